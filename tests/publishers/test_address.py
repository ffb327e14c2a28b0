"""Canonical addresses: one article, one address."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.publishers import publishers
from extractor.publishers.address import canonical_address, host_of, publisher_of, without_tracking


@pytest.mark.parametrize(
    ("url", "stated", "canonical"),
    [
        ("http://www.laodongthudo.vn/a-137441.html", None, "https://laodongthudo.vn/a-137441.html"),
        ("https://tacnghiep.laodongthudo.vn/a-137441.html", None, "https://laodongthudo.vn/a-137441.html"),
        (
            "https://laodongthudo.vn/a-137441.html?utm_source=x&fbclid=y#z",
            None,
            "https://laodongthudo.vn/a-137441.html",
        ),
        ("https://m.tuoitre.vn/a-20211025143012345.htm", None, "https://tuoitre.vn/a-20211025143012345.htm"),
        ("https://vietnamplus.vn/a-post1.vnp/amp", None, "https://vietnamplus.vn/a-post1.vnp"),
        ("https://amp.vietnamplus.vn/a-post1.vnp", None, "https://vietnamplus.vn/a-post1.vnp"),
        ("https://m.genk.vn/a-20181010092623386.chn", None, "https://genk.vn/a-20181010092623386.chn"),
        (
            "https://sonoivu.example.gov.vn/xem?id=5&utm_medium=z",
            None,
            "https://sonoivu.example.gov.vn/xem?id=5",
        ),
        ("http://old.example.vn:8080/a", None, "http://old.example.vn:8080/a"),
        ("https://m.bao.example.vn/a", None, "https://bao.example.vn/a"),
        (
            "https://nhandan.vn/a-post1.html",
            "https://nhandan.vn/b-post1.html",
            "https://nhandan.vn/b-post1.html",
        ),
        ("https://nhandan.vn/a-post1.html", "/b-post1.html", "https://nhandan.vn/b-post1.html"),
        ("https://nhandan.vn/a-post1.html", "https://nhandan.vn/", "https://nhandan.vn/a-post1.html"),
        ("https://nhandan.vn/a-post1.html", "https://evil.example/b", "https://nhandan.vn/a-post1.html"),
        (None, "https://nhandan.vn/b-post1.html", "https://nhandan.vn/b-post1.html"),
        (None, None, None),
        ("ftp://nhandan.vn/a", None, None),
        ("not an address", None, None),
    ],
)
def test_canonical(url: str | None, stated: str | None, canonical: str | None) -> None:
    assert canonical_address(url, stated) == canonical


def test_publisher() -> None:
    assert publisher_of("https://www.hanoimoi.com.vn/a-1.html") == "hanoimoi.vn"
    assert publisher_of("https://www.sonoivu.example.gov.vn/a") == "sonoivu.example.gov.vn"
    assert (
        publisher_of("https://amp.vietnamplus.vn/a")
        == publisher_of("https://m.vietnamplus.vn/a")
        == "vietnamplus.vn"
    )
    assert publisher_of(None) is None


@given(st.text(max_size=50))
def test_any_text_as_address_is_answered(text: str) -> None:
    host_of("https://" + text)
    canonical_address("https://" + text)


@given(
    st.sampled_from(["laodongthudo.vn", "a.example.vn", "www.b.example"]),
    st.from_regex(r"/[a-z0-9/-]{0,30}", fullmatch=True),
)
def test_canonical_is_stable(host: str, path: str) -> None:
    once = canonical_address(f"http://{host}{path}")
    assert once is not None
    assert canonical_address(once) == once


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("http://www.qdnd.vn/a/b-77?utm_source=rss#top", "http://www.qdnd.vn/a/b-77"),
        ("https://m.tuoitre.vn/a-100261128080000123.htm", "https://m.tuoitre.vn/a-100261128080000123.htm"),
        ("https://so.example.gov.vn/xem?id=5&fbclid=x", "https://so.example.gov.vn/xem?id=5"),
        ("HTTPS://bao.example.vn", "https://bao.example.vn/"),
        ("mailto:toa@bao.example.vn", None),
        ("https://[bad/", None),
    ],
)
def test_an_address_to_fetch_keeps_its_host(url: str, kept: str | None) -> None:
    assert without_tracking(url) == kept


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("https://www.vietnamplus.vn/tuyen-duong-ngu-dan-post998811.vnp", "998811"),
        ("https://www.vietnamplus.vn/tuyen-duong-ngu-dan/669812.vnp", "669812"),
        ("https://nhandan.vn/trao-huan-chuong-post123456.html", "123456"),
        ("https://nhandan.com.vn/xahoi/nguoi-hien-mau-626775/", "626775"),
        ("https://suckhoedoisong.vn/dat-lich-kham-benh-169153232.htm", "153232"),
        ("https://suckhoedoisong.vn/dat-lich-kham-benh-n153232.html", "153232"),
    ],
)
def test_articles_keep_their_number_over_the_years(address: str, number: str) -> None:
    paper = publishers().paper_of(urlsplit(address).netloc)
    assert paper is not None and paper.article_id is not None
    found = paper.article_id.search(urlsplit(address).path)
    assert found is not None and found[1] == number
