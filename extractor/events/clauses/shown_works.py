"""The work or part by which somebody wins, told before the winner: its makers win nothing by that."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_BY_A_WORK = re.compile(
    r"(?:(?:cũng|và|ngoài ra,?|trước đó,?) )*(?:với|bằng|nhờ|qua) (?:(?:một|chính|các|hai|loạt) )?"
    r"(?:vai(?: diễn)?|vở(?: diễn| kịch| chèo| tuồng)?|(?:bộ )?phim|tác phẩm|ca khúc|bài(?: hát| thơ| viết)?"
    r"|tiết mục|kịch bản|tiểu thuyết|tập (?:thơ|truyện)|truyện(?: ngắn)?|cuốn(?: sách)?|công trình|đề tài"
    r"|bức (?:ảnh|tranh)|loạt bài|phóng sự|dự án|trích đoạn|album|bản nhạc|bản phối)(?!\w)",
    re.IGNORECASE,
)
_OPENING, _CLOSING = frozenset("(“["), frozenset(")”]")


def past_shown_work(text: str, pieces: Sequence[Piece], floor: int, verb: int) -> int:
    """Where the subject may begin behind "Với vở “A” (tác giả: P; đạo diễn: Q), " | "diễn viên R đã giành …",
    "Với ca khúc B của nhạc sĩ P, " | "ca sĩ R …"; ``floor`` when no other name follows.

    The comma is asked of the text: before an author the pieces tell it as "của" ("Với bài “A”, tác giả P").
    """
    if floor >= verb or _BY_A_WORK.match(text, pieces[floor].span.start) is None:
        return floor
    depth = 0
    for at in range(floor + 1, verb - 1):
        depth += (pieces[at].text in _OPENING) - (pieces[at].text in _CLOSING)
        between = text[pieces[at - 1].span.end : pieces[at + 1].span.start]
        if depth <= 0 and between.strip() == ",":
            named = any(p.kind in {"person", "unit", "anaphor"} or p.count for p in pieces[at + 1 : verb])
            return at + 1 if named else floor
    return floor
