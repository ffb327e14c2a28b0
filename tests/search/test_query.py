"""The query language: what a query means, and that nothing typed breaks it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.search import SearchRequest, ask
from extractor.search.lexemes import QueryError
from extractor.search.phrases import Phrase
from extractor.search.query import MAX_DEPTH, And, Filter, Node, Not, parse
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract


def shape(node: Node) -> str:
    """A query as a readable formula."""
    if isinstance(node, Phrase):
        return "_".join(word.exact for word in node.words) + "*" * node.prefix
    if isinstance(node, Filter):
        return f"[{node.field} {'=' * node.same}{node.value}]"
    if isinstance(node, Not):
        return f"!{shape(node.what)}"
    return f"({(' & ' if isinstance(node, And) else ' | ').join(map(shape, node.parts))})"


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Lao động", "(lao & động)"),
        ('"Lao động"', "lao_động"),
        ("“Lao động” giỏi", "(lao_động & giỏi)"),
        ("cờ AND khen", "(cờ & khen)"),
        ("cờ OR khen", "(cờ | khen)"),
        ("a b OR c d", "((a & b) | (c & d))"),
        ("a (b OR c)", "(a & (b | c))"),
        ("cờ -khen", "(cờ & !khen)"),
        ("-khen cờ", "(!khen & cờ)"),
        ("cờ NOT khen", "(cờ & !khen)"),
        ("cờ AND NOT khen", "(cờ & !khen)"),
        ('cờ -"bằng khen"', "(cờ & !bằng_khen)"),
        ("cờ -(khen OR tặng)", "(cờ & !(khen | tặng))"),
        ("NOT NOT cờ", "cờ"),
        ("a -b (-c -d)", "(a & !b & !(c | d))"),
        ("512/QĐ-TTg", "512_qđ_ttg"),
        ("kinh tế - xã hội", "(kinh & tế & xã & hội)"),
        ("thi-đua", "thi_đua"),
        ("uỷ ban", "(ủy & ban)"),
        (unicodedata.normalize("NFD", "Liên đoàn"), "(liên & đoàn)"),
        ("and or not", "(and & or & not)"),
        ("hội (CCB)", "(hội & ccb)"),
        ("cờ*", "cờ*"),
        ("thi đu*", "(thi & đu*)"),
        ("NEAR(a b)", "(near & (a & b))"),
    ],
)
def test_what_a_query_means(words: str, meaning: str) -> None:
    assert shape(parse(words)) == meaning


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("", "no word"),
        ("   ", "no word"),
        ("AND", "no word"),
        ("OR NOT", "no word"),
        ('""', "no word"),
        ("-", "no word"),
        ("()", "no word"),
        ('"lao động', "quotation mark"),
        ('lao" động', "quotation mark"),
        ("“lao động", "quotation mark"),
        ("lao AND", "words beside"),
        ("OR lao", "words beside"),
        ("lao NOT", "words beside"),
        ("lao () động", "words beside"),
        ("(lao", "not closed"),
        ("lao)", "not opened"),
        ("-lao", "only excludes"),
        ("-lao -động", "only excludes"),
        ("lao OR -động", "only excludes"),
        ("lao OR (-a -b)", "only excludes"),
        ("lao " * 101, "more than 100 words"),
        ("NOT " * 3000 + "lao", "more than 100 words"),
        ("(" * 9 + "lao" + ")" * 9, "brackets"),
    ],
)
def test_what_cannot_be_a_query(words: str, hint: str) -> None:
    with pytest.raises(QueryError, match=hint):
        parse(words)


@pytest.fixture(scope="module")
def store():
    article = an_article("Tin", "a b lao động tặng cờ", "AND OR NOT")
    with open_store(":memory:") as opened:
        opened.save(a_page(), an_extract(article, awards=(an_award(article, "tặng cờ"),)))
        yield opened


PIECES = st.sampled_from(
    ["lao", "động", "a", "b", "AND", "OR", "NOT", "NEAR", "-", "(", ")", '"', "“", "”", "*", "^", ":", "'",
     ";", "{", "}", "+", "%", "title", "\ue000", "\x00", "\u0301", "đ", "Ð", "--", "512/QĐ", "ﬁ", "İ"]
)  # fmt: skip


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
    )
)
def test_nothing_typed_is_an_error_of_the_database(store: Store, words: str) -> None:
    answer = ask(store, SearchRequest(words=words))
    if answer.hint is not None:
        assert answer.articles.hits == () and answer.awards.hits == ()


@pytest.mark.parametrize("joint", [" ", " OR ", " AND ", " -"])
def test_the_longest_queries_are_asked(store: Store, joint: str) -> None:
    words = joint.join(f"t{number}" for number in range(50))
    assert ask(store, SearchRequest(words=words)).hint is None


def test_the_deepest_query_is_asked(store: Store) -> None:
    deep = "lao"
    for number in range(MAX_DEPTH // 2):
        deep = f"(a{number} OR (b{number} -c{number} {deep}))"
    assert ask(store, SearchRequest(words=deep)).hint is None
