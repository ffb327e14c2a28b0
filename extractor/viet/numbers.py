"""Numbers as the press writes them: digits, thousands with dots, words, Roman numerals.

Vietnamese groups thousands by dots ("1.250 em") and parts decimals by a comma ("8,3%"). A number of people
or units below ten is often padded ("05 tập thể"). Words compose by tens, hundreds and thousands, with
"linh"/"lẻ" for an empty ten ("một trăm linh ba") and changed last digits ("mười lăm", "hai mươi mốt").
"""

import re

_DIGITS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_AFTER_MUOI = _DIGITS | {"lăm": 5, "nhăm": 5}
"""What may follow "mười" (ten): "mười lăm"; "mười năm" is ten years and is refused by the parser."""
_AFTER_TENS = _AFTER_MUOI | {"mốt": 1, "tư": 4}
"""What may follow "hai mươi": "hai mươi mốt", "hai mươi tư"."""
_SHORT_ENDINGS = {"mốt": 1, "lăm": 5, "nhăm": 5}
"""Endings that show that "mươi" was swallowed: "ba mốt" (31), "hai lăm" (25)."""
_SCALES = (("tỷ", 10**9), ("tỉ", 10**9), ("triệu", 10**6), ("nghìn", 1000), ("ngàn", 1000))
_EMPTY_TEN = ("linh", "lẻ")

NUMBER_WORDS = sorted(
    {*_AFTER_TENS, *_EMPTY_TEN, "không", "mười", "mươi", "chục", "trăm", *(scale for scale, _ in _SCALES)},
    key=len,
    reverse=True,
)
_WORD = "(?:" + "|".join(NUMBER_WORDS) + ")"

ARABIC_PATTERN = r"\d{1,3}(?:\.\d{3})+|\d+"
"""Digits with or without thousands dots; the caller guards both sides."""
WORDS_PATTERN = rf"{_WORD}(?: {_WORD})*"
"""A run of number words in lower case; ``words_to_int`` decides whether it is a number."""

_ARABIC = re.compile(rf"(?:{ARABIC_PATTERN})")
_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def arabic_to_int(digits: str) -> int | None:
    """The value of "05", "48", "1.250"; None for anything else ("8.3" and "1,5" are decimals).

    >>> arabic_to_int("1.250")
    1250
    """
    if not digits.isascii() or not _ARABIC.fullmatch(digits):
        return None
    return int(digits.replace(".", ""))


def roman_to_int(numeral: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals; None otherwise ("IIII", "xii").

    >>> roman_to_int("XII")
    12
    """
    if not _ROMAN.fullmatch(numeral):
        return None
    total = 0
    for letter, following in zip(numeral, numeral[1:] + " ", strict=True):
        value = _ROMAN_VALUE[letter]
        total += -value if _ROMAN_VALUE.get(following, 0) > value else value
    return total


def words_to_int(words: str) -> int | None:
    """The value of a number in words, whatever its case; None when the words are no single number.

    "hai ba" (two or three) and "mười năm" (ten years) are refused.

    >>> words_to_int("một trăm linh ba")
    103
    """
    tokens = words.lower().split()
    if not tokens:
        return None
    if tokens == ["không"]:
        return 0
    total = 0
    for scale, factor in _SCALES:
        if scale in tokens:
            at = tokens.index(scale)
            head = _below_thousand(tokens[:at], padded=total > 0)
            if not head:
                return None
            total += head * factor
            tokens = tokens[at + 1 :]
    if not tokens:
        return total or None
    rest = _below_thousand(tokens, padded=total > 0)
    return None if rest is None else total + rest


def _below_thousand(tokens: list[str], *, padded: bool) -> int | None:
    """A group of up to three digits. ``padded``: a higher group stands before ("không trăm linh hai")."""
    if len(tokens) >= 2 and tokens[1] == "trăm":
        hundreds = 0 if padded and tokens[0] == "không" else _DIGITS.get(tokens[0])
        if hundreds is None:
            return None
        rest = tokens[2:]
        if not rest:
            return hundreds * 100
        tail = _after_empty_ten(rest) if rest[0] in _EMPTY_TEN else _below_hundred(rest)
        return None if tail is None else hundreds * 100 + tail
    if padded and tokens and tokens[0] in _EMPTY_TEN:
        return _after_empty_ten(tokens)
    return _below_hundred(tokens)


def _after_empty_ten(tokens: list[str]) -> int | None:
    if len(tokens) != 2:
        return None
    return 4 if tokens[1] == "tư" else _DIGITS.get(tokens[1])


def _below_hundred(tokens: list[str]) -> int | None:
    match tokens:
        case ["mười"]:
            return 10
        case ["mười", "năm"]:
            return None
        case ["mười", unit]:
            return _ten_and(10, _AFTER_MUOI.get(unit))
        case [tens, "mươi" | "chục"] if tens in _DIGITS:
            return _DIGITS[tens] * 10
        case [tens, "mươi", "năm"] if tens in _DIGITS:
            return None
        case [tens, "mươi", unit] if tens in _DIGITS:
            return _ten_and(_DIGITS[tens] * 10, _AFTER_TENS.get(unit))
        case [tens, unit] if tens in _DIGITS and unit in _SHORT_ENDINGS:
            return _DIGITS[tens] * 10 + _SHORT_ENDINGS[unit]
        case [unit]:
            return _DIGITS.get(unit)
        case _:
            return None


def _ten_and(tens: int, unit: int | None) -> int | None:
    return None if unit is None else tens + unit
