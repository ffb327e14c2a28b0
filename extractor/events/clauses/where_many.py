"""Places told for the many of them who attain: "các địa phương có giáo viên đạt danh hiệu A cao là xã B"."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_WHERE_MANY = re.compile(
    r"(?<!\w)(?:địa phương|xã|phường|huyện|tỉnh|đơn vị|thôn|cơ sở|trường)"
    r"(?: (?!có)[^\W\d]+){0,3}(?: (?:của|thuộc|trong|trên) [^.;]{2,40})?"
    r" có (?:(?:số|nhiều|đông|tỷ lệ|tỉ lệ) \w+"
    r"|(?:giáo viên|gv|học sinh|hs|thí sinh|vận động viên|vđv|hội viên|đảng viên|hộ)(?!\w))[^.;]*$",
    re.IGNORECASE,
)


def tells_where_many_attain(text: str, up_to_award: Sequence[Piece]) -> bool:
    """As in "Nhiều địa phương có số hộ đạt danh hiệu A cao như xã B": its households attain, not B."""
    before = text[up_to_award[0].span.start : up_to_award[-1].span.start]
    return _WHERE_MANY.search(before) is not None
