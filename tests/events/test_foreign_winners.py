"""Medals of persons of other countries give no row; those of ours beside them do."""

import pytest

from tests.events.marked import told

GAMES = "SEA Games 33: những gương mặt giành nhiều huy chương"


@pytest.mark.parametrize(
    "sentence",
    [
        "{PERSON|Letia Sam} ({LOC|Singapore}) giành {AWARD|HC vàng}.",
        "Tay vợt {LOC|Serbia} {PERSON|Milo Dorvic} giành {AWARD|HC vàng}.",
        "{PERSON|Letia Sam} ({LOC|Singapore}) dẫn đầu với 4 {AWARD|HC vàng}.",
        "{PERSON|Letia Sam} ({LOC|Singapore}) vắng mặt. Hai {AWARD|HC bạc} của Letia đến từ môn bơi.",
        "{PERSON|Letia Sam} ({LOC|Singapore}) về nhất. {PERSON|Sam} giành {AWARD|HC vàng}.",
        "{PERSON|Letia Sam} của {LOC|Singapore} đoạt {AWARD|HC vàng}.",
        "{UNIT|Đoàn thể thao Singapore} giành thêm 3 {AWARD|huy chương Vàng}.",
        "Đoàn chủ nhà {LOC|Thái Lan} bám sát ở vị trí thứ hai với 8 {AWARD|HC vàng}.",
        "Ba tấm {AWARD|huy chương Vàng} mà {LOC|Singapore} giành được đến từ môn bơi.",
    ],
)
def test_nothing_is_recorded_of_winners_from_abroad(sentence: str) -> None:
    assert told(sentence, title=GAMES) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "{PERSON|Lò Văn Sáo} ({LOC|Sơn La}) giành {AWARD|HC vàng}, trên {PERSON|Letia Sam} ({LOC|Lào}).",
        "Sau {PERSON|Letia Sam} ({LOC|Singapore}), {PERSON|Lò Văn Sáo} giành {AWARD|HC vàng}.",
        "Vận động viên {LOC|Việt Nam} {PERSON|Lò Văn Sáo} giành {AWARD|HC vàng}.",
    ],
)
def test_ours_are_recorded_beside_them(sentence: str) -> None:
    assert told(sentence, title=GAMES) == ["conferred HC vàng: Lò Văn Sáo"]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Tại {LOC|Thái Lan}, các vận động viên giành 3 {AWARD|HC vàng}.", "conferred HC vàng: 3 other"),
        (
            "{UNIT|Đoàn thể thao Việt Nam} giành 9 {AWARD|HC vàng}, đoàn {LOC|Thái Lan} đứng sau.",
            "conferred HC vàng: 9 other",
        ),
    ],
)
def test_a_country_that_only_lends_its_name_takes_none(sentence: str, row: str) -> None:
    assert told(sentence, title=GAMES) == [row]


def test_a_certificate_of_ours_for_a_guest_is_no_medal() -> None:
    rows = told("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho bà {PERSON|Letia Sam} ({LOC|Singapore}).")
    assert rows == ["conferred Bằng khen: Letia Sam"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tối 5/3 tại {LOC|Mỹ}, {AWARD|giải Nữ diễn viên chính} thuộc về {PERSON|Lyla Gladwell}.",
        "Tại {LOC|Pháp}, {PERSON|Robert Dorwen Jr} nhận {AWARD|giải Nam diễn viên phụ xuất sắc nhất}.",
        "Ngôi sao {PERSON|Mỹ Sarah Gladwell} nhận {AWARD|giải Thành tựu trọn đời} trước mùa Oscar.",
        "Bộ phim mang về cho bà 6 {AWARD|giải Oscar} trong ba năm.",
        "Tuyển {LOC|Pháp} đánh bại tuyển {LOC|Lào} 2-1 để giành {AWARD|chức vô địch} giải trẻ.",
    ],
)
def test_a_prize_of_a_foreign_name_is_not_recorded_where_a_country_is_told(sentence: str) -> None:
    assert told(sentence, title="Lễ trao giải điện ảnh") == []


@pytest.mark.parametrize("name", ["Jun Phạm", "Ksor Krơn", "Lò Văn Panh", "Thanh Lam"])
def test_a_prize_won_abroad_by_one_of_ours_is_recorded(name: str) -> None:
    sentence = f"Tại {{LOC|Pháp}}, {{PERSON|{name}}} nhận {{AWARD|giải Nam diễn viên phụ xuất sắc nhất}}."
    rows = told(sentence, title="Lễ trao giải điện ảnh")
    assert rows == [f"conferred giải Nam diễn viên phụ xuất sắc nhất: {name}"]
