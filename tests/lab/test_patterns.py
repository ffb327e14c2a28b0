"""Patterns and their fillings: sound markup, one seed one corpus, nothing left open."""

from pathlib import Path
from random import Random

import pytest

from extractor.errors import DataError
from extractor.lab.patterns import annotated, load_patterns, sentences_of
from extractor.lab.roots import PATTERNS
from extractor.lab.slots import Filler


def filler(seed: int = 3) -> Filler:
    return Filler(Random(seed))


def test_there_are_enough_distinct_patterns() -> None:
    patterns = load_patterns(PATTERNS)
    assert len(patterns) >= 300
    assert len({pattern.text for pattern in patterns}) == len(patterns)


def test_every_filling_is_sound() -> None:
    for article, marks in sentences_of(load_patterns(PATTERNS), filler(), 2):
        assert not set("<>{}") & set(article.text.replace("<", "<"))
        assert all(mark.span.of(article.text) == mark.text.strip() == mark.text for mark in marks)


def test_a_third_of_the_patterns_or_so_is_about_no_name_at_all() -> None:
    silent = sum(not marks for _, marks in sentences_of(load_patterns(PATTERNS), filler(), 1))
    assert silent > 60


def test_one_seed_one_corpus() -> None:
    patterns = load_patterns(PATTERNS)[:40]
    assert list(sentences_of(patterns, filler(5), 1)) == list(sentences_of(patterns, filler(5), 1))
    assert list(sentences_of(patterns, filler(5), 1)) != list(sentences_of(patterns, filler(6), 1))


def test_first_letter_becomes_a_capital_but_not_in_lists() -> None:
    assert annotated("paragraph", "{UNIT|công an tỉnh} họp")[1][0].text == "Công an tỉnh"
    assert annotated("list_item", "{UNIT|tổ 5}")[1][0].text == "tổ 5"


def test_slots_in_capitals_keep_their_marks() -> None:
    article, marks = annotated("title", filler().fill("<upper:UNIT.school> VÀ <upper:PERSON.full>"))
    assert article.text.isupper()
    assert [mark.label for mark in marks] == ["UNIT", "PERSON"]


@pytest.mark.parametrize("pattern", ["<UNIT.nothing>", "<nothing>", "<PERSON>"])
def test_an_unknown_slot_is_refused(pattern: str) -> None:
    with pytest.raises(DataError, match="no slot"):
        filler().fill(pattern)


def test_a_circle_of_slots_is_refused(tmp_path: Path) -> None:
    (tmp_path / "slots.toml").write_text('[words]\na = ["<b>"]\nb = ["<a>"]\n', encoding="utf-8")
    with pytest.raises(DataError, match="never end"):
        Filler(Random(1), tmp_path).fill("<a>")


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ('paragraph = ["Một câu.", "Một câu."]', "twice"),
        ('poem = ["Một câu."]', "unknown kinds"),
        ("paragraph = [", "bad TOML"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: str, cause: str) -> None:
    (tmp_path / "some.toml").write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=cause):
        load_patterns(tmp_path)
