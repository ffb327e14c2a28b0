"""The pieces of one sentence, completed by what its words leave unsaid: heads, makers, implied awards."""

from extractor.events.elided_verbs import with_elided_verbs
from extractor.events.honours_in_brackets import with_honours_as_notes
from extractor.events.implied import with_award_of_the_next, with_elided_awards, with_implied_award
from extractor.events.labelled_brackets import without_labelled_brackets
from extractor.events.list_groups import without_group_headings
from extractor.events.maker_names import with_makers
from extractor.events.mended_names import with_mended_names
from extractor.events.pieces import Piece, cut_into_pieces
from extractor.events.school_classes import with_classes
from extractor.events.shared_heads import with_shared_heads
from extractor.events.short_forms import without_short_forms
from extractor.events.titles_as_news import with_titles_apart, with_titles_as_news
from extractor.events.unmarked_winners import with_unmarked_winners
from extractor.events.works import with_works_made_by
from extractor.ground.reading import Mark, Reading, Sentence


def pieces_of(reading: Reading, sentence: Sentence, topic: Mark | None) -> list[Piece]:
    """The pieces of the sentence; ``topic`` is the one award that title and lead speak of."""
    text = reading.article.text
    plain = without_labelled_brackets(cut_into_pieces(reading, sentence.span))
    cut = with_mended_names(text, without_short_forms(with_titles_apart(plain)))
    made = with_unmarked_winners(with_makers(with_works_made_by(text, cut)))
    listed = without_group_headings(with_honours_as_notes(with_classes(made)))
    headed = with_elided_verbs(with_shared_heads(text, listed))
    whole = with_award_of_the_next(with_implied_award(headed, topic, sentence))
    return with_titles_as_news(with_elided_awards(whole))
