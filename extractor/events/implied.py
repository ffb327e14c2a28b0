"""Sentences that confer the article's one award without naming it again: "68 mẹ được truy tặng đợt này"."""

import re
from collections.abc import Sequence

from extractor.events.pieces import Piece
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_CONFERS = frozenset(
    {"phong tặng", "truy tặng", "phong tặng, truy tặng", "tặng thưởng", "vinh danh", "tôn vinh", "trao giải"}
)
_NO_OBJECT = re.compile(r"(?:đợt|lần|trong|tại|dịp|năm|này|có|gồm|ở|nhân|cũng|đều|là)(?!\w)", re.IGNORECASE)


def topic_award(reading: Reading) -> Mark | None:
    """The one award that title and lead speak of, in its fullest wording; None when they name several."""
    opening = [b.span for b in reading.article.blocks[:2]]
    awards = [m for m in reading.marks if m.label == "AWARD" and any(s.covers(m.span) for s in opening)]
    if len({(identify(m.text).award_id, identify(m.text).grade) for m in awards}) != 1:
        return None
    return max(awards, key=lambda m: len(m.text)) if identify(awards[0].text).kind != "other" else None


def topic_ids(reading: Reading) -> frozenset[str | None]:
    """The catalogue ids of the awards that the title names."""
    title = len(reading.article.title)
    named = (m for m in reading.marks if m.label == "AWARD" and m.span.end <= title)
    return frozenset(identify(m.text).award_id for m in named)


def with_implied_award(pieces: Sequence[Piece], topic: Mark | None, sentence: Sentence) -> list[Piece]:
    """The pieces with the topic award put behind a passive verb of honouring that has no object.

    Only in the body, and only in sentences that name no award.
    """
    row = list(pieces)
    if any(p.count is not None and p.count.unit == "lượt" for p in row):
        return row
    if topic is None or sentence.block in {"title", "lead"} or any(p.kind == "award" for p in row):
        return row
    for index in range(1, len(row)):
        verb = row[index]
        if verb.kind != "cue" or verb.text.lower() not in _CONFERS or not _is_passive(row, index):
            continue
        following = row[index + 1] if index + 1 < len(row) else None
        if following is None or _leaves_object_out(following):
            at = Span(verb.span.end, verb.span.end)
            return [*row[: index + 1], Piece("award", at, topic.text, mark=topic), *row[index + 1 :]]
    return row


def _is_passive(pieces: Sequence[Piece], index: int) -> bool:
    """ "được" before the verb, with nothing but its agent between."""
    for piece in reversed(pieces[max(0, index - 3) : index]):
        if piece.kind == "cue" and piece.plays("passive"):
            return True
        if piece.kind not in {"unit", "office"}:
            return False
    return False


def _leaves_object_out(piece: Piece) -> bool:
    if piece.kind == "gap":
        return _NO_OBJECT.match(piece.text) is not None
    return piece.kind in {"date", "cue"} or piece.is_mark(",", ";", ":", "(")
