"""How much a page may hold before it is refused, looked at before the costly work begins."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from extractor.errors import InputError

MOST_TAGS = 200_000
"""Tags in a page. The longest real article pages seen have some 20,000; a million takes seconds and 1 GB."""
MOST_CHARACTERS = 20_000_000
MOST_ATTRIBUTES = 1_000
"""Attributes of one element. libxml2 takes four times as long for twice as many: 200,000 take minutes."""
MOST_TEXT = 500_000
"""Characters of an article. The longest lists of awarded people seen have some 100,000."""

_FEW_CHARACTERS = 20_000
"""A page this small cannot hold so many attributes that it matters."""


class _TooManyError(Exception):
    """An element has too many attributes."""


class _Counting:
    """Target of a parser that builds no tree."""

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        if len(attributes) > MOST_ATTRIBUTES:
            raise _TooManyError

    def close(self) -> None:
        """Nothing was built."""


def refuse_monster(source: str, text: str) -> None:
    """Raise ``InputError`` for markup that would take too long or too much memory to read."""
    if len(text) > MOST_CHARACTERS or text.count("<") > MOST_TAGS or _is_overloaded(text):
        raise InputError(
            source, "the page is too large to be an article", "give the page of a single article"
        )


def refuse_long_text(source: str, letters: int) -> None:
    """Raise ``InputError`` for a text that no article is as long as."""
    if letters > MOST_TEXT:
        raise InputError(source, "the text is too long to be an article", "give one article a file")


def _is_overloaded(text: str) -> bool:
    if len(text) <= _FEW_CHARACTERS:
        return False
    # lxml needs no other methods of a target than it calls; its stubs ask for all.
    counting: Any = _Counting()
    try:
        etree.fromstring(
            text.encode("utf-8", errors="replace"), etree.HTMLParser(target=counting, encoding="utf-8")
        )
    except _TooManyError:
        return True
    except etree.XMLSyntaxError:
        # The parser that builds the tree meets it too, and its caller says what is wrong.
        return False
    return False
