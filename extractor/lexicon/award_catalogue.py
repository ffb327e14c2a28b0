"""The catalogue of awards: what the law and the press call each one, who confers it, to whom and since when.

One TOML file per kind of award under ``data/awards/``. Beside the facts stand our own example sentences, all
mentions of awards in them in square brackets: a ``yes`` sentence mentions its award, a ``no`` sentence looks
like it and does not; those at the head of a file hold no award at all. A test runs them.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from extractor.ground.records import Kind, Level
from extractor.ground.value_class import value_class
from extractor.lexicon.award_wording import lookup_key
from extractor.lexicon.load import DATA, broken, build, read_toml

AWARD_FILES = DATA / "awards"

Recipient = Literal[
    "individual",
    "collective",
    "household",
    "overseas_vietnamese",
    "foreign_individual",
    "foreign_collective",
]
Standing = Literal["free", "capital", "marked", "never"]
"""Where a name counts as a mention of the award: anywhere; when it begins with a capital letter or stands in
quotation marks; only after "danh hiệu", in quotation marks, or in capitals after a verb of giving; never by
its name alone."""

_OPEN = ("…", "{", "(")
"""A name with one of these describes a class and is no wording to look up."""


@value_class
class AwardEntry:
    """One award of the catalogue.

    ``authority`` is an id of the authorities or the body in words; ``grantor`` is the conferring body as it
    is written in a record, None when the award alone does not tell it. ``grades`` are the grades it may have
    (years for the Party badge). ``few`` tells that some hundred persons at most receive it in a year,
    so that no namesakes are among them. ``requires`` tells what the rules ask for first: good for checking a
    record, never for inferring one. ``unconfirmed`` names the fields without a source; ``entry`` means all.
    Dates are as precise as known (``2004-07-01``, ``2003``).
    """

    id: str
    name: str
    kind: Kind
    level: Level
    authority: str
    recipients: tuple[Recipient, ...]
    status: Literal["current", "historical", "renamed"]
    gloss: str = ""
    grades: tuple[str, ...] = ()
    grantor: str | None = None
    stands: Standing = "free"
    posthumous: bool = False
    few: bool = False
    basis: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    predecessor: str | None = None
    successor: str | None = None
    former_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    requires: str | None = None
    confusable_with: tuple[str, ...] = ()
    cycle: str | None = None
    note: str | None = None
    unconfirmed: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """All wordings of the name that may be looked up in a text."""
        names = (self.name, *self.aliases, *self.abbreviations)
        return tuple(name for name in names if not any(sign in name for sign in _OPEN))


@value_class
class Catalogue:
    """All awards. ``by_key`` leads from ``lookup_key`` of every wording to its award; ``no_award`` are
    sentences that hold no award, each with the file it stands in."""

    entries: tuple[AwardEntry, ...]
    by_id: Mapping[str, AwardEntry]
    by_key: Mapping[str, AwardEntry]
    no_award: tuple[tuple[str, str], ...] = ()

    def find(self, wording: str) -> AwardEntry | None:
        """The award of that whole name, however it is spelt; None when there is none."""
        return self.by_key.get(lookup_key(wording))


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, read once. Raises ``DataError``."""
    return load_catalogue(AWARD_FILES)


def load_catalogue(folder: Path) -> Catalogue:
    """Read and check a folder of award files. Raises ``DataError`` naming the file that is wrong."""
    by_id: dict[str, AwardEntry] = {}
    by_key: dict[str, AwardEntry] = {}
    no_award: list[tuple[str, str]] = []
    places: dict[str, Path] = {}
    for path in sorted(folder.glob("*.toml")):
        entries, lures = _read_file(path)
        no_award.extend((path.name, sentence) for sentence in lures)
        for entry in entries:
            if entry.id in by_id:
                raise broken(path, f"id {entry.id!r} stands twice")
            by_id[entry.id], places[entry.id] = entry, path
            for key in _keys(entry):
                if key in by_key:
                    raise broken(path, f"{entry.id!r} and {by_key[key].id!r} share the wording {key!r}")
                by_key[key] = entry
    _check_links(by_id, places)
    return Catalogue(
        tuple(by_id.values()), MappingProxyType(by_id), MappingProxyType(by_key), tuple(no_award)
    )


def _read_file(path: Path) -> tuple[list[AwardEntry], list[str]]:
    tables = read_toml(path, ("kind", "no", "awards"))
    entries = []
    for row in tables.get("awards", []):
        if "kind" in row:
            raise broken(path, f"entry {row.get('id', '?')!r}: kind belongs to the whole file")
        entries.append(build(AwardEntry, {**row, "kind": tables.get("kind")}, path))
    return entries, tables.get("no", [])


def _keys(entry: AwardEntry) -> Iterator[str]:
    seen: set[str] = set()
    for wording in entry.wordings:
        key = lookup_key(wording)
        if key not in seen:
            seen.add(key)
            yield key


def _check_links(by_id: Mapping[str, AwardEntry], places: Mapping[str, Path]) -> None:
    for entry in by_id.values():
        for other in (*entry.confusable_with, entry.predecessor, entry.successor):
            if other is not None and other not in by_id:
                raise broken(places[entry.id], f"{entry.id!r} names an unknown award {other!r}")
