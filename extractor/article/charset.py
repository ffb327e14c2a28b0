"""Bytes → text. The bytes are believed before any declaration: some declare UTF-16 and send UTF-8."""

import codecs
import unicodedata

from extractor.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_NUL_SHARE_OF_UTF16 = 0.2
"""Vietnamese UTF-16 has a NUL in at least every fifth byte: its spaces, digits and plain Latin letters."""
_BROKEN_SHARE_OF_UTF8 = 0.002
"""A page of UTF-8 with a few letters cut in half (a truncated tag, a bad banner) is still UTF-8."""
_NOT_TEXT = frozenset(map(chr, [*range(9), 11, *range(14, 27), *range(28, 32), 0xFFFD]))
_MOST_NOT_TEXT = 0.05
_LATIN_NAMES = {"ascii", "latin-1", "latin_1", "iso-8859-1", "iso8859-1", "windows-1252", "cp1252"}


def decode(source: str, body: bytes, declared: str | None = None, *, old_font: bool = False) -> str:
    """The text of ``body``; ``declared`` is the charset of the HTTP header, if any.

    The bytes of a text typed for an old font mean the letters of Latin 1, unless they are Unicode. Raises
    ``InputError`` for bytes that are no text at all.
    """
    text = _decoded(source, body, declared, old_font)
    sample = text[:_SAMPLE]
    if sum(1 for letter in sample if letter in _NOT_TEXT) > len(sample) * _MOST_NOT_TEXT:
        raise _binary(source)
    return text


def _decoded(source: str, body: bytes, declared: str | None, old_font: bool) -> str:
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, errors="replace")
    if wide := _utf16_by_bytes(body):
        return body.decode(wide, errors="replace")
    if b"\0" in body[:_SAMPLE]:
        raise _binary(source)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if old_font:
        return body.decode("cp1252", errors="replace")
    lenient = body.decode("utf-8", errors="replace")
    if lenient.count("\ufffd") <= len(lenient) * _BROKEN_SHARE_OF_UTF8:
        return lenient
    # Few pages come here, and these two take as long to import as the rest of the stage.
    from bs4.dammit import EncodingDetector
    from charset_normalizer import from_bytes

    for stated in (declared, EncodingDetector.find_declared_encoding(body, is_html=True)):
        if stated and (text := _as_declared(body, stated)) is not None:
            return text
    guess = from_bytes(body).best()
    if guess is None:
        raise InputError(source, "is in no character encoding that could be recognised", "save it as UTF-8")
    return str(guess)


def _binary(source: str) -> InputError:
    return InputError(source, "is binary data, not text", "give a page or a text file in UTF-8")


def _utf16_by_bytes(body: bytes) -> str | None:
    sample = body[:_SAMPLE]
    if not sample or sample.count(0) < len(sample) * _NUL_SHARE_OF_UTF16:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 4 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _as_declared(body: bytes, name: str) -> str | None:
    """Decoded by the declared name; Vietnamese that calls itself Latin 1 is mostly windows-1258."""
    lowered = name.strip().lower()
    if lowered.startswith(("utf", "ucs")):
        return None
    if lowered in _LATIN_NAMES and (vietnamese := _strict(body, "cp1258")) is not None:
        return vietnamese
    return _strict(body, lowered)


def _strict(body: bytes, name: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", body.decode(name))
    except (LookupError, UnicodeDecodeError):
        return None
