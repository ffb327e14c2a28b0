"""The frame of one award group: its governing verb to the left, and its recipients on the side it tells."""

import re
from dataclasses import replace

from extractor.events.clauses.others_counted import others_counted
from extractor.events.clauses.verbs import VerbReader
from extractor.events.framing.receiver_reader import ReceiverReader, Told, last_honoured
from extractor.events.framing.sides import Sides
from extractor.events.parts.frame import Frame, is_attained
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.rare_orders.last_resort import LastResort
from extractor.events.rare_orders.leaning import leaning_receivers
from extractor.events.rare_orders.winners_honoured import winners_honoured
from extractor.ground.made_once import made_once

_KIND = re.compile(
    r"(?:.* )?(?:các|những) (?:xã|phường|thị trấn|huyện|trường|đơn vị|thôn|bản|ấp)(?: \w+)?", re.IGNORECASE
)
_AT_ONCE = re.compile(r"(?:và )?đồng thời,?(?: đã)?", re.IGNORECASE)


class FrameReader(Sides):
    """Reads the frame of one award group: its verb, then its recipients on the side that the verb tells."""

    @made_once
    def verbs(self) -> VerbReader:
        return self.read_by(VerbReader)

    def read(self) -> tuple[Frame, int]:
        """The frame, and the index of the first piece behind its award and receivers."""
        verb = self.verbs.governing()
        if self._is_its_own_verb(verb):
            return self._attained()
        acts = self.first if verb is None and self.pieces[self.first].mark is None else verb
        passive_at = self.verbs.passive_before(acts) if acts is not None else None
        writes = verb is not None and self.verbs.writes(verb) and self.objects.behind(verb) is not None
        receives = verb is not None and not writes and self._receives(verb, passive_at)
        found, direction, end = self._receivers(verb, passive_at, receives)
        honoured = last_honoured(self.earlier)
        carried = receives and honoured is not None and found == honoured.recipients
        bracketed = self._bracket_owner(verb)
        if bracketed:
            found, direction, end = bracketed, "line", self.last + 1
        previous = self.previous
        inherited = previous if verb is None else None
        if inherited is not None and not found and self._goes_on(inherited):
            found, direction = inherited.recipients, "backward"
        subject = self.subjects.actors_before(verb) if not receives else ()
        same_subject = previous is not None and bool(subject) and subject == previous.subject
        frame = Frame(
            awards=tuple(p for p in self.pieces[self.first : self.last + 1] if p.kind == "award"),
            recipients=found,
            direction=direction,
            verb=inherited.verb if inherited is not None else self._verb_told(verb, writes),
            passive=passive_at is not None or (inherited is not None and inherited.passive),
            agent=self.verbs.agent(passive_at, acts),
            subject=subject,
            subject_carried=carried or same_subject,
            clause=self._clause(verb),
            after=self._behind(),
            inherited=inherited is not None,
        )
        return frame, max(end, self.last + 1)

    def _is_its_own_verb(self, verb: int | None) -> bool:
        """As in "xã A đạt chuẩn nông thôn mới", unless a verb before gives or takes it."""
        if not is_attained(self.pieces[self.first]):
            return False
        if verb is None:
            return True
        takes = self.pieces[verb].text.lower().split()[0] in {"nhận", "đón"}
        return not takes and (not self.pieces[verb].plays("give") or self._is_told_behind_colon(verb))

    def _receives(self, verb: int, passive_at: int | None) -> bool:
        """Whether who stands before the verb receives."""
        piece = self.pieces[verb]
        by_itself = piece.plays("receive") and not piece.plays("give")
        return passive_at is not None or by_itself or (verb == self.first - 1 and piece.plays("passive"))

    def _receivers(self, verb: int | None, passive_at: int | None, receives: bool) -> Told:
        reader = self.read_by(ReceiverReader, verb=verb, passive_at=passive_at, receives=receives)
        found, direction, end = reader.read()
        if direction == "none" and not self.subjects.are_guests():
            rarer = self.read_by(LastResort).read(verb, passive_at)
            found, direction, end = rarer or (found, direction, end)
        if direction == "forward":
            found += leaning_receivers(self.text, self.pieces, Coordination(found, end), self.ceiling)
        elif direction == "backward":
            found += others_counted(self.text, self.pieces, found, end, self.ceiling)
            if passive_at is not None:
                found = winners_honoured(self.pieces, found, self.previous) + found
        return found, direction, end

    def _goes_on(self, previous: Frame) -> bool:
        """Whether a group without a verb is the next that the frame before gives to the same; not in "P đoạt
        giải nhất; giải nhì thuộc về …", whoever the second goes to."""
        behind = self.pieces[self.last + 1] if self.last + 1 < self.ceiling else None
        if behind is not None and behind.kind == "cue" and behind.plays("belongs_to"):
            return False
        same = previous.direction == "backward" or self._next_of_a_line()
        return same and (self.is_chained() or self._next_number())

    def _verb_told(self, verb: int | None, writes: bool) -> Piece | None:
        piece = self.pieces[verb] if verb is not None else None
        return (
            replace(piece, kind="cue", text="gửi", roles=frozenset({"give"}))
            if piece is not None and writes
            else piece
        )

    def _is_told_behind_colon(self, verb: int) -> bool:
        """As in "3 trường được công nhận, gồm: Trường A đạt chuẩn mức độ 1; …": A attains it alone."""
        colon = any(p.is_mark(":") for p in self.pieces[verb + 1 : self.first])
        before = self.pieces[self.first - 1] if self.first > self.floor else None
        return colon and before is not None and (before.kind in {"unit", "place"} or before.is_mark(")"))

    def _bracket_owner(self, verb: int | None) -> tuple[Recipient, ...]:
        """As in "Trung đoàn A, Tiểu đoàn B (đề nghị tặng danh hiệu …)": those before the bracket."""
        if verb is None:
            return ()
        opening = next(
            (i for i in range(verb - 1, max(self.floor, verb - 3) - 1, -1) if self.pieces[i].is_mark("(")),
            None,
        )
        closing = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        if opening is None or closing is None or not closing.is_mark(")"):
            return ()
        told = self.previous is not None and opening == self.floor and self.previous.direction == "forward"
        return self.ending_at(opening) or (
            self.previous.recipients[-1:] if told and self.previous is not None else ()
        )

    def _attained(self) -> tuple[Frame, int]:
        """As in "xã A đạt chuẩn nông thôn mới": the award's own first word is the verb."""
        subject, end = self.subjects.before(self.first), self.last + 1
        listed = None if subject else self.objects.listed_of_many()
        if listed is not None:
            subject, end = listed.recipients, listed.end
        elif subject:
            subject, _, end = self.objects.with_members_behind(subject)
            subject += others_counted(self.text, self.pieces, subject, end, self.ceiling)
        elif (listed := self._kind_listed_behind()) is not None:
            subject, end = listed.recipients, listed.end
        elif self._attains_in_another_year():
            subject = self.previous.recipients if self.previous is not None else ()
        frame = Frame(
            awards=tuple(p for p in self.pieces[self.first : self.last + 1] if p.kind == "award"),
            recipients=subject,
            direction="backward" if subject else "none",
            verb=None,
            passive=False,
            agent=None,
            subject=(),
            clause=tuple(self.pieces[self.subjects.clause_floor(self.first) : self.last + 1]),
            after=self._behind(),
        )
        return frame, end

    def _attains_in_another_year(self) -> bool:
        """As in "năm 2015 xã A đạt chuẩn B, (đến) năm 2020 | đạt chuẩn C": A goes on."""
        between = self.pieces[self.floor : self.first]
        dated = any(piece.kind == "date" for piece in between)
        light = all(p.kind == "gap" or _leads_to_year(p) for p in between)
        before = self.previous if dated and light else None
        return before is not None and before.direction == "backward" and is_attained(before.awards[-1])

    def _behind(self) -> tuple[Piece, ...]:
        """What follows up to the next award, without the year in which that one is attained."""
        end = self.ceiling
        attained = end < len(self.pieces) and is_attained(self.pieces[end])
        while attained and end > self.last + 2 and _leads_to_year(self.pieces[end - 1]):
            end -= 1
        return tuple(self.pieces[self.last + 1 : end])

    def _kind_listed_behind(self) -> Coordination | None:
        """As in "Các xã đạt chuẩn nông thôn mới gồm: A, B": the kind stands before, its names behind."""
        kind = self.pieces[self.first - 1] if self.first > self.floor else None
        opens = self.pieces[self.last + 1] if self.last + 1 < self.ceiling else None
        told = kind is not None and kind.kind == "gap" and _KIND.fullmatch(kind.text) is not None
        lists = opens is not None and opens.kind == "cue" and opens.plays("list_complete")
        found = self.objects.named_behind() if told and lists else None
        return found if found is not None and all(r.name for r in found.recipients) else None

    def _next_of_a_line(self) -> bool:
        """As in "Thành tích của P gồm: A năm 2023; B": behind the semicolon P's honours go on."""
        listed = self.previous is not None and self.previous.direction == "line"
        between = self.pieces[self.floor : self.first]
        parts = bool(between) and between[-1].is_mark(";")
        return listed and parts and all(p.kind in {"date", "gap"} for p in between[:-1])

    def _next_number(self) -> bool:
        """As in "đội A đoạt 2 HCV với tiết mục …; 3 HCB": right behind the semicolon the tally goes on."""
        number, mark = self.first - 1, self.first - 2
        told = mark >= self.floor and self.pieces[number].kind == "gap" and self.pieces[mark].is_mark(";")
        return told and self.pieces[number].text.isdigit()

    def _clause(self, verb: int | None) -> tuple[Piece, ...]:
        """What may bear the status: the clause, and what stands before a colon that opens it and its
        fellows."""
        floor = self.subjects.clause_floor(verb if verb is not None else self.first)
        floor += self._begins_with_year_of_previous(floor)
        floor = self._behind_wish(floor, verb)
        colon = next((i for i in range(floor - 1, -1, -1) if self.pieces[i].is_mark(":")), None)
        opens = colon is not None and not any(p.kind == "award" for p in self.pieces[:colon])
        lead = self.pieces[:colon] if opens else []
        return (*lead, *self.pieces[floor : self.last + 1])

    def _behind_wish(self, floor: int, verb: int | None) -> int:
        """As in "mong muốn công ty chế biến sâu; đồng thời trao Bằng khen cho …", "đề nghị ngành cố gắng,
        đồng thời tặng …": what is wished or asked for ends where the giving begins."""
        if verb is None or verb - 2 < floor or not self.pieces[verb].plays("give"):
            return floor
        before, mark, turn = self.pieces[floor : verb - 2], self.pieces[verb - 2], self.pieces[verb - 1]
        turns = mark.is_mark(",", ";") and _AT_ONCE.fullmatch(turn.text) is not None
        asked = any(p.kind == "cue" and p.plays("target", "propose") for p in before)
        return verb if turns and asked and not any(p.kind == "award" for p in before) else floor

    def _begins_with_year_of_previous(self, floor: int) -> bool:
        """As in "được tặng A năm 2021, năm 2022 được tặng B": the first year is told of A."""
        around = self.pieces[max(0, floor - 1) : floor + 3]
        return (
            self.previous is not None
            and [piece.kind for piece in around] == ["award", "date", "punct", "date"]
            and floor + 2 < self.first
        )


def _leads_to_year(piece: Piece) -> bool:
    """As in ", năm 2020", "và đến năm 2020"."""
    return piece.kind == "date" or piece.is_mark(",", ";", "và") or piece.text.lower() in {"đến", "vào"}
