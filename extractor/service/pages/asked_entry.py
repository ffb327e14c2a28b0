"""Whom a form of one name asks about: the name as typed, or one entry of several that bear it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from extractor.store import Store, record_tables

EntryAsked = Annotated[str, Query(max_length=300)]


@dataclass(frozen=True, slots=True)
class AskedEntry:
    """``words`` stand in the field that a person reads; ``entry`` is the entry that bears them as its name,
    empty where the words are to be looked up."""

    words: str
    entry: str = ""

    @property
    def name(self) -> str:
        """What a question takes: the entry's id tells it from others of its name."""
        return self.entry or self.words


def asked_entry(store: Store, words: str, entry: str = "") -> AskedEntry:
    """Of an address that names an entry by its id, the entry's name for the field; of a form sent with that
    field unchanged, still this entry and no other of the name."""
    typed = words.strip()
    known = record_tables.entry(store, typed) if typed else None
    if known is None and entry:
        kept = record_tables.entry(store, entry)
        known = kept if kept is not None and kept.name == typed else None
    return AskedEntry(typed) if known is None else AskedEntry(known.name, known.id)
