"""Every cue, guard and lure of the adverse table with the sentences that stand beside it."""

import re

import pytest

from extractor.lexicon.adverse import Cue, adverse

TABLE = adverse()
CUE_HITS = [(cue, sentence) for cue in TABLE.cues.values() for sentence in cue.yes]
UNDERGONE_HITS = [(cue, sentence) for cue in TABLE.undergone.values() for sentence in cue.yes]
GUARD_HITS = [sentence for guard in TABLE.guards.values() for sentence in guard.yes]
REFUSALS = [
    sentence
    for entries in (TABLE.cues.values(), TABLE.guards.values(), TABLE.lures)
    for entry in entries
    for sentence in entry.no
]


@pytest.mark.parametrize(("cue", "sentence"), CUE_HITS, ids=[sentence for _, sentence in CUE_HITS])
def test_a_cue_finds_its_sentence(cue, sentence: str) -> None:
    found = list(TABLE.find(sentence))
    assert cue in [one for one, _ in found]
    assert all(
        re.sub(r"\d[\d.,]*", "<số>", span.of(sentence).lower()) == one.words
        for one, span in found
        if isinstance(one, Cue)
    )


@pytest.mark.parametrize(("cue", "sentence"), UNDERGONE_HITS, ids=[one for _, one in UNDERGONE_HITS])
def test_what_somebody_does_to_the_one_named(cue, sentence: str) -> None:
    assert [(found, span.of(sentence)[:3]) for found, span in TABLE.find(sentence) if found == cue] == [
        (cue, "bị ")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Em bé bị sốt cao, bố mẹ đưa đi khám; trường tố cáo kẻ xấu với công an xã không kịp.",
        "Thôn bị mưa lũ chia cắt nhiều ngày.",
        "Chưa ai bị nhà trường nhắc nhở.",
    ],
)
def test_what_is_suffered_is_not_undergone(sentence: str) -> None:
    assert not any(cue in TABLE.undergone.values() for cue, _ in TABLE.find(sentence))


@pytest.mark.parametrize("sentence", GUARD_HITS)
def test_a_guard_lets_other_sentences_through(sentence: str) -> None:
    assert list(TABLE.find(sentence))


@pytest.mark.parametrize("sentence", REFUSALS)
def test_what_raises_no_problem(sentence: str) -> None:
    assert [cue.words for cue, _ in TABLE.find(sentence)] == []


def test_every_guard_and_lure_is_needed_by_its_sentences() -> None:
    """Each refusal of a guard or lure holds a cue, so that it says something."""
    entries = [*TABLE.guards.values(), *TABLE.lures]
    assert all(entry.words in sentence.lower() for entry in entries for sentence in entry.no)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đơn vị làm tốt công tác phòng, chống tham nhũng.",
        "Nhà trường tuyên truyền pháp luật cho học sinh.",
        "Ba năm liền không để xảy ra vi phạm.",
        "Các tổ thi đua không vi phạm nội quy.",
        "Chi bộ kiên quyết đấu tranh với tiêu cực.",
        "Lễ trao Bằng khen bắt đầu lúc 8 giờ.",
        "Tập thể giữ nghiêm kỷ luật lao động.",
        "Thanh tra tỉnh đón nhận Cờ thi đua.",
        "Chủ tịch Công đoàn Phan Thị Tố Hoa phát biểu.",
    ],
)
def test_everyday_words_of_commendation(sentence: str) -> None:
    assert not list(TABLE.find(sentence))
