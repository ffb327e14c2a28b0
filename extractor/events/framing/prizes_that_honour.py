"""Prizes that are said to honour: "Giải thưởng (năm nay) đã vinh danh 11 kỹ sư, công nhân"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark, Sentence
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_THE_PRIZE = re.compile(
    r"giải(?: thưởng)?(?: (?:này|năm nay|lần này|năm \d{4}))?(?: (?:đã|cũng))*", re.IGNORECASE
)
_HONOURS = frozenset({"vinh danh", "tôn vinh", "biểu dương", "tuyên dương"})


def with_prize_that_honours(pieces: Sequence[Piece], topic: Mark | None, sentence: Sentence) -> list[Piece]:
    """The pieces with the topic's prize behind such a verb, before those who are counted."""
    row = list(pieces)
    if topic is None or sentence.block == "title" or len(row) < len(("prize", "verb", "number")):
        return row
    begin = _behind_dateline(row)
    prize, verb, counted = (*row[begin : begin + 3], *row[:3])[:3]
    opens = prize.kind == "gap" and _THE_PRIZE.fullmatch(prize.text) is not None
    honours = verb.kind == "cue" and verb.text.lower() in _HONOURS and counted.count is not None
    if not (opens and honours) or identify(topic.text).kind != "prize":
        return row
    at = Span(verb.span.end, verb.span.end)
    gives = replace(verb, text="trao", roles=frozenset({"give", "hand_over"}))
    return [gives, Piece("award", at, topic.text, mark=topic), *row[begin + 2 :]]


def _behind_dateline(row: Sequence[Piece]) -> int:
    """As in "(VOV5) - Giải thưởng đã vinh danh …": where the sentence itself begins."""
    marks = [index for index, piece in enumerate(row[:5]) if piece.is_mark("-", "–")]
    return marks[0] + 1 if marks and row[0].is_mark("(") else 0
