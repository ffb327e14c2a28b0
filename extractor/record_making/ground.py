"""What the record stands on: rows of articles, some or all, after all acts; what articles say of names."""

from collections.abc import Collection, Container, Iterable

from extractor.record_making.material import Material
from extractor.records.registered import Change
from extractor.records.renamings import WORDS_OF_CHANGES, Told, told_changes
from extractor.records.standing import standing
from extractor.records.told_beside import with_units_beside
from extractor.store import Store, record_journal, record_rows
from extractor.store.record_writing import Saying


def material_of(store: Store, articles: Collection[int] | None, told: Told) -> Material:
    """The rows of some articles, or of all; of acts on other rows nothing is among what stands."""
    by_id = record_rows.record_rows(store, articles)
    acts = (
        record_rows.acts(store)
        if articles is None
        else record_rows.acts_standing(store, {row.article for row in by_id.values()})
    )
    stands = standing(acts, by_id.values())
    places = record_rows.places_of(store, articles)
    return Material(
        {row.key: row for row in with_units_beside(stands.effective(by_id.values()))},
        {row.key: number for number, row in by_id.items()},
        {row.key: places[number] for number, row in by_id.items()},
        stands, told,
    )  # fmt: skip


def sayings_of(texts: Iterable[tuple[int, str]], names: Container[str]) -> dict[int, frozenset[Saying]]:
    """What texts say became of bodies of these names, by article; only of articles that say anything."""
    found = {}
    for article, text in texts:
        told = told_changes([text], names)
        said = {
            *(("renamed", one.former, one.present, one.day) for one in told.renamed),
            *(("merged", one.former, one.present, one.day) for one in told.merged),
        }
        if said:
            found[article] = frozenset(said)
    return found


def sayings_of_all(store: Store, names: Iterable[str]) -> dict[int, frozenset[Saying]]:
    """What all articles with rows say of these names."""
    known = frozenset(name for name in names if record_journal.is_word(name))
    return sayings_of(record_journal.texts_of(store, None, WORDS_OF_CHANGES), known)


def told_by(sayings: Iterable[Saying]) -> Told:
    """The same, as entries are made of it."""
    said = list(sayings)
    renamed, merged = (
        frozenset(Change(former, present, day) for told, former, present, day in said if told == kind)
        for kind in ("renamed", "merged")
    )
    return Told(renamed, merged)
