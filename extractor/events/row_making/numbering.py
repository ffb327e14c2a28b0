"""Merged rows as the award rows of the contract: numbered in text order, members with their set's number."""

from collections.abc import Sequence

from extractor.events.parts.rows import Row
from extractor.ground.records import Award, Evidence


def number_rows(text: str, rows: Sequence[Row]) -> tuple[Award, ...]:
    """Award rows with their ``ref`` numbers in text order; members point to their set's number."""
    refs = {id(row): number for number, row in enumerate(rows, start=1)}
    return tuple(_award(text, row, refs) for row in rows)


def _award(text: str, row: Row, refs: dict[int, int]) -> Award:
    recipient = row.recipient
    return Award(
        ref=refs[id(row)],
        member_of=_ref_of_set(row, refs),
        award=row.award,
        award_id=row.identity.award_id,
        kind=row.identity.kind,
        level=row.level,
        grade=row.identity.grade,
        recipient=recipient.name,
        recipient_parent=recipient.parent,
        recipient_kind=recipient.kind,
        recipient_count=recipient.count,
        grantor=row.grantor,
        proposer=row.proposer,
        status=row.status,
        date=row.date,
        period=row.period,
        decision=row.decision,
        evidence=Evidence(row.evidence.of(text), row.evidence),
        confidence=row.confidence,
        claims=row.claims,
        flags=row.flags,
    )


def _ref_of_set(row: Row, refs: dict[int, int]) -> int | None:
    return refs.get(id(row.set_row)) if row.set_row is not None else None
