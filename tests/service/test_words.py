"""Every sentence of the pages has its English twin."""

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


def test_twins_have_the_same_gaps() -> None:
    for vietnamese, english in ENGLISH.items():
        assert vietnamese.count("{") == english.count("{"), vietnamese


def test_numbers_days_and_moments_are_told_in_the_language_of_the_page() -> None:
    assert (Speech("vi").number(12345), Speech("en").number(12345)) == ("12.345", "12,345")
    assert Speech("vi").moment("2022-03-17T09:30:00+00:00") == "16:30 17/03/2022"
    assert Speech("vi").percent(0.955) == "96%"
