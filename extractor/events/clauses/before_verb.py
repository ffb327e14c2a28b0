"""What may stand between a subject and its verb: adverbs, reasons, dates, asides; and what may not."""

import re

from extractor.events.clauses.stretch import leads_to_no_subject
from extractor.events.clauses.subject_places import CHIEF, SubjectPlaces
from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece

_NUMBER = re.compile(r"\d[\d.]*")
_POINTS = re.compile(r"\d[\d.,]* (?:điểm|bàn|phút|giây|kg|mét|m|trận)(?!\w)")
_MAKES = re.compile(
    r"(?<!\w)(?:xuất bản|in|viết|sáng tác|công bố|chế tạo|ra mắt|thực hiện|chủ nhiệm)(?: hơn| gần| trên)?$",
    re.IGNORECASE,
)
_OPENING = 3
"""Pieces of an aside that may be read with the name before it."""


_ACT_OF = re.compile(r"(?<!\w)(?:việc|quá trình|kết quả|quy trình|công tác|tình hình)$", re.IGNORECASE)
_JUDGES = re.compile(
    r"(?:thẩm định|đánh giá|xếp loại|xếp hạng|chấm điểm|phân hạng|kiểm tra|xác nhận)"
    r"(?:(?:,| và) (?:xếp loại|xếp hạng|phân hạng|công nhận))*",
    re.IGNORECASE,
)


_SPEAKS_OF = re.compile(
    r"(?<!được )(?<!\w)(?:chúc mừng|chia vui với|khen ngợi|biểu dương|cảm ơn|cám ơn|tri ân"
    r"|nhắc đến|nhấn mạnh|cho biết|khẳng định|mong muốn|mong|tin tưởng|đề nghị|yêu cầu)"
    r" (?!(?:và|rồi|khi|lúc|sau|vinh dự|vừa|đã|từng)(?!\w))\w[^,;:]*(?<! và)$",
    re.IGNORECASE,
)


