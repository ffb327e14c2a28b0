"""What the beginning of a unit's name tells about the name, from ``data/unit_names.toml``."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.viet.letters import UPPER
from extractor.viet.names import is_strong_surname

_FILE = DATA / "unit_names.toml"
_LISTS = (
    "recurrent", "one_of_its_kind", "of_the_country", "few", "own_of_three", "own_of_two", "of_districts",
    "of_communes", "inner", "part",
)  # fmt: skip
_PROPER = rf"[{UPPER}]\w*"


@value_class
class _Words:
    words: tuple[str, ...]


@value_class
class _Short:
    full: str
    short: str


@value_class
class _Example:
    name: str
    recurs: bool


@value_class
class UnitNames:
    """Patterns that match at the beginning of a name in small letters; ``own`` one as it is written.

    ``shortened`` maps the words of a kind of body to those that people use for them, the longest first.
    """

    recurrent: re.Pattern[str]
    one_of_its_kind: re.Pattern[str]
    of_the_country: re.Pattern[str]
    few: re.Pattern[str]
    own: re.Pattern[str]
    of_districts: re.Pattern[str]
    of_communes: re.Pattern[str]
    inner: re.Pattern[str]
    part: re.Pattern[str]
    shortened: Mapping[tuple[str, ...], tuple[str, ...]]

    def recurs(self, name: str) -> bool:
        """Whether many units may bear the name, written with its capitals."""
        key = name.lower()
        alone = self.one_of_its_kind.match(key) or self.of_the_country.search(key)
        return self.recurrent.match(key) is not None and not alone and not self.is_of_its_own(name)

    def is_of_its_own(self, name: str) -> bool:
        """Whether a proper name makes it the only one. Schools share theirs, which are those of heroes and
        flowers, and a person's is shared too."""
        found = self.own.match(name)
        return found is not None and not is_strong_surname((found["own"] or found["alone"]).split()[0])


@cache
def unit_names() -> UnitNames:
    """The shipped table. Raises ``DataError`` for a table that is missing, a short form that is longer, and
    an example that is judged otherwise."""
    tables = read_toml(_FILE, (*_LISTS, "short", "example"))
    try:
        words = {name: build(_Words, tables[name], _FILE).words for name in _LISTS}
        shorts = [build(_Short, row, _FILE) for row in tables["short"]]
        examples = [build(_Example, row, _FILE) for row in tables["example"]]
    except KeyError as missing:
        raise broken(_FILE, f"no table {missing}") from missing
    found = UnitNames(
        shortened=_shortened(shorts),
        own=_own(words["own_of_three"], words["own_of_two"]),
        of_the_country=re.compile(rf" (?:{any_of(words['of_the_country'])})$"),
        **{name: _beginning(words[name]) for name in _LISTS if name not in _NO_BEGINNINGS},
    )
    for example in examples:
        if found.recurs(example.name) is not example.recurs:
            raise broken(_FILE, f"{example.name!r} is judged otherwise than its example says")
    return found


_NO_BEGINNINGS = frozenset({"of_the_country", "own_of_three", "own_of_two"})


def _beginning(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)}) ")


def _own(three: Iterable[str], two: Iterable[str]) -> re.Pattern[str]:
    """Finds the proper name at the end: of three words, or of two behind what there is one of."""
    return re.compile(
        rf"(?:{any_of(three)}) .*?(?P<own>{_PROPER}(?:(?: | - ){_PROPER}){{2,}})$"
        rf"|(?:{any_of(two)})(?: \w+)+? (?P<alone>{_PROPER}(?:(?: | - ){_PROPER})+)$"
    )


def _shortened(shorts: Sequence[_Short]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    for one in shorts:
        if len(one.short.split()) >= len(one.full.split()):
            raise broken(_FILE, f"{one.short!r} is no shorter than {one.full!r}")
    longest_first = sorted(shorts, key=lambda one: -len(one.full.split()))
    return {tuple(one.full.split()): tuple(one.short.split()) for one in longest_first}
