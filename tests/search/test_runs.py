"""What is kept of full text: every answer from memory is the one that the table would give."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.search import SearchRequest, ask, breadth, matching, runs
from extractor.search.columns import columns
from extractor.search.phrases import Phrase, rewritten_part
from extractor.search.plan import Text
from extractor.search.runs import LAST_ID, NO_LIMIT, Runs
from extractor.store import Store, facet_blocks, open_store
from extractor.store.fulltext import ARTICLES_FTS
from tests.builders import a_page, an_article, an_extract

TEXT = Text(ARTICLES_FTS, '"khen"', '"khen"')
LIMITS = st.one_of(st.integers(1, 12), st.just(NO_LIMIT))
BELOW = st.one_of(st.integers(0, 40), st.just(LAST_ID))


@pytest.fixture(scope="module")
def empty() -> Iterator[Store]:
    with open_store(":memory:") as store:
        yield store


@settings(deadline=None)
@given(st.sets(st.integers(1, 39)), st.lists(st.tuples(LIMITS, BELOW, BELOW), max_size=8))
def test_any_order_of_questions_is_answered_as_the_table_answers(
    empty: Store, held: set[int], asked: list[tuple[int, int, int]]
) -> None:
    def newest(_store: Store, _table: object, _match: str, limit: int, below: int) -> str:
        under = sorted((one for one in held if one < below), reverse=True)
        return ",".join(map(str, under if limit == NO_LIMIT else under[:limit]))

    def between(_store: Store, _table: object, _match: str, first: int, last: int) -> str:
        return ",".join(str(one) for one in sorted(held) if first <= one <= last)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(facet_blocks, "newest_ids", newest)
        patch.setattr(facet_blocks, "ids_between", between)
        read = Runs(empty, columns(empty).state)
        for limit, below, first in asked:
            under = [one for one in sorted(held) if one < below]
            wanted = under if limit == NO_LIMIT else under[-limit:]
            assert read.newest(TEXT, limit, below).tolist() == wanted
            last = min(below, 40)
            inside = [one for one in sorted(held) if first <= one <= last]
            assert read.between(TEXT, first, last).tolist() == inside
            if read.is_whole(TEXT):
                assert read.newest(TEXT, NO_LIMIT).tolist() == sorted(held)


def save(store: Store, number: int, text: str) -> None:
    address = f"https://bao.example/{number}"
    store.save(a_page(text, url=address), an_extract(an_article("Tin", text, url=address)))


def test_a_question_asked_again_reads_no_full_text_until_something_is_saved(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    newest_ids = facet_blocks.newest_ids

    def counted(store: Store, table: object, match: str, limit: int, below: int) -> str:
        asked.append(match)
        return newest_ids(store, table, match, limit, below)  # type: ignore[arg-type]

    monkeypatch.setattr(facet_blocks, "newest_ids", counted)
    request = SearchRequest(words="khen", about=("articles",))
    with open_store(f"{tmp_path}/coverage.db") as store:
        save(store, 1, "Tỉnh khen đơn vị.")
        assert ask(store, request).articles.total.count == 1
        assert asked
        asked.clear()
        assert ask(store, request).articles.total.count == 1
        assert asked == []
        save(store, 2, "Huyện khen đơn vị.")
        assert ask(store, request).articles.total.count == 2


def test_the_oldest_texts_are_forgotten_first(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    runs.forget()
    monkeypatch.setattr(runs, "IDS_KEPT", 3)
    with open_store(f"{tmp_path}/coverage.db") as store:
        for number in range(2):
            save(store, number, "Tỉnh khen đơn vị.")
        for words in ("khen", "tỉnh", "đơn"):
            ask(store, SearchRequest(words=words, about=("articles",)))
        assert sum(len(run.ids) for run in runs._kept.values()) <= 3
        assert ask(store, SearchRequest(words="khen")).articles.total.count == 2
    runs.forget()


@pytest.mark.parametrize(
    ("typed", "wording", "part"),
    [
        ("bằng khen của UBND tỉnh", "bằng khen của Ủy ban nhân dân tỉnh", "Ủy ban nhân dân"),
        ("UBND", "Ủy ban nhân dân", "Ủy ban nhân dân"),
        ("khen khen", "khen", "khen"),
        ("UBND tỉnh", "uỷ ban tỉnh", "uỷ ban"),
    ],
)
def test_what_stands_in_the_place_of_an_abbreviation(typed: str, wording: str, part: str) -> None:
    assert rewritten_part(Phrase.of(typed), Phrase.of(wording)).text == part


def test_counts_asked_to_be_exact_are_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 60 articles every third has the word; with a ceiling of four that is "very many"."""
    for name, value in {"_FEW": 2, "_WINDOWS": 3, "_SAMPLED": 6}.items():
        monkeypatch.setattr(matching, name, value)
    monkeypatch.setattr(breadth, "CEILING", 4)
    with open_store(":memory:") as store:
        for number in range(60):
            save(store, number, "Tỉnh khen đơn vị." if number % 3 == 0 else "Trao cờ.")
        request = SearchRequest(words="khen", facets=("publisher",), page_size=5)
        estimated = ask(store, request)
        exact = ask(store, replace(request, exact_counts=True))
        assert estimated.articles.total.precision == "about"
        assert (exact.articles.total.count, exact.articles.total.precision) == (20, "exact")
        assert all(facet.precision == "exact" for facet in exact.articles.facets)
        assert [hit.article.id for hit in exact.articles.hits] == [
            hit.article.id for hit in estimated.articles.hits
        ]
        behind = ask(store, replace(request, cursor=exact.articles.next_cursor))
        assert len(behind.articles.hits) == 5
