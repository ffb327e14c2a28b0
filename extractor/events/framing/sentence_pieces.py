"""The pieces of one sentence, completed by what its words leave unsaid: heads, makers, implied awards.

Each rule of the forty looks at all pieces, and most sentences hold nothing for most of them: a rule is asked
only where the kinds, signs or words stand of which it needs one.
"""

from collections.abc import Sequence

from extractor.events.clauses.bracketed_winners import with_bracketed_winners
from extractor.events.clauses.elided_verbs import with_elided_verbs
from extractor.events.clauses.short_forms import without_short_forms
from extractor.events.framing.ceremony_names import with_award_of_ceremony
from extractor.events.framing.cups_of_contests import without_cups_of_contests
from extractor.events.framing.files_put_forward import with_files_put_forward
from extractor.events.framing.given_on import with_award_given_on
from extractor.events.framing.heroic_units import with_heroic_units
from extractor.events.framing.implied import with_award_of_the_next, with_elided_awards, with_implied_award
from extractor.events.framing.obituaries import DEATHS, with_honours_of_the_dead
from extractor.events.framing.prizes_that_honour import with_prize_that_honours
from extractor.events.framing.ranked_cells import rank_in_table, with_rank_of_table
from extractor.events.framing.some_of_many import with_some_of_many
from extractor.events.framing.stand_ins import SAID_OF_STAND_INS, without_stand_ins
from extractor.events.framing.titles_as_news import with_titles_apart, with_titles_as_news
from extractor.events.framing.unnamed_heroes import with_heroes_named
from extractor.events.parts.authors import without_printers
from extractor.events.parts.cursor import DASHES
from extractor.events.parts.labelled_brackets import without_labelled_brackets
from extractor.events.parts.pieces import Piece, cut_into_pieces
from extractor.events.parts.roles_of_counted import without_roles_of_counted
from extractor.events.parts.share_notes import without_share_notes
from extractor.events.parts.worth_notes import without_worth
from extractor.events.receivers.bracketed_makers import with_bracketed_makers
from extractor.events.receivers.common_homes import without_common_homes
from extractor.events.receivers.counted_works import with_counted_works_announced
from extractor.events.receivers.former_names import without_former_names
from extractor.events.receivers.honours_of_the_listed import with_honours_as_notes
from extractor.events.receivers.list_groups import without_group_headings, without_second_addresses
from extractor.events.receivers.list_numbers import without_list_numbers
from extractor.events.receivers.listed_works import with_makers_of_listed_works
from extractor.events.receivers.maker_names import with_makers
from extractor.events.receivers.mended_names import BRANCHES, with_mended_names
from extractor.events.receivers.names_of_counted import with_names_of_counted
from extractor.events.receivers.origins_before_names import with_names_past_origins
from extractor.events.receivers.posts_at_several import with_posts_at_one_body
from extractor.events.receivers.posts_without_comma import with_commas_before_posts
from extractor.events.receivers.school_classes import CALL_CLASSES, with_classes
from extractor.events.receivers.several_titles import with_one_title
from extractor.events.receivers.shared_heads import with_shared_heads
from extractor.events.receivers.told_makers import with_told_makers
from extractor.events.receivers.why_counted import without_clauses_of_counted
from extractor.events.receivers.works import with_works_made_by
from extractor.events.winners.titled_artists import with_artists_of_titles
from extractor.events.winners.unmarked_winners import with_unmarked_winners
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import lower_in_place


class _Held:
    """What a sentence holds before any rule has changed its pieces."""

    def __init__(self, text: str, sentence: Sentence, pieces: Sequence[Piece]) -> None:
        self.lower = sentence.span.of(lower_in_place(text))
        self.kinds = {piece.kind for piece in pieces}
        awards = [piece.text for piece in pieces if piece.kind == "award"]
        self.award, self.awards = bool(awards), len(awards) > 1
        self.prize = any(identify(award).kind == "prize" for award in awards)

    def says(self, *words: str) -> bool:
        """Whether one of the words or signs, in small letters, stands in it."""
        return any(word in self.lower for word in words)


