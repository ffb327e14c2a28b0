"""An article's text cut into blocks and pieces that carry its marks, the evidence of rows, and their values.

Layers may nest and cross ("Bằng khen của Bộ Quốc phòng" holds a unit; evidence begins within a mark). The
text is cut wherever one begins or ends, and the tags of the pieces are opened and closed so that they always
nest. Templates print the pieces as they come, with no space of their own between.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from extractor.ground.article import Article, BlockKind
from extractor.ground.reading import Mark
from extractor.ground.records import Claim
from extractor.ground.span import Span

EVIDENCE = "evidence"
"""The id of the evidence of the row that is looked at: ``/bai-bao/1?row=7#evidence``."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Something that covers a stretch of the text: a mark, the evidence of rows, a value of rows.

    ``name`` is the label of a mark in small letters, "ev" or "claim". ``rows`` are numbers of award
    rows, as ``data-rows`` lists them. ``shown`` when its row is the one looked at; ``anchor`` is the id by
    which a link finds its evidence. ``mark`` is the label of the mark that a value is just as long as.
    """

    span: Span
    name: str
    rows: tuple[int, ...] = ()
    anchor: str | None = None
    shown: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """``open`` and ``close`` tell of a layer's tag, ``text`` of words; the other field is empty."""

    kind: Literal["open", "close", "text"]
    text: str = ""
    layer: Layer | None = None


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of the text."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Evidenced:
    """What a row needs to be shown in the text: its number on the page, where its evidence stands, and its
    values."""

    row: int
    evidence: Span
    claims: Sequence[Claim]


def text_blocks(
    article: Article, marks: Iterable[Mark], rows: Sequence[Evidenced], shown: int | None
) -> tuple[TextBlock, ...]:
    """The blocks of an article with everything that was found in them. ``shown`` is the row looked at."""
    layers = list(_joined([*_of_marks(marks)], [*_of_rows(rows, shown)]))
    anchored: set[str] = set()
    return tuple(
        TextBlock(block.kind, tuple(pieces(article.text, block.span, layers, anchored)))
        for block in article.blocks
    )


def pieces(
    text: str, within: Span, layers: Iterable[Layer], anchored: set[str] | None = None
) -> Iterator[Piece]:
    """The stretch ``within`` of a text in pieces, whose words joined are that stretch.

    ``anchored`` are the ids that stand in the page already; those set here are added.
    """
    anchored = set() if anchored is None else anchored
    inside = [layer for layer in layers if layer.span.overlaps(within) and len(layer.span)]
    cuts = {within.start, within.end}
    for layer in inside:
        cuts |= {max(layer.span.start, within.start), min(layer.span.end, within.end)}
    places = sorted(cuts)
    opened: list[Layer] = []
    for start, end in pairwise(places):
        wanted = sorted(
            (layer for layer in inside if layer.span.start <= start and end <= layer.span.end),
            key=_outer_first,
        )
        kept = _common(opened, wanted)
        for _ in opened[kept:]:
            yield Piece("close")
        for layer in wanted[kept:]:
            yield Piece("open", layer=_anchored_once(layer, anchored))
        opened = wanted
        yield Piece("text", text[start:end])
    for _ in opened:
        yield Piece("close")


def _of_marks(marks: Iterable[Mark]) -> Iterator[Layer]:
    for mark in marks:
        yield Layer(mark.span, mark.label.lower())


def _of_rows(rows: Sequence[Evidenced], shown: int | None) -> Iterator[Layer]:
    """One layer for each stretch, however many rows it is the evidence of."""
    stretches: dict[tuple[str, Span], list[int]] = {}
    for one in rows:
        stretches.setdefault(("ev", one.evidence), []).append(one.row)
        for claim in one.claims:
            if claim.span is not None and one.row not in stretches.setdefault(("claim", claim.span), []):
                stretches["claim", claim.span].append(one.row)
    for (name, span), ids in stretches.items():
        is_shown = shown in ids
        yield Layer(span, name, tuple(ids), EVIDENCE if is_shown and name == "ev" else None, is_shown)


def _joined(marks: Sequence[Layer], others: Sequence[Layer]) -> Iterator[Layer]:
    """All layers, but one for a value and a mark of the same words, as most values are: a page of fifty rows
    has hundreds."""
    values = {layer.span for layer in others if layer.name == "claim"}
    joined: dict[Span, str] = {}
    for mark in marks:
        if mark.span not in values or joined.setdefault(mark.span, mark.name) != mark.name:
            yield mark
    for layer in others:
        yield replace(layer, mark=joined.get(layer.span)) if layer.name == "claim" else layer


def _outer_first(layer: Layer) -> tuple[bool, int, int, str]:
    return layer.name != "ev", -len(layer.span), layer.span.start, layer.name


def _common(opened: Sequence[Layer], wanted: Sequence[Layer]) -> int:
    """How many tags may stay open."""
    count = 0
    for one, other in zip(opened, wanted, strict=False):
        if one is not other:
            break
        count += 1
    return count


def _anchored_once(layer: Layer, anchored: set[str]) -> Layer:
    """An id stands once in a page, at the layer's first piece."""
    if layer.anchor is None:
        return layer
    if layer.anchor in anchored:
        return replace(layer, anchor=None)
    anchored.add(layer.anchor)
    return layer
