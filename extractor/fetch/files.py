"""Files, folders and standard input: bytes from this machine to pages."""

import os
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import IO

from extractor.errors import InputError
from extractor.fetch.json_records import (
    Record,
    RecordError,
    line_records,
    lists_only_links,
    whole_records,
)
from extractor.fetch.listing import Listing
from extractor.fetch.media import ContentError, binary_name, kind_by_name, kind_of_file
from extractor.fetch.mhtml import SUFFIXES as MHTML_SUFFIXES
from extractor.fetch.mhtml import MhtmlError, mhtml_page
from extractor.fetch.warc import HEAD as WARC_HEAD
from extractor.fetch.warc import SUFFIXES as WARC_SUFFIXES
from extractor.fetch.warc import is_warc, may_be_warc, warc_pages
from extractor.ground.page import Page

Found = Page | Listing | InputError

FOLDER_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt", ".json", ".jsonl", ".ndjson"})
_LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_KINDS = ".html, .txt, .json or .jsonl"
_GIVE_TEXT = f"give a {_KINDS} file"

_OFFICE_SUFFIXES = (".pdf", ".doc", ".docx", ".odt", ".rtf")


def read_path(target: str, page_bytes: int) -> Iterator[Found]:
    """The pages of a file or folder, called as given, and one ``InputError`` for each part that cannot be
    read."""
    path, source = Path(target), _shown(target)
    try:
        if path.is_dir():
            yield from _read_folder(path, page_bytes)
        elif not path.exists():
            yield InputError(source, "there is no such file", "check the path")
        else:
            yield from _read_file(path, source, page_bytes)
    except OSError as error:
        yield _system_error(source, error)


def read_stream(stream: IO[bytes], source: str, name: str, page_bytes: int) -> Iterator[Found]:
    """The pages of an open file. ``name`` tells the kind by its suffix; JSON lines are read as they come, and
    so is a WARC file that no name tells, as on standard input."""
    try:
        begun = [stream.readline(page_bytes + 1)]
        if kind_by_name(name) is None and may_be_warc(begun[0]):
            begun.append(stream.read(WARC_HEAD))
            if is_warc(b"".join(begun)[:WARC_HEAD]):
                yield from warc_pages(_Begun(b"".join(begun), stream), source, page_bytes)
                return
        by_line = Path(name).suffix.lower() in _LINE_SUFFIXES
        if not by_line and kind_by_name(name) in (None, "json") and _is_json_line(begun[0]):
            begun.append(stream.readline(page_bytes + 1))
            by_line = begun[1].startswith(b"{")
        if by_line:
            yield from _read_lines(chain(begun, _lines(stream, page_bytes)), source, page_bytes)
            return
        body = b"".join(begun)
        body += stream.read(max(0, page_bytes + 1 - len(body)))
    except OSError as error:
        yield _system_error(source, error)
        return
    if len(body) > page_bytes:
        yield _too_large(source, page_bytes)
        return
    yield from _read_body(body, source, name)


class _Begun:
    """A stream of which some bytes were already read, from its beginning."""

    def __init__(self, begun: bytes, rest: IO[bytes]) -> None:
        self._begun = BytesIO(begun)
        self._rest = rest

    def read(self, size: int = -1, /) -> bytes:
        return self._begun.read(size) or self._rest.read(size)


def _read_body(body: bytes, source: str, name: str) -> Iterator[Found]:
    """The pages that the bytes hold: one of a page, as many as there are records of JSON."""
    if name.lower().endswith(MHTML_SUFFIXES):
        yield _saved_page(body, source)
        return
    try:
        kind = kind_of_file(body, name)
    except ContentError as error:
        yield InputError(source, str(error), _GIVE_TEXT)
        return
    if kind == "listing" or (kind == "json" and lists_only_links(body)):
        yield Listing(source, body)
    elif kind == "json":
        yield from json_pages(whole_records(body), source)
    else:
        yield Page(source=source, body=body, media_type=kind)


