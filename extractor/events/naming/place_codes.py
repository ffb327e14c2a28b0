"""The places that names in an article may mean, by their codes, as they stood on the day of publication."""

import re
from datetime import date
from functools import lru_cache

from extractor.ground.reading import Mark
from extractor.lexicon import places
from extractor.viet.letters import UPPER

Codes = frozenset[str]

DISTRICT_IN = re.compile(
    r"(?<!\w)(?P<type>(?i:quận|huyện|thị xã|thành phố|tp\.?|tx\.?))\s+"
    rf"(?P<name>\d{{1,2}}|[{UPPER}][\w ]{{1,30}})"
)


def outermost(codes: Codes) -> Codes:
    """Of a district and its town of the same name the district: "HTX Vũ Lễ (Kiến Xương)"."""
    outer = [code for code in codes if all(other == code or other.startswith(f"{code}.") for other in codes)]
    return frozenset(outer) if outer else codes


@lru_cache(maxsize=10_000)
def province_at_end(name: str) -> str | None:
    words = name.split()
    for count in range(min(len(words) - 1, 4), 0, -1):
        for place in places.find(" ".join(words[-count:])):
            if place.level == "province":
                return place.id
    return None


@lru_cache(maxsize=10_000)
def province_alone(words: str) -> str | None:
    """The code of the province that the words name, and nothing besides."""
    found = [place.id for place in places.find(words) if place.level == "province"]
    return found[0] if len(found) == 1 else None


def codes_of(mark: Mark, day: date | None) -> Codes:
    """The places that a mark may mean; of one name those that stood on the day of publication."""
    meant = places.by_id(mark.id) if mark.id and not mark.id.startswith("former.") else None
    if meant is not None and (day is None or _stood(meant, day)):
        return frozenset({meant.id})
    return codes_named(mark.text, day)


@lru_cache(maxsize=10_000)
def codes_named(name: str, day: date | None) -> Codes:
    found = [place for place in places.find(name) if not place.id.startswith("former.")]
    stood = [place for place in found if day is None or _stood(place, day)]
    return frozenset(place.id for place in stood or found)


def _stood(place: places.Place, day: date) -> bool:
    on = day.isoformat()
    return (not place.valid_from or place.valid_from <= on) and (not place.valid_to or on <= place.valid_to)


def within(inner: Codes, outer: Codes) -> Codes:
    return frozenset(one for one in inner if any(one.startswith(f"{other}.") for other in outer))


def is_district(code: str) -> bool:
    place = places.by_id(code)
    return place is not None and place.level == "district"


@lru_cache(maxsize=10_000)
def district_in(name: str, day: date | None) -> str | None:
    """The district named with its type inside a body's name: "Công an huyện Kỳ Sơn"; None when several bear
    it."""
    for found in DISTRICT_IN.finditer(name):
        words = found["name"].split()
        for count in range(len(words), 0, -1):
            meant = [
                place.id
                for place in places.find(" ".join(words[:count]), places.TYPE_WORDS[found["type"].lower()])
                if place.level == "district" and (day is None or _stood(place, day))
            ]
            if meant:
                return meant[0] if len(meant) == 1 else None
    return None
