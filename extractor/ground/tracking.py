"""What is followed for years: sources, the addresses they led to, the work of a round, key words."""

from collections.abc import Iterable
from dataclasses import field
from datetime import datetime, timedelta
from typing import Literal, get_args

from extractor.ground.outcome import OutcomeCode
from extractor.ground.validators import Validators
from extractor.ground.value_class import value_class

SourceKind = Literal["feed", "sitemap", "listing"]
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)

JobReason = Literal["new", "updated", "retry", "revisit"]
"""Why an address is fetched: never seen; its listing states a later change; it failed; its time has come."""
JOB_REASONS: tuple[JobReason, ...] = get_args(JobReason)


@value_class
class Source:
    """A feed, sitemap or listing page that is read every ``interval``, give or take the jitter.

    ``failures`` counts the rounds in a row whose listing could not be read. ``validators`` are those of the
    listing when it was read last.
    """

    id: int
    address: str
    kind: SourceKind
    name: str
    tags: tuple[str, ...]
    interval: timedelta
    next_due: datetime
    added_at: datetime
    last_round: datetime | None = None
    failures: int = 0
    validators: Validators = field(default_factory=Validators)


@value_class
class Listed:
    """An address that a listing holds: ``address`` canonical, ``target`` as written there.

    ``stated`` is what the listing says of the last change, as text; only its changing means anything, since
    feeds write wrong zones and future days.
    """

    address: str
    target: str
    host: str
    stated: str | None = None


@value_class
class Tracked:
    """What is known of an address: when it was looked at, how that ended, and when to look again.

    ``idle`` counts the checks in a row that found nothing new, ``failures`` those that found no page.
    ``checked_at`` is None until the first check has ended; ``next_check`` None means never by itself.
    ``gone_at`` is when an address that had given an article was first found missing.
    """

    address: str
    first_seen: datetime
    checked_at: datetime | None = None
    next_check: datetime | None = None
    stated: str | None = None
    outcome: OutcomeCode | None = None
    has_article: bool = False
    idle: int = 0
    failures: int = 0
    validators: Validators = field(default_factory=Validators)
    gone_at: datetime | None = None


def reaches_back(known: Iterable[Tracked], last_round: datetime) -> bool:
    """Whether any of what a listing holds was known when it was read last, so that nothing lies between.

    What another source has brought since may be newer than all that this one rolled past us.
    """
    return any(one.first_seen <= last_round for one in known)


@value_class
class Job:
    """One address to fetch in one round; ``attempts`` is how often its page began to be read before."""

    id: int
    round_id: int
    source: str
    address: str
    target: str
    host: str
    reason: JobReason
    attempts: int


@value_class
class Watch:
    """What to look for in everything that comes in: phrases (a unit with its other names, award words), or a
    saved search (``query``), whose phrases are empty."""

    id: int
    name: str
    phrases: tuple[str, ...]
    added_at: datetime
    hits: int = 0
    query: str | None = None


@value_class
class Hit:
    """A phrase of a watch in an article. ``text[start:end]`` is ``quote``; ``exact`` when it is written so.

    ``start`` and ``end`` are code points of that version's text; ``sentence`` is the one around them.
    """

    phrase: str
    quote: str
    exact: bool
    start: int
    end: int
    sentence: str
