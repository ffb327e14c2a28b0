"""Winners in the same subject as those who are honoured with them."""

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.rare_orders.winners_honoured import winners_honoured
from extractor.ground.span import Span

WON = Piece("cue", Span(12, 16), "đoạt", frozenset({"receive"}))
PRIZE = Piece("award", Span(17, 26), "giải Nhất")
TEACHERS = Recipient("individual", Span(30, 42), count=64)


def won_by(*winners: Recipient) -> Frame:
    return Frame(
        awards=(PRIZE,),
        recipients=winners,
        direction="backward",
        verb=WON,
        passive=False,
        agent=None,
        subject=(),
        clause=(WON, PRIZE),
        after=(),
    )


def test_who_won_before_is_honoured_too_where_somebody_did() -> None:
    pupils = Recipient("individual", Span(0, 11), count=80)
    pieces = [Piece("count", Span(0, 11), "80 học sinh"), WON, PRIZE, Piece("punct", Span(27, 29), "và")]
    assert winners_honoured(pieces, (TEACHERS,), won_by(pupils)) == (pupils,)
    assert winners_honoured(pieces, (TEACHERS,), won_by()) == ()
    assert winners_honoured(pieces, (), won_by(pupils)) == ()
