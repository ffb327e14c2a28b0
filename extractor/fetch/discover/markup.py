"""Bytes → text → a bounded XML tree, whatever the sender did to his XML: text_of, xml_listing."""

import re
import sys
from dataclasses import dataclass
from html.entities import html5
from typing import TypeAlias

from lxml import etree

from extractor.fetch.discover.limits import (
    LONGEST_TAG,
    MOST_FEED_ENTRIES,
    MOST_FEED_TAGS,
    MOST_SITEMAP_ENTRIES,
    MOST_SITEMAP_TAGS,
    cut,
)
from extractor.fetch.listing import ListingError
from extractor.viet.encodings import declared_text, unicode_text

Element: TypeAlias = etree._Element

_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_DECLARATION_WITHIN = 2_048
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(\d{1,20});|#[xX]([0-9a-fA-F]{1,20});|(\w{1,40});)?"
)
"""All references but the five that XML itself names, and the bare ampersand."""
_LONG_TAG = re.compile(rf"<[^!<>][^<>]{{{LONGEST_TAG}}}")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class XmlKind:
    """A vocabulary by the name of its root; at ``most`` so many elements named ``entry`` are read."""

    root: str
    entry: str
    most: int
    most_tags: int


XML_KINDS = (
    XmlKind("rss", "item", MOST_FEED_ENTRIES, MOST_FEED_TAGS),
    XmlKind("RDF", "item", MOST_FEED_ENTRIES, MOST_FEED_TAGS),
    XmlKind("feed", "entry", MOST_FEED_ENTRIES, MOST_FEED_TAGS),
    XmlKind("urlset", "url", MOST_SITEMAP_ENTRIES, MOST_SITEMAP_TAGS),
    XmlKind("sitemapindex", "sitemap", MOST_SITEMAP_ENTRIES, MOST_SITEMAP_TAGS),
)


@dataclass(frozen=True, slots=True)
class XmlListing:
    """The root element and codes of what had to be repaired or left out on the way to it."""

    root: Element
    problems: tuple[str, ...]


def text_of(body: bytes, declared: str | None = None) -> str:
    """The text of a listing. ``declared`` is the charset of the HTTP header.

    The bytes are believed first: VietnamBiz declares utf-16 and sends UTF-8. Raises ``ListingError``.
    """
    text = unicode_text(body)
    if text is not None:
        return text
    stated = _DECLARED.search(body[:_DECLARATION_WITHIN])
    for name in (declared, stated[1].decode("ascii") if stated else None):
        if name and (text := declared_text(body, name)) is not None:
            return text
    raise ListingError("is in no character encoding that could be recognised")


def xml_listing(text: str, kinds: tuple[XmlKind, ...]) -> XmlListing:
    """The first element that is the root of one of ``kinds``, with the markup before it left away.

    So document types, with the entities that they define, never come to the parser, nor do the warnings
    that some sites print before their feed. Raises ``ListingError`` when there is no such element.
    """
    kind_of = {kind.root: kind for kind in kinds}
    begin = re.search(rf"<(?:[\w.-]{{1,40}}:)?({'|'.join(kind_of)})[\s>]", text)
    if begin is None:
        raise ListingError(_what_instead(text))
    if _LONG_TAG.search(text):
        raise ListingError("has a tag that is too long for a feed or sitemap")
    kind = kind_of[begin[1]]
    sent = text[begin.start() :]
    # Where a listing breaks off, the words after its last tag may be half an address.
    text, is_cut = cut(sent[: sent.rfind(">") + 1], kind.entry, kind.most, kind.most_tags)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(repaired(text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ListingError(f"is broken XML ({error.msg})") from error
    if root is None:
        raise ListingError("is broken XML")
    if is_cut:
        return XmlListing(root, ("truncated",))
    if all(entry.level_name != "FATAL" for entry in parser.error_log):
        return XmlListing(root, ())
    has_end = re.search(rf"</(?:[\w.-]{{1,40}}:)?{kind.root}\s*>", sent)
    return XmlListing(root, ("broken" if has_end else "cut_off",))


def repaired(text: str) -> str:
    """XML whose references all mean something: HTML's names become letters, unknown names nothing.

    >>> repaired("A&nbsp;B ?x=1&y=2 &bomb; <![CDATA[?x=1&y=2]]>")
    'A\\xa0B ?x=1&amp;y=2  <![CDATA[?x=1&y=2]]>'
    """
    parts = _CDATA.split(_NOT_IN_XML.sub("", text))
    return "".join(
        part if part.startswith("<![CDATA[") else _REFERENCE.sub(_reference, part) for part in parts
    )


def _reference(match: re.Match[str]) -> str:
    """Half of a surrogate pair, ``&#xD800;``, would come out of libxml2 as bytes that are no UTF-8."""
    if match[0] == "&":
        return "&amp;"
    if match[3] is not None:
        return html5.get(f"{match[3]};", "")
    code = int(match[1]) if match[1] is not None else int(match[2], 16)
    is_letter = 0 < code <= sys.maxunicode and not _NOT_IN_XML.match(chr(code))
    return match[0] if is_letter else ""


def _what_instead(text: str) -> str:
    if re.search(r"<(?:!doctype\s+html|html|head|body)\b", text[:_DECLARATION_WITHIN], re.IGNORECASE):
        return "is an HTML page, not a feed or sitemap"
    if not text.strip():
        return "is empty"
    return "is broken XML" if "<" in text else "is neither a feed nor a sitemap"


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def namespace_of(element: Element) -> str:
    space, brace, _ = element.tag.partition("}") if isinstance(element.tag, str) else ("", "", "")
    return space[1:] if brace else ""
