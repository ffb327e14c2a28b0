"""trafilatura's reading, asked only when our own found suspiciously little."""

from collections.abc import Sequence

from lxml import etree

from extractor.article.blocks import Piece
from extractor.publishers.tree import Element
from extractor.viet.tidy import tidy

_CLEARLY_MORE = 1.5


def second_opinion(tree: Element, own: Sequence[Piece]) -> list[Piece]:
    """Its paragraphs when they are clearly more text than ours, else ours."""
    from trafilatura import extract

    text = extract(
        etree.tostring(tree, encoding="unicode", method="html"),
        include_comments=False,
        include_tables=True,
        fast=True,
    )
    theirs = [Piece("paragraph", line) for raw in (text or "").split("\n") if (line := tidy(raw))]
    ours = sum(len(piece.text) for piece in own)
    return theirs if sum(len(piece.text) for piece in theirs) > ours * _CLEARLY_MORE else list(own)
