"""Words that only tell of the one just named: asides before the verb, notes in lists, "đơn vị …" behind."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Anh {PERSON|Vàng Dế} – người đã cứu 4 học sinh – được {UNIT|UBND huyện Tà Lài} tặng "
            "{AWARD|Giấy khen}.",
            ["Giấy khen: Vàng Dế"],
        ),
        (
            "Anh {PERSON|Vàng Dế}, người đã cứu 4 học sinh khỏi dòng lũ, được {UNIT|UBND huyện Tà Lài} tặng "
            "{AWARD|Giấy khen}.",
            ["Giấy khen: Vàng Dế"],
        ),
        (
            "{UNIT|Công ty Hải Âu} - doanh nghiệp có 2.000 lao động - được {UNIT|LĐLĐ tỉnh} tặng "
            "{AWARD|Bằng khen}.",
            ["Bằng khen: Công ty Hải Âu"],
        ),
        (
            "{UNIT|Trạm Y tế Tà Lài} - đơn vị trực thuộc {UNIT|Sở Y tế} - được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Trạm Y tế Tà Lài"],
        ),
        (
            "{UNIT|Trạm Y tế Tà Lài}, đơn vị đi đầu trong phòng dịch, được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Trạm Y tế Tà Lài"],
        ),
        (
            "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho {UNIT|Trạm Y tế Tà Lài}, đơn vị đi đầu phòng dịch.",
            ["Giấy khen: Trạm Y tế Tà Lài"],
        ),
        (
            "{UNIT|Trạm Y tế Tà Lài}, trước đây là {UNIT|Trạm xá Tà Lài}, được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Trạm Y tế Tà Lài"],
        ),
        (
            "{UNIT|Trạm Y tế Tà Lài} (tiền thân là {UNIT|Trạm xá Tà Lài}) được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Trạm Y tế Tà Lài"],
        ),
        (
            "{UNIT|Sở Y tế} tặng {AWARD|Bằng khen} cho {UNIT|Trạm Y tế Tà Lài}, tên cũ là {UNIT|Trạm xá A}, "
            "và {UNIT|Công ty Hải Âu}.",
            ["Bằng khen: Công ty Hải Âu", "Bằng khen: Trạm Y tế Tà Lài"],
        ),
        (
            "{LOC|Phường Tà Lài}, trước là {LOC|xã Tà Lài}, được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Phường Tà Lài"],
        ),
        (
            "{UNIT|Khoa Nhi} và 5 điều dưỡng, hộ lý, được tặng {AWARD|Giấy khen}.",
            ["Giấy khen: 5 individual", "Giấy khen: Khoa Nhi"],
        ),
        (
            "Trong đợt này, 6 chiến sĩ trẻ, được {UNIT|Sở A} tặng {AWARD|Giấy khen}.",
            ["Giấy khen: 6 individual"],
        ),
    ],
)
def test_an_aside_before_the_verb_receives_nothing(sentence: str, expected: list[str]) -> None:
    assert sorted(receivers(awards_in(sentence))) == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "{UNIT|Sở A} – dẫn đầu khối một; {UNIT|Sở B} – dẫn đầu khối hai; {UNIT|Sở C} – dẫn đầu khối ba.",
            ["Sở A", "Sở B", "Sở C"],
        ),
        ("{UNIT|Sở A} – đơn vị dẫn đầu khối một, {UNIT|Sở B} – đơn vị dẫn đầu khối hai.", ["Sở A", "Sở B"]),
        ("{UNIT|Sở Tài chính}. {UNIT|Sở B} – đơn vị đăng cai – phát biểu đáp từ.", ["Sở Tài chính"]),
    ],
)
def test_notes_behind_dashes_in_a_list(listed: str, expected: list[str]) -> None:
    rows = awards_in(f"{{UNIT|UBND tỉnh}} tặng {{AWARD|Cờ thi đua}} cho các đơn vị: {listed}")
    assert [row.recipient for row in rows] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Người được vinh danh là kỹ sư {PERSON|Vàng Dế} với {AWARD|danh hiệu Thợ giỏi toàn quốc}.",
            ["danh hiệu Thợ giỏi toàn quốc: Vàng Dế"],
        ),
        (
            "{UNIT|Cụm thi đua số 2} bầu chọn {UNIT|LĐLĐ huyện Tà Lài} là đơn vị dẫn đầu, đề nghị "
            "{UNIT|LĐLĐ tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["Cờ thi đua: LĐLĐ huyện Tà Lài"],
        ),
        (
            "{UNIT|Cụm thi đua số 2} bình chọn {UNIT|LĐLĐ huyện Tà Lài}, {UNIT|LĐLĐ huyện Nà Hẩu} đề nghị "
            "{UNIT|LĐLĐ tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["Cờ thi đua: LĐLĐ huyện Nà Hẩu", "Cờ thi đua: LĐLĐ huyện Tà Lài"],
        ),
        (
            "Các đơn vị được khen gồm: {UNIT|Công an xã Tà Lài}, {UNIT|Công an xã Nà Hẩu}, mỗi đơn vị được "
            "tặng {AWARD|Giấy khen}.",
            ["Giấy khen: Công an xã Nà Hẩu", "Giấy khen: Công an xã Tà Lài"],
        ),
        (
            "Đội thi của {UNIT|Khoa Nhi} đoạt {AWARD|giải Nhất}.",
            ["giải Nhất: Khoa Nhi"],
        ),
        (
            "{UNIT|Công ty Hải Âu} đang hoàn thiện hồ sơ đề nghị tặng {AWARD|Huân chương Lao động hạng Ba}.",
            ["Huân chương Lao động hạng Ba: Công ty Hải Âu"],
        ),
        (
            "{UNIT|Sở Nội vụ} đang hoàn thiện hồ sơ đề nghị tặng {AWARD|Huân chương Lao động hạng Ba}.",
            [],
        ),
        (
            "Ông {PERSON|Vàng Dế} hướng dẫn hồ sơ xét tặng {AWARD|Huân chương Lao động hạng Ba}.",
            [],
        ),
    ],
)
def test_who_is_meant(sentence: str, expected: list[str]) -> None:
    assert sorted(receivers(awards_in(sentence))) == expected


def test_how_often_within_the_name_of_an_award_is_no_repetition() -> None:
    (row,) = awards_in(
        "{UNIT|Đảng bộ xã Tà Lài} được {UNIT|Huyện ủy} tặng {AWARD|Cờ “Vững mạnh tiêu biểu 5 năm liền”}."
    )
    assert row.status == "conferred"


def test_a_vote_spelt_out_is_a_proposal_and_decides_on_prizes() -> None:
    voted = "Hội đồng đã bỏ phiếu kín. Cụ thể, trao tặng {AWARD|%s} cho ông {PERSON|Vàng Dế}."
    assert [row.status for row in awards_in(voted % "danh hiệu Nghệ nhân Ưu tú")] == ["proposed"]
    assert [row.status for row in awards_in(voted % "giải Nhất")] == ["conferred"]


def test_the_form_of_a_sudden_reward_is_told_once() -> None:
    rows = awards_in(
        "Ngày 2/3, Chủ tịch {UNIT|UBND huyện Tà Lài} trao {AWARD|Giấy khen} cho {UNIT|Công an xã Nà Hẩu}.",
        title="Khen thưởng đột xuất {UNIT|Công an xã Nà Hẩu}",
    )
    assert [row.award for row in rows] == ["Giấy khen"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Thí sinh {PERSON|Lò Thị Ón}, {UNIT|Trường Mầm non Nà Hẩu} ({LOC|huyện Tà Lài}) đoạt "
            "{AWARD|giải Nhất}.",
            ["giải Nhất: Lò Thị Ón < Trường Mầm non Nà Hẩu"],
        ),
        (
            "Anh {PERSON|Vàng Dế} - {UNIT|Công ty Hải Âu} - được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Vàng Dế < Công ty Hải Âu"],
        ),
        (
            "{UNIT|LĐLĐ tỉnh} tặng {AWARD|Bằng khen} cho bà {PERSON|Lò Thị Ón}, {UNIT|Công ty Hải Âu} "
            "({LOC|huyện Tà Lài}) và 3 tập thể.",
            ["Bằng khen: 3 collective", "Bằng khen: Lò Thị Ón < Công ty Hải Âu"],
        ),
        (
            "{UNIT|LĐLĐ tỉnh} tặng {AWARD|Bằng khen} cho bà {PERSON|Lò Thị Ón} và {UNIT|Công ty Hải Âu} "
            "({LOC|huyện Tà Lài}).",
            ["Bằng khen: Công ty Hải Âu", "Bằng khen: Lò Thị Ón"],
        ),
        (
            "Các đồng chí: Đ/c {PERSON|Vàng Dế} - PX.KT1; Đ/c {PERSON|Lò Thị Ón} - PX.VT2 đạt "
            "{AWARD|danh hiệu Thợ giỏi}.",
            ["danh hiệu Thợ giỏi: Lò Thị Ón", "danh hiệu Thợ giỏi: Vàng Dế"],
        ),
    ],
)
def test_the_body_beside_a_person_is_where_he_works(sentence: str, expected: list[str]) -> None:
    assert sorted(receivers(awards_in(sentence))) == expected


@pytest.mark.parametrize(
    "chosen",
    [
        "bình chọn 2 tập thể có thành tích xuất sắc ({UNIT|Sở A} và {UNIT|Sở B})",
        "bình xét 2 đơn vị ({UNIT|Sở A}, {UNIT|Sở B})",
        "bỏ phiếu chọn {UNIT|Sở A} và {UNIT|Sở B} để",
        "thống nhất chọn 2 đơn vị: {UNIT|Sở A}, {UNIT|Sở B}",
    ],
)
def test_those_chosen_are_put_forward(chosen: str) -> None:
    rows = awards_in(f"Khối thi đua {chosen} đề nghị {{UNIT|UBND tỉnh}} tặng {{AWARD|Cờ thi đua}}.")
    assert [row.recipient for row in rows if row.recipient] == ["Sở A", "Sở B"]
    assert {row.status for row in rows} == {"proposed"}


def test_a_choice_for_a_task_puts_nobody_forward() -> None:
    assert not awards_in("Hội nghị thống nhất chọn {UNIT|Sở A} làm cụm trưởng, phát động thi đua.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} và thưởng 5 triệu đồng cho anh {PERSON|Vàng Dế}.",
            ["Bằng khen: Vàng Dế"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}, thưởng tiền cho {UNIT|Khoa Nhi}.",
            ["Bằng khen: Khoa Nhi"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Giấy khen} cho {UNIT|Khoa Nhi} và thưởng 5 triệu đồng cho anh "
            "{PERSON|Vàng Dế}.",
            ["Giấy khen: Khoa Nhi"],
        ),
        (
            "Chủ tịch {UNIT|UBND tỉnh} thưởng nóng 30 triệu đồng cho {UNIT|Khoa Nhi}; 10 triệu đồng cho "
            "{UNIT|Khoa Nội}.",
            ["thưởng nóng: Khoa Nhi", "thưởng nóng: Khoa Nội"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Giấy khen} cho {UNIT|Khoa Nhi}; 10 triệu đồng cho {UNIT|Khoa Nội}.",
            ["Giấy khen: Khoa Nhi"],
        ),
        (
            "Được tặng {AWARD|Bằng khen} đợt này có tập thể {UNIT|Khoa Nhi} và bác sĩ {PERSON|Vàng Dế}.",
            ["Bằng khen: Khoa Nhi", "Bằng khen: Vàng Dế"],
        ),
    ],
)
def test_money_beside_an_award(sentence: str, expected: list[str]) -> None:
    assert sorted(receivers(awards_in(sentence))) == expected


def test_the_number_told_under_a_headline_of_that_award_is_news() -> None:
    (row,) = awards_in(
        "{DATE=2022|Năm 2022}, {LOC|huyện Tà Lài} có 10 hòa giải viên được trao {AWARD|Kỷ niệm chương}.",
        title="Trao {AWARD|Kỷ niệm chương “Vì sự nghiệp Tư pháp”}",
    )
    assert row.status == "conferred"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Có 3/15 công đoàn cơ sở được {UNIT|LĐLĐ tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["Cờ thi đua: 3 collective"],
        ),
        (
            "Ông {PERSON|Vàng Dế} thay mặt {UNIT|Khoa Nhi} nhận {AWARD|Bằng khen}.",
            ["Bằng khen: Khoa Nhi"],
        ),
        (
            "Thay mặt {UNIT|UBND tỉnh}, ông {PERSON|Vàng Dế} trao {AWARD|Bằng khen} cho {UNIT|Khoa Nhi}.",
            ["Bằng khen: Khoa Nhi"],
        ),
        ("Lãnh đạo {UNIT|Sở Y tế} chụp ảnh cùng các tập thể nhận {AWARD|Giấy khen}.", []),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} ông {PERSON|Vàng Dế} và {UNIT|Công ty Hải Âu}.",
            ["Bằng khen: Công ty Hải Âu", "Bằng khen: Vàng Dế"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} tập thể {UNIT|Khoa Nhi}.",
            ["Bằng khen: Khoa Nhi"],
        ),
        (
            "Lễ trao {AWARD|Bằng khen} cho {UNIT|Bệnh viện Hải Âu diễn} ra sáng nay.",
            ["Bằng khen: Bệnh viện Hải Âu"],
        ),
        (
            "3 {AWARD|giải Ba} được trao cho {UNIT|Công đoàn Hải Âu}, {UNIT|LĐLĐ tỉnh} và {UNIT|Sở Y tế}.",
            ["giải Ba: Công đoàn Hải Âu", "giải Ba: LĐLĐ tỉnh", "giải Ba: Sở Y tế"],
        ),
        (
            "{AWARD|Giải Ba} được trao cho {UNIT|Khoa Nhi}, {UNIT|Bệnh viện Hải Âu}.",
            ["Giải Ba: Khoa Nhi < Bệnh viện Hải Âu"],
        ),
    ],
)
def test_plain_ways_to_say_who_receives(sentence: str, expected: list[str]) -> None:
    named = [row for row in receivers(awards_in(sentence)) if row != "giải Ba: 3 collective"]
    assert sorted(row.removeprefix("- ") for row in named) == expected


@pytest.mark.parametrize(
    "aside",
    [
        "người từng được trao {AWARD|Bằng Lao động sáng tạo} {DATE=2022|năm 2022}",
        "từng đoạt {AWARD|giải Nhất} hội thi {DATE=2021|năm 2021}",
        "đã từng hai lần nhận {AWARD|Bằng khen}",
    ],
)
def test_an_honour_told_in_an_aside_leaves_the_one_of_today(aside: str) -> None:
    sentence = f"Dịp này, chị {{PERSON|Lê Thị Hoa}}, {aside}, được {{UNIT|Sở A}} tặng {{AWARD|Giấy khen}}."
    lead = "[lead] {DATE=2024-02-02|Ngày 2/2/2024}, {UNIT|Sở A} tổng kết năm 2023 và khen thưởng."
    rows = awards_in(lead, sentence, title="Sở A tổng kết năm", published="2024-02-02T08:00:00+07:00")
    assert [row.status for row in rows] == ["past", "conferred"]


def test_honours_of_the_past_go_on_without_an_aside() -> None:
    sentence = (
        "Chị {PERSON|Lê Thị Hoa} từng đoạt {AWARD|giải Nhất} hội thi {DATE=2021|năm 2021}, được {UNIT|Sở A} "
        "tặng {AWARD|Giấy khen}."
    )
    rows = awards_in(sentence, title="Chị Hoa ở bản xa", published="2024-02-02T08:00:00+07:00")
    assert [row.status for row in rows] == ["past", "past"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "{UNIT|Công ty A}, nơi anh {PERSON|Pao} làm việc, được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
            "Công ty A",
        ),
        (
            "{UNIT|Trường B} nơi cô {PERSON|Lò Thị Mai} dạy vừa được {UNIT|Sở C} tặng {AWARD|Giấy khen}.",
            "Trường B",
        ),
        (
            "Ở {UNIT|Trường B}, cô {PERSON|Lò Thị Mai} vừa được {UNIT|Sở C} tặng {AWARD|Giấy khen}.",
            "Lò Thị Mai",
        ),
    ],
)
def test_who_works_there_receives_nothing_of_the_house(sentence: str, who: str) -> None:
    assert [row.recipient for row in awards_in(sentence)] == [who]


def test_what_a_body_was_called_is_neither_its_house_nor_a_word_of_the_past() -> None:
    (old,) = awards_in("{UNIT|Trạm xá A} (nay là {UNIT|Trạm Y tế B}) được tặng {AWARD|Bằng khen}.")
    assert (old.recipient, old.recipient_parent) == ("Trạm xá A", None)
    called = "{UNIT|Trạm Y tế B}, trước đây là {UNIT|Trạm xá A}, được {UNIT|Sở Y tế} tặng {AWARD|Bằng khen}."
    assert (
        awards_in(called)[0].status
        == awards_in(called.replace(", trước đây là {UNIT|Trạm xá A},", ""))[0].status
    )
