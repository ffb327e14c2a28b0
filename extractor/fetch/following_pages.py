"""The further pages of an article that its paper cuts in several, fetched like the first: with_following."""

from collections.abc import Callable
from dataclasses import replace

from extractor.errors import FetchError
from extractor.fetch.discover.listing_pages import page_tree
from extractor.fetch.listing import Listing, ListingError
from extractor.ground.page import Page
from extractor.ground.several_pages import joined
from extractor.publishers.continuation import MOST_PARTS, may_be_paged, new_paragraphs, next_part
from extractor.publishers.tree import Element

_BY_PAGE = frozenset({"etag", "last-modified"})

Get = Callable[[str], Page | Listing]


def with_following(page: Page, get: Get, most_bytes: int) -> Page:
    """The page with those on which its article goes on, as one body; the page itself where there are none.

    A page counts when its address is the article's with the next number and it brings paragraphs of its own.
    Where one cannot be had, those before it are kept; the reader sees from their links that the rest is
    missing. What is joined has no validators: the first page may be as it was while the second is not.
    """
    if page.media_type != "html" or page.url is None or _is_wide(page):
        return page
    got = [page]
    tree = _tree(page) if may_be_paged(page.body.decode("latin-1")) else None
    is_whole = False
    while tree is not None and len(got) < MOST_PARTS:
        address = next_part(tree, got[-1].url, page.url, len(got))
        if address is None:
            break
        following = _page_at(address, get)
        if following is None or sum(len(one.body) for one in got) + len(following.body) > most_bytes:
            break
        read = _tree(following)
        if read is None or not new_paragraphs(read, tree):
            is_whole = read is not None
            break
        got.append(following)
        tree = read
    if len(got) == 1 and not is_whole:
        return page
    headers = tuple(pair for pair in page.headers if pair[0].lower() not in _BY_PAGE)
    pages = [(one.url or one.source, one.body) for one in got]
    return replace(page, body=joined(pages, is_whole=is_whole), headers=headers)


def _page_at(address: str, get: Get) -> Page | None:
    """None when it cannot be had: blocked, gone, no answer, no page of text."""
    try:
        found = get(address)
    except FetchError:
        return None
    return found if isinstance(found, Page) and found.media_type == "html" and not _is_wide(found) else None


def _tree(page: Page) -> Element | None:
    try:
        return page_tree(page)
    except ListingError:
        return None


def _is_wide(page: Page) -> bool:
    """Whether letters are written in two bytes (UTF-16): our comment between the pages would not be one."""
    return b"\0" in page.body[:1000]
