"""A unit's name while it is read, and the tables of words it is read by."""

from dataclasses import dataclass
from functools import cache

from extractor.lexicon import units as lexicon
from extractor.lexicon.units import HeadClass
from extractor.text.units.tokens import PhraseTable, Tokens


@dataclass(slots=True)
class Name:
    """A name being read: its head class, where the parts begin, how far it goes, what it holds so far."""

    head: HeadClass
    start: int
    body: int
    end: int
    parts: int = 0
    fields: int = 0
    proper: bool = False
    """Whether a capital, a number or a place has been read: without one the words are a common noun."""
    closed: bool = False
    """Whether a place or an owner has completed the name."""
    owned: bool = False
    small: bool = False
    """Whether the last field was written in small letters, so that a further one may be."""
    free: bool = False
    """Whether an open run of capitals has been read."""


@cache
def head_phrases() -> PhraseTable[HeadClass]:
    return PhraseTable((word, head) for head in lexicon.head_classes() for word in head.words)


@cache
def field_phrases() -> PhraseTable[str]:
    """Words of fields, in small letters first: where the data has both spellings, both are allowed."""
    words = [word for group, words in lexicon.fields().items() if group not in _OF_SOME for word in words]
    return PhraseTable((word, word) for word in sorted(words, key=_begins_large))


@cache
def fields_of_clusters() -> PhraseTable[str]:
    others = _OF_SOME - {"members"}
    words = [word for group, words in lexicon.fields().items() if group not in others for word in words]
    return PhraseTable((word, word) for word in sorted(words, key=_begins_large))


@cache
def small_phrases() -> PhraseTable[str]:
    """What goes on a name in small letters: words of the data, and fields of two and more syllables that are
    no verbs."""
    known = lexicon.fields()
    fields = (word for group in known.keys() - _OF_SOME - {"ordinals"} for word in known[group])
    nouns = [word for word in fields if " " in word and not is_verbal(word)]
    return PhraseTable(
        (word.lower(), word) for word in sorted((*known["small"], *nouns), key=len, reverse=True)
    )


def is_verbal(phrase: str) -> bool:
    """Whether a phrase in small letters begins with a verb of the news: "kiểm tra", "phát triển kinh tế"."""
    return " ".join(phrase.lower().split()[:2]) in verbal_pairs()


@cache
def verbal_pairs() -> frozenset[str]:
    return frozenset(lexicon.fields()["verbal"])


_OF_SOME = frozenset({"members", "small", "verbal"})
"""Groups of fields that count in some places only."""


def _begins_large(word: str) -> bool:
    return word[0].isupper()


@cache
def end_phrases() -> PhraseTable[str]:
    return PhraseTable((word, word) for word in lexicon.name_ends())


def office_before(tokens: Tokens, at: int) -> bool:
    """Whether a post stands right before ("Giám đốc", "Phó Chủ tịch", "Trưởng")."""
    return tokens.low_at(at - 1) in lexicon.end_words("last_of_posts")
