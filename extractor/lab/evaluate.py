"""Measures systems on a split of the gold corpus: mentions, dates, award rows, events, confidence.

A run is a JSON document: figures for each system, and for the pipeline what each article lacks and has too
much, so that two runs can be compared (``extractor.lab.compare_runs``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor import events
from extractor.errors import DataError
from extractor.ground.extract import award_json, event_json
from extractor.ground.reading import Mark, Reading
from extractor.lab.baselines import SYSTEMS
from extractor.lab.calibration import bins
from extractor.lab.compare_rows import Pairing, awards_agree, fields_agree, pair_rows
from extractor.lab.corpus import GoldArticle, load_split
from extractor.lab.fingerprints import corpus_fingerprint
from extractor.lab.roots import GOLD
from extractor.lab.score import ALL, Matching, Tally, by_label, match_exactly, match_relaxed

Json = dict[str, Any]

AWARD_FIELDS = (
    *("grantor", "proposer", "period", "date", "decision", "grade", "award_id", "kind", "level"),
    *("recipient_kind", "recipient_count", "recipient_parent"),
)
EVENT_FIELDS = ("date", "place", "organiser")


@dataclass(frozen=True, slots=True)
class Judged:
    """One article read by one system, laid beside its gold."""

    gold: GoldArticle
    exact: Matching
    relaxed: Matching
    rows: Pairing
    events: Pairing


def evaluate(split: str, systems: Sequence[str] = tuple(SYSTEMS), folder: Path = GOLD) -> Json:
    """Run the systems named over a split ("dev"). Raises ``DataError`` for a broken gold file."""
    gold = list(load_split(folder / split))
    if not gold:
        raise DataError(str(folder / split), "has no gold articles", "run this in the project's repository")
    judged = {name: [judge(one, SYSTEMS[name](one.article)) for one in gold] for name in systems}
    return run_of(split, folder / split, judged)


def run_of(split: str, folder: Path, judged: Mapping[str, Sequence[Judged]]) -> Json:
    """The document of a run over the articles below ``folder`` by systems, "pipeline" among them."""
    pipeline = judged["pipeline"]
    return {
        "split": split,
        "articles": len(pipeline),
        "corpus": corpus_fingerprint(folder),
        "systems": {name: figures(results) for name, results in judged.items()},
        "cases": {one.gold.path.relative_to(folder).as_posix(): _case(one) for one in pipeline},
    }


def judge(gold: GoldArticle, reading: Reading) -> Judged:
    findings = events.find(reading)
    text = gold.article.text
    return Judged(
        gold,
        match_exactly(reading.marks, gold.marks),
        match_relaxed(text, reading.marks, gold.marks),
        pair_rows([award_json(row) for row in findings.awards], gold.awards, awards_agree),
        pair_rows([event_json(row) for row in findings.events], gold.events, _same_type),
    )


def _same_type(found: Json, gold: Json) -> bool:
    return bool(found["type"] == gold["type"])


def figures(judged: Sequence[Judged]) -> Json:
    """All figures of one system."""
    rows = [one.rows for one in judged]
    happenings = [one.events for one in judged]
    pairs = [pair for one in rows for pair in one.pairs]
    event_pairs = [pair for one in happenings for pair in one.pairs]
    families = sorted({one.gold.family for one in judged})
    return {
        "exact": {label: tally.json() for label, tally in by_label(one.exact for one in judged)},
        "relaxed": {label: tally.json() for label, tally in by_label(one.relaxed for one in judged)},
        "date_values": _date_values(judged).json(),
        "awards": _tally(rows).json(),
        "award_fields": {name: _share(name, pairs) for name in AWARD_FIELDS},
        "events": _tally(happenings).json(),
        "event_fields": {name: _share(name, event_pairs) for name in EVENT_FIELDS},
        "invented": _invented(judged),
        "calibration": {
            "awards": [one.json() for one in bins(_judged_rows(rows))],
            "marks": [one.json() for one in bins(_judged_marks(judged))],
        },
        "families": {
            family: _family([one for one in judged if one.gold.family == family]) for family in families
        },
    }


def _family(judged: Sequence[Judged]) -> Json:
    return {
        "articles": len(judged),
        "relaxed": sum((one.relaxed.tally(ALL) for one in judged), Tally()).json(),
        "awards": _tally([one.rows for one in judged]).json(),
    }


def _tally(pairings: Iterable[Pairing]) -> Tally:
    return sum(
        (
            Tally(len(one.pairs), len(one.pairs) + len(one.invented), len(one.pairs) + len(one.missed))
            for one in pairings
        ),
        Tally(),
    )


def _share(name: str, pairs: Sequence[tuple[Json, Json]]) -> Json:
    """How often a field is right among the rows found."""
    right = sum(fields_agree(name, found, gold) for found, gold in pairs)
    return {"share": round(right / len(pairs), 4) if pairs else None, "right": right, "of": len(pairs)}


def _date_values(judged: Sequence[Judged]) -> Tally:
    """Values of the dates found that have one in gold; recall tells nothing here and equals precision."""
    pairs = [
        (found, gold)
        for one in judged
        for found, gold in one.relaxed.pairs
        if gold.label == "DATE" and gold.value is not None
    ]
    right = sum(found.value == gold.value for found, gold in pairs)
    return Tally(right, len(pairs), len(pairs))


def _invented(judged: Sequence[Judged]) -> Json:
    silent = [one for one in judged if not one.gold.awards]
    return {"articles": len(silent), "rows": sum(len(one.rows.invented) for one in silent)}


def _judged_rows(rows: Sequence[Pairing]) -> list[tuple[float, bool]]:
    return [(found["confidence"], True) for one in rows for found, _ in one.pairs] + [
        (found["confidence"], False) for one in rows for found in one.invented
    ]


def _judged_marks(judged: Sequence[Judged]) -> list[tuple[float, bool]]:
    return [(found.score, True) for one in judged for found, _ in one.relaxed.pairs] + [
        (found.score, False) for one in judged for found in one.relaxed.extra
    ]


def _case(judged: Judged) -> Json:
    return {
        "marks_missed": [_mark_line(mark) for mark in judged.exact.missed],
        "marks_extra": [f"{_mark_line(mark)} by {mark.by}" for mark in judged.exact.extra],
        "rows_missed": [_row_line(row) for row in judged.rows.missed],
        "rows_extra": [_row_line(row) for row in judged.rows.invented],
        "events_missed": [row["type"] for row in judged.events.missed],
        "events_extra": [row["type"] for row in judged.events.invented],
    }


def _mark_line(mark: Mark) -> str:
    return f"{mark.label} {mark.span.start} {mark.text}"


def _row_line(row: Json) -> str:
    who = row.get("recipient") or f"{row.get('recipient_count', 1)} {row['recipient_kind']}"
    return f"{row['award']} → {who} [{row['status']}]"
