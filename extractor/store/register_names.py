"""Every name of the registry as one line of a text, in which the few that a question may mean are sought.

Going through the entries one by one, each with its lists read as JSON, took half a second for twenty
thousand; a text of as many lines is searched in a millisecond. It is kept as long as the registry stays.
"""

from __future__ import annotations

import json
import re
import threading
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice
from sys import intern

from extractor.store.fulltext import folded_form
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store
from extractor.viet.fold import fold

FILES_KEPT = 4
"""Databases whose names are kept in memory; an office has one."""


_WORD = re.compile(r"[^\W_]{2,}")

_NOWHERE = array("L")

Registered = tuple[str, str, str, Sequence[str], int]
"""An entry: its id, kind, own name and other names, and how often it was honoured."""

EntryKey = tuple[str, str]
"""Where an entry stands by name: the folded name, and the id."""


@dataclass(frozen=True, slots=True)
class Line:
    """A name of the entry with this id; ``is_alias``: not the one it is known by."""

    entry: str
    name: str
    is_alias: bool


class RegisterNames:
    """The names, by the folded name of their entry; an entry's own name stands before its other names.

    Entries have numbers in that order, and so have names: of entry ``n`` there are ``ids``, ``kinds`` and
    ``given``, how often it was honoured; of name ``m`` the entry that it belongs to (``owners``) and where it
    begins (``starts``) in the text of all names, each in a line of its own, of which ``folded`` is the form
    without marks.
    """

    def __init__(self, entries: Iterable[Registered]) -> None:
        self.ids: list[str] = []
        self.kinds: list[str] = []
        self.given = array("L")
        lines: list[str] = []
        self.owners, self.starts = array("L"), array("L")
        at = 1
        for number, (one, kind, name, aliases, given) in enumerate(entries):
            self.ids.append(one)
            self.kinds.append(intern(kind))
            self.given.append(given)
            for told in (name, *aliases):
                line = " ".join(told.splitlines())
                lines.append(line)
                self.owners.append(number)
                self.starts.append(at)
                at += len(line) + 1
        self._written = "\n" + "".join(f"{line}\n" for line in lines)
        self.folded = fold(self._written)

    def key(self, number: int) -> EntryKey:
        return folded_form(self._line(bisect_left(self.owners, number)).name), self.ids[number]

    def written(self, name: str) -> list[Line]:
        """The names that are written just so."""
        return self._sought(self._written, f"\n{name}\n", 1)

    def same_letters(self, name: str) -> list[Line]:
        """The names that are the same without marks and case."""
        return self._sought(self.folded, f"\n{fold(name)}\n", 1)

    def holding_as_own(self, part: str, most: int) -> list[str]:
        """The first entries whose own name holds this, so many at most."""
        found = self._each(self.folded, fold(part), 0) if part and "\n" not in part else ()
        owners = (self.owners[number] for number in found if not self._is_alias(number))
        return [self.ids[owner] for owner in islice(_each_once(owners), most)]

    def with_words(self, *sought: Collection[str], beginning: re.Pattern[str] | None = None) -> list[Line]:
        """The names in which all words of one of these collections stand whole, in their folded forms: "hồ
        đức hòa" in none of the names that hold "ho", "duc" and "hoa" in other words. Their letters without
        marks fit the ``beginning``, if any: of forty thousand names few are looked at then."""
        found: Iterable[int] = set[int]().union(*map(self._with_all, sought))
        if beginning is not None:
            fits, text, starts = beginning.match, self.folded, self.starts
            found = [number for number in found if fits(text, starts[number])]
        return [self._line(number) for number in sorted(found)]

    def _with_all(self, words: Collection[str]) -> Iterable[int]:
        if not words:
            return range(len(self.starts))
        rarest, *others = sorted((self._of_words.get(word, _NOWHERE) for word in words), key=len)
        return set(rarest).intersection(*others)

    @cached_property
    def _of_words(self) -> Mapping[str, array[int]]:
        """The numbers of the names in which each word stands, in their order: of six hundred thousand names
        told in half a second, then three common words are sought in all of them in some milliseconds."""
        found: dict[str, array[int]] = {}
        for number, line in enumerate(self._written[1:].splitlines()):
            for word in set(folded_form(line).split()):
                if word not in found:
                    found[word] = array("L")
                found[word].append(number)
        return found

    def beginning(self, letter: str) -> list[Line]:
        """The names that begin with a letter, with or without marks."""
        return self._sought(self.folded, f"\n{fold(letter)}", 1)

    @cached_property
    def with_capitals(self) -> tuple[Line, ...]:
        """The names with a word in capitals, which may be an abbreviation."""
        words = (found for found in _WORD.finditer(self._written) if found[0].isupper())
        numbers = dict.fromkeys(bisect_right(self.starts, found.start()) - 1 for found in words)
        return tuple(self._line(number) for number in numbers)

    def _sought(self, text: str, what: str, shift: int) -> list[Line]:
        return [self._line(number) for number in self._numbers(text, what, shift)]

    def _numbers(self, text: str, what: str, shift: int) -> Iterable[int]:
        return dict.fromkeys(self._each(text, what, shift))

    def _each(self, text: str, what: str, shift: int) -> Iterator[int]:
        """The number of the name at each place where this stands, one after the other. Of two namesakes the
        break between them is the end of one line and the beginning of the next."""
        ends = what.endswith("\n")
        for found in re.finditer(re.escape(what.removesuffix("\n")) + (r"(?=\n)" if ends else ""), text):
            yield bisect_right(self.starts, found.start() + shift) - 1

    def _line(self, number: int) -> Line:
        start = self.starts[number]
        name = self._written[start : self._written.index("\n", start)]
        return Line(self.ids[self.owners[number]], name, self._is_alias(number))

    def _is_alias(self, number: int) -> bool:
        return number > 0 and self.owners[number - 1] == self.owners[number]


