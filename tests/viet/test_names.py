"""Syllables and scores of personal names."""

import pytest

from extractor.viet.name_syllables import GIVEN, HIGHLAND, MIDDLE, STRONG, WEAK
from extractor.viet.names import (
    canonical,
    is_common_word,
    is_given_name,
    is_strong_surname,
    is_surname,
    is_vietnamese_syllable,
    name_score,
)

NAMES = ("Nguyễn Văn Hùng", "TRẦN THỊ HOÀ", "Giàng A Páo", "Ma Văn Kháng", "Y Thanh Hà Niê", "H’Hen Niê")
OTHERS = (
    "Hồ Tây",
    "Sơn La",
    "Hà Nội",
    "Park Seo",
    "Sở Y",
    "Nguyễn",
    "Nguyễn Văn Sở",
    "Lê Hoa Trần Văn Nam Anh",
)
SPELLINGS = (
    ("HOÀ", "Hòa"),
    ("Hoà", "Hòa"),
    ("thị", "Thị"),
    ("H’Hen", "H'Hen"),
    ("Ðức", "Đức"),
    ("Sỹ", "Sỹ"),
    ("Hoàng", "Hoàng"),
)
VIETNAMESE = ("Nguyễn", "Khuê", "Quỳnh", "Yến", "giếng", "Ý", "Oanh", "Nghĩa")
FOREIGN = ("Park", "Klopp", "Kpă", "Vladimir", "UBND", "Mlô", "Sisoulith")


@pytest.mark.parametrize("name", NAMES)
def test_names_that_stand_without_a_title(name: str) -> None:
    assert name_score(name.split()) >= 0.6


@pytest.mark.parametrize("words", OTHERS)
def test_words_that_do_not(words: str) -> None:
    assert name_score(words.split()) < 0.4


@pytest.mark.parametrize(("syllable", "expected"), SPELLINGS)
def test_one_spelling_for_comparing(syllable: str, expected: str) -> None:
    assert canonical(syllable) == expected


@pytest.mark.parametrize("word", VIETNAMESE)
def test_shape_of_a_vietnamese_syllable(word: str) -> None:
    assert is_vietnamese_syllable(word)


@pytest.mark.parametrize("word", FOREIGN)
def test_shape_of_other_words(word: str) -> None:
    assert not is_vietnamese_syllable(word)


def test_every_kinh_syllable_of_the_tables_has_the_shape() -> None:
    assert [
        syllable for syllable in sorted(STRONG | GIVEN | MIDDLE) if not is_vietnamese_syllable(syllable)
    ] == []


def test_tables_are_canonical_and_apart() -> None:
    for table in (STRONG, WEAK, HIGHLAND, MIDDLE, GIVEN):
        assert [syllable for syllable in sorted(table) if canonical(syllable) != syllable] == []
    assert not STRONG & WEAK
    assert not HIGHLAND & (STRONG | WEAK)
    assert len(STRONG | WEAK | HIGHLAND) >= 250


def test_lists_answer() -> None:
    assert (
        is_surname("NGUYỄN")
        and is_strong_surname("Lê")
        and is_surname("Mùa")
        and not is_strong_surname("Mùa")
    )
    assert is_given_name("Lực") and not is_given_name("Sở")
    assert is_common_word("Sở") and not is_common_word("Hoa")
