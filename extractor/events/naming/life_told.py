"""Where the story of a person says that they work, apart from the name: "Mười lăm năm công tác ở A, chị P
đã …", "Hai mươi năm làm thợ ở B, anh …", "Câu lạc bộ C do anh P làm chủ nhiệm", "Đoàn D có một cá nhân là
Đại úy P".

A sentence that names somebody else, tells of kin, of a visit or of a house that was left says nothing.
"""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.leadins import leadins
from extractor.viet.letters import UPPER

_TRADE = (
    r"(?:thợ|công nhân|bảo vệ|kỹ sư|tài xế|lái xe|nhân viên|cán bộ|giáo viên|điều dưỡng|y tá|y sĩ|bác sĩ"
    r"|hộ lý|lao công|kế toán|văn thư|thủ thư|phóng viên|hướng dẫn viên|diễn viên|nhạc công|thủy thủ)"
)
_WORK = (
    r"(?:công tác|làm việc|giảng dạy|dạy học|gắn bó|cống hiến|phục vụ|trực chiến|đứng lớp|đứng máy"
    rf"|nhận (?:nhiệm vụ|công tác)|vào (?:làm|nghề)|làm {_TRADE}(?: [^\W\d_]+)?"
    rf"|là {_TRADE}(?: [^\W\d_]+){{0,3}}|thâm niên|biên chế|công việc của (?:anh|chị|ông|bà|cô|thầy))"
)
_WORKS_AT = re.compile(
    rf"(?<!\w){_WORK}(?: (?!với|cùng|tại|ở)[^\W\d_]+){{0,3}}"
    r" (?:tại|ở|trong|của|(?<=gắn bó )(?:với|cùng)) (?:ngôi |mái )?$",
    re.IGNORECASE,
)
"""Right before the body. "Làm việc với Sở A" is a meeting, "gắn bó với Sở A" is none."""
_OPENS_AT = re.compile(
    rf"(?:^|[.!?…:]\s|\n)(?:[^\W_]+ ){{0,4}}?năm(?: (?:qua|nay),?)? (?:làm {_TRADE} )?"
    r"(?:ở|tại|trong|cùng|với) $",
    re.IGNORECASE,
)
"""As in "Hai mươi năm ở A, anh …"."""
_AT_A_HOUSE = ("tại ", "ở ", "trong ", "của ", "với ", "cùng ", "ngôi ", "mái ")
"""With one of these such words end, right before the body."""
_LED_BY = re.compile(r",?\s+(?:được\s+)?do\s+(?P<who>(?:[\w.]+\s+){0,4})$")
_LEADS = re.compile(
    r"(?:\s*,[^,.;\n]{3,40},)?\s+(?:làm|giữ|đứng đầu|phụ trách|sáng lập|thành lập|điều hành|lãnh đạo|chỉ huy"
    r"|quản lý|khởi xướng)(?!\w)"
)
_HAS_AMONG = re.compile(
    r"\s+có\s+(?:\d{1,2}|một|hai|ba|bốn|năm)\s+(?:cá nhân|đồng chí|cán bộ|người|chiến sĩ|nhà giáo|giáo viên"
    r"|đoàn viên|hội viên)(?:\s+[^\W\d_]+){0,8}?\s*(?:là|gồm|:|,)\s*"
    r"(?:(?:các\s+)?(?:đồng chí|ông|bà|anh|chị)\s+)?(?P<who>(?:[\w.]+\s+){0,4})$"
)
_BEING = re.compile(
    r"(?:^|[.!?…]\s|\n)(?:là|vốn là|hiện là|đang là|với vai trò là) (?:[^\W\d_]+ ){1,6}?(?:của |ở |tại )?$",
    re.IGNORECASE,
)
"""As in "Là tuyên truyền viên A, P đã …"."""
_FOUNDS = re.compile(r"(?<!\w)(?:thành lập|sáng lập|gây dựng)(?: nên| ra)? $", re.IGNORECASE)
_HEADS_IT = re.compile(
    r"(?:,| và| rồi)? (?:được (?:bầu|cử|tín nhiệm|giao)(?: \w+)? )?(?:làm|giữ chức|đảm nhiệm|đảm nhận)"
    r"(?: chức(?: vụ)?| vai trò)? (?:phó )?(?:giám đốc|chủ tịch|chủ nhiệm|tổ trưởng|đội trưởng|trưởng)",
    re.IGNORECASE,
)
"""Behind what somebody founded: "… thành lập A và được bầu làm Giám đốc"."""
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:chồng|vợ|bố|mẹ|cha|con trai|con gái|em trai|em gái|anh trai|chị gái|bạn|đồng nghiệp cũ"
    r"|thăm|dự|đoàn công tác|chuyển|điều động|luân chuyển|rồi|sau đó|trước khi|trước đây|nguyên|cựu"
    r"|từng (?:công tác|làm|là|dạy|giảng|học|phục vụ|ở)"
    r"|nghỉ hưu|nghỉ việc|xin nghỉ|phối hợp|tốt nghiệp|theo học|thực tập)(?!\w)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy)(?!\w)(?! [{UPPER}])")
