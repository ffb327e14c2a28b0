"""What the whole article says about its awards: the day, the year, who is spoken of, what kind of meeting.

Its patterns are for text in lower case.
"""

import re
from datetime import date

from extractor.events.article_wide.ceremonies import AWAITED, CEREMONY, HANDED_OVER, TOLD_HANDING, is_ceremony
from extractor.events.article_wide.decisions_told import decisions
from extractor.events.article_wide.organiser import organiser_of
from extractor.events.article_wide.setting_times import (
    contest_time_of,
    event_day,
    has_yearless_day,
    lead_end_of,
    opening_end_of,
    presumed_today,
    reviewed_period,
    year_of_report,
)
from extractor.events.framing.topic import topic_award, topic_ids, topic_prize
from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_HONOUR_NEWS = re.compile(
    r"(?<!\w)(?:thi đua|khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh|phần thưởng"
    r"|trao (?:thưởng|giải)|danh hiệu|huân chương|huy chương|bằng khen|giấy khen|huy hiệu"
    r"|giải thưởng|giải nhất|đoạt giải|đạt giải|kỷ niệm chương|bế mạc|chung kết|hội thi|cuộc thi"
    r"|hội diễn|liên hoan|hội thao|hội khỏe|toàn đoàn|vô địch|olympic|sea games|robocon|asiad"
    r"|(?:dẫn đầu|kết quả|danh sách|\d+)[^\n]{0,40} học sinh giỏi"
    r"|công nhận (?:thêm )?(?:\d+ )?(?:xã|huyện|thị xã|trường|thôn|làng|gia đình|nghệ nhân))(?!\w)",
)
_MATCH_NEWS = leaping(
    r"(?<!\w)(?:ngày thi đấu|tranh tài|đường đua|cán đích"
    r"|giải (?:bơi|điền kinh|cờ vua|bóng \w+|cầu lông|vô địch|việt dã|vật|cử tạ|bắn (?:súng|cung)|quần vợt"
    r"|vovinam|karate|taekwondo|judo|wushu|boxing|pencak))(?!\w)",
)
"""Words of an opening that reports on matches: who won there has won now."""
_REPORTS = leaping(
    CEREMONY.pattern + r"|quyết định (?:số|tặng|trao|truy tặng|phong tặng|khen thưởng|công nhận|về việc)"
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
        return HANDED_OVER.search(self._lower, blocks[1].span.start if len(blocks) > 1 else 0) is not None

    @made_once
    def decided(self) -> bool:
        return _is_decided(self._lower, self._title_end, self._end_of_more)

    @made_once
    def ceremony(self) -> bool:
        handing = TOLD_HANDING if self.decided else CEREMONY
        return is_ceremony(handing, self._lower, self._title_end, self._end_of_more)

    @made_once
    def looks_back(self) -> bool:
        return _looks_back(self._reading)

    @made_once
    def to_be_handed(self) -> bool:
        return AWAITED.search(self._lower) is not None

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
        weighs = "xét" in self._lower or "hội đồng thi đua" in self._lower
        return weighs and _COUNCIL.search(self._lower) is not None

    @made_once
    def organiser(self) -> Mark | None:
        return organiser_of(self._reading)

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
    handed = is_ceremony(TOLD_HANDING, lower, 0, title_end)
    return any(not (handed and told.startswith("theo")) for told in decisions(lower, title_end, opening_end))


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


def _is_lottery(lower: str, lead_end: int) -> bool:
    """The opening says so, or it tells of shopping and the body of a draw."""
    if _LOTTERY.search(lower, 0, lead_end):
        return True
    return _SHOPPING.search(lower, 0, lead_end) is not None and _LOTTERY.search(lower) is not None


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
