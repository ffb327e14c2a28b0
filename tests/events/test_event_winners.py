"""Winners told by what they won in, classes of a school, losers beside winners, lists of the honoured."""

from tests.events.marked import told


def test_winners_in_brackets_behind_their_events() -> None:
    rows = told(
        "Đội đua thuyền khép lại ngày thi khi giành {AWARD|HC vàng} ở các nội dung thuyền đơn nữ "
        "({PERSON|Lò Thị Mai}) và thuyền đôi nam ({PERSON|Vi Văn Pao}, {PERSON|Hà Văn Sinh})."
    )
    assert rows == [f"conferred HC vàng: {name}" for name in ("Lò Thị Mai", "Vi Văn Pao", "Hà Văn Sinh")]


def test_a_bracket_with_other_words_names_no_winner() -> None:
    rows = told(
        "{PERSON|Lò Thị Mai} giành {AWARD|HC vàng} ở nội dung thuyền đơn "
        "(thắng {PERSON|Vi Thị Sao} ở chung kết)."
    )
    assert rows == ["conferred HC vàng: Lò Thị Mai"]


def test_classes_receive_and_are_told_of_pupils() -> None:
    rows = told("Ba {AWARD|giải Nhất} thuộc về lớp 12B, lớp 6C và lớp 3B.")
    assert "conferred giải Nhất: lớp 6C" in rows
    rows = told("{AWARD|Giải Nhất} thuộc về em {PERSON|Lò Thị Mai}, lớp 12B, {UNIT|Trường THPT Nà Hẩu}.")
    assert rows == ["conferred Giải Nhất: Lò Thị Mai"]


def test_whom_the_winner_beat() -> None:
    rows = told(
        "Võ sĩ {PERSON|Hà Văn Sinh}, hạng cân dưới 55kg, hạ đối thủ {PERSON|Somchai Rattana} của Thái Lan, "
        "giành {AWARD|huy chương vàng}."
    )
    assert rows == ["conferred huy chương vàng: Hà Văn Sinh"]


def test_a_delegation_that_did_well_with_its_prizes() -> None:
    rows = told("Đoàn học sinh {LOC|Nà Hẩu} thắng lớn với 2 {AWARD|giải nhất}, 1 {AWARD|giải nhì}.")
    assert rows == ["conferred giải nhất: Nà Hẩu", "conferred giải nhì: Nà Hẩu"]


def test_some_of_a_number_behind_trong_do() -> None:
    rows = told(
        "Có 42 cá nhân được phong tặng {AWARD|danh hiệu NSND}; trong đó, có nhiều cái tên được khán giả "
        "yêu thích như NSƯT {PERSON|Lò Mai}, {PERSON|Hà Sinh}."
    )
    assert rows == [
        "conferred danh hiệu NSND: 42 individual",
        "conferred danh hiệu NSND: Lò Mai",
        "conferred danh hiệu NSND: Hà Sinh",
    ]


def test_a_list_of_those_honoured() -> None:
    rows = told(
        "Danh sách phong tặng {AWARD|NSND} đợt này gồm 42 nghệ sĩ như NSƯT {PERSON|Lò Mai}, {PERSON|Hà Sinh}."
    )
    assert [row.split(": ")[1] for row in rows] == ["42 individual", "Lò Mai", "Hà Sinh"]


def test_some_of_a_number_of_titles() -> None:
    rows = told(
        "Danh sách gồm 77 {AWARD|NSND} trong đó có các nghệ sĩ như NSƯT {PERSON|Lò Mai}, {PERSON|Hà Sinh}."
    )
    assert [row.split(": ")[1] for row in rows][-2:] == ["Lò Mai", "Hà Sinh"]


def test_makers_called_like_words() -> None:
    rows = told(
        "Tác phẩm “Bí thư bản” của tác giả {PERSON|Công Tuấn} – Anh {PERSON|Thanh} của {UNIT|Báo Sông Thao} "
        "đạt {AWARD|giải B}."
    )
    assert rows == ["conferred giải B: Công Tuấn", "conferred giải B: Anh Thanh"]
