"""trafilatura's reading: it fills in where ours found suspiciously little, and says where to look again."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from extractor.article.blocks import Piece
from extractor.publishers.tree import Element, text_of
from extractor.viet.tidy import tidy

LEAST_AGREEMENT = 0.75
"""Share of common words below which a reading is put up for review. So are 5% of the reviewed pages, when
they are read rightly, and 62 to 67%, when read wrongly on purpose (docs/decisions/reading-pages.md)."""

_CLEARLY_MORE = 1.5
_MOST_OF_PAGE = 0.5
"""Where it finds no body, trafilatura gives nearly the whole page: from this share of the page's words on, it
says nothing that it has more than we do."""


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


def agreement(tree: Element, head: Sequence[str], body: Sequence[Piece]) -> float | None:
    """Words in common between our reading of a page and the second one (F1, 0 to 1), None without a second.

    ``head`` are our title and lead. The second reading may hold or leave out these and the captions: the best
    case counts.
    """
    second = _words(second_reading(tree))
    if not second:
        return None
    without = [piece.text for piece in body if piece.kind != "caption"]
    cases = [
        _words([*head[at:], *lines])
        for at in range(len(head) + 1)
        for lines in ([piece.text for piece in body], without)
    ]
    best = max(_f1(case, second) for case in cases)
    page = next(iter(tree.iter("body")), tree)
    says_nothing = second.total() >= _words([text_of(page)]).total() * _MOST_OF_PAGE
    return None if best < LEAST_AGREEMENT and says_nothing else round(best, 3)


def _words(lines: Sequence[str]) -> Counter[str]:
    return Counter(
        word for line in lines for raw in line.lower().split() if (word := raw.strip(".,;:!?…\"'“”()[]|-–"))
    )


def _f1(first: Counter[str], second: Counter[str]) -> float:
    return 2 * (first & second).total() / (first.total() + second.total())
