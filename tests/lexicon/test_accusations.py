"""Every frame of accusations with the sentences that stand beside it."""

import pytest

from extractor.lexicon.accusations import accusations
from extractor.lexicon.adverse import adverse

FRAMES = list(accusations().frames)
HITS = [(frame, sentence) for frame in FRAMES for sentence in frame.yes]
REFUSALS = [sentence for frame in FRAMES for sentence in frame.no]


@pytest.mark.parametrize(("frame", "sentence"), HITS, ids=[sentence for _, sentence in HITS])
def test_a_frame_finds_its_sentence(frame, sentence: str) -> None:
    assert frame in [found for found, _ in adverse().find(sentence)]


@pytest.mark.parametrize("sentence", REFUSALS)
def test_what_raises_no_problem(sentence: str) -> None:
    assert [found.words for found, _ in adverse().find(sentence)] == []


def test_every_frame_has_a_sentence_and_a_group() -> None:
    assert all(frame.yes and frame.group in adverse().groups for frame in FRAMES)


def test_quotation_marks_do_not_count_and_places_hold() -> None:
    sentence = "Tòa “xét xử” ông An; phụ huynh lớp 3 “phản đối”."
    found = {frame.words: span.of(sentence) for frame, span in adverse().find(sentence)}
    assert found["{force} … {person}"] == "xét xử” ông"
    assert found["{people} … phản đối"] == "phụ huynh lớp 3 “phản đối"


def test_a_gap_ends_at_a_stop_and_at_and() -> None:
    words = [frame.words for frame, _ in adverse().find("Phụ huynh đến đông đủ, không ai phản đối.")]
    assert "{people} … phản đối" not in words
