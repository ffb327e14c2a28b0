"""Who is only praised at a ceremony that gives others an honour of the State.

As in "lễ trao tặng danh hiệu Nhà giáo Ưu tú và tuyên dương 30 giáo viên trẻ": the thirty get no such title.
Certificates and prizes are given to those praised ("trao Giải thưởng A, tôn vinh 25 doanh nghiệp").
"""

from extractor.events.parts.pieces import Piece
from extractor.lexicon.award_linker import identify

PRAISES = frozenset({"tuyên dương", "biểu dương", "tôn vinh", "vinh danh"})
_OF_THE_STATE = frozenset({"order", "medal", "state_title"})


def praises_others(award: Piece, before: Piece, verb: Piece) -> bool:
    """Whether the verb, behind "và" or a comma, only praises whom it names."""
    joined = before.is_mark("và", ",") and verb.text.lower() in PRAISES
    return joined and identify(award.text).kind in _OF_THE_STATE
