"""Works counted and then named at once: "giải Ba được trao cho 2 tác phẩm “A” (tác giả P) và “B” (Q)".

They are a list as behind "2 tác phẩm: “A” …", which writers part with a colon as often as not.
"""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_OPENS = ("“", '"')


def with_counted_works_announced(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with a colon, of no width, between such a number and the first title."""
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        row.append(piece)
        named = index + 1 < len(pieces) and pieces[index + 1].is_mark(*_OPENS)
        given = index > 0 and pieces[index - 1].plays("belongs_to", "to")
        several = piece.count is not None and piece.count.kind == "other" and piece.count.count > 1
        if named and given and several:
            end = piece.span.end
            row.append(Piece("punct", Span(end, end), ":"))
    return row
