"""The two READMEs: their commands, and outputs that are the program's own.

``make readme`` writes the present outputs into them.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.servers.ends import LONGEST_RUN

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.vi.md")
PROGRAM = "python cli.py "
SHAPING = {"COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE", "VINHDANH_LANG", "VINHDANH_DB"}

_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"(<!-- output of: (.*?) -->\n```text\n)(.*?)(```)", re.DOTALL)


def commands(readme: Path) -> list[str]:
    """Every line of every block of shell."""
    blocks = _BLOCK.findall(readme.read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def outputs(readme: Path) -> dict[str, str]:
    """The printed outputs by the commands they come from."""
    return {command: text for _, command, text, _ in _OUTPUT.findall(readme.read_text(encoding="utf-8"))}


def present_output(command: str) -> str:
    """What the program prints now, without the blanks at the ends of lines."""
    arguments = shlex.split(command.removeprefix("python "))
    plain = {name: value for name, value in os.environ.items() if name not in SHAPING}
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=plain,
        capture_output=True,
        timeout=LONGEST_RUN,
        check=True,
    )
    lines = (line.rstrip() for line in ended.stdout.decode("utf-8").splitlines())
    return "\n".join(lines).strip("\n") + "\n"


def refresh(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    fresh = _OUTPUT.sub(lambda found: found[1] + present_output(found[2]) + found[4], text)
    readme.write_text(fresh, encoding="utf-8")


if __name__ == "__main__":
    for path in READMES:
        refresh(path)
