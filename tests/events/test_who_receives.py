"""Who receives where words around the name tell it: relative clauses, the rest, schools, files."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Sở A} trao {AWARD|Giấy khen} cho 3 em: {PERSON|Lò Panh}, {PERSON|Vì Ón} và "
            "{PERSON|Cà Hom}, người đạt {AWARD|giải Nhất}.",
            "Giấy khen: Cà Hom",
        ),
        (
            "Nhân kỷ niệm Ngày Nhà giáo Việt Nam, 7 cá nhân được {UNIT|Sở A} tặng {AWARD|Bằng khen}.",
            "Bằng khen: 7 individual",
        ),
        (
            "{UNIT|Công đoàn tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Công đoàn xưởng} và "
            "{UNIT|tổ công đoàn Ca B}. {UNIT|UBND tỉnh} tặng hoa.",
            "Bằng khen: tổ công đoàn Ca B",
        ),
        (
            "Chị {PERSON|Vì Thị Ón} được {UNIT|Tổng Liên đoàn} cấp {AWARD|Bằng Lao động sáng tạo}.",
            "Bằng Lao động sáng tạo: Vì Thị Ón",
        ),
        (
            "Em {PERSON|Vì Thị Ón}, năm nay học lớp 11 {UNIT|Trường THPT Sìn Hồ}, đoạt {AWARD|giải Nhì}.",
            "giải Nhì: Vì Thị Ón < Trường THPT Sìn Hồ",
        ),
        (
            "Người nhận {AWARD|Huy hiệu 60 năm tuổi Đảng} là bà {PERSON|Đèo Thị Sao}, tên thường gọi "
            "{PERSON|Bảy Sao}.",
            "Huy hiệu 60 năm tuổi Đảng: Đèo Thị Sao",
        ),
        (
            "{UNIT|UBND tỉnh} đề nghị Chủ tịch nước truy tặng {AWARD|Huân chương Dũng cảm}, gồm 2 chiến sĩ.",
            "Huân chương Dũng cảm: 2 individual",
        ),
        (
            "{UNIT|Trường A} đang hoàn thiện hồ sơ đề nghị {UNIT|UBND tỉnh} tặng "
            "{AWARD|danh hiệu Tập thể lao động xuất sắc}.",
            "danh hiệu Tập thể lao động xuất sắc: Trường A",
        ),
        (
            "{UNIT|Công ty Hải Âu} đón nhận {AWARD|Bằng khen}. Ông {PERSON|Lò Panh}, ủy viên {UNIT|BCH Trung "
            "ương Đoàn}, trao {AWARD|Cờ thi đua} cho đơn vị.",
            "Cờ thi đua: Công ty Hải Âu",
        ),
        (
            "Có 9 thầy cô đạt {AWARD|Chiến sĩ thi đua cơ sở}.",
            "Chiến sĩ thi đua cơ sở: 9 individual",
        ),
    ],
)
def test_receives(sentence: str, expected: str) -> None:
    assert expected in {row.removeprefix("- ") for row in receivers(awards_in(sentence))}


@pytest.mark.parametrize(
    ("sentence", "not_one"),
    [
        (
            "{PERSON|Lò Panh} và 6 người khác được {UNIT|UBND xã} tặng {AWARD|Bằng khen}; số còn lại nhận "
            "{AWARD|Giấy khen}.",
            "Giấy khen: Lò Panh",
        ),
        (
            "Giám đốc {PERSON|Lò Văn Panh} hứa đưa {UNIT|Trạm Y tế xã} phấn đấu đạt {AWARD|Cờ thi đua}.",
            "Cờ thi đua: Lò Văn Panh",
        ),
        (
            "Em {PERSON|Vì Thị Ón}, học lớp 11 {UNIT|Trường THPT Sìn Hồ}, đoạt {AWARD|giải Nhì}.",
            "giải Nhì: Trường THPT Sìn Hồ",
        ),
        (
            "Người nhận {AWARD|Huy hiệu 60 năm tuổi Đảng} là bà {PERSON|Đèo Thị Sao}, tên thường gọi "
            "{PERSON|Bảy Sao}.",
            "Huy hiệu 60 năm tuổi Đảng: Bảy Sao",
        ),
        (
            "Hồ sơ trình {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} phải có xác nhận của doanh nghiệp.",
            "Bằng khen: 1 collective",
        ),
        (
            "{UNIT|Trường A} đang lập hồ sơ đề nghị {UNIT|UBND tỉnh} tặng {AWARD|danh hiệu Nhà giáo Ưu tú}.",
            "danh hiệu Nhà giáo Ưu tú: Trường A",
        ),
        (
            "{UNIT|Trường A} cử 4 giáo viên dự thi, đạt {AWARD|giải Nhì}.",
            "giải Nhì: 4 individual",
        ),
    ],
)
def test_does_not_receive(sentence: str, not_one: str) -> None:
    assert not_one not in receivers(awards_in(sentence))


SAVED = "Nửa đêm, anh {PERSON|Lò Panh}, anh {PERSON|Cà Hom} và chị {PERSON|Vì Ón} chèo bè cứu dân."


def test_the_three_just_named() -> None:
    paragraphs = (SAVED, "Chủ tịch {UNIT|UBND xã} {PERSON|Đèo Sao} trao {AWARD|Giấy khen} cho ba người.")
    members = [f"- Giấy khen: {name}" for name in ("Lò Panh", "Cà Hom", "Vì Ón")]
    assert receivers(awards_in(*paragraphs)) == ["Giấy khen: 3 individual", *members]


@pytest.mark.parametrize("whom", ["bốn người", "ba em đạt thành tích cao", "ba cán bộ xã"])
def test_a_number_that_does_not_stand_for_them(whom: str) -> None:
    (row,) = awards_in(SAVED, f"{{UNIT|UBND xã}} trao {{AWARD|Giấy khen}} cho {whom}.")
    assert row.recipient is None


def test_one_told_later_behind_the_number_of_the_set() -> None:
    paragraphs = (
        "{UNIT|Bộ A} trao {AWARD|Bằng khen} cho 5 tập thể và 12 cá nhân.",
        "Trong số 12 cá nhân có đài viên {PERSON|Lò Văn Panh}, người thức trắng đêm lũ.",
    )
    assert "- Bằng khen: Lò Văn Panh" in receivers(awards_in(*paragraphs))


def test_a_share_aimed_at_stays_beside_the_one_that_has_it() -> None:
    rows = awards_in(
        "{UNIT|Đại đội 5} đạt {AWARD|danh hiệu Đơn vị Quyết thắng}.",
        "Năm tới phấn đấu 75% đại đội đạt {AWARD|danh hiệu Đơn vị Quyết thắng}.",
    )
    assert [(row.recipient, row.status) for row in rows] == [("Đại đội 5", "conferred"), (None, "target")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội đồng đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 9 tập thể.",
        "1 cá nhân được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
    ],
)
def test_numbers_proposed_and_one_without_a_name_are_less_sure(sentence: str) -> None:
    (row,) = awards_in(sentence)
    assert row.confidence < 0.9
