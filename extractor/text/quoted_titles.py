"""Names inside the quoted title of a work, show, meeting or movement, which belong to it: triển lãm “Ký ức Hà
Nội”, phong trào thi đua “Phụ nữ Sơn La sáng tạo”."""

from collections.abc import Iterable

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping

_TITLE = leaping(
    r"(?<!\w)(?:triển lãm|chủ đề|chuyên đề|đề tài|hội thảo|tọa đàm|phim|vở kịch|vở diễn|ca khúc"
    r"|bài hát|tập thơ|cuốn sách|cuộc vận động|khẩu hiệu|mô hình|đề án|chiến dịch"
    r"|[Pp]hong trào(?: [^\W\d_]+){0,4}?|thi đua(?: [^\W\d_]+){0,2}?)"
    r"(?: chuyên đề| chủ đề| khoa học| ảnh| tài liệu)?[:,]? "
    r"[“\"«](?P<title>[^“”\"«»\n]{3,160})[”\"»]"
)
_PARTS = frozenset({"UNIT", "LOC", "PERSON"})


def without_quoted_titles(text: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks without the bodies, places and persons that only such a title names."""
    quoted = any(opening in text for opening in (" “", ' "', " «"))
    titles = [Span(*found.span("title")) for found in _TITLE.finditer(text)] if quoted else []
    if not titles:
        return tuple(marks)
    return tuple(
        mark
        for mark in marks
        if mark.label not in _PARTS or not any(title.covers(mark.span) for title in titles)
    )
