"""What rows must meet, and that as a condition of SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractor.store.sql import places

Source = tuple[str | None, str | None]
"""Publisher and host of an article as stored."""


@dataclass(frozen=True, slots=True)
class ArticleCriteria:
    """Days of publication (inclusive, ISO) and sources; None asks nothing. ``undated`` takes in articles
    whose day nobody knows, which may be of these days."""

    first_day: str | None = None
    last_day: str | None = None
    sources: tuple[Source, ...] | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class AwardCriteria:
    """What award rows must meet; empty fields ask nothing. ``match`` is an expression over ``awards_fts``.

    An ``award_id`` is met by itself and by those that go on from it ("huan-chuong-lao-dong-hang-nhi").
    Days and years meet a row when they overlap what its date or period can mean. A place is met by its
    codes or by ``place_match``, an expression too; it is for whoever reads the columns of a search, which
    alone know the provinces of names: no condition of SQL is made of it.
    """

    match: str | None = None
    award_id: str | None = None
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    individuals_only: bool = False
    years: tuple[int, int] | None = None
    first_day: str | None = None
    last_day: str | None = None
    place_codes: tuple[str, ...] = ()
    place_match: str | None = None
    sources: tuple[Source, ...] | None = None


class Condition:
    """Conditions that must all hold, with their values."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.values: list[Any] = []

    def need(self, part: str, *values: Any) -> None:
        self._parts.append(part)
        self.values.extend(values)

    def need_source(self, sources: tuple[Source, ...] | None) -> None:
        if sources is not None:
            alternatives = " OR ".join("(publisher IS ? AND host IS ?)" for _ in sources) or "0"
            self.need(f"({alternatives})", *(value for source in sources for value in source))

    @property
    def sql(self) -> str:
        return " AND ".join(self._parts) or "1"


_IN_FULL_TEXT = "awards.id IN (SELECT rowid FROM awards_fts WHERE awards_fts MATCH ?)"

STANDING = """
CASE WHEN awards.id IN (SELECT award_row FROM rejected_rows) THEN 'rejected' ELSE coalesce((
    SELECT standing FROM achievement_rows JOIN achievements ON achievements.id = achievement_id
    WHERE award_row = awards.id
), 'press') END"""
"""The standing of a row of ``awards``."""


def _standing_among(standings: Sequence[str]) -> str:
    """Those that persons looked at are few: they are found by these, without asking of every row."""
    among = f"IN ({places(len(standings))})"
    if "press" in standings:
        return f"{STANDING} {among}"
    return f"""awards.id IN (
    SELECT award_row FROM rejected_rows UNION ALL
    SELECT award_row FROM achievement_rows WHERE achievement_id IN (
        SELECT id FROM achievements WHERE standing <> 'press'
    )
) AND {STANDING} {among}"""


def article_condition(criteria: ArticleCriteria) -> Condition:
    """A condition on ``articles``."""
    condition = Condition()
    condition.need_source(criteria.sources)
    unless = "published_day IS NULL OR " if criteria.undated else ""
    if criteria.first_day is not None:
        condition.need(f"({unless}published_day >= ?)", criteria.first_day)
    if criteria.last_day is not None:
        condition.need(f"({unless}published_day <= ?)", criteria.last_day)
    return condition


def award_condition(criteria: AwardCriteria) -> Condition:
    """A condition on ``awards`` joined to ``articles``."""
    condition = Condition()
    condition.need_source(criteria.sources)
    if criteria.match is not None:
        condition.need(_IN_FULL_TEXT, criteria.match)
    if criteria.award_id is not None:
        condition.need(
            "(awards.award_id = ? OR awards.award_id GLOB ?)", criteria.award_id, f"{criteria.award_id}-*"
        )
    for column, codes in (
        ("kind", criteria.kinds),
        ("level", criteria.levels),
        ("status", criteria.statuses),
    ):
        if codes:
            condition.need(f"{column} IN ({places(len(codes))})", *codes)
    if criteria.standings:
        condition.need(_standing_among(criteria.standings), *criteria.standings)
    if criteria.individuals_only:
        condition.need("recipient_kind = 'individual'")
    if criteria.years is not None:
        condition.need("year_from <= ? AND year_to >= ?", criteria.years[1], criteria.years[0])
    if criteria.first_day is not None:
        condition.need("day_to >= ?", criteria.first_day)
    if criteria.last_day is not None:
        condition.need("day_from <= ?", criteria.last_day)
    return condition
