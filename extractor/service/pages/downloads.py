"""Files that pages hand out."""

from collections.abc import Iterator

from starlette.responses import Response, StreamingResponse

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "opml": "text/x-opml; charset=utf-8",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def download(content: bytes | Iterator[bytes], name: str, ending: str) -> Response:
    """A file to save, whole or piece by piece, never to be shown in our own page's name. ``name`` is one of
    ours, in plain letters."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    if isinstance(content, bytes):
        return Response(content, media_type=MEDIA_TYPES[ending], headers=headers)
    return StreamingResponse(content, media_type=MEDIA_TYPES[ending], headers=headers)
