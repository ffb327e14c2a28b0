"""Handings over and ceremonies, whether the article tells them as done, as still to come or only under a
picture.

Its patterns are for text in lower case.
"""

import re

from extractor.events.article_wide.setting_times import is_told_as_earlier
from extractor.events.clauses.planned import is_planned
from extractor.lexicon.leaping import leaping

HANDED_OVER = leaping(
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
CEREMONY = leaping(
    _HANDING + r"|nhận (?:danh hiệu|huân chương|huy chương|huy hiệu|bằng khen|cờ|kỷ niệm chương|giấy khen)",
)
TOLD_HANDING = leaping(_HANDING)
"""Beside a decision "24 đồng chí nhận Huy hiệu" tells no ceremony yet; these words do."""
AWAITED = leaping(
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
_COMING = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|dời sang|lùi (?:sang|đến|lại)|hoãn"
    r"|(?:phải|còn) (?:đợi|chờ)|chờ ngày|\d{1,4} tới)(?!\w)"
)
_CEREMONY_COMING = re.compile(
    r"lễ [^.;:\n]{0,90}(?<!\w)(?:dự kiến|sẽ (?:được )?(?:tổ chức|diễn ra|trao)|chưa diễn ra)(?!\w)"
)
_PRESS_IS_TOLD = re.compile(
    r"(?<!\w)họp báo (?:công bố|giới thiệu|thông tin|về)(?! (?:và|kết quả)(?!\w))[^.\n]{0,200}\Z"
)
_SHOWN = re.compile(r"lễ [^.;,:\n]{3,80} (?:năm )?\d{4}\.?(?:\n|\Z)")
_ILLUSTRATES = re.compile(r"ảnh:? (?:có tính |chỉ mang tính )?(?:chất )?(?:minh h(?:ọa|oạ)|tư liệu)")


def is_ceremony(handing: re.Pattern[str], lower: str, start: int, end: int) -> bool:
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


def _is_shown(lower: str, at: int) -> bool:
    """Whether a line of its own only names a ceremony, as below a picture, or stands below one that shows
    another day ("Trao danh hiệu A. Ảnh minh họa")."""
    end = lower.find("\n", at)
    if _ILLUSTRATES.search(lower, at, end if end > 0 else len(lower)) is not None:
        return True
    return (at == 0 or lower[at - 1] == "\n") and _SHOWN.match(lower, at) is not None
