"""Questions to the database as every door asks them: ``search`` with what the lexicon knows.

Abbreviations meet their full forms, places their codes, and codes of provinces are shown by name.
"""

import re
import sys
from functools import cache

from extractor.search import (
    AwardFilters,
    AwardRow,
    Knowledge,
    SearchAnswer,
    SearchRequest,
)
from extractor.search import ask as ask_search
from extractor.search import awards as find_awards
from extractor.store import Store
from extractor.store.fulltext import exact_form, folded_form
from extractor.viet.fold import fold


def ask(store: Store, request: SearchRequest) -> SearchAnswer:
    """See ``search.ask``."""
    return ask_search(store, request, knowledge())


def take_turns_often() -> None:
    """Let the threads of this process take turns ten times as often as Python has it.

    A search of very many rows reads its two lists by two threads: one that has got its rows from SQLite would
    wait up to 5 ms, each time, until the other one lets it go on.
    """
    sys.setswitchinterval(_TURN_SECONDS)


_TURN_SECONDS = 0.0005


def awards(store: Store, filters: AwardFilters) -> list[AwardRow]:
    """See ``search.awards``."""
    return find_awards(store, filters, knowledge())


def keep_frequent_words(store: Store) -> int:
    """Make ready for questions what many rows have that were saved since; how much, in parts of some thousand
    rows. Names that have a short form are kept like words, and provinces. Raises ``StoreError``."""
    from extractor.lexicon.spellings import names_with_short_forms
    from extractor.search.frequent_making import Names, renew_frequent

    return renew_frequent(store, Names(names_with_short_forms(), provinces()))


@cache
def knowledge() -> Knowledge:
    """What the lexicon knows of words and places; its tables are read when first asked."""
    from extractor.lexicon.spellings import short_forms, wordings

    return Knowledge(
        wordings,
        short_forms,
        place_codes,
        place_name,
        provinces,
        award_name,
        award_ids,
        paper_hosts,
        paper_name,
    )


_NEWSPAPER = re.compile(r"^\s*b[áa]o\s+(?=\w)", re.IGNORECASE)


def paper_hosts(name: str) -> tuple[str, ...]:
    """The hosts of the paper so called ("Nhân Dân", "báo nhan dan"), else of those in whose names it stands
    ("Phụ nữ")."""
    from extractor.publishers import publishers

    own = _NEWSPAPER.sub("", name)
    form = folded_form if fold(own) == own.lower() else exact_form
    typed = form(own)
    papers = [(form(paper.name), paper.hosts) for paper in publishers().papers]
    same = [hosts for told, hosts in papers if told == typed]
    near = [hosts for told, hosts in papers if typed and f" {typed} " in f" {told} "]
    return tuple(host for hosts in same or near for host in hosts)


def paper_name(host: str) -> str | None:
    """What the paper of a host is called: "Nhân Dân"."""
    from extractor.publishers import publishers

    paper = publishers().paper_of(host)
    return None if paper is None else paper.name


def place_codes(name: str) -> tuple[str, ...]:
    """Codes of the places so named; a province's name may be typed without marks ("ha noi")."""
    from extractor.lexicon import places

    found = places.find(name)
    if not found and fold(name) == name.lower():
        found = tuple(
            place for place in places.provinces() if fold(name) in (fold(place.name), fold(place.full_name))
        )
    return tuple(place.id for place in found)


def place_name(code: str) -> str:
    """The name of a place: "Hà Nội"."""
    from extractor.lexicon import places

    place = places.by_id(code)
    return code if place is None else place.name


def provinces() -> tuple[str, ...]:
    """The names of all provinces, each once."""
    from extractor.lexicon import places

    return tuple(dict.fromkeys(place.name for place in places.provinces()))


def award_name(award_id: str) -> str | None:
    """What the catalogue calls an award: "Huân chương Lao động"; None for a wording that is no id of it."""
    from extractor.lexicon.award_catalogue import catalogue

    known = catalogue().by_id.get(award_id)
    return None if known is None else known.name


def award_ids(name: str) -> tuple[str, ...]:
    """The awards that the catalogue calls so: all grades of "Huân chương Lao động"."""
    from extractor.lexicon.award_catalogue import catalogue

    wanted = exact_form(name)
    return tuple(entry.id for entry in catalogue().by_id.values() if exact_form(entry.name) == wanted)
