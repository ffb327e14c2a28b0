"""Which articles name a unit or person; of units that thousands may name it is kept.

Full text tells where a name stands. Whether a longer one ("Trường Hoa Mai 2") stands around it everywhere in
an article, the article's text tells: to read 23,000 takes more than a second. What was told of an article
holds until it changes, so that of a unit that is kept only those are read that came or changed since, and
those that hold a longer name which nobody knew then.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby

from extractor.records.naming import Naming
from extractor.search.coverage import ids_naming
from extractor.store import Store, named
from extractor.store.coverage import texts
from extractor.store.facet_blocks import last_revision
from extractor.store.facets_schema import BLOCK_IDS

MANY = 1_000
"""Articles that may name a unit from which on it is kept which ones do: so many are read in 50 ms."""

_MOST_STRETCHES = 64
"""Stretches of changed articles sought one by one, each in less than a millisecond; of more, all between the
first and the last are."""


def articles_naming(store: Store, naming: Naming) -> Sequence[int]:
    """The ids, ascending, of all articles that name whom is meant. Raises ``StoreError``."""
    with store.snapshot():
        kept = named.kept(store, key_of(naming))
        since = None if kept is None else _brought_up_to_date(store, naming, kept)
        return those_naming(store, naming, ids_naming(store, naming.written)) if since is None else since


def told(store: Store, naming: Naming) -> named.Kept:
    """What is to be kept of whom is meant."""
    with store.snapshot():
        articles = articles_naming(store, naming)
        return named.Kept(hashes(naming.longer), last_revision(store, "article_blocks"), articles)


def hashes(names: Iterable[str]) -> frozenset[bytes]:
    """What is kept of names."""
    return frozenset(map(_hash, names))


def key_of(naming: Naming) -> bytes:
    """What is kept of all who bear the same names, of whom the articles tell the same."""
    return key_of_words("\n".join((*sorted(naming.written), str(naming.is_person))))


def key_of_words(words: str) -> bytes:
    """The key of what is kept under some words."""
    return _hash(words)


def _brought_up_to_date(store: Store, naming: Naming, kept: named.Kept) -> Sequence[int] | None:
    """The articles as they are now; None where longer names went, for what held these is not known."""
    longer = {_hash(one): one for one in naming.longer}
    if kept.longer - longer.keys() or bool(kept.longer) != bool(longer):
        return None
    changed = named.changed_blocks(store, kept.revision)
    fresh = [name for one, name in longer.items() if one not in kept.longer]
    if not changed and not fresh:
        return kept.articles
    blocks = set(changed)
    again = {
        one
        for first, last in _stretches(changed)
        for one in ids_naming(store, naming.written, within=(first * BLOCK_IDS, (last + 1) * BLOCK_IDS - 1))
        if one // BLOCK_IDS in blocks
    }
    if fresh:
        again.update(ids_naming(store, naming.written, beside=fresh))
    before = (one for one in kept.articles if one // BLOCK_IDS not in blocks and one not in again)
    return sorted((*before, *those_naming(store, naming, sorted(again))))


def those_naming(store: Store, naming: Naming, ids: Sequence[int]) -> Sequence[int]:
    """Which of some articles in which the name stands mean it: where no longer one is known, all of them."""
    if not naming.longer and not naming.is_person:
        return ids
    return [one for one, text in texts(store, ids) if naming.names(text)]


def _stretches(blocks: Sequence[int]) -> Iterable[tuple[int, int]]:
    """First and last of the blocks that follow one another."""
    stretches = list(_following(blocks))
    return stretches if len(stretches) <= _MOST_STRETCHES else [(blocks[0], blocks[-1])]


def _following(blocks: Sequence[int]) -> Iterator[tuple[int, int]]:
    for _, group in groupby(enumerate(blocks), lambda one: one[1] - one[0]):
        stretch = [block for _, block in group]
        yield stretch[0], stretch[-1]


def _hash(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=named.HASH_BYTES).digest()
