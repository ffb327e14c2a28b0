"""The block walk: an element's seen text as headings, paragraphs, list items, table rows and captions."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from extractor.article.captions import has_credit
from extractor.article.noise import asks_reader, is_noise_box
from extractor.article.tables import TableKind, kind_of_table, rows_of
from extractor.ground.article import BlockKind
from extractor.publishers.tree import BREAKING, MOST_DEPTH, Element, is_unseen, names_of, tag_of, text_of
from extractor.viet.tidy import tidy

PieceKind = Literal["heading", "paragraph", "list_item", "table_row", "caption", "picture"]

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*caption\w*|cap|chu-?thich\w*|(?:photo|image|img|pic|vid|video)-?(?:des|note|info)\w*)(?=[\s_-]|$)"
)
_PICTURE_NAME = re.compile(r"(?:^|[\s_-])(?:photo|image|img|picture|pic|hinh|anh)(?=[\s_-]|$)")
_COUNT = re.compile(r"\d{1,3}\s*/\s*\d{1,3}")
_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)
_RIGHT_NAME = re.compile(r"(?:^|[\s_-])(?:text-right|text-end|justify-end|align-?right|t-right)(?=\s|$)")
_CENTRE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_ENDS_LINE = re.compile(r"[.:;!?…”\"]$")
LONGEST_CAPTION = 400
_LONGEST_NOTE = 200
_FEWEST_PARAGRAPHS = 3
_LONGEST_BOLD_HEADING = 160
_MOST_OF_BODY = 0.4
"""A box that holds more than this share of the container is the article itself, whatever its class says."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block found by the walk. ``bold``, ``slanted`` and ``linked`` are shares of its letters; small type
    counts as slanted: notes are set in either.
    """

    kind: PieceKind
    text: str
    bold: float = 0.0
    slanted: float = 0.0
    linked: float = 0.0
    right: bool = False
    centred: bool = False
    names: str = ""

    @property
    def block_kind(self) -> BlockKind:
        return "paragraph" if self.kind == "picture" else self.kind


@dataclass(slots=True)
class _Run:
    """Inline text gathered since the last block border: (text, bold, slanted, linked)."""

    parts: list[tuple[str, bool, bool, bool]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Style:
    kind: PieceKind = "paragraph"
    bold: bool = False
    slanted: bool = False
    linked: bool = False
    right: bool = False
    centred: bool = False
    names: str = ""


def walk(
    container: Element,
    *,
    drop: Collection[Element] = (),
    keep: Collection[Element] = (),
    captions: Collection[Element] = (),
) -> list[Piece]:
    """The pieces below ``container`` in reading order, pictures marked by empty pieces of kind "picture".

    ``drop``, ``keep`` and ``captions`` are elements that the publisher's rules selected.
    """
    walker = _Walker(frozenset(drop), frozenset(keep), frozenset(captions), len(text_of(container)))
    walker.visit(container, _Style(), 0)
    walker.flush(_Style())
    return _with_captions(walker.pieces)


class _Walker:
    def __init__(
        self, drop: frozenset[Element], keep: frozenset[Element], captions: frozenset[Element], length: int
    ) -> None:
        self._drop, self._keep, self._captions, self._length = drop, keep, captions, length
        self._run = _Run()
        self.pieces: list[Piece] = []

    def visit(self, element: Element, style: _Style, depth: int) -> None:
        """Read an element that is known to belong to the article."""
        if element.text:
            self._add(element.text, style)
        for child in element:
            self._child(child, style, depth)
            if child.tail:
                self._add(child.tail, style)

    def _child(self, child: Element, style: _Style, depth: int) -> None:
        tag = tag_of(child)
        if not tag or depth > MOST_DEPTH or child in self._drop or is_unseen(child):
            return
        if tag == "br":
            self._add("\n", style)
        elif tag in {"img", "amp-img"}:
            self._picture(child, style)
        elif child not in self._keep and self._is_noise(child):
            return
        elif child in self._captions or is_caption(child):
            self._caption(child, style, depth)
        elif tag == "table":
            self._table(child, style, depth)
        elif tag in BREAKING or _is_own_block(child):
            self._block(child, style, depth)
        else:
            self.visit(child, _inline(tag, child, style), depth + 1)

    def _is_noise(self, child: Element) -> bool:
        small = is_noise_box(child) or asks_reader(child)
        return small and len(text_of(child)) <= self._length * _MOST_OF_BODY

    def _block(self, child: Element, style: _Style, depth: int) -> None:
        self.flush(style)
        tag = tag_of(child)
        inner = _inline(tag, child, style)
        inner = replace(
            inner,
            right=style.right or is_set_right(child),
            centred=style.centred or tag == "center" or bool(_CENTRE.search(_alignment(child))),
            names=f"{style.names} {names_of(child)}".strip()[-300:],
        )
        if tag in _HEADINGS:
            inner = replace(inner, kind="heading")
        elif tag in {"li", "dt", "dd"}:
            inner = replace(inner, kind="list_item")
        self.visit(child, inner, depth + 1)
        self.flush(inner)

    def _picture(self, image: Element, style: _Style) -> None:
        if _is_icon(image):
            return
        self.flush(style)
        self.pieces.append(Piece("picture", ""))

    def _caption(self, element: Element, style: _Style, depth: int) -> None:
        self.flush(style)
        if any(tag_of(inner) == "img" and not _is_icon(inner) for inner in element.iter("img")):
            self.pieces.append(Piece("picture", ""))
        text = _without_count(element)
        if len(text) > LONGEST_CAPTION * 2:
            self.visit(element, style, depth + 1)
            self.flush(style)
        elif text:
            self.pieces.append(Piece("caption", text, names=names_of(element)))

    def _table(self, table: Element, style: _Style, depth: int) -> None:
        self.flush(style)
        kind = kind_of_table(table)
        if kind is TableKind.PICTURES:
            self.pieces.append(Piece("picture", ""))
            self.pieces += [Piece("caption", text) for row in rows_of(table) for text in row]
        elif kind is TableKind.DATA:
            self.pieces += [Piece("table_row", " | ".join(row)) for row in rows_of(table)]
        elif kind is TableKind.LAYOUT:
            self._block(table, style, depth)

    def _add(self, text: str, style: _Style) -> None:
        if text == "\n" or not text.isspace() or self._run.parts:
            breaks = text == "\n"
            self._run.parts.append(
                (
                    text if breaks else text.replace("\n", " ").replace("\r", " "),
                    style.bold,
                    style.slanted,
                    style.linked,
                )
            )

    def flush(self, style: _Style) -> None:
        """Close the block that is being gathered; ``style`` is that of the block element around it."""
        parts, self._run = self._run.parts, _Run()
        for line in _lines(parts, whole=style.kind == "heading"):
            text = tidy("".join(part[0] for part in line))
            if any(letter.isalnum() for letter in text):
                self.pieces.append(_piece(text, line, style))


def is_caption(element: Element) -> bool:
    """Whether an element is a caption by its tag or class, or a picture with a few words."""
    named = tag_of(element) == "figcaption" or _CAPTION_NAME.search(names_of(element)) is not None
    return named or _is_framed_picture(element)


def _without_count(caption: Element) -> str:
    """The words of a caption without the place of its picture among others: "1/5" in its own element."""
    text = text_of(caption)
    parts = (words for one in caption.iterdescendants() if (words := text_of(one)) and words != text)
    first = next(parts, "")
    return text.removeprefix(first).strip() if _COUNT.fullmatch(first) else text


def _is_framed_picture(element: Element) -> bool:
    """Whether an element is one picture and a few words: a figure without figcaption, a box called photo."""
    if tag_of(element) != "figure" and not (
        tag_of(element) in {"div", "span"} and _PICTURE_NAME.search(names_of(element))
    ):
        return False
    pictures = [one for one in element.iter("img", "amp-img") if not _is_icon(one)]
    parts = {tag_of(one) for one in element.iterdescendants()}
    plain = parts.isdisjoint({"figcaption", "table", "ul", "ol", "h1", "h2", "h3", "h4", "iframe", "video"})
    return len(pictures) == 1 and plain and 0 < len(text_of(element)) <= LONGEST_CAPTION


def is_set_right(element: Element) -> bool:
    """Whether a block's lines end at the right edge, as signatures do."""
    return bool(_RIGHT.search(_alignment(element)) or _RIGHT_NAME.search(names_of(element)))


