"""Teasers: a linked headline, often with a picture and a line or two, that leads to another article."""

import re

from extractor.publishers.tree import Element, names_of, raw_text, tag_of
from extractor.viet.fold import fold

_HEADLINE_NAME = re.compile(r"title|tieu-?de|headline|heading")
_AUTHOR_NAME = re.compile(r"author|byline|tac-?gia")
"""A linked name of whoever wrote this article is no headline of another one."""
_SHORTEST_HEADLINE = 15
_LONGEST_REST = 350
"""Letters that a teaser has besides its headline; the longest sapo seen in a list has some 300."""
_HIGHEST = 5
_SENTENCES = 60
_ITEM_TAGS = {"div", "li", "article", "p", "section"}
_FEWEST_ITEMS = 3
_MOST_ITEMS = 0.7
_LONGEST_ITEM = 600
_PLACE = re.compile(r"(?:[\w-]+[-_])?(?:first|last|odd|even|active|current)")
_FRAMES = {"body", "html", "main", "form"}


def teasers_of(tree: Element, titles: list[str]) -> set[Element]:
    """The outermost elements that are one teaser each.

    ``titles`` are the page's own stated titles: a headline that says the same links to this very article.
    """
    own = " ".join(fold(title) for title in titles)
    found: set[Element] = set()
    for link in tree.iter("a"):
        headline = _headline(link)
        if headline is None or _AUTHOR_NAME.search(names_of(headline)) or link.get("rel") == "author":
            continue
        words = fold(" ".join(raw_text(headline).split()))
        if len(words) >= _SHORTEST_HEADLINE and words not in own:
            found.add(_outermost(headline, len(words)))
    return found | _beside_pictures(tree, own) | _repeated(tree)


def _beside_pictures(tree: Element, own: str) -> set[Element]:
    """Teasers told by one address linked twice: by a picture, and by words as long as a headline."""
    links = [link for link in tree.iter("a") if link.get("href")]
    pictured = {link.get("href") for link in links if next(link.iter("img", "amp-img"), None) is not None}
    found: set[Element] = set()
    for link in links:
        words = fold(" ".join(raw_text(link).split()))
        if link.get("href") in pictured and len(words) >= _SHORTEST_HEADLINE and words not in own:
            box = _outermost(link, len(words))
            if any(next(one.iter("img", "amp-img"), None) is not None for one in box.iter("a")):
                found.add(box)
    return found


def _repeated(tree: Element) -> set[Element]:
    """Teasers without any heading: of like items side by side, most are short and open with a long link."""
    found: set[Element] = set()
    for parent in tree.iter("div", "ul", "ol", "td", "section", "form", "body", "main", "marquee"):
        alike: dict[tuple[str, str], list[Element]] = {}
        for child in parent:
            if tag_of(child) in _ITEM_TAGS:
                alike.setdefault((tag_of(child), _kind_of(child)), []).append(child)
        for items in alike.values():
            opening = (
                [item for item in items if _opens_with_link(item)] if len(items) >= _FEWEST_ITEMS else []
            )
            if len(opening) >= max(_FEWEST_ITEMS, len(items) * _MOST_ITEMS):
                found.update(opening)
    return found


def _kind_of(item: Element) -> str:
    """The class of an item in a list without its place there: "thumb last" is a "thumb"."""
    return " ".join(word for word in (item.get("class") or "").split() if not _PLACE.fullmatch(word))


def _opens_with_link(item: Element) -> bool:
    """Whether the first words of a short item are a link as long as a headline (a date may stand before)."""
    if is_longer(item, _LONGEST_ITEM):
        return False
    before = 0
    for element in item.iter():
        if tag_of(element) == "a" and element.get("href") and (words := raw_text(element).strip()):
            return len(words) >= _SHORTEST_HEADLINE and before < _SHORTEST_HEADLINE
        before += len((element.text or "").strip())
    return False


def _headline(link: Element) -> Element | None:
    """The heading that a link fills, or the heading inside it; a link called a title counts as one."""
    inner = next(link.iter("h2", "h3", "h4", "h5"), None)
    if inner is not None:
        return link
    parent = link.getparent()
    if parent is None or not link.get("href"):
        return None
    if tag_of(parent) in {"h2", "h3", "h4", "h5"} or _HEADLINE_NAME.search(names_of(parent)):
        filled = len(raw_text(link).strip()) * 1.2 >= len(raw_text(parent).strip())
        return parent if filled else None
    return link if _HEADLINE_NAME.search(names_of(link)) else None


def _outermost(headline: Element, length: int) -> Element:
    """Climb from the headline as long as what is around it is short and holds no second headline's text."""
    chosen = headline
    for _ in range(_HIGHEST):
        parent = chosen.getparent()
        if parent is None or tag_of(parent) in _FRAMES:
            break
        if is_longer(parent, length + _LONGEST_REST) or _follows_prose(chosen, parent):
            break
        if sum(1 for _ in parent.iter("h2", "h3", "h4", "h5", "p")) > 4 or _has_paragraphs(parent):
            break
        chosen = parent
    return chosen


def _follows_prose(inner: Element, parent: Element) -> bool:
    """Whether a sentence stands before an element in its parent: a teaser opens with its headline, below a
    picture or a date at most.
    """
    before = sum(len(raw_text(one).strip()) for one in inner.itersiblings(preceding=True))
    return before + len((parent.text or "").strip()) >= _SENTENCES


def _has_paragraphs(element: Element) -> bool:
    """Whether an element holds running text: two paragraphs of sentences without links; a teaser has one."""
    told = 0
    for paragraph in element.iter("p"):
        if next(paragraph.iter("a"), None) is None and len(raw_text(paragraph).strip()) >= _SENTENCES:
            told += 1
    return told > 1


def is_longer(element: Element, limit: int) -> bool:
    """Whether an element holds more letters than that; reads no further than it must."""
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > limit:
            return True
    return False