def _saved_page(body: bytes, source: str) -> Page | InputError:
    try:
        return mhtml_page(body, source)
    except MhtmlError as error:
        return InputError(source, str(error), "save the page as HTML only")


def json_pages(
    records: Iterable[Record | tuple[str, RecordError]], source: str
) -> Iterator[Page | InputError]:
    for record in records:
        if isinstance(record, Record):
            yield Page(source=source + record.place, body=record.body, media_type="json")
        else:
            place, error = record
            yield InputError(
                source + place, str(error), "give an object with title and text for each article"
            )


def _read_folder(folder: Path, page_bytes: int) -> Iterator[Found]:
    empty = True
    for found in _walk(folder):
        empty = False
        if isinstance(found, InputError):
            yield found
        else:
            yield from read_path(str(found), page_bytes)
    if empty:
        yield InputError(
            _shown(str(folder)), "the folder holds no articles", f"give a folder with {_KINDS} files below it"
        )


def _walk(folder: Path) -> Iterator[Path | InputError]:
    """Files of articles below the folder, in the order of their names; hidden ones are passed over.

    So is ``bai-viet_files`` beside ``bai-viet.html``, where browsers put the frames and scripts of a saved
    page. Links to folders are not followed, for they may lead round in a circle.
    """
    unread: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unread.append):
        while unread:
            error = unread.pop()
            yield _system_error(_shown(error.filename), error)
        saved = {f"{Path(name).stem}{ending}" for name in names for ending in ("_files", ".files")}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in saved)
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and _is_wanted(path):
                yield path
    for error in unread:
        yield _system_error(_shown(error.filename), error)


def _is_wanted(path: Path) -> bool:
    """Whether the file is one of articles."""
    archived = path.name.lower().endswith(WARC_SUFFIXES + MHTML_SUFFIXES)
    wanted = archived or path.suffix.lower() in FOLDER_SUFFIXES
    return wanted and (path.is_file() or path.is_symlink())


def _read_file(path: Path, source: str, page_bytes: int) -> Iterator[Found]:
    if path.name.lower().endswith(_OFFICE_SUFFIXES):
        yield InputError(source, "office documents are not supported", "save it as plain text")
        return
    with path.open("rb") as file:
        if path.name.lower().endswith(WARC_SUFFIXES):
            yield from warc_pages(file, source, page_bytes)
        else:
            yield from read_stream(file, source, path.name, page_bytes)


def _lines(stream: IO[bytes], page_bytes: int) -> Iterator[bytes]:
    while line := stream.readline(page_bytes + 1):
        yield line


def _read_lines(lines: Iterable[bytes], source: str, page_bytes: int) -> Iterator[Found]:
    """Records of JSON lines; reading ends at a line that is too long or is no text at all."""
    fault: list[InputError] = []

    def sound() -> Iterator[bytes]:
        for line in lines:
            binary = binary_name(line)
            if len(line) > page_bytes:
                fault.append(_too_large(source, page_bytes))
            elif binary is not None:
                fault.append(InputError(source, f"is {binary}, not text", _GIVE_TEXT))
            if fault:
                return
            yield line

    empty = True
    for found in json_pages(line_records(sound()), source):
        empty = False
        yield found
    yield from fault
    if empty and not fault:
        yield InputError(source, "is empty", _GIVE_TEXT)


def _is_json_line(line: bytes) -> bool:
    """Whether the line is a whole JSON object by itself, so that what follows it are more of them."""
    return line.startswith(b"{") and line.rstrip().endswith(b"}") and line.endswith(b"\n")


def _system_error(source: str, error: OSError) -> InputError:
    if isinstance(error, PermissionError):
        return InputError(source, "may not be read", "give yourself the right to read it")
    return InputError(source, f"cannot be read ({error.strerror or error})", "check the path")


def _shown(path: str) -> str:
    """The path as it can be printed: a name that is not UTF-8 with its strange bytes replaced."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _too_large(source: str, page_bytes: int) -> InputError:
    return InputError(
        source,
        f"is larger than {page_bytes // 1_000_000} MB",
        "give one article a file, or many as one JSON object a line (.jsonl)",
    )
