"""Lines of a list that are rows of a table: what its cells behind the name tell."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipient_units import body_of
from extractor.ground.span import Span


def with_later_cells(text: str, pieces: Sequence[Piece], named: Sequence[Recipient]) -> list[Recipient]:
    """As in "1 | Ông A | Giám đốc Công ty B": the bodies of a table's later cells are the parents."""
    bar = next((p for p in pieces if p.is_mark("|")), None)
    if bar is None or len(named) != 1 or named[0].parent is not None:
        return list(named)
    bodies = [
        body_of(p)
        for p in pieces
        if p.mark and p.kind in {"unit", "office"} and p.span.start > bar.span.start
    ]
    if not bodies:
        return list(named)
    span = Span(bodies[0].start, bodies[-1].end)
    return [replace(named[0], parent=span.of(text), parent_span=span)]
