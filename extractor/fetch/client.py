"""One address to one page: robots.txt first, redirects followed one by one, the answer judged."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self, overload

import httpx

from extractor.fetch.challenge import challenge_of
from extractor.fetch.decode import GZIP_MARK, EncodingError, gunzipped, in_pieces
from extractor.fetch.discover.addresses import absolute
from extractor.fetch.exchange import NO_VALIDATORS, Answer, Exchange, TooLargeError
from extractor.fetch.failures import (
    CHECK,
    LATER,
    NETWORK_ERRORS,
    SAVE,
    failure,
    held_failure,
    network_failure,
    status_failure,
)
from extractor.fetch.guard import RefusedError, parse_url
from extractor.fetch.leading_on import leads_on_to
from extractor.fetch.listing import Listing
from extractor.fetch.manners import Manners
from extractor.fetch.media import ContentError, is_listing, kind_of_answer
from extractor.fetch.robots import RobotsAnswer
from extractor.fetch.settings import Settings
from extractor.fetch.transport import Resolve, system_resolve
from extractor.ground.page import Page
from extractor.ground.validators import NotModified, Validators, validators_of

_ROBOTS_REDIRECTS = 5


class Fetcher:
    """Fetches pages one after another; for one thread. Close it, or use it in a ``with`` statement.

    Fetchers in several threads share their ``manners``, so that no site is asked by two at once.
    """

    def __init__(
        self, settings: Settings, *, resolve: Resolve = system_resolve, manners: Manners | None = None
    ) -> None:
        self._settings = settings
        self._manners = manners or Manners(settings)
        self._exchange = Exchange(settings, resolve, self._manners.pace)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._exchange.close()

    def page(self, address: str) -> Page:
        """The page at the address. Raises ``FetchError``; a feed or sitemap is no page."""
        found = self.get(address)
        if isinstance(found, Listing):
            raise failure(
                address,
                "is a feed or sitemap, not an article",
                "give the address of an article",
                "not_an_article",
            )
        return found

    @overload
    def get(self, address: str) -> Page | Listing: ...

    @overload
    def get(self, address: str, validators: Validators | None) -> Page | Listing | NotModified: ...

    def get(self, address: str, validators: Validators | None = None) -> Page | Listing | NotModified:
        """The page or listing at the address; with the validators of the former visit, also that it is as
        it was then.

        A server may send the same bytes again instead of saying so: then their digests are the same.
        Raises ``FetchError`` with the outcome code.
        """
        known = validators or NO_VALIDATORS
        with self._told(address):
            answer = self._visit(address, known)
            if answer.status == 304 and known:
                return NotModified(address, validators_of(answer.headers.multi_items()).or_else(known))
            return self._judge(address, answer)

    def sitemaps(self, address: str) -> tuple[str, ...]:
        """The sitemaps that robots.txt of the address's site names. Raises ``FetchError``."""
        with self._told(address):
            url = parse_url(address.strip(), self._settings)
            named = self._manners.robots.sitemaps(url, self._ask_robots)
            return tuple(found for one in named if (found := absolute(str(url), one)) is not None)

    @contextmanager
    def _told(self, address: str) -> Iterator[None]:
        """Whatever goes wrong inside is told as a ``FetchError`` with the outcome code."""
        try:
            yield
        except RefusedError as error:
            raise failure(address, f"refused: {error}", "give a public http or https address") from error
        except NETWORK_ERRORS as error:
            raise network_failure(address, error) from error
        except httpx.RemoteProtocolError as error:
            # httpx reads Location too, before we do, and says so when it is none.
            raise failure(address, "it redirects to something that is no web address", CHECK) from error
        except EncodingError as error:
            raise failure(address, f"the answer cannot be unpacked: {error}", LATER, "unreadable") from error
        except TooLargeError as error:
            limit = self._settings.page_bytes // 1_000_000
            raise failure(
                address, f"is larger than {limit} MB", "give the address of a single article", "unreadable"
            ) from error

    def _visit(self, address: str, validators: Validators) -> Answer:
        """Follow redirects to the answer that is none. Cookies live as long as one visit.

        The same address may come twice when a cookie was set in between: qdnd.vn redirects to itself until
        its cookie comes back.
        """
        self._exchange.forget()
        url = parse_url(address.strip(), self._settings)
        hosts: set[str] = set()
        seen: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()
        for _ in range(self._settings.redirects + 1):
            state = (str(url), self._exchange.cookies)
            if state in seen:
                raise failure(address, f"redirects in a circle, again to {url}", CHECK)
            seen.add(state)
            crawl_delay = self._permitted(address, url)
            with self._manners.pace.turn(url.host):
                if url.host not in hosts:
                    self._wait(address, url.host, crawl_delay)
                    hosts.add(url.host)
                try:
                    answer = self._exchange.ask(url, validators=validators)
                finally:
                    self._manners.pace.answered(url.host)
            if answer.location is not None:
                url = self._next(url, answer.location)
                continue
            led = leads_on_to(answer)
            if led is None or (str(self._next(url, led)), self._exchange.cookies) in seen:
                return answer
            url = self._next(url, led)
        raise failure(address, f"redirects more than {self._settings.redirects} times", CHECK)

    def _wait(self, address: str, host: str, crawl_delay: float | None) -> None:
        """Sleep until the host may be asked. Raises ``FetchError`` when it has asked for a longer pause."""
        held = self._manners.pace.held_for(host)
        if held > self._settings.longest_wait_seconds:
            raise held_failure(address, host, held)
        self._manners.pace.wait(host, crawl_delay)

    def _next(self, base: httpx.URL, location: str) -> httpx.URL:
        try:
            return parse_url(location, self._settings, base)
        except RefusedError as error:
            raise RefusedError(f"it redirects to {location[:200]}: {error}") from error

    def _permitted(self, address: str, url: httpx.URL) -> float | None:
        """The site's Crawl-delay. Raises ``FetchError`` when robots.txt keeps us out."""
        verdict = self._manners.robots.verdict(url, self._ask_robots)
        if not verdict.known:
            raise failure(
                address,
                f"robots.txt of {url.host} cannot be read now (HTTP {verdict.status})",
                LATER,
                "robots",
                status=verdict.status,
            )
        if not verdict.allowed:
            raise failure(address, f"robots.txt of {url.host} does not allow this page", SAVE, "robots")
        return verdict.crawl_delay

    def _ask_robots(self, url: httpx.URL) -> RobotsAnswer:
        for _ in range(_ROBOTS_REDIRECTS + 1):
            with self._manners.pace.turn(url.host):
                self._wait(str(url), url.host, None)
                try:
                    answer = self._exchange.ask(url, robots=True)
                finally:
                    self._manners.pace.answered(url.host)
            if answer.location is None:
                return RobotsAnswer(answer.status, answer.body)
            url = self._next(url, answer.location)
        # RFC 9309: more than five redirects count as no robots.txt.
        return RobotsAnswer(404, b"")

    def _judge(self, address: str, answer: Answer) -> Page | Listing:
        """The answer as a page. Raises ``FetchError`` when its status or content is none."""
        page = answer.as_page(address)
        challenger = challenge_of(page)
        if challenger is not None:
            raise failure(address, f"the site checks its visitors first ({challenger})", SAVE, "blocked")
        status_error = status_failure(address, answer.status, answer.retry_after)
        if status_error is not None:
            raise status_error
        if answer.body.startswith(GZIP_MARK):
            packed = self._unzipped(answer.body)
            if is_listing(packed):
                return Listing(address, packed, str(answer.url), page.headers)
        try:
            kind = kind_of_answer(answer.body, answer.headers.get("content-type", ""))
        except ContentError as error:
            raise failure(address, str(error), "give the address of an article page", "unreadable") from error
        if kind == "listing":
            return Listing(address, answer.body, str(answer.url), page.headers)
        return replace(page, media_type=kind)

    def _unzipped(self, body: bytes) -> bytes:
        unzipped = bytearray()
        for piece in gunzipped(in_pieces(body)):
            unzipped += piece
            if len(unzipped) > self._settings.page_bytes:
                raise TooLargeError
        return bytes(unzipped)
