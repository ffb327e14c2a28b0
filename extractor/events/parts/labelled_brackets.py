"""Brackets that tell a detail of a name by its label: "Công ty A (mã CK: AAA) được tặng …", "(quê: Nghệ An)";
those that shorten the words of a post before them: "P - Giám đốc (GĐ) Công ty A"; and those that hold the
name of the body before them: "giải Nhất thuộc về đơn vị (Công đoàn A)".

Their colon would else end the clause, and the name before them would lose what it receives. A bracket that is
never closed would take in all that follows.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece

_LONGEST = 12
"""Pieces of a bracket with an address in it."""
_LISTS = re.compile(r"(?:bao )?gồm|trong đó|cụ thể|tức|là|nhận|đạt", re.IGNORECASE)
"""These begin a list of receivers, no detail."""
_OF_A_WORK = re.compile(r"nhạc|lời|thơ|tác giả|kịch bản|đạo diễn|biên đạo", re.IGNORECASE)
"""Behind a place these show that it ends the title of a work: "Tuổi trẻ Việt Nam (nhạc và lời: P)"."""


def without_labelled_brackets(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such brackets right behind a unit, person, post or place."""
    pieces = _with_names_taken_out(_with_lists_opened(_with_commas_for_open_brackets(pieces)))
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        named = bool(row) and row[-1].kind in {"unit", "person", "place", "office"}
        size = _labelled(pieces[at : at + _LONGEST]) if named else 0
        size = size or _shortened(row, pieces[at : at + 3])
        if pieces[at].is_mark("(") and _ends_a_title(row) and _OF_A_WORK.fullmatch(pieces[at + 1].text):
            row[-1] = replace(row[-1], kind="gap", mark=None)
        if size == 0:
            row.append(pieces[at])
        at += size or 1
    return row


def _ends_a_title(row: Sequence[Piece]) -> bool:
    if len(row) < 2 or row[-1].kind != "place" or row[-2].kind != "gap":
        return False
    return row[-2].text[0].isupper() and row[-1].span.start - row[-2].span.end == 1


def _shortened(before: Sequence[Piece], bracket: Sequence[Piece]) -> int:
    """How many pieces the bracket "(GĐ)" behind "Giám đốc" takes; 0 when it tells anything else."""
    if len(bracket) < 3 or not before or not (bracket[0].is_mark("(") and bracket[2].is_mark(")")):
        return 0
    words, short = before[-1], bracket[1]
    if words.kind != "gap" or short.kind != "gap" or not short.text.isupper() or len(short.text) < 2:
        return 0
    letters = "".join(word[0] for word in words.text.split())
    return 3 if letters.upper().endswith(short.text) else 0


def _labelled(bracket: Sequence[Piece]) -> int:
    """How many pieces the labelled bracket takes; 0 when there is none here."""
    if len(bracket) < 5 or not bracket[0].is_mark("("):
        return 0
    label, colon = bracket[1:3]
    if label.kind != "gap" or not colon.is_mark(":") or _LISTS.fullmatch(label.text):
        return 0
    close = next((at for at, piece in enumerate(bracket) if piece.is_mark(")")), 0)
    told = bracket[3:close]
    return close + 1 if told and not any(piece.kind in {"award", "count", "cue"} for piece in told) else 0


def _with_commas_for_open_brackets(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """As in "bác sĩ P (nguyên Trưởng khoa A; bác sĩ Q, …": the writer forgot to close it."""
    open_at: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.kind != "punct":
            continue
        if piece.text == "(":
            open_at.append(at)
        elif piece.text == ")" and open_at:
            open_at.pop()
    if not open_at:
        return pieces
    return [replace(piece, text=",") if at in open_at else piece for at, piece in enumerate(pieces)]


_A_BODY = frozenset({"đơn vị", "tập thể", "cơ quan", "công ty", "trường", "nhà trường"})


def _with_names_taken_out(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """A body's word and the bracket behind it as the name that the bracket holds."""
    if not any(piece.kind == "gap" and piece.text.lower() in _A_BODY for piece in pieces[:-3]):
        return pieces
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        word, *bracket = pieces[at : at + 4]
        named = [piece.kind for piece in bracket] == ["punct", "unit", "punct"] and bracket[0].is_mark("(")
        held = named and word.kind == "gap" and word.text.lower() in _A_BODY
        row.append(bracket[1] if held else word)
        at += 4 if held else 1
    return row


_UNCOUNTED = re.compile(r"(?:tập thể|đơn vị|cá nhân)(?: [^\W\d_]+){0,3}", re.IGNORECASE)


def _with_lists_opened(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """As in "tặng Giấy khen cho các đơn vị (Phòng A, Phòng B)": a bracket lists them as a colon does."""
    row = list(pieces)
    for at in range(2, len(row) - 3):
        if not row[at].is_mark("(") or _UNCOUNTED.fullmatch(row[at - 1].text) is None:
            continue
        to = row[at - 2].plays("to") and row[at - 2].text.lower().endswith((" các", " những"))
        close = next((i for i in range(at, len(row)) if row[i].is_mark(")")), at)
        names = row[at + 1 : close : 2]
        commas = all(piece.is_mark(",", "và") for piece in row[at + 2 : close : 2])
        if to and len(names) > 1 and commas and all(piece.kind in {"unit", "person"} for piece in names):
            return [*row[:at], replace(row[at], text=":"), *row[at + 1 : close], *row[close + 1 :]]
    return row
