"""Winners in brackets behind what they won in: "HCV ở các nội dung thuyền đơn (P), thuyền đôi (Q, R)"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.lexicon.award_linker import identify

_EVENT = re.compile(
    r"(?:các |những |hai |ba |\d )?(?:nội dung|hạng cân|hạng|môn|cự ly|bộ môn|thể loại|bảng|lứa tuổi)(?!\w)",
    re.IGNORECASE,
)


class EventWinnerReader(Stretch):
    """Reads the brackets behind the events that a medal was won in."""

    def in_brackets(self) -> Coordination | None:
        """The persons of all brackets behind the award, where each bracket holds nothing but persons."""
        if not self._won_in_events():
            return None
        winners: list[Recipient] = []
        index = self.last + 1
        end = index
        while index < self.ceiling:
            piece = self.pieces[index]
            if piece.is_mark(";", "\n") or (
                piece.kind == "cue" and piece.plays("give", "receive", "passive")
            ):
                break
            if not piece.is_mark("("):
                index += 1
                continue
            close = next((i for i in range(index, self.ceiling) if self.pieces[i].is_mark(")")), None)
            inside = read_recipients(self.text, self.pieces[:close], index + 1) if close is not None else None
            if close is None or inside is None or inside.end != close:
                break
            if not all(r.name and r.kind == "individual" for r in inside.recipients):
                break
            winners += inside.recipients
            index = end = close + 1
        return Coordination(tuple(winners), end) if winners else None

    def _won_in_events(self) -> bool:
        """Whether "ở các nội dung …" and a bracket stand right behind the prize."""
        at = self.last + 1
        if at < self.ceiling and self.pieces[at].plays("member_link"):
            at += 1
        bracketed = at + 1 < self.ceiling and self.pieces[at + 1].is_mark("(")
        told = bracketed and _EVENT.search(self.pieces[at].text) is not None
        return told and identify(self.pieces[self.first].text).kind == "prize"
