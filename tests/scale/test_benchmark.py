"""The benchmark of ``backfill`` on inputs that leave nothing to be timed: one line that says why."""

from pathlib import Path

import pytest

from benchmarks.backfill import timed
from extractor.errors import InputError, VinhDanhError
from tests.documents import ROOT

SEED = str(ROOT / "corpora" / "seed_article.txt")


def test_a_target_that_does_not_exist_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "khong-co")
    with pytest.raises(VinhDanhError, match="there is no such file") as caught:
        timed([missing], 0)
    assert caught.value.source == missing


def test_one_page_is_too_few_to_be_timed() -> None:
    with pytest.raises(InputError, match="fewer than two pages"):
        timed([SEED], 0)


def test_what_cannot_be_read_is_not_counted(tmp_path: Path) -> None:
    second = tmp_path / "hai.txt"
    second.write_text("Trao Bằng khen cho hai tập thể\n\nSáng 12/5, Sở trao Bằng khen cho hai tập thể.\n")
    pages, *_ = timed([SEED, str(tmp_path / "khong-co"), str(second)], 0)
    assert pages == 1
