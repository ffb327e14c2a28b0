"""The sign of a document, "06/TTr-**NHNN**", "57/TB-HĐ**NGND-NGƯT**": its letters name no body, no title."""

from collections.abc import Iterable

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping

_SIGN = leaping(r"(?<=\d)/[A-ZĐ][A-Za-zĐđƯ]*(?:[-–/&.][A-ZĐ][\w.]*)*")


def without_signs(text: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks but for those that lie within the sign of a document."""
    signs = [Span(*found.span()) for found in _SIGN.finditer(text)] if "/" in text else []
    return tuple(mark for mark in marks if not any(sign.covers(mark.span) for sign in signs))
