"""What wordings of awards mean: (wording, conferring body elsewhere) and id, kind, level, grade, grantor."""

import pytest

from extractor.lexicon.award_linker import identify

MEANINGS = [
    ("Huân chương Lao động hạng Nhì", None, "huan-chuong-lao-dong", "order", "state", "Nhì", "Chủ tịch nước"),
    ("huân chương lao động hạng II", None, "huan-chuong-lao-dong", "order", "state", "Nhì", "Chủ tịch nước"),
    ("Huân chương Lao động", "UBND tỉnh", "huan-chuong-lao-dong", "order", "state", None, "Chủ tịch nước"),
    (
        "Huân chương Lao động hạng Nhất của Nhà nước Lào", None, "huan-chuong-nuoc-ngoai",
        "order", "international", "Nhất", "Nhà nước Lào",
    ),
    ("Huân chương Vì an ninh Tổ quốc", None, None, "order", "other", None, None),
    ("Huân chương Itsala", None, "huan-chuong-nuoc-ngoai", "order", "international", None, None),
    ("Bằng khen của UBND huyện Ba Vì", None, "bang-khen", "certificate_of_merit", "district_commune", None,
     "UBND huyện Ba Vì"),
    ("Huân chương", None, None, "order", "state", None, "Chủ tịch nước"),
    ("Huy chương Vàng", None, "giai-thuong-hoi-thi", "prize", "other", "Vàng", None),
    ("danh hiệu Nhà giáo Ưu tú", None, "nha-giao-uu-tu", "state_title", "state", None, "Chủ tịch nước"),
    ("NSND", None, "nghe-si-nhan-dan", "state_title", "state", None, "Chủ tịch nước"),
    (
        "danh hiệu Công dân Thủ đô ưu tú", None, "cong-dan-thu-do-uu-tu",
        "state_title", "province", None, "Chủ tịch UBND thành phố Hà Nội",
    ),
    ("danh hiệu “Công dân danh dự tỉnh Quảng Nam”", None, None, "state_title", "province", None, None),
    (
        "Chiến sỹ thi đua toàn quốc", None, "chien-si-thi-dua-toan-quoc",
        "emulation_title", "government", None, "Thủ tướng Chính phủ",
    ),
    ("CSTĐ cơ sở", None, "chien-si-thi-dua-co-so", "emulation_title", "unit", None, None),
    (
        "Cờ thi đua của Chính phủ", None, "co-thi-dua-cua-chinh-phu",
        "emulation_flag", "government", None, "Chính phủ",
    ),
    (
        "Cờ thi đua xuất sắc của UBND tỉnh", None, "co-thi-dua-cap-tinh",
        "emulation_flag", "province", None, "UBND tỉnh",
    ),
    (
        "Cờ", "LĐLĐ tỉnh", "co-thi-dua-cua-lien-doan-lao-dong-tinh",
        "emulation_flag", "mass_organisation", None, "LĐLĐ tỉnh",
    ),
    ("Cờ thi đua", None, "co-thi-dua", "emulation_flag", "other", None, None),
    (
        "Bằng khen của Bộ trưởng Bộ Y tế", None, "bang-khen-cua-bo-ban-nganh",
        "certificate_of_merit", "ministry", None, "Bộ trưởng Bộ Y tế",
    ),
    ("Bằng khen", "UBND tỉnh", "bang-khen-cap-tinh", "certificate_of_merit", "province", None, "UBND tỉnh"),
    (
        "Bằng khen của Thủ tướng", "UBND tỉnh", "bang-khen-cua-thu-tuong",
        "certificate_of_merit", "government", None, "Thủ tướng",
    ),
    ("Bằng khen", None, "bang-khen", "certificate_of_merit", "other", None, None),
    (
        "Bằng khen của LĐLĐ thành phố", None, "bang-khen-cua-doan-the-tinh",
        "certificate_of_merit", "mass_organisation", None, "LĐLĐ thành phố",
    ),
    (
        "Giấy khen của UBND huyện Mỹ Đức", None, "giay-khen-cap-huyen",
        "letter_of_commendation", "district_commune", None, "UBND huyện Mỹ Đức",
    ),
    (
        "Giấy khen của UBND TP Vinh", None, "giay-khen-cap-huyen",
        "letter_of_commendation", "district_commune", None, "UBND TP Vinh",
    ),
    (
        "Giấy khen", "Công ty X", "giay-khen-cua-doanh-nghiep",
        "letter_of_commendation", "unit", None, "Công ty X",
    ),
    (
        "Kỷ niệm chương “Vì sự nghiệp giáo dục”", None, "knc-vi-su-nghiep-giao-duc",
        "commemorative_medal", "ministry", None, "Bộ Giáo dục và Đào tạo",
    ),
    (
        "Kỷ niệm chương Vì sự nghiệp xây dựng và phát triển tỉnh Hậu Giang của UBND tỉnh",
        None, "knc-cap-tinh", "commemorative_medal", "province", None, "UBND tỉnh",
    ),
    ("Huy hiệu 45 năm tuổi Đảng", None, "huy-hieu-dang", "badge", "other", "45", None),
    (
        "Giải A Giải Báo chí Quốc gia", None, "giai-bao-chi-quoc-gia",
        "prize", "mass_organisation", "A", "Hội Nhà báo Việt Nam",
    ),
    (
        "giải Khuyến khích", "Hội Nhà văn Việt Nam", "giai-thuong-hoi-thi",
        "prize", "mass_organisation", "Khuyến khích", "Hội Nhà văn Việt Nam",
    ),
    ("đạt chuẩn nông thôn mới nâng cao", None, "dat-chuan-nong-thon-moi", "other", "other", "nâng cao", None),
    ("danh hiệu “Bàn tay vàng”", None, None, "emulation_title", "other", None, None),
    (
        "Bằng khen của Công đoàn Y tế Việt Nam", None, "bang-khen-cua-bo-ban-nganh",
        "certificate_of_merit", "ministry", None, "Công đoàn Y tế Việt Nam",
    ),
    (
        "Bằng khen của Chính phủ Lào", None, "bang-khen-nuoc-ngoai",
        "other", "international", None, "Chính phủ Lào",
    ),
    (
        "giải Nhất Hội thi Tiếng hát toàn quốc", None, "giai-thuong-hoi-thi",
        "prize", "ministry", "Nhất", None,
    ),
    ("giải Nhì học sinh giỏi quốc gia", None, "giai-thuong-hoi-thi", "prize", "ministry", "Nhì", None),
    (
        "giải Ba Hội thi Giáo viên giỏi huyện Ba Vì", None, "giai-thuong-hoi-thi",
        "prize", "district_commune", "Ba", None,
    ),
    ("Huy chương Bạc SEA Games", None, "giai-thuong-hoi-thi", "prize", "international", "Bạc", None),
    (
        "Giải Vàng Chất lượng Quốc gia", None, "giai-thuong-chat-luong-quoc-gia",
        "prize", "government", "Vàng", "Thủ tướng Chính phủ",
    ),
    (
        "giải báo chí tỉnh Bắc Ninh", None, "giai-bao-chi-cac-cap",
        "prize", "province", None, None,
    ),
    ("Bông Lau Vàng", None, None, "prize", "other", None, None),
    (
        "giấy chứng nhận “Tấm lòng nhân ái”", None, "bieu-duong-tuyen-duong",
        "other", "other", None, None,
    ),
    ("đạt OCOP 4 sao", None, "san-pham-ocop", "other", "province", "4", None),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "by", "award_id", "kind", "level", "grade", "grantor"), MEANINGS)
