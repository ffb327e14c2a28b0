"""Feeds that a page names for its site."""

import pytest

from extractor.fetch.discover import ListingError
from extractor.fetch.discover.site_feeds import FeedLink, feeds_of
from extractor.ground.page import Page

HOME = "https://bao.example.vn/thi-dua/"


def named(head: str, body: str = "<p>Báo</p>", url: str = HOME) -> tuple[FeedLink, ...]:
    html = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return feeds_of(Page(url, html.encode(), "html", url))


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ('rel="alternate" type="application/rss+xml" href="/rss"', "https://bao.example.vn/rss"),
        ('rel="alternate" type="application/atom+xml; charset=utf-8" href="a.xml"', HOME + "a.xml"),
        ('rel="ALTERNATE nofollow" type="Application/RSS+XML" href="/rss"', "https://bao.example.vn/rss"),
        ('rel="alternate" type="application/feed+json" href="/x.json"', "https://bao.example.vn/x.json"),
        ('rel="alternate" type="application/json" href="/feed.json"', "https://bao.example.vn/feed.json"),
        ('rel="alternate" type="text/xml" title="RSS" href="/tin"', "https://bao.example.vn/tin"),
        ('rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2"', None),
        ('rel="alternate" type="application/json+oembed" href="/oembed?format=json"', None),
        ('rel="alternate" type="application/rss+xml" href="/comments/feed/"', None),
        ('rel="alternate" type="application/rss+xml" href="javascript:0"', None),
        ('rel="alternate" hreflang="en" href="/en"', None),
        ('rel="stylesheet" type="application/rss+xml" href="/rss"', None),
    ],
)
def test_stated_in_the_head(link: str, found: str | None) -> None:
    assert [one.url for one in named(f"<link {link}>")] == ([found] if found else [])


def test_titles_and_links_of_a_page_of_feeds() -> None:
    body = (
        '<a href="/rss/thi-dua.rss"> Thi  đua </a><a href="/rss/home.rss">Trang chủ</a><a href="/rss">RSS</a>'
    )
    head = '<link rel="alternate" type="application/rss+xml" href="/rss/home.rss" title="Tin mới">'
    assert named(head, body) == (
        FeedLink("https://bao.example.vn/rss/home.rss", "Tin mới"),
        FeedLink("https://bao.example.vn/rss/thi-dua.rss", "Thi đua"),
    )


def test_a_papers_file_names_feeds_that_its_pages_do_not() -> None:
    assert named("", url="https://nhandan.vn/thi-dua/") == (
        FeedLink("https://nhandan.vn/rss/home.rss"),
        FeedLink("https://nhandan.vn/sitemap.xml"),
        FeedLink("https://nhandan.vn/sitemaps/google-news.xml"),
    )


def test_a_page_that_cannot_be_read() -> None:
    with pytest.raises(ListingError):
        feeds_of(Page(HOME, b"", "html", HOME))
