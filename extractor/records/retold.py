"""Honours that other achievements of the same recipient tell as well, so that none is counted twice.

A paper looks back ("liên tục từ 2019 đến 2021 được tặng Cờ thi đua", "sáu lần được tặng Cờ thi đua") on
flags that others told one by one; and of an order told as hạng Ba by some and as hạng Nhì by others, one was
given.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.ground.achievements import Achievement, Row
from extractor.ground.records import GIVEN
from extractor.records.givers import compare_givers
from extractor.records.slots import last_year, years_of
from extractor.records.tenses import OF_A_YEAR

_SCHOOL_YEAR = 2
"""Calendar years of "2021-2022", which is one time and no row of years."""

_OF_ONE = ("grade", "decision")
"""What papers write differently of one honour; nobody receives two grades of an order in one week."""


def marked(made: Sequence[Achievement], groups: Sequence[Sequence[Row]]) -> list[Achievement]:
    """The achievements of one recipient, made of ``groups`` of rows, with what each retells, and whether it
    counts beside the others."""
    told = [
        tuple(other.id for other in made if _is_one_of(other, one, group)) if times(one) > 1 else ()
        for one, group in zip(made, groups, strict=True)
    ]
    by_id = {one.id: one for one in made}
    return [
        replace(
            one, retells=retells,
            is_counted=not (retells and len(retells) >= times(one)) and not _is_outvoted(one, by_id),
        )
        for one, retells in zip(made, told, strict=True)
    ]  # fmt: skip


def times(one: Achievement) -> int:
    """How many honours it tells: six of "sáu lần", each year of "từ 2019 đến 2021"; one of any other."""
    if one.recipient and one.recipient_count > 1:
        return one.recipient_count
    years = years_of(one.period) if one.kind in OF_A_YEAR else range(0)
    return len(years) if len(years) > _SCHOOL_YEAR else 1


def _is_one_of(other: Achievement, one: Achievement, group: Sequence[Row]) -> bool:
    """Whether ``one``, made of a ``group`` of rows, looks back on ``other``."""
    if times(other) > 1 or other.status not in GIVEN or other.award_id is None:
        return False
    if (other.award_id, other.grade) != (one.award_id, one.grade):
        return False
    if compare_givers(one.grantor, other.grantor) == "against":
        return False
    if years := years_of(one.period):
        return other.year in years
    until = max((year for row in group if (year := last_year(row.published))), default=None)
    return other.year is None or until is None or other.year <= until


def _is_outvoted(one: Achievement, by_id: dict[str, Achievement]) -> bool:
    """Whether more papers tell the same honour with another grade, number or, of an order, year. Other
    doubts, flags of two years handed over in one week say, may be of two honours, and both count."""
    others = (
        by_id[told.other]
        for told in one.contradictions
        if told.other in by_id and (told.field in _OF_ONE or (told.field == "time" and one.kind == "order"))
    )
    return any(other.status in GIVEN and _weight(other) > _weight(one) for other in others)


def _weight(one: Achievement) -> tuple[int, int, bool, str]:
    """Of two that as many papers tell, that whose year is told counts: it has its place in the figures."""
    return one.sources, len(one.rows), one.year is not None, one.id
