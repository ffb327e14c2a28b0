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
        (
            "Sản phẩm mật ong của {UNIT|HTX Nậm Cơi} và sản phẩm chè của {UNIT|HTX Bản Mòn} được trao "
            "{AWARD|Giải thưởng Bông lúa vàng}.",
            ["HTX Nậm Cơi", "HTX Bản Mòn"],
        ),
        (
            "{AWARD|Giải A} thuộc về tập thơ “Bến sông” của {PERSON|Lò Văn Panh}; tiểu thuyết “Mùa lũ” của "
            "nhà văn {PERSON|Hà Văn Sao} và bộ ảnh “Đồi chè” của {PERSON|Tô Thị Mận}.",
            ["Lò Văn Panh", "Hà Văn Sao", "Tô Thị Mận"],
        ),
        (
            "{AWARD|Giải A} thuộc về tiểu thuyết Mùa lũ đầu nguồn ({UNIT|NXB Trẻ}) của {PERSON|Lò Văn Panh}.",
            ["Lò Văn Panh"],
        ),
        (
            "Đứng đầu bảng tổng sắp là đoàn {LOC|Hà Nội} với 12 {AWARD|HCV}, tiếp theo là đoàn {LOC|Sơn La} "
            "với 8 {AWARD|HCV}.",
            ["Hà Nội", "Sơn La"],
        ),
        (
            "Các tấm {AWARD|HCV} thuộc về {PERSON|Lò Văn Panh} (nhảy xa nam) và đội tiếp sức 4x100m nam.",
            ["Lò Văn Panh", "đội tiếp sức 4x100m nam"],
        ),
        (
            "{LOC|Sơn La} có thêm 2 {AWARD|HCV} do công của {PERSON|Tô Thị Mận} (karate) và "
            "{PERSON|Lò Văn Panh} (vật).",
            ["2 individual", "Tô Thị Mận", "Lò Văn Panh"],
        ),
        (
            f"Thành phố tổ chức lễ truy tặng {_HERO} cho 183 mẹ; trong đó chỉ có mẹ "
            "{PERSON|Lò Thị Sáo} hiện còn sống.",
            ["183 individual", "Lò Thị Sáo"],
        ),
        (
            "Có 3 trường được công nhận, gồm: {UNIT|Trường THCS Nậm Cơi} {AWARD|đạt chuẩn quốc gia mức độ "
            "1}; {UNIT|Trường Mầm non Hoa Sen} {AWARD|đạt chuẩn quốc gia mức độ 2}.",
            ["Trường THCS Nậm Cơi", "Trường Mầm non Hoa Sen"],
        ),
        (
            "Ông Hà trao {AWARD|Giải thưởng Hồ Chí Minh} cho gia đình cố nhạc sĩ {PERSON|Lò Văn Panh}.",
            ["Lò Văn Panh"],
        ),
        (
            "Chủ tịch nước tặng {AWARD|Giải thưởng Nhà nước} cho 56 tác giả và 11 cố tác giả.",
            ["56 individual", "11 individual"],
        ),
    ],
)
def test_who_receives(line: str, rows: list[str]) -> None:
    assert sorted(row.split(": ", 1)[1] for row in told(line)) == sorted(rows)


def test_the_words_of_a_second_kind_end_the_list() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho các huyện: {LOC|Mường Tè}, {LOC|Nậm Cơi} và các thị xã: "
        "{LOC|Bản Mòn}, {LOC|Sông Đà}."
    )
    assert [row.split(": ", 1)[1] for row in rows][:2] == ["huyện Mường Tè", "huyện Nậm Cơi"]


def test_a_set_with_its_names_is_no_rule() -> None:
    rows = told(
        "Kết quả, 2 đội giành {AWARD|giải Nhì} gồm {LOC|Sơn La} và {LOC|Đồng Tháp}.",
        title="Hội thi tìm hiểu Luật Thi đua, khen thưởng: quy định mới",
    )
    assert [row.split(": ", 1)[1] for row in rows] == ["2 collective", "Sơn La", "Đồng Tháp"]


def test_how_many_hold_it_by_now_is_past() -> None:
    rows = told(
        "{DATE=2024-05-30|Sáng 30/5}, trường họp mặt. Hiện nay, trường có hơn 2.800 nhà giáo được phong tặng "
        "{AWARD|danh hiệu Nhà giáo Nhân dân}, 71 nhà giáo được phong tặng {AWARD|danh hiệu Nhà giáo Ưu tú}.",
        published="2024-06-01T08:00:00+07:00",
    )
    assert [row.split(" ", 1)[0] for row in rows] == ["past", "past"]
