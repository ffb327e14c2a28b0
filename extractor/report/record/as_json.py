"""The record as JSON for programs."""

from dataclasses import asdict
from typing import Any

from extractor.records.timeline import Line, Record
from extractor.report.record import wording

RECORD_SCHEMA_VERSION = 1


def record_json(record: Record) -> dict[str, Any]:
    """One object: the entry, what was asked, and every line with its citations."""
    return {
        "schema_version": RECORD_SCHEMA_VERSION,
        "entry": asdict(record.entry),
        "from": record.first,
        "to": record.last,
        "count": len(record.lines),
        "query": dict(wording.query(record)),
        "gaps": list(record.gaps),
        "emulation": [_line_json(line) for line in record.titles],
        "honours": [_line_json(line) for line in record.honours],
        "others": [_line_json(line) for line in record.others],
        "pending": [_line_json(line) for line in record.pending],
        "unsure": [_line_json(line) for line in record.unsure],
    }


def _line_json(line: Line) -> dict[str, Any]:
    achievement = asdict(line.achievement)
    return {
        "award": line.award,
        "decision_cell": line.decision,
        "achievement": achievement,
        "stages": [asdict(stage) for stage in line.stages],
        "sets": [asdict(one) for one in line.sets],
        "retells": list(line.retells),
        "corrected": list(line.corrected),
        "contradictions": [asdict(other) for other in line.against],
        "decision_file": line.paper,
        "citations": [asdict(citation) for citation in line.citations],
    }
