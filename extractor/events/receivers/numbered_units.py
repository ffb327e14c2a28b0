"""Bodies of a list called by numbers: "Quân khu 1, 2 và 3", "Trường THCS số 1, số 2", "Phòng PX01, PX02"."""

import re
from collections.abc import Iterator, Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_NUMBERED = re.compile(r"(?P<head>\D.*? )(?P<number>(?:số )?\d{1,3}|[IVX]{1,4}|[A-ZĐ]{1,3}\d{1,3})")
_NUMBER = re.compile(r"(?:số )?\d{1,3}|[IVX]{1,4}|[A-ZĐ]{1,3}\d{1,3}")
_ENDS_OF_NUMBERS = tuple("0123456789IVX")
_LIGHT = re.compile(r"(?:đã|cũng|vừa|vinh dự|đều|được|là|có|lần lượt|cùng)(?!\w)")


def with_numbered_units(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "Quân khu 1, 2 và 3", "Trường THCS số 1, số 2": numbers behind a body that is called by one."""
    row: list[Piece] = []
    named: re.Match[str] | None = None
    for index, piece in enumerate(pieces):
        numbered = piece.kind == "unit" and piece.text.endswith(_ENDS_OF_NUMBERS)
        own = _NUMBERED.fullmatch(piece.text) if numbered else None
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
