"""Files for the browser under names that hold the hash of their content, so that they are kept for a year.

They are sent compressed to whoever takes that. Pages are not: they hold words that a stranger may choose
beside words of the reader's session, and the length of both compressed together would tell of the second.
"""

import gzip
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from fastapi import Request, Response
from starlette.exceptions import HTTPException

FOLDER = Path(__file__).parent / "static"
PREFIX = "/static/"
_FOR_A_YEAR = "public, max-age=31536000, immutable"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


class StaticFiles:
    """All files below a folder, read once when the service starts; nothing else can be asked for."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._addresses: dict[str, str] = {}
        self._contents: dict[str, tuple[bytes, bytes, str]] = {}
        for path in sorted(folder.rglob("*")):
            kind = _TYPES.get(path.suffix)
            if kind is None or not path.is_file():
                continue
            content = path.read_bytes()
            name = path.relative_to(folder).as_posix()
            hashed = f"{name.removesuffix(path.suffix)}.{sha256(content).hexdigest()[:10]}{path.suffix}"
            self._addresses[name] = PREFIX + hashed
            self._contents[hashed] = (content, gzip.compress(content, mtime=0), kind)

    def address(self, name: str) -> str:
        """The address of ``app.css`` as it is now. ``KeyError`` for a file that is not there."""
        return self._addresses[name]

    @property
    def addresses(self) -> Mapping[str, str]:
        return MappingProxyType(self._addresses)

    def answer(self, request: Request) -> Response:
        """The endpoint of ``/static/{name}``."""
        found = self._contents.get(str(request.path_params["name"]))
        if found is None:
            raise HTTPException(404)
        content, compressed, kind = found
        headers = {"Cache-Control": _FOR_A_YEAR, "Vary": "Accept-Encoding"}
        if _takes_gzip(request.headers.get("accept-encoding", "")):
            headers["Content-Encoding"] = "gzip"
            return Response(compressed, media_type=kind, headers=headers)
        return Response(content, media_type=kind, headers=headers)


def _takes_gzip(accepted: str) -> bool:
    """Whether gzip stands in the header without being refused there ("gzip;q=0")."""
    for offer in accepted.lower().replace(" ", "").split(","):
        coding, _, quality = offer.partition(";q=")
        if coding == "gzip":
            return not quality or quality.strip("0.") != ""
    return False
