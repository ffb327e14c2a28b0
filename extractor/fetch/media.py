"""What kind of content some bytes are: by the bytes first, by name and header second."""

import re
from pathlib import PurePosixPath
from typing import Literal

from extractor.ground.page import MediaType
from extractor.viet.encodings import without_stray_nuls

Kind = MediaType | Literal["listing"]
"""``listing`` is a feed or sitemap: XML whose entries are addresses of articles, or a text of addresses."""

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound file"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096

_BY_CONTENT_TYPE: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/json": "json",
    "application/ld+json": "json",
    "application/x-ndjson": "json",
    "application/jsonl": "json",
    "text/json": "json",
    "application/feed+json": "listing",
    "application/rss+xml": "listing",
    "application/atom+xml": "listing",
    "application/rdf+xml": "listing",
    "application/xml": "listing",
    "text/xml": "listing",
}
_OTHER_XML = ("+xml", "/x-xml", "/rss")
"""As in "application/x-rss+xml", which many servers say of files that end in .rss."""
_TEXTS_OF_PROGRAMS = frozenset(
    {"text/css", "text/javascript", "text/csv", "text/calendar", "text/vcard", "text/event-stream"}
)
_ANY_CONTENT = frozenset({"", "application/octet-stream", "binary/octet-stream", "unknown/unknown"})
_BY_SUFFIX: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}

_LISTING_ROOT = re.compile(
    # What a broken program writes before all: "<br />\n<b>Warning</b>: …", "PHP Notice: …"
    rb"(?:\s*<br ?/?>\s*<b>(?:Warning|Notice|Deprecated)</b>[^\n]*\n|"
    rb"\s*(?:PHP )?(?:Warning|Notice|Deprecated): [^\n]*\n){0,20}(?:\s*<br ?/?>)?"
    rb"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^]]*\]\s*)?>\s*)*"
    rb"<(?:\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]",
    re.DOTALL,
)
_JSON_FEED = re.compile(rb"\s*\{.*?\"version\"\s*:\s*\"https?:\\?/\\?/jsonfeed\.org\\?/version", re.DOTALL)
_ADDRESS = re.compile(rb"https?://[^\s<>\"']+")
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|title|meta|article|div|h1|p)[\s>/]", re.IGNORECASE)


class ContentError(Exception):
    """The content is of no kind that is read here; the message says what it is."""


def kind_of_answer(body: bytes, content_type: str) -> Kind:
    """The kind of a fetched body. Raises ``ContentError`` for what the header or the bytes rule out."""
    named = re.split("[;,]", content_type, maxsplit=1)[0].strip().lower()
    if named in _BY_CONTENT_TYPE:
        return _settle(body, _BY_CONTENT_TYPE[named])
    if named.endswith(_OTHER_XML):
        return _settle(body, "listing")
    if named in _ANY_CONTENT or (named.startswith("text/") and named not in _TEXTS_OF_PROGRAMS):
        return _settle(body, None)
    raise ContentError(f"is {named[:60]}, not a page of text")


def is_listing(body: bytes) -> bool:
    """Whether the bytes are a feed or sitemap, whatever their sender calls them."""
    head = _without_mark(body[:_HEAD])
    if _LISTING_ROOT.match(head) or is_json_feed(body):
        return True
    # Where the head ends within a line, that line says nothing.
    return _lists_addresses(head if len(body) <= _HEAD else head[: head.rfind(b"\n") + 1])


def is_json_feed(body: bytes) -> bool:
    """Whether the bytes are a JSON feed, which names its version."""
    return _JSON_FEED.match(_without_mark(body[:_HEAD])) is not None


def kind_of_file(body: bytes, name: str) -> Kind:
    """The kind of a file's content. Raises ``ContentError`` when the bytes are not text."""
    return _settle(body, kind_by_name(name))


def kind_by_name(name: str) -> Kind | None:
    """The kind that the name's suffix promises; None when it promises none."""
    return _BY_SUFFIX.get(PurePosixPath(name).suffix.lower())


def _settle(body: bytes, expected: Kind | None) -> Kind:
    if not body.strip():
        raise ContentError("is empty")
    binary = binary_name(body)
    if binary is not None:
        raise ContentError(f"is {binary}, not text")
    if is_listing(body):
        return "listing"
    head = _without_mark(body[:_HEAD])
    if expected == "listing" or expected is None:
        return _by_bytes(head, xml_expected=expected == "listing")
    if expected == "text" and head.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return expected


def _lists_addresses(head: bytes) -> bool:
    """Whether every line is an address, as in a sitemap that is plain text."""
    lines = [line for written in head.splitlines() if (line := written.strip())]
    return bool(lines) and all(map(_ADDRESS.fullmatch, lines))


def _by_bytes(head: bytes, *, xml_expected: bool) -> Kind:
    start = head.lstrip()[:1]
    if start == b"<" and _MARKUP.search(head):
        return "html"
    if xml_expected or head.lstrip().startswith(b"<?xml"):
        raise ContentError("is XML, but neither a feed nor a sitemap")
    return "json" if start in (b"{", b"[") else "text"


def binary_name(body: bytes) -> str | None:
    """What the bytes are when they are not text; None when they may be text. The beginning is enough."""
    for signature, name in _SIGNATURES:
        if body.startswith(signature):
            return name
    head = body[:_HEAD]
    if head[4:8] == b"ftyp":
        return "a film or picture"
    if b"\x00" in head and not _is_utf16(head) and not _has_stray_nuls(head):
        return "binary data"
    return None


def _has_stray_nuls(head: bytes) -> bool:
    """Whether it is a page in which a few NULs have strayed."""
    bare = without_stray_nuls(head)
    return b"\x00" not in bare and _MARKUP.search(bare) is not None


def _is_utf16(head: bytes) -> bool:
    """Text in UTF-16 has its zero bytes all on one side of the pairs, and many of them."""
    if head.startswith(_TEXT_MARKS[1:]):
        return True
    sides = (head[0::2].count(0), head[1::2].count(0))
    return min(sides) == 0 and max(sides) * 5 > len(head)


def _without_mark(head: bytes) -> bytes:
    """The head in a form in which ASCII markup can be looked for."""
    if b"\x00" in head:
        head = head.replace(b"\x00", b"")
    for mark in _TEXT_MARKS:
        head = head.removeprefix(mark)
    return head
