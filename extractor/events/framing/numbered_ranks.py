"""Ranks of an order told apart behind it: "Huân chương Lao động cho 5 tập thể (2 hạng Nhì, 3 hạng Ba)",
"13 Huân chương A (3 hạng Nhất, 10 hạng Ba) cho các cá nhân"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import CountPhrase, find_counts

RANK = re.compile(r"hạng (?:đặc biệt|nhất|nhì|ba)", re.IGNORECASE)
_NUMBERED_RANK = re.compile(
    rf"(?:(?:bao )?gồm |trong đó |có )*(?P<number>\d{{1,3}}) (?:\w+ chương )?{RANK.pattern}", re.IGNORECASE
)
_ENDS_IN_NUMBER = re.compile(r"(?:^| )\d{1,3}$")
_LISTS = "list_complete"
_NOBODY_NAMED = frozenset({"gap", "cue", "punct", "anaphor"})
_FORMER = "nguyên "


def is_order_without_rank(named: Piece) -> bool:
    identity = identify(named.text)
    return identity.kind in {"order", "medal"} and identity.grade is None


def at_rank(named: Piece, rank: Piece) -> Piece:
    """As in "Huân chương Lao động cho 5 tập thể (hạng Nhất 1 tập thể; hạng Nhì 4 tập thể)": the order at the
    rank that so many have."""
    grade = RANK.search(rank.text)
    return replace(named, span=rank.span, text=f"{named.text} {grade[0] if grade else rank.text}")


def as_bracket(before: Piece) -> Piece:
    """The "gồm" of "cho các tập thể, cá nhân, gồm 3 hạng Nhất" as the bracket that others write: what is
    listed is no receiver."""
    return replace(before, kind="punct", text="(", roles=frozenset()) if before.plays(_LISTS) else before


def numbered_rank(row: Sequence[Piece], rest: Sequence[Piece]) -> Piece | None:
    """As in "3 tập thể được tặng Huân chương Lao động (01 hạng Nhì, 02 hạng Ba)": so many of those counted
    last, behind whom each rank tells its number; or of the orders, where these are counted."""
    told = _NUMBERED_RANK.fullmatch(rest[0].text)
    if told is None:
        return None
    span = Span(rest[0].span.start + told.start("number"), rest[0].span.start + told.end("number"))
    number = int(told["number"])
    counted = next((p.count for p in reversed(row) if p.count is not None), None)
    if counted is not None:
        return Piece("count", span, told["number"], count=replace(counted, span=span, count=number))
    if not _are_counted(row):
        return None
    counted = CountPhrase(span, number, _kind_told((*row, *rest)), "")
    return Piece("count", span, told["number"], count=counted)


def _are_counted(row: Sequence[Piece]) -> bool:
    """Whether the orders have a number before them, given to many; "Công ty A được tặng 6 Huân chương (1 hạng
    Nhất, …)" is of one."""
    at = next((i for i in range(len(row) - 1, 0, -1) if row[i].kind == "award" and row[i].span), 0)
    while at > 0 and not (row[at - 1].kind == "gap" and _ENDS_IN_NUMBER.search(row[at - 1].text)):
        at = next((i for i in range(at - 1, 0, -1) if row[i].kind == "award"), 0)
    verbs = [piece for piece in row[:at] if piece.plays("give", "receive", "passive")]
    return bool(verbs) and verbs[-1].plays("give") and not any(v.plays("passive") for v in verbs[-2:])


def _kind_told(pieces: Sequence[Piece]) -> RecipientKind:
    """What those are for whom the orders are: "cho các tập thể, cá nhân", "cho nguyên thủ trưởng A"."""
    to = next((i for i, piece in enumerate(pieces) if piece.plays("to")), len(pieces))
    words = ""
    for piece in pieces[to + 1 :]:
        if piece.kind not in _NOBODY_NAMED or piece.is_mark(";", "("):
            break
        words += f"{piece.text} "
    if words.startswith(_FORMER):
        return "individual"
    told = find_counts(f"2 {words}".replace(" ,", ","))
    return told[0].kind if told and told[0].span.start == 0 else "other"
