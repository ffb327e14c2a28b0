"""One address to one page, over real HTTP on this machine."""

import gzip
import zlib
from dataclasses import replace

import brotli
import pytest
import stamina

from extractor.errors import FetchError
from extractor.fetch import Settings, fetch
from extractor.fetch.client import Fetcher
from extractor.fetch.listing import Listing
from extractor.fetch.manners import Manners
from extractor.fetch.pace import Pace
from tests.servers.loopback import HTML, Answer, Serve

PAGE = "<html><head><title>Tuyên dương</title></head><body><p>Trao Bằng khen cho tập thể.</p></body></html>"


def failed(address: str, settings: Settings) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(address, settings)
    assert "\n" not in str(caught.value)
    assert caught.value.source == address
    return caught.value


def test_page_comes_with_address_headers_and_time(serve: Serve, local: Settings) -> None:
    server = serve({"/bai": PAGE})
    page = fetch(server.url("/bai"), local)
    assert page.body.decode() == PAGE
    assert (page.media_type, page.status, page.url) == ("html", 200, server.url("/bai"))
    assert page.header("Content-Type") == HTML
    assert page.fetched_at is not None and page.fetched_at.tzinfo is not None


def test_request_says_who_we_are_and_asks_robots_first(serve: Serve, local: Settings) -> None:
    server = serve({"/bai": PAGE})
    fetch(server.url("/bai"), replace(local, contact="https://example.org/bot"))
    assert server.paths == ["/robots.txt", "/bai"]
    assert {asked.headers["user-agent"] for asked in server.asked} == {
        "VinhDanh/0.1.0 (reads award news; https://example.org/bot)"
    }
    assert server.asked[1].headers["accept-encoding"] == "gzip, deflate, br"


def test_address_with_vietnamese_letters_and_fragment(serve: Serve, local: Settings) -> None:
    server = serve({"/khen-th%C6%B0%E1%BB%9Fng": PAGE})
    page = fetch(server.url("/khen-thưởng#binh-luan"), local)
    assert page.url == server.url("/khen-th%C6%B0%E1%BB%9Fng")


def _raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("GZIP", lambda body: gzip.compress(body[:20]) + gzip.compress(body[20:])),
        ("gzip", lambda body: gzip.compress(body) + b"trailing"),
        ("deflate", zlib.compress),
        ("deflate", _raw_deflate),
        ("br", brotli.compress),
        ("identity", bytes),
        ("gzip, br", lambda body: brotli.compress(gzip.compress(body))),
    ],
)
def test_content_encoding_is_undone(serve: Serve, local: Settings, encoding: str, pack) -> None:
    body = pack(PAGE.encode())
    server = serve({"/bai": Answer(body, headers={"Content-Type": HTML, "Content-Encoding": encoding})})
    assert fetch(server.url("/bai"), local).body.decode() == PAGE


@pytest.mark.parametrize("encoding", ["none", "utf-8", "identity, none", "gzip, utf-8"])
def test_what_is_no_packing_is_passed_over(serve: Serve, local: Settings, encoding: str) -> None:
    body = gzip.compress(PAGE.encode()) if "gzip" in encoding else PAGE.encode()
    server = serve({"/bai": Answer(body, headers={"Content-Type": HTML, "Content-Encoding": encoding})})
    assert fetch(server.url("/bai"), local).body == PAGE.encode()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b"not gzip at all"),
        ("gzip", gzip.compress(PAGE.encode())[:-12]),
        ("gzip", b""),
        ("deflate", b"\xff\xff\xff"),
        ("deflate", zlib.compress(PAGE.encode())[:-8]),
        ("br", b"\xff\xff\xff\xff"),
        ("br", brotli.compress(PAGE.encode())[:-4]),
        ("zstd", b"\x28\xb5\x2f\xfd"),
        ("gzip, gzip, gzip", b""),
    ],
)
def test_broken_encoding_is_named(serve: Serve, local: Settings, encoding: str, body: bytes) -> None:
    server = serve({"/bai": Answer(body, headers={"Content-Type": HTML, "Content-Encoding": encoding})})
    error = failed(server.url("/bai"), local)
    assert (error.outcome, "cannot be unpacked" in error.cause) == ("unreadable", True)


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_decompression_bomb_is_stopped(serve: Serve, local: Settings, encoding: str, pack) -> None:
    bomb = pack(bytes(40_000_000))
    assert len(bomb) < 50_000
    server = serve({"/bai": Answer(bomb, headers={"Content-Type": HTML, "Content-Encoding": encoding})})
    error = failed(server.url("/bai"), local)
    assert (error.cause, error.outcome) == ("is larger than 20 MB", "unreadable")


