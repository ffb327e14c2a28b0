"""What one article asserts: award rows and events, each value with the words it came from."""

from dataclasses import field
from typing import Literal

from extractor.ground.span import Span
from extractor.ground.value_class import value_class

Kind = Literal[
    "order",
    "medal",
    "state_title",
    "emulation_title",
    "emulation_flag",
    "certificate_of_merit",
    "letter_of_commendation",
    "commemorative_medal",
    "badge",
    "prize",
    "other",
]
Level = Literal[
    "state",
    "government",
    "ministry",
    "province",
    "district_commune",
    "mass_organisation",
    "unit",
    "international",
    "other",
]
RecipientKind = Literal["collective", "individual", "household", "other"]
Status = Literal["conferred", "announced", "proposed", "past", "target"]
GIVEN: tuple[Status, ...] = ("conferred", "announced", "past")
"""Somebody has the award, or a decision gives it: what was only proposed or hoped for is not among them."""
EventType = Literal[
    "award_ceremony",
    "pact_signing",
    "emulation_launch",
    "review_conference",
    "commendation",
    "congress",
    "contest",
    "anniversary",
    "other",
]


@value_class
class Claim:
    """One asserted value of a record, the span it was read from and the rule that read it.

    ``span`` is None when the value does not stand in the text (a grantor supplied by the law).
    """

    field: str
    value: str
    span: Span | None
    rule: str


@value_class
class Evidence:
    """The words that assert a record; ``article.text[span.start:span.end] == text``."""

    text: str
    span: Span


@value_class
class Award:
    """One award row: one award and one recipient (or one counted set) that the text asserts.

    ``place`` is the administrative code of the place where the recipient lies, as precise as the article
    tells it beside the name; else that of the territory which a bare "Thành phố", "tỉnh" in the grantor or
    the award stands for. ``flags`` say where the row contradicts the law or leaves a doubt, in Vietnamese.
    """

    ref: int
    award: str
    kind: Kind
    level: Level
    recipient_kind: RecipientKind
    status: Status
    evidence: Evidence
    confidence: float
    member_of: int | None = None
    award_id: str | None = None
    grade: str | None = None
    recipient: str | None = None
    recipient_parent: str | None = None
    recipient_count: int = 1
    grantor: str | None = None
    proposer: str | None = None
    date: str | None = None
    period: str | None = None
    decision: str | None = None
    reason: str | None = None
    place: str | None = None
    claims: tuple[Claim, ...] = ()
    flags: tuple[str, ...] = ()


@value_class
class Event:
    """One happening that the article reports."""

    type: EventType
    name: str
    evidence: Evidence
    confidence: float
    date: str | None = None
    place: str | None = None
    organiser: str | None = None
    participants: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()


@value_class
class Findings:
    """All that the event stage found in one article."""

    awards: tuple[Award, ...] = field(default=())
    events: tuple[Event, ...] = field(default=())
