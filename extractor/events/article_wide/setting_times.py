"""The times of a whole article: its year, the day of its news, the time it looks back on, a contest's year.

Its patterns are for text in lower case.
"""

import re
from datetime import date

from extractor.events.article_wide.reporting import DAYS, DAYS_AFTER, ISSUED, OF_PAPER, YEARLESS
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place


def lead_end_of(reading: Reading) -> int:
    """Where title and first block end, captions left out."""
    blocks = [b for b in reading.article.blocks if b.kind != "caption"][:2]
    return blocks[-1].span.end if blocks else 0


def opening_end_of(reading: Reading) -> int:
    """Where title and the first two blocks end, captions left out."""
    blocks = [b for b in reading.article.blocks if b.kind != "caption"][:3]
    return blocks[-1].span.end if blocks else 0


def year_of_report(dates: list[tuple[Mark, str]], reading: Reading, day: str | None) -> int | None:
    """The year of the day reported, else of publication: in January papers still tell of a ceremony "ngày
    28/12"."""
    published = reading.article.published
    if published is None:
        return most_named_year(dates, reading)
    return PartialDate(day).year if day is not None else published.year


def most_named_year(dates: list[tuple[Mark, str]], reading: Reading) -> int | None:
    """The latest year that title or lead name, else the latest day's year: reports are of their own year.

    The end of a term or period tells only where nothing else does: "nhiệm kỳ 2021 - 2026" may still run.
    """
    opening = [b.span for b in reading.article.blocks[:2]]
    named = [value for mark, value in dates if any(span.covers(mark.span) for span in opening)]
    single = [value for value in named if "/" not in value]
    days = [value for _, value in dates if PartialDate(value).is_day]
    for values in (single, named, days):
        years = [year for value in values if (year := PartialDate(value).year) is not None]
        if years:
            return max(years)
    return None


def presumed_today(day: str | None, year: int | None, reading: Reading) -> date | None:
    """The day of publication, else the day that the report tells when no later year is named."""
    if reading.article.published is not None:
        return reading.article.published.date()
    if day is None or year is None:
        return None
    last = date.fromisoformat(day.split("/")[-1])
    return last if last.year == year else None


_EARLIER = re.compile(r"(?:^|[.!?…] )\W*(?:trước đó|cách đây)(?!\w)[^.!?…]*$")
_OF_A_DAY = leaping(
    r"(?<!\w)(?:kỷ niệm|ngày (?:truyền thống|thành lập|hội|quốc tế|quốc khánh|nhà|thầy))[^.;()\n]{0,110}\($"
    r"|(?<!\w)(?:nhân|mừng|dịp|hưởng ứng) (?:dịp )?ngày [^.;()\d\n]{3,80}\($"
    r"|(?<!\w)(?:hy sinh|hi sinh|qua đời|từ trần|tử nạn|tử vong|gặp nạn|thiệt mạng)"
    r"(?: (?:vào|hôm|trong|đêm))* $"
)
"""As in "kỷ niệm 65 năm Ngày mở đường Hồ Chí Minh (19/5)", "6 liệt sĩ hy sinh vào ngày 11/6": the bracket is
the day kept, the day that of their death, not the report's."""


_OF_A_DEED = leaping(
    r"(?<!\w)(?:khoảng|lúc|hồi) \d{1,2} ?(?:h|g|giờ)[^.;\n]{0,20}$"
    r"|(?<!\w)(?:vì|do) (?:đã |có )*(?:thành tích|hành động|dũng cảm|kịp thời)(?!\w)[^.;\n]{0,110}$"
)
"""As in "Khoảng 17h ngày 22/8, một thanh niên …", "vì có hành động dũng cảm cứu người ngày 19-1": the day of
what is praised."""


def is_day_kept(before: str) -> bool:
    """Whether the words before a date, in lower case, make it a day that is kept: "Ngày Doanh nhân Việt Nam
    ("."""
    return _OF_A_DAY.search(before) is not None


def is_told_as_earlier(lower: str, at: int) -> bool:
    """Whether the sentence up to there begins with "Trước đó": what it tells is not the report's own."""
    return _EARLIER.search(lower[max(0, at - 120) : at].rsplit("\n", 1)[-1]) is not None


def event_day(dates: list[tuple[Mark, str]], reading: Reading) -> str | None:
    """The day or days of the report: the first of lead or first paragraphs that are not long before.

    None when nobody knows the year of the report's own day: "Ngày 20/12" before "thành lập ngày 16/10/1945".
    """
    published = reading.article.published
    lower = lower_in_place(reading.article.text)
    blocks = [b for b in reading.article.blocks if b.kind in {"lead", "paragraph"}][:3]
    fresh: list[tuple[Mark, str]] = []
    for mark, value in dates:
        inside = any(b.span.covers(mark.span) for b in blocks)
        if published is None and not fresh and inside and YEARLESS.fullmatch(value):
            return None
        if not inside or not DAYS.fullmatch(value) or mark.by == "dates.occasion":
            continue
        before = lower[max(0, mark.span.start - 120) : mark.span.start].rsplit("\n", 1)[-1]
        if (
            is_day_kept(before)
            or is_told_as_earlier(lower, mark.span.start)
            or (OF_PAPER.search(before) and not ISSUED.search(before))
            or (_OF_A_DEED.search(before) and not _is_of_a_meeting(lower, mark.span))
        ):
            continue
        if published is None or -DAYS_AFTER <= (published.date() - _as_date(value)).days <= 60:
            fresh.append((mark, value))
    held = next((value for mark, value in fresh if _is_of_a_meeting(lower, mark.span)), None)
    return held or (fresh[0][1] if fresh else None)


