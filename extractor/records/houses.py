"""The house that a name belongs to: the unit of a person, the regiment of a battalion."""

from typing import Protocol

from extractor.ground.achievements import Row
from extractor.records.localities import Locality, agree
from extractor.records.names import Name, breaks_off, name_of, same_name
from extractor.records.slots import compare, published_within

_SAME_DAYS = 14
"""Days within which papers tell of one decision or ceremony."""


class Housed(Protocol):
    """What is asked of a mention here."""

    @property
    def row(self) -> Row: ...
    @property
    def parent(self) -> Name | None: ...
    @property
    def place(self) -> Locality: ...


def one_house(one: Housed, other: Housed) -> bool:
    """Whether the houses of two names may be one: the same name, one part of the other, or broken off at the
    type of its place ("LĐLĐ quận" for "LĐLĐ quận Hoàn Kiếm")."""
    places_agree = agree(one.place, other.place) is not False
    return any(
        same_name(ours, theirs) or (places_agree and (breaks_off(ours, theirs) or breaks_off(theirs, ours)))
        for ours in _houses(one)
        for theirs in _houses(other)
    )


def may_share_house(one: Housed, other: Housed) -> bool:
    """Whether nothing speaks against one house: none told, the same one, or one life told by one article."""
    return not one.parent or not other.parent or one_house(one, other) or _one_life(one.row, other.row)


def same_honour(one: Housed, other: Housed) -> bool:
    """Whether both rows tell of one award at one time, as two papers do of one decision."""
    compared = compare(one.row, other.row)
    near = one.row.status == other.row.status != "past" and published_within(one.row, other.row, _SAME_DAYS)
    return (
        one.row.award_id is not None
        and compared.award == "agree"
        and compared.compatible
        and (compared.time == "agree" or compared.decision == "agree" or near)
        and agree(one.place, other.place) is not False
    )


def _one_life(row: Row, other: Row) -> bool:
    """Whether one article tells what a person received now, and formerly in another house."""
    return (
        row.recipient_kind == "individual"
        and row.article == other.article
        and (row.status == "past") != (other.status == "past")
    )


def _houses(one: Housed) -> tuple[Name, ...]:
    return (one.parent, *(name_of(part) for part in one.parent.parents)) if one.parent else ()
