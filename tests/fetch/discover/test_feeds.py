"""Feeds of every dialect, in the shapes in which Vietnamese papers send them."""

import codecs
import json
from datetime import datetime
from pathlib import Path

import feedparser
import pytest

from extractor.fetch.discover import ListingError, discover
from extractor.fetch.discover.limits import MOST_FEED_ENTRIES, MOST_SUMMARY
from extractor.fetch.listing import Listing
from extractor.fetch.media import ContentError, kind_of_answer, kind_of_file
from extractor.ground.discovery import PROBLEMS, Discovery, Entry
from extractor.ground.page import Page
from extractor.viet.times import VIETNAM

SITE = "https://bao.example/rss/tin.rss"
NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)
DAY = "<pubDate>Sat, 28 Nov 2026 08:00:00 +0700</pubDate>"


def read(xml: str | bytes, url: str = SITE) -> Discovery:
    body = xml.encode() if isinstance(xml, str) else xml
    found = discover(Listing(url, body, url), now=NOW)
    assert set(found.problems) <= set(PROBLEMS)
    return found


def rss(*items: str) -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    head = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Tin mới</title>"
    return f"{head}{inside}</channel></rss>"


def only(xml: str | bytes, url: str = SITE) -> Entry:
    (entry,) = read(xml, url).entries
    return entry


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("xml", "articles"),
    [
        (
            "<rss><channel><link>https://bao.example/</link><item><link>/a</link></item></channel></rss>",
            ["/a"],
        ),
        ("<rss><item><link><![CDATA[https://bao.example/a?x=1&y=2]]></link></item></rss>", ["/a?x=1&y=2"]),
        ("<rss><item><link>https://bao.example/a?x=1&y=2</link></item></rss>", ["/a?x=1&y=2"]),
        ("<rss><item><guid isPermaLink='false'>77</guid></item></rss>", []),
        ("<rss><item><guid isPermaLink='false'>https://bao.example/?p=7</guid></item></rss>", []),
        ("<rss><item><guid>tag:77</guid></item></rss>", []),
        ("<rss><item><guid>77</guid></item></rss>", []),
        ("<rss><item><guid>https://bao.example/a</guid></item></rss>", ["/a"]),
        ("<rss><item><link/><guid isPermaLink='true'>https://bao.example/a</guid></item></rss>", ["/a"]),
        ("<rss><item><link> </link><guid isPermaLink='false'>https://bao.example/a</guid></item></rss>", []),
        (
            "<rss xmlns:fb='http://rssnamespace.org/feedburner/ext/1.0'><item><link>https://dem.example/~r/7</link>"
            "<guid>77</guid><fb:origLink>https://bao.example/a</fb:origLink></item></rss>",
            ["/a"],
        ),
        ("<rss><item><link>javascript:void(0)</link></item></rss>", []),
        ("<rss><item><link>/a?utm_source=rss&amp;utm_medium=feed#top</link></item></rss>", ["/a"]),
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/><entry><link rel='self' href='/s'/>"
            "<link href='/a'/></entry></feed>",
            ["/a"],
        ),
        (
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://bao.example/x/'><entry>"
            "<link href='a'/></entry></feed>",
            ["/x/a"],
        ),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            "<channel><link>/</link></channel><item><link>/a</link></item></rdf:RDF>",
            ["/a"],
        ),
        (
            "<rss xmlns:media='http://search.yahoo.com/mrss/'><item><media:title>t</media:title>"
            "<link>/a</link><link>/b</link></item></rss>",
            ["/a"],
        ),
        ("<rss><item><media:thumbnail url='x'/><link>/a</link></item></rss>", ["/a"]),
        ("<rss><item><link>/a</link></item><item><li", ["/a"]),
        ("<rss><item><link>/a</link></item><item><link>/b-10", ["/a"]),
        ("<rss><item><link>/a</link></item><item><link>/b</link><description>half a wo", ["/a", "/b"]),
        ("<rss><item><link>/a</link></item><item><link><![CDATA[/b-10", ["/a"]),
        ("<rss><item><link>/a</link></item><item><link>/a#2</link></item></rss>", ["/a"]),
        ("<rss><channel/></rss>", []),
    ],
)
def test_addresses(xml: str, articles: list[str]) -> None:
    assert kind_of_file(xml.encode(), "-") == "listing"
    assert [entry.url for entry in read(xml).entries] == [f"https://bao.example{path}" for path in articles]


