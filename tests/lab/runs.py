"""A small run of the evaluation, for tests."""

from typing import Any

from extractor.lab.score import Tally


def a_run(
    right: int = 8, missed: tuple[str, ...] = (), invented: int = 0, corpus: str = "c1"
) -> dict[str, Any]:
    tally = Tally(right, 10, 10).json()
    figures = {
        "exact": {"UNIT": tally, "ALL": tally},
        "relaxed": {"UNIT": tally, "ALL": tally},
        "date_values": tally,
        "awards": tally,
        "events": tally,
        "award_fields": {"grantor": {"share": 0.5, "right": 1, "of": 2}},
        "invented": {"articles": 3, "rows": invented},
    }
    case = {"marks_missed": list(missed), "marks_extra": [], "rows_missed": [], "rows_extra": [],
            "events_missed": [], "events_extra": []}  # fmt: skip
    return {"split": "dev", "corpus": corpus, "systems": {"pipeline": figures}, "cases": {"a.gold": case}}
