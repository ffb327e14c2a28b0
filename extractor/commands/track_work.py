"""``track run`` and ``track watch``: rounds over the sources."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Exit, Option

from extractor.commands import options as o
from extractor.commands.alerts import send_due
from extractor.commands.language import say, word
from extractor.commands.layout_alarm import LayoutAlarm
from extractor.commands.questions import opened_for_changes, opened_for_reading
from extractor.commands.screen import console, meter, note, report
from extractor.commands.stopping import Wish, stopping
from extractor.commands.track_compact import compact_if_wished, kept_days
from extractor.commands.wording import moment_words
from extractor.errors import UsageError, VinhDanhError
from extractor.ground.labels import JOB_LABELS
from extractor.viet.times import VIETNAM

if TYPE_CHECKING:
    from extractor.commands.track_telling import Telling
    from extractor.ground.tracking import Source
    from extractor.store import Store
    from extractor.tracking.desk import Desk
    from extractor.tracking.listings import BackFill
    from extractor.tracking.rounds import Plan

INTERRUPTED = 130

Only = Annotated[
    list[str] | None,
    Option("--only", metavar="NAME", help="Chỉ các nguồn có tên, số hoặc nhãn này; dùng được nhiều lần."),
]


def run(
    only: Only = None,
    due: Annotated[bool, Option("--due", help="Chỉ các nguồn đã đến giờ, để đặt lịch bằng cron.")] = False,
    pages: Annotated[
        int | None, Option("--pages", metavar="N", min=1, help="Đọc lùi N trang của mỗi danh sách.")
    ] = None,
    since: Annotated[
        str | None, Option("--since", metavar="DATE", help="Đọc lùi đến ngày này: 2026-03-17 hoặc 17/3/2026.")
    ] = None,
    dry_run: Annotated[
        bool, Option("--dry-run", help="Chỉ đọc danh sách và in ra việc sẽ làm; không ghi gì.")
    ] = False,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Đọc các nguồn một lượt, lưu bài mới và bài đã sửa."""
    from extractor.commands.upkeep import keep_ready
    from extractor.record_book import refresh
    from extractor.tracking.listings import BackFill

    days = kept_days()
    back_fill = BackFill(pages, _day(since) if since else None)
    if dry_run:
        with opened_for_reading(db) as store, _desk(store, db) as desk:
            _print_plans(desk, _sources(store, only or [], due), back_fill)
        return
    with opened_for_changes(db) as store, _desk(store, db) as desk, stopping() as wish:
        telling = _run(desk, _sources(store, only or [], due), wish, back_fill)
        refresh(store)
        compact_if_wished(store, days)
        keep_ready(store)
        send_due(store)
        LayoutAlarm().tell(store)
    sums = {"saved": telling.saved, "updated": telling.updated, "faults": telling.faults}
    note(
        say(
            "{saved} bài mới, {updated} bài đã sửa, {faults} lỗi. Cơ sở dữ liệu: {database}",
            **sums,
            database=db,
        )
    )
    if wish():
        raise Exit(INTERRUPTED)
    if telling.faults:
        raise Exit(1)


