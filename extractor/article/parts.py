"""The parts that a reader has found on a page, and their laying out into an Article."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from extractor.article.captions import split_credit
from extractor.ground.article import Article, BlockKind, join_blocks
from extractor.ground.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything of an article, tidy. ``body`` holds the blocks after the lead in reading order."""

    title: str
    body: Sequence[tuple[BlockKind, str]]
    lead: str | None = None
    lead_prefix: str | None = None
    author: str | None = None
    published: datetime | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None
    canonical_url: str | None = None
    publisher: str | None = None
    provenance: Provenance | None = None


def assemble(parts: Parts) -> Article:
    """Title, lead, then the body as read, joined by blank lines."""
    blocks: list[tuple[BlockKind, str]] = []
    if parts.title:
        blocks.append(("title", parts.title))
    if parts.lead:
        blocks.append(("lead", parts.lead))
    blocks += parts.body
    text, placed = join_blocks(blocks)
    return Article(
        title=parts.title,
        text=text,
        blocks=placed,
        url=parts.url,
        canonical_url=parts.canonical_url,
        publisher=parts.publisher,
        lead=parts.lead,
        lead_prefix=parts.lead_prefix,
        author=parts.author,
        published=parts.published,
        section=parts.section,
        tags=parts.tags,
        captions=tuple(split_credit(content) for kind, content in parts.body if kind == "caption"),
        provenance=parts.provenance,
    )
