"""Counted receivers told without "cho": before the body that gives, behind "với", with their posts.

"1 cá nhân Trung ương Đoàn tặng Bằng khen", "Bằng khen với 4 cá nhân", "truy tặng 11 cán bộ, nguyên Thứ trưởng
Bộ A Huân chương B".
"""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.lexicon.counts import find_award_counts

_LONGEST_KIND = 4
"""Words behind "11 cán bộ" that say which: "tiền khởi nghĩa"."""
_LINKS = frozenset({"nguyên", "là", "của", "thuộc", "tại"})


class SetObjects(Stretch):
    """Reads sets around one award group."""

    def as_many_as_awards(self, found: Coordination, start: int) -> Coordination:
        """As in "3 giải Ba được trao cho Công đoàn A, LĐLĐ tỉnh B và LĐLĐ tỉnh C": as many bodies as prizes,
        none of them the parent of another."""
        counted = find_award_counts(self.text, [self.pieces[self.last].span])
        number = counted[0].count if counted else 1
        bodies = all(r.name and r.kind == "collective" for r in found.recipients)
        if number < 2 or len(found.recipients) >= number or not bodies:
            return found
        flat = read_recipients(self.text, self.pieces[: self.ceiling], start, chains=False)
        return flat if len(flat.recipients) == number else found

    def before_giver(self, verb: int) -> tuple[Recipient, ...]:
        """As in "…, 1 cá nhân Trung ương Đoàn tặng Bằng khen": right before who gives stands who receives."""
        giver, whom = verb - 1, verb - 2
        if giver < self.floor or verb != self.first - 1 or not self.pieces[verb].plays("give"):
            return ()
        if (apart := self._set_apart(verb)) is not None:
            return apart
        if self._is_given_without_a_passive(verb):
            first = giver
            while first - 2 >= self.floor and self._goes_on_counting(first):
                first -= 2
            return read_recipients(self.text, self.pieces[:verb], first).recipients
        acts = whom >= self.floor and self.pieces[giver].kind in {"unit", "office"}
        begins = whom == self.floor or self.pieces[whom - 1].is_mark(",", ";", ":", "-", "–")
        if not acts or self.pieces[whom].count is None or not begins:
            return ()
        return read_recipients(self.text, self.pieces[: whom + 1], whom).recipients

    def _set_apart(self, verb: int) -> tuple[Recipient, ...] | None:
        """As in "Đối với 59 học sinh giỏi quốc gia năm học 2020-2021, UBND tỉnh tặng A"; None when the clause
        does not open so."""
        if self.pieces[self.floor].text.lower() != "đối với":
            return None
        found = read_recipients(self.text, self.pieces[:verb], self.floor + 1)
        comma = next((i for i in range(found.end, verb) if self.pieces[i].is_mark(",")), None)
        if not found.recipients or comma is None:
            return None
        told = all(p.kind in {"gap", "date", "place", "unit"} for p in self.pieces[found.end : comma])
        gives = [p.kind for p in self.pieces[comma + 1 : verb] if p.kind != "gap"]
        return found.recipients if told and gives in (["unit"], ["office"]) else None

    def _goes_on_counting(self, index: int) -> bool:
        """As in "4 tập thể, | 19 cá nhân tặng A": the number before the comma is honoured, too."""
        return self.pieces[index - 1].is_mark(",", "và") and self.pieces[index - 2].count is not None

    def _is_given_without_a_passive(self, verb: int) -> bool:
        """As in "có 35 tập thể tặng Bằng khen, 120 cá nhân tặng Giấy khen": reports leave out "được"; the
        number stands alone in its part, and nothing that would receive follows."""
        number = self.pieces[verb - 1].count
        counted = number is not None and number.noun.lower() in {"tập thể", "cá nhân", "lượt tập thể"}
        opens = self.pieces[verb - 2] if verb - 2 >= self.floor else None
        begins = opens is None or opens.is_mark(",", ";", ":", "và") or opens.plays("list_partial")
        begins = begins or (opens is not None and opens.text.lower() in {"có", "đã có"})
        behind = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        ends = behind is None or behind.is_mark(",", ";", "và", ")", "\n") or behind.plays("reason")
        return counted and begins and ends and self.pieces[verb].text.lower() == "tặng"

    def behind_with(self, verb: int | None) -> Coordination | None:
        """As in "Bằng khen của Thủ tướng với 1 tập thể, 4 cá nhân" where no one wins with a work."""
        link, number = self.last + 1, self.last + 2
        wins = verb is not None and self.pieces[verb].plays("receive")
        if number >= self.ceiling or wins or self.pieces[link].text.lower() != "với":
            return None
        counted = self.pieces[number].count
        if counted is None or counted.kind not in {"collective", "individual", "household"}:
            return None
        return read_recipients(self.text, self.pieces[: self.ceiling], number)

    def told_with_posts(self, found: Coordination) -> bool:
        """Whether only what the receivers are, or were, stands between them and the award: "trao đồng chí P,
        Ủy viên Ban A, nguyên Thứ trưởng Bộ B Huân chương C"."""
        rest = self.pieces[found.end : self.first]
        if len(rest) > 1 and rest[0].kind == "gap" and len(rest[0].text.split()) <= _LONGEST_KIND:
            rest = rest[1:]
        begins = bool(rest) and (rest[0].is_mark(",", "-", "–") or rest[0].text.lower() == "nguyên")
        return begins and all(self._tells_post(piece) for piece in rest)

    def _tells_post(self, piece: Piece) -> bool:
        if piece.kind in {"unit", "office", "place"} or piece.is_mark(",", "-", "–", "và"):
            return True
        plain = piece.kind == "gap" and not _ACTS.search(piece.text)
        return plain or (piece.kind == "cue" and piece.text.lower() in _LINKS)


_ACTS = re.compile(r"(?<!\w)(?:đã|được|vừa|sẽ|đạt|nhận)(?!\w)", re.IGNORECASE)
