"""Years since when somebody works, which date no award: "Thầy P, dạy ở trường từ năm 2017, được tặng …"."""

import re

from extractor.events.parts.pieces import Piece

_WORKS = re.compile(
    r"(?<!\w)(?:dạy|giảng dạy|công tác|làm việc|gắn bó|tham gia|giữ chức|phụ trách|đảm nhiệm|sinh sống|sống"
    r"|hoạt động|làm|về)(?: [^.;,:\n]{1,50})? (?:kể )?từ $",
    re.IGNORECASE,
)


def works_since(text: str, date: Piece) -> bool:
    """Whether the date stands behind "works … from" and a comma ends what it says."""
    if not text.startswith(",", date.span.end):
        return False
    return _WORKS.search(text, max(0, date.span.start - 80), date.span.start) is not None
