"""A list as JSON for other programs, written while it is read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extractor.report.listing import Listing, Row

LIST_SCHEMA_VERSION = 1
_PIECE = 60_000
"""Bytes after which a piece is given."""


def json_pieces(listing: Listing[Row], rows: Iterable[Row], asked: Mapping[str, str]) -> Iterator[bytes]:
    """One object: the filters asked, all rows, and their number at the end, where it is known."""
    head = {"schema_version": LIST_SCHEMA_VERSION, "filters": dict(asked)}
    yield _json(head)[:-1] + b", " + _json(listing.key) + b": ["
    count = 0
    piece = bytearray()
    for row in rows:
        piece += (b",\n" if count else b"\n") + _json(listing.as_json(row))
        count += 1
        if len(piece) > _PIECE:
            yield bytes(piece)
            piece.clear()
    yield bytes(piece) + b'\n], "count": ' + str(count).encode() + b"}\n"


def json_line_pieces(listing: Listing[Row], rows: Iterable[Row]) -> Iterator[bytes]:
    """Each row as an object on a line of its own."""
    piece = bytearray()
    for row in rows:
        piece += _json(listing.as_json(row)) + b"\n"
        if len(piece) > _PIECE:
            yield bytes(piece)
            piece.clear()
    yield bytes(piece)


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
