"""An article that its paper cut in several pages, read as one; what is missing of it is told."""

from dataclasses import replace

from extractor.article.html_page import read_html
from extractor.article.parts import Parts
from extractor.errors import NotAnArticleError
from extractor.ground.article import BlockKind
from extractor.ground.provenance import Provenance
from extractor.ground.several_pages import parted
from extractor.publishers.continuation import MOST_PARTS, is_later_part, may_be_paged, next_part
from extractor.publishers.tree import parse
from extractor.viet.fold import fold

_LONG = 80
"""Letters from which a line that stands on two pages is printed twice (lead, note of a series)."""


def read_pages(source: str, text: str, url: str | None) -> Parts:
    """The article of one page or of several kept together. Raises as ``read_html`` does, for the first."""
    documents, is_whole = parted(text, url)
    parts = read_html(source, documents[0][1], url)
    count = 1
    for address, document in documents[1:MOST_PARTS]:
        following = _following(source, document, address, parts)
        if following is None:
            break
        parts = _together(parts, following)
        count += 1
    missing = count < len(documents) or (not is_whole and _goes_on(source, documents, parts.url))
    return replace(parts, provenance=_partial(parts.provenance)) if missing else parts


def _following(source: str, document: str, address: str | None, before: Parts) -> Parts | None:
    """A later page; None when it holds no text, or one under another headline."""
    try:
        read = read_html(source, document, address)
    except NotAnArticleError:
        return None
    shorter, longer = sorted((fold(read.title), fold(before.title)), key=len)
    return read if shorter and shorter in longer else None


def _together(parts: Parts, following: Parts) -> Parts:
    known = {text for _, text in parts.body} | {parts.lead}
    lead: list[tuple[BlockKind, str]] = [("paragraph", following.lead)] if following.lead else []
    more = [one for one in (*lead, *following.body) if len(one[1]) < _LONG or one[1] not in known]
    return replace(
        parts,
        body=[*parts.body, *more],
        author=following.author if _is_signed(following) or not parts.author else parts.author,
        tags=parts.tags or following.tags,
    )


def _is_signed(parts: Parts) -> bool:
    origins = dict(parts.provenance.origins) if parts.provenance else {}
    return "author" in origins and origins["author"].source == "signature"


def _goes_on(source: str, documents: list[tuple[str | None, str]], base: str | None) -> bool:
    """Whether the last page leads on to a next one, or the first is none."""
    last, text = documents[-1]
    if may_be_paged(text) and next_part(parse(source, text), last or base, base, len(documents)):
        return True
    own = documents[0][0] or base or ""
    return may_be_paged(f'href="{own}"') and is_later_part(parse(source, documents[0][1]), own)


def _partial(how: Provenance | None) -> Provenance | None:
    return replace(how, review="partial") if how is not None else None