def test_a_feed_that_breaks_off_is_told_from_one_that_is_wrong() -> None:
    whole = rss(f"<link>/a</link>{DAY}", f"<link>/b</link>{DAY}")
    assert read(whole).problems == ()
    assert read(whole[: whole.index("/b") + 1]).problems == ("cut_off",)
    assert read(whole.replace("</item></channel>", "</channel>")).problems == ("broken",)


def test_a_link_without_scheme_is_of_the_host_that_it_names() -> None:
    found = read("<rss><item><link> www.bao.example/tin/a.html </link></item></rss>")
    assert [entry.url for entry in found.entries] == ["https://www.bao.example/tin/a.html"]


def test_an_entry_in_full() -> None:
    found = read(
        rss(
            "<title>Tặng &lt;b&gt;Cờ thi đua&lt;/b&gt;</title><link>https://bao.example/tang-co-1.html</link>"
            "<guid isPermaLink='false'>bao-1</guid><pubDate>Fri, 27 Nov 2026 02:05:00 GMT</pubDate>"
            "<description><![CDATA[<a href='/x'><img src='y.jpg'/></a></br>Sáng 27/11, ba đơn vị nhận cờ.]]>"
            "</description>"
        )
    )
    assert (found.kind, found.title, found.problems, found.next_page) == ("feed", "Tin mới", (), None)
    assert found.entries == (
        Entry(
            url="https://bao.example/tang-co-1.html",
            title="Tặng Cờ thi đua",
            published=at(2026, 11, 27, 9, 5),
            guid="bao-1",
            summary="Sáng 27/11, ba đơn vị nhận cờ.",
        ),
    )


def test_atom_tells_edits_apart() -> None:
    entry = only(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Báo</title><link rel='next' href='?p=2'/><entry>"
        "<title type='html'>Gặp mặt &amp;amp; khen thưởng</title><id>tag:bao.example,2026:1</id>"
        "<link href='/a'/><published>2026-11-27T08:00:00+07:00</published>"
        "<updated>2026-11-27T03:00:00Z</updated></entry></feed>"
    )
    assert (entry.title, entry.guid) == ("Gặp mặt & khen thưởng", "tag:bao.example,2026:1")
    assert (entry.published, entry.updated) == (at(2026, 11, 27, 8), at(2026, 11, 27, 10))


@pytest.mark.parametrize(
    "part",
    [
        "<textInput><georss:point xmlns:georss='http://www.georss.org/georss'>1 2</georss:point></textInput>",
        "<image><url>/i.png</url><title>Ảnh</title><link>/i</link></image>",
        "<source><title>Báo khác</title></source>",
        "<media:content xmlns:media='http://search.yahoo.com/mrss/'><media:title>Ảnh</media:title></media:content>",
    ],
)
def test_other_parts_of_an_entry_do_not_matter(part: str) -> None:
    assert only(rss(f"<title>Tin</title><link>/a</link>{part}")) == Entry("https://bao.example/a", "Tin")


def test_a_paged_feed_leads_to_its_older_part() -> None:
    atom = "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='?p=2'/></feed>"
    assert read(atom).next_page == "https://bao.example/rss/tin.rss?p=2"


def test_rdf_says_publication_as_dublin_core() -> None:
    entry = only(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><item><link>/a</link><dc:date>2026-11-27T08:00:00+07:00"
        "</dc:date></item></rdf:RDF>"
    )
    assert (entry.published, entry.updated) == (at(2026, 11, 27, 8), None)


def test_json_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo mẫu",
        "next_url": "/feed.json?p=2",
        "items": [
            {
                "id": 7,
                "url": "/a-7.html?utm_source=json",
                "title": "Trao &amp;#272;iện mừng",
                "content_html": "<p>Nội dung</p>",
                "date_published": "2026-11-27T08:00:00+07:00",
                "date_modified": "2027-01-01T00:00:00Z",
            },
            {"id": "https://bao.example/b-8.html", "date_published": ""},
            {"id": "no-address"},
            "broken",
        ],
    }
    body = json.dumps(feed).encode()
    assert kind_of_answer(body, "application/feed+json") == "listing"
    assert kind_of_file(body, "feed.json") == "listing"
    found = read(codecs.BOM_UTF8 + body)
    assert (found.title, found.next_page) == ("Báo mẫu", "https://bao.example/feed.json?p=2")
    assert found.problems == ("future",)
    assert found.entries == (
        Entry("https://bao.example/a-7.html", "Trao Điện mừng", at(2026, 11, 27, 8), None, "7", "Nội dung"),
        Entry("https://bao.example/b-8.html", guid="https://bao.example/b-8.html"),
    )


