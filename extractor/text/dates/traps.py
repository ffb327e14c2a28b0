"""What looks like a date and is none: names, votes, fractions, numbers of papers.

Only forms without a word of time before them ("17/3", "3/2022", "(5/7)") need these checks. ``left`` and
``right`` are pieces of the canvas that end and begin at the form.
"""

import re

from extractor.lexicon.leaping import leaping

_NAMED = (
    "đường|phố|quảng trường|olympic|olympic truyền thống|giải thưởng|giải|"
    "công viên|trường|thcs|thpt|tiểu học|mầm non|mẫu giáo"
    "|công ty|cty|bệnh viện|nhà máy|xí nghiệp|xưởng|hợp tác xã|htx|nông trường|lâm trường|phong trào"
    "|chương trình|chiến dịch|đợt|ngày hội|lễ hội|hội|quỹ|học bổng|câu lạc bộ|clb|cầu|rạp|nhà hát"
    "|nhà văn hóa|cung|sân vận động|khu phố|khu đô thị|khu tập thể|chợ|làng|lễ|dịp lễ|nghỉ lễ"
    "|quốc khánh|quốc tế lao động|quốc tế phụ nữ|giải phóng miền nam|giải phóng|tết|doanh nghiệp|đoàn"
    "|tổ hợp|trại|đài|nhà xuất bản|báo|nhãn hiệu|thương hiệu|may|dệt|cơ khí|hóa chất|dược|xây dựng"
    "|ngân hàng|hầm|đảo|tàu|trung tâm"
)
_NUMBERED = (
    "số|số hiệu|quyết định|nghị quyết|nghị định|luật|pháp lệnh|thông tư|chỉ thị|kế hoạch|công văn"
    "|tờ trình|hướng dẫn|thông báo|thông tri|văn bản|đề án|quy định|qđ|nđ|nq|ct|kh|mã|mã số|phòng|căn"
    "|bis|ngõ|ngách|hẻm|kiệt|số nhà|nhà số|lô|thửa|tờ|kênh|km|quốc lộ|tỉnh lộ|hương lộ|ấp|thôn|tổ|khu"
    "|block|lớp|khối"
)
_SHARE = (
    "đạt|hoàn thành|chiếm|t[ỷỉ] lệ|t[ỷỉ] số|hơn|trên|khoảng|gần|quá|ít nhất|tối thiểu|được|có|đã có|còn"
    "|cả|thương binh|bệnh binh|hạng|loại|mức|thắng|thua|hòa|dẫn|điểm|tăng|giảm|bằng|trong số|xếp"
    "|nguy cơ|phiếu|kết quả|quy hoạch|bản đồ|thị lực|hạng thương tật|bậc|vòng|tứ kết|bán kết|cúp|chức năng"
    "|gấp|lần thứ|với"
)
_NAME_LEFT = leaping(rf"(?<!\w)(?:{_NAMED})[ ]?[\"“‘'(]?\Z")
_NUMBER_LEFT = leaping(rf"(?<!\w)(?:{_NUMBERED}) ?:? ?(?:\d{{1,2}}/\d{{1,2}}(?:[,;]|,? và) )*\Z")
_SHARE_LEFT = leaping(rf"(?<!\w)(?:{_SHARE}) ?:? ?\Z")

