"""Why an award was given: what its sentence tells behind "vì", "do" or "ghi nhận", or of those who receive it
("cho 5 tập thể có thành tích trong …").

Of a chain of certificates the last reason is that of all ("tặng Bằng khen cho A, Giấy khen cho B vì …"). A
reason that only another sentence tells is not taken.
"""

import re

from extractor.ground.span import Span

_DEED = (
    r"(?:đã )?(?:có (?:(?:rất )?nhiều |những )?(?:thành tích|đóng góp|công lao"
    r"|công(?! (?:tác|việc|trình|ty)(?!\w)))|(?:lập|đạt) (?:nhiều )?thành tích|(?:thực hiện|làm) tốt"
    r"|hoàn thành (?:tốt|xuất sắc))(?!\w)"
)
_BEHIND = re.compile(
    r"(?<!Quỹ )(?<!quỹ )(?<!gày )(?<!háng )(?<!Tết )(?<!bởi )(?<!Ban )(?<! động )(?<! trình )(?<! trào )"
    r"(?<![\w“\"])vì (?!(?:người nghèo|cộng đồng|sự nghiệp|sự tiến bộ|an ninh|môi trường|tương lai|thế hệ"
    r"|trẻ em|nạn nhân|hòa bình|biển|lợi ích|dân|nước|nhân dân|học sinh|bình yên|hạnh phúc|vậy|thế|sao"
    rf"|lý do)(?!\w))(?P<told>.+)|(?<!\w)do (?P<done>(?:đã |{_DEED}|tích cực |dũng cảm ).*)"
    rf"|(?<= )(?P<deed>{_DEED}.*)"
)
"""In small letters: "Kỷ niệm chương Vì thế hệ trẻ", "Quỹ vì người nghèo" give no reason."""
_OPENS = re.compile(r"\W*(?:Để )?[Gg]hi nhận ")
_SUBJECT = re.compile(
    r",(?= (?:(?:[A-ZĐ][^\W\d_]*|ông|bà|anh|chị|cô|thầy|em|đơn vị|nhà trường|tập thể|cá nhân|đồng chí|sáng"
    r"|chiều|tối|trưa|ngày|tại|nhân|dịp|thay mặt|thừa|vừa|mới|nhiều năm|năm|lãnh đạo|xã|huyện|tỉnh)(?!\w)"
    r"|\d))"
)
"""Where a reason told before the award ends and the sentence begins."""
_SPOKEN_OF = re.compile(r"(?<!\w)(?:trên|ấy|đó|này)$")
"""As in "Ghi nhận những đóng góp đó, …": which these were is told before."""
_ENDS = re.compile(
    r"[;\n]|, (?:trao )?(?:tặng|trao) (?=[A-ZĐ\d])|,? theo (?:Quyết định|quyết định|QĐ)(?!\w)"
    r"|,? (?:đồng thời|và|cùng ngày|ngoài ra),? (?:được |đã )?"
    r"(?:tặng|trao|trao tặng|khen thưởng|thưởng|đề nghị|nhận)(?!\w)"
    r"|,? (?:trong đó|gồm|kèm)(?!\w)|\.[ ”\"]|[.:]$|: "
)
_HOLLOW = " \t,.“("


def reason_of(text: str, award: Span, sentence: Span) -> Span | None:
    """Where the reason stands that the sentence tells for the award."""
    behind = text[award.end : sentence.end].partition(";")[0]
    told = _BEHIND.search(behind)
    if told is not None:
        group = told.lastgroup or "told"
        return _trimmed(text, award.end + told.start(group), award.end + told.end(group))
    opening = _OPENS.match(text, sentence.start, award.start)
    if opening is None:
        return None
    end = _SUBJECT.search(text, opening.end(), award.start)
    if end is None or _SPOKEN_OF.search(text, opening.end(), end.start()):
        return None
    return _trimmed(text, opening.end(), end.start())


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Up to where something else is told, without marks at its end; nothing of one or two words."""
    closing = _ENDS.search(text, start, end)
    stop = closing.start() if closing is not None else end
    while stop > start and text[stop - 1] in _HOLLOW:
        stop -= 1
    return Span(start, stop) if len(text[start:stop].split()) > 2 else None
