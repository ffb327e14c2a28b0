"""Merged rows as the award rows of the contract: numbered in text order, members with their set's number."""

from collections.abc import Iterator, Sequence

from extractor.events.parts.rows import Row
from extractor.events.row_making.reasons import reason_of
from extractor.ground.reading import Reading
from extractor.ground.records import Award, Claim, Evidence
from extractor.ground.span import Span


def number_rows(reading: Reading, rows: Sequence[Row]) -> tuple[Award, ...]:
    """Award rows with their ``ref`` numbers in text order; members point to their set's number."""
    refs = {id(row): number for number, row in enumerate(rows, start=1)}
    reasons = dict(_reasons(reading, {row.award_span for row in rows if row.status != "target"}))
    return tuple(_award(reading.article.text, row, refs, reasons.get(row.award_span)) for row in rows)


def _reasons(reading: Reading, awards: set[Span]) -> Iterator[tuple[Span, Span]]:
    for sentence in reading.sentences:
        for award in awards:
            if not sentence.span.covers(award):
                continue
            reason = reason_of(reading.article.text, award, sentence.span)
            if reason is not None:
                yield award, reason


def _award(text: str, row: Row, refs: dict[int, int], reason: Span | None) -> Award:
    recipient = row.recipient
    why = reason.of(text) if reason is not None else None
    claims = row.claims if why is None else (*row.claims, Claim("reason", why, reason, "reason-in-sentence"))
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
        reason=why,
        evidence=Evidence(row.evidence.of(text), row.evidence),
        confidence=row.confidence,
        claims=claims,
        flags=row.flags,
    )


def _ref_of_set(row: Row, refs: dict[int, int]) -> int | None:
    return refs.get(id(row.set_row)) if row.set_row is not None else None
