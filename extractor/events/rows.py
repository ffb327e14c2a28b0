"""Award rows in the making, and the merging of what headline, lead, body and captions say of one award.

A headline never overrides the body; a row that only repeats another (same award, same recipient) fills its
gaps and goes. Two awards that differ in grade, year or recipient are never joined.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from extractor.events.containment import is_territory
from extractor.events.recipient import Recipient
from extractor.events.same_names import anchors, same_body, same_name, shortened
from extractor.ground.article import BlockKind
from extractor.ground.dates import PartialDate
from extractor.ground.records import Claim, Kind, Level, Status
from extractor.ground.span import Span
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.award_grades import MEDAL
from extractor.lexicon.award_linker import AwardIdentity
from extractor.lexicon.body_ranks import body_ranks, plain
from extractor.viet.fold import old_tone_placement

_WEIGHT: dict[BlockKind, int] = {
    "paragraph": 5,
    "lead": 5,
    "list_item": 4,
    "table_row": 4,
    "caption": 2,
    "heading": 1,
    "title": 0,
}
_OF_TEAMS = re.compile(r"toàn đoàn|đồng đội|tập thể", re.IGNORECASE)
_OPEN_ENTRIES = frozenset(
    {"huan-chuong-nuoc-ngoai", "knc-bo-ban-nganh", "knc-cap-tinh", "danh-hieu-gioi-cua-nganh"}
)
"""Entries of the catalogue that stand for many awards: their names must fit as well."""
_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title"})
_ONCE: frozenset[Kind] = frozenset({"order", "medal", "state_title", "commemorative_medal", "badge"})


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One asserted award before numbering; ``set_row`` is the counted set it is a named member of."""

    award: str
    award_span: Span
    identity: AwardIdentity
    level: Level
    recipient: Recipient
    status: Status
    grantor: str | None
    proposer: str | None
    date: str | None
    period: str | None
    decision: str | None
    evidence: Span
    block: BlockKind
    claims: tuple[Claim, ...]
    confidence: float
    flags: tuple[str, ...] = ()
    set_row: "Row | None" = None

    def as_member_of(self, set_row: "Row") -> "Row":
        return replace(self, set_row=set_row)

    @property
    def weight(self) -> int:
        return _WEIGHT[self.block]


def merge_rows(rows: Sequence[Row], *, of_works: bool = False, of_pupils: bool = False) -> list[Row]:
    """Rows with repetitions merged, weaker repetitions dropped; set links follow the merged rows.

    ``of_works`` says that works compete for the prizes, so that prizes only counted are counted by the work;
    ``of_pupils`` that pupils do, so that each goes to one of them.
    """
    merged: list[Row] = []
    place_of: dict[int, int] = {}
    anchored: dict[str, set[int]] = {}
    for row in sorted(rows, key=lambda r: -r.weight):
        near = set().union(*(anchored.get(word, ()) for word in anchors(row.recipient.name)))
        at = next((place for place in sorted(near) if _same_assertion(merged[place], row)), len(merged))
        if at == len(merged):
            merged.append(row)
        else:
            merged[at] = _join(merged[at], row)
        place_of[id(row)] = at
        for word in anchors(merged[at].recipient.name):
            anchored.setdefault(word, set()).add(at)
    became = {key: merged[at] for key, at in place_of.items()}
    linked = _sets_of_title([_as_the_body_says(row, merged) for row in merged])
    kept = [row for row in linked if not _only_repeats(row, linked)]
    relinked = [_with_set(row, became, kept) for row in kept]
    if not of_works:
        relinked = [_of_likely_kind(row, kept, of_pupils=of_pupils) for row in relinked]
    return sorted(relinked, key=lambda r: (r.weight == 0, r.award_span.start, r.recipient.span.start))


def _as_the_body_says(row: Row, rows: Sequence[Row]) -> Row:
    """A headline's "nhận Giải Vàng" over a body that only tells of the decision: announced."""
    told = {r.status for r in rows if r.weight > 0 and r.identity.kind == row.identity.kind}
    settled = row.weight == 0 and row.status == "conferred" and told == {"announced"}
    return replace(row, status="announced") if settled else row


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


def _same_assertion(one: Row, other: Row) -> bool:
    return (
        same_award(one, other)
        and _same_recipient(one, other)
        and _same_giver(one, other)
        and _same_time(one, other)
        and _compatible_status(one, other)
    )


