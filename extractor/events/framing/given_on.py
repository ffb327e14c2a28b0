"""A second verb whose award is the one just given.

As in "truy tặng danh hiệu A cho P và trao tặng cho Q", "Thủ tướng tặng Bằng khen cho 4 tập thể; Bộ Quốc phòng
tặng 2 tập thể".
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_HONOURED = frozenset({"collective", "individual"})
_GIVES = frozenset({"trao", "tặng", "trao tặng", "truy tặng", "phong tặng", "trao cho", "tặng cho"})


def with_award_given_on(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces with the award put behind a further verb that gives it to somebody else."""
    given: Piece | None = None
    for index in range(1, len(pieces) - 1):
        piece = pieces[index]
        if piece.kind == "award":
            given = piece
            continue
        if given is None or piece.text.lower() not in _GIVES:
            continue
        goes_on = pieces[index - 1].is_mark("và", ",", ";") and pieces[index - 2].can_receive
        if (goes_on and _names_receivers(pieces, index)) or _another_gives_it(pieces, index):
            verb, to = _parted(piece)
            award = replace(given, span=Span(verb.span.end, verb.span.end))
            return [*pieces[:index], verb, award, *to, *pieces[index + 1 :]]
    return pieces


def _names_receivers(pieces: Sequence[Piece], verb: int) -> bool:
    """Whether "cho" and somebody stand right behind, and no award of its own before the next verb."""
    told = pieces[verb].text.lower().endswith(" cho")
    if not told and not pieces[verb + 1].plays("to"):
        return False
    clause = pieces[verb + 1 + (not told) :]
    ends = (i for i, p in enumerate(clause) if p.is_mark(";", "\n") or p.plays("give"))
    clause = clause[: next(ends, len(clause))]
    return any(p.can_receive for p in clause) and all(p.kind != "award" for p in clause)


def _another_gives_it(pieces: Sequence[Piece], verb: int) -> bool:
    """As in "; Bộ Quốc phòng tặng 2 tập thể, 3 cá nhân": a body behind the semicolon, and nothing but numbers
    of those honoured to the end of its clause ("tặng 3 hộ mỗi hộ một con bò" gives something else)."""
    giver, before = pieces[verb - 1], pieces[verb - 2] if verb > 1 else None
    if giver.kind not in {"unit", "office"} or before is None or not before.is_mark(";"):
        return False
    behind = pieces[verb + 1 + pieces[verb + 1].plays("to") :]
    end = next(
        (i for i, p in enumerate(behind) if not (p.count is not None or p.is_mark(",", "và"))), len(behind)
    )
    counted = [p.count.kind for p in behind[:end] if p.count is not None]
    told_out = end == len(behind) or behind[end].is_mark(";") or behind[end].plays("reason")
    return told_out and bool(counted) and set(counted) <= _HONOURED


def _parted(verb: Piece) -> tuple[Piece, list[Piece]]:
    """As "tặng cho" in two; a plain verb alone."""
    plain = verb.text[: -len(" cho")] if verb.text.lower().endswith(" cho") else None
    if plain is None:
        return verb, []
    at = verb.span.start + len(plain)
    to = Piece("cue", Span(at + 1, verb.span.end), "cho", roles=frozenset({"to"}))
    return replace(verb, text=plain, span=Span(verb.span.start, at), roles=frozenset({"give"})), [to]
