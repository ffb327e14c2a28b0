"""Text hygiene, applied to every string at the moment when it leaves the page."""

import html
import re

from extractor.viet.fold import nfc

_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0x00AD]
    + [code for code in range(0x20) if chr(code) not in "\t\n\r"]
    + [0x7F]
)
_LOOKALIKES = {0x00D0: "Đ", 0x00F0: "đ"}
"""Icelandic eth, typed for Đ by old keyboards and left by windows-1258."""
_TABLE: dict[int, str | None] = {**_INVISIBLE, **_LOOKALIKES}
_SPACES = re.compile(r"\s+")
_MOST_ESCAPES = 4
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]\w+);")


def tidy(text: str) -> str:
    """One line: NFC, invisible characters gone, every run of white space (also NBSP) one space.

    >>> tidy("Ða\u0323i\u00a0 h\u1ed9i\u200b")
    'Đại hội'
    """
    return _SPACES.sub(" ", clean(text)).strip()


def clean(text: str) -> str:
    """As ``tidy``, but white space stays as it is."""
    return text if text.isascii() and text.isprintable() else nfc(text.translate(_TABLE))


def unescape(text: str) -> str:
    """HTML escapes undone until nothing changes: "&amp;#7852;" is "Ậ" written twice over."""
    for _ in range(_MOST_ESCAPES):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return text
