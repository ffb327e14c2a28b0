"""Who stands behind the award, between verb and award, or across a colon: the recipients of an active
verb."""

import re
from dataclasses import replace

from extractor.events.clauses.attained_beside import but_who_attains
from extractor.events.clauses.listed_receivers import FAR, ListedReceivers
from extractor.events.clauses.praised_besides import praises_others
from extractor.events.clauses.set_objects import SetObjects
from extractor.events.clauses.table_rows import TableRows
from extractor.events.clauses.winners_behind import WinnersBehind
from extractor.events.parts.frame import Direction
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_members, read_recipients

_HONOURS = re.compile(r"thành tích|phần thưởng|danh hiệu|khen thưởng|giải thưởng|vinh dự", re.IGNORECASE)

_TO_MANY = re.compile(
    r"(?:cho|tới|đến) (?:(?:các|những|mỗi) )?(?:tập thể|đơn vị|cá nhân|tổ chức)(?!\w)", re.IGNORECASE
)
_PART = re.compile(r"(?:các |những |hai |ba )?vai(?! trò)(?!\w)", re.IGNORECASE)
_MONEY = re.compile(
    r"(?:(?:số |phần |thêm )?(?:tiền|quà)(?! lưu niệm)|nóng"
    r"|(?:(?:hỗ trợ|trao|tặng|thưởng) )?(?:\d[\d.,]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r" (?:triệu|nghìn|ngàn|tỷ|đồng|(?:chiếc )?xe đạp|suất (?:quà|học bổng)|phần quà|sổ tiết kiệm))(?!\w)",
    re.IGNORECASE,
)
_SERVES = re.compile(
    r"(?<!\w)(?:đóng góp|cống hiến|công lao|công sức|giúp đỡ|ủng hộ|hỗ trợ(?! [^.;]*đồng$)|phục vụ)"
    r"(?: \w+){0,4}$",
    re.IGNORECASE,
)
_HOMES = re.compile(
    r"(?:các|những) (?:đảng bộ|chi bộ|đảng ủy|tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|thôn|bản|ấp|làng"
    r"|khu phố|trường)(?!\w).*",
    re.IGNORECASE,
)
_LIES_IN = frozenset({"thuộc", "trực thuộc", "ở", "tại", "đến từ", "trên địa bàn"})
REACH = 160
"""Characters between an award and the "cho" of its recipients beyond which they are not linked."""


