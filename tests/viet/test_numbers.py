"""Numbers in digits, words and Roman numerals, with as many refusals as hits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.viet.numbers import arabic_to_int, roman_to_int, words_to_int

ARABIC = [("01", 1), ("7", 7), ("48", 48), ("1.250", 1250), ("12.000.000", 12_000_000), ("003", 3)]
NOT_ARABIC = ["", "8.3", "1,5", "1.25", "1.2500", "12a", "-4", "٣", "1 250", "0.5"]

WORDS = [
    ("hai", 2),
    ("Năm", 5),
    ("mười", 10),
    ("mười một", 11),
    ("mười lăm", 15),
    ("hai mươi", 20),
    ("hai mươi mốt", 21),
    ("hai mươi tư", 24),
    ("hai lăm", 25),
    ("chín mươi chín", 99),
    ("ba chục", 30),
    ("một trăm", 100),
    ("một trăm linh ba", 103),
    ("hai trăm lẻ tư", 204),
    ("ba trăm mười lăm", 315),
    ("một nghìn", 1000),
    ("hai ngàn không trăm linh hai", 2002),
    ("một nghìn hai trăm năm mươi", 1250),
    ("hai triệu ba trăm nghìn", 2_300_000),
    ("Không", 0),
]
NOT_WORDS = [
    "",
    "hai ba",
    "mười năm",
    "hai mươi năm",
    "trăm",
    "mươi",
    "linh ba",
    "một một",
    "mốt",
    "lăm",
    "không hai",
    "một trăm linh",
    "một trăm linh mười",
    "nghìn",
    "mười mốt",
    "vài chục",
    "một trăm hai trăm",
    "tập thể",
    "không trăm",
    "hai mươi mười",
]

ROMAN = [("I", 1), ("IV", 4), ("IX", 9), ("XII", 12), ("XIV", 14), ("XVIII", 18), ("XL", 40), ("MCMXC", 1990)]
NOT_ROMAN = ["", "IIII", "xii", "VX", "IC", "A", "X1", "XII.", "ĐX", "IVI"]


@pytest.mark.parametrize(("text", "value"), ARABIC)
def test_digits(text: str, value: int) -> None:
    assert arabic_to_int(text) == value


@pytest.mark.parametrize("text", NOT_ARABIC)
def test_digits_refused(text: str) -> None:
    assert arabic_to_int(text) is None


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_words(text: str, value: int) -> None:
    assert words_to_int(text) == value


@pytest.mark.parametrize("text", NOT_WORDS)
def test_words_refused(text: str) -> None:
    assert words_to_int(text) is None


@pytest.mark.parametrize(("text", "value"), ROMAN)
def test_roman(text: str, value: int) -> None:
    assert roman_to_int(text) == value


@pytest.mark.parametrize("text", NOT_ROMAN)
def test_roman_refused(text: str) -> None:
    assert roman_to_int(text) is None


_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spelled(number: int) -> str:
    """The plain written form of 1 to 999."""
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [f"{_UNITS[hundreds]} trăm"] if hundreds else []
    if tens:
        words.append("mười" if tens == 1 else f"{_UNITS[tens]} mươi")
        last = "lăm" if unit == 5 else "mốt" if unit == 1 and tens > 1 else _UNITS[unit]
    else:
        last = f"linh {_UNITS[unit]}" if unit and hundreds else _UNITS[unit]
    return " ".join([*words, last]).strip()


@given(st.integers(1, 999))
def test_spelled_numbers_come_back(number: int) -> None:
    assert words_to_int(spelled(number)) == number


@given(st.integers(1, 999), st.integers(1, 999))
def test_thousands_come_back(thousands: int, rest: int) -> None:
    tail = spelled(rest) if rest >= 100 else f"không trăm {'linh ' if rest < 10 else ''}{spelled(rest)}"
    assert words_to_int(f"{spelled(thousands)} nghìn {tail}") == thousands * 1000 + rest


@given(st.integers(0, 10**12))
def test_grouped_digits_come_back(number: int) -> None:
    assert arabic_to_int(f"{number:,}".replace(",", ".")) == number


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for reader in (arabic_to_int, roman_to_int, words_to_int):
        value = reader(text)
        assert value is None or value >= 0
