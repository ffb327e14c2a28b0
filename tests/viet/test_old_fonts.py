"""TCVN3 and VNI text against Unicode, both ways by the same tables."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.viet.old_fonts import TCVN3, VNI, OldFont, font_of, repaired

SMALL = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
INTO_TCVN3 = {meant: written for written, meant in TCVN3.items()}
INTO_VNI = {meant: written for written, meant in VNI.items() if written.islower() or meant.isupper()}

SENTENCE = (
    "Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho các tập thể có thành tích xuất sắc, đạt giải Nhì."
)


def typed(text: str, font: OldFont) -> str:
    """The text as that font's users typed it; TCVN3 has no capitals with a tone."""
    table = INTO_TCVN3 if font == "tcvn3" else INTO_VNI
    return "".join(table.get(letter) or table.get(letter.lower(), letter) for letter in text)


def test_tables_hold_every_letter_once() -> None:
    assert sorted(INTO_TCVN3) == sorted(SMALL + "ĂÂÊÔƠƯĐ")
    assert sorted(INTO_VNI) == sorted(SMALL + SMALL.upper())
    assert len(TCVN3) == len(set(TCVN3)) == 74
    assert all(unicodedata.is_normalized("NFC", meant) for meant in (*TCVN3.values(), *VNI.values()))
    assert all(written.encode("latin-1") for written in (*TCVN3, *VNI))


@given(st.text(SMALL + "bcdghklmnpqrstvx aeiouy,.0123456789"))
def test_small_letters_come_back_from_both(text: str) -> None:
    assert repaired(typed(text, "tcvn3"), "tcvn3") == text


@given(st.lists(st.sampled_from(f"{SENTENCE} {SENTENCE.upper()} Nguyễn Ỷ Ị Ỵ Ĩ ương khuỷu".split())))
def test_words_come_back_from_vni(words: list[str]) -> None:
    text = " ".join(words)
    assert repaired(typed(text, "vni"), "vni") == text


@given(st.lists(st.sampled_from(SENTENCE.upper().replace("Ủ", "U").split()), min_size=2))
def test_capital_fonts_of_tcvn3(words: list[str]) -> None:
    text = " ".join(words)
    assume(sum(letter.isascii() and letter.isalpha() for letter in text) >= 3)
    assert repaired(typed(text, "tcvn3"), "tcvn3") == text


@pytest.mark.parametrize(
    ("written", "font", "meant"),
    [
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "tcvn3", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("X· Hßa B×nh, huyÖn L­¬ng S¬n", "tcvn3", "Xã Hòa Bình, huyện Lương Sơn"),
        ("Së GD§T tÆng GiÊy khen", "tcvn3", "Sở GDĐT tặng Giấy khen"),
        ("HuaânchöôngLaoñoäng haïng Nhì", "vni", "HuânchươngLaođộng hạng Nhì"),
        (
            "ÑOAØN THANH NIEÂN, thò xaõ Döông Ñoâng, kyû nieäm",
            "vni",
            "ĐOÀN THANH NIÊN, thị xã Dương Đông, kỷ niệm",
        ),
        ("Đã là Unicode: B»ng", "tcvn3", "Đã là Unicode: B»ng"),
        ("plain text, 100%", "vni", "plain text, 100%"),
    ],
)
def test_examples(written: str, font: OldFont, meant: str) -> None:
    assert repaired(written, font) == meant


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
@given(start=st.integers(0, 60))
def test_font_is_found(font: OldFont, start: int) -> None:
    assert font_of([SENTENCE, typed(SENTENCE[start:], font)]) == font


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "",
        "plain text only",
        "Le café de la gare reçoit une médaille après l'été, où l'on fête Noël",
        "© 2026 – «guillemets» ± 5 °C × 3",
    ],
)
def test_text_of_no_old_font(text: str) -> None:
    assert font_of([text]) is None
