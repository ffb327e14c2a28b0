"""The records of a WARC file, whatever they unfold to: records_of, content_of.

warcio reads heads, chunks and packed bodies as long as they are: of two files of 300 kB one took 900 MB and
the other minutes, and a body packed by brotli ended in an error of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

from extractor.fetch.decode import GZIP_MARK, PIECE, EncodingError, decoded, gunzipped

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

    from extractor.fetch.warc import Bytes

RECORD_ERRORS = (ArchiveLoadFailed, EOFError, OSError, ValueError)
"""What the reading of a broken file ends in."""

_LONGEST_HEAD = 250_000
"""Bytes of all lines before the body of a record: its own, and those of the answer in it."""


class _Heads:
    """Reads lines of heads, up to a limit for each record."""

    def __init__(self, readline: Callable[[int], bytes]) -> None:
        self._readline = readline
        self.left = _LONGEST_HEAD

    def __call__(self, length: int | None = None) -> bytes:
        line = self._readline(min(length or self.left, self.left))
        self.left -= len(line)
        if self.left <= 0:
            raise ArchiveLoadFailed("the head of a record has no end")
        return line


class _Unpacked:
    """A WARC file as it was before it was packed, in whatever members: of a file that gzip packed as a whole
    warcio reads the first record only.
    """

    def __init__(self, stream: "Bytes") -> None:
        begun = stream.read(PIECE)
        sent: Iterable[bytes] = chain([begun], iter(lambda: stream.read(PIECE), b""))
        self._pieces = gunzipped(sent) if begun.startswith(GZIP_MARK) else iter(sent)
        self._left = b""

    def read(self, size: int) -> bytes:
        try:
            piece = self._left or next(self._pieces, b"")
        except EncodingError as error:
            raise ArchiveLoadFailed(str(error)) from error
        self._left = piece[size:]
        return piece[:size]


def records_of(stream: "Bytes") -> "Iterator[ArcWarcRecord]":
    """Record after record. Raises one of ``RECORD_ERRORS`` where the file is broken."""
    records = ArchiveIterator(_Unpacked(stream), check_digests=False)
    records.reader.readline = heads = _Heads(records.reader.readline)
    for record in records:
        heads.left = _LONGEST_HEAD
        yield record


def content_of(record: "ArcWarcRecord", most: int) -> bytes:
    """The body of a record, unpacked; of one that is larger than ``most``, only so much that it shows."""
    sent: bytes = record.raw_stream.read(most + 1)
    if record.http_headers is None or len(sent) > most:
        return sent
    if record.http_headers.get_header("transfer-encoding") == "chunked":
        sent = ChunkedDataReader(BytesIO(sent)).read()
    unpacked = bytearray()
    try:
        for piece in decoded([sent], record.http_headers.get_header("content-encoding") or ""):
            unpacked += piece
            if len(unpacked) > most:
                break
    except EncodingError:
        # Many programs write the body as they unpacked it, below the head as it came.
        return bytes(unpacked) or sent
    return bytes(unpacked)
