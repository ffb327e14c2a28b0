"""A sentence as a row of pieces: mentions, counts, cues, punctuation and the words between them.

The grammar of award frames reads this row instead of raw text. Pieces cover the sentence without overlap,
in order; what no piece claims is a ``gap`` of plain words.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from extractor.events.parts.anaphor_words import find_anaphors
from extractor.events.parts.decisions import find_decisions
from extractor.events.parts.unranked import may_be_unranked, unranked_prizes
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.award_grades import BARE_RANK, TALLIED
from extractor.lexicon.counts import CountPhrase, find_counts
from extractor.lexicon.frames import frames
from extractor.lexicon.leaping import leaping
from extractor.lexicon.offices import find_offices
from extractor.viet.letters import UPPER, lower_in_place

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

_PUNCTUATION = leaping(
    r'[,;:()|“”"…]|\n|(?<!gs )(?<!ts )(?:[–—]|-(?:(?<=\s-)(?=\s)|(?<=[^\W\d]-)(?=\s)|(?<=\s-)(?=[^\W\d])))'
    r"|(?<!\w)(?:và|cùng với|hoặc|lẫn"
    r"|cùng(?! (?:trường|lớp|quê|khóa|ở|ngụ|trú|công tác|thuộc|đến từ|là|học)))(?!\w)"
)
_CALLED = "đồng chí "
_BLOT = "•"
_SINGLY_QUOTED = re.compile(r"(?<!\w)(?:‘[^‘’\n]{2,80}’|'[^'\n]{2,80}')(?!\w)")
_SUDDEN = leaping(r"(?<!\w)(?:khen )?thưởng (?:[“\"'‘]nóng[”\"'’]|(?:nóng|đột xuất)(?!\w))")
_GIVEN_APART = re.compile(r"(?<!\w)cho .+(?:,|;| và| đồng thời) (?:tặng|trao|trao tặng) $")
"""As in "thưởng nóng cho đội A và tặng Bằng khen": the certificate is another award."""
_GIVES = leaping(
    r"(?<!\w)(?:tặng|trao|khen|thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh|công nhận)(?!\w)"
)
_SHARE = leaping(r"(?<![\d/.,-])(?P<part>\d{1,4})/\d{1,4}(?= )")
_ATTAINS = re.compile(
    r" (?:(?:đã|được|công nhận|đạt) ?){0,4}"
    r"| (?:đã |vinh dự )?được [^.,;:]{2,40} (?:khen )?(?:tặng|trao|công nhận) "
)
UNRANKED = "award:unranked"
"""Rule of a prize that is told without rank or name, only with the number of its winners."""
_ENDS_IN_LETTER = re.compile(rf" [{UPPER}]$")
"""As in "tổ công đoàn Ca C. UBND tỉnh …": the letter hides the end of the sentence."""
_STOP = re.compile(rf"\.\s+[“\"]?[{UPPER}]")
_ENDS_A_WORD = leaping(r"(?<!\w)(?:dụng|nhạc|công) $")
"""As in "dụng cụ thể thao": its letters are no "cụ thể"."""
_TIED = leaping(
    r"(?<!\w)(?<!000 )(?<!triệu )(?<!nghìn )(?<!ngàn )(?<!tỷ )đồng(?: đạt| đoạt)?"
    r"(?= (?:giải (?!thưởng)|hạng (?:nhất|nhì|ba|tư)(?!\w)))"
)
"""As in "năm sáng kiến còn lại đồng giải Khuyến khích", "đồng hạng Ba": they win it alike; no money."""


@value_class
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


@lru_cache(maxsize=64)
def cut_into_pieces(reading: Reading, span: Span) -> tuple[Piece, ...]:
    """The pieces of one sentence of a reading, gaps included; kept, for events ask again where awards did."""
    row = _Row(reading.article.text, span)
    text = reading.article.text
    told = (m for m in _outermost(reading, span) if not (_of_a_life(text, m) or _is_counted_kind(text, m)))
    row.claim([_one_of_each_commune(text, m) or _of_mark(m) for m in told])
    lower = span.of(row.lower)
    for find, words in _FINDERS:
        if words in lower:
            row.claim(find(row))
    return tuple(_with_gaps(row.text, span, sorted(row.claimed, key=_place)))


def _place(piece: Piece) -> tuple[int, int]:
    return piece.span.start, piece.span.end


_HEAD_LEFT_OUT = {BARE_RANK: "giải", TALLIED: "huy chương"}


def _of_mark(mark: Mark) -> Piece:
    head = _HEAD_LEFT_OUT.get(mark.by or "")
    wording = f"{head} {mark.text}" if head else mark.text
    return Piece(_KIND_OF_LABEL[mark.label], mark.span, wording, mark=mark)


def may_hold_award(reading: Reading, span: Span) -> bool:
    """Whether any piece of the sentence may be an award."""
    if any(reading.marks_in(span, "AWARD")):
        return True
    lower = lower_in_place(reading.article.text)
    sudden = lower.find("thưởng ", span.start, span.end) >= 0
    if sudden and _SUDDEN.search(lower, span.start, span.end) is not None:
        return True
    return may_be_unranked(lower, span)


_NUMBER_BEFORE = leaping(r"(?<![\d/.,])\d{1,3} $")
_KIND_OF_BODY = re.compile(r"[^,]* (?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường)$")


_BRANCH = re.compile(r"(?:Sở|Phòng|Chi cục|Kho bạc|Trạm|Hạt) [^,]{2,40}|Đồn Biên phòng")
"""Bodies of which every province or district has one: "cho 8 Sở GD&ĐT" counts them."""
_COUNTS = re.compile(
    r"(?<!ngày )(?<!sáng )(?<!chiều )(?<!tối )(?<!số )(?<!quận )(?<!phường )(?<!đội )(?<!tổ )(?<!nhóm )"
    r"(?<!bộ )(?<!khối )(?<!cụm )(?<!cơ sở )(?<![\d/.,])\d{1,3} $",
    re.IGNORECASE,
)
_OF_EACH_COMMUNE = re.compile(r"[^,]* (?:xã|phường|thị trấn|huyện|quận)$")
_GIVEN_TO_SO_MANY = re.compile(
    r"(?:^|[,;(]|(?<!\w)(?:cho|đến|tới|và|cùng|với|gồm|có|thưởng|tặng|trong đó)) (?P<number>\d{1,3}) $",
    re.IGNORECASE,
)


def _is_counted_kind(text: str, mark: Mark) -> bool:
    """As in "tặng Cờ cho 02 liên đoàn lao động quận, huyện", "cho 8 Sở GD&ĐT": what is counted, and no body's
    name."""
    if mark.label != "UNIT":
        return False
    kind = _KIND_OF_BODY.match(mark.text) if mark.text[0].islower() else _BRANCH.fullmatch(mark.text)
    number = _NUMBER_BEFORE if mark.text[0].islower() else _COUNTS
    return kind is not None and number.search(text, max(0, mark.span.start - 12), mark.span.start) is not None


def _one_of_each_commune(text: str, mark: Mark) -> Piece | None:
    """As in "cho 12 Công an xã và 5 Hội LHPN xã": so many communes have one each, and none is named."""
    if mark.label != "UNIT" or _OF_EACH_COMMUNE.fullmatch(mark.text) is None:
        return None
    number = _GIVEN_TO_SO_MANY.search(text, max(0, mark.span.start - 12), mark.span.start)
    if number is None:
        return None
    span = Span(number.start("number"), mark.span.end)
    counted = CountPhrase(span, int(number["number"]), "collective", mark.text)
    return Piece("count", span, span.of(text), count=counted)


_OF_A_LIFE = leaping(
    r"(?<!\w)(?:sinh|sn|s\.n|sinh năm|mất|qua đời|hy sinh|từ trần|nhập ngũ|vào ngành|chính thức"
    r"|(?:vào|kết nạp(?: vào)?) đảng(?: csvn| cộng sản việt nam)?)[ :]*(?:vào )?$"
)


def _of_a_life(text: str, mark: Mark) -> bool:
    """As in "bà P (SN 1966)", "vào Đảng ngày 3/2/1961": a day of somebody's life, none of the award."""
    if mark.label != "DATE":
        return False
    begin = max(0, mark.span.start - 40)
    return _OF_A_LIFE.search(lower_in_place(text), begin, mark.span.start) is not None


