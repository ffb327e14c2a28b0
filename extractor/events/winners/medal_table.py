"""Whose the medals of a table are: "A dẫn đầu với 5 HCV", "A xếp nhất với 23 huy chương, gồm 10 HCV"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.clauses.subjects import SubjectReader
from extractor.events.parts.recipient import Recipient
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER

_LEADS_THE_TABLE = re.compile(
    r"(?:xếp|đứng|thắng lớn|bội thu|thành công|dẫn đầu|khép lại|kết thúc|giành (?:ngôi|vị trí|thành tích)"
    r"|về (?:nhất|nhì)|(?:nhất|nhì|ba) toàn đoàn|kết quả|thành tích)(?!\w)"
    r".*(?<!\w)với (?:tổng số )?\d+$",
    re.IGNORECASE,
)
"""As in "TP.HCM dẫn đầu bảng tổng sắp với 41 HCV", "Đoàn A khép lại giải với 5 HCV", "Trường A
thắng lớn với 2 giải Nhất"."""


_SPORT = re.compile(
    r"(?:(?:các |ở )?(?:môn|nội dung) )?(?:vật|karate(?:do|-do)?|judo|taekwondo|pencak silat|vovinam|boxing"
    r"|quyền anh|wushu|muay(?: thái)?|kickboxing|kurash|jujitsu|điền kinh|bơi(?: lội| lặn)?|lặn"
    r"|bắn (?:súng|cung|nỏ|đĩa bay)|đá cầu|cầu (?:lông|mây)|bóng (?:đá|bàn|chuyền|rổ|ném)|cử tạ"
    r"|cờ (?:vua|tướng|vây)|đua (?:thuyền|ghe|xe đạp)|rowing|canoeing|thể dục [^\W\d]+ ?[^\W\d]*|xe đạp"
    r"|quần vợt|tennis|pickleball|golf|võ [^\W\d]+ ?[^\W\d]*|đẩy gậy|kéo co|bi sắt|billiards[^,;()]*"
    r"|đấu kiếm|khiêu vũ thể thao|dancesport|tung còn|chạy(?: việt dã)?|việt dã|nhảy [^\W\d]+)",
    re.IGNORECASE,
)
"""What is played, no team, though a bracket of medals stands behind it: "Vật (8 HCV), Karate (5 HCV)"."""
_WITHOUT_NOUN = re.compile(r" (?:tấm )?(?:huy chương|hc)(?: các loại)?$", re.IGNORECASE)
_IS_PLACED = re.compile(
    r"(?:xếp|đứng|về|hạng) (?:thứ )?(?:nhất|nhì|hai|ba|tư|\d)$|theo sau$|tiếp theo$"
    r"|(?:đứng đầu|dẫn đầu)(?: bảng(?: tổng sắp)?)?$",
    re.IGNORECASE,
)
_CALLS_A_TEAM = frozenset({"đoàn", "đội", "đội tuyển", "chủ nhà", "đoàn chủ nhà", "đoàn thể thao"})
_NUMBER = re.compile(r"(?:với |giành |đạt )?\d{1,3}", re.IGNORECASE)
_HAS_SO_MANY = re.compile(r"(?:(?:đã|cũng|hiện) )?có \d{1,3}", re.IGNORECASE)
_TEAM = leaping(rf"(?<!\w)(?!(?:Nhất|Nhì|Ba) toàn đoàn)[{UPPER}][^\W\d]*(?: [^\W\d]+){{0,3}}$")
_ENDS_IN_NUMBER = re.compile(r"(?P<name>.*[^\W\d]) \d{1,2}")
"""A name that has swallowed the number behind it: "Nhà hát Chèo A 3" before "HCV"; "Đội 5" is called so
before "giải Ba"."""
_WITH_NUMBER = re.compile(r"(?:với|có) \d+", re.IGNORECASE)


