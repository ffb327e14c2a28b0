"""What the whole article says about its awards: the day, the year, who is spoken of, what kind of meeting.

Its patterns are for text in lower case.
"""

import re
from dataclasses import dataclass
from datetime import date

from extractor.events.contest_holder import holder_of_contest
from extractor.events.implied import topic_award, topic_ids, topic_prize
from extractor.events.reporting import DAYS_AFTER
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import lower_in_place

_HANDED_OVER = re.compile(
    r"(?<!\w)(?:lễ trao|buổi lễ|tại lễ|trao tặng|đã trao|đón nhận|tại hội nghị|lễ tuyên dương|lễ tôn vinh"
    r"|gắn huân chương"
    r"|lễ công bố|lễ kỷ niệm|lễ tổng kết|lễ vinh danh|đêm gala|lễ bế giảng|tới trao|đến trao|trao thưởng"
    r"|tại buổi)(?!\w)",
)
_HANDING = (
    r"(?<!\w)lễ (?:công bố|trao|đón nhận|truy tặng|phong tặng|tuyên dương|tôn vinh|vinh danh|mừng công"
    r"|kỷ niệm|gắn|khen thưởng)|trao quyết định|công bố (?:các )?quyết định"
    r"|(?<!sẽ )(?<!được )(?<!quyết định )(?<!đợt )(?<!việc )(?<!\w)trao"
    r" (?:tặng|danh hiệu|huân chương|bằng|giấy khen|huy hiệu|cờ|kỷ niệm chương|thưởng|giải)|đón nhận"
)
_CEREMONY = re.compile(
    _HANDING + r"|nhận (?:danh hiệu|huân chương|huy chương|huy hiệu|bằng khen|cờ|kỷ niệm chương|giấy khen)",
)
_TOLD_HANDING = re.compile(_HANDING)
"""Beside a decision "24 đồng chí nhận Huy hiệu" tells no ceremony yet; these words do."""
_DECIDED = re.compile(
    r"(?<!\w)(?:kèm theo quyết định|(?:đã|vừa) (?:có|ký|ban hành)(?: các)? quyết định"
    r"|ký(?: ban hành)?(?: các)? quyết định|ban hành(?: các)? quyết định"
    r"|(?<!trao )(?<!công bố )(?<!các )quyết định (?:trao tặng|tặng|truy tặng|phong tặng|công nhận)"
    r"|(?:theo|tại) quyết định(?: khen thưởng)? số"
    r"|quyết định (?:khen thưởng )?(?:số )?[^\s]*\d[^.]{0,30}được ký"
    r"|(?<!\w)quyết định (?:khen thưởng|tặng)[^.,;]{0,90}(?:đã|vừa) (?:được )?ký)",
)
_HONOUR_NEWS = re.compile(
    r"(?<!\w)(?:thi đua|khen thưởng|phần thưởng|trao thưởng|danh hiệu|huân chương|huy chương|bằng "
    r"khen|giấy khen|huy hiệu"
    r"|giải thưởng|giải nhất|đoạt giải|đạt giải|kỷ niệm chương|bế mạc|chung kết|hội thi|cuộc thi"
    r"|hội diễn|liên hoan|hội thao|hội khỏe|toàn đoàn|vô địch|olympic|sea games"
    r"|(?:dẫn đầu|kết quả|danh sách|\d+)[^\n]{0,40} học sinh giỏi)(?!\w)",
)
_MATCH_NEWS = re.compile(
    r"(?<!\w)(?:ngày thi đấu|tranh tài|đường đua|cán đích"
    r"|giải (?:bơi|điền kinh|cờ vua|bóng \w+|cầu lông|vô địch|việt dã))(?!\w)",
)
"""Words of an opening that reports on matches: who won there has won now."""
_COMING = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|dời sang|lùi (?:sang|đến|lại)|hoãn"
    r"|(?:phải|còn) (?:đợi|chờ)|chờ ngày)(?!\w)"
)
_REPORTS = re.compile(
    _CEREMONY.pattern + r"|quyết định (?:số|tặng|trao|truy tặng|phong tặng|khen thưởng|công nhận|về việc)"
    r"|ký quyết định|khen thưởng|truy tặng|phong tặng"
    r"|tuyên dương|vinh danh|tôn vinh|biểu dương|thưởng nóng|được tặng|được trao|được công nhận|(?:giành"
    r"|đoạt|đạt) (?:giải|huy chương|danh hiệu|hcv|hcb)|trao \w+|tổng kết|sơ kết|giải thưởng|bế mạc"
    r"|kỷ niệm \d+ năm|đại hội|hội nghị|hội thi|cuộc thi",
)
_RULES = re.compile(
    r"(?<!\w)(?:dự thảo|quy định|nghị định|thông tư|luật|tiêu chuẩn|điều kiện|quy chế|hướng dẫn|thể lệ"
    r"|góp ý|sửa đổi|bổ sung"
    r"|phát động|cơ cấu giải|đề xuất|mức thưởng|mức tiền thưởng)(?!\w)",
)
_ASKED = re.compile(r"(?<!\w)(?:bạn đọc|hỏi:|câu hỏi|giải đáp|trả lời bạn đọc|xin hỏi)(?!\w)")
_COUNCIL = re.compile(
    r"hội đồng thi đua\s*[-–,]?\s*(?:và\s+)?khen thưởng[^.]{0,80}?(?:họp|xét|thẩm định|bỏ phiếu|phiên họp)"
    r"|họp hội đồng thi đua|hội nghị xét|phiên họp xét|họp xét|xét (?:đề nghị )?khen thưởng",
)


