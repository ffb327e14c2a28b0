"""``publisher check``: pages that a person has reviewed, or those in the store, read with today's files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from extractor.commands import options as o
from extractor.commands.language import say, translated
from extractor.commands.publisher_tables import print_health
from extractor.commands.questions import opened_for_reading
from extractor.commands.screen import console
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.ground.provenance import Field
    from extractor.tracking.recheck import Recheck

MOST_PAGES = 200


def check(
    host: Annotated[
        str | None, Argument(metavar="HOST", help="Chỉ báo này, ví dụ nhandan.vn; mặc định mọi báo.")
    ] = None,
    db: Annotated[
        Path | None,
        Option("--db", metavar="FILE", help="Đọc lại trang gốc của báo trong kho này thay cho trang mẫu."),
    ] = None,
    pages: o.Pages = None,
) -> None:
    """Đọc lại trang mẫu đã duyệt (hoặc trang gốc trong kho); nêu chỗ đọc khác, mã thoát 1."""
    from extractor.store.pages_folder import pages_folder

    if db is None:
        failed = _check_reviewed(host)
    elif host is None:
        raise UsageError("publisher check", "--db needs a host", "name one paper, such as nhandan.vn")
    else:
        failed = _check_stored(host, db, pages or pages_folder(db))
    if failed:
        raise Exit(1)


def _check_reviewed(host: str | None) -> bool:
    """Whether a reviewed page is read otherwise than a person said, not by its paper's file, or waits for a
    person.
    """
    from extractor.lab.pages import differing, rescued, reviewed_pages
    from extractor.pipeline import UNREADABLE, read_page

    screen = console()
    count = bad = 0
    for page in reviewed_pages():
        if host not in (None, page.path.parent.name):
            continue
        count += 1
        silent: list[Field] = []
        try:
            article = read_page(page.page())
            fields: list[str] = differing(article, page.expected)
            silent = rescued(article, page)
        except UNREADABLE as error:
            fields = list(translated(error.cause))
        if fields:
            screen.print(f"!! {page.name}: {', '.join(fields)}", style="bold red", soft_wrap=True)
        elif not page.reviewed:
            screen.print(f"!! {page.name}: {say('bản nháp chưa có người duyệt')}", style="bold red")
        if silent:
            cause = say("không nguồn nào của tệp có trên trang, quy tắc chung đã đọc thay")
            screen.print(f"!! {page.name}: {', '.join(silent)}: {cause}", style="bold red", soft_wrap=True)
        bad += bool(fields) or bool(silent) or not page.reviewed
    if host is not None and not count:
        remedy = "draft one with publisher new ADDRESS, or read stored pages again with --db"
        raise UsageError(host, "has no reviewed page here", remedy)
    screen.print(say("{count} trang mẫu, {bad} trang chưa ổn.", count=count, bad=bad))
    return bad > 0


def _check_stored(host: str, db: Path, folder: Path) -> bool:
    """Whether pages that gave an article give none today, or a sign of a broken layout shows."""
    from extractor.fetch import Archive
    from extractor.store.reading_history import stored_pages
    from extractor.tracking.recheck import health_of, recheck

    with opened_for_reading(db) as store:
        checks = list(recheck(stored_pages(store, host, MOST_PAGES), Archive(folder)))
    told = health_of(host, checks)
    print_health([told] if checks else [])
    _print_changed(checks)
    return bool(told.signs) or any(one.verdict == "lost" for one in checks)


def _print_changed(checks: "Sequence[Recheck]") -> None:
    screen = console()
    for one in checks:
        if one.error is not None:
            (cause,) = translated(one.error.cause)
            screen.print(f"!! {one.stored.address}: {cause}", style="bold red", soft_wrap=True)
        elif one.verdict == "other":
            screen.print(f"?? {one.stored.address}: {say('đọc khác lần trước')}", soft_wrap=True)
    same = sum(one.verdict == "same" for one in checks)
    screen.print(say("{count} trang trong kho, {same} trang đọc như trước.", count=len(checks), same=same))
