"""The example sentences that stand beside the entries of the catalogue."""

import pytest

from extractor.lexicon.award_catalogue import catalogue
from extractor.text.award_mentions import find_awards

YES = [(entry.id, sentence) for entry in catalogue().entries for sentence in entry.yes]
NO = list(catalogue().no_award)


@pytest.mark.parametrize(("award_id", "sentence"), YES)
def test_yes(award_id: str, sentence: str) -> None:
    assert award_id in [mark.id for mark in find_awards(sentence)]


@pytest.mark.parametrize(("file", "sentence"), NO)
def test_no(file: str, sentence: str) -> None:
    assert [mark.text for mark in find_awards(sentence)] == []


def test_every_family_has_examples_of_both_kinds() -> None:
    kinds = {entry.kind for entry in catalogue().entries}
    assert {entry.kind for entry in catalogue().entries if entry.yes} == kinds
    assert len({file for file, _ in NO}) == len(kinds)
