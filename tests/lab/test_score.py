"""Counting of hits, by hand-made marks."""

import pytest

from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.lab.score import ALL, Tally, by_label, match_exactly, match_relaxed

TEXT = "Công đoàn ngành Giáo dục tỉnh Hòa Bình trao quà cho bà Lê Thị Hoa"


def mark(words: str, label: Label = "UNIT", occurrence: int = 0) -> Mark:
    at = TEXT.index(words)
    return Mark(label, Span(at, at + len(words)), words)


WHOLE = mark("Công đoàn ngành Giáo dục tỉnh Hòa Bình")

# (found, whether it agrees relaxedly with WHOLE, which has eight syllables)
SHARES = [
    ("Công đoàn ngành Giáo dục tỉnh Hòa Bình", True),
    ("Công đoàn ngành Giáo dục tỉnh", True),
    ("ngành Giáo dục tỉnh Hòa Bình", True),
    ("Công đoàn ngành Giáo dục tỉnh Hòa Bình trao quà cho bà", True),
    ("Công đoàn ngành Giáo", False),
    ("Hòa Bình", False),
    ("Công đoàn ngành Giáo dục tỉnh Hòa Bình trao quà cho bà Lê Thị", False),
    ("Lê Thị Hoa", False),
]


@pytest.mark.parametrize(("words", "agrees"), SHARES)
def test_relaxed_agreement(words: str, agrees: bool) -> None:
    matching = match_relaxed(TEXT, [mark(words)], [WHOLE])
    assert (len(matching.pairs) == 1) is agrees
    assert len(matching.extra) == len(matching.missed) == (not agrees)


def test_another_label_never_agrees() -> None:
    found = Mark("LOC", WHOLE.span, WHOLE.text)
    assert not match_relaxed(TEXT, [found], [WHOLE]).pairs
    assert not match_exactly([found], [WHOLE]).pairs


def test_one_gold_mark_pairs_once() -> None:
    matching = match_relaxed(TEXT, [WHOLE, mark("Công đoàn ngành Giáo dục tỉnh")], [WHOLE])
    assert [found for found, _ in matching.pairs] == [WHOLE]
    assert len(matching.extra) == 1


def test_figures_by_label() -> None:
    person = mark("Lê Thị Hoa", "PERSON")
    tallies = dict(by_label([match_exactly([WHOLE], [WHOLE, person]), match_exactly([person], [person])]))
    assert tallies["UNIT"] == Tally(1, 1, 1)
    assert tallies["PERSON"] == Tally(1, 1, 2)
    assert tallies[ALL] == Tally(2, 2, 3)
    assert tallies[ALL].json() == {
        "precision": 1.0, "recall": 0.6667, "f1": 0.8, "right": 2, "found": 2, "gold": 3,
    }  # fmt: skip
    assert tallies["LOC"].f1 == 0.0
