"""A comma left out between a name and what its bearer is: "ông P **Giám đốc** Công ty A", "bà Q **giáo viên**
Trường B", as portals and units' own pages often write."""

from collections.abc import Iterator, Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.lexicon.leadins import leadins

FORMER = frozenset({"nguyên", "cựu"})
"""Before a post that its bearer holds no longer."""
_ENDS = ("unit", "place", "office")


def with_commas_before_posts(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the comma between each name and the post right behind it."""
    return list(_with_commas(pieces))


def _with_commas(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for at, piece in enumerate(pieces):
        yield piece
        if piece.kind == "person" and _post_begins(pieces, at + 1):
            yield Piece("punct", Span(piece.span.end, piece.span.end), ",")


def _post_begins(pieces: Sequence[Piece], at: int) -> bool:
    at += at < len(pieces) and pieces[at].kind == "cue" and pieces[at].text.lower() in FORMER
    if at >= len(pieces):
        return False
    post, behind = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if post.kind == "office":
        return True
    told = post.kind == "gap" and " " in post.text and leadins().leads_to_person(post.text)
    return told and (behind is None or behind.kind in _ENDS or behind.is_mark(",", ";", "và", "("))
