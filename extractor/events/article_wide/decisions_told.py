"""What the opening of an article says of decisions to honour: "đã ký Quyết định tặng …".

Its patterns are for text in lower case.
"""

import re
from collections.abc import Iterator

from extractor.lexicon.leaping import leaping

_DECIDED = leaping(
    r"(?<!\w)(?:kèm theo quyết định|(?:đã|vừa) (?:có|ký|ban hành)(?: các)? quyết định"
    r"|ký(?: ban hành)?(?: các)? quyết định|ban hành(?: các)? quyết định"
    r"|(?:có|ra) quyết định (?:khen thưởng|tặng|trao tặng|truy tặng|phong tặng)"
    r"|(?<!trao )(?<!công bố )(?<!các )quyết định (?:trao tặng|tặng|truy tặng|phong tặng|công nhận)"
    r"|có(?: các)? quyết định số [^\s]*\d[^.]{0,30}(?:về việc |v/v )?"
    r"(?:công nhận|tặng|khen thưởng|phong tặng)"
    r"|(?:theo|tại) quyết định(?: khen thưởng)? (?:số|[^.,;]{3,60} ký(?!\w))"
    r"|quyết định (?:khen thưởng )?(?:số )?[^\s]*\d[^.]{0,30}được ký"
    r"|(?<!\w)quyết định (?:khen thưởng|tặng)[^.,;]{0,90}(?:đã|vừa) (?:được )?ký)",
)
_OF_ANOTHER_MATTER = re.compile(
    r"(?:(?!tặng|khen|công nhận|tuyên dương)[^.\n]){0,70}?(?<!\w)(?:thành lập|bổ nhiệm|điều động|luân chuyển"
    r"|sáp nhập|hợp nhất|đổi tên|phê duyệt|kiện toàn|nghỉ hưu|nghỉ chế độ|tuyển dụng|tiếp nhận)(?!\w)"
)
"""Behind "ký quyết định": "số 88/QĐ-TC về việc thành lập Viện kiểm sát nhân dân tỉnh" honours nobody."""


def decisions(lower: str, start: int, end: int) -> Iterator[str]:
    """The words by which ``lower[start:end]`` tells of decisions, without those on other matters."""
    for told in _DECIDED.finditer(lower, start, end):
        if _OF_ANOTHER_MATTER.match(lower, told.end()) is None:
            yield told[0]
