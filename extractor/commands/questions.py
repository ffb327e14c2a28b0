"""What the filters of ``awards`` and ``search`` ask, and the database they ask it of."""

import os
from pathlib import Path

from extractor.commands.language import say
from extractor.commands.opening import opened
from extractor.commands.screen import note, progress
from extractor.questions import place_codes
from extractor.search import AwardFilters
from extractor.store import Store


def opened_for_reading(database: Path) -> Store:
    return opened(database, create=False, read_only=True)


def opened_for_changes(database: Path) -> Store:
    """A database that is there already, to note what a person decided."""
    return opened(database, create=False)


def opened_for_facets(database: Path) -> Store:
    """A database to count in. After an update of the program its names are looked up first, where the file
    may be written."""
    from extractor.facet_names import are_names_to_be_looked_up, look_up_names

    store = opened_for_reading(database)
    if are_names_to_be_looked_up(store) and os.access(database, os.W_OK):
        with opened_for_changes(database) as writing:
            look_up_names(writing)
    return store


def opened_for_record(database: Path) -> Store:
    """A database whose record is to be asked. Where all of it must be made anew first, as after an update of
    the program, that is said, and its steps are shown; stopped by Ctrl-C, it begins anew next time."""
    store = opened_for_changes(database)
    try:
        make_record_anew(store)
    except BaseException:
        store.close()
        raise
    return store


def make_record_anew(store: Store) -> None:
    """Make the whole record of many rows where that is due, and show it."""
    from extractor import record_book

    rows = record_book.rows_to_be_made_anew(store)
    if not rows:
        return
    steps: dict[str, str] = {
        "rows": say("đọc các dòng khen thưởng"),
        "record": say("gộp tên và thành tích"),
        "tables": say("ghi vào cơ sở dữ liệu"),
    }
    note(
        say(
            "Gộp hồ sơ từ {count} dòng khen thưởng, lần đầu hoặc vì chương trình đã đổi; dừng bằng Ctrl-C.",
            count=rows,
        )
    )
    with progress(say("Gộp hồ sơ, bước")) as begun:
        step = ""

        def told(now: str) -> None:
            nonlocal step
            step = steps[now]
            begun(step)

        record_book.refresh(store, told, lambda done, total: begun(f"{step} {done}/{total}"))


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
