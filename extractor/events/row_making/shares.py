"""Sets without number or name that are aimed at: "phấn đấu 85% đại đội đạt …", "các đội đăng ký giữ …".

Its patterns are for text in lower case.
"""

import re

from extractor.events.parts.frame import Frame
from extractor.events.parts.recipient import Recipient
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.counts import find_counts
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_SHARE = leaping(r"(?<![\w/.,])\d[\d.,]*\s?%\s+(?:trở lên\s+)?(?:số |tổng số |các )?(?P<who>[^.;:%\n]+)")
_ENDS = re.compile(r"[;%.]")
_ALL_OF_A_KIND = leaping(r"(?<!\w)(?:các|những|mỗi|mọi|từng)\s+(?P<who>[^.;:%,\n]+)")
_AIMS_AT_ONCE = re.compile(r"\s+(?:\w+\s+){0,2}(?:phấn đấu|quyết tâm|đăng ký|cam kết|nỗ lực)(?!\w)")


def share_aimed_at(text: str, frame: Frame) -> Recipient | None:
    """The share told in per cent right before the award, whatever body the clause began with."""
    start, end = _before_award(frame)
    for share in _SHARE.finditer(lower_in_place(text), start, end):
        if not _ENDS.search(text, share.end(), end):
            return _set_of(share)
    return None


def kind_aiming(text: str, frame: Frame) -> Recipient | None:
    """As in "các đội đăng ký giữ vững danh hiệu A": everyone of a kind, nobody by name."""
    start, end = _before_award(frame)
    lower = lower_in_place(text)
    for plural in _ALL_OF_A_KIND.finditer(lower, start, end):
        found = _set_of(plural)
        if found is not None and _AIMS_AT_ONCE.match(lower, found.span.end, end):
            return found
    return None


def _before_award(frame: Frame) -> tuple[int, int]:
    """From the clause's start, or the last award before this one, to the award."""
    end = frame.awards[0].span.start
    begin = min((p.span.start for p in frame.clause), default=end)
    return max([begin, *(p.span.end for p in frame.clause if p.kind == "award" and p.span.end <= end)]), end


def _set_of(match: re.Match[str]) -> Recipient | None:
    """The noun at the head of ``who`` as a nameless set of one row; None when nobody is counted by it."""
    counted = next(iter(find_counts(f"2 {match['who']}")), None)
    if counted is None or counted.span.start != 0:
        return None
    kind: RecipientKind = counted.kind
    return Recipient(kind, Span(match.start(), match.start("who") + counted.span.end - len("2 ")))
