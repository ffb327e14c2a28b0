"""Titles before names that are the news itself: "được phong tặng đợt này có NSND P, NSƯT Q"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark
from extractor.ground.span import Span

_TITLE = re.compile(
    r"(?:các |những |hai |ba )?(?P<title>NSND|NSƯT|NNND|NNƯT|NGND|NGƯT|TTND|TTƯT"
    r"|(?:Nghệ s[ĩỹ]|Nghệ nhân|Nhà giáo|Thầy thuốc) (?:[Nn]hân dân|[Ưư]u tú))"
)
_OPENED = re.compile(rf"(?P<opens>(?:.* )?có) (?P<titled>{_TITLE.pattern})")
_CONFERS = frozenset(
    {"phong tặng", "phong", "trao tặng", "trao", "vinh danh", "truy tặng", "phong tặng, truy tặng"}
)
_OF_THIS_TIME = re.compile(
    r"(?:(?:danh hiệu|dịp|đợt|lần|lễ|năm|trong|tại|này|nay|lần này|đợt này|có)(?: |$))+", re.IGNORECASE
)
TOLD_BY_TITLE = "award:title-before-name"
_MAY = re.compile(
    r"được (?:phong|trao|vinh danh|truy tặng)[^.\n]{0,80}?(?<!\w)"
    r"(?:ns[nư]|nn[nư]|ng[nư]|tt[nư]|nghệ s|nghệ nhân|nhà giáo|thầy thuốc)"
)


def may_tell_titles(lower: str) -> bool:
    """Whether the sentence, in lower case, could tell titles so; many cannot."""
    return _MAY.search(lower) is not None


def with_titles_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "được trao danh hiệu A đợt này có NSƯT P": the title parted from the "có" before the names."""
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        name = pieces[index + 1] if index + 1 < len(pieces) else None
        before_a_name = piece.kind == "gap" and name is not None and name.kind == "person"
        titled = _OPENED.fullmatch(piece.text) if before_a_name else None
        if titled is None:
            row.append(piece)
            continue
        start = piece.span.start + titled.start("titled")
        row.append(
            Piece("gap", Span(piece.span.start, piece.span.start + titled.end("opens")), titled["opens"])
        )
        row.append(Piece("gap", Span(start, piece.span.end), titled["titled"]))
    return row


def with_titles_as_news(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence without award, each title that a passive verb gives to the names behind it
    made an award: "[NSND] cho P, Q, [NSƯT] cho R"."""
    row = list(pieces)
    if any(p.kind == "award" for p in row):
        return row
    opening = _opening_of_names(row)
    if opening is None:
        return row
    told = [p if not p.can_receive else replace(p, kind="gap", count=None) for p in row[:opening]]
    title = None
    for index in range(opening, len(row)):
        piece, name = row[index], row[index + 1] if index + 1 < len(row) else None
        titled = _TITLE.fullmatch(piece.text) if piece.kind == "gap" else None
        if titled is None or name is None or name.kind != "person":
            told.append(piece)
        elif titled["title"].lower() != title:
            title = titled["title"].lower()
            told += _award_for(piece, titled)
    return told


def _opening_of_names(pieces: Sequence[Piece]) -> int | None:
    """The index of the first title behind "được phong tặng đợt này như"."""
    for index in range(1, len(pieces) - 2):
        verb = pieces[index]
        gives = verb.kind == "cue" and verb.text.lower() in _CONFERS and pieces[index - 1].plays("passive")
        if not gives:
            continue
        at = index + 1
        while at < len(pieces) and (_is_light(pieces[at])):
            at += 1
        lists = _lists(pieces[at - 1]) or (at < len(pieces) and pieces[at - 1].is_mark(":"))
        titled = at + 1 < len(pieces) and pieces[at].kind == "gap" and _TITLE.fullmatch(pieces[at].text)
        if lists and titled and pieces[at + 1].kind == "person":
            return at
    return None


def _is_light(piece: Piece) -> bool:
    of_this_time = piece.kind == "gap" and _OF_THIS_TIME.fullmatch(piece.text) is not None
    return (
        of_this_time
        or piece.kind == "date"
        or piece.is_mark(":", ",")
        or _lists(piece)
        or piece.plays("member_link")
    )


def _lists(piece: Piece) -> bool:
    listed = piece.kind == "cue" and piece.plays("list_partial", "list_complete")
    return listed or (piece.kind == "gap" and piece.text.lower().split()[-1] == "có")


def _award_for(piece: Piece, titled: re.Match[str]) -> list[Piece]:
    start = piece.span.start + titled.start("title")
    span = Span(start, start + len(titled["title"]))
    mark = Mark("AWARD", span, titled["title"], by=TOLD_BY_TITLE)
    to = Piece("cue", Span(span.end, span.end), "cho", frozenset({"to"}))
    return [Piece("award", span, titled["title"], mark=mark), to]
