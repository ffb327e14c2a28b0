"""Which awards of a sentence go to which recipients: the frames of conferring and receiving.

A sentence is read as a row of award groups. Each group finds its governing verb to the left and its
recipients behind it ("tặng A cho R"), before it ("R được tặng A", "R đạt A"), between ("tặng R A"), or in
line form ("A: R", "R: A", "R (A)"). A group without a verb of its own goes on with the frame before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.events.pieces import Piece
from extractor.events.recipients import Coordination, Recipient, read_members, read_recipients
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leadins import leadins

Direction = Literal["forward", "backward", "middle", "line", "none"]

VOTES = ("suy tôn", "bình chọn", "giới thiệu", "đề cử", "lựa chọn")
_ATTAINS = re.compile(r"(?:được công nhận )?đạt(?!\w)", re.IGNORECASE)

_BARE_GRADE = re.compile(r"hạng\s", re.IGNORECASE)
_HONOURS = re.compile(r"thành tích|phần thưởng|danh hiệu|khen thưởng|giải thưởng|vinh dự", re.IGNORECASE)

REACH = 160
"""Characters between an award and the "cho" of its recipients beyond which they are not linked."""

_GROUP_PUNCTUATION = (",", ";", "và", "cùng", "cùng với", "(", ")", "“", "”", '"', "-", "–", "hoặc")


@dataclass(frozen=True, slots=True)
class Frame:
    """One award group with what governs it.

    ``clause`` are the pieces that may bear its status (from the clause's start to the group's end), ``agent``
    the body between "được" and the verb, ``subject`` what stands before an active verb.
    """

    awards: tuple[Piece, ...]
    recipients: tuple[Recipient, ...]
    direction: Direction
    verb: Piece | None
    passive: bool
    agent: Piece | None
    subject: tuple[Piece, ...]
    clause: tuple[Piece, ...]
    after: tuple[Piece, ...]
    inherited: bool = False
    subject_carried: bool = False

    @property
    def span(self) -> Span:
        starts = [self.awards[0].span, *(r.span for r in self.recipients)]
        starts += [self.verb.span] if self.verb is not None else []
        return Span(min(s.start for s in starts), max(s.end for s in [self.awards[-1].span, *starts]))


def read_frames(text: str, pieces: Sequence[Piece]) -> list[Frame]:
    """The frames of one sentence, in the order of their awards."""
    pieces = [_as_note(pieces, index) for index in range(len(pieces))]
    frames: list[Frame] = []
    floor = 0
    groups = _award_groups(pieces)
    for number, (first, last) in enumerate(groups):
        if first < floor:
            continue
        ceiling = groups[number + 1][0] if number + 1 < len(groups) else len(pieces)
        frame, floor = _FrameReader(text, pieces, first, last, floor, ceiling, frames).read()
        frames.append(frame)
    return _sharing_objects(frames, pieces)


def _as_note(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "cho Trường A (hạng Nhất), Trường B (hạng Nhì)": a grade in brackets is a note on the recipient."""
    piece = pieces[index]
    bare = piece.kind == "award" and _BARE_GRADE.match(piece.text) is not None
    if not bare or index < 2 or index + 1 >= len(pieces):
        return piece
    bracketed = pieces[index - 1].is_mark("(") and pieces[index + 1].is_mark(")")
    return replace(piece, kind="gap", mark=None) if bracketed and pieces[index - 2].can_receive else piece


def _sharing_objects(frames: list[Frame], pieces: Sequence[Piece]) -> list[Frame]:
    """As in "đề nghị Bộ A tặng Bằng khen, Chủ tịch nước tặng Huân chương cho R": both are for R."""
    shared = list(frames)
    for index in range(len(frames) - 2, -1, -1):
        frame, following = shared[index], shared[index + 1]
        active = frame.verb is not None and not frame.passive and frame.verb.plays("give")
        if frame.direction != "none" or not active or following.direction != "forward":
            continue
        between = [
            p
            for p in pieces
            if frame.awards[-1].span.end <= p.span.start and p.span.end <= following.awards[0].span.start
        ]
        if len(between) <= 5 and not any(p.is_mark(";") or p.kind == "gap" for p in between):
            shared[index] = replace(frame, recipients=following.recipients, direction="forward")
    return shared


