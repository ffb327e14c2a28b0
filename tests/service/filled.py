"""Databases with articles, read once and copied for each test."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from extractor.fetch import Archive, Settings
from extractor.pipeline import ingest
from extractor.record_book import refresh
from extractor.store import open_store

SAMPLES = Path(__file__).parents[2] / "corpora"
INPUTS = (
    SAMPLES / "pages" / "laodongthudo.vn" / "seed.html",
    SAMPLES / "samples" / "portrait-past-honours.txt",
)


def fill(database: Path) -> None:
    """Put two articles and their pages into a new database."""
    database.parent.mkdir(parents=True, exist_ok=True)
    for made in _made().iterdir():
        target = database.parent / made.name.replace("made.db", database.name)
        shutil.copytree(made, target) if made.is_dir() else shutil.copy(made, target)


@cache
def _made() -> Path:
    folder = Path(mkdtemp(prefix="vinhdanh-test-"))
    with open_store(folder / "made.db") as store:
        for result in ingest(map(str, INPUTS), store, Archive(folder / "pages"), Settings()):
            assert result.error is None
        refresh(store)
    return folder
