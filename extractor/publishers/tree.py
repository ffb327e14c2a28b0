"""HTML text → a bounded lxml tree, and the few questions that all readers ask of its elements."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from extractor.errors import InputError, NotAnArticleError
from extractor.publishers.bounds import refuse_monster
from extractor.publishers.schema import Selector
from extractor.viet.tidy import tidy

Element: TypeAlias = etree._Element

MOST_DEPTH = 200
"""Nesting that is walked; libxml2 itself refuses more than 256. Real pages nest some 40 deep."""

BREAKING = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
"""Elements that begin and end a line."""

_OF_HEAD = {"base", "link", "meta", "noscript", "script", "style", "template", "title"}
_UNSEEN = {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "embed", "canvas"}
_SPANS_AS_BLOCKS = "//body//span[contains(translate(@style, ' ', ''), 'display:block')]"
_KEEPING_LINES = (
    "//body//*[contains(@style, 'white-space') and contains(@style, 'pre')"
    " or contains(@class, 'whitespace-pre')]"
)
_MOST_LINES = 2_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse(source: str, text: str) -> Element:
    """Comments are left out: they hold old texts and timestamps (seen at Báo Chính phủ)."""
    if not text.strip():
        raise NotAnArticleError(source, "the page is empty", "give the address of a single article")
    refuse_monster(source, text)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise NotAnArticleError(
            source, "the page holds nothing that could be read", "give the address of a single article"
        ) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError(source, "the page is nested too deeply", "give the page of a single article")
    if root is None:
        raise NotAnArticleError(source, "the page is empty", "give the address of a single article")
    _empty_head(root)
    # Looking at every style takes longer than looking for the words in the text.
    if "display:block" in text or "display: block" in text:
        for span in _elements(root, _SPANS_AS_BLOCKS):
            span.tag = "div"
    if "whitespace-pre" in text or "white-space" in text:
        _break_lines(root)
    return root


def _empty_head(root: Element) -> None:
    """Move what is seen to the body: without ``<body>``, libxml2 takes ``<article>`` for part of the head."""
    head = root.find("head")
    misplaced = [child for child in head if tag_of(child) not in _OF_HEAD] if head is not None else []
    if misplaced:
        body = root.find("body")
        if body is None:
            body = etree.SubElement(root, "body")
        body[:0] = misplaced


def _break_lines(root: Element) -> None:
    """Give text whose line breaks are seen, by ``white-space: pre-line`` or Tailwind's class, a ``<br>`` for
    each: some portals keep an article as one plain text.
    """
    done: set[Element] = set()
    for element in _elements(root, _KEEPING_LINES):
        if element in done:
            continue
        below = list(element.iter())
        done.update(below)
        if sum(str(text).count("\n") for text in element.itertext()) > _MOST_LINES:
            continue
        for inner in below:
            _break_at(inner, 0, inner.text)
            parent = inner.getparent()
            if inner is not element and parent is not None and inner.tail and "\n" in inner.tail:
                _break_at(parent, parent.index(inner) + 1, inner.tail)


def _break_at(parent: Element, position: int, text: str | None) -> None:
    """Part a text that stands in the parent before the child at ``position``."""
    first, *lines = (text or "").split("\n")
    if not lines:
        return
    if position:
        parent[position - 1].tail = first
    else:
        parent.text = first
    breaks = []
    for line in lines:
        one = etree.Element("br")
        one.tail = line
        breaks.append(one)
    parent[position:position] = breaks


def raw_text(element: Element) -> str:
    """All strings below an element, seen or not, as they stand."""
    return "".join(str(part) for part in element.itertext())


@lru_cache(maxsize=2048)
def _compiled(xpath: str) -> etree.XPath:
    return etree.XPath(xpath)


def select(tree: Element, selector: Selector) -> list[Element]:
    return _elements(tree, selector.xpath)


def _elements(tree: Element, xpath: str) -> list[Element]:
    found = _compiled(xpath)(tree)
    return [element for element in found if isinstance(element, Element)] if isinstance(found, list) else []


def tag_of(element: Element) -> str:
    return element.tag if isinstance(element.tag, str) else ""


_NAMING = ("class", "id", "itemprop", "data-role", "data-slot", "type")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def names_of(element: Element) -> str:
    """What the page's makers call an element, in lower case, for matching against patterns.

    Some systems name the parts of an article by ``data-role``, ``data-slot`` or ``type`` and leave the
    classes to the style.
    """
    return _named(element).lower()


def split_names_of(element: Element) -> str:
    """As ``names_of``, where words written together by capitals are parted: "ArticleAuthor", "lblTacGia".

    Only for what is looked for: of "AdAsia", a brand, the first half means something that is left out.
    """
    names = _named(element)
    return names if names.islower() or not names else _CAMEL.sub("-", names).lower()


def _named(element: Element) -> str:
    return " ".join(value for key in _NAMING if (value := element.get(key)))


def is_unseen(element: Element) -> bool:
    """Whether a reader of the page would not see the element."""
    if tag_of(element) in _UNSEEN or "hidden" in element.attrib:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def stands_unseen(element: Element) -> bool:
    """Whether the element or a box around it is unseen: the headline that some pages hide at their top, for
    programs that share them."""
    return any(is_unseen(box) for box in (element, *element.iterancestors()))


def texts_of(element: Element, skip: Collection[Element] = (), depth: int = 0) -> Iterator[str]:
    """The seen strings below an element in document order, with a space where a new line starts."""
    if element.text:
        yield element.text
    for child in element:
        if not is_unseen(child) and child not in skip and depth < MOST_DEPTH:
            breaks = tag_of(child) in BREAKING
            if breaks:
                yield " "
            yield from texts_of(child, skip, depth + 1)
            if breaks:
                yield " "
        if child.tail:
            yield child.tail


def text_of(element: Element, skip: Collection[Element] = ()) -> str:
    """The seen text of an element on one tidy line, without what ``skip`` holds."""
    return tidy("".join(texts_of(element, skip)))


def take_out(element: Element) -> None:
    """Remove an element from its tree. lxml takes the text after it away as well; here that stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