def has_yearless_day(dates: list[tuple[Mark, str]], reading: Reading) -> bool:
    """Whether the first paragraph is dated without a year ("Ngày 31-1, tại Hà Nội, …"): news, though nobody
    knows of when."""
    lower = lower_in_place(reading.article.text)
    first = next((b.span for b in reading.article.blocks if b.kind in {"lead", "paragraph"}), None)
    return first is not None and any(
        first.covers(mark.span)
        and mark.by != "dates.occasion"
        and YEARLESS.fullmatch(value) is not None
        and not is_day_kept(lower[first.start : mark.span.start])
        and _EARLIER.search(lower, first.start, mark.span.start) is None
        for mark, value in dates
    )


_MEETING = leaping(
    r"(?<!\w)(?:tổ chức|lễ|hội nghị|đại hội|hội thi|cuộc thi|gặp mặt|họp|trao|tặng|khen thưởng|tuyên dương"
    r"|biểu dương|vinh danh|tôn vinh|bế mạc|khai mạc|diễn ra|ký|ban hành|công bố|đón nhận|thưởng)(?!\w)"
)

_CLAUSE_END = re.compile(r"[.!?…;](?=\s)|\n|\Z")


def _is_of_a_meeting(lower: str, day: Span) -> bool:
    """Whether a meeting or an act of honouring stands behind the day: "vào rạng sáng 5/10" tells of the deed,
    "Sáng 9/10, Chủ tịch UBND tỉnh đã trao …" of the award."""
    end = _CLAUSE_END.search(lower, day.end)
    return _MEETING.search(lower, day.end, end.start() if end is not None else len(lower)) is not None


_REVIEWS = re.compile(
    r"(?:tổng kết|sơ kết|khen thưởng|bình xét|thành tích|kết quả|phong trào|thi đua|công tác|hoàn thành"
    r"|nhiệm vụ|đề ra)"
    r"(?:\s+(?!họp|phiên|lần|đợt)[“\"]?[\w-]+[”\"]?){0,5}\s*$",
)
_LOOKS_AHEAD = re.compile(
    r"(?:triển khai|hưởng ứng|phương hướng|ký(?: kết)? giao ước|phát động|mục tiêu|kế hoạch|phấn đấu"
    r"|chào mừng|hướng tới)[^.;]{0,60}$",
)
_OF_ANOTHER_THING = leaping(r"quỹ [^.;]*$|(?<!\w)tháng (?!\d)[^.;,\n]{0,40}$")
"""As in "ủng hộ Quỹ … năm 2021"; "tổng kết Tháng Công nhân năm 2021": a month's campaign, not the year."""
_HONOURS = leaping(r"(?<!\w)(?:tuyên dương|biểu dương|tôn vinh|vinh danh|khen thưởng)[^.;:\n]{0,110}$")
"""In the opening: "tuyên dương học sinh, giáo viên đạt giải quốc gia năm học 2022-2023". A year that still
runs ("tôn vinh doanh nghiệp tiêu biểu năm 2025" in that year) only numbers the honouring."""
_PERIOD = re.compile(r"\d{4}(?:/\d{4})?|\d{4}-\d\d/\d{4}-\d\d")


def reviewed_period(
    dates: list[tuple[Mark, str]], reading: Reading, year: int | None
) -> tuple[str, Span] | None:
    """The one period that the article says it looks back on ("tổng kết năm học 2020-2021"), else None."""
    term = _term_in_opening(dates, reading, year)
    if term is not None:
        return term
    lower = lower_in_place(reading.article.text)
    found: dict[str, Span] = {}
    for mark, value in dates:
        before = lower[max(0, mark.span.start - 80) : mark.span.start].rsplit("\n", 1)[-1]
        behind = lower[mark.span.end : mark.span.end + 60]
        if not _PERIOD.fullmatch(value) or _LOOKS_AHEAD.search(before) or _OF_ANOTHER_THING.search(before):
            continue
        if _ends_with(reading, mark.span.start, "emulation_flag"):
            continue
        looks_back = _REVIEWS.search(before) or re.match(r"\s+(?:cơ bản )?hoàn thành", behind)
        last = PartialDate(value).year
        finished = "/" in value or (last is not None and year is not None and last < year)
        if finished and mark.span.end <= lead_end_of(reading):
            start = max(0, mark.span.start - 140)
            looks_back = looks_back or _HONOURS.search(lower, start, mark.span.start)
        if looks_back and last is not None and year is not None and year - 2 < last <= year:
            found.setdefault(value, mark.span)
    if len(found) > 1:
        opening = reading.article.blocks[:2]
        found = {v: s for v, s in found.items() if any(b.span.covers(s) for b in opening)} or found
    return next(iter(found.items())) if len(found) == 1 else None


