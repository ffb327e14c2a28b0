"""What the verbs share by which a person acts on records: who, why, on which row, and the word afterwards."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from extractor.commands.language import say
from extractor.commands.questions import opened_for_record
from extractor.commands.screen import note

if TYPE_CHECKING:
    from extractor.review import Review

WHO_VARIABLE = "VINHDANH_WHO"

Key = Annotated[str, Argument(metavar="KEY", help="Mã dòng, như review list in ra; vài chữ đầu là đủ.")]
Why = Annotated[str | None, Option("--why", metavar="TEXT", help="Lý do, được ghi vào lịch sử.")]
Who = Annotated[
    str | None,
    Option("--who", envvar=WHO_VARIABLE, metavar="NAME", help="Người thực hiện; mặc định tên đăng nhập."),
]


@contextmanager
def at_work(db: Path, who: str | None) -> "Iterator[Review]":
    """A person at work on the database; the name of the account stands in for one that is not given."""
    from extractor.review import Review

    with opened_for_record(db) as store:
        yield Review(store, who or getpass.getuser())


def say_act(number: int) -> None:
    note(say("Đã ghi thao tác số {number}; hoàn tác bằng: review undo {number}", number=number))
