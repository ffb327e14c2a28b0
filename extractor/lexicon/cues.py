"""Words of the press around personal names: honorifics, titles, posts, and what is named after people."""

from dataclasses import fields
from functools import cache

from extractor.ground.value_class import value_class
from extractor.lexicon.load import DATA, broken, build, read_toml

FILE = DATA / "person_cues.toml"


@value_class
class _Table:
    honorifics: tuple[str, ...]
    titles: tuple[str, ...]
    group_titles: tuple[str, ...]
    posts: tuple[str, ...]
    named_after: tuple[str, ...]
    only_with_title: tuple[str, ...]
    not_after_honorific: tuple[str, ...]
    foreign_first: tuple[str, ...]
    state_posts: tuple[str, ...]
    heads: tuple[str, ...]
    bare_bodies: tuple[str, ...]
    foreign_particles: tuple[str, ...]


@value_class
class PersonCues:
    """Sets of lower-case phrases, and of names as written; what each is for stands in the data file."""

    honorifics: frozenset[str]
    titles: frozenset[str]
    group_titles: frozenset[str]
    posts: frozenset[str]
    named_after: frozenset[str]
    only_with_title: frozenset[str]
    not_after_honorific: frozenset[str]
    foreign_first: frozenset[str]
    state_posts: frozenset[str]
    heads: frozenset[str]
    bare_bodies: frozenset[str]
    foreign_particles: frozenset[str]


@cache
def person_cues() -> PersonCues:
    """The table, read once. Raises ``DataError`` when a phrase is in capitals or of two classes."""
    names = [field.name for field in fields(_Table)]
    table = build(_Table, read_toml(FILE, names), FILE)
    for phrase in (*table.honorifics, *table.titles, *table.group_titles, *table.posts, *table.named_after):
        if phrase != phrase.lower().strip():
            raise broken(FILE, f"{phrase!r} is not in lower case")
    callings = [*table.honorifics, *table.titles, *table.group_titles, *table.posts]
    twice = {phrase for phrase in callings if callings.count(phrase) > 1}
    if twice:
        raise broken(FILE, f"of two classes, or twice: {', '.join(sorted(twice))}")
    return PersonCues(**{name: frozenset(getattr(table, name)) for name in names})
