"""Of all units that many articles may name it is kept which ones do, and which articles may raise a problem
about anybody, before anybody asks."""

from collections.abc import Iterable, Iterator, Sequence

from extractor.press import named as kept
from extractor.press.names_in_texts import NamesInTexts
from extractor.press.naming import naming_of, spellings
from extractor.press.raising import key_of_raising
from extractor.record_book import is_to_be_made_anew
from extractor.records.adverse import may_raise
from extractor.records.edition import edition
from extractor.records.naming import Naming
from extractor.search.entries import all_entry_counts
from extractor.search.runs import FIRST_ID, LAST_ID
from extractor.store import Store, named, record_tables
from extractor.store.coverage import texts_between
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
        raising = list[int]()
        told = dict(_of_many(store, now.revision, _judging(texts_between(store, FIRST_ID, LAST_ID), raising)))
    every = named.Kept(frozenset(), now.revision, raising)
    named.keep_only(store, {**told, key_of_raising(): every}, now)
    return len(told)


def _judging(told: Iterable[tuple[int, str]], raising: list[int]) -> Iterator[tuple[int, str]]:
    """The texts, while those that may raise a problem are noted."""
    for one, text in told:
        if may_raise(text):
            raising.append(one)
        yield one, text


def _of_many(
    store: Store, revision: int, every: Iterable[tuple[int, str]]
) -> Iterator[tuple[bytes, named.Kept]]:
    """What is to be kept, by the names of the units; namesakes are one."""
    texts, units = NamesInTexts(), dict[bytes, tuple[str, Sequence[int]]]()
    for one in all_entry_counts(store, "", "unit", by_count=False):
        naming = Naming(spellings((one.entry.name, *one.entry.aliases)))
        units[kept.key_of(naming)] = one.entry.id, texts.add(naming.own_forms)
    texts.read(every)
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
