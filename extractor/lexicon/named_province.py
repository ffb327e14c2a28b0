"""The province that the name of a unit or of a conferring body names."""

import re
from functools import cache

from extractor.lexicon import places

_TYPED = re.compile(r"\b(huyện|quận|thị xã|thành phố|tp)(?:\.\s*|\s+)((?:[^\W\d_]+\s?){1,4})", re.IGNORECASE)
"""Behind the word its point may be left of an abbreviation that was written out: "quận. Hoàn Kiếm"."""


def named_province(name: str) -> str | None:
    """The code of the province named last, else of the only one that has the district named.

    >>> named_province("UBND tỉnh Thanh Hóa"), named_province("Trường THCS Phú Cát, huyện Quốc Oai")
    ('38', '01')
    """
    normal = places.key(name)
    found = [match[0] for match in _provinces().finditer(normal)]
    return _codes()[found[-1]] if found else _of_district(normal)


def _of_district(normal: str) -> str | None:
    for kind, words in _TYPED.findall(normal):
        parts = words.split()
        for count in range(len(parts), 0, -1):
            meant = places.find_large(" ".join(parts[:count]), places.TYPE_WORDS[kind.lower()])
            provinces = {place.id.partition(".")[0] for place in meant if not place.id.startswith("former.")}
            if len(provinces) == 1:
                return provinces.pop()
            if provinces:
                break
    return None


@cache
def _codes() -> dict[str, str]:
    aliases = places.press_names()["provinces"]
    codes = {places.key(place.name): place.id for place in places.provinces()}
    codes.update((places.key(alias), code) for code, names in aliases.items() for alias in names)
    return codes


@cache
def _provinces() -> re.Pattern[str]:
    longest_first = sorted(_codes(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
