"""``track add``, ``list``, ``remove``: what is followed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from extractor.commands import options as o
from extractor.commands.language import say, word
from extractor.commands.opening import opened
from extractor.commands.questions import opened_for_changes, opened_for_reading
from extractor.commands.screen import console, note, report, write_json
from extractor.commands.wording import interval_words, moment_words
from extractor.errors import InputError, UsageError
from extractor.ground.labels import SOURCE_LABELS
from extractor.ground.tracking import Source, SourceKind, Watch

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from extractor.store import Store
    from extractor.tracking.finding import Offer

USUAL_INTERVAL = "30m"
"""A busy paper's feed holds its last 30 to 50 articles, half a day's work; half an hour misses none."""

MOST_OTHERS = 8
"""How many further feeds of a site are named."""

Interval = Annotated[
    str, Option("--interval", metavar="TIME", help="Bao lâu đọc một lần: 30m (phút), 2h (giờ), 1d (ngày).")
]


def add(
    address: Annotated[
        str | None,
        Argument(metavar="ADDRESS", help="Địa chỉ trang báo, trang mục (tự tìm RSS), hoặc RSS, sitemap."),
    ] = None,
    word: Annotated[
        str | None, Option("--word", metavar="PHRASE", help="Từ khóa cần theo dõi, ví dụ tên đơn vị.")
    ] = None,
    also: Annotated[
        list[str] | None,
        Option("--also", metavar="PHRASE", help="Tên khác của từ khóa; dùng được nhiều lần."),
    ] = None,
    search: Annotated[
        str | None,
        Option("--search", metavar="QUERY", help="Lưu một tìm kiếm và theo dõi: mọi bài mới khớp với nó."),
    ] = None,
    opml: Annotated[
        Path | None, Option("--opml", metavar="FILE", help="Tệp OPML: thêm mọi nguồn trong đó.")
    ] = None,
    name: Annotated[str | None, Option("--name", metavar="NAME", help="Tên gọi của nguồn.")] = None,
    tag: Annotated[
        list[str] | None, Option("--tag", metavar="TAG", help="Nhãn của nguồn; dùng được nhiều lần.")
    ] = None,
    kind: Annotated[
        SourceKind | None,
        Option("--kind", help="feed, sitemap hoặc listing: theo dõi đúng địa chỉ này, không tự tìm."),
    ] = None,
    interval: Interval = USUAL_INTERVAL,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Thêm nguồn tin hoặc từ khóa cần theo dõi."""
    from extractor.tracking.schedule import interval_of

    if [address, word, search, opml].count(None) != 3:
        raise UsageError(
            "track add", "needs one thing to follow", "give an address, --word, --search or --opml FILE"
        )
    every = interval_of(interval)
    with opened(db) as store:
        if word is not None:
            _add_watch(store, word, also or [], name)
        elif search is not None:
            _add_search(store, search, name)
        elif opml is not None:
            _add_opml(store, opml, tag or [], every)
        elif address is not None:
            _add_source(store, address, kind, name, tag or [], every)


