"""Setting up on a fresh machine: what is missing is said in one line with the remedy."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.ends import LONGEST_RUN

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "requirements" / "environment.sh"

TOO_OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_VENV = """#!/bin/sh
case "$*" in
    *version_info*) exit 0 ;;
    *-V*) echo "Python 3.12.3" ;;
    *) exit 1 ;;
esac
"""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of programs without any Python."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "rm", "touch", "echo"):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    return programs


def set_up(machine: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(machine / "sh"), str(SCRIPT), str(machine.parent / "venv"), "requirements/run.txt"],
        cwd=ROOT, env={"PATH": str(machine)}, capture_output=True, text=True,
        timeout=LONGEST_RUN, check=False,
    )  # fmt: skip


def put(machine: Path, name: str, script: str) -> None:
    (machine / name).write_text(script)
    (machine / name).chmod(0o755)


def test_no_python(machine: Path) -> None:
    ended = set_up(machine)
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line.startswith("Python 3.11 or newer is missing: apt install python3 python3-venv")


def test_only_an_old_python(machine: Path) -> None:
    put(machine, "python3", TOO_OLD)
    assert set_up(machine).stderr.startswith("Python 3.11 or newer is missing: ")


def test_no_venv(machine: Path) -> None:
    put(machine, "python3", WITHOUT_VENV)
    ended = set_up(machine)
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        "python3-venv is missing for Python 3.12.3: apt install python3-venv"
    ]
    assert not (machine.parent / "venv").exists()


def test_a_newer_python_is_found_beside_an_old_one(machine: Path) -> None:
    put(machine, "python3", TOO_OLD)
    put(machine, "python3.12", WITHOUT_VENV)
    assert "Python 3.12.3" in set_up(machine).stderr


def test_the_program_without_its_environment_says_so_in_one_line() -> None:
    """``-S``: a Python that knows nothing but its own library, as before ``make demo``."""
    ended = subprocess.run(
        [sys.executable, "-S", "cli.py", "track", "list"],
        cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_RUN, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line.startswith("Thiếu thư viện ") and "make demo" in line and ".venv/bin/activate" in line