BREAKS_OFF = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Báo mẫu", "items": [\n'
    '{"url": "https://bao.example/a-7.html", "title": "\\u0110èn \\"A\\"", "date_published": "2026-11-27"},\n'
    '{"url": "https://bao.example/b-8.html", "attachments": [{"size": 12}], "date_published": "2026-11-27"}'
)


@pytest.mark.parametrize(
    "rest", ["", ",", "]", "\n, {", ', {"url": "https://bao', ', {"url": "/c", "ok": tru', ', {"t": "\\u1e']
)
def test_a_json_feed_that_breaks_off_has_its_whole_items(rest: str) -> None:
    found = read(BREAKS_OFF + rest)
    assert [entry.url for entry in found.entries] == [
        f"https://bao.example/{one}.html" for one in ("a-7", "b-8")
    ]
    assert (found.title, found.problems) == ("Báo mẫu", ("cut_off",))


def test_a_json_feed_that_breaks_off_in_its_first_item_has_none() -> None:
    found = read(BREAKS_OFF[: BREAKS_OFF.index("a-7")])
    assert (found.entries, found.problems) == ((), ("cut_off", "empty"))


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        (b'{"version": "https://jsonfeed.org/version/1", "items": [,,]}', "not valid JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "title": "B', "not valid JSON"),
        (b'{"version": "2", "items": []}', "no feed"),
        (b'{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_json_that_is_no_feed(body: bytes, cause: str) -> None:
    with pytest.raises(ListingError, match=cause):
        read(body)


@pytest.mark.parametrize(
    "body",
    [
        rss(f"<title>Hội nghị</title><link>/a</link>{DAY}").replace("utf-8", "utf-16").encode(),
        rss(f"<title>Hội nghị</title><link>/a</link>{DAY}").replace("utf-8", "utf-16").encode("utf-16-le"),
        codecs.BOM_UTF16_LE + rss(f"<title>Hội nghị</title><link>/a</link>{DAY}").encode("utf-16-le"),
        codecs.BOM_UTF8 + rss(f"<title>Hội nghị</title><link>/a</link>{DAY}").encode(),
        rss(f"<title>Ho\u0323\u0302i nghi\u0323</title><link>/a</link>{DAY}").encode(),
        b"<br />\n<b>Warning</b>: x in <b>/x.php</b>\n"
        + rss(f"<title>Hội nghị</title><link>/a</link>{DAY}").encode(),
    ],
    ids=["declared UTF-16", "UTF-16LE", "UTF-16LE with BOM", "BOM", "NFD", "warning before"],
)
def test_encodings_and_what_stands_before_the_feed(body: bytes) -> None:
    found = read(body)
    assert [entry.title for entry in found.entries] == ["Hội nghị"]
    assert found.problems == ()
    assert kind_of_answer(body, "text/xml") == kind_of_answer(body, "text/html") == "listing"


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Tặng C&amp;#7901; thi &amp;#273;ua", "Tặng Cờ thi đua"),
        ("A &amp;amp; B", "A & B"),
        ("A&nbsp;B &eacute; &unknown; C", "A B é C"),
        ("Lãi suất &lt; 5% và &gt; 3%", "Lãi suất < 5% và > 3%"),
        ("<![CDATA[Ðảng bộ Thủ đô]]>", "Đảng bộ Thủ đô"),
        ("A&#xD800;B&#0;C&#99999999;D &#272;", "ABCD Đ"),
        ("   ", None),
    ],
)
def test_titles(title: str, plain: str | None) -> None:
    assert only(rss(f"<title>{title}</title><link>/a</link>")).title == plain


def test_a_whole_article_is_no_summary() -> None:
    entry = only(rss(f"<link>/a</link><description>{'thi đua ' * 9_000}</description>"))
    assert entry.summary is not None
    assert len(entry.summary) <= MOST_SUMMARY
    assert entry.summary.endswith((" thi…", " đua…"))


@pytest.mark.parametrize(
    ("items", "problems"),
    [
        ((), ("empty",)),
        (("<link>/a</link>",), ("undated",)),
        (("<link>/a</link><pubDate></pubDate>",), ("undated",)),
        (("<link>/a</link><pubDate>Mon, 02 Mar 2020 08:00:00 +0700</pubDate>",), ("stale",)),
        (
            (
                "<link>/a</link><pubDate>Mon, 02 Mar 2020 08:00:00 +0700</pubDate>",
                f"<link>/b</link>{DAY}",
            ),
            (),
        ),
        ((f"<link>/a</link>{DAY.replace('08:00', '20:00')}", f"<link>/b</link>{DAY}"), ("future",)),
    ],
)
def test_problems(items: tuple[str, ...], problems: tuple[str, ...]) -> None:
    assert read(rss(*items)).problems == problems


