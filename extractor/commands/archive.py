"""``archive``: the raw pages: whether they are whole, and a WARC file of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Typer

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.opening import opened
from extractor.commands.screen import console, progress, report
from extractor.errors import InputError, StoreError

if TYPE_CHECKING:
    from extractor.fetch import Archive
    from extractor.fetch.arrivals import Arrival
    from extractor.ground.page import Page

archive = Typer(no_args_is_help=True, help="Kho trang gốc: kiểm tra, xuất tệp WARC.")


@archive.command("check")
def check_archive(db: o.Database = o.DEFAULT_DATABASE, pages: o.Pages = None) -> None:
    """Đọc lại từng trang trong kho và đối chiếu mã băm; nêu từng trang hỏng hoặc thiếu."""
    from extractor.fetch import Archive
    from extractor.store import kept
    from extractor.store.pages_folder import pages_folder

    kept_pages = Archive(pages or pages_folder(db))
    faults: list[StoreError] = []
    count = sum(1 for _ in _sound(kept_pages, faults))
    console().print(say("{count} trang nguyên vẹn, {faults} trang hỏng.", count=count, faults=len(faults)))
    if db.exists():
        with opened(db, read_only=True) as store:
            kept.require_pages(store, set(kept_pages.digests()))
    if faults:
        raise Exit(1)


@archive.command("export")
def export_archive(
    file: Annotated[Path, Argument(metavar="FILE.warc.gz", help="Tệp WARC để ghi.")],
    db: o.Database = o.DEFAULT_DATABASE,
    pages: o.Pages = None,
) -> None:
    """Ghi mọi trang trong kho vào một tệp WARC; lệnh ingest đọc lại được."""
    from extractor.fetch import Archive
    from extractor.fetch.warc import write_warc
    from extractor.store.pages_folder import pages_folder

    faults: list[StoreError] = []
    try:
        with file.open("wb") as stream:
            count = write_warc(_as_they_came(Archive(pages or pages_folder(db)), faults), stream)
    except OSError as error:
        raise InputError(str(file), f"cannot be written ({error.strerror})", "give another file") from error
    console().print(say("Đã ghi {count} trang vào {file}", count=count, file=file), soft_wrap=True)
    if faults:
        raise Exit(1)


def _as_they_came(kept_pages: "Archive", faults: list[StoreError]) -> "Iterator[Page]":
    """All pages in the order of their coming, so that who reads them in has the versions of an article in
    that order too. What came again unchanged stands there once; faults are told as ``_sound`` does.
    """
    arrivals: list[Arrival] = []
    for digest in kept_pages.digests():
        with _told(faults):
            arrivals += kept_pages.arrivals(digest)
    newest: dict[str, str] = {}
    with progress(say("Đã đọc")) as done:
        for arrival in sorted(arrivals):
            address = arrival.page.url or arrival.page.source
            if newest.get(address) == arrival.digest:
                continue
            newest[address] = arrival.digest
            with _told(faults):
                page = kept_pages.page(arrival)
                done(page.source)
                yield page


@contextmanager
def _told(faults: list[StoreError]) -> "Iterator[None]":
    """What cannot be read in the block is reported and put among the faults."""
    try:
        yield
    except StoreError as error:
        report(error)
        faults.append(error)


def _sound(kept_pages: "Archive", faults: list[StoreError]) -> "Iterator[Page]":
    """The pages that can be read, each as it first arrived; the others are reported and put among faults."""
    with progress(say("Đã đọc")) as done:
        for digest in kept_pages.digests():
            with _told(faults):
                page = kept_pages.read(digest)
                done(page.source)
                yield page
