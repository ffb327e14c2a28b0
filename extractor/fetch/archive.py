"""Raw pages kept compressed under the hash of their bytes: ``ab/abcdef….html.gz`` and ``….json`` beside it.

The second file tells how the page arrived: address, status, headers, time. A database can be rebuilt from
these files alone.
"""

import gzip
import json
import os
import re
import tempfile
import zlib
from datetime import datetime
from pathlib import Path
from typing import get_args

from extractor.errors import StoreError
from extractor.ground.page import MediaType, Page

_DIGEST = re.compile(r"[0-9a-f]{64}")
_SUFFIX: dict[MediaType, str] = {"html": ".html.gz", "text": ".txt.gz", "json": ".json.gz"}
_COMPRESSION = 6


class Archive:
    """A folder of raw pages; made when the first page is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, page: Page) -> str:
        """Keep the page and return its digest. Bytes already kept are not written again.

        Of bytes that came from two addresses the first arrival is the one remembered. A kept page found
        damaged is written anew. Raises ``StoreError`` when the folder cannot be written.
        """
        digest = page.digest
        if self._is_sound(digest):
            return digest
        head = json.dumps(_head(page), ensure_ascii=False, indent=1).encode("utf-8")
        body = gzip.compress(page.body, _COMPRESSION, mtime=0)
        try:
            place = self._place(digest)
            place.mkdir(parents=True, exist_ok=True)
            _write(place / (digest + _SUFFIX[page.media_type]), body)
            _write(place / (digest + ".json"), head)
        except OSError as error:
            raise StoreError(
                str(self._folder),
                f"the raw page cannot be kept ({error.strerror or error})",
                "make the folder writable and check the free space",
            ) from error
        return digest

    def read(self, digest: str) -> Page:
        """The page with this digest. Raises ``StoreError`` when it is missing, unreadable or damaged."""
        if not _DIGEST.fullmatch(digest):
            raise self._fault(digest, "is not a page digest of 64 hexadecimal digits", "correct the digest")
        try:
            page = _page(json.loads((self._place(digest) / (digest + ".json")).read_bytes()))
            body = gzip.decompress((self._place(digest) / (digest + _SUFFIX[page.media_type])).read_bytes())
        except FileNotFoundError as error:
            raise self._fault(digest, "is not in the archive", "fetch the page again") from error
        except PermissionError as error:
            raise self._fault(digest, "may not be read", "give yourself the right to read it") from error
        except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
            raise self._fault(digest, f"is damaged ({error})", "fetch the page again") from error
        page = Page(page.source, body, page.media_type, page.url, page.status, page.headers, page.fetched_at)
        if page.digest != digest:
            raise self._fault(digest, "is damaged (its bytes have another hash)", "fetch the page again")
        return page

    def _is_sound(self, digest: str) -> bool:
        if not (self._place(digest) / (digest + ".json")).exists():
            return False
        try:
            self.read(digest)
        except StoreError:
            return False
        return True

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2]

    def _fault(self, digest: str, cause: str, remedy: str) -> StoreError:
        return StoreError(f"{self._folder}/{digest}", f"the raw page {cause}", remedy)


def _write(path: Path, content: bytes) -> None:
    """Write under a temporary name and rename, so that a reader meets the whole file or none."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _head(page: Page) -> dict[str, object]:
    return {
        "source": page.source,
        "media_type": page.media_type,
        "url": page.url,
        "status": page.status,
        "headers": [list(pair) for pair in page.headers],
        "fetched_at": page.fetched_at.isoformat() if page.fetched_at else None,
    }


def _page(head: dict[str, object]) -> Page:
    """A page without its body. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for a broken head."""
    media_type = next((name for name in get_args(MediaType) if name == head["media_type"]), None)
    if media_type is None:
        raise ValueError("unknown media type")
    url, status, headers, fetched_at = (head[name] for name in ("url", "status", "headers", "fetched_at"))
    if not isinstance(headers, list):
        raise TypeError("headers are no list")
    return Page(
        source=str(head["source"]),
        body=b"",
        media_type=media_type,
        url=None if url is None else str(url),
        status=status if isinstance(status, int) else None,
        headers=tuple((str(name), str(value)) for name, value in headers),
        fetched_at=None if fetched_at is None else datetime.fromisoformat(str(fetched_at)),
    )
