"""Where an event took place: what stands behind "tại" in the report, or the seat of its organiser."""

import re
from collections.abc import Iterator

from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER, lower_in_place

_AT = leaping(r"(?<!\w)(?:tại|ở|giữa(?=\s+(?:xã|phường|trung tâm|lòng|rừng))|trên(?=\s+(?:sân|sông)))\s+")
_NO_VENUE = re.compile(
    r"(?:hội nghị|hội thảo|buổi|lễ|đây|chương trình|đó|cuộc|phiên|đại hội|hội thi|ngày hội|các|quyết định"
    r"|điều"
    r"|khoản|kỳ|\d+ )(?!\w)",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(
    r"(?:trú|ngụ|quê|sinh|học|công tác|làm việc|giảng dạy|sinh hoạt(?: đảng)?|sống|đóng|đóng quân|hoạt động"
    r"|điều trị|tuổi|máu)\s*$",
    re.IGNORECASE,
)
_HALL = re.compile(
    r"(?i:hội trường|nhà (?:văn hóa|hát|thi đấu|khách)|trung tâm|cung|quảng trường|sân|sông|trụ sở"
    r"|khách sạn|bảo tàng|rạp)"
    rf"(?:\s+(?!đã|diễn|tổ|long|ban|do|với)[^\W\d{UPPER}]\w*){{0,3}}"
    rf"(?:(?:\s+(?:-\s+)?[{UPPER}\d][\w/.-]*(?:\s(?:hóa|hoá|phủ|nghị|thao|niên|động|nhi|gia|tế|trị)(?!\w))?)+"
    r"(?<!\.)"
    r"(?:\s+(?:tỉnh|huyện|thị xã|quận))?"
    r"|(?:\s+(?!đã|diễn|tổ|long|ban|do|với)[^\W\d_]+){0,3}\s+(?:tỉnh|huyện|thành phố|thị xã|quận|trường|xã"
    r"|thị trấn|phường)(?=\s*,))"
)
"""A hall that no mention covers ("Hội trường 2-9"), up to the next mark of punctuation or verb."""

_HALL_OF_A_BODY = re.compile(
    rf"(?i:hội trường|trụ sở|nhà khách|nhà văn hóa) (?=(?:Công an|Quân|Biên phòng|Thành|Tỉnh|Huyện"
    rf"|Trường|Trung tâm|Sở|Bộ|Ban|Nhà|UBND|HĐND|[UỦ][ỷy] ban|Đảng [uủ]|Văn phòng|Khu|Cục|Chi cục|Bệnh viện)"
    rf"(?!\w))[{UPPER}](?:(?! (?:đã|diễn ra|tổ chức|có|là|long trọng|vừa|gồm|họp|cụm|khối)(?!\w))[^,.;()\n])"
    r"{5,60}(?<! [-–])(?=,| \(| [-–] |\.?(?:\s|$))"
)
"""As in "hội trường **Công an tỉnh A** diễn ra lễ …": a name that small letters go on."""

_HOUSE = re.compile(
    rf"(?:trụ sở )?[{UPPER}](?:(?! (?:đã|diễn|tổ chức|có|là) )(?:[^,.;()\n]|\([A-ZĐ&]{{2,10}}\))){{5,70}}"
    r"(?<! [-–])(?=,| \(| [-–] |\.?(?:\s|$))"
)
"""A body that lends its house and is no mention: "tại **Trường THCS Lê Lợi**, Cụm thi đua số 2 tổ chức"."""

_HALLS = (_HALL_OF_A_BODY, _HALL)

_HEAD = re.compile(r"(?:[^\W\d_]+\s+){0,6}", re.UNICODE)
_HELD_THERE = re.compile(r"(?<!\w)(?:diễn ra|tổ chức|khai mạc|bế mạc)(?!\w)[^.;,]{0,40}$", re.IGNORECASE)
_TO_BE_HELD = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp)(?!\w)[^.;,]{0,60}$", re.IGNORECASE)
"""Before "tại": the place of what comes after this ("vòng chung kết, dự kiến diễn ra tại Nhà hát A")."""

_WHERE_THEY_LIVE = re.compile(
    r"(?<!\w)cho (?:gia đình |thân nhân )?\d[\d.]* (?:\w+ ){0,2}?(?:mẹ|hộ|gia đình|người|em|cháu|học sinh"
    r"|cá nhân|nạn nhân|đối tượng|người dân)\s+$",
    re.IGNORECASE,
)
"""Before "ở": who receives lives there ("truy tặng danh hiệu cho 2 mẹ ở xã A")."""
_OF_A_CASE = re.compile(
    r"(?<!\w)(?:vụ|xảy ra|gây ra|cướp|trộm|cháy|tai nạn|sạt lở|điều tra|bắt giữ|xuất hiện)(?!\w)[^;.]{0,90}$",
    re.IGNORECASE,
)
"""Before "tại": where the deed was, not its reward ("có thành tích trong vụ cướp … tại Ngân hàng A")."""

