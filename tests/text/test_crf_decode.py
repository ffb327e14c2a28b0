"""The tagger's weights, sums and decoder give what crfsuite itself gives; and a file that is no model."""

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import DataError
from extractor.lab.baselines import rules_alone
from extractor.lab.corpus import load_split
from extractor.lab.roots import GOLD
from extractor.text.crf_weights import Floats, read_weights
from extractor.text.tagger.crf import Tagger, lines_with_sights
from extractor.text.tagger.decode import Labelled, label_lines
from extractor.text.tagger.features import items_of
from extractor.text.tagger.model import MODEL_FILE, folder
from extractor.text.units.tokens import tokens_of

MODEL = folder() / MODEL_FILE


def test_labels_and_chances_are_those_of_crfsuite() -> None:
    theirs = pycrfsuite.Tagger()
    theirs.open(str(MODEL))
    ours = Tagger(MODEL)
    lines = 0
    for article in [gold.article for gold in load_split(GOLD / "dev")][:20]:
        sights = [
            sight
            for _, sight in lines_with_sights(article, tokens_of(article.text), rules_alone(article).marks)
        ]
        for sight, labelled in zip(sights, ours.label(sights), strict=True):
            lines += 1
            assert [ours.labels[at] for at in labelled.labels] == theirs.tag(items_of(sight))
            expected = [
                [theirs.marginal(label, at) for label in ours.labels] for at in range(len(sight.forms))
            ]
            assert np.abs(labelled.chances - expected).max() < 1e-9
    assert lines > 80


def labelled_lines(lines: list[Floats], steps: Floats) -> list[Labelled]:
    ends = np.cumsum([len(line) for line in lines]).tolist()
    places = [slice(end - len(line), end) for line, end in zip(lines, ends, strict=True)]
    return label_lines(np.concatenate(lines), places, steps)


def every_path(scores: Floats, steps: Floats) -> dict[tuple[int, ...], float]:
    return {
        path: sum(scores[at, label] for at, label in enumerate(path))
        + sum(steps[one, other] for one, other in pairwise(path))
        for path in product(range(scores.shape[1]), repeat=len(scores))
    }


weight = st.floats(-6, 6)


@settings(max_examples=60)
@given(
    st.lists(st.lists(st.tuples(weight, weight, weight), min_size=1, max_size=5), min_size=1, max_size=4),
    st.lists(st.tuples(weight, weight, weight), min_size=3, max_size=3),
)
def test_the_best_path_and_the_shares_of_all_paths(
    lines: list[list[tuple[float, ...]]], between: list[tuple[float, ...]]
) -> None:
    steps = np.array(between)
    scores = [np.array(line) for line in lines]
    for one, labelled in zip(scores, labelled_lines(scores, steps), strict=True):
        paths = every_path(one, steps)
        assert paths[tuple(labelled.labels)] == pytest.approx(max(paths.values()))
        total = sum(np.exp(value) for value in paths.values())
        for at, label in product(range(len(one)), range(3)):
            share = sum(np.exp(value) for path, value in paths.items() if path[at] == label) / total
            assert labelled.chances[at, label] == pytest.approx(share)


def test_a_long_line_stays_within_the_range_of_floats() -> None:
    steps = np.full((11, 11), 8.0)
    (labelled,) = labelled_lines([np.full((3000, 11), 30.0)], steps)
    assert np.allclose(labelled.chances, 1 / 11)


def test_lines_of_a_large_page_are_labelled_as_each_alone() -> None:
    drawn = np.random.default_rng(5)
    steps = drawn.normal(size=(4, 4))
    lines = [drawn.normal(size=(size, 4)) for size in (30, 9000, 2, 15_000, 1, 25_000, 3)]
    for line, labelled in zip(lines, labelled_lines(lines, steps), strict=True):
        (alone,) = labelled_lines([line], steps)
        assert labelled.labels == alone.labels
        assert np.allclose(labelled.chances, alone.chances)


def test_no_lines_have_no_labels() -> None:
    assert Tagger(MODEL).label([]) == []


@pytest.mark.parametrize(
    "content", [b"", b"lCRF" * 20, b"x" + MODEL.read_bytes()[1:], MODEL.read_bytes()[:900_000]]
)
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tagger.crf"
    path.write_bytes(content)
    with pytest.raises(DataError, match="no whole model"):
        read_weights(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_weights(tmp_path / "none.crf")
