"""The query language: what a query means, and that nothing typed breaks it."""

import re
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
        ("đơn vị:Sao", "[unit Sao]"),
        ("don vi:Sao", "[unit Sao]"),
        ("ĐƠN VỊ:Sao", "[unit Sao]"),
        (unicodedata.normalize("NFD", "đơn vị:Sao"), "[unit Sao]"),
        ("unit:Sao", "[unit Sao]"),
        ('đơn vị:"Sao Mai" cờ', "([unit Sao Mai] & cờ)"),
        ('đơn vị: "Sao Mai"', "[unit Sao Mai]"),
        ('đơn vị:="Sao Mai"', "[unit =Sao Mai]"),
        ("cờ người:Lan", "(cờ & [person Lan])"),
        ('người:"Lan" cờ', "([person Lan] & cờ)"),
        ("người:Lan Anh", "[person Lan Anh]"),
        ("khen thuong:bang khen", "[award bang khen]"),
        ("award:bằng khen cấp:tỉnh cờ", "([award bằng khen] & [level province] & cờ)"),
        ("cờ khen thưởng:bằng khen đơn vị:Sao Mai", "(cờ & [award bằng khen] & [unit Sao Mai])"),
        ("nơi:Hà Nội -cờ", "([place Hà Nội] & !cờ)"),
        ("nơi:Hà Nội -nguồn:nhandan.vn", "([place Hà Nội] & ![publisher nhandan.vn])"),
        ("nơi:Hà Nội OR nơi:Thừa Thiên - Huế", "([place Hà Nội] | [place Thừa Thiên - Huế])"),
        ("(cơ quan:Bộ Y tế) cờ", "([grantor Bộ Y tế] & cờ)"),
        ('đơn vị:Sao Mai "thi đua"', "([unit Sao Mai] & thi_đua)"),
        ("đơn vị:=Sao Mai", "[unit =Sao Mai]"),
        ("nguồn:Báo Thanh Hóa", "[publisher Báo Thanh Hóa]"),
        ("nguồn:nhandan.vn cờ", "([publisher nhandan.vn] & cờ)"),
        (unicodedata.normalize("NFD", "người:Hoà"), unicodedata.normalize("NFD", "[person Hoà]")),
        ("năm:2019 - 2021 cờ", "([year 2019 - 2021] & cờ)"),
        ("năm:2020 cờ", "([year 2020] & cờ)"),
        ("số:512/QĐ-TTg cờ", "([decision 512/QĐ-TTg] & cờ)"),
        ('khen thưởng:"Huân chương Lao động"', "[award Huân chương Lao động]"),
        ("loại:huân chương", "[kind order]"),
        ("loại:order,medal", "[kind order,medal]"),
        ("loại:giấy khen,bằng khen cờ", "([kind letter_of_commendation,certificate_of_merit] & cờ)"),
        ("cấp:tỉnh", "[level province]"),
        ("cap:tinh", "[level province]"),
        ('cấp:"Nhà nước"', "[level state]"),
        ("level:district_commune", "[level district_commune]"),
        ("trạng thái:đề nghị", "[status proposed]"),
        ("trạng thái:đang đề nghị khen", "([status proposed] & khen)"),
        ("status:proposed", "[status proposed]"),
        ("đối chiếu:đã bác", "[standing rejected]"),
        ("review:checked", "[standing checked]"),
        ("năm:2019-2021", "[year 2019-2021]"),
        ("từ:2020 đến:31/12/2021", "([from 2020] & [to 31/12/2021])"),
        ("số:512/QĐ-TTg", "[decision 512/QĐ-TTg]"),
        ("quyết định:512", "[decision 512]"),
        ("cơ quan:UBND", "[grantor UBND]"),
        ("nơi:Huế", "[place Huế]"),
        ("địa phương:Huế", "[place Huế]"),
        ("-nguồn:nhandan.vn cờ", "(![publisher nhandan.vn] & cờ)"),
        ("NOT cấp:tỉnh", "![level province]"),
        ("-cấp:tỉnh", "![level province]"),
        ("-cờ cấp:tỉnh", "(!cờ & [level province])"),
        ("(cấp:tỉnh OR cấp:bộ) cờ", "(([level province] | [level ministry]) & cờ)"),
        ("cờ OR cấp:bộ", "(cờ | [level ministry])"),
        ("Hà Nội: trao cờ", "(hà & nội & trao & cờ)"),
        ("Việt Nam: trao cờ", "(việt & nam & trao & cờ)"),
        ('nam: "2020"', "[year 2020]"),
        ("năm: 2020", "[year 2020]"),
        ("năm::2020 cờ", "([year 2020] & cờ)"),
        ("cấp::tỉnh", "[level province]"),
        ("lúc 8:30", "(lúc & 8_30)"),
        ("https://bao.example/1", "https_bao_example_1"),
        ('"số: 5"', "số_5"),
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


@pytest.mark.parametrize(
    ("words", "fault", "hint"),
    [
        ('lao "động', '"', "quotation mark"),
        ("cờ (lao", "(", "not closed"),
        ("cờ) lao", ")", "not opened"),
        ("cờ đơn vị:", "", "“đơn vị” is empty"),
        ('đơn vị:"" cờ', '"" cờ', "“đơn vị” is empty"),
        ("unit:- cờ", "- cờ", "“unit” is empty"),
        ("trạng thái::", "", "“trạng thái” is empty"),
        ("dia ban:", "", "“địa bàn” is empty"),
        ("cờ đơnvị:Sao", "đơnvị", "did you mean “đơn vị”"),
        ("đơn vj:Sao", "đơn vj", "did you mean “đơn vị”"),
        ("nội:Huế", "nội", "did you mean “nơi”"),
        ("titel:cờ", "titel", "the filters are đơn vị (unit), người (person)"),
        ("levle:state", "levle", "did you mean “level”"),
        ("cờ cấp:tĩn", "tĩn", "did you mean “Tỉnh, thành phố”"),
        ("cờ cấp:zzz khen", "zzz", "the values are Nhà nước; Chính phủ"),
        ("cấp:tỉnh,zzz", "zzz", "no value of “cấp”"),
        ("level:zzz", "zzz", "no value of “level”: the values are state; government"),
        ("level:provinze", "provinze", "did you mean “province”"),
        ("authority:", "", "“authority” is empty"),
        ('loại:"không có"', '"không có"', "no value of “loại”"),
        ("cờ OR (-a -b)", "cờ OR (-a -b)", "only excludes"),
        ("cờ AND", "AND", "words beside"),
    ],
)
def test_the_place_of_a_fault(words: str, fault: str, hint: str) -> None:
    with pytest.raises(QueryError, match=re.escape(hint)) as raised:
        parse(words)
    assert raised.value.place.of(words) == fault


@pytest.fixture(scope="module")
def store():
    article = an_article("Tin", "a b lao động tặng cờ", "AND OR NOT")
    with open_store(":memory:") as opened:
        opened.save(a_page(), an_extract(article, awards=(an_award(article, "tặng cờ"),)))
        yield opened


PIECES = st.sampled_from(
    ["lao", "động", "a", "b", "AND", "OR", "NOT", "NEAR", "-", "(", ")", '"', "“", "”", "*", "^", ":", "'",
     ";", "{", "}", "+", "%", "title", "\ue000", "\x00", "\u0301", "đ", "Ð", "--", "512/QĐ", "ﬁ", "İ",
     "đơn vị:", "năm:", "cấp:", "tỉnh", "2020", "2021-2019", ",", "=", "nguồn:", "từ:", "nơi:", "số:", "l*"]
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
