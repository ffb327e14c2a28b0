"""Abbreviations and full forms as other ways to write what is searched for."""

import pytest

from extractor.lexicon.named_province import named_province
from extractor.lexicon.spellings import MOST, short_forms, wordings


@pytest.mark.parametrize(
    ("phrase", "others"),
    [
        ("UBND", {"Ủy ban nhân dân"}),
        ("ubnd", {"Ủy ban nhân dân"}),
        ("LĐLĐ tỉnh", {"Liên đoàn Lao động tỉnh"}),
        ("ldld", {"Liên đoàn Lao động"}),
        ("uỷ ban nhân dân tỉnh", {"UBND tỉnh"}),
        (
            "UBND TP Vinh",
            {"Ủy ban nhân dân thành phố Vinh", "Ủy ban nhân dân TP Vinh", "UBND thành phố Vinh"},
        ),
        ("Sở GD&ĐT", {"Sở Giáo dục và Đào tạo", "Sở GDĐT"}),
        ("Sở GDĐT", {"Sở Giáo dục và Đào tạo", "Sở GD&ĐT"}),
        ("CSTĐ", {"Chiến sĩ thi đua"}),
        ("THPT Hoa Sen", {"trung học phổ thông Hoa Sen"}),
        ("CP", {"Chính phủ", "cổ phần"}),
        ("chiến sỹ", {"chiến sĩ"}),
        ("KỈ NIỆM", {"KỶ NIỆM"}),
        ("bac sy ky thuat", {"bac si ki thuat"}),
        ("quý I", {"quí I"}),
        ("thi đi chi tiết", set()),
        ("cán bộ", set()),
        ("can", set()),
        ("ha", set()),
        ("Sao Mai", set()),
        ("", set()),
        ("...", set()),
    ],
)
def test_wordings(phrase: str, others: set[str]) -> None:
    assert set(wordings(phrase)) == others


def test_a_phrase_of_many_abbreviations_has_few_wordings() -> None:
    assert 0 < len(wordings("CP CP CP CP CP CP CP CP")) <= MOST


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ủy ban nhân dân", ("UBND",)),
        ("Uỷ Ban Nhân Dân", ("UBND",)),
        ("thi đua khen thưởng", ("TĐKT",)),
        ("chiến sỹ thi đua", ("CSTĐ",)),
        ("ủy ban nhân dân tỉnh", ()),
        ("chính phủ", ()),
    ],
)
def test_short_forms_of_whole_names(name: str, short: tuple[str, ...]) -> None:
    assert short_forms(name) == short


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UBND tỉnh Thanh Hóa", "38"),
        ("UBND tỉnh Thanh Hoá", "38"),
        ("Sở Y tế TP HCM", "79"),
        ("Trường THCS Phú Cát, huyện Quốc Oai", "01"),
        ("Hội Nông dân xã Tân Tiến, tỉnh Bắc Giang", "24"),
        ("UBND thị xã. Sơn Tây", "01"),
        ("Công đoàn huyện.Quốc Oai", "01"),
        ("Hội nghị cấp huyện. Khen thưởng", None),
        ("Bộ Y tế", None),
        ("Thành phố", None),
        ("Công ty Sao Mai", None),
    ],
)
def test_the_province_that_a_name_names(name: str, code: str | None) -> None:
    assert named_province(name) == code
