"""The law as a check on a record: what does not fit is told with the article of law, and never changed.

Each check looks at one achievement of an entry beside the others of that entry (Luật 06/2022/QH15; the facts
stand in the lexicon's catalogue and ladder).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extractor.ground.achievements import Achievement, LawFlag
from extractor.ground.labels import Wording
from extractor.ground.records import GIVEN
from extractor.lexicon.authorities import authorities
from extractor.lexicon.award_catalogue import AwardEntry, catalogue
from extractor.lexicon.award_ladder import LadderStep, TitleRun, ladder, title_runs
from extractor.records.slots import years_of
from extractor.records.unfit_givers import giver_flag
from extractor.records.unfit_kinds import kind_flag

_LAW, _IN_FORCE = "Luật 06/2022/QH15", 2024
_SINCE = "hiệu lực từ 01/01/2024"
_AMENDED, _AMENDMENT = (
    "2026-10-01",
    "đã được sửa đổi từ 01/10/2026 (Luật 06/2026/QH16), cần đối chiếu bản mới",
)
"""The text of the amending law has not been read here."""
_A_DAY = len("2025-06-30")
_CATALOGUE = "Danh mục khen thưởng"
_WHOM = {"collective": Wording("tập thể", "collectives"), "individual": Wording("cá nhân", "individuals")}


def judged(found: Iterable[Achievement]) -> list[Achievement]:
    """The achievements, each with what speaks against it; those of one entry are looked at together."""
    result: list[Achievement] = []
    for _, group in groupby(sorted(found, key=_entry), key=_entry):
        own = list(group)
        result += [
            replace(one, flags=tuple(_with_time(flag, one) for flag in _flags(one, own))) for one in own
        ]
    return result


def _with_time(flag: LawFlag, one: Achievement) -> LawFlag:
    """An honour from before the law was decided by an older one, one of these days by the amended one: what
    is cited says so."""
    if not flag.basis.startswith(_LAW):
        return flag
    is_amended = (one.date or "") >= _AMENDED or (one.year or 0) > int(_AMENDED[:4])
    if is_amended:
        return replace(flag, basis=f"{flag.basis}; {_AMENDMENT}")
    is_older = one.year is not None and one.year < _IN_FORCE
    return replace(flag, basis=f"{flag.basis}; {_SINCE}") if is_older else flag


def _entry(one: Achievement) -> str:
    return one.entry or ""


def _flags(one: Achievement, own: Sequence[Achievement]) -> Iterator[LawFlag]:
    if (flag := kind_flag(one)) is not None:
        yield flag
    entry = catalogue().by_id.get(one.award_id or "")
    if entry is None:
        return
    yield from _of_the_award(one, entry)
    if (flag := _of_the_authority(one, entry) or giver_flag(one, entry)) is not None:
        yield flag
    if one.entry is not None and one.status in GIVEN:
        yield from (flag for step in ladder() if (flag := _of_the_ladder(one, own, step)) is not None)
        yield from (flag for step in ladder() if (flag := _of_the_descent(one, own, step)) is not None)
        yield from (flag for run in title_runs() if (flag := _of_the_run(one, own, run)) is not None)


def _of_the_award(one: Achievement, entry: AwardEntry) -> Iterator[LawFlag]:
    """Whether the award goes to such recipients, has such a grade, and was conferred in that year."""
    basis = entry.basis or _CATALOGUE
    if one.recipient_kind in ("collective", "individual") and entry.recipients:
        fitting = any(one.recipient_kind in who for who in entry.recipients)
        if not fitting and not (one.recipient_kind == "individual" and "household" in entry.recipients):
            whom = _WHOM[one.recipient_kind]
            yield LawFlag(
                f"{entry.name} không tặng cho {whom.vi}", basis, f"{entry.name} is not given to {whom.en}"
            )
    if one.grade is not None and entry.kind == "order" and one.grade not in entry.grades:
        yield LawFlag(
            f"{entry.name} {_grades(entry).vi}; báo ghi hạng {one.grade}", basis,
            f"{entry.name} {_grades(entry).en}; the press writes hạng {one.grade}",
        )  # fmt: skip
    if one.year is not None:
        if entry.valid_from and one.year < int(entry.valid_from[:4]):
            yield LawFlag(
                f"{entry.name} có từ năm {entry.valid_from[:4]}; ghi nhận năm {one.year}", basis,
                f"{entry.name} exists since {entry.valid_from[:4]}; recorded in {one.year}",
            )  # fmt: skip
        if entry.valid_to and _is_behind(one, entry.valid_to):
            since, recorded = _end_told(one, entry.valid_to)
            yield LawFlag(
                f"{entry.name} {since.vi}; ghi nhận {recorded.vi}", basis,
                f"{entry.name} {since.en}; recorded {recorded.en}",
            )  # fmt: skip


def _is_behind(one: Achievement, last: str) -> bool:
    """Whether it was given when it was no longer: on a later day, or, where only years are told, more than a
    year later, since what was honoured before may be handed over then."""
    if one.date is not None and len(one.date) == len(last) == _A_DAY:
        return one.date > last
    return one.year is not None and one.year > int(last[:4]) + 1


def _end_told(one: Achievement, last: str) -> tuple[Wording, Wording]:
    """Until when it was given, and when it was recorded: by days where both are told."""
    if one.date is not None and len(one.date) == len(last) == _A_DAY:
        until, day = ("/".join(reversed(iso.split("-"))) for iso in (last, one.date))
        return (
            Wording(f"chỉ tặng đến ngày {until}", f"was given until {until}"),
            Wording(f"ngày {day}", f"on {day}"),
        )
    ended = Wording(f"thôi tặng từ năm {last[:4]}", f"is no longer given since {last[:4]}")
    return ended, Wording(f"năm {one.year}", f"in {one.year}")


def _grades(entry: AwardEntry) -> Wording:
    if not entry.grades:
        return Wording("không chia hạng", "has no grades")
    grades = ", ".join(entry.grades)
    return Wording(f"chỉ có hạng {grades}", f"has only hạng {grades}")


def _of_the_authority(one: Achievement, entry: AwardEntry) -> LawFlag | None:
    """Whether another body is named than the one that confers by law: a province "confers" no order."""
    authority = authorities().get(entry.authority)
    if authority is None or not authority.law or one.grantor is None:
        return None
    told = one.grantor.casefold()
    names = [name.casefold() for name in (authority.name, *authority.aliases)]
    # "Tổng Liên đoàn" is how papers shorten "Tổng Liên đoàn Lao động Việt Nam".
    if any(name in told or name.startswith(f"{told} ") for name in names):
        return None
    return LawFlag(
        f"{entry.name} do {authority.name} tặng; báo ghi {one.grantor}", entry.basis or _CATALOGUE,
        f"{entry.name} is conferred by {authority.name}; the press writes {one.grantor}",
    )  # fmt: skip


def _of_the_ladder(one: Achievement, own: Sequence[Achievement], step: LadderStep) -> LawFlag | None:
    """Whether a lower grade came later, or too shortly before; one that no paper told is no fault, nor is
    what another paper writes of the very same award ("hạng Ba" beside "hạng Nhì")."""
    if (one.award_id, one.grade) != (step.award, step.grade) or one.year is None:
        return None
    if step.whom is not None and one.recipient_kind != step.whom:
        return None
    disputed = {other.other for other in one.contradictions}
    years = [
        other.year
        for other in own
        if other.id not in disputed
        and (other.award_id, other.grade) == (step.after, step.after_grade)
        and other.year is not None
        and other.status in GIVEN
    ]
    if not years:
        return None
    lower = f"{catalogue().by_id[step.after].name}{f' hạng {step.after_grade}' if step.after_grade else ''}"
    before = [year for year in years if year <= one.year]
    if not before:
        return LawFlag(
            f"{lower} năm {min(years)} ghi sau {one.award} năm {one.year}", step.basis,
            f"{lower} of {min(years)} stands after {one.award} of {one.year}",
        )  # fmt: skip
    gap = one.year - max(before)
    if gap < step.years:
        close = f"chỉ cách {lower} {gap} năm" if gap else f"cùng năm với {lower}"
        near = f"only {gap} years after {lower}" if gap else f"in the same year as {lower}"
        return LawFlag(
            f"{close}; luật định {step.years} năm, trừ thành tích đột xuất", step.basis,
            f"{near}; the law asks for {step.years} years, save for a sudden exploit",
        )  # fmt: skip
    return None


def _of_the_descent(one: Achievement, own: Sequence[Achievement], step: LadderStep) -> LawFlag | None:
    """Whether a lower grade of an order is told again after the higher one, which had its own lower grade
    before: "hạng Ba" of 2015, "hạng Nhì" of 2020, "hạng Ba" of 2024."""
    if (one.award_id, one.grade) != (step.after, step.after_grade) or step.after != step.award:
        return None
    disputed = {other.other for other in one.contradictions}
    given = [other for other in own if other.status in GIVEN and other.id not in disputed]
    above = [o.year for o in given if (o.award_id, o.grade) == (step.award, step.grade) and o.year]
    alike = [o.year for o in given if o is not one and (o.award_id, o.grade) == (one.award_id, one.grade)]
    if one.year is None or not above or max(above) >= one.year:
        return None
    if not any(year is not None and year <= max(above) for year in alike):
        return None
    higher = f"{catalogue().by_id[step.award].name} hạng {step.grade}"
    return LawFlag(
        f"{one.award} năm {one.year} ghi sau {higher} năm {max(above)}", step.basis,
        f"{one.award} of {one.year} stands after {higher} of {max(above)}",
    )  # fmt: skip


def _of_the_run(one: Achievement, own: Sequence[Achievement], run: TitleRun) -> LawFlag | None:
    """Whether the titles that the law asks for in a row are told only in part; none told is no question."""
    if one.award_id != run.award or one.year is None:
        return None
    years = {
        year
        for other in own
        if other.award_id in run.after and other.status in GIVEN
        for year in (other.year, *years_of(other.period))
        if year is not None and year <= one.year
    }
    if not years or any(
        years.issuperset(range(last - run.times + 1, last + 1)) for last in (one.year, one.year - 1)
    ):
        return None
    lower = " hoặc ".join(catalogue().by_id[award].name for award in run.after)
    told = ", ".join(map(str, sorted(years)))
    either = " or ".join(catalogue().by_id[award].name for award in run.after)
    return LawFlag(
        f"luật định {run.times} lần liên tục {lower}; báo chỉ ghi năm {told}", run.basis,
        f"the law asks for {either} {run.times} times in a row; the press tells of {told} alone",
    )  # fmt: skip
