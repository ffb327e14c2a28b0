"""Text comes out clean whatever the page did to it: escapes, invisible letters, look-alikes, declarations."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.article import read_article
from extractor.errors import InputError, NotAnArticleError
from extractor.ground.article import Article
from extractor.ground.page import Page

TITLE = "Đảng bộ phường đón nhận Huân chương Lao động"
SENTENCE = "Đại diện Bộ Nội vụ trao Huân chương cho tập thể đã hoàn thành tốt nhiệm vụ được giao trong năm."


def page(title: str = TITLE, sentence: str = SENTENCE, head: str = "") -> str:
    paragraphs = "".join(f"<p>Đoạn {number}. {sentence}</p>" for number in range(1, 5))
    return (
        f"<html><head>{head}<title>{title}</title></head>"
        f"<body><h1>{title}</h1><article>{paragraphs}</article></body></html>"
    )


def read(body: str | bytes, content_type: str = "text/html") -> Article:
    raw = body.encode() if isinstance(body, str) else body
    return read_article(Page("input", raw, "html", headers=(("content-type", content_type),)))


CLEAN = read(page())


def test_the_clean_page_reads_as_written() -> None:
    assert CLEAN.title == TITLE
    assert CLEAN.text == "\n\n".join([TITLE, *(f"Đoạn {number}. {SENTENCE}" for number in range(1, 5))])


def sprinkled(text: str) -> str:
    return "".join(letter + "\u200b\u200d\ufeff\u00ad"[place % 4] for place, letter in enumerate(text))


def with_eth(text: str) -> str:
    return text.replace("Đ", "\u00d0").replace("đ", "\u00f0")


def as_entities(text: str) -> str:
    return "".join(letter if letter.isascii() else f"&#{ord(letter)};" for letter in text)


def escaped_twice(text: str) -> str:
    return as_entities(text).replace("&", "&amp;")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: unicodedata.normalize("NFD", text),
        sprinkled,
        with_eth,
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", " \n\t "),
        as_entities,
    ],
    ids=["NFD", "zero width", "eth", "no-break spaces", "line breaks", "entities"],
)
def test_spoiled_text_reads_like_the_clean(spoil) -> None:
    assert read(page(spoil(TITLE), spoil(SENTENCE))) == CLEAN


@pytest.mark.parametrize(
    "written",
    [
        str,
        as_entities,
        escaped_twice,
        with_eth,
        lambda text: escaped_twice(unicodedata.normalize("NFD", text)),
    ],
    ids=["plain", "escaped", "escaped twice", "eth", "NFD escaped twice"],
)
def test_json_ld_however_often_escaped(written) -> None:
    said = {
        "@type": "NewsArticle",
        "headline": written(TITLE),
        "datePublished": "2026-03-17T16:30:00+07:00",
        "author": {"@type": "Person", "name": written("Đỗ Thị Hằng")},
        "articleSection": written("Thi đua – Khen thưởng"),
    }
    article = read(page(head=f"<script type='application/ld+json'>{json.dumps(said)}</script>"))
    assert (article.title, article.author, article.section) == (
        TITLE,
        "Đỗ Thị Hằng",
        "Thi đua – Khen thưởng",
    )


@pytest.mark.parametrize("declared", ["text/html", "text/html; charset=utf-8", "text/html; charset=utf-16"])
@pytest.mark.parametrize("meta", ["", "<meta charset='utf-16'>", "<meta charset='utf-8'>"])
@pytest.mark.parametrize("true", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_declared_truly_and_falsely(declared: str, meta: str, true: str) -> None:
    assert read(page(head=meta).encode(true), declared) == CLEAN


KEYS = [
    "@type", "@graph", "@id", "headline", "name", "author", "publisher", "datePublished", "dateModified",
    "articleSection", "keywords", "description", "mainEntityOfPage", "articleBody", "url", "image",
]  # fmt: skip
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=8,
)
FRAGMENT = st.sampled_from(
    [
        "<", ">", "</article>", "<!--", "-->", "<![CDATA[", "<script>", "<base href='//['>",
        "<a href='http://['>x</a>",
        "<link rel=canonical href='http://[::1'>", "<meta property='og:url' content='http://a:b'>",
        "\x00", "&#0;",
        "<meta property='article:published_time' content='2026-99-99T99:99'>", "<time datetime='0000-00-00'>",
        "&#1114112;", "&#xD800;", "<meta charset='khong-co'>", "<svg><title>", "<table><tr><td rowspan=-1>",
        "<p hidden>", "<div style='display:none'>", "\ufffe", "\u202e",
        "<?xml version='1.0' encoding='utf-16'?>",
    ]
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(KEYS), ANY_JSON, max_size=6), st.booleans())
def test_whatever_json_ld_says_the_page_is_read(said: dict[str, Any], named: bool) -> None:
    written = json.dumps({**said, "@type": "NewsArticle"} if named else said)
    article = read(page(head=f"<script type='application/ld+json'>{written.replace('<', ' ')}</script>"))
    assert SENTENCE in article.text


@pytest.mark.parametrize(
    "said",
    [
        '{"@type": "NewsArticle", "headline": ' + "9" * 5_000 + "}",
        '{"a": [' * 50_000 + "]}" * 50_000,
        "{",
        "NaN",
    ],
    ids=["long number", "deep", "cut off", "not a number"],
)
def test_json_ld_that_cannot_be_read_is_passed_over(said: str) -> None:
    assert read(page(head=f"<script type='application/ld+json'>{said}</script>")) == CLEAN


@given(st.lists(st.tuples(st.integers(0, 900), FRAGMENT | st.text(max_size=4)), max_size=5))
def test_whatever_a_page_holds_it_is_read_or_refused(spoils: list[tuple[int, str]]) -> None:
    spoilt = page(head="<meta charset='utf-8'>")
    for place, fragment in spoils:
        spoilt = spoilt[:place] + fragment + spoilt[place:]
    try:
        article = read(spoilt.encode("utf-8", errors="replace"))
    except (InputError, NotAnArticleError) as error:
        assert "\n" not in str(error)
    else:
        assert unicodedata.is_normalized("NFC", article.text)


@pytest.mark.parametrize("stray", [b"\0", b"\xa0"], ids=["a NUL", "half a letter"])
def test_a_stray_byte_costs_no_article(stray: bytes) -> None:
    body = page().encode().replace(b"</h1>", b"</h1>" + stray, 1)
    assert read(body).title == TITLE
    assert read(body).text.replace("\ufffd\n\n", "") == CLEAN.text


def test_a_text_that_was_encoded_twice_is_read_as_it_was_meant() -> None:
    doubled = page(sentence=SENTENCE.encode().decode("latin-1"), title=TITLE)
    assert read(doubled).text == CLEAN.text