_LONGEST_LEAD = 90


def told_of_life(
    reading: Reading, own: Sequence[Mark], persons: Sequence[Mark], units: Sequence[Mark]
) -> Iterator[Mark]:
    """The bodies of which the article says that the person named by ``own`` is of them."""
    if not own:
        return
    names = {mark.span for mark in own}
    others = [one for one in persons if one.span not in names]
    first_other = min((one.span.start for one in others), default=len(reading.article.text))
    for sentence in reading.sentences:
        named = [mark for mark in own if sentence.span.covers(mark.span)]
        if not named and not own[0].span.end <= sentence.span.start < first_other:
            continue
        within = [unit for unit in units if sentence.span.covers(unit.span)]
        if not within:
            continue
        if named:
            yield from _of_named(reading.article.text, sentence.span, named, within, others)
        else:
            text = sentence.span.of(reading.article.text)
            if _PRONOUN.search(text) and not _OF_OTHERS.search(text):
                yield from (unit for unit in within if _is_served(reading.article.text, sentence.span, unit))


def _of_named(
    text: str, sentence: Span, named: Sequence[Mark], units: Sequence[Mark], others: Sequence[Mark]
) -> Iterator[Mark]:
    alone = not any(sentence.covers(one.span) for one in others)
    plain = alone and not _OF_OTHERS.search(sentence.of(text))
    for unit in units:
        led = any(
            _is_led(text, unit, mark)
            or _has_among(text, unit, mark)
            or _is_of(text, sentence, unit, mark)
            or (alone and _has_founded(text, unit, mark))
            for mark in named
        )
        if led or (plain and _is_served(text, sentence, unit)):
            yield unit


def _is_served(text: str, sentence: Span, unit: Mark) -> bool:
    before = text[max(sentence.start, unit.span.start - _LONGEST_LEAD) : unit.span.start]
    if not before.lower().endswith(_AT_A_HOUSE):
        return False
    return _WORKS_AT.search(before) is not None or _OPENS_AT.search(before) is not None


def _is_led(text: str, unit: Mark, person: Mark) -> bool:
    between = text[unit.span.end : max(unit.span.end, person.span.start)]
    led = _LED_BY.match(between)
    return led is not None and _is_title(led["who"]) and _LEADS.match(text, person.span.end) is not None


def _has_among(text: str, unit: Mark, person: Mark) -> bool:
    between = text[unit.span.end : max(unit.span.end, person.span.start)]
    among = _HAS_AMONG.match(between) if len(between) <= _LONGEST_LEAD else None
    return among is not None and _is_title(among["who"])


def _is_of(text: str, sentence: Span, unit: Mark, person: Mark) -> bool:
    """As in "Là tuyên truyền viên A, anh P …"."""
    between = text[unit.span.end : max(unit.span.end, person.span.start)]
    if not between.startswith(", ") or not _is_title(between[2:]):
        return False
    before = text[max(sentence.start, unit.span.start - _LONGEST_LEAD) : unit.span.start]
    return _BEING.search(before) is not None


def _has_founded(text: str, unit: Mark, person: Mark) -> bool:
    """As in "ông P vận động 17 chủ ghe thành lập A và được bầu làm Giám đốc"."""
    between = text[person.span.end : max(person.span.end, unit.span.start)]
    return _FOUNDS.search(between) is not None and _HEADS_IT.match(text, unit.span.end) is not None


def _is_title(words: str) -> bool:
    return not words.strip() or leadins().leads_to_person(words.strip())
