"""What is shipped: one wheel with all data files, the same requirements everywhere."""

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from importlib.metadata import metadata, requires
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.servers.ends import LONGEST_RUN

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

_EXTRACT = """
import sys
from extractor.commands.app import run
import extractor
assert extractor.__file__.startswith(sys.argv[1]), extractor.__file__
sys.exit(run(["extract", sys.argv[2], "--format", "jsonl"]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by hatchling itself: no network, no other environment."""
    folder = tmp_path_factory.mktemp("dist")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return Path(built)


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def test_every_module_and_every_data_file_is_in_the_wheel(names: set[str]) -> None:
    package = ROOT / "extractor"
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted - names == set()
    assert {Path(name).suffix for name in wanted} >= {".py", ".toml", ".tsv"}


def test_the_trained_model_is_in_the_wheel(names: set[str]) -> None:
    trained = [path.name for path in (ROOT / "models" / "tagger").iterdir()]
    assert "tagger.crf" in trained
    assert {f"extractor/trained/tagger/{name}" for name in trained} <= names


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    assert {name.partition("/")[0] for name in names} == {
        "extractor",
        f"vinhdanh-{PROJECT['version']}.dist-info",
    }


def test_the_console_script(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
        assert "vinhdanh = extractor.commands:main" in archive.read(name).decode()


def test_the_wheel_works_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, away from this repository, it reads the seed article."""
    site, empty = tmp_path / "site", tmp_path / "empty"
    empty.mkdir()
    zipfile.ZipFile(wheel).extractall(site)
    ended = subprocess.run(
        [sys.executable, "-c", _EXTRACT, str(site), str(ROOT / "corpora" / "seed_article.txt")],
        cwd=empty, env={"PYTHONPATH": str(site), "PATH": ""}, capture_output=True,
        timeout=LONGEST_RUN, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr.decode()
    assert "Cờ Thi đua của Chính phủ".encode() in ended.stdout
    assert list(empty.iterdir()) == []


def test_the_version_stands_in_one_word() -> None:
    from extractor import __version__

    assert PROJECT["version"] == __version__


def test_the_package_asks_for_what_the_requirements_ask_for() -> None:
    wanted = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").split()
    assert PROJECT["dependencies"] == wanted


@pytest.mark.parametrize("name", ["run", "dev"])
def test_requirements_are_pinned_and_hashed(name: str) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if re.match(r"[a-z0-9]", line)]
    assert all(re.match(r"[a-z0-9._-]+==\S+", pin) for pin in pins)
    assert all(pin.endswith("\\") for pin in pins), "a pin without hashes"
    pinned = {pin.partition("==")[0] for pin in pins}
    asked = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").split()
    assert {re.split(r"[\[<>=]", one)[0] for one in asked if one[0].isalpha() and one != "run.in"} <= pinned


def test_all_that_the_code_imports_is_asked_for() -> None:
    """A library that only comes along with another one may be gone tomorrow."""
    import ast

    distribution = {
        "bs4": "beautifulsoup4",
        "docx": "python-docx",
        "ahocorasick": "pyahocorasick",
        "underthesea_core": "underthesea",
        "pycrfsuite": "python-crfsuite",
        "argon2": "argon2-cffi",
    }
    imported = (
        {
            (node.names[0].name if isinstance(node, ast.Import) else node.module or "").split(".")[0]
            for path in (ROOT / "extractor").rglob("*.py")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
        - sys.stdlib_module_names
        - {"extractor"}
    )
    asked = {re.split(r"[\[<>=]", one)[0] for one in PROJECT["dependencies"]}
    names = {distribution.get(name, name.replace("_", "-")) for name in imported}
    # brotli is imported by httpx, when it is there, multipart by FastAPI, which is built of starlette, and
    # lxml_html_clean by trafilatura's justext.
    by_others = {"brotli", "python-multipart", "starlette", "lxml-html-clean"}
    assert names - by_others == asked - by_others


def test_an_old_pip_installs_all_that_is_needed() -> None:
    """pip 23, which Python 3.11 brings along, knows an extra by its very letters only: justext asks for
    "lxml[html_clean]" and gets none of what lxml offers as "html-clean", so that no page could be read.
    """
    assert installed_by(str.lower) == installed_by(canonicalize_name)


def installed_by(spelled: Callable[[str], str]) -> set[str]:
    """What installing the package brings, where extras are known by this spelling of their names."""
    reached: set[tuple[str, frozenset[str]]] = set()
    waiting = [Requirement(line) for line in PROJECT["dependencies"]]
    while waiting:
        asked = waiting.pop()
        offered = metadata(asked.name).get_all("Provides-Extra") or []
        wanted = {spelled(extra) for extra in asked.extras}
        extras = frozenset(extra for extra in offered if spelled(extra) in wanted)
        if (canonicalize_name(asked.name), extras) not in reached:
            reached.add((canonicalize_name(asked.name), extras))
            lines = [Requirement(line) for line in requires(asked.name) or []]
            waiting += [line for line in lines if is_needed(line, extras)]
    return {name for name, _ in reached}


def is_needed(asked: Requirement, extras: frozenset[str]) -> bool:
    return not asked.marker or any(asked.marker.evaluate({"extra": extra}) for extra in ("", *extras))
