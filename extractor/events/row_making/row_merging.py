"""The merging of what headline, lead, body and captions say of one award.

A headline never overrides the body; a row that only repeats another (same award, same recipient) fills its
gaps and goes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.naming.same_names import anchors, is_command_of
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.events.row_making.carried import CARRIED
from extractor.events.row_making.counted_by_bodies import are_parts_of_two, sums_before
from extractor.events.row_making.row_repeats import only_repeats
from extractor.events.row_making.same_assertion import same_assertion, same_award
from extractor.ground.records import Status
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.award_grades import MEDAL

_OF_TEAMS = re.compile(r"toàn đoàn|đồng đội|tập thể", re.IGNORECASE)


def merge_rows(rows: Sequence[Row], *, of_works: bool = False, of_pupils: bool = False) -> list[Row]:
    """Rows with repetitions merged, weaker repetitions dropped; set links follow the merged rows.

    ``of_works`` says that works compete for the prizes, so that prizes only counted are counted by the work;
    ``of_pupils`` that pupils do, so that each goes to one of them.
    """
    merged: list[Row] = []
    place_of: dict[int, int] = {}
    anchored: dict[str, set[int]] = {}
    sums = sums_before(rows)
    for row in sorted(rows, key=lambda r: -r.weight):
        near = set().union(*(anchored.get(word, ()) for word in anchors(row.recipient.name)))
        alike = (place for place in sorted(near) if same_assertion(merged[place], row))
        at = next((p for p in alike if not are_parts_of_two(merged[p], row, sums)), len(merged))
        if at == len(merged):
            merged.append(row)
        else:
            merged[at] = _join(merged[at], row)
        place_of[id(row)] = at
        for word in anchors(merged[at].recipient.name):
            anchored.setdefault(word, set()).add(at)
    became = {key: merged[at] for key, at in place_of.items()}
    linked = _sets_of_title([_as_the_body_says(row, merged) for row in merged])
    kept = [row for row in linked if not only_repeats(row, linked)]
    relinked = [_with_set(row, became, kept) for row in kept]
    if not of_works:
        relinked = [_of_likely_kind(row, kept, of_pupils=of_pupils) for row in relinked]
    return sorted(relinked, key=lambda r: (r.weight == 0, r.award_span.start, r.recipient.span.start))


def _as_the_body_says(row: Row, rows: Sequence[Row]) -> Row:
    """A headline's "nhận Giải Vàng" over a body that only tells of the decision: announced."""
    if row.weight or row.status != "conferred":
        return row
    told = {r.status for r in rows if r.weight > 0 and r.identity.kind == row.identity.kind}
    return replace(row, status="announced") if told == {"announced"} else row


def _sets_of_title(rows: list[Row]) -> list[Row]:
    """A number in the headline ("5 trường nhận Huân chương") is the set of just as many named rows."""
    linked = list(rows)
    for counted in [
        r for r in rows if r.recipient.name is None and r.recipient.count > 1 and r.set_row is None
    ]:
        if counted.weight > 0 or any(r.set_row is counted for r in rows):
            continue
        named = [
            r
            for r in linked
            if r.recipient.name
            and r.set_row is None
            and r.recipient.kind == counted.recipient.kind
            and same_award(r, counted)
        ]
        told_apart = any(
            r.weight > 0 and r.recipient.name is None and r.recipient.count > 1 and same_award(r, counted)
            for r in rows
        )
        if any(r.recipient.count == counted.recipient.count for r in named):
            continue
        if len(named) == counted.recipient.count or (
            0 < len(named) < counted.recipient.count and not told_apart
        ):
            body = replace(
                counted, status=named[0].status, block="lead", date=named[0].date, period=named[0].period
            )
            linked[linked.index(counted)] = body
            linked = [r.as_member_of(body) if r in named else r for r in linked]
    return linked


