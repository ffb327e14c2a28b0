"""Annotated articles as gold files: what came back from an annotation tool, ready to be read and completed.

The tools know entities only, so a file has no award rows and no events; whoever adds them writes the tables.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from extractor.errors import InputError
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.article import Block
from extractor.ground.reading import Mark
from extractor.lab.corpus import DIVIDER, KIND_PREFIXES, load_gold
from extractor.lab.markup import InlineMark, with_markup
from extractor.viet.fold import fold

_LONGEST_STEM = 60


def write_gold(articles: Iterable[AnnotatedArticle], folder: Path, family: str) -> list[Path]:
    """A gold file for each article, named after its key; none is written over.

    Raises ``InputError`` for marks that cross each other or run over two passages, which the corpus does not
    know, for text with braces, which its markup needs, and for a file that is there already.
    """
    written: list[Path] = []
    used: Counter[str] = Counter()
    for annotated in articles:
        stem = _stem(annotated.key)
        used[stem] += 1
        path = folder / f"{stem}{'' if used[stem] == 1 else f'-{used[stem]}'}.gold"
        if path.exists():
            raise InputError(str(path), "is there already", "give another folder")
        content = _gold(annotated, family)
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        load_gold(path)
        written.append(path)
    return written


def _stem(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(Path(key).stem))[:_LONGEST_STEM].strip("-") or "article"


def _gold(annotated: AnnotatedArticle, family: str) -> str:
    article = annotated.article
    if "{" in article.text or "}" in article.text:
        raise InputError(
            annotated.key, "holds braces, which mark entities in gold files", "take the braces out"
        )
    head = {"family": family, "publisher": article.publisher, "url": article.canonical_url or article.url}
    lines = [f"{name} = {_quoted(value)}" for name, value in head.items() if value]
    if isinstance(article.published, datetime):
        lines.insert(1, f"published = {_quoted(article.published.isoformat())}")
    placed = {block: _marks_in(annotated, block) for block in article.blocks}
    lost = len(annotated.marks) - sum(map(len, placed.values()))
    if lost:
        raise InputError(
            annotated.key, f"has {lost} marks over more than one passage", "mark each passage by itself"
        )
    passages = [_passage(annotated, block, marks) for block, marks in placed.items()]
    return DIVIDER.join(("\n".join(lines), "\n\n".join(passages), ""))


def _quoted(value: str) -> str:
    """A basic string of TOML."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _marks_in(annotated: AnnotatedArticle, block: Block) -> list[Mark]:
    return [mark for mark in annotated.marks if block.span.covers(mark.span)]


def _passage(annotated: AnnotatedArticle, block: Block, marks: list[Mark]) -> str:
    start = block.span.start
    inline = [
        InlineMark(mark.label, mark.span.start - start, mark.span.end - start, mark.value) for mark in marks
    ]
    try:
        marked = with_markup(block.span.of(annotated.article.text), inline)
    except ValueError as error:
        raise InputError(
            annotated.key, f"has marks that cross ({error})", "let marks nest or part"
        ) from error
    prefix = KIND_PREFIXES.get(block.kind)
    return f"{prefix} {marked}" if prefix else marked
