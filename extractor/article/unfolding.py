"""What a page's own scripts would show, shown: parts that come late, and the rest behind "Xem tiếp"."""

import re

from extractor.publishers.tree import Element, is_unseen, tag_of, text_of

_LATE_PART = re.compile(r"S:(?P<number>[0-9a-f]+)")
_TO_THE_REST = re.compile(
    r"(?:xem|đọc|hiển thị|mở rộng) (?:tiếp|thêm|toàn bộ|toàn văn|đầy đủ|hết)(?: (?:nội dung|bài(?: viết)?))?"
    r"|read more|show more|continue reading",
    re.IGNORECASE,
)
_FEWEST_PARAGRAPHS = 2
"""A menu or a form that unfolds has none."""


def unfold(tree: Element) -> None:
    """React sends what takes long as a hidden ``<div id="S:0">`` at the end and puts it where
    ``<template id="B:0">`` stands; some systems hide all but the first paragraphs until a button is pressed.
    """
    for part in list(tree.iter("div")):
        late = _LATE_PART.fullmatch(part.get("id") or "") if "hidden" in part.attrib else None
        if late is not None:
            del part.attrib["hidden"]
            places = (one for one in tree.iter("template") if one.get("id") == f"B:{late['number']}")
            for place in list(places):
                place.addprevious(part)
    for rest in list(tree.iter("div", "section")):
        if is_unseen(rest) and _is_behind_button(rest):
            for key in ("hidden", "style"):
                if key in rest.attrib:
                    del rest.attrib[key]


def _is_behind_button(rest: Element) -> bool:
    """Whether hidden paragraphs stand beside the button or link that shows them."""
    beside = [one for one in (rest.getprevious(), rest.getnext()) if one is not None]
    buttons = [one for one in beside if tag_of(one) in {"a", "button", "div", "p", "span", "label"}]
    return len(list(rest.iter("p"))) >= _FEWEST_PARAGRAPHS and any(
        _TO_THE_REST.fullmatch(text_of(one).strip(" .…»>+▼")) for one in buttons
    )
