"""Levels of bodies, numbers of decisions, and who confers by law."""

import pytest

from extractor.lexicon.authorities import (
    authorities,
    find_decisions,
    issuer,
    level_of_body,
)

LEVELS = [
    ("Chủ tịch nước", "state"),
    ("Nhà nước", "state"),
    ("Đảng và Nhà nước", "state"),
    ("Quốc hội", "state"),
    ("Ủy ban Thường vụ Quốc hội", "state"),
    ("Chính phủ", "government"),
    ("Thủ tướng Chính phủ", "government"),
    ("Bộ Y tế", "ministry"),
    ("Bộ trưởng Bộ Y tế", "ministry"),
    ("Bộ GD&ĐT", "ministry"),
    ("Tòa án nhân dân tối cao", "ministry"),
    ("BHXH Việt Nam", "ministry"),
    ("Trung ương Đoàn", "ministry"),
    ("T.Ư Đoàn", "ministry"),
    ("Tổng LĐLĐ Việt Nam", "ministry"),
    ("Tổng Liên đoàn Lao động Việt Nam", "ministry"),
    ("Hội Nông dân Việt Nam", "ministry"),
    ("Trung ương Hội Chữ thập đỏ Việt Nam", "ministry"),
    ("UBND tỉnh", "province"),
    ("Chủ tịch UBND tỉnh Nghệ An", "province"),
    ("Uỷ ban nhân dân Thành phố", "province"),
    ("UBND TP Hà Nội", "province"),
    ("Thành phố", "province"),
    ("tỉnh", "province"),
    ("UBND TP Vinh", "district_commune"),
    ("UBND huyện Gia Lâm", "district_commune"),
    ("UBND phường Bến Nghé", "district_commune"),
    ("UBND xã", "district_commune"),
    ("huyện", "district_commune"),
    ("LĐLĐ tỉnh", "mass_organisation"),
    ("Liên đoàn Lao động Thành phố", "mass_organisation"),
    ("Tỉnh đoàn", "mass_organisation"),
    ("Hội LHPN tỉnh Sơn La", "mass_organisation"),
    ("Ủy ban MTTQ Việt Nam tỉnh", "mass_organisation"),
    ("Công đoàn ngành Giáo dục", "mass_organisation"),
    ("Sở Nội vụ", "unit"),
    ("Giám đốc Sở GD&ĐT", "unit"),
    ("Công an tỉnh", "unit"),
    ("Bộ CHQS tỉnh", "unit"),
    ("Trường Đại học Vinh", "unit"),
    ("Tổng công ty May 10", "unit"),
    ("Bệnh viện Bạch Mai", "unit"),
    ("Quân khu 4", "other"),
    ("Bộ Tư lệnh Quân khu 7", "other"),
    ("Đại học Quốc gia Hà Nội", "other"),
    ("Thành ủy Hà Nội", "other"),
    ("Ban Thường vụ Tỉnh ủy", "other"),
    ("Nhà nước Lào", "international"),
    ("Chính phủ Nhật Bản", "international"),
    ("ông Nguyễn Văn An", None),
    ("phần thưởng cao quý", None),
]


@pytest.mark.parametrize(("name", "level"), LEVELS)
def test_level_of_a_body(name: str, level: str | None) -> None:
    assert level_of_body(name) == level


NUMBERS = [
    ("Quyết định số 512/QĐ-TTg ngày 3/4/2020", "512/QĐ-TTg", "Thủ tướng Chính phủ", True),
    ("theo Quyết định 1.205/QĐ-UBND", "1.205/QĐ-UBND", "UBND", True),
    ("số 06-QĐ/TU của Ban Thường vụ", "06-QĐ/TU", "Tỉnh ủy, Thành ủy", True),
    ("số 971/2005/QĐ-CTN", "971/2005/QĐ-CTN", "Chủ tịch nước", True),
    ("số 991 KT/CTN năm 1996", "991 KT/CTN", "Chủ tịch nước", True),
    ("số 12/QĐ-BGDĐT", "12/QĐ-BGDĐT", "Bộ Giáo dục và Đào tạo", True),
    ("số 514-QĐ/TWTN-BKT", "514-QĐ/TWTN-BKT", "Trung ương Đoàn TNCS Hồ Chí Minh", True),
    ("số 77/QĐ-XYZ", "77/QĐ-XYZ", None, True),
    ("Tờ trình số 252/TTr-SNV", "252/TTr-SNV", "Sở Nội vụ", False),
    ("quy định tại 86/2025/QĐ-UBND", "86/2025/QĐ-UBND", "UBND", False),
    ("Kế hoạch 08/KH-LĐLĐ", "08/KH-LĐLĐ", "Liên đoàn Lao động", False),
    ("Thông tư 15/2025/TT-BNV", "15/2025/TT-BNV", "Bộ Nội vụ", False),
]


@pytest.mark.parametrize(("text", "number", "body", "may_confer"), NUMBERS)
def test_decision_numbers(text: str, number: str, body: str | None, may_confer: bool) -> None:
    (found,) = find_decisions(text)
    assert text[found.span.start : found.span.end] == found.text == number
    assert (found.issuer, found.may_confer) == (body, may_confer)


@pytest.mark.parametrize(
    "text",
    ["ngày 30/4/2020", "tỷ số 3-1", "QĐ khen thưởng", "12/QĐ", "xe 29A-12345", "đường 30/4", "A12/QĐ-BYTx/"],
)
def test_no_decision_number(text: str) -> None:
    assert list(find_decisions(text)) == []


def test_unknown_signs_have_no_issuer() -> None:
    assert issuer("KHONGCO") is None


def test_signs_of_authorities_are_known_issuers_or_their_own() -> None:
    named = {sign for authority in authorities().values() for sign in authority.signs}
    assert {"CTN", "TTg", "BQP"} <= named
