"""Conditional GET: what a server says of the state of an address is sent back at the next visit."""

import socket
import threading

import pytest

from extractor.errors import FetchError
from extractor.fetch import Settings
from extractor.fetch.client import Fetcher
from extractor.fetch.listing import Listing
from extractor.ground.page import Page
from extractor.ground.validators import NotModified, Validators, validators_of
from tests.servers.loopback import Answer, Serve, talking

PAGE = "<html><p>Trao Cờ thi đua cho phường.</p></html>"
FEED = "<rss><channel><item><link>/bai</link></item></channel></rss>"
DATE = "Tue, 24 Nov 2026 08:00:00 GMT"
KNOWN = Validators('"v1"', DATE)


def test_page_and_listing_carry_their_validators(serve: Serve, local: Settings) -> None:
    said = {"ETag": 'W/"v1"', "Last-Modified": DATE}
    server = serve(
        {
            "/bai": Answer(PAGE, headers={"Content-Type": "text/html", **said}),
            "/rss": Answer(FEED, headers={"Content-Type": "text/xml", **said}),
        }
    )
    with Fetcher(local) as fetcher:
        page, feed = fetcher.get(server.url("/bai")), fetcher.get(server.url("/rss"))
    assert isinstance(page, Page) and isinstance(feed, Listing)
    assert page.validators == feed.validators == Validators('W/"v1"', DATE)


@pytest.mark.parametrize(
    ("known", "sent"),
    [
        (KNOWN, ('"v1"', DATE)),
        (Validators('W/"v1"'), ('W/"v1"', None)),
        (Validators(last_modified="24/11/2026 luc 8 gio"), (None, "24/11/2026 luc 8 gio")),
        (Validators(), (None, None)),
    ],
)
def test_validators_are_sent_as_they_were_given(
    serve: Serve, local: Settings, known: Validators, sent: tuple[str | None, str | None]
) -> None:
    server = serve({"/bai": PAGE})
    with Fetcher(local) as fetcher:
        fetcher.get(server.url("/bai"), known)
    robots, page = (asked.headers for asked in server.asked)
    assert (page.get("if-none-match"), page.get("if-modified-since")) == sent
    assert "if-none-match" not in robots and "if-modified-since" not in robots


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, KNOWN),
        ({"ETag": '"v2"'}, Validators('"v2"', DATE)),
        ({"Content-Length": "900"}, KNOWN),
        ({"Content-Encoding": "gzip"}, KNOWN),
    ],
    ids=["bare", "new etag", "length of what is not sent", "encoding of what is not sent"],
)
def test_unchanged_page_is_said_to_be_so(
    serve: Serve, local: Settings, headers: dict[str, str], expected: Validators
) -> None:
    server = serve({"/bai": Answer(status=304, headers=headers)})
    with Fetcher(local) as fetcher:
        assert fetcher.get(server.url("/bai"), KNOWN) == NotModified(server.url("/bai"), expected)


def test_unchanged_page_behind_a_redirect(serve: Serve, local: Settings) -> None:
    server = serve({"/cu": Answer(status=301, headers={"Location": "/moi"}), "/moi": Answer(status=304)})
    with Fetcher(local) as fetcher:
        assert fetcher.get(server.url("/cu"), KNOWN) == NotModified(server.url("/cu"), KNOWN)
    assert server.asked[-1].headers["if-none-match"] == '"v1"'


def test_what_is_sent_behind_a_304_is_no_answer_to_the_next_request(local: Settings) -> None:
    forged = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<html>forged"
    calls: list[None] = []

    def talk(connection: socket.socket, over: threading.Event) -> None:
        calls.append(None)
        if len(calls) == 1:
            connection.sendall(b"HTTP/1.1 304 Not Modified\r\n\r\n" + forged)
            connection.recv(65_536)
        else:
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10\r\n\r\n<html>true"
            )

    with talking(talk) as site, Fetcher(local) as fetcher:
        assert isinstance(fetcher.get(f"{site}/bai", KNOWN), NotModified)
        assert fetcher.page(f"{site}/khac").body == b"<html>true"


def test_server_that_sends_the_same_bytes_again(serve: Serve, local: Settings) -> None:
    server = serve({"/rss": Answer(FEED, headers={"Content-Type": "text/xml", "ETag": '"v1"'})})
    with Fetcher(local) as fetcher:
        first = fetcher.get(server.url("/rss"))
        again = fetcher.get(server.url("/rss"), first.validators)
    assert isinstance(first, Listing) and isinstance(again, Listing)
    assert first.digest == again.digest


@pytest.mark.parametrize("known", [None, Validators()])
def test_304_that_nobody_asked_for_is_a_failure(
    serve: Serve, local: Settings, known: Validators | None
) -> None:
    server = serve({"/bai": Answer(status=304)})
    with Fetcher(local) as fetcher, pytest.raises(FetchError, match="without a page \\(HTTP 304\\)"):
        fetcher.get(server.url("/bai"), known)


@pytest.mark.parametrize("value", ["", "  ", "thứ ba", "a\x00b", "x" * 5000])
def test_validator_that_cannot_be_sent_back_is_none(value: str) -> None:
    assert not validators_of([("ETag", value), ("Last-Modified", value)])


def test_first_of_two_validators_counts() -> None:
    assert validators_of([("ETag", '"a"'), ("etag", '"b"')]) == Validators('"a"')
