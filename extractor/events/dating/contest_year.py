"""The year that a sentence gives to the contest in which a prize was won.

As in "giải Ba hội thi cấp tỉnh năm 2018", "Tại Olympic Hùng Vương 2024, em A giành huy chương Vàng".
"""

import re
from collections.abc import Sequence

from extractor.events.clauses.chains import own_part
from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import Moment
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_CONTEST = (
    r"(?<!\w)(?:kỳ thi|cuộc thi|hội thi|hội thao|hội diễn|hội khỏe|liên hoan|giải"
    r"|vòng chung kết|mùa giải|vô địch|olympic|olympiad|học sinh giỏi|hsg|sea games|festival|robocon)(?!\w)"
)
_YEAR = (
    r"(?<![\d/-])(?:năm học |năm |mùa giải )?(?P<from>(?:19|20)\d\d)(?: ?[-–/] ?(?P<to>(?:20)?\d\d))?"
    r"(?![\d/]|[-–]\d)"
)
_BEHIND = re.compile(rf"[^.;\n]{{0,60}}?{_CONTEST}[^.;,\n]{{0,90}}?{_YEAR}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<!\w)(?:tại|ở|trong|kết thúc) (?:[^.;,\n]{{0,20}} )?{_CONTEST}[^.;,\n]{{0,80}}?{_YEAR}(?=[ ,:])",
    re.IGNORECASE,
)


def year_told_behind(text: str, frame: Frame, award: Piece) -> Moment | None:
    """The contest's year between the award and the next one."""
    behind = own_part([p for p in frame.after if p.span.start >= award.span.end])
    return _moment(_BEHIND.match(text, award.span.end, _end(behind, award.span.end)))


def year_told_before(text: str, frame: Frame) -> Moment | None:
    """The year of the contest at which the clause begins."""
    first = frame.awards[0].span.start
    start = frame.clause[0].span.start if frame.clause else first
    return _moment(_BEFORE.search(text, start, first))


def _end(pieces: Sequence[Piece], otherwise: int) -> int:
    return pieces[-1].span.end if pieces else otherwise


def _moment(told: re.Match[str] | None) -> Moment | None:
    if told is None:
        return None
    first, last = told["from"], told["to"]
    if last is not None and len(last) == 2:
        last = first[:2] + last
    ordered = last is None or int(first) < int(last)
    value = first if last is None else f"{first}-{last}"
    span = Span(told.start("from"), told.end("to") if last is not None else told.end("from"))
    return Moment(value, span, "year-of-the-contest") if ordered else None
