"""The database of a command; one that an older version made is brought up to date before one's eyes."""

from contextlib import ExitStack
from pathlib import Path

from extractor.commands.language import say
from extractor.commands.screen import Meter, meter, note
from extractor.store import Store, open_store


def opened(database: Path, *, create: bool = True, read_only: bool = False) -> Store:
    """As ``open_store``. Where tables must be changed first, that is said and the changes are counted;
    stopped by Ctrl-C, it goes on next time where it was."""
    with ExitStack() as shown:
        bar = Meter()

        def told(done: int, of: int) -> None:
            nonlocal bar
            if done:
                bar.done("")
                return
            note(
                say(
                    "Cập nhật cơ sở dữ liệu của bản cũ, {count} bước; dừng bằng Ctrl-C, lần sau làm tiếp.",
                    count=of,
                )
            )
            bar = shown.enter_context(meter(say("Cập nhật cơ sở dữ liệu")))
            bar.expect(of)

        return open_store(database, create=create, read_only=read_only, told=told)
