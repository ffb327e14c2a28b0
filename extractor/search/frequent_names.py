"""Words and runs of words in names that very many award rows have: what filters by name ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from extractor.search.columns import columns
from extractor.search.phrases import Phrase, column_match
from extractor.store import Store
from extractor.store.fulltext import AWARDS_FTS, exact_form
from extractor.store.indexed import indexed_among

_COLUMNS = {"award": (1, 0.25), "grantor": (1, 0.25), "unit": (3, 1.0)}
"""The columns that filters look into, how many words side by side they seek there, and the share of the
wanted frequency from which on they are kept: of an award and a grantor each word by itself, rarer ones too,
for the "y" of "Bộ Y tế" stands in many texts. Of persons so many hardly ever have one name."""

_PLACED = ("unit", "grantor")
"""Where a filter by place looks into."""

_SAMPLED = 20_000
"""Rows looked at, evenly spread: what one in a hundred of all has, some two hundred of these have."""

_NEARLY = 0.9
"""The share of the wanted frequency from which on all rows are asked."""


def frequent_names(store: Store, share: float, places: Iterable[str]) -> Iterator[tuple[str, float]]:
    """The matches, without regard to marks and with them, that so many award rows may have that they are to
    be kept, each with the share of rows from which on it is. Raises ``StoreError``."""
    ids = columns(store).award_ids
    sampled = ids[:: max(1, len(ids) // _SAMPLED)].tolist()
    counts = Counter[tuple[str, str]]()
    for _, fields in indexed_among(store, AWARDS_FTS, sampled):
        values = dict(zip(AWARDS_FTS.fields, fields, strict=True))
        for name, (longest, _) in _COLUMNS.items():
            texts = (text for text in values[name] if text)
            counts.update({(name, run) for text in texts for run in _runs(text, longest)})
    for (name, run), count in counts.items():
        least = share * _COLUMNS[name][1]
        if count >= least * _NEARLY * len(sampled):
            yield from ((match, least) for match in _matches(run, (name,)))
    for place in places:
        yield from ((match, share) for match in _matches(place, _PLACED))


def _matches(words: str, names: tuple[str, ...]) -> Iterator[str]:
    phrase = Phrase.of(words)
    return (column_match(phrase, names, exact=exact) for exact in (False, True))


def _runs(text: str, longest: int) -> Iterator[str]:
    words = exact_form(text).split()
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            yield " ".join(words[start:end])
