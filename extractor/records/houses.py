"""The house that a name belongs to: the unit of a person, the regiment of a battalion."""

from typing import Protocol

from extractor.ground.achievements import Row
from extractor.records.localities import Locality, agree
from extractor.records.names import Name, breaks_off, name_of, own_words, same_name
from extractor.records.slots import compare, published_within

_A_DAY = len("2024-03-05")
_SAME_DAYS = 14
"""Days within which papers tell of one decision or ceremony."""
_SOME_WEEKS = 60
"""Days from a decision of the State to the handing over, within which no namesake is honoured likewise."""


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
        same_name(ours, theirs)
        or own_words(ours) == own_words(theirs)
        or (places_agree and (breaks_off(ours, theirs) or breaks_off(theirs, ours)))
        for ours in _houses(one)
        for theirs in _houses(other)
    )


def may_share_house(one: Housed, other: Housed) -> bool:
    """Whether nothing speaks against one house: none told, the same one, or one life told by one article."""
    return not one.parent or not other.parent or one_house(one, other) or _one_life(one.row, other.row)


def same_honour(one: Housed, other: Housed) -> bool:
    """Whether both rows tell of one award at one time, as two papers do of one decision.

    A year is enough for what State and Government give; a ministry honours namesakes in one year.
    """
    compared = compare(one.row, other.row)
    return (
        one.row.award_id is not None
        and compared.award == "agree"
        and compared.compatible
        and agree(one.place, other.place) is not False
        and (
            compared.decision == "agree"
            or (one.row.date == other.row.date and len(one.row.date or "") == _A_DAY)
            or (is_rare(one.row) and (compared.time == "agree" or _one_news(one.row, other.row)))
            or (is_rare(one.row) and _handed_over(one.row, other.row))
        )
    )


def is_rare(row: Row) -> bool:
    """Whether few enough receive the award for it to tell who is meant."""
    return row.level in ("state", "government")


def _one_news(row: Row, other: Row) -> bool:
    return row.status == other.status != "past" and published_within(row, other, _SAME_DAYS)


def _handed_over(row: Row, other: Row) -> bool:
    """Whether one tells of the decision and the other, some weeks later, of the handing over."""
    decided, handed = (row, other) if row.status == "announced" else (other, row)
    in_turn = (decided.published or "") <= (handed.published or "")
    stages = decided.status == "announced" and handed.status == "conferred"
    return stages and in_turn and published_within(row, other, _SOME_WEEKS)


def _one_life(row: Row, other: Row) -> bool:
    """Whether one article tells what a person received now, and formerly in another house."""
    return (
        row.recipient_kind == "individual"
        and row.article == other.article
        and (row.status == "past") != (other.status == "past")
    )


def _houses(one: Housed) -> tuple[Name, ...]:
    return (one.parent, *(name_of(part) for part in one.parent.parents)) if one.parent else ()
