"""How sure a PERSON is, by what speaks for it. Ranks candidates and tells ``settle`` who called the name."""

CALLED = 0.95
"""After an honorific, title or post, or a known name after one."""
CHAINED = 0.9
"""After a post and the body it heads, or before its post in apposition."""
LOOKS = 0.8
"""By its syllables alone, three or more of them; a known name; a list."""
FOREIGN = 0.7
"""A foreigner's name known by its first word."""
ALONE = 0.7
"""A known given name without any calling."""
SHORT = 0.65
"""Two syllables that act like a person."""
