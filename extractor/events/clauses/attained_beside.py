"""Who attains something else behind those who are honoured."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination
from extractor.lexicon.award_linker import identify


def but_who_attains(pieces: Sequence[Piece], last: int, ceiling: int, found: Coordination) -> Coordination:
    """As in "tặng Cờ cho 9 tập thể, 5 đơn vị đạt danh hiệu B": the last attain something else. Of "14 tập
    thể, 6 cá nhân đạt danh hiệu B" both are honoured."""
    honoured, verb = found.recipients[-1], found.end
    attains = verb + 1 == ceiling < len(pieces) and pieces[verb].text.lower() == "đạt"
    attains = attains and identify(pieces[ceiling].text).kind == "emulation_title"
    begin = next((i for i in range(last, verb) if pieces[i].span.start == honoured.span.start), 0)
    parted = begin > 0 and pieces[begin - 1].is_mark(",", ";")
    if not attains or not parted or honoured.name is not None or len(found.recipients) == 1:
        return found
    if found.recipients[-2].kind != honoured.kind:
        return found
    return Coordination(found.recipients[:-1], begin - 1)
