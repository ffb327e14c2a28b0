"""``rebuild``: the database made anew from the archive of raw pages."""

from collections import Counter

from typer import Exit

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.questions import opened_for_changes
from extractor.commands.screen import console, note, progress, report
from extractor.errors import StoreError
from extractor.ground.outcome import OutcomeCode


def rebuild(db: o.Database = o.DEFAULT_DATABASE, pages: o.Pages = None) -> None:
    """Dựng lại cơ sở dữ liệu từ kho trang gốc; quyết định của người dùng và bản cũ được giữ."""
    from extractor.commands.upkeep import keep_ready
    from extractor.fetch import Archive
    from extractor.rebuild import Rebuild
    from extractor.store.pages_folder import pages_folder

    folder = pages or pages_folder(db)
    work = Rebuild(db, Archive(folder), folder)
    plan = work.plan()
    for error in plan.unreadable:
        report(error)
    if plan.done:
        note(say("Tiếp tục sau {done}/{all} trang.", done=plan.done, all=len(plan.arrivals)))
    counts: Counter[OutcomeCode] = Counter()
    failed = len(plan.unreadable) + plan.failed
    with progress(say("Đã đọc")) as done:
        try:
            for result in work.run(plan):
                counts[result.outcome] += 1
                if result.error is not None:
                    failed += 1
                    report(result.error)
                done(result.source)
        except KeyboardInterrupt:
            note(say("Chạy lại lệnh để dựng tiếp; cơ sở dữ liệu đang dùng chưa thay đổi."))
            raise
    had_one = db.exists()
    if failed and had_one:
        work.discard()
        raise StoreError(
            str(db),
            f"{failed} pages could not be read; the database in use stays as it was",
            "mend those pages, or move the database away and rebuild without it",
        )
    work.finish()
    with opened_for_changes(db) as store:
        keep_ready(store)
    count = len(plan.arrivals) - failed
    console().print(say("Đã dựng lại {database} từ {count} trang.", database=db, count=count), soft_wrap=True)
    if had_one:
        console().print(say("Bản cũ: {database}", database=work.replaced), soft_wrap=True)
    if failed:
        raise Exit(1)
