"""Every page below corpora/pages is read as the JSON beside it says, which a person has reviewed."""

from pathlib import Path

import pytest

from extractor.article import read_article
from extractor.errors import NotAnArticleError
from extractor.ground.page import Page
from extractor.lab.pages import ReviewedPage, reading_of, rescued, reviewed_pages
from extractor.lab.roots import PAGES

BAD = {
    "challenge": "browser challenge",
    "consent": "consent dialog",
    "empty": "empty",
    "home-page": "home page",
    "home-page-from-file": "list of articles",
    "scrambled": "scrambled",
    "section-list": "list of articles",
    "soft-404": "does not exist",
    "video-only": "video",
}


@pytest.mark.parametrize("page", reviewed_pages(), ids=lambda page: page.name)
def test_page_reads_as_reviewed(page: ReviewedPage) -> None:
    assert page.reviewed, 'correct this draft, then take out its line "reviewed": false'
    article = read_article(page.page())
    assert reading_of(article) == page.expected
    assert not rescued(article, page), "the file names sources that are not on this page"


def test_every_expected_json_has_its_page() -> None:
    pages = {page.path for page in reviewed_pages()}
    assert {path.with_suffix(".html") for path in PAGES.rglob("*.json")} == pages


def test_every_bad_page_is_expected() -> None:
    assert {path.stem for path in (PAGES / "bad").glob("*.html")} == set(BAD)


@pytest.mark.parametrize(("name", "what"), BAD.items(), ids=BAD)
def test_page_without_article_says_what_it_is(name: str, what: str) -> None:
    body = (PAGES / "bad" / f"{name}.html").read_bytes()
    with pytest.raises(NotAnArticleError, match=what) as caught:
        read_article(Page(source=f"{name}.html", body=body, media_type="html"))
    assert str(caught.value).count("\n") == 0
    assert str(caught.value).startswith(f"{name}.html: ")


def test_seed_page_and_seed_text_give_the_same_article() -> None:
    seed = next(page for page in reviewed_pages() if page.name == "laodongthudo.vn/seed")
    from_page = read_article(seed.page())
    body = (Path(PAGES).parent / "seed_article.txt").read_bytes()
    from_text = read_article(Page(source="seed.txt", body=body, media_type="text"))
    assert from_page.text == from_text.text
    assert from_page.blocks == from_text.blocks
    assert from_page.captions == from_text.captions
    assert (from_page.author, from_page.canonical_url) == (from_text.author, from_text.canonical_url)
    assert from_text.published is None
