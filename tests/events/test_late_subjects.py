"""Receivers named behind the clause that honours them, and members who act for a larger number."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Chia sẻ cảm xúc khi được trao tặng {AWARD|danh hiệu Nhà giáo Nhân dân}, cô {PERSON|Lò Thị Mai} "
            "- phó hiệu trưởng {UNIT|Trường THPT Nà Hẩu} nói về nghề.",
            ["conferred danh hiệu Nhà giáo Nhân dân: Lò Thị Mai"],
        ),
        (
            "Vinh dự được trao {AWARD|giải Nhất}, em {PERSON|Hà Văn Sinh} cho biết em rất bất ngờ.",
            ["conferred giải Nhất: Hà Văn Sinh"],
        ),
        (
            "Xúc động nhận {AWARD|Giấy khen}, chị {PERSON|Lò Thị Mai}, hội viên, chia sẻ: “Tôi rất vui”.",
            ["conferred Giấy khen: Lò Thị Mai"],
        ),
        (
            "Đón nhận {AWARD|danh hiệu Nhà giáo Ưu tú}, cô {PERSON|Lò Thị Mai}, Hiệu trưởng {UNIT|Trường "
            "THPT Nà Hẩu}, xúc động nói về nghề.",
            ["conferred danh hiệu Nhà giáo Ưu tú: Lò Thị Mai"],
        ),
        # What bodies receive too, the head of one receives for his own; others stand for those they greet,
        # or for the unit whose it is.
        (
            "Đón nhận {AWARD|Cờ thi đua}, ông {PERSON|Hà Văn Sinh}, Giám đốc {UNIT|Công ty A}, cảm ơn tỉnh.",
            [],
        ),
        (
            "Thay mặt đơn vị đón nhận {AWARD|Bằng khen}, ông {PERSON|Hà Văn Sinh} cảm ơn tỉnh.",
            ["conferred Bằng khen: 1 collective"],
        ),
        ("Chúc mừng các em nhận {AWARD|giải Nhất}, ông {PERSON|Hà Văn Sinh} mong các em cố gắng.", []),
        ("Để được tặng {AWARD|danh hiệu Nhà giáo Ưu tú}, cô {PERSON|Lò Thị Mai} phải đủ năm công tác.", []),
        ("Tại lễ trao {AWARD|danh hiệu Nhà giáo Ưu tú}, bà {PERSON|Lò Thị Mai}, Phó Bí thư, phát biểu.", []),
        ("Nếu được tặng {AWARD|danh hiệu Nhà giáo Ưu tú}, cô {PERSON|Lò Thị Mai} sẽ là người trẻ nhất.", []),
    ],
)
def test_who_is_named_behind_the_comma(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


def test_of_a_number_only_those_picked_out_win() -> None:
    rows = told(
        "Đoàn lần này có 6 học sinh, trong đó {PERSON|Hà Văn Sinh} giành {AWARD|huy chương vàng}; "
        "5 học sinh còn lại giành {AWARD|huy chương bạc}."
    )
    assert rows == ["conferred huy chương vàng: Hà Văn Sinh", "conferred huy chương bạc: 5 individual"]


def test_behind_a_comma_the_whole_number_is_honoured() -> None:
    rows = told("5 cá nhân, trong đó có ông {PERSON|Hà Văn Sinh}, được tặng {AWARD|Giấy khen}.")
    assert "conferred Giấy khen: 5 individual" in rows


def test_pupils_of_one_school_are_who_wins() -> None:
    rows = told(
        "3 thành viên còn lại giành {AWARD|Huy chương Đồng} đều là học sinh {UNIT|Trường THPT Nà Hẩu}, gồm "
        "{PERSON|Hà Văn Sinh}, {PERSON|Lò Thị Mai} và {PERSON|Vi Văn Pao}."
    )
    assert "conferred Huy chương Đồng: Lò Thị Mai" in rows
    assert "conferred Huy chương Đồng: Trường THPT Nà Hẩu" not in rows


def test_the_winner_behind_a_prize_is_not_the_subject_before_it() -> None:
    rows = told(
        "4 kỳ thủ cùng đạt 7 điểm, nhưng {AWARD|Huy chương Vàng} (HCV) đã thuộc về {PERSON|Hà Văn Sinh}."
    )
    assert rows == ["conferred Huy chương Vàng: Hà Văn Sinh"]


def test_as_many_names_as_the_number_before_the_prize() -> None:
    rows = told(
        "Huyện có 3 nghệ nhân được phong tặng danh hiệu đợt này, gồm 2 {AWARD|“Nghệ nhân Ưu tú”} là các "
        "nghệ nhân {PERSON|Vi Văn Pao} và {PERSON|Lò Thị Mai}; một {AWARD|“Nghệ nhân Nhân dân”} là nghệ nhân "
        "{PERSON|Hà Văn Sinh}."
    )
    assert "conferred “Nghệ nhân Ưu tú”: Lò Thị Mai" in rows
    assert "conferred “Nghệ nhân Nhân dân”: Hà Văn Sinh" in rows


def test_having_won_with_adverbs() -> None:
    rows = told("Kỳ thủ {PERSON|Hà Văn Sinh} đã xuất sắc có được tấm {AWARD|HCB}.")
    assert rows == ["conferred HCB: Hà Văn Sinh"]


def test_a_notice_about_a_prize_is_not_had() -> None:
    rows = told(
        "{UNIT|Hội Nhà văn Mường Lay} đã có thông báo công bố kết quả cuộc thi, {AWARD|giải thưởng Hoa Ban}."
    )
    assert rows == []


def test_an_older_name_of_the_same_house_is_not_another_receiver() -> None:
    rows = told(
        "Thầy trò {UNIT|Trường THPT Ba Vân} mừng 70 năm thành lập {UNIT|Trường Bình Sơn - Ba Vân} "
        "và đón nhận {AWARD|Huân chương Lao động hạng Ba}."
    )
    assert rows == ["conferred Huân chương Lao động hạng Ba: Trường THPT Ba Vân"]
    rows = told(
        "{UNIT|UBND huyện Ba Vân} tổ chức lễ kỷ niệm 70 năm thành lập {UNIT|Trường Bình Sơn} và đón nhận "
        "{AWARD|Huân chương Lao động hạng Ba}."
    )
    assert rows == ["conferred Huân chương Lao động hạng Ba: Trường Bình Sơn"]


def test_who_meets_those_that_receive_receives_nothing() -> None:
    rows = told(
        "Chiều 2/3, {UNIT|Tỉnh đoàn Ba Vân} đã tổ chức gặp mặt đại biểu nhận "
        "{AWARD|Giải thưởng Hoa Núi lần thứ II}."
    )
    assert not any("Tỉnh đoàn" in row for row in rows)


def test_prizes_only_counted_go_on_behind_one_that_was_won() -> None:
    rows = told("Trường có 1 em giành {AWARD|huy chương vàng}, 52 học sinh đạt giải học sinh giỏi quốc gia.")
    assert [row.partition(" ")[2] for row in rows] == [
        "huy chương vàng: 1 individual",
        "giải học sinh giỏi quốc gia: 52 individual",
    ]
    rows = told(
        "Phòng trao {AWARD|Giấy khen} cho 5 cô giáo, 12 em đạt giải trong kỳ thi học sinh giỏi huyện."
    )
    assert not any("giải" in row for row in rows)
