"""Somebody honoured whom headline and lead do not name yet: "tặng Bằng khen cho nam sinh cứu người".

Papers name the hero of such news some paragraphs below: "Em P, học sinh lớp 9 Trường A, …". Where the article
calls just one person so, the word before the deed stands for that name.
"""

import re
from collections.abc import Iterator, Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span

_HERO = re.compile(
    r"(?:(?P<pupil>(?:em )?(?:nam|nữ) (?:sinh(?: viên)?|học sinh)|(?:em )?học sinh(?= lớp)|cậu học trò)"
    r"|(?:nam|nữ) (?:thanh niên|công nhân|nhân viên|tài xế|điều dưỡng|bác sĩ|bảo vệ|cán bộ|chiến sĩ)"
    r"|chàng trai|cô gái|người (?:đàn ông|phụ nữ)|(?:anh )?tài xế|cụ (?:ông|bà)|cậu bé|cô bé)"
    r"(?= (?!và |các )[^\W\d_])",
    re.IGNORECASE,
)
_PUPIL_BEFORE = re.compile(
    r"(?<!\w)(?:em|cháu|bạn|nam sinh|nữ sinh|sinh viên|học sinh|nam sinh viên|nữ sinh viên)\s+$",
    re.IGNORECASE,
)
_ADULT_BEFORE = re.compile(
    r"(?<!\w)(?:anh|chị|ông|bà|cô|tài xế|công nhân|nhân viên|điều dưỡng|cụ|em|cháu)\s+$", re.IGNORECASE
)
_PUPIL_BEHIND = re.compile(
    r"\s*(?:\([^()\n]{0,40}|, |là |- )(?:là )?(?:nam |nữ )?(?:học sinh|sinh viên)(?!\w)", re.IGNORECASE
)
_HOLDS_AN_OFFICE = re.compile(
    r"\s*(?:[,(]|[-–]) ?(?:nguyên )?(?:phó |tổng )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng|viện trưởng"
    r"|thứ trưởng|bộ trưởng|đội trưởng|chỉ huy)(?!\w)",
    re.IGNORECASE,
)
_WITNESS = re.compile(
    r"\s*(?:\([^()\n]{0,60}\))?,? (?:là )?(?:người (?:dân|chứng kiến|nhà)|nhân chứng|hàng xóm|phụ huynh"
    r"|(?:mẹ|bố|cha|vợ|chồng|ông|bà|chị|anh)(?: gái| trai| ruột| đẻ)? (?:của|em|cháu|anh|chị))(?!\w)",
    re.IGNORECASE,
)
_SAVED = re.compile(
    r"(?<!\w)(?:cứu(?: sống| được| giúp)*|của|cho|trả lại(?: cho)?|nạn nhân(?: là)?|đối tượng)"
    r"(?: (?:em|cháu|anh|chị|ông|bà|cô|cụ))?\s+$",
    re.IGNORECASE,
)
_IN_DANGER = re.compile(r"\s*(?:\([^()\n]{0,60}\) )?(?:bị|đuối|rơi|ngã|gặp nạn)(?!\w)", re.IGNORECASE)
_LEAST_SYLLABLES = 2


def with_heroes_named(reading: Reading, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with such a word, right behind "cho", as the one person meant."""
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        given = index > 0 and piece.kind in {"gap", "anaphor"} and pieces[index - 1].plays("to")
        told = _HERO.match(piece.text) if given and pieces[index - 1].kind == "cue" else None
        hero = _one_called_so(reading, told) if told is not None else None
        if told is None or hero is None:
            row.append(piece)
            continue
        end = piece.span.start + told.end()
        rest = Span(end + 1, piece.span.end)
        row.append(Piece("person", Span(piece.span.start, end), hero))
        row.append(Piece("gap", rest, piece.text[told.end() + 1 :]))
    return row


def _one_called_so(reading: Reading, told: re.Match[str]) -> str | None:
    pupil = told["pupil"] is not None
    names = {mark.text for mark in _called_so(reading, pupil=pupil)}
    return names.pop() if len(names) == 1 else None


def _called_so(reading: Reading, *, pupil: bool) -> Iterator[Mark]:
    """The persons whom the article introduces as such a one, but for those who were saved, who saw it, who
    hold an office."""
    text = reading.article.text
    for mark in reading.marks:
        if mark.label != "PERSON" or len(mark.text.split()) < _LEAST_SYLLABLES:
            continue
        start, end = mark.span.start, mark.span.end
        before = _PUPIL_BEFORE if pupil else _ADULT_BEFORE
        called = before.search(text, max(0, start - 20), start) is not None
        if not (called or (pupil and _PUPIL_BEHIND.match(text, end))):
            continue
        suffers = _SAVED.search(text, max(0, start - 40), start) or _IN_DANGER.match(text, end)
        if not (suffers or _HOLDS_AN_OFFICE.match(text, end) or _WITNESS.match(text, end)):
            yield mark
