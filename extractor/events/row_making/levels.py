"""How high the award of a row is: by its own words and its giver; a prize by the contest it was won in."""

from extractor.events.article_wide.setting import Setting
from extractor.events.givers.award_level import award_level
from extractor.events.givers.contest_level import contest_level
from extractor.events.parts.bodies import Body
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Sentence
from extractor.ground.records import Level
from extractor.ground.span import Span
from extractor.lexicon.authorities import level_of_body
from extractor.lexicon.award_linker import AwardIdentity


class Levels:
    """The levels of one article's rows."""

    def __init__(self, text: str, setting: Setting) -> None:
        self.text = text
        self.setting = setting

    def level_of(
        self,
        identity: AwardIdentity,
        grantor: Body | None,
        sentence: Sentence,
        award: Piece,
        judged: Judgement,
    ) -> Level:
        """The award's own level, else that of the body that confers; a prize's is that of its contest."""
        own = award_level(identity, award.text, grantor)
        if identity.kind != "prize" or own != "other":
            return own
        here = contest_level(self._clause_around(sentence.span, award.span), None)
        if here is not None or judged.status == "past":
            return here or own
        holder = self.setting.organiser
        opening = self.text[: self.setting.opening_end]
        return contest_level(opening, level_of_body(holder.text) if holder is not None else None) or own

    def _clause_around(self, sentence: Span, award: Span) -> str:
        """The words between the semicolons around the award."""
        start = self.text.rfind(";", sentence.start, award.start) + 1 or sentence.start
        end = self.text.find(";", award.end, sentence.end)
        return self.text[start : end if end >= 0 else sentence.end]