def test_bomb_in_a_bomb_is_stopped(serve: Serve, local: Settings) -> None:
    bomb = gzip.compress(gzip.compress(bytes(300_000_000), 9), 9)
    assert len(bomb) < 2_000
    headers = {"Content-Type": HTML, "Content-Encoding": "gzip, gzip"}
    server = serve({"/bai": Answer(bomb, headers=headers)})
    assert failed(server.url("/bai"), local).cause == "is larger than 20 MB"


def test_bomb_in_a_packed_sitemap_is_stopped(serve: Serve, local: Settings) -> None:
    bomb = gzip.compress(bytes(60_000_000))
    server = serve({"/sitemap.xml.gz": Answer(bomb, headers={"Content-Type": "application/gzip"})})
    assert failed(server.url("/sitemap.xml.gz"), local).cause == "is larger than 20 MB"


@pytest.mark.parametrize("path", ["/sitemap.xml.gz", "/sitemap?nen=1", "/so-do.gz"])
@pytest.mark.parametrize("content_type", ["application/gzip", "application/x-gzip", "text/xml"])
@pytest.mark.parametrize(
    "content", [b"<urlset><url><loc>/a</loc></url></urlset>", b"https://bao.example/a\n"]
)
def test_sitemap_is_unpacked_whatever_it_is_called(
    serve: Serve, local: Settings, path: str, content_type: str, content: bytes
) -> None:
    packed = Answer(gzip.compress(content), headers={"Content-Type": content_type})
    server = serve({path: packed})
    with Fetcher(local) as fetcher:
        found = fetcher.get(server.url(path))
    assert isinstance(found, Listing) and found.body == content


def test_other_packed_data_is_no_page(serve: Serve, local: Settings) -> None:
    headers = {"Content-Type": "application/gzip"}
    server = serve({"/du-lieu.gz": Answer(gzip.compress(b"1;2;3"), headers=headers)})
    assert failed(server.url("/du-lieu.gz"), local).cause == "is application/gzip, not a page of text"


def test_page_of_30_mb_is_refused(serve: Serve, local: Settings) -> None:
    server = serve({"/bai": b"<html>" + b"x" * 30_000_000})
    assert failed(server.url("/bai"), local).cause == "is larger than 20 MB"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_followed_and_robots_asked_of_the_new_site(
    serve: Serve, local: Settings, status: int
) -> None:
    new = serve({"/moi": PAGE})
    old = serve({"/cu": Answer(status=status, headers={"Location": new.url("/moi")})})
    page = fetch(old.url("/cu"), local)
    assert (page.url, page.source) == (new.url("/moi"), old.url("/cu"))
    assert new.paths == ["/robots.txt", "/moi"]


def test_relative_redirect(serve: Serve, local: Settings) -> None:
    server = serve({"/a/cu": Answer(status=301, headers={"Location": "../moi?id=1"}), "/moi": PAGE})
    assert fetch(server.url("/a/cu"), local).url == server.url("/moi?id=1")


def test_redirect_circle_is_named(serve: Serve, local: Settings) -> None:
    server = serve(
        {
            "/a": Answer(status=302, headers={"Location": "/b"}),
            "/b": Answer(status=302, headers={"Location": "/a"}),
        }
    )
    error = failed(server.url("/a"), local)
    assert error.cause == f"redirects in a circle, again to {server.url('/a')}"
    assert server.paths == ["/robots.txt", "/a", "/b"]


def test_endless_redirects_end(serve: Serve, local: Settings) -> None:
    steps = {f"/{n}": Answer(status=302, headers={"Location": f"/{n + 1}"}) for n in range(20)}
    error = failed(serve(steps).url("/0"), replace(local, redirects=4))
    assert error.cause == "redirects more than 4 times"


LEADING = "<html><head>{}<title>Đang chuyển</title></head><body>Đang chuyển trang</body></html>"


