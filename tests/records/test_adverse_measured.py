"""How often the adverse check is right, on labelled passages of our own (``corpora/adverse.toml``)."""

import tomllib
from collections import Counter
from pathlib import Path

from extractor import pipeline
from extractor.ground.coverage import Coverage
from extractor.records.adverse import findings
from extractor.records.naming import Naming

PASSAGES = Path(__file__).parents[2] / "corpora" / "adverse.toml"
PRECISION, RECALL = 0.95, 0.90


def raises_a_problem(case: dict) -> bool:
    title, _, body = case["text"].partition("\n")
    article = Coverage(1, 1, title, None, f"{title}\n\n{body}", None, "Báo Ví dụ", None)
    naming = Naming([case["name"]], is_person=case.get("person", False))
    return any(findings(article, naming, pipeline.sentences))


def test_precision_and_recall_stay_above_their_floors() -> None:
    cases = tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["case"]
    counts = Counter((case["kind"] == "about", raises_a_problem(case)) for case in cases)
    assert {case["kind"] for case in cases} == {"about", "other", "fights", "cleared", "figure"}
    assert counts[True, True] / (counts[True, True] + counts[False, True]) >= PRECISION
    assert counts[True, True] / (counts[True, True] + counts[True, False]) >= RECALL
