"""Prizes counted over all contestants of a contest: "351 thí sinh từ 89 quốc gia … 30 Huy chương Vàng"."""

import re

from extractor.events.parts.frame import Frame
from extractor.ground.beginnings import line_begin
from extractor.lexicon.counts import find_award_counts
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_NATIONS = leaping(r"(?<!\w)\d{1,3} (?:quốc gia|nước)(?!\w)")
_REACH = 320
"""Characters before an award in which the countries of a contest are counted."""
_OURS = re.compile(
    r"Việt Nam|(?<!\w)(?:đoàn|đội tuyển|đội|nước|các em|học sinh) (?:ta|chủ nhà|mình)(?!\w)|(?<!\w)cả \d",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"(?<!\w)(?:thí sinh|ban tổ chức|bộ huy chương)(?!\w)", re.IGNORECASE)
_MANY = 10
"""From which on a number of medals is that of a whole contest, not of one country's pupils."""


def won_by_all_nations(text: str, frame: Frame) -> bool:
    """Whether the awards are those of a whole contest of several countries, none of ours being told."""
    if any(r.name or r.stands_for for r in frame.recipients):
        return False
    start = frame.awards[0].span.start
    begin = max(line_begin(text, start), start - _REACH)
    nations = list(_NATIONS.finditer(lower_in_place(text), begin, start))
    between = text[nations[-1].end() : start] if nations else ""
    if not nations or _OF_ALL.search(between) is None or _OURS.search(between) is not None:
        return False
    counted = find_award_counts(text, [award.span for award in frame.awards])
    numbers = [r.count for r in frame.recipients] + [number.count for number in counted]
    return bool(numbers) and max(numbers) >= _MANY
