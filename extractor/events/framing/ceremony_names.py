"""A ceremony named by its award that tells whom it honours: "Lễ trao giải thưởng A tối 30/5 vinh danh 200
doanh nghiệp, trong đó có B"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.praised_besides import praises_others
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_CEREMONY = re.compile(
    r"(?<!\w)(?:lễ|buổi lễ|đêm|gala|chương trình)(?: công bố(?: và|,))? ?"
    r"(?:trao|trao tặng|tôn vinh|vinh danh|tuyên dương)?(?: và (?:trao|trao tặng))?$",
    re.IGNORECASE,
)
_HONOURS = frozenset({"vinh danh", "tôn vinh", "tuyên dương", "biểu dương", "trao cho", "xướng tên"})
_REACH = 24


def with_award_of_ceremony(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the one award of the sentence put behind the verb of honouring that has receivers of
    its own, when the ceremony that does so is called by that award."""
    awards = [index for index, piece in enumerate(pieces) if piece.kind == "award"]
    if len(awards) != 1 or not _is_ceremony(text, pieces[awards[0]]):
        return list(pieces)
    for index in range(awards[0] + 1, len(pieces) - 1):
        verb, receiver = pieces[index], pieces[index + 1]
        honours = verb.kind == "cue" and verb.text.lower() in _HONOURS
        if not honours or praises_others(pieces[awards[0]], pieces[index - 1], verb):
            continue
        if not pieces[index - 1].plays("passive") and receiver.can_receive:
            at = Span(verb.span.end, verb.span.end)
            return [*pieces[: index + 1], replace(pieces[awards[0]], span=at), *pieces[index + 1 :]]
    return list(pieces)


def _is_ceremony(text: str, award: Piece) -> bool:
    before = text[max(0, award.span.start - _REACH) : award.span.start].rstrip()
    return _CEREMONY.search(before) is not None
