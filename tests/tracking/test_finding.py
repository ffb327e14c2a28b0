"""What is followed at an address that a person gives."""

import pytest

from extractor.errors import FetchError, InputError
from extractor.tracking.desk import Desk
from extractor.tracking.finding import LEAST_LISTED, Offer, look_at, look_for, name_of, whole_address
from tests.servers.loopback import HTML, Answer, Loopback, Serve
from tests.tracking.conftest import NOON
from tests.tracking.paper import feed

TODAY = "<pubDate>Tue, 17 Mar 2026 08:00:00 +0700</pubDate>"
LONG_AGO = "<pubDate>Fri, 17 Mar 2017 08:00:00 +0700</pubDate>"


def page(*stated: str, links: int = 0) -> Answer:
    """A page that states feeds and leads to articles."""
    heads = "".join(f'<link rel="alternate" type="application/rss+xml" href="{one}">' for one in stated)
    anchors = "".join(
        f'<h3><a href="/bai/trao-bang-khen-cho-tap-the-{number}.html">Trao Bằng khen cho xã {number}</a></h3>'
        for number in range(links)
    )
    head = f"<head><title>Thi đua</title>{heads}</head>"
    return Answer(
        f"<html>{head}<body><main>{anchors}<p>Báo.</p></main></body></html>", headers={"Content-Type": HTML}
    )


@pytest.fixture
def site(serve: Serve) -> Loopback:
    server = serve({})
    article = server.url("/bai/trao-bang-khen-cho-tap-the-1.html")
    server.answers["/rss/home.rss"] = feed([article], TODAY)
    server.answers["/rss/thi-dua.rss"] = feed([article], TODAY)
    server.answers["/rss/cu.rss"] = feed([article], LONG_AGO)
    server.answers["/rss/trong.rss"] = feed([])
    return server


def look(desk: Desk, site: Loopback, path: str) -> Offer:
    offer = look_at(desk.fetcher, site.url(path), NOON)
    base = site.url("")
    others = tuple(other.removeprefix(base) for other in offer.others)
    return Offer(offer.address.removeprefix(base), offer.kind, offer.name, others)


def test_a_feed_is_followed_itself(desk: Desk, site: Loopback) -> None:
    assert look(desk, site, "/rss/home.rss") == Offer("/rss/home.rss", "feed", "Báo thử")


def test_sitemaps_and_their_indexes_are_sitemaps(desk: Desk, site: Loopback) -> None:
    for root, entry in (("urlset", "url"), ("sitemapindex", "sitemap")):
        body = f"<{root}><{entry}><loc>{site.url('/bai/mot')}</loc></{entry}></{root}>"
        site.answers["/map.xml"] = Answer(body, headers={"Content-Type": "application/xml"})
        assert look(desk, site, "/map.xml").kind == "sitemap"


def test_of_a_home_page_its_first_feed(desk: Desk, site: Loopback) -> None:
    site.answers["/"] = page("/rss/home.rss", "/rss/thi-dua.rss", links=20)
    assert look(desk, site, "/") == Offer("/rss/home.rss", "feed", "Báo thử", ("/rss/thi-dua.rss",))


def test_of_a_section_its_own_feed_and_not_the_papers(desk: Desk, site: Loopback) -> None:
    site.answers["/thi-dua/"] = page("/rss/home.rss", "/rss/thi-dua.rss", links=20)
    assert look(desk, site, "/thi-dua/").address == "/rss/thi-dua.rss"


def test_a_section_without_its_own_feed_is_followed_itself(desk: Desk, site: Loopback) -> None:
    site.answers["/van-xa.html"] = page("/rss/home.rss", links=LEAST_LISTED)
    assert look(desk, site, "/van-xa.html") == Offer("/van-xa.html", "listing", "Thi đua", ("/rss/home.rss",))


def test_a_page_that_lists_little_leads_to_the_papers_feed(desk: Desk, site: Loopback) -> None:
    site.answers["/gioi-thieu"] = page("/rss/home.rss", links=LEAST_LISTED - 1)
    assert look(desk, site, "/gioi-thieu").address == "/rss/home.rss"


def test_feeds_that_died_are_empty_or_gone_are_passed_over(desk: Desk, site: Loopback) -> None:
    site.answers["/"] = page("/rss/mat.rss", "/rss/trong.rss", "/rss/cu.rss", "/rss/home.rss")
    assert look(desk, site, "/").address == "/rss/home.rss"


def test_feeds_of_comments_are_none(desk: Desk, site: Loopback) -> None:
    site.answers["/comments/feed/"] = feed([site.url("/bai/x")], TODAY)
    site.answers["/"] = page("/comments/feed/", "/rss/home.rss")
    assert look(desk, site, "/") == Offer("/rss/home.rss", "feed", "Báo thử")


def test_a_page_that_lists_the_papers_feeds(desk: Desk, site: Loopback) -> None:
    body = '<html><body><ul><li><a href="/rss/home.rss">Trang chủ</a></li></ul></body></html>'
    site.answers["/rss.html"] = Answer(body, headers={"Content-Type": HTML})
    assert look(desk, site, "/rss.html").address == "/rss/home.rss"


def test_what_leads_nowhere_is_refused(desk: Desk, site: Loopback) -> None:
    site.answers["/"] = page()
    with pytest.raises(InputError, match="leads to no articles"):
        look(desk, site, "/")
    with pytest.raises(FetchError):
        look(desk, site, "/mat")


def test_of_a_page_that_lists_little_it_is_said_how_to_follow_it(desk: Desk, site: Loopback) -> None:
    site.answers["/tin-xa"] = page(links=LEAST_LISTED - 1)
    with pytest.raises(InputError, match=rf"leads to few articles \({LEAST_LISTED - 1}\)") as refused:
        look(desk, site, "/tin-xa")
    assert "--kind listing" in refused.value.remedy


def test_without_a_scheme_http_is_tried_too(desk: Desk, site: Loopback) -> None:
    written = site.url("/rss/home.rss").removeprefix("http://")
    assert look_for(desk.fetcher, written, NOON).address == site.url("/rss/home.rss")
    with pytest.raises(FetchError):
        look_for(desk.fetcher, f"https://{written}", NOON)


def test_addresses_as_people_write_them() -> None:
    assert whole_address(" laodongthudo.vn ") == "https://laodongthudo.vn"
    assert whole_address("http://127.0.0.1:80/rss") == "http://127.0.0.1:80/rss"
    assert name_of("https://laodongthudo.vn/") == "laodongthudo.vn"
