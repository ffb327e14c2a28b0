"""Who wrote a work: "tiểu thuyết “Đất” của nhà văn P (Nhà xuất bản A)" names who printed it, no body of P."""

import re

_OF = re.compile(r"[”\"] (?:của|do) [^”\".,;:\n]{0,40}$")
_HOUSE = re.compile(r"(?:nhà xuất bản|nxb)(?!\w)", re.IGNORECASE)


def prints_books(body: str) -> bool:
    """Whether a body is a publishing house, which gives no prize to the book that it printed."""
    return _HOUSE.match(body) is not None


def is_printer_of_work(text: str, author: int, body: str) -> bool:
    """Whether the body behind the name at ``author`` is the house that printed the work named before it."""
    return prints_books(body) and _OF.search(text, max(0, author - 50), author) is not None
