"""Verbs that a chain leaves out: "giải Nhất thuộc về A, giải Nhì xã B"; "2 cá nhân đề nghị tặng …".

Each comes back as a cue of no length where it would stand, so that the grammar of frames reads the clause
like its full fellow.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leadins import leadins

_PARTS = (",", ";", "và", "\n")
_ENDS = (*_PARTS, "(", ")")
_RECEIVERS = frozenset({"unit", "place", "person"})
_WON: frozenset[Kind] = frozenset({"prize", "emulation_flag"})
_HOW_MANY = re.compile(r"\d{1,2}|hai|ba|bốn|đồng", re.IGNORECASE)
_BELONGS_TO = Piece("cue", Span(0, 0), "thuộc về", roles=frozenset({"belongs_to"}))


def with_elided_verbs(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with the verbs of such clauses put in."""
    won = any(piece.kind == "award" and identify(piece.text).kind in _WON for piece in pieces)
    return _with_passive_of_counted(_with_verb_of_winners(_with_verb_of_prizes(pieces)) if won else pieces)


def _with_verb_of_prizes(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "giải Nhất thuộc về đội A, giải Nhì thôn B", "trao giải Nhất cho A, giải Nhì B", "Kết quả, giải
    Nhất đội A, giải Nhì đội B": what the first says, or each lacks, is put in before every winner."""
    row: list[Piece] = []
    told: Piece | None = None
    for index, piece in enumerate(pieces):
        row.append(piece)
        if piece.kind == "cue" and piece.plays("belongs_to", "to") and _is_award(pieces, index - 1):
            told = piece
        if piece.kind != "award" or not _is_prize_right_before_its_winner(pieces, index):
            continue
        if told is None and _goes_on_without_verb(pieces, index):
            told = _BELONGS_TO
        if told is not None:
            row.append(_put_in(told.text, piece.span.end, told.roles))
    return row


_WINS = Piece("cue", Span(0, 0), "đạt", roles=frozenset({"receive"}))
_TOGETHER = 2
"""Winners of one sentence that each stand right before a prize: one alone may be a title of that name."""
_ALL_TEAMS = re.compile(r"toàn đoàn$", re.IGNORECASE)
_RESULTS = re.compile(r"(?:kết quả|chung cuộc|kết thúc)(?!\w)", re.IGNORECASE)


def _with_verb_of_winners(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "Kết quả, đội A giải Nhất, đội B giải Nhì": each lacks its verb; likewise one behind a prize told
    before ("trao giải Nhất cho đội A; đội B giải Nhì")."""
    bare = [i for i in range(len(pieces)) if _is_winner_right_before_its_prize(pieces, i)]
    several = len(bare) >= _TOGETHER or any(_ALL_TEAMS.search(pieces[i + 1].text) for i in bare)
    goes_on = any(
        p.kind == "award" and identify(p.text).kind == "prize" for p in pieces[: min(bare, default=0)]
    )
    if not bare or not (several or goes_on or _RESULTS.match(pieces[0].text)):
        return list(pieces)
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        row.append(piece)
        if index in bare:
            row.append(_put_in(_WINS.text, piece.span.end, _WINS.roles))
    return row


def _is_winner_right_before_its_prize(pieces: Sequence[Piece], index: int) -> bool:
    if pieces[index].kind not in _RECEIVERS:
        return False
    prize, end = _at(pieces, index + 1), _at(pieces, index + 2)
    if prize is None or prize.kind != "award":
        return False
    prized = identify(prize.text)
    if prized.kind != "prize" or prized.grade is None or not (end is None or end.is_mark(*_ENDS)):
        return False
    before = _at(pieces, index - 1)
    if before is not None and before.kind in {"gap", "anaphor"}:
        leads = leadins().leads_to_unit(before.text) or leadins().leads_to_person(before.text)
        before = _at(pieces, index - 2) if leads else before
    return before is None or before.is_mark(*_PARTS, ":")


def _is_prize_right_before_its_winner(pieces: Sequence[Piece], index: int) -> bool:
    winner = _winner_behind(pieces, index)
    if winner is None or identify(pieces[index].text).kind not in _WON:
        return False
    before, end = _at(pieces, index - 1), _at(pieces, winner + 1)
    if before is not None and _HOW_MANY.fullmatch(before.text):
        before = _at(pieces, index - 2)
    begins = before is None or before.is_mark(*_PARTS, ":")
    return begins and (end is None or end.is_mark(*_ENDS))


def _winner_behind(pieces: Sequence[Piece], award: int) -> int | None:
    """Where the winner right behind a prize stands, behind "đội", "em", "đội bóng của" at most."""
    at = award + 1
    words, link = _at(pieces, at), _at(pieces, at + 1)
    if words is not None and words.kind in {"gap", "anaphor"}:
        leads = leadins().leads_to_unit(words.text) or leadins().leads_to_person(words.text)
        of = leads and link is not None and link.text.lower() == "của"
        at += leads + of
    winner = _at(pieces, at)
    return at if winner is not None and winner.kind in _RECEIVERS else None


def _goes_on_without_verb(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a second prize stands right before its winner; where a verb told who won before ("chị giành
    huy chương vàng, huy chương bạc châu Á"), a place is no winner."""
    following = next((i for i in range(index + 1, len(pieces)) if pieces[i].kind == "award"), None)
    if following is None or not _is_prize_right_before_its_winner(pieces, following):
        return False
    wins = any(p.kind == "cue" and p.plays("receive") for p in pieces[:index])
    winner = _winner_behind(pieces, index)
    return winner is not None and not (wins and pieces[winner].kind == "place")


def _with_passive_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "2 tập thể, 3 cá nhân đề nghị tặng thưởng A; …": those who are only counted are put forward."""
    if not any(piece.kind == "cue" and piece.plays("propose") for piece in pieces):
        return list(pieces)
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.kind == "cue" and piece.plays("propose") and not piece.plays("give"):
            gives, award = _at(pieces, index + 1), _at(pieces, index + 2)
            given = gives is not None and gives.plays("give") and award is not None and award.kind == "award"
            if given and _are_counted_before(row) and not _is_given_to(pieces, index + 3):
                row.append(_put_in("được", piece.span.start, frozenset({"passive"})))
        row.append(piece)
    return row


def _are_counted_before(row: Sequence[Piece]) -> bool:
    """Whether the clause has begun with counted receivers and nothing else."""
    last = len(row) - 1
    while last >= 0 and (row[last].count is not None or row[last].is_mark(",", "và")):
        last -= 1
    counted = row[last + 1 :]
    opens = last < 0 or row[last].is_mark(";", ":", "\n") or _lists(row[last])
    after_award = last >= 0 and row[last].kind == "award"
    return any(piece.count is not None for piece in counted) and (opens or after_award)


def _lists(piece: Piece) -> bool:
    words = piece.text.lower()
    return (piece.kind == "cue" and piece.plays("list_partial", "list_complete")) or words.split()[-1] == "có"


def _is_given_to(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a receiver is named behind the award: "5 đơn vị đề nghị tặng A cho ông P"."""
    to = _at(pieces, index)
    return to is not None and to.kind == "cue" and to.plays("to")


def _is_award(pieces: Sequence[Piece], index: int) -> bool:
    piece = _at(pieces, index)
    return piece is not None and piece.kind == "award"


def _put_in(words: str, at: int, roles: frozenset[str]) -> Piece:
    return Piece("cue", Span(at, at), words, roles=roles)


def _at(pieces: Sequence[Piece], index: int) -> Piece | None:
    return pieces[index] if 0 <= index < len(pieces) else None
