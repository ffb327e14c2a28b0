"""Captions: where the words end and the credit begins."""

import re

from extractor.ground.article import Caption
from extractor.viet.letters import UPPER

_WORD = r"(?:Ảnh|Nguồn ảnh|Nguồn|Photo|Clip|Video|Đồ họa)"
_BRACKETED = re.compile(
    rf"\s*[(\[]\s*{_WORD}\s*[:：]?\s*(?P<credit>[^()\[\]]{{2,60}}?)\s*[)\]]\s*\.?$", re.IGNORECASE
)
_AFTER_COLON = re.compile(
    rf"(?:^|\s*[-–—|/.,;]\s*|\s+)(?:{_WORD}|ẢNH)\s*[:：]\s*(?P<credit>[^:：]{{2,60}}?)\.?$"
)
_AFTER_STOP = re.compile(rf"\s*[-–—|.,]\s*Ảnh\s+(?P<credit>(?:[{UPPER}][\w.]*[\s/-]*){{1,5}})$")
_NO_CREDIT = re.compile(r"minh h(?:ọa|oạ)|tư liệu$|sưu tầm|internet", re.IGNORECASE)
_STOP = ".…!?"


def split_credit(text: str) -> Caption:
    """A caption on one tidy line → its words without the credit, and the credit.

    >>> split_credit("Các đội nhận cờ. (Ảnh: Thu Hà)")
    Caption(text='Các đội nhận cờ.', credit='Thu Hà')
    """
    for pattern in (_BRACKETED, _AFTER_COLON, _AFTER_STOP):
        match = pattern.search(text)
        if match is None:
            continue
        credit = match["credit"].strip(" .")
        if _NO_CREDIT.search(credit):
            return Caption(text, None)
        words = _without(text, match)
        return Caption(words or text, credit)
    return Caption(text, None)


def has_credit(text: str) -> bool:
    """Whether a line ends as captions do: "(Ảnh: X)", "Ảnh: X", "Nguồn: X"."""
    return any(pattern.search(text) for pattern in (_BRACKETED, _AFTER_COLON, _AFTER_STOP))


def _without(text: str, match: re.Match[str]) -> str:
    """The words before the credit, with the stop that parted them but not a dash or bar."""
    words = text[: match.start()].rstrip()
    parting = match.group().lstrip()[:1]
    if parting and parting in _STOP and words and words[-1] not in _STOP:
        words += parting
    return words.rstrip(" -–—|/,;")