def pieces_of(reading: Reading, sentence: Sentence, topic: Mark | None) -> Sequence[Piece]:
    """The pieces of the sentence; ``topic`` is the one award that title and lead speak of."""
    text = reading.article.text
    row: Sequence[Piece] = cut_into_pieces(reading, sentence.span)
    rank = rank_in_table(reading, sentence)
    if rank is not None:
        row = with_rank_of_table(row, rank)
    held = _Held(text, sentence, row)
    if held.award and "hồ sơ" in held.lower:
        row = with_files_put_forward(row)
    row = _with_whole_names(text, _with_heroes(reading, _without_asides(text, row, held), held), held)
    row = _with_names_of_lists(text, _with_makers_and_winners(text, row, held), held)
    if held.award:
        row = with_elided_verbs(with_bracketed_winners(row) if "(" in held.lower else row)
        row = with_award_given_on(with_award_of_ceremony(text, row))
        row = without_stand_ins(row) if "person" in held.kinds and held.says(*SAID_OF_STAND_INS) else row
    implied = with_implied_award(with_prize_that_honours(row, topic, sentence), topic, sentence)
    whole = with_award_of_the_next(implied)
    elided = with_elided_awards(whole, topic if sentence.block != "title" else None)
    return with_titles_as_news(with_some_of_many(elided) if " có " in held.lower else elided)


def _without_asides(text: str, row: Sequence[Piece], held: _Held) -> Sequence[Piece]:
    """The pieces without what is told beside the matter: printers, former names, shares, worth, roles."""
    if {"person", "unit"} <= held.kinds:
        row = without_printers(text, row)
    if held.award and "cúp " in held.lower:
        row = without_cups_of_contests(row)
    if held.says(" là ", "đổi tên từ "):
        row = without_former_names(text, row)
    if "%" in held.lower:
        row = without_share_notes(text, row)
    if "(" in held.lower:
        row = without_labelled_brackets(row)
    if held.awards:
        row = without_worth(row)
    return without_roles_of_counted(row) if "count" in held.kinds else row


def _with_heroes(reading: Reading, row: Sequence[Piece], held: _Held) -> Sequence[Piece]:
    """The pieces with those named or honoured whom the sentence calls heroes, or by a title, or who died."""
    row = with_heroes_named(reading, row)
    if held.says("anh hùng", "ahl"):
        row = with_heroic_units(row)
    if "person" in held.kinds and "có " in held.lower:
        row = with_titles_apart(row)
    return with_honours_of_the_dead(row) if held.says(*DEATHS) else row


def _with_whole_names(text: str, row: Sequence[Piece], held: _Held) -> Sequence[Piece]:
    """The pieces with names whole, and nothing between them and what calls them."""
    if "person" in held.kinds:
        row = with_commas_before_posts(row)
    if "person" in held.kinds and "," in held.lower:
        row = with_one_title(without_common_homes(row) if ", cùng " in held.lower else row)
        row = with_posts_at_one_body(row) if "unit" in held.kinds and " và " in held.lower else row
    if held.award:
        row = without_short_forms(row)
    if "unit" in held.kinds or held.says(*BRANCHES):
        row = with_mended_names(text, row)
    return with_names_past_origins(row) if {"person", "place"} <= held.kinds else row


def _with_makers_and_winners(text: str, row: Sequence[Piece], held: _Held) -> Sequence[Piece]:
    """The pieces with who made a work, or won, where no mention or words beside the work tell of them."""
    if "tác giả" in held.lower or (held.prize and "do" in held.lower):
        row = with_told_makers(row)
    if held.prize:
        row = with_works_made_by(text, with_makers_of_listed_works(with_counted_works_announced(row)))
    if held.says("tác giả", *DASHES):
        row = with_makers(row)
    if {"person", "unit"} <= held.kinds and held.award and "(" in held.lower:
        row = with_bracketed_makers(row)
    return with_unmarked_winners(row) if held.award else row


def _with_names_of_lists(text: str, row: Sequence[Piece], held: _Held) -> Sequence[Piece]:
    """The pieces with each name of a list as one that may receive."""
    if held.says(*CALL_CLASSES):
        row = with_classes(row)
    if held.award and held.says("(", ";"):
        row = with_honours_as_notes(row)
    if held.says(":", "("):
        row = without_group_headings(without_list_numbers(row))
    if "ông/bà" in held.lower or "anh/chị" in held.lower:
        row = without_second_addresses(row)
    if "count" in held.kinds:
        row = with_names_of_counted(without_clauses_of_counted(row) if " được " in held.lower else row)
    row = with_shared_heads(text, row)
    return with_artists_of_titles(row) if held.award else row
