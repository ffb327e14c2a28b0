"""A sentence as a row of pieces: mentions, counts, cues, punctuation and the words between them.

The grammar of award frames reads this row instead of raw text. Pieces cover the sentence without overlap,
in order; what no piece claims is a ``gap`` of plain words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractor.events.decisions import find_decisions
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.alternation import any_of
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.counts import CountPhrase, find_counts
from extractor.lexicon.frames import frames
from extractor.lexicon.offices import find_offices
from extractor.viet.letters import UPPER

PieceKind = Literal[
    "award",
    "unit",
    "person",
    "place",
    "date",
    "count",
    "decision",
    "office",
    "anaphor",
    "cue",
    "punct",
    "gap",
]

_PUNCTUATION = re.compile(r"[,;:()|–—“”\"…]|(?<=\s)-(?=\s)|(?<!\w)(?:và|cùng với|cùng|hoặc|lẫn)(?!\w)|\n")
_BLOT = "•"
_SUDDEN = re.compile(r"(?<!\w)(?:khen )?thưởng (?:[“\"'‘]nóng[”\"'’]|(?:nóng|đột xuất)(?!\w))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a sentence; ``mark`` for mentions, ``count`` for counted recipients, ``roles`` for
    cues."""

    kind: PieceKind
    span: Span
    text: str
    roles: frozenset[str] = frozenset()
    mark: Mark | None = None
    count: CountPhrase | None = None

    def plays(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)

    def is_mark(self, *marks: str) -> bool:
        return self.kind == "punct" and self.text.lower() in marks

    @property
    def can_receive(self) -> bool:
        return self.kind in {"unit", "person", "place", "count", "anaphor"}


_KIND_OF_LABEL: dict[str, PieceKind] = {
    "AWARD": "award",
    "UNIT": "unit",
    "PERSON": "person",
    "LOC": "place",
    "DATE": "date",
}


def cut_into_pieces(reading: Reading, span: Span) -> list[Piece]:
    """The pieces of one sentence of a reading, gaps included."""
    text = reading.article.text
    claimed: list[Piece] = []
    for mark in _outermost(reading.marks_in(span)):
        claimed.append(Piece(_KIND_OF_LABEL[mark.label], mark.span, mark.text, mark=mark))
    _claim(claimed, _decisions(text, span))
    _claim(claimed, list(_counts(text, span, claimed)))
    _claim(claimed, list(_shares(text, span, claimed)))
    _claim(claimed, list(_offices(text, span, claimed)))
    _claim(claimed, _sudden_rewards(text, span, claimed))
    _claim(claimed, list(_cues(text, span, claimed)))
    _claim(claimed, _anaphors(text, span))
    _claim(claimed, _punctuation(text, span))
    _claim(claimed, list(_stops(text, span, claimed)))
    claimed.sort(key=lambda piece: piece.span)
    return list(_with_gaps(text, span, claimed))


def _outermost(marks: Iterable[Mark]) -> Iterator[Mark]:
    end = -1
    for mark in marks:
        if mark.span.end > end:
            yield mark
            end = mark.span.end


def _claim(claimed: list[Piece], found: Iterable[Piece]) -> None:
    """Add pieces that do not run into those already there (earlier finders are surer)."""
    taken = [piece.span for piece in claimed]
    for piece in found:
        if not any(piece.span.overlaps(other) for other in taken):
            claimed.append(piece)


def _decisions(text: str, span: Span) -> Iterator[Piece]:
    for decision in find_decisions(span.of(text)):
        where = Span(span.start + decision.span.start, span.start + decision.span.end)
        yield Piece("decision", where, decision.number)


def _masked(text: str, span: Span, claimed: list[Piece]) -> str:
    """The sentence with its mentions blotted out: "9 tập thể, Chiến sĩ thi đua …" must not count
    "Chiến sĩ"."""
    letters = list(span.of(text))
    for piece in claimed:
        begin, end = piece.span.start - span.start, piece.span.end - span.start
        letters[begin:end] = _BLOT * (end - begin)
    return "".join(letters)


def _counts(text: str, span: Span, claimed: list[Piece]) -> Iterator[Piece]:
    for count in find_counts(_masked(text, span, claimed)):
        where = Span(span.start + count.span.start, span.start + count.span.end)
        yield Piece("count", where, where.of(text), count=count)


_SHARE = re.compile(r"(?<![\d/.,-])(?P<part>\d{1,4})/\d{1,4}(?= )")
_ATTAINS = re.compile(r" (?:(?:đã|được|công nhận|đạt) ?){0,4}")


