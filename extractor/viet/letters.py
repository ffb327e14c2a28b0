"""Vietnamese letters: capitals for regular expressions (À-Ỹ would take in small letters too), lower case."""

from functools import lru_cache

_MARKED = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"

UPPER = "A-Z" + _MARKED
"""Capital letters of Vietnamese, for the inside of a character class: ``[{UPPER}]``."""

ANY_CAPITAL = "".join(filter(str.isupper, map(chr, range(0x2000))))
"""Capital letters of all alphabets that have them (Latin, Greek, Cyrillic …), likewise."""


def lower_letters(words: str) -> str:
    """``words`` in lower case, code point for code point.

    >>> lower_letters("İ NGÀY")
    'İ ngày'
    """
    lower = words.lower()
    if len(lower) != len(words):
        # A few capitals ("İ") have no lower case of one code point: they stay.
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in words)
    return lower


@lru_cache(maxsize=16)
def lower_in_place(text: str) -> str:
    """``lower_letters`` of a whole text, kept while the rules of one article ask for it.

    Cues are found here several times faster than by a pattern that ignores case in the text itself.
    """
    return lower_letters(text)
