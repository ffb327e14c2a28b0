"""Rows of many articles made into achievements: stages over time, sources, contradictions, sets."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from extractor.ground.achievements import Achievement, Contradiction, Entry, Row, Step
from extractor.ground.records import Kind, Status
from extractor.records.entries import Registry
from extractor.records.merging import RowAnswers, by_recipient, contradictions, merge
from extractor.records.names import completed
from extractor.records.retold import marked
from extractor.records.sets import members
from extractor.records.slots import last_year
from extractor.records.tenses import OF_A_YEAR

_STAGES: tuple[Status, ...] = ("target", "proposed", "announced", "conferred")
"""In the order in which an award comes about; "past" says that the last of them was reached."""


def achievements(rows: Iterable[Row], registry: Registry, answers: RowAnswers) -> list[Achievement]:
    """All achievements, those of one recipient together, sets with those they count."""
    by_key = {row.key: row for row in rows}
    found = without_members(by_key.values(), registry, answers)
    counted = members((one for one in found if not one.recipient), found, by_key)
    return [replace(one, members=counted[one.id].members if one.id in counted else ()) for one in found]


def without_members(rows: Iterable[Row], registry: Registry, answers: RowAnswers) -> list[Achievement]:
    """The same, each recipient by itself: what sets count depends on the others."""
    entries = {entry.id: entry for entry in registry.entries}
    entry_of = {key: link.entry for key, link in registry.links.items()}
    found: list[Achievement] = []
    for recipient, own in by_recipient(rows, entry_of).items():
        groups = merge(own, answers)
        entry = entries.get(recipient.removeprefix("entry:"))
        made = [_achievement(group, entry) for group in groups]
        found += marked(_with_contradictions(made, contradictions(groups), groups), groups)
    return found


def _achievement(group: Sequence[Row], entry: Entry | None) -> Achievement:
    """One achievement of rows that agree; each slot from the row that tells most of it."""
    first = group[0]
    status = _status(group)
    named = max(group, key=lambda row: (row.award_id is not None, len(row.award)))
    return Achievement(
        id=_id(group, entry),
        entry=entry.id if entry else None,
        recipient=entry.name if entry else first.recipient or "",
        recipient_kind=first.recipient_kind,
        recipient_count=first.recipient_count,
        award=named.award,
        award_id=_usual(group, "award_id") if named.award_id is None else named.award_id,
        kind=named.kind,
        level=named.level,
        status=status,
        grade=_usual(group, "grade"),
        period=_usual(group, "period"),
        year=_year(named.kind, group, _date(group, status)),
        date=_date(group, status),
        decision=_usual(group, "decision"),
        decision_date=_usual(group, "decided"),
        grantor=_giver(group, entry),
        steps=_steps(group),
        rows=tuple(row.key for row in group),
        sources=len({row.story for row in group}),
        confidence=max(row.confidence for row in group),
    )


def _giver(group: Sequence[Row], entry: Entry | None) -> str | None:
    """The body in its fullest wording; one that breaks off at the type of its place ("UBND Thành phố", "LĐLĐ
    tỉnh") is that of the recipient's, unless the article speaks of another province."""
    told = max((row.grantor for row in group if row.grantor), key=len, default=None)
    if told is None or entry is None or len(entry.places) != 1:
        return told
    regions = {(row.place or row.region or entry.places[0]).partition(".")[0] for row in group}
    is_of_place = regions == {entry.places[0].partition(".")[0]}
    return completed(told, None, None, frozenset(entry.places)) if is_of_place else told


def _status(group: Sequence[Row]) -> Status:
    """The furthest stage that any article tells; a past honour was conferred before these articles."""
    told = {row.status for row in group}
    if "conferred" in told:
        return "conferred"
    if "past" in told:
        return "past"
    return next(status for status in reversed(_STAGES) if status in told)


def _steps(group: Sequence[Row]) -> tuple[Step, ...]:
    """The stages told, in their order, each with its earliest date and all rows that tell it."""
    steps = []
    for status in (*_STAGES, "past"):
        own = [row for row in group if row.status == status]
        if own:
            steps.append(Step(status, _day_of_stage(own, status, group), tuple(row.key for row in own)))
    return tuple(steps)


def _day_of_stage(own: Sequence[Row], status: Status, group: Sequence[Row]) -> str | None:
    """The earliest day told of the stage, of a decision the day that is written on it, else the day of the
    first paper; a paper that tells of it when it was already handed over tells no day."""
    told = [day for row in own if (day := (row.decided if status == "announced" else None) or row.date)]
    if told:
        return min(told)
    published = min((row.published for row in own if row.published), default=None)
    given = min((row.date for row in group if row.status == "conferred" and row.date), default=None)
    is_late = status in _STAGES and None not in (published, given) and str(published) > str(given)
    return None if is_late and status != "conferred" else published


def _date(group: Sequence[Row], status: Status) -> str | None:
    """The day of the furthest stage, as precise as any article tells it."""
    dates = [row.date for row in group if row.status == status and row.date]
    return max(dates, key=lambda one: (len(one), one), default=None)


def _year(kind: Kind, group: Sequence[Row], date: str | None) -> int | None:
    """Under which year it stands in a file: a flag, title or prize under the one it honours, an order or
    certificate under that in which it was given, whatever time its reasons tell ("thành tích 2015-2019")."""
    honoured = [row.period for row in group]
    given = [date, *(row.date for row in group)]
    told = (*honoured, *given) if kind in (*OF_A_YEAR, "prize", "other") else (*given, *honoured)
    return next((year for time in told if (year := last_year(time)) is not None), None)


def _usual(group: Sequence[Row], slot: str) -> str | None:
    """The value most rows give; rows of one group do not contradict each other."""
    told = Counter(value for row in group if (value := getattr(row, slot)) is not None)
    return told.most_common(1)[0][0] if told else None


def _id(group: Sequence[Row], entry: Entry | None) -> str:
    """The same as long as the first-published row of the group is in it."""
    oldest = min(group, key=lambda row: (row.published or "9", row.key))
    return sha256(f"{entry.id if entry else ''}|{oldest.key}".encode()).hexdigest()[:16]


def _with_contradictions(
    made: Sequence[Achievement], found: Iterable[tuple[int, int, str]], groups: Sequence[Sequence[Row]]
) -> list[Achievement]:
    told: dict[int, list[Contradiction]] = {}
    for one, other, slot in found:
        for ours, theirs in ((one, other), (other, one)):
            told.setdefault(ours, []).append(
                Contradiction(made[theirs].id, slot, _told(groups[ours], slot), _told(groups[theirs], slot))
            )
    return [replace(one, contradictions=tuple(told.get(number, ()))) for number, one in enumerate(made)]


def _told(group: Sequence[Row], slot: str) -> str:
    if slot == "count":
        return str(group[0].recipient_count)
    if slot == "time":
        return _usual(group, "period") or _usual(group, "date") or ""
    return _usual(group, slot) or ""
