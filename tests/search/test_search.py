"""Search over articles and award rows: marks or none, exact first, filters, hints."""

import subprocess
import sys
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import UsageError
from extractor.search import AwardFilters, Knowledge, SearchAnswer, SearchRequest, Total, ask
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.servers.ends import LONGEST_RUN


def add(store: Store, number: int, title: str, text: str, **award: Any) -> None:
    address = f"https://bao.example/{number}"
    published = datetime.fromisoformat(f"2022-03-{number:02}T08:00:00+07:00")
    article = an_article(title, text, url=address, published=published)
    awards = (an_award(article, text, **award),) if award else ()
    store.save(a_page(url=address), an_extract(article, awards=awards))


@pytest.fixture
def store():
    with open_store(":memory:") as opened:
        add(
            opened,
            1,
            "Liên đoàn Lao động trao cờ",
            "Công ty Sao Mai nhận Cờ thi đua.",
            recipient="Công ty Sao Mai",
        )
        add(opened, 2, "Chuyện lao đồng", "Một tiêu đề gõ sai dấu, không có gì khác.")
        add(opened, 3, "Trang go khong dau: lao dong", "Bai nay khong co dau.")
        add(opened, 4, "Tin tỉnh Hoà Bình", "Tỉnh Hòa Bình tặng Bằng khen cho ông Lý Hùng.",
            recipient="Lý Hùng", recipient_kind="individual", status="proposed")  # fmt: skip
        add(opened, 5, "Giày dép và giấy khen", "Trong bài có lao động ở cuối.")
        yield opened


def search(
    store: Store, words: str, filters: AwardFilters | None = None, limit: int = 20, **knowing: Any
) -> SearchAnswer:
    request = SearchRequest(words=words, filters=filters or AwardFilters(), page_size=limit)
    return ask(store, request, **knowing)


def titles(store: Store, words: str, **settings: Any) -> list[str]:
    return [hit.article.title for hit in search(store, words, **settings).articles.hits]


FOUND_BY_LAO_DONG = {
    "Liên đoàn Lao động trao cờ", "Chuyện lao đồng", "Trang go khong dau: lao dong", "Giày dép và giấy khen",
}  # fmt: skip


@pytest.mark.parametrize("words", ["lao dong", "Lao động", "LAO ĐỘNG", '"lao động"', "lao ĐỒNG", "lào dong"])
def test_any_spelling_finds_all(store: Store, words: str) -> None:
    assert set(titles(store, words)) == FOUND_BY_LAO_DONG


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Lao động", ["Liên đoàn Lao động trao cờ", "Giày dép và giấy khen"]),
        ("LAO ĐỘNG", ["Liên đoàn Lao động trao cờ", "Giày dép và giấy khen"]),
        ("lao đồng", ["Chuyện lao đồng"]),
        ("lao dong", ["Trang go khong dau: lao dong"]),
    ],
)
def test_exact_hits_come_first(store: Store, words: str, first: list[str]) -> None:
    hits = search(store, words).articles.hits
    assert [hit.article.title for hit in hits if hit.exact] == first
    assert [hit.article.title for hit in hits][: len(first)] == first


@pytest.mark.parametrize(
    "words", ["Hoà Bình", "Hòa Bình", "HÒA BÌNH", unicodedata.normalize("NFD", "Hoà Bình")]
)
def test_tone_placement_and_composition_make_no_difference(store: Store, words: str) -> None:
    hit = search(store, words).articles.hits[0]
    assert hit.article.title == "Tin tỉnh Hoà Bình"
    assert hit.exact
    assert [span.of(hit.title.text) for span in hit.title.highlights] == ["Hoà", "Bình"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lao động -giày", {"Liên đoàn Lao động trao cờ", "Chuyện lao đồng", "Trang go khong dau: lao dong"}),
        ("khen -giấy", {"Tin tỉnh Hoà Bình"}),
        ("dép -giầy", {"Giày dép và giấy khen"}),
        ("dép -giay", set()),
        ("sao OR hoa", {"Liên đoàn Lao động trao cờ", "Tin tỉnh Hoà Bình"}),
        ('"động lao"', set()),
        ("mai hùng", set()),
        ("khen (hùng OR dép)", {"Tin tỉnh Hoà Bình", "Giày dép và giấy khen"}),
    ],
)
def test_operators(store: Store, words: str, expected: set[str]) -> None:
    assert set(titles(store, words)) == expected


