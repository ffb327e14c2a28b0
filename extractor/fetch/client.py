"""One address to one page: robots.txt first, redirects one by one, bounded in time and size."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import httpcore
import httpx
import stamina

from extractor.fetch.challenge import challenge_of
from extractor.fetch.decode import ACCEPTED, GZIP_MARK, EncodingError, decoded, gunzipped
from extractor.fetch.failures import (
    CHECK,
    LATER,
    NETWORK_ERRORS,
    SAVE,
    certificate_fault,
    failure,
    network_failure,
    seconds_to_wait,
    status_failure,
)
from extractor.fetch.guard import RefusedError, parse_url
from extractor.fetch.listing import Listing
from extractor.fetch.media import ContentError, kind_of_answer
from extractor.fetch.pace import Pace
from extractor.fetch.robots import LONGEST_ROBOTS, Robots, RobotsAnswer
from extractor.fetch.settings import Settings
from extractor.fetch.transport import Deadline, GuardedTransport, Resolve, UnknownHostError, system_resolve
from extractor.ground.page import Page

REDIRECTS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 502, 503, 504})
"""Answers that a later attempt may better."""

_ROBOTS_REDIRECTS = 5
_FIRST_WAIT_SECONDS = 0.5
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "vi,en;q=0.5",
    "Accept-Encoding": ACCEPTED,
}

# stamina warns of every retry; without a handler Python would print that between our own messages.
logging.getLogger("stamina").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer as it came, Content-Encoding undone."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def location(self) -> str | None:
        return self.headers.get("location") if self.status in REDIRECTS else None

    @property
    def retry_after(self) -> float | None:
        return seconds_to_wait(self.headers.get("retry-after"))


class _BusyError(Exception):
    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


class _TooLargeError(Exception):
    """The body is larger than the limit."""


class Fetcher:
    """Fetches pages one after another; for one thread. Close it, or use it in a ``with`` statement."""

    def __init__(self, settings: Settings, *, resolve: Resolve = system_resolve) -> None:
        self._settings = settings
        self._deadline = Deadline()
        self._client = httpx.Client(
            transport=GuardedTransport(settings, self._deadline, resolve),
            headers={**_HEADERS, "User-Agent": settings.user_agent},
            timeout=httpx.Timeout(settings.read_seconds, connect=settings.connect_seconds),
            follow_redirects=False,
            trust_env=False,
        )
        self._robots = Robots(self._ask_robots)
        self._pace = Pace(settings.pause_seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._client.close()

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

    def get(self, address: str) -> Page | Listing:
        """The page or listing at the address. Raises ``FetchError`` with the outcome code."""
        try:
            return self._judge(address, self._visit(address))
        except RefusedError as error:
            raise failure(address, f"refused: {error}", "give a public http or https address") from error
        except NETWORK_ERRORS as error:
            raise network_failure(address, error) from error
        except httpx.RemoteProtocolError as error:
            # httpx reads Location too, before we do, and says so when it is none.
            raise failure(address, "it redirects to something that is no web address", CHECK) from error
        except EncodingError as error:
            raise failure(address, f"the answer cannot be unpacked: {error}", LATER, "unreadable") from error
        except _TooLargeError as error:
            limit = self._settings.page_bytes // 1_000_000
            raise failure(
                address, f"is larger than {limit} MB", "give the address of a single article", "unreadable"
            ) from error

    def _visit(self, address: str) -> Answer:
        """Follow redirects to the answer that is none. Cookies live as long as one visit.

        The same address may come twice when a cookie was set in between: qdnd.vn redirects to itself until
        its cookie comes back.
        """
        self._client.cookies.clear()
        url = parse_url(address.strip(), self._settings)
        hosts: set[str] = set()
        seen: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()
        for _ in range(self._settings.redirects + 1):
            cookies = frozenset((cookie.name, cookie.value) for cookie in self._client.cookies.jar)
            if (str(url), cookies) in seen:
                raise failure(address, f"redirects in a circle, again to {url}", CHECK)
            seen.add((str(url), cookies))
            crawl_delay = self._permitted(address, url)
            if url.host not in hosts:
                self._pace.wait(url.host, crawl_delay)
                hosts.add(url.host)
            answer = self._answer(url)
            if answer.location is None:
                return answer
            url = self._next(url, answer.location)
        raise failure(address, f"redirects more than {self._settings.redirects} times", CHECK)

    def _next(self, base: httpx.URL, location: str) -> httpx.URL:
        try:
            return parse_url(location, self._settings, base)
        except RefusedError as error:
            raise RefusedError(f"it redirects to {location[:200]}: {error}") from error

    def _permitted(self, address: str, url: httpx.URL) -> float | None:
        """The site's Crawl-delay. Raises ``FetchError`` when robots.txt keeps us out."""
        verdict = self._robots.verdict(url)
        if not verdict.known:
            raise failure(
                address,
                f"robots.txt of {url.host} cannot be read now (HTTP {verdict.status})",
                LATER,
                "robots",
            )
        if not verdict.allowed:
            raise failure(address, f"robots.txt of {url.host} does not allow this page", SAVE, "robots")
        return verdict.crawl_delay

    def _ask_robots(self, url: httpx.URL) -> RobotsAnswer:
        for _ in range(_ROBOTS_REDIRECTS + 1):
            answer = self._answer(url, robots=True)
            if answer.location is None:
                return RobotsAnswer(answer.status, answer.body)
            url = self._next(url, answer.location)
        # RFC 9309: more than five redirects count as no robots.txt.
        return RobotsAnswer(404, b"")

    def _answer(self, url: httpx.URL, *, robots: bool = False) -> Answer:
        """The answer after as many attempts as the settings allow; the last answer when all were busy."""
        retries = stamina.retry_context(
            on=self._backoff,
            attempts=self._settings.attempts,
            timeout=None,
            wait_initial=_FIRST_WAIT_SECONDS,
            wait_max=self._settings.longest_wait_seconds,
        )
        try:
            for attempt in retries:
                with attempt:
                    return self._attempt(url, robots=robots)
        except _BusyError as error:
            return error.answer
        raise AssertionError("stamina ends with an answer or an error")

    def _backoff(self, error: Exception) -> bool | float:
        """Whether to try again, and after how many seconds when the server says so."""
        if isinstance(error, _BusyError):
            asked = error.answer.retry_after
            if asked is None:
                return True
            return False if asked > self._settings.longest_wait_seconds else max(asked, _FIRST_WAIT_SECONDS)
        if isinstance(error, UnknownHostError | httpcore.TimeoutException | httpcore.LocalProtocolError):
            return False
        return isinstance(error, NETWORK_ERRORS) and certificate_fault(error) is None

    def _attempt(self, url: httpx.URL, *, robots: bool) -> Answer:
        self._deadline.start(self._settings.total_seconds)
        response = self._client.send(self._client.build_request("GET", url), stream=True)
        try:
            body = b"" if response.status_code in REDIRECTS else self._body(response, robots=robots)
        finally:
            response.close()
        answer = Answer(url, response.status_code, response.headers, body)
        if answer.status in BUSY:
            raise _BusyError(answer)
        return answer

    def _body(self, response: httpx.Response, *, robots: bool) -> bytes:
        """The whole body, at most ``page_bytes``; of a robots.txt or an error page only the beginning."""
        if robots or not response.is_success:
            return self._beginning(response, needed=robots)
        if _announced_bytes(response) > self._settings.page_bytes:
            raise _TooLargeError
        body = bytearray()
        for piece in self._pieces(response):
            body += piece
            if len(body) > self._settings.page_bytes:
                raise _TooLargeError
        return bytes(body)

    def _beginning(self, response: httpx.Response, *, needed: bool) -> bytes:
        body = bytearray()
        try:
            for piece in self._pieces(response):
                body += piece
                if len(body) > LONGEST_ROBOTS:
                    break
        except (EncodingError, *NETWORK_ERRORS):
            if needed:
                raise
        return bytes(body[:LONGEST_ROBOTS])

    def _pieces(self, response: httpx.Response) -> Iterator[bytes]:
        return decoded(self._raw(response), response.headers.get("content-encoding", ""))

    def _raw(self, response: httpx.Response) -> Iterator[bytes]:
        for chunk in response.iter_raw():
            self._deadline.within(None)
            yield chunk

    def _judge(self, address: str, answer: Answer) -> Page | Listing:
        """The answer as a page. Raises ``FetchError`` when its status or content is none."""
        page = Page(
            source=address,
            body=answer.body,
            media_type="html",
            url=str(answer.url),
            status=answer.status,
            headers=tuple((name.lower(), value) for name, value in answer.headers.multi_items()),
            fetched_at=datetime.now(UTC),
        )
        challenger = challenge_of(page)
        if challenger is not None:
            raise failure(address, f"the site checks its visitors first ({challenger})", SAVE, "blocked")
        status_error = status_failure(address, answer.status, answer.retry_after)
        if status_error is not None:
            raise status_error
        if answer.url.path.endswith(".xml.gz") and answer.body.startswith(GZIP_MARK):
            return Listing(address, self._unzipped(answer.body), str(answer.url))
        try:
            kind = kind_of_answer(answer.body, answer.headers.get("content-type", ""))
        except ContentError as error:
            raise failure(address, str(error), "give the address of an article page", "unreadable") from error
        if kind == "listing":
            return Listing(address, answer.body, str(answer.url))
        return replace(page, media_type=kind)

    def _unzipped(self, body: bytes) -> bytes:
        unzipped = bytearray()
        for piece in gunzipped([body]):
            unzipped += piece
            if len(unzipped) > self._settings.page_bytes:
                raise _TooLargeError
        return bytes(unzipped)


def _announced_bytes(response: httpx.Response) -> int:
    written = response.headers.get("content-length", "")
    return int(written[:18]) if written.isascii() and written.isdigit() else 0