_COUNTED = (
    "tiêu chí|chỉ tiêu|xã|phường|huyện|quận|thị trấn|thị xã|thành phố|tỉnh|thành viên|số|phiếu|đại biểu"
    "|ý kiến|hộ|gia đình|dòng họ|cộng đồng|người|học sinh|sinh viên|giáo viên|trường|lớp|đơn vị|tập thể"
    "|cá nhân|thôn|bản|ấp|xóm|làng|khu|tổ|điểm|tổng|diện tích|dân số|lượt|quốc gia|nước|đội|sản phẩm|nhiệm vụ"
    "|mô hình|công trình|dự án|nội dung|chi bộ|đảng bộ|cơ sở|cán bộ|đảng viên|hội viên|đoàn viên|công đoàn"
    "|doanh nghiệp|phòng|ban|sở|ngành|hồ sơ|đề tài|sáng kiến|bài|môn|trận|ván|set|bàn|giải|huy chương"
    "|ha|km|m|kg|giờ|phút|tháng|năm|ngày|tuần|lần|bộ|cụm|khối|tiết mục|thí sinh|đoàn|chi hội|nhóm"
    "|tổ chức|cơ quan|hạng mục|gói thầu|cử tri|vị|đồng chí"
)
_COUNTED_RIGHT = re.compile(rf" (?:{_COUNTED})(?!\w)")
_UNIT_NAME_LEFT = leaping(
    r"(?<!\w)(?:trường|công ty|bệnh viện|nhà máy|xí nghiệp|hợp tác xã|htx|mầm non|mẫu giáo|tiểu học|thcs|thpt"
    r"|quỹ|doanh nghiệp|tổng công ty|cụm công nghiệp|công viên)[^.,;:()\d]{1,60}\Z"
)
_HOLIDAY_LEFT = leaping(
    r"(?<!\w)(?:ngày (?!hôm|càng)[^\d.;:()!?]{4,90}|(?:quốc khánh|quốc tế (?:lao động|phụ nữ|thiếu nhi)|"
    r"cách mạng tháng tám|giải phóng)[^\d.;:!?()]{0,40}?),? ?\(?\Z"
)
_HOLIDAY_START = re.compile(
    r"(?<!\w)ngày (?:thành lập|truyền thống|sinh|giải phóng|hội|lễ|tết|toàn quốc|quốc tế|quốc khánh|nhà giáo"
    r"|thầy thuốc|thương binh|báo chí|doanh nhân|phụ nữ|toàn dân|thế giới|pháp luật|chiến thắng|môi trường"
    r"|khoa học|gia đình|người|đại đoàn kết|chuyển đổi)"
)

_OCCASION_LEFT = leaping(r"(?<!\w)(?:nhân dịp|dịp|đợt|chào mừng|kỷ niệm|hướng tới|mừng) (?:các )?\Z")
_OCCASION_REACH = 100


def is_name(text_left: str, left: str) -> bool:
    """ "Quảng trường 2/9", "Trường Mầm non 19/5", "đợt 3/2". ``text_left`` is ``left`` as written."""
    if _NAME_LEFT.search(left):
        return True
    last_word = text_left.rstrip(" ").rpartition(" ")[2]
    is_close = text_left.endswith(" ") and last_word[:1].isupper()
    return is_close and _UNIT_NAME_LEFT.search(left) is not None


def is_number_of_paper(left: str) -> bool:
    """ "Nghị quyết 11/2021", "số 06/2022", "ngõ 12/5", "lớp 5/7, 5/8 và 5/9"."""
    return _NUMBER_LEFT.search(left) is not None


def is_share(left: str, right: str) -> bool:
    """A vote, a score or a fraction: "đạt 5/7", "2/3 thành viên", "thương binh 1/4"."""
    return _SHARE_LEFT.search(left) is not None or _COUNTED_RIGHT.match(right) is not None


def is_after_holiday(text_left: str, left: str) -> bool:
    """Directly behind the name of a day of remembrance: "Ngày Nhà giáo Việt Nam 20/11" and "(20/11)"."""
    found = _HOLIDAY_LEFT.search(left)
    if found is None:
        return False
    named = left[found.start() :]
    if not named.startswith("ngày"):
        return True
    written = text_left[found.start() :]
    return _HOLIDAY_START.match(named) is not None or written[5:6].isupper()


def is_counted(right: str) -> bool:
    """ "2000-2050 hộ", "2021 đơn vị": a number of things, no year."""
    return _COUNTED_RIGHT.match(right) is not None


def is_on_occasion(canvas: str, start: int) -> bool:
    """Whether only the holiday is meant by its date: "nhân dịp 30/4", "Huy hiệu Đảng đợt ngày 7-11"."""
    return _OCCASION_LEFT.search(canvas[max(0, start - _OCCASION_REACH) : start]) is not None


def is_occasion(text: str, canvas: str, start: int) -> bool:
    """Whether the date is a day of remembrance: "nhân dịp 20/11", "Ngày Thầy thuốc Việt Nam (27/2)"."""
    at = max(0, start - _OCCASION_REACH)
    left = canvas[at:start]
    if _OCCASION_LEFT.search(left):
        return True
    return left.endswith("(") and is_after_holiday(text[at:start], left)
