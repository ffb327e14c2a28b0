"""Counted sets and the achievements that they may count, as tables have them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor.ground.records import RecipientKind
from extractor.store.guard import store_errors
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store

# SQLite would begin with the largest table; a cross join is gone through in the order in which it is written.
_SETS_NEAR = f"""
SELECT DISTINCT achievement_id FROM record_marks CROSS JOIN achievement_rows USING (award_row)
WHERE is_set = 1 AND mark {AMONG}"""


@dataclass(frozen=True, slots=True)
class StoredParty:
    """What sets and their members are known by (``records.sets.Party``)."""

    id: str
    recipient: str
    recipient_kind: RecipientKind
    recipient_count: int
    rows: tuple[str, ...]


def sets_in(store: Store, articles: Iterable[int]) -> set[str]:
    """The sets that some articles tell of."""
    sql = f"SELECT achievement_id FROM record_made WHERE article_id {AMONG} AND recipient LIKE 'set:%'"
    return {one for (one,) in store.rows(sql, (listed(articles),))}


def sets_with(store: Store, achievements: Iterable[str]) -> set[str]:
    """The sets that count some achievements."""
    sql = f"SELECT set_id FROM set_members WHERE member_id {AMONG}"
    return {one for (one,) in store.rows(sql, (listed(achievements),))}


def sets_near(store: Store, marks: Iterable[int], *, overfull: bool) -> set[str]:
    """The sets that may count a row with one of the marks; ``overfull`` ones, which count no more, too."""
    left = "" if overfull else "AND achievement_id NOT IN (SELECT set_id FROM overfull_sets)"
    return {one for (one,) in store.rows(f"{_SETS_NEAR} {left}", (listed(marks),))}


def told_members(store: Store, of: str) -> set[str]:
    """The achievements that an article itself puts into a set."""
    sql = """
SELECT DISTINCT achievements.id FROM achievement_rows AS own
CROSS JOIN awards ON awards.member_of_id = own.award_row
CROSS JOIN achievement_rows AS theirs ON theirs.award_row = awards.id
CROSS JOIN achievements ON achievements.id = theirs.achievement_id
WHERE own.achievement_id = ? AND achievements.recipient <> ''"""
    return {one for (one,) in store.rows(sql, (of,))}


def named_near(store: Store, of: str) -> Iterator[str]:
    """The achievements of recipients with a name of which a row shares a mark with one of a set, read as far
    as they are asked for."""
    seen = set[str]()
    sql = """
SELECT theirs.achievement_id FROM achievement_rows AS own
CROSS JOIN record_made ON record_made.row_key = own.row_key
CROSS JOIN json_each(record_made.marks) AS told
CROSS JOIN record_marks ON is_set = 0 AND mark = told.value
CROSS JOIN achievement_rows AS theirs ON theirs.award_row = record_marks.award_row
WHERE own.achievement_id = ?"""
    with store_errors(store.path):
        for (one,) in store.conn.execute(sql, (of,)):
            if one not in seen:
                seen.add(one)
                yield one


def parties(store: Store, ids: Sequence[str]) -> tuple[list[StoredParty], set[int]]:
    """Some achievements with their rows, and the articles in which these stand."""
    sql = f"""
SELECT achievements.id, achievements.recipient, achievements.recipient_kind, achievements.recipient_count,
    row_key, article_id
FROM achievements CROSS JOIN achievement_rows ON achievement_id = achievements.id
CROSS JOIN awards ON awards.id = award_row WHERE achievements.id {AMONG} ORDER BY award_row"""
    found: dict[tuple[str, str, RecipientKind, int], list[str]] = {}
    articles = set[int]()
    for *party, key, article in store.rows(sql, (listed(ids),)):
        one, recipient, kind, count = party
        found.setdefault((one, recipient, kind, count), []).append(key)
        articles.add(article)
    return [StoredParty(*party, tuple(keys)) for party, keys in found.items()], articles
