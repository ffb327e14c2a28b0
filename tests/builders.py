"""Small makers of pages, articles and extracts for tests; every offset is found in the text it belongs to."""

from datetime import datetime
from typing import Any

from extractor.ground.article import Article, BlockKind, join_blocks
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.ground.reading import Label, Mark
from extractor.ground.records import Award, Claim, Event, Evidence
from extractor.ground.span import Span

ADDRESS = "https://bao.example/tin/ky-giao-uoc-1.html"
PUBLISHED = datetime.fromisoformat("2022-03-17T16:30:00+07:00")


def a_page(body: str = "<p>trang</p>", **fields: Any) -> Page:
    settings: dict[str, Any] = {"source": ADDRESS, "media_type": "html", "url": ADDRESS, "status": 200}
    return Page(body=body.encode(), **(settings | fields))


def an_article(title: str, *paragraphs: str, lead: str | None = None, **fields: Any) -> Article:
    """An article of a title, a lead and paragraphs, laid out as ``join_blocks`` does."""
    parts: list[tuple[BlockKind, str]] = [("title", title)]
    if lead is not None:
        parts.append(("lead", lead))
    parts += [("paragraph", paragraph) for paragraph in paragraphs]
    text, blocks = join_blocks(parts)
    settings: dict[str, Any] = {"url": ADDRESS, "publisher": "Báo Ví dụ", "published": PUBLISHED}
    return Article(title=title, text=text, blocks=blocks, lead=lead, **(settings | fields))


def span_of(article: Article, words: str) -> Span:
    """Where ``words`` first stand in the article's text."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def a_mark(article: Article, label: Label, words: str, **fields: Any) -> Mark:
    return Mark(label, span_of(article, words), words, **({"by": "test"} | fields))


def an_award(article: Article, evidence: str, **fields: Any) -> Award:
    """An award row on the words ``evidence`` of the article; conferred on one collective unless told."""
    settings: dict[str, Any] = {
        "ref": 1,
        "award": "Bằng khen của UBND tỉnh",
        "kind": "certificate_of_merit",
        "level": "province",
        "recipient_kind": "collective",
        "status": "conferred",
        "confidence": 0.9,
    }
    return Award(evidence=Evidence(evidence, span_of(article, evidence)), **(settings | fields))


def an_event(article: Article, evidence: str, **fields: Any) -> Event:
    settings: dict[str, Any] = {"type": "pact_signing", "name": "Ký giao ước thi đua", "confidence": 0.9}
    return Event(evidence=Evidence(evidence, span_of(article, evidence)), **(settings | fields))


def a_claim(article: Article, field: str, words: str) -> Claim:
    return Claim(field, words, span_of(article, words), "test.rule")


def an_extract(
    article: Article,
    *,
    marks: tuple[Mark, ...] = (),
    awards: tuple[Award, ...] = (),
    events: tuple[Event, ...] = (),
    source: str = ADDRESS,
) -> Extract:
    return Extract(source, article, marks, awards, events)