_LOTTERY = re.compile(
    r"(?<!\w)(?:trúng thưởng|bốc thăm trúng|quay số|quay thưởng|rút thăm|khách hàng may mắn"
    r"|vé số|xổ số(?! kiến thiết)|khuyến mãi|khuyến mại"
    r"|tri ân khách hàng)(?!\w)",
)
"""Words of an opening that make its prizes those of customers or lotteries."""
_SHOPPING = re.compile(r"(?<!\w)(?:siêu thị|mua sắm|khách hàng|cửa hàng)(?!\w)")
_AT_COURT = re.compile(
    r"(?<!\w)(?:làm giả|giấy tờ giả|bằng giả|cáo trạng|bị cáo|xét xử|khởi tố|mạo danh)(?!\w)"
)
"""Openings in which a certificate is an exhibit, not an honour."""
_OF_WORKS = re.compile(
    r"\d (?:tác phẩm|bài dự thi|bài viết|bài thi|công trình|giải pháp|đề tài|sáng kiến"
    r"|bức ảnh|phim|tiết mục|truyện(?: ngắn)?|bài thơ|ca khúc|kịch bản|bức tranh)"
    r"|(?<!\w)(?:giải(?: thưởng)?|cuộc thi|hội thi|liên hoan)"
    r" (?:báo chí|ảnh|phim|văn học|sáng tạo|viết|sáng tác|truyện ngắn|thơ)(?!\w)"
    r"|(?<!\w)loạt bài(?!\w)",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Article-wide facts; every field None or False when the article does not say."""

    year: int | None
    today: date | None
    day: str | None
    period: tuple[str, Span] | None
    handed_over: bool
    ceremony: bool
    looks_back: bool
    to_be_handed: bool
    of_works: bool
    lottery: bool
    reports_award: bool
    decided: bool
    about_rules: bool
    council_meets: bool
    organiser: Mark | None
    topic: Mark | None
    topic_ids: frozenset[str | None]
    topic_prize: str | None
    contest_time: tuple[str, Span] | None
    opening_end: int


def read_setting(reading: Reading) -> Setting:
    article = reading.article
    dates = [(mark, mark.value) for mark in reading.marks if mark.label == "DATE" and mark.value]
    year = article.published.year if article.published else _most_named_year(dates, reading)
    lower = lower_in_place(article.text)
    opening_end = _opening_end(reading)
    decided = _DECIDED.search(lower, len(article.title), opening_end) is not None
    handing = _TOLD_HANDING if decided else _CEREMONY
    body_start = article.blocks[1].span.start if len(article.blocks) > 1 else 0
    return Setting(
        year=year,
        today=article.published.date() if article.published else None,
        day=_event_day(dates, reading),
        period=_reviewed_period(dates, reading, year),
        handed_over=_HANDED_OVER.search(lower, body_start) is not None,
        ceremony=_is_ceremony(handing, lower, len(article.title), opening_end),
        looks_back=_looks_back(reading),
        to_be_handed=_AWAITED.search(lower) is not None,
        lottery=_is_lottery(lower, _lead_end(reading)),
        of_works=_OF_WORKS.search(lower) is not None,
        decided=decided,
        reports_award=_reports_award(reading, dates),
        about_rules=_RULES.search(lower, 0, len(article.title)) is not None
        or _ASKED.search(lower, 0, opening_end) is not None
        or _AT_COURT.search(lower, 0, _lead_end(reading)) is not None,
        council_meets=_COUNCIL.search(lower) is not None,
        opening_end=_lead_end(reading),
        organiser=_organiser(reading),
        topic=topic_award(reading),
        topic_ids=topic_ids(reading),
        topic_prize=topic_prize(reading),
        contest_time=_contest_time(dates, reading),
    )


_HOLDS = re.compile(
    r"(?<!\w)(?:tổ chức|phối hợp|khai mạc|(?<!được )(?:tuyên dương|trao|biểu dương)|long trọng|công bố|bế mạc"
    r"|tổng kết)(?!\w)",
)


_LOOKING_BACK = re.compile(
    r"(?<!\w)(?:tổng kết|sơ kết|giao ước|nhìn lại"
    r"|kỷ niệm \d+ năm (?:ngày )?(?:thành lập|truyền thống)"
    r"|triển khai (?:nhiệm vụ|công tác|phương hướng)"
    r"|hội nghị (?:đại biểu )?(?:người lao động|cán bộ,? (?:công|viên) chức))(?!\w)",
)
_HONOURING = re.compile(
    r"(?<!\w)(?:lễ (?:trao|tuyên dương|tôn vinh|vinh danh|đón nhận|công bố)|trao tặng|đón nhận|tuyên dương"
    r"|vinh danh|tôn vinh)(?!\w)",
)


_MEETS = re.compile(r"(?<!\w)(?:hội nghị|tổ chức|họp|buổi lễ|đại hội|lễ ký)(?!\w)")


def _looks_back(reading: Reading) -> bool:
    """Whether title or lead tell of a meeting that reviews a year or signs a pact, not of an honouring."""
    opening = lower_in_place(reading.article.text)[: _lead_end(reading)]
    title_end = len(reading.article.title)
    meets = _MEETS.search(opening, title_end) is not None
    honours = _HONOURING.search(opening, 0, title_end) is not None
    return meets and not honours and _LOOKING_BACK.search(opening) is not None


_AWAITED = re.compile(
    r"(?<!\w)lễ (?:trao|tôn vinh|vinh danh|công bố|đón nhận|đón|gắn)[^.]{0,60}?(?<!\w)"
    r"(?:sẽ|dự kiến|dời|lùi|hoãn"
    r"|phải đợi|còn phải chờ|chưa (?:ấn định|được tổ chức|tổ chức|diễn ra)|(?:được )?ấn định vào)(?!\w)"
    r"|(?<!\w)(?:phần thưởng|bằng khen|cờ|giải thưởng|danh hiệu)[^.]{0,60}?sẽ được trao(?!\w)"
    r"|(?<!\w)(?:sẽ|dự kiến)[^.]{0,50}?(?:lễ (?:trao|đón|tôn vinh|vinh danh)|trao (?:giải|thưởng|tặng))(?!\w)"
    r"|(?<!\w)(?:sắp|chuẩn bị|chờ ngày) (?:đón|nhận|được trao|tổ chức lễ (?:trao|đón))(?!\w)",
)
"""Says that the handing over is still to come ("lễ trao giải dời sang tháng 3")."""


def _organiser(reading: Reading) -> Mark | None:
    """The body that stands before "tổ chức" or the like in the opening; None when it stands behind "tại"."""
    lower = lower_in_place(reading.article.text)
    for sentence in reading.sentences:
        if sentence.block not in {"lead", "paragraph"} or sentence.block_index > 2:
            continue
        verb = _HOLDS.search(lower, sentence.span.start, sentence.span.end)
        if verb is None:
            continue
        for mark in reading.marks_in(Span(sentence.span.start, verb.start()), "UNIT"):
            before = lower[sentence.span.start : mark.span.start].rsplit(",", 1)[-1]
            if not re.search(r"(?<!\w)(?:tại|ở|chủ tịch|giám đốc|bí thư|trưởng|phó)(?!\w)", before):
                return mark
    return holder_of_contest(reading)


def _is_lottery(lower: str, lead_end: int) -> bool:
    """The opening says so, or it tells of shopping and the body of a draw."""
    if _LOTTERY.search(lower, 0, lead_end):
        return True
    return _SHOPPING.search(lower, 0, lead_end) is not None and _LOTTERY.search(lower) is not None


def _is_ceremony(handing: re.Pattern[str], lower: str, start: int, end: int) -> bool:
    """A handing over that the opening tells as done, not one that it announces ("sẽ tổ chức lễ trao")."""
    return any(
        _COMING.search(lower, max(start, match.start() - 50), match.end() + 25) is None
        for match in handing.finditer(lower, start, end)
    )


def _reports_award(reading: Reading, dates: list[tuple[Mark, str]]) -> bool:
    """Whether the opening tells of an act of honouring, not of a life or a place."""
    opening = lower_in_place(reading.article.text)[: _opening_end(reading)]
    title_end = len(reading.article.title)
    if (
        _MATCH_NEWS.search(opening)
        or _HONOUR_NEWS.search(opening, 0, title_end)
        or any(m.label == "AWARD" and m.span.end <= title_end for m in reading.marks)
    ):
        return True
    fresh = _event_day(dates, reading) is not None or re.search(
        r"(?<!\w)(?:vừa|hôm nay|dịp này|quyết định)(?!\w)", opening
    )
    return fresh is not None and bool(fresh) and _REPORTS.search(opening) is not None


def _lead_end(reading: Reading) -> int:
    blocks = [b for b in reading.article.blocks if b.kind != "caption"][:2]
    return blocks[-1].span.end if blocks else 0


def _opening_end(reading: Reading) -> int:
    blocks = [b for b in reading.article.blocks if b.kind != "caption"][:3]
    return blocks[-1].span.end if blocks else 0


def _most_named_year(dates: list[tuple[Mark, str]], reading: Reading) -> int | None:
    """The latest year that title or lead name, else the latest day's year: reports are of their own year."""
    opening = [b.span for b in reading.article.blocks[:2]]
    named = [
        PartialDate(value).year for mark, value in dates if any(span.covers(mark.span) for span in opening)
    ]
    days = [PartialDate(value).year for _, value in dates if PartialDate(value).is_day]
    years = [year for year in named or days if year is not None]
    return max(years) if years else None


_OF_A_DAY = re.compile(
    r"(?<!\w)(?:kỷ niệm|ngày (?:truyền thống|thành lập|hội|quốc tế|quốc khánh|nhà|thầy))[^.;()\n]{0,110}\($"
)
"""As in "kỷ niệm 65 năm Ngày mở đường Hồ Chí Minh (19/5)": the bracket is the day kept, not the report's."""
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")


def _event_day(dates: list[tuple[Mark, str]], reading: Reading) -> str | None:
    """The day or days of the report: the first of lead or first paragraphs that are not long before."""
    published = reading.article.published
    lower = lower_in_place(reading.article.text)
    blocks = [b for b in reading.article.blocks if b.kind in {"lead", "paragraph"}][:3]
    for mark, value in dates:
        if (
            not _DAYS.fullmatch(value)
            or not any(b.span.covers(mark.span) for b in blocks)
            or mark.by == "dates.occasion"
        ):
            continue
        if _OF_A_DAY.search(lower, max(0, mark.span.start - 120), mark.span.start):
            continue
        if published is None or -DAYS_AFTER <= (published.date() - _as_date(value)).days <= 60:
            return value
    return None


_REVIEWS = re.compile(
    r"(?:tổng kết|sơ kết|khen thưởng|bình xét|thành tích|kết quả|phong trào|thi đua|công tác|hoàn thành"
    r"|nhiệm vụ|đề ra)"
    r"(?:\s+(?!họp|phiên|lần|đợt)[“\"]?[\w-]+[”\"]?){0,5}\s*$",
)
_LOOKS_AHEAD = re.compile(
    r"(?:triển khai|hưởng ứng|phương hướng|ký(?: kết)? giao ước|phát động|mục tiêu|kế hoạch|phấn đấu"
    r"|chào mừng|hướng tới)[^.;]{0,60}$",
)
_PERIOD = re.compile(r"\d{4}(?:/\d{4})?|\d{4}-\d\d/\d{4}-\d\d")


def _reviewed_period(
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
        if not _PERIOD.fullmatch(value) or _LOOKS_AHEAD.search(before) or re.search(r"quỹ [^.;]*$", before):
            continue
        looks_back = _REVIEWS.search(before) or re.match(r"\s+(?:cơ bản )?hoàn thành", behind)
        last = PartialDate(value).year
        if looks_back and last is not None and year is not None and year - 2 < last <= year:
            found.setdefault(value, mark.span)
    if len(found) > 1:
        opening = reading.article.blocks[:2]
        found = {v: s for v, s in found.items() if any(b.span.covers(s) for b in opening)} or found
    return next(iter(found.items())) if len(found) == 1 else None


def _term_in_opening(
    dates: list[tuple[Mark, str]], reading: Reading, year: int | None
) -> tuple[str, Span] | None:
    """As in "Hội nghị điển hình tiên tiến giai đoạn 2020-2025": the finished term that title or lead
    names."""
    lower = lower_in_place(reading.article.text)
    opening = [b.span for b in reading.article.blocks[:2]]
    found: dict[str, Span] = {}
    for mark, value in dates:
        called = re.match(r"giai đoạn|nhiệm kỳ", mark.text.lower())
        last = re.fullmatch(r"\d{4}/(\d{4})", value)
        before = lower[max(0, mark.span.start - 60) : mark.span.start]
        if not called or not last or year is None or not year - 2 < int(last[1]) <= year:
            continue
        if any(span.covers(mark.span) for span in opening) and not _LOOKS_AHEAD.search(before):
            found.setdefault(value, mark.span)
    return next(iter(found.items())) if len(found) == 1 else None


_CONTEST = re.compile(
    r"(?<!\w)(?:giải|cuộc thi|hội thi|kỳ thi|liên hoan|hội diễn|hội thao|hội khỏe|olympic|olympiad"
    r"|học sinh giỏi|danh hiệu|công dân|cuộc vận động)[^.;,:]{0,90},?\s*$",
)


def _contest_time(dates: list[tuple[Mark, str]], reading: Reading) -> tuple[str, Span] | None:
    """The one year or school year that the opening gives to a contest or prize ("Giải Báo chí tỉnh năm
    2022")."""
    lower = lower_in_place(reading.article.text)
    end = _opening_end(reading)
    found: dict[str, Span] = {}
    for mark, value in dates:
        before = lower[max(0, mark.span.start - 110) : mark.span.start].rsplit("\n", 1)[-1]
        named = re.match(r"năm|giai đoạn|\d{4}$", mark.text.lower()) and re.fullmatch(
            r"\d{4}(?:/\d{4})?", value
        )
        told = _CONTEST.search(before) or _ends_with_title(reading, mark.span.start)
        if mark.span.end <= end and named and told:
            found.setdefault(value, mark.span)
    return next(iter(found.items())) if len(found) == 1 else None


def _ends_with_title(reading: Reading, at: int) -> bool:
    """As in "Lễ tôn vinh “Nông dân xuất sắc” năm 2023": the year right behind a title is its own."""
    return any(
        mark.label == "AWARD" and mark.span.end + 1 == at and identify(mark.text).kind == "emulation_title"
        for mark in reading.marks
    )


def _as_date(value: str) -> date:
    return date.fromisoformat(value[:10])