def test_meaning(
    wording: str,
    by: str | None,
    award_id: str | None,
    kind: str,
    level: str,
    grade: str | None,
    grantor: str | None,
) -> None:
    found = identify(wording, by)
    assert (found.award_id, found.kind, found.level, found.grade, found.grantor) == (
        award_id,
        kind,
        level,
        grade,
        grantor,
    )


def test_a_shared_list_of_grades_is_no_single_grade() -> None:
    found = identify("Huân chương Lao động hạng Nhất, Nhì, Ba")
    assert found.grade is None
    assert found.grades == ("Nhất", "Nhì", "Ba")


@pytest.mark.parametrize(
    "wording",
    [
        "danh hiệu “Đơn vị Quyết thắng”",
        "danh hiệu Xã tiêu biểu",
        "danh hiệu “Chiến sĩ thi đua ngành Kiểm sát”",
        "danh hiệu “Người con của thành phố”",
        "danh hiệu “Nhà khoa học của nhà nông”",
        "Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam”",
        "danh hiệu Thôn văn hóa",
        "Giấy khen của đơn vị",
    ],
)
def test_a_name_confers_nothing_by_its_own_words(wording: str) -> None:
    assert identify(wording).body is None


@pytest.mark.parametrize(
    ("wording", "body"),
    [
        ("Giải thưởng “Bông lúa của huyện” của UBND tỉnh", "UBND tỉnh"),
        ("“Giải thưởng của UBND tỉnh”", "UBND tỉnh"),
        ("Tập thể lao động xuất sắc của Bộ Y tế", "Bộ Y tế"),
        ("Cờ “Đơn vị xuất sắc” của Bộ Công an", "Bộ Công an"),
    ],
)
def test_a_body_behind_the_name_confers(wording: str, body: str) -> None:
    assert identify(wording).body == body


def test_joint_bodies_stay_together() -> None:
    assert identify("Bằng khen của Bộ Y tế và UBND tỉnh").body == "Bộ Y tế và UBND tỉnh"


@pytest.mark.parametrize(
    ("wording", "level"),
    [
        ("Cờ thi đua của BHXH Việt Nam", "ministry"),
        ("Bằng khen của NHNN Việt Nam", "ministry"),
        ("Bằng khen của TTXVN", "ministry"),
        ("Bằng khen của Trung ương Hội CTĐ Việt Nam", "ministry"),
        ("Giấy khen của BHXH tỉnh", "unit"),
    ],
)
def test_bodies_told_by_their_initials(wording: str, level: str) -> None:
    assert identify(wording).level == level
