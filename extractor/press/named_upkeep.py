"""Of all units that many articles may name it is kept which ones do, before anybody asks."""

from collections.abc import Iterator, Sequence

from extractor.press import named as kept
from extractor.press.names_in_texts import NamesInTexts
from extractor.press.naming import naming_of, spellings
from extractor.record_book import is_to_be_made_anew
from extractor.records.edition import edition
from extractor.records.naming import Naming
from extractor.search.entries import all_entry_counts
from extractor.store import Store, named, record_tables
from extractor.store.coverage import every_text
from extractor.store.facet_blocks import last_revision

_WORTH = 0.01
"""The share of articles that came or changed from which on all is brought up to date: fewer are read by
whoever asks, in some milliseconds."""


def keep_named(store: Store) -> int:
    """Keep which articles name each of the units that ``named.MANY`` may name, where enough articles came
    since it was last done or the record is another; of how many units. Raises ``StoreError``."""
    articles = named.articles_in_blocks_after(store, 0)
    if articles < kept.MANY or is_to_be_made_anew(store):
        return 0
    with store.snapshot():
        now = named.LookedFor(last_revision(store, "article_blocks"), edition())
        before = named.last_looked_for(store)
        since = named.articles_in_blocks_after(store, before.revision)
        if before.edition == now.edition and since < _WORTH * articles:
            return 0
        told = dict(_of_many(store, now.revision))
    named.keep_only(store, told, now)
    return len(told)


def _of_many(store: Store, revision: int) -> Iterator[tuple[bytes, named.Kept]]:
    """What is to be kept, by the names of the units; namesakes are one."""
    texts, units = NamesInTexts(), dict[bytes, tuple[str, Sequence[int]]]()
    for one in all_entry_counts(store, "", "unit", by_count=False):
        naming = Naming(spellings((one.entry.name, *one.entry.aliases)))
        units[kept.key_of(naming)] = one.entry.id, texts.add(naming.own_forms)
    texts.read(every_text(store))
    for key, (entry_id, names) in units.items():
        if texts.most_holding(names) < kept.MANY:
            continue
        entry = record_tables.entry(store, entry_id)
        assert entry is not None
        naming = naming_of(store, entry)
        # What else is longer, as a person's name, was not looked for.
        if naming.longer and all(form in texts for form in naming.longer_forms) and not naming.is_plain:
            yield key, named.Kept(kept.hashes(naming.longer), revision, texts.meaning(names))
        else:
            yield key, kept.told(store, naming)
