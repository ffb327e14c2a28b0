"""Raw pages kept compressed under the hash of their bytes: ``ab/abcdef….html.gz`` and ``….json`` beside it.

The second file tells how the page arrived: address, status, headers, times. A database can be rebuilt from
these files alone.
"""

import gzip
import os
import re
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from extractor.errors import StoreError
from extractor.fetch.arrivals import Arrival, head_json, read_head
from extractor.ground.page import MediaType, Page

_DIGEST = re.compile(r"[0-9a-f]{64}")
_SUFFIX: dict[MediaType, str] = {"html": ".html.gz", "text": ".txt.gz", "json": ".json.gz"}
_COMPRESSION = 6
_BROKEN = (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError)


class Archive:
    """A folder of raw pages; made when the first page is kept."""

    def __init__(self, folder: Path, *, count: Callable[[], int] = time.time_ns) -> None:
        """``count`` gives ever larger numbers, by which arrivals of one second are told apart."""
        self._folder = folder
        self._count = count

    def keep(self, page: Page, moment: datetime) -> str:
        """Keep the page, note its arrival at this moment, and return its digest.

        Bytes already kept are not written again; a kept page found damaged is written anew. Raises
        ``StoreError`` when the folder cannot be written.
        """
        digest = page.digest
        known = self._known(digest)
        arrival = Arrival(moment, self._count(), digest, page)
        place = self._place(digest)
        try:
            place.mkdir(parents=True, exist_ok=True)
            if not known or not self._is_sound(known[0]):
                body = gzip.compress(page.body, _COMPRESSION, mtime=0)
                _write(place / (digest + _SUFFIX[page.media_type]), body)
            _write(place / (digest + ".json"), head_json([*known, arrival]))
        except OSError as error:
            raise StoreError(
                str(self._folder),
                f"the raw page cannot be kept ({error.strerror or error})",
                "make the folder writable and check the free space",
            ) from error
        return digest

    def read(self, digest: str) -> Page:
        """The page as it first arrived. Raises ``StoreError`` when it is missing, unreadable or damaged."""
        return self.page(self.arrivals(digest)[0])

    def page(self, arrival: Arrival) -> Page:
        """The page of an arrival, whole. Raises ``StoreError`` as ``read`` does."""
        path = self._place(arrival.digest) / (arrival.digest + _SUFFIX[arrival.page.media_type])
        again = f"fetch it again: {arrival.page.url or arrival.page.source}"
        with _faults(path, again):
            page = arrival.of_body(gzip.decompress(path.read_bytes()))
        if page.digest != arrival.digest:
            raise _fault(path, "is damaged (its bytes have another hash)", again)
        return page

    def arrivals(self, digest: str) -> list[Arrival]:
        """How the page arrived, in that order. Raises ``StoreError`` as ``read`` does."""
        if not _DIGEST.fullmatch(digest):
            raise _fault(
                self._folder / digest, "is not a page digest of 64 hexadecimal digits", "correct the digest"
            )
        path = self._place(digest) / (digest + ".json")
        with _faults(path, "fetch the page again"):
            written_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            return read_head(digest, path.read_bytes(), written_at)

    def digests(self) -> Iterator[str]:
        """The digests of all pages, whose bytes or whose head are there, in their order."""
        names = {path.name.partition(".")[0] for path in self._folder.glob("[0-9a-f][0-9a-f]/*")}
        return iter(sorted(name for name in names if _DIGEST.fullmatch(name)))

    def _known(self, digest: str) -> list[Arrival]:
        """The arrivals noted so far; none when there is no head or it cannot be read."""
        try:
            return self.arrivals(digest)
        except StoreError:
            return []

    def _is_sound(self, arrival: Arrival) -> bool:
        try:
            self.page(arrival)
        except StoreError:
            return False
        return True

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2]


@contextmanager
def _faults(path: Path, again: str) -> Iterator[None]:
    """Faults of a file as those of the raw page; ``again`` says how it can be had once more."""
    try:
        yield
    except FileNotFoundError as error:
        raise _fault(path, "is not in the archive", again) from error
    except PermissionError as error:
        raise _fault(path, "may not be read", "give yourself the right to read it") from error
    except _BROKEN as error:
        raise _fault(path, f"is damaged ({error})", again) from error


def _fault(path: Path, cause: str, remedy: str) -> StoreError:
    return StoreError(str(path), f"the raw page {cause}", remedy)


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