def same_award(one: Row, other: Row) -> bool:
    """Same award as far as both say: kind, catalogue entry, grade; a bare head fits its fuller form."""
    a, b = one.identity, other.identity
    if a.kind != b.kind or (a.grade and b.grade and a.grade != b.grade):
        return False
    if a.award_id and a.award_id == b.award_id and a.kind != "prize" and a.award_id not in _OPEN_ENTRIES:
        return True
    return _fits(one.award, other.award)


_BY_MANY: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})
_SURELY_GIVEN_BY = frozenset({"passive-agent", "body-in-award"})


def _same_giver(one: Row, other: Row) -> bool:
    """As far as both say: a Bằng khen of tỉnh A and one of tỉnh B for one person are two.

    A body below may hand over what one above gave, so of two levels both must be sure.
    """
    if one.identity.kind not in _BY_MANY or not (one.grantor and other.grantor):
        return True
    if 0 in (one.weight, other.weight) or same_body(one.grantor, other.grantor):
        return True
    rules = {claim.rule for row in (one, other) for claim in row.claims if claim.field == "grantor"}
    return one.level != other.level and not rules <= _SURELY_GIVEN_BY


def _fits(one: str, other: str) -> bool:
    short, long = sorted((_bare(one), _bare(other)), key=len)
    return long.startswith(short) or long.endswith(short)


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    kept = "".join(c for c in old_tone_placement(words.lower()) if c.isalnum() or c.isspace())
    return " ".join(kept.split()).removeprefix("danh hiệu ")


def _same_recipient(one: Row, other: Row) -> bool:
    a, b = one.recipient, other.recipient
    if a.name and b.name:
        collective = a.kind == b.kind == "collective"
        if collective and a.parent and b.parent and not same_body(a.parent, b.parent) and _inner(a.name):
            return False
        in_headline = 0 in (one.weight, other.weight) and collective
        return same_name(a.name, b.name) or (in_headline and shortened(a.name, b.name))
    if a.name or b.name:
        return False
    if a.stands_for or b.stands_for:
        return (a.stands_for is None) == (b.stands_for is None) and a.stands_for == b.stands_for
    return a.count == b.count and (a.kind == b.kind or "other" in (a.kind, b.kind))


def _inner(name: str) -> bool:
    """As "Tiểu đoàn 1": two regiments have one each."""
    return body_ranks().dependent.match(plain(name)) is not None


def _same_time(one: Row, other: Row) -> bool:
    for a, b in ((one.period, other.period), (one.decision, other.decision)):
        if a and b and a != b:
            return False
    if one.recipient.name and ({one.status, other.status} == {"announced", "conferred"} or _soon(one, other)):
        return True
    if _decided_then_handed(one, other) or _decided_then_handed(other, one):
        return True
    once = (
        one.identity.kind in _ONCE and bool(one.recipient.name) and "past" not in (one.status, other.status)
    )
    if one.date and other.date and one.date != other.date and not once:
        return one.date.startswith(other.date) or other.date.startswith(one.date)
    return True


_SOON = timedelta(days=30)
_HANDED_WITHIN = timedelta(days=730)


def _decided_then_handed(decided: Row, handed: Row) -> bool:
    """As in "ngày 21/1/2021 Thủ tướng ra quyết định tặng", "ngày 31/5/2022 tổ chức lễ đón nhận": one."""
    named = bool(decided.recipient.name) and decided.status == handed.status == "conferred"
    if not (
        named
        and decided.decision
        and handed.decision in (None, decided.decision)
        and decided.grantor
        and handed.grantor
    ):
        return False
    if not same_body(decided.grantor, handed.grantor):
        return False
    first, second = (PartialDate(row.date) if row.date else None for row in (decided, handed))
    if first is None or second is None or not (first.is_day and second.is_day):
        return False
    gap = date.fromisoformat(second.value) - date.fromisoformat(first.value)
    return timedelta(0) <= gap <= _HANDED_WITHIN


def _soon(one: Row, other: Row) -> bool:
    """As in "ngày 5/7 Bộ trưởng truy tặng Bằng khen", "ngày 8/7 trao Bằng khen cho gia đình": one award."""
    if not (one.grantor and one.grantor == other.grantor and one.status == other.status == "conferred"):
        return False
    days = [PartialDate(row.date) for row in (one, other) if row.date]
    if len(days) < 2 or not all(day.is_day for day in days):
        return False
    first, second = (date.fromisoformat(day.value) for day in days)
    return abs(first - second) <= _SOON


