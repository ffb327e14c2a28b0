"""Patterns that read the article in lower case hold no capital: such a one would never be found."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from extractor.events import kinds
from extractor.events.article_wide import contest_holder, reporting, setting, setting_times
from extractor.events.givers import contest_level
from extractor.events.judging import reviews
from extractor.events.parts import judgement
from extractor.events.reported import event_reports

_MODULES = (
    contest_holder,
    contest_level,
    event_reports,
    judgement,
    reporting,
    reviews,
    setting,
    setting_times,
)
_CLASS = re.compile(r"\\[A-Za-z]")


def _capitals(pattern: re.Pattern[str]) -> str:
    return "".join(letter for letter in _CLASS.sub("", pattern.pattern) if letter != letter.lower())


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_modules_over_lower_case(module: ModuleType) -> None:
    patterns = {name: value for name, value in vars(module).items() if isinstance(value, re.Pattern)}
    assert patterns
    assert {name: _capitals(pattern) for name, pattern in patterns.items() if _capitals(pattern)} == {}


@pytest.mark.parametrize("kind", [*kinds.KINDS, kinds.GATHERING, kinds.TRADE_DAY], ids=lambda kind: kind.type)
def test_kinds_of_events(kind: kinds.EventKind) -> None:
    for pattern in (kind.cues, kind.lures, kind.sure, kind.in_body):
        assert pattern is None or _capitals(pattern) == ""


@pytest.mark.parametrize("kind", [kind for kind in kinds.KINDS if kind.in_body], ids=lambda kind: kind.type)
def test_what_every_report_of_the_body_holds_is_told(kind: kinds.EventKind) -> None:
    assert kind.in_every_body
    assert kind.in_every_body == kind.in_every_body.lower()


@pytest.mark.parametrize("kind", [*kinds.KINDS, kinds.TRADE_DAY], ids=lambda kind: kind.type)
def test_one_of_the_words_told_stands_in_every_cue(kind: kinds.EventKind) -> None:
    patterns = [pattern for pattern in (kind.cues, kind.sure) if pattern is not None]
    for news in sorted(Path(__file__).parent.glob("ordinary_*.txt")):
        for line in news.read_text(encoding="utf-8").lower().splitlines():
            for cue in (found[0] for pattern in patterns for found in pattern.finditer(line)):
                assert any(words in cue for words in kind.in_every_cue), cue


def test_a_capital_would_be_seen() -> None:
    assert _capitals(re.compile(r"(?<!\w)\d+ [^\W\d] USD")) == "USD"
