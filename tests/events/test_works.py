"""Works that win: their houses and makers receive, whatever stands in their titles."""

from tests.events.marked import awards_in, receivers, told


def test_houses_in_brackets_behind_the_titles_of_a_counted_list() -> None:
    rows = receivers(
        awards_in(
            "Hội đồng nghệ thuật đã trao {AWARD|Huy chương Vàng} cho 3 tác phẩm xuất sắc nhất là: "
            "“Lời ru của mẹ” ({UNIT|Nhà hát Chèo Mường Lay}), “Bến vắng” và "
            "“Người giữ lửa” ({UNIT|Nhà hát Kịch Sông Thao})."
        )
    )
    assert "- Huy chương Vàng: Nhà hát Chèo Mường Lay" in rows
    assert "- Huy chương Vàng: Nhà hát Kịch Sông Thao" in rows
    assert len([r for r in rows if r.startswith("- ")]) == 2


def test_plays_as_subject_with_their_houses() -> None:
    rows = told(
        "Các vở kịch “Gió ngược” ({UNIT|Đoàn Kịch nói Cửa Lò}), “Sóng ngầm” ({UNIT|Nhà hát Trẻ Tam Đảo}) "
        "đã giành {AWARD|Huy chương Bạc}."
    )
    assert rows == [
        "conferred Huy chương Bạc: Đoàn Kịch nói Cửa Lò",
        "conferred Huy chương Bạc: Nhà hát Trẻ Tam Đảo",
    ]


def test_houses_that_no_mention_covers() -> None:
    rows = told(
        "Ban tổ chức trao {AWARD|Huy chương Vàng} cho vở “Trống đồng” của Đoàn ca kịch Bài chòi {LOC|Sa Lộ} "
        "và vở “Lửa” của {UNIT|Nhà hát Tuồng Ba Chẽ}."
    )
    assert "conferred Huy chương Vàng: Đoàn ca kịch Bài chòi Sa Lộ" in rows


def test_authors_behind_a_comma_and_words_of_the_titles() -> None:
    rows = told(
        'Hai {AWARD|giải Nhì} thuộc về các tác phẩm "Trong bão", tác giả {PERSON|Lò Văn Panh}; '
        '"Ngày là đêm", tác giả {PERSON|Hà Thị Sim}.'
    )
    assert "conferred giải Nhì: Lò Văn Panh" in rows
    assert "conferred giải Nhì: Hà Thị Sim" in rows


def test_the_kind_of_a_work_behind_its_title() -> None:
    rows = told(
        "{AWARD|Giải thưởng Văn học Thiếu nhi} được trao cho tác phẩm “Chuyến đò sớm”, truyện của "
        "{PERSON|Vi Thị Mẩy}."
    )
    assert rows == ["conferred Giải thưởng Văn học Thiếu nhi: Vi Thị Mẩy"]


def test_a_title_without_quotation_marks_before_its_author() -> None:
    rows = told("{AWARD|Giải Nhì} thuộc về Lặng lẽ ven rừng của tác giả {PERSON|Lò Văn Panh}.")
    assert rows == ["conferred Giải Nhì: Lò Văn Panh"]


def test_a_speech_in_quotation_marks_is_no_title() -> None:
    rows = told(
        "“Tôi rất vui khi được trao {AWARD|giải Nhất}”, em {PERSON|Hà Thị Sim} "
        "({UNIT|Trường THPT Nà Hẩu}) nói."
    )
    assert all("Trường THPT Nà Hẩu" not in row for row in rows)


def test_a_body_in_brackets_behind_a_movement_of_no_prize_stays() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường THPT Nà Hẩu} có mô hình “Vườn xanh” "
        "({UNIT|Công ty Chè Khau Phạ} tài trợ)."
    )
    assert rows == ["conferred Bằng khen: Trường THPT Nà Hẩu"]


def test_a_prize_of_its_own_behind_a_dash() -> None:
    rows = told(
        "Ban tổ chức trao {AWARD|giải Tác giả xuất sắc} cho {PERSON|Lò Văn Panh} với vở “Lửa” "
        "({UNIT|Nhà hát Kịch Sông Thao}); {AWARD|Nhạc sĩ xuất sắc} - nhạc sĩ {PERSON|Hà Thị Sim} với vở diễn "
        "“Gió” ({UNIT|Nhà hát Trẻ Tam Đảo})."
    )
    assert rows == ["conferred giải Tác giả xuất sắc: Lò Văn Panh", "conferred Nhạc sĩ xuất sắc: Hà Thị Sim"]


def test_this_prize_is_the_one_just_named() -> None:
    rows = told(
        "{PERSON|Vi Văn Pao} đoạt {AWARD|giải Nhất cuộc thi Ảnh đẹp}.",
        "Ban tổ chức bổ sung {AWARD|giải Bạn đọc yêu thích}. Giải này trao cho tác giả {PERSON|Hà Thị Sim}.",
        title="Vi Văn Pao đoạt {AWARD|giải Nhất cuộc thi Ảnh đẹp}",
    )
    assert "conferred giải Bạn đọc yêu thích: Hà Thị Sim" in rows


def test_houses_that_made_the_films_of_a_list_be_they_part_of_another() -> None:
    rows = told(
        "{AWARD|Giải Bông sen vàng} được trao cho các phim: Sông Xa, do {UNIT|Hãng phim Bến Đá} sản xuất "
        "(phim truyện); Núi Gần, do {UNIT|Trung tâm Phim tài liệu}, {UNIT|Đài Truyền hình Sông Cái} sản xuất "
        "(phim tài liệu); Mây, do {UNIT|Hãng phim Nà Hẩu} sản xuất."
    )
    assert [row.rpartition(": ")[2] for row in rows] == [
        "Hãng phim Bến Đá",
        "Trung tâm Phim tài liệu",
        "Hãng phim Nà Hẩu",
    ]


def test_the_next_winner_stands_behind_the_film_of_the_first() -> None:
    rows = told(
        "{AWARD|Giải diễn viên xuất sắc} thuộc về diễn viên {PERSON|Hà Thị Sim} trong phim Núi Gần và "
        "diễn viên {PERSON|Lò Văn Panh} trong phim Sông Xa."
    )
    assert [row.rpartition(": ")[2] for row in rows] == ["Hà Thị Sim", "Lò Văn Panh"]
