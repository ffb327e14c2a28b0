"""Whose an award is that a clause behind it tells of: "Tấm Bằng khen mà anh được UBND tỉnh tặng năm 2023"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Coordination
from extractor.events.receivers.recipients import read_recipients

_WHICH = "mà"
_ONE_OF_THEM = re.compile(r"(?:.*(?<!\w))?(?:tấm|chiếc)", re.IGNORECASE)
_ATTAINED = "được"
"""As in "nhận được"; a museum "nhận" an order from its holder's house."""
_GIVER = {"office", "unit"}


class WhoseAwards(Stretch):
    """Reads the one who receives in the clause on the award, behind "mà" or right behind "tấm A"."""

    def read(self, verb: int | None) -> Coordination | None:
        begin = self._clause_on_it() if verb is None else None
        if begin is None:
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], begin)
        one = found.recipients[0] if len(found.recipients) == 1 else None
        if one is None or not (one.name or one.stands_for) or not self._receives(found.end):
            return None
        return found

    def _clause_on_it(self) -> int | None:
        behind, before = self.last + 1, self.first - 1
        if behind + 1 < self.ceiling and self.pieces[behind].text.lower() == _WHICH:
            return behind + 1
        one = before >= self.floor and _ONE_OF_THEM.fullmatch(self.pieces[before].text) is not None
        return behind if one and behind + 1 < self.ceiling else None

    def _receives(self, index: int) -> bool:
        if index >= self.ceiling:
            return False
        if not self.pieces[index].plays("passive"):
            return self.pieces[index].plays("receive") and self.pieces[index].text.lower().endswith(_ATTAINED)
        given = index + 1
        if given < self.ceiling and self.pieces[given].kind in _GIVER:
            given += 1
        return given < self.ceiling and self.pieces[given].plays("give", "hand_over")
