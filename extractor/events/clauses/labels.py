"""Labels of lines that tell in a clause of their own what the labelled one received."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_BETWEEN = frozenset({"award", "date", "gap"})


def labelled_receivers(text: str, pieces: Sequence[Piece], verb: int) -> tuple[Recipient, ...]:
    """As in the line "- Trường A: Tập thể lao động xuất sắc, được UBND tỉnh tặng …": whom the label names.

    Nobody else may stand between label and verb.
    """
    colon = verb - 1
    while colon > 0 and (pieces[colon].kind in _BETWEEN or pieces[colon].is_mark(",", "và")):
        colon -= 1
    if not pieces[colon].is_mark(":"):
        return ()
    begin = next((i for i, p in enumerate(pieces) if not p.is_mark("-", "–")), colon)
    found = read_recipients(text, pieces[:colon], begin)
    told = all(r.name or r.stands_for for r in found.recipients)
    return found.recipients if told and found.end == colon else ()
