"""Achievements, entries and acts a page at a time, each page beginning behind the row that ended the last."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.ground.achievements import Achievement, Standing
from extractor.ground.acts import Act
from extractor.store.record_rows import ACT_COLUMNS
from extractor.store.record_tables import achievements
from extractor.store.store import Store

UNDATED = 9999
"""The year by which achievements without one stand, behind all others."""

AchievementKey = tuple[int, str, str]
"""Year, date and id."""

_ORDER_WITHIN_A_YEAR = "coalesce(date, ''), id"
_ACHIEVEMENT_ORDER = f"coalesce(year, {UNDATED}), {_ORDER_WITHIN_A_YEAR}"
_BATCH = 500


def achievement_key(one: Achievement) -> AchievementKey:
    """Where an achievement stands in the order of ``achievement_page``."""
    return (UNDATED if one.year is None else one.year, one.date or "", one.id)


@dataclass(frozen=True, slots=True)
class AchievementFilters:
    """Whose, of which award, how far established, of which year; None where all are wanted."""

    entry: str | None = None
    award: str | None = None
    standing: Standing | None = None
    year: int | None = None


def achievement_page(
    store: Store, asked: AchievementFilters, after: AchievementKey | None, limit: int
) -> list[Achievement]:
    """The first achievements behind ``after`` by year and date, those without a year last."""
    # By the words of their indexes: those that persons looked at are few, years stand in the order itself.
    standing = "standing = ?" if asked.standing == "press" else "standing <> 'press' AND standing = ?"
    given = {
        "entry_id = ?": asked.entry, "award_id = ?": asked.award, standing: asked.standing,
        f"year IS NOT NULL AND coalesce(year, {UNDATED}) = ?": asked.year,
    }  # fmt: skip
    wanted = {condition: value for condition, value in given.items() if value is not None}
    behind = f"({_ACHIEVEMENT_ORDER}) > (?, ?, ?)" if after is not None else "1"
    # Within one year SQLite takes the order of the index only where the year is not asked for once more.
    order = _ACHIEVEMENT_ORDER if asked.year is None else _ORDER_WITHIN_A_YEAR
    sql = f"""
SELECT id FROM achievements WHERE {" AND ".join([*wanted, behind])} ORDER BY {order} LIMIT ?"""
    ids = [row[0] for row in store.rows(sql, (*wanted.values(), *(after or ()), limit))]
    return achievements(store, ids=ids) if ids else []


def all_achievements(store: Store, asked: AchievementFilters) -> Iterator[Achievement]:
    """Every one of ``achievement_page``, some hundreds in memory at a time."""
    after: AchievementKey | None = None
    while page := achievement_page(store, asked, after, _BATCH):
        yield from page
        after = achievement_key(page[-1])


def act_page(store: Store, before: int | None, limit: int) -> list[Act]:
    """The newest acts older than the one with this number, the newest first."""
    sql = f"SELECT {', '.join(ACT_COLUMNS)}, id FROM acts WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?"
    return [Act(*row) for row in store.rows(sql, (before, before, limit))]


def all_acts(store: Store) -> Iterator[Act]:
    """Every act, the newest first, some hundreds in memory at a time."""
    before: int | None = None
    while page := act_page(store, before, _BATCH):
        yield from page
        before = page[-1].id


def some_acts(store: Store, start: int, limit: int) -> tuple[list[Act], int]:
    """So many acts from a place on, the newest first, and how many there are."""
    sql = f"SELECT {', '.join(ACT_COLUMNS)}, id FROM acts ORDER BY id DESC LIMIT ? OFFSET ?"
    found = [Act(*row) for row in store.rows(sql, (limit, start))]
    return found, int(store.rows("SELECT count(*) FROM acts")[0][0])


def act_numbered(store: Store, number: int | None) -> Act | None:
    """The act of this number; None when there is none."""
    sql = f"SELECT {', '.join(ACT_COLUMNS)}, id FROM acts WHERE id = ?"
    found = store.rows(sql, (number,))
    return Act(*found[0]) if found else None


def acts_on(store: Store, row_key: str) -> list[Act]:
    """The acts whose subject or other is this row, the newest first."""
    columns = ", ".join(ACT_COLUMNS)
    sql = f"SELECT {columns}, id FROM acts WHERE subject = ? OR other = ? ORDER BY id DESC"
    return [Act(*row) for row in store.rows(sql, (row_key, row_key))]


def last_act_of(store: Store, who: str) -> int | None:
    """The number of the newest act of a person that was not taken back; None when there is none."""
    sql = """
SELECT max(id) FROM acts WHERE who = ? AND act <> 'undo'
    AND id NOT IN (SELECT CAST(subject AS INTEGER) FROM acts WHERE act = 'undo')"""
    number: int | None = store.rows(sql, (who,))[0][0]
    return number


def undone_acts(store: Store) -> frozenset[int]:
    """The numbers of the acts that were taken back."""
    found = store.rows("SELECT CAST(subject AS INTEGER) FROM acts WHERE act = 'undo'")
    return frozenset(row[0] for row in found)
