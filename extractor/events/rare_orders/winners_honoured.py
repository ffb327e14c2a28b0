"""Winners who are honoured for what they won, together with those behind them in the same subject."""

from collections.abc import Sequence

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient

_WINS = ("đạt", "đoạt", "giành")


def winners_honoured(
    pieces: Sequence[Piece], found: tuple[Recipient, ...], previous: Frame | None
) -> tuple[Recipient, ...]:
    """As in "80 học sinh đoạt giải Nhất môn Toán và 64 giáo viên được tặng A": the pupils before ``found``.

    Not in "Trường có 80 học sinh đoạt giải Nhất và …", which only counts what was achieved.
    """
    won = previous is not None and previous.verb is not None and not previous.passive
    if previous is None or not won or previous.direction != "backward" or not found:
        return ()
    counted = (*previous.recipients, *found)
    if not all(r.name is None and r.stands_for is None and r.kind == "individual" for r in counted):
        return ()
    verb = previous.verb.text.lower() if previous.verb is not None else ""
    begin = min(r.span.start for r in previous.recipients)
    before = [p for p in pieces if p.span.end <= begin]
    opens = not before or before[-1].is_mark(",", ";", ":") or before[-1].kind == "date"
    between = [p for p in pieces if previous.awards[-1].span.end <= p.span.start < found[0].span.start]
    joined = bool(between) and between[-1].is_mark("và")
    plain = all(p.kind in {"gap", "date"} for p in between[:-1])
    return previous.recipients if opens and joined and plain and verb.startswith(_WINS) else ()
