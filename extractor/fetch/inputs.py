"""Whatever a command is given, as a stream of pages in the order given: read_inputs."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import IO, TYPE_CHECKING

from extractor.errors import InputError, VinhDanhError
from extractor.fetch.discover import ListingError, discover
from extractor.fetch.files import Found, json_pages, read_path, read_stream
from extractor.fetch.json_records import lists_only_links, whole_records
from extractor.fetch.listing import Listing
from extractor.fetch.settings import Settings
from extractor.ground.discovery import Discovery
from extractor.ground.page import Page
from extractor.ground.validators import NotModified

if TYPE_CHECKING:
    from extractor.fetch.crew import Crew

STANDARD_INPUT = "-"

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LOOKS_LIKE_HOST = re.compile(r"(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info|asia)(?:[/:?].*)?", re.IGNORECASE)


def read_inputs(
    targets: Iterable[str],
    settings: Settings,
    *,
    stdin: IO[bytes] | None = None,
    is_to_end: Callable[[], bool] = lambda: False,
) -> Iterator[Page | VinhDanhError]:
    """The pages of all targets, one by one as they are read, in the order given.

    A target is an article's address, the address or file of a feed or sitemap (which stands for its
    articles), a ``.html``, ``.txt``, ``.json`` or ``.jsonl`` file (other names go by their content), a
    folder of such files, or ``-`` for standard input. What cannot be read comes as one ``InputError`` or
    ``FetchError`` in its place, and the reading goes on. Addresses that follow one another are fetched side
    by side where they are of different sites. Once it is to end, addresses that are waited for are left.
    """
    for found in _read_all(targets, settings, stdin, is_to_end):
        yield replace(found, encoding=settings.encoding) if isinstance(found, Page) else found


def _read_all(
    targets: Iterable[str], settings: Settings, stdin: IO[bytes] | None, is_to_end: Callable[[], bool]
) -> Iterator[Page | VinhDanhError]:
    with ExitStack() as stack:
        reader = _Reader(settings, stack, is_to_end)
        for addresses, run in groupby(targets, key=_is_address):
            if addresses:
                yield from reader.addresses(run)
                continue
            for target in run:
                yield from reader.expanded(_read_here(target, settings, stdin))


def _is_address(target: str) -> bool:
    return _SCHEME.match(target) is not None


def _read_here(target: str, settings: Settings, stdin: IO[bytes] | None) -> Iterator[Found]:
    """What a target that is no address holds."""
    if not target.strip():
        yield InputError(repr(target), "names nothing", "give an address, a file, a folder or -")
    elif target == STANDARD_INPUT:
        stream = sys.stdin.buffer if stdin is None else stdin
        yield from read_stream(stream, target, target, settings.page_bytes)
    elif _LOOKS_LIKE_HOST.fullmatch(target) and not Path(target).exists():
        yield InputError(target, "there is no such file", f"for a web address write https://{target}")
    else:
        yield from read_path(target, settings.page_bytes)


class _Reader:
    """Reads addresses with one crew of fetchers, which is called when the first address comes."""

    def __init__(self, settings: Settings, stack: ExitStack, is_to_end: Callable[[], bool]) -> None:
        self._settings = settings
        self._is_to_end = is_to_end
        self._stack = stack
        self._called: Crew | None = None

    def addresses(self, addresses: Iterable[str]) -> Iterator[Page | VinhDanhError]:
        for _, found in self._fetched(addresses):
            if isinstance(found, Page) and found.media_type == "json" and lists_only_links(found.body):
                yield from self._listed(Listing(found.source, found.body, found.url, found.headers))
            elif isinstance(found, Listing):
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
        for discovery in self._discoveries(listing):
            if isinstance(discovery, VinhDanhError):
                yield discovery
                continue
            for link, found in self._fetched(entry.url for entry in discovery.entries[:left]):
                if isinstance(found, Listing):
                    yield InputError(link, "is a feed inside a feed", "give its own address")
                else:
                    yield from _records(found)
            left -= len(discovery.entries)
            if left < 0:
                yield InputError(
                    listing.source,
                    f"lists more than {self._settings.listing_links} articles; the rest was not read",
                    "give the addresses of the others themselves",
                )
                return

    def _discoveries(self, listing: Listing) -> Iterator[Discovery | VinhDanhError]:
        """The listing itself, or the sitemaps that it is an index of, newest first."""
        whole = _discovered(listing)
        if isinstance(whole, VinhDanhError) or whole.kind != "sitemap_index":
            yield whole
            return
        sitemaps = [sitemap.url for sitemap in whole.sitemaps[: self._settings.listing_links]]
        for sitemap, found in self._fetched(sitemaps):
            if isinstance(found, Listing):
                yield _discovered(found)
            elif isinstance(found, VinhDanhError):
                yield found
            else:
                yield InputError(sitemap, "is not a sitemap", "tell the site's owner")

    def _fetched(self, addresses: Iterable[str]) -> Iterator[tuple[str, Page | Listing | VinhDanhError]]:
        # httpx and its kin take a tenth of a second to import; who reads files need not wait for them.
        from extractor.fetch.crew import Crew, Visit

        if self._called is None:
            self._called = self._stack.enter_context(Crew(self._settings))
        for visit, found in self._called.in_order(map(Visit, addresses), self._is_to_end):
            if isinstance(found, NotModified):
                raise AssertionError("nothing was said of a former visit")
            yield visit.address, found


def _discovered(listing: Listing) -> Discovery | InputError:
    try:
        discovery = discover(listing)
    except ListingError as error:
        return InputError(listing.source, str(error), "give the addresses of the articles themselves")
    if not discovery.entries and not discovery.sitemaps:
        return InputError(listing.source, "lists no articles", "check the feed in a browser")
    return discovery


def _records(found: Page | VinhDanhError) -> Iterator[Page | VinhDanhError]:
    """The page, or when it is JSON its articles, each with the address it came from."""
    if isinstance(found, VinhDanhError) or found.media_type != "json":
        yield found
        return
    for one in json_pages(whole_records(found.body), found.source):
        if isinstance(one, Page):
            yield replace(found, source=one.source, body=one.body)
        else:
            yield one
