"""The time in whose telling a row stands: "Trong năm 2018, cụm có 2 đơn vị được tặng …"."""

import re

from extractor.events.article_wide.setting import Setting
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.moments import Moment, is_period, moment_of, written
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import sentence_begin
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.viet.numbers import words_to_int

_YEARS_GONE = re.compile(r"(?:năm|thời gian|nhiệm kỳ) qua|đến nay", re.IGNORECASE)
_SINCE = re.compile(r"(?<!\w)(?:từ|kể từ|sau)\s+$", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(r"[\s(]*(?:vào\s+)?(?:(?:các )?năm \d{4}(?:, \d{4})*(?: và |, ))?")
"""Of several years the last stands behind the others: "Bằng khen năm 2018 và 2021"."""
YEAR_REVIEWED = "year-reviewed"
YEAR_AT_HEAD = "year-at-head"
GOES_ON = "goes-on-with-results"
"""Rule of counts that go on with those told before as results of one year or contest."""
_COUNTS = "counts-of-a-house"
_WITHOUT_OWN_TIME = frozenset({"no-award-reported", _COUNTS, GOES_ON})
_IN_THE_YEAR = re.compile(r"trong năm(?: qua)?", re.IGNORECASE)
_THE_YEAR = re.compile(r"(?:trong )?năm(?: qua)?|với những (?:thành tích|đóng góp).*", re.IGNORECASE)
_LAST_YEARS = re.compile(r"(?<!\w)(?P<number>\d{1,2}|năm|mười) năm (?:vừa )?qua(?!\w)", re.IGNORECASE)
_AT_THE_SAME_TIME = re.compile(r"cùng (?:thời gian|kỳ|giai đoạn)(?!\w)", re.IGNORECASE)
_TO_NOW = re.compile(r"(?:cho )?đến nay", re.IGNORECASE)
_RECEIVES = re.compile(r",? (?:đã |lại |tiếp tục |vinh dự )*(?:được|đạt|nhận|đón nhận)(?!\w)")
_IN_A_ROW = re.compile(r"liên (?:tục|tiếp)|năm liền|\d lần", re.IGNORECASE)
_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title"})
_OF_A_TERM: frozenset[Kind] = _OF_A_YEAR | {"certificate_of_merit", "letter_of_commendation"}
_REVIEWED_WITHIN = 2
"""Years after which a time is no longer reviewed as the last."""
_BY_TURNS = re.compile(r"(?<!\w)lượt(?!\w)", re.IGNORECASE)
_TO_THIS_DAY = re.compile(r"\s+đến nay(?!\w)", re.IGNORECASE)


def told_period(
    reading: Reading, judged: Judgement, setting: Setting, opened: Span | None, kind: Kind
) -> Moment | None:
    """The time in whose telling a row stands ("Năm 2018, cụm có …"), when that made it past or an aim;
    ``opened`` is the time that its paragraph began to tell of."""
    if judged.status == "target":
        return _aimed_at(reading, judged, setting)
    told = _told_of(reading, judged, setting) or (
        _of_the_telling(reading, judged, setting, opened, kind) if judged.status == "past" else None
    )
    return told or _at_the_head(reading, judged)


def _at_the_head(reading: Reading, judged: Judgement) -> Moment | None:
    """As in "Năm 2020, A được tặng Bằng khen; cá nhân ông P được B tặng Bằng khen": the year that opens the
    sentence is that of both; behind a semicolon alone it may be another, but for a school's year and its
    results."""
    text = reading.article.text
    if judged.cue is None:
        return None
    begin = sentence_begin(text, judged.cue.start)
    head = _YEAR_AT_HEAD.match(text, begin)
    if head is None or head.end() > judged.cue.start:
        return None
    of_school_year = judged.rule == "default-conferred" and head["school_year"] is not None
    if judged.rule not in _WITHOUT_OWN_TIME and not of_school_year:
        return None
    between = Span(head.end(), judged.cue.start)
    goes_on = judged.rule == _COUNTS or any(reading.marks_in(between, "AWARD"))
    goes_on = goes_on and not any(reading.marks_in(between, "DATE"))
    goes_on = goes_on and (head["school_year"] is not None or _NEXT_ALONE.search(between.of(text)) is None)
    years = [m for m in reading.marks_in(Span(begin, head.end()), "DATE") if m.value]
    return moment_of(years[0], YEAR_AT_HEAD) if goes_on and years else None


def _of_the_telling(
    reading: Reading, judged: Judgement, setting: Setting, opened: Span | None, kind: Kind
) -> Moment | None:
    """As in "Năm 2022, các hội giúp 300 hội viên. Kết thúc năm, Hội A được Trung ương tặng Bằng khen",
    "Tính từ
    đầu năm 2018 đến nay, …", and of yearly honours told in a row at the close of a term ("4 năm liền đạt
    …")."""
    cue = judged.cue.of(reading.article.text) if judged.cue is not None else ""
    if judged.cue is not None and _TO_NOW.fullmatch(cue):
        begun = list(reading.marks_in(Span(max(0, judged.cue.start - 30), judged.cue.start), "DATE"))
        return _until_now(reading.article.text, begun[-1], setting) if begun else None
    if judged.rule in {"given-from-above", "no-award-reported"} and opened is not None:
        told = [m for m in reading.marks if m.label == "DATE" and m.span.overlaps(opened)]
        ended = [m for m in told if m.value and is_period(m.value, m.text) and _just_ended(m.value, setting)]
        return moment_of(ended[0], YEAR_REVIEWED) if ended else None
    term = setting.period if setting.period is not None and "/" in setting.period[0] else None
    in_a_row = judged.rule == "past-cue" and _IN_A_ROW.search(cue) is not None
    several = judged.rule == "several-years" and kind in _OF_A_TERM
    if term is not None and ((in_a_row and kind in _OF_A_YEAR) or several):
        return Moment(written(term[0]), term[1], "period-told-before")
    return None


def _just_ended(value: str, setting: Setting) -> bool:
    """Whether a time is near enough to be the one reviewed; "Năm 1972, …" opens the tale of a war."""
    last = PartialDate(value).year
    return last is not None and setting.year is not None and 0 <= setting.year - last <= _REVIEWED_WITHIN


def _told_of(reading: Reading, judged: Judgement, setting: Setting) -> Moment | None:
    cue = judged.cue.of(reading.article.text) if judged.cue is not None else ""
    of_a_time = judged.rule in {"paragraph-tells-of-a-time", "period-before-verb", "earlier-year"}
    of_a_term = judged.rule == "no-award-reported" or _YEARS_GONE.search(cue) is not None
    if judged.rule in {"given-from-above", "past-cue"} and _in_the_year_reviewed(judged, cue, setting):
        return (
            Moment(written(setting.period[0]), setting.period[1], YEAR_REVIEWED) if setting.period else None
        )
    if judged.cue is not None and judged.rule == "past-cue":
        of_last_years = _last_years(reading, judged.cue, setting)
        if of_last_years is not None:
            return of_last_years
    if judged.cue is None or not (of_a_time or of_a_term):
        return None
    dates = (m for m in reading.marks if m.label == "DATE" and m.span.overlaps(judged.cue))
    mark = next((m for m in dates if m.value and is_period(m.value, m.text)), None)
    if mark is None and _BY_TURNS.search(cue):
        mark = _since_told_before(reading, judged.cue)
    if mark is None and _AT_THE_SAME_TIME.match(cue):
        mark = _told_last(reading, judged.cue)
    if mark is not None and judged.rule == "earlier-year" and _is_of_an_award(reading, mark):
        return None
    term = setting.period if setting.period is not None and "/" in setting.period[0] else None
    if mark is not None and mark.value is not None:
        if term is not None and term[0].startswith(f"{mark.value}/"):
            return Moment(written(term[0]), term[1], "period-told-before")
        if is_since(reading.article.text, mark):
            return _until_now(reading.article.text, mark, setting)
        return moment_of(mark, "period-told-before")
    if judged.rule == "earlier-year" or term is None:
        return None
    return Moment(written(term[0]), term[1], "period-told-before")


def _since_told_before(reading: Reading, cue: Span) -> Mark | None:
    """As in "từ năm 2015 đến nay, có 2 …; 18.740 lượt tập thể …": the beginning that opens the counting."""
    block = next((b.span for b in reading.article.blocks if b.span.covers(cue)), cue)
    text = reading.article.text
    told = [
        m
        for m in reading.marks_in(Span(block.start, cue.start), "DATE")
        if m.value and is_period(m.value, m.text) and _TO_THIS_DAY.match(text, m.span.end)
    ]
    return told[-1] if told else None


def _told_last(reading: Reading, cue: Span) -> Mark | None:
    """As in "Trong 5 năm (2020-2025), …" and in the next paragraph "Cùng thời gian, …"."""
    index = next((i for i, b in enumerate(reading.article.blocks) if b.span.covers(cue)), 0)
    before = Span(reading.article.blocks[max(0, index - 1)].span.start, cue.start)
    told = [m for m in reading.marks_in(before, "DATE") if m.value and is_period(m.value, m.text)]
    return told[-1] if told else None


def _aimed_at(reading: Reading, judged: Judgement, setting: Setting) -> Moment | None:
    """As in "Năm 2023, Sở đề ra 5 nhiệm vụ. Phấn đấu đạt Cờ thi đua": the time of the plan that is told."""
    cue, blocks = judged.cue, reading.article.blocks
    if cue is None or setting.year is None:
        return None
    at = next((i for i, block in enumerate(blocks) if block.span.covers(cue)), 0)
    while at > 0 and blocks[at].kind == "list_item":
        at -= 1
    before = Span(blocks[at].span.start, min(cue.end + _JUST_BEHIND, blocks[at].span.end))
    ahead = [
        mark
        for mark in reading.marks_in(before, "DATE")
        if mark.value
        and is_period(mark.value, mark.text)
        and (PartialDate(mark.value).year or 0) >= setting.year
    ]
    if ahead:
        return moment_of(ahead[-1], "time-aimed-at")
    return (
        _term_to_come(reading, setting.year) if _NEXT_TERM.search(before.of(reading.article.text)) else None
    )


_YEAR_AT_HEAD = re.compile(
    r"\s*(?:(?:Vào|Trong|Riêng|Cũng trong) )?[Nn]ăm (?P<school_year>học )?(?:19|20)\d\d(?: ?[-–] ?20\d\d)?,? "
)
_NEXT_ALONE = re.compile(r";(?!\s*(?:riêng |còn )?(?:cá nhân|bản thân|tập thể)(?!\w))", re.IGNORECASE)
_JUST_BEHIND = 16
"""Characters: "phấn đấu đến năm 2030, …" names its time right behind the aim."""
_NEXT_TERM = re.compile(
    r"(?<!\w)(?:5 năm|năm năm|giai đoạn|nhiệm kỳ|thời gian) (?:tới|tiếp theo|mới)(?!\w)", re.IGNORECASE
)


def _term_to_come(reading: Reading, year: int) -> Moment | None:
    """As in "Trong 5 năm tới" where the article names one term that begins now ("giai đoạn 2025-2030")."""
    terms = {
        mark.value: mark
        for mark in reading.marks
        if mark.label == "DATE"
        and (told := re.fullmatch(r"(\d{4})/(\d{4})", mark.value or ""))
        and year <= int(told[1]) < int(told[2]) - 1
    }
    return moment_of(next(iter(terms.values())), "time-aimed-at") if len(terms) == 1 else None


def _is_of_an_award(reading: Reading, date: Mark) -> bool:
    """As in "Giải thưởng A (2015), Giải thưởng B": the year right behind A is not B's too; nor is it A's in
    "đạt danh hiệu A, năm 2015 được tặng B"."""
    text = reading.article.text
    awards = (m for m in reading.marks_in(Span(max(0, date.span.start - 80), date.span.start), "AWARD"))
    gaps = [text[award.span.end : date.span.start] for award in awards]
    opens_next = _RECEIVES.match(text, date.span.end) and any(gap.strip() in {",", ";"} for gap in gaps)
    return bool(opens_next) or any(_RIGHT_BEHIND.fullmatch(gap) for gap in gaps)


def _until_now(text: str, since: Mark, setting: Setting) -> Moment | None:
    """As in "từ năm 2015 đến nay" in a report of 2020: 2015-2020; "từ đầu năm 2020 đến nay": 2020."""
    this_day = _TO_THIS_DAY.match(text, since.span.end)
    if this_day is None or setting.year is None or re.fullmatch(r"\d{4}", since.value or "") is None:
        return None
    years = since.value if since.value == str(setting.year) else f"{since.value}-{setting.year}"
    rule = YEAR_REVIEWED if years == since.value else "period-until-now"
    return Moment(str(years), Span(since.span.start, this_day.end()), rule)


def _last_years(reading: Reading, cue: Span, setting: Setting) -> Moment | None:
    """As in "trong 5 năm qua" where the article names the five years ("giai đoạn 2020-2025")."""
    told = _LAST_YEARS.search(reading.article.text, max(0, cue.start - 12), cue.end)
    if told is None or setting.year is None:
        return None
    number = int(told["number"]) if told["number"].isdigit() else words_to_int(told["number"].lower())
    for mark in reading.marks:
        years = re.fullmatch(r"(\d{4})/(\d{4})", mark.value or "") if mark.label == "DATE" else None
        ends_now = years is not None and int(years[2]) in {setting.year - 1, setting.year}
        if years is not None and ends_now and int(years[2]) - int(years[1]) == number:
            return moment_of(mark, "period-told-before")
    return None


def _in_the_year_reviewed(judged: Judgement, cue: str, setting: Setting) -> bool:
    """As in "Trong năm, 4 tập thể được Bộ tặng Cờ" at the meeting that reviews the year."""
    if setting.period is not None and _IN_THE_YEAR.fullmatch(cue):
        return True
    return setting.looks_back and (judged.rule == "given-from-above" or _THE_YEAR.fullmatch(cue) is not None)


def is_since(text: str, date: Mark | Piece) -> bool:
    """As in "thành lập từ năm 1993": a beginning, no time of merit."""
    begins = date.text.lower().startswith("từ năm")
    return begins or _SINCE.search(text, max(0, date.span.start - 8), date.span.start) is not None
