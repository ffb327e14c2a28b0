"""Where words go: results to standard output, progress and messages to standard error."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, cast

from extractor.commands.language import translated
from extractor.errors import VinhDanhError, before_colon

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_WITHOUT_TERMINAL = 100
"""Columns of a table that goes into a file or a pipe; the variable COLUMNS says otherwise."""


Progress = Callable[[str], None]
"""Told of every input that is done."""


def report(error: VinhDanhError) -> None:
    """One line on standard error, in the language spoken: the input, the cause and the remedy."""
    cause, remedy = translated(error.cause, error.remedy)
    note(f"{before_colon(error.source)}: {cause}; {remedy}")


def note(message: str) -> None:
    """A line on standard error.

    What a site or a file name brought along can neither break the line nor steer the terminal.
    """
    sys.stderr.write("".join(letter if letter.isprintable() else " " for letter in message) + "\n")


def console() -> "Console":
    """Standard output for tables, as wide as the terminal."""
    from rich.console import Console

    fixed = None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDTH_WITHOUT_TERMINAL
    # The stream is typed by what rich uses of it.
    return Console(file=cast(IO[str], _Output()), width=fixed, highlight=False, emoji=False, markup=False)


class _Output:
    """Standard output as it is at the moment: while a bar is shown, what leads lines to above the bar.

    rich looks behind that and writes to the terminal itself, in the middle of the bar.
    """

    def write(self, text: str) -> int:
        return sys.stdout.write(text)

    def flush(self) -> None:
        sys.stdout.flush()

    def isatty(self) -> bool:
        return sys.stdout.isatty()

    def fileno(self) -> int:
        return sys.stdout.fileno()

    @property
    def encoding(self) -> str:
        return sys.stdout.encoding


def write_json(content: Any, *, indent: int | None = 2) -> None:
    """One JSON document and a line end on standard output, at once."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=indent) + "\n")
    sys.stdout.flush()


@contextmanager
def progress(wording: str) -> Iterator[Progress]:
    """A line on the terminal that counts the inputs as they are done; nothing where there is no terminal.

    The line is shown when the first input is done and gone at the end, so that one input alone shows none.
    """
    if not sys.stderr.isatty():
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.table import Column

    bar = Bar(
        SpinnerColumn(),
        TextColumn("{task.description} {task.completed}", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[source]}", markup=False, table_column=Column(no_wrap=True)),
        console=Console(stderr=True),
        transient=True,
        # Results that go into a file or a pipe must not be led through the terminal.
        redirect_stdout=sys.stdout.isatty(),
    )
    task = bar.add_task(wording, total=None, source="")

    def done(source: str) -> None:
        bar.update(task, advance=1, source=source)
        bar.start()

    try:
        yield done
    finally:
        bar.stop()


def _unseen(_source: str) -> None:
    """Nobody watches."""


class Meter:
    """Told how much work there is, which may grow, and of each piece that is done."""

    def expect(self, count: int) -> None:
        """So many more pieces."""

    def done(self, source: str) -> None:
        """One piece less."""


@contextmanager
def meter(wording: str) -> Iterator[Meter]:
    """A bar on the terminal for work whose amount is known; nothing where there is no terminal.

    It is shown while there is work and gone at the end.
    """
    if not sys.stderr.isatty():
        yield Meter()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar
    from rich.table import Column

    bar = Bar(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[source]}", markup=False, table_column=Column(no_wrap=True)),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
    )
    task = bar.add_task(wording, total=0, source="")

    class Shown(Meter):
        def expect(self, count: int) -> None:
            bar.update(task, total=(bar.tasks[task].total or 0) + count)
            if count:
                bar.start()

        def done(self, source: str) -> None:
            bar.update(task, advance=1, source=source)
            if bar.finished:
                bar.stop()
                bar.reset(task, total=0)

    try:
        yield Shown()
    finally:
        bar.stop()
