"""Decides between marks that overlap, of whatever tagger.

Two may both stand when a UNIT lies inside an AWARD ("Bằng khen của UBND tỉnh"). Every other pair goes to
``judge``, which names its reason.
"""

from collections.abc import Iterable
from dataclasses import replace

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.ground.value_class import value_class

SURE_PERSON = 0.85
"""A PERSON of this score was called by a title, rank or post, not by the look of the name alone."""


@value_class
class Verdict:
    """What remains of two marks, and why."""

    keep: tuple[Mark, ...]
    reason: str


def settle(text: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks that stand, sorted by start, longest first.

    Clashes that involve an AWARD come last, since an AWARD takes the bounds of the body that confers it.
    """
    standing = _in_order(marks)
    while clash := _next_clash(text, standing):
        first, second, verdict = clash
        others = [mark for mark in standing if mark is not first and mark is not second]
        standing = _in_order([*others, *verdict.keep])
    return tuple(standing)


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Each mark once: of two that are equal the second stands right behind the first."""
    ordered: list[Mark] = []
    for mark in sorted(marks, key=_order):
        if not ordered or mark.span.start != ordered[-1].span.start or mark != ordered[-1]:
            ordered.append(mark)
    return ordered


def _next_clash(text: str, marks: list[Mark]) -> tuple[Mark, Mark, Verdict] | None:
    late = None
    for at, first in enumerate(marks):
        behind = at + 1
        while behind < len(marks) and marks[behind].span.start < first.span.end:
            second = marks[behind]
            behind += 1
            verdict = judge(text, first, second) if first.span.overlaps(second.span) else None
            if verdict is None:
                continue
            if "AWARD" not in (first.label, second.label):
                return first, second, verdict
            late = late or (first, second, verdict)
    return late


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, -mark.span.end, mark.label, mark.by


def judge(text: str, first: Mark, second: Mark) -> Verdict | None:
    """The verdict on two overlapping marks in any order, or None when both may stand."""
    if first.label == second.label:
        return _same_label(first, second)
    for one, other in ((first, second), (second, first)):
        rule = _RULES.get((one.label, other.label))
        if rule is not None:
            return rule(text, one, other)
    return _longer(first, second)


def _same_label(first: Mark, second: Mark) -> Verdict:
    winner = max((first, second), key=lambda mark: (len(mark.span), mark.score, mark.id is not None, mark.by))
    return Verdict((winner,), "longer of one label")


def _longer(first: Mark, second: Mark) -> Verdict:
    winner = max((first, second), key=lambda mark: (len(mark.span), mark.score))
    return Verdict((winner,), "longer")


def _award_and_unit(text: str, award: Mark, unit: Mark) -> Verdict | None:
    if award.span.covers(unit.span) and award.span != unit.span:
        return Verdict((award,), "title in quotation marks") if _is_quoted(text, unit) else None
    if unit.span.covers(award.span):
        return Verdict((unit,), "award named inside a unit's name")
    if award.span.start < unit.span.start:
        return Verdict(
            (_cut(text, award, award.span.start, unit.span.end), unit), "award takes its whole body"
        )
    return Verdict((award,), "unit runs into an award")


def _is_quoted(text: str, mark: Mark) -> bool:
    """As in "danh hiệu “**Làng nghề Hà Nội**”": the words between the marks are the title's, no body's."""
    before, after = text[mark.span.start - 1 : mark.span.start], text[mark.span.end : mark.span.end + 1]
    return before in _OPEN_QUOTES and after in _CLOSE_QUOTES and before != ""


_OPEN_QUOTES = '“"«„'
_CLOSE_QUOTES = '”"»“'


def _award_and_place(text: str, award: Mark, place: Mark) -> Verdict:
    if award.span.start < place.span.start and award.span.end < place.span.end:
        return Verdict((_cut(text, award, award.span.start, place.span.end),), "award takes its whole place")
    if place.span.covers(award.span) and place.span != award.span:
        return Verdict((place,), "award named inside a place")
    return Verdict((award,), "place belongs to the award")


def _award_and_person(_text: str, award: Mark, person: Mark) -> Verdict:
    if person.span.covers(award.span) and person.span != award.span:
        return Verdict((person,), "award inside a name")
    return Verdict((award,), "award named after a person")


def _award_and_date(text: str, award: Mark, date: Mark) -> Verdict:
    if award.span.start < date.span.start and award.span.end < date.span.end:
        return Verdict(
            (_cut(text, award, award.span.start, date.span.start), date), "award ends before a date"
        )
    return Verdict((award,), "date belongs to the award")


def _unit_and_place(text: str, unit: Mark, place: Mark) -> Verdict:
    if unit.span == place.span:
        winner = place if place.id is not None else unit
        return Verdict((winner,), "known place" if winner is place else "unknown place that names a unit")
    if unit.span.start < place.span.start and unit.span.end < place.span.end:
        return Verdict((_cut(text, unit, unit.span.start, place.span.end),), "unit takes its whole place")
    if place.span.covers(unit.span):
        return Verdict((place,), "unit word inside a place")
    return Verdict((unit,), "place completes the unit's name")


def _unit_and_person(text: str, unit: Mark, person: Mark) -> Verdict:
    sure = person.score >= SURE_PERSON
    if (
        unit.text.endswith(("ương Đoàn", "T.Ư Đoàn", "TƯ Đoàn"))
        and unit.span.end - len("Đoàn") == person.span.start
    ):
        rest = _cut(text, person, unit.span.end + 1, person.span.end)
        return Verdict((unit, rest), "youth union, then who heads it")
    if sure and unit.span.start < person.span.start and unit.span.end <= person.span.end:
        rest = _cut(text, unit, unit.span.start, person.span.start)
        if unit.span.end == person.span.end and rest.text.split()[-1] in _PRONOUNS_IN_NAMES:
            return Verdict((unit,), "pronoun that begins the unit's own name")
        if " " not in rest.text and rest.text.islower():
            return Verdict((person,), "only a common word of the unit is left")
        return Verdict((rest, person), "post, unit, then name")
    if person.span.covers(unit.span) and (sure or person.span != unit.span):
        return Verdict((person,), "unit word inside a name")
    return Verdict((unit,), "unit named after a person")


_YOUTH_UNION = ("ương Đoàn", "T.Ư Đoàn", "TƯ Đoàn")
_PRONOUNS_IN_NAMES = frozenset({"Anh", "Cô", "Bà", "Ông", "Chú", "Thầy"})
"""In capitals, as in "Hợp tác xã **Anh** Đào", which the grammar of units reads on where no name can end."""


def _place_and_person(_text: str, place: Mark, person: Mark) -> Verdict:
    if person.span == place.span:
        winner = person if person.score >= SURE_PERSON else place
        return Verdict((winner,), "called by a title" if winner is person else "place without a title")
    if place.span.covers(person.span):
        return Verdict((place,), "place named after a person")
    return Verdict((person,), "name that holds a place's name")


def _date_loses(_text: str, date: Mark, other: Mark) -> Verdict:
    if date.span.covers(other.span) and date.span != other.span:
        return Verdict((date,), "word inside a date")
    return Verdict((other,), "date inside a name")


_RULES = {
    ("AWARD", "UNIT"): _award_and_unit,
    ("AWARD", "LOC"): _award_and_place,
    ("AWARD", "PERSON"): _award_and_person,
    ("AWARD", "DATE"): _award_and_date,
    ("UNIT", "LOC"): _unit_and_place,
    ("UNIT", "PERSON"): _unit_and_person,
    ("LOC", "PERSON"): _place_and_person,
    ("DATE", "UNIT"): _date_loses,
    ("DATE", "LOC"): _date_loses,
    ("DATE", "PERSON"): _date_loses,
}


def _cut(text: str, mark: Mark, start: int, end: int) -> Mark:
    """``mark`` on other bounds, without the blanks and joints that would then stand at its end."""
    words = text[start:end].rstrip(" \u00a0,;:(–-")
    return replace(mark, span=Span(start, start + len(words)), text=words)