def test_no_time_is_ever_now() -> None:
    entry = only(rss("<link>/a</link><pubDate></pubDate>"))
    assert (entry.published, entry.updated) == (None, None)


def test_the_home_page_in_place_of_a_feed() -> None:
    home = "<!DOCTYPE html><html><head><title>Trang chủ</title></head><body><p>Tin</p></body></html>".encode()
    assert kind_of_answer(home, "application/rss+xml") == "html"
    with pytest.raises(ListingError, match="HTML page, not a feed"):
        read(home)


@pytest.mark.parametrize("body", [b"", b"home.template", b"<", b"not xml", b"<opml/>", b"\xff\xfe\xfa" * 50])
def test_what_is_no_feed(body: bytes) -> None:
    with pytest.raises(ListingError):
        read(body)


@pytest.mark.parametrize(
    "named", ["application/x-rss+xml", "application/vnd.x+xml; charset=utf-8", "application/rss"]
)
def test_whatever_a_server_calls_its_xml(named: str) -> None:
    assert kind_of_answer(rss().encode(), named) == "listing"
    with pytest.raises(ContentError, match="neither a feed nor a sitemap"):
        kind_of_answer(b'<?xml version="1.0"?><svg></svg>', named)


def test_the_name_of_a_template_in_place_of_a_feed() -> None:
    with pytest.raises(ContentError, match="neither a feed nor a sitemap"):
        kind_of_answer(b"home.template", "application/rss+xml")


@pytest.mark.parametrize("kind", ["text", "json"])
def test_a_page_that_is_not_html_lists_nothing(kind: str) -> None:
    with pytest.raises(ListingError, match="neither a feed nor a sitemap"):
        discover(Page(SITE, b"x", kind, SITE), now=NOW)  # type: ignore[arg-type]


def test_entity_bomb_expands_to_nothing() -> None:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    xml = f"<!DOCTYPE rss [{entities}]><rss><item><link>/a</link><title>&j;&j;</title></item></rss>"
    assert only(xml).title is None


def test_outside_entity_is_not_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("Bí mật")
    xml = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<rss><item><link>/a</link><title>Tin &x;</title></item></rss>"
    )
    assert only(xml).title == "Tin"


def test_a_feed_of_a_million_entries_is_read_in_part() -> None:
    item = "<item><title>Tin</title><link>/{}</link></item>"
    found = read("<rss><channel>" + "".join(item.format(n) for n in range(200_000)) + "</channel></rss>")
    assert len(found.entries) == MOST_FEED_ENTRIES
    assert found.entries[-1].url == f"https://bao.example/{MOST_FEED_ENTRIES - 1}"
    assert "truncated" in found.problems


@pytest.mark.parametrize(
    "monster",
    ["<a>" * 100_000, "<a/>" * 300_000, "&a;" * 100_000, "<![CDATA[" * 100_000, "<item/>" * 300_000],
    ids=["deep", "wide", "entities", "cdata", "items"],
)
def test_monstrous_feed_gives_nothing(monster: str) -> None:
    found = read("<rss><channel>" + monster)
    assert found.entries == ()
    assert {"broken", "cut_off", "truncated"} & set(found.problems)


def test_an_endless_tag_is_refused() -> None:
    with pytest.raises(ListingError, match="tag that is too long"):
        read("<rss><item " + " ".join(f"a{n}='1'" for n in range(50_000)) + "/></rss>")


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body><rss></body></html>",
        b"<p>rss</p>",
        b"rss",
        b"<?xml version='1.0'?><html><p>x</p></html>",
    ],
)
def test_what_is_no_listing(body: bytes) -> None:
    assert kind_of_file(body, "-") != "listing"


def test_attributes_that_feedparser_would_choke_on_never_reach_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ">" inside quotes ends no tag, so the length of tags does not tell."""
    given: list[bytes] = []
    parse = feedparser.parse
    monkeypatch.setattr(
        feedparser, "parse", lambda file, **how: (given.append(file.getvalue()), parse(file, **how))[1]
    )
    attributes = " ".join(f"a{n}='>'" for n in range(20_000))
    found = read(f"<rss><channel><item {attributes}><title>Tin</title><link>/a</link></item></channel></rss>")
    assert [entry.title for entry in found.entries] == ["Tin"]
    assert len(given[0]) < 1_000
