"""Where the older part of a section page stands: next_page."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from urllib.parse import urljoin, urlsplit

from extractor.fetch.discover.addresses import absolute
from extractor.fetch.discover.limits import MOST_LINKS
from extractor.fetch.discover.links import Site
from extractor.ground.page import Page
from extractor.publishers import ListingRules, Source
from extractor.publishers.tree import Element, names_of, select, text_of

_NUMBER = re.compile(
    r"(?:[-/](?:trang|page|paging|p)[-/]?|[?&](?:trang|page|pageindex|paged|p)=)(\d{1,5})(?=\D|$)",
    re.IGNORECASE,
)
_NEXT_WORDS = re.compile(
    r"(?:trang )?(?:sau|tiếp|kế tiếp|tiếp theo)|cũ hơn|tin cũ hơn|next(?: page)?|older(?: posts)?|[›»→>]+",
    re.IGNORECASE,
)
_LINK = re.compile(r"<([^>]{1,4000})>[^<]*?;\s*rel\s*=\s*[\"']?([\w\s.:/-]+)", re.IGNORECASE)
_MORE = re.compile(r"(?:^|[\s_-])(?:load-?more|view-?more|see-?more|xem-?them|tai-?them)(?=[\s_-]|$)")
_FETCHED = ("data-url", "data-href", "data-link", "data-ajax", "data-next-url", "data-src")
_PAGER = re.compile(r"(?:^|[\s_-])(?:pag(?:er|ing|ination)\w*|phan-?trang)(?=[\s_-]|$)")
_ENDING = re.compile(r"(?:\.\w{2,5}|/)$")


def next_page(tree: Element, site: Site, rules: ListingRules) -> str | None:
    """The page after this one: as the page itself states, as its pager links, as its button "more" fetches,
    or as the paper numbers pages.
    """
    for found in (
        *_stated(tree, site),
        *_of_pager(tree, site, rules),
        *_of_button(tree, site),
        *_numbered(tree, site, rules),
    ):
        if found != site.url and urlsplit(found).hostname == urlsplit(site.url or found).hostname:
            return found
    return None


def numbered_after(url: str | None) -> str | None:
    """The address with the number of its page raised by one; None when it holds none."""
    found = _NUMBER.search(url or "")
    if url is None or found is None:
        return None
    return f"{url[: found.start(1)]}{int(found[1]) + 1}{url[found.end(1) :]}"


def linked_in_header(page: Page, relation: str) -> str | None:
    """The page that the answer's own header names (RFC 8288): ``Link: <…?page=2>; rel="next"``."""
    links = _LINK.finditer(page.header("link") or "")
    stated = next((link[1] for link in links if relation in link[2].lower().split()), None)
    return absolute(page.url, stated)


def _stated(tree: Element, site: Site) -> Iterator[str]:
    for element in tree.iter("link", "a"):
        if "next" in (element.get("rel") or "").lower().split():
            yield from _target(element, site)


def _of_pager(tree: Element, site: Site, rules: ListingRules) -> Iterator[str]:
    """Of the pager's links the one with the number after ours, else the one that says "next"."""
    stated = (link for selector in rules.next_page for link in select(tree, selector))
    boxed = (link for box in tree.iter() if _PAGER.search(names_of(box)) for link in box.iter("a"))
    links = list(islice(chain(stated, boxed), MOST_LINKS))
    wanted = str(_number_of(site.url) + 1)
    for link in links:
        if text_of(link) == wanted:
            yield from _target(link, site)
    for link in links:
        said = (text_of(link), link.get("title") or "", link.get("aria-label") or "")
        if any(_NEXT_WORDS.fullmatch(words) for words in said):
            yield from _target(link, site)


def _of_button(tree: Element, site: Site) -> Iterator[str]:
    """What a button "Xem thêm" fetches: a script puts the answer, often JSON, below the list."""
    for button in islice(tree.iter("button", "a", "div", "span"), MOST_LINKS):
        if _MORE.search(names_of(button)):
            stated = next((button.get(name) for name in _FETCHED if button.get(name)), None)
            target = absolute(site.base, stated)
            if target is not None:
                yield target


def _numbered(tree: Element, site: Site, rules: ListingRules) -> Iterator[str]:
    if rules.paging is None or site.url is None:
        return
    parts = urlsplit(site.url)
    here = f"{parts.path}?{parts.query}" if parts.query else parts.path
    numbered = _pattern(rules.paging).fullmatch(here)
    number = int(numbered["n"]) if numbered else rules.first_page
    path = numbered["path"] if numbered else _ENDING.sub("", parts.path)
    if rules.zone is None:
        gaps = {"path": path}
    else:
        zone = path if numbered else next(_values(tree, rules.zone), "")
        gaps = {"zone": zone}
    if all(gaps.values()):
        yield urljoin(site.url, rules.paging.format(n=number + 1, **gaps))


def _pattern(template: str) -> re.Pattern[str]:
    """The addresses that a template makes: its fixed parts as they are, ``path`` for section or zone."""
    escaped = re.escape(template).replace(r"\{n\}", r"(?P<n>\d{1,6})")
    return re.compile(re.sub(r"\\\{(?:path|zone)\\\}", "(?P<path>.+?)", escaped))


def _values(tree: Element, source: Source) -> Iterator[str]:
    if source.selector is not None:
        for element in select(tree, source.selector):
            value = element.get(source.attribute) if source.attribute else text_of(element)
            if value and re.fullmatch(r"[\w-]{1,40}", value):
                yield value


def _target(link: Element, site: Site) -> Iterator[str]:
    target = absolute(site.base, link.get("href"))
    if target is not None:
        yield target.partition("#")[0]


def _number_of(url: str | None) -> int:
    """The number of this page among those of its section; 1 for the section page itself."""
    found = _NUMBER.search(url or "")
    return int(found[1]) if found else 1
