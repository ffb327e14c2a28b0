"""``search``: with and without diacritics, highlights, filters, wrong queries."""

from pathlib import Path

import pytest

from tests.commands.calling import Call


@pytest.fixture
def shelf(call: Call, seed: Path, database: Path) -> Path:
    assert call("ingest", seed, "--db", database).code == 0
    return database


@pytest.mark.parametrize("words", ["Cờ thi đua", "co thi dua", "CỜ THI ĐUA", "cờ Thi đua"])
def test_found_however_it_is_typed(words: str, call: Call, shelf: Path) -> None:
    called = call("search", words, "--db", shelf)
    assert called.code == 0
    assert "Bài báo: 1" in called.text
    assert "**Cờ Thi đua**" in called.text


def test_words_need_no_quotes(call: Call, shelf: Path) -> None:
    assert call("search", "giao", "ước", "--db", shelf).out == call("search", "giao ước", "--db", shelf).out


def test_exact_marks_are_told_from_folded_ones(call: Call, shelf: Path) -> None:
    (hit,) = call("search", "thi đua", "--db", shelf, "--format", "json").json["articles"]["hits"]
    assert hit["exact"] is True
    (hit,) = call("search", "thi dua", "--db", shelf, "--format", "json").json["articles"]["hits"]
    assert hit["exact"] is False
    passage = hit["passage"]
    for span in passage["highlights"]:
        assert passage["text"][span["start"] : span["end"]].lower() in ("thi", "đua", "thi đua")


def test_filters(call: Call, shelf: Path) -> None:
    found = call("search", "thi đua", "--level", "government", "--db", shelf, "--format", "json").json
    assert [hit["award"]["award"] for hit in found["awards"]["hits"]] == ["Cờ Thi đua của Chính phủ"]
    assert call("search", "thi đua", "--year", "1999", "--db", shelf).messages == [
        "Không tìm thấy gì cho: thi đua"
    ]


def test_nothing_found_is_no_error(call: Call, shelf: Path) -> None:
    called = call("search", "bóng đá", "--db", shelf)
    assert (called.code, called.out) == (0, b"")
    assert called.messages == ["Không tìm thấy gì cho: bóng đá"]


@pytest.mark.parametrize("words", ["()", "-", "NOT cờ", '"'])
def test_a_query_that_means_nothing(words: str, call: Call, shelf: Path) -> None:
    called = call("search", "--db", shelf, "--", words)
    assert called.code == 2
    (line,) = called.messages
    assert line.startswith(f"{words}: ")


def test_limit(call: Call, shelf: Path) -> None:
    found = call("search", "thi đua", "--limit", "1", "--db", shelf, "--format", "json").json
    assert len(found["awards"]["hits"]) == 1
    assert found["awards"]["total"] == 3
    assert call("search", "thi đua", "--limit", "0", "--db", shelf).code == 2
