"""When an address is looked at again, and why. Everything here is a function of the moment it is given."""

from dataclasses import replace
from datetime import datetime, timedelta

from extractor.errors import FetchError, VinhDanhError
from extractor.fetch.patience import next_visit
from extractor.ground.outcome import OutcomeCode
from extractor.ground.tracking import JobReason, Listed, Tracked
from extractor.ground.validators import Validators

REVISIT_AGES = (timedelta(hours=1), timedelta(days=1), timedelta(days=7))
"""Ages at which an article is looked at again, by itself. Papers correct names and ranks within the hour,
complete reports by the next day, and take articles back within the week; later changes are rare, and a
listing that states one is believed at any age."""

LONGEST_AHEAD = REVISIT_AGES[-1] + timedelta(days=1)
"""No check is ever put further ahead; one that is was put there by a clock that went wrong."""

_UPDATE_GAP = timedelta(hours=1)
_DOUBT = 4
_WITH_ARTICLE: tuple[OutcomeCode, ...] = ("saved", "updated", "unchanged", "duplicate")


def wanted(listed: Listed, known: Tracked | None, now: datetime) -> JobReason | None:
    """Why an address that a listing holds is fetched now; None when it needs no look."""
    if known is None or known.checked_at is None:
        return "new"
    if known.next_check is not None and not now < known.next_check <= now + LONGEST_AHEAD:
        return "retry" if known.failures else "revisit"
    return "updated" if _states_a_change(listed, known, now) else None


def after_check(
    known: Tracked,
    outcome: OutcomeCode,
    now: datetime,
    *,
    validators: Validators | None = None,
    error: VinhDanhError | None = None,
) -> Tracked:
    """What is known of an address once a check has ended, with the validators of an article's page, or with
    the error in its place.

    What failed is tried again when ``fetch.patience`` says so, and in any case at the ages above. An
    address that once gave an article and now has none is gone from the first time it is missing until it is
    back.
    """
    good = outcome in _WITH_ARTICLE
    failures = known.failures + 1 if isinstance(error, FetchError) and outcome != "not_found" else 0
    wait = next_visit(error, failures) if failures and isinstance(error, FetchError) else None
    if good:
        gone_at = None
    elif outcome == "not_found" and known.has_article:
        gone_at = known.gone_at or now
    else:
        gone_at = known.gone_at
    return replace(
        known,
        checked_at=now,
        next_check=_next_age(known.first_seen, now) if wait is None else now + timedelta(seconds=wait),
        outcome=outcome,
        has_article=known.has_article or good,
        idle=0 if outcome in ("saved", "updated") else known.idle + 1,
        failures=failures,
        validators=validators if good and validators is not None else known.validators,
        gone_at=gone_at,
    )


def _states_a_change(listed: Listed, known: Tracked, now: datetime) -> bool:
    """Whether the listing states another change than before, and is believed.

    Some feeds state the present moment for every article. After each check that found nothing new the next
    is put off four times as long: 1 hour, 4 hours, 16 hours, …
    """
    if listed.stated is None or known.stated is None or listed.stated == known.stated:
        return False
    assert known.checked_at is not None
    gap = _UPDATE_GAP * _DOUBT ** min(known.idle, 8)
    return not known.checked_at <= now < known.checked_at + gap


def _next_age(first_seen: datetime, now: datetime) -> datetime | None:
    """The next of the ages; a first sight that lies ahead was noted by a clock that went wrong."""
    first = min(first_seen, now)
    return next((first + age for age in REVISIT_AGES if first + age > now), None)
