"""A saved search is a watch: it looks through what is stored and through what comes in, each article once."""

from pathlib import Path

import pytest

from extractor.store import Store, open_store
from extractor.store.moments import now
from extractor.store.watches import add_watch, hit_rows, watches
from extractor.tracking.report import between
from extractor.tracking.watches import SENTENCES_SHOWN, look_through
from tests.builders import a_page, an_article, an_award, an_extract

CUE = "Trao Cờ thi đua"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "coverage.db")


def save(store: Store, number: int, *sentences: str) -> None:
    article = an_article(f"Tin số {number}", " ".join(sentences), url=f"https://bao.example/{number}.html")
    awards = [an_award(article, CUE, kind="emulation_flag")] if any(CUE in one for one in sentences) else []
    store.save(a_page(url=article.url), an_extract(article, awards=awards))


def shown(store: Store) -> list[tuple[str, str, str]]:
    list(look_through(store))
    today = now().date()
    return sorted((row.title, row.quote, row.sentence) for row in hit_rows(store, *between(today, today)))


def test_stored_and_coming_articles_are_found_once(store: Store) -> None:
    save(store, 1, "Huyện Mù Lu trao Giấy khen.", "Mọi người vui.")
    add_watch(store, "giấy khen", (), now(), query='"giấy khen"')
    assert shown(store) == [("Tin số 1", "Giấy khen", "Huyện Mù Lu trao Giấy khen.")]
    save(store, 2, "Xã Nà Hẩu đón giay khen.")
    save(store, 3, "Không có gì.")
    assert [title for title, *_ in shown(store)] == ["Tin số 1", "Tin số 2"]
    assert [title for title, *_ in shown(store)] == ["Tin số 1", "Tin số 2"]
    assert [(watch.name, watch.query, watch.hits) for watch in watches(store)] == [
        ("giấy khen", '"giấy khen"', 2)
    ]


def test_where_filters_alone_choose_the_evidence_of_the_rows_stands_for_them(store: Store) -> None:
    add_watch(store, "cờ", (), now(), query="loại:cờ")
    save(store, 1, "Sáng nay trời mưa.", CUE + " cho huyện Mù Lu.")
    save(store, 2, "Trao Giấy khen.")
    assert shown(store) == [("Tin số 1", CUE, CUE + " cho huyện Mù Lu.")]


def test_filters_that_ask_no_award_are_stood_for_by_the_headline(store: Store) -> None:
    add_watch(store, "báo", (), now(), query="nguồn:bao.example")
    save(store, 2, "Trao Giấy khen.")
    assert shown(store) == [("Tin số 2", "Tin số 2", "Tin số 2")]


def test_a_search_shows_some_sentences_of_an_article(store: Store) -> None:
    add_watch(store, "cờ", (), now(), query="huyện")
    save(store, 1, *(f"Huyện số {number} họp." for number in range(9)))
    assert len(shown(store)) == SENTENCES_SHOWN


def test_an_article_that_was_edited_is_looked_at_as_it_stands_now(store: Store) -> None:
    add_watch(store, "gk", (), now(), query='"giấy khen"')
    save(store, 1, "Trao Giấy khen.")
    save(store, 1, "Trao Bằng khen.")
    assert shown(store) == []
    save(store, 1, "Trao Bằng khen và Giấy khen.")
    assert [sentence for *_, sentence in shown(store)] == ["Trao Bằng khen và Giấy khen."]
