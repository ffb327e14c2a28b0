"""What opens a piece of news and receives nothing: who tells it ("Theo ông P, Giám đốc Sở A, bệnh viện B được
tặng …" honours B), from where it is written ("Lào Cai (TTXVN 5/11) - Trường A được tặng …")."""

import re
from collections.abc import Sequence

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.lexicon.leadins import leadins

_BY = re.compile(r"[Tt]heo(?: (?!chân |dõi|học|đuổi|gương|bước|lệnh|sau|đó|quy |quyết )[^\W\d]+){0,4}")
_TEAMS = frozenset({"đội", "đoàn", "tổ", "nhóm", "hộ", "gia đình", "đội tuyển"})
_NEAR = 5
"""Pieces between "Theo" and the name."""


def past_source(pieces: Sequence[Piece], floor: int, verb: int) -> int:
    """Where the subject may begin behind "Theo ông P, Giám đốc Sở A," or a dateline; ``floor`` when there is
    neither.
    """
    if pieces[floor].is_mark(",", ";"):
        behind = past_source(pieces, floor + 1, verb) if floor + 1 < verb else floor + 1
        return behind if behind > floor + 1 else floor
    if pieces[floor].kind == "place":
        return _past_dateline(pieces, floor, verb)
    if pieces[floor].kind != "gap" or not _BY.fullmatch(pieces[floor].text):
        return floor
    near = range(floor + 1, min(floor + _NEAR, verb))
    name = next((i for i in near if pieces[i].kind == "person"), None)
    if name is None or any(p.kind in {"punct", "unit"} for p in pieces[floor:name]):
        return floor
    at = name + 1
    while at + 1 < verb and pieces[at].is_mark(",", *DASHES) and _is_post(pieces[at + 1]):
        marks = range(at + 2, verb)
        at = next((i for i in marks if pieces[i].is_mark(",", ":", *DASHES)), verb)
    return at + 1 if at < verb and pieces[at].is_mark(",", ":") else floor


def _past_dateline(pieces: Sequence[Piece], floor: int, verb: int) -> int:
    """As in "Lào Cai - Trường A được …", "Hà Nội, 5/11 (TTXVN) - Hai đơn vị được …"; not in "Hà Nội - Huế
    được …", nor in "huyện A - đơn vị dẫn đầu - được …".
    """
    dash = next((i for i in range(floor, verb - 1) if pieces[i].is_mark(*DASHES)), floor)
    inside = pieces[floor:dash]
    told = all(
        p.kind in {"place", "date"} or p.is_mark(",", "(", ")") or (p.kind == "unit" and p.text.isupper())
        for p in inside
    )
    behind = pieces[dash + 1]
    begins = behind.kind in {"unit", "person", "office"} or behind.count is not None
    return dash + 1 if dash > floor and told and begins and behind.text[:1].isupper() else floor


def _is_post(piece: Piece) -> bool:
    """As in ", Hiệu trưởng Trường A", "- giáo viên Trường B" behind a name."""
    if piece.kind == "office":
        return True
    told = leadins()
    post = told.begins_with_post(piece.text) or told.leads_to_person(piece.text)
    return piece.kind in {"gap", "cue"} and post and piece.text.lower() not in _TEAMS
