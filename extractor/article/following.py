"""Further articles on the page: sites that scroll endlessly put the next ones below the one asked for."""

from collections.abc import Sequence

from extractor.publishers.tree import Element, stands_unseen, tag_of, take_out, text_of
from extractor.viet.fold import fold

_SHORTEST_HEADLINE = 15


def drop_following(tree: Element, titles: Sequence[str]) -> None:
    """Take out of the tree what stands like this article, with a headline of its own, after it.

    ``titles`` are what the page states as its title. Two headlines are of two articles when the boxes that
    part them are siblings of one tag and class; headings of one article have no such boxes of their own.
    A second heading counts as a headline where an ``<article>`` of its own is around it: a page of several
    has the name of their section as its only ``<h1>``.
    """
    stated = " ".join(fold(title) for title in titles)
    headlines = [
        one
        for one in tree.iter("h1", "h2")
        if len(text_of(one)) >= _SHORTEST_HEADLINE and not stands_unseen(one)
    ]
    own = next((one for one in headlines if fold(text_of(one)) in stated and _heads(one, ())), None)
    if own is None:
        return
    around = [own, *own.iterancestors()]
    for other in headlines[headlines.index(own) + 1 :]:
        box = _box_beside(other, around) if _heads(other, around) else None
        if box is not None:
            take_out(box)


def _heads(heading: Element, around: Sequence[Element]) -> bool:
    """Whether a heading may be the headline of an article that is not the one ``around``."""
    return tag_of(heading) == "h1" or next(heading.iterancestors("article"), None) not in (None, *around)


def _box_beside(other: Element, around: Sequence[Element]) -> Element | None:
    """The box around another headline that is a sibling of a box of like kind around ours."""
    box = other
    for up in other.iterancestors():
        if up in around:
            ours = around[around.index(up) - 1]
            alike = tag_of(ours) == tag_of(box) and ours.get("class") == box.get("class")
            return box if alike and len(ours) and len(box) and box is not other else None
        box = up
    return None
