"""Where a unit lies, as far as its name and its row tell: sets of places, compared along their paths.

"Trường Tiểu học Kim Đồng, quận Ba Đình" and "Trường Tiểu học Kim Đồng (huyện Gia Lâm)" are two schools;
"… Kim Đồng, Hà Nội" may be either.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from extractor.ground.achievements import Row
from extractor.lexicon import places
from extractor.lexicon.places import Place
from extractor.lexicon.unit_names import unit_names
from extractor.viet.names import is_strong_surname

Locality = frozenset[str]
"""Ids of the places that may be meant, all of one name; empty when nothing is known."""

NOWHERE: Locality = frozenset()

_TYPED = re.compile(
    r"(?<!\w)(?P<type>tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\.? "
    r"(?P<name>\d{1,2}(?!\w)|[^\W\d_]\w*(?:[ -][^\W\d_]\w*){0,4})",
)
_CAPITAL_TYPE = re.compile(
    r"(?<!\w)(?:Tỉnh|Thành [pP]hố|Quận|Huyện|Thị [xX]ã|Thị [tT]rấn|Xã|Phường|Đặc [kK]hu)(?= )"
)
_LONGEST_NAME = 5
MERGED = "2025-07-01"
"""The day on which provinces were merged and districts ended."""
_FORMER = "former."
"""Beginning of the ids of provinces that ended before 2025-07-01."""
_COMMUNE_DEPTH = 2
"""Dots in the id of a commune of before 2025-07-01: province, district, commune."""


@lru_cache(maxsize=20_000)
def named_places(name: str) -> tuple[Locality, ...]:
    """The places named in a unit's full name, the smallest last: "Đảng ủy xã Cổ Loa, huyện Đông Anh"."""
    lowered = _lowered_types(name)
    found = [
        _longest(match["type"], match["name"])
        for match in _TYPED.finditer(lowered)
        if not match["name"][0].islower() and not _is_of_cooperative(match, lowered)
    ]
    others = (_trailing_province(name), frozenset(place.id for place in places.find(name)))
    return tuple(sorted((one for one in dict.fromkeys((*found, *others)) if one), key=_depth))


def lies_near(name: str, place: Locality, *, of_district: bool = False) -> bool:
    """Whether a unit is named after a place that tells where it lies: "Trường THPT Sơn Tây" in Hà Nội.

    Of a name that many provinces know nothing follows, and without a ``place`` to compare with the name must
    be of one province alone. A school may also bear the name of the one commune so called ("Trường THCS An
    Bình Tây" in Ba Tri), if that is no person's name and ``place`` agrees. Wards are left out: Nguyễn Du is a
    ward, and a poet of many schools. ``of_district`` says that the unit is one of a district, where its kind
    does not: "Hội Phụ nữ Hương Trà", elsewhere told with "thị xã".
    """
    own = _district_named(name, of_district or unit_names().of_districts.match(name.lower()) is not None)
    provinces = {one.partition(".")[0] for one in own}
    near = len(provinces) == 1 if not place else len(provinces) <= 2 and agree(own, place) is True
    return near or (bool(place) and agree(commune_named(name), place) is True)


@lru_cache(maxsize=20_000)
def _district_named(name: str, of_district: bool) -> Locality:
    """The districts of the longest bare name with which the name of a unit of a district ends."""
    words = name.split() if of_district else []
    for count in range(min(len(words) - 1, _LONGEST_NAME), 0, -1):
        meant = places.find(" ".join(words[-count:]))
        found = [place.id for place in meant if place.level == "district"]
        if found:
            return frozenset(found)
    return NOWHERE


@lru_cache(maxsize=20_000)
def commune_named(name: str) -> Locality:
    """The one rural commune or township whose whole bare name ends a communal unit's name: "Hợp tác xã Nông
    nghiệp Đà Sơn"."""
    kind = unit_names().of_communes.match(name.lower())
    bare = " ".join(_capitals_at_end(name[kind.end() :])) if kind is not None else ""
    if " " not in bare or is_strong_surname(bare.split()[0]):
        return NOWHERE
    told = [place for place in places.find(bare) if place.level == "commune"]
    old = {place.id for place in told if place.id.count(".") == _COMMUNE_DEPTH}
    rural = all(place.type in ("xã", "thị trấn") for place in told)
    return frozenset(old) if rural and len(old) == 1 else NOWHERE


def _capitals_at_end(name: str) -> list[str]:
    words = name.split()
    return list(reversed(list(takewhile(lambda word: not word[0].islower(), reversed(words)))))


def locality_of(names: Iterable[str | None], province: str | None = None) -> Locality:
    """The smallest place that the names tell, in the province where that is known; the names in the order in
    which they count (the unit's own, what stands behind it, its parent, its grantor)."""
    best: Locality = frozenset({province}) if province else NOWHERE
    return narrowed(best, *filter(None, names))


def narrowed(place: Locality, *names: str) -> Locality:
    """The place, or the smaller one in it that the names tell."""
    for name in names:
        for one in named_places(name):
            place = _narrowed(place, one)
    return place


def _narrowed(best: Locality, place: Locality) -> Locality:
    """What is known when ``place`` is told too: "xã Tân Phú" of many districts, then "huyện Tân Kỳ"."""
    if not best:
        return place
    inner = within(place, best)
    return inner if inner and _depth(inner) > _depth(best) else within(best, place) or best


