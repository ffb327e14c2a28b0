"""Parts that two bodies count alike: "Tại phường A, 17 đảng viên nhận Huy hiệu Đảng, gồm 1 đảng viên 60
năm …; tại phường B, 9 đảng viên …, gồm 1 đảng viên 60 năm …": two rows, none repeats the other."""

from collections.abc import Sequence

from extractor.events.parts.rows import WEIGHT, Row

_REACH = 600
"""Characters behind a sum in which its parts are told."""


def sums_before(rows: Sequence[Row]) -> dict[int, int]:
    """The sum that each counted grade of an award is a part of, by where the award of the part stands."""
    counted = sorted((r for r in rows if _is_counted(r)), key=lambda r: r.award_span.start)
    sums: dict[int, int] = {}
    last: Row | None = None
    for row in counted:
        if row.identity.grade is None:
            last = row
        elif last is not None and _is_part(row, last):
            sums[row.award_span.start] = last.recipient.count
    return sums


def are_parts_of_two(one: Row, other: Row, sums: dict[int, int]) -> bool:
    """Whether both rows are parts of sums that differ."""
    both = sums.get(one.award_span.start), sums.get(other.award_span.start)
    return None not in both and both[0] != both[1]


def _is_counted(row: Row) -> bool:
    unnamed = row.recipient.name is None and row.recipient.stands_for is None
    return unnamed and row.weight >= WEIGHT["table_row"]


def _is_part(row: Row, whole: Row) -> bool:
    near = row.award_span.start - whole.award_span.start <= _REACH
    alike = row.identity.award_id is not None and row.identity.award_id == whole.identity.award_id
    return near and alike and row.recipient.count < whole.recipient.count
