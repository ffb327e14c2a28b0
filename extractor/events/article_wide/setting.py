"""What the whole article says about its awards: the day, the year, who is spoken of, what kind of meeting.

Its patterns are for text in lower case.
"""

import re
from datetime import date

from extractor.events.article_wide.contest_holder import holder_of_contest
from extractor.events.article_wide.decisions_told import decisions
from extractor.events.article_wide.setting_times import (
    contest_time_of,
    event_day,
    has_yearless_day,
    is_told_as_earlier,
    lead_end_of,
    opening_end_of,
    presumed_today,
    reviewed_period,
    year_of_report,
)
from extractor.events.clauses.planned import is_planned
from extractor.events.framing.implied import topic_award, topic_ids, topic_prize
from extractor.events.parts.bodies import is_remembered, sits_on_jury
from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_HANDED_OVER = leaping(
    r"(?<!\w)(?:lễ trao|buổi lễ|tại lễ|trao tặng|đã trao|đón nhận|tại hội nghị|lễ tuyên dương|lễ tôn vinh"
    r"|gắn huân chương"
    r"|lễ công bố|lễ kỷ niệm|lễ tổng kết|lễ vinh danh|đêm gala|lễ bế giảng|tới trao|đến trao|trao thưởng"
    r"|tại buổi)(?!\w)",
)
_HANDING = (
    r"(?<!\w)lễ (?:công bố|trao|đón nhận|truy tặng|phong tặng|tuyên dương|tôn vinh|vinh danh|mừng công"
    r"|kỷ niệm|gắn|khen thưởng)|trao quyết định"
    r"|(?<!\w)(?:gặp mặt|hội nghị|buổi|lễ|tổ chức|đại hội|tọa đàm)(?!\w)[^\n]{0,240}?công bố"
    r" (?:các )?quyết định"
    r"|(?<!sẽ )(?<!được )(?<!quyết định )(?<!đợt )(?<!việc )(?<!danh sách )(?<!\w)trao"
    r" (?:tặng|danh hiệu|huân chương|bằng|giấy khen|huy hiệu|cờ|kỷ niệm chương|thưởng|giải)|đón nhận"
)
_CEREMONY = leaping(
    _HANDING + r"|nhận (?:danh hiệu|huân chương|huy chương|huy hiệu|bằng khen|cờ|kỷ niệm chương|giấy khen)",
)
_TOLD_HANDING = leaping(_HANDING)
"""Beside a decision "24 đồng chí nhận Huy hiệu" tells no ceremony yet; these words do."""
_HONOUR_NEWS = re.compile(
    r"(?<!\w)(?:thi đua|khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh|phần thưởng"
    r"|trao (?:thưởng|giải)|danh hiệu|huân chương|huy chương|bằng khen|giấy khen|huy hiệu"
    r"|giải thưởng|giải nhất|đoạt giải|đạt giải|kỷ niệm chương|bế mạc|chung kết|hội thi|cuộc thi"
    r"|hội diễn|liên hoan|hội thao|hội khỏe|toàn đoàn|vô địch|olympic|sea games"
    r"|(?:dẫn đầu|kết quả|danh sách|\d+)[^\n]{0,40} học sinh giỏi)(?!\w)",
)
_MATCH_NEWS = leaping(
    r"(?<!\w)(?:ngày thi đấu|tranh tài|đường đua|cán đích"
    r"|giải (?:bơi|điền kinh|cờ vua|bóng \w+|cầu lông|vô địch|việt dã))(?!\w)",
)
"""Words of an opening that reports on matches: who won there has won now."""
_COMING = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|dời sang|lùi (?:sang|đến|lại)|hoãn"
    r"|(?:phải|còn) (?:đợi|chờ)|chờ ngày|\d{1,4} tới)(?!\w)"
)
_REPORTS = leaping(
    _CEREMONY.pattern + r"|quyết định (?:số|tặng|trao|truy tặng|phong tặng|khen thưởng|công nhận|về việc)"
    r"|ký quyết định|khen thưởng|truy tặng|phong tặng"
    r"|tuyên dương|vinh danh|tôn vinh|biểu dương|thưởng nóng|được tặng|được trao|được công nhận|(?:giành"
    r"|đoạt|đạt) (?:giải|huy chương|danh hiệu|hcv|hcb)|trao \w+|tổng kết|sơ kết|giải thưởng|bế mạc"
    r"|kỷ niệm \d+ năm|đại hội|hội nghị|hội thi|cuộc thi",
)
_RULES = leaping(
    r"(?<!\w)(?:dự thảo|quy định|nghị định|thông tư|(?<!kỷ )(?<!pháp )luật(?! sư| gia)|tiêu chuẩn|điều kiện"
    r"|quy chế|hướng dẫn|thể lệ"
    r"|góp ý|sửa đổi|(?<!bầu )bổ sung"
    r"|đề xuất(?! (?:\d|tặng|trao|truy tặng|phong|xét tặng|khen thưởng|công nhận|các |danh sách))"
    r"|phát động|cơ cấu giải|mức thưởng|mức tiền thưởng)(?!\w)",
)
_ASKED = leaping(
    r"(?<!\w)(?:(?:thư|hộp thư|đơn thư|thư của|ý kiến của) bạn đọc|bạn đọc (?:hỏi|thắc mắc|gửi|phản ánh|viết)"
    r"|hỏi:(?![^.?\n]{0,80}(?:cảm (?:xúc|nghĩ|tưởng|giác|nhận)|tâm sự|bí quyết|động lực|kỷ niệm))"
    r"|câu hỏi|giải đáp(?! (?:ô chữ|tình huống|câu đố))|trả lời bạn đọc|xin hỏi)(?!\w)"
)
"""Questions on rules; one who was honoured is asked for feelings: "Hỏi: Cảm xúc của bà khi đón nhận …?"."""
_COUNCIL = re.compile(
    r"hội đồng thi đua\s*[-–,]?\s*(?:và\s+)?khen thưởng[^.]{0,80}?(?:họp|xét|thẩm định|bỏ phiếu|phiên họp)"
    r"|họp hội đồng thi đua|hội nghị xét|phiên họp xét|họp xét|xét (?:đề nghị )?khen thưởng",
)


