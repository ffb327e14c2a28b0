"""Each of those praised before: "30 học sinh được tuyên dương. Mỗi em được tặng Giấy khen" honours thirty."""

import re
from itertools import pairwise

from extractor.events.parts.frame import Frame
from extractor.events.parts.recipient import Recipient
from extractor.ground.beginnings import line_begin
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.counts import CountPhrase, find_counts
from extractor.viet.letters import lower_in_place

_PERSONS = r"em|người|bạn|cháu|cá nhân|đồng chí|học sinh|sinh viên|giáo viên|hội viên|đoàn viên|công nhân"
_BODIES = r"tập thể|đơn vị|chi hội|chi bộ|trường|doanh nghiệp"
_HOUSEHOLDS = r"gia đình|hộ gia đình|hộ"
_WHO = rf"(?:{_PERSONS}|{_BODIES}|{_HOUSEHOLDS})(?!\w)"
_EACH = re.compile(
    rf"(?<!\w)mỗi (?P<who>{_WHO}(?:(?:, | và |, và ){_WHO})*)(?: [^\W\d]+){{0,3}}? (?:được|nhận)(?!\w)"
    r"[^.;:\n]*$",
    re.IGNORECASE,
)
_PRAISES = re.compile(
    r"(?<!\w)(?:khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh|khen)(?!\w)", re.IGNORECASE
)
_STOP = re.compile(r"[.!?…;]\s+")
_GOES_ON = re.compile(r"(?:,| và|, và|;) (?:hơn |gần |trên )?")
_KINDS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(rf"(?<!\w)(?:{_PERSONS})(?!\w)", re.IGNORECASE), "individual"),
    (re.compile(rf"(?<!\w)(?:{_BODIES})(?!\w)", re.IGNORECASE), "collective"),
    (re.compile(rf"(?<!\w)(?:{_HOUSEHOLDS})(?!\w)", re.IGNORECASE), "household"),
)


def each_of_them(text: str, frame: Frame) -> list[Recipient] | None:
    """Those whom "mỗi em", "mỗi tập thể, cá nhân" before the award means, as they were counted before; an
    empty list where nobody counted them, None where the clause does not speak of each."""
    award, told = frame.awards[0].span.start, len(frame.awards[0].span) > 0
    begin = line_begin(text, award)
    told = told and lower_in_place(text).find("mỗi ", begin, award) >= 0
    each = _EACH.search(text, begin, award) if told else None
    if (
        each is None
        or _STOP.search(text, each.start(), award)
        or _named_right_before(text, frame, each.start())
    ):
        return None
    kinds = {kind for words, kind in _KINDS if words.search(each["who"])}
    counted = _praised_before(text, begin, each.start())
    return [
        Recipient(count.kind, Span(begin + count.span.start, begin + count.span.end), count=count.count)
        for count in counted
        if count.kind in kinds
    ]


def _named_right_before(text: str, frame: Frame, each: int) -> bool:
    """As in "Các đơn vị được khen gồm: A, B, mỗi đơn vị được tặng Giấy khen": those of the list."""
    ends = [r.span.end for r in frame.recipients if r.name]
    listed = len(ends) > 1 and len(ends) == len(frame.recipients) and max(ends) <= each
    return listed and text[max(ends) : each].strip() in {",", ";", "-", "–"}


def _praised_before(text: str, begin: int, end: int) -> list[CountPhrase]:
    """The numbers of the last sentence before that praises somebody: the first told and those joined to
    it."""
    told = text[begin:end]
    stops = [0, *(stop.end() for stop in _STOP.finditer(told)), len(told)]
    for start, stop in reversed(list(pairwise(stops))):
        if _PRAISES.search(told, start, stop) is None:
            continue
        counts = [c for c in find_counts(told) if start <= c.span.start and c.span.end <= stop]
        joined = counts[:1]
        for count in counts[1:]:
            if _GOES_ON.fullmatch(told, joined[-1].span.end, count.span.start) is None:
                break
            joined.append(count)
        return joined
    return []
