"""Whatever a command is given, as a stream of pages in the order given: read_inputs."""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING

from extractor.errors import InputError, VinhDanhError
from extractor.fetch.files import json_pages, read_path, read_stream
from extractor.fetch.json_records import whole_records
from extractor.fetch.listing import Links, Listing, ListingError, links_of
from extractor.fetch.settings import Settings
from extractor.ground.page import Page

if TYPE_CHECKING:
    from extractor.fetch.client import Fetcher

STANDARD_INPUT = "-"

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LOOKS_LIKE_HOST = re.compile(r"(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info|asia)(?:[/:?].*)?", re.IGNORECASE)


def read_inputs(
    targets: Iterable[str], settings: Settings, *, stdin: IO[bytes] | None = None
) -> Iterator[Page | VinhDanhError]:
    """The pages of all targets, one by one as they are read, in the order given.

    A target is an article's address, the address or file of a feed or sitemap (which stands for its
    articles), a ``.html``, ``.txt``, ``.json`` or ``.jsonl`` file (other names go by their content), a
    folder of such files, or ``-`` for standard input. What cannot be read comes as one ``InputError`` or
    ``FetchError`` in its place, and the reading goes on.
    """
    with ExitStack() as stack:
        reader = _Reader(settings, stack)
        for target in targets:
            if not target.strip():
                yield InputError(repr(target), "names nothing", "give an address, a file, a folder or -")
            elif target == STANDARD_INPUT:
                stream = sys.stdin.buffer if stdin is None else stdin
                yield from reader.expanded(read_stream(stream, target, target, settings.page_bytes))
            elif _SCHEME.match(target):
                yield from reader.address(target)
            elif _LOOKS_LIKE_HOST.fullmatch(target) and not Path(target).exists():
                yield InputError(target, "there is no such file", f"for a web address write https://{target}")
            else:
                yield from reader.expanded(read_path(Path(target), settings.page_bytes))


class _Reader:
    """Reads addresses with one fetcher, which is opened when the first address comes."""

    def __init__(self, settings: Settings, stack: ExitStack) -> None:
        self._settings = settings
        self._stack = stack
        self._opened: Fetcher | None = None

    def address(self, address: str) -> Iterator[Page | VinhDanhError]:
        found = self._get(address)
        if isinstance(found, Listing):
            yield from self._listed(found)
        else:
            yield from _records(found)

    def expanded(self, found: Iterable[Page | Listing | InputError]) -> Iterator[Page | VinhDanhError]:
        """What was read from a file, each feed or sitemap replaced by its articles."""
        for one in found:
            if isinstance(one, Listing):
                yield from self._listed(one)
            else:
                yield one

    def _listed(self, listing: Listing) -> Iterator[Page | VinhDanhError]:
        """The articles of a feed, a sitemap, or the sitemaps of an index, up to the limit of links."""
        left = self._settings.listing_links
        for links in self._link_lists(listing):
            if isinstance(links, VinhDanhError):
                yield links
                continue
            for link in links.articles[:left]:
                found = self._get(link)
                if isinstance(found, Listing):
                    yield InputError(link, "is a feed inside a feed", "give its own address")
                else:
                    yield from _records(found)
            left -= len(links.articles)
            if left < 0:
                yield InputError(
                    listing.source,
                    f"lists more than {self._settings.listing_links} articles; the rest was not read",
                    "give the addresses of the others themselves",
                )
                return

    def _link_lists(self, listing: Listing) -> Iterator[Links | VinhDanhError]:
        links = _links(listing)
        if isinstance(links, VinhDanhError) or links.articles:
            yield links
            return
        for sitemap in links.sitemaps[: self._settings.listing_links]:
            found = self._get(sitemap)
            if isinstance(found, Listing):
                yield _links(found)
            elif isinstance(found, VinhDanhError):
                yield found
            else:
                yield InputError(sitemap, "is not a sitemap", "tell the site's owner")

    def _get(self, address: str) -> Page | Listing | VinhDanhError:
        # httpx and its kin take a tenth of a second to import; who reads files need not wait for them.
        from extractor.fetch.client import Fetcher

        if self._opened is None:
            self._opened = self._stack.enter_context(Fetcher(self._settings))
        try:
            return self._opened.get(address)
        except VinhDanhError as error:
            return error


def _links(listing: Listing) -> Links | InputError:
    try:
        links = links_of(listing)
    except ListingError as error:
        return InputError(listing.source, str(error), "give the addresses of the articles themselves")
    if not links.articles and not links.sitemaps:
        return InputError(listing.source, "lists no articles", "check the feed in a browser")
    return links


def _records(found: Page | VinhDanhError) -> Iterator[Page | VinhDanhError]:
    """The page, or when it is JSON its articles, each with the address it came from."""
    if isinstance(found, VinhDanhError) or found.media_type != "json":
        yield found
        return
    for one in json_pages(whole_records(found.body), found.source):
        if isinstance(one, Page):
            yield Page(one.source, one.body, "json", found.url, found.status, found.headers, found.fetched_at)
        else:
            yield one
