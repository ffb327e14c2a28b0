"""The general search for the body: which part of an unknown page is running text.

Every block of inline text gives its score to the block around it and, halved and thirded, to the two
above; boxes known as noise give nothing. The best scoring element is then widened to the parent as long
as that adds running text without adding a crowd of links.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractor.article.noise import is_masthead_line, is_noise_box
from extractor.publishers.tree import (
    BREAKING,
    MOST_DEPTH,
    Element,
    is_unseen,
    names_of,
    raw_text,
    tag_of,
    text_of,
)
from extractor.viet.fold import fold
from extractor.viet.times import read_moment

_SHORTEST_RUN = 25
_SHARES = (1.0, 0.5, 0.33)
_COMMA = re.compile(r"[,;]\s")
_STOP = re.compile(r"[.!?…”:]\s*$")
_GOOD_NAME = re.compile(
    r"article|body|content|detail|entry|post|text|story|noi-?dung|chi-?tiet|bai-?viet|news|main|fck|journal"
)
_WIDER = 1.15
"""A parent is taken when it holds at least this many times the running text of its best child."""
_WIDER_ROW = 1.6
"""The same of a row and its table: with less, its other cells are columns beside the text of an old page."""
_MOST_LINKED = 0.35
_FRAME = 0.5
_BEFORE_HEADLINE = 0.2
_BEHIND_TEXT = 0.3
_MOST_BETWEEN = 3
"""Paragraphs between headline and text: a lead in one or two; behind more stand comments and others."""
_PARAGRAPH = 80
_LONGEST_TIME = 60
_FEWEST_DIGITS = 6


@dataclass(slots=True)
class _Weight:
    score: float = 0.0
    prose: float = 0.0
    letters: int = 0
    linked: int = 0
    behind: int = 0


@dataclass(slots=True)
class _Passed:
    """While the page is weighed: what ends before the headline, what is around it, and how many paragraphs
    have gone by since.
    """

    before: set[Element]
    around: set[Element]
    paragraphs: int = 0


def find_body(tree: Element, skip: Collection[Element] = (), titles: Sequence[str] = ()) -> Element | None:
    """The element that holds the article's running text, None when nothing reads like text.

    ``skip`` are elements known to be no part of an article (teasers of others), ``titles`` what the page
    states as its title: what stands before the printed headline is hardly its text.
    """
    page = next(iter(tree.iter("body")), tree)
    weights: dict[Element, _Weight] = {}
    headline = _headline(page, titles)
    before = _ended_before(page, headline) if headline is not None else set()
    around = set(headline.iterancestors()) if headline is not None else set()
    _weigh(page, weights, [], frozenset(skip), len(text_of(page)), _Passed(before, around))
    if not any(weight.score for weight in weights.values()):
        # A frame may be called after what stands beside the text in it ("c-fixed-sidebar-layout").
        frames = {box for box in page.iter("div", "section", "article") if _holds_paragraphs(box)}
        _weigh(page, weights, [], frozenset(skip), len(text_of(page)), _Passed(before, around | frames))

    def merit(element: Element) -> float:
        weight = weights[element]
        if headline is None:
            return _merit(element, weight)
        place = _BEFORE_HEADLINE if element in before else 1.0
        return _merit(element, weight) * (_BEHIND_TEXT if weight.behind >= _MOST_BETWEEN else place)

    best = max(weights, key=merit, default=None)
    if best is None or weights[best].score <= 0:
        return None
    return _widened(best, weights, is_own_box=_is_dated if headline is None else lambda _: False)


def _holds_paragraphs(box: Element) -> bool:
    return sum(len(text_of(one)) >= _PARAGRAPH for one in box.iter("p")) >= _MOST_BETWEEN


def _headline(page: Element, titles: Sequence[str]) -> Element | None:
    """The heading that a stated title confirms; None when the page prints none."""
    stated = [fold(title) for title in titles]
    for element in page.iter("h1", "h2", "h3"):
        words = fold(text_of(element))
        if len(words) >= _SHORTEST_RUN and any(words in title for title in stated):
            return element
    return None


def _ended_before(page: Element, headline: Element) -> set[Element]:
    """Elements that end before the headline begins."""
    passed = set(takewhile(lambda element: element is not headline, page.iter()))
    return passed - set(headline.iterancestors())


def _merit(element: Element, weight: _Weight) -> float:
    linked = weight.linked / weight.letters if weight.letters else 0.0
    named = 1.2 if _GOOD_NAME.search(names_of(element)) or tag_of(element) in {"article", "main"} else 1.0
    return weight.score * (1 - linked) ** 2 * named


def _is_dated(box: Element) -> bool:
    """Whether a box tells its own time: then it is all of the article, and what is beside it is not."""
    return any(
        len(text) <= _LONGEST_TIME and sum(map(str.isdigit, text)) >= _FEWEST_DIGITS and read_moment(text)
        for text in map(str.strip, map(str, box.itertext()))
    )


def _widened(
    best: Element, weights: dict[Element, _Weight], is_own_box: Callable[[Element], bool]
) -> Element:
    chosen = best
    for parent in best.iterancestors():
        weight = weights.get(parent)
        if weight is None or tag_of(parent) in {"body", "html"} or is_own_box(chosen):
            break
        linked = weight.linked / weight.letters if weight.letters else 1.0
        wider = weight.prose / weights[chosen].prose if weights[chosen].prose else _WIDER_ROW
        if tag_of(parent) in {"tr", "tbody", "table"} and _WIDER <= wider < _WIDER_ROW:
            break
        if wider >= _WIDER and linked < _MOST_LINKED:
            chosen = parent
    while tag_of(chosen) not in BREAKING and (outer := chosen.getparent()) is not None:
        chosen = outer
    return chosen


def _weigh(
    element: Element,
    weights: dict[Element, _Weight],
    above: list[Element],
    skip: frozenset[Element],
    page_length: int,
    passed: _Passed,
    depth: int = 0,
) -> _Weight:
    """Fill ``weights`` for an element and all below it."""
    weight = weights.setdefault(element, _Weight())
    weight.behind = passed.paragraphs
    run, run_linked = _own_run(element)
    if run:
        _credit(run, run_linked, [element, *above], weights)
    weight.letters += len(run)
    weight.linked += run_linked
    if _is_prose(run, run_linked):
        told = element not in passed.before
        weight.prose += (len(run) - run_linked) * told
        passed.paragraphs += told and len(run) >= _PARAGRAPH
    if depth > MOST_DEPTH:
        return weight
    holders = [element, *above][:3]
    for child in _block_children(element, passed.around, page_length):
        if child in skip:
            continue
        below = _weigh(child, weights, holders, skip, page_length, passed, depth + 1)
        weight.letters += below.letters
        weight.linked += below.linked
        weight.prose += below.prose
    return weight


def _is_prose(run: str, linked: int) -> bool:
    if is_masthead_line(run):
        return False
    return (
        len(run) >= _SHORTEST_RUN and linked < len(run) * 0.5 and (len(run) >= 80 or bool(_STOP.search(run)))
    )


def _credit(run: str, linked: int, holders: list[Element], weights: dict[Element, _Weight]) -> None:
    if not _is_prose(run, linked):
        return
    score = 1 + min((len(run) - linked) / 100, 6) + min(len(_COMMA.findall(run)), 5) * 0.5
    targets = holders[1:4] if tag_of(holders[0]) in {"p", "li", "h2", "h3", "h4"} else holders[:3]
    for share, holder in zip(_SHARES, targets, strict=False):
        weights.setdefault(holder, _Weight()).score += score * share


def _own_run(element: Element) -> tuple[str, int]:
    """The element's own inline text and how many of its letters are links."""
    parts = [element.text or ""]
    linked = 0
    for child in element:
        if (
            tag_of(child) not in BREAKING
            and tag_of(child)
            and not is_unseen(child)
            and not is_noise_box(child)
            and not _holds_blocks(child)
        ):
            text = raw_text(child)
            parts.append(text)
            links = [child] if tag_of(child) == "a" else child.iter("a")
            linked += sum(len(raw_text(link).strip()) for link in links)
        parts.append(child.tail or "")
    return " ".join("".join(parts).split()), linked


def _holds_blocks(element: Element) -> bool:
    return any(tag_of(inner) in BREAKING and tag_of(inner) != "br" for inner in element.iterdescendants())


def _block_children(element: Element, around: set[Element], page_length: int) -> list[Element]:
    """Children that are blocks or hold blocks, without what is unseen or noise."""
    children = []
    for child in element:
        tag = tag_of(child)
        if not tag or tag == "br" or is_unseen(child):
            continue
        if (tag in BREAKING or _holds_blocks(child)) and (
            child in around or not _is_noise(child, page_length)
        ):
            children.append(child)
    return children


def _is_noise(child: Element, page_length: int) -> bool:
    """Noise by name; what holds a main heading or half of the page is its frame ("has-sidebar")."""
    if not is_noise_box(child) or next(child.iter("h1", "main"), None) is not None:
        return False
    return tag_of(child) in {"nav", "footer", "aside"} or len(text_of(child)) < page_length * _FRAME
