"""The parties to an event: members that sign a pact, teams that compete, the other side of a working visit.

Not guests, organisers or recipients: a list counts only behind words that introduce parties.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.records import EventType
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import fold
from extractor.viet.letters import UPPER, lower_in_place

_LISTING: frozenset[EventType] = frozenset({"pact_signing", "contest", "review_conference"})
WORDS_BEFORE = 25
"""How many characters before the introducing words a type may stand ("các tỉnh thành viên: A, B")."""

_MEMBERS = leaping(
    r"(?<!\w)(?:(?:cụm|khối)(?! thi đua khen)"
    r"(?:[^.;:,]|,(?= (?:thành|ngành|ban|huyện|thị|xã|cơ quan|đơn vị) )){0,70}?(?:,? | \()"
    r"(?:bao gồm|gồm có|gồm|có (?:các|\d+) (?:đơn vị|địa phương|huyện|xã|sở|trường)(?: thành viên)?(?=:))"
    r"|thành viên(?: (?:trong|của) (?:khối|cụm)[^(.;:]{0,20})?(?: gồm| là|:| ?\()"
    r"|tham (?:gia|dự)[^.;,:]{0,30} có \d+ (?:đơn vị|đội|đoàn|địa phương)[^.;,:]{0,30}?(?: gồm| là| đến từ|:)"
    r"|sự tham gia[^.;,:]{0,40}?(?: gồm|:)|giao ước[^.;,:]{0,20} giữa)"
)
_SIGNERS = re.compile(r"(?<!\w)(?:đại diện|lãnh đạo)(?!\w)", re.IGNORECASE)
_SIGN = re.compile(r"[\s,]*(?:\w+\s+){0,4}?ký(?!\w)", re.IGNORECASE)
_NO_SIGNER = re.compile(r"(?<!\w)(?:tại|ở|của|với|do|theo|từ|giữa)\s+$", re.IGNORECASE)
"""Before a name: where they sign, or whose they are."""
_WITH = leaping(
    r"(?<!\w)(?:làm việc|hợp tác(?: \w+){0,3}|ký kết(?: \w+){0,4}|giao lưu|thi đấu) với(?: đoàn)?(?!\w)"
)
_BETWEEN = leaping(r"(?<!\w)(?:trận|ký kết|hợp tác|thỏa thuận|phối hợp|giao lưu)[^.;,]{0,60} giữa(?!\w)")
_AGREE = re.compile(
    r"\s+(?:đã |vừa |cùng )*ký(?: kết)? (?:thỏa thuận|hợp tác|biên bản|chương trình|quy chế)", re.IGNORECASE
)
_AGAINST = re.compile(
    r"\s*(?:\d+\s*[-–:]\s*\d+|gặp|đấu với|đấu|thắng|hòa|thua|vs\.?|[-–])(?:\s+\d+\s*[-–]\s*\d+)?\s*",
    re.IGNORECASE,
)
_SIGN_THEMSELVES = re.compile(
    r"[\s,]*(?:đã |vừa |cùng |cùng nhau |tiến hành |tham gia )*ký(?: kết)?(?: bản)? giao ước", re.IGNORECASE
)
"""Behind the parties themselves: "Trường A, Trường B và Trường C **ký giao ước**"."""

_UNREAD = re.compile(rf"\s*[,;]\s*(?P<name>[{UPPER}][^,;.:()“”]{{3,60}}?)\s*(?:[,;]|\s+và\s)\s*")
"""A party between two others that no tagger read: "Hội A, **Bộ Tư lệnh**, Công an TP"."""

_INTRODUCING = re.compile(r"(?:[\s:,(]|[\w.&-]+[\s:]){0,10}")
_SEPARATED = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:(?:,|;|và|cùng với|cùng|với)\s*)+(?P<words>[^,;]*)", re.IGNORECASE
)
_SHARED = re.compile(
    rf"(?P<head>(?:[{UPPER}][\w.&-]*\s+)*)(?i:các|\d+|hai|ba|bốn|năm)\s+(?P<type>(?i:tỉnh|thành phố|huyện"
    rf"|quận|thị xã|xã"
    r"|phường|thị trấn|sở|phòng|ban|trường(?:\s+[^\W\d]+){0,2}|công đoàn|chi bộ"
    r"|hội))(?:\s+thành viên)?[\s:]*$"
)
_PLURAL = re.compile(r"(?<!\w)các\s*$", re.IGNORECASE)
_OWN_TYPE = re.compile(
    r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu|trường|sở|phòng|ban|công"
    r"|bộ|hội|liên|đoàn|chi)"
    r"(?!\w)",
    re.IGNORECASE,
)
_PROPER_END = re.compile(rf"(?:\s+[{UPPER}](?:[^\W\d_{UPPER}])+)+$")


@value_class
class Participant:
    """A party as the row names it (types of a shared head supplied) and where it stands."""

    name: str
    span: Span
    rule: str


def participants_of(
    reading: Reading, kind: EventType, opening: Sequence[Sentence], organiser: str | None
) -> tuple[Participant, ...]:
    """The parties to an event of this kind: the longest list of members, else the other side of a meeting."""
    found: tuple[Participant, ...] = ()
    if kind in _LISTING:
        found = max(_lists(reading, kind), key=len, default=())
    if kind == "contest" and len(found) < 2:
        return _opponents(reading) or _between(reading, opening)
    if kind == "other":
        return _between(reading, opening) or _partners(reading, opening) or _other_side(reading, opening)
    return tuple(p for p in found if organiser is None or fold(p.name) != fold(organiser))


def _lists(reading: Reading, kind: EventType) -> Iterator[tuple[Participant, ...]]:
    """Every list of two or more parties; a sentence that names an award lists recipients."""
    text = reading.article.text
    for sentence in reading.sentences:
        if sentence.block in {"title", "caption"}:
            continue
        for match in _MEMBERS.finditer(lower_in_place(text), sentence.span.start, sentence.span.end):
            behind = Span(match.end(), sentence.span.end)
            if next(reading.marks_in(behind, "AWARD"), None) is None:
                yield _at_least_two(
                    read_parties(
                        reading, behind, words_from=max(sentence.span.start, match.start() - WORDS_BEFORE)
                    )
                )
        if kind != "pact_signing":
            continue
        for match in _SIGNERS.finditer(text, sentence.span.start, sentence.span.end):
            listed = read_parties(reading, Span(match.end(), sentence.span.end), words_from=match.end())
            if listed and _SIGN.match(text, listed[-1].span.end):
                yield _at_least_two(listed)
        yield signers_in(reading, sentence.span)


def signers_in(reading: Reading, sentence: Span) -> tuple[Participant, ...]:
    """Two or more who sign as the subject of the sentence: "Trường A và Trường B ký giao ước thi đua"."""
    text = reading.article.text
    for mark in _outermost(reading, sentence):
        if _NO_SIGNER.search(text, sentence.start, mark.span.start):
            continue
        begins = max(sentence.start, mark.span.start - WORDS_BEFORE)
        listed = read_parties(reading, Span(mark.span.start, sentence.end), words_from=begins)
        if len(listed) > 1 and _SIGN_THEMSELVES.match(text, listed[-1].span.end):
            return listed
    return ()


def _at_least_two(listed: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return listed if len(listed) > 1 else ()


def read_parties(reading: Reading, span: Span, *, words_from: int) -> tuple[Participant, ...]:
    """The bodies and territories listed at the start of ``span``; a type said once is given to each.

    "các huyện: A, B và thị xã C" → huyện A, huyện B, thị xã C; "LĐLĐ các huyện A, B" → LĐLĐ huyện A, LĐLĐ
    huyện B; "các Trường MN A, B" → Trường MN A, Trường MN B. ``words_from``: where the words begin that may
    name the shared type.
    """
    text = reading.article.text
    found: list[Participant] = []
    shared, at = "", words_from
    for mark in _outermost(reading, span):
        words = text[at : mark.span.start]
        if found:
            unread = _unread_between(reading, Span(at, mark.span.start))
            separated = _SEPARATED.fullmatch(words)
            if unread is None and separated is None:
                break
            found += [unread] if unread is not None else []
            words = separated["words"] if unread is None and separated is not None else ""
        elif _INTRODUCING.fullmatch(text, span.start, mark.span.start) is None:
            break
        told = _SHARED.search(words)
        if told is not None:
            shared = f"{told['head']}{told['type']}"
        elif found and words.strip() and not _PLURAL.search(words):
            break
        found.append(Participant(_with_type(mark, shared), mark.span, "listed-party"))
        if _PLURAL.search(words):
            shared = _PROPER_END.sub("", mark.text)
        at = mark.span.end
    return tuple(found)


def _unread_between(reading: Reading, gap: Span) -> Participant | None:
    unread = _UNREAD.fullmatch(reading.article.text, gap.start, gap.end)
    if unread is None:
        return None
    named = Span(*unread.span("name"))
    marked = next(reading.marks_in(named), None) is not None
    return None if marked else Participant(unread["name"], named, "listed-party")


def _with_type(mark: Mark, shared: str) -> str:
    if not shared or _OWN_TYPE.match(mark.text) or fold(mark.text).startswith(fold(shared.split()[0])):
        return mark.text
    return f"{shared} {mark.text}"


def _opponents(reading: Reading) -> tuple[Participant, ...]:
    """The two teams of a match that the headline names: "A 2-1 B"."""
    title = next((s.span for s in reading.sentences if s.block == "title"), None)
    teams = list(_outermost(reading, title)) if title is not None else []
    text = reading.article.text
    for one, other in pairwise(teams):
        if _AGAINST.fullmatch(text, one.span.end, other.span.start):
            return tuple(Participant(m.text, m.span, "opponent") for m in (one, other))
    return ()


def _between(reading: Reading, opening: Sequence[Sentence]) -> tuple[Participant, ...]:
    """The two sides behind "trận … giữa", "ký kết … giữa" in the opening."""
    for sentence in opening:
        lower = lower_in_place(reading.article.text)
        match = _BETWEEN.search(lower, sentence.span.start, sentence.span.end)
        if match is not None:
            behind = Span(match.end(), sentence.span.end)
            return _at_least_two(read_parties(reading, behind, words_from=match.end()))[:2]
    return ()


def _partners(reading: Reading, opening: Sequence[Sentence]) -> tuple[Participant, ...]:
    """The two subjects of an agreement: "UBND thành phố A và Công ty B ký thỏa thuận hợp tác"."""
    for sentence in opening:
        first = next(reading.marks_in(sentence.span, "UNIT"), None)
        if first is None:
            continue
        signers = Span(first.span.start, sentence.span.end)
        listed = read_parties(reading, signers, words_from=first.span.start)
        if len(listed) == 2 and _AGREE.match(reading.article.text, listed[-1].span.end):
            return listed
    return ()


def _other_side(reading: Reading, opening: Sequence[Sentence]) -> tuple[Participant, ...]:
    """The body behind "làm việc với", "hợp tác với" in the opening."""
    text = reading.article.text
    for sentence in opening:
        for match in _WITH.finditer(lower_in_place(text), sentence.span.start, sentence.span.end):
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