@lru_cache(maxsize=100_000)
def within(inner: Locality, outer: Locality) -> Locality:
    """Those of ``inner`` that lie in, or contain, one of ``outer``; empty when the two exclude each other.

    Places that only followed one another count where none lies in the other: Châu Thành of Tiền Giang is
    meant by "82", though Châu Thành of Đồng Tháp belongs to the merged province too.
    """
    return frozenset(one for one in inner if any(_contains(one, other) for other in outer)) or frozenset(
        one for one in inner if any(_followed(one, other) for other in outer)
    )


def agree(one: Locality, other: Locality) -> bool | None:
    """Whether two localities may be one place; None when either is unknown."""
    return bool(within(one, other)) if one and other else None


def agree_as_told(one: Locality, other: Locality, rows: Iterable[Row]) -> bool | None:
    """As ``agree``, of two rows: in articles from before the provinces were merged Hòa Bình is not Phú Thọ,
    which took it over on 2025-07-01."""
    told_before = all((row.published or MERGED) < MERGED for row in rows)
    ours, theirs = ({place.partition(".")[0] for place in each} for each in (one, other))
    are_two = told_before and ours.isdisjoint(theirs) and _FORMER.rstrip(".") not in ours | theirs
    return False if one and other and are_two else agree(one, other)


def region_of(row: Row) -> Locality:
    """The one province of the row's article."""
    return frozenset({row.region}) if row.region else NOWHERE


def village_of(place: Locality) -> str | None:
    """The commune that is told, small enough for a name to mean one person there; None of a larger place, and
    where several communes may be meant."""
    told = places.by_id(next(iter(place))) if len(place) == 1 else None
    return told.id if told is not None and told.level == "commune" else None


def with_type(name: str, locality: Locality) -> str:
    """A place that receives an award with its type, where the article tells it: "Xuân Hương" of "huyện Lạng
    Giang" is what others call "xã Xuân Hương"; any other name as it is."""
    place = places.by_id(next(iter(locality))) if len(locality) == 1 else None
    return f"{place.type} {name}" if place is not None and place.name == name else name


def depth(locality: Locality) -> int:
    """0 for nowhere, 1 for a province, 2 for a district or a commune of today, 3 for a commune of before."""
    return _depth(locality) if locality else 0


def span_of(locality: Locality) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The first and last day of the one place, where the law made or ended it, and what places followed."""
    place = places.by_id(next(iter(locality))) if len(locality) == 1 else None
    return (place.valid_from or None, place.valid_to or None, place.successors) if place else (None, None, ())


def _contains(one: str, other: str) -> bool:
    """Whether one place is the other or contains it, either way round."""
    return one == other or one.startswith(other + ".") or other.startswith(one + ".")


def _followed(one: str, other: str) -> bool:
    """Whether one place took the other's over on 2025-07-01, or lies in what did: "huyện Phú Lộc", which is
    kept under the present Huế, and "tỉnh Thừa Thiên Huế" before."""
    return (
        one in _successors(other)
        or other in _successors(one)
        or _lies_in_former(one, other)
        or _lies_in_former(other, one)
    )


def _lies_in_former(inner: str, outer: str) -> bool:
    """Whether the outer is a province of before that went over into that of the inner alone."""
    return outer.startswith(_FORMER) and _successors(outer) == {inner.partition(".")[0]}


@lru_cache(maxsize=20_000)
def _successors(place_id: str) -> frozenset[str]:
    """The places that followed, and the provinces they lie in."""
    place = places.by_id(place_id)
    following = place.successors if place else ()
    return frozenset({*following, *(one.partition(".")[0] for one in following)})


def _depth(locality: Locality) -> int:
    return max(one.count(".") + 1 for one in locality)


def _lowered_types(name: str) -> str:
    """The name with its type words in small letters, in which they are looked for ("Huyện Ba Vì")."""
    return _CAPITAL_TYPE.sub(lambda match: match[0].lower(), name)


def _longest(kind: str, name: str) -> Locality:
    """The longest beginning of the words that is a place of that type."""
    words = name.split(" ")
    for count in range(min(len(words), _LONGEST_NAME), 0, -1):
        found = places.find(" ".join(words[:count]), kind)
        if found:
            return frozenset(place.id for place in found)
    return NOWHERE


def _is_of_cooperative(found: re.Match[str], name: str) -> bool:
    """Whether the type is the end of "hợp tác xã" and what it makes follows: "Hợp tác xã Thanh long Hàm Minh"
    lies in no commune Thanh Long. One named after its commune alone does: "Hợp tác xã Tân Xuân"."""
    within = name[: found.start()].lower().endswith("hợp tác ")
    return within and not places.find(found["name"], found["type"])


def _trailing_province(name: str) -> Locality:
    """ "Sở Y tế Hà Nội", "Công an tỉnh Nghệ An": a province that the name ends with."""
    words = name.replace(",", " ").replace(")", " ").split()
    for count in range(min(len(words), 4), 0, -1):
        found = [place for place in places.find(" ".join(words[-count:])) if _is_province(place)]
        if found:
            return frozenset(place.id for place in found)
    return NOWHERE


def _is_province(place: Place) -> bool:
    return place.level == "province"