def watch(only: Only = None, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Ở lại và đọc mỗi nguồn khi đến giờ, cho đến khi bấm Ctrl-C."""
    from extractor.commands.track_telling import Telling
    from extractor.commands.upkeep import keep_ready
    from extractor.store.sources import sources
    from extractor.tracking.choice import chosen
    from extractor.tracking.watching import Resting
    from extractor.tracking.watching import watch as watch_all

    days = kept_days()
    with (
        opened_for_changes(db) as store,
        _desk(store, db) as desk,
        stopping() as wish,
        meter(say("Đang đọc")) as bar,
    ):
        telling, alarm = Telling(console(), bar), LayoutAlarm()
        for event in watch_all(desk, lambda: chosen(sources(store), only or []), wish, wish.rest):
            if isinstance(event, Resting):
                compact_if_wished(store, days)
                keep_ready(store)
                send_due(store)
                telling.end()
                telling = Telling(console(), bar)
                alarm.tell(store)
                note(_resting_words(event.until))
            else:
                telling.tell(event)
        telling.end()
    note(say("Đã dừng theo yêu cầu."))


def _run(desk: "Desk", sources: "list[Source]", wish: Wish, back_fill: "BackFill") -> "Telling":
    """One round of each source, told on the screen."""
    from extractor.commands.track_telling import Telling
    from extractor.tracking.rounds import run as run_all

    with meter(say("Đang đọc")) as bar:
        telling = Telling(console(), bar)
        for event in run_all(desk, sources, wish, back_fill):
            telling.tell(event)
    telling.end()
    return telling


def _print_plans(desk: "Desk", sources: "list[Source]", back_fill: "BackFill") -> None:
    from extractor.commands.track_telling import tell_reading
    from extractor.tracking.rounds import plan_round

    faults = 0
    planned: set[str] = set()
    for source in sources:
        try:
            plan = plan_round(desk, source, back_fill)
        except VinhDanhError as error:
            faults += 1
            report(error)
            continue
        faults += len(plan.errors)
        tell_reading(source.name, plan.problems, plan.errors)
        _print_plan(source, plan, planned)
    note(say("Chạy thử: chưa đọc bài nào, chưa ghi gì."))
    if faults:
        raise Exit(1)


def _print_plan(source: "Source", plan: "Plan", planned: set[str]) -> None:
    """What would be read of a source; ``planned`` are the addresses that sources before it would read."""
    screen = console()
    wanted = [(listed.target, reason) for listed, reason in plan.addresses if reason is not None]
    own = [(address, reason) for address, reason in wanted if address not in planned]
    sums = {"source": source.name, "count": len(plan.addresses), "wanted": len(own)}
    screen.print(say("{source}: {count} địa chỉ, sẽ đọc {wanted}", **sums))
    for address, reason in own:
        screen.print(f"  {word(JOB_LABELS[reason])}: {address}", soft_wrap=True)
    if len(own) < len(wanted):
        screen.print(say("  {count} địa chỉ nữa nguồn ở trên cũng có", count=len(wanted) - len(own)))
    planned.update(address for address, _ in own)


def _sources(store: "Store", only: list[str], due: bool) -> "list[Source]":
    from extractor.store.moments import now
    from extractor.store.sources import sources
    from extractor.tracking.choice import chosen
    from extractor.tracking.schedule import due as those_due

    followed = chosen(sources(store), only)
    if not followed:
        note(say("Chưa theo dõi nguồn nào. Thêm nguồn: track add ĐỊA_CHỈ"))
    return those_due(followed, now()) if due else followed


@contextmanager
def _desk(store: "Store", db: Path) -> "Iterator[Desk]":
    from extractor.fetch import Archive, settings_from_environment
    from extractor.fetch.turns import fault_of_folder
    from extractor.store.pages_folder import pages_folder
    from extractor.tracking.desk import open_desk

    settings = settings_from_environment()
    if (fault := fault_of_folder(settings.turns)) is not None:
        report(fault)
    with open_desk(store, Archive(pages_folder(db)), settings) as desk:
        yield desk


def _day(written: str) -> date:
    """The first day that the date given can mean, which has come. Raises ``UsageError``."""
    from extractor.search.filters import covered_days

    covered = covered_days("since", written)
    assert covered is not None
    day = date.fromisoformat(covered[0])
    if day > datetime.now(VIETNAM).date():
        raise UsageError(f"--since {written}", "has not come yet", "give a day that has passed")
    return day


def _resting_words(until: datetime | None) -> str:
    if until is None:
        return say("Chưa có gì để theo dõi; đang chờ.")
    return say("Đang chờ đến {moment}; bấm Ctrl-C để dừng.", moment=moment_words(until))
