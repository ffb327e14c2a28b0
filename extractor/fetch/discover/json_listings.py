"""The older parts of a list as scripts fetch them: JSON with pieces of HTML or with items → entries.

``{"html": "<li><a href=…>…"}``, ``{"data": [{"title": …, "url": …, "publishedAt": …}], "next": …}``: every
program names its fields otherwise, so they are known by what they hold. WordPress lists its posts so
(``/wp-json/wp/v2/posts``), each text in an object of its own: ``"title": {"rendered": …}``.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from extractor.fetch.discover.addresses import absolute, article_address, each_once
from extractor.fetch.discover.limits import MOST_PAGE_LINKS, MOST_SUMMARY, MOST_TITLE
from extractor.fetch.discover.links import Site
from extractor.fetch.discover.listing_pages import read_listing_page
from extractor.fetch.discover.markup import text_of
from extractor.fetch.discover.moments import Clock, clock_for
from extractor.fetch.discover.paging import linked_in_header, numbered_after
from extractor.fetch.discover.problems import problems_of
from extractor.fetch.discover.wording import plain
from extractor.fetch.listing import ListingError
from extractor.ground.discovery import Discovery, Entry
from extractor.ground.page import Page
from extractor.publishers import Paper

_LINK = re.compile(r"<a\s[^>]*href", re.IGNORECASE)
_MOST_NODES = 100_000
_ADDRESSES = ("url", "link", "href", "shareurl", "detailurl", "articleurl", "permalink", "weburl", "seourl")
_TITLES = ("title", "headline", "name", "posttitle", "articletitle")
_PUBLISHED = (
    "publishedat", "publishdate", "publisheddate", "publishedtime", "publishtime", "datepublished", "pubdate",
    "distributiondate", "postdate", "createdat", "createddate", "date", "time",
)  # fmt: skip
_CHANGED = ("modified", "datemodified")
"""Not "updatedAt": many programs set it with every reader that they count."""
_SUMMARIES = ("sapo", "summary", "description", "excerpt", "lead", "intro", "desc")
_NEXT = ("nextpageurl", "nexturl", "nextpage", "next", "nextlink", "loadmoreurl")

_Fields = dict[str, Any]


def is_json(body: bytes) -> bool:
    """Whether a page is JSON, whatever its sender called it."""
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def read_json_listing(page: Page, paper: Paper | None, now: datetime) -> Discovery:
    """The articles that a JSON answer links to. Raises ``ListingError`` for what is no JSON.

    The page after it is the one that it names, else the one with the next number in its own address, until
    one holds nothing.
    """
    site = Site(page.url, page.url, paper)
    nodes = list(_nodes(_value(page.body)))
    clock = clock_for((_first(fields, _PUBLISHED) for fields in nodes), now)
    items = {at: entry for at, fields in enumerate(nodes) for entry in _entries(fields, site, clock)}
    loose = (fields for at, fields in enumerate(nodes) if at not in items)
    markup = "".join(value for fields in loose for value in fields.values() if _is_markup(value))
    linked: tuple[Entry, ...] = ()
    if markup:
        html = replace(page, body=f"<html><body>{markup}</body></html>".encode(), headers=())
        linked = read_listing_page(html, paper, now, fewest=1).entries
    entries = each_once([*linked, *items.values()])
    stated = next((found for fields in nodes if (found := _next(fields, page.url)) is not None), None)
    following = (stated or _following(page)) if entries else None
    problems = problems_of(entries, now, ["truncated"] * (len(entries) > MOST_PAGE_LINKS))
    return Discovery(
        kind="listing",
        entries=entries[:MOST_PAGE_LINKS],
        next_page=following if following != page.url else None,
        problems=tuple(code for code in problems if code != "undated"),
    )


def _value(body: bytes) -> Any:
    try:
        return json.loads(text_of(body))
    except RecursionError as error:
        raise ListingError("is JSON nested too deeply") from error
    except ValueError as error:
        raise ListingError("is not valid JSON") from error


def _nodes(value: Any) -> Iterator[_Fields]:
    """The objects of a JSON value in document order, keys in small letters and digits, not endlessly many."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop()
        seen += 1
        if isinstance(node, dict):
            bare = {str(key): _unwrapped(inner) for key, inner in node.items()}
            yield {re.sub(r"[\W_]", "", key).lower(): inner for key, inner in bare.items()}
            waiting.extend(reversed([inner for inner in bare.values() if isinstance(inner, dict | list)]))
        elif isinstance(node, list):
            loose = [inner for inner in node if isinstance(inner, str)]
            if loose:
                yield {str(at): inner for at, inner in enumerate(loose)}
            waiting.extend(reversed([inner for inner in node if isinstance(inner, dict | list)]))
        elif isinstance(node, str):
            yield {"": node}


def _unwrapped(value: Any) -> Any:
    """The text of WordPress's ``{"rendered": "…", "protected": false}``."""
    rendered = value.get("rendered") if isinstance(value, dict) else None
    return rendered if isinstance(rendered, str) else value


def _is_markup(value: Any) -> bool:
    return isinstance(value, str) and _LINK.search(value) is not None


def _entries(fields: _Fields, site: Site, clock: Clock) -> Iterator[Entry]:
    title = plain(_first(fields, _TITLES), MOST_TITLE)
    url = article_address(site.base, _first(fields, _ADDRESSES))
    if url is None or title is None or not site.is_own_page(url) or not site.may_be_article(url, title):
        return
    yield Entry(
        url=url,
        title=title,
        published=clock.read(_first(fields, _PUBLISHED)),
        updated=clock.read(_first(fields, _CHANGED)),
        summary=next((text for name in _SUMMARIES if (text := _plain(fields.get(name)))), None),
    )


def _plain(value: Any) -> str | None:
    return plain(value, MOST_SUMMARY) if isinstance(value, str) else None


def _following(page: Page) -> str | None:
    """Where the header names the page before and none behind, this is the last: WordPress answers 400 to who
    counts on.
    """
    if linked_in_header(page, "prev") is not None:
        return linked_in_header(page, "next")
    return linked_in_header(page, "next") or numbered_after(page.url)


def _next(fields: _Fields, base: str | None) -> str | None:
    stated = next((fields[name] for name in _NEXT if isinstance(fields.get(name), str)), None)
    return absolute(base, stated) if stated and re.match(r"https?://|/|\?", stated) else None


def _first(fields: _Fields, names: tuple[str, ...]) -> str | None:
    """The first of the named fields that is a filled string, or a number as it is written."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip() and not _is_markup(value):
            return value.strip()
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return None
