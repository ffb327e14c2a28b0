"""Section pages, that is HTML that lists articles → entries and the page after it: read_listing_page."""

import re
from datetime import datetime

from extractor.errors import VinhDanhError
from extractor.fetch.discover.addresses import absolute
from extractor.fetch.discover.cards import card_of
from extractor.fetch.discover.headline_links import FEWEST_ALIKE
from extractor.fetch.discover.limits import MOST_PAGE_LINKS, MOST_TITLE
from extractor.fetch.discover.links import ArticleLink, Site, article_links, urls_below
from extractor.fetch.discover.markup import text_of
from extractor.fetch.discover.moments import Clock
from extractor.fetch.discover.paging import next_page
from extractor.fetch.discover.problems import problems_of
from extractor.fetch.discover.wording import plain
from extractor.fetch.listing import ListingError
from extractor.ground.discovery import Discovery
from extractor.ground.page import Page
from extractor.publishers import ListingRules, Paper
from extractor.publishers.fingerprint import family_by_fingerprint
from extractor.publishers.tree import Element, parse, select

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def read_listing_page(
    page: Page, paper: Paper | None, now: datetime, fewest: int = FEWEST_ALIKE
) -> Discovery:
    """The articles that a page links to, in its order, with what stands around the links.

    Where the paper's file says where titles stand, only those links count; when none stands there, all do,
    and the problem "layout" is noted. ``fewest`` is how many headlines make a list where addresses tell
    nothing: one, where the page is a piece of a list. Raises ``ListingError`` for a page that is too large or
    empty.
    """
    tree = page_tree(page)
    site = Site(page.url, base_of(tree, page.url), paper)
    rules = _rules(tree, paper)
    links = article_links(tree, site, fewest)
    listed = _listed(links, tree, rules)
    by_article: dict[str, list[ArticleLink]] = {}
    for link in listed or links:
        by_article.setdefault(link.url, []).append(link)
    held, clock = urls_below(links), Clock(now)
    kept = list(by_article.values())[:MOST_PAGE_LINKS]
    entries = tuple(card_of(group, held, rules, clock) for group in kept)
    found = ["truncated"] * (len(by_article) > len(kept)) + ["layout"] * bool(links and not listed)
    title = next((element.text for element in tree.iter("title")), None)
    return Discovery(
        kind="listing",
        title=plain(title, MOST_TITLE),
        entries=entries,
        next_page=next_page(tree, site, rules) if entries else None,
        problems=tuple(code for code in problems_of(entries, now, found) if code != "undated"),
    )


def page_tree(page: Page) -> Element:
    """Raises ``ListingError`` for a page that cannot be read as HTML."""
    declared = _CHARSET.search(page.header("content-type") or "")
    try:
        return parse(page.source, text_of(page.body, declared[1] if declared else None))
    except VinhDanhError as error:
        raise ListingError(error.cause) from error


def base_of(tree: Element, url: str | None) -> str | None:
    """What the page's relative links start from."""
    stated = next((element.get("href") for element in tree.iter("base")), None)
    return absolute(url, stated) or url


def _rules(tree: Element, paper: Paper | None) -> ListingRules:
    if paper is not None:
        return paper.listing
    family = family_by_fingerprint(tree)
    return family.listing if family is not None else ListingRules()


def _listed(links: list[ArticleLink], tree: Element, rules: ListingRules) -> list[ArticleLink]:
    """The links at the titles that the rules select; all where there is no such rule."""
    if not rules.title:
        return links
    places = {element for selector in rules.title for element in select(tree, selector)}
    return [
        link
        for link in links
        if link.element in places
        or any(around in places for around in link.element.iterancestors())
        or any(below in places for below in link.element.iter())
    ]
