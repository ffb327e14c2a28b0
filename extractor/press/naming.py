"""Under which names a unit or person stands in the press."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from extractor.errors import UsageError
from extractor.ground.achievements import Entry
from extractor.ground.coverage import Coverage, CoverageTally
from extractor.lexicon.abbreviations import shortened
from extractor.press.named import articles_naming
from extractor.record_book import find_entry, named_entries
from extractor.records.names import name_of, same_name
from extractor.records.naming import Naming
from extractor.search.coverage import Wanted, coverage, months_and_papers
from extractor.store import Store
from extractor.store.fulltext import folded_form
from extractor.store.record_tables import entries
from extractor.store.register_names import Line, RegisterNames, register_names
from extractor.viet.fold import nfc

MOST_INSIDE = 8
"""Entries told that may have been meant."""

_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name means.

    ``entry`` is None for one that the registry does not know: then the name as typed is looked for.
    ``longer`` are names of others in which one of ``names`` stands ("Công ty Hoa Mai Vàng"). ``inside`` are
    some entries in whose longer names an unknown one stands: "Hà Nội" is no trade union, but the union may
    have been meant.
    """

    label: str
    entry: Entry | None
    names: tuple[str, ...]
    longer: tuple[str, ...] = ()
    inside: tuple[Entry, ...] = ()

    @property
    def naming(self) -> Naming:
        is_person = self.entry is not None and self.entry.kind == "person"
        return Naming(self.names, self.longer, is_person=is_person)


def coverage_of(
    store: Store,
    whom: Meant,
    first: str | None,
    last: str | None,
    words: str | None = None,
    *,
    undated: bool = False,
) -> list[Coverage]:
    """The articles of these days that name whom is meant, and hold the words if any are given; on request
    those too whose day is not known."""
    naming = whom.naming
    found = coverage(store, Wanted(first, last, whom.names, words, undated))
    return [article for article in found if naming.names(article.text)]


def press_of(store: Store, whom: Meant, first: str | None, last: str | None) -> CoverageTally:
    """How many articles of these days name whom is meant, by month and paper."""
    return months_and_papers(store, first, last, articles_naming(store, whom.naming))


def meant(store: Store, name: str) -> Meant:
    """Whom the name means, whether awarded before or not.

    Raises ``UsageError`` for no name at all, ``StoreError`` when it means several.
    """
    typed = " ".join(nfc(name).split())
    if not any(letter.isalnum() for letter in typed):
        raise UsageError(f"“{name}”", "holds no word", "give a name")
    named = named_entries(store, typed)
    naming = Naming([typed])
    matches = [entry for entry in entries(store, named.ids) if _holds(entry, typed, naming)]
    if not matches:
        around = entries(store, (*named.ids, *named.inside)[:_LOOKED_AT])
        inside = islice((entry for entry in around if _holds(entry, typed, naming)), MOST_INSIDE)
        return Meant(typed, None, spellings((typed,)), inside=tuple(inside))
    entry = matches[0] if len(matches) == 1 else find_entry(store, typed)
    return _meant_by(store, entry)


def naming_of(store: Store, entry: Entry) -> Naming:
    """How an entry is named, and in which longer names it is not meant."""
    return _meant_by(store, entry).naming


def _meant_by(store: Store, entry: Entry) -> Meant:
    names = spellings((entry.name, *entry.aliases))
    return Meant(entry.name, entry, names, tuple(_longer(register_names(store), entry, names)))


def _longer(known: RegisterNames, entry: Entry, names: tuple[str, ...]) -> Iterator[str]:
    """Names of other entries, however shortened, in which one of the names stands."""
    told = {one.lower() for one in names}
    # What holds "Hợp tác xã A, tỉnh B" holds "Hợp tác xã A" too: of fifty names of an entry two are sought.
    lower = [one for one in told if not any(other != one and other in one for other in told)]
    for line in _may_hold(known, lower):
        if line.entry == entry.id:
            continue
        for other in spellings((line.name,)):
            low = other.lower()
            if low not in told and any(one in low for one in lower):
                told.add(low)
                yield other


def _may_hold(known: RegisterNames, names: Iterable[str]) -> list[Line]:
    """The lines in which all words of one of the names stand. In a name that is written out ("Hợp tác xã A")
    those of the same name written out stand, in a short one those of the short one."""
    return known.with_words(*{frozenset(folded_form(name).split()) for name in names})


def _holds(entry: Entry, typed: str, naming: Naming) -> bool:
    """Whether whole words of one of its names were typed, which ``naming`` finds, marks as typed unless there
    are none.

    "Lê Văn An" means neither "Lê Văn Anh" nor "Lê Văn Ân".
    """
    known = (entry.name, *entry.aliases)
    return entry.id == typed or any(
        naming.names(one) or same_name(name_of(one), name_of(typed)) for one in known
    )


def spellings(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, written out and in their short forms; beside fuller names a single word ("Trường") would
    mean anything."""
    whole = dict.fromkeys(form for name in names for form in (name, name_of(name).full))
    forms = tuple(dict.fromkeys(form for name in whole for form in (name, *shortened(name))))
    once = tuple({form.lower(): form for form in reversed(forms)}.values())[::-1]
    return tuple(form for form in once if " " in form) or once
