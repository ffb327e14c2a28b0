"""Names of bodies whose mention takes in too much or too little: two in one, one without its first word, a
branch without its bank."""

import re
from collections.abc import Iterator, Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.receivers.overlong_names import with_ends_cut
from extractor.ground.span import Span
from extractor.viet.letters import UPPER

_UNDER_A_UNION = ("chi hội", "chi đoàn")
"""Bodies of which several make a "Liên chi hội", "Liên chi đoàn"."""
_FIRST_WORDS = re.compile(r"(?:.*\s)?(?P<head>Hội sở(?: chính)?|Trụ sở chính|Xí nghiệp|Nhà máy|Phân xưởng)")
"""What stands before the name of the whole: "Hội sở Ngân hàng A", "Xí nghiệp Liên hiệp A"."""
BRANCHES = ("chi nhánh", "phòng giao dịch", "pgd")
_BRANCH = re.compile(rf"(?:{'|'.join(BRANCHES)})(?!\w)", re.IGNORECASE)
_BRAND = re.compile(rf"(?:.*[^\w&-])?(?P<brand>[{UPPER}][\w&]+)")
_ACRONYM = re.compile(r"[A-ZĐ][\w&.-]{1,14}")
_HEAD = re.compile(r"Trung tâm|Viện|Trạm|Xí nghiệp|Nhà máy|Trường|Câu lạc bộ|CLB")
_LONGEST_TASK = 6
"""Words."""
_DASHES = ("-", "–")


def with_mended_names(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with units cut at semicolons, and joined to the "Liên", "Hội sở" right before or to the
    branch behind them."""
    row: list[Piece] = []
    for piece in pieces:
        for part in _parts(piece) if piece.kind == "unit" and ";" in piece.text else (piece,):
            before = row[-1] if row else None
            if before is None or not _is_near(before, part):
                row.append(part)
            elif _is_union(before, part):
                row[-1:] = _joined(before, part, "Liên")
            elif head := _first_words(before):
                row[-1:] = _joined(before, part, head)
            else:
                row.append(part)
    return with_ends_cut(_with_branches(text, _with_heads(text, row)))


def _with_heads(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """As in "Trung tâm hướng dẫn hoạt động Thiếu nhi A": a head, its task in small letters, the rest as a
    mention."""
    row = list(pieces)
    for at in range(len(row) - 3, -1, -1):
        if row[at].kind not in {"unit", "anaphor"}:
            continue
        head, task, rest = row[at : at + 3]
        if _is_task(head, task, rest) and _HEAD.fullmatch(head.text):
            span = Span(head.span.start, rest.span.end)
            row[at : at + 3] = [Piece("unit", span, span.of(text), mark=rest.mark)]
    return row


def _is_task(head: Piece, task: Piece, rest: Piece) -> bool:
    if task.kind != "gap" or rest.kind != "unit":
        return False
    near = task.span.start - head.span.end == 1 and rest.span.start - task.span.end == 1
    return near and task.text.islower() and len(task.text.split()) <= _LONGEST_TASK


def _parts(piece: Piece) -> Iterator[Piece]:
    """As in "Khối Báo chí; Liên Chi hội A": no name holds a semicolon."""
    at = piece.span.start
    for number, words in enumerate(piece.text.split(";")):
        if number:
            yield Piece("punct", Span(at - 1, at), ";")
        name = words.strip()
        if name:
            begin = at + words.index(name)
            yield Piece("unit", Span(begin, begin + len(name)), name)
        at += len(words) + 1


def _is_near(before: Piece, piece: Piece) -> bool:
    return piece.kind == "unit" and before.kind == "gap" and piece.span.start - before.span.end == 1


def _is_union(before: Piece, piece: Piece) -> bool:
    union = before.text.lower().split()[-1] == "liên"
    return union and piece.text.lower().startswith(_UNDER_A_UNION)


def _first_words(before: Piece) -> str:
    """As in "Hội sở Agribank Chi nhánh tỉnh A"."""
    found = _FIRST_WORDS.fullmatch(before.text)
    return found["head"] if found is not None else ""


def _joined(before: Piece, piece: Piece, head: str) -> Iterator[Piece]:
    start = before.span.end - len(head)
    words = before.text[: -len(head)].rstrip()
    if words:
        yield Piece("gap", Span(before.span.start, before.span.start + len(words)), words)
    name = f"{before.text[-len(head) :]} {piece.text}"
    yield Piece("unit", Span(start, piece.span.end), name, mark=piece.mark)


def _with_branches(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """As in "BIDV - Chi nhánh A", "Ngân hàng B (BBank) Chi nhánh C": the branch is the body that is meant."""
    if not any(_BRANCH.match(piece.text) for piece in pieces if piece.kind in _MAY_BE_BRANCH):
        return list(pieces)
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        end = _branch_end(pieces, at)
        start = _start_of_whole(row) if end > at else None
        if start is None:
            row.append(pieces[at])
            at += 1
            continue
        index, begin = start
        words = text[row[index].span.start : begin].rstrip()
        whole = row[index]
        del row[index:]
        if words:
            row.append(Piece("gap", Span(whole.span.start, whole.span.start + len(words)), words))
        span = Span(begin, pieces[end - 1].span.end)
        row.append(Piece("unit", span, span.of(text), mark=whole.mark))
        at = end
    return row


_MAY_BE_BRANCH = frozenset({"unit", "gap", "anaphor"})


def _branch_end(pieces: Sequence[Piece], index: int) -> int:
    """The index behind the branch that begins here, else ``index``."""
    piece = pieces[index]
    if piece.kind not in _MAY_BE_BRANCH or not _BRANCH.match(piece.text):
        return index
    if piece.kind == "unit":
        return index + 1
    placed = index + 1 < len(pieces) and pieces[index + 1].kind == "place"
    return index + 2 if placed and _BRANCH.fullmatch(piece.text) else index


def _start_of_whole(row: Sequence[Piece]) -> tuple[int, int] | None:
    """Which piece names the bank or firm of the branch, and where its name begins: before a dash, or before
    its abbreviation in brackets."""
    if len(row) >= 4 and row[-1].is_mark(")") and row[-3].is_mark("(") and row[-4].kind == "unit":
        return (len(row) - 4, row[-4].span.start) if _ACRONYM.fullmatch(row[-2].text) else None
    if len(row) < 2 or not row[-1].is_mark(*_DASHES):
        return None
    whole = row[-2]
    if whole.kind == "unit":
        return len(row) - 2, whole.span.start
    brand = _BRAND.fullmatch(whole.text) if whole.kind == "gap" else None
    return (len(row) - 2, whole.span.start + brand.start("brand")) if brand is not None else None
