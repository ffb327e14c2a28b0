"""Encodings of Vietnamese text, told by the bytes: what is declared is often not what was sent."""

import codecs
import re
import unicodedata

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
_FEW_BROKEN = 5
"""More broken letters than this in a page of much markup are a short text in another encoding, unless at
least as many come out whole."""
_WHOLE_TO_BROKEN = 8
"""And so is one of few words, in which whole letters outnumber the broken ones by so much: of a text in
another encoding next to none come out whole."""
_STRAY_NULS = 0.005
_TWICE = re.compile("á[º»]|Ä[‘\x91]|Æ[°¡]")
"""What "ạ", "ộ", "đ", "ư" and "ơ" become when UTF-8 is taken for Western letters: no text has many."""
_FEWEST_TWICE = 10
_WESTERN = {bytes([byte]).decode("cp1252", errors="ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_WESTERN |= {chr(byte): byte for byte in range(0x80, 0xA0)}
_RUN = re.compile(f"[{''.join(map(re.escape, _WESTERN))}]{{2,}}")
_LATIN_NAMES = {"ascii", "latin-1", "latin_1", "iso-8859-1", "iso8859-1", "windows-1252", "cp1252"}


def unicode_text(body: bytes, *, strict: bool = False) -> str | None:
    """The text when the bytes are UTF-8, UTF-16 or UTF-32, whatever they are said to be; else None.

    Not ``strict``: a few letters cut in half are forgiven.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, errors="replace")
    if wide := _utf16_by_bytes(body):
        return body.decode(wide, errors="replace")
    if not strict:
        body = without_stray_nuls(body)
    if b"\0" in body[:_SAMPLE]:
        return None
    lenient = body.decode("utf-8", errors="replace")
    forgiven = 0 if strict else len(lenient) * _BROKEN_SHARE_OF_UTF8
    broken = lenient.count("\ufffd") - body.count("\ufffd".encode())
    if broken <= min(forgiven, _FEW_BROKEN):
        return lenient
    whole = sum(letter > "\x7f" and letter != "\ufffd" for letter in lenient)
    if broken <= forgiven and whole >= broken:
        return lenient
    return lenient if not strict and whole >= broken * _WHOLE_TO_BROKEN else None


def without_stray_nuls(body: bytes) -> bytes:
    """The bytes without a few NULs (fields of a database filled up with them), which browsers pass over too.

    Data that are no text have more of them.
    """
    sample = body[:_SAMPLE]
    return body.replace(b"\0", b"") if 0 < sample.count(0) <= len(sample) * _STRAY_NULS else body


def declared_text(body: bytes, name: str) -> str | None:
    """Decoded by the declared name; None when that fails, or names an encoding that the bytes rule out.

    Vietnamese that calls itself Latin 1 is mostly windows-1258.
    """
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


def _utf16_by_bytes(body: bytes) -> str | None:
    sample = body[:_SAMPLE]
    if not sample or sample.count(0) < len(sample) * _NUL_SHARE_OF_UTF16:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 4 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def once_encoded(text: str) -> str:
    """The text with what was encoded twice put right: "Báº±ng khen" of a database once moved is "Bằng khen".

    Letter by letter, since the page around such a text is mostly sound; untouched where there is hardly any.
    """
    if sum(1 for _ in zip(range(_FEWEST_TWICE), _TWICE.finditer(text), strict=False)) < _FEWEST_TWICE:
        return text
    return _RUN.sub(_put_right, text)


def _put_right(run: re.Match[str]) -> str:
    try:
        return unicodedata.normalize("NFC", bytes(_WESTERN[letter] for letter in run[0]).decode("utf-8"))
    except UnicodeDecodeError:
        return run[0]
