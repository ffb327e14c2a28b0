"""Vietnamese letters: capitals for regular expressions (À-Ỹ would take in small letters too), lower case."""

_MARKED = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"

UPPER = "A-Z" + _MARKED
"""Capital letters of Vietnamese, for the inside of a character class: ``[{UPPER}]``."""


def lower_in_place(text: str) -> str:
    """The text in lower case without moving any code point.

    >>> lower_in_place("İ NGÀY")
    'İ ngày'
    """
    lower = text.lower()
    if len(lower) != len(text):
        # A few capitals ("İ") have no lower case of one code point: they stay.
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lower
