"""``names``: units and persons under all their names, and what a person says of them."""

from typing import Annotated

from typer import Argument, Option, Typer

from extractor.commands import options as o
from extractor.commands.acting import Key, Who, Why, at_work, say_act
from extractor.commands.language import say
from extractor.commands.names_telling import entry_words, open_row_words, own_row_words, pair_words
from extractor.commands.questions import opened_for_record
from extractor.commands.review_telling import act_words
from extractor.commands.screen import console, note, write_json
from extractor.ground.acts import NAME_ACTS

Day = Annotated[str | None, Option("--date", metavar="DATE", help="Ngày đổi tên, sáp nhập: 2025-07-01.")]

names = Typer(no_args_is_help=True, help="Danh bạ đơn vị, cá nhân: tra tên, ghép hoặc tách tên.")


@names.command("list")
def list_names(
    words: Annotated[
        list[str] | None, Argument(metavar="[WORDS...]", help="Chữ trong tên, có dấu hoặc không.")
    ] = None,
    limit: Annotated[int, Option("--limit", min=1, help="Số tên in ra.")] = 50,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các đơn vị, cá nhân đã được khen, với mọi tên gọi."""
    from dataclasses import asdict

    from extractor.record_book import refresh
    from extractor.store import record_tables
    from extractor.viet.fold import fold

    wanted = fold(" ".join(words or ()))
    with opened_for_record(db) as store:
        refresh(store)
        entries = record_tables.entries(store)
        found = [
            entry for entry in entries if any(wanted in fold(name) for name in (entry.name, *entry.aliases))
        ]
    if format == "json":
        write_json([asdict(entry) for entry in found[:limit]])
        return
    known = {entry.id: entry.name for entry in entries}
    for entry in found[:limit]:
        console().print(entry_words(entry, known), soft_wrap=True)
    note(say("{shown} trong {count} tên.", shown=min(limit, len(found)), count=len(found)))


@names.command("show", no_args_is_help=True)
def show_name(
    name: o.Entry,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Một đơn vị, cá nhân: tên gọi theo thời gian, các dòng của mình và những dòng còn chưa rõ."""
    from extractor.record_book import find_entry, open_book, refresh
    from extractor.store import record_tables

    with opened_for_record(db) as store:
        refresh(store)
        entry, links, rows = find_entry(store, name), record_tables.links(store), open_book(store).rows
        known = {one.id: one.name for one in record_tables.entries(store)}
    screen = console()
    screen.print(entry_words(entry, known), soft_wrap=True)
    own = [rows[link.row] for link in links.values() if link.entry == entry.id]
    screen.print(say("\nCác dòng của tên này: {count}", count=len(own)), style="bold")
    for row in sorted(own, key=lambda row: row.published or ""):
        screen.print(own_row_words(row), soft_wrap=True)
    unsure = [
        link
        for link in links.values()
        if link.entry is None and any(candidate.entry == entry.id for candidate in link.candidates)
    ]
    if unsure:
        screen.print(say("\nChưa rõ có phải của tên này: {count}", count=len(unsure)), style="bold")
    for link in unsure:
        screen.print(open_row_words(rows[link.row], link, known), soft_wrap=True)


@names.command("open")
def list_open(
    limit: Annotated[int, Option("--limit", min=1, help="Số dòng in ra.")] = 20,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những dòng chưa rõ nói về ai, với các tên có thể, kèm lý do, hợp nhất trước."""
    from extractor.record_book import open_book, refresh
    from extractor.store import record_tables

    with opened_for_record(db) as store:
        refresh(store)
        links, rows = record_tables.links(store), open_book(store).rows
        known = {one.id: one.name for one in record_tables.entries(store)}
    found = [link for link in links.values() if link.entry is None]
    for link in found[:limit]:
        console().print(open_row_words(rows[link.row], link, known), soft_wrap=True)
    note(say("{shown} trong {count} dòng chưa rõ của ai.", shown=min(limit, len(found)), count=len(found)))


@names.command("alike")
def list_alike(
    limit: Annotated[int, Option("--limit", min=1, help="Số cặp in ra.")] = 20,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những cặp tên trong danh bạ có thể là một: cùng họ tên, tên dài hơn; máy không tự ghép."""
    from extractor.lists.alike import alike_pairs, told_in_full

    with opened_for_record(db) as store:
        found = alike_pairs(store)
        shown = list(told_in_full(store, found[:limit]))
    for pair in shown:
        console().print(pair_words(pair), soft_wrap=True)
    note(say("{shown} trong {count} cặp có thể là một.", shown=len(shown), count=len(found)))


@names.command("same", no_args_is_help=True)
def same(key: Key, other: Key, why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Tên trong hai dòng là một đơn vị, một người."""
    with at_work(db, who) as work:
        say_act(work.name("same_name", key, other, why))


@names.command("different", no_args_is_help=True)
def different(
    key: Key, other: Key, why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Tên trong hai dòng là hai đơn vị, hai người khác nhau."""
    with at_work(db, who) as work:
        say_act(work.name("different_name", key, other, why))


@names.command("unsure", no_args_is_help=True)
def unsure(
    key: Key, other: Key, why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Chưa rõ tên trong hai dòng có phải là một; thay cho câu trả lời trước."""
    with at_work(db, who) as work:
        say_act(work.name("unsure_name", key, other, why))


@names.command("rename", no_args_is_help=True)
def rename(
    key: Key,
    other: Key,
    day: Day = None,
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Tên trong dòng thứ nhất nay đổi thành tên trong dòng thứ hai: một đơn vị, hai tên."""
    with at_work(db, who) as work:
        say_act(work.name("renamed", key, other, why, day))


@names.command("merge", no_args_is_help=True)
def merge(
    key: Key,
    other: Key,
    day: Day = None,
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Đơn vị trong dòng thứ nhất đã sáp nhập vào đơn vị trong dòng thứ hai; hai tên chỉ sang nhau."""
    with at_work(db, who) as work:
        say_act(work.name("merged_into", key, other, why, day))


@names.command("undo", no_args_is_help=True)
def undo(
    number: Annotated[int, Argument(metavar="ACT", help="Số thao tác, như names history in ra.")],
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Hoàn tác một câu trả lời về tên; lịch sử vẫn giữ cả hai."""
    with at_work(db, who) as work:
        say_act(work.undo(number, why))


@names.command("history")
def history(
    limit: Annotated[int, Option("--limit", min=1, help="Số thao tác in ra.")] = 50,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Mọi câu trả lời về tên, mới nhất trước."""
    with at_work(db, None) as work:
        acts, undone = work.history(), work.undone()
    about_names = [act for act in acts if act.act in NAME_ACTS]
    for act in about_names[:limit]:
        console().print(act_words(act, undone), soft_wrap=True)
    if not about_names:
        note(say("Chưa có thao tác nào."))
