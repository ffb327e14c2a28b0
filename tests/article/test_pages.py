"""Every page below corpora/pages is read as the JSON beside it says, which a person has reviewed."""

import json
from pathlib import Path

import pytest

from extractor.article import read_article
from extractor.errors import NotAnArticleError
from extractor.ground.page import Page

PAGES = Path(__file__).parents[2] / "corpora" / "pages"
ARTICLES = sorted(path for path in PAGES.rglob("*.html") if path.parent.name != "bad")
BAD = {
    "challenge": "browser challenge",
    "consent": "consent dialog",
    "empty": "empty",
    "home-page": "home page",
    "home-page-from-file": "list of articles",
    "section-list": "list of articles",
    "soft-404": "does not exist",
    "video-only": "video",
}


def page(path: Path) -> Page:
    return Page(source=path.name, body=path.read_bytes(), media_type="html")


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_page_reads_as_reviewed(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = read_article(page(path))
    read = {
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
    assert read == expected


def test_every_expected_json_has_its_page() -> None:
    assert {path.with_suffix(".html") for path in PAGES.rglob("*.json")} == set(ARTICLES)


def test_every_bad_page_is_expected() -> None:
    assert {path.stem for path in (PAGES / "bad").glob("*.html")} == set(BAD)


@pytest.mark.parametrize(("name", "what"), BAD.items(), ids=BAD)
def test_page_without_article_says_what_it_is(name: str, what: str) -> None:
    with pytest.raises(NotAnArticleError, match=what) as caught:
        read_article(page(PAGES / "bad" / f"{name}.html"))
    assert str(caught.value).count("\n") == 0
    assert str(caught.value).startswith(f"{name}.html: ")


def test_seed_page_and_seed_text_give_the_same_article() -> None:
    from_page = read_article(page(PAGES / "laodongthudo.vn" / "seed.html"))
    body = (PAGES.parent / "seed_article.txt").read_bytes()
    from_text = read_article(Page(source="seed.txt", body=body, media_type="text"))
    assert from_page.text == from_text.text
    assert from_page.blocks == from_text.blocks
    assert from_page.captions == from_text.captions
    assert (from_page.author, from_page.canonical_url) == (from_text.author, from_text.canonical_url)
    assert from_text.published is None
