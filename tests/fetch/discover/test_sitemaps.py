"""Sitemaps, news sitemaps and sitemap indexes."""

from datetime import date, datetime

import pytest

from extractor.fetch.discover import discover
from extractor.fetch.discover.limits import MOST_SITEMAP_ENTRIES
from extractor.fetch.listing import Listing
from extractor.fetch.media import kind_of_answer, kind_of_file
from extractor.ground.discovery import ChildSitemap, Discovery, Entry
from extractor.viet.times import VIETNAM

SITE = "https://bao.example/sitemap.xml"
NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def read(xml: str, url: str = SITE) -> Discovery:
    return discover(Listing(url, xml.encode(), url), now=NOW)


def index(*children: tuple[str, str | None]) -> Discovery:
    inside = "".join(
        f"<sitemap><loc>{url}</loc>{f'<lastmod>{changed}</lastmod>' if changed else ''}</sitemap>"
        for url, changed in children
    )
    return read(f"<?xml version='1.0'?><sitemapindex xmlns='{SPACE}'>{inside}</sitemapindex>")


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type,misc]


def test_addresses_without_those_of_pictures() -> None:
    found = read(
        f"<?xml version='1.0' encoding='utf-8'?><!-- x --><urlset xmlns='{SPACE}' xmlns:i='http://i'><url>"
        "<loc> /a </loc><i:image><i:loc>/i.jpg</i:loc><i:title>Ảnh</i:title></i:image></url>"
        "<url><loc>/b?utm_source=map</loc></url><url><loc>/a</loc></url><url><loc/></url></urlset>"
    )
    assert found.entries == (Entry("https://bao.example/a"), Entry("https://bao.example/b"))
    assert (found.kind, found.problems) == ("sitemap", ("undated",))


def test_news_sitemap() -> None:
    found = read(
        f"<urlset xmlns='{SPACE}' xmlns:news='{NEWS}'><url><loc>/a</loc><lastmod>2026-11-28T09:00:00+07:00"
        "</lastmod><news:news><news:publication><news:name>Báo</news:name></news:publication>"
        "<news:publication_date>2026-11-28T01:00:00Z</news:publication_date>"
        "<news:title>Trao tặng C&amp;#7901; &amp;quot;Thi đua&amp;quot;</news:title>"
        "</news:news></url></urlset>"
    )
    assert found.entries == (
        Entry(
            "https://bao.example/a",
            'Trao tặng Cờ "Thi đua"',
            published=at(2026, 11, 28, 8),
            updated=at(2026, 11, 28, 9),
        ),
    )
    assert found.problems == ()


@pytest.mark.parametrize(
    ("host", "published", "updated"),
    [
        ("bao.example", None, at(2026, 11, 27, 8)),
        ("nguoiquansat.vn", at(2026, 11, 27, 8), None),
        ("tinnhanhchungkhoan.vn", None, at(2026, 11, 27, 8)),
    ],
)
def test_lastmod_is_the_last_edit_unless_the_paper_is_known_to_mean_publication(
    host: str, published: datetime | None, updated: datetime | None
) -> None:
    url = f"https://{host}/sitemap.xml"
    (entry,) = read(
        "<urlset><url><loc>/a-1.html</loc><lastmod>2026-11-27T08:00:00+07:00</lastmod></url></urlset>", url
    ).entries
    assert (entry.published, entry.updated) == (published, updated)


@pytest.mark.parametrize(
    ("name", "changed", "first", "last"),
    [
        ("StaticSitemaps/sitemaps-2026-3.xml", None, date(2026, 3, 1), date(2026, 3, 31)),
        ("StaticSitemaps/sitemaps-2026-3-11-20.xml", None, date(2026, 3, 11), date(2026, 3, 20)),
        ("StaticSitemaps/sitemaps-2026-10.xml", None, date(2026, 10, 1), date(2026, 10, 31)),
        ("sitemap-2024-02.xml.gz", None, date(2024, 2, 1), date(2024, 2, 29)),
        ("sitemap-202602.xml", None, date(2026, 2, 1), date(2026, 2, 28)),
        ("sitemap/2026/12/articles.xml", None, date(2026, 12, 1), date(2026, 12, 31)),
        ("sitemap-20260311.xml", None, date(2026, 3, 11), date(2026, 3, 11)),
        ("sitemap-2025.xml", "2026-01-02", date(2025, 1, 1), date(2025, 12, 31)),
        ("sitemap-2031.xml", "2026-01-02", None, None),
        ("sitemap-17.xml", "2026-01-02", None, None),
        ("sitemap-2026-3-20-11.xml", None, None, None),
        ("sitemap-2026123456.xml", None, None, None),
        ("sitemaps/categories.xml", None, None, None),
    ],
)
def test_days_that_a_name_covers(
    name: str, changed: str | None, first: date | None, last: date | None
) -> None:
    (child,) = index((f"/{name}", changed)).sitemaps
    assert (child.first, child.last) == (first, last)


