"""A row's recipient as a mention: its name in parts, the house that it belongs to, and where it lies."""

import re
from functools import lru_cache

from extractor.ground.achievements import EntryKind, Row
from extractor.lexicon.places import find as find_place
from extractor.records.houses import parted
from extractor.records.localities import (
    NOWHERE,
    agree,
    commune_named,
    depth,
    locality_of,
    narrowed,
    region_of,
    with_type,
)
from extractor.records.names import Name, completed, name_of
from extractor.records.registered import Mention
from extractor.records.seated_names import of_province, with_commune, with_province, without_seat
from extractor.records.sites import place_of_site
from extractor.records.usual_names import usual, with_seats


def mention_of(row: Row) -> Mention | None:
    """The recipient of a row; None for a row of a counted set or of no unit and no person."""
    if row.recipient is None or row.recipient_kind == "other":
        return None
    kind: EntryKind = "unit" if row.recipient_kind == "collective" else "person"
    written = row.recipient if kind == "person" else completed(row.recipient, row.recipient_parent, row.place)
    whole = name_of(written, row.recipient_kind)
    above = name_of(row.recipient_parent) if row.recipient_parent else None
    told = (whole.full, *whole.parents, *_full_names(above), row.recipient, row.grantor)
    place = locality_of(told, row.place)
    key = "|".join((kind, whole.key, above.key if above else "", "/".join(sorted(place))))
    # Answers refer to keys, so these stay as they were before it was asked who proposes, or whose name it is.
    if kind == "person":
        place = locality_of((_behind_name(row.recipient), *told[1:-2], row.grantor), row.place)
    place = place or locality_of((row.proposer,))
    seats = (row.recipient if kind == "unit" else None, row.recipient_parent)
    place = narrowed(place, *(with_seats(name) for name in seats if name))
    if kind == "person":
        house = row.recipient_parent
        own = name_of(_in_its_house(house)) if house and not _is_place(house) else None
        near = commune_named(own.full) if own else NOWHERE
        village = near if near and agree(near, place) is not False else place
        return Mention(key, row, kind, whole, own, village, written)
    near = place if depth(place) > 1 else place_of_site(row.url) or place or region_of(row)
    full = completed(usual(with_type(row.recipient, place)), row.recipient_parent, row.place, near)
    placed = with_commune(with_province(full, near), place)
    place = of_province(placed, place or locality_of((placed,)))
    part, house = parted(without_seat(placed), row.recipient_parent)
    return Mention(key, row, kind, name_of(part), name_of(usual(house)) if house else None, place, part)


def _behind_name(recipient: str) -> str:
    """What stands behind a person's name. The name itself tells no place: "Mai Thủy", "Nguyễn Thái Bình"."""
    return recipient[len(re.split(r"[,(]", recipient, maxsplit=1)[0]) :]


@lru_cache(maxsize=50_000)
def _in_its_house(written: str) -> str:
    """A part told with its house in one breath, with a comma between: "Đội 2, Công an huyện A"."""
    part, house = parted(usual(written), None)
    return f"{part}, {house}" if house else part


def _is_place(parent: str | None) -> bool:
    """Whether what stands above a person is where they live, and no unit: "xã Hưng Vũ, huyện Bắc Sơn"."""
    return parent is not None and all(find_place(part.strip()) for part in parent.split(","))


def _full_names(parent: Name | None) -> tuple[str, ...]:
    return (parent.full, *parent.parents) if parent else ()
