"""Rows of a table, their cells parted by bars: whose award the row tells."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipient_units import body_of
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.span import Span


class TableRows(Stretch):
    """Reads who stands in the cells before the award."""

    def owners(self, last_bar: int) -> tuple[Recipient, ...]:
        """As in "2 | Ông P | lớp 12, Trường Q | HCV": the first cell that names or counts somebody; the
        bodies in the cells behind it are the parents."""
        begin = self.floor
        for bar in range(self.floor, last_bar + 1):
            if not self.pieces[bar].is_mark("|"):
                continue
            found = read_recipients(self.text, self.pieces[:bar], begin)
            told = all(r.stands_for is None for r in found.recipients)
            if found.recipients and told and not any(p.can_receive for p in self.pieces[found.end : bar]):
                cells = self.pieces[bar:last_bar]
                return tuple(_of_bodies(self.text, r, cells) for r in found.recipients)
            begin = bar + 1
        return ()


def _of_bodies(text: str, recipient: Recipient, cells: Sequence[Piece]) -> Recipient:
    """The recipient of a table's row as of the bodies in its further cells."""
    bodies = [body_of(p) for p in cells if p.kind in {"unit", "office"} and p.mark]
    if recipient.parent is not None or not bodies:
        return recipient
    span = Span(bodies[0].start, bodies[-1].end)
    return replace(recipient, parent=span.of(text), parent_span=span)
