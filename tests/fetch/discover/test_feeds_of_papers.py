"""Feeds that we wrote in the shape in which each paper or system sends them; words and numbers are ours."""

import codecs
from datetime import datetime

import pytest

from extractor.fetch.discover import discover
from extractor.fetch.listing import Listing
from extractor.ground.discovery import Discovery, Entry
from extractor.viet.times import VIETNAM

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type,misc]


def read(url: str, body: str | bytes) -> Discovery:
    return discover(Listing(url, body.encode() if isinstance(body, str) else body, url), now=NOW)


TUOITRE = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
<title>Tuổi Trẻ Online - Thời sự</title><pubDate>11/28/2026 4:50:10 PM</pubDate>
<item><title>Trao 40 C&amp;#7901; thi &amp;#273;ua cho công nhân</title>
<link>https://tuoitre.vn/trao-40-co-thi-dua-100261105163000123.htm?utm_source=rss</link>
<guid isPermaLink="true">https://tuoitre.vn/trao-40-co-thi-dua-100261105163000123.htm</guid>
<description><![CDATA[<a href="x"><img src="y.jpg" /></a>
TTO - Chiều 5-11, bốn mươi tập thể nhận cờ.]]></description>
<pubDate>11/5/2026 4:30:00 PM</pubDate></item>
<item><title>Gương sáng tổ 7</title><link>https://tuoitre.vn/guong-sang-100261012080000456.htm</link>
<pubDate>10/12/2026 8:00:00 AM</pubDate></item></channel></rss>"""

VIETNAMBIZ = """<?xml version="1.0" encoding="utf-16"?>
<rss version="2.0"><channel><title>VietnamBiz - Thời sự</title><item>
<title><![CDATA[Doanh nghiệp nhận bằng khen]]></title>
<link><![CDATA[https://vietnambiz.vn/doanh-nghiep-nhan-bang-khen-2026112718482744.htm]]></link>
<guid>https://vietnambiz.vn/doanh-nghiep-nhan-bang-khen-2026112718482744.htm</guid>
<pubDate>Fri, 27 Nov 2026 18:48:27 GMT+7</pubDate></item><item><title>Không giờ</title>
<link>https://vietnambiz.vn/khong-gio-2026112718482799.htm</link><pubDate></pubDate></item></channel></rss>"""

BNEWS = """<?xml version="1.0" encoding="utf-16"?>
<rss version="2.0"><channel><title>Bnews</title><item><title>Hô\u0323i nghi\u0323 tô\u0309ng kê\u0301t</title>
<link>https://bnews.vn/hoi-nghi-tong-ket/412345.html</link>
<pubDate>Fri, 27 Nov 2026 09:00:00 +0700</pubDate></item></channel></rss>"""

VNEXPRESS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Thời sự - VnExpress RSS</title><generator>VnExpress</generator>
<pubDate>Sat, 28 Nov 2026 16:59:01 +0700</pubDate><item><title>Thợ lò nhận Huân chương</title>
<description><![CDATA[<a href="https://vnexpress.net/tho-lo-5012345.html"><img src="https://i1.example/a.jpg"></a></br>
Tổ trưởng khai thác được ghi nhận sau 20 năm.]]></description>
<pubDate>Sat, 28 Nov 2026 16:40:00 +0700</pubDate>
<link>https://vnexpress.net/tho-lo-5012345.html</link><guid>https://vnexpress.net/tho-lo-5012345.html</guid>
<enclosure type="image/jpeg" length="1200" url="https://i1.example/a.jpg"/></item></channel></rss>"""

WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Liên đoàn Lao động quận</title>
<atom:link href="https://ldld.example.vn/feed/" rel="self" type="application/rss+xml" />
<link>https://ldld.example.vn</link>
<item><title>Kỷ niệm chương &#8220;Vì sự nghiệp&#8221;</title><link>https://ldld.example.vn/2026/11/ky-niem-chuong/</link>
<comments>https://ldld.example.vn/2026/11/ky-niem-chuong/#respond</comments><dc:creator><![CDATA[bbt]]></dc:creator>
<pubDate>Thu, 26 Nov 2026 02:00:00 +0000</pubDate><category><![CDATA[Tin tức]]></category>
<guid isPermaLink="false">https://ldld.example.vn/?p=771</guid>
<description><![CDATA[<p>Mười hai cán bộ được trao [&#8230;]</p>]]></description>
<content:encoded><![CDATA[<p>Mười hai cán bộ được trao kỷ niệm chương.</p>]]></content:encoded>
<slash:comments>0</slash:comments></item></channel></rss>"""

LIFERAY = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<title>Cổng thông tin</title>
<link rel="self" href="https://so.example.gov.vn/rss"/><entry><title>Quyết định tặng Bằng khen</title>
<link rel="alternate" href="https://so.example.gov.vn/c/journal/view?articleId=900123"/>
<author><name>Admin</name></author>
<id>https://so.example.gov.vn/c/journal/view?articleId=900123</id>
<updated>2026-11-25T03:04:05Z</updated>
<published>2026-11-25T03:00:00Z</published>
<summary type="html">&lt;p&gt;Chủ tịch ký quyết định.&lt;/p&gt;</summary>
</entry></feed>"""


@pytest.mark.parametrize(
    ("url", "body", "title", "entries", "problems"),
    [
        (
            "https://tuoitre.vn/rss/thoi-su.rss",
            TUOITRE,
            "Tuổi Trẻ Online - Thời sự",
            (
                Entry(
                    "https://tuoitre.vn/trao-40-co-thi-dua-100261105163000123.htm",
                    "Trao 40 Cờ thi đua cho công nhân",
                    at(2026, 11, 5, 16, 30),
                    guid="https://tuoitre.vn/trao-40-co-thi-dua-100261105163000123.htm",
                    summary="TTO - Chiều 5-11, bốn mươi tập thể nhận cờ.",
                ),
                Entry(
                    "https://tuoitre.vn/guong-sang-100261012080000456.htm",
                    "Gương sáng tổ 7",
                    at(2026, 10, 12, 8),
                ),
            ),
            (),
        ),
        (
            "https://vietnambiz.vn/thoi-su.rss",
            VIETNAMBIZ,
            "VietnamBiz - Thời sự",
            (
                Entry(
                    "https://vietnambiz.vn/doanh-nghiep-nhan-bang-khen-2026112718482744.htm",
                    "Doanh nghiệp nhận bằng khen",
                    at(2026, 11, 27, 18, 48, 27),
                    guid="https://vietnambiz.vn/doanh-nghiep-nhan-bang-khen-2026112718482744.htm",
                ),
                Entry("https://vietnambiz.vn/khong-gio-2026112718482799.htm", "Không giờ"),
            ),
            (),
        ),
        (
            "https://bnews.vn/rss/tin-moi.rss",
            codecs.BOM_UTF16_LE + BNEWS.encode("utf-16-le"),
            "Bnews",
            (
                Entry(
                    "https://bnews.vn/hoi-nghi-tong-ket/412345.html",
                    "Hội nghị tổng kết",
                    at(2026, 11, 27, 9),
                ),
            ),
            (),
        ),
        (
            "https://vnexpress.net/rss/thoi-su.rss",
            VNEXPRESS,
            "Thời sự - VnExpress RSS",
            (
                Entry(
                    "https://vnexpress.net/tho-lo-5012345.html",
                    "Thợ lò nhận Huân chương",
                    at(2026, 11, 28, 16, 40),
                    guid="https://vnexpress.net/tho-lo-5012345.html",
                    summary="Tổ trưởng khai thác được ghi nhận sau 20 năm.",
                ),
            ),
            (),
        ),
        (
            "https://ldld.example.vn/feed/",
            WORDPRESS,
            "Liên đoàn Lao động quận",
            (
                Entry(
                    "https://ldld.example.vn/2026/11/ky-niem-chuong/",
                    "Kỷ niệm chương “Vì sự nghiệp”",
                    at(2026, 11, 26, 9),
                    guid="https://ldld.example.vn/?p=771",
                    summary="Mười hai cán bộ được trao […]",
                ),
            ),
            (),
        ),
        (
            "https://so.example.gov.vn/rss",
            LIFERAY,
            "Cổng thông tin",
            (
                Entry(
                    "https://so.example.gov.vn/c/journal/view?articleId=900123",
                    "Quyết định tặng Bằng khen",
                    at(2026, 11, 25, 10),
                    at(2026, 11, 25, 10, 4, 5),
                    "https://so.example.gov.vn/c/journal/view?articleId=900123",
                    "Chủ tịch ký quyết định.",
                ),
            ),
            (),
        ),
        (
            "https://hanoimoi.vn/rss/xa-hoi.rss",
            '<?xml version="1.0"?><rss version="2.0"><channel><title>Hànộimới</title></channel></rss>',
            "Hànộimới",
            (),
            ("empty",),
        ),
    ],
    ids=["tuoitre", "vietnambiz", "bnews", "vnexpress", "wordpress", "liferay", "hanoimoi with .rss"],
)
def test_feed(
    url: str, body: str | bytes, title: str, entries: tuple[Entry, ...], problems: tuple[str, ...]
) -> None:
    assert read(url, body) == Discovery("feed", title, entries, problems=problems)


@pytest.mark.parametrize("host", ["tuoitre.vn", "baochinhphu.vn"])
def test_month_first_is_a_fact_of_the_paper(host: str) -> None:
    """Alone, "5/10/2026 15:42" is of October, as people write; these papers' programs mean May."""
    item = "<rss><item><link>/a</link><pubDate>5/10/2026 15:42</pubDate></item></rss>"
    (entry,) = read(f"https://{host}/home.rss", item).entries
    assert entry.published == at(2026, 5, 10, 15, 42)
    (other,) = read("https://bao.example/home.rss", item).entries
    assert other.published == at(2026, 10, 5, 15, 42)