def list_followed(format: o.TableOrJson = "table", db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Các nguồn và từ khóa đang theo dõi."""
    from extractor.store.sources import newest_addresses, sources
    from extractor.store.watches import watches

    with opened_for_reading(db) as store:
        followed, watched, newest = sources(store), watches(store), newest_addresses(store)
    if format == "json":
        write_json({"sources": [_source_json(one, newest.get(one.id)) for one in followed],
                    "watches": [_watch_json(one) for one in watched]})  # fmt: skip
        return
    screen = console()
    if followed:
        screen.print(_source_table(followed, newest))
    if watched:
        screen.print(_watch_table(watched))
    note(say("{sources} nguồn, {watches} mục theo dõi", sources=len(followed), watches=len(watched)))


def remove(
    source: Annotated[str, Argument(metavar="NAME", help="Số, tên hoặc địa chỉ của nguồn, hoặc từ khóa.")],
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Thôi theo dõi một nguồn hoặc một từ khóa; bài đã lưu vẫn còn."""
    from extractor.store.moments import now
    from extractor.store.sources import remove_source, sources
    from extractor.store.watches import remove_watch, watches
    from extractor.tracking.choice import the_one

    with opened_for_changes(db) as store:
        found = the_one(source, sources(store), watches(store))
        if isinstance(found, Source):
            remove_source(store, found, now())
        else:
            remove_watch(store, found, now())
    console().print(say("Đã thôi theo dõi: {name}", name=found.name))


def _add_watch(store: "Store", written: str, also: Sequence[str], name: str | None) -> None:
    from extractor.store.moments import now
    from extractor.store.watches import add_watch
    from extractor.tracking.watches import checked_phrase

    phrases = tuple(dict.fromkeys(checked_phrase(one) for one in (written, *also)))
    name = name or phrases[0]
    add_watch(store, name, phrases, now())
    console().print(say("Đã thêm từ khóa: {phrases}", phrases=", ".join(phrases)))
    _look_back(store, name)


def _add_search(store: "Store", words: str, name: str | None) -> None:
    from extractor.search.saved import checked_search
    from extractor.store.moments import now
    from extractor.store.watches import add_watch

    query = checked_search(words)
    name = name or query
    add_watch(store, name, (), now(), query=query)
    console().print(say("Đã lưu tìm kiếm: {query}", query=query), soft_wrap=True)
    _look_back(store, name)


def _look_back(store: "Store", name: str) -> None:
    """What a new watch finds in everything saved."""
    from extractor.store.watches import watches
    from extractor.tracking.watches import look_through

    found = sum(found.hits for found in look_through(store) if found.watch.name == name)
    articles = next(watch.hits for watch in watches(store) if watch.name == name)
    console().print(
        say(
            "Trong các bài đã lưu: {count} câu, {articles} bài. Xem: track hits",
            count=found,
            articles=articles,
        )
    )


def _source_table(sources: Sequence[Source], newest: Mapping[int, datetime]) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in (
        say("Nguồn số"),
        say("Tên, địa chỉ"),
        say("Chu kỳ"),
        say("Lần trước, lần tới"),
        say("Có bài mới lúc"),
    ):
        table.add_column(heading)
    for one in sources:
        every = f"{interval_words(one.interval)}\n{word(SOURCE_LABELS[one.kind])}"
        rounds = f"{moment_words(one.last_round) or '—'}\n{moment_words(one.next_due)}"
        table.add_row(str(one.id), _named(one), every, rounds, moment_words(newest.get(one.id)))
    return table


def _named(source: Source) -> "Text":
    """The source's name with its address, its tags, and how long it could not be read."""
    from rich.text import Text

    name = Text(source.name)
    for line in (source.address, ", ".join(source.tags)):
        if line:
            name.append(f"\n{line}", style="dim")
    if source.failures:
        name.append("\n" + say("không đọc được {count} lần liền", count=source.failures), style="red")
    return name


def _watch_table(watches: Sequence[Watch]) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in (say("Từ khóa"), say("Tên khác"), say("Số bài")):
        table.add_column(heading)
    for watch in watches:
        told = (watch.query,) if watch.query is not None else watch.phrases
        others = ", ".join(one for one in told if one != watch.name)
        table.add_row(watch.name, others, str(watch.hits))
    return table


def _source_json(source: Source, newest: datetime | None) -> dict[str, object]:
    return {
        "id": source.id,
        "address": source.address,
        "kind": source.kind,
        "name": source.name,
        "tags": list(source.tags),
        "interval_seconds": round(source.interval.total_seconds()),
        "next_due": source.next_due.isoformat(),
        "last_round": source.last_round.isoformat() if source.last_round else None,
        "newest_address": newest.isoformat() if newest else None,
        "failures": source.failures,
    }


def _watch_json(watch: Watch) -> dict[str, object]:
    return {
        "name": watch.name,
        "phrases": list(watch.phrases),
        "query": watch.query,
        "articles": watch.hits,
    }


def _add_source(
    store: "Store",
    written: str,
    kind: SourceKind | None,
    name: str | None,
    tags: Sequence[str],
    every: timedelta,
) -> None:
    from extractor.fetch import settings_from_environment
    from extractor.fetch.client import Fetcher
    from extractor.store.moments import now
    from extractor.tracking.finding import Offer, look_for, name_of, whole_address

    address = whole_address(written)
    if kind is None:
        with Fetcher(settings_from_environment()) as fetcher:
            offer = look_for(fetcher, written, now())
    else:
        offer = Offer(address, kind, name_of(address))
    _follow(store, replace(offer, name=name or offer.name), tags, every)
    if offer.address != address:
        console().print(say("Đã chọn nguồn này của trang: {address}", address=offer.address), soft_wrap=True)
    for other in offer.others[:MOST_OTHERS]:
        console().print(say("Nguồn khác của trang: {address}", address=other), soft_wrap=True)


def _add_opml(store: "Store", file: Path, tags: Sequence[str], every: timedelta) -> None:
    """All feeds of the list, without looking at them: a paper that is down today is followed too."""
    from extractor.fetch.discover.opml import left_out, read_opml
    from extractor.fetch.listing import ListingError
    from extractor.tracking.finding import Offer, name_of

    try:
        body = file.read_bytes()
        outlines, refused = read_opml(body), left_out(body)
    except OSError as error:
        raise InputError(str(file), f"cannot be read ({error.strerror})", "check the path") from error
    except ListingError as error:
        raise InputError(str(file), str(error), "export it anew from the feed reader") from error
    for outline in outlines:
        offer = Offer(outline.address, outline.kind, outline.name or name_of(outline.address))
        _follow(store, offer, (*outline.tags, *tags), every)
    note(say("{count} nguồn từ {file}", count=len(outlines), file=file))
    for one in refused:
        report(InputError(one, "is no web address", "write it with http:// or https://"))
    if not outlines:
        raise InputError(str(file), "names no feeds", "export it anew from the feed reader")
    if refused:
        raise Exit(1)


def _follow(store: "Store", offer: "Offer", tags: Sequence[str], every: timedelta) -> None:
    from extractor.store.moments import now
    from extractor.store.sources import add_source, sources

    followed = any(one.address == offer.address for one in sources(store))
    tags = tuple(dict.fromkeys(tags))
    source = add_source(
        store, offer.address, kind=offer.kind, name=offer.name, tags=tags, interval=every, now=now()
    )
    terms = {"number": source.id, "name": source.name, "kind": word(SOURCE_LABELS[source.kind]),
             "every": interval_words(source.interval)}  # fmt: skip
    told = say("Đã thêm nguồn {number}: {name} ({kind}, {every} một lần)", **terms)
    if followed:
        told = say("Nguồn {number} đang được theo dõi, nay là: {name} ({kind}, {every} một lần)", **terms)
    console().print(told, soft_wrap=True)
