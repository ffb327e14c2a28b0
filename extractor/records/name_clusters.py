"""Which names may share an entry, so that a change of one of them is followed no further than to these."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from extractor.ground.achievements import EntryKind
from extractor.records.abridged_firms import firm_mark
from extractor.records.akin_names import AkinNames
from extractor.records.names import Name, name_of
from extractor.viet.fold import fold


def clusters(kind: EntryKind, *orders: Sequence[str]) -> Mapping[str, int]:
    """The cluster of each name of one block (``entries.block_of``), by a number.

    Each of ``orders`` tells the names as mentions tell them, in the order in which they first come, which
    decides to which of several akin names a further one is put: before a change and after it, say.
    """
    joined = _Joined({name for order in orders for name in order})
    named = {name: name_of(name, "individual" if kind == "person" else "collective") for name in joined.all}
    for order in dict.fromkeys(map(tuple, orders)):
        for name, first in _first_akin(order, named).items():
            joined.join(name, first)
    homes = dict[Hashable, str]()
    for name, parts in named.items():
        # The id of an entry is made of its name without marks, and of equal ones each hangs on the others.
        for mark in (re.sub(r"[^a-z0-9]+", "-", fold(parts.full)), firm_mark(parts)):
            if mark:
                joined.join(name, homes.setdefault(mark, name))
    return joined.numbers()


def _first_akin(order: Iterable[str], named: Mapping[str, Name]) -> dict[str, str]:
    """For each name the first that is akin to it."""
    of_last_word = defaultdict[str, AkinNames](AkinNames)
    found, ordered = dict[str, str](), list(order)
    for number, name in enumerate(ordered):
        parts = named[name]
        known = of_last_word[parts.words[-1] if parts.words else ""]
        first = known.first(parts)
        if first is None:
            known.add(parts, number)
        found[name] = ordered[number if first is None else first]
    return found


class _Joined:
    """Names that are joined two by two."""

    def __init__(self, names: Iterable[str]) -> None:
        self.all = sorted(names)
        self._head = {name: name for name in self.all}

    def join(self, one: str, other: str) -> None:
        self._head[self._last(one)] = self._last(other)

    def _last(self, name: str) -> str:
        while self._head[name] != name:
            self._head[name] = name = self._head[self._head[name]]
        return name

    def numbers(self) -> dict[str, int]:
        heads = {name: self._last(name) for name in self.all}
        number = {head: at for at, head in enumerate(dict.fromkeys(heads.values()))}
        return {name: number[head] for name, head in heads.items()}
