"""The record book: award rows and acts of persons in, entries and achievements out, kept in the database."""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

from extractor.errors import NotStoredError, RecordNotReadyError, SeveralStoredError, UsageError
from extractor.ground.achievements import Entry, Row
from extractor.record_making import making, turns
from extractor.record_making.making import Counted, Step, nobody_counts
from extractor.records.edition import edition
from extractor.records.names import (
    Name,
    beginning_of_every_same,
    name_of,
    same_name,
    words_of_every_same,
)
from extractor.records.standing import Standing, standing
from extractor.records.timeline import Line as RecordLine
from extractor.records.timeline import Record, line_among, record_of
from extractor.store import Store, record_parts, record_rows, record_tables
from extractor.store.fulltext import folded_form
from extractor.store.overview import extent
from extractor.store.record_stage import BeingMadeError
from extractor.store.register_names import Line, RegisterNames, register_names

_SHOWN = 5
"""Entries named in an error line."""

MANY_ROWS = 5_000
"""Award rows from which on one is told that the record is made anew: of fewer it takes a second."""

_WAITS = 5.0
"""Seconds for a first record: of some thousand rows it is made by then."""

MOST_INSIDE = 200
"""Entries in whose longer names a name stands, of which all are told; "a" stands in five hundred thousand."""

MOST_TOLD = 20
"""Entries that an error tells of one by one."""


@dataclass(frozen=True, slots=True)
class Book:
    """The award rows as they stand after all acts, and what was made of them."""

    rows: Mapping[str, Row]
    standings: Standing


def is_to_be_made_anew(store: Store) -> bool:
    """Whether all of the record is to be made, for the first time or because the program or its lexicon is
    another: what takes seconds for some ten thousand rows."""
    return not (record_tables.written_fingerprint(store) or "").startswith(f"{edition()} ")


def is_to_be_waited_for(store: Store) -> bool:
    """Whether who asks the record now waits until all of it is made, or is told to come again: the former one
    is shown while long work is at it."""
    is_shown = bool(record_tables.written_fingerprint(store)) and turns.is_being_made(Path(store.path))
    return is_to_be_made_anew(store) and not is_shown


def rows_to_be_made_anew(store: Store) -> int:
    """How many award rows there are, when all of the record is to be made and they are many; else 0."""
    rows = extent(store).awards if is_to_be_made_anew(store) else 0
    return rows if rows >= MANY_ROWS else 0


def refresh(
    store: Store, told: Callable[[Step], None] = lambda _: None, counted: Counted = nobody_counts
) -> bool:
    """Bring entries and achievements up to date with rows and acts that came since; make all of them anew
    when the program or its lexicon is another. ``told`` each step when it begins, and how far those of very
    many rows are.

    Tells whether anything was to do. Two visitors may bring it up to date at once: who comes second looks
    again. All of it is made by one thread of a process; meanwhile the others have the former record. Raises
    ``RecordNotReadyError`` where there is none.
    """
    is_done = False
    while not is_done:
        wanted = f"{edition()} {record_tables.source_fingerprint(store)}"
        made_of = record_tables.written_fingerprint(store)
        if made_of == wanted:
            return False
        if not is_to_be_made_anew(store):
            is_done = making.make(store, wanted, made_of, whole=False, told=told)
            continue
        with turns.turn(store, seconds=0.0 if made_of else _WAITS) as is_ours:
            if not is_ours and made_of:
                return False
            if not is_ours:
                raise _being_made()
            if is_to_be_made_anew(store):
                try:
                    is_done = making.make(store, wanted, made_of, whole=True, told=told, counted=counted)
                except BeingMadeError as error:
                    if made_of:
                        return False
                    raise _being_made() from error
    return True


def _being_made() -> RecordNotReadyError:
    return RecordNotReadyError(
        "record",
        "all of it is being made, for the first time or after an update of the program",
        "try again in some minutes; search and articles are there meanwhile",
    )


def open_book(store: Store, articles: Iterable[int] | None = None) -> Book:
    """The rows as they stand, all or those of some articles, of which then only the acts on these rows are
    among ``standings``. Raises ``StoreError``."""
    by_id = record_rows.record_rows(store, articles)
    about = None if articles is None else {row.article for row in by_id.values()}
    stands = standing(record_rows.acts(store, about), by_id.values())
    return Book({row.key: row for row in stands.effective(by_id.values())}, stands)


def record(store: Store, name: str, first: int | None = None, last: int | None = None) -> Record:
    """The achievement record of the unit or person of this name, made anew when anything came since.

    ``name`` is an id of the registry or any name of one entry, with or without diacritics. Raises
    ``StoreError`` when it names none or several, ``UsageError`` for years that end before they begin.
    """
    entry = _entry_within(store, name, first, last)
    own = record_tables.achievements(store, entry.id)
    unsure = record_tables.achievements(
        store, ids=record_parts.unsure_achievements(store, entry.id, first, last)
    )
    sets = record_tables.achievements(store, holding=[one.id for one in (*own, *unsure)])
    articles = record_parts.articles_of_achievements(store, (one.id for one in (*own, *unsure, *sets)))
    book = open_book(store, articles)
    return record_of(entry, own, unsure, book.rows, first, last, _papers_of(book), sets)


