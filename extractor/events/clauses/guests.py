"""Those who only attend: guests of a ceremony, named before the counted ones whom it honours."""

import re

from extractor.events.clauses.rivals import Rivals
from extractor.events.parts.recipient import Recipient

_ATTENDS = re.compile(
    r"(?<!\w)(?:tham dự|dự lễ|chụp (?:ảnh|hình)"
    r"|chứng kiến|có mặt|về dự|đến dự|tới dự|dự (?:và|,)|phát biểu(?: ý kiến)? "
    r"tại)(?!\w)"
    r"|^(?:dự|phát biểu(?: ý kiến)?)$",
    re.IGNORECASE,
)
_ATTENDS_FIRST = re.compile(
    r"(?:và )?(?:cùng |đến |tới |về |cùng đến |cùng tới )?(?:tham )?(?:dự|chứng kiến)(?!\w)", re.IGNORECASE
)
_THERE_ARE = re.compile(r"[^.;]{0,40}?(?<!\w)(?:có|gồm)(?!\w)|\s*:", re.IGNORECASE)

_THERE_CAME = re.compile(r"(?! thi(?!\w)| giải| tranh)[^.;:\n]{0,80}?(?<!\w)(?:có|gồm)(?!\w)", re.IGNORECASE)
"""Behind "dự", "tham dự": "hội nghị tổng kết năm 2023 có", but a contest is taken part in to win."""


class Guests(Rivals):
    """Tells those who came from those who receive."""

    def attends(self, start: int, verb: int) -> bool:
        """As in "hơn 1.800 công nhân cùng dự lễ và đón nhận …": guests of the ceremony, not who receives."""
        return any(p.kind == "gap" and _ATTENDS.search(p.text) for p in self.pieces[start:verb])

    def guests_told_behind(self, floor: int) -> bool:
        """As in "Dự lễ trao Huân chương A có các đồng chí: P, Q": who came, not who receives."""
        begin = self.pieces[floor].span.start
        behind = self.text[self.pieces[self.last].span.end :]
        attends = _ATTENDS_FIRST.match(self.text, begin, self.pieces[self.first].span.start)
        return attends is not None and _THERE_ARE.match(behind) is not None

    def without_guests(self, floor: int, subject: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "Dự hội nghị có ông P, lãnh đạo Sở A cùng 30 cá nhân được tặng …": only the counted, for the
        named are there to see it."""
        counted = subject[-1]
        if len(subject) == 1 or counted.count is None or any(r.name is None for r in subject[:-1]):
            return subject
        return (counted,) if self._there_came(floor) or self._there_came(self.floor) else subject

    def _there_came(self, begin: int) -> bool:
        start = self.pieces[begin].span.start
        attends = _ATTENDS_FIRST.match(self.text, start)
        return attends is not None and _THERE_CAME.match(self.text, attends.end()) is not None
