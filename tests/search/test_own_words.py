"""What a few rows' own words tell is what full text says of them."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.search import SearchRequest, ask, matching
from extractor.search.own_words import OwnWords
from extractor.search.phrases import Phrase, column_match, table_match
from extractor.search.plan import Text
from extractor.store import Store, open_store
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable
from tests.builders import a_page, an_article, an_award, an_extract

TEXTS = (
    "Trường THPT Hoà Bình được tặng Bằng khen.",
    "Hòa bình: trường THPT số 2 (Hoa Binh) tặng cờ",
    "Uỷ ban tỉnh Hoà Bình khen bang THPT",
    "BẰNG KHEN của Ủy ban; thuý, thúy, thuy",
)
RECIPIENTS = ("Trường THPT Hòa Bình", "Nguyễn Thị Thuý", "truong hoa binh")
WORDS = (
    "trường", "truong", "THPT", "hòa bình", "hoà", "hoa binh", "bằng khen", "bang khen", "ủy ban tỉnh",
    "thuý", "cờ", "khen bang", "trường thpt hòa bình", "tặng", "2",
)  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        for number, text in enumerate(TEXTS):
            address = f"https://bao.example/{number}"
            article = an_article(RECIPIENTS[number % 3], text, url=address)
            rows = tuple(
                an_award(article, text, ref=ref, recipient=recipient, grantor="Ủy ban Hòa Bình")
                for ref, recipient in enumerate(RECIPIENTS[: number + 1])
            )
            opened.save(a_page(text, url=address), an_extract(article, awards=rows))
        yield opened


def leaf(table: FullTextTable, words: str, columns: int, *, exact: bool) -> str:
    phrase = Phrase.of(words)
    names = tuple(name for at, name in enumerate(table.fields) if columns >> at & 1)
    return column_match(phrase, names, exact=exact) if names else table_match(phrase, table, exact=exact)


def expressions(table: FullTextTable) -> st.SearchStrategy[str]:
    leaves = st.builds(
        lambda words, columns, exact: leaf(table, words, columns, exact=exact),
        st.sampled_from(WORDS),
        st.integers(0, 7),
        st.booleans(),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda two: f"({two[0]} AND {two[1]})"),
            st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
            st.tuples(inner, inner).map(lambda two: f"({two[0]}) NOT ({two[1]})"),
        ),
        max_leaves=4,
    )


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_own_words_tell_what_full_text_does(store: Store, data: st.DataObject) -> None:
    for table in (ARTICLES_FTS, AWARDS_FTS):
        asked = data.draw(expressions(table))
        sql = f"SELECT rowid FROM {table.name} WHERE {table.name} MATCH ?"
        by_full_text = {row[0] for row in store.rows(sql, (asked,))}
        everything = [row[0] for row in store.rows(f"SELECT id FROM {table.name.removesuffix('_fts')}")]
        assert OwnWords(store).matching(Text(table, asked, asked), [*everything, 7]) == by_full_text


@pytest.mark.parametrize(
    "words", ["hoa binh", "hòa bình", '"trường thpt"', "bang khen", "khen -cờ", 'thpt đơn vị:"hòa bình"']
)
def test_the_order_is_the_same_whoever_tells_the_weights(
    store: Store, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = ask(store, SearchRequest(words=words))
    monkeypatch.setattr(matching, "_FAR_APART", {ARTICLES_FTS.name: 0, AWARDS_FTS.name: 0})
    looked_up = ask(store, SearchRequest(words=words))
    assert read.articles.total.count + read.awards.total.count > 0
    assert (looked_up.articles, looked_up.awards) == (read.articles, read.awards)
