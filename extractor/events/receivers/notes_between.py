"""What is told of a recipient before the next is named: "A với mô hình “Trại”; B", "P - PX.KT1; Q", "35 học
sinh đoạt giải, 12 giáo viên"."""

import re

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.events.receivers.made_works import MadeWorks

SEPARATORS = (",", ";", "và", "cùng", "cùng với", "\n", "lẫn")
_ON_GROUND_OF = re.compile(r"(?<!\w)(?:theo|xét|căn cứ)$", re.IGNORECASE)
_ADVERBS = re.compile(r"(?:đã |cũng |vừa )*(?:rất )?(?:vinh dự|cũng|đã|vừa)", re.IGNORECASE)
_THEIRS = re.compile(r" (?:các|những|hai) (?:em|học sinh|thí sinh|đội|cháu)(?: (?:này|trên|đó))?(?!\w)")
_SHOWN = re.compile(r"(?:cùng )?(?:với|bằng|qua)(?: [^\W\d_]|$)", re.IGNORECASE)
_DISCIPLINE = re.compile(
    r"(?:hạng|hạng cân|nội dung|cự ly|môn|bài|bảng|nhóm|lứa tuổi|khối|thể loại|đơn|đôi)(?!\w)", re.IGNORECASE
)
_LONGEST_NOTE = 7
"""Pieces behind a dash within which the next of the list must come."""
_LONGEST_BODY = 5
"""Words of a body that no mention covers, behind a person's name: "P - PX.KT1; Q - PX.VT2"."""
_LEADS = re.compile(r"(?:là )?(?:đơn vị )?dẫn đầu(?!\w)", re.IGNORECASE)


def _only_tells_what(piece: Piece) -> bool:
    """As "thuộc" in "hạng cân 54 kg thuộc nhóm 3", "tiêu chuẩn" in "nội dung quyền tiêu chuẩn"."""
    acts = piece.plays("give", "receive", "passive", "propose", "list_complete", "list_partial")
    return piece.kind == "cue" and not acts


