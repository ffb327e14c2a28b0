"""Who only tells the news: "Theo ông P, Giám đốc Sở A, bệnh viện B được tặng …" honours B."""

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
    """Where the subject may begin behind "Theo ông P, Giám đốc Sở A,"; ``floor`` when none tells it so."""
    if pieces[floor].is_mark(",", ";"):
        behind = past_source(pieces, floor + 1, verb) if floor + 1 < verb else floor + 1
        return behind if behind > floor + 1 else floor
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


def _is_post(piece: Piece) -> bool:
    """As in ", Hiệu trưởng Trường A", "- giáo viên Trường B" behind a name."""
    if piece.kind == "office":
        return True
    told = leadins()
    post = told.begins_with_post(piece.text) or told.leads_to_person(piece.text)
    return piece.kind in {"gap", "cue"} and post and piece.text.lower() not in _TEAMS
