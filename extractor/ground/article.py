"""An article as read from its page."""

from datetime import datetime
from typing import Literal

from extractor.ground.provenance import Provenance
from extractor.ground.span import Span
from extractor.ground.value_class import value_class

BlockKind = Literal["title", "lead", "heading", "paragraph", "list_item", "table_row", "caption"]

BLOCK_BREAK = "\n\n"
"""Blocks of ``Article.text`` are joined by one blank line."""


@value_class
class Block:
    """One block of the article's text: ``article.text[block.span.start:block.span.end]``."""

    kind: BlockKind
    span: Span


@value_class
class Caption:
    """A picture's caption as printed, and the photographer or source named in it (None when none is)."""

    text: str
    credit: str | None


@value_class
class Article:
    """What a page says, in NFC. Offsets everywhere are code points into ``text``.

    ``published`` carries a time zone, or is None when the page gives no time. ``lead`` is the sapo without
    the paper's prefix ("(LĐTĐ)"); ``lead_prefix`` keeps that prefix. ``provenance`` is None for what was no
    web page.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    canonical_url: str | None = None
    publisher: str | None = None
    lead: str | None = None
    lead_prefix: str | None = None
    author: str | None = None
    published: datetime | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    provenance: Provenance | None = None

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.kind in kinds)


def join_blocks(parts: list[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Lay blocks out into one text; returns the text and where each block stands in it."""
    blocks: list[Block] = []
    at = 0
    for kind, content in parts:
        blocks.append(Block(kind, Span(at, at + len(content))))
        at += len(content) + len(BLOCK_BREAK)
    return BLOCK_BREAK.join(content for _, content in parts), tuple(blocks)
