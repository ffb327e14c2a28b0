"""Who stands before the verb: the subject that receives, the actors that confer, where their clause
begins."""

import re
from dataclasses import replace

from extractor.events.cursor import Cursor
from extractor.events.pieces import Piece
from extractor.events.recipient import Coordination, Recipient
from extractor.events.recipients import read_recipients
from extractor.events.stretch import Stretch

_ATTENDS = re.compile(r"(?<!\w)(?:tham dự|dự lễ|chứng kiến|có mặt|về dự|đến dự|tới dự)(?!\w)", re.IGNORECASE)


_OVERCOMES = re.compile(r"(?<!\w)vượt (?:qua|lên)(?!\w)|^(?:ngoài|bên cạnh)(?! ra$)(?: \w+)?$", re.IGNORECASE)
"""As in "Vượt qua 20 đội, …", "Ngoài em A, …": whom the comma behind leaves out."""
_BEATS = re.compile(
    r"(?<!\w)(?:bỏ xa|thắng|hạ|vượt(?: qua| lên)?|đánh bại|loại)"
    r"(?: (?:cặp|đội|đội tuyển|đối thủ|tay vợt|võ sĩ|nhà vô địch|chủ nhà|kình ngư)){1,2}$",
    re.IGNORECASE,
)
"""As in "bỏ xa cặp Thái Lan để đoạt …": whom the winners left behind."""
_ROOM = re.compile(
    r"(?:trụ sở|sở chỉ huy|hội trường|nhà văn hóa|khuôn viên|sân|trung tâm hội nghị|phòng họp|nhà khách"
    r"|doanh trại)(?: \w+){0,2}",
    re.IGNORECASE,
)
_HALL = re.compile(rf"(?:.*(?<!\w))?(?:tại|ở) {_ROOM.pattern}", re.IGNORECASE)
"""Before a body: it lends its hall."""

_STUDIES_AT = re.compile(
    r"(?<!\w)(?:học )?lớp \d{1,2}[a-z]?\d{0,2}$|(?<!\w)(?:đang )?(?:theo )?học$", re.IGNORECASE
)
"""As in "em P, năm nay học lớp 10 Trường B, từng giành …": where P studies."""
_THE_REST = re.compile(r"(?:số|những người|các em|những em|các đơn vị|những đơn vị) còn lại", re.IGNORECASE)
_SENDS = re.compile(r"(?<!\w)(?:cử|đưa)$", re.IGNORECASE)
"""As in "Trường A cử 4 giáo viên dự thi, đạt …": the school wins."""
_ATTENDS_FIRST = re.compile(
    r"(?:và )?(?:cùng |đến |tới |về |cùng đến |cùng tới )?(?:tham )?(?:dự|chứng kiến)(?!\w)", re.IGNORECASE
)
_THERE_ARE = re.compile(r"[^.;]{0,40}?(?<!\w)(?:có|gồm)(?!\w)|\s*:", re.IGNORECASE)
_DESCRIBES = re.compile(r"(?:đang|nguyên|hiện|là|từng|thuộc|công tác)(?!\w)", re.IGNORECASE)
_MERIT = re.compile(
    r"(?:những |các )?(?:hành động|việc làm|nghĩa cử|thành tích|đóng góp|cống hiến)(?!\w)", re.IGNORECASE
)
_SHARE = re.compile(r"\d\s*%|(?<![\d/])\d{1,4}/\d{1,4}(?![\d/])")