@dataclass(frozen=True, slots=True)
class Outline:
    """A record whose lines tell what was given and when, and not yet by whom it is told; those that are
    ``unsure`` stand apart, by the ids of their achievements in the order of the record."""

    record: Record
    unsure: tuple[str, ...]


def outline(store: Store, name: str, first: int | None = None, last: int | None = None) -> Outline:
    """The record in outline: of a body that thousands of articles tell of, few lines are shown at a time
    (``lines``). Raises as ``record`` does."""
    entry = _entry_within(store, name, first, last)
    own = record_tables.achievement_outlines(store, entry.id)
    unsure = record_parts.unsure_achievements(store, entry.id, first, last)
    return Outline(record_of(entry, own, (), {}, first, last), tuple(unsure))


def lines(store: Store, entry: str, ids: Collection[str]) -> dict[str, RecordLine]:
    """Some lines of an entry's record with all that they tell, by the ids of their achievements."""
    found = record_tables.achievements(store, ids=ids)
    differing = {other.other for one in found for other in one.contradictions} - set(ids)
    others = record_tables.achievements(store, entry, ids=differing)
    sets = record_tables.achievements(store, holding=ids)
    articles = record_parts.articles_of_achievements(store, (one.id for one in (*found, *others, *sets)))
    book = open_book(store, articles)
    own = {one.id: one for one in (*found, *others) if one.entry == entry}
    return {one.id: line_among(one, book.rows, own, _papers_of(book), sets) for one in found}


def _entry_within(store: Store, name: str, first: int | None, last: int | None) -> Entry:
    if first is not None and last is not None and first > last:
        raise UsageError(
            f"--from {first} --to {last}", "ends before it begins", "give the earlier year first"
        )
    refresh(store)
    return find_entry(store, name)


def _papers_of(book: Book) -> dict[str, str]:
    """The files of decisions that a person has seen, by the keys of rows."""
    return {key: seen.file for key, seen in book.standings.decisions.items() if seen.file is not None}


def find_entry(store: Store, name: str) -> Entry:
    """The one entry that the name means. Raises ``StoreError`` when there is none or more than one."""
    named = named_entries(store, name)
    ids = named.ids or named.inside
    if len(ids) > 1:
        count = f"more than {MOST_INSIDE}" if len(named.inside) > MOST_INSIDE else len(ids)
        cause = f"names {count} entries: {', '.join(ids[:_SHOWN])}"
        raise SeveralStoredError(name, cause, "give the id of one of them", ids=ids[:MOST_TOLD])
    found = record_tables.entry(store, ids[0]) if ids else None
    if found is None:
        raise NotStoredError(
            name, "names no unit or person that was awarded", "look it up with: names list WORDS"
        )
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """Entries, by id, that a name means in the strictest way in which it means any: as its whole name
    (``ids``), else as words inside a longer one (``inside``, one more than ``MOST_INSIDE`` at most)."""

    ids: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()


def named_entries(store: Store, name: str) -> Named:
    """The entries that the name means; none where nothing is written."""
    if not name.strip():
        return Named()
    if record_tables.entry(store, name) is not None:
        return Named((name,))
    known = register_names(store)
    with _lock:
        told = _told.setdefault(known, {})
    found = told.get(name)
    if found is None:
        # Of "nguyễn", which eighty thousand names hold, a quarter of a second; each further page asks again.
        if len(told) >= _NAMES_KEPT:
            told.clear()
        found = told[name] = _named_among(known, name)
    return found


_NAMES_KEPT = 256
_lock = threading.Lock()
_told: WeakKeyDictionary[RegisterNames, dict[str, Named]] = WeakKeyDictionary()
"""What names meant in the registry as it is."""


def _named_among(known: RegisterNames, name: str) -> Named:
    whole = next(filter(None, _from_strict_to_loose(known, name)), None)
    if whole is not None:
        return Named(_entries_of(whole))
    return Named(inside=tuple(known.holding_as_own(name, MOST_INSIDE + 1)))


def _from_strict_to_loose(known: RegisterNames, name: str) -> Iterator[list[Line]]:
    """Names as written, the same by parts, the same without marks; each sought only when asked for."""
    yield known.written(name)
    wanted = name_of(name)
    own = [line for line in _may_be_the_same(known, wanted) if not line.is_alias]
    # Namesakes are many: five thousand called "Nguyễn Thị …" have three hundred names.
    same = {name for name in {line.name for line in own} if same_name(name_of(name), wanted)}
    yield [line for line in own if line.name in same]
    yield known.same_letters(name)


def _may_be_the_same(known: RegisterNames, wanted: Name) -> list[Line]:
    """The names that ``same_name`` is to be asked of, some of them twice: those with the words that it looks
    for, and those with words in capitals, which may stand for some of them."""
    words = words_of_every_same(wanted)
    if not wanted.key:
        return []
    whole = folded_form(" ".join(words)).split()
    if whole:
        found = known.with_words(whole, beginning=beginning_of_every_same(wanted))
    else:
        found = known.beginning(wanted.key[:1])
    return [*found, *known.with_capitals]


def _entries_of(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.entry for line in lines))
