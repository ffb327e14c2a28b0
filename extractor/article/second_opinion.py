"""trafilatura's reading: it fills in where ours found suspiciously little, and says where to look again."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from extractor.article.blocks import Piece
from extractor.publishers.tree import Element
from extractor.viet.tidy import tidy

LEAST_AGREEMENT = 0.7
"""Share of common words below which a reading is put up for review."""

_CLEARLY_MORE = 1.5


def second_reading(tree: Element) -> list[str]:
    """The paragraphs of the body as trafilatura reads the page; none when it finds no body."""
    from trafilatura import extract

    text = extract(
        etree.tostring(tree, encoding="unicode", method="html"),
        include_comments=False,
        include_tables=True,
        fast=True,
    )
    return [line for raw in (text or "").split("\n") if (line := tidy(raw))]


def clearly_more(own: Sequence[Piece], theirs: Sequence[str]) -> list[Piece] | None:
    """Their paragraphs when they are clearly more text than ours, else None."""
    ours = sum(len(piece.text) for piece in own)
    if sum(len(line) for line in theirs) <= ours * _CLEARLY_MORE:
        return None
    return [Piece("paragraph", line) for line in theirs]


def agreement(head: Sequence[str], body: Sequence[str], theirs: Sequence[str]) -> float | None:
    """Words in common between two readings (F1, 0 to 1), None when there is no second one.

    ``head`` are our title and lead, which the second reading may hold or leave out: the better case counts.
    """
    second = _words(theirs)
    if not second:
        return None
    firsts = [_words([*head[at:], *body]) for at in range(len(head) + 1)]
    return round(max(_f1(first, second) for first in firsts), 3)


def _words(lines: Sequence[str]) -> Counter[str]:
    return Counter(
        word for line in lines for raw in line.lower().split() if (word := raw.strip(".,;:!?…\"'“”()[]|-–"))
    )


def _f1(first: Counter[str], second: Counter[str]) -> float:
    return 2 * (first & second).total() / (first.total() + second.total())
