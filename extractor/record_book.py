"""The record book: award rows and acts of persons in, entries and achievements out, kept in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.ground.achievements import Achievement, Row, Standing
from extractor.records import law
from extractor.records.achieve import achievements
from extractor.records.entries import build, mention_of
from extractor.records.standing import Standing as Standings
from extractor.records.standing import standing
from extractor.store import Store, record_rows, record_tables


@dataclass(frozen=True, slots=True)
class Book:
    """The award rows as they stand after all acts, and what was made of them."""

    rows: Mapping[str, Row]
    standings: Standings


def refresh(store: Store) -> bool:
    """Make entries and achievements anew when rows or acts came since; tells whether anything was to do."""
    wanted = record_tables.source_fingerprint(store)
    if record_tables.written_fingerprint(store) == wanted:
        return False
    by_id = record_rows.record_rows(store)
    stands = standing(record_rows.acts(store), by_id.values())
    rows = stands.effective(by_id.values())
    registry = build(rows, stands.name_answers)
    made = achievements(rows, registry, stands.row_answers)
    judged = law.judged([_standing_of(one, stands) for one in made])
    names = {row.key: mention.key for row in rows if (mention := mention_of(row)) is not None}
    record_tables.write_record(store, by_id, registry.entries, registry.links, names, judged, wanted)
    return True


def open_book(store: Store) -> Book:
    """The rows as they stand. Raises ``StoreError``."""
    by_id = record_rows.record_rows(store)
    stands = standing(record_rows.acts(store), by_id.values())
    return Book({row.key: row for row in stands.effective(by_id.values())}, stands)


def _standing_of(one: Achievement, stands: Standings) -> Achievement:
    """How far a person has established it; a decision that a person saw gives its number and day."""
    seen = next((stands.decisions[key] for key in one.rows if key in stands.decisions), None)
    if seen is not None:
        return replace(
            one, standing="decided", decision=seen.number, decision_date=seen.date, signer=seen.signer
        )
    standing_now: Standing = "checked" if _checked(one.rows, stands) else "press"
    return replace(one, standing=standing_now)


def _checked(rows: Sequence[str], stands: Standings) -> bool:
    return any(key in stands.checked or key in stands.accepted for key in rows)
