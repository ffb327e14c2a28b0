"""Files that pages hand out."""

from collections.abc import Iterator

from starlette.responses import Response, StreamingResponse

from extractor.service.media_types import MEDIA_TYPES


def download(content: bytes | Iterator[bytes], name: str, ending: str) -> Response:
    """A file to save, whole or piece by piece, never to be shown in our own page's name. ``name`` is one of
    ours, in plain letters."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    if isinstance(content, bytes):
        return Response(content, media_type=MEDIA_TYPES[ending], headers=headers)
    return StreamingResponse(content, media_type=MEDIA_TYPES[ending], headers=headers)