_SPAN_OF_YEARS = re.compile(r"\d{4}/(\d{4})")


def _term_in_opening(
    dates: list[tuple[Mark, str]], reading: Reading, year: int | None
) -> tuple[str, Span] | None:
    """As in "Hội nghị điển hình tiên tiến giai đoạn 2020-2025": the finished term that title or lead
    names."""
    lower = lower_in_place(reading.article.text)
    opening = [b.span for b in reading.article.blocks[:2]]
    found: dict[str, Span] = {}
    for mark, value in dates:
        called = mark.text.lower().startswith(("giai đoạn", "nhiệm kỳ"))
        last = _SPAN_OF_YEARS.fullmatch(value) if called else None
        before = lower[max(0, mark.span.start - 60) : mark.span.start]
        if not last or year is None or not year - 2 < int(last[1]) <= year:
            continue
        if any(span.covers(mark.span) for span in opening) and not _LOOKS_AHEAD.search(before):
            found.setdefault(value, mark.span)
    return next(iter(found.items())) if len(found) == 1 else None


_CONTEST = leaping(
    r"(?<!\w)(?:giải|cuộc thi|hội thi|kỳ thi|liên hoan|hội diễn|hội thao|hội khỏe|hội báo|olympic|olympiad"
    r"|học sinh giỏi|danh hiệu|công dân|cuộc vận động)[^.;,:]{0,90}"
    r"(?:, (?:(?!được|đã|có|từng|do|sinh|thành lập|trong đó)[^\W\d]+ ){1,10})?,?\s*$",
)
"""A comma may stand in the name: "Hội thi nghiệp vụ giỏi, tài năng văn nghệ toàn ngành năm 2017"."""

_NUMBERED = leaping(
    r"(?<!\w)(?:giải|cuộc thi|hội thi|kỳ thi|liên hoan|hội diễn|hội thao|hội khỏe)(?!\w)[^.;:\n]{0,90}"
    r" lần thứ \w+(?:,| -| –)? $"
)
"""As in "Cuộc thi Sáng tạo thanh, thiếu niên, nhi đồng lần thứ 5, năm 2021": a name with commas."""


def contest_time_of(
    dates: list[tuple[Mark, str]], reading: Reading, year: int | None
) -> tuple[str, Span] | None:
    """The one year or school year that the opening gives to a contest or prize ("Giải Báo chí tỉnh năm
    2022")."""
    lower = lower_in_place(reading.article.text)
    end = opening_end_of(reading)
    found: dict[str, Span] = {}
    for mark, value in dates:
        before = lower[max(0, mark.span.start - 150) : mark.span.start].rsplit("\n", 1)[-1]
        named = re.match(r"năm|giai đoạn|\d{4}$", mark.text.lower()) and re.fullmatch(
            r"\d{4}(?:/\d{4})?", value
        )
        compared = re.search(r"(?<!\w)(?:so với|hơn|kém) [^.;,]*$", before)
        last = PartialDate(value).year
        to_come = year is not None and last is not None and last > year + 1
        of_topic = "/" in value and _TOPIC.search(before) is not None
        told = not (compared or to_come or of_topic or _BEGUN.search(before)) and (
            _CONTEST.search(before)
            or _NUMBERED.search(before)
            or _ends_with(reading, mark.span.start, "emulation_title")
        )
        if mark.span.end <= end and named and told:
            found.setdefault(value, mark.span)
    return next(iter(found.items())) if len(found) == 1 else None


_TOPIC = leaping(r"(?<!\w)(?:đề tài|chủ đề|viết về|sáng tác về|tìm hiểu|kháng chiến)(?!\w)[^.;]*$")
"""As in "cuộc thi sáng tác về đề tài cách mạng giai đoạn 1930-1975": of what the works tell."""

_BEGUN = leaping(r"(?<!\w)(?:phát động|khởi động|triển khai|hướng tới|chuẩn bị)(?!\w)[^.;]{0,130}$")
"""As in "trao Giải A năm 2023 và phát động Giải năm 2024": the next one only begins."""


def _ends_with(reading: Reading, at: int, kind: Kind) -> bool:
    """As in "Lễ tôn vinh “Nông dân xuất sắc” năm 2023": the year right behind a title or flag is its own."""
    return any(
        mark.label == "AWARD" and mark.span.end + 1 == at and identify(mark.text).kind == kind
        for mark in reading.marks
    )


def _as_date(value: str) -> date:
    return date.fromisoformat(value[:10])
