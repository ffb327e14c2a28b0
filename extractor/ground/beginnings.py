"""Where the line or sentence begins in which a place of a text stands, and with what bullet."""

import re

BULLET = re.compile(r"\s*(?:[-–—•+*]+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)/](?!\d))\s*")
"""As "- ", "2.1. ", "IV. ", "a) " before what a line lists; no year or day ("2/9")."""


def line_begin(text: str, at: int) -> int:
    """Where the line of ``at`` begins.

    >>> line_begin("Tiêu đề\\nĐơn vị nhận Cờ", 12)
    8
    """
    return text.rfind("\n", 0, at) + 1


def sentence_begin(text: str, at: int) -> int:
    """Right behind the last line break, or full stop with its blank to come, before ``at``.

    Quicker than the sentences of a reading, for rules that only look back from an award; an abbreviation
    with a dot ("TP. Huế") cuts it short.

    >>> sentence_begin("Lễ đã kết thúc. Đơn vị nhận Cờ", 23)
    15
    """
    return max(text.rfind("\n", 0, at), text.rfind(". ", 0, at)) + 1
