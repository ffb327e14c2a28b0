"""What announces a list of bare names: "các bệnh viện:", "12 xã được công nhận … gồm:", "BĐBP các tỉnh:"."""

import re
from collections.abc import Iterator, Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.body_ranks import body_ranks
from extractor.lexicon.leaping import leaping
from extractor.lexicon.plural_heads import plural_heads
from extractor.viet.letters import UPPER, lower_in_place

_TYPES = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn")
_ENDS_OF_PLACES = (*_TYPES, " sau")
_OF_PLACES = re.compile(rf"(?:.*\s)?các (?P<type>{'|'.join(_TYPES)})(?: sau)?")
_BEHIND_HEAD = re.compile(
    r"(?:(?: (?:sau đây|sau|là|gồm))*,? (?:gồm có|bao gồm|gồm) ?:? ?|(?: (?:sau đây|sau|là))* ?: ?| )"
)
BEGINS_NAME = re.compile(rf"(?!(?:ĐH|CĐ|THPT|THCS|TH|MN)(?: [^\W\d{UPPER}]|[,.;:\n]|$))[{UPPER}\d]|số \d")
"""Behind a head; in "3 trường ĐH đoạt giải" the capitals only tell what kind of school it is."""
_WHERE_THEY_LIE = leaping(r"(?<!\w)(?:thuộc|trên địa bàn)(?: địa bàn| phạm vi)? $")
"""As in "22 xã thuộc 10 huyện được công nhận … gồm: A, B": the second are where the listed lie."""
_BODY_OF_EACH = re.compile(
    r"(?<!\w)(?:CĐCS|Công đoàn(?: cơ sở)?|Chi bộ|Đảng bộ|Chi đoàn|Chi hội|Liên đội|Đoàn(?: thanh niên)?) $"
)
"""As in "CĐCS các trường: A, B": the body that each of them has."""
_FROM_HEAD_TO_AWARD = 7
_FROM_AWARD_TO_NAMES = 6
"""Pieces within which one sentence says who, what and "gồm"."""


@value_class
class Opening:
    """What the names share, where its words and the first name begin, whether "gồm" or a colon announced
    them."""

    head: str
    start: int
    begin: int
    announced: bool


def openings_in(text: str, pieces: Sequence[Piece]) -> list[Opening]:
    """What announces lists of bare names in a sentence, in text order."""
    found = [*_openings_of_heads(text, pieces), *_openings_of_places(text, pieces)]
    return sorted(found, key=lambda opening: opening.begin)


def _openings_of_heads(text: str, pieces: Sequence[Piece]) -> Iterator[Opening]:
    if not pieces:
        return
    lower = lower_in_place(text)
    for match in plural_heads().before_names.finditer(lower, pieces[0].span.start, pieces[-1].span.end):
        if _WHERE_THEY_LIE.search(lower, max(0, match.start() - 16), match.start()):
            continue
        head = Span(match.start("head"), match.end("head")).of(text)
        tail = _BEHIND_HEAD.match(lower, match.end())
        if tail is not None and BEGINS_NAME.match(text, tail.end()):
            announced = tail[0].strip() != ""
            body = _BODY_OF_EACH.search(text, max(0, match.start() - 24), match.start())
            if body is not None and announced:
                yield Opening(f"{body[0].rstrip()} {head}", body.start(), tail.end(), announced)
            elif announced or head.lower() not in plural_heads().territories:
                yield Opening(head, match.start(), tail.end(), announced)
            continue
        begin = _behind_award(text, pieces, match.end())
        if begin is not None:
            yield Opening(head, begin, begin, announced=True)


def _behind_award(text: str, pieces: Sequence[Piece], end: int) -> int | None:
    """As in "12 xã được công nhận đạt chuẩn nông thôn mới gồm: A, B": the names stand behind the award."""
    first = next((i for i, p in enumerate(pieces) if p.span.start >= end), len(pieces))
    award = next((i for i in range(first, len(pieces)) if pieces[i].kind == "award"), len(pieces))
    clause = pieces[first : award + _FROM_AWARD_TO_NAMES]
    if award - first > _FROM_HEAD_TO_AWARD or any(p.is_mark(";", ":") for p in pieces[first:award]):
        return None
    opens = next((p for p in clause[award - first + 1 :] if _opens_list(p)), None)
    begin = next((p for p in pieces if opens is not None and p.span.start >= opens.span.end), None)
    if opens is None or begin is None:
        return None
    if begin.is_mark(":"):
        begin = next((p for p in pieces if p.span.start >= begin.span.end), begin)
    listed = begin.kind in {"gap", "place", "person", "unit"} and BEGINS_NAME.match(text, begin.span.start)
    return begin.span.start if listed else None


def _opens_list(piece: Piece) -> bool:
    return piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete"))


def _openings_of_places(text: str, pieces: Sequence[Piece]) -> Iterator[Opening]:
    """As in "Bộ Chỉ huy BĐBP các tỉnh: A, B": the body that each of the places has."""
    for index, piece in enumerate(pieces[:-1]):
        if piece.kind != "gap" or not piece.text.endswith(_ENDS_OF_PLACES):
            continue
        told = _OF_PLACES.fullmatch(piece.text)
        if told is None:
            continue
        colon = pieces[index + 1].is_mark(":")
        begin = index + 1 + colon
        if begin >= len(pieces) or pieces[begin].kind not in {"place", "gap"}:
            continue
        first = index
        while first > 0 and pieces[first - 1].kind in {"unit", "gap"}:
            first -= 1
        body = text[pieces[first].span.start : piece.span.end - len(piece.text) + told.start("type")]
        body = body.strip().removesuffix("các").strip()
        own = any(p.kind == "unit" for p in pieces[first:index])
        if body[:1].isupper() and (own or (colon and body_ranks().height_of(body) is not None)):
            start = pieces[first].span.start
            yield Opening(f"{body} {told['type']}", start, pieces[begin].span.start, colon)