class BeforeVerb(SubjectPlaces):
    """Judges the words between those who may be the subject and the verb that honours them."""

    def acts(self, start: int, end: int) -> bool:
        """Whether a stretch has a verb of its own: only then does its semicolon end a clause."""
        return any(
            p.kind == "award"
            or (p.kind == "cue" and p.plays("give", "receive", "passive") and not p.plays("reason"))
            for p in self.pieces[start:end]
        )

    def light(self, start: int, verb: int) -> bool:
        """Only adverbs, reasons, dates and plain words between the subject and its verb."""
        depth = 0
        if self._is_a_noun(verb):
            return False
        for index in range(start, verb):
            piece = self.pieces[index]
            if self._begins_relative_clause(start, index, verb) or self._has_so_many_quoted(index):
                return False
            if self._speaks_of_others(index, verb):
                return False
            depth += piece.is_mark("(") - piece.is_mark(")")
            if depth > 0 or (piece.can_receive and (self.led_out(index) or self._is_predicate(index))):
                continue
            if self._tells_in_an_aside(start, index, verb) or self._is_object_of_deed(index, verb):
                continue
            if index > start and leads_to_no_subject(self.pieces[index - 1]):
                continue
            if self.are_helped(index) or self._tells_ones_post(index, verb):
                continue
            if piece.can_receive or piece.kind in {"award", "office"}:
                return False
            if (
                piece.kind == "cue"
                and piece.plays("give", "receive")
                and not piece.plays("reason", "propose", "decide")
                and not self._only_registers(index, verb)
                and not self._attains_no_award(index, verb)
            ):
                return False
        return True

    def _is_a_noun(self, verb: int) -> bool:
        """As in "báo cáo với ông P kết quả **xét chọn** giải A": who hears of it is not put forward."""
        before = self.pieces[verb - 1] if verb else None
        weighs = self.pieces[verb].plays("propose") and not self.pieces[verb].plays("give")
        told = before is not None and before.kind == "gap" and _ACT_OF.search(before.text) is not None
        return weighs and told

    def _has_so_many_quoted(self, index: int) -> bool:
        """As in "anh P cho biết đã có **2.158** “Nhà nông trẻ xuất sắc” được tôn vinh": not P is."""
        if index < 1 or index + 1 >= len(self.pieces) or not self.pieces[index + 1].is_mark("“", '"'):
            return False
        has = self.pieces[index - 1].text.lower().endswith("có")
        return has and _NUMBER.fullmatch(self.pieces[index].text) is not None

    def _speaks_of_others(self, index: int, verb: int) -> bool:
        """As in "ông chúc mừng **đảng viên** được nhận A": not who speaks is honoured."""
        return index + 1 == verb and _SPEAKS_OF.search(self.pieces[index].text) is not None

    def _only_registers(self, index: int, verb: int) -> bool:
        """As in "18.556 hộ đăng ký đạt …", "… đăng ký phấn đấu đạt …": one verb with the next."""
        return self.pieces[index].plays("target") and (
            index + 1 == verb or self.pieces[index + 1].plays("target")
        )

    def _attains_no_award(self, index: int, verb: int) -> bool:
        """As in "Lữ đoàn bắn đạn thật đạt loại giỏi, được C tặng Cờ", "em P đạt điểm cao nhất của kỳ thi và
        được tặng …": a result, and a mark behind it; behind a number also without one ("12 học viên đạt loại
        giỏi được tặng …"), and for points ("P giành 985 điểm sau khi giành …")."""
        behind = self.pieces[index + 1 : verb]
        if len(behind) == 1 and behind[0].kind == "gap" and _POINTS.match(behind[0].text):
            return True
        if index and self.pieces[index - 1].count is not None and [p.kind for p in behind] == ["gap"]:
            return True
        plain = not self.pieces[index].plays("give") and len(behind) > 1 and behind[0].kind == "gap"
        if not plain or any(p.kind == "award" for p in behind):
            return False
        told = all(p.kind == "gap" or p.plays("member_link") for p in behind[:-1])
        return behind[1].is_mark(",") or (told and behind[-1].is_mark(",", "và"))

    def _begins_relative_clause(self, start: int, index: int, verb: int) -> bool:
        """As in "Trường A dành 50 suất cho thí sinh đạt giải": which of them, not what A won."""
        piece, behind = self.pieces[index], self.pieces[index + 1 : verb]
        if len(behind) != 1 or piece.kind != "cue" or piece.text.lower() != "cho":
            return False
        merit = any(p.kind == "cue" and p.plays("reason") for p in self.pieces[start:index])
        return not merit and behind[0].kind == "gap" and self.words.leads_to_person(behind[0].text)

    def _is_predicate(self, index: int) -> bool:
        """As in "Hải Phòng được suy tôn đơn vị dẫn đầu và được tặng …": what a vote calls the subject."""
        before = self.pieces[index - 1] if index else None
        votes = before is not None and before.kind == "cue" and before.plays("propose", "list_complete")
        return votes and self.pieces[index].kind == "anaphor"

    def _tells_ones_post(self, index: int, verb: int) -> bool:
        """As in "Chị P là **Giám đốc Công ty A** và vừa được tặng B", "Nay bà là Giám đốc **Bệnh viện** và
        …": behind the mark who holds the post goes on; not the body of it."""
        if index + 2 != verb or not self.pieces[index + 1].is_mark("và", ","):
            return False
        post = self.pieces[index - 1]
        told_apart = (
            self.pieces[index].can_receive and post.kind == "gap" and CHIEF.search(post.text) is not None
        )
        link = self.pieces[index - (2 if told_apart else 1)]
        return link.text == "là" and (told_apart or self.pieces[index].kind == "office")

    def _is_object_of_deed(self, index: int, verb: int) -> bool:
        """As in "P đã cứu 2 người bị đuối nước và được tặng …": behind the mark P goes on."""
        if self.pieces[index].kind != "count" or not self.pieces[verb - 1].is_mark("và", ","):
            return False
        does, done = self.pieces[index - 1], self.pieces[verb - 2]
        if self._is_work_made(index, does):
            return True
        acts = does.kind == "gap" and does.text[0].islower() and not does.text.lower().endswith("có")
        acts = acts and not self.words.ends_with_preposition(does.text)
        return acts and done.kind == "gap" and index < verb - 2

    def _is_work_made(self, index: int, does: Piece) -> bool:
        """As in "Ông P đã xuất bản 5 tập thơ, được trao giải A": P wrote them and wins."""
        made = self.pieces[index].count
        return made is not None and made.kind == "other" and _MAKES.search(does.text) is not None

    def _tells_in_an_aside(self, start: int, index: int, verb: int) -> bool:
        """As in "anh P – người đã cứu 3 học sinh – được tặng …", "Bệnh viện A, đơn vị đi đầu tỉnh, được …":
        numbers and words for a body between two commas or two dashes tell of the one before them; behind
        "người" also names ("chị P, người từng dự giải A, giành …")."""
        closing, kind = self.pieces[verb - 1], self.pieces[index].kind
        if kind not in {"count", "anaphor", "place", "unit"} or not closing.is_mark(",", *DASHES):
            return False
        marks = (i for i in range(start, max(self.floor, start - _OPENING), -1))
        opening = next((i for i in marks if self.pieces[i].is_mark(closing.text)), None)
        if opening is None or not opening < index < verb - 1:
            return False
        told = self.pieces[opening + 1]
        named = kind in {"place", "unit"} and not told.text.startswith("người")
        return told.kind in {"gap", "anaphor"} and not told.text[0].isupper() and not named

    def judged_by(self, verb: int) -> int | None:
        """As in "sản phẩm A được Hội đồng B đánh giá đạt 5 sao": the "được" whose subject attains what the
        body behind it says."""
        passive, judge, says = verb - 3, verb - 2, verb - 1
        if passive < self.floor or not self.pieces[passive].plays("passive"):
            return None
        body = self.pieces[judge].kind in {"unit", "office"}
        return passive if body and _JUDGES.fullmatch(self.pieces[says].text) else None

    def passive_before(self, passive: int) -> int | None:
        """As in "R được A công nhận là đơn vị an toàn và được B tặng C": the first "được", whose subject is
        that of the second."""
        if not self.pieces[passive].plays("passive"):
            return None
        for index in range(self.floor + 1, passive - 1):
            piece = self.pieces[index]
            if piece.kind == "award" or piece.is_mark(";", ":", "\n"):
                return None
            if piece.kind == "cue" and piece.plays("passive"):
                return index if self.pieces[index - 1].can_receive else None
        return None
