"""Readers' comments under an article: what follows their heading; like boxes of a name, words, a time."""

import re

from extractor.article.dateline import strings_of
from extractor.article.noise import goes_on_without_comments, is_comments_heading
from extractor.article.teasers import is_longer
from extractor.publishers.tree import Element, raw_text, tag_of, take_out, text_of
from extractor.viet.times import read_moment

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "div", "p", "span", "strong", "b")
_LONGEST_HEADING = 60
_PARENTS = ("div", "ul", "ol", "section", "article", "body", "main")
_ITEM_TAGS = {"div", "li", "article", "section"}
_FEWEST = 2
_LONGEST_NAME = 40
_LONGEST = 5000
_SHORTEST_WORDS = 20
_SAID_AT = re.compile(
    r"(?:\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|vừa xong|hôm qua)\b", re.IGNORECASE
)
_TOOL = re.compile(
    r"(?:trả lời|thích|không thích|phản hồi|báo (?:cáo|xấu)(?: vi phạm)?|reply|like)(?:\s*\(?\d*\)?)",
    re.IGNORECASE,
)


def comments_of(tree: Element) -> set[Element]:
    """The outermost elements that hold readers' comments; headlines and what stands above them never do."""
    found = set(_below_headings(tree))
    for parent in tree.iter(*_PARENTS):
        alike: dict[tuple[str, str | None], list[Element]] = {}
        for child in parent:
            if tag_of(child) in _ITEM_TAGS:
                alike.setdefault((tag_of(child), child.get("class")), []).append(child)
        for items in alike.values():
            if len(items) >= _FEWEST and all(map(_is_comment, items)):
                found.update(items)
    return found


def drop_comments(tree: Element) -> None:
    """Take the comments out of the page, so that neither words nor times nor names come from them."""
    for element in comments_of(tree):
        take_out(element)


def _below_headings(tree: Element) -> list[Element]:
    """What follows a heading "Bình luận (6)" in its box."""
    below: list[Element] = []
    for heading in tree.iter(*_HEADINGS):
        if len(heading) >= _FEWEST or is_longer(heading, _LONGEST_HEADING) or _leads_to_comments(heading):
            continue
        words = " ".join(raw_text(heading).split())
        if is_comments_heading(words):
            rest = list(heading.itersiblings())
            if not goes_on_without_comments(words, sum(len(raw_text(one)) for one in rest)):
                below += [one for one in rest if next(one.iter("h1"), None) is None]
    return below


def _leads_to_comments(line: Element) -> bool:
    """Whether a line is the link to the comments, as themes print it among author and section."""
    return any("#" in (link.get("href") or "").rstrip("#") for link in line.iter("a"))


def _is_comment(item: Element) -> bool:
    """A name first, then words, then when they were said or what can be done with them.

    An entry of a live report begins with its time and is none; nor is a column of the page that holds a
    headline. A smaller heading may be the name.
    """
    if next(item.iter("h1", "h2"), None) is not None or is_longer(item, _LONGEST):
        return False
    lines = [text for _, text in strings_of(item)]
    if len(lines) < _FEWEST + 1 or len(lines[0]) > _LONGEST_NAME or lines[0][0].isdigit():
        return False
    if any(text_of(heading) != lines[0] for heading in item.iter("h3", "h4")):
        return False
    rest = lines[1:]
    return any(len(text) >= _SHORTEST_WORDS for text in rest) and any(map(_is_remark, rest))


def _is_remark(text: str) -> bool:
    if len(text) > _LONGEST_NAME:
        return False
    return bool(_SAID_AT.fullmatch(text) or _TOOL.fullmatch(text)) or read_moment(text) is not None
