"""The lead (sapo): printed apart from the body on most sites, its first bold paragraph on others."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from extractor.article.blocks import Piece
from extractor.article.bylines import signs
from extractor.article.captions import has_credit
from extractor.article.layout import Sheet, elements_of
from extractor.article.leads import split_lead
from extractor.article.selection import is_time_line
from extractor.article.titles import is_headline
from extractor.ground.provenance import Origin, Said
from extractor.publishers import Layout
from extractor.publishers.tree import BREAKING, Element, names_of, stands_unseen, tag_of, text_of
from extractor.viet.fold import fold

_LEAD_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*sapo\w*|\w*dek|lead|(?<!with-)\w*summary|description|chapeau|intro(?:text)?|tom-?tat|trich-?dan|excerpt|abs(?:tract)?|"
    r"des|desc|mota|mo-?ta|subtitle|standfirst)(?=[\s_-]|$)"
)
_SHORTEST = 40
_SHORTEST_CALLED = 20
"""Letters of a sentence in an element that is called a lead."""
_LONGEST = 1200
_SAME_BEGINNING = 60
_LONGEST_STAMP = 30
_MOSTLY_BOLD = 0.9
_CUT_OFF = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]$")
_SHORTEST_BOLD = 60
_LEAD_TAGS = {"h2", "h3", "h4", "p", "div", "span", "strong", "td", "section", "blockquote"}
_PICTURE_NAME = re.compile(r"caption|image|photo|img|chu-?thich|figure")
_FIRST_PIECES = 6
_FEWEST_PARAGRAPHS = 3
_PARAGRAPH = 80
_SENTENCE_ENDS = '.!?…”"'
_FARTHEST = 400
"""Elements before the body among which the headline is looked for; tools and share bars need some 100."""


def stated_lead(sheet: Sheet, layouts: list[Layout], drop: Collection[Element]) -> Said[str] | None:
    """The lead where the publisher's files say, without what is to be dropped or links inside it."""
    for said in elements_of(sheet, layouts, "lead"):
        text = _own_text(said.value, drop)
        if text:
            return Said(text, said.origin)
    return None


def _own_text(element: Element, drop: Collection[Element]) -> str:
    """The lead's text; links to other articles that stand in a list below it are left out."""
    return text_of(element, {*drop, *element.iter("ul", "ol", "table")} - {element})


def general_lead(sheet: Sheet, container: Element, pieces: Sequence[Piece], title: str) -> Said[str] | None:
    """The lead of an unknown page, None when the page does not set one apart.

    In turn: an element called sapo, summary … between headline and text or at the head of the text; a first
    paragraph that the page's description repeats, that begins with the paper's sign, that is wholly bold, a
    sentence set as a heading, or alone in italics; a sentence set apart from the paragraphs.
    """
    description = _description(sheet)
    around = {container, *container.iterancestors()}
    candidates = [
        (element, text)
        for element in after_headline(sheet.tree, container, title)
        if element.tag in _LEAD_TAGS
        and element not in around
        and _SHORTEST_CALLED <= len(text := _without_stamp(element)) <= _LONGEST
        and not is_time_line(text)
        and not stands_unseen(element)
    ]
    for element, text in candidates:
        if len(text) < _SHORTEST and text[-1] not in _SENTENCE_ENDS:
            continue
        inside = any(up is container for up in element.iterancestors())
        leads = not inside or any(piece.text.endswith(text) for piece in _head_of(pieces))
        if leads and _is_called_lead(element) and not has_credit(text):
            if next(element.iter("a"), None) is None:
                return Said(text, Origin("element called a lead"))
            if len(own := text_of(element, _related_links(element))) >= _SHORTEST and own != text:
                return Said(own, Origin("element called a lead"))
    candidates = [(element, text) for element, text in candidates if len(text) >= _SHORTEST]
    paragraphs = _below_byline([piece for piece in pieces if piece.kind in {"paragraph", "heading"}])
    if len(paragraphs) > 1 and _repeats(description, paragraphs[0].text):
        return Said(paragraphs[0].text, Origin("paragraph that the description repeats"))
    if (below := _below_first_picture(pieces, description)) is not None:
        return Said(below, Origin("line below the first picture"))
    for element, text in candidates:
        if not any(up is container for up in element.iterancestors()) and _repeats(description, text):
            return Said(text, Origin("line that the description repeats"))
    follows = len(paragraphs) > 1 or len(pieces) > _FEWEST_PARAGRAPHS
    first = paragraphs[0] if paragraphs and follows else None
    if first is not None and split_lead(first.text)[1] is not None:
        return Said(first.text, Origin("first paragraph with the paper's sign"))
    if first is not None and len(first.text) >= _SHORTEST_BOLD and first.bold > _MOSTLY_BOLD:
        return Said(first.text, Origin("bold first paragraph"))
    if first is not None and _is_sentence_as_heading(first):
        return Said(first.text, Origin("first heading, a sentence"))
    if first is not None and len(first.text) >= _SHORTEST_BOLD and _only_slanted(paragraphs[:2]):
        return Said(first.text, Origin("first paragraph in italics"))
    apart = _line_set_apart(candidates, container)
    return Said(apart, Origin("line set apart above the text")) if apart is not None else None


