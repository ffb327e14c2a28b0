"""Abbreviations: forms that vary, meanings that compete, and text that stays as it is."""

import pytest

from extractor.lexicon.abbreviations import expand, expand_all


@pytest.mark.parametrize(
    ("abbr", "meaning"),
    [
        ("UBND", "Ủy ban nhân dân"),
        ("U.B.N.D", "Ủy ban nhân dân"),
        ("LĐLĐ", "Liên đoàn Lao động"),
        ("GD&ĐT", "Giáo dục và Đào tạo"),
        ("GD-ĐT", "Giáo dục và Đào tạo"),
        ("GDĐT", "Giáo dục và Đào tạo"),
        ("VH-TT&DL", "Văn hóa, Thể thao và Du lịch"),
        ("TP.", "thành phố"),
        ("PC07", "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"),
        ("HCĐ", "Huy chương Đồng"),
    ],
)
def test_usual_meaning_comes_first(abbr: str, meaning: str) -> None:
    assert expand(abbr)[0] == meaning


@pytest.mark.parametrize("abbr", ["", "XYZQ", "ubnd", "Hà Nội", "123"])
def test_unknown_or_wrongly_cased_forms_have_no_meaning(abbr: str) -> None:
    assert expand(abbr) == ()


def test_competing_meanings_are_all_given() -> None:
    assert {"Ban Tổ chức", "Bộ Tài chính"} == set(expand("BTC"))


def test_only_unambiguous_abbreviations_are_written_out() -> None:
    assert (
        expand_all("Phòng GD&ĐT, UBND TP Vinh") == "Phòng Giáo dục và Đào tạo, Ủy ban nhân dân thành phố Vinh"
    )
    assert expand_all("BTC trao giải") == "BTC trao giải"
