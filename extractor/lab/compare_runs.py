"""Gains and losses between two saved runs of the evaluation."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

LACKS, EXCEEDS = (
    ("marks_missed", "rows_missed", "events_missed"),
    ("marks_extra", "rows_extra", "events_extra"),
)


def compare(before: Json, after: Json) -> Json:
    """Differences of the pipeline's figures, and per article the errors gone and come.

    ``corpus`` tells whether both runs were over the same articles; where not, only shared ones are compared.
    """
    shared = sorted(before["cases"].keys() & after["cases"].keys())
    return {
        "corpus": "same" if before["corpus"] == after["corpus"] else "changed",
        "figures": dict(_differences(before["systems"]["pipeline"], after["systems"]["pipeline"])),
        "gains": _changes(after["cases"], before["cases"], shared),
        "losses": _changes(before["cases"], after["cases"], shared),
    }


def _differences(before: Json, after: Json) -> Iterator[tuple[str, list[float]]]:
    for group in ("exact", "relaxed"):
        for label in before[group]:
            yield f"{group} {label}", [before[group][label]["f1"], after[group][label]["f1"]]
    for group in ("awards", "events"):
        yield group, [before[group]["f1"], after[group]["f1"]]
    yield "date values", [before["date_values"]["precision"], after["date_values"]["precision"]]
    for name, share in before["award_fields"].items():
        yield f"field {name}", [share["share"], after["award_fields"][name]["share"]]


def _changes(without: Json, having: Json, articles: list[str]) -> dict[str, list[str]]:
    """Errors that ``having`` has and ``without`` has not, by article."""
    changes = {
        article: [
            f"{kind}: {error}"
            for kind in (*LACKS, *EXCEEDS)
            for error in having[article][kind]
            if error not in without[article][kind]
        ]
        for article in articles
    }
    return {article: errors for article, errors in changes.items() if errors}