def _alignment(element: Element) -> str:
    return f"{element.get('style') or ''}; text-align: {element.get('align') or ''}"


def _inline(tag: str, element: Element, style: _Style) -> _Style:
    if tag in {"b", "strong"} or "font-weight" in (element.get("style") or ""):
        weight = element.get("style") or ""
        light = "font-weight" in weight and ("normal" in weight or "400" in weight)
        return replace(style, bold=not light)
    if tag in {"i", "em", "small"}:
        return replace(style, slanted=True)
    if tag == "a" and element.get("href"):
        return replace(style, linked=True)
    return style


def _piece(text: str, line: list[tuple[str, bool, bool, bool]], style: _Style) -> Piece:
    letters = sum(len(part[0].strip()) for part in line) or 1

    def share(number: int) -> float:
        return sum(len(part[0].strip()) for part in line if part[number]) / letters

    bold = share(1)
    kind = style.kind
    if (
        kind == "paragraph"
        and bold > 0.95
        and len(text) < _LONGEST_BOLD_HEADING
        and not style.right
        and not has_credit(text)
        and text[-1] not in ".;,…"
    ):
        kind = "heading"
    return Piece(kind, text, bold, share(2), share(3), style.right, style.centred, style.names)


def _lines(
    parts: list[tuple[str, bool, bool, bool]], *, whole: bool
) -> list[list[tuple[str, bool, bool, bool]]]:
    """Parts of a run split at line breaks, unless a line goes on in small letters.

    Union pages set every paragraph apart by <br>; old pages also break lines within a sentence.
    """
    lines: list[list[tuple[str, bool, bool, bool]]] = [[]]
    breaks = 0
    for part in parts:
        if part[0] == "\n":
            breaks += 1
            continue
        words = part[0].strip()
        if not words:
            lines[-1].append(part)
            continue
        if breaks and (before := "".join(p[0] for p in lines[-1]).strip()):
            goes_on = words[0].islower() and not _ENDS_LINE.search(before)
            if whole or (breaks == 1 and goes_on):
                lines[-1].append((" ", part[1], part[2], part[3]))
            else:
                lines.append([])
        breaks = 0
        lines[-1].append(part)
    return lines


