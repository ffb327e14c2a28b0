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


def test_filters_written_among_the_words(call: Call, shelf: Path) -> None:
    found = call("search", "thi đua cấp:chính phủ", "--db", shelf, "--format", "json").json
    assert [hit["award"]["award"] for hit in found["awards"]["hits"]] == ["Cờ Thi đua của Chính phủ"]
    options = call("search", "thi đua", "--level", "chính phủ", "--db", shelf, "--format", "json").json
    assert options["awards"] == found["awards"]
    assert (
        call("search", "--level", "government", "--db", shelf, "--format", "json").json["awards"]["total"]
        == 1
    )


def test_an_abbreviation_finds_its_full_form(call: Call, shelf: Path) -> None:
    hits = call("search", "HĐTĐKT", "--db", shelf, "--format", "json").json["awards"]["hits"]
    assert hits and all("Hội đồng thi đua" in hit["award"]["proposer"] for hit in hits)


def test_facets_are_counted_and_shown(call: Call, shelf: Path) -> None:
    called = call("search", "thi đua", "--facets", "--db", shelf)
    assert "Loại: Cờ thi đua (2) · Bằng khen (1)" in called.text
    assert "Nơi: Hà Nội (2)" in called.text
    assert "Trạng thái: Đang đề nghị (3)" in called.text
    english = call("search", "thi đua", "--facets", "--lang", "en", "--db", shelf)
    assert "Kind: emulation flag (2) · certificate of merit (1)" in english.text
    facets = call("search", "thi đua", "--facets", "--db", shelf, "--format", "json").json["awards"]["facets"]
    assert {facet["name"]: facet["precision"] for facet in facets} == dict.fromkeys(
        ("unit", "award", "kind", "level", "grantor", "year", "place", "publisher", "status", "standing"),
        "exact",
    )


def test_pages_follow_one_another(call: Call, shelf: Path) -> None:
    shown, cursor = [], ()
    while True:
        page = call("search", "thi đua", "--limit", "1", *cursor, "--db", shelf, "--format", "json").json
        shown += [hit["award"]["id"] for hit in page["awards"]["hits"]]
        if page["awards"]["next_cursor"] is None:
            break
        cursor = ("--cursor", page["awards"]["next_cursor"])
    assert len(shown) == len(set(shown)) == 3
    refused = call("search", "cờ", *cursor, "--db", shelf)
    assert refused.messages == [
        "cursor: thuộc về một lần tìm khác; hãy bắt đầu lại từ trang đầu, không kèm con trỏ"
    ]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ('lao "động', ['lao "động: thiếu dấu ngoặc kép đóng: hãy đóng lại, hoặc bỏ dấu ngoặc kép',
                       '  lao "động', "      ^"]),
        ("cờ năm:20x1", ["cờ năm:20x1: “20x1” không phải năm hợp lệ; hãy nhập một năm (2021) hoặc một khoảng "
                         "(2019-2021)", "  cờ năm:20x1", "     ^^^^^^^^"]),
        ("cờ đơn vị:", ["“cờ đơn vị:”: bộ lọc “đơn vị” để trống: hãy viết giá trị sau “đơn vị:”",
                        "  cờ đơn vị:", "            ^"]),
        ("donvi:Sao", ["donvi:Sao: không có bộ lọc “donvi”: có phải ý bạn là “đơn vị”?", "  donvi:Sao",
                       "  ^^^^^"]),
        ("cấp:tĩn", ["cấp:tĩn: “tĩn” không phải giá trị của “cấp”: có phải ý bạn là “Tỉnh, thành phố”?",
                     "  cấp:tĩn", "      ^^^"]),
    ],
)  # fmt: skip
def test_a_fault_is_shown_where_it_is(words: str, lines: list[str], call: Call, shelf: Path) -> None:
    called = call("search", words, "--db", shelf)
    assert (called.code, called.messages) == (2, lines)


def test_a_misspelt_name_is_suggested(call: Call, shelf: Path) -> None:
    called = call("search", 'đơn vị:"Cụm thi đua số XIII"', "--db", shelf)
    assert called.code == 0
    assert called.messages[-1] == 'Có phải ý bạn là: đơn vị:"Cụm thi đua số XII"'