_SECOND_SYLLABLE = re.compile(r"(?<=Quốc)\s+(?:hội|gia|tế)(?!\w)|(?<=Thành)\s+phố(?!\w)")
"""What a hall's name must not be cut before: "Nhà Quốc hội", "Trung tâm Hội nghị Quốc tế"."""

_RELAYED = re.compile(r"(?i:đầu cầu|điểm cầu)(?: chính| trung tâm)?\s+")
_IN_BRACKETS = re.compile(r"\s*\(\s*")
_SMALL_TERRITORY = re.compile(
    r"(?:huyện|quận|thị xã|tx\.?|thành phố|tp\.?|xã|phường|thị trấn|thôn|bản|đặc khu)(?!\w)", re.IGNORECASE
)
_ONLY_A_DATE = re.compile(r"(?:[^,]*\d[^,]*,)?\s*")
_VISITED = re.compile(r"(?:tiếp xúc cử tri|đối thoại với nhân dân|bàn giao nhà)\s+$", re.IGNORECASE)


def venue_in(reading: Reading, sentence: Span) -> Span | None:
    """The place behind "tại" in the sentence that reports the event; the first of a chain of places."""
    text = reading.article.text
    for match in _AT.finditer(lower_in_place(text), sentence.start, sentence.end):
        before = text[sentence.start : match.start()]
        if (
            _NO_VENUE.match(text, match.end())
            or _OF_A_PERSON.search(before)
            or _OF_A_CASE.search(before)
            or (match[0].startswith("ở") and _WHERE_THEY_LIVE.search(before))
            or before.count("“") > before.count("”")
            or _in_name(reading, match.start())
        ):
            continue
        mark = _mark_behind(reading, sentence, match.end())
        if mark is not None:
            relayed = _RELAYED.match(text, match.end())
            return Span(relayed.end() if relayed else match.end(), _whole(text, mark.span.end))
        relayed = _RELAYED.match(text, match.end())
        begins = relayed.end() if relayed else match.end()
        house = _HOUSE.match(text, begins, sentence.end)
        hall = next(filter(None, (p.match(text, begins, sentence.end) for p in _HALLS)), None)
        if hall is not None and not (house is not None and house[0].startswith("trụ sở")):
            return Span(hall.start(), _whole(text, hall.end()))
        if house is not None:
            return Span(*house.span())
    return None


def _whole(text: str, end: int) -> int:
    rest = _SECOND_SYLLABLE.match(text, end)
    return rest.end() if rest is not None else end


def venue_told(reading: Reading, sentence: Span) -> Span | None:
    """As in "Lễ phát động diễn ra tại phường A": only behind a verb that says where the event was held."""
    text = reading.article.text
    for match in _AT.finditer(lower_in_place(text), sentence.start, sentence.end):
        before = text[sentence.start : match.start()]
        if _HELD_THERE.search(before) and not _TO_BE_HELD.search(before):
            return venue_in(reading, Span(match.start(), sentence.end))
    return None


def visited_place(reading: Reading, sentence: Span) -> Span | None:
    """The territory whose people are met ("tiếp xúc cử tri xã A"), or the one that is subject itself."""
    text = reading.article.text
    for mark in reading.marks_in(sentence, "LOC"):
        before = text[sentence.start : mark.span.start]
        if _SMALL_TERRITORY.match(mark.text) and (_VISITED.search(before) or _ONLY_A_DATE.fullmatch(before)):
            return mark.span
    return None


def seat_of_subject(reading: Reading, sentence: Span) -> Span | None:
    """The seat in brackets behind the first body of a sentence that nobody holds."""
    first = next(reading.marks_in(sentence, "UNIT"), None)
    return seat_of(reading, first.span) if first is not None else None


def seat_of(reading: Reading, organiser: Span) -> Span | None:
    """The small territory in brackets behind an organiser: "Trường A (huyện B, tỉnh C)" → huyện B."""
    text = reading.article.text
    bracket = _IN_BRACKETS.match(text, organiser.end)
    if bracket is None or "(" not in bracket[0]:
        return None
    for mark in reading.marks_in(Span(bracket.end(), min(len(text), bracket.end() + 80)), "LOC"):
        if mark.span.start == bracket.end() and _SMALL_TERRITORY.match(mark.text):
            return mark.span
    return None


def _mark_behind(reading: Reading, sentence: Span, start: int) -> Mark | None:
    """The place or body that begins behind "tại", a few small words apart ("quân cảng Cam Ranh")."""
    text = reading.article.text
    for mark in _starting(reading, sentence, start):
        between = text[start : mark.span.start]
        if _HEAD.fullmatch(between):
            return mark
        return None
    return None


def _starting(reading: Reading, sentence: Span, start: int) -> Iterator[Mark]:
    return (m for m in reading.marks_in(sentence, "LOC", "UNIT") if m.span.start >= start)


def _in_name(reading: Reading, at: int) -> bool:
    """Whether "tại" belongs to a name or is hung on one: "Chi hội Nhà báo TTXVN tại Gia Lai"."""
    return any(
        m.span.start < at <= m.span.end + 1
        for m in reading.marks
        if m.label in {"UNIT", "PERSON"} and m.span.end <= at + 40
    )
