"""Files that users send, kept for the moment under names of our own."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from fastapi import UploadFile

from extractor.errors import UsageError
from extractor.service.settings import ServiceSettings

ENDINGS = (".html", ".htm", ".mhtml", ".mht", ".txt", ".json", ".jsonl", ".warc", ".warc.gz")
MOST_FILES = 200

_PIECE = 1 << 20


def kept_uploads(files: Sequence[UploadFile], settings: ServiceSettings) -> Path:
    """A new folder beside the database with all files, each in a numbered one of its own: so they stay in
    their order and keep their names, though two may be alike.

    Of a name only its ending and its plain letters are used: it is no path. Raises ``UsageError`` for too
    many files, none, or too much in them.
    """
    if not 0 < len(files) <= MOST_FILES:
        raise UsageError("files", f"are not between 1 and {MOST_FILES}", "send fewer at a time")
    endings = [_ending(file.filename or "") for file in files]
    settings.database.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".vinhdanh-", dir=settings.database.parent))
    left = settings.upload_bytes
    try:
        for number, (file, ending) in enumerate(zip(files, endings, strict=True), start=1):
            place = folder / f"{number:03}"
            place.mkdir()
            left = _copy(file, place / f"{_plain(file.filename or '', ending) or '-'}{ending}", left)
    except BaseException:
        shutil.rmtree(folder)
        raise
    return folder


def _ending(name: str) -> str:
    """The ending by which the file is read; for another one the reading says what is wrong with it."""
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if name.lower().endswith(ending):
            return ending
    return ".unknown"


def _plain(name: str, ending: str) -> str:
    """At most 80 letters, digits and dashes of the last part of a name."""
    last = PurePosixPath(name.replace("\\", "/")).name
    stem = last[: -len(ending)] if last.lower().endswith(ending) else last
    return "".join(letter if letter.isalnum() else "-" for letter in stem)[:80]


def _copy(file: UploadFile, place: Path, left: int) -> int:
    with place.open("wb") as kept:
        while piece := file.file.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise UsageError("files", "are too large together", "send fewer at a time")
            kept.write(piece)
    return left
