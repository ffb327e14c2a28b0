"""Works before their makers: "loạt bài “Giữ biển” của P", "“Nước lên” (Q": who made the work receives."""

import re

from extractor.events.parts.cursor import DASHES, Cursor
from extractor.viet.letters import UPPER

_TITLE_OF_WORK = re.compile(rf"\s[{UPPER}\d]\S*(?:\s\S+){{0,11}}$")
"""As in "tập thơ Bến nước chiều hôm": a title without quotation marks behind the word for the work."""
_LONGEST_TITLE = 24
"""Pieces in which the title of a work ends."""
_LONGEST_BARE_TITLE = 6
"""Pieces in which a title without quotation marks ends."""
_MAKER = re.compile(
    r"(?:nhóm |các |đồng |\d |hai |ba |bốn )?(?:tác giả|phóng viên|đạo diễn|nhà văn|nhà thơ|nhạc s[ĩỹ]"
    r"|họa s[ĩỹ]|nhà báo|nhà nghiên cứu|nhà lý luận|nhà phê bình|dịch giả|nhà biên kịch|nhiếp ảnh gia)(?!\w)",
    re.IGNORECASE,
)


class MadeWorks(Cursor):
    """Reads past a work to the maker who is named behind it."""

    def skip_work(self, index: int) -> int:
        """Past "loạt bài “Giữ biển” của", "đồ án “Nhà nổi” của": the work whose makers are named next."""
        piece = self.at(index)
        if piece is None or (piece.kind != "gap" and not piece.is_mark("“", '"')):
            return index
        bare = self._maker_behind_quotation(index)
        if bare > index:
            return bare
        opening = index + 2 if self.is_punct(index + 1, ":") else index + 1
        named = piece.kind == "gap" and self.words.names_a_work(piece.text)
        if piece.kind == "gap" and piece.text[0].isupper():
            bare_title = self._maker_named_behind(index, nearest=True)
            if bare_title > index:
                return bare_title
        bare = named and not self.is_punct(opening, "“", '"')
        named_maker = self._maker_named_behind(index) if bare else index
        if named_maker > index:
            return named_maker
        if not named or not self.is_punct(opening, "“", '"'):
            unquoted = named and _TITLE_OF_WORK.search(piece.text) is not None
            return self._maker_behind_title(index) if unquoted else self._owner_of_work(index, named=named)
        for close in range(opening + 1, len(self.pieces) - 1):
            link = self.pieces[close + 1]
            made_by = link.text.lower() in {"của", "do"} or link.is_mark(",")
            if self.is_punct(close, "”", '"') and made_by:
                return self._past_kind_of_work(close + 2)
        return self._maker_behind_part_of_title(index, opening)

    def _maker_behind_part_of_title(self, index: int, opening: int) -> int:
        """Past "Tác phẩm: “Gỡ khó” cho làng nghề của", where "nhóm tác giả" follows: the title goes on behind
        the words in quotation marks."""
        maker = self._maker_named_behind(index)
        inside = self.pieces[opening:maker]
        goes_on = not any(p.plays("give", "receive", "passive") or p.is_mark(",") for p in inside)
        return maker if goes_on else index

    def _owner_of_work(self, index: int, *, named: bool) -> int:
        """Past "sản phẩm chè của" where a body follows: whose work it is."""
        link, owner = self.at(index + 1), self.at(index + 2)
        owned = link is not None and link.text.lower() == "của" and owner is not None and owner.kind == "unit"
        return index + 2 if named and owned else index

    def _past_kind_of_work(self, index: int) -> int:
        """Past "truyện của" in "tác phẩm “Xe bay”, truyện của P": what kind of work the title names."""
        kind, link = self.at(index), self.at(index + 1)
        told = kind is not None and kind.kind == "gap" and self.words.names_a_work(kind.text)
        return index + 2 if told and link is not None and link.text.lower() == "của" else index

    def _maker_named_behind(self, index: int, *, nearest: bool = False) -> int:
        """Past "Loạt 5 bài: Gạo Việt, hai mặt của một hạt của", where "nhóm tác giả" follows: whatever stands
        in the title. A title without a word for the work ("Luật sông của tác giả P") is one piece."""
        longest = 2 if nearest else _LONGEST_TITLE
        for at in range(index + 1, min(index + longest, len(self.pieces) - 1)):
            link, maker = self.pieces[at], self.pieces[at + 1]
            if link.kind == "award" or link.is_mark("\n", ";"):
                break
            told = maker.kind == "person" or _MAKER.match(maker.text) is not None or self._is_title(at + 1)
            if link.text.lower() in {"của", "do"} and told:
                return at + 1
        return index

    def _is_title(self, index: int) -> bool:
        """As "Trung tá", "kỹ sư" before a name."""
        words, person = self.at(index), self.at(index + 1)
        named = words is not None and words.kind == "gap" and person is not None and person.kind == "person"
        return named and words is not None and self.words.leads_to_person(words.text)

    def _maker_behind_quotation(self, index: int) -> int:
        """Past "“Nước lên” của", "truyện “Nước lên” –", "truyện “Nước lên” (", "“Nước lên” (sơn mài) của":
        of a work without a word for it, or with its maker in brackets; the name must follow."""
        opening = index if self.is_punct(index, "“", '"') else index + 1
        words = self.at(index)
        told = opening == index or (
            words is not None and words.kind == "gap" and self.words.names_a_work(words.text)
        )
        if not told or not self.is_punct(opening, "“", '"'):
            return index
        close = next((i for i in range(opening + 1, len(self.pieces)) if self.is_punct(i, "”", '"')), None)
        if close is None:
            return index
        if self.is_punct(close + 1, "(") and self.is_punct(close + 3, ")") and self.at(close + 4) is not None:
            close += 3 * (self.pieces[close + 2].kind == "gap" and self.pieces[close + 4].text == "của")
        link, maker = self.at(close + 1), self.at(self.skip_leadin(close + 2))
        bare = opening == index
        if link is None or maker is None:
            return index
        by_of = bare and link.text.lower() == "của"
        by_author = bare and link.is_mark(",") and _MAKER.match(self.pieces[close + 2].text) is not None
        by_dash = link.is_mark(*DASHES) and (bare or self.pieces[close + 2].kind == "person")
        by_person = link.is_mark("(") or by_author or by_dash
        made = (by_of and maker.kind in {"person", "unit"}) or (by_person and maker.kind == "person")
        return close + 2 if made else index

    def past_bracket_of_maker(self, index: int) -> int:
        """Past the ")" behind "“Nước lên” (P"."""
        if not self.is_punct(index, ")"):
            return index
        opening = next((i for i in range(index - 1, -1, -1) if self.is_punct(i, "(")), 0)
        quoted = opening > 0 and self.is_punct(opening - 1, "”", '"')
        return index + 1 if quoted else index

    def _maker_behind_title(self, index: int) -> int:
        """Past "phim Gió Sa Pa của", "tiểu thuyết Đi đến tận cùng của": names and cues may stand in the
        title; behind a cue the maker must be a person."""
        plain = True
        for at in range(index + 1, min(index + _LONGEST_BARE_TITLE, len(self.pieces))):
            piece = self.pieces[at]
            if piece.kind == "unit" and self.is_punct(at - 1, "(") and self.is_punct(at + 1, ")"):
                continue
            if piece.is_mark("(", ")"):
                continue
            if piece.text.lower() in {"của", "do"}:
                maker = self.at(self.skip_leadin(at + 1))
                return at + 1 if plain or (maker is not None and maker.kind == "person") else index
            plain = plain and piece.kind in {"place", "person", "gap"}
            goes_on = piece.kind in {"cue", "gap", "anaphor"} or piece.is_mark("và", "cùng")
            if not plain and (not goes_on or piece.plays("give", "receive")):
                break
        return index
