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
    unit = recipe("[Unit]")
    if not faults(tmp_path / "a", unit.replace("RestartSec", "RestartSecs")):
        pytest.skip("systemd judges no units here")
    assert faults(tmp_path / "b", unit) == []


def faults(home: Path, unit: str) -> list[str]:
    """What systemd says of the unit in a home where the program is installed as the handbook tells."""
    program = home / "vinhdanh" / ".venv" / "bin" / "vinhdanh"
    program.parent.mkdir(parents=True)
    program.symlink_to("/bin/true")
    (home / "run").mkdir(mode=0o700)
    path = home / "vinhdanh-track.service"
    path.write_text(unit, encoding="utf-8")
    told = subprocess.run(
        ["systemd-analyze", "--user", "verify", path],
        env={"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return [line for line in told.stderr.splitlines() if path.name in line]


@pytest.mark.parametrize("begins", ["*/10 * * * *", "[Unit]"])
def test_the_commands_of_the_recipes_are_ours(begins: str, call: Call) -> None:
    command = re.search(r"\.venv/bin/vinhdanh ([a-z]+ [a-z]+)((?: --[a-z]+)*)", recipe(begins))
    assert command is not None
    helped = call(*command[1].split(), "--help")
    assert helped.code == 0
    assert all(option in helped.text for option in command[2].split())
