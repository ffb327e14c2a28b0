"""Who is honoured where a relative receives: "cho bà P, vợ liệt sĩ Q", "cho ông P là con của mẹ Q"."""

import re

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.homes_of_persons import HomeReader
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_KIN_OF_THE_DEAD = re.compile(
    r"(?:là )?(?:bố|cha|mẹ|vợ|chồng|con|con trai|con gái|anh|chị|em|anh trai|em trai|chị gái|em gái|cháu"
    r"|thân nhân|đại diện (?:gia đình|thân nhân))(?: đẻ| ruột| nuôi)?(?: của)? liệt s[ĩỹ]",
    re.IGNORECASE,
)
_KIN_OF = re.compile(
    r"(?:là )?(?:mẹ|bố|cha|vợ|chồng)(?: đẻ| ruột)?(?: của)? (?:em|anh|chị|ông|bà|cháu)(?!\w)", re.IGNORECASE
)
AFTER_DEATH = re.compile(r"(?<!\w)truy tặng(?!\w)", re.IGNORECASE)
_CHILD_OF_MOTHER = re.compile(
    r"(?:,| là| -| –|,? là)? ?(?:con|con trai|con gái|con dâu|con rể|cháu|thân nhân)(?: ruột| nội| ngoại)?"
    r"(?: của)? (?:bà )?mẹ ",
    re.IGNORECASE,
)
_OF_MOTHERS = "ba-me-viet-nam-anh-hung"
_FOR_DEEDS: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation", "emulation_title"})
"""What the living are given: "Bằng khen cho bà P, vợ liệt sĩ Q, vì đã hiến đất" is her own."""
_NEAR = 6
"""Pieces behind a name in which the mother is named."""


class KinReader(HomeReader):
    """Reads the honoured person behind the name of a relative."""

    def honoured_through_kin(self, index: int) -> tuple[Recipient, int] | None:
        """The one for whom the person at ``index`` receives, whose kin he is being told behind the name or
        behind a bracket with his age or home; None when the person is honoured."""
        told = self._mother_of(index) or self._fallen_kinsman(index + 1)
        if told is not None or not self.is_punct(index + 1, "("):
            return told
        closed = self.closing(index + 1)
        return self._mother_of(closed) or self._fallen_kinsman(closed + 1)

    def _mother_of(self, index: int) -> tuple[Recipient, int] | None:
        """As in "danh hiệu Bà mẹ Việt Nam anh hùng cho ông P là con của mẹ Q", ", con trai mẹ Q": it is
        Q's."""
        if index >= len(self.pieces):
            return None
        start = self.pieces[index].span.end
        told = _CHILD_OF_MOTHER.match(self.text, start, start + 40)
        if told is None:
            return None
        near = range(index + 1, min(index + _NEAR, len(self.pieces)))
        mother = next((i for i in near if self.pieces[i].kind == "person"), None)
        awards = [piece for piece in self.pieces if piece.kind == "award"]
        of_mothers = any(identify(award.text).award_id == _OF_MOTHERS for award in awards)
        if mother is None or self.pieces[mother].span.start != told.end() or (awards and not of_mothers):
            return None
        piece = self.pieces[mother]
        return Recipient("individual", piece.span, piece.text), mother + 1

    def _is_given_to_the_living(self) -> bool:
        awards = [piece for piece in self.pieces if piece.kind == "award"]
        deeds = bool(awards) and all(identify(award.text).kind in _FOR_DEEDS for award in awards)
        return deeds and not any(AFTER_DEATH.search(piece.text) for piece in self.pieces)

    def _fallen_kinsman(self, index: int) -> tuple[Recipient, int] | None:
        """As in "cho bà P, vợ liệt sĩ Q": Q is honoured; unnamed here, the one the article is about."""
        kin, name = self.at(index + 1), self.at(index + 2)
        if not self.is_punct(index, ",", "(", *DASHES) or kin is None or kin.kind not in {"gap", "anaphor"}:
            return None
        begin = kin.span.start
        if self._is_given_to_the_living():
            return None
        told = _KIN_OF_THE_DEAD.match(self.text, begin, begin + 60)
        if told is None:
            return self._mourned_by(index, begin)
        if name is not None and name.kind == "person" and name.span.start - told.end() <= 2:
            return Recipient("individual", name.span, name.text), index + 3
        span = Span(told.end() - len("liệt sĩ"), told.end())
        return Recipient("individual", span, stands_for="liệt sĩ"), index + 2

    def _mourned_by(self, opening: int, begin: int) -> tuple[Recipient, int] | None:
        """As in "cho bà P (mẹ em Q)" where the article tells that Q was honoured after death."""
        told = _KIN_OF.match(self.text, begin, begin + 40)
        close = self.closing(opening) if self.is_punct(opening, "(") else opening
        inside = [p for p in self.pieces[opening:close] if p.kind == "person"]
        if told is None or len(inside) != 1 or not AFTER_DEATH.search(self.text):
            return None
        return Recipient("individual", inside[0].span, inside[0].text), close + 1
