"""Titles without "danh hiệu": "trường có 5 giáo viên giỏi cấp tỉnh", "12 cô được công nhận giáo viên dạy giỏi
cấp huyện", "17 hộ được công nhận gia đình văn hóa".

The bare words also call people ("gặp mặt 80 giáo viên giỏi cấp tỉnh"), so they are an award only where they
are had or recognised.
"""

import re
from collections.abc import Iterator

from extractor.ground.beginnings import sentence_begin
from extractor.lexicon.leaping import leaping
from extractor.text.awards.runs import suffix

_LEVEL = (
    r"(?: cấp)? (?:cơ sở|trường|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|quốc gia|toàn quốc|bộ"
    r"|ngành)(?!\w)"
)
_COUNTED = leaping(
    rf"(?:giáo viên (?:dạy |chủ nhiệm (?:lớp )?)?giỏi{_LEVEL}|giảng viên (?:dạy )?giỏi{_LEVEL}"
    r"|đơn vị (?:quyết thắng|tiên tiến)(?! (?:trong|về|của|đầu)(?!\w)))"
)
_RECOGNISED = leaping(r"(?<!\w)(?:(?:được|đã) (?:[^\W\d]+ ){0,3}công nhận(?: là| đạt)?|đạt) ")
_TITLE = re.compile(
    r"(?:giáo viên|giảng viên|học sinh|sinh viên|nông dân|công nhân|nhân viên|cán bộ|điều dưỡng"
    r"|bí thư chi đoàn|(?:tổng )?phụ trách) (?:(?!được|đã|có|là|cho|và|thi)[^\W\d]+,? ){0,5}"
    rf"(?:giỏi|xuất sắc|tiêu biểu){_LEVEL}"
)
"""Behind "được công nhận": who is honoured, with the merit and its level."""
_BODIES_OF_CULTURE = (
    r"(?:gia đình|làng|thôn|ấp|bản|buôn|khóm|khối phố|khu phố|khu dân cư|tổ dân phố|cơ quan|đơn vị"
    r"|doanh nghiệp|trường học|tộc họ|dòng họ) văn hóa(?! [^\W\d]+ hóa)"
)
_LEARNING = r"(?:gia đình|dòng họ|cộng đồng|đơn vị|công dân|chi hội) (?:hiếu học|học tập|khuyến học)"
_ORGANISATIONS = (
    r"(?:(?:công đoàn(?: cơ sở| bộ phận)?|cđcs|liên đội|chi đoàn|đoàn trường|cơ sở (?:đoàn|hội)|chi hội)"
    r" (?:vững mạnh|mạnh|xuất sắc|tiên tiến)|vững mạnh xuất sắc"
    r"|phụ nữ (?:hai|2) giỏi|giỏi việc (?:nước|trường)(?:,| -| –)? đảm việc nhà)"
)
_YEARLY = re.compile(
    rf"(?:(?:tiêu )?chuẩn )?(?P<title>(?:{_BODIES_OF_CULTURE}|{_LEARNING}|{_ORGANISATIONS}"
    r"|(?:xã )?(?:ntm|nông thôn mới)(?: nâng cao| kiểu mẫu)?"
    r"|trong sạch,? vững mạnh)(?: tiêu biểu| xuất sắc)*)"
    r"(?! (?:du lịch|thể thao|ứng xử|dân tộc|lịch sử|nghệ thuật))(?!\w)"
)
"""As "đạt chuẩn gia đình văn hóa", "được công nhận dòng họ hiếu học", "đạt trong sạch vững mạnh", "đạt công
đoàn cơ sở vững mạnh": titles that every commune, Party committee or union gives yearly."""
_NUMBER = leaping(r"(?<![\d/.,])\d{1,4} $")
_HAS = leaping(r"(?<!\w)(?:có|công nhận|đạt)(?!\w)")
_CALLS = leaping(
    r"(?<!\w)(?:cho|tặng|trao|(?<!nhận và khen )thưởng|tuyên dương|biểu dương|vinh danh|gặp mặt|cử|dự"
    r"|tham gia|tham dự|chọn|bồi dưỡng|trong số|phấn đấu|mục tiêu|chỉ tiêu)(?!\w)"
)
_REACH = 160


_CALLED = re.compile(
    r"(?<!\w)được (?:[^\W\d]+ ){0,3}?(?:tôn vinh|vinh danh|tuyên dương|biểu dương) là "
    r"(?:một trong (?:những |\d+ )?)?"
    r"(?P<title>(?:giáo viên|giảng viên|học sinh|sinh viên|nông dân|công nhân|người lao động|cán bộ|đoàn viên"
    r"|chi hội trưởng|hội viên|bí thư chi (?:đoàn|bộ)|tổ trưởng|doanh nhân|thầy thuốc|thanh niên|phụ nữ)"
    r" (?:(?!được|đã|có|là|cho|và|thi|năm)[^\W\d]+ ){0,3}?(?:giỏi|xuất sắc|tiêu biểu)(?: nhất)?"
    rf"(?:{_LEVEL})?)(?!\w)"
)
"""As in "bà P được tôn vinh là Chi hội trưởng xuất sắc"."""
_CALLING = ("tôn vinh là ", "vinh danh là ", "tuyên dương là ", "biểu dương là ")


def find_bare_titles(low: str) -> Iterator[tuple[int, int]]:
    """Spans of titles behind "được công nhận", "đạt", or behind a number in sentences that say that somebody
    has them; they may overlap."""
    for recognised in _RECOGNISED.finditer(low):
        at = recognised.end()
        if (told := _TITLE.match(low, at)) is not None:
            yield told.span()
        elif (yearly := _YEARLY.match(low, at)) is not None:
            yield yearly.start("title"), suffix(low, yearly.end("title"))
    if any(words in low for words in _CALLING):
        yield from (called.span("title") for called in _CALLED.finditer(low))
    for title in _COUNTED.finditer(low):
        number = _NUMBER.search(low, max(0, title.start() - 6), title.start())
        if number is not None and _is_had(low, number.start()):
            yield title.span()


def _is_had(low: str, at: int) -> bool:
    """Whether "có", "công nhận" stands before in the sentence, and nothing that only calls the people so."""
    begin = max(sentence_begin(low, at), at - _REACH)
    has = [found.end() for found in _HAS.finditer(low, begin, at)]
    return bool(has) and _CALLS.search(low, has[-1], at) is None
