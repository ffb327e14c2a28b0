"""A second verb whose award is the one just given: "truy tặng danh hiệu A cho P và trao tặng cho Q"."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_GIVES = frozenset({"trao", "tặng", "trao tặng", "truy tặng", "phong tặng", "trao cho", "tặng cho"})


def with_award_given_on(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces with the award put behind a further verb that gives it to somebody else."""
    given: Piece | None = None
    for index in range(1, len(pieces) - 1):
        piece = pieces[index]
        if piece.kind == "award":
            given = piece
            continue
        if given is None or piece.text.lower() not in _GIVES or not pieces[index - 1].is_mark("và", ",", ";"):
            continue
        if _names_receivers(pieces, index) and pieces[index - 2].can_receive:
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


def _parted(verb: Piece) -> tuple[Piece, list[Piece]]:
    """As "tặng cho" in two; a plain verb alone."""
    plain = verb.text[: -len(" cho")] if verb.text.lower().endswith(" cho") else None
    if plain is None:
        return verb, []
    at = verb.span.start + len(plain)
    to = Piece("cue", Span(at + 1, verb.span.end), "cho", roles=frozenset({"to"}))
    return replace(verb, text=plain, span=Span(verb.span.start, at), roles=frozenset({"give"})), [to]
