"""What robots.txt allows, and what happens when it cannot be read."""

import time

import httpcore
import httpx
import pytest

from extractor.errors import FetchError
from extractor.fetch import Settings, fetch
from extractor.fetch.client import Fetcher
from extractor.fetch.robots import KEPT_SECONDS, KEPT_WHEN_UNKNOWN_SECONDS, Robots, RobotsAnswer, Verdict
from tests.servers.loopback import Answer, Serve

RULES = b"""\xef\xbb\xbfUser-agent: *
Disallow: /ajax/
Disallow: /*?print=
Disallow: /*.pdf$
Allow: /ajax/mo/

User-agent: VinhDanh
Disallow: /ajax/
Disallow: /rieng/
Disallow: /*?print=
Disallow: /*.pdf$
Crawl-delay: 3
"""


def verdict_of(address: str, status: int, body: bytes = b"") -> Verdict:
    return Robots().verdict(httpx.URL(address), lambda url: RobotsAnswer(status, body))


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/bai-1.html", True),
        ("/ajax/tin", False),
        ("/ajax/mo/tin", False),
        ("/rieng/tin", False),
        ("/bai?print=1", False),
        ("/bai?page=1", True),
        ("/tai-lieu.pdf", False),
        ("/tai-lieu.pdf.html", True),
    ],
)
def test_our_group_with_wildcards(path: str, allowed: bool) -> None:
    verdict = verdict_of("https://bao.example" + path, 200, RULES)
    assert (verdict.allowed, verdict.known, verdict.crawl_delay) == (allowed, True, 3.0)


@pytest.mark.parametrize(
    ("status", "allowed", "known"),
    [(404, True, True), (403, True, True), (401, True, True), (429, False, False), (500, False, False),
     (503, False, False)],
)  # fmt: skip
def test_robots_that_cannot_be_read(status: int, allowed: bool, known: bool) -> None:
    verdict = verdict_of("https://bao.example/bai", status)
    assert (verdict.allowed, verdict.known) == (allowed, known)


def test_site_is_asked_once_a_day_and_sooner_when_it_could_not_say() -> None:
    now = 0.0
    asked: list[str] = []
    statuses = iter([500, 200, 200])

    def ask(url: httpx.URL) -> RobotsAnswer:
        asked.append(str(url))
        return RobotsAnswer(next(statuses), RULES)

    robots = Robots(clock=lambda: now)
    url = httpx.URL("https://bao.example/bai?x=1")
    assert not robots.verdict(url, ask).known
    now = KEPT_WHEN_UNKNOWN_SECONDS - 1
    assert not robots.verdict(url, ask).known
    now = KEPT_WHEN_UNKNOWN_SECONDS + 1
    assert robots.verdict(url, ask).allowed
    now += KEPT_SECONDS - 1
    robots.verdict(url, ask)
    assert asked == ["https://bao.example/robots.txt"] * 2
    now += 2
    robots.verdict(url, ask)
    assert len(asked) == 3


def test_dead_site_is_asked_once_in_a_while() -> None:
    now = 0.0
    asked: list[str] = []

    def ask(url: httpx.URL) -> RobotsAnswer:
        asked.append(str(url))
        if len(asked) == 1:
            raise httpcore.ConnectTimeout("no answer")
        return RobotsAnswer(404, b"")

    robots = Robots(clock=lambda: now)
    url = httpx.URL("https://bao.example/bai")
    for _ in range(3):
        with pytest.raises(httpcore.ConnectTimeout):
            robots.verdict(url, ask)
    assert len(asked) == 1
    now = KEPT_WHEN_UNKNOWN_SECONDS + 1
    assert robots.verdict(url, ask).allowed


def test_setting_the_clock_of_the_machine_forgets_no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(url: httpx.URL) -> RobotsAnswer:
        asked.append(str(url))
        return RobotsAnswer(200, RULES)

    robots = Robots()
    for jump in (0.0, 1e10, -1e10):
        monkeypatch.setattr(time, "time", lambda jump=jump: jump)
        assert robots.verdict(httpx.URL("https://bao.example/bai"), ask).allowed
    assert len(asked) == 1


