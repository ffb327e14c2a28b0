"""Who was voted first is put forward; of branches that every province has, a number counts; short forms in
brackets confer nothing."""

import pytest

from tests.events.marked import CEREMONY, awards_in


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        (
            "{UNIT|Sở Y tế} được suy tôn là đơn vị xuất sắc dẫn đầu phong trào thi đua được đề nghị "
            "tặng {AWARD|Cờ "
            "thi đua của UBND tỉnh}.",
            ["Sở Y tế"],
        ),
        (
            "Hội nghị bình xét, suy tôn {UNIT|Sở Y tế} dẫn đầu và 03 đơn vị đề nghị {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen}.",
            [3],
        ),
        (
            "Hội nghị suy tôn {UNIT|Sở Y tế} dẫn đầu, đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["Sở Y tế"],
        ),
    ],
)
def test_who_was_voted_first_is_put_forward(sentence: str, receivers: list[str | int]) -> None:
    rows = awards_in("{UNIT|Khối thi đua số 3} tổ chức hội nghị tổng kết.", sentence)
    assert [row.recipient or row.recipient_count for row in rows] == receivers
    assert {row.status for row in rows} == {"proposed"}


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        ("{UNIT|Bộ A} tặng {AWARD|Cờ thi đua} cho 8 {UNIT|Sở GD&ĐT}.", [8]),
        ("{UNIT|Bộ A} tặng {AWARD|Cờ thi đua} cho {UNIT|Sở GD&ĐT}.", ["Sở GD&ĐT"]),
        ("Ngày 8 {UNIT|Sở GD&ĐT} được {UNIT|Bộ A} tặng {AWARD|Cờ thi đua}.", ["Sở GD&ĐT"]),
    ],
)
def test_a_number_counts_branches(sentence: str, receivers: list[str | int]) -> None:
    rows = awards_in(sentence)
    assert [row.recipient or row.recipient_count for row in rows] == receivers


@pytest.mark.parametrize(
    ("sentence", "grantor"),
    [
        (
            "{UNIT|Bộ Giáo dục và Đào tạo} ({UNIT|GD&ĐT}) tặng {AWARD|Bằng khen} cho 3 tập thể.",
            "Bộ Giáo dục và Đào tạo",
        ),
        ("{UNIT|Bộ Y tế}, {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 3 tập thể.", "UBND tỉnh"),
    ],
)
def test_a_short_form_in_brackets_confers_nothing(sentence: str, grantor: str) -> None:
    (row,) = awards_in(sentence)
    assert row.grantor == grantor


@pytest.mark.parametrize(
    ("signs", "status"), [("ký ban hành Quyết định tặng", "announced"), ("xem xét tặng", "proposed")]
)
def test_what_was_submitted_and_signed_is_decided(signs: str, status: str) -> None:
    title = "Kết quả thi đua" if status == "announced" else CEREMONY
    (row,) = awards_in(
        f"Hội đồng đã xét và trình Bộ trưởng {signs} {{AWARD|Cờ thi đua}} cho 7 sở.", title=title
    )
    assert row.status == status


def test_branches_listed_by_their_provinces_keep_their_name() -> None:
    rows = awards_in(
        "{UNIT|Bộ A} tặng {AWARD|Cờ thi đua} cho 3 {UNIT|Sở GD&ĐT}.",
        "3 {UNIT|Sở GD&ĐT} được nhận {AWARD|Cờ thi đua} gồm: {LOC|Bình Dương}, {LOC|Hải Phòng} và "
        "{LOC|An Giang}.",
    )
    named = [row.recipient for row in rows if row.recipient]
    assert named == ["Sở GD&ĐT Bình Dương", "Sở GD&ĐT Hải Phòng", "Sở GD&ĐT An Giang"]


def test_files_handed_in_are_no_vote() -> None:
    sentence = "Các cụm gửi về hồ sơ của 9 tập thể đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}."
    assert [row.recipient_count for row in awards_in(sentence) if row.recipient_count == 9] == []


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        (
            "Tham dự và trực tiếp trao tặng {AWARD|Kỷ niệm chương} là các đồng chí lãnh đạo Tỉnh hội: "
            "Chủ tịch "
            "{PERSON|Võ Minh Tư}.",
            [],
        ),
        ("{UNIT|Tỉnh hội} trao tặng {AWARD|Kỷ niệm chương} cho ông {PERSON|Võ Minh Tư}.", ["Võ Minh Tư"]),
        (
            "Thủ tướng {PERSON|Võ Minh Tư} dự và phát biểu tại lễ kỷ niệm và đón nhận {AWARD|Huân "
            "chương Lao động "
            "hạng Nhất}.",
            [],
        ),
        ("Ông {PERSON|Võ Minh Tư} đón nhận {AWARD|Huân chương Lao động hạng Nhất}.", ["Võ Minh Tư"]),
    ],
)
def test_who_hands_over_or_comes_as_a_guest_receives_nothing(sentence: str, receivers: list[str]) -> None:
    assert [row.recipient for row in awards_in(sentence)] == receivers


def test_what_was_signed_on_a_proposal_is_decided() -> None:
    (row,) = awards_in(
        "Căn cứ Luật Thi đua và đề nghị của Bộ trưởng, Phó Thủ tướng đã ký quyết định tặng {AWARD|Bằng khen} "
        "cho 3 chiến sĩ.",
        title="Khen thưởng ba chiến sĩ",
    )
    assert row.status == "announced"


@pytest.mark.parametrize(
    ("time", "period"), [("do tỉnh tổ chức", None), ("vì có thành tích {DATE=2021|năm 2021}", "2021")]
)
def test_the_year_of_a_named_ceremony_is_not_that_of_the_merit(time: str, period: str | None) -> None:
    (row,) = awards_in(
        "Tại Lễ “Tôn vinh điển hình” {DATE=2022|năm 2022}, {UNIT|Trường B} nhận {AWARD|Bằng khen} "
        + time
        + "."
    )
    assert row.period == period
