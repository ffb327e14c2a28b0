"""The command line as a fixture, and the seed article."""

from pathlib import Path

import pytest

from extractor.fetch import Settings
from tests.commands.calling import Call, caller

ROOT = Path(__file__).parents[2]
SEED = ROOT / "corpora" / "seed_article.txt"
SEED_PAGE = ROOT / "corpora" / "pages" / "laodongthudo.vn" / "seed.html"


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, local: Settings) -> Call:
    """``called = call("awards", "--db", path)``: exit code, output, messages."""
    return caller(monkeypatch, local)


@pytest.fixture
def seed() -> Path:
    return SEED


@pytest.fixture
def seed_page() -> Path:
    return SEED_PAGE


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kho" / "coverage.db"
