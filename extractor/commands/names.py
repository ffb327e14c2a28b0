"""``names``: units and persons under all their names, and what a person says of them."""

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option, Typer

from extractor.commands import options as o
from extractor.commands.acting import Key, Who, Why, at_work, say_act
from extractor.commands.language import say
from extractor.commands.questions import opened_for_changes
from extractor.commands.screen import console, note, write_json

if TYPE_CHECKING:
    from extractor.ground.achievements import Entry

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
    with opened_for_changes(db) as store:
        refresh(store)
        found = [
            entry
            for entry in record_tables.entries(store)
            if any(wanted in fold(name) for name in (entry.name, *entry.aliases))
        ]
    if format == "json":
        write_json([asdict(entry) for entry in found[:limit]])
        return
    for entry in found[:limit]:
        _print(entry)
    note(say("{shown} trong {count} tên.", shown=min(limit, len(found)), count=len(found)))


@names.command("show", no_args_is_help=True)
def show_name(
    name: o.Entry,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Một đơn vị, cá nhân: tên gọi, và những dòng chưa rõ có phải của mình."""
    from extractor.record_book import find_entry, refresh
    from extractor.review import SHORT
    from extractor.store import record_tables

    with opened_for_changes(db) as store:
        refresh(store)
        entry, links = find_entry(store, name), record_tables.links(store)
    _print(entry)
    for link in links.values():
        for candidate in link.candidates:
            if link.entry is None and candidate.entry == entry.id:
                told = f"{link.row[:SHORT]}: {'; '.join(candidate.reasons)} ({candidate.score:.2f})"
                console().print(f"  {say('chưa rõ')} {told}", soft_wrap=True)


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


def _print(entry: "Entry") -> None:
    from extractor.lexicon.places import by_id
    from extractor.report.words import day_words

    screen = console()
    screen.print(f"{entry.name}", style="bold")
    screen.print(f"  {entry.id}", style="cyan", soft_wrap=True)
    places = [place.full_name for one in entry.places if (place := by_id(one)) is not None]
    told = (entry.parent, "; ".join(places), "; ".join(entry.aliases))
    if any(told):
        screen.print("  " + " · ".join(filter(None, told)), soft_wrap=True)
    if entry.until:
        successors = [place.full_name for one in entry.successors if (place := by_id(one)) is not None]
        ended = say(
            "đến {day}; nay thuộc {successors}", day=day_words(entry.until), successors=", ".join(successors)
        )
        screen.print(f"  {ended}", style="dim", soft_wrap=True)
