"""OPML: lists of feeds as feed readers exchange them, in and out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from extractor.fetch.listing import ListingError
from extractor.viet.fold import nfc

MOST_OUTLINES = 5_000


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed: its address, its name (empty when the list gives none), its folders and categories."""

    address: str
    name: str = ""
    tags: tuple[str, ...] = ()


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """The feeds of a list in their order, each address once.

    Nothing else is loaded. Raises ``ListingError`` for what is no OPML, and for a file with entities of its
    own, which libxml2 expands in attributes whatever it is told.
    """
    if b"<!ENTITY" in body:
        raise ListingError("is no OPML file")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(body.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise ListingError("is no OPML file") from error
    if root is None or str(root.tag).lower() != "opml":
        raise ListingError("is no OPML file")
    found: dict[str, Outline] = {}
    for outline in _outlines(root):
        found.setdefault(outline.address, outline)
        if len(found) > MOST_OUTLINES:
            raise ListingError(f"lists more than {MOST_OUTLINES} feeds")
    return tuple(found.values())


def write_opml(title: str, outlines: Iterable[Outline]) -> bytes:
    """A list of feeds as OPML 2.0, tags as categories."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for outline in outlines:
        attributes = {"type": "rss", "text": outline.name, "title": outline.name, "xmlUrl": outline.address}
        if outline.tags:
            attributes["category"] = ",".join(tag.replace(",", " ") for tag in outline.tags)
        etree.SubElement(body, "outline", attributes)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def _outlines(root: "etree._Element") -> Iterator[Outline]:
    for element in root.iter("outline"):
        attributes = {str(name).lower(): nfc(str(value)).strip() for name, value in element.attrib.items()}
        address = attributes.get("xmlurl", "")
        if address:
            name = attributes.get("title") or attributes.get("text", "")
            yield Outline(address, name, tuple(dict.fromkeys((*_folders(element), *_categories(attributes)))))


def _folders(element: "etree._Element") -> list[str]:
    """The names of the outlines around this one, the outermost first."""
    names = [
        nfc(parent.get("title") or parent.get("text") or "").strip()
        for parent in element.iterancestors("outline")
    ]
    return [name for name in reversed(names) if name]


def _categories(attributes: dict[str, str]) -> list[str]:
    """Categories are parted by commas; of "/Báo/Hà Nội" the parts count."""
    written = attributes.get("category", "").replace("/", ",").split(",")
    return [category.strip() for category in written if category.strip()]