def _outermost(reading: Reading, span: Span) -> Iterator[Mark]:
    end = -1
    for mark in reading.marks_in(span):
        if mark.span.end > end:
            yield mark
            end = mark.span.end


class _Row:
    """The pieces claimed in one sentence so far; earlier finders are surer than later ones."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.lower = lower_in_place(text)
        self.span = span
        self.claimed: list[Piece] = []
        self._taken = bytearray(len(span))

    def claim(self, found: Iterable[Piece]) -> None:
        """Add the pieces of one finder that do not run into those already there."""
        first, taken = self.span.start, self._taken
        for piece in found:
            span = piece.span
            start, end = span.start - first, span.end - first
            if taken.find(1, start, end) < 0:
                self.claimed.append(piece)
                taken[start:end] = b"\1" * (end - start)

    def _release(self, piece: Piece) -> None:
        self.claimed.remove(piece)
        start, end = piece.span.start - self.span.start, piece.span.end - self.span.start
        self._taken[start:end] = b"\0" * (end - start)

    def _found(self, kind: PieceKind, match: re.Match[str]) -> Piece:
        where = Span(match.start(), match.end())
        return Piece(kind, where, where.of(self.text))

    def decisions(self) -> Iterator[Piece]:
        for decision in find_decisions(self.span.of(self.text)):
            where = Span(self.span.start + decision.span.start, self.span.start + decision.span.end)
            yield Piece("decision" if decision.confers else "gap", where, decision.number)

    def counts(self) -> Iterator[Piece]:
        for count in find_counts(self._masked()):
            where = Span(self.span.start + count.span.start, self.span.start + count.span.end)
            yield Piece("count", where, where.of(self.text), count=count)

    def _masked(self) -> str:
        """The sentence with its mentions blotted out: "9 tập thể, Chiến sĩ thi đua …" must not count
        "Chiến sĩ", nor "5 tập thể, đồng chí P" the "đồng chí" who is P."""
        told, at = "", self.span.start
        for start, end in sorted((piece.span.start, piece.span.end) for piece in self.claimed):
            called = len(_CALLED) if self.text.endswith(f", {_CALLED}", at, start) else 0
            told += self.text[at : start - called] + _BLOT * (end - start + called)
            at = end
        return told + self.text[at : self.span.end]

    def shares(self) -> Iterator[Piece]:
        """As in "121/137 xã đạt chuẩn nông thôn mới", "3/15 chi bộ được Đảng ủy tặng A": those counted
        out of all right before what they attain; "47/207 học sinh đạt A" is a rate."""
        for match in _SHARE.finditer(self.text, self.span.start, self.span.end):
            rest = self.text[match.end() : self.span.end]
            count = next(iter(find_counts(match["part"] + rest)), None)
            if count is None or count.span.start != 0 or count.kind == "other":
                continue
            where = Span(match.start(), match.end() + count.span.end - len(match["part"]))
            gaps = (self.text[where.end : p.span.start] for p in self.claimed if p.kind == "award")
            attained = [gap for gap in gaps if _ATTAINS.fullmatch(gap)]
            if any(count.kind == "collective" or " được " in gap for gap in attained):
                yield Piece("count", where, where.of(self.text), count=count)

    def offices(self) -> list[Piece]:
        """Posts, with the body or, as in "Chủ tịch nước CHXHCN Việt Nam", the state that they take in."""
        units = [piece for piece in self.claimed if piece.kind == "unit"]
        places = [piece for piece in self.claimed if piece.kind == "place"]
        found = []
        for where in find_offices(self.text, self.span, [unit.span for unit in units]):
            inner = [unit for unit in units if unit in self.claimed and where.covers(unit.span)]
            for held in (*inner, *(p for p in places if p in self.claimed and where.covers(p.span))):
                self._release(held)
            found.append(Piece("office", where, where.of(self.text), mark=inner[-1].mark if inner else None))
        return found

    def sudden_rewards(self) -> Iterator[Piece]:
        """As in "thưởng nóng 10 triệu đồng cho …": a row of its own when no certificate is named behind."""
        for match in _SUDDEN.finditer(self.lower, self.span.start, self.span.end):
            near = range(match.end(), match.end() + 60)
            awards = [p.span.start for p in self.claimed if p.kind == "award" and p.span.start in near]
            if not awards or _GIVEN_APART.search(self.lower, match.end(), min(awards)):
                yield self._found("award", match)

    def unranked(self) -> Iterator[Piece]:
        """As in "71 học sinh đoạt giải tại kỳ thi …"; behind an award that is given they may be its receivers
        ("trao Bằng khen cho 71 học sinh đoạt giải"), behind one that was won they are the next ("1 em giành
        huy chương vàng, 52 em đạt giải quốc gia")."""
        numbers = [p.span for p in self.claimed if p.count is not None and p.count.kind == "individual"]
        awards = [p.span for p in self.claimed if p.kind == "award"]
        for where in unranked_prizes(self.lower, self.span, numbers, [p.span for p in self.claimed]):
            before = [award.start for award in awards if award.end <= where.start]
            if not before or _GIVES.search(self.lower, self.span.start, max(before)) is None:
                words = where.of(self.text)
                yield Piece("award", where, words, mark=Mark("AWARD", where, words, by=UNRANKED))

    def tied(self) -> Iterator[Piece]:
        for match in _TIED.finditer(self.lower, self.span.start, self.span.end):
            where = Span(match.start(), match.end())
            yield Piece("cue", where, where.of(self.text), roles=frozenset({"receive"}))

    def cues(self) -> Iterator[Piece]:
        """Cues of the stretches that no mention covers: "đạt" before "danh hiệu …" must not hide in "đạt
        danh hiệu"."""
        at = self.span.start
        for start, end in [*sorted((p.span.start, p.span.end) for p in self.claimed), (self.span.end,) * 2]:
            # Often a blank alone stands between two mentions.
            for cue in frames().find(self.text, at, start) if self.text[at:start].strip() else ():
                if cue.words == "cụ thể" and _ENDS_A_WORD.search(
                    self.lower, max(0, cue.span.start - 6), cue.span.start
                ):
                    continue
                yield Piece("cue", cue.span, cue.span.of(self.text), roles=cue.roles)
            at = max(at, end)

    def anaphors(self) -> Iterator[Piece]:
        """Words for one told elsewhere; none in "2 cá nhân bác sĩ", where the word says what was counted."""
        counted = {p.span.end for p in self.claimed if p.count is not None and p.count.count > 1}
        for match in find_anaphors(self.text, self.lower, self.span.start, self.span.end):
            if match.start() - 1 not in counted:
                yield self._found("anaphor", match)

    def punctuation(self) -> Iterator[Piece]:
        for match in _PUNCTUATION.finditer(self.lower, self.span.start, self.span.end):
            yield self._found("punct", match)
        for match in _SINGLY_QUOTED.finditer(self.text, self.span.start, self.span.end):
            yield Piece("punct", Span(match.start(), match.start() + 1), "“")
            yield Piece("punct", Span(match.end() - 1, match.end()), "”")

    def stops(self) -> list[Piece]:
        """The full stop behind an award or a unit called by a letter where no sentence was cut: "đoạt giải A.
        Giải B trao cho …"."""
        ends = [
            piece.span.end
            for piece in self.claimed
            if piece.kind == "award" or (piece.kind == "unit" and _ENDS_IN_LETTER.search(piece.text))
        ]
        stopped = [end for end in ends if _STOP.match(self.text, end, min(end + 5, self.span.end))]
        return [Piece("punct", Span(end, end + 1), "\n") for end in stopped]

    def pairs(self) -> list[Piece]:
        """The stroke between two who win together: "cặp Lò Văn An/Hà Văn Sơn giành HCV"."""
        persons = sorted((p.span for p in self.claimed if p.kind == "person"), key=lambda span: span.start)
        between = [Span(one.end, other.start) for one, other in pairwise(persons)]
        return [Piece("punct", gap, "và") for gap in between if gap.of(self.text).strip() == "/"]

    def glued_dashes(self) -> list[Piece]:
        """The dash without a blank between a name and where the person works: "TS Lê An-Trường Đại học B"."""
        ends = [p.span.end for p in self.claimed if p.kind == "person"]
        glued = [end for end in ends if end + 1 < self.span.end and self.text[end] == "-"]
        return [Piece("punct", Span(end, end + 1), "-") for end in glued if self.text[end + 1].isalpha()]


_FINDERS: tuple[tuple[Callable[[_Row], Iterable[Piece]], str], ...] = (
    (_Row.decisions, ""),
    (_Row.counts, ""),
    (_Row.shares, "/"),
    (_Row.offices, ""),
    (_Row.sudden_rewards, "thưởng "),
    (_Row.unranked, " giải"),
    (_Row.tied, "đồng "),
    (_Row.cues, ""),
    (_Row.anaphors, ""),
    (_Row.punctuation, ""),
    (_Row.stops, ""),
    (_Row.pairs, "/"),
    (_Row.glued_dashes, "-"),
)
"""The surer first, each with what a sentence, in lower case, holds where it may find something."""


def _with_gaps(text: str, span: Span, pieces: list[Piece]) -> Iterator[Piece]:
    at = span.start
    for piece in pieces:
        if (gap := _gap(text, at, piece.span.start)) is not None:
            yield gap
        yield piece
        at = piece.span.end
    if (gap := _gap(text, at, span.end)) is not None:
        yield gap


def _gap(text: str, start: int, end: int) -> Piece | None:
    words = text[start:end]
    kept = words.strip(" .")
    if not kept:
        return None
    begin = start + words.index(kept)
    return Piece("gap", Span(begin, begin + len(kept)), kept)
