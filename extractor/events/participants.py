"""The parties to an event: members that sign a pact, teams that compete, the other side of a working visit.

Not guests, organisers or recipients: a list counts only behind words that introduce parties.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.records import EventType
from extractor.ground.span import Span
from extractor.viet.fold import fold
from extractor.viet.letters import UPPER

_WITH_PARTIES: frozenset[EventType] = frozenset({"pact_signing", "contest", "review_conference", "other"})
_MEMBERS = re.compile(
    r"(?<!\w)(?:(?:cụm|khối)(?! thi đua khen)[^.;:,]{0,70}? (?:bao gồm|gồm có|gồm)(?: có)?"
    r"|các (?:đơn vị|thành viên)[^.;,]{0,40}? (?:gồm|là)|thành viên (?:gồm|là|(?:trong|của) (?:khối|cụm)[^(.;]{0,20}\()"
    r"|\d+ (?:đơn vị|đội|thành viên|đoàn|địa phương)[^.;,]{0,50}?(?: gồm| là| đến từ|:)"
    r"|sự tham gia[^.;,]{0,40}?(?: gồm|:)|giao ước[^.;,]{0,20} giữa)(?!\w)",
    re.IGNORECASE,
)
_SIGNERS = re.compile(r"(?<!\w)(?:đại diện|lãnh đạo)(?!\w)", re.IGNORECASE)
_SIGN = re.compile(r"[\s,]*(?:\w+\s+){0,4}?ký(?!\w)", re.IGNORECASE)
_WITH = re.compile(
    r"(?<!\w)(?:làm việc|hợp tác(?: \w+){0,3}|ký kết(?: \w+){0,4}|giao lưu|thi đấu) với(?: đoàn)?(?!\w)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\s*(?:\d+\s*[-–:]\s*\d+|gặp|đấu với|đấu|thắng|hòa|thua|vs\.?|-|–)(?:\s+\d+\s*-\s*\d+)?\s*",
    re.IGNORECASE,
)
_INTRODUCING = re.compile(r"[\s:,(]*(?:[\w.]+[\s:]+){0,8}?")
_SEPARATED = re.compile(r"(?:\s*(?:,|;|và|cùng với|cùng|với)\s*)+(?P<lead>.*)", re.IGNORECASE | re.DOTALL)
_SHARED = re.compile(
    r"(?:(?:[\w.&-]+\s+){0,4}?)(?:các|\d+|hai|ba|bốn|năm)\s+"
    r"(?P<type>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|sở|phòng|ban|trường(?:\s+\w+){0,2}|công đoàn|chi bộ|hội)\s*:?\s*$",
    re.IGNORECASE,
)
_SHARED_HEAD = re.compile(r"(?P<head>(?:[\w.&-]+\s+)*?)(?:các|\d+|hai|ba|bốn|năm)\s+\S", re.IGNORECASE)
_OWN_TYPE = re.compile(
    r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu|trường|sở|phòng|ban|công|bộ|hội|liên|đoàn|chi)"
    r"(?!\w)",
    re.IGNORECASE,
)
_PROPER_END = re.compile(rf"(?:\s+[{UPPER}][^\W\d_]*[^\W\d_{UPPER}])+$")


@dataclass(frozen=True, slots=True)
class Participant:
    """A party as the row names it (types of a shared head supplied) and where it stands."""

    name: str
    span: Span
    rule: str


def participants_of(
    reading: Reading, kind: EventType, opening: Sequence[Sentence], organiser: str | None
) -> tuple[Participant, ...]:
    """The parties to an event of this kind: the longest list of members, else the other side of a meeting."""
    if kind not in _WITH_PARTIES:
        return ()
    found = max(_lists(reading, kind), key=len, default=())
    if len(found) < 2:
        found = (
            _opponents(reading)
            if kind == "contest"
            else _other_side(reading, opening)
            if kind == "other"
            else ()
        )
    return tuple(p for p in found if organiser is None or fold(p.name) != fold(organiser))


def _lists(reading: Reading, kind: EventType) -> Iterator[tuple[Participant, ...]]:
    text = reading.article.text
    for sentence in reading.sentences:
        if sentence.block in {"title", "caption"}:
            continue
        for match in _MEMBERS.finditer(text, sentence.span.start, sentence.span.end):
            yield read_parties(reading, Span(match.end(), sentence.span.end))
        for match in (
            _SIGNERS.finditer(text, sentence.span.start, sentence.span.end) if kind == "pact_signing" else ()
        ):
            listed = read_parties(reading, Span(match.end(), sentence.span.end))
            if listed and _SIGN.match(text, listed[-1].span.end):
                yield listed


def read_parties(reading: Reading, span: Span) -> tuple[Participant, ...]:
    """The bodies and territories listed at the start of ``span``; a type said once is given to each.

    "các huyện: A, B và thị xã C" → huyện A, huyện B, thị xã C; "LĐLĐ các huyện A, B" → LĐLĐ huyện A, LĐLĐ huyện B.
    """
    text = reading.article.text
    found: list[Participant] = []
    shared = ""
    at = span.start
    for mark in _outermost(reading, span):
        between = text[at : mark.span.start]
        if found:
            separated = _SEPARATED.fullmatch(between)
            if separated is None:
                break
            lead = separated["lead"].strip()
        else:
            if _INTRODUCING.fullmatch(between) is None:
                break
            lead = between.strip()
        if lead:
            told = _shared_type(lead)
            if found and told is None:
                break
            shared = told or ""
        plural = lead.lower().endswith("các") or re.search(r"(?<!\w)các\s*$", between) is not None
        found.append(Participant(_with_type(mark, shared), mark.span, "listed-party"))
        if plural or (not shared and _is_plural_head(text, span, mark)):
            shared = _PROPER_END.sub("", mark.text)
        elif _OWN_TYPE.match(mark.text) and not shared:
            shared = ""
        at = mark.span.end
    return tuple(found)


def _is_plural_head(text: str, span: Span, mark: Mark) -> bool:
    return text[max(span.start, mark.span.start - 5) : mark.span.start].lower().endswith("các ")


def _shared_type(lead: str) -> str | None:
    """The type that the words before a list give to each member: "LĐLĐ các huyện" → "LĐLĐ huyện"."""
    shared = _SHARED.search(lead)
    if shared is None:
        return "" if lead.lower().endswith("các") else None
    head = _SHARED_HEAD.search(
        lead.rsplit(":", 1)[0] if lead.rstrip().endswith(":") else lead.rsplit(":", 1)[-1]
    )
    words = head["head"].strip() if head and head["head"].strip()[:1].isupper() else ""
    return f"{words} {shared['type']}".strip()


def _with_type(mark: Mark, shared: str) -> str:
    if not shared or _OWN_TYPE.match(mark.text) or fold(mark.text).startswith(fold(shared.split()[0])):
        return mark.text
    return f"{shared} {mark.text}"


def _opponents(reading: Reading) -> tuple[Participant, ...]:
    """The two teams of a match that the headline names: "A 2-1 B"."""
    title = next((s.span for s in reading.sentences if s.block == "title"), None)
    teams = list(_outermost(reading, title)) if title is not None else []
    text = reading.article.text
    for one, other in zip(teams, teams[1:], strict=False):
        if _AGAINST.fullmatch(text, one.span.end, other.span.start):
            return tuple(Participant(m.text, m.span, "opponent") for m in (one, other))
    return ()


def _other_side(reading: Reading, opening: Sequence[Sentence]) -> tuple[Participant, ...]:
    """The body behind "làm việc với", "hợp tác với" in the opening."""
    text = reading.article.text
    for sentence in opening:
        for match in _WITH.finditer(text, sentence.span.start, sentence.span.end):
            for mark in _outermost(reading, Span(match.end(), sentence.span.end)):
                between = text[match.end() : mark.span.start]
                if mark.label == "UNIT" and re.fullmatch(r"\s*(?:[^\W\d_]+\s+){0,3}", between):
                    return (Participant(mark.text, mark.span, "other-side"),)
                break
    return ()


def _outermost(reading: Reading, span: Span) -> Iterator[Mark]:
    end = -1
    for mark in reading.marks_in(span, "UNIT", "LOC"):
        if mark.span.start >= end:
            yield mark
            end = mark.span.end
