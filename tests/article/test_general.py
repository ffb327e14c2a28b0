"""The general reader alone: every page read as if its paper and family were unknown."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.article import html_page, read_article
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.publishers import Publishers, address, fingerprint

PAGES = Path(__file__).parents[2] / "corpora" / "pages"
EXPECTED = sorted(PAGES.rglob("*.json"))
LEAST_F1 = 0.985
"""The target for pages without a publisher file; 0.995 was measured when this was written."""


@pytest.fixture(autouse=True)
def no_publishers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    nobody = Publishers([], [])
    for module in (address, fingerprint, html_page):
        monkeypatch.setattr(module, "publishers", lambda: nobody)
    yield


def read(expected: Path) -> Article:
    page = expected.with_suffix(".html")
    return read_article(Page(source=page.name, body=page.read_bytes(), media_type="html"))


def f1(read_words: Counter[str], expected_words: Counter[str]) -> float:
    common = (read_words & expected_words).total()
    return 2 * common / (read_words.total() + expected_words.total())


def test_body_without_publisher_files() -> None:
    scores = {}
    for path in EXPECTED:
        blocks = json.loads(path.read_text(encoding="utf-8"))["blocks"]
        expected = Counter(word for _, text in blocks for word in text.split())
        scores[f"{path.parent.name}/{path.stem}"] = f1(Counter(read(path).text.split()), expected)
    assert sum(scores.values()) / len(scores) >= LEAST_F1, scores
    assert min(scores.values()) >= 0.9, scores


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_title_author_and_minute_without_publisher_files(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    article = read(path)
    assert article.title == expected["title"]
    assert article.author == expected["author"]
    published = article.published.isoformat(timespec="minutes") if article.published else None
    assert published == (expected["published"] and expected["published"][:16] + expected["published"][-6:])
