"""Every sentence of the pages has its English twin."""

from string import Formatter

import pytest

from extractor.ground.labels import REASON_LABELS, reason_label
from extractor.service.words import Speech
from extractor.service.words.english import ENGLISH
from extractor.service.words.english_access import ACCESS
from extractor.service.words.english_frame import FRAME
from extractor.service.words.english_reading import READING
from extractor.service.words.english_safety import SAFETY
from extractor.service.words.english_work import WORK
from tests.service.sentences import said

PARTS = (ACCESS, FRAME, READING, SAFETY, WORK)


def test_every_sentence_has_its_english_twin_and_none_is_left_over() -> None:
    assert said() == set(ENGLISH)


def test_no_sentence_has_two_english_twins() -> None:
    assert sum(map(len, PARTS)) == len(ENGLISH)


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_twins_have_the_same_gaps() -> None:
    for vietnamese, english in ENGLISH.items():
        assert gaps(vietnamese) == gaps(english), vietnamese


def test_reasons_are_kept_in_vietnamese_and_told_in_both_languages() -> None:
    assert reason_label("cùng địa bàn") == REASON_LABELS["place"]
    assert Speech("en").word(reason_label("cùng địa bàn")) == "same place"
    assert Speech("en").word(reason_label("lý do cũ")) == "lý do cũ"


def test_english_words_agree_with_their_number() -> None:
    sentence = "Đang theo dõi {count} nguồn."
    assert Speech("en").say(sentence, count="1") == "1 source is followed."
    assert Speech("en").say(sentence, count="1,234") == "1,234 sources are followed."
    assert Speech("vi").say(sentence, count="1") == "Đang theo dõi 1 nguồn."
    assert [Speech("en").counted(count, "individual") for count in (1, 2)] == [
        "1 individual",
        "2 individuals",
    ]
    assert Speech("vi").counted(2000, "collective") == "2.000 tập thể"


@pytest.mark.parametrize(
    ("period", "vietnamese", "english"),
    [
        ("2021", "năm 2021", "2021"), ("2020/2025", "giai đoạn 2020–2025", "2020–2025"),
        ("2021-05", "tháng 05/2021", "05/2021"),
        ("2026-01/2026-06", "6 tháng đầu năm 2026", "first half of 2026"),
        ("2026-10/2026-12", "quý IV/2026", "fourth quarter of 2026"),
        ("2026-02/2026-05", "02/2026–05/2026", "02/2026–05/2026"),
        ("2025-07/2026-06", "07/2025–06/2026", "07/2025–06/2026"),
    ],
)  # fmt: skip
def test_the_time_of_an_award_is_told_in_words(period: str, vietnamese: str, english: str) -> None:
    assert (Speech("vi").period(period), Speech("en").period(period)) == (vietnamese, english)


def test_numbers_days_and_moments_are_told_in_the_language_of_the_page() -> None:
    assert (Speech("vi").number(12345), Speech("en").number(12345)) == ("12.345", "12,345")
    assert Speech("vi").moment("2022-03-17T09:30:00+00:00") == "16:30 17/03/2022"
    assert Speech("vi").published("2022-03-17T16:30:00+07:00") == "16:30 17/03/2022"
    assert Speech("vi").published("2022-03-17T00:00:00+07:00") == "17/03/2022"
    assert Speech("vi").published(None) == ""
    assert Speech("vi").percent(0.955) == "96%"
