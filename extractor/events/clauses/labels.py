"""Who is named at the head of a clause that goes on to tell of others before its verb.

Labels of lines ("- Trường A: …, được tặng B") and persons who are told by what they do ("Thầy P, người bồi
dưỡng 2 học sinh đạt giải, được tặng B").
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_BETWEEN = frozenset({"award", "date", "gap"})
_SOMEBODY_THERE = re.compile(
    r"(?:Ngành|Lực lượng|Học sinh|Sinh viên|Cán bộ|Giáo viên|Nhiều|Các|Những|Nông dân|Phụ nữ|Thanh niên|Người"
    r"|Hội viên|Đoàn viên|Công nhân|Lễ)(?!\w)"
)
_OTHERS = frozenset({"person", "unit", "office", "award"})


def named_at_the_head(text: str, pieces: Sequence[Piece], floor: int, verb: int) -> tuple[Recipient, ...]:
    """Whom a label or an opening name means; ``floor`` is where the verb's clause begins."""
    return _labelled(text, pieces, verb) or _told_by_deeds(text, pieces, floor, verb)


def _told_by_deeds(text: str, pieces: Sequence[Piece], floor: int, verb: int) -> tuple[Recipient, ...]:
    """As in "Thầy P - người giảng dạy, bồi dưỡng 2 học sinh đạt giải được C tặng A": P, not his pupils."""
    if not pieces[verb].plays("passive") or not any(map(_tells_who, pieces[floor + 1 : verb])):
        return ()
    found = read_recipients(text, pieces[:verb], floor)
    one = found.recipients[0] if len(found.recipients) == 1 else None
    if one is None or one.name is None or one.kind != "individual":
        return ()
    deeds = [p for p in pieces[floor:verb] if p.span.start >= one.span.end]
    told = len(deeds) > 1 and deeds[0].is_mark(",", "-", "–") and _tells_who(deeds[1])
    others = any(p.kind in _OTHERS or p.is_mark(";", ":") for p in deeds)
    return found.recipients if told and not others else ()


def _tells_who(piece: Piece) -> bool:
    return piece.text.startswith("người ")


def _labelled(text: str, pieces: Sequence[Piece], verb: int) -> tuple[Recipient, ...]:
    """As in the line "- Trường A: Tập thể lao động xuất sắc, được UBND tỉnh tặng …": whom the label names.

    Nobody else may stand between label and verb.
    """
    colon = verb - 1
    while colon > 0 and (pieces[colon].kind in _BETWEEN or pieces[colon].is_mark(",", "và")):
        colon -= 1
    if not pieces[colon].is_mark(":") or _is_dateline(pieces, colon):
        return ()
    begin = next((i for i, p in enumerate(pieces) if not p.is_mark("-", "–")), colon)
    found = read_recipients(text, pieces[:colon], begin)
    told = all(r.name or r.stands_for for r in found.recipients)
    return found.recipients if told and found.end == colon else ()


def _is_dateline(pieces: Sequence[Piece], colon: int) -> bool:
    """As in the headline "Huyện A: Ngành Công an đón nhận Huân chương": where those are who receive."""
    behind = pieces[colon + 1] if colon + 1 < len(pieces) else None
    somebody = behind is not None and behind.kind == "gap" and _SOMEBODY_THERE.match(behind.text) is not None
    return somebody and colon > 0 and pieces[colon - 1].kind == "place"