class TableReader(Stretch):
    """Reads leftwards from a tally that has no verb of its own."""

    def owner_of_bracket(self) -> tuple[Recipient, ...]:
        """As in "đứng sau Hà Nội (9 HCV, 3 HCB) và Quân đội (6 HCV)": whose tally the bracket holds, whatever
        verb stands before; a team may be called by a plain name. "A và B (cùng 3 HCV)" have it both."""
        both = self.first - 2 > self.floor and self.pieces[self.first - 2].is_mark("cùng")
        opening = self.first - 2 - both
        number = self.pieces[self.first - 1] if self.first > self.floor else None
        closes = self.last + 1 < len(self.pieces) and self.pieces[self.last + 1].is_mark(")")
        tally = closes and opening > 0 and self.pieces[opening].is_mark("(")
        if not tally or number is None or _NUMBER.fullmatch(number.text) is None:
            return ()
        if both:
            return self.ending_at(opening)
        team = self.pieces[opening - 1]
        if _SPORT.fullmatch(team.text):
            return self._team_of_sports()
        if team.kind in {"place", "unit"}:
            return (Recipient("collective", team.span, team.text),)
        named = _TEAM.search(team.text) if team.kind == "gap" else None
        if named is None:
            return ()
        span = Span(team.span.start + named.start(), team.span.end)
        return (Recipient("collective", span, named[0]),)

    def _team_of_sports(self) -> tuple[Recipient, ...]:
        """As in "Đoàn A giành 24 huy chương: Vật (8 HCV), Bắn nỏ (2 HCV)": who wins in all of them."""
        if self.previous is not None:
            return self.previous.recipients
        wins = next((i for i in range(self.floor, self.first) if self.pieces[i].plays("receive")), None)
        return self.read_by(SubjectReader).before(wins) if wins is not None else ()

    def owner_beside(self) -> tuple[Recipient, ...]:
        """As in "đoàn A được 3 HCV, 2 HCB; đoàn B 1 HCV", "Trường A có 3 giải Nhất": the number stands right
        behind who has them."""
        at = self.first - 1
        if at < self.floor or identify(self.pieces[self.first].text).kind != "prize":
            return ()
        grown = _ENDS_IN_NUMBER.fullmatch(self.pieces[at].text)
        if self.pieces[at].kind == "unit" and grown is not None and not grown["name"][1:].islower():
            start = self.pieces[at].span.start
            return (Recipient("collective", Span(start, start + len(grown["name"])), grown["name"]),)
        if not self.pieces[at].text.isdigit() and not _HAS_SO_MANY.fullmatch(self.pieces[at].text):
            return ()
        at -= at > self.floor and self.pieces[at - 1].text.lower() == "được"
        owner = self.ending_at(at)
        return owner if len(owner) == 1 and owner[0].name and owner[0].kind == "collective" else ()

    def winner_before(self) -> tuple[Recipient, ...]:
        """As in "giải Nhất thuộc về R với 5 HCV, 3 HCB": the medals are those of the winner just named."""
        before = self.pieces[self.first - 1] if self.first > self.floor else None
        if before is None or before.kind != "gap":
            return ()
        if _LEADS_THE_TABLE.search(before.text):
            return self.ending_at(self.first - 1)[-1:]
        in_table = self._place_in_table()
        if in_table:
            return in_table
        if self.previous is None:
            return ()
        adds = re.match(r"với(?!\w)", before.text, re.IGNORECASE) is not None
        alone = self.previous.direction == "forward" and len(self.previous.recipients) == 1
        return self.previous.recipients if adds and alone and self.is_chained() else ()

    def _place_in_table(self) -> tuple[Recipient, ...]:
        """As in "A xếp nhất với 23 huy chương, gồm 10 HCV", "Xếp nhì là B với 7 HCV": whose these are."""
        number = self.pieces[self.first - 1]
        at = self.first - 2
        while at > self.floor and (
            self.pieces[at].is_mark(",", ";", ":", "(") or self.pieces[at].plays("list_complete")
        ):
            at -= 1
        if (
            at < self.first - 2
            and at > self.floor
            and _LEADS_THE_TABLE.search(_WITHOUT_NOUN.sub("", self.pieces[at].text))
        ):
            wins = self.pieces[at - 1].plays("receive") and at - 1 > self.floor
            return self.ending_at(at - wins)[-1:]
        link = at - 1 - (at > self.floor + 1 and self.pieces[at - 1].text.lower() in _CALLS_A_TEAM)
        ranked = link > self.floor and self.pieces[link].plays("list_complete")
        placed = ranked and _IS_PLACED.search(self.pieces[link - 1].text) is not None
        return self.ending_at(at + 1)[-1:] if placed and _WITH_NUMBER.fullmatch(number.text) else ()
