"""HTTP/2 over TLS, and what is said of a certificate that cannot be trusted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.errors import FetchError
from extractor.fetch import Settings
from extractor.fetch.client import Fetcher
from extractor.fetch.transport import trusted
from tests.servers.http2 import OPENSSL, Http2Server, Rude, serving_http2

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="no openssl to make a certificate with")

BODY = b"<html>" + b"tin " * 10_000


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Http2Server]:
    with serving_http2(tmp_path, BODY) as running:
        yield running
    trusted.cache_clear()


def fetcher(settings: Settings) -> Fetcher:
    trusted.cache_clear()
    return Fetcher(settings, resolve=lambda host, port: ["127.0.0.1"])


def test_pages_come_over_one_http2_connection(
    server: Http2Server, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    with fetcher(local) as visitor:
        assert visitor.page(server.url("/bai")).body == BODY
        assert visitor.page(server.url("/bai-2")).body == BODY
    assert server.paths == ["/robots.txt", "/bai", "/bai-2"]


def test_large_page_is_left_in_the_middle(
    server: Http2Server, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    with (
        fetcher(replace(local, page_bytes=5_000)) as visitor,
        pytest.raises(FetchError, match="is larger than"),
    ):
        visitor.page(server.url("/bai"))


@pytest.mark.parametrize("rude", ["goaway", "goaway in the body", "reset"])
def test_page_comes_after_all_when_the_server_goes_away(
    server: Http2Server, local: Settings, monkeypatch: pytest.MonkeyPatch, rude: Rude
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    server.rude = [rude]
    with fetcher(local) as visitor:
        assert visitor.page(server.url("/bai")).body == BODY
    assert server.paths == ["/robots.txt", "/bai", "/bai"]
    assert server.connections == (1 if rude == "reset" else 2)


def test_next_page_after_a_goaway_comes_over_a_new_connection(
    server: Http2Server, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    server.rude = ["answer, goaway"]
    with fetcher(local) as visitor:
        assert visitor.page(server.url("/bai")).body == BODY
        assert visitor.page(server.url("/bai-2")).body == BODY
    assert server.connections == 2


@pytest.mark.parametrize("rude", ["goaway", "goaway in the body", "reset"])
def test_server_that_always_goes_away_is_named(
    server: Http2Server, local: Settings, monkeypatch: pytest.MonkeyPatch, rude: Rude
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    server.rude = [rude] * 10
    with fetcher(local) as visitor, pytest.raises(FetchError) as caught:
        visitor.page(server.url("/bai"))
    assert caught.value.cause.startswith("the site broke off")
    assert "<" not in caught.value.cause, "the library's own object stands for the reason"
    assert server.paths.count("/bai") == 3


def test_certificate_that_nobody_signed(server: Http2Server, local: Settings) -> None:
    with fetcher(local) as visitor, pytest.raises(FetchError) as caught:
        visitor.page(server.url("/bai"))
    assert caught.value.cause.startswith("the site's certificate is not valid (self")
    assert server.paths == []
