"""Relative clauses behind counted ones: in "tặng A cho 33 tập thể **được công nhận**, 11 tập thể **được tái
công nhận** và 9 cá nhân" the clauses tell which are meant, and nothing of a further award."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_SAY_WHICH = frozenset(
    {"công nhận", "bình chọn", "tuyên dương", "biểu dương", "vinh danh", "tôn vinh", "đề cử", "lựa chọn"}
)
_PREFIXES = frozenset({"tái"})


def without_clauses_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such a clause, where the next counted ones stand right behind it."""
    gone: set[int] = set()
    to = next((at for at, piece in enumerate(pieces) if piece.plays("to")), len(pieces))
    for at in range(to + 1, len(pieces)):
        if pieces[at].is_mark(";", "\n") or pieces[at].kind == "award":
            break
        end = _end_of_clause(pieces, at) if pieces[at].count is not None else at
        if end > at + 1 and _counts_on(pieces, end):
            gone.update(range(at + 1, end))
    return [piece for at, piece in enumerate(pieces) if at not in gone] if gone else list(pieces)


def _end_of_clause(pieces: Sequence[Piece], count: int) -> int:
    """The index behind the clause that begins right behind the number; ``count`` without one."""
    at = count + 1
    if at >= len(pieces) or not pieces[at].plays("passive"):
        return count
    at += 1
    at += at < len(pieces) and pieces[at].text.lower() in _PREFIXES
    return at + 1 if at < len(pieces) and pieces[at].text.lower() in _SAY_WHICH else count


def _counts_on(pieces: Sequence[Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at].is_mark(",", "và") and pieces[at + 1].count is not None