def _is_own_block(element: Element) -> bool:
    """Whether an element that the page's program made up (``<author-chip>``) stands beside no text."""
    parent = element.getparent()
    if "-" not in tag_of(element) or parent is None:
        return False
    return not any((part or "").strip() for part in (parent.text, *(one.tail for one in parent)))


def _is_icon(image: Element) -> bool:
    """Whether a picture is too small to carry a caption (sizes in pixels as written in the page).

    Where a picture fills its box, AMP pages write its proportions instead: ``width="6" height="4"``.
    """
    if image.get("layout") == "responsive":
        return False
    for side in ("width", "height"):
        size = (image.get(side) or "").removesuffix("px")
        if size.isdigit() and int(size) < 60:
            return True
    return "icon" in names_of(image) or "emoji" in names_of(image)


def _with_captions(pieces: list[Piece]) -> list[Piece]:
    """Paragraphs that stand right under a picture and look like its caption become captions."""
    result: list[Piece] = []
    named = _names_under_pictures(pieces)
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        if piece.kind in {"paragraph", "heading"} and before is not None and before.kind == "picture":
            styled = piece.slanted > 0.9 or piece.centred or piece.names in named
            if len(piece.text) <= LONGEST_CAPTION and (
                has_credit(piece.text) or (styled and not piece.right)
            ):
                piece = replace(piece, kind="caption")
        result.append(piece)
    return [piece for piece in result if piece.kind != "picture"]


def _names_under_pictures(pieces: list[Piece]) -> set[str]:
    """The classes of short lines that stand under pictures and nowhere else, where the text has none of them.

    ``<div class="em-img"><img></div><p class="em-note">…</p>``; the first line of all may be the lead.
    """
    texts = [(before, piece) for before, piece in pairwise(pieces) if piece.kind == "paragraph"]
    under = [
        piece for before, piece in texts[1:] if before.kind == "picture" and len(piece.text) <= _LONGEST_NOTE
    ]
    elsewhere = Counter(piece.names for before, piece in texts if before.kind != "picture")
    plain = elsewhere.total() >= _FEWEST_PARAGRAPHS
    return {piece.names for piece in under if plain and piece.names and piece.names not in elsewhere}
