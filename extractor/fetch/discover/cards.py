"""What stands around the link to an article on a listing page: title, time, summary."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from extractor.fetch.discover.limits import MOST_SUMMARY, MOST_TITLE
from extractor.fetch.discover.links import ArticleLink
from extractor.fetch.discover.moments import Clock
from extractor.fetch.discover.wording import plain
from extractor.ground.discovery import Entry
from extractor.publishers import ListingRules, Selector
from extractor.publishers.tree import Element, names_of, select, tag_of, text_of

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE_NAMES = re.compile(r"title|heading|headline")
_TIME_NAMES = re.compile(r"(?:^|[\s_-])(?:time\w*|date\w*|publish\w*|ngay\w*|thoi-?gian|ago)(?=[\s_-]|$)")
_NO_TIME = frozenset({"a", *_HEADINGS})
_LONGEST_BARE_TIME = 30
_SUMMARY_NAMES = re.compile(r"sapo|summary|desc|lead(?!er)|intro|excerpt|chapeau")
_SHORTEST_SUMMARY = 40
_FEWEST_WORDS = 3
"""Words of a title; "Xem tiếp" and "Ảnh" are none."""
_MOST_PARTS = 50
"""Elements inside a time or a summary; what holds more is a box around the whole list."""
_NEAR = 3
"""Elements between a link and the heading that it stands in."""


def card_of(
    links: list[ArticleLink], held: dict[Element, set[str]], rules: ListingRules, clock: Clock
) -> Entry:
    """The entry of one article from all links to it; ``held`` tells the articles linked below an element."""
    link, title = _titled(links)
    container = _container(link.element, held)
    published = next(_moments(container, clock), None)
    summary = next(_summaries(container, rules, title), None)
    return Entry(
        url=link.url,
        title=plain(title, MOST_TITLE),
        published=published,
        summary=plain(summary, MOST_SUMMARY),
    )


def _titled(links: list[ArticleLink]) -> tuple[ArticleLink, str | None]:
    """The link that bears the title, and the title: in a heading best, else the longest words."""

    def rank(pair: tuple[ArticleLink, str]) -> tuple[bool, int]:
        return _is_heading(pair[0].element), len(pair[1])

    offered = [(link, text) for link in links for text in _titles(link) if len(text.split()) >= _FEWEST_WORDS]
    return max(offered, key=rank) if offered else (links[0], None)


def _titles(link: ArticleLink) -> Iterator[str]:
    """The words of a heading inside the link, or its own; what it says to the pointer; its picture's name."""
    inside = [part for part in link.element.iter() if tag_of(part) in _HEADINGS]
    text = text_of(inside[0]) if inside else link.text
    if text:
        yield text
        return
    yield link.element.get("title") or ""
    yield from (picture.get("alt") or "" for picture in link.element.iter("img"))


def _is_heading(anchor: Element) -> bool:
    around = [anchor, *list(anchor.iterancestors())[:_NEAR]]
    return any(tag_of(one) in _HEADINGS or _TITLE_NAMES.search(names_of(one)) for one in around) or any(
        tag_of(one) in _HEADINGS for one in anchor.iter()
    )


def _container(anchor: Element, held: dict[Element, set[str]]) -> Element:
    """The largest element around the link that leads to no other article."""
    container = anchor
    for around in anchor.iterancestors():
        if len(held[around]) > 1 or tag_of(around) == "body":
            break
        container = around
    return container


def _moments(container: Element, clock: Clock) -> Iterator[datetime]:
    for written in _times_written(container):
        if (moment := clock.read(written)) is not None:
            yield moment


def _times_written(container: Element) -> Iterator[str]:
    for element in container.iter():
        if (tag_of(element) == "time" or _TIME_NAMES.search(names_of(element))) and _is_small(element):
            yield element.get("datetime") or element.get("data-time") or text_of(element)
    yield from filter(_is_short_number, map(text_of, filter(_may_be_bare_time, container.iter())))


def _may_be_bare_time(element: Element) -> bool:
    """Whether an element that nothing names is one piece of text: "(27/11/2026)", "3 giờ trước"."""
    return tag_of(element) not in _NO_TIME and len(element) == 0


def _is_short_number(text: str) -> bool:
    return len(text) <= _LONGEST_BARE_TIME and any(map(str.isdigit, text))


def _summaries(container: Element, rules: ListingRules, title: str | None) -> Iterator[str]:
    named = _selected(container, rules.summary)
    named += [element for element in container.iter() if _SUMMARY_NAMES.search(names_of(element))]
    for element in [*named, *container.iter("p")]:
        if _is_small(element):
            # VnExpress counts the comments behind the linked words of the summary.
            linked = max(map(text_of, element.iter("a")), key=len, default="")
            text = linked if len(linked) >= _SHORTEST_SUMMARY else text_of(element)
            if len(text) >= _SHORTEST_SUMMARY and text != title:
                yield text


def _is_small(element: Element) -> bool:
    return next(islice(element.iter(), _MOST_PARTS, None), None) is None


def _selected(container: Element, selectors: Iterable[Selector]) -> list[Element]:
    return [element for selector in selectors for element in select(container, selector)]
