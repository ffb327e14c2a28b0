"""Names of bodies whose mention takes in too much or too little: two in one, one without its "Liên"."""

from collections.abc import Iterator, Sequence

from extractor.events.pieces import Piece
from extractor.ground.span import Span

_UNDER_A_UNION = ("chi hội", "chi đoàn")
"""Bodies of which several make a "Liên chi hội", "Liên chi đoàn"."""


def with_mended_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with units cut at semicolons and joined to the "Liên" right before them."""
    row: list[Piece] = []
    for piece in pieces:
        for part in _parts(piece):
            before = row[-1] if row else None
            if before is not None and _is_union(before, part):
                row[-1:] = _joined(before, part)
            else:
                row.append(part)
    return row


def _parts(piece: Piece) -> Iterator[Piece]:
    """As in "Khối Báo chí; Liên Chi hội A": no name holds a semicolon."""
    if piece.kind != "unit" or ";" not in piece.text:
        yield piece
        return
    at = piece.span.start
    for number, words in enumerate(piece.text.split(";")):
        if number:
            yield Piece("punct", Span(at - 1, at), ";")
        name = words.strip()
        if name:
            begin = at + words.index(name)
            yield Piece("unit", Span(begin, begin + len(name)), name)
        at += len(words) + 1


def _is_union(before: Piece, piece: Piece) -> bool:
    near = before.kind == "gap" and piece.kind == "unit" and piece.span.start - before.span.end == 1
    return (
        near and before.text.lower().split()[-1] == "liên" and piece.text.lower().startswith(_UNDER_A_UNION)
    )


def _joined(before: Piece, piece: Piece) -> Iterator[Piece]:
    start = before.span.end - len("Liên")
    words = before.text[: -len("Liên")].rstrip()
    if words:
        yield Piece("gap", Span(before.span.start, before.span.start + len(words)), words)
    name = f"{before.text[-len('Liên') :]} {piece.text}"
    yield Piece("unit", Span(start, piece.span.end), name, mark=piece.mark)
