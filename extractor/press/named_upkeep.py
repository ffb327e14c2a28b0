"""Of the units most honoured it is kept which articles name them, before anybody asks."""

from extractor.press import named as kept
from extractor.press.naming import naming_of
from extractor.record_book import is_to_be_made_anew
from extractor.records.edition import edition
from extractor.search.coverage import ids_naming
from extractor.search.entries import entry_counts
from extractor.store import Store, named
from extractor.store.facet_blocks import last_revision

_FEWEST, _MOST, _ARTICLES_TO_ONE = 300, 2_000, 100
"""Units that are looked at, the most honoured first: one to so many articles. To keep one takes 80 to 250 ms,
and 5 kB; of one that is not kept thousands of articles are read when its figures are asked."""

_WORTH = 0.01
"""The share of articles that came or changed from which on all is brought up to date: fewer are read by
whoever asks, in some milliseconds."""


def keep_named(store: Store) -> int:
    """Keep which articles name each of these units that ``named.MANY`` may name, where enough articles came
    since it was last done or the record is another; of how many units. Raises ``StoreError``."""
    articles = named.articles_in_blocks_after(store, 0)
    if articles < kept.MANY or is_to_be_made_anew(store):
        return 0
    now = named.LookedFor(last_revision(store, "article_blocks"), edition())
    before = named.last_looked_for(store)
    since = named.articles_in_blocks_after(store, before.revision)
    if before.edition == now.edition and since < _WORTH * articles:
        return 0
    keys = set[bytes]()
    looked_at = min(_MOST, max(_FEWEST, articles // _ARTICLES_TO_ONE))
    honoured, _ = entry_counts(store, "", "unit", by_count=True, limit=looked_at)
    for one in honoured:
        naming = naming_of(store, one.entry)
        if len(ids_naming(store, naming.written)) >= kept.MANY:
            kept.keep(store, naming)
            keys.add(kept.key_of(naming))
    named.keep_no_others(store, keys, now)
    return len(keys)