def _below_first_picture(pieces: Sequence[Piece], description: str) -> str | None:
    """The line that stands where a caption would, below the picture above the text, and is word for word the
    page's description, or is a sentence in italics where the captions further below are set in none:
    ``<p><img></p><p><em>…</em></p><p>Sáng 5/11, …</p>``
    """
    for line, below in pairwise(pieces[:_FIRST_PIECES]):
        if line.kind == "caption" and below.kind == "paragraph" and len(line.text) >= _SHORTEST:
            is_said = fold(line.text).rstrip(" .…") == description.rstrip(" .…")
            is_lead = is_said or _is_set_unlike_captions(line, pieces)
            return line.text if is_lead and not has_credit(line.text) else None
    return None


def _is_set_unlike_captions(first: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the sentence below the first picture is in italics, and no other line below a picture is."""
    others = [piece for piece in pieces if piece.kind == "caption" and piece is not first]
    is_sentence = len(first.text) >= _SHORTEST_BOLD and first.text[-1] in _SENTENCE_ENDS
    apart = first.slanted > _MOSTLY_BOLD and not first.centred
    return is_sentence and apart and bool(others) and all(not one.slanted for one in others)


def _below_byline(paragraphs: list[Piece]) -> list[Piece]:
    """The paragraphs without the line above them that says who wrote them: "Người viết: Lê Thị Mận"."""
    labelled = bool(paragraphs) and ":" in paragraphs[0].text and signs(paragraphs[0].text)
    return paragraphs[1:] if labelled else paragraphs


def _head_of(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The first pieces of the text, up to its first paragraph, without lines of pictures above it."""
    running = [
        piece
        for piece in pieces
        if piece.kind not in {"caption", "list_item"} and len(piece.text) >= _SHORTEST_CALLED
    ]
    told = (
        at for at, piece in enumerate(running) if piece.kind == "paragraph" and len(piece.text) >= _PARAGRAPH
    )
    return running[: min(next(told, _FIRST_PIECES) + 1, _FIRST_PIECES)]


def _related_links(element: Element) -> set[Element]:
    """The links of a lead that lead to other articles: ">> Tết trong làng phong"."""
    return {link for link in element.iter("a") if text_of(link).startswith((">>", "►", "»"))}


def _is_sentence_as_heading(first: Piece) -> bool:
    """Whether the text begins with a heading that is a whole sentence: ``<h2>Sáng 5/11, … dự.</h2>``."""
    return first.kind == "heading" and len(first.text) >= _SHORTEST_BOLD and first.text[-1] in ".…”"


def _only_slanted(first_two: Sequence[Piece]) -> bool:
    """Whether the first of two paragraphs is in italics and the second is not."""
    return first_two[0].slanted > _MOSTLY_BOLD > first_two[1].slanted


def _line_set_apart(candidates: Sequence[tuple[Element, str]], container: Element) -> str | None:
    """The one sentence between headline and text that does not stand in the box of the paragraphs.

    ``<h1>…</h1><div class="info">…</div><p class="sp">…</p><div id="nd"><p>…</p><p>…</p></div>``
    """
    inside = _inside_boxes_of_paragraphs(container)
    apart: list[tuple[Element, str]] = []
    for element, text in candidates:
        if element in inside:
            break
        if apart and apart[-1][1] == text and apart[-1][0] in element.iterancestors():
            continue  # the bold type of the line, "<p><strong>…</strong></p>"
        is_line = not any(tag_of(inner) in BREAKING for inner in element.iterdescendants())
        if is_line and text[-1] in _SENTENCE_ENDS and not _PICTURE_NAME.search(names_of(element)):
            apart.append((element, text))
    return apart[0][1] if len(apart) == 1 and next(apart[0][0].iter("a"), None) is None else None


def _inside_boxes_of_paragraphs(container: Element) -> set[Element]:
    """The element that directly holds most paragraphs and all in it; where the text stands in several boxes
    of a few, as in magazines, all of them but the headline's:
    ``<section><h1>…</h1><p>…</p></section><section><p>…</p><p>…</p></section>``.
    """
    held: Counter[Element] = Counter()
    for paragraph in container.iter("p", "div"):
        parent = paragraph.getparent()
        if parent is not None and len(_first_words(paragraph)) >= _SHORTEST:
            held[parent] += 1
    box, count = max(held.items(), key=lambda pair: pair[1], default=(container, 0))
    boxes = [box] if count >= _FEWEST_PARAGRAPHS else _below_headline(held)
    return {one for box in boxes or [container] for one in (box, *box.iterdescendants())}


def _below_headline(held: Counter[Element]) -> list[Element]:
    """Boxes side by side that hold the text together, below the box of the main heading and one line; none
    where they stand otherwise.
    """
    if held.total() <= _FEWEST_PARAGRAPHS or len({box.getparent() for box in held}) != 1:
        return []
    first, *others = held
    heads = held[first] == 1 and any(tag_of(one) == "h1" for one in first)
    return others if heads else []


def _first_words(paragraph: Element) -> str:
    """What a paragraph begins with, also where all of it stands in one inline element (``<div><span>``)."""
    own = (paragraph.text or "").strip()
    inner = next(iter(paragraph), None)
    if own or inner is None or tag_of(inner) in BREAKING:
        return own
    return (inner.text or "").strip()


def _description(sheet: Sheet) -> str:
    """The page's description, folded; empty when the system only cut off the beginning of the text."""
    stated = sheet.metadata.first("og:description", "description", "twitter:description") or ""
    return "" if _CUT_OFF.search(stated) else fold(stated)


def _without_stamp(element: Element) -> str:
    """The text without a place set before it in an element of its own, glued to the first word.

    VnExpress prints "<span>Điện Biên</span>Cô Phanh dạy ở …", and sets the two apart by a style.
    """
    stamp = next(iter(element), None)
    text = text_of(element)
    if stamp is None or (element.text or "").strip() or not (stamp.tail or "")[:1].isupper():
        return text
    place = text_of(stamp)
    is_glued = place[-1:].islower() and len(place) <= _LONGEST_STAMP and text.startswith(place)
    return text[len(place) :] if is_glued else text


def _is_called_lead(element: Element) -> bool:
    names = names_of(element)
    return _LEAD_NAME.search(names) is not None and _PICTURE_NAME.search(names) is None


def after_headline(tree: Element, container: Element, title: str) -> list[Element]:
    """Elements from the printed headline to the end of the container, in document order.

    Without a printed headline before or in it: the container's own.
    """
    wanted = fold(title)
    elements = list(next(iter(tree.iter("body")), tree).iter())
    first = elements.index(container)
    end = first + 1 + sum(1 for _ in container.iterdescendants())
    for at in range(first - 1, max(first - _FARTHEST, -1), -1):
        if _says_just(elements[at], wanted):
            return elements[at + 1 : end]
    own = (at for at in range(first + 1, min(end, first + _FARTHEST)) if _says_just(elements[at], wanted))
    return elements[next(own, first) + 1 : end]


def _says_just(element: Element, wanted: str) -> bool:
    """Whether an element is the headline: nothing but its words, in one piece or called a title."""
    return (is_headline(element) or len(element) == 0) and fold(text_of(element)) == wanted


def _repeats(description: str, text: str) -> bool:
    """Whether the description says what the paragraph says, perhaps cut off or without the paper's sign."""
    small = fold(text)
    bare = description.rstrip(" .…")
    if len(bare) < _SHORTEST or len(small) > _LONGEST:
        return False
    probe = bare[:_SAME_BEGINNING]
    return probe in small[: len(probe) + 40]
