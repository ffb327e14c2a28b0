"""Where on a page each field stands: candidates for the sources of a new publisher file."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extractor.article.body_search import find
from extractor.article.bylines import read_byline
from extractor.article.layout import Sheet
from extractor.article.noise import is_noise_box
from extractor.ground.article import Article
from extractor.ground.provenance import FIELDS, Field
from extractor.publishers.load import selector_of
from extractor.publishers.tree import Element, is_unseen, select, tag_of, text_of
from extractor.viet.times import read_moment

MOST = 4
"""Candidates for a field; who corrects the draft keeps one or two."""

_MOST_NOISE = 8
_LONGEST_FOUND = 60
_LONGEST_LINE = 120
_LONGEST_SIGN = 40
"""Letters of a paper's sign before the lead."""

_STABLE = re.compile(r"(?!.*\d{3})[A-Za-z_][\w-]+")
_OF_STYLE = re.compile(
    r"(?:col|row|container|wrapper|clearfix|active|text|font|bg|border|flex|grid|items|justify|gap|space|"
    r"rounded|shadow|hidden|block|inline|relative|absolute|sticky|max|min|leading|tracking|object|left|right|"
    r"center|pull|float|uk|width|f[lr]|cf|sm|md|lg|xl|mt|mb|ml|mr|pt|pb|px|py)(?:-.*)?|[mpwhz]-.*|wp-image.*|lazy.*"
)
"""Classes that tell how a thing looks, not what it is; systems change them at any time."""

