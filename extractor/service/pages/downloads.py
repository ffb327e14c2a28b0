"""Files that pages hand out."""

from starlette.responses import Response

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


def download(content: bytes, name: str, ending: str) -> Response:
    """A file to save, never to be shown in our own page's name. ``name`` is one of ours, in plain letters."""
    disposition = f'attachment; filename="{name}.{ending}"'
    return Response(content, media_type=MEDIA_TYPES[ending], headers={"Content-Disposition": disposition})
