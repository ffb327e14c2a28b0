"""Old office files whose text was typed for TCVN3 or VNI fonts, repaired before they are read."""

import html
import re

from extractor.ground.page import Encoding
from extractor.viet.old_fonts import font_of, repaired

_LINES = re.compile(r"(\n)")
_TAGS_AND_LINES = re.compile(r"(<[^>]*>|\n)")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]+);")


def in_unicode(text: str, encoding: Encoding, *, is_html: bool) -> str:
    """The text with every stretch between tags or line breaks repaired that is not Unicode already.

    Office programs write some letters of the old fonts as entities: "B&raquo;ng khen" is "Bằng khen". With
    ``auto-legacy`` the font is found out from all stretches together, and a text of neither stays as it is.
    """
    stretches = (_TAGS_AND_LINES if is_html else _LINES).split(text)
    written = [_without_entities(stretch) if is_html else stretch for stretch in stretches[::2]]
    font = font_of(written) if encoding == "auto-legacy" else encoding
    if font is None:
        return text
    stretches[::2] = [repaired(stretch, font) for stretch in written]
    return "".join(stretches)


def _without_entities(text: str) -> str:
    """Entities undone; those of markup and of the NBSP, which mean the same in every font, stay."""
    return _ENTITY.sub(_letter, text)


def _letter(entity: re.Match[str]) -> str:
    letter = html.unescape(entity[0])
    return letter if len(letter) == 1 and letter > "\u00a0" else entity[0]
