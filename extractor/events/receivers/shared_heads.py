"""Bare names that share one head: "các bệnh viện: Tim, Mắt", "Quân khu 1, 2", "Hội Nhà báo các tỉnh: A, B".

Each bare name becomes a unit piece whose text is head and name ("bệnh viện Tim"); its span is that of the
bare name in the text.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.list_openings import BEGINS_NAME, Opening, openings_in
from extractor.events.parts.pieces import Piece, PieceKind
from extractor.events.receivers.numbered_units import with_numbered_units
from extractor.events.receivers.schools_in_a_row import with_schools_in_a_row
from extractor.ground.span import Span
from extractor.lexicon.body_ranks import body_ranks
from extractor.lexicon.leaping import leaping
from extractor.lexicon.plural_heads import plural_heads
from extractor.lexicon.units import fields
from extractor.viet.letters import lower_in_place

_PARTS = (",", ";", "và", "\n")
_NAMES = frozenset({"gap", "unit", "place", "person", "anaphor"})
_LONGEST_NAME = 8
"""Words; what is longer is a clause."""
_ENDS_A_NAME = leaping(
    r"(?<!\w)(?:trong|vì|đã|do|có|được|tại|với|về|nhân|đạt|là|cùng|để|năm|vinh dự|cũng|vừa|cho|từ|theo|thuộc"
    r"|của|trên|đều|những|các|mỗi|đang|sẽ|trực thuộc|này|trước|sau)(?!\w)"
)
"""Small words at which a bare name ends, in lower case."""
_TYPED_PLACE = re.compile(
    r"(?P<type>(?i:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn)"
    r"|thôn|bản|ấp|xóm|làng|buôn|khóm|khu phố|tổ dân phố)\s"
)
_LEVELS = {
    **dict.fromkeys(("thôn", "bản", "ấp", "xóm", "làng", "buôn", "khóm", "khu phố", "tổ dân phố"), 0),
    **dict.fromkeys(("xã", "phường", "thị trấn"), 1),
    **dict.fromkeys(("huyện", "quận", "thị xã", "tx", "thành phố", "tp"), 2),
    "tỉnh": 3,
}


def with_shared_heads(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with the bare names of each such list made units."""
    row = list(pieces)
    for opening in openings_in(text, row):
        row = _Listed(text, opening).read(row)
    return with_schools_in_a_row(with_numbered_units(row))


class _Listed:
    """Reads the names of one list and puts the head before each."""

    def __init__(self, text: str, opening: Opening) -> None:
        self.text = text
        self.lower = lower_in_place(text)
        self.opening = opening
        self.head = opening.head
        self.of_places = opening.head.lower() in plural_heads().territories
        self.after_persons = self.of_places or opening.head.lower() in plural_heads().named_after_persons
        self.kind = ""
        self.named = 0

    def read(self, pieces: Sequence[Piece]) -> list[Piece]:
        row = self._with_head_in_one(pieces)
        at = next((i for i, p in enumerate(row) if p.span.end > self.opening.begin), len(row))
        while at < len(row):
            at = self._past_owner(row, self._name_at(row, at))
            parted = at < len(row) and row[at].is_mark(*_PARTS)
            if not parted or (row[at].is_mark(";") and not self.opening.announced):
                break
            while at < len(row) and row[at].is_mark(*_PARTS):
                at += 1
        return self._with_head_in_one(row)

    def _past_owner(self, row: Sequence[Piece], index: int) -> int:
        """Past "của huyện C" behind a name of an announced list."""
        link, owner = row[index : index + 2] if index + 1 < len(row) else (None, None)
        owned = link is not None and link.text.lower() in {"của", "thuộc"}
        placed = owner is not None and owner.kind in {"place", "unit"}
        return index + 2 if self.opening.announced and owned and placed else index

    def _with_head_in_one(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The words of the head as one gap: "trường | THPT", "Bộ Chỉ huy | BĐBP | các" with a unit inside."""
        row = list(pieces)
        inside = [
            i
            for i, p in enumerate(row)
            if self.opening.start <= p.span.start and p.span.end <= self.opening.begin and not p.is_mark(":")
        ]
        split = len(inside) > 1 and all(row[i].kind == "gap" for i in inside)
        if split or any(row[i].kind == "unit" for i in inside):
            span = Span(row[inside[0]].span.start, row[inside[-1]].span.end)
            row[inside[0] : inside[-1] + 1] = [Piece("gap", span, span.of(self.text))]
        return row

    def _name_at(self, row: list[Piece], index: int) -> int:
        """Rewrites the name that begins at ``index``; the index behind it and its bracket, or the end when
        the list is over."""
        begin = max(row[index].span.start, self.opening.begin)
        last = index
        while last < len(row) and (row[last].kind in _NAMES or _is_in_capitals(row, last)):
            last += 1
        field = self._field_end(begin)
        while last < len(row) and row[last].span.end <= field:
            last += 1
        if last == index or self._is_over(row, index, last):
            return len(row)
        typed = _TYPED_PLACE.match(self.text, begin)
        if typed is not None and not self._is_beside(typed["type"].lower()):
            return self._without_seat(row, index, last)
        if typed is not None or self._has_own_head(row, index, last):
            self.named += 1
            return _behind_bracket(row, last)
        end = self._end_of_name(begin, max(field, row[last - 1].span.end))
        name = self.text[begin:end].strip()
        if not name or len(name.split()) > _LONGEST_NAME or not BEGINS_NAME.match(name):
            return len(row)
        self._pass_on_kind(name)
        kind: PieceKind = "place" if self.of_places else "unit"
        unit = Piece(kind, Span(begin, begin + len(name)), f"{self.head} {name}")
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

    def _is_beside(self, place_type: str) -> bool:
        """As in "các xã: A, B và thị trấn C": of no higher level than those listed."""
        level = _LEVELS.get(self.opening.head.lower()) if self.of_places else None
        return level is not None and _LEVELS.get(place_type.strip("."), 0) <= level

    def _without_seat(self, row: list[Piece], index: int, last: int) -> int:
        """As in "các xã: A, B, huyện C; D, huyện E": where the listed lie is no item of the list."""
        if not self.opening.announced or self.named == 0 or not row[index - 1].is_mark(","):
            return len(row)
        del row[index - 1 : last]
        return index - 1

    def _is_over(self, row: Sequence[Piece], index: int, last: int) -> bool:
        """A person where no names are those of persons, or the place at the end of a list not announced."""
        pieces = row[index:last]
        if any(p.kind == "person" for p in pieces) and not self.after_persons:
            return True
        tail = self.named > 0 and row[index - 1].is_mark(",") and not self.opening.announced
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
            self.head, self.kind = _without_kind(self.opening.head), name[: kind.end()]
        elif self.kind:
            self.head = f"{_without_kind(self.opening.head)} {self.kind}"


def _is_in_capitals(row: Sequence[Piece], index: int) -> bool:
    """As "Phong" in "Nhựa Thiếu niên Tiền Phong": a word of the name that looks like a verb."""
    piece = row[index]
    return piece.kind == "cue" and piece.text.istitle() and row[index - 1].kind in _NAMES and index > 0


def _without_kind(head: str) -> str:
    """As in "6 trường tiểu học: Tiểu học A": the names repeat the kind that the head has told."""
    first, _, kind = head.partition(" ")
    return first if kind and plural_heads().kind.fullmatch(kind.lower()) else head


def _behind_bracket(row: Sequence[Piece], index: int) -> int:
    if index < len(row) and row[index].is_mark("("):
        close = next((i for i in range(index, len(row)) if row[i].is_mark(")")), len(row))
        return close + 1
    return index
