"""Counted sets as recipients ("5 tập thể"), with the body they belong to and the members that are named."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.set_owners import SetOwnerReader
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span

_OTHERS = re.compile(r"\s+(?:khác|còn lại)(?!\w)")
_ABOVE = re.compile(r"(?:nói |kể |nêu )?(?:trên|này|ấy|đó)", re.IGNORECASE)

_RECOGNISED_ANEW = re.compile(r"được (?:công nhận|tặng|khen|trao tặng) (?:mới|lại|lần đầu|bổ sung)(?!\w)")


_LONGEST_PRAISE = 6
"""Words."""
_TAKES_PART = re.compile(r"(?:tham gia|tham dự|dự thi|dự|thi đấu|thi|theo học|học)(?: [^\W_]+){1,8}")
_PART_OF_A_BODY = re.compile(r"(?:Vụ|Phòng|Khoa|Tổ|Đội|Trạm|Chi bộ|Chi đoàn|Chi hội|Ban|Hạt|Phân xưởng|Lớp) ")
_TEAMS = re.compile(r" đội(?: thi| tuyển| chơi)?$", re.IGNORECASE)
_REACH_OF_MERIT = 14
"""Pieces of the words about merit between a number and the names."""
_ENOUGH = 3
"""Clauses of a list that semicolons part throughout."""


def one_a_clause(text: str, members: tuple[Recipient, ...], count: int) -> tuple[Recipient, ...]:
    """As in "2 tập thể gồm Nhà máy A, Xí nghiệp B, Tổng cục C; Đồn D": as many semicolons as were counted, so
    that in each clause the first receives and the others are above it; also where several semicolons part too
    many names."""
    if _ends_in_a_home(text, members, count):
        return (*members[:-2], _with_those_above(text, members[-2], members[-1:]))
    clauses: list[list[Recipient]] = []
    for member in members:
        before = clauses[-1][-1] if clauses else None
        if before is None or ";" in text[before.span.end : member.span.start]:
            clauses.append([member])
        else:
            clauses[-1].append(member)
    bodies = all(member.kind == "collective" and member.name for member in members)
    parted = len(clauses) == count or _ENOUGH <= len(clauses) < count
    if len(members) <= count or not parted or not bodies:
        return members
    return tuple(_with_those_above(text, first, above) for first, *above in clauses)


def _ends_in_a_home(text: str, members: tuple[Recipient, ...], count: int) -> bool:
    """As in "hai nhà khoa học: P, Trường A và Q, Trường B …": persons and the house of the last."""
    persons = len(members) == count + 1 and all(m.kind == "individual" and m.name for m in members[:-1])
    if not persons or members[-1].kind != "collective" or members[-2].parent is not None:
        return False
    return text[members[-2].span.end : members[-1].span.start].strip() == ","


def _without_groups(members: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
    """As in "5 trường, trong đó có 4 trường xếp loại mới gồm: A, B …; 1 trường xếp lại là E": the named."""
    if not members or not all(member.members for member in members):
        return members
    return tuple(named for group in members for named in group.members)


def _with_those_above(text: str, first: Recipient, above: Sequence[Recipient]) -> Recipient:
    if not above:
        return first
    start = first.parent_span.start if first.parent_span is not None else above[0].span.start
    last = above[-1].parent_span or above[-1].span
    span = Span(start, last.end)
    return replace(first, parent=span.of(text), parent_span=span)


_OPEN_END = re.compile(r"[, ]*(?:…|\.{3}|v\.v\.?)[.… ]*$")
"""At the end of a row of which only some are named."""


class SetReader(SetOwnerReader):
    """Reads a counted set that begins at an index; its members are read by whoever reads every kind."""

    def counted(self, index: int) -> tuple[Recipient, int]:
        piece = self.pieces[index]
        assert piece.count is not None
        by_turns = piece.count.unit == "lượt"
        set_row = Recipient(piece.count.kind, piece.span, count=piece.count.count, by_turns=by_turns)
        at = index + 1
        if (above := self.at(at)) is not None and above.kind == "gap" and _ABOVE.fullmatch(above.text):
            at += 1
        at = self._past_what_they_are(at)
        at += self._calls_the_one(at, set_row)
        if set_row.kind == "individual" and (nxt := self.at(at)) is not None and nxt.kind == "person":
            named = self.coordination(at)
            return replace(set_row, members=named.recipients), named.end
        apposed = self._part_told_as_the_one(at, set_row) or self._names_in_apposition(at, set_row)
        if apposed is not None:
            return replace(set_row, members=apposed.recipients), apposed.end
        in_turn = self._named_in_turn(at, set_row.count)
        if in_turn is not None:
            return replace(set_row, members=in_turn.recipients), in_turn.end
        at, set_row = self.owner_of_set(at, set_row)
        members, end = self.members_at(at, set_row.kind)
        if len(members) < set_row.count and self.chains:
            flat, flat_end = type(self)(self.text, self.pieces, chains=False).members_at(at, set_row.kind)
            if len(flat) == set_row.count:
                members, end = flat, flat_end
        if not members:
            behind = self._bracketed_behind_merit(at, set_row.count) or self._listed_behind_merit(at, set_row)
            members, end = behind or ((), end)
        members = one_a_clause(self.text, members, set_row.count)
        return replace(set_row, members=members), end

    def _calls_the_one(self, index: int, set_row: Recipient) -> bool:
        """As in "01 cá nhân | ông | P": the word that calls the one by name."""
        called, named = self.at(index), self.at(index + 1)
        one = set_row.count == 1 and called is not None and called.kind == "anaphor"
        return one and named is not None and named.kind == "person"

    def _part_told_as_the_one(self, index: int, set_row: Recipient) -> Coordination | None:
        """As in "01 tập thể | Phòng Kế hoạch": a part of the body that gives is the one itself; behind
        "1 tập thể" "Công an tỉnh" may be whose it is."""
        part, only = self.at(index), set_row.count == 1 and set_row.span.of(self.text).endswith(" tập thể")
        if not only or part is None or part.kind != "unit" or not _PART_OF_A_BODY.match(part.text):
            return None
        named = self.item(index)
        return Coordination((named[0],), named[1]) if named is not None else None

    def _bracketed_behind_merit(self, index: int, count: int) -> tuple[tuple[Recipient, ...], int] | None:
        """As in "2 tập thể có thành tích xuất sắc (A và B)": just as many names in the bracket."""
        near = self.pieces[index : index + 4]
        merit = next((i for i, p in enumerate(near) if p.is_mark("(")), 0)
        told = all(p.kind in {"gap", "date"} or p.plays("reason") for p in near[:merit])
        inside = self._bracket_members(index + merit) if merit and told else None
        if inside is None:
            return None
        open_ended = self._is_open_ended(inside[1] - 1) and len(inside[0]) < count
        return inside if open_ended or len(inside[0]) == count else None

    def _only_dots(self, start: int, close: int) -> bool:
        left = self.text[self.pieces[start].span.start : self.pieces[close].span.start]
        return _OPEN_END.fullmatch(left) is not None

    def _is_open_ended(self, close: int) -> bool:
        """As in "6 đơn vị (A, B, C…)": some of them are named."""
        return _OPEN_END.search(self.text, 0, self.pieces[close].span.start) is not None

    def _listed_behind_merit(
        self, index: int, set_row: Recipient
    ) -> tuple[tuple[Recipient, ...], int] | None:
        """As in "2 cá nhân có thành tích ở xã A năm 2023 gồm ông P và bà Q": just as many names there."""
        for step in range(index, min(index + _REACH_OF_MERIT, len(self.pieces))):
            piece = self.pieces[step]
            if piece.kind in {"award", "count"} or piece.is_mark(";", "\n"):
                return None
            if piece.text.lower() in {"gồm", "bao gồm"}:
                members = self.coordination(step + 1, announced=set_row.kind == "collective")
                named = all(r.name and r.kind == set_row.kind for r in members.recipients)
                exact = len(members.recipients) == set_row.count
                return (members.recipients, members.end) if named and exact else None
        return None

    def _past_what_they_are(self, index: int) -> int:
        """Past a few words on the counted before the next number: "59 doanh nghiệp |tiêu biểu| và 58 doanh
        nhân", "50 công nhân |giỏi|, 20 cán bộ", "10 chi bộ |trực thuộc đảng ủy cơ sở|, 170 đảng viên", "5 em
        |thi môn Toán| và 6 em"; no name follows that they would open."""
        told = self.at(index)
        linked = told is not None and told.plays("member_link")
        words = self.at(index + 1) if linked else told
        end = index + 1 + linked
        behind = self.at(self.skip_leadin(end + 1))
        if words is None or behind is None or behind.count is None or not self.is_punct(end, ",", ";", "và"):
            return index
        plain = words.kind == "gap" and len(words.text.split()) <= _LONGEST_PRAISE and words.text.islower()
        plain = plain or (words.kind == "gap" and _TAKES_PART.fullmatch(words.text) is not None)
        praised = words.kind == "cue" and words.text.lower() == "tiêu biểu"
        of_the_house = linked and words.kind == "anaphor"  # "2 tập thể |của trường| và 5 cá nhân"
        return end if plain or praised or of_the_house else index

    def _named_in_turn(self, index: int, count: int) -> Coordination | None:
        """As in "1 tập thể là thôn A và 2 cá nhân: …": as many names as were counted, then the next set."""
        opens = self.is_punct(index, ":") or self._is_list_cue(index)
        found: list[Recipient] = []
        at, end = index + 1, index
        while opens and len(found) < count and (item := self.item(at)) is not None and item[0].name:
            found.append(item[0])
            end = item[1]
            at = self.after_separators(end)
        following = self.at(at)
        another = at > end and following is not None and following.kind == "count"
        return Coordination(tuple(found), end) if another and len(found) == count else None

    def _names_in_apposition(self, index: int, set_row: Recipient) -> Coordination | None:
        """As in "hai đơn vị Trạm A và Khoa B", "3 huyện C, D và E", "2 đội tuyên truyền xã A và xã B", "2 đội
        đến từ Trường A và Trường B": as many stand right behind the number. Behind persons ("2 em học sinh
        Trường A, huyện B") they are where those belong."""
        index += self._tells_what_teams(index, set_row)
        piece, count = self.at(index), set_row.count
        if set_row.kind == "individual" or count < 2 or piece is None or piece.kind not in {"unit", "place"}:
            return None
        named = self.coordination(index, chains=False)
        units = all(r.name and r.kind == "collective" for r in named.recipients)
        return named if units and len(named.recipients) == count else None

    def _tells_what_teams(self, index: int, set_row: Recipient) -> bool:
        """The words between a number of teams and the places or schools that each of them is of."""
        words, teams = self.at(index), _TEAMS.search(set_row.span.of(self.text)) is not None
        if words is None or not teams:
            return False
        plain = words.kind == "gap" and words.text.islower() and len(words.text.split()) <= _LONGEST_PRAISE
        return plain or words.plays("member_link")

    def members_at(self, index: int, kind: RecipientKind) -> tuple[tuple[Recipient, ...], int]:
        """The members of a set of that kind in a bracket or behind "gồm" at ``index``."""
        told = self._bracket_members(index)
        return told or self.announced_members(self._past_note_on_some(index), kind)

    def _past_note_on_some(self, index: int) -> int:
        """As in "16 nghệ nhân |(2 người được truy tặng)|, trong đó có P": how many of them were honoured
        otherwise."""
        noted = self.at(index + 1)
        if not self.is_punct(index, "(") or noted is None or noted.count is None:
            return index
        close = self.closing(index)
        other = any(one.can_receive or one.kind == "award" for one in self.pieces[index + 2 : close])
        return close + 1 if self.is_punct(close + 1, ",", "và") and not other else index

    def _bracket_members(self, index: int) -> tuple[tuple[Recipient, ...], int] | None:
        if not self.is_punct(index, "("):
            return None
        close = self.closing(index)
        inside = self.coordination(index + 1, end=close, chains=self.chains)
        whole = inside.end == close or (
            inside.end < close < len(self.pieces) and self._only_dots(inside.end, close)
        )
        if inside.recipients and whole and all(r.name for r in inside.recipients):
            return inside.recipients, close + 1
        return None

    def announced_members(
        self, index: int, kind: RecipientKind | None = None
    ) -> tuple[tuple[Recipient, ...], int]:
        """Members after "gồm", "là", a colon, or "trong đó có"; a few plain words may stand between."""
        decided = False
        for step in range(index, min(index + 9, len(self.pieces))):
            piece = self.pieces[step]
            decided = decided or piece.kind == "decision"
            if step >= index + 4 and not decided:
                break
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete", "list_partial")):
                begin = step + 1
                while self.is_punct(begin, ":", ",") or self._is_list_cue(begin) or self._only_has(begin):
                    begin += 1
                begin = self._past_those_who_have(begin)
                bodies = kind == "collective"
                members = self.coordination(begin, chains=self.chains, announced=bodies)
                named = tuple(r for r in _without_groups(members.recipients) if r.name)
                if named and len(named) == len(_without_groups(members.recipients)):
                    return self._persons_of_homes(named, members.end, kind) or (named, members.end)
                return self._named_before_next_set(begin, members) or ((), index)
            of_decision = decided and (piece.kind in {"decision", "office"} or piece.plays("member_link"))
            plain = piece.kind in {"gap", "place", "date"} or piece.is_mark(",", "(", ")", ";", "và")
            plain = plain or piece.text.lower() == "trong"
            if not (of_decision or plain or piece.plays("decide") or self._recognises_anew(step)):
                break
        return self._named_after_merit(index, kind)

    def _persons_of_homes(
        self, named: tuple[Recipient, ...], end: int, kind: RecipientKind | None
    ) -> tuple[tuple[Recipient, ...], int] | None:
        """As in "5 em đều là học sinh Trường A, gồm P, Q …": the school first, those who are meant behind."""
        homes = kind == "individual" and all(r.kind == "collective" for r in named)
        if not homes or not self.is_punct(end, ",", ":", "(") or not self._is_list_cue(end + 1):
            return None
        persons, behind = self.announced_members(end + 1, kind)
        return (persons, behind) if persons else None

    def _recognises_anew(self, index: int) -> bool:
        """As in "04 trường được công nhận mới gồm: A, B": how those of the list differ from the other
        members."""
        words = " ".join(piece.text.lower() for piece in self.pieces[max(0, index - 1) : index + 3])
        return _RECOGNISED_ANEW.search(words) is not None

    def _named_before_next_set(
        self, begin: int, members: Coordination
    ) -> tuple[tuple[Recipient, ...], int] | None:
        """As in "1 tập thể là thôn A và 2 cá nhân: ông B, bà C": the next number opens a set of its own; in
        "5 nghệ nhân: ông A, bà B và 3 nghệ nhân khác" it counts the others of this one."""
        following = next((r for r in members.recipients if r.name is None), None)
        cut = next((i for i, p in enumerate(self.pieces) if following and p.span == following.span), None)
        if cut is None or cut <= begin or not members.recipients[0].name:
            return None
        before = self.coordination(begin, end=cut, chains=self.chains)
        if following is members.recipients[-1] and _OTHERS.match(self.text, following.span.end):
            return before.recipients, members.end
        return (before.recipients, before.end) if before.recipients else None

    def _named_after_merit(self, index: int, kind: RecipientKind | None) -> tuple[tuple[Recipient, ...], int]:
        """As in "5 cá nhân đã đóng góp cho phong trào ở xã, tiêu biểu là ông A": some of the set,
        named late."""
        for step in range(index, min(index + _REACH_OF_MERIT, len(self.pieces))):
            piece = self.pieces[step]
            if piece.kind in {"award", "count"} or piece.is_mark(";", "\n"):
                break
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_partial")):
                members = self.coordination(self._past_those_who_have(step + 1))
                fits = kind in {None, "other"} or all(r.kind == kind for r in members.recipients)
                if members.recipients and fits and all(r.name for r in members.recipients):
                    return members.recipients, members.end
        return (), index

    def _only_has(self, index: int) -> bool:
        """As in "trong đó chỉ có mẹ P còn sống", "trong đó chỉ còn"."""
        piece = self.at(index)
        return piece is not None and piece.text.lower() in {"chỉ có", "chỉ còn", "còn có", "riêng"}

    def _past_those_who_have(self, index: int) -> int:
        """As in "trong đó tỉnh A có 2 cá nhân là P và Q": behind "có" stand those who are meant."""
        for at in range(index, min(index + 3, len(self.pieces) - 1)):
            piece = self.pieces[at]
            if piece.kind == "gap" and piece.text.lower().split()[-1] == "có":
                return at + 1
            if piece.kind not in {"place", "unit"}:
                break
        return index

    def _is_list_cue(self, index: int) -> bool:
        piece = self.at(index)
        return piece is not None and piece.kind == "cue" and piece.plays("list_complete", "list_partial")
