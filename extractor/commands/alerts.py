"""``alerts``: who is told of new hits of the watches, and telling them."""

from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option, Typer

from extractor.commands import options as o
from extractor.commands.language import say, word
from extractor.commands.questions import opened_for_changes, opened_for_reading
from extractor.commands.screen import console, note, report, write_json
from extractor.commands.wording import moment_words
from extractor.errors import UsageError
from extractor.ground.alerts import Channel, Tier
from extractor.ground.labels import TIER_LABELS

if TYPE_CHECKING:
    from extractor.alerts.deliver import Told
    from extractor.store import Store

alerts = Typer(
    no_args_is_help=True,
    help="Báo tin: gửi câu mới khớp từ khóa, tìm kiếm đã lưu qua thư, webhook, hoặc thành RSS.",
)

MOST_FEED_DAYS = 30
"""Days of hits that a feed holds: readers ask daily, and an office closes for two weeks at Tết."""

Word = Annotated[
    str | None,
    Option("--word", metavar="PHRASE", help="Chỉ từ khóa, tìm kiếm này; mặc định mọi mục theo dõi."),
]


Number = Annotated[int, Argument(metavar="NUMBER", help="Số của người nhận trong alerts list.")]


@alerts.command("add")
def add(
    target: Annotated[str, Argument(metavar="TARGET", help="Địa chỉ thư, hoặc https://… của webhook.")],
    tier: Annotated[
        Tier, Option("--tier", help="now (ngay), daily (7 giờ sáng mỗi ngày), weekly (7 giờ sáng thứ Hai).")
    ] = "daily",
    only: Word = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Thêm người nhận tin; webhook được cấp một khóa để kiểm chữ ký, chỉ in ra lần này."""
    from extractor.alerts.receivers import add_receiver
    from extractor.fetch import settings_from_environment
    from extractor.store.moments import now
    from extractor.store.watches import watches
    from extractor.tracking.choice import watch_named

    with opened_for_changes(db) as store:
        watch = None if only is None else watch_named(only, watches(store))
        added = add_receiver(store, target, tier, watch, settings_from_environment(), now())
    told = say("Sẽ báo cho {target}: {tier}", target=target, tier=word(TIER_LABELS[tier]))
    console().print(told, soft_wrap=True)
    if added.is_new and added.channel.secret is not None:
        console().print(say("Khóa kiểm chữ ký: {secret}", secret=added.channel.secret), soft_wrap=True)


@alerts.command("list")
def list_receivers(format: o.TableOrJson = "table", db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Những người nhận tin, và lần gửi gần nhất."""
    with opened_for_reading(db) as store:
        found = _channels(store)
    if format == "json":
        write_json([_channel_json(one) for one in found])
        return
    screen = console()
    for one in found:
        told = [f"{one.id}. {one.target}", word(TIER_LABELS[one.tier]), one.watch or say("mọi mục theo dõi")]
        if one.last_sent is not None:
            told.append(say("gửi gần nhất {moment}", moment=moment_words(one.last_sent)))
        if one.failures:
            told.append(say("{count} lần gửi lỗi", count=one.failures))
        screen.print(" · ".join(told), soft_wrap=True)
    note(say("{count} người nhận", count=len(found)))


@alerts.command("remove")
def remove_receiver(number: Number, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Thôi báo tin cho một người nhận."""
    from extractor.store.alerts import remove_channel
    from extractor.store.moments import now

    with opened_for_changes(db) as store:
        channel = _numbered(store, number)
        remove_channel(store, channel, now())
    console().print(say("Thôi báo cho {target}", target=channel.target), soft_wrap=True)


@alerts.command("test")
def send_trial(number: Number, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Gửi một tin thử cho một người nhận, để biết có đến nơi không."""
    from extractor.alerts.receivers import try_receiver
    from extractor.fetch import settings_from_environment
    from extractor.store.moments import now

    with opened_for_reading(db) as store:
        channel = _numbered(store, number)
    try_receiver(channel, settings_from_environment(), now())
    console().print(say("Đã gửi tin thử cho {target}", target=channel.target), soft_wrap=True)


@alerts.command("send")
def send(
    dry_run: Annotated[bool, Option("--dry-run", help="Chỉ in ra sẽ gửi gì cho ai; không gửi.")] = False,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Gửi những tin đã đến giờ; track run và track watch cũng tự gửi."""
    if dry_run:
        _print_waiting(db)
        return
    with opened_for_changes(db) as store:
        faults = send_due(store, by_hand=True)
    if faults:
        raise Exit(1)


@alerts.command("feed")
def write_feed(
    file: Annotated[Path, Argument(metavar="FILE", help="Tệp .atom hoặc .json (JSON Feed) để ghi.")],
    only: Word = None,
    address: Annotated[
        str, Option("--address", metavar="URL", help="Địa chỉ mà trình đọc tin sẽ lấy tệp này.")
    ] = "urn:vinhdanh:feed",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ghi các câu tìm được trong 30 ngày gần nhất thành nguồn tin Atom hoặc JSON Feed."""
    import json
    from datetime import timedelta

    from extractor.report.alerts.as_feed import atom, json_feed
    from extractor.report.output import save
    from extractor.store.alerts import hits_since
    from extractor.store.moments import now
    from extractor.store.watches import watches
    from extractor.tracking.choice import watch_named

    with opened_for_reading(db) as store:
        watch = None if only is None else watch_named(only, watches(store)).name
        hits = hits_since(store, now() - timedelta(days=MOST_FEED_DAYS), watch)
    title = f"Vinh Danh: {watch or say('mọi mục theo dõi')}"
    if file.suffix.lower() == ".json":
        content = json.dumps(json_feed(hits, title, address), ensure_ascii=False, indent=1).encode()
    else:
        content = atom(hits, title, address)

    def write(stream: IO[bytes]) -> None:
        stream.write(content)

    save(file, write)
    console().print(say("Đã ghi {count} câu vào {file}", count=len(hits), file=file), soft_wrap=True)


def send_due(store: "Store", *, by_hand: bool = False) -> int:
    """Send what is due and say so; gives how many receivers could not be reached."""
    from extractor.alerts.deliver import tell_all
    from extractor.fetch import settings_from_environment
    from extractor.store.moments import now

    faults = 0
    for told in tell_all(store, settings_from_environment(), now, by_hand=by_hand):
        faults += _tell(told)
    return faults


def _tell(told: "Told") -> bool:
    if told.error is not None:
        report(told.error)
        return True
    note(say("Đã gửi {count} câu cho {target}", count=told.hits, target=told.channel.target))
    return False


def _print_waiting(db: Path) -> None:
    from extractor.alerts.deliver import waiting
    from extractor.store.moments import now

    with opened_for_reading(db) as store:
        for channel, hits, due in waiting(store, now()):
            when = say("gửi ngay bây giờ") if due else say("chưa đến giờ")
            state = f"{say('{count} câu', count=len(hits))}, {when}" if hits else say("không có câu mới")
            console().print(f"{channel.id}. {channel.target}: {state}", soft_wrap=True)
            for hit in hits:
                console().print(f"   {hit.found_by}: “{hit.sentence}”", soft_wrap=True)


def _channels(store: "Store") -> list[Channel]:
    from extractor.store.alerts import channels

    return channels(store)


def _numbered(store: "Store", number: int) -> Channel:
    for one in _channels(store):
        if one.id == number:
            return one
    raise UsageError(str(number), "is the number of no receiver", "see the list: alerts list")


def _channel_json(one: Channel) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind,
        "target": one.target,
        "tier": one.tier,
        "watch": one.watch,
        "added_at": one.added_at.isoformat(),
        "failures": one.failures,
        "last_sent": one.last_sent.isoformat() if one.last_sent else None,
    }
