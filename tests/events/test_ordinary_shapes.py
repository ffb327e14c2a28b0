"""Shapes of ordinary award news that had no reader: whose ceremony it is, winners right behind a prize, sets
named with a verb alone."""

import pytest

from tests.events.marked import told

_HERO = "{AWARD|danh hiệu Bà mẹ Việt Nam Anh hùng}"


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            f"Đợt này, xã có 1 mẹ được phong tặng và 2 mẹ được truy tặng {_HERO}. Mẹ được phong tặng là mẹ "
            "{PERSON|Lò Thị Sáo}; 2 mẹ được truy tặng là {PERSON|Hà Thị Nhung} và {PERSON|Tô Thị Mận}.",
            ["1 individual", "Lò Thị Sáo", "2 individual", "Hà Thị Nhung", "Tô Thị Mận"],
        ),
        (
            "Dịp này, 2 mẹ được truy tặng " + _HERO + " và 2 gia đình được tặng {AWARD|Huân chương Độc lập}. "
            "Các mẹ được truy tặng là mẹ {PERSON|Hà Thị Nhung} và mẹ {PERSON|Tô Thị Mận}.",
            ["2 individual", "Hà Thị Nhung", "Tô Thị Mận", "2 household"],
        ),
        (
            "Có 3 {AWARD|Nghệ nhân Ưu tú} được phong tặng {AWARD|danh hiệu Nghệ nhân Nhân dân}.",
            ["3 individual"],
        ),
        (
            "Hai nghệ nhân nhận {AWARD|Bằng khen} gồm ông {PERSON|Lò Văn Panh} ({LOC|xã Nậm Cơi}) với nghề "
            "dệt và bà {PERSON|Tô Thị Mận} ({LOC|xã Bản Mòn}) với nghề gốm.",
            ["2 individual", "Lò Văn Panh", "Tô Thị Mận"],
        ),
        (
            "{PERSON|Lò Văn Panh} ({LOC|Sơn La}) xuất sắc vượt lên để giành {AWARD|HCV}.",
            ["Lò Văn Panh"],
        ),
        ("{PERSON|Lò Văn Panh} tập luyện mỗi ngày để giành {AWARD|HCV}.", []),
        ("Anh {PERSON|Lò Văn Panh}- {UNIT|CLB Suối Nguồn} được nhận {AWARD|Bằng khen}.", ["Lò Văn Panh"]),
        (
            "{UNIT|Trường Mầm non Hoa Sen}, {LOC|Nậm Cơi} và Vành Khuyên (huyện {LOC|Mường Tè}) "
            "{AWARD|đạt chuẩn quốc gia mức độ 1}.",
            ["Trường Mầm non Hoa Sen", "Trường Mầm non Nậm Cơi", "Trường Mầm non Vành Khuyên"],
        ),
        (
            "{UNIT|UBND huyện} tặng {AWARD|Giấy khen} cho {UNIT|Trường Tiểu học Bản Mòn} và "
            "{PERSON|Lò Văn Panh}, Chủ tịch {UNIT|Công đoàn trường}.",
            ["Trường Tiểu học Bản Mòn", "Lò Văn Panh"],
        ),
        (
            "Kết quả: {AWARD|giải nhất} {LOC|thôn Nậm Cơi}, {AWARD|giải nhì} {LOC|thôn Bản Mòn}, "
            "{AWARD|giải ba} thôn {LOC|Mường Hoa}.",
            ["thôn Nậm Cơi", "thôn Bản Mòn", "thôn Mường Hoa"],
        ),
        ("Kéo co nữ: {AWARD|giải Nhất} {UNIT|XN Cơ khí số 2}.", ["XN Cơ khí số 2"]),
        (
            "Ban tổ chức trao {AWARD|giải nhất} cho đội tàu 11, {AWARD|giải nhì} cho đội tàu 09.",
            ["đội tàu 11", "đội tàu 09"],
        ),
        ("Ban tổ chức trao {AWARD|giải nhất} cho đội xuất sắc nhất bảng A.", []),
        ("Tấm {AWARD|HCV} đầu tiên của đoàn là của vận động viên {PERSON|Lò Văn Panh}.", ["Lò Văn Panh"]),
        ("Tấm {AWARD|HCV} của đoàn do vận động viên {PERSON|Lò Văn Panh} giành được.", ["Lò Văn Panh"]),
        (
            "Ông {PERSON|Lò Văn Panh} dự lễ đón nhận {AWARD|Huân chương Lao động hạng Ba} của "
            "{UNIT|Trường THPT Sông Đà}.",
            ["Trường THPT Sông Đà"],
        ),
        (
            "Ông {PERSON|Lò Văn Panh} dự lễ kỷ niệm và đón nhận {AWARD|Bằng khen của {UNIT|Trung ương Hội}} "
            "của {UNIT|Hội Khuyến học huyện Nậm Cơi}.",
            ["Hội Khuyến học huyện Nậm Cơi"],
        ),
        ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} {UNIT|Bệnh viện Nậm Cơi}.", ["Bệnh viện Nậm Cơi"]),
        (
            "Ban tổ chức trao {AWARD|giải Nhất} cho 2 ca khúc, {AWARD|giải Nhì} cho 5 mô hình.",
            ["2 other", "5 other"],
        ),
    ],
)
def test_who_receives(line: str, rows: list[str]) -> None:
    assert sorted(row.split(": ", 1)[1] for row in told(line)) == sorted(rows)
