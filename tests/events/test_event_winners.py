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


def test_as_many_names_as_medals_behind_their_events() -> None:
    rows = told(
        "{UNIT|Đội tuyển Bắn nỏ Nà Hẩu} còn giành thêm 2 {AWARD|huy chương Bạc} ở nhiều nội dung khác nhau "
        "- gồm {PERSON|Lò Thị Mai} (đứng bắn) và {PERSON|Vi Văn Pao} (quỳ bắn)."
    )
    assert "conferred huy chương Bạc: Lò Thị Mai" in rows
    assert "conferred huy chương Bạc: Vi Văn Pao" in rows
    assert all("Đội tuyển" not in row for row in rows)


def test_who_takes_part_and_who_serves_a_prize_wins_nothing() -> None:
    assert (
        told("{UNIT|Trường Đại học Nà Hẩu} gửi 10 đề tài dự thi {AWARD|Giải thưởng Hoa Ban lần thứ 5}.") == []
    )
    assert told("Ca sĩ {PERSON|Lò Mai} trở thành đại sứ của {AWARD|Giải thưởng Hoa Ban}.") == []
    rows = told("10 đề tài dự thi đoạt {AWARD|Giải thưởng Hoa Ban}.")
    assert [row.split(": ")[1] for row in rows] == ["10 other"]


def test_who_signs_is_not_honoured_with_those_counted() -> None:
    rows = told(
        "Theo quyết định của Chủ tịch nước {PERSON|Lò Văn Panh}, 28 người được trao tặng "
        "{AWARD|danh hiệu Anh hùng Lực lượng vũ trang nhân dân}."
    )
    assert [row.split(": ")[1] for row in rows] == ["28 individual"]


def test_those_of_a_round_with_their_posts() -> None:
    rows = told(
        "Trong đợt phong tặng {AWARD|danh hiệu Anh hùng Lao động} lần này có 2 kỹ sư gồm "
        "{PERSON|Lò Văn Panh}, hiện là Phó giám đốc {UNIT|Công ty Chè Khau Phạ}; {PERSON|Vi Văn Pao}, "
        "nguyên Trưởng phòng {UNIT|Công ty Gốm Sa Lộ}."
    )
    assert [row.split(": ")[1] for row in rows] == ["Lò Văn Panh", "Vi Văn Pao"]


def test_posts_of_winners() -> None:
    rows = told(
        "Kết quả, Phó Chủ tịch {UNIT|Hội Nông dân xã Nậm Búng}, {LOC|huyện Văn Chấn} – {PERSON|Lò Văn Panh} "
        "đoạt {AWARD|giải Nhất}."
    )
    assert rows == ["conferred giải Nhất: Lò Văn Panh"]
    assert all(
        "Hội Nông dân" not in row
        for row in told("Phó Chủ tịch {UNIT|Hội Nông dân xã Nậm Búng} đoạt {AWARD|giải Nhất}.")
    )


def test_a_winner_that_no_mention_covers() -> None:
    rows = told("{AWARD|Giải Nam diễn viên chính} thuộc về Isaac Panh trong phim “Sông xa”.")
    assert rows == ["conferred Giải Nam diễn viên chính: Isaac Panh"]
    assert all("Ban tổ chức" not in row for row in told("{AWARD|Giải Nhất} thuộc về ai thì chưa rõ."))


def test_films_and_their_houses() -> None:
    rows = told(
        "{AWARD|Giải Bông sen vàng} được trao cho các phim: Sông Xa, do {UNIT|Hãng phim Ba Chẽ} sản xuất "
        "(phim truyện); Núi Gần, do {UNIT|Hãng phim Sa Lộ} sản xuất (phim tài liệu)."
    )
    assert [row.split(": ")[1] for row in rows] == ["Hãng phim Ba Chẽ", "Hãng phim Sa Lộ"]


def test_the_scheme_of_a_contest_gives_nothing() -> None:
    scheme = "Cơ cấu giải thưởng gồm: một {AWARD|giải A} trị giá 30 triệu đồng."
    assert told(scheme, "Hai {AWARD|giải Khuyến khích} trị giá 5 triệu đồng/giải.") == []
    rows = told(scheme, "Tối qua, ban tổ chức trao hai {AWARD|giải Khuyến khích}.")
    assert [row.split(": ")[1] for row in rows] == ["2 other"]


def test_a_title_that_is_given_to_a_number() -> None:
    rows = told("Riêng {AWARD|danh hiệu Nghệ nhân ưu tú} được phong tặng cho 561 cá nhân.")
    assert [row.split(": ")[1] for row in rows] == ["561 individual"]


def test_a_place_of_the_contest_is_not_who_wins() -> None:
    rows = told("Tại Đại hội Bắn nỏ, {PERSON|Lò Thị Mai} xuất sắc giành {AWARD|HCV}.")
    assert rows == ["conferred HCV: Lò Thị Mai"]


def test_a_prize_that_nobody_won_beside_one_that_somebody_did() -> None:
    rows = told(
        "Cuộc thi không có {AWARD|giải nhất}, {AWARD|giải nhì} thuộc về tác giả {PERSON|Lò Văn Panh}."
    )
    assert rows == ["conferred giải nhì: Lò Văn Panh"]


def test_reaping_prizes() -> None:
    rows = told("{UNIT|Nhà hát Múa rối Sa Lộ} còn gặt hái được {AWARD|Giải bạc}.")
    assert rows == ["conferred Giải bạc: Nhà hát Múa rối Sa Lộ"]


def test_makers_in_brackets_that_are_called_like_places() -> None:
    rows = told(
        "Có 2 {AWARD|giải A} là “Tiếng khèn” ({PERSON|Lò Văn Panh}), “Ơn thầy” ({LOC|Đức Tân}), trao tối qua."
    )
    assert "conferred giải A: Đức Tân" in rows
    assert "conferred giải A: Lò Văn Panh" in rows


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
