"""OPML: lists of feeds as feed readers exchange them, in and out, with our sitemaps and section pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from extractor.fetch.discover.addresses import absolute
from extractor.fetch.discover.markup import Element, XmlKind, XmlListing, text_of, xml_listing
from extractor.fetch.listing import ListingError
from extractor.ground.tracking import SOURCE_KINDS, SourceKind
from extractor.viet.tidy import tidy

MOST_OUTLINES = 5_000
"""Feeds and folders of one list. Whoever follows more papers than there are has the wrong file."""

_OPML = XmlKind("opml", "outline", MOST_OUTLINES, 4 * MOST_OUTLINES)
_FEED_TYPES = frozenset({"rss", "atom", "feed"})
_SEPARATORS = re.compile(r"[,/]")


@dataclass(frozen=True, slots=True)
class Outline:
    """A source: its address, its name (empty when the list gives none), its folders and categories.

    ``kind`` is written as the outline's type, where readers of feeds see "rss" or something to pass over.
    """

    address: str
    name: str = ""
    tags: tuple[str, ...] = ()
    kind: SourceKind = "feed"


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """The feeds of an OPML 1.0 or 2.0 list in their order, each address once.

    Feed readers write bare ampersands into addresses, and other encodings than they declare; both are
    mended. What is no address of the web is left out (``left_out`` tells it). Raises ``ListingError`` for
    what is no OPML.
    """
    listing = _listing(body)
    found: dict[str, Outline] = {}
    for outline in _outlines(listing.root):
        found.setdefault(outline.address, outline)
    if "truncated" in listing.problems:
        raise ListingError(f"lists more than {MOST_OUTLINES} feeds")
    return tuple(found.values())


def left_out(body: bytes) -> tuple[str, ...]:
    """What the list gives as addresses of feeds and are none of the web, as written: "ftp://…", "feed:…"."""
    written = [_address(_attributes(outline)) or "" for outline in _listing(body).root.iter("outline")]
    return tuple(dict.fromkeys(one for one in written if one and absolute(None, one) is None))


def write_opml(title: str, outlines: Iterable[Outline]) -> bytes:
    """A list of feeds as OPML 2.0: the first tag as a folder, which all readers know, others as categories.

    Commas and slashes part categories, so inside one they become spaces.
    """
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = tidy(title)
    body = etree.SubElement(root, "body")
    folders: dict[str, Element] = {}
    for outline in outlines:
        folder, *categories = [tidy(tag) for tag in outline.tags] or [""]
        if folder and folder not in folders:
            folders[folder] = etree.SubElement(body, "outline", {"text": folder, "title": folder})
        name = tidy(outline.name)
        kind = "rss" if outline.kind == "feed" else outline.kind
        attributes = {"type": kind, "text": name, "title": name, "xmlUrl": outline.address}
        if categories:
            attributes["category"] = ",".join(_SEPARATORS.sub(" ", category) for category in categories)
        etree.SubElement(folders.get(folder, body), "outline", attributes)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def _outlines(root: Element) -> Iterator[Outline]:
    for element in root.iter("outline"):
        attributes = _attributes(element)
        address = absolute(None, _address(attributes))
        if address is not None:
            name = attributes.get("title") or attributes.get("text", "")
            tags = tuple(dict.fromkeys((*_folders(element), *_categories(attributes))))
            yield Outline(address, name, tags, _kind(attributes))


def _listing(body: bytes) -> XmlListing:
    try:
        return xml_listing(text_of(body), (_OPML,))
    except ListingError as error:
        raise ListingError("is no OPML file") from error


def _attributes(outline: Element) -> dict[str, str]:
    return {str(name).lower(): tidy(str(value)) for name, value in outline.attrib.items()}


def _kind(attributes: dict[str, str]) -> SourceKind:
    written = attributes.get("type", "").lower()
    return next((kind for kind in SOURCE_KINDS if kind == written), "feed")


def _address(attributes: dict[str, str]) -> str | None:
    """Lists of OPML 1.0 may call the address ``url``, as they do that of a mere link."""
    old = attributes.get("url") if attributes.get("type", "").lower() in _FEED_TYPES else None
    return attributes.get("xmlurl") or old


def _folders(element: Element) -> list[str]:
    """The names of the outlines around this one, the outermost first."""
    around = reversed(list(element.iterancestors("outline")))
    names = [tidy(parent.get("title") or parent.get("text") or "") for parent in around]
    return [name for name in names if name]


def _categories(attributes: dict[str, str]) -> list[str]:
    """Categories are parted by commas; of "/Báo/Hà Nội" the parts count."""
    written = _SEPARATORS.split(attributes.get("category", ""))
    return [category.strip() for category in written if category.strip()]
