"""The gold corpus: articles of our own with entities, award rows and events annotated by the guidelines.

A gold file is three parts divided by lines of ``+++``: a TOML head (``family``, ``style``, ``published``,
``publisher``, ``annotator``), the text with inline markup (``extractor.lab.markup``), and TOML tables
``[[awards]]`` and ``[[events]]`` with the contract's fields, ``evidence`` being a quotation of the text.

Blocks of the text are parted by blank lines. The first block is the title. A block may begin with
``[lead]``, ``[heading]``, ``[caption]``, ``[list]`` or ``[row]``; the others are paragraphs.

``python -m extractor.lab.corpus FILE...`` checks files and says what is wrong with them.
"""

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from extractor.errors import DataError
from extractor.ground.article import Article, BlockKind, join_blocks
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Label, Mark
from extractor.ground.records import EventType, Kind, Level, RecipientKind, Status
from extractor.ground.span import Span
from extractor.lab.markup import parse_markup
from extractor.viet.fold import nfc

DIVIDER = "\n+++\n"
_PREFIXES: dict[str, BlockKind] = {
    "[lead]": "lead",
    "[heading]": "heading",
    "[caption]": "caption",
    "[list]": "list_item",
    "[row]": "table_row",
}
KIND_PREFIXES: dict[BlockKind, str] = {kind: prefix for prefix, kind in _PREFIXES.items()}
"""What stands before a passage of a kind; titles and paragraphs have nothing."""

_AWARD_FIELDS = {
    "ref", "member_of", "award", "award_id", "kind", "level", "grade", "recipient", "recipient_parent",
    "recipient_kind", "recipient_count", "grantor", "proposer", "status", "date", "period", "decision",
    "reason", "evidence",
}  # fmt: skip
_EVENT_FIELDS = {"type", "name", "date", "place", "organiser", "participants", "evidence"}


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article; ``awards`` and ``events`` are the contract's JSON rows."""

    path: Path
    family: str
    style: str
    article: Article
    marks: tuple[Mark, ...]
    awards: tuple[dict[str, Any], ...]
    events: tuple[dict[str, Any], ...]


def load_gold(path: Path) -> GoldArticle:
    """Read one gold file. Raises ``DataError`` with everything that is wrong with it."""
    head, marked, tables = read_parts(path)
    if "family" not in head:
        raise _broken(path, "head has no family")
    article, marks = article_of(path, head, marked)
    awards, events = tables.get("awards", []), tables.get("events", [])
    problems = [
        *(f"unknown table {name}" for name in tables.keys() - {"awards", "events"}),
        *_mark_problems(marks),
        *(problem for row in awards for problem in award_problems(row, article.text, awards)),
        *(problem for row in events for problem in _event_problems(row, article.text)),
    ]
    if problems:
        raise _broken(path, "; ".join(problems))
    return GoldArticle(
        path, head["family"], head.get("style", ""), article, marks, tuple(awards), tuple(events)
    )


def read_parts(path: Path) -> tuple[dict[str, Any], str, dict[str, Any]]:
    """Head, text as written and tables of a file in three parts. Raises ``DataError``."""
    parts = nfc(path.read_text(encoding="utf-8")).split(DIVIDER)
    if len(parts) != 3:
        raise _broken(path, f"has {len(parts)} parts, not 3 divided by lines of +++")
    try:
        return tomllib.loads(parts[0]), parts[1], tomllib.loads(parts[2])
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, f"bad TOML: {error}") from error


def load_split(folder: Path) -> Iterator[GoldArticle]:
    """All gold articles below a folder, in path order."""
    for path in sorted(folder.rglob("*.gold")):
        yield load_gold(path)


def _broken(path: Path, cause: str) -> DataError:
    return DataError(str(path), cause, "repair the gold file")


def article_of(path: Path, head: dict[str, Any], marked: str) -> tuple[Article, tuple[Mark, ...]]:
    """The article of a marked text, and its marks. Raises ``DataError``."""
    parts: list[tuple[BlockKind, str]] = []
    inline = []
    for number, raw in enumerate(filter(None, (block.strip() for block in marked.split("\n\n")))):
        kind: BlockKind = "title" if number == 0 else "paragraph"
        for prefix, named in _PREFIXES.items():
            if raw.startswith(prefix):
                kind, raw = named, raw.removeprefix(prefix).strip()
        try:
            plain, marks = parse_markup(raw)
        except ValueError as error:
            raise _broken(path, str(error)) from error
        parts.append((kind, plain))
        inline.append(marks)
    text, blocks = join_blocks(parts)
    article = Article(
        title=parts[0][1],
        text=text,
        blocks=blocks,
        lead=next((content for kind, content in parts if kind == "lead"), None),
        url=head.get("url"),
        publisher=head.get("publisher"),
        published=datetime.fromisoformat(head["published"]) if head.get("published") else None,
    )
    placed = [
        Mark(
            _label(mark.label),
            Span(block.span.start + mark.start, block.span.start + mark.end),
            text[block.span.start + mark.start : block.span.start + mark.end],
            value=mark.value,
            by="gold",
        )
        for block, marks in zip(blocks, inline, strict=True)
        for mark in marks
    ]
    return article, tuple(placed)


def _label(name: str) -> Label:
    return next(label for label in get_args(Label) if label == name)


def _mark_problems(marks: tuple[Mark, ...]) -> Iterator[str]:
    for mark in marks:
        if mark.text != mark.text.strip() or not mark.text:
            yield f"mark {mark.text!r} begins or ends with a space"
        if mark.label == "DATE" and mark.value is not None:
            try:
                PartialDate(mark.value)
            except ValueError as error:
                yield f"{mark.text!r}: {error}"


def award_problems(row: dict[str, Any], text: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong with an award row by the contract and its article's text."""
    yield from (f"award has unknown field {name}" for name in row.keys() - _AWARD_FIELDS)
    where = f"award {row.get('award')!r}"
    for name, codes in (
        ("kind", Kind),
        ("level", Level),
        ("recipient_kind", RecipientKind),
        ("status", Status),
    ):
        if row.get(name) not in get_args(codes):
            yield f"{where}: {name} is {row.get(name)!r}"
    if not row.get("award"):
        yield "an award row without award"
    if row.get("evidence", "") not in text or not row.get("evidence"):
        yield f"{where}: evidence is not in the text"
    for name in ("recipient", "recipient_parent", "grantor", "proposer", "decision"):
        if name in row and not isinstance(row[name], str):
            yield f"{where}: {name} must be a string or absent"
    if "member_of" in row and row["member_of"] not in [other.get("ref") for other in rows]:
        yield f"{where}: member_of names no ref"


def _event_problems(row: dict[str, Any], text: str) -> Iterator[str]:
    yield from (f"event has unknown field {name}" for name in row.keys() - _EVENT_FIELDS)
    if row.get("type") not in get_args(EventType):
        yield f"event type is {row.get('type')!r}"
    if row.get("evidence", "") not in text or not row.get("evidence"):
        yield f"event {row.get('name')!r}: evidence is not in the text"


def main(paths: list[str]) -> int:
    """Check the files named; prints one line for each that is broken, and a count."""
    broken = 0
    for name in paths:
        try:
            load_gold(Path(name))
        except DataError as error:
            broken += 1
            sys.stderr.write(f"{error}\n")
    sys.stdout.write(f"{len(paths) - broken} sound, {broken} broken\n")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
