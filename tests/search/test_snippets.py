"""Snippets: a passage of the text itself, and highlights that lie where the words stand."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.search.query import parse, phrases_to_find
from extractor.search.snippets import Snippet, highlighted, snippet
from extractor.store.fulltext import tokens

FILLER = " ".join(f"chữ{number}" for number in range(200))


def shown(source: str, words: str, size: int = 40) -> tuple[Snippet, list[str]]:
    passage = snippet(source, phrases_to_find(parse(words)), size)
    return passage, [span.of(passage.text) for span in passage.highlights]


@pytest.mark.parametrize(
    ("source", "words", "highlights"),
    [
        ("Liên đoàn Lao động tỉnh", "lao dong", ["Lao", "động"]),
        ("Liên đoàn Lao động tỉnh", '"LAO ĐỘNG"', ["Lao động"]),
        ("Tỉnh Hoà Bình và thị xã Hòa Bình", "hoa", ["Hoà", "Hòa"]),
        ("Tỉnh Hoà Bình và thị xã Hòa Bình", "hòa", ["Hoà", "Hòa"]),
        ("Cờ thi đua, có cờ, co giãn", "cờ", ["Cờ", "cờ"]),
        ("Cờ thi đua, có cờ, co giãn", "co", ["co"]),
        ("Có giãn", "cờ", ["Có"]),
        (unicodedata.normalize("NFD", "Cờ thi đua"), "cờ", [unicodedata.normalize("NFD", "Cờ")]),
        ("Quyết định 512/QĐ-TTg.", "512/qđ-ttg", ["512/QĐ-TTg"]),
        ("thi đua yêu nước", '"thi đua" "đua yêu"', ["thi đua yêu"]),
        ("cờ và khen", "cờ -khen", ["cờ"]),
        ("không có gì", "xyz", []),
        ("", "xyz", []),
    ],
)
def test_what_is_highlighted(source: str, words: str, highlights: list[str]) -> None:
    assert shown(source, words)[1] == highlights


def test_the_passage_is_where_the_words_stand() -> None:
    passage, highlights = shown(f"{FILLER} tặng Cờ thi đua {FILLER}", "cờ thi đua")
    assert highlights == ["Cờ", "thi", "đua"]
    assert passage.cut_before and passage.cut_after
    assert len(list(tokens(passage.text))) == 40


def test_the_passage_with_most_different_words_is_chosen() -> None:
    source = f"cờ cờ cờ {FILLER} cờ của tỉnh {FILLER}"
    assert shown(source, "cờ tỉnh")[1] == ["cờ", "tỉnh"]


def test_a_text_without_the_words_shows_its_beginning() -> None:
    passage, highlights = shown(FILLER, "xyz")
    assert passage.start == 0 and not passage.cut_before and passage.cut_after
    assert highlights == []


def test_a_phrase_longer_than_the_passage_is_still_shown_whole() -> None:
    phrase = " ".join(f"dài{number}" for number in range(60))
    _, highlights = shown(f"{FILLER} {phrase} {FILLER}", f'"{phrase}"')
    assert highlights == [phrase]


def test_a_title_is_shown_whole() -> None:
    title = f"{FILLER} cờ {FILLER}"
    passage = highlighted(title, phrases_to_find(parse("cờ")))
    assert passage.text == title and len(passage.highlights) == 1


LETTERS = 'aăâđeêioôơuưyAĐÝ hòahoà bình\u0301\u0300 .,-\n"512/Q'
WORDS = st.sampled_from(["cờ", "co", "hòa", "hoà", "lao động", "đ", "512/QĐ"])


@given(st.text(LETTERS, max_size=300) | st.text(max_size=80), WORDS, st.integers(10, 60))
def test_passages_and_highlights_lie_in_the_text(source: str, words: str, size: int) -> None:
    planted = f"{source} {words} {source}"
    passage, highlights = shown(planted, f'"{words}"', size)
    assert planted[passage.start : passage.start + len(passage.text)] == passage.text
    assert passage.cut_before == (passage.start > 0)
    assert passage.cut_after == (passage.start + len(passage.text) < len(planted))
    wanted = [token.folded for token in tokens(words)]
    assert highlights
    ends = [0, *(edge for span in passage.highlights for edge in (span.start, span.end))]
    assert ends == sorted(ends)
    for text in highlights:
        found = [token.folded for token in tokens(text)]
        assert found[: len(wanted)] == wanted and found[-len(wanted) :] == wanted
