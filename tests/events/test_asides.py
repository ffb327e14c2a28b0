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
