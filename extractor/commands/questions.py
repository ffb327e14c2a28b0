"""What the filters of ``awards`` and ``search`` ask, and the database they ask it of."""

from pathlib import Path

from extractor.questions import place_codes
from extractor.search import AwardFilters
from extractor.store import Store, open_store


def opened_for_reading(database: Path) -> Store:
    return open_store(database, create=False, read_only=True)


def opened_for_changes(database: Path) -> Store:
    """A database that is there already, to note what a person decided."""
    return open_store(database, create=False)


def award_filters(
    *,
    unit: str | None,
    person: str | None,
    award: str | None,
    kind: str | None,
    level: str | None,
    status: str | None,
    grantor: str | None,
    year: str | None,
    from_day: str | None,
    to_day: str | None,
    place: str | None,
    publisher: str | None,
    decision: str | None,
    standing: str | None,
) -> AwardFilters:
    """The filters as given, with the codes of the place named."""
    return AwardFilters(
        unit=unit,
        person=person,
        award=award,
        kind=kind,
        level=level,
        status=status,
        grantor=grantor,
        year=year,
        from_day=from_day,
        to_day=to_day,
        place=place,
        place_codes=place_codes(place) if place else (),
        publisher=publisher,
        decision=decision,
        standing=standing,
    )
