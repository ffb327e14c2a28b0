"""Digests that are made while a client waits."""

from collections.abc import Iterable

from extractor import record_book
from extractor.errors import UsageError
from extractor.press.choice import Choice, choose
from extractor.press.digest import Note, digest_of
from extractor.records.digest import Digest
from extractor.store import Store

MOST_ARTICLES = 20_000
"""Read and folded into stories in three seconds, which other requests wait too; of 200,000 it takes more than
half a minute and 800 MB, so that the command makes those, in a process of its own."""


def digest_at_once(
    store: Store, choice: Choice, notes: Iterable[Note] = (), officer: str | None = None
) -> Digest:
    """The digest, whole. Raises as ``press.digest.digest`` does, and ``UsageError`` for more articles."""
    record_book.refresh(store)
    chosen = choose(store, choice)
    if len(chosen.ids) > MOST_ARTICLES:
        raise UsageError(
            f"{choice.from_day or ''}–{choice.to_day or ''}",
            f"are days with {len(chosen.ids)} articles, more than are made into one digest here",
            "choose fewer days, a unit or words, or make it by the command digest",
        )
    return digest_of(store, chosen, notes, officer)
