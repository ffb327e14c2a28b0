"""Pages in the shape of real papers, each with the reading of it that a person has reviewed."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import DataError
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.ground.provenance import Field
from extractor.lab.roots import PAGES
from extractor.publishers import publishers

Json = dict[str, Any]

NO_ARTICLE = "bad"
"""The folder of pages that hold no article, and have no reading."""


SURE_FIELDS: tuple[Field, ...] = ("title", "body", "published")
"""What every article of a paper has, so that a source of its file that gives none of them is wrong."""


@dataclass(frozen=True, slots=True)
class ReviewedPage:
    """One page and its reading; ``reviewed`` is False for a draft that no person has corrected yet."""

    path: Path
    expected: Json
    reviewed: bool

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    def page(self) -> Page:
        return Page(source=self.path.name, body=self.path.read_bytes(), media_type="html")


def reviewed_pages(folder: Path = PAGES) -> list[ReviewedPage]:
    """All pages below a folder with their readings, by name. Raises ``DataError`` for a broken reading."""
    paths = sorted(path for path in folder.rglob("*.html") if path.parent.name != NO_ARTICLE)
    return [_reviewed_page(path) for path in paths]


def _reviewed_page(path: Path) -> ReviewedPage:
    beside = path.with_suffix(".json")
    try:
        expected: Json = json.loads(beside.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(str(beside), f"cannot be read: {error}", "restore this file") from error
    return ReviewedPage(path, expected, reviewed=expected.pop("reviewed", True))


def reading_of(article: Article) -> Json:
    """An article as the files of reviewed readings write it."""
    return {
        "title": article.title,
        "lead_prefix": article.lead_prefix,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "section": article.section,
        "tags": list(article.tags),
        "canonical_url": article.canonical_url,
        "publisher": article.publisher,
        "captions": [[caption.text, caption.credit] for caption in article.captions],
        "blocks": [[block.kind, block.span.of(article.text)] for block in article.blocks],
    }


def differing(article: Article, expected: Json) -> list[str]:
    """The fields in which an article differs from its reviewed reading."""
    return [name for name, value in reading_of(article).items() if value != expected.get(name)]


def rescued(article: Article, page: ReviewedPage) -> list[Field]:
    """The fields for which the paper's file names sources and none of them answered: general rules gave the
    value, as they do on this page and will not on every other.
    """
    paper = publishers().paper_of(page.path.parent.name)
    if paper is None or article.provenance is None:
        return []
    named = {field for layout in paper.layouts for field in layout.sources}
    origins = dict(article.provenance.origins)
    return [
        field
        for field in SURE_FIELDS
        if field in named and field in origins and origins[field].choice is None
    ]
