"""The record as a Word document, laid out as the section of the official report forms.

The layout is a template that an office can change in Word.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from extractor.records.timeline import Line, Record
from extractor.report.figures import Picture
from extractor.report.record import wording
from extractor.report.word import TEMPLATES, fill

TEMPLATE = TEMPLATES / "record.docx"


def write_docx(
    record: Record, stream: IO[bytes], template: Path = TEMPLATE, charts: Sequence[Picture] = ()
) -> None:
    """Fill the template. Cells that no article tells stay empty.

    Raises ``UsageError`` when the template is no Word document or has a field that the record does not.
    """
    fill(template, context(record), stream, charts)


def context(record: Record) -> dict[str, Any]:
    """The fields of the template."""
    return {
        "name": record.entry.name,
        "span": wording.span_words(record),
        "titles": [_line(line) for line in record.titles],
        "honours": [_line(line) for line in record.honours],
        "others": [_line(line) for line in record.others],
        "pending": [_line(line) for line in record.pending],
        "unsure": [_line(line) for line in record.unsure],
        "doubtful": [_line(line) for line in record.lines if any(wording.doubts(line))],
        "staged": [_line(line) for line in record.lines if wording.stage_words(line)],
        "gaps": ", ".join(map(str, record.gaps)),
        "sources": list(_sources(record)),
        "query": [{"name": name, "value": value} for name, value in wording.query(record)],
    }


def _sources(record: Record) -> Iterator[dict[str, str]]:
    """Every quotation with its article, numbered through the whole record."""
    lines = (line for section in wording.sections(record) for line in section.lines)
    cited = ((line, citation) for line in lines for citation in line.citations)
    for number, (line, citation) in enumerate(cited, start=1):
        where = wording.citation_words(citation)
        yield {"number": str(number), "award": line.award, "quote": citation.quote, "where": where}


def _line(line: Line) -> dict[str, str]:
    one = line.achievement
    return {
        "year": wording.year_words(one),
        "award": wording.award_and_times(line),
        "decision": line.decision,
        "note": wording.note_words(line),
        "stages": wording.stage_words(line),
        "status": wording.status_words(one),
        "doubts": "; ".join(wording.doubts(line)),
    }