class SubjectReader(Stretch):
    """Reads leftwards from a verb, or from an award that is its own verb."""

    def before(self, verb: int) -> tuple[Recipient, ...]:
        """The coordination that stands before the verb as its subject."""
        rest = self.pieces[verb - 1] if verb > self.floor else None
        if rest is not None and _THE_REST.fullmatch(rest.text):
            return (self._of_the_rest(rest),)
        floor = self._past_rivals(self.clause_floor(verb), verb)
        for start in range(floor, verb):
            if self._one_of_a_set(start, verb):
                return self.before(start)
            counted_names = self._names_told_by_number(start, verb)
            if counted_names:
                return counted_names
            if start != floor and not self._may_begin_subject(start):
                continue
            found = read_recipients(self.text, self.pieces[:verb], start)
            if found.recipients and self._share_of_others(found.end, verb):
                return ()
            whole = found.end <= verb and (
                self._light(found.end, verb) or self._describes_number(found, verb)
            )
            if found.recipients and whole:
                if self._attends(found.end, verb) or self._hosts(found, verb):
                    return ()
                named = self._without_scene(found.recipients)
                return tuple(self._with_owner(r, start) for r in named)
        return self._whose_merit(floor, verb)

    def _whose_merit(self, floor: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Hành động dũng cảm của anh P và anh Q đã được C tặng Huy hiệu": those whose merit it is."""
        told = floor < verb and _MERIT.match(self.pieces[floor].text) is not None
        for index in range(verb - 1, floor, -1):
            if told and self.pieces[index].text.lower() == "của":
                found = read_recipients(self.text, self.pieces[:verb], index + 1)
                named = bool(found.recipients) and all(r.name for r in found.recipients)
                return found.recipients if named and self._light(found.end, verb) else ()
        return ()

    def _of_the_rest(self, rest: Piece) -> Recipient:
        """As in "P và 24 người khác được tặng A; số còn lại nhận B": nobody by name, of the kind told."""
        kinds = {r.kind for r in (self.previous.recipients if self.previous is not None else ())}
        return Recipient(kinds.pop() if len(kinds) == 1 else "other", rest.span)

    def counted_right_before(self, award: int) -> tuple[Recipient, ...]:
        """As in "trao thưởng cho 71 học sinh đoạt giải": the winners, whatever else is done for them."""
        for index in range(award - 1, self.floor - 1, -1):
            if self.pieces[index].count is not None:
                return read_recipients(self.text, self.pieces[: index + 1], index).recipients
        return ()

    def _past_rivals(self, floor: int, verb: int) -> int:
        """As in "Vượt qua 20 đội của Tỉnh A, Tỉnh B, đội C đoạt …": those who lost stand before the last
        comma."""
        rivals = next(
            (i for i in range(floor, verb) if _OVERCOMES.search(self.pieces[i].text) is not None), None
        )
        opens = rivals is not None and not any(p.can_receive for p in self.pieces[floor:rivals])
        commas = [i for i in range(rivals or floor, verb) if self.pieces[i].is_mark(",")]
        return commas[-1] + 1 if opens and commas else floor

    def _names_told_by_number(self, index: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Cô A và cô B là hai giáo viên đạt giải Nhì": as many names before as the number says."""
        piece, link = self.pieces[index], self.pieces[index - 1] if index > self.floor else None
        if (
            piece.count is None
            or link is None
            or link.text.lower() != "là"
            or not self._light(index + 1, verb)
        ):
            return ()
        named = self.ending_at(index - 1)
        return named if len(named) == piece.count.count and all(r.name for r in named) else ()

    def _describes_number(self, found: Coordination, verb: int) -> bool:
        """As in "17 đồng chí đang công tác tại Bộ CHQS tỉnh được nhận …": what the counted ones are."""
        between = self.pieces[found.end : verb]
        if not found.recipients or found.recipients[-1].name is not None or not between:
            return False
        described = between[0].kind == "gap" and _DESCRIBES.match(between[0].text) is not None
        described = described or between[0].text.lower() == "nguyên"
        acts = any(
            p.kind == "award" or p.is_mark(";") or (p.kind == "cue" and p.plays("give", "receive", "propose"))
            for p in between
        )
        return described and not acts

    def _share_of_others(self, start: int, verb: int) -> bool:
        """As in "trường có 47/207 học sinh đạt …", "75% cơ sở đạt …": not the body before it attains."""
        last = self.pieces[verb - 1] if verb > start else None
        return last is not None and last.kind == "gap" and _SHARE.search(last.text) is not None

    def _hosts(self, found: Coordination, verb: int) -> bool:
        """As in "Đảng ủy, HĐND, UBND xã tổ chức lễ … và đón nhận …": organs that hold the ceremony."""
        holds = any(p.kind == "gap" and "tổ chức" in p.text for p in self.pieces[found.end : verb])
        return holds and len(found.recipients) > 2

    def _attends(self, start: int, verb: int) -> bool:
        """As in "hơn 1.800 công nhân cùng dự lễ và đón nhận …": guests of the ceremony, not who receives."""
        return any(p.kind == "gap" and _ATTENDS.search(p.text) for p in self.pieces[start:verb])

    def are_guests(self) -> bool:
        """As in "Dự lễ trao Huân chương A có các đồng chí: P, Q": who came, not who receives."""
        begin = self.pieces[self.clause_floor(self.first)].span.start
        behind = self.text[self.pieces[self.last].span.end :]
        attends = _ATTENDS_FIRST.match(self.text, begin, self.pieces[self.first].span.start)
        return attends is not None and _THERE_ARE.match(behind) is not None

    def _without_scene(self, subject: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "Ở Tắk Pổ, cô A được tặng …": a place before a person is where it happens."""
        places = {p.span for p in self.pieces if p.kind == "place"}
        at = 0
        while at < len(subject) - 1 and subject[at].span in places and subject[-1].kind == "individual":
            at += 1
        return subject[at:]

    def _one_of_a_set(self, index: int, verb: int) -> bool:
        """As in "ông là một trong hai cá nhân nhận Bằng khen": the set is not who receives."""
        piece = self.pieces[index]
        acts = any(p.kind == "cue" and p.plays("give", "passive") for p in self.pieces[index + 1 : verb])
        return piece.kind == "cue" and piece.text.lower().startswith("là một trong") and not acts

    def _with_owner(self, recipient: Recipient, start: int) -> Recipient:
        """As in "Đảng bộ huyện A có 3 đồng chí nhận …; 5 đồng chí nhận …": whose members the counted
        ones are."""
        if recipient.name is not None or recipient.parent is not None:
            return recipient
        if (
            start >= 2
            and self.pieces[start - 1].text.lower().endswith("có")
            and self.pieces[start - 2].kind == "unit"
        ):
            owner = self.pieces[start - 2]
            return replace(recipient, parent=owner.text, parent_span=owner.span)
        before = self.previous.recipients if self.previous is not None else ()
        if before and before[-1].name is None and self.pieces[start - 1].is_mark(";", ","):
            return replace(recipient, parent=before[-1].parent, parent_span=before[-1].parent_span)
        return recipient

    def clause_floor(self, verb: int) -> int:
        floor = self.floor
        for index in range(self.floor, verb):
            tail_of_previous = self.previous is not None and floor == self.floor < index
            if self.pieces[index].is_mark("\n", ":") or (
                self.pieces[index].is_mark(";") and (tail_of_previous or self._acts(floor, index))
            ):
                floor = index + 1
        return floor

    def _acts(self, start: int, end: int) -> bool:
        """Whether a stretch has a verb of its own: only then does its semicolon end a clause."""
        return any(
            p.kind == "award"
            or (p.kind == "cue" and p.plays("give", "receive", "passive") and not p.plays("reason"))
            for p in self.pieces[start:end]
        )

    def _may_begin_subject(self, index: int) -> bool:
        before = self.pieces[index - 1] if index > self.floor else None
        if before is None:
            return True
        if before.is_mark("(") or self._stands_in_bracket(index):
            return False
        at_a_place = self.pieces[index].kind == "place" and before.kind == "gap" and index - 2 >= self.floor
        if at_a_place and self.pieces[index - 2].plays("member_link"):
            return False
        if self.pieces[index].kind == "place" and self._ends_a_title(index):
            return False
        if self.pieces[index].kind == "place" and before.is_mark(",") and self.pieces[index - 2].can_receive:
            return False
        if Cursor(self.text, self.pieces).counts_homes_of_people(index):
            return False
        if self._counted_owner(index):
            return False
        if self._is_sent(index):
            return False
        of_a_number = self.pieces[index].kind == "count" and before.text.lower().startswith("trong")
        if before.kind == "gap" and self.words.ends_with_preposition(before.text) and not of_a_number:
            return False
        if self._is_venue(index):
            return False
        if of_a_number and index - 1 == self.floor:
            return True
        if before.text.lower() == "của" and self.names_a_work_before(index - 1):
            return True
        behind = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        decided_on = self.pieces[index].count is not None and before.text.lower() == "đối với"
        if decided_on and behind is not None and behind.plays("passive"):
            return True
        if before.kind == "cue" and before.plays("to", "member_link", "behalf"):
            return False
        if before.is_mark(",", "và", "-", "–", ";") and self._names_before(index - 1):
            return False
        return not (
            before.kind in {"unit", "person", "place"}
            and before.span.end + 1 == self.pieces[index].span.start
        )

    def _stands_in_bracket(self, index: int) -> bool:
        """As in "em P (lớp 12 Trường A), đoạt …": where P studies."""
        depth = sum(p.is_mark("(") - p.is_mark(")") for p in self.pieces[self.floor : index])
        return depth > 0 and any(p.is_mark(")") for p in self.pieces[index : self.first])

    def _ends_a_title(self, index: int) -> bool:
        """As in "ca khúc: Bóng núi Trường Sơn": the place is the tail of what a piece is called."""
        words, opens = self.pieces[index - 1], self.pieces[index - 2] if index > 1 else None
        called = words.kind == "gap" and words.text[0].isupper()
        return called and opens is not None and opens.is_mark(":", "“", '"')

    def _names_before(self, comma: int) -> bool:
        """A name right before the comma that no preposition takes out: what follows goes on its list."""
        index = comma - 1
        if index < self.floor:
            return False
        piece = self.pieces[index]
        if piece.kind == "gap":
            return piece.text[0].isupper() and index > self.floor
        if piece.is_mark(")"):
            opening = next((i for i in range(index, self.floor - 1, -1) if self.pieces[i].is_mark("(")), 0)
            return opening > self.floor and self.pieces[opening - 1].can_receive
        if not (piece.can_receive or piece.kind == "office"):
            return False
        before = self.pieces[index - 1] if index > self.floor else None
        led_out = before is not None and (
            (before.kind == "gap" and self.words.ends_with_preposition(before.text))
            or (before.kind == "cue" and before.plays("member_link", "behalf", "to", "reason"))
            or self._is_venue(index)
        )
        return not led_out

    def _light(self, start: int, verb: int) -> bool:
        """Only adverbs, reasons, dates and plain words between the subject and its verb."""
        depth = 0
        for index in range(start, verb):
            piece = self.pieces[index]
            if self._begins_relative_clause(start, index, verb):
                return False
            depth += piece.is_mark("(") - piece.is_mark(")")
            if depth > 0 or (piece.can_receive and (self._led_out(index) or self._is_predicate(index))):
                continue
            if piece.can_receive or piece.kind in {"award", "office"}:
                return False
            if (
                piece.kind == "cue"
                and piece.plays("give", "receive")
                and not piece.plays("reason", "propose", "decide")
            ):
                return False
        return True

    def _begins_relative_clause(self, start: int, index: int, verb: int) -> bool:
        """As in "Trường A dành 50 suất cho thí sinh đạt giải": which of them, not what A won."""
        piece, behind = self.pieces[index], self.pieces[index + 1 : verb]
        plain = piece.kind == "cue" and piece.text.lower() == "cho" and len(behind) == 1
        merit = any(p.kind == "cue" and p.plays("reason") for p in self.pieces[start:index])
        return plain and not merit and behind[0].kind == "gap" and self.words.leads_to_person(behind[0].text)

    def _counted_owner(self, index: int) -> bool:
        """As in "45 họa sĩ của 24 Chi hội đoạt …": the bodies are only where the winners come from."""
        number, link = (self.pieces[i] if i >= self.floor else None for i in (index - 1, index - 2))
        return number is not None and number.text.isdigit() and link is not None and link.plays("member_link")

    def _is_sent(self, index: int) -> bool:
        """As in "Trường A cử 4 giáo viên dự thi"; but in "hứa đưa Công ty phấn đấu đạt …" the firm aims."""
        before, behind = (
            self.pieces[index - 1],
            self.pieces[index + 1] if index + 1 < len(self.pieces) else None,
        )
        aims = behind is not None and behind.plays("target")
        return before.kind == "gap" and _SENDS.search(before.text) is not None and not aims

    def _led_out(self, index: int) -> bool:
        """As in "A thắng B ở chung kết, giành …": a preposition or "thắng" before a name takes it out."""
        before = self.pieces[index - 1] if index > self.floor else None
        if before is None:
            return False
        lies = before.kind == "cue" and before.text.lower() in {"của", "tại", "ở", "thuộc"}
        lies = (
            lies
            or self._counted_owner(index)
            or self._is_sent(index)
            or (
                before.kind == "gap"
                and (_STUDIES_AT.search(before.text) or _BEATS.search(before.text)) is not None
            )
        )
        return lies or (before.kind == "gap" and self.words.ends_with_preposition(before.text))

    def _is_venue(self, index: int) -> bool:
        """As in "tại trụ sở UBND quận, Công an quận được trao …": the house where it happens."""
        before = self.pieces[index - 1] if index > self.floor else None
        if before is None or before.kind != "gap":
            return False
        link = self.pieces[index - 2] if index - 2 >= self.floor else None
        behind_cue = link is not None and link.kind == "cue" and link.text.lower() in {"tại", "ở"}
        return _HALL.fullmatch(before.text) is not None or (
            behind_cue and _ROOM.fullmatch(before.text) is not None
        )

    def _is_predicate(self, index: int) -> bool:
        """As in "Hải Phòng được suy tôn đơn vị dẫn đầu và được tặng …": what a vote calls the subject."""
        before = self.pieces[index - 1] if index else None
        votes = before is not None and before.kind == "cue" and before.plays("propose", "list_complete")
        return votes and self.pieces[index].kind == "anaphor"

    def actors_before(self, verb: int | None) -> tuple[Piece, ...]:
        """Bodies and persons before an active verb, nearest last."""
        if verb is None and self.pieces[self.first].mark is None:
            verb = self.first
        if verb is None:
            return self.previous.subject if self.previous is not None else ()
        begin = self.clause_floor(verb)
        actors = tuple(
            p
            for i, p in enumerate(self.pieces[begin:verb], begin)
            if p.kind in {"unit", "office", "person", "place"} and not self._is_object(i)
        )
        if not actors and self.previous is not None:
            return self.previous.subject
        return actors or self._actors_of_clause_before(verb)

    def _actors_of_clause_before(self, verb: int) -> tuple[Piece, ...]:
        """As in "Giám đốc Công an tỉnh khen thưởng Phòng A; tặng Giấy khen cho …": who acts in both."""
        if verb <= self.floor or not self.pieces[verb - 1].is_mark(";"):
            return ()
        acts = (
            i
            for i in range(verb - 2, self.floor, -1)
            if self.pieces[i].kind == "cue" and self.pieces[i].plays("give")
        )
        before = next(acts, None)
        return () if before is None else self.actors_before(before)

    def _is_object(self, index: int) -> bool:
        """As in "đã tặng 100 triệu đồng cho Công an tỉnh, tặng Bằng khen …": a receiver, not who acts."""
        before = self.pieces[index - 1] if index else None
        return before is not None and before.kind == "cue" and before.plays("to", "reason")
