"""Lines of one name and one award, chains of several names with posts, sets that point back."""

from tests.events.marked import awards_in, receivers

CONTEST = "Gương mặt đoạt giải hội thi"


def test_a_line_of_a_name_where_it_belongs_and_the_award() -> None:
    rows = awards_in(
        "Em {PERSON|Lò Văn Panh}, {UNIT|Trường THCS Mường Ảng} ({LOC|Tuần Giáo}), {AWARD|giải Nhất môn Toán}",
        "Em {PERSON|Vì Thị Ón}, {UNIT|Trường THCS Nà Tấu} – {AWARD|giải Nhì môn Văn}.",
        "{UNIT|Trường THCS Chiềng Pha}, {AWARD|giải Ba toàn đoàn}",
        title=CONTEST,
    )
    assert receivers(rows) == [
        "giải Nhất môn Toán: Lò Văn Panh < Trường THCS Mường Ảng",
        "giải Nhì môn Văn: Vì Thị Ón < Trường THCS Nà Tấu",
        "giải Ba toàn đoàn: Trường THCS Chiềng Pha",
    ]


def test_two_names_or_more_words_are_no_such_line() -> None:
    rows = awards_in(
        "{PERSON|Lò Văn Panh}, {PERSON|Vì Thị Ón} và hai bạn, {AWARD|giải Nhất}",
        "Em {PERSON|Hà Kim Sơn}, {AWARD|giải Nhất} năm ấy còn là lớp trưởng",
        title=CONTEST,
    )
    assert receivers(rows) == []


def test_semicolons_part_the_names_of_several() -> None:
    rows = awards_in(
        "Theo đó, ông {PERSON|Lò Văn Panh} được trao {AWARD|Huân chương Lao động hạng Nhì}; các đồng chí "
        "{PERSON|Vì Thị Ón} - Trưởng ban Dân vận; {PERSON|Hà Kim Sơn} - Giám đốc {UNIT|Sở Công Thương} được "
        "trao {AWARD|Huân chương Lao động hạng Ba}."
    )
    assert receivers(rows) == [
        "Huân chương Lao động hạng Nhì: Lò Văn Panh",
        "Huân chương Lao động hạng Ba: Vì Thị Ón",
        "Huân chương Lao động hạng Ba: Hà Kim Sơn < Sở Công Thương",
    ]


def test_who_hands_over_is_none_of_those_above() -> None:
    rows = awards_in(
        "Hai cá nhân lập công là {PERSON|Lò Văn Panh} và {PERSON|Vì Thị Ón}.",
        "Đồng chí {PERSON|Thái Bá Sơn} - Bí thư Tỉnh ủy đã trao {AWARD|Huân chương Dũng cảm} cho 2 cá nhân "
        "trên.",
    )
    assert "Thái Bá Sơn" not in {row.recipient for row in rows}


def test_a_set_each_of_whom_has_a_year_gone_by_is_past() -> None:
    rows = awards_in(
        "2 đơn vị được tặng {AWARD|danh hiệu Anh hùng LLVT nhân dân}: {UNIT|Tiểu đoàn 91} (1975), "
        "{UNIT|Kho K6} (2006)",
        "1 đơn vị được tặng {AWARD|Cờ thi đua}: {UNIT|Tiểu đoàn 92}",
        published="2022-03-17T08:00:00+07:00",
    )
    assert [(row.recipient, row.status) for row in rows if row.recipient] == [
        ("Tiểu đoàn 91", "past"),
        ("Kho K6", "past"),
        ("Tiểu đoàn 92", "conferred"),
    ]


def test_a_place_in_the_title_of_a_song_parts_no_chain() -> None:
    rows = awards_in(
        "{UNIT|Đoàn NTQC Lai Châu} đoạt 1 {AWARD|HCV} với tam ca “Cô gái mở đường”, đơn ca “Nơi ấy là "
        "{LOC|Trường Sa}” và được {UNIT|UBND tỉnh} tặng {AWARD|bằng khen}.",
        title="Liên hoan",
    )
    assert receivers(rows) == ["HCV: Đoàn NTQC Lai Châu", "bằng khen: Đoàn NTQC Lai Châu"]


def test_teams_of_places_are_told_by_their_places() -> None:
    rows = awards_in(
        "Kết quả, 2 {AWARD|giải khuyến khích} được trao cho 2 đội tuyên truyền {LOC|xã Mường Chanh} và "
        "{LOC|xã Chiềng Sung}.",
        title="Liên hoan",
    )
    assert receivers(rows) == [
        "giải khuyến khích: 2 collective",
        "- giải khuyến khích: xã Mường Chanh",
        "- giải khuyến khích: xã Chiềng Sung",
    ]
