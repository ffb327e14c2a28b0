"""Winners told beside their prize: counted before it, noted behind a name, listed behind it."""

import re
from dataclasses import replace

from extractor.events.clauses.objects import ObjectReader
from extractor.events.clauses.others_counted import part_of_sum
from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.made_once import made_once
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import find_award_counts

_AMONG_SOME = re.compile(
    r"trong (?:(?:số |tổng số )?(?:hơn |gần )?\d[\d.]* |số (?:các|những) (?:tập thể|cá nhân|đơn vị)(?!\w))",
    re.IGNORECASE,
)
_WITH_A_WORK = re.compile(r"(?:[^\W\d]+ ){0,4}?với(?!\w)", re.IGNORECASE)
_IS_OF = re.compile(r"của|(?:do|nhờ) công(?: lao)?", re.IGNORECASE)
_HAVE = frozenset({"có", "gồm"})
_COUNTED_TOGETHER = 6
"""Pieces of "3 tập thể, 12 cá nhân và 2 hộ"."""
_WITH = re.compile(r"với(?: (?:cú đúp|\d{1,2}|một|hai|ba|bốn|năm))?", re.IGNORECASE)


class WinnerReader(Stretch):
    """Reads what stands right beside the award group, where results are told in short."""

    @made_once
    def objects(self) -> ObjectReader:
        return self.read_by(ObjectReader)

    def counted_before(self) -> tuple[Recipient, ...]:
        """As in "Trong đó, 9 tác phẩm giải B, 15 tác phẩm giải C", "có 3 đồng chí Huy hiệu 60 năm": the
        counted ones right before the rank."""
        number = self.pieces[self.first - 1] if self.first > self.floor else None
        rank = identify(self.pieces[self.first].text)
        ranked = rank.kind in {"prize", "badge"} and rank.grade is not None
        if number is None or number.kind != "count" or not ranked:
            return ()
        return read_recipients(self.text, self.pieces[: self.first], self.first - 1).recipients

    def counted_behind(self) -> Coordination | None:
        """As in "trong đó: Huy hiệu 65 năm tuổi Đảng có 1 đồng chí; Huy hiệu 55 năm có 3 đồng chí"."""
        before = self.pieces[self.first - 1] if self.first > 0 else None
        parted = before is None or before.is_mark(":", ";", ",", "(", "và", "\n")
        opens = parted or (before is not None and before.plays("list_partial"))
        at = self.last + 1
        while at < self.ceiling and self.pieces[at].kind == "date":
            at += 1
        has = self.pieces[at] if at < self.ceiling else None
        if not opens or has is None or has.text.lower() not in _HAVE:
            return None
        stop = self._before_honoured(at + 1)
        found = read_recipients(self.text, self.pieces[:stop], at + 1)
        end = self.pieces[found.end] if found.end < stop else None
        ends = end is None or end.is_mark(";", ",", "và", "\n", ")")
        counted = all(r.name is None and r.stands_for is None for r in found.recipients)
        if not (found.recipients and counted and ends):
            return None
        return found if stop == self.ceiling else self._with_named_among(found, stop + 2)

    def _before_honoured(self, index: int) -> int:
        """As in "Giải thưởng A năm 2025 có 3 tập thể, 12 cá nhân | **được vinh danh**, trong đó có bà P"."""
        told = range(index, min(index + _COUNTED_TOGETHER, self.ceiling - 1))
        by = next((i for i in told if self.pieces[i].kind not in {"count", "punct"}), index)
        honoured = self.pieces[by].plays("passive") and self.pieces[by + 1].plays("give")
        return by if index < by < self.ceiling - 1 and honoured else self.ceiling

    def _with_named_among(self, counted: Coordination, index: int) -> Coordination:
        """As in "… 12 cá nhân được vinh danh, **trong đó có bà P**"."""
        opens = index + 1 < self.ceiling and self.pieces[index].is_mark(",")
        if not opens or not self.pieces[index + 1].plays("list_partial"):
            return Coordination(counted.recipients, index)
        found = read_recipients(self.text, self.pieces[: self.ceiling], index + 2)
        named = tuple(r for r in found.recipients if r.name)
        return Coordination(counted.recipients + named, max(found.end, index))

    def as_many_as_counted(self) -> Coordination | None:
        """As in "gồm 3 giải Nhất là P, Q và R; hai giải Nhì: S và T": the number before the prize is that of
        the names behind it."""
        opening = self._opening_of_list()
        if opening is None:
            return None
        number = next(iter(find_award_counts(self.text, [self.pieces[self.last].span])), None)
        if number is None:
            return None
        colon = opening + 1 < self.ceiling and self.pieces[opening + 1].is_mark(":")
        found = read_recipients(self.text, self.pieces[: self.ceiling], opening + 1 + colon)
        told = len(found.recipients) == number.count and all(r.name for r in found.recipients)
        return found if told else None

    def _opening_of_list(self) -> int | None:
        """The colon or "gồm" behind the award, be it behind the events ("ở nhiều nội dung, gồm")."""
        for index in range(self.last + 1, min(self.last + 5, self.ceiling)):
            piece = self.pieces[index]
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete")):
                return index
            plain = piece.kind == "gap" or piece.plays("member_link") or piece.is_mark(",", "-", "–")
            won_for = piece.plays("to") or (index > self.last + 1 and piece.kind in {"unit", "place"})
            if not (plain or (won_for and self._has_colon_behind(index))):
                return None
        return None

    def _has_colon_behind(self, index: int) -> bool:
        """As in "giành 3 HCV cho đoàn A: P, Q, R": whom the three won for."""
        return any(piece.is_mark(":") for piece in self.pieces[index + 1 : min(index + 4, self.ceiling)])

    def listed_behind(self) -> Coordination | None:
        """As in "Giải Nhất: P; giải Nhì gồm Q (Phòng A), R (Trường B)": winners named behind "gồm"."""
        following = self.pieces[self.last + 1] if self.last + 1 < self.ceiling else None
        lists = following is not None and following.kind == "cue" and following.plays("list_complete")
        picks = following is not None and following.kind == "cue" and following.plays("list_partial")
        lists = lists or (picks and bool(find_award_counts(self.text, [self.pieces[self.last].span])))
        named = self.objects.named_behind() if lists and following is not None else None
        return named if named is not None and all(r.name for r in named.recipients) else None

    def in_pairs(self) -> Coordination | None:
        """As in "Kết quả: giải nhất thôn A, giải nhì thôn B", "Kéo co: giải Nhất đội C.": prize after prize,
        or the one behind a colon, its one winner right behind."""
        if not self._has_winner_right_behind(self.last):
            return None
        pairs = sum(self._has_winner_right_behind(i) for i, p in enumerate(self.pieces) if p.kind == "award")
        found = read_recipients(self.text, self.pieces[: self.ceiling], self.last + 1)
        behind = self.pieces[found.end] if found.end < len(self.pieces) else None
        ends = behind is None or behind.kind == "award" or behind.is_mark(",", ";", "và", "\n")
        one = len(found.recipients) == 1 and found.recipients[0].name is not None
        opened = self.pieces[self.first - 1 : self.first]
        alone = bool(opened) and opened[0].is_mark(":") and (behind is None or behind.is_mark(";", "\n"))
        return found if (pairs > 1 or alone) and ends and one else None

    def _has_winner_right_behind(self, prize: int) -> bool:
        """Whether a name stands behind the ranked prize with nothing but a blank between."""
        award, winner = self.pieces[prize], self.pieces[prize + 1] if prize + 1 < len(self.pieces) else None
        if winner is None or winner.kind not in {"unit", "person", "place"}:
            return False
        rank = identify(award.text)
        return rank.kind == "prize" and rank.grade is not None and winner.span.start == award.span.end + 1

    def behind(self, verb: int) -> Coordination | None:
        """As in "…, cùng đoạt giải Ba là em P và em Q": behind a mark the verb has its subject after it."""
        before = self.pieces[verb - 1] if verb > self.floor else None
        parted = before is None or before.is_mark(",", ";", "và", "cùng") or before.plays("list_complete")
        named = self.objects.named_behind() if parted else None
        is_next = self.last + 1 < len(self.pieces) and self.pieces[self.last + 1].plays("list_complete")
        return named if named is not None and is_next and all(r.name for r in named.recipients) else None

    def picked_from_number(self, verb: int) -> Coordination | None:
        """As in "Trong số 30 giáo viên nhận giải A, cô P và cô Q là những người …", "… đạt giải A, huyện B có
        7 giáo viên": some of the honoured."""
        opening = (p for p in self.pieces[self.floor : verb] if p.kind != "date" and not p.is_mark(","))
        begin = next(opening, self.pieces[self.floor]).span.start
        among = _AMONG_SOME.match(self.text, begin, self.pieces[verb].span.start) is not None
        comma = self.last + 1
        if not among or comma >= self.ceiling:
            return None
        part = part_of_sum(self.text, self.pieces, self.last + 1, self.ceiling)
        if part is not None:
            return part
        if not self.pieces[comma].is_mark(","):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], comma + 1)
        places = {p.span for p in self.pieces if p.kind == "place"}
        link = self.pieces[found.end] if found.end < self.ceiling else None
        told = link is not None and link.text.lower().split()[0] == "là"
        named = bool(found.recipients) and all(r.name and r.span not in places for r in found.recipients)
        return found if told and named else None

    def maker_for_a_land(self, subject: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "Tỉnh A đoạt giải Nhì với tập thơ “Sen” của tác giả P", "Đoàn B giành 2 HCV của P và Q", "do
        công của P": who won for the land or the team; none where the subject is neither or none is named."""
        places = {p.span for p in self.pieces if p.kind == "place"}
        behind = self.pieces[self.last + 1 : self.ceiling]
        told = identify(self.pieces[self.first].text).kind == "prize" and bool(behind)
        if not told:
            return ()
        with_work = all(r.span in places for r in subject) and _WITH_A_WORK.match(behind[0].text)
        of_team = all(r.kind == "collective" for r in subject) and bool(_IS_OF.fullmatch(behind[0].text))
        if not (with_work or of_team):
            return ()
        for index, piece in enumerate(behind, self.last + 1):
            if piece.is_mark(";", "\n"):
                return ()
            if piece.text.lower() == "của":
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1).recipients
                if found and all(r.name and r.kind == "individual" for r in found):
                    return found
        return ()

    def noted_behind_name(self, verb: int | None) -> tuple[Recipient, ...]:
        """As in "em P (giải Nhất), đội Q (giải Nhì)", "gồm P, Huy chương Vàng; Q, Huy chương Bạc"; in
        "có 3 em, gồm P (HCV)" it is P's note, not that of all."""
        if verb is None and (told := self._in_a_line_of_its_own() or self._beside_where_they_belong()):
            return told
        if self.first - 2 < self.floor or self.pieces[self.first - 2].kind not in {"person", "unit"}:
            return ()
        mark = self.pieces[self.first - 1]
        if self.pieces[self.first - 2].kind == "unit" and not mark.is_mark("("):
            return ()
        if verb is None and _WITH.fullmatch(mark.text):
            return self.ending_at(self.first - 1)[-1:]
        behind = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        listed = verb is None or any(
            p.kind == "cue" and p.plays("list_complete", "list_partial", "to")
            for p in self.pieces[verb : self.first]
        )
        closed = any(p.is_mark(")") for p in self.pieces[self.last + 1 : self.last + 3])
        ends = behind is None or behind.is_mark(";")
        if listed and ((mark.is_mark("(") and closed) or (mark.is_mark(",") and ends)):
            shared = mark.is_mark("(") and self._shares_bracket(self.first - 2)
            told = self.ending_at(self.first - 1)
            return (told[-1].members if told and told[-1].members else told)[-1 - shared :]
        return ()

    def _shares_bracket(self, last: int) -> bool:
        """As in "P (HCV), Q và R (HCB)": behind a bracket of its own, two share the next."""
        if last - 4 < self.floor:
            return False
        close, mark, first, link = self.pieces[last - 4 : last]
        parted = close.is_mark(")") and mark.is_mark(",", ";")
        return parted and first.kind == self.pieces[last].kind == "person" and link.is_mark("và")

    def _in_a_line_of_its_own(self) -> tuple[Recipient, ...]:
        """As in the line "Em P, Trường A (huyện B), giải Nhất môn Toán": one name, where it belongs, the
        award."""
        begin, end = self.pieces[0].span.start, self.pieces[-1].span.end
        alone = begin == 0 or self.text[begin - 1] == "\n"
        closes = self.text[end : end + 1] in {"", "\n"}
        behind = self.text[self.pieces[self.last].span.end : end].strip(" .;,")
        if self.floor or behind or not (alone and closes):
            return ()
        found = read_recipients(self.text, self.pieces[: self.first], 0)
        who = _of_bodies_behind(self.text, found.recipients)
        rest = self.pieces[found.end : self.first]
        where = all(p.kind == "place" or p.is_mark(",", "-", "–", "—", "(", ")") for p in rest)
        return who if where else ()

    def _beside_where_they_belong(self) -> tuple[Recipient, ...]:
        """As in "Kết quả, em P, học sinh lớp 9A, giải Nhất; Q, Trường B, giải Nhì": one winner between two
        semicolons, where they belong, the prize."""
        apart = self.first > self.floor and self.pieces[self.first - 1].is_mark(",", "-", "–", ")")
        if not apart or not self._ends_the_item() or identify(self.pieces[self.first].text).kind != "prize":
            return ()
        for start in range(self.floor, self.first - 1):
            found = read_recipients(self.text, self.pieces[: self.first], start)
            if found.recipients:
                who = _of_bodies_behind(self.text, found.recipients)
                rest = self.pieces[found.end : self.first]
                return who if all(_tells_where(p) for p in rest) and _is_one(who) else ()
        return ()

    def _ends_the_item(self) -> bool:
        """Whether the list ends behind the prize, or goes on with the next winner."""
        behind = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        if behind is None or behind.is_mark(";", "\n") or behind.text in {".", "…"}:
            return True
        found = read_recipients(self.text, self.pieces, self.last + 2) if behind.is_mark(",", "và") else None
        return found is not None and _is_one(found.recipients[:1])


def _is_one(who: tuple[Recipient, ...]) -> bool:
    return len(who) == 1 and who[0].kind == "individual" and who[0].name is not None


def _tells_where(piece: Piece) -> bool:
    """A class, a place or a body behind a name: "học sinh lớp 9A", "huyện B"."""
    plain = piece.kind == "gap" and piece.text[0].islower()
    return plain or piece.kind in {"place", "unit"} or piece.is_mark(",", "-", "–", "(", ")")


def _of_bodies_behind(text: str, found: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
    """As in "Em P, Trường A": the one whom a line names, of the bodies behind the name; none of several."""
    if not found or found[0].name is None:
        return ()
    first, *bodies = found
    if not bodies:
        return found
    above = all(r.kind == "collective" and r.name for r in bodies)
    if first.kind != "individual" or first.parent is not None or not above:
        return ()
    span = Span(bodies[0].span.start, bodies[-1].span.end)
    return (replace(first, parent=span.of(text), parent_span=span),)
