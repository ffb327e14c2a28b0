"""Words that stand for a unit or person named elsewhere, from ``data/anaphors.toml``."""

import re
from collections.abc import Mapping
from functools import cache

from extractor.ground.value_class import value_class
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.viet.letters import UPPER

_FILE = DATA / "anaphors.toml"
_LISTS = ("capitals", "acting", "within", "persons", "persons_acting", "trades", "counted_persons")


@value_class
class _Words:
    words: tuple[str, ...]


@value_class
class Anaphors:
    """``units`` maps a word to the heads that the unit meant may begin with; any head when there are none.

    ``capitals`` stand for a unit when they stand alone, ``acting`` only right before what it does, ``within``
    for a body of a unit where a clause begins with it, ``persons_acting`` for a person right before what she
    does, ``trades`` for the one told of, there only where they open a clause.
    """

    units: Mapping[str, tuple[str, ...]]
    capitals: tuple[str, ...]
    acting: tuple[str, ...]
    within: tuple[str, ...]
    persons: tuple[str, ...]
    persons_acting: tuple[str, ...]
    trades: frozenset[str]
    counted_persons: frozenset[str]

    def calls_person(self, word: str) -> bool:
        return word in self.persons or word in self.persons_acting or word in self.trades


@cache
def anaphors() -> Anaphors:
    """The shipped table. Raises ``DataError`` when heads are no list of strings."""
    tables = read_toml(_FILE, ("units", *_LISTS))
    for word, heads in tables["units"].items():
        if not isinstance(heads, list) or not all(isinstance(head, str) for head in heads):
            raise broken(_FILE, f"{word!r}: heads are {heads!r}")
    words = {name: build(_Words, tables[name], _FILE).words for name in _LISTS}
    return Anaphors(
        {word: tuple(heads) for word, heads in tables["units"].items()},
        words["capitals"],
        words["acting"],
        words["within"],
        words["persons"],
        words["persons_acting"],
        frozenset(words["trades"]),
        frozenset(words["counted_persons"]),
    )


_SYLLABLE_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][^\W\d{UPPER}]+ $")


def ends_a_name(text: str, start: int) -> bool:
    """Whether the capital word at ``start`` goes on behind a capitalised syllable.

    >>> ends_a_name("giải nhì thuộc về Sơn Trường", 22), ends_a_name("Sáng 30/5, Trường nhận Cờ", 11)
    (True, False)
    """
    return text[start].isupper() and _SYLLABLE_BEFORE.search(text, max(0, start - 9), start) is not None