def test_newest_sitemaps_come_first_and_old_ones_need_not_be_read() -> None:
    found = index(
        ("/sitemap-2025-01.xml", None),
        ("/chuyen-muc.xml", None),
        ("/moi.xml", "2026-11-28T08:00:00+07:00"),
        ("/sitemap-2026-10.xml", None),
        ("/cu.xml", "2019-01-01"),
        ("/moi.xml", None),
    )
    assert (found.kind, found.entries, found.problems) == ("sitemap_index", (), ())
    names = [child.url.rpartition("/")[2] for child in found.sitemaps]
    assert names == ["moi.xml", "sitemap-2026-10.xml", "sitemap-2025-01.xml", "cu.xml", "chuyen-muc.xml"]
    wanted = [
        child.url.rpartition("/")[2]
        for child in found.sitemaps
        if child.may_hold(date(2026, 10, 20), date(2026, 11, 28))
    ]
    assert wanted == ["moi.xml", "sitemap-2026-10.xml", "chuyen-muc.xml"]


@pytest.mark.parametrize(
    ("since", "until", "may"),
    [
        (date(2026, 3, 20), date(2026, 3, 25), True),
        (date(2026, 3, 21), date(2026, 3, 25), False),
        (date(2026, 3, 1), date(2026, 3, 11), True),
        (date(2026, 3, 1), date(2026, 3, 10), False),
    ],
)
def test_both_ends_of_a_sitemaps_days_belong_to_it(since: date, until: date, may: bool) -> None:
    sitemap = ChildSitemap("https://bao.example/x.xml", None, date(2026, 3, 11), date(2026, 3, 20))
    assert sitemap.may_hold(since, until) is may


def test_a_sitemap_goes_by_the_name_of_its_paper() -> None:
    news = (
        f"<urlset xmlns='{SPACE}' xmlns:news='{NEWS}'><url><loc>/trao-co-thi-dua-20261.html</loc><news:news>"
        "<news:publication><news:name>Báo Ví Dụ</news:name></news:publication></news:news></url></urlset>"
    )
    assert read(news).title == "Báo Ví Dụ"
    assert read(news.replace("news:publication>", "news:genre>")).title is None
    without = news.replace("Báo Ví Dụ", " ")
    assert read(without, "https://nhandan.vn/sitemaps/google-news.xml").title == "Nhân Dân"


def test_an_empty_index_is_a_problem() -> None:
    assert index().problems == ("empty",)


def test_a_full_sitemap_is_read_and_no_more() -> None:
    entry = "<url><loc>https://bao.example/{}</loc><lastmod/><changefreq/><priority/></url>"
    full = "".join(entry.format(number) for number in range(MOST_SITEMAP_ENTRIES))
    assert len(read(f"<urlset>{full}</urlset>").entries) == MOST_SITEMAP_ENTRIES
    over = read(f"<urlset>{full}<url><loc>/zu-viel</loc></url></urlset>")
    assert len(over.entries) == MOST_SITEMAP_ENTRIES
    assert over.problems == ("truncated", "undated")


def test_a_text_of_addresses_is_a_sitemap() -> None:
    found = read(
        "\ufeffhttps://bao.example/a?utm_source=map\r\n\r\n  https://bao.example/b\nhttps://bao.example/a\n"
    )
    assert found.entries == (Entry("https://bao.example/a"), Entry("https://bao.example/b"))
    assert (found.kind, found.problems) == ("sitemap", ("undated",))


def test_a_text_of_too_many_addresses() -> None:
    found = read("".join(f"https://bao.example/{n}\n" for n in range(MOST_SITEMAP_ENTRIES + 1)))
    assert (len(found.entries), found.problems) == (MOST_SITEMAP_ENTRIES, ("undated", "truncated"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://bao.example/a\n", "listing"),
        ("https://bao.example/a\n" * 400, "listing"),
        ("https://bao.example/a\nKhánh thành nhà văn hóa thôn", "text"),
        ("https://bao.example/a Khánh thành nhà văn hóa thôn\n" * 200, "text"),
        ("Khánh thành nhà văn hóa thôn\nhttps://bao.example/a\n", "text"),
    ],
)
def test_a_text_that_is_nothing_but_addresses(text: str, kind: str) -> None:
    assert kind_of_answer(text.encode(), "text/plain") == kind
    assert kind_of_file(text.encode(), "danh-sach.txt") == kind
