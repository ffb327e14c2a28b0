"""Words at exact places, tags as underthesea's own."""

import hashlib
from pathlib import Path
from typing import Any

import joblib
import pytest
import underthesea
import underthesea_core
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.ground.span import Span
from extractor.text.words import tagged_words as adapter
from extractor.text.words.segment_features import TEMPLATES, segment_features
from extractor.text.words.tagged_words import LazyCut, LazyWords
from extractor.viet.fold import nfc

PACKAGE = Path(underthesea.__file__).parent


def words_of(text: str, begin: int = 0) -> LazyWords:
    return LazyWords(LazyCut(text, Span(begin, len(text))))


def texts_and_tags(text: str) -> list[tuple[str, str]]:
    return [(word.span.of(text), word.pos) for word in words_of(text)]


def test_words_of_a_sentence() -> None:
    assert texts_and_tags("Thủ tướng khen thưởng 5 tập thể.") == [
        ("Thủ tướng", "N"),
        ("khen thưởng", "V"),
        ("5", "M"),
        ("tập thể", "N"),
        (".", "CH"),
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ðội tuyển về nhất", "Ðội tuyển"),
        ("Cháu Hoà nhận thưởng", "Hoà"),
        ("họ đều  khen   thưởng", "khen   thưởng"),
        ('bác nói: "vui"', '"'),
        ("em H’Hen tới", "H’Hen"),
    ],
)
def test_normalised_tokens_keep_their_own_letters(text: str, word: str) -> None:
    assert word in [found for found, _ in texts_and_tags(text)]


def test_offset_of_the_sentence_is_added() -> None:
    text = "Tiêu đề.\n\nÔng Minh nhận cờ."
    assert next(word.span.of(text) for word in words_of(text, 10)) == "Ông"


LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂĐÔƯQNáàảãạếềểễệộớựỷỹ", min_size=1, max_size=7)
SIGNS = st.sampled_from(
    [" ", "  ", "\u00a0", "\t", "“", "”", "’", "-", "–", "/", ".", ",", "…", "Ð", "ð", "17/3", "é", "\u200b"]
)
TEXTS = st.one_of(
    st.text(max_size=50).map(nfc), st.lists(st.one_of(LETTERS, SIGNS), max_size=25).map("".join).map(nfc)
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_are_ordered_and_cover_all_but_white_space(text: str) -> None:
    at = 0
    for word in words_of(text):
        assert at <= word.span.start < word.span.end <= len(text)
        assert not text[at : word.span.start].strip()
        assert word.pos
        at = word.span.end
    assert not text[at:].strip()


def shipped_sentences(count: int) -> list[str]:
    """Sentences of the tagger's own test set, which comes with underthesea."""
    table = PACKAGE / "pipeline/pos_tag/models/pos_crf_vlsp2013_20230303/test_output.txt"
    blocks = table.read_text(encoding="utf-8").split("\n\n")
    sentences = (" ".join(line.split("\t")[0] for line in block.split("\n") if line) for block in blocks)
    return [sentence for sentence in sentences if sentence.strip()][:count]


def test_words_and_tags_equal_the_packages_own() -> None:
    sentences = shipped_sentences(350)
    assert len(sentences) == 350
    for sentence in sentences:
        expected = underthesea.pos_tag(sentence)
        found = words_of(sentence)
        assert [word.pos for word in found] == [pos for _, pos in expected], sentence
        assert [len(word.span.of(sentence).split()) for word in found] == [
            len(word.split()) for word, _ in expected
        ], sentence


TOKENS = st.lists(
    st.one_of(
        st.text("aăđêơưâốệ", min_size=1, max_size=6),
        st.sampled_from(
            ["Hà", "Nội", "thi", "đua", "XII", "17", "1.5", "²", "“", "Cụm", "đồng", "chí", "ß", "iOS"]
        ),
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture(scope="module")
def featurizer() -> tuple[Any, frozenset[str]]:
    folder = PACKAGE / "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727"
    assert tuple(joblib.load(folder / "features.bin")) == TEMPLATES
    dictionary = joblib.load(folder / "dictionary.bin")
    return underthesea_core.CRFFeaturizer(list(TEMPLATES), dictionary), frozenset(dictionary)


@settings(max_examples=200, deadline=None)
@given(tokens=TOKENS)
def test_segmentation_features_equal_the_packages_own(
    featurizer: tuple[Any, frozenset[str]], tokens: list[str]
) -> None:
    package, dictionary = featurizer
    expected = package.process([[[token] for token in tokens]])[0]
    assert segment_features(tokens, dictionary) == expected


def test_the_known_model_is_the_installed_one() -> None:
    model = PACKAGE / "pipeline/pos_tag/pos_crf_2017_10_11.bin"
    assert hashlib.sha256(model.read_bytes()).hexdigest() == adapter._KNOWN_POS_MODEL


def test_another_model_goes_the_packages_way(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Bộ Y tế khen thưởng 10 bác sĩ."
    expected = texts_and_tags(sentence)
    monkeypatch.setattr(adapter, "_KNOWN_POS_MODEL", "other")
    monkeypatch.setattr(adapter, "pos_features", None)
    monkeypatch.setattr(adapter, "TEMPLATES", ())
    monkeypatch.setattr(adapter, "segment_features", None)
    other = adapter._Tagger()
    monkeypatch.setattr(adapter, "_tagger", lambda: other)
    assert texts_and_tags(sentence) == expected
