"""Where the name of a conferring body ends, and what class of body it is."""

import pytest

from extractor.lexicon.award_bodies import match_body
from extractor.lexicon.award_issuers import issuer_class
from extractor.lexicon.award_wording import normal

# The bar marks the end expected.
BODIES = [
    "Chủ tịch UBND tỉnh Nghệ An| cho 5 tập thể",
    "Bộ trưởng Bộ Y tế| vì đã có thành tích",
    "Bộ Văn hóa, Thể thao và Du lịch|, Bộ Y tế",
    "Bộ Lao động - Thương binh và Xã hội| tặng",
    "LĐLĐ quận Cầu Giấy| trao",
    "Trung ương Hội LHPN Việt Nam| cho",
    "T.Ư Đoàn| cho",
    "Thành phố| và Bằng khen",
    "Hội Cựu chiến binh (CCB) tỉnh Thanh Hóa| cho",
    "UBND phường 5|, quận 3",
    "UBND TP. Vinh| cho",
    "UBND TỈNH NGHỆ AN| TRAO TẶNG",
    "CHỦ TỊCH UBND HUYỆN BA VÌ|.",
    "UBND HUYỆN SÓC SƠN| VÌ THÀNH TÍCH",
    "Công ty Xi măng Bỉm Sơn| cho",
    "Uỷ ban nhân dân thành phố Hà Nội| năm 2020",
    "Hiệu trưởng Trường THPT Chu Văn An| trao",
    "Viettel| cho",
    "tỉnh|",
]


@pytest.mark.parametrize("marked", BODIES)
def test_end_of_a_body(marked: str) -> None:
    text = marked.replace("|", "")
    assert match_body(text, normal(text), 0, after_of=True) == marked.index("|")


@pytest.mark.parametrize("text", ["mình", "cho 5 em", "giáo dục", "", "những người thợ", "20 năm qua"])
def test_no_body(text: str) -> None:
    assert match_body(text, normal(text), 0, after_of=True) is None


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "Viettel", "giáo dục", "các cấp", "hội viên nghèo"])
def test_no_body_without_of(text: str) -> None:
    assert match_body(text, normal(text), 0, after_of=False) is None


@pytest.mark.parametrize(
    ("body", "class_id"),
    [
        ("Thủ tướng Chính phủ", "prime_minister"),
        ("Nhà nước", "president"),
        ("Bộ trưởng Bộ Y tế", "ministry"),
        ("Bộ Công an", "public_security"),
        ("Ban Tổ chức Trung ương", "ministry"),
        ("T.Ư Đoàn", "ministry"),
        ("UBND tỉnh Nghệ An", "province"),
        ("UBND TP.HCM", "province"),
        ("Thành phố", "city"),
        ("UBND TP Vinh", "district_city"),
        ("Chủ tịch UBND quận", "district"),
        ("UBND phường 5", "commune"),
        ("LĐLĐ tỉnh", "union_local"),
        ("Tổng LĐLĐ Việt Nam", "union_centre"),
        ("Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh", "mass_organisation"),
        ("Giám đốc Công an tỉnh", "department"),
        ("Tỉnh ủy", "party"),
        ("Bộ Tư lệnh Quân khu 4", "army_command"),
        ("Công ty Xi măng Bỉm Sơn", "enterprise"),
        ("Hiệu trưởng Trường THPT Chu Văn An", "unit"),
        ("Nhà nước Lào", "international"),
        ("Thống đốc", "ministry"),
        ("Chủ tịch Trung ương Hội Chữ thập đỏ Việt Nam", "ministry"),
        ("Viện trưởng VKSND tối cao", "ministry"),
        ("Chánh án TAND tỉnh", "unit"),
        ("Công đoàn Dệt May Việt Nam", "ministry"),
        ("Công đoàn ngành Y tế tỉnh", "mass_organisation"),
        ("Tỉnh hội", "mass_organisation"),
    ],
)
def test_class_of_a_body(body: str, class_id: str) -> None:
    issuer = issuer_class(body)
    assert issuer is not None
    assert issuer.id == class_id


@pytest.mark.parametrize("name", ["Viettel", "Nguyễn Văn An", ""])
def test_a_name_that_tells_no_class(name: str) -> None:
    assert issuer_class(name) is None


def test_normal_keeps_the_length() -> None:
    text = "Kỉ niệm chương “Chiến sỹ” – HOÀ, thuỷ, quí, Ðộc lập, İ\u00a0x"
    assert len(normal(text)) == len(text)
