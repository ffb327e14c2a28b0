"""Fields read where a paper's or family's file says that they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.article.metadata import Metadata
from extractor.ground.provenance import Field, Origin, Said
from extractor.publishers import Layout, Rules, Selector, Source
from extractor.publishers.tree import Element, is_unseen, select, text_of
from extractor.viet.tidy import tidy
from extractor.viet.times import read_moment

_SHORTEST_BODY = 20
_MOST_COPIES = 2


@dataclass(frozen=True, slots=True)
class Spec:
    """The layouts and rules under which one page is read; ``name`` says whose they are."""

    name: str
    layouts: tuple[Layout, ...] = ()
    rules: Rules = field(default_factory=Rules)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page ready to be asked: its tree, its own statements, its address."""

    tree: Element
    metadata: Metadata
    url: str | None


def ordered_layouts(spec: Spec, sheet: Sheet) -> list[Layout]:
    """Layouts whose body stands on the page first; among them those in use on the day of publication."""
    stated = sheet.metadata.first("article:published_time", "cms-date", "pubdate", "datepublished")
    moment = read_moment(stated) if stated else None
    day = moment.value.date() if moment else None

    def rank(layout: Layout) -> tuple[bool, bool]:
        return body_of(sheet, layout) is None, day is not None and not layout.covers(day)

    return sorted(spec.layouts, key=rank)


def body_of(sheet: Sheet, layout: Layout) -> Said[Element] | None:
    """The container of the body: of all that the first fruitful source selects, the one with most text.

    VCCorp pages carry an empty copy of the container for a popup. Many containers of like length are the
    excerpts of a list page (WordPress calls each "entry-content").
    """
    for choice, source in enumerate(layout.sources.get("body", ())):
        if source.selector is None:
            continue
        found = [(len(text_of(element)), element) for element in select(sheet.tree, source.selector)]
        length, element = max(found, key=lambda pair: pair[0], default=(0, sheet.tree))
        is_list = len(found) > _MOST_COPIES and length * 2 < sum(length for length, _ in found)
        if length >= _SHORTEST_BODY and not is_list:
            return Said(element, Origin(source.written, choice))
    return None


def values_of(sheet: Sheet, layouts: list[Layout], name: Field) -> Iterator[Said[list[str]]]:
    """What each source of a field says, in order of trust; sources that say nothing are left out."""
    for choice, source in _sources(layouts, name):
        if values := _values(sheet, source):
            yield Said(values, Origin(source.written, choice))


def elements_of(sheet: Sheet, layouts: list[Layout], name: Field) -> Iterator[Said[Element]]:
    """Elements that CSS sources of a field select, in order of trust."""
    for choice, source in _sources(layouts, name):
        if source.selector is not None:
            for element in select(sheet.tree, source.selector):
                yield Said(element, Origin(source.written, choice))


def _sources(layouts: list[Layout], name: Field) -> Iterator[tuple[int, Source]]:
    return enumerate(source for layout in layouts for source in layout.sources.get(name, ()))


def selected(tree: Element, selectors: tuple[Selector, ...]) -> set[Element]:
    return {element for selector in selectors for element in select(tree, selector)}


def _values(sheet: Sheet, source: Source) -> list[str]:
    if source.selector is not None:
        elements = [element for element in select(sheet.tree, source.selector) if not is_unseen(element)]
        if source.attribute:
            texts = [tidy(element.get(source.attribute) or "") for element in elements]
        else:
            texts = [text_of(element) for element in elements]
        return [text for text in texts if text]
    if source.kind == "jsonld":
        return sheet.metadata.jsonld(source.key)
    if source.kind == "meta":
        return [value for value in sheet.metadata.meta.get(source.key.lower(), ()) if value]
    match = re.search(source.key, sheet.url or "")
    return [match[1]] if match else []