_NAMING = ("data-role", "data-slot", "itemprop")
_METAS: dict[Field, tuple[str, ...]] = {
    "published": ("article:published_time", "pubdate", "cms-date"),
    "section": ("article:section",),
    "tags": ("news_keywords", "keywords"),
}
_JSONLD: dict[Field, str] = {
    "author": "author.name",
    "published": "datePublished",
    "section": "articleSection",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source as a publisher file writes it, what it says on this page, and how many elements it selects."""

    source: str
    found: str
    count: int = 1


def candidates(sheet: Sheet, article: Article) -> dict[Field, list[Candidate]]:
    """For each field that the general reader found, the places where it stands, the best first.

    Sources that select more than they should are only given where there is no better one; of the author not
    even then: "div.detail strong" makes authors of all that is set bold.
    """
    found: dict[Field, list[Candidate]] = {}
    for name in FIELDS:
        once: dict[str, Candidate] = {}
        for one in (*_stated(sheet, article, name), *_places(sheet, article, name)):
            once.setdefault(one.source, one)
        sure = [one for one in once.values() if one.count == 1 or name == "tags"]
        found[name] = (sure if name == "author" else sure or list(once.values()))[:MOST]
    return found


def noise_in(sheet: Sheet, article: Article) -> list[str]:
    """Selectors of the boxes inside the body that are no part of the article; none that also means text of
    it: some systems give one class to every box that an editor puts in, a quotation too.
    """
    body = find(sheet, ())
    if body is None:
        return []
    boxes = (element for element in body.container.iterdescendants() if is_noise_box(element))
    named = dict.fromkeys(css for box in boxes if (css := _own_name(sheet, box)))
    told = {block.span.of(article.text) for block in article.blocks}
    meant = ((css, select(sheet.tree, selector_of(css))) for css in named)
    return [css for css, found in meant if not any(_holds(box, told) for box in found)][:_MOST_NOISE]


def _holds(box: Element, told: set[str]) -> bool:
    return any(text_of(line) in told for line in box.iter() if tag_of(line))


def _places(sheet: Sheet, article: Article, name: Field) -> Iterator[Candidate]:
    body = find(sheet, ()) if name == "author" else None
    inside = set(body.container.iterdescendants()) if body else set()
    for element in _holders(sheet, article, name):
        css = _own_name(sheet, element) if element in inside else _name_of(sheet, element)
        if css is not None:
            source = f"{css} a" if name == "tags" else css
            selected = select(sheet.tree, selector_of(source))
            yield Candidate(source, _shown(text_of(element)), len(selected))


def _holders(sheet: Sheet, article: Article, name: Field) -> Iterable[Element]:
    """The elements that say of a field what the general reader found, the innermost first; of the title the
    outermost, which is the heading.
    """
    if name == "body":
        return _around_text(sheet, article)
    if name == "tags":
        return _around_links(sheet, article.tags)
    says = _saying(article, name)
    lines = [] if says is None else [one for one in _lines(sheet) if says(text_of(one))]
    return lines if name == "title" else reversed(lines)


def _saying(article: Article, name: Field) -> Callable[[str], bool] | None:
    match name:
        case "title" if article.title:
            return article.title.__eq__
        case "lead" if lead := article.lead:
            return lambda text: text.endswith(lead) and len(text) - len(lead) <= _LONGEST_SIGN
        case "author" if article.author:
            return lambda text: len(text) <= _LONGEST_LINE and read_byline(text) == article.author
        case "published" if published := article.published:
            return lambda text: (
                len(text) <= _LONGEST_LINE
                and (moment := read_moment(text)) is not None
                and moment.value.replace(second=0) == published.replace(second=0)
            )
        case "section" if article.section:
            return article.section.__eq__
        case _:
            return None


def _lines(sheet: Sheet) -> Iterator[Element]:
    body = next(iter(sheet.tree.iter("body")), sheet.tree)
    return (one for one in body.iterdescendants() if tag_of(one) and not is_unseen(one))


def _around_text(sheet: Sheet, article: Article) -> list[Element]:
    """The container that the general reader found, after the innermost element in it that holds as much; that
    one alone where the container holds the headline too, which no body should.
    """
    body = find(sheet, ())
    if body is None:
        return []
    lines = [block.span.of(article.text) for block in article.blocks_of("paragraph", "list_item")]
    inner = [
        one
        for one in body.container.iterdescendants()
        if tag_of(one) and all(line in text_of(one) for line in lines)
    ]
    is_page = bool(inner) and article.title in text_of(body.container)
    return inner[-1:] if is_page else [*inner[-1:], body.container]


def _around_links(sheet: Sheet, tags: Iterable[str]) -> list[Element]:
    """Boxes all of whose links are tags of the article."""
    wanted = set(tags)
    linked = [link for link in sheet.tree.iter("a") if text_of(link).strip(" #") in wanted]
    boxes = [up for link in linked for up in link.iterancestors()]
    return [
        box
        for box in dict.fromkeys(boxes)
        if all(text_of(link).strip(" #") in wanted for link in box.iter("a"))
    ]


def _stated(sheet: Sheet, article: Article, name: Field) -> Iterator[Candidate]:
    """What the head of the page says of the field."""
    for meta in _METAS.get(name, ()):
        if value := sheet.metadata.first(meta):
            yield Candidate(f"meta:{meta}", _shown(value))
    path = _JSONLD.get(name)
    if path is not None and (values := sheet.metadata.jsonld(path)):
        is_paper = name == "author" and read_byline(", ".join(values)) != article.author
        if not is_paper:
            yield Candidate(f"jsonld:{path}", _shown(", ".join(values)))


def _name_of(sheet: Sheet, element: Element) -> str | None:
    """A selector for an element: its own name, else its tag below the nearest that has one."""
    if (own := _own_name(sheet, element)) is not None:
        return own
    if tag_of(element) == "h1":
        return "h1"
    around = (_own_name(sheet, up) for up in element.iterancestors())
    named = next((css for css in around if css is not None), None)
    return f"{named} {tag_of(element)}" if named is not None else None


def _own_name(sheet: Sheet, element: Element) -> str | None:
    """By what the system calls the element; of several classes the one that selects least of the page."""
    for attribute in _NAMING:
        value = element.get(attribute)
        if value is not None and _STABLE.fullmatch(value):
            return f"[{attribute}={value}]"
    name = element.get("id")
    if name is not None and _STABLE.fullmatch(name):
        return f"#{name}"
    stable = [one for one in (element.get("class") or "").split() if _STABLE.fullmatch(one)]
    meant = [f"{tag_of(element)}.{one}" for one in stable if not _OF_STYLE.fullmatch(one)]
    return min(meant, key=lambda css: len(select(sheet.tree, selector_of(css))), default=None)


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_FOUND else f"{text[: _LONGEST_FOUND - 1]}…"
