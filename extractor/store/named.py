"""Reading and writing which articles name a unit; who tells it from their texts is ``press.named``."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from extractor.store.facets_schema import ARTICLE_RECORD
from extractor.store.store import Store

HASH_BYTES = 8


@dataclass(frozen=True, slots=True)
class Kept:
    """The ids, ascending, of all articles that named a unit as they were at a revision of their blocks, when
    there were these ``longer`` names, by their hashes."""

    longer: frozenset[bytes]
    revision: int
    articles: Sequence[int]


def kept(store: Store, naming: bytes) -> Kept | None:
    """What is kept of a unit that bears some names, by the hash of these."""
    rows = store.rows("SELECT longer, revision, articles FROM named_articles WHERE naming = ?", (naming,))
    for longer, revision, articles in rows:
        hashes = (longer[at : at + HASH_BYTES] for at in range(0, len(longer), HASH_BYTES))
        return Kept(frozenset(hashes), revision, _unpacked(articles))
    return None


@dataclass(frozen=True, slots=True)
class LookedFor:
    """At which revision of the articles' blocks, and by which edition of the record, units were looked for
    that are to be kept."""

    revision: int
    edition: str


NEVER = LookedFor(0, "")


def keep_only(store: Store, told: Mapping[bytes, Kept], looked_for: LookedFor) -> None:
    """Keep what is told of units, by the hashes of their names, and of no others."""
    rows = [
        (naming, b"".join(sorted(one.longer)), one.revision, _packed(one.articles))
        for naming, one in told.items()
    ]
    with store.transaction() as conn:
        conn.execute("DELETE FROM named_articles")
        conn.executemany("INSERT INTO named_articles VALUES (?, ?, ?, ?)", rows)
        row = (looked_for.revision, looked_for.edition)
        conn.execute("INSERT OR REPLACE INTO named_state (only_one, revision, edition) VALUES (1, ?, ?)", row)


def last_looked_for(store: Store) -> LookedFor:
    return next((LookedFor(*row) for row in store.rows("SELECT revision, edition FROM named_state")), NEVER)


def changed_blocks(store: Store, since: int) -> list[int]:
    """The blocks in which an article came, changed or went after a revision."""
    sql = "SELECT block FROM article_blocks WHERE revision > ? ORDER BY block"
    return [block for (block,) in store.rows(sql, (since,))]


def articles_in_blocks_after(store: Store, revision: int) -> int:
    """How many articles lie in the blocks that changed after a revision; after 0, how many there are."""
    sql = "SELECT coalesce(sum(length(records)), 0) FROM article_blocks WHERE revision > ?"
    return int(store.rows(sql, (revision,))[0][0]) // ARTICLE_RECORD.size


def _packed(ids: Sequence[int]) -> bytes:
    """What each is more than the one before: most steps are small, and become a byte or two."""
    steps = [*ids[:1], *(after - before for before, after in pairwise(ids))]
    return zlib.compress(struct.pack(f"<{len(steps)}q", *steps))


def _unpacked(packed: bytes) -> list[int]:
    steps = zlib.decompress(packed)
    return list(accumulate(struct.unpack(f"<{len(steps) // 8}q", steps)))
