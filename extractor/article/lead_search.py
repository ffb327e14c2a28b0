"""The lead (sapo): printed apart from the body on most sites, its first bold paragraph on others."""

import re
from collections.abc import Collection, Sequence

from extractor.article.blocks import Piece
from extractor.article.layout import Sheet, elements_of
from extractor.article.tree import Element, names_of, text_of
from extractor.publishers import Layout
from extractor.viet.fold import fold

_LEAD_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*sapo\w*|lead|summary|description|chapeau|intro(?:text)?|tom-?tat|trich-?dan|excerpt|abstract|"
    r"desc|mota|mo-?ta|subtitle|standfirst)(?=[\s_-]|$)"
)
_SHORTEST = 40
_LONGEST = 1200
_SAME_BEGINNING = 60
_MOSTLY_BOLD = 0.9


def stated_lead(sheet: Sheet, layouts: list[Layout], drop: Collection[Element]) -> str | None:
    """The lead where the publisher's files say, without what is to be dropped or links inside it."""
    for element in elements_of(sheet, layouts, "lead"):
        text = _own_text(element, drop)
        if text:
            return text
    return None


def _own_text(element: Element, drop: Collection[Element]) -> str:
    """The lead's text; links to other articles that stand in a list below it are left out."""
    return text_of(element, {*drop, *element.iter("ul", "ol", "table")} - {element})


def general_lead(sheet: Sheet, container: Element, pieces: Sequence[Piece], title: str) -> str | None:
    """The lead of an unknown page, None when the page does not set one apart.

    In turn: an element called sapo, summary …; the paragraph that the page's description repeats; a first
    paragraph that is wholly bold.
    """
    paragraphs = [piece for piece in pieces if piece.kind in {"paragraph", "heading"}]
    description = fold(sheet.metadata.first("og:description", "description", "twitter:description") or "")
    if (named := _named_lead(sheet.tree, container, title)) is not None:
        return named
    for piece in paragraphs[:2]:
        if _repeats(description, piece.text) and len(paragraphs) > 1:
            return piece.text
    first = paragraphs[0] if paragraphs else None
    if first is not None and len(paragraphs) > 1 and len(first.text) >= 60 and first.bold > _MOSTLY_BOLD:
        return first.text
    return None


def _named_lead(tree: Element, container: Element, title: str) -> str | None:
    """An element called a lead that stands in the body or before it."""
    for element in tree.iter("h2", "h3", "p", "div", "span", "strong", "td"):
        if _LEAD_NAME.search(names_of(element)):
            text = text_of(element)
            if _SHORTEST <= len(text) <= _LONGEST and fold(text) != fold(title) and _near(element, container):
                return text
    return None


def _near(element: Element, container: Element) -> bool:
    """Whether an element stands inside the container, or in the three boxes around it and is no teaser."""
    if next(element.iter("a"), None) is not None or any(
        up.tag in {"a", "li", "aside"} for up in element.iterancestors()
    ):
        return False
    around = container
    for _ in range(3):
        if any(up is around for up in element.iterancestors()) or element is around:
            return True
        parent = around.getparent()
        if parent is None or parent.tag in {"body", "html"}:
            return False
        around = parent
    return any(up is around for up in element.iterancestors())


def _repeats(description: str, text: str) -> bool:
    """Whether the description says what the paragraph says, perhaps cut off or without the paper's sign."""
    small = fold(text)
    bare = description.rstrip(" .…")
    if len(bare) < _SHORTEST or len(small) > _LONGEST:
        return False
    probe = bare[:_SAME_BEGINNING]
    return probe in small[: len(probe) + 40]
