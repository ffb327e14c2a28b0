"""What a search must be told, because it knows neither the lexicon nor the places."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.search.query import Wordings, as_typed


def no_places(_name: str) -> tuple[str, ...]:
    """Knows no place."""
    return ()


def code_itself(code: str) -> str:
    """Names a place by its code."""
    return code


def no_award(_name: str) -> tuple[str, ...]:
    """Knows no award by its name."""
    return ()


def no_names() -> tuple[str, ...]:
    """Knows no province."""
    return ()


def no_name(_code: str) -> str | None:
    """Knows no award, no paper."""
    return None


def no_hosts(_name: str) -> tuple[str, ...]:
    """Knows no paper by its name."""
    return ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """``wordings`` rewrite a phrase with its abbreviations written out or its names written short;
    ``short_forms`` are those of words that are together one name. ``place_codes`` are the codes of the
    places of a name, ``place_name`` the name of a province's code, ``provinces`` the names of all of them.
    ``award_name`` is what the catalogue calls the award of an id, None for an award that it has not;
    ``award_ids`` are the ids of those it calls so. ``paper_hosts`` are the hosts of the papers so called
    ("Nhân Dân"), ``paper_name`` is what the paper of a host is called, None for one that is not known."""

    wordings: Wordings = as_typed
    short_forms: Wordings = as_typed
    place_codes: Callable[[str], tuple[str, ...]] = no_places
    place_name: Callable[[str], str] = code_itself
    provinces: Callable[[], tuple[str, ...]] = no_names
    award_name: Callable[[str], str | None] = no_name
    award_ids: Callable[[str], tuple[str, ...]] = no_award
    paper_hosts: Callable[[str], tuple[str, ...]] = no_hosts
    paper_name: Callable[[str], str | None] = no_name


NOTHING_KNOWN = Knowledge()
