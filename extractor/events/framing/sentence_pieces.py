"""The pieces of one sentence, completed by what its words leave unsaid: heads, makers, implied awards."""

from extractor.events.clauses.bracketed_winners import with_bracketed_winners
from extractor.events.clauses.elided_verbs import with_elided_verbs
from extractor.events.clauses.short_forms import without_short_forms
from extractor.events.framing.ceremony_names import with_award_of_ceremony
from extractor.events.framing.cups_of_contests import without_cups_of_contests
from extractor.events.framing.heroic_units import with_heroic_units
from extractor.events.framing.implied import with_award_of_the_next, with_elided_awards, with_implied_award
from extractor.events.framing.obituaries import with_honours_of_the_dead
from extractor.events.framing.prizes_that_honour import with_prize_that_honours
from extractor.events.framing.ranked_cells import rank_in_table, with_rank_of_table
from extractor.events.framing.titles_as_news import with_titles_apart, with_titles_as_news
from extractor.events.framing.unnamed_heroes import with_heroes_named
from extractor.events.parts.authors import without_printers
from extractor.events.parts.labelled_brackets import without_labelled_brackets
from extractor.events.parts.pieces import Piece, cut_into_pieces
from extractor.events.parts.roles_of_counted import without_roles_of_counted
from extractor.events.parts.share_notes import without_share_notes
from extractor.events.parts.worth_notes import without_worth
from extractor.events.receivers.former_names import without_former_names
from extractor.events.receivers.honours_of_the_listed import with_honours_as_notes
from extractor.events.receivers.list_groups import without_group_headings, without_list_numbers
from extractor.events.receivers.listed_works import with_makers_of_listed_works
from extractor.events.receivers.maker_names import with_makers
from extractor.events.receivers.mended_names import with_mended_names
from extractor.events.receivers.names_of_counted import with_names_of_counted
from extractor.events.receivers.origins_before_names import with_names_past_origins
from extractor.events.receivers.school_classes import with_classes
from extractor.events.receivers.several_titles import with_one_title
from extractor.events.receivers.shared_heads import with_shared_heads
from extractor.events.receivers.told_makers import with_told_makers
from extractor.events.receivers.works import with_works_made_by
from extractor.events.winners.titled_artists import with_artists_of_titles
from extractor.events.winners.unmarked_winners import with_unmarked_winners
from extractor.ground.reading import Mark, Reading, Sentence


def pieces_of(reading: Reading, sentence: Sentence, topic: Mark | None) -> list[Piece]:
    """The pieces of the sentence; ``topic`` is the one award that title and lead speak of."""
    text = reading.article.text
    cut = without_printers(text, cut_into_pieces(reading, sentence.span))
    ranked = with_rank_of_table(cut, rank_in_table(reading, sentence))
    told = without_share_notes(text, without_former_names(text, without_cups_of_contests(ranked)))
    bracketed = any(piece.text == "(" for piece in told)
    plain = without_roles_of_counted(without_worth(without_labelled_brackets(told) if bracketed else told))
    apart = with_honours_of_the_dead(with_titles_apart(with_heroic_units(with_heroes_named(reading, plain))))
    mended = with_names_past_origins(with_mended_names(text, without_short_forms(with_one_title(apart))))
    made = with_unmarked_winners(
        with_makers(with_works_made_by(text, with_makers_of_listed_works(with_told_makers(mended))))
    )
    listed = without_group_headings(without_list_numbers(with_honours_as_notes(with_classes(made))))
    headed = with_artists_of_titles(with_shared_heads(text, with_names_of_counted(listed)))
    won = with_elided_verbs(with_bracketed_winners(headed) if bracketed else headed)
    told = with_award_of_ceremony(text, won)
    implied = with_implied_award(with_prize_that_honours(told, topic, sentence), topic, sentence)
    whole = with_award_of_the_next(implied)
    return with_titles_as_news(with_elided_awards(whole, topic if sentence.block != "title" else None))
