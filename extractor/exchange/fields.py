"""What travels beside the text: where the article comes from, and which of its passages is what."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

from extractor.errors import InputError
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.article import BLOCK_BREAK, Article, Block, BlockKind
from extractor.ground.reading import LABELS, Label, Mark
from extractor.ground.span import Span
from extractor.viet.fold import nfc

Json = dict[str, Any]


def article_fields(annotated: AnnotatedArticle) -> Json:
    """Everything but text and marks, as JSON values; ``article_of`` reads it again."""
    article = annotated.article
    return {
        "key": annotated.key,
        "title": article.title,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "publisher": article.publisher,
        "author": article.author,
        "section": article.section,
        "published": article.published.isoformat() if article.published else None,
        "blocks": [
            {"kind": block.kind, "start": block.span.start, "end": block.span.end} for block in article.blocks
        ],
    }


def article_of(text: str, told: Mapping[str, Any], source: str) -> Article:
    """The article of a text that came back; without blocks, blank lines part it and the first is the title.

    Raises ``InputError`` for text that is not NFC, since offsets into it would not be offsets into ours.
    """
    if not isinstance(text, str) or not text.strip():
        raise InputError(source, "holds no text", "export the articles again, with their text")
    if nfc(text) != text:
        raise InputError(source, "holds text that is not NFC", "annotate the text as it was exported")
    blocks = tuple(_blocks(told.get("blocks"), text)) or _by_blank_lines(text)
    published = told.get("published")
    return Article(
        title=blocks[0].span.of(text),
        text=text,
        blocks=blocks,
        url=told.get("url"),
        canonical_url=told.get("canonical_url"),
        publisher=told.get("publisher"),
        author=told.get("author"),
        section=told.get("section"),
        lead=next((block.span.of(text) for block in blocks if block.kind == "lead"), None),
        published=datetime.fromisoformat(published) if published else None,
    )


def _blocks(told: Sequence[Mapping[str, Any]] | None, text: str) -> list[Block]:
    kinds = get_args(BlockKind)
    return [
        Block(one["kind"], Span(one["start"], one["end"]))
        for one in told or ()
        if one["kind"] in kinds and one["end"] <= len(text)
    ]


def _by_blank_lines(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = 0
    for passage in text.split(BLOCK_BREAK):
        if passage.strip():
            kind: BlockKind = "paragraph" if blocks else "title"
            blocks.append(Block(kind, Span(at, at + len(passage))))
        at += len(passage) + len(BLOCK_BREAK)
    return tuple(blocks)


def mark_of(
    label: object,
    start: int,
    end: int,
    text: str,
    source: str,
    *,
    value: str | None = None,
    id: str | None = None,
) -> Mark:
    """A mark that came back. Raises ``InputError`` for a label or a place that we do not know."""
    if label not in LABELS:
        raise InputError(source, f"holds the unknown label {label}", f"use {', '.join(LABELS)}")
    if not 0 <= start < end <= len(text):
        raise InputError(
            source, f"holds a mark at {start}-{end} outside its text", "annotate the text as it was exported"
        )
    known: Label = next(one for one in LABELS if one == label)
    return Mark(known, Span(start, end), text[start:end], value=value, id=id, by="annotator")


def in_text_order(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Sorted by start, longest first, as a reading has them."""
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.label)))
