"""Training: the same data give the same file, and a model learns what it is shown."""

from pathlib import Path
from random import Random

import pytest

from extractor.errors import DataError
from extractor.lab.baselines import rules_alone
from extractor.lab.fingerprints import corpus_fingerprint, file_digest
from extractor.lab.patterns import load_patterns, sentences_of
from extractor.lab.roots import GOLD, PATTERNS, TAGGER
from extractor.lab.slots import Filler
from extractor.lab.train import Example, fit, train_on
from extractor.text.tagger.crf import Tagger, find_by_crf, outer_marks
from extractor.text.tagger.model import CONFIG_FILE, read_settings

SETTINGS = read_settings(TAGGER / CONFIG_FILE)


def examples() -> list[Example]:
    patterns = load_patterns(PATTERNS)[::6]
    return [Example(*one, forget=0.3) for one in sentences_of(patterns, Filler(Random(1)), 1)]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of the examples."""
    model = tmp_path_factory.mktemp("trained") / "model"
    assert fit(examples(), model, SETTINGS, Random(2)) == len(examples())
    return model


def test_the_same_data_give_the_same_file(trained: Path, tmp_path: Path) -> None:
    fit(examples(), tmp_path / "again", SETTINGS, Random(2))
    assert file_digest(tmp_path / "again") == file_digest(trained)


def test_a_model_knows_what_it_learnt(trained: Path) -> None:
    tagger = Tagger(trained)
    shown = examples()
    right = 0
    for example in shown:
        found, _ = find_by_crf(example.article, rules_alone(example.article).marks, tagger)
        right += {mark.span for mark in found} == {mark.span for mark in outer_marks(example.marks)}
    assert right > 0.8 * len(shown)


def test_nothing_to_learn_from_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no gold articles"):
        train_on([], tmp_path / "model", SETTINGS)


def test_fingerprint_tells_corpora_apart(tmp_path: Path) -> None:
    (tmp_path / "a.gold").write_text("một", encoding="utf-8")
    first = corpus_fingerprint(tmp_path)
    (tmp_path / "a.gold").write_text("hai", encoding="utf-8")
    assert corpus_fingerprint(tmp_path) != first
    (tmp_path / "a.gold").rename(tmp_path / "b.gold")
    assert corpus_fingerprint(tmp_path) != first
    assert len(corpus_fingerprint(GOLD / "dev")) == 16