def _shares(text: str, span: Span, claimed: list[Piece]) -> Iterator[Piece]:
    """As in "121/137 xã đạt chuẩn nông thôn mới": bodies counted out of all right before what they attain."""
    for match in _SHARE.finditer(text, span.start, span.end):
        rest = text[match.end() : span.end]
        count = next(iter(find_counts(match["part"] + rest)), None)
        if count is None or count.span.start != 0 or count.kind != "collective":
            continue
        where = Span(match.start(), match.end() + count.span.end - len(match["part"]))
        for piece in claimed:
            between = text[where.end : piece.span.start]
            if piece.kind == "award" and _ATTAINS.fullmatch(between):
                yield Piece("count", where, where.of(text), count=count)


def _offices(text: str, span: Span, claimed: list[Piece]) -> Iterator[Piece]:
    units = [piece.span for piece in claimed if piece.kind == "unit"]
    for where in find_offices(text, span, units):
        inner = [piece for piece in claimed if piece.kind == "unit" and where.covers(piece.span)]
        for piece in inner:
            claimed.remove(piece)
        yield Piece("office", where, where.of(text), mark=inner[-1].mark if inner else None)


def _cues(text: str, span: Span, claimed: list[Piece]) -> Iterator[Piece]:
    """Cues of the stretches that no mention covers: "đạt" before "danh hiệu …" must not hide in "đạt
    danh hiệu"."""
    at = span.start
    for start, end in [*sorted((p.span.start, p.span.end) for p in claimed), (span.end, span.end)]:
        for cue in frames().find(text[at:start]) if start > at else ():
            where = Span(at + cue.span.start, at + cue.span.end)
            yield Piece("cue", where, where.of(text), roles=cue.roles)
        at = max(at, end)


def _sudden_rewards(text: str, span: Span, claimed: list[Piece]) -> Iterator[Piece]:
    """As in "thưởng nóng 10 triệu đồng cho …": a row of its own when no certificate is named behind it."""
    for match in _SUDDEN.finditer(text, span.start, span.end):
        named = any(p.kind == "award" and 0 <= p.span.start - match.end() < 60 for p in claimed)
        if not named:
            yield Piece("award", Span(match.start(), match.end()), match[0])


def _anaphors(text: str, span: Span) -> Iterator[Piece]:
    for pattern in _anaphor_patterns():
        for match in pattern.finditer(text, span.start, span.end):
            yield Piece("anaphor", Span(match.start(), match.end()), match[0])


_OF_A_KIND = "(?<!cấp )(?<!các )(?<!những )(?<!mỗi )(?<!từng )(?<!chủ )"
"""Before a common word these make it a kind: "các doanh nghiệp tham gia", "cá nhân cấp huyện"."""


@cache
def _anaphor_patterns() -> tuple[re.Pattern[str], ...]:
    """For common words, for heads in capitals ("Viện từng được …"), for words that call persons."""
    words = anaphors()
    common, capital, persons = (any_of(w) for w in (words.units, words.capitals, words.persons))
    named_on = rf"\s+(?:[{UPPER}]|trưởng|phó|nghị|tại|đồng|thi|thảo|trường|viên|tổ chức|diễn|khảo)"
    return (
        re.compile(rf"(?<!\w){_OF_A_KIND}(?i:{common})(?!\w)(?! [{UPPER}\d])"),
        re.compile(rf"(?<!\w)(?:{capital})(?!\w)(?!{named_on})"),
        re.compile(rf"(?<!\w)(?:{persons})(?!\w)(?! (?:thuốc|con|hùng|em|chị)(?!\w))", re.IGNORECASE),
    )


def _punctuation(text: str, span: Span) -> Iterator[Piece]:
    for match in _PUNCTUATION.finditer(text, span.start, span.end):
        yield Piece("punct", Span(match.start(), match.end()), match[0])


def _stops(text: str, span: Span, claimed: list[Piece]) -> Iterator[Piece]:
    """The full stop behind an award where no sentence was cut: "đoạt giải A. Giải B trao cho …"."""
    for piece in claimed:
        end = piece.span.end
        if piece.kind == "award" and re.match(rf"\.\s+[{UPPER}]", text[end : min(end + 4, span.end)]):
            yield Piece("punct", Span(end, end + 1), ";")


def _with_gaps(text: str, span: Span, pieces: list[Piece]) -> Iterator[Piece]:
    at = span.start
    for piece in pieces:
        yield from _gap(text, at, piece.span.start)
        yield piece
        at = piece.span.end
    yield from _gap(text, at, span.end)


def _gap(text: str, start: int, end: int) -> Iterator[Piece]:
    words = text[start:end]
    kept = words.strip(" .")
    if kept:
        begin = start + words.index(kept)
        yield Piece("gap", Span(begin, begin + len(kept)), kept)
