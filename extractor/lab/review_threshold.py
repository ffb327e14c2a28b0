"""Which readings the second opinion puts up for review: right ones, and the same pages read wrongly.

``python -m extractor.lab.review_threshold`` prints, for thresholds of agreement, the share of the reviewed
pages that would be marked.
"""

import sys
from collections.abc import Callable, Sequence

from extractor.article.blocks import Piece, PieceKind
from extractor.article.charset import decode
from extractor.article.second_opinion import agreement
from extractor.lab.pages import ReviewedPage, reviewed_pages
from extractor.publishers.tree import Element, parse, text_of

THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85)

Reading = Callable[[Element, list[Piece]], list[Piece]]

READINGS: dict[str, Reading] = {
    "right": lambda _tree, body: body,
    "first half": lambda _tree, body: body[: max(1, len(body) // 2)],
    "first third": lambda _tree, body: body[: max(1, len(body) // 3)],
    "whole page": lambda tree, _body: [Piece("paragraph", text_of(next(iter(tree.iter("body")), tree)))],
    "links only": lambda tree, _body: [Piece("paragraph", text_of(link)) for link in tree.iter("a")],
}
"""Ways to read a page: as reviewed, cut short by a layout that broke, or the wrong box of it."""


def agreements(pages: Sequence[ReviewedPage]) -> dict[str, list[float | None]]:
    """By way of reading, what the second opinion says of each page."""
    found: dict[str, list[float | None]] = {name: [] for name in READINGS}
    for page in pages:
        tree = parse(page.name, decode(page.name, page.page().body))
        blocks: list[tuple[PieceKind, str]] = page.expected["blocks"]
        head = [text for kind, text in page.expected["blocks"] if kind in {"title", "lead"}]
        body = [Piece(kind, text) for kind, text in blocks[len(head) :]]
        for name, read in READINGS.items():
            found[name].append(agreement(tree, head, read(tree, body)))
    return found


def marked(found: Sequence[float | None], threshold: float) -> float:
    """Share of the pages (0 to 1) whose agreement lies below a threshold; no opinion marks none."""
    return sum(one is not None and one < threshold for one in found) / len(found)


def main() -> None:
    found = agreements([page for page in reviewed_pages() if page.reviewed])
    sys.stdout.write(" " * 10 + "".join(f"{name:>13}" for name in found) + "\n")
    for threshold in THRESHOLDS:
        shares = "".join(f"{marked(one, threshold):13.3f}" for one in found.values())
        sys.stdout.write(f"{threshold:<10}{shares}\n")
    none = sum(one is None for one in found["right"])
    sys.stdout.write(f"no opinion on {none} of {len(found['right'])} pages\n")


if __name__ == "__main__":
    main()
