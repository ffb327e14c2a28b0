"""An adverse check in the format asked for, to a stream or to a file that is whole or not there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Literal, get_args

from extractor.ground.labels import Speak, in_vietnamese
from extractor.records.adverse import Check
from extractor.report.adverse import wording
from extractor.report.delimited import write_table
from extractor.report.output import save
from extractor.report.word import TEMPLATES, fill
from extractor.report.words import QUERY_HEADINGS, QUERY_SHEET, day_words, plain_markdown
from extractor.report.workbook import Sheet, write_sheets

CheckFormat = Literal["docx", "xlsx", "csv", "json", "md"]
CHECK_FORMATS: tuple[CheckFormat, ...] = get_args(CheckFormat)
CHECK_SCHEMA_VERSION = 1
TEMPLATE = TEMPLATES / "adverse.docx"


def write_check(
    check: Check, stream: IO[bytes], file_format: CheckFormat, speak: Speak = in_vietnamese
) -> None:
    """Write the whole check."""
    match file_format:
        case "docx":
            fill(TEMPLATE, _context(check, speak), stream)
        case "xlsx":
            write_sheets(_sheets(check, speak), stream)
        case "csv":
            write_table(wording.headings(speak), wording.rows(check, speak), stream)
        case "json":
            stream.write(json.dumps(check_json(check), ensure_ascii=False, indent=2).encode() + b"\n")
        case "md":
            stream.write(("\n".join(_markdown(check, speak)) + "\n").encode())


def save_check(check: Check, path: Path, file_format: CheckFormat, speak: Speak = in_vietnamese) -> None:
    """Write the check to a file. Raises ``UsageError`` when the file cannot be written."""
    save(path, lambda stream: write_check(check, stream, file_format, speak))


def check_json(check: Check) -> dict[str, Any]:
    """One object: what was asked and looked through, and every finding with its places in the article."""
    return {
        "schema_version": CHECK_SCHEMA_VERSION,
        "name": check.label,
        "names": list(check.names),
        "may_mean": [{"id": entry.id, "name": entry.name} for entry in check.inside],
        "from": check.first_day,
        "to": check.last_day,
        "searched": {"articles": check.articles, "papers": check.papers, "naming": check.named},
        "count": len(check.findings),
        "findings": [
            {
                "group": finding.group,
                "cue": {"text": finding.words, "start": finding.cue.start, "end": finding.cue.end},
                "sentence": {
                    "text": finding.quote,
                    "start": finding.sentence.start,
                    "end": finding.sentence.end,
                },
                "name_in_sentence": finding.in_sentence,
                "article": {
                    "id": finding.article.id,
                    "title": finding.article.heading,
                    "url": finding.article.url,
                    "publisher": finding.article.paper,
                    "published": finding.article.published,
                },
            }
            for finding in check.findings
        ],
    }


def _context(check: Check, speak: Speak) -> dict[str, Any]:
    sentences = (wording.NUMBER, *(one.heading for one in wording.WORD_COLUMNS))
    return {
        "title": speak(wording.TITLE).upper(),
        "headings": list(map(speak, sentences)),
        "query_title": speak(QUERY_SHEET),
        "query_headings": list(map(speak, QUERY_HEADINGS)),
        "name": check.label,
        "searched": wording.searched(check, speak),
        "outcome": wording.outcome(check, speak),
        "note": speak(wording.NOTE),
        "findings": [
            {
                "number": str(number),
                "day": day_words(finding.article.published),
                "said": speak(wording.said(finding)),
                "quote": finding.quote,
                "where": " ".join(
                    filter(None, (finding.article.paper, f"“{finding.article.heading}”", finding.article.url))
                ),
            }
            for number, finding in enumerate(check.findings, start=1)
        ],
        "query": [{"name": name, "value": value} for name, value in wording.query(check, speak)],
    }


def _sheets(check: Check, speak: Speak) -> tuple[Sheet, ...]:
    widths = tuple(column.width for column in wording.COLUMNS)
    asked = [*wording.query(check, speak), (speak(wording.NOTE_HEADING), speak(wording.NOTE))]
    return (
        Sheet(speak(wording.SHEET), wording.headings(speak), wording.rows(check, speak), widths),
        Sheet(speak(QUERY_SHEET), list(map(speak, QUERY_HEADINGS)), asked, (20, 60)),
    )


def _markdown(check: Check, speak: Speak) -> Iterator[str]:
    yield f"# {speak(wording.TITLE)}: {plain_markdown(check.label)}"
    yield ""
    yield wording.searched(check, speak)
    if (others := wording.may_mean(check, speak)) is not None:
        yield plain_markdown(others)
    yield wording.outcome(check, speak)
    for finding in check.findings:
        where = ", ".join(filter(None, (finding.article.paper, day_words(finding.article.published))))
        title, address = plain_markdown(finding.article.heading), finding.article.url or ""
        yield ""
        yield f"- {plain_markdown(speak(wording.said(finding)))}: “{plain_markdown(finding.quote)}”"
        yield f"  — {plain_markdown(where)}: “{title}” {plain_markdown(address)}".rstrip()
    yield ""
    yield speak(wording.NOTE)
