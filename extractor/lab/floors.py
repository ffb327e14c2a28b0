"""Floors of quality: figures on a split that must not be undercut, tied to the corpus they were made on.

``models/floors.json`` holds them under the split's name; ``python -m extractor.lab.floors`` measures dev and
raises its floors. They only rise: ``raised`` keeps the higher of the old floor and the new figure, and starts
afresh only when the corpus has changed.
"""

import json
import sys
from pathlib import Path
from typing import Any

from extractor.errors import DataError
from extractor.lab.evaluate import evaluate
from extractor.lab.roots import FLOORS

Json = dict[str, Any]

SLACK = 0.005
"""How far below its figure a new floor is set, so that a later fix elsewhere need not cost a mention here."""


def watched(run: Json) -> dict[str, float]:
    """The figures of a run that have a floor."""
    figures = run["systems"]["pipeline"]
    found = {f"exact {label}": tally["f1"] for label, tally in figures["exact"].items()}
    found |= {f"relaxed {label}": tally["f1"] for label, tally in figures["relaxed"].items()}
    found["date values"] = figures["date_values"]["precision"]
    found["awards"] = figures["awards"]["f1"]
    found["awards precision"] = figures["awards"]["precision"]
    found["events"] = figures["events"]["f1"]
    return found


def load_floors(path: Path) -> Json:
    try:
        floors: Json = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise DataError(str(path), f"cannot be read: {error}", "restore this file") from error
    return floors


def undercut(floors: Json, run: Json) -> list[str]:
    """What is wrong with a run by the floors of its split: figures below theirs, or another corpus."""
    split = floors.get(run["split"])
    if split is None:
        return [f"no floors for {run['split']}"]
    if split["corpus"] != run["corpus"]:
        return [
            f"the floors are of corpus {split['corpus']}, this is {run['corpus']}: "
            "run python -m extractor.lab.floors"
        ]
    figures = watched(run)
    return [
        f"{name}: {figures.get(name, 0.0):.4f} is below {floor:.4f}"
        for name, floor in split["floors"].items()
        if figures.get(name, 0.0) < floor
    ] + [
        f"{run['systems']['pipeline']['invented']['rows']} rows invented, {split['invented']} allowed"
        for _ in range(run["systems"]["pipeline"]["invented"]["rows"] > split["invented"])
    ]


def raised(floors: Json, run: Json) -> Json:
    """The floors with those of the run's split raised to its figures."""
    split = floors.get(run["split"], {})
    old = split.get("floors", {}) if split.get("corpus") == run["corpus"] else {}
    new = {
        name: max(old.get(name, 0.0), round(max(figure - SLACK, 0.0), 4))
        for name, figure in watched(run).items()
    }
    invented = run["systems"]["pipeline"]["invented"]["rows"]
    allowed = min(split["invented"], invented) if old else invented
    return floors | {run["split"]: {"corpus": run["corpus"], "invented": allowed, "floors": new}}


def save_floors(path: Path, floors: Json) -> None:
    path.write_text(json.dumps(floors, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main() -> int:
    """Raise the floors of dev to what the pipeline reaches now; says what is undercut and leaves it so."""
    run = evaluate("dev", ("pipeline",))
    floors = load_floors(FLOORS)
    wrong = [line for line in undercut(floors, run) if "is below" in line]
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    save_floors(FLOORS, raised(floors, run))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