class ObjectReader(ListedReceivers):
    """Reads rightwards from the award group, and between its verb and it."""

    def behind(self, verb: int | None) -> Coordination | None:
        """Recipients behind "cho", "thuộc về", or a colon right after the group."""
        told = self.read_by(WinnersBehind)
        won = told.won_by(self.last + 1) if self.last + 1 < self.ceiling else None
        direct = won or self._directly_behind(verb) or (told.in_bracket() if verb is None else None)
        direct = direct or told.pinned_passively(verb) or self.read_by(SetObjects).behind_with(verb)
        if direct is not None:
            return direct
        to_many = False
        for index in range(self.last + 1, self.ceiling):
            piece = self.pieces[index]
            if not to_many and piece.span.start - self.pieces[self.last].span.end > REACH:
                return None
            colon = piece.is_mark(":") and not self._lists_homes(index)
            opens = colon or (piece.kind == "cue" and piece.plays("to", "belongs_to"))
            to_many = to_many or (opens and self._are_many(index))
            opens = opens or (to_many and piece.kind == "cue" and piece.plays("list_complete"))
            opens = opens or (verb is None and piece.text.lower() == "là" and self._attribute_before(index))
            opens = opens or (verb is None and (told.belongs(index) or self._names_so_many(index)))
            if opens and (self._names_the_part(index + 1) or self._gives_merit(index - 1)):
                return None
            if opens:
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                if found.recipients:
                    found = self.read_by(SetObjects).as_many_as_awards(found, index + 1)
                    return but_who_attains(self.pieces, self.last, self.ceiling, found)
                if piece.is_mark(":"):
                    return None
                continue
            elsewhere = self._told_elsewhere(told, index, verb) if piece.kind in {"gap", "cue"} else None
            if elsewhere is not None:
                return elsewhere
            dashed = piece.is_mark("–", "-", "|") and index == self.last + 1
            if dashed and not self._is_followed_by_year(index):
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                return found if found.recipients and self._ends_the_line(found.end) else None
            if piece.is_mark(";", "\n") or (
                piece.kind == "cue" and piece.plays("receive", "passive") and not piece.plays("reason")
            ):
                return None
            if piece.kind == "cue" and piece.plays("give") and not self._tells_of_a_thing(index):
                return None
        return None

    def _told_elsewhere(self, told: WinnersBehind, index: int, verb: int | None) -> Coordination | None:
        """Recipients whom other words than "cho" lead to."""
        return (
            told.pinned_on_flag(index)
            or told.also_given_flowers(index)
            or self._given_behind(told, index, verb)
            or told.won_by(index)
            or told.maker_of_work(index)
            or told.owner_of_medal(index)
        )

    def _given_behind(self, told: WinnersBehind, index: int, verb: int | None) -> Coordination | None:
        """Not in "tặng ông P A, tặng bà Q B": the next verb has an award of its own."""
        found = told.given_behind(index)
        has_own = found is not None and verb is not None and bool(self.between(verb))
        others = praises_others(self.pieces[self.last], self.pieces[index - 1], self.pieces[index])
        return None if has_own or others else found

    def _is_followed_by_year(self, dash: int) -> bool:
        """As in "Giải thưởng A lần thứ 18 **- 2023** được trao cho 42 thanh niên": the dash parts no name."""
        following = self.pieces[dash + 1] if dash + 1 < self.ceiling else None
        return following is not None and following.kind == "date"

    def _names_so_many(self, index: int) -> bool:
        """As in "đồng hạng 3 **gồm** 2 trường, A và B"."""
        counted = index + 1 < self.ceiling and self.pieces[index + 1].count is not None
        return counted and index == self.last + 1 and self.pieces[index].plays("list_complete")

    def _are_many(self, to: int) -> bool:
        """As in "tặng Bằng khen cho các tập thể có thành tích … vào ngày 5/3 gồm: A, B": however long their
        merit is told, the list is theirs."""
        return _TO_MANY.match(self.text, self.pieces[to].span.start) is not None

    def _ends_the_line(self, index: int) -> bool:
        """Whether the winner behind a dash is the last word of it, but for what it was won with."""
        if index >= self.ceiling - 1 or self.pieces[index].is_mark(";"):
            return True
        with_work = self.pieces[index]
        shown = with_work.text.lower().startswith("với ") and self.words.names_a_work(with_work.text)
        return with_work.kind == "gap" and shown

    def _names_the_part(self, index: int) -> bool:
        """As in "Huy chương Vàng cho vai cô Sen trong vở “A”": what it was won with, not who won it."""
        words = self.pieces[index] if index < self.ceiling else None
        return words is not None and words.kind == "gap" and _PART.match(words.text) is not None

    def _gives_merit(self, index: int) -> bool:
        """As in "cho các cá nhân có nhiều đóng góp cho nhà trường": whom the deed served."""
        words = self.pieces[index]
        told = words.kind == "gap" or (words.kind == "cue" and words.plays("reason"))
        return index > self.last and told and _SERVES.search(words.text) is not None

    def _lists_homes(self, colon: int) -> bool:
        """As in "cho các hộ tiêu biểu thuộc các xã: A, B": where they live, nobody who receives."""
        link, kind = self.pieces[colon - 2 : colon] if colon >= self.last + 3 else (None, None)
        told = link is not None and link.kind == "cue" and link.text.lower() in _LIES_IN
        return told and kind is not None and kind.kind == "gap" and _HOMES.fullmatch(kind.text) is not None

    def _attribute_before(self, index: int) -> bool:
        """As in "HCV thứ hai của đoàn là em A": between the award and "là" only what describes it."""
        between = self.pieces[self.last + 1 : index]
        return len(between) <= 3 and all(
            p.kind in {"gap", "place", "unit", "date"} or (p.kind == "cue" and p.plays("member_link"))
            for p in between
        )

    def _directly_behind(self, verb: int | None) -> Coordination | None:
        """As in "tặng Giấy khen 4 tập thể", "thưởng nóng anh B 5 triệu đồng": no "cho" between."""
        at = self.last + 1
        if at >= self.ceiling or self.pieces[at].is_mark(",", ";", ":", "(", ")", "và", "\n"):
            return None
        rewards = self.pieces[self.last].mark is None
        goes_on = (
            self.previous is not None
            and self.previous.direction == "forward"
            and self.pieces[at].kind == "unit"
        )
        found = read_recipients(self.text, self.pieces[: self.ceiling], at)
        first = found.recipients[0] if found.recipients else None
        persons = first is None or (first.kind == "individual" and first.name is not None)
        addressed = any(p.kind == "cue" and p.plays("to") for p in self.pieces[at : self.ceiling])
        persons = persons or self._gives_to_all_of(verb, at) or (not addressed and self._gives_body(verb, at))
        held = verb is not None and self.pieces[verb].text.lower() == "lễ đón nhận"
        held = held and self.pieces[at].kind == "unit"
        letter = self.pieces[self.last].text.lower().startswith(("thư", "điện")) and not addressed
        if not (rewards or goes_on or letter or held or self.pieces[at].kind == "count" or persons):
            return None
        return found if found.recipients else None

    def _gives_to_all_of(self, verb: int | None, index: int) -> bool:
        """As in "tặng Huân chương A tập thể cán bộ Sở B": the word for all of a body leads to its name."""
        gives = verb is not None and self.pieces[verb].plays("give")
        words = self.pieces[index]
        return gives and words.kind == "gap" and words.text.lower().startswith("tập thể")

    def _gives_body(self, verb: int | None, index: int) -> bool:
        """As in "UBND tỉnh tặng Bằng khen Bệnh viện A": who gives stands before, who receives behind."""
        if verb is None or verb != self.first - 1 or not self.pieces[verb].plays("give"):
            return False
        award, body = self.pieces[self.last], self.pieces[index]
        passive = any(p.plays("passive") for p in self.pieces[self.floor : verb])
        return body.kind == "unit" and body.span.start == award.span.end + 1 and not passive

    def _tells_of_a_thing(self, index: int) -> bool:
        """As in "Huân chương do Chủ tịch nước tặng cho R", "giấy khen và cúp tôn vinh cho R": the verb
        belongs to what is given."""
        if self.pieces[index - 1].text.lower().endswith(("cúp", "biểu trưng")) or self._adds_money(index):
            return True
        return any(
            piece.kind == "gap" and piece.text.lower().split()[-1] == "do"
            for piece in self.pieces[self.last + 1 : index]
        )

    def _adds_money(self, index: int) -> bool:
        """As in "tặng Bằng khen và thưởng 20 triệu đồng cho R": the money goes with it."""
        also, what = self.pieces[index - 1], self.pieces[index + 1] if index + 1 < self.ceiling else None
        return also.is_mark("và", ",") and what is not None and _MONEY.match(what.text) is not None

    def _opens_object(self, index: int) -> bool:
        """As "cho"; "là" names whom "Người được vinh danh là P với danh hiệu A" means."""
        named = self.pieces[index].text.lower() == "là" and self.pieces[self.first - 1].text.lower() == "với"
        return named or self.pieces[index].plays("to")

    def between(self, verb: int) -> tuple[Recipient, ...]:
        """As in "tặng cho R A", "trao R A": recipients between the verb and its object."""
        begin = verb + 1
        if begin < self.first and self.pieces[begin].text.lower() in {"thêm", "mới"}:
            begin += 1
        if begin < self.first and self.pieces[begin].kind == "cue" and self._opens_object(begin):
            begin += 1
        found = read_recipients(self.text, self.pieces[: self.first], begin)
        if not found.recipients:
            return ()
        rest = self.pieces[found.end : self.first]
        light = all(self._light_before_object(p) for p in rest)
        return found.recipients if light or self.read_by(SetObjects).told_with_posts(found) else ()

    def _light_before_object(self, piece: Piece) -> bool:
        """As in "bình chọn R là “A”": what may stand between the receiver and the award."""
        named = piece.kind == "cue" and piece.text.lower() in {"là", "đạt"}
        return named or piece.kind == "gap" or piece.is_mark(",", "“", '"')

    def in_line(self) -> tuple[Recipient, ...]:
        """As in "R: A", "R – A", "R (A)", "R | 2 A": recipients that end right before the group."""
        if self.first == 0:
            return ()
        at = self.first - 1
        if at > self.floor and self.pieces[at].kind == "gap" and self.pieces[at].text.isdigit():
            at -= 1
        behind = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        goes_to_others = behind is not None and behind.plays("to")
        if goes_to_others or not self.pieces[at].is_mark(":", "(", "–", "-", "|"):
            return ()
        if self.pieces[at].is_mark("|"):
            return self.read_by(TableRows).owners(at)
        if self.pieces[at].is_mark(":") and self.pieces[self.first].mark is None:
            return self._owner_of_honours(at)
        return self.ending_at(at) or self._owner_of_honours(at)

    def _owner_of_honours(self, end: int) -> tuple[Recipient, ...]:
        """As in "Bảng thành tích của chị rất dài: Giải A, Huân chương B": whose honours the colon lists."""
        if not self.pieces[end].is_mark(":"):
            return ()
        for index in range(self.floor, end - 1):
            if self.pieces[index].text.lower() == "của" and self.pieces[index + 1].can_receive:
                words = self.text[self.pieces[self.floor].span.start : self.pieces[end].span.start]
                honours = _HONOURS.search(words) is not None
                return read_recipients(self.text, self.pieces[:end], index + 1).recipients if honours else ()
        return ()

    def with_members_behind(
        self, subject: tuple[Recipient, ...]
    ) -> tuple[tuple[Recipient, ...], Direction, int]:
        """As in "3 đồng chí được tặng A, gồm: P1; P2; P3": the members of a counted subject follow the
        award."""
        last = subject[-1]
        told = self._told_behind(last) if len(subject) == 1 else None
        if told is not None:
            return told.recipients, "forward", told.end
        if last.name is not None or last.stands_for is not None or last.members:
            return subject, "backward", self.last + 1
        members = (
            self._picked_behind_stop(last)
            or read_members(self.text, self.pieces, self.last + 1, last.count, last.kind)
            or self._named_at_end(last)
        )
        alike = tuple(member for member in members if member.kind == last.kind)
        # As in "10 em được tặng A là học sinh Trường B": whose people they are.
        are_people_of = last.kind == "individual" and not alike
        members = alike if len(alike) == last.count or are_people_of else members
        end = self.last + 1
        if members:
            end = next(
                i + 1 for i, p in reversed(list(enumerate(self.pieces))) if p.span.end <= members[-1].span.end
            )
        return (*subject[:-1], replace(last, members=members)), "backward", end

    def _picked_behind_stop(self, counted: Recipient) -> tuple[Recipient, ...]:
        """As in "42 người được tặng A; trong đó có nhiều cái tên được yêu thích như P, Q": some of them."""
        stop = self.last + 1
        opens = stop + 1 < self.ceiling and self.pieces[stop].is_mark(";", ",")
        if not opens or not self.pieces[stop + 1].plays("list_partial"):
            return ()
        for index in range(stop + 2, min(stop + 2 + FAR, self.ceiling)):
            piece = self.pieces[index]
            if piece.kind == "award" or piece.can_receive or piece.plays("give"):
                return ()
            if piece.kind == "cue" and piece.plays("list_partial", "list_complete"):
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1).recipients
                alike = bool(found) and all(r.name and r.kind == counted.kind for r in found)
                return found if alike and len(found) <= counted.count else ()
        return ()

    def _told_behind(self, subject: Recipient) -> Coordination | None:
        """As in "Trường đạt chuẩn mức độ 2 là Trường Tiểu học A", "Doanh nghiệp đầu tiên nhận B là ông P":
        "là" names whom "Trường" stands for."""
        at = self.last + 1 + (self.last + 1 < self.ceiling and self.pieces[self.last + 1].text == "chính")
        link = self.pieces[at] if at < self.ceiling else None
        if subject.stands_for is None or link is None or link.text.lower() not in {"là", "gồm"}:
            return None
        colon = at + 1 < self.ceiling and self.pieces[at + 1].is_mark(":")
        found = read_recipients(self.text, self.pieces[: self.ceiling], at + 1 + colon)
        alike = all(r.name and r.kind in {subject.kind, "individual"} for r in found.recipients)
        return found if found.recipients and alike else None

    def _named_at_end(self, counted: Recipient) -> tuple[Recipient, ...]:
        """As in "một cá nhân khác được tặng A trong đợt này là ông P": as many names as were counted."""
        for index in range(self.last + 1, min(self.last + 9, self.ceiling)):
            piece = self.pieces[index]
            acts = piece.plays("give", "receive", "passive") and self.pieces[index - 1].text.lower() != "đợt"
            if piece.is_mark(";", "\n") or piece.kind == "award" or acts:
                return ()
            if piece.kind == "cue" and piece.plays("list_complete"):
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1).recipients
                fits = len(found) == counted.count and all(r.name and r.kind == counted.kind for r in found)
                return found if fits else ()
        return ()
