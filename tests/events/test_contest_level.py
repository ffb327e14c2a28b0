"""How high a contest is and whether one body holds it, by the words about it."""

import pytest

from extractor.events.givers.contest_level import contest_level, is_held_alone
from extractor.ground.records import Level
from tests.events.marked import awards_in


@pytest.mark.parametrize(
    ("words", "organiser", "level"),
    [
        ("Đội tuyển giành 4 HCV tại SEA Games 31", None, "international"),
        ("Tuyên dương học sinh đoạt giải Olympic Tin học quốc tế", "province", "international"),
        ("kỳ thi chọn học sinh giỏi quốc gia THPT", "mass_organisation", "ministry"),
        ("Giải bơi trẻ toàn quốc", None, "ministry"),
        ("Hội thi nấu ăn toàn quốc của phụ nữ", "mass_organisation", "mass_organisation"),
        ("Hội thi giáo viên dạy giỏi cấp tỉnh", "unit", "province"),
        ("Liên hoan đờn ca tài tử tỉnh lần thứ VI", None, "province"),
        ("Hội thao xã Ea Kao", None, "district_commune"),
        ("Cuộc thi vẽ tranh cấp trường", None, "unit"),
        ("Hội thi tay nghề do công ty mở", "unit", "unit"),
        ("Cuộc thi ảnh mùa vàng", "province", "province"),
        ("Cuộc thi ảnh mùa vàng", None, None),
        ("Liên hoan tại tỉnh Bình Phước", None, None),
        ("Trao Huân chương cho Bệnh viện quốc tế", None, None),
        ("Lễ trao Giải Báo chí tỉnh Lạng Sơn lần thứ V", "mass_organisation", "province"),
        ("Hội Nhà báo tỉnh trao Kỷ niệm chương", "mass_organisation", "mass_organisation"),
        ("Hội thi thợ nguội giỏi Thủ đô lần thứ II", "unit", "province"),
        ("Hội thi tiếng hát công nhân Hải Phòng năm 2022 khép lại", None, "province"),
        ("Hội thi nấu ăn Trường Cao đẳng Hải Phòng năm 2022", "unit", "unit"),
        ("Hội thi bắn nỏ tại Hà Giang năm 2022", None, None),
    ],
)
def test_level(words: str, organiser: Level | None, level: Level | None) -> None:
    assert contest_level(words, organiser) == level


@pytest.mark.parametrize(
    "opening",
    [
        "Hội thi cắm hoa. Sở Công Thương tổ chức bế mạc.",
        "Trao giải Báo chí tỉnh",
        "Huyện đoàn trao giải cuộc thi sáng tác thơ",
    ],
)
def test_held_alone(opening: str) -> None:
    assert is_held_alone(opening)


@pytest.mark.parametrize(
    "opening",
    [
        "Hội thi cắm hoa do Sở Công Thương phối hợp với Hội Phụ nữ tổ chức",
        "Sở GD&ĐT tuyên dương học sinh giỏi quốc gia",
        "UBND huyện sơ kết sáu tháng đầu năm",
    ],
)
def test_not_held_alone(opening: str) -> None:
    assert not is_held_alone(opening)


@pytest.mark.parametrize(
    ("lead", "told", "grantor", "level"),
    [
        (
            "{UNIT|UBND tỉnh Bến Tre} tổ chức bế mạc hội thi cắm hoa.",
            "{AWARD|Giải Nhất} thuộc về {PERSON|Cà Thị Hom}.",
            "UBND tỉnh Bến Tre",
            "province",
        ),
        (
            "{UNIT|UBND tỉnh Bến Tre} tổ chức bế mạc hội thi cắm hoa.",
            "{UNIT|Ban Tổ chức} trao {AWARD|giải Nhất} cho {PERSON|Cà Thị Hom}.",
            "UBND tỉnh Bến Tre",
            "province",
        ),
        (
            "{UNIT|UBND tỉnh Bến Tre} phối hợp {UNIT|Hội Phụ nữ} tổ chức bế mạc hội thi cắm hoa.",
            "{UNIT|Ban Tổ chức} trao {AWARD|giải Nhất} cho {PERSON|Cà Thị Hom}.",
            None,
            "province",
        ),
        (
            "Hội thi hò khoan do {UNIT|Sở Văn hóa tỉnh Bến Tre} phối hợp với {UNIT|Công ty A} tổ chức.",
            "{AWARD|Giải Nhất} thuộc về {PERSON|Cà Thị Hom}.",
            None,
            "province",
        ),
        (
            "Hội thi pháo thủ giỏi {UNIT|Lữ đoàn 71} đã bế mạc.",
            "{AWARD|Giải Nhất} thuộc về {PERSON|Cà Thị Hom}.",
            "Lữ đoàn 71",
            "unit",
        ),
        (
            "Hội thi hò khoan mở tại {UNIT|Nhà hát Bông Lau} đã bế mạc.",
            "{AWARD|Giải Nhất} thuộc về {PERSON|Cà Thị Hom}.",
            None,
            "other",
        ),
        (
            "{UNIT|Sở GD&ĐT tỉnh Bến Tre} tuyên dương học sinh giỏi quốc gia.",
            "{AWARD|Giải Nhất} thuộc về {PERSON|Cà Thị Hom}.",
            None,
            "ministry",
        ),
    ],
)
def test_prizes_are_of_who_holds_the_contest(lead: str, told: str, grantor: str | None, level: str) -> None:
    rows = awards_in(f"[lead] {lead}", told, title="Bế mạc")
    assert [(row.grantor, row.level) for row in rows] == [(grantor, level)]


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (
            "Chủ tịch {UNIT|UBND tỉnh A} tặng {AWARD|danh hiệu Tập thể lao động xuất sắc} cho {UNIT|Ban B}.",
            "province",
        ),
        (
            "{UNIT|Bộ Công Thương} tặng {AWARD|danh hiệu Tập thể lao động xuất sắc} cho {UNIT|Ban B}.",
            "ministry",
        ),
        ("{UNIT|UBND tỉnh A} gửi {AWARD|Thư khen} cho {UNIT|Ban B}.", "province"),
        ("Giám đốc {UNIT|Mỏ Núi Béo} tặng {AWARD|Giấy khen} cho {UNIT|Tổ B}.", "unit"),
        ("{UNIT|Tổ B} nhận {AWARD|Giấy khen}.", "other"),
        ("{PERSON|Lê Văn Bảo} đạt {AWARD|danh hiệu giáo viên dạy giỏi cấp tỉnh}.", "province"),
        ("{PERSON|Lê Văn Bảo} đạt {AWARD|danh hiệu giáo viên dạy giỏi cấp trường}.", "unit"),
        ("{PERSON|Lê Văn Bảo} đạt {AWARD|danh hiệu giáo viên dạy giỏi}.", "other"),
    ],
)
def test_other_awards_are_as_high_as_their_words_or_their_body(told: str, level: str) -> None:
    assert [row.level for row in awards_in(told)] == [level]
