"""A search on a page is saved whole: words, filters of the form and facet values chosen."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from extractor.questions import ask
from extractor.search import SearchRequest
from extractor.service.pages.questions import Question
from extractor.store import open_store
from tests.service.conftest import Client
from tests.service.filled import fill


@pytest.fixture
def changed(database: Path, client_for: Client) -> TestClient:
    fill(database)
    return client_for()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, ""),
        ({"words": "cờ thi đua"}, "cờ thi đua"),
        ({"words": "cờ OR họp", "fields": {"unit": "ba vì"}}, '(cờ OR họp) đơn vị:"ba vì"'),
        (
            {"words": "cờ", "chosen": ("kind:emulation_flag", "kind:order", "year:2021")},
            'cờ (loại:="Cờ thi đua" OR loại:="Huân chương") năm:="2021"',
        ),
        ({"fields": {"award": 'cờ "x"'}}, 'khen thưởng:"cờ  x "'),
    ],
)
def test_a_question_in_words(asked: dict[str, object], words: str) -> None:
    nothing = {"words": "", "about": None, "sort": "relevance", "chosen": (), "fields": {}, "cursor": None}
    assert Question(**(nothing | asked)).as_words == words  # type: ignore[arg-type]


CHOICES = (
    {"words": "thi đua", "chosen": ("kind:emulation_flag",)},
    {"words": "", "fields": {"unit": "cụm thi đua"}},
    {"words": "", "chosen": ("status:proposed", "level:government", "level:province")},
)


@pytest.mark.parametrize("asked", CHOICES)
def test_the_words_find_what_the_question_finds(
    changed: TestClient, database: Path, asked: dict[str, object]
) -> None:
    nothing = {"words": "", "about": None, "sort": "date", "chosen": (), "fields": {}, "cursor": None}
    question = Question(**(nothing | asked))  # type: ignore[arg-type]
    with open_store(database, read_only=True) as store:
        by_question = ask(store, question.request(("awards",)))
        by_words = ask(store, SearchRequest(words=question.as_words, about=("awards",), sort="date"))
    found = [hit.award.id for hit in by_question.awards.hits]
    assert found
    assert [hit.award.id for hit in by_words.awards.hits] == found


def test_a_search_is_saved_by_its_form(changed: TestClient) -> None:
    page = changed.get(f"/theo-doi?{urlencode({'q': 'cờ', 'f': 'kind:emulation_flag'})}").text
    assert "cờ loại:=&#34;Cờ thi đua&#34;" in page
    word = page.partition('name="csrf" value="')[2].partition('"')[0]
    form = {"csrf": word, "query": 'cờ loại:="Cờ thi đua"', "name": "Cờ của tôi"}
    assert changed.post("/theo-doi/luu-tim-kiem", data=form).status_code == 303
    assert "Cờ của tôi" in changed.get("/theo-doi").text
