"""Those praised right before what they are given: "tuyên dương 87 thợ mỏ tiêu biểu và tặng Giấy khen"."""

from extractor.events.clauses.praised_besides import PRAISES
from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_PRAISES = PRAISES | {"khen thưởng", "khen ngợi"}
_JOINS = (",", "và", ";")


class PraisedOnes(Stretch):
    """Reads the objects of the praise before a giving that names nobody itself."""

    def read(self, verb: int | None) -> tuple[Recipient, ...]:
        if verb is None or not self.pieces[verb].plays("give"):
            return ()
        told = range(verb - 1, self.floor - 1, -1)
        praise = next((i for i in told if self.pieces[i].text.lower() in _PRAISES), None)
        if praise is None:
            return ()
        found = read_recipients(self.text, self.pieces[:verb], praise + 1)
        between = self.pieces[found.end : verb]
        joined = bool(between) and any(piece.is_mark(*_JOINS) for piece in between)
        plain = all(piece.is_mark(*_JOINS) or _only_describes(piece) for piece in between)
        return found.recipients if joined and plain else ()


def _only_describes(piece: Piece) -> bool:
    """As in "tiêu biểu", "có thành tích xuất sắc": words that do, give and ask for nothing."""
    acts = piece.plays("give", "receive", "passive", "propose", "decide", "target", "to")
    return piece.kind in {"gap", "cue", "date"} and not acts