def _each_once(rising: Iterable[int]) -> Iterator[int]:
    return (number for number, _ in groupby(rising))


class ChangedNames(RegisterNames):
    """Names of which some entries were written anew or taken out: these stand behind the others."""

    def __init__(self, base: RegisterNames, gone: frozenset[str], late: Mapping[str, Registered]) -> None:
        """``gone`` are the entries of ``base`` that are no more or stand among the ``late`` now."""
        self.base, self.gone, self.late = base, gone, late
        self.added = RegisterNames(sorted(late.values(), key=lambda one: (folded_form(one[2]), one[0])))

    def written(self, name: str) -> list[Line]:
        return self._now(self.base.written(name), self.added.written(name))

    def same_letters(self, name: str) -> list[Line]:
        return self._now(self.base.same_letters(name), self.added.same_letters(name))

    def holding_as_own(self, part: str, most: int) -> list[str]:
        of_before = self.base.holding_as_own(part, most + len(self.gone))
        return self._ids_now(of_before, self.added.holding_as_own(part, most))[:most]

    def with_words(self, *sought: Collection[str], beginning: re.Pattern[str] | None = None) -> list[Line]:
        told = self.base.with_words(*sought, beginning=beginning)
        return self._now(told, self.added.with_words(*sought, beginning=beginning))

    def beginning(self, letter: str) -> list[Line]:
        return self._now(self.base.beginning(letter), self.added.beginning(letter))

    @cached_property
    def with_capitals(self) -> tuple[Line, ...]:
        return tuple(self._now(self.base.with_capitals, self.added.with_capitals))

    def _ids_now(self, of_before: Iterable[str], late: Iterable[str]) -> list[str]:
        return [*(one for one in of_before if one not in self.gone), *late]

    def _now(self, of_before: Iterable[Line], late: Iterable[Line]) -> list[Line]:
        return [*(line for line in of_before if line.entry not in self.gone), *late]


MOST_LATE = 5_000
"""Entries read again one by one; of more, all are read anew."""

_STATE = "SELECT (SELECT max(fingerprint) FROM record_state), (SELECT max(rowid) FROM registry_entries)"

_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Known:
    """Names as they were at a state of the record, and the last change of an entry that they know."""

    state: tuple[object, ...]
    last: int
    names: RegisterNames


_of_files: dict[tuple[str, int, int], _Known] = {}


def registry_state(store: Store) -> tuple[object, ...]:
    """Changes whenever an entry of the registry does. Raises ``StoreError``."""
    changed = store.rows("SELECT coalesce(max(at), 0) FROM register_changes")[0][0]
    return (*store.rows(_STATE)[0], changed)


def register_names(store: Store) -> RegisterNames:
    """The names as the registry has them now. Raises ``StoreError``."""
    file = store.file_identity()
    if file is None:
        return _read(store)
    with _lock:
        known = _of_files.pop(file, None)
        with store.snapshot():
            # Counting the entries would read all of an index; who changes one changes the record's state.
            state = store.rows(_STATE)[0]
            if known is None or known.state != state:
                names = None if known is None or state[0] is None else _changed(store, known)
                last = store.rows("SELECT coalesce(max(at), 0) FROM register_changes")[0][0]
                known = _Known(state, last, names or _read(store))
        _of_files[file] = known
        for oldest in list(_of_files)[:-FILES_KEPT]:
            del _of_files[oldest]
        return known.names


def _changed(store: Store, known: _Known) -> RegisterNames | None:
    """The names known, with the entries written or taken out since; None where all are to be read anew: after
    the whole record was made, or so many changes that the first are not kept."""
    told = store.rows("SELECT at, entry_id FROM register_changes WHERE at > ?", (known.last,))
    first = store.rows("SELECT coalesce(min(at), 0) FROM register_changes")[0][0]
    names, base = known.names, known.names
    gone, late = frozenset[str](), dict[str, Registered]()
    if isinstance(names, ChangedNames):
        base, gone, late = names.base, names.gone, dict(names.late)
    ids = {one for _, one in told}
    if first > known.last + 1 or "" in ids or len(ids) + len(late) > MOST_LATE:
        return None
    for one in ids:
        late.pop(one, None)
    found = store.rows(f"{_ENTRIES} WHERE id {AMONG}", (listed(ids),))
    late |= {one[0]: one for one in map(_registered, found)}
    return ChangedNames(base, gone | ids, late)


_ENTRIES = "SELECT id, kind, name, aliases, given FROM registry_entries"


def _read(store: Store) -> RegisterNames:
    return RegisterNames(map(_registered, store.rows(f"{_ENTRIES} ORDER BY name_folded, id")))


def _registered(row: tuple[str, str, str, str, int]) -> Registered:
    one, kind, name, aliases, given = row
    return one, kind, name, () if aliases == "[]" else json.loads(aliases), given
