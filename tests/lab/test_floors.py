"""Floors only rise; and the dev split of the gold corpus is held to its own."""

from pathlib import Path

import pytest

from extractor.errors import DataError
from extractor.lab.evaluate import evaluate
from extractor.lab.floors import load_floors, raised, save_floors, undercut
from extractor.lab.roots import FLOORS
from tests.lab.runs import a_run


def test_a_run_holds_the_floors_made_of_it() -> None:
    assert undercut(raised({}, a_run(8)), a_run(8)) == []


def test_a_worse_run_undercuts() -> None:
    wrong = undercut(raised({}, a_run(8)), a_run(7))
    assert any(line.startswith("exact UNIT") for line in wrong) and len(wrong) > 4


def test_invented_rows_undercut() -> None:
    assert undercut(raised({}, a_run(8)), a_run(8, invented=1)) == ["1 rows invented, 0 allowed"]


def test_floors_never_sink() -> None:
    floors = raised({}, a_run(8))
    assert raised(floors, a_run(7)) == floors
    assert raised(floors, a_run(9))["dev"]["floors"]["exact ALL"] > floors["dev"]["floors"]["exact ALL"]


def test_another_corpus_starts_afresh_and_is_not_held() -> None:
    floors = raised({}, a_run(9))
    assert undercut(floors, a_run(9, corpus="c2")) == [
        "the floors are of corpus c1, this is c2: run python -m extractor.lab.floors"
    ]
    assert raised(floors, a_run(7, corpus="c2"))["dev"]["floors"]["exact ALL"] < 0.7


def test_other_splits_stay() -> None:
    assert raised({"samples": {"awards_f1": 0.9}}, a_run())["samples"] == {"awards_f1": 0.9}


def test_file_there_and_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    save_floors(path, raised({}, a_run()))
    assert load_floors(path) == raised({}, a_run())
    with pytest.raises(DataError, match="none"):
        load_floors(tmp_path / "none.json")


def test_dev_holds_its_floors() -> None:
    assert undercut(load_floors(FLOORS), evaluate("dev", ("pipeline",))) == []
