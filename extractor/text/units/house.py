"""The house that a union, a youth union or a party body is of, told by its kind: "Công đoàn **trường**"; the
place of a police in short."""

from functools import cache

from extractor.text.units.name import Name
from extractor.text.units.place_names import typed_place
from extractor.text.units.tokens import LOWER, PhraseTable, Tokens

_BODIES = frozenset({"mass", "party"})
_HOUSES = (
    *("trường", "nhà trường", "học viện", "viện", "bệnh viện", "trung tâm", "công ty", "tổng công ty"),
    *("tập đoàn", "xí nghiệp", "nhà máy", "ngân hàng"),
)
_GOES_ON = frozenset({"con", "thành", "mẹ", "khác", "ngoài", "thuộc", "trực", "số", "lớp", "tư", "học"})
"""Behind a house these make another word, or any house of a kind: "Công đoàn **công ty** con"."""


def house(tokens: Tokens, name: Name) -> int | None:
    """The house the article is about, in small letters: "Chi bộ **nhà trường**", "Đoàn **trường**".

    "Đoàn" before another house is a group of its people: "Đoàn bệnh viện đến thăm".
    """
    found = _houses().longest(tokens, name.end)
    if found is None or tokens.kind_at(name.end) != LOWER or tokens.is_capital(found[0]):
        return None
    if name.parts or name.head.id not in _BODIES or not tokens.is_capital(name.start):
        return None
    delegation = name.end - name.start == 1 and tokens.low[name.start] == "đoàn" and found[1] != "trường"
    if delegation or tokens.low_at(found[0]) in _GOES_ON:
        return None
    name.proper = name.closed = True
    return found[0]


def police_in_short(tokens: Tokens, name: Name) -> int | None:
    """The place of a "CA" with its type word, which its head holds already: "CA huyện **Ea Sô**"."""
    if name.head.id != "police_in_short" or name.parts:
        return None
    place = typed_place(tokens, name.start + 1, within_unit=True)
    if place is None:
        return None
    name.proper = name.closed = True
    return place.end


@cache
def _houses() -> PhraseTable[str]:
    return PhraseTable((house, house) for house in _HOUSES)
