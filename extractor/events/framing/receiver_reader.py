"""Who receives the awards of a frame: the ways in which a clause tells it, asked in order.

Which ways are asked hangs on the verb: of a clause that receives ("R được G tặng A", "R đạt A"), of one that
gives ("G tặng A cho R"), of one without a verb of its own ("R: A", "A: R", the next of a list). The first way
that finds somebody is taken; each knows one order of words.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractor.events.clauses.counted_in_headline import counted_in_headline
from extractor.events.clauses.counted_objects import CountedObjects
from extractor.events.clauses.late_subjects import LateSubject
from extractor.events.clauses.set_objects import SetObjects
from extractor.events.clauses.voted_ones import VotedOnes
from extractor.events.clauses.winners_behind import WinnersBehind
from extractor.events.framing.sides import Sides
from extractor.events.parts.frame import Direction, Frame, is_attained
from extractor.events.parts.pieces import UNRANKED
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.rare_orders.hosts import Hosts
from extractor.events.receivers.counted_before import without_those_counted_before
from extractor.events.receivers.recipients import read_recipients
from extractor.events.winners.event_winners import EventWinnerReader
from extractor.events.winners.medal_table import TableReader
from extractor.events.winners.winners import WinnerReader
from extractor.ground.made_once import made_once
from extractor.ground.value_class import thing_class

_OF_THE_TEAM = re.compile(r"toàn đoàn|đồng đội", re.IGNORECASE)
_ONE_WHO = re.compile(
    r"(?:những )?người(?: (?:mở hàng|mang về|giành|đoạt|đầu tiên|tiếp theo))*$", re.IGNORECASE
)
_PART_IN_A_WORK = re.compile(
    r"(?<!\w)(?:diễn viên|vai(?: nam| nữ)?|quay phim|biên kịch|họa sĩ|họa sỹ|âm nhạc|âm thanh|dựng phim"
    r"|biên đạo|thiết kế|phục trang|hóa trang)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_CALLING = 5
"""Pieces of "người “mở hàng”" and the verb before a prize."""
_NEAR = 9
"""Pieces between a prize and the "là" of who won it."""
_HAS = re.compile(r"(?:(?:đã|cũng|vinh dự) )?có", re.IGNORECASE)
_GIVES_ON = frozenset({"tặng", "trao", "tặng thưởng"})
_OF_THE_STATE = frozenset({"phong tặng", "truy tặng", "phong"})
Told = tuple[tuple[Recipient, ...], Direction, int]
"""Who receives, on which side of the award they are told, and the index of the first piece behind all."""
Way = Callable[["ReceiverReader"], Told | None]


def last_honoured(frames: Sequence[Frame]) -> Frame | None:
    """The frame whose subject still receives: "ông được C tặng A, D tặng B; nhiều năm đạt E"."""
    for frame in reversed(frames):
        recognised = frame.direction == "middle" and is_attained(frame.awards[0])
        if frame.direction != "none":
            return frame if frame.direction == "backward" or recognised else None
    return None


@thing_class
class ReceiverReader(Sides):
    """Reads who receives. ``verb`` governs the award, ``passive_at`` is the "được" of its clause, and
    ``receives`` tells that who stands before the verb receives."""

    verb: int | None
    passive_at: int | None
    receives: bool

    def read(self) -> Told:
        if self.subjects.are_guests():
            ways: tuple[Way, ...] = (ReceiverReader.host_of_ceremony,)
        else:
            ways = (*_OF_ANY_CLAUSE, *self._ways_of_the_verb())
        told = (found for way in ways if (found := way(self)) is not None)
        return next(told, ((), "none", self.last + 1))

    def _ways_of_the_verb(self) -> tuple[Way, ...]:
        if self.verb is None:
            return _WITHOUT_VERB
        reception = self.pieces[self.verb].text.lower() == "lễ đón nhận"
        reception = reception and (self.is_for_others or self.forward is not None)
        return _RECEIVING if self.receives and not reception else _GIVING

    @made_once
    def winners(self) -> WinnerReader:
        return self.read_by(WinnerReader)

    @made_once
    def forward(self) -> Coordination | None:
        return self.objects.behind(self.verb)

    @made_once
    def subject(self) -> tuple[Recipient, ...]:
        """Those before the verb of a clause that receives."""
        end = self.passive_at if self.passive_at is not None else self.verb
        return without_those_counted_before(self.text, self.subjects.before(end)) if end is not None else ()

    def _before(self, found: tuple[Recipient, ...]) -> Told | None:
        return (found, "backward", self.last + 1) if found else None

    def _beside(self, found: tuple[Recipient, ...], direction: Direction) -> Told | None:
        return (found, direction, self.last + 1) if found else None

    def host_of_ceremony(self) -> Told | None:
        return _behind(self.read_by(WinnersBehind).host_of_ceremony(self.verb))

    def counted_as_unranked(self) -> Told | None:
        mark = self.pieces[self.first].mark
        unranked = mark is not None and mark.by == UNRANKED
        return self._before(self.subjects.counted_right_before(self.first)) if unranked else None

    def counted_before(self) -> Told | None:
        return self._before(self.winners.counted_before()) if self.verb is None else None

    def counted_behind(self) -> Told | None:
        return _behind(self.winners.counted_behind(), "line")

    def as_many_as_counted(self) -> Told | None:
        return _behind(self.winners.as_many_as_counted())

    def in_brackets_of_events(self) -> Told | None:
        return _behind(self.read_by(EventWinnerReader).in_brackets())

    def noted(self) -> Told | None:
        table = self.read_by(TableReader)
        found = table.owner_of_bracket() or self.winners.noted_behind_name(self.verb)
        beside = self.verb is None or self.verb == self.first - 2
        return self._beside(found or (table.owner_beside() if beside else ()), "line")

    def rewarded_by_the_award_alone(self) -> Told | None:
        """As in "R được thưởng nóng": the award is its own verb."""
        rewards = self.verb is None and self.passive_at is not None
        return self._before(self.subject) if rewards else None

    def one_who_is(self) -> Told | None:
        """As in "Người mở hàng HCV cho đoàn A là P": P, not whom P won it for."""
        near = range(max(self.floor, self.first - _LONGEST_CALLING), self.first)
        if not any(self._begins_with_one_who(i) for i in near):
            return None
        for index in range(self.last + 1, min(self.last + _NEAR, self.ceiling)):
            if self.pieces[index].is_mark(";"):
                return None
            if self.pieces[index].text.lower() == "là":
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                named = bool(found.recipients) and all(
                    r.name and r.kind == "individual" for r in found.recipients
                )
                return _behind(found) if named else None
        return None

    def _begins_with_one_who(self, index: int) -> bool:
        begins = index == self.floor or self.pieces[index - 1].is_mark(",", ";")
        piece = self.pieces[index]
        return begins and piece.kind == "gap" and _ONE_WHO.match(piece.text) is not None

    def winner_behind(self) -> Told | None:
        alone = self.verb is not None and self.passive_at is None
        return _behind(self.winners.behind(self.verb)) if alone and self.verb is not None else None

    def given_on(self) -> Told | None:
        """Whom a second verb names, or those within the body that is honoured."""
        forward = self.forward
        if forward is None:
            return None
        passive = self.passive_at is not None
        meant = self._honours_its_people(forward) if passive else self._is_given_on(forward.recipients)
        return _behind(forward) if meant or self._is_of_ones_part(forward.recipients) else None

    def picked_from_number(self) -> Told | None:
        found = self.winners.picked_from_number(self.verb) if self.verb is not None else None
        counted = found is not None and found.recipients[0].name is None
        # The sum is told as well: "Trong số 30 nhà giáo được tặng A, tỉnh B có 2 người".
        return _behind(
            replace(found, recipients=self.subject + found.recipients) if found and counted else found
        )

    def land_recognised(self) -> Told | None:
        return self._before(self.read_by(Hosts).recognised())

    def maker_for_a_land(self) -> Told | None:
        return self._before(self.winners.maker_for_a_land(self.subject)) if self.subject else None

    def subject_with_members(self) -> Told | None:
        return self.objects.with_members_behind(self.subject) if self.subject else None

    def named_behind(self) -> Told | None:
        return _behind(self.objects.named_behind())

    def told_forward(self) -> Told | None:
        return _behind(self.forward)

    def inside(self) -> Told | None:
        return self._beside(self.objects.between(self.verb), "middle") if self.verb is not None else None

    def counted_on(self) -> Told | None:
        found = self.read_by(CountedObjects).going_on()
        return self._beside(found, "middle") if found else None

    def counted_inside(self) -> Told | None:
        told = self.read_by(CountedObjects).with_names(self.verb) if self.verb is not None else None
        return (told[0], "middle", told[1]) if told is not None else None

    def team_of_the_counted(self) -> Told | None:
        """As in "Trường A có 31/34 thí sinh đoạt giải và giành giải Nhất toàn đoàn": the team, not its
        members."""
        if not _OF_THE_TEAM.search(self.pieces[self.first].text):
            return None
        for index in range(self.first - 1, 0, -1):
            owner = self.pieces[index - 1]
            if _HAS.fullmatch(self.pieces[index].text) and owner.kind in {"unit", "place", "anaphor"}:
                return self._before(read_recipients(self.text, self.pieces[:index], index - 1).recipients)
        return None

    def who_goes_on(self) -> Told | None:
        honoured = last_honoured(self.earlier)
        chained = honoured is not None and self.is_chained(
            self.passive_at if self.passive_at is not None else self.first
        )
        # Who went on receiving may be nobody, and that is told too: nothing further is asked.
        return (self._receiving_on(honoured), "backward", self.last + 1) if honoured and chained else None

    def last_told(self) -> Told | None:
        late = self.read_by(LateSubject)
        return self._before(late.last_told(self.verb, self.passive_at)) if self.verb is not None else None

    def voted_first(self) -> Told | None:
        voted = self.subjects.voted_first_and_proposed(self.verb) if self.verb is not None else ()
        return self._before(voted)

    def behind_comma(self) -> Told | None:
        late = self.read_by(LateSubject)
        return _behind(late.behind_comma(self.verb, self.passive_at)) if self.verb is not None else None

    def counted_in_headline(self) -> Told | None:
        return self._before(counted_in_headline(self.text, self.pieces, self.floor, self.first))

    def set_before_giver(self) -> Told | None:
        topic = self.read_by(SetObjects).before_giver(self.verb) if self.verb is not None else ()
        return self._before(topic)

    def proposed_before(self) -> Told | None:
        if self.verb is None or self.pieces[self.verb].plays("give"):
            return None
        proposed = self.subjects.before(self.verb)
        who = all(r.kind != "collective" or r.name is None for r in proposed)
        return self._before(proposed) if who else None

    def counted_or_voted(self) -> Told | None:
        if self.verb is None:
            return None
        found = self.subjects.counted_and_proposed(self.verb)
        return self._beside(found or self.read_by(VotedOnes).voted_for(self.verb), "middle")

    def same_as_before(self) -> Told | None:
        goes_on = self.previous is not None and self.verb is not None and self._goes_on_receiving(self.verb)
        return (self.previous.recipients, "backward", self.last + 1) if goes_on and self.previous else None

    def named_in_list(self) -> Told | None:
        return _behind(self.objects.named_in_list())

    def called_or_holding(self) -> Told | None:
        return self._before(self.subjects.called_or_holding())

    def listed_behind(self) -> Told | None:
        return _behind(self.winners.listed_behind()) if self.objects.in_line() == () else None

    def in_line(self) -> Told | None:
        return self._beside(self.objects.in_line(), "line")

    def in_pairs(self) -> Told | None:
        return _behind(self.winners.in_pairs())

    def winner_with_medals(self) -> Told | None:
        return self._before(self.read_by(TableReader).winner_before())

    def elided(self) -> Told | None:
        """As in "A đoạt giải Nhất, B giải Nhì", "… đồng giải Ba": the verb of the award before is meant."""
        shares = self.first > self.floor and self.pieces[self.first - 1].text.lower() == "đồng"
        goes_on = self.previous is not None and self.previous.direction == "backward"
        return self._before(self.subjects.before(self.first)) if shares or goes_on else None

    def _receiving_on(self, honoured: Frame) -> tuple[Recipient, ...]:
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

    def _is_given_on(self, whom: Sequence[Recipient]) -> bool:
        """As in "Công an A đón nhận Bằng khen của Thủ tướng tặng Đoàn B": whom the award's own verb names."""
        following = self.pieces[self.last + 1] if self.last + 1 < self.ceiling else None
        gives = following is not None and following.kind == "cue" and following.plays("give")
        return gives and " của " in self.pieces[self.last].text and all(r.name for r in whom)

    def _is_of_ones_part(self, whom: Sequence[Recipient]) -> bool:
        """As in "phim “A” của đạo diễn P giành giải Nữ diễn viên chính cho Q": whose part in it won."""
        of_a_part = self.verb is not None and _PART_IN_A_WORK.search(self.pieces[self.first].text) is not None
        work = of_a_part and any(p.is_mark("”", '"') for p in self.pieces[self.floor : self.verb])
        return work and all(r.name and r.kind == "individual" for r in whom)

    def _honours_its_people(self, behind: Coordination) -> bool:
        """As in "huyện A được Chủ tịch nước truy tặng danh hiệu B cho các mẹ: P, Q", "… cho 3 đơn vị": those
        within it receive."""
        to = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        bodies = all(r.kind == "collective" for r in self.subject)
        people = all(
            (r.kind == "individual" and r.stands_for is None) or (r.name is None and r.count > 1)
            for r in behind.recipients
        )
        return bodies and people and to is not None and to.kind == "cue" and to.plays("to")

    def _goes_on_receiving(self, verb: int) -> bool:
        """As in "ông P được Bộ A tặng B 5 năm liền; UBND tỉnh C tặng D năm 2018; Sở E tặng 5 F", "được A tặng
        B, phong tặng C": P receives from all."""
        before = self.previous
        parted = next((i for i in range(verb - 1, self.floor, -1) if self.pieces[i].is_mark(";")), self.floor)
        between = self.pieces[parted:verb]
        bodies = [p for p in between if p.kind in {"unit", "office"}]
        only_body = len(bodies) == 1 and all(
            p in bodies or p.kind == "date" or p.is_mark(";", ",", "và") for p in between
        )
        bare = len(between) == 1 and between[0].is_mark(",", "và", ";")  # "…, phong tặng D"
        received = (
            before is not None
            and before.direction == "backward"
            and any(one.passive and one.recipients == before.recipients for one in self.earlier)
        )
        gives_on = self.pieces[verb].text.lower()
        alike = gives_on in _GIVES_ON or (bare and gives_on in _OF_THE_STATE)
        return received and (only_body or bare) and alike