def _award_groups(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """First and last index of runs of awards that only commas, brackets, dates and small words part."""
    groups: list[tuple[int, int]] = []
    for index, piece in enumerate(pieces):
        if piece.kind != "award":
            continue
        if groups and all(_joins_awards(between) for between in pieces[groups[-1][1] + 1 : index]):
            groups[-1] = (groups[-1][0], index)
        else:
            groups.append((index, index))
    return [cut for group in groups for cut in _parted_by_own_objects(pieces, *group)]


def _parted_by_own_objects(pieces: Sequence[Piece], first: int, last: int) -> Iterator[tuple[int, int]]:
    """As in "R1 được tặng A1; A2 được trao cho R2": behind the semicolon an award has its own receiver."""
    behind = next((p for p in pieces[last + 1 : last + 3] if p.kind != "gap"), None)
    begins = next((i for i in range(last, first, -1) if pieces[i].is_mark(";")), None)
    led = any(p.kind == "cue" and p.plays("receive", "passive") for p in pieces[:first])
    if begins is None or not led or behind is None or not behind.plays("belongs_to", "passive"):
        yield first, last
        return
    yield first, max(i for i in range(first, begins) if pieces[i].kind == "award")
    yield begins + 1, last


def _joins_awards(piece: Piece) -> bool:
    if piece.kind in {"date", "decision"} or piece.is_mark(*_GROUP_PUNCTUATION):
        return True
    if piece.kind == "cue":
        return piece.text.lower() in {
            "của",
            "cấp",
            "các năm",
            "lần lượt",
            "năm liền",
            "nhiều năm liền",
            "liên tục",
        }
    contrast = piece.text.lower().split()[0] in {"còn", "riêng"}
    return piece.kind in {"gap", "office"} and len(piece.text.split()) <= 4 and not contrast


def _last_subject(frames: Sequence[Frame]) -> Frame | None:
    """The frame whose subject still receives: "ông được C tặng A, D tặng B; nhiều năm đạt E"."""
    for frame in reversed(frames):
        if frame.direction != "none":
            return frame if frame.direction == "backward" else None
    return None


class _FrameReader:
    """Reads the frame of the award group ``pieces[first..last]`` between ``floor`` and ``ceiling``."""

    def __init__(
        self,
        text: str,
        pieces: Sequence[Piece],
        first: int,
        last: int,
        floor: int,
        ceiling: int,
        before: Sequence[Frame],
    ) -> None:
        self.text, self.pieces = text, pieces
        self.first, self.last, self.floor, self.ceiling = first, last, floor, ceiling
        self.previous = before[-1] if before else None
        self.honoured = _last_subject(before)
        self.words = leadins()
        self.carried = False

    def read(self) -> tuple[Frame, int]:
        verb = self._governing_verb()
        attains = _ATTAINS.match(self.pieces[self.first].text) is not None
        if attains and (verb is None or not self.pieces[verb].plays("give")):
            return self._attained()
        passive_at = self._passive_before(verb) if verb is not None else None
        receives = verb is not None and (
            passive_at is not None
            or (self.pieces[verb].plays("receive") and not self.pieces[verb].plays("give"))
        )
        found, direction, end = self._recipients(verb, passive_at, receives)
        bracketed = self._bracket_owner(verb)
        if bracketed:
            found, direction, end = bracketed, "line", self.last + 1
        inherited = verb is None and self.previous is not None
        verb_piece = self.pieces[verb] if verb is not None else None
        if inherited and self.previous is not None:
            verb_piece = self.previous.verb
            if not found and self.previous.direction == "backward" and self._chained():
                found, direction = self.previous.recipients, "backward"
        subject = self._subject_pieces(verb) if not receives else ()
        frame = Frame(
            awards=tuple(p for p in self.pieces[self.first : self.last + 1] if p.kind == "award"),
            recipients=found,
            direction=direction,
            verb=verb_piece,
            passive=passive_at is not None
            or (inherited and self.previous is not None and self.previous.passive),
            agent=self._agent(passive_at, verb),
            subject=subject,
            subject_carried=self.carried
            or (self.previous is not None and bool(subject) and subject == self.previous.subject),
            clause=self._clause(verb),
            after=tuple(self.pieces[self.last + 1 : self.ceiling]),
            inherited=inherited,
        )
        return frame, max(end, self.last + 1)

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
        return self._ending_at(opening)

    def _ending_at(self, end: int) -> tuple[Recipient, ...]:
        """The coordination of recipients that ends right before ``end``."""
        for start in range(self.floor, end):
            found = read_recipients(self.text, self.pieces[:end], start)
            if found.recipients and found.end == end:
                return found.recipients
        return ()

    def _attained(self) -> tuple[Frame, int]:
        """As in "xã A đạt chuẩn nông thôn mới": the award's own first word is the verb."""
        subject = self._subject(self.first)
        frame = Frame(
            awards=tuple(p for p in self.pieces[self.first : self.last + 1] if p.kind == "award"),
            recipients=subject,
            direction="backward" if subject else "none",
            verb=None,
            passive=False,
            agent=None,
            subject=(),
            clause=tuple(self.pieces[self._clause_floor(self.first) : self.last + 1]),
            after=tuple(self.pieces[self.last + 1 : self.ceiling]),
        )
        return frame, self.last + 1

    def _chained(self) -> bool:
        """Nothing but light words stands between this group and the one before."""
        return not any(piece.can_receive for piece in self.pieces[self.floor : self.first])

    def _governing_verb(self) -> int | None:
        for index in range(self.first - 1, self.floor - 1, -1):
            piece = self.pieces[index]
            if piece.kind == "cue" and piece.plays("give", "receive") and not self._is_noun_use(index):
                return index
            if piece.kind == "cue" and piece.plays("propose") and self._governs_at_once(index):
                return index
            if piece.is_mark(";", "\n") and index > self.floor:
                return None
        return None

    def _governs_at_once(self, index: int) -> bool:
        """As in "được đề nghị xét Chiến sĩ thi đua toàn quốc": the proposal itself governs the award."""
        return all(
            p.kind == "gap" and len(p.text.split()) <= 2 or p.is_mark("“", '"')
            for p in self.pieces[index + 1 : self.first]
        )

    def _is_noun_use(self, index: int) -> bool:
        """As in "công tác khen thưởng", "lễ tôn vinh": a noun, unless an award or recipient follows at once."""
        piece = self.pieces[index]
        if piece.text.lower() == "công nhận":
            return index > 0 and self.pieces[index - 1].text.lower().split()[-1] == "bằng"
        if piece.text.lower() not in {
            "khen thưởng",
            "thưởng",
            "biểu dương",
            "tuyên dương",
            "tôn vinh",
            "vinh danh",
        }:
            return False
        before = self.pieces[index - 1] if index else None
        return (
            before is not None
            and before.kind == "gap"
            and before.text.lower().endswith(("công tác", "thi đua", "hình thức", "mức"))
        )

    def _passive_before(self, verb: int) -> int | None:
        """Index of the "được" that governs the verb; only its agent may stand between."""
        for index in range(verb - 1, max(self.floor, verb - 8) - 1, -1):
            piece = self.pieces[index]
            if piece.kind == "cue" and piece.plays("passive"):
                return index
            if piece.kind in {"unit", "office", "person", "gap", "place", "anaphor"} or piece.is_mark(
                ",", "và", "-", "–"
            ):
                continue
            if piece.kind == "cue" and piece.plays(
                "propose", "decide", "give", "future", "past", "member_link", "hand_over"
            ):
                continue
            return None
        return None

    def _agent(self, passive_at: int | None, verb: int | None) -> Piece | None:
        if passive_at is None or verb is None:
            return None
        between = self.pieces[passive_at + 1 : verb]
        bodies = [p for p in between if p.kind in {"unit", "office", "place"}]
        if len(bodies) < 2 or not all(p in bodies or p.is_mark(",", "và") for p in between):
            return bodies[-1] if bodies else None
        span = Span(bodies[0].span.start, bodies[-1].span.end)
        return replace(bodies[0], span=span, text=", ".join(p.text for p in bodies))

    def _recipients(
        self, verb: int | None, passive_at: int | None, receives: bool
    ) -> tuple[tuple[Recipient, ...], Direction, int]:
        nothing: tuple[tuple[Recipient, ...], Direction, int] = ((), "none", self.last + 1)
        forward = self._forward()
        if receives and verb is not None:
            subject = self._subject(passive_at if passive_at is not None else verb)
            if subject:
                return self._with_members_behind(subject)
            named_behind = self._named_behind()
            if named_behind is not None:
                return named_behind.recipients, "forward", named_behind.end
            if forward is not None:
                return forward.recipients, "forward", forward.end
            inside = self._between(verb)
            if inside:
                return inside, "middle", self.last + 1
            if self.honoured is not None and self._chained():
                self.carried = True
                return self.honoured.recipients, "backward", self.last + 1
            return nothing
        if forward is not None:
            return forward.recipients, "forward", forward.end
        if verb is not None and not self.pieces[verb].plays("give"):
            proposed = self._subject(verb)
            if proposed and all(r.kind != "collective" or r.name is None for r in proposed):
                return proposed, "backward", self.last + 1
        if verb is not None:
            inside = self._between(verb) or self._voted_for(verb)
            return (inside, "middle", self.last + 1) if inside else nothing
        line = self._line()
        if line:
            return line, "line", self.last + 1
        if self.previous is not None and self.previous.direction == "backward":
            elided = self._subject(self.first)
            if elided:
                return elided, "backward", self.last + 1
        return nothing

    def _with_members_behind(
        self, subject: tuple[Recipient, ...]
    ) -> tuple[tuple[Recipient, ...], Direction, int]:
        """As in "3 đồng chí được tặng A, gồm: P1; P2; P3": the members of a counted subject follow the award."""
        last = subject[-1]
        if last.name is not None or last.stands_for is not None or last.members:
            return subject, "backward", self.last + 1
        members = read_members(self.text, self.pieces, self.last + 1)
        end = self.last + 1
        if members:
            end = next(
                i + 1 for i, p in reversed(list(enumerate(self.pieces))) if p.span.end <= members[-1].span.end
            )
        return (*subject[:-1], replace(last, members=members)), "backward", end

    def _named_behind(self) -> Coordination | None:
        """As in "Cùng nhận danh hiệu đợt này có A, B": the receivers stand behind the award."""
        for index in range(self.last + 1, min(self.last + 4, self.ceiling)):
            piece = self.pieces[index]
            opens = (piece.kind == "gap" and piece.text.lower().split()[-1] in {"có", "là", "gồm"}) or (
                piece.kind == "cue" and piece.plays("list_complete", "list_partial")
            )
            if opens:
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                return found if found.recipients else None
        return None

    def _forward(self) -> Coordination | None:
        """Recipients behind "cho", "thuộc về", or a colon right after the group."""
        direct = self._directly_behind()
        if direct is not None:
            return direct
        for index in range(self.last + 1, self.ceiling):
            piece = self.pieces[index]
            if piece.span.start - self.pieces[self.last].span.end > REACH:
                return None
            opens = piece.is_mark(":") or (piece.kind == "cue" and piece.plays("to", "belongs_to"))
            opens = opens or (index == self.last + 1 and self._names_the_winner(index))
            if opens:
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                if found.recipients:
                    return found
                if piece.is_mark(":"):
                    return None
                continue
            elsewhere = self._given_behind(index) or self._won_by(index) or self._maker_of_work(index)
            if elsewhere is not None:
                return elsewhere
            if piece.is_mark("–", "-", "|") and index == self.last + 1:
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                return found if found.recipients and found.end >= self.ceiling - 1 else None
            if piece.is_mark(";", "\n") or (
                piece.kind == "cue" and piece.plays("receive", "passive") and not piece.plays("reason")
            ):
                return None
            if piece.kind == "cue" and piece.plays("give") and not self._after_by(index):
                return None
        return None

    def _names_the_winner(self, index: int) -> bool:
        """As in "Nữ diễn viên chính xuất sắc là R": an award without a verb before it."""
        verb = self._governing_verb()
        return self.pieces[index].text.lower() == "là" and verb is None

    def _directly_behind(self) -> Coordination | None:
        """As in "tặng Giấy khen 4 tập thể", "thưởng nóng anh B 5 triệu đồng": no "cho" between."""
        at = self.last + 1
        if at >= self.ceiling:
            return None
        rewards = self.pieces[self.last].mark is None
        goes_on = (
            self.previous is not None
            and self.previous.direction == "forward"
            and self.pieces[at].kind == "unit"
        )
        found = read_recipients(self.text, self.pieces[: self.ceiling], at)
        persons = all(r.kind == "individual" and r.name for r in found.recipients)
        addressed = any(p.kind == "cue" and p.plays("to") for p in self.pieces[at : self.ceiling])
        letter = self.pieces[self.last].text.lower().startswith(("thư", "điện")) and not addressed
        if not (rewards or goes_on or letter or self.pieces[at].kind == "count" or persons):
            return None
        return found if found.recipients else None

    def _won_by(self, index: int) -> Coordination | None:
        """As in "Hai HCV khác do A và B giành được": the winners behind "do"."""
        piece = self.pieces[index]
        if piece.kind != "gap" or piece.text.lower().split()[-1] != "do":
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
        behind = self.pieces[found.end] if found.end < len(self.pieces) else None
        wins = behind is not None and behind.kind == "cue" and behind.plays("receive")
        return found if found.recipients and wins else None

    def _maker_of_work(self, index: int) -> Coordination | None:
        """As in "giải A tác phẩm “Rừng” của nhóm P, Q", "giải B “Sóng”, tác giả R": who made the work."""
        piece, before = self.pieces[index], self.pieces[index - 1]
        quoted = before.is_mark("”", '"') or (before.is_mark(",") and self.pieces[index - 2].is_mark("”", '"'))
        by_of = piece.text.lower() == "của" and (quoted or self._of_a_work(index))
        by_author = quoted and piece.kind == "gap" and self.words.leads_to_person(piece.text)
        if not (by_of or by_author) or not self.pieces[self.first].text.lower().startswith("giải"):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + by_of)
        return found if found.recipients and all(r.name for r in found.recipients) else None

    def _given_behind(self, index: int) -> Coordination | None:
        """As in "Huân chương hạng nhì tặng TS B", "Huy hiệu được truy tặng đồng chí C": the verb behind the award."""
        piece = self.pieces[index]
        verb = index
        if piece.kind == "cue" and piece.plays("passive"):
            verb = index + 1
        if index > self.last + 2 or verb >= self.ceiling:
            return None
        given = self.pieces[verb]
        if given.kind != "cue" or not given.plays("give") or given.plays("receive"):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], verb + 1)
        return found if found.recipients else None

    def _after_by(self, index: int) -> bool:
        """As in "Huân chương do Chủ tịch nước tặng cho R": the verb belongs to the award's attribute."""
        return any(
            piece.kind == "gap" and piece.text.lower().split()[-1] == "do"
            for piece in self.pieces[self.last + 1 : index]
        )

    def _voted_for(self, verb: int) -> tuple[Recipient, ...]:
        """As in "suy tôn R là đơn vị dẫn đầu, đề nghị C tặng A": whom the vote names."""
        for index in range(verb - 1, self.floor - 1, -1):
            piece = self.pieces[index]
            if piece.kind == "cue" and piece.text.lower().startswith(VOTES):
                return read_recipients(self.text, self.pieces[:verb], index + 1).recipients
        return ()

    def _between(self, verb: int) -> tuple[Recipient, ...]:
        """As in "tặng cho R A", "trao R A": recipients between the verb and its object."""
        begin = verb + 1
        if begin < self.first and self.pieces[begin].kind == "cue" and self.pieces[begin].plays("to"):
            begin += 1
        found = read_recipients(self.text, self.pieces[: self.first], begin)
        if not found.recipients:
            return ()
        rest = self.pieces[found.end : self.first]
        return found.recipients if all(self._light_before_object(p) for p in rest) else ()

    def _light_before_object(self, piece: Piece) -> bool:
        """As in "bình chọn R là “A”": what may stand between the receiver and the award."""
        named = piece.kind == "cue" and piece.text.lower() == "là"
        return named or piece.kind == "gap" or piece.is_mark(",", "“", '"')

    def _line(self) -> tuple[Recipient, ...]:
        """As in "R: A", "R – A", "R (A)" and "R với A": recipients that end right before the group."""
        if self.first == 0:
            return ()
        mark = self.pieces[self.first - 1]
        if not mark.is_mark(":", "(", "–", "-", "|"):
            return ()
        return self._ending_at(self.first - 1) or self._owner_of_honours(self.first - 1)

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

    def _subject(self, verb: int) -> tuple[Recipient, ...]:
        """The coordination that stands before the verb as its subject."""
        floor = self._clause_floor(verb)
        for start in range(floor, verb):
            if self._one_of_a_set(start):
                return self._subject(start)
            if start != floor and not self._may_begin_subject(start):
                continue
            found = read_recipients(self.text, self.pieces[:verb], start)
            if found.recipients and found.end <= verb and self._light(found.end, verb):
                named = self._without_scene(found.recipients)
                return tuple(self._with_owner(r, start) for r in named)
        return ()

    def _without_scene(self, subject: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "Ở Tắk Pổ, cô A được tặng …": a place before a person is where it happens."""
        places = {p.span for p in self.pieces if p.kind == "place"}
        at = 0
        while at < len(subject) - 1 and subject[at].span in places and subject[-1].kind == "individual":
            at += 1
        return subject[at:]

    def _one_of_a_set(self, index: int) -> bool:
        """As in "ông là một trong hai cá nhân nhận Bằng khen": the set is not who receives."""
        piece = self.pieces[index]
        return piece.kind == "cue" and piece.text.lower().startswith("là một trong")

    def _with_owner(self, recipient: Recipient, start: int) -> Recipient:
        """As in "Đảng bộ huyện A có 3 đồng chí nhận …; 5 đồng chí nhận …": whose members the counted ones are."""
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

    def _clause_floor(self, verb: int) -> int:
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
        if before.is_mark("("):
            return False
        at_a_place = self.pieces[index].kind == "place" and before.kind == "gap" and index - 2 >= self.floor
        if at_a_place and self.pieces[index - 2].plays("member_link"):
            return False
        if self.pieces[index].kind == "place" and before.is_mark(",") and self.pieces[index - 2].can_receive:
            return False
        if before.kind == "gap" and self.words.ends_with_preposition(before.text):
            return False
        if before.text.lower() == "của" and self._of_a_work(index - 1):
            return True
        if before.kind == "cue" and before.plays("to", "member_link", "behalf"):
            return False
        if before.is_mark(",", "và", "-", "–", ";") and self._names_before(index - 1):
            return False
        return not (
            before.kind in {"unit", "person", "place"}
            and before.span.end + 1 == self.pieces[index].span.start
        )

    def _of_a_work(self, of: int) -> bool:
        """As in "tiết mục múa quạt của R đoạt giải Nhất", "tập “Mưa” của R": R made the work that wins."""
        quoted = of > self.floor and self.pieces[of - 1].is_mark("”", '"')
        words = [p.text for p in self.pieces[max(self.floor, of - 6) : of] if p.kind == "gap"]
        prize = identify(self.pieces[self.first].text).kind == "prize"
        named = any(self.words.names_a_work(w) for w in words) and self.pieces[of - 1].kind == "gap"
        return prize and (quoted or named)

    def _names_before(self, comma: int) -> bool:
        """A name right before the comma that no preposition takes out: what follows goes on its list."""
        index = comma - 1
        if index < self.floor:
            return False
        piece = self.pieces[index]
        if piece.kind == "gap":
            return piece.text[0].isupper() and index > self.floor
        if not (piece.can_receive or piece.kind == "office" or piece.is_mark(")")):
            return False
        before = self.pieces[index - 1] if index > self.floor else None
        led_out = before is not None and (
            (before.kind == "gap" and self.words.ends_with_preposition(before.text))
            or (before.kind == "cue" and before.plays("member_link", "behalf", "to", "reason"))
        )
        return not led_out

    def _light(self, start: int, verb: int) -> bool:
        """Only adverbs, reasons, dates and plain words between the subject and its verb."""
        depth = 0
        for index in range(start, verb):
            piece = self.pieces[index]
            depth += piece.is_mark("(") - piece.is_mark(")")
            if depth > 0 or piece.can_receive and (self._led_out(index) or self._is_predicate(index)):
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

    def _led_out(self, index: int) -> bool:
        """As in "A thắng B ở chung kết, giành …": a preposition or "thắng" before a name takes it out."""
        before = self.pieces[index - 1] if index > self.floor else None
        return before is not None and before.kind == "gap" and self.words.ends_with_preposition(before.text)

    def _is_predicate(self, index: int) -> bool:
        """As in "Hải Phòng được suy tôn đơn vị dẫn đầu và được tặng …": what a vote calls the subject."""
        before = self.pieces[index - 1] if index else None
        votes = before is not None and before.kind == "cue" and before.plays("propose", "list_complete")
        return votes and self.pieces[index].kind == "anaphor"

    def _subject_pieces(self, verb: int | None) -> tuple[Piece, ...]:
        """Bodies and persons before an active verb, nearest last."""
        if verb is None and self.pieces[self.first].mark is None:
            verb = self.first
        if verb is None:
            return self.previous.subject if self.previous is not None else ()
        begin = self._clause_floor(verb)
        actors = tuple(
            p
            for i, p in enumerate(self.pieces[begin:verb], begin)
            if p.kind in {"unit", "office", "person", "place"} and not self._is_object(i)
        )
        if not actors and self.previous is not None:
            return self.previous.subject
        return actors

    def _is_object(self, index: int) -> bool:
        """As in "đã tặng 100 triệu đồng cho Công an tỉnh, tặng Bằng khen …": a receiver, not who acts."""
        before = self.pieces[index - 1] if index else None
        return before is not None and before.kind == "cue" and before.plays("to", "reason")

    def _clause(self, verb: int | None) -> tuple[Piece, ...]:
        """What may bear the status: the clause, and what stands before a colon that opens it and its fellows."""
        floor = self._clause_floor(verb if verb is not None else self.first)
        colon = next((i for i in range(floor - 1, -1, -1) if self.pieces[i].is_mark(":")), None)
        opens = colon is not None and not any(p.kind == "award" for p in self.pieces[:colon])
        lead = self.pieces[:colon] if opens else []
        return (*lead, *self.pieces[floor : self.last + 1])
