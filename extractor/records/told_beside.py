"""What an article tells around a row: the units with which it tells of persons whose own rows name none, its
province, the year that it reviews, whether it only looks back.

"Chi cục Hải quan cửa khẩu Hoành Mô được tặng Huân chương … Chị Hoàng Thị Linh cũng được tỉnh tặng Bằng khen":
another article that names the same person and the same unit means the same person.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.ground.achievements import Row
from extractor.records.localities import locality_of
from extractor.records.named_houses import houses_named
from extractor.records.names import Name, name_of, same_name
from extractor.records.recurrence import is_part
from extractor.records.slots import reviewed_year, year_of

_LIKE_PARTS = ("ban ", "phòng ")
"""Beginnings of names of parts that authorities of a district have too."""


def with_units_beside(rows: Iterable[Row]) -> list[Row]:
    """The rows with the one province of their article and the year that it reviews, and whether it only looks
    back; those of persons of no whole unit with the one unit that it honours, and with the bodies that it
    names.

    An article that honours several units, a counted set of them, or persons of other units tells nothing.
    """
    ordered = list(rows)
    of_article = defaultdict[str, list[Row]](list)
    for row in ordered:
        of_article[row.article].append(row)
    beside = {article: _only_unit(own) for article, own in of_article.items()}
    region = {article: _only_province(own) for article, own in of_article.items()}
    reviewed = {article: reviewed_year(own) for article, own in of_article.items()}
    looking_back = {article for article, own in of_article.items() if _look_back(own)}
    return [
        replace(
            _with(row, beside[row.article]),
            region=region[row.article],
            named=houses_named(row, of_article[row.article]),
            reviewed=reviewed[row.article],
            looks_back=row.article in looking_back,
        )
        for row in ordered
    ]


def _look_back(rows: Sequence[Row]) -> bool:
    """Whether all honours of an article are past, some of a year before its own: a portrait, say."""
    years = [(year, row.published) for row in rows if (year := year_of(row)) is not None]
    return all(row.status == "past" for row in rows) and any(
        published is not None and year < int(published[:4]) for year, published in years
    )


def _only_province(rows: Sequence[Row]) -> str | None:
    """The code of the one province in which the article's recipients and givers lie."""
    told = (locality_of((row.recipient, row.recipient_parent, row.grantor), row.place) for row in rows)
    provinces = {one.partition(".")[0] for place in told for one in place}
    return provinces.pop() if len(provinces) == 1 else None


def _with(row: Row, unit: str | None) -> Row:
    is_person = row.recipient_kind == "individual" and row.recipient is not None
    return replace(row, beside=unit) if is_person and unit is not None and _house(row) is None else row


def _only_unit(rows: Sequence[Row]) -> str | None:
    """The unit as written, in its longest form; a person told with another one speaks against it, and a part
    of the unit ("Tiểu đoàn 12" beside "Lữ đoàn 287") says nothing. Where but one part is honoured, it and its
    house are told: "Đội Hình sự, Công an huyện A"."""
    units = [row for row in rows if row.recipient_kind == "collective" and not _is_a_part(row)]
    written = [row.recipient for row in units if row.recipient is not None] or _parts_with_house(rows, units)
    if not written or len(written) < len(units):
        return None
    longest = max(written, key=len)
    unit = name_of(longest)
    houses = (_house(row) for row in rows if row.recipient_kind == "individual")
    if not all(same_name(unit, name_of(one)) for one in written):
        return None
    return longest if all(_is_of(unit, house) for house in houses if house is not None) else None


def _parts_with_house(rows: Sequence[Row], units: Sequence[Row]) -> list[str]:
    """The parts of units that are honoured, with their house where it is told; none where whole units are, or
    nobody tells a house."""
    parts = [row for row in rows if row.recipient_kind == "collective" and not _is_for_a_case(row)]
    if units or not any(row.recipient_parent for row in parts):
        return []
    return [", ".join(filter(None, (row.recipient, row.recipient_parent))) for row in parts]


def _is_a_part(row: Row) -> bool:
    """Whether a part of some unit is honoured, and no authority called like one ("Ban Chỉ huy Quân sự")."""
    name = name_of(row.recipient) if row.recipient is not None else None
    like_one = name is not None and name.key.startswith(_LIKE_PARTS) and not _is_for_a_case(row)
    return name is not None and is_part(name) and not like_one


def _is_for_a_case(row: Row) -> bool:
    """Whether men of several units are honoured who came together for one case: "Ban chuyên án 216L"."""
    return (row.recipient or "").lower().startswith("ban chuyên án")


def _house(row: Row) -> Name | None:
    """The unit of the person, unless that is but a part: "Phân xưởng Khai thác 4", "Cụm thủy nông 2"."""
    house = name_of(row.recipient_parent) if row.recipient_parent is not None else None
    return None if house is None or (is_part(house) and not house.parents) else house


def _is_of(unit: Name, house: Name) -> bool:
    return any(same_name(unit, one) for one in (house, *map(name_of, house.parents)))
