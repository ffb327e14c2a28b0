"""WARC files: our own archive there and back, other people's files as they come, damage named."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor.errors import InputError
from extractor.fetch import Settings, read_inputs
from extractor.fetch.warc import warc_pages, write_warc
from extractor.ground.page import Page

LIMIT = 100_000
FETCHED = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
WEB = Page(
    source="https://bao.example/bai?x=1", body="<html><p>Bằng khen</p></html>".encode(), media_type="html",
    url="https://bao.example/bai", status=200, headers=(("content-type", "text/html"), ("etag", '"a"')),
    fetched_at=FETCHED,
)  # fmt: skip
FILE = Page(source="thư mục/bài 1.txt", body="Trao Bằng khen\n\nSáng nay.".encode(), media_type="text")
RECORD = Page(source="a.jsonl#3", body=b'{"title": "T", "text": "C"}', media_type="json")


def written(*pages: Page) -> BytesIO:
    file = BytesIO()
    assert write_warc(pages, file) == len(pages)
    return BytesIO(file.getvalue())


def pages(file: BytesIO) -> list[Page | InputError]:
    return list(warc_pages(file, "kho.warc.gz", LIMIT))


def test_our_own_pages_come_back() -> None:
    web, file, record = pages(written(WEB, FILE, RECORD))
    assert web == Page("kho.warc.gz#https://bao.example/bai", *list(_fields(WEB))[1:])
    assert [(page.body, page.media_type, page.url, page.status) for page in (file, record)] == [
        (FILE.body, "text", None, None), (RECORD.body, "json", None, None),
    ]  # fmt: skip


def _fields(page: Page) -> tuple[object, ...]:
    return (page.source, page.body, page.media_type, page.url, page.status, page.headers, page.fetched_at)


@given(st.binary(min_size=1, max_size=400))
def test_any_body_that_is_text_comes_back_byte_for_byte(noise: bytes) -> None:
    body = b"<html><p>" + noise.replace(b"\x00", b"") + b"</p></html>"
    (page,) = pages(written(Page(WEB.source, body, "html", WEB.url, 200, WEB.headers, FETCHED)))
    assert page.body == body


def strangers(write: Callable[[WARCWriter], None], *, packed: bool = True) -> BytesIO:
    file = BytesIO()
    write(WARCWriter(file, gzip=packed))
    return BytesIO(file.getvalue())


def an_answer(
    writer: WARCWriter, target: str, status: str, kind: str, body: bytes, *more: tuple[str, str]
) -> None:
    headers = StatusAndHeaders(status, [("Content-Type", kind), *more], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(
            target, "response", payload=BytesIO(body), length=len(body), http_headers=headers
        )
    )


def a_crawl(writer: WARCWriter) -> None:
    """What a crawler leaves: robots.txt, a redirect, a picture, a missing page, a packed article."""
    an_answer(writer, "https://b.example/robots.txt", "200 OK", "text/plain", b"User-agent: *\n")
    an_answer(writer, "https://b.example/", "301 Moved", "text/html", b"<html>moved</html>")
    an_answer(writer, "https://b.example/a.jpg", "200 OK", "image/jpeg", b"\xff\xd8\xff\xe0")
    an_answer(writer, "https://b.example/mat.html", "404 Not Found", "text/html", b"<html>404</html>")
    packed = gzip.compress(WEB.body)
    an_answer(
        writer, "https://b.example/bai.html", "200 OK", "text/html", packed, ("Content-Encoding", "gzip")
    )
    writer.write_record(
        writer.create_warc_record(
            "urn:x", "metadata", payload=BytesIO(b"x"), length=1, warc_content_type="text/html"
        )
    )


@pytest.mark.parametrize("packed", [True, False])
def test_of_a_crawl_only_pages_of_text_are_taken(packed: bool) -> None:
    (page,) = pages(strangers(a_crawl, packed=packed))
    assert (page.url, page.body) == ("https://b.example/bai.html", WEB.body)
    assert page.headers == (("content-type", "text/html"),)


def test_a_file_that_was_packed_as_a_whole_is_read_to_its_end() -> None:
    plain = gzip.decompress(written(WEB, FILE, RECORD).getvalue())
    assert [page.body for page in pages(BytesIO(gzip.compress(plain)))] == [WEB.body, FILE.body, RECORD.body]
    *read, error = pages(BytesIO(gzip.compress(plain, 0)[:-300]))
    assert [page.body for page in read] == [WEB.body, FILE.body]
    assert "is a broken WARC file" in error.cause


def test_a_page_too_large_is_named_and_the_others_are_read() -> None:
    large = Page("x", b"<html>" + b"a" * LIMIT, "html", "https://b.example/dai", 200)
    error, page = pages(written(large, WEB))
    assert (error.source, error.cause) == ("kho.warc.gz#https://b.example/dai", "is larger than 0 MB")
    assert page.body == WEB.body


def test_of_a_file_cut_short_the_beginning_is_read() -> None:
    whole = written(WEB, FILE).getvalue()
    first, error = pages(BytesIO(whole[:-40]))
    assert first.body == WEB.body
    assert "is a broken WARC file" in error.cause


@pytest.mark.parametrize("pack", [gzip.compress, brotli.compress, zlib.compress, bytes])
@pytest.mark.parametrize("sent", ["whole", "chunked"])
def test_a_page_is_unpacked_as_its_head_says_or_was_so_already(
    pack: Callable[[bytes], bytes], sent: str
) -> None:
    named = {gzip.compress: "gzip", brotli.compress: "br", zlib.compress: "deflate"}.get(pack, "br")
    body = pack(WEB.body) if sent == "whole" else in_chunks(pack(WEB.body))
    head = [("Content-Encoding", named), ("Transfer-Encoding", sent)]
    file = strangers(
        lambda writer: an_answer(writer, "https://b.example", "200 OK", "text/html", body, *head)
    )
    assert [page.body for page in pages(file)] == [WEB.body]


def in_chunks(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:9], body[9:])) + b"0\r\n\r\n"


def much() -> bytes:
    return b"a" * 40_000_000


NO_END = "is a broken WARC file (the head of a record has no end)"
UNFOLDING: dict[str, tuple[Callable[[], bytes], str]] = {
    "brotli": (
        lambda: b"Content-Encoding: br\r\n\r\n" + brotli.compress(much(), quality=1),
        "is larger than 0 MB",
    ),
    "one chunk": (
        lambda: b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (40_000_000, much()),
        "is larger than 0 MB",
    ),
    "one line": (lambda: b"X: " + much(), NO_END),
    "many lines": (lambda: b"a: b\r\n" * 400_000, NO_END),
}


@pytest.mark.parametrize("kind", UNFOLDING)
def test_what_unfolds_without_end_takes_no_more_memory_than_a_page(kind: str) -> None:
    make, cause = UNFOLDING[kind]
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + make()
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://b.example/a\r\nContent-Length: "
    file = BytesIO(gzip.compress(f"{head}{len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n", 1))
    del block
    tracemalloc.start()
    (error,) = pages(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, InputError)
    assert error.cause == cause
    assert peak < 20_000_000


@pytest.mark.parametrize("packed", [True, False])
def test_a_warc_file_on_standard_input_is_read(packed: bool, local: Settings) -> None:
    (page,) = read_inputs(["-"], local, stdin=strangers(a_crawl, packed=packed))
    assert isinstance(page, Page)
    assert (page.source, page.body) == ("-#https://b.example/bai.html", WEB.body)


@pytest.mark.parametrize(
    "body", [gzip.compress(WEB.body, mtime=0), b"\x1f\x8b", b"\x1f\x8b\n" + bytes(3_000)]
)
def test_other_packed_bytes_on_standard_input_are_told(body: bytes, local: Settings) -> None:
    (error,) = read_inputs(["-"], local, stdin=BytesIO(body))
    assert isinstance(error, InputError)
    assert error.cause == "is gzip data, not text"


@pytest.mark.parametrize("body", [b"WARC/1.0", b"\x1f\x8b", b"<html>no warc</html>", b"\x00" * 90])
def test_what_is_no_warc_is_one_error(tmp_path: Path, local: Settings, body: bytes) -> None:
    (tmp_path / "a.warc.gz").write_bytes(body)
    (error,) = read_inputs([str(tmp_path / "a.warc.gz")], local)
    assert isinstance(error, InputError)
    assert "WARC file" in error.cause


def test_a_warc_file_without_pages_says_so() -> None:
    (error,) = pages(
        strangers(
            lambda writer: an_answer(writer, "https://b.example/robots.txt", "200 OK", "text/plain", b"x")
        )
    )
    assert error.cause == "the WARC file holds no page of text"


def test_a_warc_in_a_folder_is_read_with_the_other_files(tmp_path: Path, local: Settings) -> None:
    (tmp_path / "a.warc.gz").write_bytes(written(WEB).getvalue())
    (tmp_path / "b.txt").write_bytes(FILE.body)
    assert [page.body for page in read_inputs([str(tmp_path)], local)] == [WEB.body, FILE.body]
