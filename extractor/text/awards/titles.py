"""Titles behind "danh hiệu": quoted, of the catalogue, a name in capitals, or told in small letters by who is
honoured and the merit ("danh hiệu chi đoàn vững mạnh")."""

import re

from extractor.lexicon.award_grades import GRADES_BEHIND
from extractor.lexicon.leaping import leaping
from extractor.text.awards.runs import Site, body, body_of_state, leader, name_run, quoted, suffix

_TITLE_WORDS = re.compile(
    r"danh hiệu(?: (?:cao quý|vinh dự nhà nước|vinh dự|thi đua|giải thưởng))*(?: là(?!\w))?[ ]?:?[ ]?"
    r"(?:(?:đơn vị|tập thể) (?=anh hùng))?"
)
_OF_THE_STATE = leaping(r"anh hùng|(?:nhà giáo|thầy thuốc|nghệ s[ĩỹ]|nghệ nhân) (?:nhân dân|ưu tú)")
_STANDING = re.compile(
    r"(?:hoàn thành (?:xuất sắc|tốt) nhiệm vụ|trong sạch,? vững mạnh(?:,? (?:tiêu biểu|xuất sắc))?"
    r"|(?:xã|huyện|thị xã|thôn|bản|ấp|khu dân cư) (?:đạt chuẩn )?nông thôn mới(?: nâng cao| kiểu mẫu)?"
    r"|(?:viên phấn|bàn tay|cây bút) vàng|anh hùng(?= (?:cho|lần|vào|năm|được|trong)(?!\w)|[,.;)\n]|$))(?!\w)"
)
"""The yearly standing of an organisation, called a title: "đạt danh hiệu trong sạch, vững mạnh"; a
title in small letters; that of a hero told in short."""
_EVERY_LEVEL = re.compile(r" các cấp(?!\w|,? (?:các )?ngành)")
_TITLE_MORE = re.compile(r" (?:tiêu biểu|xuất sắc|toàn diện|nâng cao|kiểu mẫu|vững mạnh|ưu tú)(?!\w)")

_MERIT = (
    r"(?:giỏi|xuất sắc|tiêu biểu|tiên tiến|(?:trong sạch,? )?vững mạnh|quyết thắng|văn hóa|ưu tú|kiểu mẫu"
    r"|gương mẫu|học tập|sáng tạo|thân thiện|hoàn thành (?:xuất sắc|tốt) nhiệm vụ|toàn diện)"
)
_TOLD = re.compile(
    r"(?:hộ nd|hộ|gv|hs"
    r"|tập thể|đơn vị|cơ sở|cơ quan|lớp|trường|chi đoàn|đoàn|liên đội|đội|chi hội|hội|hội viên|chi bộ"
    r"|đảng bộ|đảng viên|công đoàn|tổ|tổ dân phố|thôn|bản|làng|xã|phường|khu dân cư|gia đình|hợp tác xã"
    r"|doanh nghiệp|doanh nhân|nữ|phụ nữ|nông dân|công nhân|thanh niên|cán bộ|công chức|viên chức|giáo viên"
    r"|nhà giáo|giảng viên|học sinh|sinh viên|bác sĩ|thầy thuốc|điều dưỡng|chiến sĩ|tiểu đoàn|đại đội"
    r"|trung đội|tiểu đội|khẩu đội|lao động|thủ lĩnh|bí thư|chủ tịch)"
    r"(?:(?:,(?= kinh doanh))?"
    r" (?!(?:cho|của|được|và|là|năm|trong|tại|nhờ|này|do|vì|để|với|đã|có|như)(?!\w))[^\W\d]+){0,6}?"
    rf" {_MERIT}(?:,? {_MERIT})*(?! [^\W\d]+ hóa)(?!\w)"
    r"(?: làm theo lời bác)?"
)
"""As "tập thể lớp xuất sắc", "trung đội dân quân quyết thắng": who is honoured, with the merit."""


def read_title(site: Site) -> int | None:
    """As "danh hiệu “Anh hùng Lao động” thời kỳ đổi mới"; never the bare word."""
    text, low = site.text, site.low
    words = _TITLE_WORDS.match(low, site.start)
    at = words.end() if words else site.end
    if (end := quoted(low, at)) == at:
        inner = at + 1 if low.startswith('"', at) else at
        end = max(_titled(site, inner), leader(text, low, inner))
        if end == inner:
            return None
    end = suffix(low, end)
    if every := _EVERY_LEVEL.match(low, end):
        end = every.end()
    if grades := GRADES_BEHIND.match(low, end):
        end = grades.end()
    attached = body_of_state if _OF_THE_STATE.search(low, at, end) else body
    return attached(text, low, suffix(low, end))


def _titled(site: Site, at: int) -> int:
    """End of a title without quotation marks: one of the catalogue with an adjective, a name in capitals, or
    who is honoured with the merit."""
    if standing := _STANDING.match(site.low, at):
        return standing.end()
    end = site.named(at)
    told = _TOLD.match(site.low, at)
    if told is not None and told.end() > end:
        quotation = quoted(site.low, told.end() + 1) if site.low.startswith(' "', told.end()) else 0
        return max(told.end(), quotation)
    if end == at:
        return name_run(site.text, site.low, at)
    while (more := _TITLE_MORE.match(site.low, end)) is not None:
        end = more.end()
    return end
