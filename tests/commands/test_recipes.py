"""The recipes for cron and systemd in the handbook: what a reader copies works as it is written."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.commands.calling import Call

HANDBOOK = Path(__file__).parents[2] / "docs" / "tracking.md"
_OPTIONS = {
    "Unit": {"Description"},
    "Service": {"WorkingDirectory", "Environment", "ExecStart", "Restart", "RestartSec", "TimeoutStopSec"},
    "Install": {"WantedBy"},
}


def recipe(begins: str) -> str:
    """The indented lines of the handbook from the one that begins so, to the next paragraph."""
    text = HANDBOOK.read_text(encoding="utf-8")
    lines = text[text.index(f"    {begins}") :].splitlines()
    block = lines[: next(at for at, line in enumerate(lines) if line and not line.startswith("    "))]
    return "\n".join(line.removeprefix("    ") for line in block) + "\n"


def test_the_unit_says_only_what_systemd_knows() -> None:
    unit = ConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(recipe("[Unit]").replace("%", "%%"))
    assert {name: set(unit[name]) for name in unit.sections()} == _OPTIONS


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    program = tmp_path / "vinhdanh" / ".venv" / "bin" / "vinhdanh"
    program.parent.mkdir(parents=True)
    program.symlink_to("/bin/true")
    unit = tmp_path / "vinhdanh-track.service"
    unit.write_text(recipe("[Unit]"), encoding="utf-8")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    told = subprocess.run(
        ["systemd-analyze", "--user", "verify", unit],
        env={"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("begins", ["*/10 * * * *", "[Unit]"])
def test_the_commands_of_the_recipes_are_ours(begins: str, call: Call) -> None:
    command = re.search(r"\.venv/bin/vinhdanh ([a-z]+ [a-z]+)((?: --[a-z]+)*)", recipe(begins))
    assert command is not None
    helped = call(*command[1].split(), "--help")
    assert helped.code == 0
    assert all(option in helped.text for option in command[2].split())