@pytest.mark.parametrize(
    "order",
    [
        '<meta http-equiv="refresh" content="0;url=/bai?a=1&amp;b=2">',
        "<META content='3; URL=\"/bai?a=1&b=2\"' http-equiv=Refresh>",
        '<meta name="x" http-equiv="refresh" content=" 0.5 , /bai?a=1&amp;b=2 ">',
    ],
)
def test_page_that_only_leads_on_is_followed(serve: Serve, local: Settings, order: str) -> None:
    server = serve({"/": LEADING.format(order), "/bai": PAGE})
    assert fetch(server.url("/"), local).url == server.url("/bai?a=1&b=2")


def test_header_that_leads_on_is_followed(serve: Serve, local: Settings) -> None:
    server = serve({"/": Answer("…", headers={"Content-Type": HTML, "Refresh": "0; url=bai"}), "/bai": PAGE})
    assert fetch(server.url("/"), local).url == server.url("/bai")


@pytest.mark.parametrize(
    "order",
    [
        '<meta http-equiv="refresh" content="3600;url=/bai">',
        '<meta http-equiv="refresh" content="5">',
        '<meta http-equiv="refresh" content="0;url=/">',
        '<!-- <meta http-equiv="refresh" content="0;url=/bai"> -->',
        '<noscript><meta http-equiv="refresh" content="0;url=/bat-javascript"></noscript>',
        f'<meta http-equiv="refresh" content="0;url=/bai">{"<p>Một bài dài.</p>" * 600}',
    ],
    ids=["an hour", "no address", "itself", "in a comment", "without scripts", "an article"],
)
def test_page_that_leads_nowhere_else_is_the_page(serve: Serve, local: Settings, order: str) -> None:
    server = serve({"/": LEADING.format(order)})
    assert fetch(server.url("/"), local).url == server.url("/")
    assert server.paths == ["/robots.txt", "/"]


def test_leading_on_obeys_what_redirects_obey(serve: Serve, local: Settings) -> None:
    def order(target: str) -> str:
        return LEADING.format(f'<meta http-equiv="refresh" content="0;url={target}">')

    server = serve(
        {
            "/robots.txt": Answer("User-agent: *\nDisallow: /cam\n", headers={"Content-Type": "text/plain"}),
            "/1": order("/cam"), "/2": order("file:///etc/passwd"), "/3": order("/4"), "/4": order("/3"),
        }
    )  # fmt: skip
    assert failed(server.url("/1"), local).outcome == "robots"
    assert "file is not http or https" in failed(server.url("/2"), local).cause
    assert fetch(server.url("/3"), local).url == server.url("/4")
    assert "/cam" not in server.paths


def test_cookie_is_kept_within_a_visit_and_forgotten_after(serve: Serve, local: Settings) -> None:
    server = serve(
        {
            "/bai": [
                Answer(status=302, headers={"Location": "/bai", "Set-Cookie": "khach=1; Path=/"}),
                Answer(PAGE),
            ]
        }
    )
    with Fetcher(local) as fetcher:
        assert fetcher.page(server.url("/bai")).status == 200
        fetcher.page(server.url("/bai"))
    assert [asked.headers.get("cookie") for asked in server.asked] == [None, None, "khach=1", None]


@pytest.mark.parametrize(
    ("status", "outcome", "word"),
    [
        (404, "not_found", "does not exist"),
        (410, "not_found", "removed"),
        (401, "blocked", "refuses access"),
        (403, "blocked", "refuses access"),
        (429, "blocked", "fewer requests"),
        (451, "blocked", "refuses access"),
        (400, "failed", "without a page"),
        (204, "failed", "without a page"),
        (304, "failed", "without a page"),
        (500, "failed", "fault"),
        (503, "failed", "overloaded"),
    ],
)
def test_status_that_is_no_page(serve: Serve, local: Settings, status: int, outcome: str, word: str) -> None:
    body = b"" if status in (204, 304) else PAGE.encode()
    error = failed(serve({"/bai": Answer(body, status)}).url("/bai"), local)
    assert error.outcome == outcome
    assert word in error.cause and f"HTTP {status}" in error.cause
    assert error.remedy


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_busy_site_is_asked_again(serve: Serve, local: Settings, status: int) -> None:
    server = serve({"/bai": [Answer(status=status), Answer(status=status), Answer(PAGE)]})
    assert fetch(server.url("/bai"), local).status == 200
    assert server.paths.count("/bai") == 3


