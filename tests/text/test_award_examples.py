"""The example sentences that stand beside the entries of the catalogue, mentions in square brackets."""

import re

import pytest

from extractor.ground.reading import Mark
from extractor.lexicon.award_catalogue import catalogue
from extractor.text.awards.tagger import find_awards

YES = [(entry.id, sentence) for entry in catalogue().entries for sentence in entry.yes]
NO = [(entry.id, sentence) for entry in catalogue().entries for sentence in entry.no]
NO_AWARD = list(catalogue().no_award)

_BRACKETED = re.compile(r"\[([^]]+)\]")


def _found(sentence: str) -> list[Mark]:
    """The mentions in a sentence, which must be those in brackets, at their very places."""
    text = sentence.replace("[", "").replace("]", "")
    marks = find_awards(text)
    again = text
    for mark in reversed(marks):
        again = f"{again[: mark.span.start]}[{mark.text}]{again[mark.span.end :]}"
    assert again == sentence
    return marks


@pytest.mark.parametrize(("award_id", "sentence"), YES)
def test_yes(award_id: str, sentence: str) -> None:
    assert award_id in [mark.id for mark in _found(sentence)]


@pytest.mark.parametrize(("award_id", "sentence"), NO)
def test_no(award_id: str, sentence: str) -> None:
    assert award_id not in [mark.id for mark in _found(sentence)]


@pytest.mark.parametrize(("file", "sentence"), NO_AWARD)
def test_no_award(file: str, sentence: str) -> None:
    assert _found(sentence) == []


def test_every_award_has_an_example() -> None:
    """Gifts of honour (bức trướng, lẵng hoa) stand in the catalogue only to be told from awards."""
    assert [entry.id for entry in catalogue().entries if not entry.yes] == ["co-truyen-thong"]


def test_every_award_has_a_refusal() -> None:
    assert [entry.id for entry in catalogue().entries if not entry.no] == []


def test_as_many_refusals_as_hits() -> None:
    hits = sum(len(_BRACKETED.findall(sentence)) for _, sentence in YES)
    assert len(NO) + len(NO_AWARD) >= hits
