"""Words at exact places, tags as underthesea's own."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import joblib
import pytest
import underthesea
import underthesea_core
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.ground.span import Span
from extractor.text.crf_weights import weights_of
from extractor.text.words import segment_tables
from extractor.text.words import tagged_words as adapter
from extractor.text.words.segment_tables import GOES_ON, TEMPLATES, Segmenter
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
def segmenters() -> tuple[Segmenter, Callable[[list[str]], list[bool]]]:
    """Ours and the package's own."""
    folder = PACKAGE / "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727"
    assert tuple(joblib.load(folder / "features.bin")) == TEMPLATES
    dictionary = joblib.load(folder / "dictionary.bin")
    featurizer = underthesea_core.CRFFeaturizer(list(TEMPLATES), dictionary)
    crf = underthesea_core.CRFTagger()
    crf.load(str(folder / "models.bin"))

    def package(tokens: list[str]) -> list[bool]:
        return [tag == GOES_ON for tag in crf.tag(featurizer.process([[[token] for token in tokens]])[0])]

    return Segmenter(weights_of((folder / "models.bin").read_bytes()), dictionary), package


@settings(max_examples=300, deadline=None)
@given(tokens=TOKENS)
def test_segmentation_equals_the_packages_own(
    segmenters: tuple[Segmenter, Callable[[list[str]], list[bool]]], tokens: list[str]
) -> None:
    ours, package = segmenters
    told = ours.go_on(tokens)
    assert told is None or told == package(tokens)


@pytest.mark.parametrize("tokens", [["BOS"], ["EOS", "BOS"], ["thi"], ["thi", "đua"], ["Hà", "Nội", "EOS"]])
def test_segmentation_of_few_tokens_and_of_words_like_its_edges(
    segmenters: tuple[Segmenter, Callable[[list[str]], list[bool]]], tokens: list[str]
) -> None:
    ours, package = segmenters
    assert ours.go_on(tokens) == package(tokens)


def test_equally_likely_words_are_left_to_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Bộ Y tế khen thưởng 10 bác sĩ."
    expected = texts_and_tags(sentence)
    monkeypatch.setattr(Segmenter, "go_on", lambda *_: None)
    assert texts_and_tags(sentence) == expected


def test_two_ways_are_equally_likely_where_nothing_leans() -> None:
    assert segment_tables._likeliest([0.0, 1.0], [[0.0, 0.0], [0.0, 0.0]]) is None
    assert segment_tables._likeliest([-1.0, 1.0], [[0.0, 0.0], [0.0, 0.0]]) == [False, True]


def test_the_known_model_is_the_installed_one() -> None:
    model = PACKAGE / "pipeline/pos_tag/pos_crf_2017_10_11.bin"
    assert hashlib.sha256(model.read_bytes()).hexdigest() == adapter._KNOWN_POS_MODEL


def test_another_model_goes_the_packages_way(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Bộ Y tế khen thưởng 10 bác sĩ."
    expected = texts_and_tags(sentence)
    monkeypatch.setattr(adapter, "_KNOWN_POS_MODEL", "other")
    monkeypatch.setattr(adapter, "pos_features", None)
    monkeypatch.setattr(adapter, "TEMPLATES", ())
    monkeypatch.setattr(adapter, "Segmenter", None)
    other = adapter._Tagger()
    monkeypatch.setattr(adapter, "_tagger", lambda: other)
    assert texts_and_tags(sentence) == expected
