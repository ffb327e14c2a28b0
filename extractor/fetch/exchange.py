"""One HTTP request and its answer: repeated when the site is busy, bounded in time and size."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import httpcore
import httpx
import stamina

from extractor.fetch.challenge import challenge_of
from extractor.fetch.decode import ACCEPTED, EncodingError, decoded
from extractor.fetch.failures import NETWORK_ERRORS, certificate_fault, seconds_to_wait
from extractor.fetch.pace import Pace
from extractor.fetch.robots import LONGEST_ROBOTS
from extractor.fetch.settings import Settings
from extractor.fetch.transport import Deadline, GuardedTransport, Resolve, UnknownHostError
from extractor.ground.page import Page
from extractor.ground.validators import Validators

REDIRECTS = frozenset({301, 302, 303, 307, 308})
WITHOUT_BODY = REDIRECTS | {304}
"""Answers whose body is not read. The connection is then closed, so that what a server sends behind a 304
against the rules is never taken for the answer to the next request."""

BUSY = frozenset({429, 502, 503, 504})
"""Answers that a later attempt may better."""

NO_VALIDATORS = Validators()

_ENDS = (b"</html>", b"</rss>", b"</feed>", b"</urlset>", b"</sitemapindex>")
"""How whole documents end. What a server that counts wrongly still owes behind them, a last chunk, bytes of
a length that was counted before packing, is nothing: browsers show such pages."""
_LONGEST_END = 100

_FIRST_WAIT_SECONDS = 0.5
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "vi,en;q=0.5",
    "Accept-Encoding": ACCEPTED,
}

# stamina warns of every retry. Without a handler Python would print that between our own messages, and so
# would the handler that some libraries of the language stage give to the root of all loggers.
_retries = logging.getLogger("stamina")
_retries.addHandler(logging.NullHandler())
_retries.propagate = False


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

    def as_page(self, source: str) -> Page:
        """The answer as the page that was asked for under this address."""
        return Page(
            source=source,
            body=self.body,
            media_type="html",
            url=str(self.url),
            status=self.status,
            headers=tuple((name.lower(), value) for name, value in self.headers.multi_items()),
            fetched_at=datetime.now(UTC),
        )

    @property
    def retry_after(self) -> float | None:
        return seconds_to_wait(self.headers.get("retry-after"), self.headers.get("date"))


class _BusyError(Exception):
    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


class TooLargeError(Exception):
    """The body is larger than the limit."""


class Exchange:
    """Sends requests one after another; for one thread.

    Cookies are kept until ``forget`` is called. ``pace`` is told what every answer says of it.
    """

    def __init__(self, settings: Settings, resolve: Resolve, pace: Pace) -> None:
        self._settings = settings
        self._pace = pace
        self._deadline = Deadline()
        self._client = httpx.Client(
            transport=GuardedTransport(settings, self._deadline, resolve),
            headers={**_HEADERS, "User-Agent": settings.user_agent},
            timeout=httpx.Timeout(settings.read_seconds, connect=settings.connect_seconds),
            follow_redirects=False,
            trust_env=False,
        )

    def close(self) -> None:
        self._client.close()

    def forget(self) -> None:
        """Drop all cookies."""
        self._client.cookies.clear()

    @property
    def cookies(self) -> frozenset[tuple[str, str | None]]:
        return frozenset((cookie.name, cookie.value) for cookie in self._client.cookies.jar)

    def ask(self, url: httpx.URL, *, robots: bool = False, validators: Validators = NO_VALIDATORS) -> Answer:
        """The answer after as many attempts as the settings allow; the last answer when all were busy.

        Of a robots.txt only the beginning is read. Raises one of ``NETWORK_ERRORS``, ``EncodingError``,
        ``TooLargeError``, ``RefusedError``, and ``httpx.RemoteProtocolError`` when Location is no address.
        """
        retries = stamina.retry_context(
            on=self._backoff,
            attempts=self._settings.attempts,
            timeout=None,
            wait_initial=_FIRST_WAIT_SECONDS,
            wait_max=self._settings.longest_wait_seconds,
        )
        try:
            for attempt in retries:
                if attempt.num > 1:
                    self._pace.wait_again(url.host)
                with attempt:
                    return self._attempt(url, robots, validators)
        except _BusyError as error:
            return error.answer
        raise AssertionError("stamina ends with an answer or an error")

    def _backoff(self, error: Exception) -> bool | float:
        """Whether to try again, and after how many seconds when the server says so."""
        if isinstance(error, _BusyError):
            return self._until_ready(error.answer)
        if isinstance(error, UnknownHostError | httpcore.TimeoutException | httpcore.LocalProtocolError):
            return False
        return isinstance(error, NETWORK_ERRORS) and certificate_fault(error) is None

    def _until_ready(self, answer: Answer) -> bool | float:
        """A busy site is asked again when it says; 429 without a word doubles the pause of the site."""
        asked = answer.retry_after
        if asked is None:
            if answer.status != 429:
                return True
            asked = self._pace.ready_in(answer.url.host)
        return False if asked > self._settings.longest_wait_seconds else max(asked, _FIRST_WAIT_SECONDS)

    def _attempt(self, url: httpx.URL, robots: bool, validators: Validators) -> Answer:
        self._deadline.start(self._settings.total_seconds)
        response = self._send(self._request(url, validators))
        try:
            body = b"" if response.status_code in WITHOUT_BODY else self._body(response, robots=robots)
        finally:
            response.close()
        answer = Answer(url, response.status_code, response.headers, body)
        self._pace.answered(url.host)
        self._pace.heed(url.host, answer.status, answer.retry_after)
        # Who is challenged asks no second time: the site is not busy.
        if answer.status in BUSY and challenge_of(answer.as_page(str(url))) is None:
            raise _BusyError(answer)
        return answer

    def _send(self, request: httpx.Request) -> httpx.Response:
        try:
            return self._client.send(request, stream=True)
        except (UnicodeError, httpx.InvalidURL) as error:
            # httpx reads Location even when it does not follow it: idna raises for "http://xn--a.vn/", httpx
            # itself for "http:a@b", which has a scheme, no host, and no path it could put behind one.
            raise httpx.RemoteProtocolError("Location is no web address", request=request) from error

    def _request(self, url: httpx.URL, validators: Validators) -> httpx.Request:
        conditions = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
        return self._client.build_request(
            "GET", url, headers={name: value for name, value in conditions.items() if value is not None}
        )

    def _body(self, response: httpx.Response, *, robots: bool) -> bytes:
        """The whole body, at most ``page_bytes``; of a robots.txt or an error page only the beginning."""
        if robots or not response.is_success:
            return self._beginning(response, needed=response.is_success)
        _within(_announced_bytes(response), self._settings.page_bytes)
        body = bytearray()
        try:
            for piece in self._pieces(response):
                body += piece
                _within(len(body), self._settings.page_bytes)
        except NETWORK_ERRORS:
            if not bytes(body[-_LONGEST_END:]).rstrip().lower().endswith(_ENDS):
                raise
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
        """The body as sent, its length bounded too: packed data may go on for ever and unpack to nothing."""
        length = 0
        for chunk in response.iter_raw():
            self._deadline.within(None)
            length += len(chunk)
            _within(length, self._settings.page_bytes)
            yield chunk


def _within(length: int, limit: int) -> None:
    if length > limit:
        raise TooLargeError


def _announced_bytes(response: httpx.Response) -> int:
    written = response.headers.get("content-length", "")
    return int(written[:18]) if written.isascii() and written.isdigit() else 0
