"""Markup of a title or summary → plain text."""

import re

from extractor.fetch.discover.limits import LONGEST_MARKUP
from extractor.viet.tidy import tidy, unescape

_TAG = re.compile(r"<(?:[A-Za-z/!][^<>]*)>")


def plain(markup: str | None, most: int) -> str | None:
    """One line of NFC text of at most ``most`` characters, cut at a word; None when nothing is left.

    Escapes are undone until nothing changes, for some feeds escape twice.

    >>> plain("&lt;b&gt;Tặng&lt;/b&gt; C&amp;#7901;&nbsp;thi đua", 500)
    'Tặng Cờ thi đua'
    """
    if not markup:
        return None
    text = tidy(_TAG.sub(" ", unescape(markup[:LONGEST_MARKUP])))
    if len(text) > most:
        text = text[: most - 1].rsplit(" ", 1)[0] + "…"
    return text or None
