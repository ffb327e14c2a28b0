"""An HTML page read in order of trust: the paper's layout by host, a family by fingerprint, general rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.article import refusals
from extractor.article.blocks import Piece
from extractor.article.body_search import Found, after_lead, find, pieces_of
from extractor.article.comments import drop_comments
from extractor.article.dateline import lines_around, name_above_text, name_in_lines
from extractor.article.ending import tells_story
from extractor.article.following import drop_following
from extractor.article.layout import Sheet, Spec, ordered_layouts, selected
from extractor.article.lead_search import general_lead, stated_lead
from extractor.article.leads import signs_of_site, split_lead
from extractor.article.letters import signers_of_letter
from extractor.article.metadata import read_metadata
from extractor.article.named_author import general_author, linked_author, stated_author
from extractor.article.noise import is_link_in_sentence
from extractor.article.parts import Parts
from extractor.article.picture_above import captions_above
from extractor.article.published import published_of
from extractor.article.second_opinion import LEAST_AGREEMENT, agreement, clearly_more, second_reading
from extractor.article.selection import body_pieces, without_bylines
from extractor.article.signature import graphic_author, without_signature
from extractor.article.stand_ins import refuse_stand_in
from extractor.article.titles import stated_titles, title_of
from extractor.article.topics import section_of, tags_of
from extractor.article.unfolding import unfold
from extractor.ground.provenance import FIELDS, Field, Origin, Provenance, ReviewReason, Said
from extractor.publishers import Layout, Rules, publishers
from extractor.publishers.address import canonical_address, host_of, publisher_of
from extractor.publishers.fingerprint import family_by_fingerprint
from extractor.publishers.tree import parse, text_of

_WEAK_TEXT = 200
"""Letters of lead and body below which the reading is doubted: the shortest real news texts have some 250."""
_TOO_LITTLE = 40
_HEADLINE = 25
"""Letters of a headline; the names of sections have fewer."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The running text: headline, lead, the pieces after it; ``borrowed`` when the pieces are the second
    reader's.
    """

    title: Said[str]
    lead: Said[str] | None
    pieces: list[Piece]
    borrowed: bool = False

    @property
    def lead_text(self) -> str:
        return self.lead.value if self.lead else ""


def read_html(source: str, text: str, url: str | None) -> Parts:
    """The parts of the article on a page. Raises ``NotAnArticleError`` saying what the page is instead."""
    refusals.refuse_stub(source, text)
    tree = parse(source, text)
    unfold(tree)
    metadata = read_metadata(tree)
    address = url or metadata.canonical or metadata.first("og:url")
    sheet = Sheet(tree, metadata, address)
    refusals.refuse_challenge(source, tree, metadata)
    refuse_stand_in(source, tree, metadata)
    refusals.refuse_home(source, address, metadata)
    drop_following(tree, stated_titles(sheet))
    drop_comments(tree)
    spec = spec_of(source, sheet)
    layouts = ordered_layouts(spec, sheet)
    found = find(sheet, layouts)
    if found is None:
        refusals.refuse_missing(source, tree, metadata, 0)
        raise refusals.without_text(source, address, tree)
    told = _text_of(sheet, spec, layouts, found)
    if not found.trusted:
        refusals.refuse_missing(source, tree, metadata, _letters(told))
        told = _filled_in(sheet, found, told)
    _refuse_no_article(source, sheet, found, told)
    return _parts(sheet, spec, layouts, found, told, url)


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


def _text_of(sheet: Sheet, spec: Spec, layouts: list[Layout], found: Found) -> _Text:
    title = title_of(sheet, layouts, found.container)
    dropped = {one for one in selected(sheet.tree, spec.rules.drop) if not is_link_in_sentence(one)}
    drop = dropped | found.teasers
    pieces = pieces_of(sheet, spec, found.container, drop, title.value)
    lead = stated_lead(sheet, layouts, drop) or general_lead(sheet, found.container, pieces, title.value)
    above = captions_above(sheet, found.container, found.teasers, title.value)
    said = {piece.text for piece in pieces}
    body = after_lead(pieces, lead.value if lead else None)
    return _Text(title, lead, [*(one for one in above if one.text not in said), *body])


def _filled_in(sheet: Sheet, found: Found, told: _Text) -> _Text:
    """A suspiciously short text replaced by the second reader's when that one finds clearly more."""
    if _letters(told) >= _WEAK_TEXT:
        return told
    more = clearly_more(told.pieces, second_reading(sheet.tree))
    if more is None:
        return told
    beside = " ".join(text_of(teaser) for teaser in found.teasers)
    others = [piece for piece in more if piece.text not in beside]
    pieces = after_lead(body_pieces(others, told.title.value), told.lead_text or None)
    return _Text(told.title, told.lead, pieces, borrowed=True)


