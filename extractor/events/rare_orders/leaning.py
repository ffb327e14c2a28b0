"""Receivers further on in a sentence that lean on an award named once: counted sets, makers of works."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.rare_orders.leaning_counts import leaning_counts
from extractor.events.receivers.recipients import read_recipients

_MAKER = re.compile(r"(?:nhóm |các )?tác giả", re.IGNORECASE)
_TO_NEXT = 4
"""Pieces of "đạt giải Nhất và 5 em"."""
_FROM_PART_TO_MAKER = 8
"""Pieces of "; 1 tác phẩm truyền hình của nhóm tác giả"."""


def leaning_receivers(
    text: str, pieces: Sequence[Piece], found: Coordination, ceiling: int
) -> tuple[Recipient, ...]:
    """Who receives the same award behind ``found``; ``ceiling`` is where the next award stands."""
    return (
        leaning_counts(text, pieces, found, ceiling)
        or _others_who_attained(text, pieces, found)
        or _further_makers(text, pieces, found, ceiling)
    )


def _others_who_attained(text: str, pieces: Sequence[Piece], found: Coordination) -> tuple[Recipient, ...]:
    """As in "tặng Giấy khen cho 2 em đạt giải Nhất môn Toán, 5 em đạt giải Nhì và 3 giáo viên bồi dưỡng":
    which of them, all are given it."""
    if not all(r.name is None for r in found.recipients):
        return ()
    others: list[Recipient] = []
    at = found.end
    while (more := _counted_behind_prize(pieces, at)) is not None and not _acts_itself(pieces, more):
        others += read_recipients(text, pieces[: more + 1], more).recipients
        at = more + 1
    return tuple(others)


def _counted_behind_prize(pieces: Sequence[Piece], at: int) -> int | None:
    """Where the next number stands behind "đạt giải Nhất môn Toán năm học 2020-2021 và"."""
    if at + _TO_NEXT > len(pieces) or not _attains(pieces[at]) or pieces[at + 1].kind not in {"award", "gap"}:
        return None
    mark = at + 2
    while mark < min(at + 2 + _TO_NEXT, len(pieces)) and pieces[mark].kind in {"gap", "date"}:
        mark += 1
    counted = mark + 1 < len(pieces) and pieces[mark + 1].count is not None
    return mark + 1 if counted and pieces[mark].is_mark("và", ",") else None


def _acts_itself(pieces: Sequence[Piece], counted: int) -> bool:
    """As in "… đạt giải Nhất, 5 em đã được tặng B": the number is the next clause's own."""
    for piece in pieces[counted + 1 : counted + _TO_NEXT]:
        if piece.kind == "punct" or _attains(piece):
            return False
        if piece.plays("give", "receive", "passive", "propose"):
            return True
    return False


def _attains(piece: Piece) -> bool:
    return piece.kind == "cue" and piece.text.lower().startswith(("đạt", "đoạt", "giành"))


def _further_makers(
    text: str, pieces: Sequence[Piece], found: Coordination, ceiling: int
) -> tuple[Recipient, ...]:
    """As in "4 giải A, trong đó 2 bài của P, Q; 1 phim của nhóm tác giả R, S": R and S won the fourth."""
    if not found.recipients or not all(r.name and r.kind == "individual" for r in found.recipients):
        return ()
    makers: list[Recipient] = []
    at = found.end
    while (start := _next_maker(pieces, at, ceiling)) is not None:
        more = read_recipients(text, pieces[:ceiling], start)
        if not more.recipients or not all(r.name and r.kind == "individual" for r in more.recipients):
            break
        makers += more.recipients
        at = more.end
    return tuple(makers)


def _next_maker(pieces: Sequence[Piece], begin: int, ceiling: int) -> int | None:
    """Where "tác giả" stands behind the next semicolon, with nothing done between."""
    part = next((i for i in range(begin, ceiling) if pieces[i].is_mark(";")), None)
    if part is None:
        return None
    for index in range(part + 2, min(part + _FROM_PART_TO_MAKER, ceiling)):
        acts = pieces[index].plays("give", "receive", "passive", "belongs_to", "propose")
        if pieces[index].kind == "award" or acts:
            return None
        if _MAKER.fullmatch(pieces[index].text) and pieces[index - 1].text.lower() in {"của", "do"}:
            return index
    return None
