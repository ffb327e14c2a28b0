"""Which articles may raise a problem, whoever is named: of all that name a body these alone are read.

Of many articles it is kept, as ``named`` keeps which of them name a unit.
"""

from collections.abc import Sequence

from extractor.press import named as upkeep
from extractor.records.adverse import may_raise
from extractor.records.edition import edition
from extractor.store import Store, named
from extractor.store.coverage import texts, texts_between
from extractor.store.facets_schema import BLOCK_IDS


def key_of_raising() -> bytes:
    """What is kept of all articles, by this edition of the words that raise problems."""
    return upkeep.key_of_words(f"may raise a problem\n{edition()}")


def raising_among(store: Store, ids: Sequence[int]) -> list[int]:
    """Those of some articles that may raise one. Raises ``StoreError``."""
    kept = named.kept(store, key_of_raising()) if len(ids) >= upkeep.MANY else None
    if kept is None:
        return [one for one, text in texts(store, ids) if may_raise(text)]
    changed = set(named.changed_blocks(store, kept.revision))
    raising = {one for one in kept.articles if one // BLOCK_IDS not in changed}
    for block in changed:
        fresh = texts_between(store, block * BLOCK_IDS, (block + 1) * BLOCK_IDS - 1)
        raising.update(one for one, text in fresh if may_raise(text))
    return [one for one in ids if one in raising]