def _letters(told: _Text) -> int:
    return sum(len(piece.text) for piece in told.pieces) + len(told.lead_text)


def _refuse_no_article(source: str, sheet: Sheet, found: Found, told: _Text) -> None:
    refusals.refuse_consent(
        source, sheet.tree, [*filter(None, [told.lead_text]), *(piece.text for piece in told.pieces)]
    )
    running = sum(len(piece.text) for piece in told.pieces if piece.kind not in {"heading", "caption"})
    prose = running + len(told.lead_text)
    stated = found.trusted or sheet.metadata.says_article
    if prose < _TOO_LITTLE or _letters(told) < (_TOO_LITTLE if stated else _WEAK_TEXT):
        raise refusals.without_text(source, sheet.url, sheet.tree)
    if not told.title.value:
        raise refusals.no_article(source, "the page has no title that could be an article's")
    if stated or not refusals.is_list(found.container):
        return
    if len(told.title.value) < _HEADLINE or not tells_story(found.container, found.teasers):
        raise refusals.only_a_list(source, sheet.url)


def _parts(
    sheet: Sheet, spec: Spec, layouts: list[Layout], found: Found, told: _Text, url: str | None
) -> Parts:
    title = told.title.value
    not_persons = (*spec.rules.not_persons, *sheet.metadata.site_names)
    body, signed = without_signature(told.pieces, not_persons)
    lines = lines_around(sheet.tree, title)
    section = section_of(sheet, layouts, title, lines)
    signers = signers_of_letter([piece.text for piece in told.pieces])
    no_names = (*not_persons, *signers, *([section.value] if section else []))
    author = (
        stated_author(sheet, layouts, not_persons)
        or (Said(signed, Origin("signature")) if signed else None)
        or general_author(sheet, found.container, not_persons)
        or name_in_lines([*lines.near, *lines.beyond], no_names)
        or name_above_text(lines.near, _first_words(body), no_names)
        or linked_author(sheet, found.container, not_persons)
        or graphic_author(told.pieces)
    )
    signs = (*spec.rules.lead_prefixes, *signs_of_site(sheet.metadata.site_names))
    lead, prefix = split_lead(told.lead_text, signs) if told.lead else (None, None)
    published = published_of(sheet, layouts, lines, found.container)
    tags = tags_of(sheet, layouts, found.container, spec.rules.not_tags)
    kept = without_bylines(body, author.value if author else None)
    canonical = canonical_address(url, sheet.metadata.canonical or sheet.metadata.first("og:url"))
    said: dict[Field, Said[Any] | None] = {
        "title": told.title, "lead": told.lead, "author": author, "published": published,
        "section": section, "tags": tags if tags.value else None,
    }  # fmt: skip
    return Parts(
        title=title,
        body=[(piece.block_kind, piece.text) for piece in kept],
        lead=lead,
        lead_prefix=prefix,
        author=author.value if author else None,
        published=published.value if published else None,
        section=section.value if section else None,
        tags=tags.value,
        url=url or canonical,
        canonical_url=canonical,
        publisher=publisher_of(canonical or url),
        provenance=_provenance(sheet, spec, found, told, said),
    )


def _first_words(body: Sequence[Piece]) -> str:
    """With what the running text begins, headings and bylines above it left out."""
    return next((piece.text for piece in body if len(piece.text) > _TOO_LITTLE), "")


def _provenance(
    sheet: Sheet, spec: Spec, found: Found, told: _Text, said: Mapping[Field, Said[Any] | None]
) -> Provenance:
    origins: dict[Field, Origin] = {name: one.origin for name, one in said.items() if one is not None}
    origins["body"] = Origin("second reader") if told.borrowed else found.origin
    common = None
    if not told.borrowed:
        common = agreement(sheet.tree, [told.title.value, told.lead_text], told.pieces)
    review: ReviewReason | None = "borrowed" if told.borrowed else None
    if common is not None and common < LEAST_AGREEMENT:
        review = "disagreement"
    in_order = tuple((name, origins[name]) for name in FIELDS if name in origins)
    return Provenance(spec.name, found.layout, in_order, common, review)