_LOTTERY = leaping(
    r"(?<!\w)(?:trúng thưởng|bốc thăm trúng|quay số|quay thưởng|rút thăm|khách hàng may mắn"
    r"|vé số|(?<!công ty )(?<!cty )(?<!thành viên )(?<!mtv )xổ số(?! kiến thiết)|khuyến mãi|khuyến mại"
    r"|tri ân khách hàng)(?!\w)",
)
"""Words of an opening that make its prizes those of customers or lotteries."""
_SHOPPING = leaping(r"(?<!\w)(?:siêu thị|mua sắm|khách hàng|cửa hàng)(?!\w)")
_AT_COURT = leaping(r"(?<!\w)(?:làm giả|giấy tờ giả|bằng giả|cáo trạng|bị cáo|xét xử|khởi tố|mạo danh)(?!\w)")
"""Openings in which a certificate is an exhibit, not an honour."""
_COUNTS_WORKS = re.compile(
    r"\d (?:tác phẩm|bài dự thi|bài viết|bài thi|công trình|giải pháp|đề tài|sáng kiến"
    r"|dự án|ý tưởng|mô hình|sản phẩm|bức ảnh|phim"
    r"|tiết mục|truyện(?: ngắn)?|bài thơ|ca khúc|kịch bản|bức tranh)"
)
_OF_WORKS = leaping(
    r"(?<!\w)(?:giải(?: thưởng)?|cuộc thi|hội thi|liên hoan)"
    r" (?:báo chí|ảnh|phim|văn học|sáng tạo|viết|sáng tác|truyện ngắn|thơ)(?!\w)"
    r"|(?<!\w)loạt bài(?!\w)"
    r"|(?<!\w)giải(?: thưởng| [abc]| nhất| nhì| ba| khuyến khích)? cho (?:các|những|\d+)"
    r" (?:tác phẩm|bài|công trình|đề tài|sáng kiến|sản phẩm|tiết mục)(?!\w)",
)


_OF_PUPILS = leaping(
    r"(?<!\w)(?:(?:học sinh|thí sinh|sinh viên|em) (?:đạt|đoạt|giành|được) |thi (?:chọn )?học sinh giỏi"
    r"|học sinh giỏi (?:quốc gia|cấp|lớp|các môn|tỉnh|quốc tế)|thi giáo viên (?:[^\W\d]+ ){0,4}giỏi"
    r"|olympic (?:tháng 4|30/4|toán|vật lý|hóa học))(?!\w)"
)
"""Words of an opening whose contest is won by pupils or teachers: prizes only counted go to one each."""