def _of_likely_kind(row: Row, rows: Sequence[Row], *, of_pupils: bool) -> Row:
    """Prizes counted without their winners ("3 giải Ba") go to the kind that the named winners are of."""
    counted_awards = row.recipient.span.start <= row.award_span.start <= row.recipient.span.end
    if (
        row.identity.kind != "prize"
        or row.recipient.kind != "other"
        or row.recipient.name
        or row.recipient.by_turns
        or not counted_awards
        or MEDAL.match(row.award)
    ):
        return row
    kinds = {
        r.recipient.kind
        for r in rows
        if r.recipient.name and r.identity.kind == "prize" and not _OF_TEAMS.search(r.award)
    }
    likely = kinds or ({"individual"} if of_pupils and not _OF_TEAMS.search(row.award) else kinds)
    return replace(row, recipient=replace(row.recipient, kind=likely.pop())) if len(likely) == 1 else row


def _with_set(row: Row, became: dict[int, Row], kept: list[Row]) -> Row:
    if row.set_row is None:
        return row
    target = became.get(id(row.set_row), row.set_row)
    return replace(row, set_row=target if target in kept and target is not row else None)


def _join(base: Row, other: Row) -> Row:
    """The base row with what only the other knows; conferred beats announced."""
    if 0 in (base.weight, other.weight):
        status = base.status if base.weight >= other.weight else other.status
    else:
        order: tuple[Status, ...] = ("conferred", "announced", "proposed", "past", "target")
        status = min((base.status, other.status), key=order.index)
    longer = other.recipient if _says_more(other.recipient, base.recipient) else base.recipient
    fuller = len(other.award) > len(base.award) and bool(other.identity.award_id)
    if _is_lent(base) and other.grantor is not None and not _is_lent(other):
        base = replace(
            base, grantor=other.grantor, claims=tuple(c for c in base.claims if c.field != "grantor")
        )
    known = {claim.field for claim in base.claims}
    return replace(
        base,
        award=other.award if fuller else base.award,
        award_span=other.award_span if fuller and other.evidence.covers(base.award_span) else base.award_span,
        identity=other.identity if fuller or base.identity.award_id is None else base.identity,
        level=other.level if fuller or base.identity.award_id is None else base.level,
        recipient=longer,
        status=status,
        grantor=base.grantor or (other.grantor if not _is_foreign(base) else None),
        proposer=base.proposer or other.proposer,
        date=_date_of_both(base, other),
        period=base.period or other.period,
        decision=base.decision or other.decision,
        claims=base.claims + tuple(c for c in other.claims if c.field not in known),
        confidence=min(0.98, max(base.confidence, other.confidence) + 0.02),
        set_row=base.set_row or other.set_row,
    )


def _is_foreign(row: Row) -> bool:
    """As in a headline "nhận Huân chương" over "nhận Huân chương Bắc đẩu Bội tinh": by our law nobody gives
    it."""
    return row.identity.kind == "order" and row.level == "international"


def _is_lent(row: Row) -> bool:
    """Whether who confers it was told of another award before: "Chủ tịch tỉnh" of a headline, where the body
    goes on with "bằng khen của Chủ tịch UBND tỉnh Thanh Hóa"."""
    return any(claim.field == "grantor" and claim.rule == CARRIED for claim in row.claims)


def _date_of_both(base: Row, other: Row) -> str | None:
    """The day of the handing over where the other only tells of the decision."""
    if other.status == "conferred" and base.status == "announced" and other.weight > 0:
        return other.date or base.date
    return base.date or other.date


def _says_more(one: Recipient, other: Recipient) -> bool:
    """Whose name is kept; the forces receive, not the command that holds the ceremony."""
    if is_command_of(one.name or "", other.name or ""):
        return False
    if is_command_of(other.name or "", one.name or ""):
        return True
    return _told(one) > _told(other)


def _told(recipient: Recipient) -> tuple[int, int]:
    """How much name and parent tell: "LĐLĐ huyện A" tells more than "Liên đoàn Lao động A"."""
    words = f"{recipient.name or ''}{recipient.parent or ''}"
    return len(expand_all(words)), len(words)
