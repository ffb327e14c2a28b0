"""Words that tell counted people apart before their names: "cho 2 học sinh lớp 4B, P và Q"."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_LONGEST = 5
"""Pieces that may stand between those counted and their names."""
_FEWEST = 2
_TELLS = frozenset({"gap", "cue"})
_BETWEEN = frozenset({",", "và", "cùng", "gồm"})


def with_names_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what is told of counted people before their names, where just as many are named
    behind a comma and nothing follows: "tặng Giấy khen cho hai hội viên sản xuất giỏi, ông P và bà Q"."""
    gone: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.count is None or piece.count.kind != "individual" or (piece.count.count or 0) < _FEWEST:
            continue
        comma = _comma_behind(pieces, index)
        if comma is not None and comma > index + 1 and _named(pieces[comma + 1 :]) == piece.count.count:
            gone.update(range(index + 1, comma))
    return [piece for at, piece in enumerate(pieces) if at not in gone] if gone else list(pieces)


def _comma_behind(pieces: Sequence[Piece], index: int) -> int | None:
    for at in range(index + 1, min(index + 2 + _LONGEST, len(pieces))):
        if pieces[at].is_mark(","):
            return at
        if pieces[at].kind not in _TELLS or (pieces[at].kind == "cue" and not _is_plain(pieces[at])):
            return None
    return None


def _is_plain(cue: Piece) -> bool:
    return cue.roles <= {"list_partial", "reason", "member_link", "of"}


def _named(rest: Sequence[Piece]) -> int:
    """How many persons the rest of the sentence names and nothing else; 0 where it tells more."""
    persons = [piece for piece in rest if piece.kind == "person"]
    last = max((at for at, piece in enumerate(rest) if piece.kind == "person"), default=-1)
    between = all(
        piece.kind in {"person", "anaphor"} or piece.text.lower() in _BETWEEN for piece in rest[: last + 1]
    )
    return len(persons) if between and last == len(rest) - 1 else 0