def _behind(found: Coordination | None, direction: Direction = "forward") -> Told | None:
    return (found.recipients, direction, found.end) if found is not None else None


_OF_ANY_CLAUSE: tuple[Way, ...] = (
    ReceiverReader.counted_as_unranked,
    ReceiverReader.counted_before,
    ReceiverReader.counted_behind,
    ReceiverReader.as_many_as_counted,
    ReceiverReader.in_brackets_of_events,
    ReceiverReader.noted,
    ReceiverReader.rewarded_by_the_award_alone,
    ReceiverReader.one_who_is,
)
_RECEIVING: tuple[Way, ...] = (
    ReceiverReader.land_recognised,
    ReceiverReader.winner_behind,
    ReceiverReader.given_on,
    ReceiverReader.picked_from_number,
    ReceiverReader.maker_for_a_land,
    ReceiverReader.subject_with_members,
    ReceiverReader.named_behind,
    ReceiverReader.told_forward,
    ReceiverReader.inside,
    ReceiverReader.team_of_the_counted,
    ReceiverReader.who_goes_on,
    ReceiverReader.last_told,
    ReceiverReader.voted_first,
    ReceiverReader.behind_comma,
    ReceiverReader.counted_in_headline,
    ReceiverReader.host_of_ceremony,
)
_GIVING: tuple[Way, ...] = (
    ReceiverReader.counted_inside,
    ReceiverReader.told_forward,
    ReceiverReader.set_before_giver,
    ReceiverReader.proposed_before,
    ReceiverReader.inside,
    ReceiverReader.counted_or_voted,
    ReceiverReader.same_as_before,
    ReceiverReader.voted_first,
    ReceiverReader.named_behind,
    ReceiverReader.named_in_list,
    ReceiverReader.land_recognised,
)
_WITHOUT_VERB: tuple[Way, ...] = (
    ReceiverReader.counted_on,
    ReceiverReader.told_forward,
    ReceiverReader.named_in_list,
    ReceiverReader.called_or_holding,
    ReceiverReader.listed_behind,
    ReceiverReader.in_line,
    ReceiverReader.in_pairs,
    ReceiverReader.winner_with_medals,
    ReceiverReader.elided,
)
