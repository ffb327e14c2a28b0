"""Whatever comes in, the stage answers with its own words: no input makes it crash."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import InputError
from extractor.fetch import Settings
from extractor.fetch.decode import PIECE, EncodingError, decoded
from extractor.fetch.discover import ListingError, discover
from extractor.fetch.failures import seconds_to_wait
from extractor.fetch.files import read_path
from extractor.fetch.guard import RefusedError, parse_url
from extractor.fetch.listing import Listing
from extractor.fetch.media import ContentError, kind_of_answer
from extractor.ground.discovery import Discovery
from extractor.ground.page import Page

PIECES_OF_URLS = st.lists(
    st.sampled_from(
        [
            "http",
            "https",
            ":",
            "//",
            "/",
            "@",
            "[",
            "]",
            "::1",
            "127.0.0.1",
            "báo.vn",
            ".",
            "%00",
            "#",
            "?",
            "\\",
        ]
    )
    | st.text(max_size=4),
    max_size=8,
).map("".join)
JSON_LIKE = st.lists(
    st.sampled_from(
        [b"{", b"}", b"[", b"]", b'"title"', b":", b'"x"', b",", b"\n", b"1", b"\xff", b"\x00", b" "]
    ),
    max_size=30,
).map(b"".join)
XML_LIKE = st.lists(
    st.sampled_from(
        [
            b"<rss>",
            b"<item>",
            b"<link>",
            b"</link>",
            b"http://a/",
            b"</item>",
            b"<!--",
            b"-->",
            b"<?xml?>",
            b"&a;",
            b"\xff",
        ]
    ),
    max_size=12,
).map(b"".join)


@given(PIECES_OF_URLS)
def test_any_address(written: str) -> None:
    try:
        url = parse_url(written, Settings())
    except RefusedError as error:
        assert str(error)
    else:
        assert url.scheme in ("http", "https") and url.host and not url.fragment


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br", "gzip, br", "x", ""]))
def test_any_encoded_bytes(body: bytes, encoding: str) -> None:
    try:
        pieces = list(decoded([body], encoding))
    except EncodingError as error:
        assert str(error)
    else:
        assert all(len(piece) <= PIECE for piece in pieces)


@given(
    st.binary(max_size=200) | XML_LIKE, st.text(max_size=20) | st.sampled_from(["text/html", "text/xml", ""])
)
def test_any_body_and_content_type(body: bytes, content_type: str) -> None:
    try:
        assert kind_of_answer(body, content_type) in ("html", "text", "json", "listing")
    except ContentError as error:
        assert str(error)


@given(st.binary(max_size=200) | XML_LIKE)
def test_any_listing(body: bytes) -> None:
    try:
        assert isinstance(discover(Listing("x", body)), Discovery)
    except ListingError as error:
        assert str(error)


@given(st.binary(max_size=200) | XML_LIKE)
def test_any_listing_page(body: bytes) -> None:
    try:
        assert isinstance(discover(Page("x", body, "html", "https://bao.example/")), Discovery)
    except ListingError as error:
        assert str(error)


@given(st.text(max_size=40) | st.sampled_from(["Tue, 99 Foo", "Mon, 1 Jan 99999 00:00:00 GMT", "٣"]))
def test_any_retry_after(written: str) -> None:
    seconds = seconds_to_wait(written)
    assert seconds is None or seconds >= 0


@given(st.binary(max_size=200) | JSON_LIKE, st.sampled_from(["a.html", "a.txt", "a.json", "a.jsonl", "a"]))
def test_any_file(tmp_path_factory: pytest.TempPathFactory, body: bytes, name: str) -> None:
    path: Path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(body)
    found = list(read_path(str(path), 1000))
    assert found
    for one in found:
        assert isinstance(one, Page | InputError | Listing)
        if isinstance(one, InputError):
            assert "\n" not in str(one)
