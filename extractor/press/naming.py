"""Under which names a unit or person stands in the press."""

from dataclasses import dataclass

from extractor.errors import UsageError
from extractor.ground.achievements import Entry
from extractor.lexicon.abbreviations import expand_all, shortened
from extractor.record_book import find_entry, matching_entries
from extractor.records.names import name_of, same_name
from extractor.records.naming import Naming
from extractor.store import Store
from extractor.store.record_tables import entries
from extractor.viet.fold import nfc


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name means.

    ``entry`` is None for one that the registry does not know: then the name as typed is looked for.
    ``longer`` are names of others in which one of ``names`` stands ("Công ty Hoa Mai Vàng").
    """

    label: str
    entry: Entry | None
    names: tuple[str, ...]
    longer: tuple[str, ...] = ()

    @property
    def is_person(self) -> bool:
        return self.entry is not None and self.entry.kind == "person"


def meant(store: Store, name: str) -> Meant:
    """Whom the name means, whether awarded before or not.

    Raises ``UsageError`` for no name at all, ``StoreError`` when it means several.
    """
    typed = " ".join(nfc(name).split())
    if not any(letter.isalnum() for letter in typed):
        raise UsageError(f"“{name}”", "holds no word", "give a name")
    matches = [entry for entry in matching_entries(store, typed) if _holds(entry, typed)]
    if not matches:
        return Meant(typed, None, _spellings((typed,)))
    entry = matches[0] if len(matches) == 1 else find_entry(store, typed)
    names = _spellings((entry.name, *entry.aliases))
    lower = [one.lower() for one in names]
    longer = (
        other
        for another in entries(store)
        if another.id != entry.id
        for other in _spellings((another.name, *another.aliases))
        if other.lower() not in lower and any(one in other.lower() for one in lower)
    )
    return Meant(entry.name, entry, names, tuple(dict.fromkeys(longer)))


def _holds(entry: Entry, typed: str) -> bool:
    """Whether whole words of one of its names were typed, marks as typed unless there are none.

    "Lê Văn An" means neither "Lê Văn Anh" nor "Lê Văn Ân".
    """
    known = (entry.name, *entry.aliases)
    naming = Naming([typed])
    return entry.id == typed or any(
        naming.names(one) or same_name(name_of(one), name_of(typed)) for one in known
    )


def _spellings(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, written out and in their short forms; beside fuller names a single word ("Trường") would
    mean anything."""
    whole = dict.fromkeys(form for name in names for form in (name, expand_all(name)))
    forms = tuple(dict.fromkeys(form for name in whole for form in (name, *shortened(name))))
    return tuple(form for form in forms if " " in form) or forms
