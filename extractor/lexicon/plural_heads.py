"""Heads that stand once for several names ("các bệnh viện: Tim, Mắt"), from ``data/plural_heads.toml``."""

import re
from functools import cache

from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.leaping import leaping
from extractor.lexicon.load import DATA, broken, build, read_toml

_FILE = DATA / "plural_heads.toml"
_TABLES = ("heads", "named_after_persons", "of_fields", "territories", "kinds")
_SEVERAL = r"các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3}"


@value_class
class _Words:
    words: tuple[str, ...]


@value_class
class PluralHeads:
    """Patterns for text in lower case, and sets of heads in lower case.

    ``before_names`` finds "các bệnh viện", "12 xã" with its ``head``, no school in "42 trường hợp"; ``kind``
    what stands first in a name ("thpt").
    """

    before_names: re.Pattern[str]
    kind: re.Pattern[str]
    named_after_persons: frozenset[str]
    of_fields: frozenset[str]
    territories: frozenset[str]


@cache
def plural_heads() -> PluralHeads:
    """The shipped table. Raises ``DataError`` when a table is missing or a head stands twice."""
    tables = read_toml(_FILE, _TABLES)
    words = {name: build(_Words, tables[name], _FILE).words for name in _TABLES}
    heads = [word for name in _TABLES if name != "kinds" for word in words[name]]
    if len(set(heads)) < len(heads):
        raise broken(_FILE, f"{next(h for h in heads if heads.count(h) > 1)!r} stands twice")
    return PluralHeads(
        leaping(rf"(?<!\w)(?:{_SEVERAL}) (?P<head>{any_of(heads)})(?!\w)(?! hợp(?!\w))"),
        re.compile(rf"(?:{any_of(words['kinds'])})(?!\w)"),
        frozenset(words["named_after_persons"]),
        frozenset(words["of_fields"]),
        frozenset(words["territories"]),
    )
