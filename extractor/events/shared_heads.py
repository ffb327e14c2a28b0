"""Bare names that share one head: "các bệnh viện: Tim, Mắt", "Quân khu 1, 2", "Hội Nhà báo các tỉnh: A, B".

Each bare name becomes a unit piece whose text is head and name ("bệnh viện Tim"); its span is that of the
bare name in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.events.pieces import Piece
from extractor.ground.span import Span
from extractor.lexicon.body_ranks import body_ranks
from extractor.lexicon.plural_heads import plural_heads
from extractor.lexicon.units import fields
from extractor.viet.letters import UPPER, lower_in_place

_PARTS = (",", ";", "và", "\n")
_NAMES = frozenset({"gap", "unit", "place", "person"})
_LONGEST_NAME = 8
"""Words; what is longer is a clause."""
_ENDS_A_NAME = re.compile(
    r"(?<!\w)(?:trong|vì|đã|do|có|được|tại|với|về|nhân|đạt|là|cùng|để|năm|vinh dự|cũng|vừa|cho|từ|theo|thuộc"
    r"|của|trên|đều|những|các|mỗi|đang|sẽ|trực thuộc|này|trước|sau)(?!\w)"
)
"""Small words at which a bare name ends, in lower case."""
_BEHIND_HEAD = re.compile(r"(?: (?:sau đây|sau|gồm có|bao gồm|gồm|là))* ?: ?| ")
_NAME = re.compile(rf"[{UPPER}\d]")
_TYPED_PLACE = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn)\s")
_OF_PLACES = re.compile(
    r"(?:.*\s)?các (?P<type>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?: sau)?"
)
_NUMBERED = re.compile(r"(?P<head>\D.*? )(?P<number>(?:số )?\d{1,3}|[IVX]{1,4}|[A-ZĐ]{1,3}\d{1,3})")
_NUMBER = re.compile(r"(?:số )?\d{1,3}|[IVX]{1,4}|[A-ZĐ]{1,3}\d{1,3}")
_LIGHT = re.compile(r"(?:đã|cũng|vừa|vinh dự|đều|được|là|có|lần lượt|cùng)(?!\w)")


def with_shared_heads(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with the bare names of each such list made units."""
    row = list(pieces)
    for opening in (*_plural_openings(text, row), *_openings_of_places(text, row)):
        row = _Listed(text, opening).read(row)
    return _numbered(row)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the names share, where its words and the first name begin, whether a colon announced them."""

    head: str
    start: int
    begin: int
    colon: bool


def _plural_openings(text: str, pieces: Sequence[Piece]) -> Iterator[_Opening]:
    if not pieces:
        return
    lower = lower_in_place(text)
    for match in plural_heads().before_names.finditer(lower, pieces[0].span.start, pieces[-1].span.end):
        tail = _BEHIND_HEAD.match(lower, match.end())
        if tail is not None and _NAME.match(text, tail.end()):
            head = Span(match.start("head"), match.end("head")).of(text)
            yield _Opening(head, match.start(), tail.end(), ":" in tail[0])


def _openings_of_places(text: str, pieces: Sequence[Piece]) -> Iterator[_Opening]:
    """As in "Bộ Chỉ huy BĐBP các tỉnh: A, B": the body that each of the places has."""
    for index, piece in enumerate(pieces[:-1]):
        told = _OF_PLACES.fullmatch(piece.text) if piece.kind == "gap" else None
        colon = pieces[index + 1].is_mark(":")
        begin = index + 1 + colon
        if told is None or begin >= len(pieces) or pieces[begin].kind not in {"place", "gap"}:
            continue
        first = index
        while first > 0 and pieces[first - 1].kind in {"unit", "gap"}:
            first -= 1
        body = text[pieces[first].span.start : piece.span.end - len(piece.text) + told.start("type")]
        body = body.strip().removesuffix("các").strip()
        own = any(p.kind == "unit" for p in pieces[first:index])
        if (own or colon) and body[:1].isupper() and body_ranks().height_of(body) is not None:
            start = pieces[first].span.start
            yield _Opening(f"{body} {told['type']}", start, pieces[begin].span.start, colon)


class _Listed:
    """Reads the names of one list and puts the head before each."""

    def __init__(self, text: str, opening: _Opening) -> None:
        self.text = text
        self.lower = lower_in_place(text)
        self.opening = opening
        self.head = opening.head
        self.after_persons = opening.head.lower() in plural_heads().named_after_persons
        self.kind = ""
        self.named = 0

    def read(self, pieces: Sequence[Piece]) -> list[Piece]:
        row = self._with_head_in_one(pieces)
        at = next((i for i, p in enumerate(row) if p.span.end > self.opening.begin), len(row))
        while at < len(row):
            at = self._name_at(row, at)
            parted = at < len(row) and row[at].is_mark(*_PARTS)
            if not parted or (row[at].is_mark(";") and not self.opening.colon):
                break
            while at < len(row) and row[at].is_mark(*_PARTS):
                at += 1
        return row

    def _with_head_in_one(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The words of the head as one gap, also where a mention stands in them ("Bộ Chỉ huy |BĐBP| các")."""
        row = list(pieces)
        inside = [
            i
            for i, p in enumerate(row)
            if self.opening.start <= p.span.start and p.span.end <= self.opening.begin and not p.is_mark(":")
        ]
        if any(row[i].kind == "unit" for i in inside):
            span = Span(row[inside[0]].span.start, row[inside[-1]].span.end)
            row[inside[0] : inside[-1] + 1] = [Piece("gap", span, span.of(self.text))]
        return row

    def _name_at(self, row: list[Piece], index: int) -> int:
        """Rewrites the name that begins at ``index``; the index behind it and its bracket, or the end when
        the list is over."""
        begin = max(row[index].span.start, self.opening.begin)
        last = index
        while last < len(row) and row[last].kind in _NAMES:
            last += 1
        field = self._field_end(begin)
        while last < len(row) and row[last].span.end <= field:
            last += 1
        if last == index or self._is_over(row, index, last, begin):
            return len(row)
        if self._has_own_head(row, index, last):
            self.named += 1
            return _behind_bracket(row, last)
        end = self._end_of_name(begin, max(field, row[last - 1].span.end))
        name = Span(begin, end).of(self.text).strip()
        if not name or len(name.split()) > _LONGEST_NAME or not (name[0].isupper() or name[0].isdigit()):
            return len(row)
        self._pass_on_kind(name)
        unit = Piece("unit", Span(begin, begin + len(name)), f"{self.head} {name}")
        before = self._plain_words(row[index].span.start, begin)
        behind = self._plain_words(end, row[last - 1].span.end)
        row[index:last] = [*before, unit, *behind]
        self.named += 1
        return len(row) if behind else _behind_bracket(row, index + len(before) + 1)

    def _plain_words(self, start: int, end: int) -> list[Piece]:
        words = self.text[start:end]
        begin = start + len(words) - len(words.lstrip())
        kept = words.strip(" .")
        return [Piece("gap", Span(begin, begin + len(kept)), kept)] if kept else []

    def _is_over(self, row: Sequence[Piece], index: int, last: int, begin: int) -> bool:
        """A place with its type, a person where no names are those of persons, or the place at the end."""
        pieces = row[index:last]
        if any(p.kind == "person" for p in pieces) and not self.after_persons:
            return True
        if _TYPED_PLACE.match(self.lower, begin):
            return True
        tail = self.named > 0 and row[index - 1].is_mark(",") and not self.opening.colon
        goes_on = last < len(row) and row[last].is_mark(",", "và")
        return tail and not goes_on and [p.kind for p in pieces] == ["place"]

    def _has_own_head(self, row: Sequence[Piece], index: int, last: int) -> bool:
        """As in "các bệnh viện: Tim, Viện Huyết học A": a whole name of another body; or the head stands
        before the first name."""
        if last - index != 1 or row[index].kind != "unit":
            return False
        words = row[index].text.lower()
        if words.startswith(self.head.lower()):
            return True
        return body_ranks().height_of(words) is not None and not plural_heads().kind.match(words)

    def _field_end(self, begin: int) -> int:
        """Where a field that begins here ends ("Giáo dục và Đào tạo"), for heads whose names are fields."""
        if self.head.lower() not in plural_heads().of_fields:
            return begin
        told = (f for group in ("ministries", "functions") for f in fields()[group])
        return max((begin + len(f) for f in told if self.text.startswith(f, begin)), default=begin)

    def _end_of_name(self, begin: int, end: int) -> int:
        stop = _ENDS_A_NAME.search(self.lower, begin, end)
        return len(self.text[: stop.start()].rstrip()) if stop is not None else end

    def _pass_on_kind(self, name: str) -> None:
        """As in "các trường: THPT A, B": the second is a THPT too."""
        kind = plural_heads().kind.match(name.lower())
        if kind is not None:
            self.head, self.kind = self.opening.head, name[: kind.end()]
        elif self.kind:
            self.head = f"{self.opening.head} {self.kind}"


