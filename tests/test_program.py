"""Which program this is: what was made by its rules is made anew when they change."""

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.ground import program
from extractor.records import edition
from tests.test_layers import MAY_IMPORT


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (rules := tmp_path / "records" / "names.py").parent.mkdir()
    rules.write_text("LEAST = 2")
    monkeypatch.setattr(program, "PACKAGE", tmp_path)
    return rules


def hash_now() -> str:
    return program.source_hash.__wrapped__("records/*.py")


def test_another_rule_is_another_program(rules: Path) -> None:
    before = hash_now()
    rules.write_text("LEAST = 3")
    assert hash_now() != before


def test_a_rule_that_moves_or_comes_is_another_program(rules: Path) -> None:
    before = hash_now()
    moved = rules.rename(rules.with_name("naming.py"))
    assert hash_now() != before
    moved.rename(rules)
    assert hash_now() == before
    (rules.parent / "law.py").touch()
    assert hash_now() != before


def test_what_makes_no_records_may_change(rules: Path) -> None:
    before = hash_now()
    (rules.parents[1] / "page.py").touch()
    (rules.parent / "page.html").touch()
    assert hash_now() == before


def test_every_file_that_is_named_is_there() -> None:
    """A folder that moves would leave its rules out."""
    named = [*edition._MAKES_RECORDS, *pipeline._READS]
    missing = {pattern for pattern in named if not any(program.PACKAGE.glob(pattern))}
    assert missing in (
        {"trained/tagger/*.crf", "trained/tagger/*.toml"},
        {"../models/tagger/*.crf", "../models/tagger/*.toml"},
    )


def test_whatever_the_record_is_made_by_is_named() -> None:
    named = {pattern.split("/")[0].removesuffix(".py") for pattern in edition._MAKES_RECORDS}
    used = {"record_book"}.union(*(MAY_IMPORT[one] for one in ("record_book", "record_making", "records")))
    assert used - named == {"errors", "publishers"}
