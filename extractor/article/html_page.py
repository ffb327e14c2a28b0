"""An HTML page read in order of trust: the paper's layout by host, a family by fingerprint, general rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.article import refusals
from extractor.article.blocks import Piece, walk
from extractor.article.dateline import lines_after, name_beside_time
from extractor.article.density import find_body
from extractor.article.fields import published_of, section_of, stated_titles, tags_of, title_of
from extractor.article.layout import Sheet, Spec, body_of, family_by_fingerprint, ordered_layouts, selected
from extractor.article.lead_search import general_lead, stated_lead
from extractor.article.leads import split_lead
from extractor.article.metadata import read_metadata
from extractor.article.parts import Parts
from extractor.article.second_opinion import second_opinion
from extractor.article.selection import body_pieces, without_bylines
from extractor.article.signature import general_author, stated_author, without_signature
from extractor.article.teasers import teasers_of
from extractor.publishers import Layout, Rules, publishers
from extractor.publishers.address import canonical_address, host_of, publisher_of
from extractor.publishers.tree import Element, parse, text_of

_WEAK_TEXT = 200
"""Letters of lead and body below which the reading is doubted: the shortest real news texts have some 250."""
_TOO_LITTLE = 40


@dataclass(frozen=True, slots=True)
class _Found:
    """The body's container and the teasers of other articles in it.

    ``trusted`` when a publisher's or family's layout pointed at the container.
    """

    container: Element
    teasers: set[Element]
    trusted: bool


def read_html(source: str, text: str, url: str | None) -> Parts:
    """The parts of the article on a page. Raises ``NotAnArticleError`` saying what the page is instead."""
    refusals.refuse_stub(source, text)
    tree = parse(source, text)
    metadata = read_metadata(tree)
    address = url or metadata.canonical or metadata.first("og:url")
    sheet = Sheet(tree, metadata, address)
    refusals.refuse_challenge(source, tree, metadata)
    refusals.refuse_home(source, address, metadata)
    spec = spec_of(source, sheet)
    layouts = ordered_layouts(spec, sheet)
    found = _find(sheet, layouts)
    if found is None:
        refusals.refuse_missing(source, tree, metadata, 0)
        raise refusals.without_text(source, address, tree)
    title = title_of(sheet, layouts, found.container)
    drop = selected(sheet.tree, spec.rules.drop) | found.teasers
    pieces = _pieces(sheet, spec, found.container, drop, title)
    lead = stated_lead(sheet, layouts, drop) or general_lead(sheet, found.container, pieces, title)
    pieces = _after_lead(pieces, lead)
    if not found.trusted:
        letters = _letters(pieces, lead)
        refusals.refuse_missing(source, tree, metadata, letters)
        if letters < _WEAK_TEXT:
            beside = " ".join(text_of(teaser) for teaser in found.teasers)
            others = [piece for piece in second_opinion(tree, pieces) if piece.text not in beside]
            pieces = _after_lead(body_pieces(others, title), lead)
    _refuse_no_article(source, sheet, found, pieces, title, lead)
    return _parts(sheet, spec, layouts, found, pieces, title, lead, url)


def spec_of(source: str, sheet: Sheet) -> Spec:
    """The layouts of the paper at this address, else of the family whose signs the page bears."""
    host = host_of(sheet.url) if sheet.url else None
    paper = publishers().paper_of(host) if host else None
    if paper is not None and paper.unreadable:
        raise refusals.no_article(
            source, paper.unreadable, "read it in a browser and give the text in a file"
        )
    if paper is not None and paper.family is not None:
        return Spec(paper.name, paper.layouts, paper.rules)
    family = family_by_fingerprint(sheet.tree)
    layouts = (paper.layouts if paper else ()) + (family.layouts if family else ())
    rules = (paper.rules if paper else Rules()) + (family.rules if family else Rules())
    name = paper.name if paper else family.name if family else "general"
    return Spec(name, layouts, rules)


def _find(sheet: Sheet, layouts: list[Layout]) -> _Found | None:
    titles = stated_titles(sheet)
    for layout in layouts:
        if (container := body_of(sheet, layout)) is not None:
            return _Found(container, teasers_of(container, titles), trusted=True)
    teasers = teasers_of(sheet.tree, titles)
    container = find_body(sheet.tree, teasers, titles)
    return _Found(container, teasers, trusted=False) if container is not None else None


def _pieces(sheet: Sheet, spec: Spec, container: Element, drop: set[Element], title: str) -> list[Piece]:
    rules = spec.rules
    walked = walk(
        container,
        drop=drop,
        keep=selected(sheet.tree, rules.keep),
        captions=selected(sheet.tree, rules.captions),
    )
    return body_pieces(walked, title)


def _after_lead(pieces: Sequence[Piece], lead: str | None) -> list[Piece]:
    """The body without the lead, which many pages print inside the body's container as well."""
    if lead is None:
        return list(pieces)
    for at, piece in enumerate(pieces[:4]):
        if _same_text(piece.text, lead):
            return [*pieces[:at], *pieces[at + 1 :]]
    return list(pieces)


def _same_text(first: str, second: str) -> bool:
    """Equal but for a paper's sign at the front: one of them ends with the other."""
    shorter, longer = sorted((first, second), key=len)
    return longer.endswith(shorter) and len(longer) - len(shorter) <= 30


def _letters(pieces: Sequence[Piece], lead: str | None) -> int:
    return sum(len(piece.text) for piece in pieces) + len(lead or "")


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces if piece.kind not in {"heading", "caption"})


def _refuse_no_article(
    source: str, sheet: Sheet, found: _Found, pieces: Sequence[Piece], title: str, lead: str | None
) -> None:
    length = _letters(pieces, lead)
    prose = _length(pieces) + len(lead or "")
    stated = found.trusted or sheet.metadata.says_article
    if prose < _TOO_LITTLE or length < (_TOO_LITTLE if stated else _WEAK_TEXT):
        raise refusals.without_text(source, sheet.url, sheet.tree)
    if not title:
        raise refusals.no_article(source, "the page has no title that could be an article's")
    if not stated and refusals.is_list(found.container):
        raise refusals.only_a_list(source, sheet.url)


def _parts(
    sheet: Sheet,
    spec: Spec,
    layouts: list[Layout],
    found: _Found,
    pieces: list[Piece],
    title: str,
    lead: str | None,
    url: str | None,
) -> Parts:
    refused = spec.rules.not_persons
    body, signed = without_signature(pieces, refused)
    lines = lines_after(sheet.tree, title)
    author = (
        stated_author(sheet, layouts, refused)
        or signed
        or general_author(sheet, found.container, refused)
        or name_beside_time(lines)
    )
    bare, prefix = split_lead(lead, spec.rules.lead_prefixes) if lead else (None, None)
    canonical = canonical_address(url, sheet.metadata.canonical or sheet.metadata.first("og:url"))
    return Parts(
        title=title,
        body=[(piece.block_kind, piece.text) for piece in without_bylines(body, author)],
        lead=bare,
        lead_prefix=prefix,
        author=author,
        published=published_of(sheet, layouts, lines, found.container),
        section=section_of(sheet, layouts, title),
        tags=tags_of(sheet, layouts, spec.rules.not_tags),
        url=url or canonical,
        canonical_url=canonical,
        publisher=publisher_of(canonical or url),
    )
