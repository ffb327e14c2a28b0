"""What many articles together establish: units and persons under one name, and what they were awarded."""

from dataclasses import field
from typing import Literal

from extractor.ground.labels import Wording
from extractor.ground.records import Kind, Level, RecipientKind, Status
from extractor.ground.value_class import value_class

EntryKind = Literal["unit", "person"]
Standing = Literal["press", "checked", "decided"]
"""How far an achievement is established: told by the press, compared by a person, seen in a decision."""


@value_class
class Row:
    """One award row as an article asserts it, with where it stands.

    ``key`` is the same after a new reading that finds the same award and recipient, so that decisions of a
    person can refer to it. ``article`` is the article's identity, ``story`` the number shared by near-copies.
    ``published`` is an ISO day. ``member_of`` is the key of the set that the row belongs to, ``beside`` the
    one unit that the article honours, for a person of whom it tells no whole unit, ``named`` the bodies and
    places that it names, a line each, for a person of whom it tells none, ``region`` the code of the one
    province in which all lie whom the article names. ``decided`` is the ISO day that the article writes
    behind the number of the decision, ``reviewed`` the year before its own that the article reviews;
    ``looks_back`` tells that the article only tells of earlier honours, ``corrected`` names the fields whose
    value is a person's ("grade,period").
    """

    key: str
    article: str
    story: int
    award: str
    kind: Kind
    level: Level
    recipient_kind: RecipientKind
    status: Status
    evidence: str
    confidence: float
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
    member_of: str | None = None
    published: str | None = None
    publisher: str | None = None
    title: str = ""
    url: str | None = None
    beside: str | None = None
    region: str | None = None
    decided: str | None = None
    corrected: str | None = None
    named: str | None = None
    reviewed: str | None = None
    looks_back: bool = False


@value_class
class Seen:
    """A name as written, the days on which the press first and last used it, and in how many articles.

    ``since`` and ``until`` are the days on which the body took it and gave it up, where an article or a
    person tells that it was renamed and when. All days are ISO.
    """

    name: str
    first: str | None
    last: str | None
    articles: int
    since: str | None = None
    until: str | None = None


@value_class
class Entry:
    """A unit or person of the registry.

    ``name`` is the fullest form with abbreviations written out, of a renamed body the present one;
    ``aliases`` are the other forms as written, ``former`` those of them that it bore before. ``parent`` is
    the unit above it as written, ``places`` codes of the places it may lie in (one when it is known).
    ``since`` and ``until`` are the first and last day of a body that began or ended with its place by law,
    ``successors`` places that followed its own. ``seen`` tells when the press used which name.
    ``merged_into`` are ids of the entries that it became part of, ``merged_from`` of those that became part
    of it.
    """

    id: str
    kind: EntryKind
    name: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    places: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    successors: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()
    former: tuple[str, ...] = ()
    merged_into: tuple[str, ...] = ()
    merged_from: tuple[str, ...] = ()

    @property
    def other_names(self) -> tuple[str, ...]:
        """The aliases that a reader takes for another name: neither ``name`` nor one another in other
        capitals ("Trường Trung học phổ thông Sơn Tây" beside "Trường trung học phổ thông Sơn Tây")."""
        told = {self.name.casefold(): self.name}
        for alias in self.aliases:
            told.setdefault(alias.casefold(), alias)
        return tuple(told.values())[1:]


@value_class
class Candidate:
    """An entry that a name may mean, with a score of 0 to 1 and the reasons for and against, for a person."""

    entry: str
    score: float
    reasons: tuple[str, ...]


@value_class
class Link:
    """What the name in a row means: an entry, or None when nothing or more than one thing fits."""

    row: str
    entry: str | None
    candidates: tuple[Candidate, ...] = ()


@value_class
class Step:
    """A stage of an achievement: proposed, announced, conferred, with the rows that say so."""

    status: Status
    date: str | None
    rows: tuple[str, ...]


@value_class
class Contradiction:
    """Another achievement that says something else of what seems to be the same award."""

    other: str
    field: str
    ours: str
    theirs: str


@value_class
class LawFlag:
    """Where an achievement does not fit the law: what is wrong, in Vietnamese and in English, and the article
    of law."""

    problem: str
    basis: str
    english: str = ""

    @property
    def wording(self) -> Wording:
        """What is wrong; in Vietnamese alone when it was noted before there was an English twin."""
        return Wording(self.problem, self.english or self.problem)

    @property
    def cited(self) -> Wording:
        """What is wrong, with the article of law behind it."""
        return Wording(*(f"{told} ({self.basis})" for told in (self.wording.vi, self.wording.en)))


@value_class
class Achievement:
    """One award of one entry (or of one counted set), as all articles together tell it.

    ``year`` is the year honoured: that of ``period``, else of the award's own date; None when unknown.
    ``sources`` counts stories: copies of one press release are one source. ``members`` are achievements of
    named units that a set ("03 đơn vị") holds; ``retells`` others of the recipient on which one that counts
    them ("sáu lần") or tells them together ("từ 2019 đến 2021") looks back. Not ``is_counted`` is what such
    others tell in full, and the version of an honour that fewer papers tell.
    """

    id: str
    entry: str | None
    recipient: str
    recipient_kind: RecipientKind
    recipient_count: int
    award: str
    award_id: str | None
    kind: Kind
    level: Level
    status: Status
    grade: str | None = None
    period: str | None = None
    year: int | None = None
    date: str | None = None
    decision: str | None = None
    grantor: str | None = None
    steps: tuple[Step, ...] = ()
    rows: tuple[str, ...] = ()
    sources: int = 1
    members: tuple[str, ...] = ()
    retells: tuple[str, ...] = ()
    is_counted: bool = True
    contradictions: tuple[Contradiction, ...] = field(default=())
    standing: Standing = "press"
    decision_date: str | None = None
    signer: str | None = None
    confidence: float = 0.0
    flags: tuple[LawFlag, ...] = ()
