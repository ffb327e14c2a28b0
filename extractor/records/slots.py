"""Whether two award rows of one recipient may tell of one award: slot by slot, never by likeness.

A slot agrees, is silent on one side, or speaks against it. "hạng Nhì" and "hạng Nhất" are the same string but
for a letter and two different orders; "Bằng khen" and "Bằng khen của Thủ tướng Chính phủ" may be one.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractor.ground.achievements import Row
from extractor.records.givers import Verdict, compare_givers, mark_of_givers
from extractor.viet.fold import fold

LONGEST_WAY = 540
"""Days between a proposal, or a decision, and the handing over: Cờ thi đua of a year come up to eighteen
months later (Nghị định 98/2023/NĐ-CP Đ32 and publishers' habit)."""

_FILE_OF_STATE = 1100
"""Days for which the file of an order of one grade, or of a title of the State, may be on its way ("đang hoàn
thiện hồ sơ đề nghị tặng Huân chương …"): nobody receives it twice."""

SAME_NEWS = 60
"""Days within which papers tell of one ceremony; the next year's flag comes later."""

_RETOLD = 120
"""Days within which a story told without a day ("anh vừa được Chủ tịch UBND tỉnh tặng Bằng khen") may still
mean that ceremony, where the body is the same and not both tell for what."""

WAY_OF_STATE = 2
"""Years after its proposal in which an order of a grade is surely the one that was asked for."""

_REVIEWS_UNTIL = 2
"""Month until which meetings review the year before."""
_REVIEWS = re.compile(
    r"(?<!\w)(?:tổng kết|nhìn lại|triển khai (?:nhiệm vụ|công tác|kế hoạch))(?!\w)", re.IGNORECASE
)

_GENERIC = frozenset({"bang-khen", "giay-khen", "co-thi-dua", "chien-si-thi-dua"})
"""Awards of the catalogue that are named without the body by which they are told apart."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_RUN = re.compile(r"((?:19|20)\d\d)[-/]((?:19|20)\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on each slot. Rows may be one award when nothing speaks against it."""

    award: Verdict
    grade: Verdict
    count: Verdict
    time: Verdict
    decision: Verdict
    grantor: Verdict

    @property
    def against(self) -> tuple[str, ...]:
        return tuple(name for name in self.__slots__ if getattr(self, name) == "against")

    @property
    def compatible(self) -> bool:
        return not self.against

    @property
    def agreeing(self) -> int:
        """How many slots agree; of several awards that fit, the one with most is meant."""
        return sum(getattr(self, name) == "agree" for name in self.__slots__)


def compare(one: Row, other: Row) -> Comparison:
    """The slots of two rows of one recipient, in either order."""
    return Comparison(
        _award(one, other),
        _equal(one.grade, other.grade),
        "agree" if one.recipient_count == other.recipient_count else "against",
        _time(one, other),
        _decision(one, other),
        compare_givers(one.grantor, other.grantor),
    )


def published_within(one: Row, other: Row, days: int) -> bool:
    """Whether both articles bear a date and no more days lie between them."""
    ours, theirs = _day(one.published), _day(other.published)
    return ours is not None and theirs is not None and abs((ours - theirs).days) <= days


def year_of(row: Row) -> int | None:
    """The year honoured: the last of the period, else that of the award's date."""
    return last_year(row.period) or last_year(row.date)


def names_of_award(row: Row) -> frozenset[str]:
    """What rows share of which the award agrees: its words, or what the catalogue calls it."""
    return frozenset({_words(row.award), row.award_id or _words(row.award)})


def marks(row: Row) -> frozenset[str]:
    """What a row is put down under, so that ``marks_sought`` of another find it."""
    date = {f"of {row.date}", *(f"within {one}" for one in _wider(row.date))} if row.date else set[str]()
    return _marks(row, date)


def marks_sought(row: Row) -> frozenset[str]:
    """What all rows are put down under that tell the same award of the same body at the same time, or by the
    same decision. Rows that share none are two awards, or one of them tells too little."""
    date = {f"within {row.date}", *(f"of {one}" for one in _wider(row.date))} if row.date else set[str]()
    return _marks(row, date)


def rough_marks(row: Row) -> frozenset[str]:
    """Few marks in place of ``marks`` and ``marks_sought``: what these find of each other shares one."""
    return _marks(row, {f"in {row.date[: len('2024')]}"} if row.date else set[str]())


def _marks(row: Row, date: Set[str]) -> frozenset[str]:
    body = mark_of_givers(row.grantor) if row.grantor else ""
    period = {f"in {'/'.join(_YEAR.findall(row.period)) or row.period}"} if row.period else set[str]()
    told = {f"{time}|{body}" for time in (*period, *date)}
    decision = {_number(row.decision)} if row.decision else set[str]()
    return frozenset(f"{award}|{one}" for award in names_of_award(row) for one in (*told, *decision))


def period_mark(row: Row) -> str:
    """What the periods of two rows share unless one speaks against the other: the last year, or the words of
    one without a year. Empty for a row without a period, which fits any."""
    return str(last_year(row.period) or row.period or "")


def times(row: Row) -> frozenset[str]:
    """What a row is put down under, so that ``times_sought`` of another find it."""
    date = {f"of {row.date}", *(f"within {one}" for one in _wider(row.date))} if row.date else set[str]()
    return _times(row, date, (0,))


def times_sought(row: Row) -> frozenset[str]:
    """What all rows are put down under whose time agrees, that stand in one story, or that papers published
    within a week of each other."""
    date = {f"within {row.date}", *(f"of {one}" for one in _wider(row.date))} if row.date else set[str]()
    return _times(row, date, (-1, 0, 1))


def _times(row: Row, date: Set[str], weeks: Iterable[int]) -> frozenset[str]:
    period, day = period_mark(row), _day(row.published)
    week = day.toordinal() // 7 if day is not None else None
    told = {f"in {period}"} if period else set[str]()
    published = {f"week {week + away}" for away in weeks} if week is not None else set[str]()
    return frozenset({f"story {row.story}", *told, *date, *published})


def _wider(date: str) -> set[str]:
    """The day itself, its month and its year."""
    return {date, date[: len("2024-03-05")], date[: len("2024-03")], date[: len("2024")]}


def _equal(one: str | None, other: str | None) -> Verdict:
    if one is None or other is None:
        return "silent"
    return "agree" if one.casefold() == other.casefold() else "against"


def _award(one: Row, other: Row) -> Verdict:
    if one.award_id is not None and one.award_id == other.award_id:
        return (
            "agree" if one.kind != "prize" or _words(one.award) == _words(other.award) else _prize(one, other)
        )
    if _words(one.award) == _words(other.award):
        return "agree" if compare_givers(one.grantor, other.grantor) != "against" else "against"
    if one.kind != other.kind:
        return "against"
    if is_generic(one) or is_generic(other):
        return "silent"
    return "against"


def _prize(one: Row, other: Row) -> Verdict:
    """Prizes of one class ("giải Nhất" of any contest): the contest must be the same, or be left out."""
    ours, theirs = set(_words(one.award).split()), set(_words(other.award).split())
    return "silent" if ours <= theirs or theirs <= ours else "against"


def is_generic(row: Row) -> bool:
    """Whether the award is named without the body that tells one from another: "Bằng khen"."""
    return row.award_id in _GENERIC


def _time(one: Row, other: Row) -> Verdict:
    if one.period and other.period:
        return _periods(one.period, other.period)
    if one.date and other.date:
        told = _dates(one, other)
        two_days = _day(one.date) is not None and _day(other.date) is not None
        if told == "agree" or two_days or not (one.period or other.period):
            return told
    years = [year for row in (one, other) if (year := year_of(row)) is not None]
    if len(years) < 2:
        return _published(one, other)
    # A period's honour is handed over in its last year or within the two that follow.
    honoured, handed = (one, other) if one.period else (other, one)
    gap = (year_of(handed) or 0) - (year_of(honoured) or 0)
    return "silent" if 0 <= gap <= 2 else "against"


def _periods(one: str, other: str) -> Verdict:
    """ "2020/2021" and "2020-2021" are one; "2021" may stand for the school year that ends in it."""
    ours, theirs = ([int(year) for year in _YEAR.findall(period)] for period in (one, other))
    if one == other or (ours and ours == theirs):
        return "agree"
    school, year = (ours, theirs) if len(ours) > len(theirs) else (theirs, ours)
    return "silent" if len(year) == 1 and school == [year[0] - 1, year[0]] else "against"


def _dates(one: Row, other: Row) -> Verdict:
    ours, theirs = _day(one.date), _day(other.date)
    if ours and theirs:
        apart = abs((ours - theirs).days)
        if apart == 0:
            return "agree"
        return "silent" if apart <= _way(one, other) else "against"
    first, second = one.date or "", other.date or ""
    if first.startswith(second) or second.startswith(first):
        return "agree"
    is_one = any(
        _given_at_the_review(told, given) or _of_another_stage(told, given)
        for told, given in ((one, other), (other, one))
    )
    return "silent" if is_one else "against"


def _given_at_the_review(told: Row, given: Row) -> bool:
    """Whether one tells the year alone ("năm 2021 được A tặng Bằng khen") and the other that A gave it in the
    first months of the next, where that year was reviewed: "Sở B tổng kết công tác năm 2021", "Cờ thi đua năm
    2021" beside it."""
    day, year = _day(given.date), told.date or ""
    return (
        told.status == "past"
        and given.status in ("conferred", "announced")
        and day is not None
        and day.month <= _REVIEWS_UNTIL
        and year == str(day.year - 1)
        and (given.reviewed == year or _REVIEWS.search(given.title) is not None)
        and told.grantor is not None
        and given.grantor is not None
        and compare_givers(told.grantor, given.grantor) != "against"
    )


def reviewed_year(rows: Sequence[Row]) -> str | None:
    """The year before, which an article of January or February reviews: some flag or title that it tells as
    given then is of that year."""
    given = ((row.period, day) for row in rows if row.status != "past" and (day := _day(row.date)))
    years = {period for period, day in given if day.month <= _REVIEWS_UNTIL and period == str(day.year - 1)}
    return years.pop() if len(years) == 1 else None


def _of_another_stage(told: Row, dated: Row) -> bool:
    """Whether one tells, by its year alone, an honour that nobody receives twice within few years, and the
    other a stage of it in the year beside: the decision was signed in December and handed over in February,
    or it was asked for a year before."""
    day, year = _day(dated.date), last_year(told.date)
    state = of_state_once(told, dated)
    seldom = state or (told.level == dated.level == "government" and told.kind != "emulation_flag")
    if not seldom or told.status != "past" or day is None or year is None or _day(told.date) is not None:
        return False
    if dated.status == "conferred":
        return year == day.year - 1
    longest = WAY_OF_STATE if state and dated.status == "proposed" else 1
    return dated.status in ("announced", "proposed") and 0 < year - day.year <= longest


def _published(one: Row, other: Row) -> Verdict:
    """Two rows that hardly date themselves: news of one time may tell of one award, the past of any."""
    ours, theirs = _day(one.published), _day(other.published)
    if ours is None or theirs is None or "past" in (one.status, other.status):
        return "silent"
    return "silent" if abs((ours - theirs).days) <= _way(one, other) else "against"


def _way(one: Row, other: Row) -> int:
    """How many days may lie between two rows of one award: news of one stage, or of two."""
    if one.status == other.status:
        return days_of_news(one, other)
    return (
        _FILE_OF_STATE
        if "proposed" in (one.status, other.status) and of_state_once(one, other)
        else LONGEST_WAY
    )


def of_state_once(one: Row, other: Row) -> bool:
    """Whether the State gives the award to nobody twice: an order of a told grade, a person's title."""
    graded = one.kind == "order" and one.grade is not None and one.grade == other.grade
    return one.level == "state" and (graded or one.kind == "state_title")


def days_of_news(one: Row, other: Row) -> int:
    """How many days may lie between two papers that tell one award as news."""
    same = (
        one.award_id is not None
        and one.award_id == other.award_id
        and compare_givers(one.grantor, other.grantor) == "agree"
    )
    tells_less = not (one.date and other.date) and not (one.reason and other.reason)
    if not (same and tells_less):
        return SAME_NEWS
    return LONGEST_WAY if of_state_once(one, other) else _RETOLD


def _decision(one: Row, other: Row) -> Verdict:
    if one.decision is None or other.decision is None:
        return "silent"
    return "agree" if _number(one.decision) == _number(other.decision) else "against"


def _number(decision: str) -> str:
    """ "1234/QĐ-UBND" as it is compared, however it is spaced."""
    return re.sub(r"[\s-]+", "", fold(decision))


@lru_cache(maxsize=10_000)
def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def last_year(value: str | None) -> int | None:
    """The year of a time, of several the last: 2022 of "2021-2022"."""
    years = _YEAR.findall(value or "")
    return int(years[-1]) if years else None


def years_of(period: str | None) -> range:
    """Every year of a time told by its first and last: "2019-2021"."""
    run = _RUN.fullmatch(period or "")
    return range(int(run[1]), int(run[2]) + 1) if run is not None else range(0)


def _day(value: str | None) -> date | None:
    match = _DAY.match(value or "")
    return date(*map(int, match.groups())) if match else None
