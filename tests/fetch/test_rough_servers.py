"""Servers that break off, drip, lie about their length, or never end."""

import gzip
import socket
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import FetchError
from extractor.fetch import Settings, fetch
from extractor.fetch.client import Fetcher
from extractor.fetch.listing import Listing
from extractor.ground.page import Page
from tests.servers.ends import LONGEST
from tests.servers.loopback import talking

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def failed(address: str, settings: Settings) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(address, settings)
    assert "\n" not in str(caught.value)
    return caught.value


def says(*parts: bytes) -> Callable[[socket.socket, threading.Event], None]:
    return lambda connection, over: connection.sendall(b"".join(parts))


def test_silent_server_times_out(local: Settings) -> None:
    def talk(connection: socket.socket, over: threading.Event) -> None:
        over.wait(LONGEST)

    with talking(talk) as site:
        error = failed(f"{site}/bai", replace(local, read_seconds=0.05))
    assert (error.outcome, error.cause.startswith("timed out")) == ("failed", True)


def drip_body(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(HEAD + b"Content-Length: 100000\r\n\r\n")
    while not over.wait(0.01):
        connection.sendall(b"x")


def drip_headers(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(HEAD)
    while not over.wait(0.01):
        connection.sendall(b"X-A: b\r\n")


@pytest.mark.parametrize("talk", [drip_body, drip_headers])
def test_dripping_server_ends_at_the_total_limit(local: Settings, talk) -> None:
    with talking(talk) as site:
        error = failed(f"{site}/bai", replace(local, read_seconds=5.0, total_seconds=0.3))
    assert (error.outcome, error.cause.startswith("timed out")) == ("failed", True)


def test_endless_body_ends_at_the_size_limit(local: Settings) -> None:
    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(HEAD + b"Connection: close\r\n\r\n")
        while not over.is_set():
            connection.sendall(b"x" * 65_536)

    with talking(talk) as site:
        error = failed(f"{site}/bai", replace(local, page_bytes=1_000_000))
    assert error.cause == "is larger than 1 MB"


@pytest.mark.parametrize(
    "talk",
    [
        says(HEAD, b"Content-Length: 5000\r\n\r\n<html>short"),
        says(HEAD, b"Transfer-Encoding: chunked\r\n\r\nzz\r\nbad\r\n"),
        says(HEAD, b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
        says(b"SSH-2.0-OpenSSH_9.2\r\n"),
        says(b""),
    ],
    ids=["too short", "bad chunk", "chunks break off", "not HTTP", "nothing"],
)
def test_answer_that_breaks_off_is_tried_again_then_named(local: Settings, talk) -> None:
    calls: list[None] = []

    def counted(connection: socket.socket, over: threading.Event) -> None:
        calls.append(None)
        talk(connection, over)

    with talking(counted) as site:
        error = failed(f"{site}/bai", local)
    assert error.outcome == "failed"
    assert "broke" in error.cause
    assert len(calls) == 3


WHOLE = b"<html><p>Mot</p></html>\n"


@pytest.mark.parametrize(
    "parts",
    [
        (b"Content-Length: 5000\r\n\r\n", WHOLE),
        (b"Transfer-Encoding: chunked\r\n\r\n18\r\n", WHOLE, b"\r\n"),
        (b"Transfer-Encoding: chunked\r\n\r\n18\r\n", WHOLE, b"\r\nzz\r\n"),
        (b"Content-Encoding: gzip\r\nContent-Length: 5000\r\n\r\n", gzip.compress(WHOLE)),
    ],
    ids=["too short", "no last chunk", "a bad last chunk", "length before packing"],
)
def test_a_whole_document_in_an_answer_that_breaks_off_is_the_page(local: Settings, parts) -> None:
    with talking(says(HEAD, *parts)) as site:
        assert fetch(f"{site}/bai", local).body == WHOLE


def test_reset_in_the_body_is_survived_by_a_retry(local: Settings) -> None:
    calls: list[None] = []

    def talk(connection: socket.socket, over: threading.Event) -> None:
        calls.append(None)
        if len(calls) == 1:
            connection.sendall(HEAD + b"Content-Length: 500\r\n\r\n<html>")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        else:
            connection.sendall(HEAD + b"Content-Length: 11\r\n\r\n<html>again")

    with talking(talk) as site:
        assert fetch(f"{site}/bai", local).body == b"<html>again"


def test_length_announced_too_large_is_refused_before_the_body(local: Settings) -> None:
    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(HEAD + b"Content-Length: 99000000\r\n\r\n")
        over.wait(LONGEST)

    with talking(talk) as site:
        assert failed(f"{site}/bai", local).cause == "is larger than 20 MB"


def test_body_longer_than_announced_is_cut_and_spoils_no_other_page(local: Settings) -> None:
    pages = iter([b"Content-Length: 9\r\n\r\n<html>mot and more", b"Content-Length: 9\r\n\r\n<html>hai"])
    calls: list[None] = []

    def talk(connection: socket.socket, over: threading.Event) -> None:
        calls.append(None)
        connection.sendall(HEAD + next(pages))
        connection.settimeout(0.5)
        connection.recv(65_536)

    with talking(talk) as site, Fetcher(local) as fetcher:
        assert fetcher.page(f"{site}/1").body == b"<html>mot"
        assert fetcher.page(f"{site}/2").body == b"<html>hai"


def test_packed_data_that_unpack_to_nothing_end_at_the_size_limit(local: Settings) -> None:
    empty = gzip.compress(b"") * 3000

    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(HEAD + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n")
        while not over.is_set():
            connection.sendall(empty)

    with talking(talk) as site:
        error = failed(f"{site}/bai", replace(local, page_bytes=1_000_000))
    assert error.cause == "is larger than 1 MB"


STATUS = st.sampled_from(
    [b"200 OK", b"206 Partial", b"301 Moved", b"304 Same", b"404 None", b"503 Busy", b"999 ?"]
)
HEADER = st.sampled_from(
    [
        b"Content-Type: text/html",
        b"Content-Type: \xff\xfe; charset=\x01",
        b"Content-Length: 5",
        b"Content-Length: -5",
        b"Content-Length: 99999999999999999999",
        b"Content-Encoding: gzip",
        b"Content-Encoding: br, gzip",
        b"Content-Encoding: \xe9",
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: gzip, chunked",
        b"Location: /",
        b"Location: http://xn--a.vn/",
        b"Location: http://[",
        b"Location: \xc3\xa9://",
        b"Location: mailto:a@b",
        b"Set-Cookie: a=b; Path=/; Expires=never; Domain=.",
        b"Set-Cookie: \xff=\xff",
        b"Retry-After: 99999999999999999999",
        b"Retry-After: Thu, 99 Foo 2026 99:99:99 GMT",
        b"ETag: \xff",
        b"cf-mitigated: challenge",
        b"no colon",
        b": no name",
    ]
)


@given(STATUS | st.binary(max_size=20), st.lists(HEADER, max_size=5), st.binary(max_size=200))
def test_whatever_a_server_says_is_a_page_or_one_error(
    status: bytes, headers: list[bytes], body: bytes
) -> None:
    said = b"\r\n".join([b"HTTP/1.1 " + status, *headers, b"", body])
    settings = Settings(allow_private=True, pause_seconds=0.0, read_seconds=0.2, attempts=1)
    with talking(says(said)) as site, Fetcher(settings) as fetcher:
        try:
            found = fetcher.get(f"{site}/bai")
        except FetchError as error:
            assert "\n" not in str(error)
        else:
            assert isinstance(found, Page | Listing)


def test_closed_port_is_named(local: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    error = failed(f"http://127.0.0.1:{port}/bai", local)
    assert (error.outcome, error.cause) == ("failed", "cannot connect: connection refused")


def test_missing_page_that_breaks_off_is_still_missing(local: Settings) -> None:
    with talking(says(b"HTTP/1.1 404 Not Found\r\nContent-Length: 900\r\n\r\n<html>")) as site:
        assert failed(f"{site}/bai", local).outcome == "not_found"
