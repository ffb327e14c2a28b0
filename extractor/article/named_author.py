"""The author of a page where an element, a link, a line beside the text or the page's head names one."""

import re
from collections.abc import Iterable

from extractor.article.blocks import is_set_right
from extractor.article.bylines import credits_pictures, is_labelled, is_likely_person, read_byline, signs
from extractor.article.layout import Sheet, values_of
from extractor.article.noise import is_beside, is_noise_box
from extractor.article.signature import AUTHOR_NAME, LONGEST_BYLINE, joined
from extractor.ground.provenance import Origin, Said
from extractor.publishers import Layout
from extractor.publishers.address import host_of
from extractor.publishers.tree import Element, is_unseen, names_of, split_names_of, tag_of, text_of
from extractor.viet.fold import fold

_OF_AUTHOR = re.compile(r"/(?:authors?|tac-gia)/[^/?#]")
"""The address of an author's page."""
_AUTHOR_PART = re.compile(r"(?:^|[\s_-])(?:name|author-?name)(?=[\s_-]|$)")
_FRAMES_ABOVE = 3
"""Boxes around the text that are left for a line below them; a cell and its table are one."""


def stated_author(sheet: Sheet, layouts: list[Layout], not_persons: Iterable[str]) -> Said[str] | None:
    """By the publisher's sources; several elements of one source are several authors."""
    for said in values_of(sheet, layouts, "author"):
        names = [
            name
            for value in said.value
            if len(value) <= LONGEST_BYLINE and (name := read_byline(value, not_persons))
        ]
        if names:
            return Said(joined(names), said.origin)
    return None


def general_author(sheet: Sheet, container: Element, not_persons: Iterable[str]) -> Said[str] | None:
    """By elements called author near the text, the line under it, then by the page's own metadata."""
    for element in sheet.tree.iter("p", "div", "span", "a", "strong", "h3", "h4", "h5", "h6", "address"):
        if not (element.get("rel") == "author" or AUTHOR_NAME.search(split_names_of(element))):
            continue
        if is_unseen(element) or len(text_of(element)) > LONGEST_BYLINE or is_beside(element, container):
            continue
        if credits_pictures(text_of(element)) or _is_of_picture(element):
            continue
        inner = [one for one in element.iterdescendants() if _AUTHOR_PART.search(names_of(one))]
        names = [name for one in inner or [element] if (name := read_byline(text_of(one), not_persons))]
        if names:
            return Said(joined(names), Origin("element called an author"))
    if (name := _signed_below(container, not_persons)) is not None:
        return Said(name, Origin("line under the text"))
    for text in sheet.metadata.stated_authors:
        name = read_byline(text, not_persons)
        if name and any(len(part.split()) > 1 for part in name.split(", ")) and not _is_host(name, sheet.url):
            return Said(name, Origin("metadata"))
    return None


def linked_author(sheet: Sheet, container: Element, not_persons: Iterable[str]) -> Said[str] | None:
    """The person whose page the last such link above the text leads to: ``<a href="/author/le-thi-man/">``.

    Where the text's box holds the headline as well, the first link in it. An account's name ("admin") is
    nobody's.
    """
    above: Element | None = None
    for element in sheet.tree.iter():
        if element is container:
            break
        if _leads_to_author(element):
            above = element
    link = next(filter(_leads_to_author, container.iter("a")), above)
    if link is None or is_beside(link, container):
        return None
    name = read_byline(text_of(link), not_persons)
    return Said(name, Origin("link to an author's page")) if name and is_likely_person(name) else None


def _leads_to_author(element: Element) -> bool:
    return tag_of(element) == "a" and _OF_AUTHOR.search(element.get("href") or "") is not None


def _is_of_picture(element: Element) -> bool:
    """Whether what is called an author took a picture: ``<figure>…<p class="PhotoCMS_Author">``."""
    return any(tag_of(up) in {"figure", "figcaption"} for up in element.iterancestors())


def _is_host(name: str, url: str | None) -> bool:
    """Whether a name is that of the site: "Đại Đoàn Kết" on daidoanket.vn."""
    host = host_of(url) if url else None
    return host is not None and fold(name).replace(" ", "") in host.replace("-", "")


def _signed_below(container: Element, not_persons: Iterable[str]) -> str | None:
    """Who signs in a line right after the body's container, set to the right (as MasterCMS does) or bold;
    slanted, in capitals or labelled ("CTV Bá Thọ/Đài PTQĐ") where the name is surely a person's.
    """
    after = _next_below(container)
    if after is None:
        return None
    text = text_of(after)
    whole = [one for one in after.iter() if text_of(one) == text]
    name = read_byline(text, not_persons) if len(text) <= LONGEST_BYLINE and signs(text) else None
    if name is None or any(is_set_right(one) or tag_of(one) in {"strong", "b"} for one in whole):
        return name
    set_apart = any(tag_of(one) in {"em", "i", "cite"} for one in whole) or text.isupper()
    sure = set_apart or is_labelled(text)
    return name if sure and all(map(is_likely_person, name.split(", "))) else None


def _next_below(container: Element) -> Element | None:
    """The element with text that follows the container, tags and tools left out, or the row below where it
    fills a cell of a table.
    """
    around: Element | None = container
    frames = 0
    while around is not None and frames < _FRAMES_ABOVE:
        frames += tag_of(around) not in {"tr", "tbody", "table"}
        after = next((one for one in around.itersiblings() if text_of(one) and not is_noise_box(one)), None)
        if after is not None:
            cells = [cell for cell in after.iter("td") if text_of(cell)]
            return cells[0] if len(cells) == 1 else after
        around = around.getparent()
    return None
