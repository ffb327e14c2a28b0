"""Tags mentions of units: agencies, organisations, companies, schools, army and police units, clusters.

Find a head noun, read its name (``unit_grammar``), then refuse what the guidelines leave out: photo credits,
venues, and heads that are part of another name ("Hải **Phòng**").
"""

import re
from collections.abc import Iterator

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.text.unit_grammar import read_unit
from extractor.text.unit_lists import sharers
from extractor.text.unit_name import Name, office_before
from extractor.text.unit_places import bare_place
from extractor.text.unit_tokens import CAPITAL, MARK, NUMBER, Tokens, tokens_of

RULE = "unit-grammar"
SHARED_RULE = "unit-shared-head"
SHARED_SCORE = 0.8
_CREDIT = re.compile(r"(?:\(\s*)?(?:Ảnh|Nguồn|Nguồn ảnh|Ảnh minh họa|Clip|Video|Đồ họa)\s*:[^\n)]*")
_HALLS = frozenset({"trường", "sở", "khách", "viên", "sảnh", "sân"})
_BEFORE_HALL = frozenset({"hội", "trụ", "khuôn", "nhà", "tiền"})
SCORES = {"whole": 0.97, "place": 0.95, "closed": 0.95, "field": 0.9, "name": 0.9, "number": 0.9}
"""How far a mark is to be trusted by the shape of its head; not yet calibrated against the corpus."""


def find_units(text: str) -> list[Mark]:
    """UNIT marks of ``text`` (NFC), in order, without overlaps."""
    tokens = tokens_of(text)
    credits = [match.span() for match in _CREDIT.finditer(text)]
    marks: list[Mark] = []
    for start, end, name in _names(tokens):
        begin, stop = tokens.starts[start], tokens.ends[end - 1]
        if any(left <= begin < right for left, right in credits):
            continue
        if _is_venue(tokens, name):
            continue
        span = Span(begin, stop)
        marks.append(Mark("UNIT", span, span.of(text), score=SCORES[name.head.shape], by=RULE))
        for first, last in sharers(tokens, name):
            span = Span(tokens.starts[first], tokens.ends[last - 1])
            marks.append(Mark("UNIT", span, span.of(text), score=SHARED_SCORE, by=SHARED_RULE))
    return marks


def _names(tokens: Tokens) -> Iterator[tuple[int, int, Name]]:
    at = 0
    while at < len(tokens):
        if _is_inside_word(tokens, at) or _is_standing_deputy(tokens, at):
            at += 1
            continue
        place = bare_place(tokens, at) if tokens.kinds[at] == CAPITAL else None
        name = None if place is not None and place.end - at > 1 else read_unit(tokens, at)
        if name is not None:
            yield at, name.end, name
            at = name.end
        elif place is not None:
            at = place.end
        else:
            at += 1


def _is_inside_word(tokens: Tokens, at: int) -> bool:
    """Whether a token only goes on a run of capitals: "Hải **Phòng**", "Văn **Đoàn**"."""
    return (
        tokens.kinds[at] == CAPITAL
        and tokens.kind_at(at - 1) == CAPITAL
        and tokens.spaced(at)
        and tokens.kind_at(at + 1) in (MARK, NUMBER)
        and not office_before(tokens, at)
    )


def _is_standing_deputy(tokens: Tokens, at: int) -> bool:
    """ "Phó Chủ tịch **Thường trực** UBND tỉnh": the word belongs to the post, not to the body."""
    return tokens.low[at] == "thường" and tokens.low_at(at + 1) == "trực" and office_before(tokens, at)


def _is_venue(tokens: Tokens, name: Name) -> bool:
    """Whether the name says where something takes place: "hội trường **UBND huyện**", a hall."""
    in_hall = tokens.low_at(name.start - 1) in _HALLS and tokens.low_at(name.start - 2) in _BEFORE_HALL
    return in_hall or name.head.venue
