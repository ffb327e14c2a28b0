"""The frame of one award group: its governing verb to the left, and its recipients on the side it tells."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from extractor.events.clauses.late_subjects import LateSubject
from extractor.events.clauses.objects import ObjectReader
from extractor.events.clauses.set_objects import SetObjects
from extractor.events.clauses.stretch import Stretch
from extractor.events.clauses.subjects import SubjectReader
from extractor.events.clauses.verbs import VerbReader
from extractor.events.clauses.voted_ones import VotedOnes
from extractor.events.clauses.winners_behind import WinnersBehind
from extractor.events.parts.frame import Direction, Frame
from extractor.events.parts.pieces import UNRANKED, Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.rare_orders.last_resort import LastResort
from extractor.events.rare_orders.leaning import leaning_receivers
from extractor.events.receivers.recipients import read_recipients
from extractor.events.winners.event_winners import EventWinnerReader
from extractor.events.winners.medal_table import TableReader
from extractor.events.winners.winners import WinnerReader

ATTAINS = re.compile(r"(?:được công nhận )?(?:đạt|hoàn thành)(?!\w)", re.IGNORECASE)
"""How an award begins whose own first word is the verb: "đạt chuẩn nông thôn mới"."""


def _last_subject(frames: Sequence[Frame]) -> Frame | None:
    """The frame whose subject still receives: "ông được C tặng A, D tặng B; nhiều năm đạt E"."""
    for frame in reversed(frames):
        recognised = frame.direction == "middle" and ATTAINS.match(frame.awards[0].text) is not None
        if frame.direction != "none":
            return frame if frame.direction == "backward" or recognised else None
    return None


_KIND = re.compile(
    r"(?:.* )?(?:các|những) (?:xã|phường|thị trấn|huyện|trường|đơn vị|thôn|bản|ấp)(?: \w+)?", re.IGNORECASE
)


class FrameReader(Stretch):
    """Reads the frame of one award group: its verb, then its recipients on the side that the verb tells."""

    @cached_property
    def subjects(self) -> SubjectReader:
        return self.read_by(SubjectReader)

    @cached_property
    def objects(self) -> ObjectReader:
        return self.read_by(ObjectReader)

    @property
    def honoured(self) -> Frame | None:
        return _last_subject(self.earlier)

    def read(self) -> tuple[Frame, int]:
        verbs = self.read_by(VerbReader)
        verb = verbs.governing()
        attains = ATTAINS.match(self.pieces[self.first].text) is not None
        takes = verb is not None and self.pieces[verb].text.lower().split()[0] in {"nhận", "đón"}
        listed = verb is not None and self._is_told_behind_colon(verb)
        if attains and not takes and (verb is None or not self.pieces[verb].plays("give") or listed):
            return self._attained()
        acts = self.first if verb is None and self.pieces[self.first].mark is None else verb
        passive_at = verbs.passive_before(acts) if acts is not None else None
        writes = verb is not None and verbs.writes(verb) and self.objects.behind(verb) is not None
        receives = (
            verb is not None
            and not writes
            and (
                passive_at is not None
                or (verb == self.first - 1 and self.pieces[verb].plays("passive"))
                or (self.pieces[verb].plays("receive") and not self.pieces[verb].plays("give"))
            )
        )
        found, direction, end = self._recipients(verb, passive_at, receives)
        if direction == "none" and not self.subjects.are_guests():
            rarer = self.read_by(LastResort).read(verb, passive_at)
            found, direction, end = rarer or (found, direction, end)
        if direction == "forward":
            found += leaning_receivers(self.text, self.pieces, Coordination(found, end), self.ceiling)
        carried = receives and self.honoured is not None and found == self.honoured.recipients
        bracketed = self._bracket_owner(verb)
        if bracketed:
            found, direction, end = bracketed, "line", self.last + 1
        inherited = verb is None and self.previous is not None
        verb_piece = self.pieces[verb] if verb is not None else None
        if writes and verb_piece is not None:
            verb_piece = replace(verb_piece, text="gửi", roles=frozenset({"give"}))
        if inherited and self.previous is not None:
            verb_piece = self.previous.verb
            if (
                not found
                and (self.previous.direction == "backward" or self._next_of_a_line())
                and (self.is_chained() or self._next_number())
            ):
                found, direction = self.previous.recipients, "backward"
        subject = self.subjects.actors_before(verb) if not receives else ()
        frame = Frame(
            awards=tuple(p for p in self.pieces[self.first : self.last + 1] if p.kind == "award"),
            recipients=found,
            direction=direction,
            verb=verb_piece,
            passive=passive_at is not None
            or (inherited and self.previous is not None and self.previous.passive),
            agent=verbs.agent(passive_at, acts),
            subject=subject,
            subject_carried=carried
            or (self.previous is not None and bool(subject) and subject == self.previous.subject),
            clause=self._clause(verb),
            after=tuple(self.pieces[self.last + 1 : self.ceiling]),
            inherited=inherited,
        )
        return frame, max(end, self.last + 1)

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
        elif (listed := self._kind_listed_behind()) is not None:
            subject, end = listed.recipients, listed.end
        frame = Frame(
            awards=tuple(p for p in self.pieces[self.first : self.last + 1] if p.kind == "award"),
            recipients=subject,
            direction="backward" if subject else "none",
            verb=None,
            passive=False,
            agent=None,
            subject=(),
            clause=tuple(self.pieces[self.subjects.clause_floor(self.first) : self.last + 1]),
            after=tuple(self.pieces[self.last + 1 : self.ceiling]),
        )
        return frame, end

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

    def _recipients(
        self, verb: int | None, passive_at: int | None, receives: bool
    ) -> tuple[tuple[Recipient, ...], Direction, int]:
        nothing: tuple[tuple[Recipient, ...], Direction, int] = ((), "none", self.last + 1)
        winners = self.read_by(WinnerReader)
        if self.subjects.are_guests():
            host = self.read_by(WinnersBehind).host_of_ceremony(verb)
            return (host.recipients, "forward", host.end) if host is not None else nothing
        if self._is_unranked() and (won := self.subjects.counted_right_before(self.first)):
            return won, "backward", self.last + 1
        if verb is None and (counted := winners.counted_before()):
            return counted, "backward", self.last + 1
        if (behind := winners.counted_behind()) is not None:
            return behind.recipients, "line", behind.end
        if (as_many := winners.as_many_as_counted()) is not None:
            return as_many.recipients, "forward", as_many.end
        in_events = self.read_by(EventWinnerReader).in_brackets()
        if in_events is not None:
            return in_events.recipients, "forward", in_events.end
        table = self.read_by(TableReader)
        noted = table.owner_of_bracket() or winners.noted_behind_name(verb)
        noted = noted or (table.owner_beside() if verb is None or verb == self.first - 2 else ())
        if noted:
            return noted, "line", self.last + 1
        if verb is None and passive_at is not None and (rewarded := self.subjects.before(passive_at)):
            return rewarded, "backward", self.last + 1
        forward = self.objects.behind(verb)
        holds = verb is not None and self.pieces[verb].text.lower() == "lễ đón nhận"
        if receives and verb is not None and not (holds and forward is not None):
            begins = winners.behind(verb) if passive_at is None else None
            if begins is not None:
                return begins.recipients, "forward", begins.end
            subject = self.subjects.before(passive_at if passive_at is not None else verb)
            given_on = forward is not None and passive_at is None and self._given_on(forward.recipients)
            if forward is not None and (
                given_on or (passive_at is not None and self._honours_its_people(subject, forward))
            ):
                return forward.recipients, "forward", forward.end
            picked = winners.picked_from_number(verb)
            if picked is not None:
                return picked.recipients, "forward", picked.end
            makers = winners.maker_for_a_land(subject) if subject else ()
            if makers:
                return makers, "backward", self.last + 1
            if subject:
                return self.objects.with_members_behind(subject)
            named_behind = self.objects.named_behind()
            if named_behind is not None:
                return named_behind.recipients, "forward", named_behind.end
            if forward is not None:
                return forward.recipients, "forward", forward.end
            inside = self.objects.between(verb)
            if inside:
                return inside, "middle", self.last + 1
            if self.honoured is not None and self.is_chained(
                passive_at if passive_at is not None else self.first
            ):
                return self._who_goes_on(self.honoured), "backward", self.last + 1
            winner = self.read_by(LateSubject).last_told(verb, passive_at)
            if winner:
                return winner, "backward", self.last + 1
            voted = self.subjects.voted_first_and_proposed(verb)
            if voted:
                return voted, "backward", self.last + 1
            late = self.read_by(LateSubject).behind_comma(verb, passive_at)
            late = late or self.read_by(WinnersBehind).host_of_ceremony(verb)
            return (late.recipients, "forward", late.end) if late is not None else nothing
        if forward is not None:
            return forward.recipients, "forward", forward.end
        if verb is not None and (topic := self.read_by(SetObjects).before_giver(verb)):
            return topic, "backward", self.last + 1
        if verb is not None and not self.pieces[verb].plays("give"):
            proposed = self.subjects.before(verb)
            if proposed and all(r.kind != "collective" or r.name is None for r in proposed):
                return proposed, "backward", self.last + 1
        if verb is not None:
            counted = self.subjects.counted_and_proposed(verb)
            inside = self.objects.between(verb) or counted or self.read_by(VotedOnes).voted_for(verb)
            if not inside and self._goes_on_receiving(verb) and self.previous is not None:
                return self.previous.recipients, "backward", self.last + 1
            voted = () if inside else self.subjects.voted_first_and_proposed(verb)
            if voted:
                return voted, "backward", self.last + 1
            named = None if inside else self.objects.named_behind() or self.objects.named_in_list()
            if named is not None:
                return named.recipients, "forward", named.end
            return (inside, "middle", self.last + 1) if inside else nothing
        named_here = self.objects.named_in_list()
        if named_here is not None:
            return named_here.recipients, "forward", named_here.end
        called = self.subjects.called_or_holding()
        if called:
            return called, "backward", self.last + 1
        listed = winners.listed_behind() if self.objects.in_line() == () else None
        if listed is not None:
            return listed.recipients, "forward", listed.end
        line = self.objects.in_line()
        if line:
            return line, "line", self.last + 1
        paired = winners.in_pairs()
        if paired is not None:
            return paired.recipients, "forward", paired.end
        with_medals = self.read_by(TableReader).winner_before()
        if with_medals:
            return with_medals, "backward", self.last + 1
        shares = self.first > self.floor and self.pieces[self.first - 1].text.lower() == "đồng"
        if shares or (self.previous is not None and self.previous.direction == "backward"):
            elided = self.subjects.before(self.first)
            if elided:
                return elided, "backward", self.last + 1
        return nothing

    def _who_goes_on(self, honoured: Frame) -> tuple[Recipient, ...]:
        """Who receives on; in "Thầy P dạy 12 học sinh đoạt giải, được C tặng A" it is P, not his pupils."""
        told = honoured.recipients
        if any(r.name is not None or r.stands_for is not None for r in told):
            return told
        opening = read_recipients(self.text, self.pieces[: self.floor], 0)
        one = opening.recipients[:1]
        if len(opening.recipients) != 1 or one[0].kind != "individual" or one[0].name is None:
            return told
        first = min(r.span.start for r in told)
        between = [p for p in self.pieces[opening.end : self.floor] if p.span.end <= first]
        return one if between and all(p.kind in {"gap", "cue", "date"} for p in between) else told

    def _given_on(self, whom: Sequence[Recipient]) -> bool:
        """As in "Công an A đón nhận Bằng khen của Thủ tướng tặng Đoàn B": whom the award's own verb names."""
        following = self.pieces[self.last + 1] if self.last + 1 < self.ceiling else None
        gives = following is not None and following.kind == "cue" and following.plays("give")
        return gives and " của " in self.pieces[self.last].text and all(r.name for r in whom)

    def _honours_its_people(self, subject: Sequence[Recipient], behind: Coordination) -> bool:
        """As in "huyện A được Chủ tịch nước truy tặng danh hiệu B cho các mẹ: P, Q", "… cho 3 đơn vị": those
        within it receive."""
        to = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        bodies = all(r.kind == "collective" for r in subject)
        people = all(
            (r.kind == "individual" and r.stands_for is None) or (r.name is None and r.count > 1)
            for r in behind.recipients
        )
        return bodies and people and to is not None and to.kind == "cue" and to.plays("to")

    def _goes_on_receiving(self, verb: int) -> bool:
        """As in "ông P được Bộ A tặng B; UBND tỉnh C tặng D các năm 2009, 2018": P receives from both."""
        before = self.previous
        between = self.pieces[self.floor : verb]
        bodies = [p for p in between if p.kind in {"unit", "office"}]
        only_body = len(bodies) == 1 and all(
            p in bodies or p.kind == "date" or p.is_mark(";", ",", "và") for p in between
        )
        received = before is not None and before.passive and before.direction == "backward"
        return received and only_body and self.pieces[verb].text.lower() in {"tặng", "trao", "tặng thưởng"}

    def _is_unranked(self) -> bool:
        mark = self.pieces[self.first].mark
        return mark is not None and mark.by == UNRANKED

    def _clause(self, verb: int | None) -> tuple[Piece, ...]:
        """What may bear the status: the clause, and what stands before a colon that opens it and its
        fellows."""
        floor = self.subjects.clause_floor(verb if verb is not None else self.first)
        floor += self._begins_with_year_of_previous(floor)
        colon = next((i for i in range(floor - 1, -1, -1) if self.pieces[i].is_mark(":")), None)
        opens = colon is not None and not any(p.kind == "award" for p in self.pieces[:colon])
        lead = self.pieces[:colon] if opens else []
        return (*lead, *self.pieces[floor : self.last + 1])

    def _begins_with_year_of_previous(self, floor: int) -> bool:
        """As in "được tặng A năm 2021, năm 2022 được tặng B": the first year is told of A."""
        around = self.pieces[max(0, floor - 1) : floor + 3]
        return (
            self.previous is not None
            and [piece.kind for piece in around] == ["award", "date", "punct", "date"]
            and floor + 2 < self.first
        )
