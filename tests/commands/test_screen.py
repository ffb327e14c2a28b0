"""What is printed while a bar is shown stands in lines of its own, above the bar."""

import os
import pty
import subprocess
import sys

import pytest

from tests.servers.ends import LONGEST

ERASED = "\r\x1b[2K"
"""What a terminal is told to empty the line in which a bar stands."""
BAR = """
from extractor.commands.screen import console, meter, note, progress
with meter("Đang đọc") as bar:
    bar.expect(2)
    bar.done("một")
    {print}
    bar.done("hai")
"""
COUNT = """
from extractor.commands.screen import console, note, progress
with progress("Đã đọc") as done:
    done("một")
    {print}
    done("hai")
"""


def on_a_terminal(program: str) -> str:
    """What a program of few words writes to a terminal."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        try:
            subprocess.run(
                [sys.executable, "-c", program], stdout=theirs, stderr=theirs, check=True, timeout=LONGEST,
                env=os.environ | {"TERM": "xterm"},
            )  # fmt: skip
        finally:
            os.close(theirs)
        return terminal.read(65_536).decode()


@pytest.mark.parametrize("shown", [BAR, COUNT], ids=["bar", "count"])
@pytest.mark.parametrize(
    "print", ['console().print("Đã lưu: bài")', 'print("Đã lưu: bài")', 'note("Đã lưu: bài")']
)
def test_a_line_printed_beside_a_bar_has_a_line_of_its_own(shown: str, print: str) -> None:
    written = on_a_terminal(shown.format(print=print))
    assert f"{ERASED}Đã lưu: bài\r\n" in written
    assert written.count("Đã lưu: bài") == 1


def test_without_a_bar_a_line_is_only_printed() -> None:
    assert on_a_terminal('from extractor.commands.screen import console; console().print("bài")') == "bài\r\n"
