"""Addresses in feeds and sitemaps."""

import pytest

from extractor.fetch.listing import Links, Listing, ListingError, links_of
from extractor.fetch.media import kind_of_file

SITE = "https://bao.example/rss/tin.rss"


@pytest.mark.parametrize(
    ("xml", "articles"),
    [
        (
            "<rss><channel><link>https://bao.example/</link><item><link>/a</link></item></channel></rss>",
            ["/a"],
        ),
        ("<rss><item><link><![CDATA[https://bao.example/a?x=1&y=2]]></link></item></rss>", ["/a?x=1&y=2"]),
        ("<rss><item><guid isPermaLink='false'>77</guid></item></rss>", []),
        ("<rss><item><guid>tag:77</guid></item></rss>", []),
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/><entry><link rel='self' href='/s'/>"
            "<link href='/a'/></entry></feed>",
            ["/a"],
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
        (
            "<?xml version='1.0' encoding='utf-8'?><!-- x --><urlset xmlns='http://www.sitemaps.org/schemas/"
            "sitemap/0.9' xmlns:i='http://i'><url><loc> /a </loc><i:image><i:loc>/i.jpg</i:loc>"
            "</i:image></url><url><loc>/b</loc></url><url><loc>/a</loc></url></urlset>",
            ["/a", "/b"],
        ),
        ("<rss><item><link>/a</link></item><item><li", ["/a"]),
        ("<rss><channel/></rss>", []),
    ],
)
def test_articles(xml: str, articles: list[str]) -> None:
    assert kind_of_file(xml.encode(), "-") == "listing"
    found = links_of(Listing(SITE, xml.encode(), SITE))
    assert found == Links(tuple(f"https://bao.example{path}" for path in articles))


def test_sitemap_index() -> None:
    xml = b"<sitemapindex><sitemap><loc>https://bao.example/1.xml</loc></sitemap></sitemapindex>"
    assert links_of(Listing(SITE, xml, SITE)) == Links((), ("https://bao.example/1.xml",))


def test_entity_bomb_expands_to_nothing() -> None:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    xml = f"<!DOCTYPE rss [{entities}]><rss><item><link>&j;</link></item></rss>"
    assert links_of(Listing(SITE, xml.encode(), SITE)).articles == ()


def test_outside_entity_is_not_loaded() -> None:
    xml = (
        b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><item><link>&x;</link></item></rss>'
    )
    assert links_of(Listing(SITE, xml, SITE)).articles == ()


@pytest.mark.parametrize("xml", [b"", b"<", b"not xml"])
def test_broken_xml(xml: bytes) -> None:
    with pytest.raises(ListingError, match="broken XML"):
        links_of(Listing(SITE, xml, SITE))


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


def test_million_elements_are_refused() -> None:
    with pytest.raises(ListingError, match="too many elements"):
        links_of(Listing(SITE, b"<rss>" + b"<item/>" * 1_300_000 + b"</rss>", SITE))


def test_full_sitemap_is_read() -> None:
    entry = "<url><loc>https://bao.example/{}</loc><lastmod/><changefreq/><priority/></url>"
    body = "".join(entry.format(number) for number in range(50_000))
    assert len(links_of(Listing(SITE, f"<urlset>{body}</urlset>".encode(), SITE)).articles) == 50_000


@pytest.mark.parametrize(
    "monster",
    [
        b"<a>" * 100_000,
        b"<item " + b" ".join(b"a%d='1'" % n for n in range(50_000)) + b"/>",
        b"&a;" * 100_000,
    ],
    ids=["deep", "attributes", "entities"],
)
def test_monstrous_feed_gives_nothing(monster: bytes) -> None:
    assert links_of(Listing(SITE, b"<rss><channel>" + monster, SITE)) == Links(())
