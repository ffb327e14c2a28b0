"""Whose honour two articles tell, so that both mean one person though neither names a unit: for such a one an
entry is opened beside those of namesakes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from extractor.records.houses import is_rare, same_honour
from extractor.records.localities import depth
from extractor.records.registered import Mention
from extractor.records.slots import names_of_award, year_of

_OF_A_DISTRICT = 2
"""Depth of the place of a district."""


def honours_of(mention: Mention) -> Iterator[tuple[str, int | None]]:
    """What a person was given, and in which year; of units nothing is asked by it."""
    if mention.kind == "person":
        yield from ((award, year_of(mention.row)) for award in names_of_award(mention.row))


def honoured_twice(left: Sequence[Mention]) -> Mention | None:
    """The first person whose honour by the State another article tells too, else the first of whom two tell
    one honour in one district."""
    rare = [one for one in left if one.kind == "person" and is_rare(one.row)]
    pairs = chain(combinations(rare, 2), _of_one_district(left))
    return next(
        (one for one, two in pairs if one.row.article != two.row.article and same_honour(one, two)), None
    )


def _of_one_district(left: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs told of one district, with one award of one year, so that few are compared."""
    near = defaultdict[tuple[str, tuple[str, int | None]], list[Mention]](list)
    for mention in left:
        if mention.parent is None and depth(mention.place) >= _OF_A_DISTRICT and len(mention.place) == 1:
            district = ".".join(next(iter(mention.place)).split(".")[:_OF_A_DISTRICT])
            for honour in honours_of(mention):
                near[district, honour].append(mention)
    for told in near.values():
        yield from combinations(told, 2)
