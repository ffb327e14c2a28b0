"""Both lists of a question read at the same time, or one of them only counted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.search import (
    ALL_FACETS,
    SearchAnswer,
    SearchRequest,
    Total,
    answering,
    ask,
    breadth,
    matching,
    runs,
)
from extractor.store import Store, open_store
from extractor.store.beside import reader_beside
from tests.builders import a_page, an_article, an_award, an_extract

QUESTIONS = (
    "bằng khen",
    "bang khen",
    "tỉnh -huyện",
    'cấp:tỉnh "bằng khen"',
    "",
    "không có",
    "(tỉnh",
    "năm:x",
)


def save(store: Store, number: int, text: str) -> None:
    address = f"https://bao.example/{number}"
    article = an_article(f"Tin {number}", text, url=address)
    store.save(a_page(url=address), an_extract(article, awards=(an_award(article, text),)))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "coverage.db"
    with open_store(path) as store:
        for number in range(12):
            save(store, number, f"Tỉnh tặng bằng khen cho {'huyện' if number % 3 else 'xã'} số {number}.")
    yield path
    runs.forget()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "WORTH_A_THREAD", 0)


def answered(path: Path, request: SearchRequest) -> SearchAnswer:
    with open_store(path, read_only=True) as store:
        return ask(store, request)


@pytest.mark.parametrize("words", QUESTIONS)
def test_two_connections_answer_as_one_does(file: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    request = SearchRequest(words=words, facets=ALL_FACETS, page_size=5)
    one = answered(file, request)
    monkeypatch.setattr(answering, "WORTH_A_THREAD", 0)
    assert answered(file, request) == one


@pytest.mark.usefixtures("at_once")
def test_what_is_saved_between_the_two_is_in_neither_list(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened_late(store: Store) -> Store | None:
        with open_store(file) as other:
            save(other, 99, "Tỉnh tặng bằng khen cho huyện đến sau.")
        return reader_beside(store)

    monkeypatch.setattr(answering, "reader_beside", opened_late)
    told = answered(file, SearchRequest(words="bằng khen"))
    assert (told.articles.total, told.awards.total) == (Total(12), Total(12))
    monkeypatch.undo()
    told = answered(file, SearchRequest(words="bằng khen"))
    assert (told.articles.total, told.awards.total) == (Total(13), Total(13))


def test_the_second_connection_has_the_time_of_the_first_and_ends_with_it(file: Path) -> None:
    with open_store(file, read_only=True) as store:
        store.allow(20.0)
        beside = reader_beside(store)
        assert beside is not None
        assert beside is reader_beside(store)
        left = beside.seconds_left()
        assert left is not None
        assert left <= 20.0
        store.allow(None)
        assert reader_beside(store).seconds_left() is None
    with pytest.raises(Exception, match="closed"):
        beside.conn.execute("SELECT 1")


def test_in_memory_and_behind_ones_own_writes_there_is_no_second_connection(file: Path) -> None:
    with open_store(":memory:") as store:
        assert reader_beside(store) is None
    with open_store(file) as store:
        save(store, 77, "Tỉnh tặng bằng khen.")
        assert reader_beside(store) is None


@pytest.mark.parametrize("words", QUESTIONS)
def test_a_list_that_is_only_counted_has_its_total_and_nothing_else(file: Path, words: str) -> None:
    request = SearchRequest(words=words, facets=ALL_FACETS)
    whole = answered(file, request)
    told = answered(file, replace(request, counted_only=("articles",)))
    assert told.awards == whole.awards
    assert told.articles == replace(whole.articles, hits=(), facets=(), next_cursor=None)
    assert (told.hint, told.suggestion) == (whole.hint, whole.suggestion)


def test_words_of_the_newest_rows_alone_are_not_taken_for_frequent_ones(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = {"_FEW": 2, "_WINDOWS": 3, "_SAMPLED": 12}
    for name, value in limits.items():
        monkeypatch.setattr(matching, name, value)
    limits = {"CEILING": 20, "FIRST_LOOK": 5, "PLAINLY": 2, "PROBES": 6, "PROBED": 2}
    for name, value in limits.items():
        monkeypatch.setattr(breadth, name, value)
    with open_store(file) as store:
        for number in range(100, 140):
            save(store, number, "Tỉnh tặng bằng khen cho xã.")
        for number in range(200, 208):
            save(store, number, "Tỉnh khen người chống bão số mười hai.")
    assert answered(file, SearchRequest(words="bão")).articles.total == Total(8)
    often = answered(file, SearchRequest(words="bằng khen")).articles.total
    assert often.precision == "about"
    assert 30 <= often.count <= 60
