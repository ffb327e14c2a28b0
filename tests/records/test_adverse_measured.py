"""How often the adverse check is right, on labelled passages of our own (``corpora/adverse.toml``)."""

import tomllib
from collections import Counter
from pathlib import Path

from extractor import pipeline
from extractor.ground.coverage import Coverage
from extractor.records.adverse import CLEARED, findings
from extractor.records.naming import Naming

PASSAGES = Path(__file__).parents[2] / "corpora" / "adverse.toml"
PRECISION, RECALL = 0.95, 0.90


def quotations(case: dict) -> set[str]:
    """The sentences found that raise a problem, but for the headline and what is told as denied."""
    title, _, body = case["text"].partition("\n")
    article = Coverage(1, 1, title, None, f"{title}\n\n{body}", None, "Báo Ví dụ", None)
    naming = Naming([case["name"]], is_person=case.get("person", False))
    told = findings(article, naming, pipeline.sentences)
    return {found.quote for found in told if found.group != CLEARED} - {title}


def raises_a_problem(case: dict) -> bool:
    return bool(quotations(case))


def test_precision_and_recall_stay_above_their_floors() -> None:
    cases = tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["case"]
    counts = Counter((case["kind"] == "about", raises_a_problem(case)) for case in cases)
    assert {case["kind"] for case in cases} == {"about", "other", "fights", "cleared", "figure"}
    assert counts[True, True] / (counts[True, True] + counts[False, True]) >= PRECISION
    assert counts[True, True] / (counts[True, True] + counts[True, False]) >= RECALL


def test_the_sentences_quoted_are_those_that_raise_the_problem() -> None:
    """In longer passages each quotation expected is in a finding, and no finding is without one."""
    cases = [case for case in tomllib.loads(PASSAGES.read_text(encoding="utf-8"))["case"] if "quotes" in case]
    missed = wrong = expected = 0
    for case in cases:
        quoted = quotations(case)
        expected += len(case["quotes"])
        missed += sum(not any(quote in one for one in quoted) for quote in case["quotes"])
        wrong += sum(not any(quote in one for quote in case["quotes"]) for one in quoted)
    assert expected >= 20 and missed <= expected // 10 and wrong == 0
