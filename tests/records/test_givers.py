"""Who confers: one body in the wordings of several papers, and bodies that are not one."""

import pytest

from extractor.records.givers import compare_givers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chủ tịch UBND tỉnh", "UBND tỉnh Nghệ An"),
        ("Chủ tịch UBND tỉnh Nghệ An", "tỉnh Nghệ An"),
        ("Bộ GD&ĐT", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ("Bộ VH-TT&DL", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
        ("Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "Ủy ban Dân tộc"),
        ("Tổng Liên đoàn", "Đoàn Chủ tịch Tổng LĐLĐ Việt Nam"),
        ("Trung ương Đoàn", "Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh"),
        ("Ban Thường vụ Tỉnh đoàn", "Đoàn TNCS Hồ Chí Minh tỉnh Nghệ An"),
        ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy Nghệ An"),
        ("Ủy ban MTTQ tỉnh", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Nghệ An"),
        ("Giám đốc Sở GD&ĐT", "Sở Giáo dục và Đào tạo Nghệ An"),
        ("Chủ tịch UBND thành phố", "UBND TP Vinh"),
        ("Tư lệnh Quân khu 4", "Bộ Tư lệnh Quân khu 4"),
        ("Hội Liên hiệp Phụ nữ Việt Nam", "Trung ương Hội LHPN Việt Nam"),
        ("Chánh án TAND tối cao", "Tòa án nhân dân tối cao"),
        ("Thủ tướng", "Chính phủ"),
        ("UBND tỉnh, Bộ Y tế", "Bộ trưởng Bộ Y tế, Chủ tịch UBND tỉnh"),
        ("Công đoàn huyện", "Ban Thường vụ LĐLĐ huyện Can Lộc"),
        ("UBND tỉnh Thừa Thiên Huế", "UBND thành phố Huế"),
    ],
)
def test_one_body_in_two_wordings(one: str, other: str) -> None:
    assert compare_givers(one, other) == compare_givers(other, one) == "agree"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ trưởng", "Giám đốc Sở Y tế"),
        ("Bộ trưởng", "UBND tỉnh Nghệ An"),
        ("UBND tỉnh Nghệ An", "UBND tỉnh Hà Tĩnh"),
        ("UBND huyện", "Chủ tịch UBND tỉnh"),
        ("Tỉnh đoàn", "Trung ương Đoàn"),
        ("Hội LHPN tỉnh", "Hội LHPN Việt Nam"),
        ("LĐLĐ tỉnh", "Tổng LĐLĐ Việt Nam"),
        ("Tỉnh ủy", "UBND tỉnh"),
        ("Tỉnh hội", "Trung ương Hội"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND Thành phố"),
        ("Huyện hội", "Hội Nông dân tỉnh"),
        ("Công an tỉnh Nghệ An", "Bộ Công an"),
        ("Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"),
        ("Chủ tịch nước", "Thủ tướng Chính phủ"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert compare_givers(one, other) == compare_givers(other, one) == "against"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ trưởng", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ("Bộ trưởng", "Bộ Y tế"),
        ("Giám đốc", "Giám đốc Sở Y tế"),
        ("UBND tỉnh", None),
        ("Hội Nông dân", "Hội Nông dân tỉnh"),
        ("UBND tỉnh", "UBND tỉnh, Bộ Y tế"),
        ("Tỉnh hội", "Hội Cựu chiến binh tỉnh"),
        ("Thành hội", "Hội Nông dân thành phố"),
    ],
)
def test_what_leaves_the_body_open(one: str, other: str | None) -> None:
    assert compare_givers(one, other) == compare_givers(other, one) == "silent"
