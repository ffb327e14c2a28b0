"""WARC files (ISO 28500): pages out of anyone's web archive, and our own archive into one."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Protocol
from urllib.parse import quote

from extractor.errors import InputError
from extractor.fetch.decode import GZIP_MARK, EncodingError, gunzipped
from extractor.fetch.media import ContentError, kind_of_answer
from extractor.ground.page import MediaType, Page

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord
    from warcio.warcwriter import WARCWriter

SUFFIXES = (".warc", ".warc.gz")
HEAD = 4096
"""Bytes by which a WARC file is known."""

_MARK = b"WARC/"
_OK = "200"
_CONTENT_TYPE: dict[MediaType, str] = {
    "html": "text/html", "text": "text/plain; charset=utf-8", "json": "application/json",
}  # fmt: skip
_OF_THE_WIRE = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection"})
"""Headers that told how the body was sent; what is kept is the body unpacked."""


class Bytes(Protocol):
    """Anything that is read from beginning to end."""

    def read(self, size: int = -1, /) -> bytes: ...


def may_be_warc(begun: bytes) -> bool:
    """Whether a WARC file may begin so, packed or not."""
    return begun.startswith((GZIP_MARK, _MARK))


def is_warc(head: bytes) -> bool:
    """Whether these are the first ``HEAD`` bytes of a WARC file, packed or not."""
    if not head.startswith(GZIP_MARK):
        return head.startswith(_MARK)
    try:
        return next(gunzipped([head]), b"").startswith(_MARK)
    except EncodingError:
        return False


def warc_pages(stream: Bytes, source: str, page_bytes: int) -> Iterator[Page | InputError]:
    """The pages of a WARC file, packed or not: answers with status 200 that hold a page of text.

    Pictures, scripts, robots.txt, requests and answers that only repeat an earlier one are passed over.
    """
    from extractor.fetch.warc_records import RECORD_ERRORS, records_of

    found = False
    try:
        for record in records_of(stream):
            for page in _pages(record, source, page_bytes):
                found = True
                yield page
    except RECORD_ERRORS as error:
        yield InputError(source, f"is a broken WARC file ({_cause(error)})", "copy the file again")
        return
    if not found:
        yield InputError(source, "the WARC file holds no page of text", "give another file")


def write_warc(pages: Iterable[Page], file: IO[bytes]) -> int:
    """Write pages into a packed WARC file; returns how many there were.

    What came over the web becomes a ``response`` with its status and headers, a file a ``resource``.
    """
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(file, gzip=True)
    writer.write_record(
        writer.create_warcinfo_record("", {"software": "vinhdanh", "format": "WARC File Format 1.0"})
    )
    count = 0
    for page in pages:
        writer.write_record(_record(writer, page))
        count += 1
    return count


def _cause(error: Exception) -> str:
    """The beginning of what the library says; it quotes all it found instead of a record."""
    return " ".join(str(error).split())[:80] or type(error).__name__


def _pages(record: "ArcWarcRecord", source: str, page_bytes: int) -> Iterator[Page | InputError]:
    from warcio.limitreader import LimitReader

    from extractor.fetch.warc_records import content_of

    target = record.rec_headers.get_header("WARC-Target-URI") or ""
    if not _may_be_a_page(record, target):
        return
    block = record.raw_stream
    body = content_of(record, page_bytes)
    named = f"{source}#{target}"
    if len(body) > page_bytes:
        yield InputError(named, f"is larger than {page_bytes // 1_000_000} MB", "give another file")
        return
    if not isinstance(block, LimitReader) or block.limit > 0:
        raise EOFError("it ends in the middle of a record")
    try:
        kind = kind_of_answer(body, _content_type(record))
    except ContentError:
        return
    if kind == "listing":
        return
    headers = record.http_headers.headers if record.http_headers else []
    yield Page(
        source=named,
        body=body,
        media_type=kind,
        url=target if target.startswith(("http://", "https://")) else None,
        status=int(_OK) if record.http_headers else None,
        headers=tuple((name.lower(), value) for name, value in headers if name.lower() not in _OF_THE_WIRE),
        fetched_at=_moment(record.rec_headers.get_header("WARC-Date")),
    )


def _may_be_a_page(record: "ArcWarcRecord", target: str) -> bool:
    if record.rec_type == "resource":
        return not target.startswith(("dns:", "metadata:"))
    if record.rec_type != "response" or record.http_headers is None:
        return False
    return record.http_headers.get_statuscode() == _OK and PurePath(target).name != "robots.txt"


def _content_type(record: "ArcWarcRecord") -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _moment(written: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _record(writer: "WARCWriter", page: Page) -> "ArcWarcRecord":
    from warcio.statusandheaders import StatusAndHeaders

    dated = {}
    if page.fetched_at is not None:
        dated["WARC-Date"] = page.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    # Told its length, warcio makes no temporary file, which it would leave open.
    length = len(page.body)
    if page.url is None:
        return writer.create_warc_record(
            f"file:{quote(page.source)}", "resource", payload=BytesIO(page.body), length=length,
            warc_content_type=_CONTENT_TYPE[page.media_type], warc_headers_dict=dated,
        )  # fmt: skip
    headers = [(name, value) for name, value in page.headers if name not in _OF_THE_WIRE]
    return writer.create_warc_record(
        page.url, "response", payload=BytesIO(page.body), length=length, warc_headers_dict=dated,
        http_headers=StatusAndHeaders(f"{page.status or _OK} OK", headers, protocol="HTTP/1.1"),
    )  # fmt: skip
