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
    if previous is None or previous.verb is None or previous.passive or previous.direction != "backward":
        return ()
    winners = previous.recipients
    counted = all(r.name is None and r.stands_for is None and r.kind == "individual" for r in winners + found)
    if not winners or not found or not counted or not previous.verb.text.lower().startswith(_WINS):
        return ()
    before = [p for p in pieces if p.span.end <= min(r.span.start for r in winners)]
    opens = not before or before[-1].is_mark(",", ";", ":") or before[-1].kind == "date"
    between = [p for p in pieces if previous.awards[-1].span.end <= p.span.start < found[0].span.start]
    joined = bool(between) and between[-1].is_mark("và")
    plain = all(p.kind in {"gap", "date"} for p in between[:-1])
    return winners if opens and joined and plain else ()
