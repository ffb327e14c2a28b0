"""What stands between headline and text on pages that give it no name: the time, and who signs beside it."""

from collections.abc import Iterator

from extractor.article.bylines import is_name
from extractor.publishers.tree import Element, is_unseen, tag_of
from extractor.viet.fold import fold
from extractor.viet.tidy import tidy
from extractor.viet.times import Moment, read_moment

_LONGEST = 90
_LONGEST_CLOCK = 30
_FARTHEST = 60
"""Strings after the headline that are looked at; tools and share bars between them take some 30."""


def lines_after(tree: Element, title: str) -> list[tuple[Element, str]]:
    """Short strings that follow the headline, each with the element around it."""
    wanted = fold(title)
    lines: list[tuple[Element, str]] = []
    seen_title = False
    for holder, text in strings_of(tree):
        if not seen_title:
            seen_title = bool(wanted) and wanted in fold(text)
        elif len(text) <= _LONGEST:
            lines.append((holder, text))
            if len(lines) >= _FARTHEST:
                break
    return lines


def strings_of(tree: Element) -> Iterator[tuple[Element, str]]:
    """The seen strings of a page in document order, each tidy and with the element around it."""
    for item in next(iter(tree.iter("body")), tree).iter():
        if not tag_of(item) or is_unseen(item):
            continue
        if item.text and (text := tidy(item.text)):
            yield item, text
        parent = item.getparent()
        if item.tail and parent is not None and (text := tidy(item.tail)):
            yield parent, text


def time_after(lines: list[tuple[Element, str]]) -> Moment | None:
    """The first time among the lines; one exact to the minute before what is little more than a day.

    A day whose clock stands in a line of its own next to it ("09:00", "|", "10/03/2021") is exact as well.
    """
    bare: Moment | None = None
    for at, (_, text) in enumerate(lines):
        moment = read_moment(text)
        if moment is None:
            continue
        if not moment.to_minute:
            around = [line for _, line in lines[max(0, at - 2) : at + 3] if len(line) <= _LONGEST_CLOCK]
            moment = read_moment(" ".join(around)) or moment
        if moment.to_minute:
            return moment
        if bare is None and sum(letter.isdigit() for letter in text) * 5 >= len(text):
            bare = moment
    return bare


def name_beside_time(lines: list[tuple[Element, str]]) -> str | None:
    """A line of nothing but a name in the same box as the time."""
    boxes = [_box(holder) for holder, text in lines if read_moment(text) is not None]
    for holder, text in lines:
        if len(text.split()) > 1 and is_name(text) and any(_box(holder) is box for box in boxes):
            return text
    return None


def _box(holder: Element) -> Element:
    parent = holder.getparent()
    return holder if parent is None else parent
