"""Honours told of somebody who has died: "ông P, quê quán xã A; …; Huân chương B hạng Nhất; đã từ trần …".

A notice of death strings a life together with semicolons and names no verb for its honours, or one far from
the name. Person and honours are read alone, as "P từng được tặng A, B".
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_DIES = re.compile(r"(?<!\w)(?:từ trần|tạ thế|qua đời|viên tịch|mãn phần)(?!\w)", re.IGNORECASE)
DEATHS = ("từ trần", "tạ thế", "qua đời", "viên tịch", "mãn phần")
"""One of these tells of a death."""
_NOTICE = re.compile(
    r"(?<!\w)(?:quê quán|nguyên quán|trú quán|sinh (?:năm|ngày)|nguyên|thương tiếc)(?!\w)", re.IGNORECASE
)
"""Words of a life as notices tell it; plain news of a death is read as it stands."""
_AFTER_DEATH = "truy tặng"
_WAS_GIVEN = (
    ("từng", frozenset({"past"})),
    ("được", frozenset({"passive"})),
    ("tặng", frozenset({"give"})),
)


def with_honours_of_the_dead(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a notice of death reduced to the one who died and the honours."""
    row = list(pieces)
    died = next((i for i, p in enumerate(row) if p.kind in {"gap", "cue"} and _DIES.search(p.text)), None)
    if died is None or not any(p.kind in {"gap", "cue"} and _NOTICE.search(p.text) for p in row):
        return row
    honours = [i for i in range(died) if row[i].kind == "award"]
    if not honours or any(p.kind == "cue" and p.text.lower().startswith(_AFTER_DEATH) for p in row):
        return row
    persons = [i for i in range(died) if row[i].kind == "person"]
    told = [i for i in honours if not persons or i > persons[0]]
    if len(persons) > 1 or not told:
        return row
    # "báo tin: Nhà giáo P. Sinh năm 1936, …; được tặng A": without a name of its own it is of the one before
    who = [row[persons[0]]] if persons else [Piece("anaphor", row[0].span, "ông")]
    kept = who + was_given(row[told[0]])
    for index in told:
        kept += [_comma(row[index])] if index != told[0] else []
        kept += [row[index], *_year_behind(row, index)]
    return kept


def _year_behind(row: Sequence[Piece], index: int) -> Sequence[Piece]:
    """As in "Huân chương Lao động hạng Nhì (1986)"."""
    behind = row[index + 1 : index + 4]
    dated = len(behind) == 3 and behind[0].is_mark("(") and behind[1].kind == "date"
    return behind if dated and behind[2].is_mark(")") else ()


def _comma(award: Piece) -> Piece:
    return Piece("punct", Span(award.span.start, award.span.start), ",")


def was_given(award: Piece) -> list[Piece]:
    """The words "từng được tặng" put in before an award."""
    before = Span(award.span.start, award.span.start)
    return [Piece("cue", before, words, roles=roles) for words, roles in _WAS_GIVEN]