_HONOURING_NEWS = leaping(
    r"(?<!\w)(?:khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh|trao thưởng)(?!\w)"
)
_HONOURS_WINNERS = leaping(
    r"(?<!\w)(?:tuyên dương|khen thưởng|biểu dương|vinh danh|gặp mặt|tặng bằng khen)(?!\w)[^.\n]{0,80}"
    r"(?<!\w)(?:(?:đạt|đoạt|giành) (?:thành tích|giải|huy chương)|học sinh giỏi|vận động viên)(?!\w)"
)
"""As in "Tuyên dương học sinh đạt giải quốc gia": the prizes were won at a contest before."""


class Setting:
    """Article-wide facts, each read from the article when it is first asked for; None or False when the
    article does not say."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._lower = lower_in_place(reading.article.text)
        self._title_end = len(reading.article.title)
        self.opening_end = lead_end_of(reading)

    @made_once
    def _dates(self) -> list[tuple[Mark, str]]:
        marks = self._reading.marks
        return [(mark, mark.value) for mark in marks if mark.label == "DATE" and mark.value]

    @made_once
    def _end_of_more(self) -> int:
        return opening_end_of(self._reading)

    @made_once
    def day(self) -> str | None:
        return event_day(self._dates, self._reading)

    @made_once
    def year(self) -> int | None:
        return year_of_report(self._dates, self._reading, self.day)

    @made_once
    def today(self) -> date | None:
        return presumed_today(self.day, self.year, self._reading)

    @made_once
    def _has_yearless_day(self) -> bool:
        return has_yearless_day(self._dates, self._reading)

    @made_once
    def yearless(self) -> bool:
        """The first paragraph tells a day without its year, and nobody knows when it was published."""
        return self._reading.article.published is None and self._has_yearless_day

    @made_once
    def period(self) -> tuple[str, Span] | None:
        return reviewed_period(self._dates, self._reading, self.year)

    @made_once
    def contest_time(self) -> tuple[str, Span] | None:
        return contest_time_of(self._dates, self._reading, self.year)

    @made_once
    def handed_over(self) -> bool:
        blocks = self._reading.article.blocks
        return _HANDED_OVER.search(self._lower, blocks[1].span.start if len(blocks) > 1 else 0) is not None

    @made_once
    def decided(self) -> bool:
        return _is_decided(self._lower, self._title_end, self._end_of_more)

    @made_once
    def ceremony(self) -> bool:
        handing = _TOLD_HANDING if self.decided else _CEREMONY
        return _is_ceremony(handing, self._lower, self._title_end, self._end_of_more)

    @made_once
    def looks_back(self) -> bool:
        return _looks_back(self._reading)

    @made_once
    def to_be_handed(self) -> bool:
        return _AWAITED.search(self._lower) is not None

    @made_once
    def of_works(self) -> bool:
        return (_OF_WORKS.search(self._lower) or _COUNTS_WORKS.search(self._lower)) is not None

    @made_once
    def of_pupils(self) -> bool:
        return _OF_PUPILS.search(self._lower, 0, self.opening_end) is not None

    @made_once
    def lottery(self) -> bool:
        return _is_lottery(self._lower, self.opening_end)

    @made_once
    def reports_award(self) -> bool:
        fresh = self.day is not None or self._has_yearless_day
        return _reports_award(self._reading, fresh=fresh)

    @made_once
    def about_rules(self) -> bool:
        return (
            _RULES.search(self._lower, 0, self._title_end) is not None
            or _ASKED.search(self._lower, 0, self._end_of_more) is not None
            or _AT_COURT.search(self._lower, 0, self.opening_end) is not None
        )

    @made_once
    def council_meets(self) -> bool:
        return _COUNCIL.search(self._lower) is not None

    @made_once
    def organiser(self) -> Mark | None:
        return _organiser(self._reading)

    @made_once
    def topic(self) -> Mark | None:
        return topic_award(self._reading)

    @made_once
    def topic_ids(self) -> frozenset[str | None]:
        return topic_ids(self._reading)

    @made_once
    def topic_prize(self) -> str | None:
        return topic_prize(self._reading)

    @made_once
    def honours_in_title(self) -> bool:
        return _HONOURING_NEWS.search(self._lower, 0, self._title_end) is not None

    @made_once
    def honours_winners(self) -> bool:
        return _HONOURS_WINNERS.search(self._lower, 0, self.opening_end) is not None


def _is_decided(lower: str, title_end: int, opening_end: int) -> bool:
    """Whether the opening tells of a decision; one that is only the ground ("Theo Quyết định số 219, 13 đảng
    viên được trao …") gives way to a headline that tells of the handing over."""
    handed = _is_ceremony(_TOLD_HANDING, lower, 0, title_end)
    return any(not (handed and told.startswith("theo")) for told in decisions(lower, title_end, opening_end))


_HOLDS = leaping(
    r"(?<!\w)(?:tổ chức|phối hợp|khai mạc|(?<!được )(?:tuyên dương|trao|biểu dương)|long trọng|công bố|bế mạc"
    r"|tổng kết)(?!\w)",
)


_LOOKING_BACK = leaping(
    r"(?<!\w)(?:tổng kết|sơ kết|giao ước|nhìn lại"
    r"|kỷ niệm \d+ năm (?:ngày )?(?:thành lập|truyền thống)"
    r"|triển khai (?:nhiệm vụ|công tác|phương hướng)"
    r"|hội nghị (?:đại biểu )?(?:người lao động|cán bộ,? (?:công|viên) chức))(?!\w)",
)
_HONOURING = leaping(
    r"(?<!\w)(?:lễ (?:trao|tuyên dương|tôn vinh|vinh danh|đón nhận|công bố)|trao tặng|đón nhận|tuyên dương"
    r"|vinh danh|tôn vinh)(?!\w)",
)


_MEETS = leaping(r"(?<!\w)(?:hội nghị|tổ chức|họp|buổi lễ|đại hội|lễ ký)(?!\w)")


def _looks_back(reading: Reading) -> bool:
    """Whether title or lead tell of a meeting that reviews a year or signs a pact, not of an honouring."""
    opening = lower_in_place(reading.article.text)[: lead_end_of(reading)]
    title_end = len(reading.article.title)
    meets = _MEETS.search(opening, title_end) is not None
    honours = _HONOURING.search(opening, 0, title_end) is not None
    return meets and not honours and _LOOKING_BACK.search(opening) is not None


_AWAITED = leaping(
    r"(?<!tại )(?<!tại buổi )(?<!\w)"
    r"lễ (?:trao|tôn vinh|vinh danh|tuyên dương|biểu dương|công bố|đón nhận|đón|gắn)[^.]{0,90}?(?<!\w)"
    r"(?:sẽ|dự kiến|dời|lùi|hoãn"
    r"|phải đợi|còn phải chờ|chưa (?:ấn định|được tổ chức|tổ chức|diễn ra)|(?:được )?ấn định vào)(?!\w)"
    r"|(?<!\w)(?:phần thưởng|bằng khen|cờ|giải thưởng|danh hiệu)[^.]{0,60}?sẽ được trao(?!\w)"
    r"|(?<!\w)(?:sẽ|dự kiến)[^.]{0,50}?(?:lễ (?:trao|đón|tôn vinh|vinh danh)|trao (?:giải|thưởng|tặng))(?!\w)"
    r"|(?<!\w)(?:sẽ|dự kiến) (?:long trọng |trọng thể )?tổ chức [^.;\n]{0,120}(?<!\w)(?:và|để) đón nhận(?!\w)"
    r"|(?<!\w)(?:doanh nghiệp|doanh nhân|cá nhân|tập thể|tác giả)(?: [^\W_]+){0,6} sẽ được (?:[^\W_]+ ){0,3}"
    r"(?:tôn vinh|vinh danh|tuyên dương|trao (?:giải|danh hiệu|thưởng)) (?:vào|tại|trong|nhân)(?!\w)"
    r"|(?<!\w)tới đây(?!\w)[^.\n]{0,260}(?<!\w)sẽ (?:vinh dự )?được (?:nhận|trao|tôn vinh|vinh danh)(?!\w)"
    r"|(?<!\w)(?:xây dựng|lên) kế hoạch [^.;\n]{0,30}(?:tổ chức )?lễ trao(?!\w)"
    r"|(?<!\w)(?:sắp|chuẩn bị|chờ ngày) (?:đón|nhận|được trao|tổ chức lễ (?:trao|đón))(?!\w)",
)
"""Says that the handing over is still to come ("lễ trao giải dời sang tháng 3")."""


_OF_A_FEAST = re.compile(r"(?<!\w)(?:thành lập|truyền thống|ra đời|ngày hội)(?: của)? $")
"""Before a body whose feast is kept: "Kỷ niệm 90 năm thành lập Công đoàn Việt Nam, LĐLĐ A tổ chức …"."""


_IS_GIVEN = re.compile(r"[^.;]{0,30}(?<!\w)được(?: \w+){0,2} (?:ban )?$")
"""Between a body and the verb: "Thư viện A được Ban | tổ chức trao giải": it wins."""


def _organiser(reading: Reading) -> Mark | None:
    """The body that stands before "tổ chức" or the like in the opening; None when it stands behind "tại"."""
    lower = lower_in_place(reading.article.text)
    for sentence in reading.sentences:
        if sentence.block not in {"lead", "paragraph"} or sentence.block_index > 2:
            continue
        verb = _HOLDS.search(lower, sentence.span.start, sentence.span.end)
        if verb is None:
            continue
        bodies = list(reading.marks_in(Span(sentence.span.start, verb.start()), "UNIT"))
        for mark in bodies:
            if _IS_GIVEN.match(lower, mark.span.end, verb.start()):
                continue
            if mark is not bodies[-1] and is_remembered(reading.article.text, mark.span):
                continue
            before = lower[sentence.span.start : mark.span.start]
            if before.count("“") > before.count("”"):
                continue  # in the name of what is held: "hội thi “Vinh quang CĐ Việt Nam”"
            if _OF_A_FEAST.search(before):
                continue
            before = before.rsplit(",", 1)[-1]
            behind_post = re.search(
                r"(?<!\w)(?:tại|ở|chủ tịch|giám đốc|bí thư|trưởng|phó|[uủ][ỷy] viên)(?!\w)", before
            )
            if behind_post is None and not sits_on_jury(reading.article.text, mark.span):
                return mark
    return holder_of_contest(reading)


def _is_lottery(lower: str, lead_end: int) -> bool:
    """The opening says so, or it tells of shopping and the body of a draw."""
    if _LOTTERY.search(lower, 0, lead_end):
        return True
    return _SHOPPING.search(lower, 0, lead_end) is not None and _LOTTERY.search(lower) is not None


def _is_ceremony(handing: re.Pattern[str], lower: str, start: int, end: int) -> bool:
    """A handing over that the opening tells as done, not one that it announces ("sẽ tổ chức lễ trao", "Lễ
    trao Giải A dự kiến diễn ra …"), only shows ("Lễ trao Giải A năm 2023." under a picture) or tells of
    before ("Trước đó, Bộ A đã trao Kỷ niệm chương"), or that the press hears of ("họp báo giới thiệu")."""
    return any(
        _COMING.search(lower, max(start, match.start() - 50), match.end() + 25) is None
        and _CEREMONY_COMING.match(lower, match.start()) is None
        and not is_planned(lower, match.start(), start)
        and not is_told_as_earlier(lower, match.start())
        and not _is_shown(lower, match.start())
        and _PRESS_IS_TOLD.search(lower, start, match.start()) is None
        for match in handing.finditer(lower, start, end)
    )


_CEREMONY_COMING = re.compile(
    r"lễ [^.;:\n]{0,90}(?<!\w)(?:dự kiến|sẽ (?:được )?(?:tổ chức|diễn ra|trao)|chưa diễn ra)(?!\w)"
)
_PRESS_IS_TOLD = re.compile(
    r"(?<!\w)họp báo (?:công bố|giới thiệu|thông tin|về)(?! (?:và|kết quả)(?!\w))[^.\n]{0,200}\Z"
)
_SHOWN = re.compile(r"lễ [^.;,:\n]{3,80} (?:năm )?\d{4}\.?(?:\n|\Z)")
_ILLUSTRATES = re.compile(r"ảnh:? (?:có tính |chỉ mang tính )?(?:chất )?(?:minh h(?:ọa|oạ)|tư liệu)")


def _is_shown(lower: str, at: int) -> bool:
    """Whether a line of its own only names a ceremony, as below a picture, or stands below one that shows
    another day ("Trao danh hiệu A. Ảnh minh họa")."""
    end = lower.find("\n", at)
    if _ILLUSTRATES.search(lower, at, end if end > 0 else len(lower)) is not None:
        return True
    return (at == 0 or lower[at - 1] == "\n") and _SHOWN.match(lower, at) is not None


def _reports_award(reading: Reading, *, fresh: bool) -> bool:
    """Whether the opening tells of an act of honouring, not of a life or a place; ``fresh``: it has a day."""
    opening = lower_in_place(reading.article.text)[: opening_end_of(reading)]
    title_end = len(reading.article.title)
    if (
        _MATCH_NEWS.search(opening)
        or _HONOUR_NEWS.search(opening, 0, title_end)
        or any(m.label == "AWARD" and m.span.end <= title_end for m in reading.marks)
    ):
        return True
    told = fresh or re.search(r"(?<!\w)(?:vừa|hôm nay|dịp này|quyết định)(?!\w)", opening) is not None
    return told and _REPORTS.search(opening) is not None
