"""Pages: every row once, in one order, whatever comes in between two of them."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import NotStoredError
from extractor.search import AwardFilters, SearchRequest, Sort, Subject, ask, breadth, matching, ranking
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract

TEXTS = (
    "Lao động giỏi được khen.",
    "lao đồng khen",
    "Khen người lao động.",
    "Trao cờ.",
    "Động viên lao lực.",
)


def save(store: Store, number: int, text: str, day: int) -> None:
    address = f"https://bao.example/{number}"
    published = datetime.fromisoformat(f"2022-03-{day:02}T08:00:00+07:00")
    article = an_article(text.split(".")[0], text, url=address, published=published)
    rows = tuple(an_award(article, text, ref=ref, recipient=text) for ref in (1, 2))
    store.save(a_page(str(number), url=address), an_extract(article, awards=rows))


def ids(store: Store, request: SearchRequest, about: Subject) -> tuple[list[int], str | None]:
    answer = ask(store, request)
    if about == "articles":
        return [hit.article.id for hit in answer.articles.hits], answer.articles.next_cursor
    return [hit.award.id for hit in answer.awards.hits], answer.awards.next_cursor


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a handful of rows were very many."""
    limits = {"_FEW": 2, "_CHUNK": 2, "_SHORTEST_STRETCH": 3, "_WINDOWS": 3, "_SAMPLED": 4}
    for name, value in limits.items():
        monkeypatch.setattr(matching, name, value)
    limits = {"CEILING": 4, "FIRST_LOOK": 2, "PLAINLY": 1, "PROBES": 2, "PROBED": 2}
    for name, value in limits.items():
        monkeypatch.setattr(breadth, name, value)
    monkeypatch.setattr(matching, "_NEAR_MATCHES", 2)
    monkeypatch.setattr(ranking, "WEIGHED", 3)
    monkeypatch.setattr(ranking, "MOST_TOGETHER", 2)


saved = st.lists(st.tuples(st.sampled_from(TEXTS), st.integers(1, 28)), max_size=6)
WORDS = ("", "lao động", "lao dong", "khen -cờ", '"lao động" OR cờ', "khen cấp:tỉnh", "lao từ:2022-03-10")


@pytest.mark.usefixtures("small_limits")
@settings(max_examples=60, deadline=None)
@given(
    saved.filter(bool), st.lists(saved, max_size=6), st.sampled_from(WORDS),
    st.sampled_from(("relevance", "date")), st.sampled_from(("articles", "awards")), st.integers(1, 4),
)  # fmt: skip
def test_each_row_is_shown_once_while_others_come_in(
    first: list[tuple[str, int]], later: list[list[tuple[str, int]]], words: str, sort: Sort,
    about: Subject, size: int,
) -> None:  # fmt: skip
    with open_store(":memory:") as store:
        for number, (text, day) in enumerate(first):
            save(store, number, text, day)
        whole, _ = ids(store, SearchRequest(words=words, sort=sort, about=(about,), page_size=200), about)
        request = SearchRequest(words=words, sort=sort, about=(about,), page_size=size)
        shown, number = list[int](), len(first)
        arrivals = iter(later)
        while True:
            page, cursor = ids(store, request, about)
            shown += page
            if cursor is None:
                break
            for text, day in next(arrivals, []):
                save(store, number, text, day)
                number += 1
            request = SearchRequest(words=words, sort=sort, about=(about,), page_size=size, cursor=cursor)
    assert len(shown) == len(set(shown))
    assert [one for one in shown if one in set(whole)] == whole


def test_without_arrivals_pages_are_the_whole_in_pieces() -> None:
    with open_store(":memory:") as store:
        for number in range(9):
            save(store, number, TEXTS[number % 5], number + 1)
        request = SearchRequest(words="lao động", page_size=2, about=("awards",))
        whole = ask(store, SearchRequest(words="lao động", page_size=50)).awards.hits
        assert [hit.exact for hit in whole] == sorted((hit.exact for hit in whole), reverse=True)
        pages = []
        while True:
            found = ask(store, request).awards
            pages += found.hits
            assert found.total.count == len(whole)
            if found.next_cursor is None:
                break
            request = SearchRequest(words="lao động", page_size=2, cursor=found.next_cursor)
    assert tuple(pages) == whole


def test_a_cursor_answers_its_own_list_alone() -> None:
    with open_store(":memory:") as store:
        for number in range(3):
            save(store, number, TEXTS[0], number + 1)
        cursor = ask(store, SearchRequest(words="lao", page_size=1)).articles.next_cursor
        answer = ask(store, SearchRequest(words="lao", page_size=1, cursor=cursor))
    assert len(answer.articles.hits) == 1 and answer.awards.hits == ()


@pytest.mark.parametrize(
    "other",
    [
        {"words": "khen"}, {"sort": "date"}, {"filters": AwardFilters(level="province")},
        {"chosen": (("level", "province"),)},
    ],
)  # fmt: skip
def test_a_cursor_of_another_search_is_refused(other: dict) -> None:
    with open_store(":memory:") as store:
        for number in range(3):
            save(store, number, TEXTS[0], number + 1)
        cursor = ask(store, SearchRequest(words="lao", page_size=1)).awards.next_cursor
        with pytest.raises(NotStoredError, match="another search"):
            ask(store, SearchRequest(**({"words": "lao", "cursor": cursor} | other)))


@settings(max_examples=100)
@given(st.text())
def test_no_text_is_taken_for_a_cursor(text: str) -> None:
    with open_store(":memory:") as store, pytest.raises(NotStoredError, match="another search"):
        ask(store, SearchRequest(words="lao", cursor=text))


@pytest.mark.usefixtures("small_limits")
def test_words_of_very_many_rows_are_counted_in_a_sample_and_said_to_be() -> None:
    with open_store(":memory:") as store:
        for number in range(30):
            save(store, number, TEXTS[0] if number % 2 else TEXTS[3], number % 28 + 1)
        answer = ask(store, SearchRequest(words="lao", page_size=3, facets=("level",)))
    assert answer.articles.total.precision == "about"
    assert 5 <= answer.articles.total.count <= 30
    (facet,) = answer.articles.facets
    assert facet.precision == "about" and [one.value for one in facet.values] == ["province"]
    assert len(answer.articles.hits) == 3
