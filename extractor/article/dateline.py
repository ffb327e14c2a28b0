"""What stands between headline and text on pages that give it no name: the time, and who signs beside it."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import TypeAlias

from lxml import etree

from extractor.article.bylines import (
    EDITED,
    OFFICE,
    is_likely_person,
    is_name,
    person_taken_over,
    read_byline,
    signs,
    signs_with_body,
)
from extractor.ground.provenance import Origin, Said
from extractor.publishers.tree import Element, is_unseen, tag_of
from extractor.viet.fold import fold
from extractor.viet.tidy import tidy
from extractor.viet.times import Moment, read_moment

_PARTINGS = " |-–—•·,/:;&"
_LONGEST = 90
_LONGEST_CLOCK = 30
_AUTHOR_LABEL = re.compile(
    r"(?:(?:được )?(?:đăng|viết|gửi) bởi|bởi|(?:(?:posted|written) )?by|author|"
    r"(?:tác giả(?: bài viết)?|người (?:đăng|gửi|nhập|tạo|viết|thực hiện))|"
    r"(?:nội dung|bài(?: viết)?|lời|thực hiện)(?=:?$|:)):?",
    re.IGNORECASE,
)
_TIME_WORDS = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}(?!\d))|"
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2} tháng \d{1,2},?(?: năm)? \d{4}|"
    r"\d{1,2}\s*(?::|h|g|giờ)\s*\d{2}(?::\d{2})?(?:\s*phút)?|\b(?:AM|PM|SA|CH)\b|"
    r"\(?(?:GMT|UTC)\s*[+-]\s*\d{1,2}(?::?\d\d)?\)?|"
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)\b|lượt xem\s*:?\s*[\d.]+|[\d.,]+ lượt xem|"
    r"\d{1,2} (?:phút đọc|min(?:ute)?s? read)|"
    r"\b(?:(?:cập nhật|đăng|xuất bản|gửi)(?: lúc| ngày)?|ngày (?:đăng|tạo)|ngày|lúc)\b",
    re.IGNORECASE,
)
"""All that the line of a time says besides who wrote."""
_CHANGED = re.compile(
    r"(?:lần |ngày )?(?:cập nhật|chỉnh sửa|sửa đổi|sửa)\b|(?:last )?(?:updated?|modified|edited)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:ngày |được )?(?:đăng|xuất bản)\b|(?:posted|published)\b", re.IGNORECASE)
DAY_OF_PAPER = re.compile(r"(?:[^\W\d_]+[\s-]?){1,5},\s*ngày \d{1,2} tháng \d{1,2} năm \d{4}", re.IGNORECASE)
"""Where and when an official paper was signed: "Đồng Sậy, ngày 24 tháng 11 năm 2026"."""
AGO = re.compile(r"(?:khoảng |hơn )?\d{1,3} (?:phút|giờ|ngày|tuần|tháng|năm) trước", re.IGNORECASE)
"""How forums say when: no time that could be kept, but who wrote stands beside it."""
_BEHIND_NAME = re.compile(r"\s+[-–—|•·]\s+|,?\s+(?:vào|lúc|ngày|on|at)\s+", re.IGNORECASE)
_BETWEEN_TOLD = re.compile(r"\.\s+|\s+[-–—|•·;]\s+")
"""Between what a line tells of an article: "Ngày đăng: 20/11/2026. Lượt xem: 340. Người đăng: Lê An"."""
_FARTHEST = 60
"""Strings after the headline that are looked at; tools and share bars between them take some 30."""
_NEAREST_BEFORE = 12
_PROSE = ""
_FIRST_WORDS = 12
_PARAGRAPHS_NEAR = 2
"""Long strings after the headline, lead and first paragraph, behind which a time belongs to other things."""

Line: TypeAlias = tuple[Element, str]
"""A short string with the element around it."""


@dataclass(slots=True)
class Lines:
    """The short strings around the headline: ``before`` it, the nearest first; ``near`` after it, down to the
    second paragraph; ``beyond`` that. An empty one stands for a paragraph, which parts its neighbours.
    """

    before: list[Line] = field(default_factory=list)
    near: list[Line] = field(default_factory=list)
    beyond: list[Line] = field(default_factory=list)


def lines_around(tree: Element, title: str) -> Lines:
    """Nothing is near or beyond where the page does not print the headline."""
    wanted = fold(title)
    before: deque[Line] = deque(maxlen=_NEAREST_BEFORE)
    lines = Lines()
    seen_title, paragraphs = False, 0
    for holder, text in strings_of(tree):
        if not seen_title and wanted and wanted in fold(text):
            seen_title = True
        elif len(text) > _LONGEST:
            paragraphs += seen_title
            after = lines.near if paragraphs < _PARAGRAPHS_NEAR else lines.beyond
            after.append((holder, _PROSE))
        elif not seen_title:
            before.appendleft((holder, text))
        else:
            (lines.near if paragraphs < _PARAGRAPHS_NEAR else lines.beyond).append((holder, text))
            if len(lines.near) + len(lines.beyond) >= _FARTHEST:
                break
    lines.before = list(before) if seen_title else []
    return lines


def strings_of(tree: Element) -> Iterator[tuple[Element, str]]:
    """The seen strings of a page in document order, each tidy and with the element around it."""
    body = next(iter(tree.iter("body")), tree)
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, item in walk:
        holder: Element | None = item
        written = item.text
        if event == "end":
            holder, written = (item.getparent(), item.tail) if item is not body else (None, None)
        elif not tag_of(item) or is_unseen(item):
            walk.skip_subtree()
            continue
        if holder is not None and written and (text := tidy(written)):
            yield holder, text


def time_among(lines: Sequence[Line]) -> Moment | None:
    """The first time among the lines; one exact to the minute before what is little more than a day, and
    that of the last change ("Cập nhật: …") only where no other is told. Behind the day of publication
    ("Được đăng: …") another day is that of what takes place: "Lễ trao: 8 giờ 00, ngày 12/6/2026".

    A day whose clock stands in a line of its own next to it ("09:00", "|", "10/03/2021") is exact as well.
    """
    lines = [(holder, _from_posted(text)) for holder, text in lines]
    own = [line for line in lines if not _CHANGED.match(line[1])]
    return _first_time(own) or (_first_time(lines) if len(own) < len(lines) else None)


def _from_posted(text: str) -> str:
    """A line that tells first when it was changed, from where it tells when it was published: "Cập nhật: …
    | Đăng: …".
    """
    posted = _POSTED.search(text) if _CHANGED.match(text) else None
    return text[posted.start() :] if posted else text


def _first_time(lines: Sequence[Line]) -> Moment | None:
    bare: Moment | None = None
    posted = False
    for at, (_, text) in enumerate(lines):
        moment = read_moment(text)
        if moment is None:
            continue
        if not moment.to_minute:
            around = [line for _, line in lines[max(0, at - 2) : at + 3] if len(line) <= _LONGEST_CLOCK]
            moment = read_moment(" ".join(around)) or moment
        if moment.to_minute and not (posted and bare and bare.value.date() != moment.value.date()):
            return moment
        if bare is None and sum(letter.isdigit() for letter in text) * 5 >= len(text):
            bare, posted = moment, _POSTED.match(text) is not None
    return bare


def name_in_lines(lines: Sequence[Line], not_persons: Iterable[str]) -> Said[str] | None:
    """Who signs by the lines after the headline: beside the time, in one line with it, or after a label.

    Lines that say one of ``not_persons``, as the name of the site, are nobody's; nor do editors sign.
    """
    site = {fold(name) for name in not_persons}
    lines = [line for line in lines if fold(line[1]) not in site and not EDITED.match(line[1])]
    if (name := _names_beside_time(lines)) is not None:
        return Said(name, Origin("line beside the time"))
    if (name := _name_before_office(lines)) is not None:
        return Said(name, Origin("line before an office"))
    if (name := _name_next_to_time(lines)) is not None:
        return Said(name, Origin("line after the time"))
    if (name := _name_in_line_of_time(lines)) is not None:
        return Said(name, Origin("line with the time"))
    if (name := _name_after_label(lines)) is not None:
        return Said(name, Origin("line after a label"))
    name = next((name for _, text in lines if (name := person_taken_over(text))), None)
    return Said(name, Origin("line of the source")) if name else None


def _names_beside_time(lines: Sequence[Line]) -> str | None:
    """Lines of nothing but a name in the same box as the time, joined by ", "."""
    boxes = [_box(holder) for holder, text in lines if read_moment(text) is not None or AGO.fullmatch(text)]
    names = [
        name
        for holder, text in lines
        if any(box is holder or box is _box(holder) for box in boxes)
        for name in _only_names(text)
    ]
    return ", ".join(dict.fromkeys(names)) or None


def _only_names(text: str) -> list[str]:
    """The persons of a line that says nothing else: "Thu Trang", "THU HẰNG - DUY TÂN"."""
    if is_name(text):
        return [text] if is_likely_person(text) else []
    names = (read_byline(text) or "").split(", ") if signs(text) else []
    return names if all(map(is_likely_person, filter(None, names))) else []


def _name_next_to_time(lines: Sequence[Line]) -> str | None:
    """The person in the line right after the time, where each stands in a box of its own, with those who
    follow in the same box: ``<p><a>Quang Huy</a>, <a>Minh Tú</a></p>``; else all in the box right before it.
    """
    times = [at for at, (_, text) in enumerate(lines) if read_moment(text) is not None and _is_time(text)]
    for at in times:
        if at + 1 < len(lines) and (names := _names_of_box(lines[at + 1 :])):
            return ", ".join(dict.fromkeys(names))
    for at in filter(None, times):
        before = _of_one_box(lines[:at])
        if _is_beside(before[0][0], lines[at][0]) and (names := _names_of_box(before)):
            return ", ".join(dict.fromkeys(names))
    return None


def _of_one_box(lines: Sequence[Line]) -> Sequence[Line]:
    """The last lines, as far as they stand in the box of the very last."""
    box = _box(lines[-1][0])
    return list(takewhile(lambda line: line[0] is box or _box(line[0]) is box, reversed(lines)))[::-1]


def _is_beside(name: Element, time: Element) -> bool:
    """Whether a name and a time stand in one box, each perhaps in a box of its own there."""
    near_name, near_time = ({box, _box(box)} for box in (_box(name), _box(time)))
    return not near_name.isdisjoint(near_time)


def _names_of_box(lines: Sequence[Line]) -> list[str]:
    """The persons with whom the lines begin, as far as these stand in one box and say nothing else."""
    box, names = _box(lines[0][0]), list[str]()
    for holder, text in lines:
        found = _only_names(text)
        inside = holder is box or _box(holder) is box
        if not inside or not (found or (names and not text.strip(_PARTINGS))):
            break
        names += found
    return names


def _is_time(text: str) -> bool:
    return not _TIME_WORDS.sub(" ", text).strip(_PARTINGS)


def _name_in_line_of_time(lines: Sequence[Line]) -> str | None:
    """The name that is all that a line says besides the time: "Thu Trang - 16:42 14/10/2024"."""
    names = (beside_time(text) for _, text in lines if not DAY_OF_PAPER.fullmatch(text))
    return next((name for name in names if name and all(map(is_likely_person, name.split(", ")))), None)


def beside_time(text: str) -> str | None:
    """The names, joined by ", ", that are all that a line says besides the time."""
    return None if read_moment(text) is None else read_byline(_TIME_WORDS.sub(" ", text).strip(_PARTINGS))


def _name_after_label(lines: Sequence[Line]) -> str | None:
    """The name that follows a label, in one line with it or in the next: "Đăng bởi", "Tác giả: Lê An"."""
    for text in (part for _, line in lines for part in (line, *_BETWEEN_TOLD.split(line)[1:])):
        label = _AUTHOR_LABEL.match(text)
        name, *others = _BEHIND_NAME.split(text[label.end() :].strip()) if label else [""]
        if len(name.split()) > 1 and is_name(name) and (not others or is_likely_person(name)):
            return name
    for at, (_, label_line) in enumerate(lines):
        behind = (text for _, text in lines[at + 1 :])
        if _AUTHOR_LABEL.fullmatch(label_line) and (names := list(takewhile(_is_person, behind))):
            return ", ".join(names)
    return None


def _is_person(text: str) -> bool:
    return is_name(text) and is_likely_person(text)


def name_above_text(lines: Sequence[Line], text: str, not_persons: Iterable[str]) -> Said[str] | None:
    """Who signs between headline and ``text``, the body's first words, in a line that says nothing else.

    Several lines of names are the persons of whom the article tells, linked ones may be sections.
    """
    above = takewhile(lambda line: len(line[1]) < _FIRST_WORDS or not text.startswith(line[1]), lines)
    told = [
        line
        for holder, line in above
        if not _is_linked(holder) and not EDITED.match(line) and _signs_surely(line)
    ]
    name = read_byline(told[0], not_persons) if len(told) == 1 else None
    return Said(name, Origin("line above the text")) if name else None


def _signs_surely(line: str) -> bool:
    """Whether a line names persons, for a paper or not, that nothing else than its place tells to be ones."""
    names = (read_byline(line) or "").split(", ")
    if DAY_OF_PAPER.fullmatch(line):
        return False
    return (signs(line) or signs_with_body(line)) and all(map(is_likely_person, filter(None, names)))


def _is_linked(holder: Element) -> bool:
    return any(tag_of(one) == "a" for one in (holder, *holder.iterancestors()))


def _name_before_office(lines: Sequence[Line]) -> str | None:
    """The names under each of which a line says what the person is to the paper ("Tường Vi", "Phóng viên"),
    or where to write to.
    """
    names = [
        text for (_, text), (_, office) in pairwise(lines) if OFFICE.fullmatch(office) and _is_person(text)
    ]
    return ", ".join(dict.fromkeys(names)) or None


def _box(holder: Element) -> Element:
    parent = holder.getparent()
    return holder if parent is None else parent
