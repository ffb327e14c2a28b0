"""Who receives: coordinations, parents, sets with members, households, places, anaphora, refusals."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|UBND xã Mường Khoa} tặng {AWARD|Giấy khen} cho {UNIT|Trạm Y tế xã} và {UNIT|Đoàn xã}.",
            ["Giấy khen: Trạm Y tế xã", "Giấy khen: Đoàn xã"],
        ),
        (
            "{UNIT|Sở Xây dựng} tặng {AWARD|Giấy khen} cho ông {PERSON|Lò Văn Panh}, bà {PERSON|Vì Thị Ón}.",
            ["Giấy khen: Lò Văn Panh", "Giấy khen: Vì Thị Ón"],
        ),
        (
            "{UNIT|Công an tỉnh} tặng {AWARD|Giấy khen} cho {UNIT|Đội 2}, {UNIT|Phòng Cảnh sát cơ động}.",
            ["Giấy khen: Đội 2 < Phòng Cảnh sát cơ động"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Sở Y tế}, {UNIT|Báo Sông Mã}.",
            ["Bằng khen: Sở Y tế", "Bằng khen: Báo Sông Mã"],
        ),
        (
            "{UNIT|Quân đoàn} tặng {AWARD|Bằng khen} cho {UNIT|Đại đội 4}, {UNIT|Tiểu đoàn 6}, "
            "{UNIT|Trung đoàn 28}.",
            ["Bằng khen: Đại đội 4 < Tiểu đoàn 6, Trung đoàn 28"],
        ),
        (
            "{UNIT|Sở Nội vụ} tặng {AWARD|Giấy khen} cho chị {PERSON|Đèo Thị Sao} ({UNIT|Phòng Nội "
            "vụ huyện}).",
            ["Giấy khen: Đèo Thị Sao < Phòng Nội vụ huyện"],
        ),
        (
            "Hội đã trao {AWARD|Giấy khen} cho bà {PERSON|Vì Thị Ón}, Giám đốc {UNIT|Công ty May Sập Vạt}.",
            ["Giấy khen: Vì Thị Ón < Công ty May Sập Vạt"],
        ),
        (
            "{UNIT|UBND xã} tặng {AWARD|Giấy khen} cho 4 tập thể và 7 cá nhân.",
            ["Giấy khen: 4 collective", "Giấy khen: 7 individual"],
        ),
        (
            "{UNIT|UBND xã} tặng {AWARD|Giấy khen} cho 12 tập thể, cá nhân.",
            ["Giấy khen: 12 other"],
        ),
        (
            "{UNIT|UBND huyện} tặng {AWARD|Giấy khen} cho 2 tập thể gồm: {UNIT|Trường Mầm non Ban "
            "Mai}; {UNIT|Trường THCS Chiềng Pha}.",
            [
                "Giấy khen: 2 collective",
                "- Giấy khen: Trường Mầm non Ban Mai",
                "- Giấy khen: Trường THCS Chiềng Pha",
            ],
        ),
        (
            "{UNIT|UBND huyện} tặng {AWARD|Giấy khen} cho 2 tập thể ({UNIT|Hội Người cao tuổi}, "
            "{UNIT|UBND xã Chiềng Pha}).",
            [
                "Giấy khen: 2 collective",
                "- Giấy khen: Hội Người cao tuổi",
                "- Giấy khen: UBND xã Chiềng Pha",
            ],
        ),
        (
            "{UNIT|UBND huyện} tặng {AWARD|Giấy khen} cho 5 cá nhân đã hiến đất cho con đường, tiêu "
            "biểu là ông {PERSON|Lò Văn Panh}.",
            ["Giấy khen: 5 individual", "- Giấy khen: Lò Văn Panh"],
        ),
        (
            "{UNIT|UBND xã} tặng {AWARD|Giấy khen} cho gia đình ông {PERSON|Lò Văn Panh}.",
            ["Giấy khen: gia đình ông Lò Văn Panh"],
        ),
        (
            "{UNIT|UBND xã} tặng {AWARD|Giấy khen} cho hộ bà {PERSON|Vì Thị Ón} và 3 hộ gia đình.",
            ["Giấy khen: hộ bà Vì Thị Ón", "Giấy khen: 3 household"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho các huyện: {LOC|Bắc Yên}, {LOC|Phù Yên} "
            "và {LOC|thị xã Mường Bú}.",
            [
                "Cờ thi đua: huyện Bắc Yên",
                "Cờ thi đua: huyện Phù Yên",
                "Cờ thi đua: thị xã Mường Bú",
            ],
        ),
        (
            "Liên minh tặng {AWARD|Bằng khen} cho Liên minh HTX các tỉnh {LOC|Sơn La}, {LOC|Lai Châu}.",
            ["Bằng khen: Liên minh HTX tỉnh Sơn La", "Bằng khen: Liên minh HTX tỉnh Lai Châu"],
        ),
        (
            "{UNIT|UBND xã} tặng {AWARD|Giấy khen} cho cán bộ, nhân dân {LOC|bản Pá Khoang}.",
            ["Giấy khen: bản Pá Khoang"],
        ),
        (
            "{UNIT|Bộ Y tế} tặng {AWARD|Bằng khen} cho DSCKI {PERSON|Hà Văn Muôn} và ThS.BS {PERSON"
            "|Cà Thị Hom}.",
            ["Bằng khen: Hà Văn Muôn", "Bằng khen: Cà Thị Hom"],
        ),
        (
            "{UNIT|Tỉnh đoàn} trao {AWARD|Huy hiệu Tuổi trẻ dũng cảm} cho em {PERSON|Giàng A Dua}, "
            "học sinh {UNIT|Trường THCS Xím Vàng}.",
            ["Huy hiệu Tuổi trẻ dũng cảm: Giàng A Dua < Trường THCS Xím Vàng"],
        ),
        (
            "{UNIT|Hội A} trao {AWARD|Huy hiệu} cho 9 nông dân; {UNIT|Báo Sông Mã} và {UNIT|Công ty "
            "Nà Sản} tặng 40 phần quà.",
            ["Huy hiệu: 9 individual"],
        ),
        (
            "Ban tổ chức trao 3 {AWARD|giải Ba} cho các thí sinh.",
            ["giải Ba: 3 individual"],
        ),
        (
            "Ba người được {UNIT|UBND xã} tặng {AWARD|Giấy khen}.",
            ["Giấy khen: 3 individual"],
        ),
        (
            "Đơn vị có 28 học sinh đạt giải, gồm 1 {AWARD|giải Nhất}, 6 {AWARD|giải Nhì}.",
            ["giải Nhất: 1 individual", "giải Nhì: 6 individual"],
        ),
        (
            "{LOC|Việt Nam} giành 4 {AWARD|HCV}.",
            ["HCV: 4 other"],
        ),
        (
            "{PERSON|Lò Văn Panh} thắng {PERSON|Somchai Dee} ({LOC|Thái Lan}), giành {AWARD|HCV}.",
            ["HCV: Lò Văn Panh"],
        ),
        (
            "Ở {LOC|Tà Xùa}, cô {PERSON|Đèo Thị Sao} được {UNIT|Bộ GD&ĐT} tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Đèo Thị Sao"],
        ),
        (
            "{AWARD|Giải A} truyện ký “Dòng sông” của {PERSON|Hà Văn Muôn}.",
            ["Giải A: Hà Văn Muôn"],
        ),
        (
            "Tiết mục xòe của {UNIT|Đội văn nghệ bản Mòng} đoạt {AWARD|giải Nhất}.",
            ["giải Nhất: Đội văn nghệ bản Mòng"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho {UNIT|Trường Nội trú} (hạng Nhất), {UNIT"
            "|Trường Tà Hộc} (hạng Nhì).",
            ["Cờ thi đua hạng Nhất: Trường Nội trú", "Cờ thi đua hạng Nhì: Trường Tà Hộc"],
        ),
        (
            "{AWARD|Giải Nam ca sĩ triển vọng} là {PERSON|Hà Văn Muôn}.",
            ["Giải Nam ca sĩ triển vọng: Hà Văn Muôn"],
        ),
        (
            "{UNIT|UBND xã} gửi {AWARD|Thư khen} bà {PERSON|Vì Thị Ón}.",
            ["Thư khen: Vì Thị Ón"],
        ),
        (
            "Hai lần {UNIT|Lữ đoàn 205B} được {UNIT|Bộ Quốc phòng} tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Lữ đoàn 205B x2"],
        ),
    ],
)
def test_recipients_of_one_sentence(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "{UNIT|Trường THPT Thảo Nguyên} khai giảng.",
                "Dịp này, nhà trường đón nhận {AWARD|Huân chương Lao động hạng Ba}.",
            ),
            ["Huân chương Lao động hạng Ba: Trường THPT Thảo Nguyên"],
        ),
        (
            ("Bà {PERSON|Vì Thị Ón} là cô giáo vùng cao.", "Bà được {UNIT|Bộ GD&ĐT} tặng {AWARD|Bằng khen}."),
            ["Bằng khen: Vì Thị Ón"],
        ),
        (
            (
                "Anh {PERSON|Lò Văn Panh} và chị {PERSON|Cà Thị Hom} cứu người trong lũ.",
                "Cả 2 người được {UNIT|UBND xã} tặng {AWARD|Giấy khen}.",
            ),
            ["Giấy khen: 2 individual", "- Giấy khen: Lò Văn Panh", "- Giấy khen: Cà Thị Hom"],
        ),
        (
            (
                "{UNIT|Tỉnh đoàn} tặng {AWARD|Bằng khen} cho em {PERSON|Giàng A Dua}. {UNIT|Huyện "
                "đoàn} cũng truy tặng {AWARD|Huy hiệu Tuổi trẻ dũng cảm}.",
            ),
            ["Bằng khen: Giàng A Dua", "Huy hiệu Tuổi trẻ dũng cảm: Giàng A Dua"],
        ),
        (
            (
                "{UNIT|Ngân hàng TMCP Nậm Rốm} (Nậm Rốm Bank) họp báo.",
                "{UNIT|Nậm Rốm Bank} nhận {AWARD|Bằng khen của Bộ Công Thương}.",
            ),
            ["Bằng khen của Bộ Công Thương: Ngân hàng TMCP Nậm Rốm"],
        ),
        (
            (
                "Người thợ {PERSON|Lò Văn Panh} làm ở mỏ.",
                "{PERSON|Panh} được {UNIT|Tập đoàn} tặng {AWARD|Bằng khen}.",
            ),
            ["Bằng khen: Lò Văn Panh"],
        ),
        (
            (
                "Già làng {PERSON|Ama Krông} (tên thật {PERSON|Y Thuyên Byă}) trồng rừng.",
                "Ông được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
            ),
            ["Bằng khen: Y Thuyên Byă"],
        ),
    ],
)
def test_anaphora_over_sentences(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert receivers(awards_in(*paragraphs)) == expected


@pytest.mark.parametrize(("kind", "named"), [("trường tiểu học", 0), ("trường", 1)])
def test_a_kind_of_school_is_no_school_named_elsewhere(kind: str, named: int) -> None:
    rows = awards_in(
        f"{{UNIT|UBND tỉnh}} ban hành quyết định cấp Bằng {kind} {{AWARD|đạt chuẩn quốc gia}}.",
        "Đoàn đến thăm {UNIT|Trường Tiểu học Nà Hẩu}.",
    )
    assert [row.recipient for row in rows] == ["Trường Tiểu học Nà Hẩu"] * named


@pytest.mark.parametrize(
    "sentence",
    [
        "Mẹ con bà {PERSON|Vì Thị Ón} nhận 10 triệu đồng và quà.",
        "Phòng treo {AWARD|Bằng khen} kín tường.",
        "Muốn nhận {AWARD|Giấy khen} phải nỗ lực.",
        "Thi tuyển để đạt {AWARD|Cờ thi đua} là việc của cả năm.",
        "Nhiều tấm {AWARD|Huân chương} đã phai màu trên ngực áo.",
    ],
)
def test_sentences_that_honour_nobody(sentence: str) -> None:
    assert receivers(awards_in(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hai đơn vị {UNIT|Trạm A} và {UNIT|Khoa B} được tặng {AWARD|Bằng khen}.",
            {"Trạm A", "Khoa B", None},
        ),
        (
            "{UNIT|UBND huyện} tặng {AWARD|Giấy khen} cho 2 cá nhân có đóng góp trong xây dựng trường: cô "
            "{PERSON|Lưu Thị Mẩy}, Hiệu trưởng; ông {PERSON|Vàng A Sử}.",
            {"Lưu Thị Mẩy", "Vàng A Sử", None},
        ),
        (
            "{AWARD|Huy chương Vàng} thuộc về em {PERSON|Vương Mí Lâm}, lớp 12 {UNIT|Trường THPT C} "
            "({LOC|tỉnh D}) và em {PERSON|Tạ Thị Khuê}.",
            {"Vương Mí Lâm", "Tạ Thị Khuê"},
        ),
        (
            "{AWARD|giải A} được trao cho loạt bài “Giữ làng biển” của nhóm tác giả {PERSON|Trần Quới}, "
            "{PERSON|Lạc Thị Nhiên}.",
            {"Trần Quới", "Lạc Thị Nhiên"},
        ),
        (
            "{UNIT|Tòa án A} trao {AWARD|Bằng khen} cho {UNIT|Tòa án B} và các ông, bà: "
            "{PERSON|Thạch Sô Phia}; {PERSON|Lê Thị Ngọc Hân}.",
            {"Tòa án B", "Thạch Sô Phia", "Lê Thị Ngọc Hân"},
        ),
        (
            "Chủ tịch nước gắn {AWARD|Huân chương Quân công} lên lá cờ truyền thống của {UNIT|Cục A}, "
            "{UNIT|Cục B}.",
            {"Cục A", "Cục B"},
        ),
        (
            "{UNIT|Bệnh viện A} của {LOC|Việt Nam} vừa được {UNIT|Phái bộ B} tặng {AWARD|Huy chương Gìn giữ "
            "hòa bình}.",
            {"Bệnh viện A"},
        ),
        (
            "{AWARD|giải Nhì} thuộc về {UNIT|Khoa A}; hai đội {UNIT|Trạm B} và {UNIT|Khoa C} đồng "
            "{AWARD|giải Ba}.",
            {"Khoa A", "Trạm B", "Khoa C", None},
        ),
    ],
)
def test_who_receives_in_longer_sentences(sentence: str, expected: set[str | None]) -> None:
    assert {award.recipient for award in awards_in(sentence)} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Hơn 1.800 công nhân {UNIT|Công ty A} cùng dự lễ kỷ niệm và đón nhận {AWARD|Huân chương Lao động}.",
        "{UNIT|Huyện hội} tặng {AWARD|Kỷ niệm chương} cho 150 hội viên ở các xã: {LOC|Ngãi Tứ}, "
        "{LOC|Loan Mỹ}.",
    ],
)
def test_guests_and_places_of_members_receive_nothing(sentence: str) -> None:
    named = {award.recipient for award in awards_in(sentence)}
    counts = {award.recipient_count for award in awards_in(sentence)}
    assert named <= {None}
    assert 1800 not in counts


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (
            "Trong số các tập thể có {UNIT|Trung tâm A} và {UNIT|Tổ hợp tác B}.",
            {"Trung tâm A", "Tổ hợp tác B"},
        ),
        ("Trẻ nhất là anh {PERSON|Lò Văn Hặc}, 29 tuổi.", {"Lò Văn Hặc"}),
        (
            "Đoàn {LOC|Lâm Đồng} có hai đại diện: bà {PERSON|Ka Thị Thúy} và ông {PERSON|Trịnh Đình Lộc}.",
            {"Ka Thị Thúy", "Trịnh Đình Lộc"},
        ),
        ("Anh {PERSON|Lò Văn Hặc} kể chuyện làm nông.", set()),
        ("Trong số các tập thể có nhiều đơn vị ở vùng sâu.", set()),
    ],
)
def test_members_told_some_sentences_later(later: str, expected: set[str]) -> None:
    sets = "{UNIT|Sở A} trao {AWARD|Bằng khen} cho 8 tập thể và 12 cá nhân."
    rows = awards_in(sets, "Kinh phí trích từ quỹ của ngành.", later)
    assert {row.recipient for row in rows if row.recipient} == expected
    assert all(row.member_of for row in rows if row.recipient)


def test_prizes_counted_by_the_work_belong_to_no_kind_of_people() -> None:
    rows = awards_in(
        "Hội đồng đã chọn ra 34 tác phẩm để trao 4 {AWARD|giải A}, 7 {AWARD|giải B}.",
        "{AWARD|giải A} thuộc về tác giả {PERSON|Kpá Y Lan}.",
        title="Trao Giải báo chí tỉnh",
    )
    assert {(r.recipient_count, r.recipient_kind) for r in rows if r.recipient is None} == {
        (4, "other"),
        (7, "other"),
    }


def test_medals_behind_the_winner_are_the_winners() -> None:
    rows = awards_in(
        "{AWARD|giải Nhất} thuộc về {UNIT|Công đoàn A} với 5 {AWARD|HCV}; "
        "{AWARD|giải Nhì} thuộc về {UNIT|Đội B}."
    )
    assert {(r.award, r.recipient, r.recipient_count) for r in rows} == {
        ("giải Nhất", "Công đoàn A", 1),
        ("HCV", "Công đoàn A", 5),
        ("giải Nhì", "Đội B", 1),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bà {PERSON|Cà Thị Hom} trao {AWARD|Huân chương Lao động} tặng Phó Chủ tịch Thường trực QH "
            "{PERSON|Tòng Thị Mai}; Chủ nhiệm {UNIT|Ủy ban Đối ngoại} của QH {PERSON|Nguyễn Văn Giáp}.",
            {("Tòng Thị Mai", None), ("Nguyễn Văn Giáp", "Ủy ban Đối ngoại")},
        ),
        (
            "{UNIT|Sở A} trao {AWARD|Bằng khen} cho ông {PERSON|Lê Văn B}, nguyên Ủy viên "
            "{UNIT|Ban Thường vụ Tỉnh ủy}, Giám đốc {UNIT|Sở C}.",
            {("Lê Văn B", "Ban Thường vụ Tỉnh ủy")},
        ),
        (
            "Loạt bài: “Rừng xưa” của {PERSON|Lê Văn B} - Chi hội {UNIT|Báo C} được trao {AWARD|giải A}.",
            {("Lê Văn B", "Báo C")},
        ),
        (
            "Tại {AWARD|giải thưởng “An toàn giao thông”}, loạt bài “Xe cũ” của {PERSON|Đàm Huy} được trao "
            "{AWARD|giải Nhất}.",
            {("Đàm Huy", None)},
        ),
    ],
)
def test_posts_and_works_before_names(sentence: str, expected: set[tuple[str, str | None]]) -> None:
    rows = awards_in(sentence)
    assert {(row.recipient, row.recipient_parent) for row in rows} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "17 đồng chí đang công tác tại các đơn vị {UNIT|Bộ CHQS tỉnh} được nhận {AWARD|Huy chương A}.",
            {(None, 17)},
        ),
        ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho trên 1.650 thầy thuốc.", {(None, 1650)}),
        (
            "Các em đạt giải gồm {PERSON|Ngô Quý Đăng}, {AWARD|Huy chương Vàng}; {PERSON|Phạm Thị Hưng}, "
            "{AWARD|Huy chương Bạc}.",
            {("Ngô Quý Đăng", 1), ("Phạm Thị Hưng", 1)},
        ),
        (
            "{UNIT|Trường A} có nhiều giải: em {PERSON|Cao Thị An} ({AWARD|giải Nhất}), em "
            "{PERSON|Lê Văn Chí} ({AWARD|giải Nhì}).",
            {("Cao Thị An", 1), ("Lê Văn Chí", 1)},
        ),
        ("{UNIT|Trường A} có 47/207 học sinh đạt {AWARD|danh hiệu học sinh giỏi}.", set()),
    ],
)
def test_numbers_shares_and_notes(sentence: str, expected: set[tuple[str | None, int]]) -> None:
    assert {(row.recipient, row.recipient_count) for row in awards_in(sentence)} == expected


def test_organs_that_hold_the_ceremony_receive_for_their_land() -> None:
    told = (
        "{UNIT|Đảng ủy}, {UNIT|HĐND}, {UNIT|UBND xã A} tổ chức lễ và đón nhận {AWARD|Huân chương Lao động}."
    )
    assert {row.recipient for row in awards_in(told)} == {"xã A"}


def test_sets_named_one_after_the_other() -> None:
    told = (
        "{UNIT|Sở A} trao {AWARD|Bằng khen} cho 1 tập thể là {LOC|thôn B} và 2 cá nhân: "
        "ông {PERSON|Lê Văn Chí}, bà {PERSON|Cà Thị Hom}."
    )
    assert {row.recipient for row in awards_in(told)} == {"thôn B", "Lê Văn Chí", "Cà Thị Hom", None}


def test_where_counted_persons_belong_is_none_of_them() -> None:
    (row,) = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 em học sinh {UNIT|Trường THCS A}, {LOC|huyện B} vì đã "
        "cứu bạn."
    )
    assert (row.recipient, row.recipient_count) == (None, 2)


@pytest.mark.parametrize(
    "firm", ["Hợp tác xã Nấm Đồi Sim", "Trung tâm Bảo trợ xã hội Hoa Mai", "Công ty May A"]
)
def test_the_commune_behind_a_name_is_where_it_lies(firm: str) -> None:
    (row,) = awards_in(
        f"{{UNIT|{firm}}}, {{LOC|xã Hương Lạc}}, {{LOC|huyện Gò Mơ}} được {{UNIT|UBND tỉnh}} tặng "
        "{AWARD|Bằng khen}."
    )
    assert row.recipient == firm


def test_two_communes_are_two() -> None:
    rows = awards_in("{LOC|Xã Hương Lạc}, {LOC|xã Nà Hẩu} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.")
    assert [row.recipient for row in rows] == ["Xã Hương Lạc", "xã Nà Hẩu"]


@pytest.mark.parametrize("home", ["buôn Ly", "khóm 3", "thôn Đông"])
def test_the_hamlet_behind_a_person_is_where_he_lives(home: str) -> None:
    (row,) = awards_in(
        f"{{UNIT|Tỉnh đoàn}} trao {{AWARD|Bằng khen}} cho {{PERSON|Y Blơ}}, {{LOC|{home}}}, {{LOC|huyện A}}."
    )
    assert row.recipient == "Y Blơ"
