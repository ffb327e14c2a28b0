"""The sample articles through the whole pipeline, against their reviewed annotation.

``models/floors.json`` holds the figures that must not be undercut, and names the samples that must be right
to the last row. Raise them as the rules get better: ``pytest tests/test_samples.py -s`` tells them.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractor.article import read_article
from extractor.fetch import Settings, read_inputs
from extractor.ground.extract import extract_json
from extractor.ground.page import Page
from extractor.lab.compare_rows import Pairing, awards_agree, fields_agree, pair_rows
from extractor.lab.corpus import GoldArticle, load_gold
from extractor.pipeline import extract

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "corpora" / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))
FLOORS = json.loads((ROOT / "models" / "floors.json").read_text(encoding="utf-8"))["samples"]
FIELDS = (
    "kind", "level", "grade", "recipient_kind", "recipient_count", "grantor", "proposer", "date", "period",
    "decision",
)  # fmt: skip


@dataclass(frozen=True)
class Compared:
    """One sample: award rows and events found, paired with the annotated ones."""

    awards: Pairing
    events: Pairing

    @property
    def is_right(self) -> bool:
        return not any((self.awards.invented, self.awards.missed, self.events.invented, self.events.missed))


def page_of(name: str) -> Page:
    (page,) = read_inputs([str(SAMPLES / f"{name}.txt")], Settings())
    assert isinstance(page, Page)
    return page


@cache
def gold_of(name: str) -> GoldArticle:
    return load_gold(SAMPLES / f"{name}.gold")


@cache
def compared(name: str) -> Compared:
    gold = gold_of(name)
    found = extract_json(extract(page_of(name), gold.article.published))
    return Compared(
        pair_rows(found["awards"], gold.awards, awards_agree),
        pair_rows(found["events"], gold.events, _events_agree),
    )


def _events_agree(found: dict[str, Any], gold: dict[str, Any]) -> bool:
    return bool(found["type"] == gold["type"] and found["date"] == gold.get("date"))


def f1(pairings: Sequence[Pairing]) -> float:
    right = sum(len(pairing.pairs) for pairing in pairings)
    wrong = sum(len(pairing.invented) + len(pairing.missed) for pairing in pairings)
    return 2 * right / (2 * right + wrong)


def award_fields() -> float:
    """The share of right fields among all fields of all paired rows."""
    pairs = [pair for name in NAMES for pair in compared(name).awards.pairs]
    right = [fields_agree(field, found, gold) for found, gold in pairs for field in FIELDS]
    return sum(right) / len(right)


def test_there_are_enough_of_them_each_with_its_annotation() -> None:
    assert len(NAMES) >= 15
    assert [path.stem for path in sorted(SAMPLES.glob("*.gold"))] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_read_as_it_was_annotated(name: str) -> None:
    assert read_article(page_of(name)).text == gold_of(name).article.text


@pytest.mark.parametrize("name", FLOORS["fully_right"])
def test_fully_right(name: str) -> None:
    assert compared(name).is_right, compared(name)


def test_samples_without_an_award_give_none() -> None:
    invented = {name: compared(name).awards.invented for name in NAMES if not gold_of(name).awards}
    assert len(invented) >= 2
    assert not any(invented.values()), invented


def test_floors() -> None:
    figures = {
        "awards_f1": f1([compared(name).awards for name in NAMES]),
        "award_fields": award_fields(),
        "events_f1": f1([compared(name).events for name in NAMES]),
    }
    right = [name for name in NAMES if compared(name).is_right]
    sys.stdout.write(json.dumps(figures | {"fully_right": right}, indent=1))
    assert {name: value for name, value in figures.items() if value < FLOORS[name]} == {}
