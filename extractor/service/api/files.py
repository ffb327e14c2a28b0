"""Answers that are files: described, named and sent piece by piece, so that their size does not matter."""

import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import IO, Any

from fastapi.responses import StreamingResponse

from extractor.service.file_names import attachment
from extractor.service.media_types import MEDIA_TYPES

_IN_MEMORY = 10_000_000
_PIECE = 1 << 16


def described(*endings: str) -> dict[str, Any]:
    """What the description says of an endpoint whose answer is a file of one of these types."""
    content = {
        MEDIA_TYPES[ending]: {"schema": {"type": "string", "format": "binary"} if ending != "json" else {}}
        for ending in endings
    }
    return {
        "response_class": StreamingResponse,
        "responses": {200: {"description": "The file.", "content": content}},
    }


def written(write: Callable[[IO[bytes]], None]) -> Iterator[bytes]:
    """The bytes of a file that must be whole before it can be sent; a large one waits on the disk. Nothing is
    written for an answer without a body (HEAD, 304)."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as stream:
        write(stream)
        stream.seek(0)
        while piece := stream.read(_PIECE):
            yield piece


def sent(pieces: Iterator[bytes], name: str, ending: str, *, made_of: object) -> StreamingResponse:
    """The file under a name. ``made_of`` is all that its content hangs on; the ETag is made of it, weak, for
    a workbook also holds the moment at which it was written (RFC 9110, 8.8.1)."""
    tag = sha256(repr((made_of, ending)).encode()).hexdigest()[:20]
    headers = {"Content-Disposition": attachment(f"{name}.{ending}"), "ETag": f'W/"{tag}"'}
    return StreamingResponse(pieces, media_type=MEDIA_TYPES[ending], headers=headers)
