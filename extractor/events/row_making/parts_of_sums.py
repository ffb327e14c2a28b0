"""Prizes told again part by part behind their sum: "8 giải Nhất. Cụ thể: môn Toán: 3 giải Nhất; môn Văn: 5
giải Nhất"; the parts are no further awards."""

import re
from collections.abc import Sequence

from extractor.events.parts.rows import Row
from extractor.events.row_making.same_assertion import same_award
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_SPELLS_OUT = leaping(
    r"(?<!\w)(?:cụ thể|trong (?:tổng )?(?:số )?đó|bao gồm|gồm|chia ra|như sau|phân theo|theo từng)(?!\w)"
)
_PARTS = 2
_FAR = 1500
"""Characters from the sum to its last part."""
_OF_A_SUM = re.compile(r"(?<!\w)(?:thêm|ngoài ra|bên cạnh đó|đồng thời|dịp này)(?!\w)")
"""Between the sum and a number these say that it comes on top."""


def without_parts_of_sums(rows: list[Row], text: str) -> list[Row]:
    """The rows without numbers that, counted together behind a sum, are that sum."""
    counted = [row for row in rows if _only_counts(row)]
    if len(counted) <= _PARTS:
        return rows
    lower = lower_in_place(text)
    parts: list[Row] = []
    for number, whole in enumerate(counted):
        if not any(whole is part for part in parts):
            parts += _parts_of(whole, counted[number + 1 :], lower)
    return [row for row in rows if not any(row is part for part in parts)]


def _only_counts(row: Row) -> bool:
    recipient = row.recipient
    unnamed = recipient.name is None and recipient.stands_for is None and not recipient.members
    return unnamed and row.identity.kind == "prize" and row.weight > 1


def _same_grade(whole: Row, row: Row) -> bool:
    return whole.identity.grade == row.identity.grade and same_award(whole, row)


def _parts_of(whole: Row, behind: Sequence[Row], lower: str) -> list[Row]:
    """Those next told of the same award that make up ``whole``; none when they do not, or nothing says that
    they spell it out."""
    start = max(whole.award_span.end, whole.recipient.span.end)
    alike: list[Row] = []
    for row in behind:
        at = row.award_span.start
        if at < start or not _same_grade(whole, row) or row.status != whole.status:
            continue
        if at - start > _FAR or sum(r.recipient.count for r in alike) >= whole.recipient.count:
            break
        alike.append(row)
    if len(alike) < _PARTS or sum(r.recipient.count for r in alike) != whole.recipient.count:
        return []
    first = min(alike[0].award_span.start, alike[0].recipient.span.start)
    spelt = _SPELLS_OUT.search(lower, start, max(start, first)) is not None
    return alike if spelt and not _OF_A_SUM.search(lower, start, alike[-1].award_span.start) else []
