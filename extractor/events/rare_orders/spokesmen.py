"""One of the honoured, named behind the clause on all of them: "Thay mặt 14 người được nhận A, cô P …"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.span import Span
from extractor.lexicon.counts import CountPhrase, find_counts

_FOR_THEM = re.compile(
    r"(?:thay mặt|đại diện|thay lời)(?: cho)? (?:(?:các|những|tất cả) )?(?P<whom>[^,.;:]+?)\s*", re.IGNORECASE
)
_AMONG = re.compile(
    r"(?:là )?(?:(?:một|1) )?trong (?:(?:tổng )?số )?(?:những |các |hơn |gần )?(?P<whom>[^,.;:]+?)\s*",
    re.IGNORECASE,
)
_BEHIND = 4
"""Pieces of year and occasion between the award and the comma."""


class Spokesmen(Stretch):
    """Reads the person behind the comma that ends a clause on a set of honoured, of whom this is one."""

    def read(self, verb: int | None, passive_at: int | None) -> Coordination | None:
        begin = passive_at if passive_at is not None else verb
        comma = self._comma_behind()
        if begin is None or comma is None or self.floor != 0:
            return None
        named = read_recipients(self.text, self.pieces[: self.ceiling], comma + 1)
        one = named.recipients[0] if named.recipients else None
        if one is None or one.name is None or one.kind != "individual":
            return None
        start, end = self.pieces[0].span.start, self.pieces[begin].span.start
        opening = _FOR_THEM.fullmatch(self.text, start, end) or _AMONG.fullmatch(self.text, start, end)
        everyone = _people(opening["whom"]) if opening is not None else None
        if opening is None or everyone is None:
            return None
        if everyone.count == _UNKNOWN:
            return Coordination((one,), named.end)
        where = Span(opening.start("whom"), opening.end("whom"))
        return Coordination(
            (Recipient("individual", where, count=everyone.count, members=(one,)),), named.end
        )

    def _comma_behind(self) -> int | None:
        for index in range(self.last + 1, min(self.last + _BEHIND, self.ceiling)):
            piece = self.pieces[index]
            if piece.is_mark(","):
                return index
            if piece.kind not in {"gap", "date"} and not piece.plays("member_link"):
                return None
        return None


_UNKNOWN = 0


def _people(words: str) -> CountPhrase | None:
    """The people counted by the words, ``_UNKNOWN`` of them in "đảng viên" and the like; None for others."""
    for number, count in (("", None), (f"{_UNKNOWN + 2} ", _UNKNOWN)):
        told = next(iter(find_counts(number + words)), None)
        if told is not None and told.span.start == 0 and told.kind == "individual":
            return told if count is None else CountPhrase(told.span, count, told.kind, told.noun)
    return None
