"""The two forms of a word. A change of any form here needs a migration that makes the index anew."""

import re
import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.store import fulltext, open_store
from extractor.store.compaction import merge_full_text
from extractor.store.fulltext import (
    ARTICLES_FTS,
    FIELD_BREAK,
    exact_form,
    folded_form,
    tokens,
    word_places,
)
from tests.builders import a_page, an_article, an_extract

VIETNAMESE = st.text("aàảãáạăằẳẵắặâầẩẫấậeèêểễđĐiìoòôơớuùưứyỳÝƯqQhH .,-/0129\n")


@pytest.mark.parametrize(
    ("text", "exact", "folded"),
    [
        ("Liên đoàn LAO ĐỘNG", "liên đoàn lao động", "lien doan lao dong"),
        ("Hoà Bình, Hòa Bình", "hòa bình hòa bình", "hoa binh hoa binh"),
        ("Uỷ ban – THUỶ LỢI", "ủy ban thủy lợi", "uy ban thuy loi"),
        ("quý, hoàn, toàn", "quý hoàn toàn", "quy hoan toan"),
        ("Đỗ, Ðỗ", "đỗ đỗ", "do do"),
        ("512/QĐ-TTg ngày 17.3", "512 qđ ttg ngày 17 3", "512 qd ttg ngay 17 3"),
        ("“Cờ_thi_đua”", "cờ thi đua", "co thi dua"),
        ("", "", ""),
        ("… – !", "", ""),
    ],
)
def test_the_forms_of_words(text: str, exact: str, folded: str) -> None:
    assert (exact_form(text), folded_form(text)) == (exact, folded)


@given(VIETNAMESE)
def test_composition_makes_no_difference(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert (exact_form(apart), folded_form(apart)) == (exact_form(text), folded_form(text))


@given(st.text())
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert at <= token.span.start < token.span.end <= len(text)
        assert exact_form(token.span.of(text)) == token.exact
        at = token.span.end


@given(st.text() | VIETNAMESE)
def test_the_forms_of_a_text_are_those_of_its_words(text: str) -> None:
    """Told by what stands between spaces, the words by a pattern."""
    assert exact_form(text) == " ".join(token.exact for token in tokens(text))
    assert folded_form(text) == " ".join(token.folded for token in tokens(text))


@given(st.text() | VIETNAMESE, st.integers(0, 4), st.integers(0, 6))
def test_some_words_lie_where_all_of_them_are_cut(text: str, first: int, count: int) -> None:
    spans = [(token.span.start, token.span.end) for token in tokens(text)]
    assert word_places(text, first, first + count) == spans[first : first + count]


def test_of_very_many_words_and_of_long_ones_not_all_are_kept_in_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fulltext, "_MOST_KNOWN", 3)
    known = fulltext._Forms(str.upper)
    address = f"https://bao.example/{'a' * 40}"
    for piece in ("an", "bình", address, "cường", "dũng", "an"):
        assert known[piece] == " ".join(re.findall(r"[^\W_]+", piece.upper()))
    assert dict(known) == {"dũng": "DŨNG", "an": "AN"}


@given(VIETNAMESE)
def test_a_row_is_found_by_each_of_its_words_and_gone_when_removed(text: str) -> None:
    conn = sqlite3.connect(":memory:")
    conn.execute(ARTICLES_FTS.create_sql())
    row = (1, ((text, "đầu đề"), ("thân bài",)))
    ARTICLES_FTS.add(conn, [row])
    find = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?"
    for token in tokens(text):
        assert conn.execute(find, (f'{{title}} : "{token.exact}"',)).fetchone() == (1,)
        assert conn.execute(find, (f'{{title_folded}} : "{token.folded}"',)).fetchone() == (1,)
    ARTICLES_FTS.remove(conn, [row])
    conn.execute("CREATE VIRTUAL TABLE words USING fts5vocab(articles_fts, row)")
    assert conn.execute("SELECT count(*) FROM words").fetchone() == (0,)
    conn.close()


def test_no_phrase_runs_from_one_value_into_the_next() -> None:
    conn = sqlite3.connect(":memory:")
    conn.execute(ARTICLES_FTS.create_sql())
    ARTICLES_FTS.add(conn, [(1, (("Sở Tư", "pháp luật"), (None, "")))])
    find = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?"
    assert conn.execute(find, ('"tư pháp"',)).fetchone() == (0,)
    assert conn.execute(find, ('"pháp luật"',)).fetchone() == (1,)
    assert list(tokens(FIELD_BREAK)) == []
    conn.close()


def test_an_index_merged_into_one_part_finds_the_same(tmp_path) -> None:
    with open_store(tmp_path / "x.db") as store:
        for number in range(40):
            article = an_article(
                f"Tin {number}", f"Huyện số {number % 7} đón nhận Cờ thi đua.", url=f"https://a.vn/{number}"
            )
            store.save(a_page(str(number), url=article.url, source=article.url), an_extract(article))

        def parts() -> int:
            # A part of an FTS5 index has a number in the upper bits of the ids of its pages.
            return store.rows("SELECT count(DISTINCT id >> 37) FROM articles_fts_data WHERE id >= 1 << 37")[
                0
            ][0]

        def found() -> list[tuple[int]]:
            sql = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH '\"so 3\"' ORDER BY rowid"
            return store.rows(sql)

        before, many = found(), parts()
        merge_full_text(store)
        assert many > 1 and parts() == 1
        assert found() == before and len(before) == 6
        store.save(
            a_page("41", url="https://a.vn/41"),
            an_extract(an_article("Tin", "Huyện số 3.", url="https://a.vn/41")),
        )
        assert len(found()) == 7