@pytest.mark.parametrize("status", [403, 404, 500])
def test_settled_refusal_is_not_asked_again(serve: Serve, local: Settings, status: int) -> None:
    server = serve({"/bai": Answer(status=status)})
    failed(server.url("/bai"), local)
    assert server.paths.count("/bai") == 1


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(100, "100 seconds"), (3600, "60 minutes"), (43_200, "12 hours"), (2_592_000, "30 days")],
)
def test_long_retry_after_is_told_not_waited_for(
    serve: Serve, local: Settings, seconds: int, told: str
) -> None:
    server = serve({"/bai": Answer(status=429, headers={"Retry-After": str(seconds)})})
    error = failed(server.url("/bai"), local)
    assert (error.remedy, error.outcome) == (f"try again in {told}", "blocked")
    assert (error.status, error.retry_after) == (429, float(seconds))
    assert server.paths.count("/bai") == 1


def test_retry_after_is_waited_for(serve: Serve, local: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("tenacity.nap.time.sleep", slept.append)
    busy = [Answer(status=503, headers={"Retry-After": seconds}) for seconds in ("7", "0")]
    server = serve({"/bai": [*busy, Answer(PAGE)]})
    with stamina.set_testing(False):
        assert fetch(server.url("/bai"), local).status == 200
    assert slept == [7.0, 0.5]


def test_further_attempts_keep_the_crawl_delay(serve: Serve, local: Settings) -> None:
    """A site that is busy is not asked faster than it wants to be when it is not."""
    robots = Answer("User-agent: *\nCrawl-delay: 7\n", headers={"Content-Type": "text/plain"})
    server = serve({"/robots.txt": robots, "/bai": [Answer(status=503), Answer(status=502), Answer(PAGE)]})
    slept: list[float] = []
    now = [100.0]

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    manners = Manners(local)
    manners.pace = Pace(0.0, lambda: now[0], sleep)
    with Fetcher(local, resolve=lambda host, port: ["127.0.0.1"], manners=manners) as fetcher:
        assert fetcher.page(f"http://bao.test:{server.port}/bai").status == 200
    assert [round(seconds) for seconds in slept] == [7, 7, 7]
    assert server.paths == ["/robots.txt", "/bai", "/bai", "/bai"]


def test_site_that_asked_for_a_long_pause_is_left_alone(serve: Serve, local: Settings) -> None:
    server = serve({"/1": Answer(status=503, headers={"Retry-After": "7200"}), "/2": PAGE})
    with Fetcher(local) as fetcher:
        for path in ("/1", "/2"):
            with pytest.raises(FetchError) as caught:
                fetcher.page(server.url(path))
    assert caught.value.cause == "127.0.0.1 has asked us to wait; it was not asked again"
    assert (caught.value.outcome, caught.value.remedy) == ("blocked", "try again in 120 minutes")
    assert caught.value.retry_after == pytest.approx(7200, abs=60)
    assert server.paths == ["/robots.txt", "/1"]


def test_429_without_a_word_is_asked_again_after_a_longer_pause(
    serve: Serve, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("tenacity.nap.time.sleep", slept.append)
    server = serve({"/bai": [Answer(status=429), Answer(status=429), Answer(PAGE)]})
    with stamina.set_testing(False), Fetcher(local) as fetcher:
        monkeypatch.setattr(fetcher._manners.pace, "ready_in", lambda host: 4.0)
        assert fetcher.page(server.url("/bai")).status == 200
    assert slept == [4.0, 4.0]


@pytest.mark.parametrize(
    "location",
    ["http://[::1", "https://bao\x7f.example/", "http://:99999999/", "http://xn--a.vn/", "http:a@b"],
)
def test_redirect_to_no_address(serve: Serve, local: Settings, location: str) -> None:
    server = serve({"/bai": Answer(status=302, headers={"Location": location})})
    assert "redirects to" in failed(server.url("/bai"), local).cause


def test_redirect_without_a_target(serve: Serve, local: Settings) -> None:
    server = serve({"/bai": Answer(status=302)})
    assert failed(server.url("/bai"), local).cause == "the site answered without a page (HTTP 302)"


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("text/html", PAGE, "html"),
        ("application/xhtml+xml", f'<?xml version="1.0"?>{PAGE}', "html"),
        ("TEXT/HTML; charset=utf-8", PAGE, "html"),
        ("text/plain", "Tiêu đề\n\nNội dung", "text"),
        ("text/plain", f"<!DOCTYPE html>{PAGE}", "html"),
        ("text/html, text/html", PAGE, "html"),
        ("text/x-server-parsed-html", PAGE, "html"),
        ("application/json", '{"title": "T", "text": "X"}', "json"),
        ("", PAGE, "html"),
        ("application/octet-stream", PAGE, "html"),
        ("text/html; charset=utf-16", PAGE.encode("utf-16"), "html"),
        ("text/html", PAGE.encode("utf-16-le"), "html"),
    ],
)
def test_kinds_of_content(serve: Serve, local: Settings, content_type: str, body, expected: str) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    server = serve({"/bai": Answer(body, headers=headers)})
    assert fetch(server.url("/bai"), local).media_type == expected


