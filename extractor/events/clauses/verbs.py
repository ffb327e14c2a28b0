"""The verb that governs an award group, the "được" before it and who acts between the two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_LETTER = re.compile(r"thư khen", re.IGNORECASE)
_HELD = re.compile(r"(?:đã|từng|vừa) có|có được", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:thông báo|văn bản|quyết định|công văn|kế hoạch|tờ trình|báo cáo|đơn|ý kiến|thông tin)(?!\w)",
    re.IGNORECASE,
)
WINS = frozenset({"giành", "đoạt", "xuất sắc giành", "xuất sắc đoạt", "cùng giành", "cùng đoạt"})
_HAS = re.compile(r"(?:đã|vừa)? ?có", re.IGNORECASE)


class VerbReader(Stretch):
    """Reads leftwards from the award group to its verb."""

    def governing(self) -> int | None:
        verb = self._verb_before()
        behind = self.last + 1
        if not self.writes(verb):
            return verb
        if self.pieces[behind].plays("give"):
            return behind
        return self._has_for(behind) if verb is None else verb

    def _has_for(self, behind: int) -> int | None:
        """The "có" in "Bộ A có thư khen (và thưởng) cho Đội B"."""
        has = self.first - 1
        held = has >= self.floor and self.pieces[has].text.lower().endswith("có")
        return has if held and any(p.plays("to") for p in self.pieces[behind : behind + 3]) else None

    def writes(self, verb: int | None) -> bool:
        """As in "Thủ tướng đã có thư khen gửi Đội A", "… có thư khen Đội A": whoever has it wrote it."""
        had = verb is None or _HAS.fullmatch(self.pieces[verb].text) is not None
        behind = self.last + 1
        return had and _LETTER.match(self.pieces[self.first].text) is not None and behind < self.ceiling

    def _verb_before(self) -> int | None:
        if self.first > self.floor and self.pieces[self.first - 1].plays("passive"):
            before = self.pieces[self.first - 2] if self.first - 2 >= self.floor else None
            return self.first - 1 - (before is not None and before.plays("receive"))
        for index in range(self.first - 1, self.floor - 1, -1):
            piece = self.pieces[index]
            acts = piece.kind == "cue" and piece.plays("give", "receive")
            if acts and not self._is_noun_use(index) and not self._has_a_paper(index):
                return None if self._goes_to_another(index) else self._recognising(index) or index
            if piece.kind == "cue" and piece.plays("propose") and self._governs_at_once(index):
                return index
            if piece.is_mark(";", "\n") and index > self.floor:
                return None
        return None

    def _has_a_paper(self, index: int) -> bool:
        """As in "Hội A đã có thông báo về giải thưởng B": what it has is the paper, no award."""
        behind = self.pieces[index + 1]
        return _HELD.fullmatch(self.pieces[index].text) is not None and _PAPER.match(behind.text) is not None

    def _goes_to_another(self, verb: int) -> bool:
        """As in "4 em cùng đạt 7 điểm, nhưng HCV thuộc về P": the winner stands behind the prize."""
        behind = self.pieces[self.last + 1] if self.last + 1 < self.ceiling else None
        belongs = behind is not None and behind.kind == "cue" and behind.plays("belongs_to")
        parted = any(piece.is_mark(",", ";") for piece in self.pieces[verb + 1 : self.first])
        return belongs and parted and not self.pieces[verb].plays("give")

    def _recognising(self, attains: int) -> int | None:
        """As in "đã công nhận 39 công đoàn đạt danh hiệu A": who recognises acts, not who attains."""
        if self.pieces[attains].text.lower() != "đạt":
            return None
        for index in range(attains - 1, max(self.floor, attains - 6) - 1, -1):
            piece = self.pieces[index]
            if piece.text.lower() == "công nhận" and self.passive_before(index) is None:
                return None if self._is_noun_use(index) else index
            if (piece.kind == "cue" and piece.plays("give", "receive", "passive")) or piece.is_mark(
                ";", "\n"
            ):
                return None
        return None

    def _governs_at_once(self, index: int) -> bool:
        """As in "được đề nghị xét Chiến sĩ thi đua toàn quốc": the proposal itself governs the award."""
        return all(
            (p.kind == "gap" and len(p.text.split()) <= 2) or p.is_mark("“", '"')
            for p in self.pieces[index + 1 : self.first]
        )

    def _is_noun_use(self, index: int) -> bool:
        """As in "công tác khen thưởng", "đợt phong tặng": a noun, unless an award or recipient follows at
        once."""
        piece = self.pieces[index]
        before = self.pieces[index - 1] if index else None
        last_word = before.text.lower().split()[-1] if before is not None else ""
        if last_word == "đợt":
            return True
        if piece.text.lower() in {"truy tặng", "phong tặng"} and last_word == "hiệu":
            return True
        if piece.text.lower() == "công nhận":
            return last_word == "bằng"
        if piece.text.lower() not in {
            "khen thưởng",
            "thưởng",
            "biểu dương",
            "tuyên dương",
            "tôn vinh",
            "vinh danh",
        }:
            return False
        return (
            before is not None
            and before.kind == "gap"
            and before.text.lower().endswith(("công tác", "thi đua", "hình thức", "mức"))
        )

    def passive_before(self, verb: int) -> int | None:
        """Index of the "được" that governs the verb; only its agent may stand between. Who wins does it
        himself: "không được đánh giá cao nhưng đội A giành HCV"."""
        if self.pieces[verb].text.lower() in WINS:
            return None
        bracketed = 0
        for index in range(verb - 1, max(self.floor, verb - 14) - 1, -1):
            piece = self.pieces[index]
            bracketed += piece.is_mark(")") - piece.is_mark("(")
            if bracketed > 0 or piece.is_mark("("):
                continue
            if piece.kind == "cue" and piece.plays("passive"):
                near = verb - index <= 8 or self._introduces(index, verb)
                return index if near and not self._honours_another(index, verb) else None
            if piece.kind in {"unit", "office", "person", "gap", "place", "anaphor"} or piece.is_mark(
                ",", "và", "-", "–"
            ):
                continue
            if piece.text.lower() in {"ghi nhận", "biểu dương"}:
                continue
            if piece.kind == "cue" and piece.plays(
                "propose", "decide", "give", "future", "past", "member_link", "hand_over"
            ):
                continue
            return None
        return None

    def _honours_another(self, passive: int, verb: int) -> bool:
        """As in "Trong số học sinh được tuyên dương có em P đạt giải Nhất": its own verb stands behind it,
        and somebody else wins."""
        gives, between = self.pieces[passive + 1], self.pieces[passive + 2 : verb]
        wins = self.pieces[verb].plays("receive") and not self.pieces[verb].plays("give")
        return wins and gives.plays("give") and any(p.kind in {"person", "count"} for p in between)

    def _introduces(self, passive: int, verb: int) -> bool:
        """As in "được Đại tướng P - Ủy viên …, Phó Bí thư …, Bộ trưởng Bộ A, tặng": one giver, all posts."""
        between = self.pieces[passive + 1 : verb]
        named = [p for p in between if p.kind == "person"]
        posts = sum(p.kind == "office" or self.words.begins_with_post(p.text) for p in between)
        return len(named) == 1 and posts > 0

    def agent(self, passive_at: int | None, verb: int | None) -> Piece | None:
        if passive_at is None or verb is None:
            return None
        between = _outside_brackets(self.pieces[passive_at + 1 : verb])
        bodies = [p for p in between if p.kind in {"unit", "office", "place"}]
        if len(bodies) < 2 or not all(p in bodies or p.is_mark(",", "và") for p in between):
            return bodies[-1] if bodies else None
        span = Span(bodies[0].span.start, bodies[-1].span.end)
        return replace(bodies[0], span=span, text=", ".join(p.text for p in bodies))


def _outside_brackets(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "được Công ty A (thuộc Tập đoàn B) tặng": the firm gives, not who owns it."""
    outside, depth = [], 0
    for piece in pieces:
        depth += piece.is_mark("(")
        if depth == 0:
            outside.append(piece)
        depth -= piece.is_mark(")")
    return outside
