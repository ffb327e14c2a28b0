"""Firms told without a part of their trade: "Công ty Thủy sản Hà Phú" of "Công ty Chế biến thủy sản Hà Phú".

Two firms may be called so, a mother and her daughter. They are one where the State honours both for the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from extractor.records.houses import is_rare, same_honour
from extractor.records.names import WORDS_OF_FIRM, Name, abridges, are_akin, firm_words
from extractor.records.registered import Mention


def with_abridged(families: Iterable[list[Mention]]) -> list[list[Mention]]:
    """Mentions of akin names, and those of one firm under a shorter name together."""
    found: list[list[Mention]] = []
    firms = defaultdict[tuple[str, ...], list[list[Mention]]](list)
    for family in families:
        alike = firms[firm_mark(family[0].name)]
        home = next((one for one in alike if _are_one(one, family)), None)
        if home is not None:
            home += family
            continue
        found.append(family)
        if firm_words(family[0].name):
            alike.append(family)
    return found


def firm_mark(name: Name) -> tuple[str, ...]:
    """What two names of one firm share; empty of any other name."""
    return firm_words(name)[-WORDS_OF_FIRM:]


def is_abridged(name: Name, others: Collection[Name]) -> bool:
    """Whether only such a name ties a mention to the others of its firm."""
    return bool(firm_words(name) and others) and not any(are_akin(name, other) for other in others)


def _are_one(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    return abridges(one[0].name, other[0].name) and any(
        is_rare(ours.row) and same_honour(ours, theirs) for ours in one for theirs in other
    )
