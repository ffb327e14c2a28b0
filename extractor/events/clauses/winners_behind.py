"""Who wins or wears what is told right before: in a bracket, behind "do", "của", "thuộc", on whose flag."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Coordination
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.records import Kind
from extractor.lexicon.award_linker import identify

_MONEY = re.compile(
    r"(?:nóng )?(?:(?:số )?tiền(?: mặt)?)?(?: ?mỗi \w+)?(?: ?[\d.,]+ (?:triệu |nghìn |ngàn |tỷ )?đồng)?",
    re.IGNORECASE,
)
_BOUQUET = re.compile(r"(?:lẵng |bó )?hoa(?!\w)", re.IGNORECASE)
_FLOWERS = re.compile(
    r"(?:(?:lẵng |bó )?hoa(?: tươi thắm)?|quà)?(?: ?(?:chúc mừng|biểu dương|động viên|khen ngợi|tri ân))?"
    r"(?: ?(?P<whom>.*))?",
    re.IGNORECASE,
)
_OF_THE_STATE: frozenset[Kind] = frozenset({"order", "medal", "state_title"})
_BY = re.compile(r"(?:^|\s)do(?: (?P<title>.+))?$", re.IGNORECASE)
_WHICH_ONE = frozenset(
    {"đầu tiên", "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "còn lại", "cuối cùng"}
)
_ON_FLAG = re.compile(r"(?:lên|vào) (?:.{0,20}cờ|quân kỳ|đảng kỳ|đoàn kỳ)(?!\w)", re.IGNORECASE)


class WinnersBehind(Stretch):
    """Reads rightwards from the award group where no "cho" leads to its receivers."""

    def belongs(self, index: int) -> bool:
        """As in "giải Nhất đơn ca thuộc Công đoàn A;": "thuộc về" cut short, nothing behind the winner."""
        between = self.pieces[self.last + 1 : index]
        near = len(between) <= 2 and all(p.kind == "gap" or p.is_mark("và") for p in between)
        if self.pieces[index].text.lower() != "thuộc" or not near:
            return False
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
        behind = self.pieces[found.end] if found.end < len(self.pieces) else None
        next_award = any(p.kind == "award" for p in self.pieces[found.end + 1 : found.end + 3])
        ends = behind is None or behind.is_mark(";", "\n") or (behind.is_mark(",", "và") and next_award)
        prize = identify(self.pieces[self.first].text)
        ranked = prize.kind == "prize" and prize.grade is not None
        return ranked and ends and bool(found.recipients) and all(r.name for r in found.recipients)

    def in_bracket(self) -> Coordination | None:
        """As in "Giải Nhất (P, Vụ A và Q, Vụ B); giải Nhì (đội C)": the winners stand in the bracket."""
        opening = self.last + 1
        if opening >= self.ceiling or not self.pieces[opening].is_mark("("):
            return None
        close = next((i for i in range(opening, self.ceiling) if self.pieces[i].is_mark(")")), None)
        if close is None or identify(self.pieces[self.first].text).kind != "prize":
            return None
        found = read_recipients(self.text, self.pieces[:close], opening + 1)
        named = bool(found.recipients) and all(r.name for r in found.recipients)
        persons = tuple(r for r in found.recipients if r.kind == "individual")
        winners = persons or found.recipients
        return Coordination(winners, close + 1) if named and found.end == close else None

    def pinned_on_flag(self, index: int) -> Coordination | None:
        """As in "gắn Huân chương lên lá cờ truyền thống của R": whose flag it is."""
        piece, link = self.pieces[index], self.pieces[index + 1] if index + 1 < self.ceiling else None
        if (
            piece.kind != "gap"
            or not _ON_FLAG.match(piece.text)
            or link is None
            or link.text.lower() != "của"
        ):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + 2)
        return found if found.recipients else None

    def pinned_passively(self, verb: int | None) -> Coordination | None:
        """As in "tấm Huân chương được gắn lên lá cờ truyền thống của R"."""
        at = self.last + 1
        pinned = verb is None and at + 2 < self.ceiling and self.pieces[at].plays("passive")
        return self.pinned_on_flag(at + 2) if pinned and self.pieces[at + 1].plays("give") else None

    def won_by(self, index: int) -> Coordination | None:
        """As in "Hai HCV khác do A và B giành được", "HCV của đoàn do vận động viên P mang về": the winners
        behind "do"."""
        piece = self.pieces[index]
        by = _BY.search(piece.text) if piece.kind == "gap" else None
        if by is None or (by["title"] and not self.words.leads_to_person(by["title"])):
            return None
        verb = next((i for i in range(index + 1, self.ceiling) if self.pieces[i].plays("receive")), None)
        if verb is None:
            return None
        found = read_recipients(self.text, self.pieces[:verb], index + 1)
        return found if found.recipients and found.end == verb else None

    def maker_of_work(self, index: int) -> Coordination | None:
        """As in "giải A tác phẩm “Rừng” của nhóm P, Q", "giải B “Sóng”, tác giả R": who made the work."""
        piece, before = self.pieces[index], self.pieces[index - 1]
        quoted = before.is_mark("”", '"') or (
            before.is_mark(",") and self.pieces[index - 2].is_mark("”", '"')
        )
        by_of = piece.text.lower() == "của" and (quoted or self.names_a_work_before(index))
        by_author = quoted and piece.kind == "gap" and self.words.leads_to_person(piece.text)
        if not (by_of or by_author) or not self.pieces[self.first].text.lower().startswith("giải"):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + by_of)
        return found if found.recipients and all(r.name for r in found.recipients) else None

    def owner_of_medal(self, index: int) -> Coordination | None:
        """As in "2 HCV của VĐV P", "HCV đầu tiên là của P", "HCV thứ hai của P": whose it is."""
        before = self.pieces[index - 1].text.lower()
        near = index == self.last + 1 or before in {"là", "do công", "nhờ công"} or before in _WHICH_ONE
        if not near or self.pieces[index].text.lower() != "của":
            return None
        if index + 1 < self.ceiling and self.pieces[index + 1].text.lower().endswith(" do"):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
        persons = found.recipients and all(r.name and r.kind == "individual" for r in found.recipients)
        return found if persons and identify(self.pieces[self.first].text).kind == "prize" else None

    def host_of_ceremony(self, verb: int | None) -> Coordination | None:
        """As in "dự lễ đón nhận Huân chương A của Trường B": whose ceremony it is; who confers A must be
        known without them."""
        at = self.last + 1
        receives = verb is not None and self.pieces[verb].text.lower().endswith("đón nhận")
        if not receives or at >= self.ceiling or self.pieces[at].text.lower() != "của":
            return None
        award = self.pieces[self.last].text
        conferred = " của " in award or identify(award).kind in _OF_THE_STATE
        found = read_recipients(self.text, self.pieces[: self.ceiling], at + 1)
        bodies = bool(found.recipients) and all(r.name and r.kind == "collective" for r in found.recipients)
        return found if conferred and bodies else None

    def also_given_flowers(self, index: int) -> Coordination | None:
        """As in "trao Huy hiệu A và tặng hoa chúc mừng đồng chí P", "tặng Bằng khen và thưởng 5 triệu đồng
        cho P": who gets the flowers or the money gets the award."""
        also, flowers = self.pieces[index - 1], self.pieces[index + 1] if index + 1 < self.ceiling else None
        near = index - 2 == self.last and also.is_mark("và", ",")
        gives = near and self.pieces[index].text.lower() in {"tặng", "trao", "thưởng"}
        if not gives or flowers is None:
            return None
        paid = flowers.kind == "gap" and _MONEY.fullmatch(flowers.text) is not None
        if not paid and _BOUQUET.match(flowers.text) is None:
            return None
        at = index + 1 + paid
        while at < self.ceiling and (self._is_greeting(at) or self.pieces[at].is_mark("và", ",")):
            at += 1
        at += at < self.ceiling and self.pieces[at].plays("to")
        found = read_recipients(self.text, self.pieces[: self.ceiling], at)
        return found if found.recipients else None

    def _is_greeting(self, index: int) -> bool:
        """As in "hoa chúc mừng đồng chí": flowers, good wishes and the word before a name."""
        piece = self.pieces[index]
        greets = _FLOWERS.fullmatch(piece.text) if piece.kind == "gap" else None
        whom = (greets["whom"] or "") if greets is not None else ""
        leads = not whom or self.words.leads_to_person(whom) or self.words.leads_to_unit(whom)
        return greets is not None and leads

    def given_behind(self, index: int) -> Coordination | None:
        """As in "Huân chương hạng nhì tặng TS B", "Top 10 được xướng tên gồm: A, B": the verb
        behind the award."""
        piece = self.pieces[index]
        verb = index
        if piece.kind == "cue" and piece.plays("passive"):
            verb = index + 1
        if index > self.last + 2 or verb >= self.ceiling:
            return None
        given = self.pieces[verb]
        if given.kind != "cue" or not given.plays("give") or given.plays("receive"):
            return None
        begin = verb + 1
        while begin < self.ceiling and (
            self.pieces[begin].plays("list_complete", "to") or self.pieces[begin].is_mark(":")
        ):
            begin += 1
        found = read_recipients(self.text, self.pieces[: self.ceiling], begin)
        return found if found.recipients else None