class NotesBetween(MadeWorks):
    """Passes over such notes."""

    def past_notes(self, index: int) -> int:
        """Past what is told of the one before, up to what parts it from the next."""
        if index >= self.size:
            return index
        index = self._past_what_some_won(index)
        index = self._past_discipline(index)
        index = self.past_bracket_of_year(self.past_bracket_of_maker(self.past_what_was_shown(index)))
        index = self._past_note_behind_dash(index)
        return self._past_adverbs_before_with(index)

    def past_what_was_shown(self, index: int) -> int:
        """As in "Hội A với mô hình “Trại”; P với “Nắng”, Q với …": what each won with, up to the next."""
        words, quoted = self.at(index), self.is_punct(index + 1, "“", '"')
        shown = words is not None and words.kind == "gap" and _SHOWN.match(words.text) is not None
        if shown and self._more_won_alike(index + 1):
            return index + 1
        if not shown or not quoted:
            return index
        close = next((i for i in range(index + 2, len(self.pieces)) if self.is_punct(i, "”", '"')), index)
        following = self.at(self.skip_leadin(close + 2))
        ends = self.at(close + 1) is None
        goes_on = following is not None and following.kind in {"unit", "place", "person"}
        return close + 1 if ends or (goes_on and self.is_punct(close + 1, ";", ",", "và")) else index

    def _more_won_alike(self, index: int) -> bool:
        """As in "HTX A (Mường Ảng) với sản phẩm gạo **và HTX B (Tuần Giáo) với** sản phẩm chè": the next of
        the list is told with what it won too."""
        following = self.at(index + 1)
        if not self.is_punct(index, ";", ",", "và") or following is None or following.kind != "unit":
            return False
        bracketed = self.is_punct(index + 2, "(") and self.is_punct(index + 4, ")")
        words = self.at(index + 5 if bracketed else index + 2)
        return words is not None and words.kind == "gap" and _SHOWN.match(words.text) is not None

    def _past_note_behind_dash(self, index: int) -> int:
        """As in "A – dẫn đầu khối huyện; B – đơn vị dẫn đầu khối xã", "P - PX.KT1; Q - PX.VT2": what each
        is, up to the next of the list."""
        words = self.at(index + 1)
        if not self.is_punct(index, *DASHES) or words is None or words.kind not in {"gap", "anaphor"}:
            return index
        ends = range(index + 2, min(index + _LONGEST_NOTE, len(self.pieces) - 1))
        stop = next((i for i in ends if self.is_punct(i, ",", ";", "và", "\n")), index)
        held = {"gap", "anaphor", "place"} | ({"unit"} if _LEADS.match(words.text) else set())
        plain = all(p.kind in held for p in self.pieces[index + 1 : stop])
        following = self.at(self.skip_leadin(stop + 1))
        goes_on = plain and following is not None and following.kind in {"unit", "place", "person"}
        if not goes_on or following is None or stop == index:
            return index
        listed = words.text[0].islower() and not self.verb_at(self.skip_leadin(stop + 1) + 1)
        body = following.kind == "person" and len(words.text.split()) <= _LONGEST_BODY
        return stop if listed or body else index

    def _past_what_some_won(self, index: int) -> int:
        """As in "cho 35 học sinh đoạt giải quốc gia năm 2021, 12 giáo viên của các em và 4 em đỗ thủ khoa":
        which of them, more follow."""
        counted, told = self.at(index - 1), self.at(index)
        if counted is None or told is None or counted.kind != "count":
            return index
        wins = told.kind == "cue" and told.text.lower() in {"đạt", "đoạt", "giành"}
        theirs = told.text.lower() == "của" and _THEIRS.match(self.text, told.span.end) is not None
        end = index + (wins or theirs)
        while (
            end > index and (piece := self.at(end)) is not None and piece.kind in {"gap", "date", "anaphor"}
        ):
            end += 1
        more = self.at(end + 1)
        goes_on = self.is_punct(end, ",", "và", ";") and more is not None and more.kind == "count"
        return end if goes_on else index

    def _past_discipline(self, index: int) -> int:
        """As in "P ở hạng cân 54 kg thuộc nhóm 3, Q (64 kg)", "P nội dung đối kháng (CLB A), Q …": in what a
        person won, up to the next."""
        before, link = self.at(index - 1), self.at(index)
        if before is None or link is None or before.kind != "person":
            return index
        first = index + (link.kind == "cue" and link.text.lower() in {"ở", "tại", "trong"})
        told = self.at(first)
        if told is None or told.kind != "gap" or _DISCIPLINE.match(told.text) is None:
            return index
        end = first
        while (piece := self.at(end)) is not None and (piece.kind == "gap" or _only_tells_what(piece)):
            end += 1
        if self.is_punct(end, "(") and self.is_punct(end + 2, ")"):
            end += 3
        return end if self.at(end) is None or self.is_punct(end, *SEPARATORS) else index

    def _past_adverbs_before_with(self, index: int) -> int:
        """As in "Công đoàn A cũng vinh dự cùng 2 cá nhân được tặng …": they are honoured together."""
        words, count = self.at(index), self.at(index + 2)
        light = words is not None and words.kind == "gap" and _ADVERBS.fullmatch(words.text) is not None
        together = self.is_punct(index + 1, "cùng", "cùng với") and count is not None and count.can_receive
        return index + 1 if light and together else index

    def verb_at(self, index: int) -> bool:
        """Whether a verb of conferring, receiving or proposing stands here, behind two light words and
        "của", "tại" at most."""
        for at, piece in enumerate(self.pieces[index : index + 4], index):
            if piece.kind == "cue" and piece.plays("member_link"):
                continue
            if piece.plays("receive") and piece.plays("reason"):  # "P và Q đã có hành động đẹp": their merit
                return any(p.kind in {"award", "count"} for p in self.pieces[at + 1 : at + 3])
            if piece.kind == "cue":
                verb = piece.plays("give", "receive", "passive", "propose", "target", "negate")
                return verb and not piece.plays("list_complete", "list_partial")
            if piece.kind == "award" and self.text[: piece.span.start].rstrip().endswith("đồng"):
                return True
            if piece.kind != "gap" or len(piece.text.split()) > 2 or _ON_GROUND_OF.search(piece.text):
                return False
        return False
