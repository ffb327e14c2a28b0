"""The command line as a fixture, and a folder of a few articles."""

import io
import sys
from pathlib import Path

import pytest

from extractor.commands.app import run
from extractor.fetch import Settings
from tests.commands.calling import Call, Called

ROOT = Path(__file__).parents[2]
SEED = ROOT / "corpora" / "seed_article.txt"
SEED_PAGE = ROOT / "corpora" / "pages" / "laodongthudo.vn" / "seed.html"


class _Stream(io.TextIOWrapper):
    """A text stream over bytes that stay readable, as standard output is one."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def everything(self) -> bytes:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, local: Settings) -> Call:
    """``called = call("awards", "--db", path)``: exit code, output, messages. No terminal, this machine's
    own addresses are open."""
    for name in ("VINHDANH_DB", "VINHDANH_LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("extractor.fetch.settings_from_environment", lambda: local)

    def called(*arguments: object, stdin: bytes = b"") -> Called:
        out, err = _Stream(), _Stream()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run([str(argument) for argument in arguments])
        return Called(code, out.everything(), err.everything().decode("utf-8"))

    return called


@pytest.fixture
def seed() -> Path:
    return SEED


@pytest.fixture
def seed_page() -> Path:
    return SEED_PAGE


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kho" / "coverage.db"
