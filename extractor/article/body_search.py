"""Where the article's body stands on a page, and the pieces of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.article.blocks import Piece, walk
from extractor.article.density import find_body
from extractor.article.ending import beside_text, promotions_in
from extractor.article.layout import Sheet, Spec, body_of, selected
from extractor.article.noise import is_related_line
from extractor.article.refusals import dialogs_of
from extractor.article.selection import body_pieces
from extractor.article.teasers import teasers_of
from extractor.article.titles import stated_titles
from extractor.ground.provenance import Origin
from extractor.publishers import Layout
from extractor.publishers.tree import Element

_FIRST_PIECES = 4
_LONGEST_SIGN = 30


@dataclass(frozen=True, slots=True)
class Found:
    """The body's container and the teasers of other articles in it.

    ``layout`` is the publisher's or family's layout that pointed at the container, None when general rules
    found it.
    """

    container: Element
    teasers: set[Element]
    origin: Origin
    layout: str | None = None

    @property
    def trusted(self) -> bool:
        return self.layout is not None


def find(sheet: Sheet, layouts: Sequence[Layout]) -> Found | None:
    """By the layouts in turn, else by general rules; None when nothing on the page reads like text."""
    titles = stated_titles(sheet)
    for layout in layouts:
        if (said := body_of(sheet, layout)) is not None:
            others = teasers_of(said.value, titles) | promotions_in(said.value)
            return Found(said.value, others, said.origin, layout.name)
    others = teasers_of(sheet.tree, titles) | dialogs_of(sheet.tree)
    container = find_body(sheet.tree, others, titles)
    if container is None:
        return None
    return Found(container, others | beside_text(container, others), Origin("densest text"))


def pieces_of(sheet: Sheet, spec: Spec, container: Element, drop: set[Element], title: str) -> list[Piece]:
    """The body's pieces under the publisher's rules, ``drop`` left out."""
    walked = walk(
        container,
        drop=drop,
        keep=selected(sheet.tree, spec.rules.keep),
        captions=selected(sheet.tree, spec.rules.captions),
    )
    return body_pieces(walked, title)


def after_lead(pieces: Sequence[Piece], lead: str | None) -> list[Piece]:
    """The body without the lead, which many pages print inside the body's container as well, perhaps below a
    row of small pictures with a line each.
    """
    if lead is None:
        return list(pieces)
    running = 0
    for at, piece in enumerate(pieces):
        if _same_text(piece.text, lead):
            return [*pieces[:at], *pieces[at + 1 :]]
        running += piece.kind not in {"caption", "list_item"} and len(piece.text) > _LONGEST_SIGN
        if running == _FIRST_PIECES:
            break
    return list(pieces)


def _same_text(first: str, second: str) -> bool:
    """Equal but for a paper's sign at the front, or links to other articles run on behind: ">> …"."""
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter) and is_related_line(longer[len(shorter) :].lstrip()):
        return True
    return longer.endswith(shorter) and len(longer) - len(shorter) <= _LONGEST_SIGN
