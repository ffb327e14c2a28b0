"""Those picked to be honoured: "chọn ra 27 tác phẩm để trao giải A", "65 người được xét duyệt để tặng B"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_PICKS = re.compile(
    r"(?<!đang )(?<!sẽ )(?<!cần )(?<!phải )(?<!kiến )(?<!hành )(?<!\w)"
    r"(?:chọn|lựa chọn|xét chọn|bình chọn|tuyển chọn|chọn lọc)(?: ra| được| lọc)?\s+$",
    re.IGNORECASE,
)
_PICKED = re.compile(
    r"(?<!\w)(?:được|đã được|vừa được)(?!\w)[^.;]{0,60}?"
    r"(?<!\w)(?:chọn|xét chọn|lựa chọn|bình chọn|xét duyệt|thông qua)\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"để(?: (?:tặng|trao|trao tặng|trao giải|vinh danh|đề nghị))?", re.IGNORECASE)
_ATTRIBUTE = 4
"""Pieces between the number and "để": "27 tác phẩm xuất sắc nhất, có chất lượng để …"."""
_WON = frozenset({"đoạt", "đạt", "giành"})


class ChosenOnes(Stretch):
    """Reads leftwards from the award group to those whom a choice or a prize before has singled out."""

    def read(self, passive_at: int | None) -> tuple[Recipient, ...]:
        return self._picked_for() or self._winners_honoured(passive_at)

    def _picked_for(self) -> tuple[Recipient, ...]:
        """As in "chọn ra n R để (C quyết định) trao A", "n R được C xét duyệt để tặng A"."""
        purpose = next(
            (i for i in range(self.first - 1, self.floor, -1) if _TO.fullmatch(self.pieces[i].text)), None
        )
        between = self.pieces[purpose : self.first] if purpose is not None else ()
        if purpose is None or any(p.kind == "award" or p.plays("decide") for p in between):
            return ()
        counted = self._number_before(purpose)
        if counted is None:
            return ()
        begin = self.pieces[self.floor].span.start
        picks = _PICKS.search(self.text, begin, self.pieces[counted].span.start) is not None
        behind = self.pieces[counted].span.end
        picked = _PICKED.match(self.text[behind : self.pieces[purpose].span.start].lstrip()) is not None
        if not (picks or picked):
            return ()
        return read_recipients(self.text, self.pieces[:purpose], counted).recipients

    def _number_before(self, purpose: int) -> int | None:
        """The nearest number of receivers before "để", with no verb of giving and no clause between."""
        for index in range(purpose - 1, max(self.floor, purpose - 2 * _ATTRIBUTE) - 1, -1):
            piece = self.pieces[index]
            if piece.count is not None:
                return index
            if piece.is_mark(";", "\n", ":") or piece.kind == "award" or piece.plays("give", "negate"):
                return None
        return None

    def _winners_honoured(self, passive_at: int | None) -> tuple[Recipient, ...]:
        """As in "18 thợ đoạt giải được công ty công nhận danh hiệu A": which of them, before "được"."""
        if passive_at is None or passive_at - 3 < self.floor:
            return ()
        number, won, prize = self.pieces[passive_at - 3 : passive_at]
        told = number.count is not None and won.text.lower() in _WON and prize.text.lower() == "giải"
        return (
            read_recipients(self.text, self.pieces[: passive_at - 2], passive_at - 3).recipients
            if told
            else ()
        )
