"""The caption of the picture that many portals print between headline and text, outside the text's box."""

from collections.abc import Collection

from extractor.article.blocks import LONGEST_CAPTION, Piece, is_caption
from extractor.article.layout import Sheet
from extractor.article.lead_search import after_headline
from extractor.article.noise import is_beside
from extractor.publishers.tree import Element, is_unseen, text_of


def captions_above(sheet: Sheet, container: Element, teasers: Collection[Element], title: str) -> list[Piece]:
    """The captions between the headline and the body's ``container``, none where no picture stands by them.

    ``<div class="hinhanh"><img><div class="chuthich">…</div></div><div class="noidung">…</div>``
    """
    around = set(container.iterancestors())
    inside = {container, *container.iterdescendants()}
    found: list[Element] = []
    for element in after_headline(sheet.tree, container, title):
        if element in inside:
            break
        nested = any(up in found or up in teasers for up in (element, *element.iterancestors()))
        if element in around or nested or not is_caption(element) or is_unseen(element):
            continue
        if (
            0 < len(text_of(element)) <= LONGEST_CAPTION
            and _has_picture(element)
            and not is_beside(element, container)
        ):
            found.append(element)
    return [Piece("caption", text_of(element)) for element in found]


def _has_picture(caption: Element) -> bool:
    """Whether a picture stands in the caption's element or in the box around it."""
    box = caption.getparent()
    return any(
        next(one.iter("img", "amp-img"), None) is not None for one in (caption, box) if one is not None
    )
