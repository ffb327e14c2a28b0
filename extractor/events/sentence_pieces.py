"""The pieces of one sentence, completed by what its words leave unsaid: shared heads, implied awards."""

from extractor.events.implied import with_elided_awards, with_implied_award
from extractor.events.pieces import Piece, cut_into_pieces
from extractor.events.shared_heads import with_shared_heads
from extractor.ground.reading import Mark, Reading, Sentence


def pieces_of(reading: Reading, sentence: Sentence, topic: Mark | None) -> list[Piece]:
    """The pieces of the sentence; ``topic`` is the one award that title and lead speak of."""
    cut = cut_into_pieces(reading, sentence.span)
    headed = with_shared_heads(reading.article.text, cut)
    return with_elided_awards(with_implied_award(headed, topic, sentence))
