"""Which body behind a comma is the parent of the one before it."""

import pytest

from extractor.events.receivers.containment import can_contain, is_territory


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("Đội Cảnh sát giao thông số 6", "Công an quận Cầu Giấy"),
        ("Đội 2", "Phòng Hậu cần"),
        ("Phòng Kế toán", "Công ty CP Gạch Tân Lập"),
        ("Tổ Hóa - Sinh", "Trường THPT Sông Cấu"),
        ("Khoa Nội", "Bệnh viện Đa khoa tỉnh"),
        ("Đại đội 3", "Tiểu đoàn 7"),
        ("Tiểu đội 4", "Trung đội 1"),
        ("Khẩu đội 1", "Đại đội 12"),
        ("Tiểu đoàn 7", "Trung đoàn 28"),
        ("Trung đoàn 916", "Sư đoàn 371"),
        ("Sư đoàn 371", "Quân chủng Phòng không - Không quân"),
        ("Chi bộ 4", "Đảng bộ xã"),
        ("Chi cục Kiểm lâm", "Sở Nông nghiệp"),
        ("Cục Thú y", "Bộ Nông nghiệp và Môi trường"),
        ("Xí nghiệp May 2", "Tổng công ty Dệt"),
        ("Tàu 628", "Hải đội 137"),
        ("Công đoàn Trường Mầm non", "LĐLĐ tỉnh"),
        ("BHXH huyện Gò Mơ", "BHXH tỉnh Sơn La"),
    ],
)
def test_parents(child: str, parent: str) -> None:
    assert can_contain(parent, child)


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("Sở Y tế", "Công an tỉnh"),
        ("Công an tỉnh", "Sở Y tế"),
        ("Sở Y tế", "Báo Sông Mã"),
        ("Trường THPT A", "Sở GD&ĐT"),
        ("Phòng Kế toán", "Phòng Hành chính"),
        ("Công ty A", "Công ty B"),
        ("Trung đoàn 28", "Đại đội 3"),
        ("Trung đội 1", "Tiểu đội 4"),
        ("UBND xã Mường Khoa", "UBND huyện Bắc Yên"),
        ("Hợp tác xã Nà Sản", "Hội Nông dân tỉnh"),
        ("Đội cồng chiêng", "Nhóm thợ"),
        ("Bệnh viện A", "Trường Đại học Y"),
        ("Trạm Kiểm lâm", "Công ty May"),
        ("Viola Home", "Nordlux"),
        ("Chi bộ thôn Đông", "HTX dịch vụ nông nghiệp Quỳnh Lưu"),
        ("Hội Phụ nữ ấp Bến Đò", "Trường Tiểu học Phú Lợi B"),
        ("Đồn Biên phòng Gò Mơ", "Công an huyện Gò Mơ"),
        ("Hội LHPN huyện Gò Mơ", "Sở Nội vụ"),
        ("BHXH tỉnh Sơn La", "BHXH huyện Gò Mơ"),
        ("BHXH huyện Gò Mơ", "BHXH huyện Sông Mã"),
        ("Trung tâm Kiểm soát bệnh tật tỉnh", "Trung tâm Y tế huyện Gò Mơ"),
        ("Trung tâm Y tế quận Gò Mơ", "Lữ đoàn Công binh 25"),
        ("Trường Tiểu học xã Gò Mơ", "Công an huyện Gò Mơ"),
    ],
)
def test_neighbours(child: str, parent: str) -> None:
    assert not can_contain(parent, child)


@pytest.mark.parametrize("name", ["huyện Bắc Yên", "TP Sơn La", "Xã Tà Xùa", "khu phố 4"])
def test_territories(name: str) -> None:
    assert is_territory(name)


@pytest.mark.parametrize("name", ["UBND huyện", "Thành ủy", "Sở Y tế", "Xãhội", "Công an tỉnh"])
def test_no_territories(name: str) -> None:
    assert not is_territory(name)
