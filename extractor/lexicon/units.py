"""How names of units are made: head nouns by class, words of fields, words at which a name ends."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractor.lexicon.load import DATA, broken, build, read_toml

Shape = Literal["whole", "place", "field", "closed", "name", "number"]

_FOLDER = DATA / "units"
_FIELD_GROUPS = (
    "ministries",
    "functions",
    "armed_forces",
    "health",
    "education",
    "groups",
    "trade",
    "ordinals",
    "members",
)


@dataclass(frozen=True, slots=True)
class HeadClass:
    """Head nouns that share the shape of their names.

    ``shape`` says what must follow (see ``heads.toml``). ``lower``: the noun may be in small letters.
    ``part``: a part of a body, so that its owner may follow behind a dash. ``venue``: a hall, no body.
    """

    id: str
    shape: Shape
    lower: bool
    words: tuple[str, ...]
    part: bool = False
    venue: bool = False


@cache
def head_classes() -> tuple[HeadClass, ...]:
    """All classes of head nouns; where a noun stands in two, the longer noun or the earlier class counts."""
    path = _FOLDER / "heads.toml"
    return tuple(build(HeadClass, row, path) for row in read_toml(path, ["head"])["head"])


@cache
def fields() -> dict[str, tuple[str, ...]]:
    """Words of fields by group; each protects the "," "và" and "-" inside it.

    A phrase whose first letter is small in the data may be small in a text.
    """
    path = _FOLDER / "fields.toml"
    tables = read_toml(path, _FIELD_GROUPS)
    missing = set(_FIELD_GROUPS) - tables.keys()
    if missing:
        raise broken(path, f"no group {', '.join(sorted(missing))}")
    return {group: tuple(tables[group]["words"]) for group in _FIELD_GROUPS}


@cache
def name_ends() -> tuple[str, ...]:
    """Capitalised words that never belong to a unit's name: posts, ranks, honours, awards, dates."""
    path = _FOLDER / "ends.toml"
    tables = read_toml(path, _END_TABLES)
    groups = ("posts", "ranks", "honours", "awards", "dates")
    return tuple(word for group in groups for word in tables[group]["words"])


@cache
def verbs() -> tuple[str, ...]:
    """First syllables of verbs and small words that follow a name, for lines all in capitals."""
    return tuple(read_toml(_FOLDER / "ends.toml", _END_TABLES)["verbs"]["words"])


@cache
def counted() -> frozenset[str]:
    """Nouns that are counted in award news: a number before them is no part of a name ("5 tập thể")."""
    return frozenset(read_toml(_FOLDER / "ends.toml", _END_TABLES)["counted"]["words"])


_END_TABLES = ("posts", "ranks", "honours", "awards", "dates", "verbs", "counted")
