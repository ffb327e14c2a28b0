"""Section pages that we wrote in the shape of each system: what is read from one of their items."""

from datetime import datetime

import pytest

from extractor.fetch.discover import discover
from extractor.ground.discovery import Discovery, Entry
from extractor.ground.page import Page
from extractor.viet.times import VIETNAM

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)

VCCORP = """<div class="box-category" data-layout="2"><div class="box-category-middle">
<div class="box-category-item" data-id="100261127083000111">
<a class="box-category-link-with-avatar img-resize"
 href="{url}" title="{title}" data-linktype="newsdetail"><img alt="{title}" src="a.jpg"></a>
<div class="box-category-content"><h3 class="box-title-text">
<a class="box-category-link-title"
 href="{url}" title="{title}">{title}</a></h3>
<a class="box-category-category" href="/thi-dua.htm">Thi đua</a>
<span class="box-category-time time-ago">27/11/2026 08:30</span>
<p class="box-category-sapo" data-type="sapo">{summary}</p></div></div>"""

EPI = """<div class="box-content content-list" data-source="section-latest-news">
<article class="story" data-id="77">
<figure class="story__thumb"><a class="cms-link" href="{url}" title="{title}"><img class="lazyload"></a>
</figure>
<h2 class="story__heading" data-tracking="77"><a class="cms-link" href="{url}" title="{title}">
 {title}
</a></h2><div class="story__meta">
<time class="time" datetime="2026-11-27T08:30:00+0700" data-time="1795743000">
27/11/2026 08:30</time></div><div class="story__summary story__shorten"><p>{summary}</p></div></article>"""

ONECMS = """<section class="zone"><div class="b-grid"><div class="b-grid__img"><a href="{url}"><img></a>
</div>
<div class="b-grid__content"><div class="b-grid__row"><h3 class="b-grid__title">
<a href="{url}">{title}</a></h3></div>
<div class="b-grid__row b-grid__sub"><span class="b-grid__time">27/11/2026 - 08:30</span></div>
<div class="b-grid__row b-grid__desc"><a href="{url}">{summary}</a></div></div></div>"""

VNEXPRESS = """<div class="list-news-subfolder"><article class="item-news item-news-common thumb-left">
<div class="thumb-art"><a href="{url}" class="thumb thumb-5x3" title="{title}"><picture></picture></a></div>
<h2 class="title-news"><a href="{url}" title="{title}">{title}</a></h2>
<p class="description"><a href="{url}" title="{title}">{summary}</a>
<span class="meta-news"><a class="count_cmt" href="{url}#box_comment"><span>12</span></a></span></p>
</article>"""

DANTRI = """<div class="article list"><article class="article-item" data-id="9"><div class="article-thumb">
<a href="{url}"><img alt="{title}"></a></div><div class="article-content"><h3 class="article-title">
<a href="{url}">{title}</a></h3><div class="article-excerpt"><a href="{url}">{summary}</a></div></div>
</article>"""

ELEMENTOR = """<div class="elementor-widget elementor-widget-posts"><article class="elementor-post">
<div class="elementor-post__text"><h3 class="elementor-post__title"><a href="{url}">{title}</a></h3>
<div class="elementor-post__meta-data"><span class="elementor-post-date">27/11/2026 08:30</span></div>
<div class="elementor-post__excerpt"><p>{summary}</p></div></div></article></div>"""

PORTAL = """<table class="list"><tr><td class="ArticleTitle"><a href="{url}">{title}</a>
<span class="date">(27/11/2026 08:30)</span><div class="intro">{summary}</div></td></tr></table>"""

TITLE = "Mười hai tập thể nhận Bằng khen"
SUMMARY = "Sáng nay, mười hai tập thể của ngành được trao Bằng khen vì thành tích năm 2026."
MORNING = datetime(2026, 11, 27, 8, 30, tzinfo=VIETNAM)


def read(item: str, url: str, path: str) -> Discovery:
    other = '<h3><a href="{}">Một bài khác của trang này</a></h3>'.format(path.replace("1", "2"))
    body = f"<html><body><header><nav><a href='/'>Trang chủ</a></nav></header>{item}{other}</body></html>"
    filled = body.format(url=path, title=TITLE, summary=SUMMARY)
    return discover(Page(url, filled.encode(), "html", url), now=NOW)


@pytest.mark.parametrize(
    ("item", "url", "path", "published"),
    [
        (VCCORP, "https://tuoitre.vn/thi-dua.htm", "/muoi-hai-tap-the-100261127083000111.htm", MORNING),
        (EPI, "https://nhandan.vn/thi-dua/", "/muoi-hai-tap-the-post910001.html", MORNING),
        (ONECMS, "https://hanoimoi.vn/thi-dua", "/muoi-hai-tap-the-711001.html", MORNING),
        (VNEXPRESS, "https://vnexpress.net/thoi-su", "/muoi-hai-tap-the-5010101.html", None),
        (DANTRI, "https://dantri.com.vn/xa-hoi.htm", "/xa-hoi/bang-khen-20261127083000111.htm", None),
        (ELEMENTOR, "https://hoi.example.vn/tin-tuc/", "/muoi-hai-tap-the-nhan-bang-khen-1/", MORNING),
        (PORTAL, "https://so.example.gov.vn/tin-tuc", "/xem-tin/910001", MORNING),
        (PORTAL, "https://so.example.gov.vn/tin-tuc", "/index.aspx?itemid=910001&cat=5", MORNING),
    ],
    ids=["VCCorp", "ePi", "OneCMS", "VnExpress", "Dân trí", "Elementor", "portal", "portal by query"],
)
def test_item(item: str, url: str, path: str, published: datetime | None) -> None:
    found = read(item, url, path)
    assert found.problems in ((), ("layout",))
    first, second = found.entries
    home = "/".join(url.split("/")[:3])
    assert first == Entry(home + path, TITLE, published, summary=SUMMARY)
    assert second.title == "Một bài khác của trang này"


@pytest.mark.parametrize(
    "path",
    [
        "/tai-lieu/quyet-dinh-tang-bang-khen-nam-2026.pdf",
        "/anh/le-trao-tang-bang-khen-nam-2026.jpg",
        "/rss/tin-thi-dua-khen-thuong-moi.rss",
        "/tin-tuc",
        "/chuyen-muc-1234",
        "https://khac.example/le-trao-tang-bang-khen-nam-2026",
    ],
)
def test_links_to_no_article(path: str) -> None:
    body = f'<html><body><p><a href="{path}">Tin tức</a></p></body></html>'
    url = "https://so.example.gov.vn/trang"
    assert discover(Page(url, body.encode(), "html", url), now=NOW).entries == ()


def test_a_page_of_nothing_but_side_boxes_is_taken_whole() -> None:
    boxes = "".join(
        f'<p class="sidebar"><a href="/le-trao-tang-bang-khen-nam-{year}">Lễ trao Bằng khen {year}</a></p>'
        for year in range(2020, 2026)
    )
    url = "https://so.example.gov.vn/trang"
    found = discover(Page(url, f"<html><body>{boxes}</body></html>".encode(), "html", url), now=NOW)
    assert len(found.entries) == 6
