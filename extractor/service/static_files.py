"""Files for the browser under names that hold the hash of their content, so that they are kept for a year."""

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
        self._contents: dict[str, tuple[bytes, str]] = {}
        for path in sorted(folder.rglob("*")):
            kind = _TYPES.get(path.suffix)
            if kind is None or not path.is_file():
                continue
            content = path.read_bytes()
            name = path.relative_to(folder).as_posix()
            hashed = f"{name.removesuffix(path.suffix)}.{sha256(content).hexdigest()[:10]}{path.suffix}"
            self._addresses[name] = PREFIX + hashed
            self._contents[hashed] = (content, kind)

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
        content, kind = found
        return Response(content, media_type=kind, headers={"Cache-Control": _FOR_A_YEAR})