def wordings(words: str) -> list[str]:
    return {"LĐLĐ": ["Liên đoàn Lao động", "..."], "lien doan lao dong": ["LĐLĐ"]}.get(words, [])


@pytest.mark.parametrize("words", ["LĐLĐ", '"LĐLĐ" trao'])
def test_an_abbreviation_finds_its_full_form(store: Store, words: str) -> None:
    assert titles(store, words) == []
    hit = search(store, words, knowledge=Knowledge(wordings=wordings)).articles.hits[0]
    assert hit.article.title == "Liên đoàn Lao động trao cờ"
    assert hit.title.highlights[0].of(hit.title.text) == "Liên đoàn Lao động"


def test_a_full_form_finds_its_abbreviation(store: Store) -> None:
    add(store, 8, "LĐLĐ tỉnh họp", "Không có gì.")
    found = search(store, '"lien doan lao dong"', knowledge=Knowledge(wordings=wordings)).articles.hits
    assert {hit.article.title for hit in found} == {"LĐLĐ tỉnh họp", "Liên đoàn Lao động trao cờ"}


def test_an_excluded_word_excludes_its_other_wordings(store: Store) -> None:
    found = search(store, "lao -LĐLĐ", knowledge=Knowledge(wordings=wordings)).articles.hits
    assert "Liên đoàn Lao động trao cờ" not in {hit.article.title for hit in found}


def test_award_rows_are_found_by_every_field(store: Store) -> None:
    assert [hit.award.recipient for hit in search(store, "ly hung").awards.hits] == ["Lý Hùng"]
    hit = search(store, "sao mai").awards.hits[0]
    assert [span.of(hit.passage.text) for span in hit.passage.highlights] == ["Sao", "Mai"]
    assert hit.passage.text == hit.award.evidence


def test_a_headline_weighs_more_than_the_text(store: Store) -> None:
    add(store, 6, "Chuyện bên lề", "Một câu nói về cờ của đội.")
    add(store, 7, "Trao cờ", "Một câu nói khác của đội bạn.")
    assert titles(store, "cờ").index("Trao cờ") < titles(store, "cờ").index("Chuyện bên lề")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"from_day": "2022-03-04"}, {"Tin tỉnh Hoà Bình", "Giày dép và giấy khen"}),
        ({"to_day": "2022-03-04"}, {"Tin tỉnh Hoà Bình"}),
        ({"publisher": "bao vi du"}, {"Tin tỉnh Hoà Bình", "Giày dép và giấy khen"}),
        ({"publisher": "Nhân Dân"}, set()),
        ({"status": "proposed"}, {"Tin tỉnh Hoà Bình"}),
        ({"status": "conferred"}, set()),
        ({"person": "ly hung"}, {"Tin tỉnh Hoà Bình"}),
    ],
)
def test_filters_narrow_a_search(store: Store, filters: dict[str, str], expected: set[str]) -> None:
    assert set(titles(store, "khen", filters=AwardFilters(**filters))) == expected


def test_a_bad_filter_is_named_even_when_the_query_is_bad_too(store: Store) -> None:
    with pytest.raises(UsageError, match="emulation_flag"):
        search(store, '"', AwardFilters(kind="flagg"))


def test_a_bad_query_gets_a_hint_and_no_hits(store: Store) -> None:
    answer = search(store, 'lao "động')
    assert answer.hint is not None and "quotation mark" in answer.hint.text
    assert (answer.articles.hits, answer.awards.hits) == ((), ())


def test_limit_and_totals(store: Store) -> None:
    answer = search(store, "lao dong", limit=2)
    assert len(answer.articles.hits) == 2
    assert answer.articles.total == Total(4)


def test_searching_loads_no_language_tools() -> None:
    program = (
        "import sys\n"
        "from extractor.search import SearchRequest, ask\n"
        "from extractor.store import open_store\n"
        "ask(open_store(':memory:'), SearchRequest(words='lao động'))\n"
        "print(sorted({'underthesea', 'spacy', 'trafilatura', 'httpx', 'lxml'} & set(sys.modules)))\n"
    )
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST_RUN,
    )
    assert ended.stdout.strip() == "[]"
