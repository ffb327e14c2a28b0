"""Whose merit it is that an award answers, and to whom a reward goes."""

import re

from extractor.events.clauses.holders import Holders
from extractor.events.parts.deeds import doer_meant
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_MERIT = re.compile(
    r"(?:những |các |mọi )?(?:sự )?(?:hành động|việc làm|nghĩa cử|thành tích|đóng góp|cống hiến|nỗ lực"
    r"|cố gắng|công lao|thành quả|hy sinh)(?!\w)",
    re.IGNORECASE,
)
_REWARD = re.compile(
    r"(?:những |một )?(?:phần thưởng|sự ghi nhận|sự tưởng thưởng|niềm vinh dự|vinh dự|món quà)(?!\w)"
    r"[^,.;:]{0,30}$",
    re.IGNORECASE,
)
_REACH_OF_PRAISE = 60
"""Letters of "đánh giá cao những đóng góp, …" before "của"."""
_PRAISED_MERIT = re.compile(
    r"(?:ghi nhận|biểu dương|đánh giá cao|khen ngợi|tôn vinh|tri ân)(?: những| các| sự)*"
    r" (?:đóng góp|thành tích|công lao|nỗ lực|cống hiến|kết quả) $",
    re.IGNORECASE,
)


class Merits(Holders):
    """Reads those whose deeds, not whose name, stand before the verb."""

    def whose_merit(self, floor: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Hành động dũng cảm của anh P và anh Q đã được C tặng Huy hiệu", "Việc làm của ông được …":
        those whose merit it is."""
        if floor < verb and (doer := doer_meant(self.pieces, floor, verb)) is not None:
            return (doer,)
        for index in range(verb - 1, floor, -1):
            of = self.pieces[index]
            if of.text.lower() != "của":
                continue
            told = any(_MERIT.match(self.pieces[at].text) for at in (floor, index - 1))
            near = max(0, of.span.start - _REACH_OF_PRAISE)
            praised = _PRAISED_MERIT.search(self.text, near, of.span.start) is not None
            if told or praised:
                found = read_recipients(self.text, self.pieces[:verb], index + 1)
                told_of = praised or all(r.name or r.stands_for for r in found.recipients)
                return found.recipients if told_of and self.light(found.end, verb) else ()
        return ()

    def rewarded_with(self, link: Piece) -> tuple[Recipient, ...]:
        """As in "Phần thưởng cao quý dành cho anh P là A": to whom the reward goes."""
        to = next((i for i in range(self.first - 2, self.floor, -1) if self.pieces[i].plays("to")), None)
        if link.text.lower() != "là" or to is None or _REWARD.match(self.pieces[to - 1].text) is None:
            return ()
        found = read_recipients(self.text, self.pieces[: self.first - 1], to + 1)
        return found.recipients if found.end == self.first - 1 else ()