def _behind_bracket(row: Sequence[Piece], index: int) -> int:
    if index < len(row) and row[index].is_mark("("):
        close = next((i for i in range(index, len(row)) if row[i].is_mark(")")), len(row))
        return close + 1
    return index


def _numbered(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "Quân khu 1, 2 và 3", "Trường THCS số 1, số 2": numbers behind a body that is called by one."""
    row: list[Piece] = []
    named: re.Match[str] | None = None
    for index, piece in enumerate(pieces):
        own = _NUMBERED.fullmatch(piece.text) if piece.kind == "unit" else None
        number = _number_like(named, pieces, index) if named is not None and own is None else None
        if number is not None and named is not None:
            row += _called_by(named, piece, number)
        else:
            row.append(piece)
        if number is None and not (named is not None and piece.is_mark(",", "và")):
            named = own
    return row


def _number_like(named: re.Match[str], pieces: Sequence[Piece], index: int) -> str | None:
    """The number that begins the piece, when it is written like that of the body before and counts none."""
    piece, behind = pieces[index], pieces[index + 1] if index + 1 < len(pieces) else None
    number = _NUMBER.match(piece.text) if piece.kind in {"gap", "unit"} else None
    if number is None or not pieces[index - 1].is_mark(",", "và"):
        return None
    if _shape(number[0]) != _shape(named["number"]):
        return None
    rest = piece.text[number.end() :].strip().lower()
    counts = not rest and behind is not None and behind.kind in {"award", "date", "count", "decision"}
    return None if counts or (rest and not _LIGHT.match(rest)) else number[0]


def _called_by(named: re.Match[str], piece: Piece, number: str) -> Iterator[Piece]:
    ordinal = "số " if named["number"].startswith("số ") and not number.startswith("số ") else ""
    end = piece.span.start + len(number)
    yield Piece("unit", Span(piece.span.start, end), f"{named['head']}{ordinal}{number}")
    rest = piece.text[len(number) :].strip()
    if rest:
        yield Piece("gap", Span(piece.span.end - len(rest), piece.span.end), rest)


def _shape(number: str) -> str:
    """Figures, letters with figures, Roman numbers: what the numbers of one list have in common."""
    return re.sub(r"[A-ZĐ]+", "A", re.sub(r"\d+", "0", number.removeprefix("số ")))
