"""Files that pages hand out."""

from collections.abc import Iterator

from starlette.responses import Response, StreamingResponse

from extractor.service.file_names import attachment
from extractor.service.media_types import MEDIA_TYPES

_LONGEST = 80
"""Letters of a name, of up to three bytes: the name of a file has at most 255."""


def download(content: bytes | Iterator[bytes], name: str, ending: str, whom: str | None = None) -> Response:
    """A file to save, whole or piece by piece, never to be shown in our own page's name. Who saves those of
    five units (``whom``) can tell them apart."""
    told = f"{name}-{whom[:_LONGEST].strip()}" if whom else name
    headers = {"Content-Disposition": attachment(f"{told}.{ending}")}
    if isinstance(content, bytes):
        return Response(content, media_type=MEDIA_TYPES[ending], headers=headers)
    return StreamingResponse(content, media_type=MEDIA_TYPES[ending], headers=headers)