@pytest.mark.parametrize(
    ("content_type", "body", "cause"),
    [
        ("image/jpeg", PAGE, "is image/jpeg, not a page of text"),
        ("text/css", PAGE, "is text/css, not a page of text"),
        ("application/pdf", "%PDF-1.7", "is application/pdf, not a page of text"),
        ("text/html", b"%PDF-1.7\n", "is a PDF document, not text"),
        ("text/html", b"\x89PNG\r\n\x1a\n", "is a PNG picture, not text"),
        ("text/html", b"PK\x03\x04....", "is a ZIP archive or an office document, not text"),
        ("text/html", b"\x00\x01\x02\x03\x00\x00\x05", "is binary data, not text"),
        ("text/html", b"", "is empty"),
        ("text/html", b" \r\n\t ", "is empty"),
        ("application/xml", "<note><to>A</to></note>", "is XML, but neither a feed nor a sitemap"),
    ],
)
def test_content_that_is_no_page(serve: Serve, local: Settings, content_type: str, body, cause: str) -> None:
    error = failed(serve({"/x": Answer(body, headers={"Content-Type": content_type})}).url("/x"), local)
    assert (error.cause, error.outcome) == (cause, "unreadable")


@pytest.mark.parametrize(
    "kind", ["", "<!DOCTYPE rss SYSTEM 'r.dtd'>", "<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>"]
)
def test_feed_is_no_article(serve: Serve, local: Settings, kind: str) -> None:
    feed = f"<?xml version='1.0'?>{kind}<rss><channel/></rss>"
    server = serve({"/rss": Answer(feed, headers={"Content-Type": "text/xml"})})
    assert failed(server.url("/rss"), local).outcome == "not_an_article"


COOKIE_PAGE = """<html><body><script>
document.cookie='D1N=abc; path=/';window.location.reload(true);
</script></body></html>"""


@pytest.mark.parametrize(
    "answer",
    [
        Answer(COOKIE_PAGE),
        Answer("<html>…</html>", 403, {"Content-Type": HTML, "cf-mitigated": "challenge"}),
        Answer("<script>window._cf_chl_opt={}</script>", 503),
        Answer("<html><head><title>Just a moment...</title></head><body></body></html>", 503),
        Answer("<html><title>DDoS-Guard</title></html>"),
        Answer("", 202, {"Content-Type": HTML, "x-amzn-waf-action": "challenge"}),
        Answer("<html><script>window.awsWafCookieDomainList = [];</script></html>", 202),
        Answer("<html><script>var s = 'sucuri_cloudproxy_js=';</script></html>"),
    ],
)
def test_challenge_page_is_blocked(serve: Serve, local: Settings, answer: Answer) -> None:
    server = serve({"/bai": answer})
    error = failed(server.url("/bai"), local)
    assert (error.outcome, server.paths.count("/bai")) == ("blocked", 1)
    assert "checks its visitors" in error.cause
    assert "save the page" in error.remedy


def test_article_that_sets_a_cookie_is_no_challenge(serve: Serve, local: Settings) -> None:
    page = COOKIE_PAGE.replace("<body>", "<body><p>Trao Giấy khen cho cá nhân.</p>")
    assert fetch(serve({"/bai": page}).url("/bai"), local).status == 200


@pytest.mark.parametrize(
    "address",
    ["ftp://bao.example/a", "file:///etc/passwd", "gopher://x/", "http://", "http://u:p@bao.example/", "bao"],
)
def test_address_that_is_never_fetched(local: Settings, address: str) -> None:
    error = failed(address, local)
    assert error.cause.startswith("refused: ")
