"""The evaluation over two made-up gold files."""

from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from extractor.commands import evaluate as command
from extractor.errors import DataError
from extractor.lab.evaluate import evaluate
from extractor.lab.roots import GOLD

AWARDED = """family = "one"
published = "2023-05-12T15:00:00+07:00"
+++
{UNIT|UBND tỉnh Nghệ An} trao {AWARD|Bằng khen}

{DATE=2023-05-12|Sáng 12/5}, {UNIT|UBND tỉnh Nghệ An} trao {AWARD|Bằng khen} cho bà {PERSON|Lê Thị Hoa}.
+++
[[awards]]
ref = 1
award = "Bằng khen"
kind = "certificate_of_merit"
level = "province"
recipient = "Lê Thị Hoa"
recipient_kind = "individual"
recipient_count = 1
grantor = "UBND tỉnh Nghệ An"
status = "conferred"
date = "2023-05-12"
evidence = "UBND tỉnh Nghệ An trao Bằng khen cho bà Lê Thị Hoa"
"""
SILENT = """family = "two"
+++
Giá rau tăng

Giá rau tăng vì mưa kéo dài.
+++
"""


def corpus(folder: Path) -> Path:
    (folder / "dev").mkdir()
    (folder / "dev" / "a.gold").write_text(AWARDED, encoding="utf-8")
    (folder / "dev" / "b.gold").write_text(SILENT, encoding="utf-8")
    return folder


def test_a_run(tmp_path: Path) -> None:
    run = evaluate("dev", ("pipeline", "rules"), corpus(tmp_path))
    assert run["articles"] == 2 and set(run["systems"]) == {"pipeline", "rules"}
    figures = run["systems"]["pipeline"]
    assert figures["exact"]["ALL"]["gold"] == 6
    assert figures["awards"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "right": 1,
        "found": 1,
        "gold": 1,
    }
    assert figures["award_fields"]["grantor"]["share"] == 1.0
    assert figures["invented"] == {"articles": 1, "rows": 0}
    assert figures["date_values"]["right"] == 1
    assert set(figures["families"]) == {"one", "two"}
    assert run["cases"]["b.gold"] == {
        "marks_missed": [], "marks_extra": [], "rows_missed": [], "rows_extra": [],
        "events_missed": [], "events_extra": [],
    }  # fmt: skip


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no gold articles"):
        evaluate("dev", ("pipeline",), tmp_path)


def test_the_command_offers_every_split_of_the_corpus() -> None:
    offered = get_args(get_type_hints(command.evaluate)["split"])
    assert sorted(offered) == sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir())


def test_no_family_stands_in_two_splits() -> None:
    families = [family.name for family in GOLD.glob("*/*") if family.is_dir()]
    assert len(families) == len(set(families))
