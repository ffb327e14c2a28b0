"""robots.txt: what the owner of a site asks of visitors like us (RFC 9309)."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import httpx
from protego import Protego

from extractor.fetch.failures import NETWORK_ERRORS
from extractor.fetch.settings import PRODUCT

LONGEST_ROBOTS = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB."""

KEPT_SECONDS = 24 * 3600
KEPT_WHEN_UNKNOWN_SECONDS = 600


@dataclass(frozen=True, slots=True)
class RobotsAnswer:
    """Status after redirects, and the body, cut at ``LONGEST_ROBOTS``."""

    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a page may be fetched. ``known`` is false when the site could not say."""

    allowed: bool
    known: bool = True
    status: int | None = None
    crawl_delay: float | None = None


@dataclass(frozen=True, slots=True)
class _Rules:
    """Rules of one site; ``parsed`` is None where all is allowed, or, if not ``known``, nothing."""

    parsed: Protego | None
    known: bool
    status: int
    asked_at: float


Ask = Callable[[httpx.URL], RobotsAnswer]
"""Fetches a robots.txt."""


class Robots:
    """Asks each site once a day, and sooner again when it could not say; one for all threads.

    The network error of a dead site is kept too, so that a feed of a hundred links to it does not wait a
    hundred times.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._sites: dict[str, _Rules] = {}
        self._dead: dict[str, tuple[float, Exception]] = {}
        self._asking: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._lock = threading.Lock()

    def verdict(self, url: httpx.URL, ask: Ask) -> Verdict:
        """Raises what ``ask`` raises when the site cannot be reached."""
        rules = self._rules_of(url, ask)
        if not rules.known:
            return Verdict(allowed=False, known=False, status=rules.status)
        if rules.parsed is None:
            return Verdict(allowed=True, status=rules.status)
        delay = rules.parsed.crawl_delay(PRODUCT)
        return Verdict(
            allowed=bool(rules.parsed.can_fetch(str(url), PRODUCT)),
            status=rules.status,
            crawl_delay=None if delay is None else float(delay),
        )

    def sitemaps(self, url: httpx.URL, ask: Ask) -> tuple[str, ...]:
        """The sitemaps that the site names, as it writes them. Raises what ``ask`` raises."""
        parsed = self._rules_of(url, ask).parsed
        return () if parsed is None else tuple(dict.fromkeys(parsed.sitemaps))

    def _rules_of(self, url: httpx.URL, ask: Ask) -> _Rules:
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        with self._lock:
            asking = self._asking[site]
        with asking:
            return self._rules(site, url.copy_with(raw_path=b"/robots.txt"), ask)

    def _rules(self, site: str, address: httpx.URL, ask: Ask) -> _Rules:
        rules = self._sites.get(site)
        if rules is not None:
            kept = KEPT_SECONDS if rules.known else KEPT_WHEN_UNKNOWN_SECONDS
            if self._clock() - rules.asked_at < kept:
                return rules
        failed_at, error = self._dead.get(site, (0.0, None))
        if error is not None and self._clock() - failed_at < KEPT_WHEN_UNKNOWN_SECONDS:
            raise error
        try:
            rules = self._read(ask(address))
        except NETWORK_ERRORS as dead:
            self._dead[site] = (self._clock(), dead)
            raise
        self._sites[site] = rules
        return rules

    def _read(self, answer: RobotsAnswer) -> _Rules:
        """4xx means that there are no rules; 5xx, and 429 which asks for less, that we may not know them."""
        now = self._clock()
        if 200 <= answer.status < 300:
            text = answer.body.decode("utf-8-sig", errors="replace")
            return _Rules(Protego.parse(text), True, answer.status, now)
        known = 400 <= answer.status < 500 and answer.status != 429
        return _Rules(None, known, answer.status, now)
