"""How names of units are made: head nouns by class, words of fields, words at which a name ends."""

from dataclasses import fields as dataclass_fields
from functools import cache
from typing import Literal, get_args

from extractor.ground.value_class import value_class
from extractor.lexicon.load import DATA, broken, build, read_toml

Shape = Literal["whole", "place", "field", "closed", "name", "number"]

EndGroup = Literal[
    "verbs",
    "headlines",
    "counted",
    "small_words",
    "last_of_posts",
    "before_heads",
    "bare_heads",
    "namesakes",
    "sports",
    "shops",
    "openings",
]

_FOLDER = DATA / "units"
_FIELD_GROUPS = (
    "ministries",
    "functions",
    "armed_forces",
    "health",
    "education",
    "groups",
    "trade",
    "papers",
    "ordinals",
    "members",
    "small",
    "verbal",
)
_CREW_HEADS = ("khoa", "phòng", "tổ", "đội", "bộ môn", "phân xưởng", "chuyền")


@value_class
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
def crews() -> dict[str, tuple[str, ...]]:
    """The trades of sub-units in small letters, by head ("khoa", "tổ")."""
    path = _FOLDER / "crews.toml"
    return {head: tuple(table["words"]) for head, table in read_toml(path, _CREW_HEADS).items()}


@value_class
class BrandWords:
    """Lower-case words by which names without a head noun are told; what each is for stands in the data."""

    corporate: frozenset[str]
    branched: frozenset[str]
    callers: frozenset[str]
    papers: frozenset[str]
    events: frozenset[str]
    no_brands: frozenset[str]


@cache
def brand_words() -> BrandWords:
    table = read_toml(_FOLDER / "brands.toml", [field.name for field in dataclass_fields(BrandWords)])
    return BrandWords(**{name: frozenset(words) for name, words in table.items()})


@cache
def name_ends() -> tuple[str, ...]:
    """Capitalised words that never belong to a unit's name: posts, ranks, honours, awards, dates."""
    tables = _ends()
    return tuple(word for group in ("posts", "ranks", "honours", "awards", "dates") for word in tables[group])


@cache
def end_words(group: EndGroup) -> frozenset[str]:
    """Small words at which names end: ``verbs`` of headlines in capitals, nouns that are ``counted``, …"""
    return frozenset(_ends()[group])


@cache
def _ends() -> dict[str, tuple[str, ...]]:
    path = _FOLDER / "ends.toml"
    groups = ("posts", "ranks", "honours", "awards", "dates", *get_args(EndGroup))
    tables = read_toml(path, groups)
    missing = set(groups) - tables.keys()
    if missing:
        raise broken(path, f"no group {', '.join(sorted(missing))}")
    return {group: tuple(tables[group]["words"]) for group in groups}