def _compatible_status(one: Row, other: Row) -> bool:
    pair = {one.status, other.status}
    if len(pair) == 1 or 0 in (one.weight, other.weight):
        return True
    if pair <= {"conferred", "announced"}:
        return True
    of_a_year = one.identity.kind in _OF_A_YEAR and bool(one.period) and one.period == other.period
    once = (one.identity.kind in _ONCE or of_a_year) and bool(one.recipient.name)
    return once and "target" not in pair and "past" in pair and not (one.date and other.date)


def _join(base: Row, other: Row) -> Row:
    """The base row with what only the other knows; conferred beats announced."""
    if 0 in (base.weight, other.weight):
        status = base.status if base.weight >= other.weight else other.status
    else:
        order: tuple[Status, ...] = ("conferred", "announced", "proposed", "past", "target")
        status = min((base.status, other.status), key=order.index)
    longer = other.recipient if _says_more(other.recipient, base.recipient) else base.recipient
    fuller = len(other.award) > len(base.award) and bool(other.identity.award_id)
    known = {claim.field for claim in base.claims}
    return replace(
        base,
        award=other.award if fuller else base.award,
        award_span=other.award_span if fuller and other.evidence.covers(base.award_span) else base.award_span,
        identity=other.identity if fuller or base.identity.award_id is None else base.identity,
        level=other.level if fuller or base.identity.award_id is None else base.level,
        recipient=longer,
        status=status,
        grantor=base.grantor or other.grantor,
        proposer=base.proposer or other.proposer,
        date=_date_of_both(base, other),
        period=base.period or other.period,
        decision=base.decision or other.decision,
        claims=base.claims + tuple(c for c in other.claims if c.field not in known),
        confidence=min(0.98, max(base.confidence, other.confidence) + 0.02),
        set_row=base.set_row or other.set_row,
    )


def _date_of_both(base: Row, other: Row) -> str | None:
    """The day of the handing over where the other only tells of the decision."""
    if other.status == "conferred" and base.status == "announced":
        return other.date or base.date
    return base.date or other.date


def _says_more(one: Recipient, other: Recipient) -> bool:
    return _told(one) > _told(other)


def _told(recipient: Recipient) -> tuple[int, int]:
    """How much name and parent tell: "LĐLĐ huyện A" tells more than "Liên đoàn Lao động A"."""
    words = f"{recipient.name or ''}{recipient.parent or ''}"
    return len(expand_all(words)), len(words)


def _only_repeats(row: Row, rows: Sequence[Row]) -> bool:
    """An unnamed row of headline or caption, or an unresolved one, beside rows of the same award."""
    others = [other for other in rows if other is not row]
    if row.recipient.name is not None and any(_is_body_of(row, other) for other in others):
        return True
    if row.recipient.name is not None:
        return row.weight == 0 and row.identity.award_id is None and any(_fuller(row, o) for o in others)
    if row.recipient.stands_for is not None:
        return any(same_award(row, other) for other in others)
    if any(other.set_row is row for other in rows) and row.recipient.count > 1:
        return False
    if row.recipient.count == 1 and row.recipient.kind != "other":
        named = [
            o
            for o in others
            if o.recipient.name
            and o.recipient.count == 1
            and same_award(row, o)
            and (o.status == "target") == (row.status == "target")
        ]
        return len([o for o in named if o.recipient.kind == row.recipient.kind]) == 1 or any(
            o.set_row is row for o in named
        )
    if row.weight > _WEIGHT["caption"] or row.block == "heading":
        return False
    return any(
        other.weight > row.weight and (same_award(row, other) or _names_one_of(row, other))
        for other in others
    )


def _is_body_of(row: Row, other: Row) -> bool:
    """As in "Đảng ủy, UBND xã A đón Bằng công nhận xã đạt chuẩn": the xã receives, not its bodies."""
    return (
        row.identity.award_id == "dat-chuan-nong-thon-moi"
        and is_territory(other.recipient.name or "")
        and not is_territory(row.recipient.name or "")
        and same_award(row, other)
    )


def _fuller(bare: Row, other: Row) -> bool:
    """As in a headline "nhận Huân chương của Chủ tịch nước" over a body that says which orders."""
    same_kind = bare.identity.kind == other.identity.kind and bare.identity.kind in {"order", "medal"}
    return same_kind and _same_recipient(bare, other)


def _names_one_of(joint: Row, single: Row) -> bool:
    """A joint headline ("cờ thi đua và bằng khen") names the award of a single row."""
    several = "," in joint.award or " và " in joint.award
    return several and _bare(single.award)[:12] in _bare(joint.award)
