"""Saved searches: of the articles that came in, those that the search itself would find."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.questions import knowledge
from extractor.search import SearchRequest, ask
from extractor.search.saved import SavedSearch, checked_search, places_of
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract

TITLES = (
    "Trao Cờ thi đua cho huyện Mù Lu",
    "UBND xã Nà Hẩu họp",
    "Ủy ban nhân dân xã trao Giấy khen",
    "Tin khác",
)


@pytest.fixture(scope="module")
def store() -> Store:
    filled = open_store(":memory:")
    for number, title in enumerate(TITLES):
        article = an_article(
            title, f"Bài số {number} nói về {title}.", url=f"https://bao.example/{number}.html"
        )
        awards = [an_award(article, "Cờ thi đua", kind="emulation_flag")] if "Cờ thi đua" in title else []
        filled.save(a_page(url=article.url), an_extract(article, awards=awards))
    return filled


def ids(store: Store) -> list[int]:
    return [row[0] for row in store.conn.execute("SELECT id FROM articles ORDER BY id")]


def found(store: Store, words: str, among: list[int]) -> set[int]:
    return set(SavedSearch(words, knowledge()).found_among(store, among).articles)


WORDS = [
    '"cờ thi đua"',
    "co thi dua",
    "xã",
    "UBND",
    "-họp xã",
    "loại:cờ",
    "cờ OR họp",
    "trao loại:cờ",
    "không có",
]


@pytest.mark.parametrize("words", WORDS)
def test_it_finds_what_the_search_finds(store: Store, words: str) -> None:
    asked = ask(store, SearchRequest(words=words, about=("articles",)), knowledge())
    assert found(store, words, ids(store)) == {hit.article.id for hit in asked.articles.hits}


@settings(max_examples=30)
@given(words=st.sampled_from(WORDS), wanted=st.sets(st.integers(0, len(TITLES))))
def test_of_some_articles_it_finds_those_of_all(store: Store, words: str, wanted: set[int]) -> None:
    known = ids(store)
    some = [known[one] if one < len(known) else 7 for one in wanted]
    assert found(store, words, some) == found(store, words, known) & set(some)


def test_the_phrases_say_where_they_stand(store: Store) -> None:
    phrases = SavedSearch('"cờ thi đua" trao', knowledge()).found_among(store, ids(store)).phrases
    text = "Trao Cờ thi đua. Họp."
    assert [span.of(text) for span in places_of(text, phrases)] == ["Trao", "Cờ thi đua"]


def test_where_filters_alone_chose_the_evidence_says_why(store: Store) -> None:
    caught = SavedSearch("loại:cờ", knowledge()).found_among(store, ids(store))
    assert not caught.phrases
    assert {article: len(spans) for article, spans in caught.evidence.items()} == dict.fromkeys(
        caught.articles, 1
    )
    assert not SavedSearch("loại:cờ trao", knowledge()).found_among(store, ids(store)).evidence


@pytest.mark.parametrize("words", ['"cờ', "mũ:đỏ", "", "-cờ OR"])
def test_what_means_nothing_is_not_saved(words: str) -> None:
    with pytest.raises(UsageError):
        checked_search(words)
