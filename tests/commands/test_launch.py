"""The launcher in a process of its own: what it imports, and how it ends."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.calling import Call
from tests.servers.ends import LONGEST_RUN, running

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")


def launch(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env={**os.environ, **environment},
        capture_output=True, timeout=LONGEST_RUN, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "verb", [("search", "thi đua"), ("awards",), ("awards", "--place", "Hà Nội", "--format", "csv")]
)
def test_asking_loads_no_language_engine(
    verb: tuple[str, ...], call: Call, seed: Path, database: Path
) -> None:
    call("ingest", seed, "--db", database)
    ended = launch("-X", "importtime", "cli.py", *verb, "--db", str(database))
    assert ended.returncode == 0
    loaded = {line.rpartition(b"|")[2].strip().decode() for line in ended.stderr.splitlines() if b"|" in line}
    assert "extractor.search" in loaded
    heavy = ("spacy", "underthesea", "numpy", "trafilatura", "httpx", "extractor.text", "extractor.events")
    assert not loaded & set(heavy)


def test_module_and_launcher_are_the_same_program() -> None:
    assert launch("cli.py", "--version").stdout == launch("-m", "extractor", "--version").stdout


PRESSED_AT_AN_IMPORT = """
import os, signal, sys
from extractor.commands import main

# A job in the background of a shell inherits that it hears no Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)

class Hand:
    def find_spec(self, name, path=None, target=None):
        if name == "extractor.commands.app":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Hand())
main()
"""


def test_ctrl_c_while_the_program_is_being_loaded_shows_nothing_of_ours() -> None:
    ended = launch("-c", PRESSED_AT_AN_IMPORT, "--version")
    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGINT, b"", b"")


def test_vietnamese_comes_out_whole_in_a_terminal_of_another_charset(seed: Path) -> None:
    ended = launch("cli.py", "article", str(seed), PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert ended.returncode == 0
    assert "Cụm thi đua số XII" in ended.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error_of_ours(seed: Path) -> None:
    arguments = [sys.executable, "cli.py", "article", *[str(seed)] * 400, "--format", "jsonl"]
    with running(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline().startswith(b'{"schema_version"')
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line() -> None:
    with FULL.open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "cli.py", "--lang", "en", "--version"], cwd=ROOT, stdout=full,
            stderr=subprocess.PIPE, timeout=LONGEST_RUN, check=False,
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (
        1,
        b"stdout: the disk is full; free some space, then try again\n",
    )


def test_progress_is_seen_on_a_terminal_and_stays_out_of_the_results(seed: Path) -> None:
    terminal, end = pty.openpty()
    try:
        ended = subprocess.run(
            [sys.executable, "cli.py", "article", str(seed), str(seed), "--format", "jsonl"],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=end, timeout=LONGEST_RUN, check=True,
        )  # fmt: skip
        os.close(end)
        shown = os.read(terminal, 100_000).decode("utf-8", errors="replace")
    finally:
        os.close(terminal)
    assert [json.loads(line)["source"] for line in ended.stdout.splitlines()] == [str(seed)] * 2
    assert "Đã đọc" in shown
