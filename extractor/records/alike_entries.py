"""Two entries that may be one, though nothing in the press says so: a person is asked, none is joined for it.

Persons who bear one full name in two houses of a province may have moved ("Lê Minh Đức" of a factory's union
and of the district's); a unit whose name holds all words of another's at the same place may be the same body,
told more fully.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, NamedTuple

from extractor.ground.achievements import EntryKind
from extractor.lexicon.places import find as find_place
from extractor.records.localities import agree
from extractor.records.names import name_of
from extractor.records.recurrence import is_inner
from extractor.viet.fold import fold

Likeness = Literal["namesakes", "longer"]

_FEW = 4
"""Bearers of a full name at most: there are hundreds of "Nguyễn Thị Hạnh", too many to ask of."""
_LEAST_WORDS = {"person": 2, "unit": 3}
_MOST_WORDS_MORE = 4
_ORGANS = tuple(
    f"{organ} "
    for organ in ("cong doan", "dang bo", "dang uy", "chi bo", "chi doan", "doan", "hoi", "lien doi")
)
"""What every body has besides itself: "Công đoàn Trường A" is another than "Trường A"."""
_MANY = 200
"""Names of one province that end in one word: of more the word says nothing."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entry as far as likeness is asked of it; ``places`` are codes, one when it is known."""

    id: str
    kind: EntryKind
    name: str
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two entries, and what makes them alike."""

    one: Bearer
    other: Bearer
    likeness: Likeness


def alike(bearers: Iterable[Bearer]) -> list[Alike]:
    """All such pairs, those of one known place first, then by name."""
    told = [_Told(bearer, words) for bearer in bearers if (words := _words(bearer.name))]
    return sorted(
        (*_namesakes(told), *_longer_ones(told)),
        key=lambda pair: (
            not _is_near(pair.one, pair.other),
            fold(pair.one.name),
            pair.one.id,
            pair.other.id,
        ),
    )


class _Told(NamedTuple):
    bearer: Bearer
    words: tuple[str, ...]


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace(",", " ").replace("-", " ").split())


def _namesakes(told: Iterable[_Told]) -> Iterator[Alike]:
    by_name = defaultdict[tuple[str, ...], list[Bearer]](list)
    for bearer, words in told:
        if bearer.kind == "person":
            by_name[words].append(bearer)
    for bearing in by_name.values():
        if len(bearing) <= _FEW:
            for one, other in combinations(bearing, 2):
                if not one.places or not other.places or _is_near(one, other):
                    yield Alike(one, other, "namesakes")


def _longer_ones(told: Iterable[_Told]) -> Iterator[Alike]:
    """Pairs whose names end in one word, of one province; one whose place is not known may be in any."""
    ending = defaultdict[tuple[EntryKind, str], dict[str, list[_Told]]](lambda: defaultdict(list))
    for one in told:
        for province in _provinces(one.bearer) or ("",):
            ending[one.bearer.kind, one.words[-1]][province].append(one)
    for by_province in ending.values():
        unknown = by_province.pop("", [])
        seen = set[frozenset[str]]()
        for some in (*by_province.values(), []):
            together = [*some, *unknown]
            for one, other in combinations(together, 2) if len(together) <= _MANY else ():
                pair = frozenset((one.bearer.id, other.bearer.id))
                if pair not in seen and (_is_longer(one, other) or _is_longer(other, one)):
                    seen.add(pair)
                    yield Alike(one.bearer, other.bearer, "longer")


def _is_longer(shorter: _Told, longer: _Told) -> bool:
    """Whether the longer name holds every word of the shorter and nothing told speaks against one body."""
    one, other, few, more = shorter.bearer, longer.bearer, shorter.words, longer.words
    if len(few) < _LEAST_WORDS[one.kind] or not 0 < len(more) - len(few) <= _MOST_WORDS_MORE:
        return False
    if one.kind == "person":
        return more[-len(few) :] == few and _is_near(one, other)
    return (
        set(few) <= set(more)
        and " ".join(few).startswith(_ORGANS) == " ".join(more).startswith(_ORGANS)
        and agree(one.places, other.places) is not False
        and not find_place(one.name)
        and not (is_inner(name_of(one.name)) or is_inner(name_of(other.name)))
    )


def _provinces(bearer: Bearer) -> frozenset[str]:
    return frozenset(place.split(".")[0] for place in bearer.places)


def _is_near(one: Bearer, other: Bearer) -> bool:
    return not _provinces(one).isdisjoint(_provinces(other))