def test_sites_are_asked_apart() -> None:
    asked: list[str] = []

    def ask(url: httpx.URL) -> RobotsAnswer:
        asked.append(str(url))
        return RobotsAnswer(404, b"")

    robots = Robots()
    for address in (
        "https://a.example/1",
        "https://b.example/1",
        "http://a.example/1",
        "https://a.example/2",
    ):
        robots.verdict(httpx.URL(address), ask)
    assert len(asked) == 3


def test_refused_page_is_never_asked_for(serve: Serve, local: Settings) -> None:
    server = serve({"/robots.txt": Answer(RULES), "/rieng/tin": "<html>tin</html>"})
    with pytest.raises(FetchError) as caught:
        fetch(server.url("/rieng/tin"), local)
    assert caught.value.outcome == "robots"
    assert caught.value.cause == "robots.txt of 127.0.0.1 does not allow this page"
    assert server.paths == ["/robots.txt"]


def test_redirect_to_a_refused_page_is_refused(serve: Serve, local: Settings) -> None:
    moved = Answer(status=301, headers={"Location": "/rieng/tin"})
    server = serve({"/robots.txt": Answer(RULES), "/cu": moved, "/rieng/tin": "<html>tin</html>"})
    with pytest.raises(FetchError) as caught:
        fetch(server.url("/cu"), local)
    assert caught.value.outcome == "robots"
    assert "/rieng/tin" not in server.paths


def test_robots_with_a_fault_means_not_now(serve: Serve, local: Settings) -> None:
    server = serve({"/robots.txt": Answer(status=500), "/tin": "<html>tin</html>"})
    with pytest.raises(FetchError) as caught:
        fetch(server.url("/tin"), local)
    assert (caught.value.outcome, caught.value.remedy) == ("robots", "try again later")
    assert "/tin" not in server.paths


def test_robots_is_asked_once_for_many_pages(serve: Serve, local: Settings) -> None:
    server = serve({"/robots.txt": Answer(b"User-agent: *\nAllow: /"), "/1": "<html>1", "/2": "<html>2"})
    with Fetcher(local) as fetcher:
        fetcher.page(server.url("/1"))
        fetcher.page(server.url("/2"))
    assert server.paths == ["/robots.txt", "/1", "/2"]


def test_robots_redirect_is_followed(serve: Serve, local: Settings) -> None:
    moved = Answer(status=301, headers={"Location": "/robots-moi.txt"})
    server = serve({"/robots.txt": moved, "/robots-moi.txt": Answer(RULES), "/rieng/tin": "<html>"})
    with pytest.raises(FetchError) as caught:
        fetch(server.url("/rieng/tin"), local)
    assert caught.value.outcome == "robots"


def test_robots_that_redirects_for_ever_counts_as_none(serve: Serve, local: Settings) -> None:
    server = serve(
        {"/robots.txt": Answer(status=301, headers={"Location": "/robots.txt"}), "/tin": "<html>tin"}
    )
    assert fetch(server.url("/tin"), local).status == 200


def test_home_page_served_as_robots_forbids_nothing(serve: Serve, local: Settings) -> None:
    server = serve({"/robots.txt": "<html><body>Disallow: / trang chủ</body></html>", "/tin": "<html>tin"})
    assert fetch(server.url("/tin"), local).status == 200


def test_sitemaps_that_a_site_names(serve: Serve) -> None:
    server = serve({"/robots.txt": b"Sitemap: /sitemap.xml\nUser-agent: *\nSitemap: https://bao.example/tin.xml\n"
                                   b"Sitemap: /sitemap.xml\nSitemap: ftp://bao.example/x\n"})  # fmt: skip
    with Fetcher(Settings(allow_private=True, pause_seconds=0)) as fetcher:
        named = fetcher.sitemaps(server.url("/thoi-su"))
        assert named == (server.url("/sitemap.xml"), "https://bao.example/tin.xml")
        assert fetcher.sitemaps(serve({}).url("/")) == ()
        with pytest.raises(FetchError, match="refused"):
            fetcher.sitemaps("ftp://bao.example/")
