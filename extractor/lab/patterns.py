"""Sentence patterns of our own and the annotated sentences made of them.

A file of patterns has a list for each kind of block (``title``, ``paragraph``, ``caption`` …). A pattern is a
sentence in the gold corpus's markup with slots (``extractor.lab.slots``).
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from extractor.errors import DataError
from extractor.ground.article import Article, Block, BlockKind
from extractor.ground.reading import LABELS, Label, Mark
from extractor.ground.span import Span
from extractor.lab.markup import parse_markup
from extractor.lab.slots import SLOTS_FILE, Filler


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with slots, and the kind of block it stands in."""

    kind: BlockKind
    text: str


def load_patterns(folder: Path) -> tuple[Pattern, ...]:
    """All patterns of a folder, in order of files. Raises ``DataError`` for a broken file or a repetition."""
    patterns: list[Pattern] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name == SLOTS_FILE:
            continue
        try:
            lists = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise DataError(str(path), f"bad TOML: {error}", "repair this file") from error
        for kind in get_args(BlockKind):
            patterns += [Pattern(kind, text) for text in lists.pop(kind, [])]
        if lists:
            raise DataError(str(path), f"unknown kinds of blocks {sorted(lists)}", "correct them")
    texts = [pattern.text for pattern in patterns]
    twice = {text for text in texts if texts.count(text) > 1}
    if twice:
        raise DataError(str(folder), f"patterns stand twice: {sorted(twice)}", "delete one of each")
    return tuple(patterns)


def sentences_of(
    patterns: Iterable[Pattern], filler: Filler, fills: int
) -> Iterator[tuple[Article, tuple[Mark, ...]]]:
    """Each pattern filled ``fills`` times, each time as an article of one block with its marks."""
    for pattern in patterns:
        for _ in range(fills):
            yield annotated(pattern.kind, filler.fill(pattern.text))


def annotated(kind: BlockKind, marked: str) -> tuple[Article, tuple[Mark, ...]]:
    """An article of one block and its marks, of a text in markup; its first letter becomes a capital."""
    plain, inline = parse_markup(marked)
    text = plain[:1].upper() + plain[1:] if kind != "list_item" else plain
    labels: dict[str, Label] = {label: label for label in LABELS}
    marks = tuple(
        Mark(labels[mark.label], span, span.of(text), by="pattern")
        for mark in inline
        for span in [Span(mark.start, mark.end)]
    )
    return Article(text if kind == "title" else "", text, (Block(kind, Span(0, len(text))),)), marks
