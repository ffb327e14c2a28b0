"""Bytes → text. The bytes are believed before any declaration: some declare UTF-16 and send UTF-8."""

from extractor.errors import InputError
from extractor.viet.encodings import declared_text, once_encoded, unicode_text

_SAMPLE = 4096
_NOT_TEXT = frozenset(map(chr, [*range(9), 11, *range(14, 27), *range(28, 32), 0xFFFD]))
_MOST_NOT_TEXT = 0.05


def decode(source: str, body: bytes, declared: str | None = None, *, old_font: bool = False) -> str:
    """The text of ``body``; ``declared`` is the charset of the HTTP header, if any.

    The bytes of a text typed for an old font mean the letters of Latin 1, unless they are Unicode. Raises
    ``InputError`` for bytes that are no text at all.
    """
    text = _decoded(source, body, declared, old_font)
    sample = text[:_SAMPLE]
    if sum(1 for letter in sample if letter in _NOT_TEXT) > len(sample) * _MOST_NOT_TEXT:
        raise _binary(source)
    return text if old_font else once_encoded(text)


def _decoded(source: str, body: bytes, declared: str | None, old_font: bool) -> str:
    text = unicode_text(body, strict=old_font)
    if text is not None:
        return text
    if b"\0" in body[:_SAMPLE]:
        raise _binary(source)
    if old_font:
        return body.decode("cp1252", errors="replace")
    # Few pages come here, and these two take as long to import as the rest of the stage.
    from bs4.dammit import EncodingDetector
    from charset_normalizer import from_bytes

    for stated in (declared, EncodingDetector.find_declared_encoding(body, is_html=True)):
        if stated and (text := declared_text(body, stated)) is not None:
            return text
    guess = from_bytes(body).best()
    if guess is None:
        raise InputError(source, "is in no character encoding that could be recognised", "save it as UTF-8")
    return str(guess)


def _binary(source: str) -> InputError:
    return InputError(source, "is binary data, not text", "give a page or a text file in UTF-8")
