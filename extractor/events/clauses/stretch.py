"""The stretch of a sentence in which one award group finds its subject, verb and recipients."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from extractor.events.parts.cursor import Cursor
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.made_once import made_once
from extractor.ground.value_class import thing_class
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import find_counts
from extractor.lexicon.leadins import Leadins, leadins
from extractor.viet.letters import UPPER

Reader = TypeVar("Reader", bound="Stretch")

_INITIALS = re.compile(rf"[{UPPER}]{{2,}}(?!\w)")
_TEAM = re.compile(r"(?<!\w)đội(?: thi| tuyển| dự thi)?$", re.IGNORECASE)


def _begins_with_initials(piece: Piece) -> bool:
    """As in "; HTXT cũng từng được tặng …": somebody else, called by a short form that the text made up."""
    return piece.kind == "gap" and _INITIALS.match(piece.text) is not None


_ANOTHER_TEAM = re.compile(
    r"(?:đội|cặp|nhóm) (?!(?:này|còn|cũng|đã|được|đều|vừa|lại|bóng|nhà|chủ|trưởng|thi|tuyển)(?!\w))[^\W\d]"
    r"|(?:đội )?liên quân(?!\w)",
    re.IGNORECASE,
)


def _calls_another_team(pieces: Sequence[Piece], index: int) -> bool:
    """As in "…, đội - Liên quân Sao Mai đạt giải nhì", "; đội liên quân các tổ: X, Y đạt giải nhì": whoever
    that is, it is not the one told before."""
    piece = pieces[index]
    if piece.kind != "gap" or not (index and pieces[index - 1].is_mark(",", ";", "và")):
        return False
    dashed = piece.text.lower() == "đội" and index + 1 < len(pieces) and pieces[index + 1].is_mark("-", "–")
    return dashed or _ANOTHER_TEAM.match(piece.text) is not None


_UNCOUNTED = re.compile(
    r"(?:nhiều|một số|các|những|không ít|hàng (?:chục|trăm|nghìn|ngàn)) (?P<whom>.+)", re.IGNORECASE
)


_HAS_MANY = re.compile(
    r"(?:.*(?<!\w))?có (?:rất )?(?P<many>(?:nhiều|một số|không ít) [^\W\d]+(?: [^\W\d]+)*)", re.IGNORECASE
)


def _kind_of_many(words: str) -> str | None:
    """What kind "nhiều học sinh" tells of without their number; None of nothing that is counted."""
    told = _UNCOUNTED.fullmatch(words)
    counted = find_counts(f"2 {told['whom']}") if told is not None else []
    return counted[0].kind if counted and counted[0].span.start == 0 else None


def is_uncounted(piece: Piece) -> bool:
    """As in "; nhiều đồng chí được tặng …": others than those counted before, nobody says how many."""
    return piece.kind == "gap" and _kind_of_many(piece.text) is not None


_MODELS = re.compile(
    r"(?:các|những) (?:tấm )?(?:gương|điển hình)"
    r"(?: (?:điển hình|tiên tiến|tiêu biểu|xuất sắc|sáng))*(?: của)?",
    re.IGNORECASE,
)


_OF_A_CONGRESS = re.compile(
    r"(?<!\w)(?:nghị quyết|nq|văn kiện|chào mừng|tiến tới)[^,;]{0,20} đại hội$", re.IGNORECASE
)


def leads_to_no_subject(piece: Piece) -> bool:
    """As in "Các điển hình tiên tiến tỉnh A nhận Bằng khen": nobody says who or how many, and it is not A;
    nor is it B in "Đoàn A sơ kết Nghị quyết Đại hội Đoàn B và đón nhận Cờ thi đua"."""
    if piece.kind != "gap":
        return False
    return _MODELS.fullmatch(piece.text) is not None or _OF_A_CONGRESS.search(piece.text) is not None


def has_many(words: str) -> bool:
    """As in "Trường A có nhiều học sinh đoạt …": those who win are its own, nobody says how many."""
    told = _HAS_MANY.fullmatch(words)
    return told is not None and _kind_of_many(told["many"]) in {"individual", "collective"}


@thing_class
class Stretch:
    """The award group ``pieces[first..last]`` between ``floor`` (the frame before) and ``ceiling``
    (the next).

    All positions are indices into ``pieces``; ``earlier`` are the frames of the sentence read so far.
    """

    text: str
    pieces: Sequence[Piece]
    first: int
    last: int
    floor: int
    ceiling: int
    earlier: Sequence[Frame]

    def read_by(self, reader: type[Reader], **told: Any) -> Reader:
        """The same stretch for another reader, with the fields that are its own."""
        here = self.text, self.pieces, self.first, self.last, self.floor, self.ceiling, self.earlier
        return reader(*here, **told)

    @made_once
    def cursor(self) -> Cursor:
        return Cursor(self.text, self.pieces)

    @property
    def previous(self) -> Frame | None:
        return self.earlier[-1] if self.earlier else None

    @property
    def words(self) -> Leadins:
        return leadins()

    @property
    def is_for_others(self) -> bool:
        """As in "Cục A tổ chức lễ đón nhận Huân chương B cho Đoàn C", also where no mention covers C."""
        behind = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        return behind is not None and behind.text.lower() == "cho"

    def names_a_work_before(self, of: int) -> bool:
        """As in "tiết mục múa quạt của R đoạt giải Nhất", "tập “Mưa” của R": R made the work that wins;
        "đội thi của R": R sent them."""
        quoted = of > self.floor and self.pieces[of - 1].is_mark("”", '"')
        words = [p.text for p in self.pieces[max(self.floor, of - 6) : of] if p.kind == "gap"]
        prize = identify(self.pieces[self.first].text).kind == "prize"
        named = any(self.words.names_a_work(w) for w in words) and self.pieces[of - 1].kind == "gap"
        team = bool(words) and _TEAM.search(words[-1]) is not None and self.pieces[of - 1].kind == "gap"
        return prize and (quoted or named or team)

    def ending_at(self, end: int) -> tuple[Recipient, ...]:
        """The coordination of recipients that ends right before ``end``."""
        for start in range(self.floor, end):
            found = read_recipients(self.text, self.pieces[:end], start)
            if found.recipients and found.end == end:
                return found.recipients
        return ()

    def is_chained(self, end: int | None = None) -> bool:
        """Nothing but light words stands between the group before and this one, or the "được" before it;
        what the title of a work holds is light ("đơn ca “Nơi ấy là Trường Sa” và được …")."""
        last = self.first if end is None else end
        between, quoted = [], 0
        if any(_calls_another_team(self.pieces, i) for i in range(self.floor, last)):
            return False
        for i, piece in enumerate(self.pieces[self.floor : last], self.floor):
            quoted += piece.is_mark("“") - piece.is_mark("”")
            if quoted <= 0 and (i == self.floor or not self.pieces[i - 1].is_mark("(")):
                between.append(piece)
        return not any(
            piece.can_receive or _begins_with_initials(piece) or is_uncounted(piece) for piece in between
        )
