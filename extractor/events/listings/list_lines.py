"""What one line of a list holds: its number, the receiver with the bodies above it, parts behind colons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.events.receivers.containment import stands_higher
from extractor.events.receivers.recipients import read_recipients
from extractor.events.row_making.told_members import SUBHEADING
from extractor.ground.beginnings import line_begin
from extractor.ground.reading import Sentence
from extractor.ground.span import Span
from extractor.lexicon.leadins import leadins

NUMBERED = re.compile(r"\s*(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]|\d{1,3}\s*\||\d{1,2}[-/](?= )|[-–•*+])\s*")


_SIGN = re.compile(r"\s*([-–•*+])\s*")
_COUNT = re.compile(r"\s*(\d{1,3})[.)/-] ")


def is_next_of_list(text: str, at: int, below: int) -> bool:
    """Whether the line of ``at`` and the one below are neighbours of one list: "1. Ông P: … được tặng A. | 2.
    Bà Q …": what is told of P is none of Q. So are two items of news under one sign: "- Sở A trao B cho P. |
    - Sở C …"."""
    line = line_begin(text, at)
    sign, next_sign = _SIGN.match(text, line), _SIGN.match(text, below)
    if sign is not None and next_sign is not None and sign[1] == next_sign[1]:
        return text[line:below].rstrip().endswith(".")
    here, following = _COUNT.match(text, line), _COUNT.match(text, below)
    return here is not None and following is not None and int(following[1]) == int(here[1]) + 1


def is_parted_below(text: str, start: int) -> bool:
    """As in a heading "Bằng khen của UBND tỉnh" with a line "A. Tập thể" below it."""
    parted = SUBHEADING.match(text, start)
    return parted is not None and "\n" in parted[0]


def tells_on_within_item(text: str, at: int) -> bool:
    """Whether a sentence goes on with one numbered item: "1. Ông P, Giám đốc A: … **Ông đã nghiên cứu**"."""
    line = line_begin(text, at)
    return line < at and _COUNT.match(text, line) is not None and NUMBERED.match(text, at) is None


_LONGEST_FIELD = 6
"""Pieces."""
_LONGEST_GENRE = 4
"""Words."""
_STEP = re.compile(r"(?<!\w)mức độ \d", re.IGNORECASE)
_HEAD_OF_LIST = 80
"""Characters in which the line behind says to which step of a standard its names belong."""


def row_of_next_line(text: str, sentence: Sentence, rows: Sequence[Row]) -> Row:
    """The last row, or that of the step which the next line tells: "Các trường chuẩn mức độ 1 gồm: A, B"."""
    end = sentence.span.end
    step = _STEP.search(text, end, end + _HEAD_OF_LIST) if len(rows) > 1 else None
    of_step = [row for row in rows if step is not None and step[0].lower() in row.award.lower()]
    return of_step[0] if of_step else rows[-1]


def with_parents(text: str, sentence: Sentence, named: list[Recipient]) -> list[Recipient]:
    """As in "2. Trạm B, Vườn Quốc gia C;", "- Trường A, Sở B;": in a line for one receiver the bodies behind
    it are above it."""
    rest = named[1:]
    bodies = bool(rest) and all(r.kind == "collective" and r.parent is None for r in rest)
    numbered = NUMBERED.match(text, sentence.span.start) is not None
    line = sentence.block in {"list_item", "table_row"} and numbered
    one = len(rest) == 1 and text[sentence.span.start] in "-–+"
    line = line or (one and stands_higher(rest[0].name or "", named[0].name or ""))
    if not bodies or not line or named[0].parent is not None:
        return named[:1] if bodies and line else named
    span = Span(rest[0].span.start, rest[-1].span.end)
    return [replace(named[0], parent=span.of(text), parent_span=span)]


_BY_AGE = re.compile(
    r"(?:người|em|bạn|cá nhân|tác giả|đảng viên|mẹ) (?:trẻ|lớn|cao|nhỏ|ít)(?: tuổi)? nhất", re.IGNORECASE
)


def in_further_parts(text: str, pieces: Sequence[Piece], end: int) -> Iterator[Recipient]:
    """As in "các tập thể: A, B; các cá nhân: ông P, bà Q": the names behind each further colon; "người lớn
    tuổi nhất là ông P, 66 tuổi ở xã A; người trẻ tuổi nhất là anh Q": each who is told so."""
    while end + 2 < len(pieces) and pieces[end].is_mark(";", ",") and pieces[end + 2].is_mark(":"):
        if not SUBHEADING.fullmatch(pieces[end + 1].text):
            return
        found = read_recipients(text, pieces, end + 3)
        yield from (r for r in found.recipients if r.name)
        if found.end <= end:
            return
        end = found.end
    for index in range(max(0, end - 2), len(pieces) - 3):
        link, one, tells = pieces[index : index + 3]
        if link.is_mark(";", ",") and _BY_AGE.fullmatch(one.text) and tells.text.lower() == "là":
            yield from (r for r in read_recipients(text, pieces, index + 3).recipients[:1] if r.name)


_FIELD = re.compile(
    r"(?:lĩnh vực|hạng mục|thể loại|nội dung|chuyên ngành|mảng|bảng|khối)(?!\w)", re.IGNORECASE
)


def past_field(pieces: Sequence[Piece], start: int) -> int:
    """The index behind "Lĩnh vực cơ khí thuộc về", where a line below a prize begins with the field that was
    won."""
    field = pieces[start] if start < len(pieces) else None
    if field is None or field.kind != "gap":
        return start
    if _FIELD.match(field.text) is None:
        return start + 2 if _heads_a_work(pieces, start) else start
    near = range(start + 1, min(start + _LONGEST_FIELD, len(pieces)))
    goes = next((i for i in near if pieces[i].plays("belongs_to") or pieces[i].is_mark(":")), None)
    return goes + 1 if goes is not None else start


def _heads_a_work(pieces: Sequence[Piece], start: int) -> bool:
    """As in the line "Văn: Tiểu thuyết Đất của P": a genre before the work that won."""
    if start + 2 >= len(pieces) or not pieces[start + 1].is_mark(":"):
        return False
    genre, work = pieces[start], pieces[start + 2]
    short = len(genre.text.split()) <= _LONGEST_GENRE
    return short and work.kind == "gap" and leadins().names_a_work(work.text)


def without_number(text: str, sentence: Sentence, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line behind its number or bullet ("4. Nhân dân xã A")."""
    number = NUMBERED.match(text, sentence.span.start, sentence.span.end)
    at = number.end() if number else sentence.span.start
    kept = [p for p in pieces if p.span.end > at]
    if kept and kept[0].span.start < at:
        rest = Span(at, kept[0].span.end)
        kept[0] = replace(kept[0], span=rest, text=rest.of(text))
    return kept
