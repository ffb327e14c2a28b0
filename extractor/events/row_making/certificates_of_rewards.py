"""The certificate by which a sudden reward is given, told behind the reward.

As in "UBND huyện đã khen thưởng đột xuất 9 tập thể, 21 cá nhân. Chủ tịch UBND huyện trao Giấy khen cho Công
an huyện, …": the 9 and the 21 are given the Giấy khen; "đột xuất" says when, not what.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.rows import Row
from extractor.ground.records import Kind

_SUDDEN = frozenset({"khen thưởng đột xuất", "khen thưởng nóng"})
_CERTIFICATES: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})


def with_certificates_of_rewards(rows: Sequence[Row]) -> list[Row]:
    """The rows with sudden rewards told as the one certificate of that level which is told behind them."""
    return [_told_by_certificate(row, rows) if _is_sudden(row) else row for row in rows]


def _is_sudden(row: Row) -> bool:
    return row.award.lower() in _SUDDEN and row.status == "conferred"


def _told_by_certificate(row: Row, rows: Sequence[Row]) -> Row:
    later = [r for r in rows if r.identity.kind in _CERTIFICATES and r.award_span.start > row.award_span.end]
    given = [r for r in later if r.status == row.status and r.level == row.level]
    alone = {r.award.lower() for r in given}
    counted = any(r.recipient.name is None for r in given)
    if len(alone) != 1 or counted:
        return row
    told = given[0]
    kept = [claim for claim in row.claims if claim.field != "award"]
    return replace(
        row,
        award=told.award,
        award_span=told.award_span,
        identity=told.identity,
        level=told.level,
        claims=(*kept, *(claim for claim in told.claims if claim.field == "award")),
    )
