"""Further articles on the page: sites that scroll endlessly put the next ones below the one asked for."""

from collections.abc import Sequence

from extractor.publishers.tree import Element, tag_of, take_out, text_of
from extractor.viet.fold import fold

_SHORTEST_HEADLINE = 15


def drop_following(tree: Element, titles: Sequence[str]) -> None:
    """Take out of the tree what stands like this article, with a headline of its own, after it.

    ``titles`` are what the page states as its title. Two headlines are of two articles when the boxes that
    part them are siblings of one tag and class; headings of one article have no such boxes of their own.
    """
    stated = " ".join(fold(title) for title in titles)
    headlines = [heading for heading in tree.iter("h1") if len(text_of(heading)) >= _SHORTEST_HEADLINE]
    own = next((heading for heading in headlines if fold(text_of(heading)) in stated), None)
    if own is None:
        return
    around = [own, *own.iterancestors()]
    for other in headlines[headlines.index(own) + 1 :]:
        box = _box_beside(other, around)
        if box is not None:
            take_out(box)


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
