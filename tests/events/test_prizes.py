"""Prizes and medals as the press tells them: makers of works, tallies by colour, rivals."""

import pytest

from tests.events.marked import awards_in, receivers

CONTEST = "Lễ bế mạc và trao giải liên hoan"


def told(sentence: str) -> set[tuple[str, str | None, int]]:
    return {(r.award, r.recipient, r.recipient_count) for r in awards_in(sentence, title=CONTEST)}


@pytest.mark.parametrize(
    ("sentence", "makers"),
    [
        (
            "Ba tác phẩm đoạt {AWARD|giải A} gồm truyện “Nước lũ” của nhà văn {PERSON|Mùa A Páo} (văn xuôi), "
            "kịch “Bến cũ” của {PERSON|Lý Thị Nhài} và kịch múa “Lửa”, tác giả {PERSON|Đinh Bảo}.",
            ["Mùa A Páo", "Lý Thị Nhài", "Đinh Bảo"],
        ),
        (
            "{AWARD|Giải A} được trao cho các tác phẩm ở hai thể loại: Tiểu thuyết “Đèo gió” của tác giả "
            "{PERSON|Mùa A Páo}; ca khúc “Hạt muối” của {PERSON|Lý Thị Nhài}.",
            ["Mùa A Páo", "Lý Thị Nhài"],
        ),
        (
            "{AWARD|Giải B} thuộc về tập thơ Mưa trên đồi chè của tác giả {PERSON|Mùa A Páo}.",
            ["Mùa A Páo"],
        ),
        (
            "{AWARD|Giải B} trao cho ông {PERSON|Mùa A Páo}, diễn viên {UNIT|Nhà hát B}.",
            ["Mùa A Páo"],
        ),
    ],
)
def test_every_work_of_a_list_gives_its_maker(sentence: str, makers: list[str]) -> None:
    assert [r.recipient for r in awards_in(sentence, title=CONTEST) if r.recipient] == makers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Đội cờ A} giành 5 {AWARD|huy chương vàng}, 3 {AWARD|bạc} và 1 {AWARD|đồng}.",
            {("huy chương vàng", "Đội cờ A", 5), ("huy chương bạc", "Đội cờ A", 3)}
            | {("huy chương đồng", "Đội cờ A", 1)},
        ),
        (
            "{UNIT|Đội cờ A} khép lại giải với 2 {AWARD|HC vàng}, 6 {AWARD|HC bạc}.",
            {("HC vàng", "Đội cờ A", 2), ("HC bạc", "Đội cờ A", 6)},
        ),
        (
            "{UNIT|Trường A} đoạt 4 {AWARD|giải Nhất}, 2 {AWARD|Nhì}.",
            {("giải Nhất", "Trường A", 4), ("giải Nhì", "Trường A", 2)},
        ),
        (
            "{UNIT|Đoàn thể thao Việt Nam} giành 7 {AWARD|HCV}.",
            {("HCV", None, 7)},
        ),
        (
            "{PERSON|Lê Văn Bảo} thắng chủ nhà ở chung kết để mang về {AWARD|HCV}.",
            {("HCV", "Lê Văn Bảo", 1)},
        ),
        ("{PERSON|Lê Văn Bảo} tập thêm buổi tối để giành {AWARD|HCV}.", set()),
    ],
)
def test_medals_by_colour(sentence: str, expected: set[tuple[str, str | None, int]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Vượt qua 14 đội của {LOC|Gia Lai} và {LOC|Kon Tum}, {UNIT|Đội A} đoạt {AWARD|giải Nhất}.",
            {"Đội A"},
        ),
        ("{UNIT|Đội B}, {UNIT|Đội A} đoạt {AWARD|giải Nhất}.", {"Đội A", "Đội B"}),
        (
            "Cô {PERSON|Cà Thị Hom} và cô {PERSON|Lò Thị Sen} là hai giáo viên đạt {AWARD|giải Nhì}.",
            {"Cà Thị Hom", "Lò Thị Sen"},
        ),
        ("{AWARD|HCV} thứ hai của đoàn là em {PERSON|Cà Thị Hom}.", {"Cà Thị Hom"}),
        (
            "Hai chủ nhân của tấm {AWARD|HCV} là học sinh lớp 11: {PERSON|Cà Thị Hom} và {PERSON|Lò Sen}.",
            {"Cà Thị Hom", "Lò Sen"},
        ),
        (
            "{AWARD|HCV} tiếp sức thuộc về “bộ ba” {PERSON|Cà Thị Hom}, {PERSON|Lò Thị Sen}, {PERSON|Vì Ón}.",
            {"Cà Thị Hom", "Lò Thị Sen", "Vì Ón"},
        ),
        (
            "Một học sinh lớp 10 đoạt {AWARD|giải Nhất}. Đó là em {PERSON|Cà Thị Hom}.",
            {"Cà Thị Hom"},
        ),
        (
            "{UNIT|Đoàn A} đoạt {AWARD|giải Nhất} với bài: Bóng {LOC|Trường Sơn}; 2 {AWARD|giải Nhì} "
            "với ca khúc “{LOC|Trường Sơn} ngày ấy”.",
            {"Đoàn A"},
        ),
    ],
)
def test_who_has_won(sentence: str, expected: set[str | None]) -> None:
    assert {row.recipient for row in awards_in(sentence, title=CONTEST)} == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("{UNIT|Đội bơi A} liên tiếp giành 3 {AWARD|HCV} trong sáng 9/5.", "conferred"),
        ("{UNIT|Đội bơi A} 3 năm liên tiếp giành {AWARD|HCV}.", "past"),
        ("{UNIT|Đoàn A} đã có 12 {AWARD|HCV}.", "conferred"),
        ("{UNIT|Trường A} đã có {AWARD|Huân chương Lao động hạng Ba}.", "past"),
    ],
)
def test_whether_a_meet_goes_on(sentence: str, status: str) -> None:
    assert [r.status for r in awards_in(sentence, title=CONTEST)] == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chủ tịch nước tặng {AWARD|danh hiệu “Nghệ sĩ Nhân dân”} cho 42 {AWARD|Nghệ sĩ Ưu tú}.",
            ["danh hiệu “Nghệ sĩ Nhân dân”: 42 individual"],
        ),
        (
            "Chủ tịch nước tặng {AWARD|danh hiệu “Nghệ sĩ Nhân dân”} cho ông {PERSON|Lý Bảo}, trao 42 "
            "{AWARD|danh hiệu Nghệ sĩ Ưu tú}.",
            ["danh hiệu “Nghệ sĩ Nhân dân”: Lý Bảo", "danh hiệu Nghệ sĩ Ưu tú: 42 individual"],
        ),
        (
            "Đợt trao tặng {AWARD|Nghệ sĩ Ưu tú} này, Chủ tịch nước tặng {AWARD|danh hiệu Nghệ sĩ Nhân dân} "
            "cho 42 nghệ sĩ.",
            ["danh hiệu Nghệ sĩ Nhân dân: 42 individual"],
        ),
    ],
)
def test_titles_that_count_people(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "grantor", "recipient"),
    [
        (
            "Thủ tướng {PERSON|Lê Văn Bảo} đã có {AWARD|thư khen} gửi {UNIT|Ban chuyên án 12T}.",
            "Thủ tướng",
            "Ban chuyên án 12T",
        ),
        (
            "{UNIT|Bộ Công an} vừa có {AWARD|thư khen} gửi {UNIT|Công an tỉnh A}.",
            "Bộ Công an",
            "Công an tỉnh A",
        ),
        (
            "{UNIT|Công an tỉnh A} nhận {AWARD|thư khen của {UNIT|Bộ Công an}}.",
            "Bộ Công an",
            "Công an tỉnh A",
        ),
        (
            "{UNIT|UBND tỉnh} thưởng “nóng” {UNIT|Đội 3} 20 triệu đồng.",
            "UBND tỉnh",
            "Đội 3",
        ),
    ],
)
def test_letters_and_rewards(sentence: str, grantor: str, recipient: str) -> None:
    assert {(r.grantor, r.recipient) for r in awards_in(sentence)} == {(grantor, recipient)}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("{LOC|Thị xã Nà Hẩu}: Thưởng “nóng” thành tích phá án", []),
        ("Thưởng “nóng” {UNIT|Đội 3}", ["Đội 3"]),
    ],
)
def test_where_a_sudden_reward_is_given(title: str, expected: list[str]) -> None:
    assert [row.recipient for row in awards_in("Vụ án đã khép lại.", title=title)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Lữ đoàn 9} ({UNIT|Quân khu A}) tổ chức lễ đón nhận {AWARD|Huân chương Bảo vệ Tổ quốc}.",
            {"Lữ đoàn 9"},
        ),
        ("Khách mời chụp ảnh tại lễ đón nhận {AWARD|Huân chương Bảo vệ Tổ quốc}.", {None}),
    ],
)
def test_a_ceremony_of_receiving(sentence: str, expected: set[str | None]) -> None:
    assert {r.recipient for r in awards_in(sentence)} <= expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{UNIT|Sở A} thưởng 18 học sinh đoạt giải tại kỳ thi chọn học sinh giỏi quốc gia.", {18}),
        ("{UNIT|Trường A} có 9 em đạt giải cấp tỉnh, cao nhất từ trước đến nay.", {9}),
        ("{UNIT|Trường A} có 9 em đạt giải: 2 {AWARD|giải Nhất}, 7 {AWARD|giải Ba}.", {2, 7}),
        ("{UNIT|Trường A} có 9/30 em đạt giải cấp tỉnh.", set()),
        ("Học sinh đạt giải cấp tỉnh được cộng 2 điểm.", set()),
        ("{UNIT|Trường A} cử 9 em dự thi, ai cũng mong đạt giải.", set()),
    ],
)
def test_winners_counted_without_their_ranks(sentence: str, expected: set[int]) -> None:
    assert {row.recipient_count for row in awards_in(sentence, title=CONTEST)} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Có 31 người nhận {AWARD|danh hiệu A} (ND) và 86 người được phong {AWARD|danh hiệu B} (UT).",
            {("danh hiệu A", 31), ("danh hiệu B", 86)},
        ),
        ("Ban tổ chức trao 8 {AWARD|giải Khuyến khích} cho 2 khối.", {("giải Khuyến khích", 8)}),
        ("Ban tổ chức trao 8 {AWARD|giải Ba} cho 8 đội.", {("giải Ba", 8)}),
        ("Nhóm sinh viên 3 trường đoạt {AWARD|giải Nhất}.", set()),
        ("Có 3 trường đoạt {AWARD|giải Nhất}.", {("giải Nhất", 3)}),
        (
            "Nghệ sĩ {PERSON|Lý Bảo} mơ đến {AWARD|Huy chương Vàng} cho vai cô {PERSON|Sen} trong vở “Gió”.",
            set(),
        ),
    ],
)
def test_numbers_beside_prizes(sentence: str, expected: set[tuple[str, int]]) -> None:
    rows = awards_in(sentence, title=CONTEST)
    assert {(row.award, row.recipient_count) for row in rows} == expected


@pytest.mark.parametrize(
    ("headline", "body", "rows"),
    [
        ("{UNIT|Biên phòng Sơn La}", "{UNIT|Bộ Chỉ huy Bộ đội Biên phòng tỉnh Sơn La}", 1),
        ("{UNIT|Biên phòng Sơn La}", "{UNIT|Công an tỉnh Sơn La}", 2),
        ("{UNIT|Trường Sơn La}", "{UNIT|Trường Tiểu học Sơn La 2}", 2),
    ],
)
def test_short_names_of_headlines(headline: str, body: str, rows: int) -> None:
    title = f"{headline} nhận {{AWARD|Huân chương Chiến công hạng Nhì}}"
    told = f"Chiều 3/4, {body} đón nhận {{AWARD|Huân chương Chiến công hạng Nhì}}."
    assert len(awards_in(told, title=title)) == rows


@pytest.mark.parametrize(
    ("sentence", "recipient"),
    [
        (
            "{UNIT|Bộ CHQS tỉnh} tổ chức lễ đón nhận {AWARD|danh hiệu Anh hùng} cho {UNIT|Đồn Nà Bủng}.",
            "Đồn Nà Bủng",
        ),
        (
            "Bộ trưởng {UNIT|Bộ Quốc phòng} đã có {AWARD|thư khen} cán bộ, chiến sĩ {UNIT|Đồn Nà Bủng}.",
            "Đồn Nà Bủng",
        ),
        ("{UNIT|Đồn Nà Bủng} đã có {AWARD|thư khen của {UNIT|Bộ Quốc phòng}}.", "Đồn Nà Bủng"),
    ],
)
def test_who_is_meant_by_a_ceremony_or_letter(sentence: str, recipient: str) -> None:
    assert [row.recipient for row in awards_in(sentence)] == [recipient]


def test_the_state_names_no_body() -> None:
    told = "{UNIT|Hội A} trao {AWARD|Huân chương Hữu nghị của Nhà nước Việt Nam} cho 15 cá nhân."
    assert [row.grantor for row in awards_in(told)] == ["Chủ tịch nước"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{UNIT|Trường A} cử 4 giáo viên dự thi, đạt {AWARD|giải Ba toàn đoàn}.", {"Trường A"}),
        ("{UNIT|Trường A} có 4 giáo viên đạt {AWARD|giải Ba}.", {None}),
        ("Ngoài em {PERSON|Lò Sen}, em {PERSON|Vì Ón} được nhận {AWARD|giải Khuyến khích}.", {"Vì Ón"}),
        ("Ngoài ra, em {PERSON|Lò Sen}, em {PERSON|Vì Ón} đoạt {AWARD|giải Ba}.", {"Lò Sen", "Vì Ón"}),
        ("Em {PERSON|Vì Ón} chỉ được {AWARD|giải Khuyến khích}.", {"Vì Ón"}),
        (
            "{UNIT|Trường A}: 3 {AWARD|giải Nhất}; {UNIT|Trường B}: 2 {AWARD|giải Nhì}.",
            {"Trường A", "Trường B"},
        ),
        (
            "Thầy {PERSON|Lò Sen} chúc mừng. Các thầy cô đạt {AWARD|giải Nhì} sẽ thi cấp tỉnh.",
            set(),
        ),
        (
            "{PERSON|Lò Sen} đoạt {AWARD|giải Ba}; {PERSON|Vì Ón}, lớp 9 cùng trường, đoạt {AWARD|giải Nhì}.",
            {"Lò Sen", "Vì Ón"},
        ),
    ],
)
def test_who_competes(sentence: str, expected: set[str | None]) -> None:
    assert {row.recipient for row in awards_in(sentence, title=CONTEST)} == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ban tổ chức trao 21 {AWARD|Bằng khen} cho các đoàn.", "collective"),
        ("Ban tổ chức trao 21 {AWARD|Bằng khen} cho các tác giả.", "individual"),
        ("Ban tổ chức trao 21 {AWARD|Bằng khen} cho cá nhân.", "individual"),
        ("Ban tổ chức trao 21 {AWARD|Bằng khen} và {AWARD|Cờ} cho thí sinh Như Ý.", "other"),
        ("Ban tổ chức trao 21 {AWARD|Bằng khen} cho các tập thể, cá nhân.", "other"),
        ("Ban tổ chức trao 21 {AWARD|Bằng khen}.", "other"),
    ],
)
def test_kind_of_those_told_without_number(sentence: str, kind: str) -> None:
    assert [row.recipient_kind for row in awards_in(sentence, title=CONTEST)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("Năm 2025 phấn đấu giữ vững {AWARD|danh hiệu “Đơn vị Quyết thắng”}.", ["Trung đoàn 9"]),
        ("Năm 2025 {UNIT|Đại đội 2} phấn đấu đạt {AWARD|danh hiệu “Đơn vị Quyết thắng”}.", ["Đại đội 2"]),
        ("Chúng tôi mong muốn có {AWARD|danh hiệu “Đơn vị Quyết thắng”}.", []),
    ],
)
def test_who_aims(sentence: str, recipients: list[str]) -> None:
    rows = awards_in(sentence, title="{UNIT|Trung đoàn 9} tổng kết năm 2024")
    assert [row.recipient for row in rows] == recipients


@pytest.mark.parametrize(
    ("lead", "award_id"),
    [
        ("[lead] {UNIT|Hội Nhà báo tỉnh} trao {AWARD|Giải báo chí tỉnh An Giang}.", "giai-bao-chi-cac-cap"),
        ("[lead] {UNIT|Hội Nhà báo tỉnh} bế mạc hội thi viết.", "giai-thuong-hoi-thi"),
    ],
)
def test_a_rank_is_of_the_prize_that_the_opening_names(lead: str, award_id: str) -> None:
    told = "Có 2 {AWARD|giải A} và 4 {AWARD|giải B}."
    ranks = [row for row in awards_in(lead, told, title=CONTEST) if row.grade]
    assert {row.award_id for row in ranks} == {award_id}


def test_the_holder_may_be_told_at_the_end() -> None:
    told = "{AWARD|Giải Nhất} thuộc về {PERSON|Lò Sen}."
    rows = awards_in("[lead] Cuộc thi đã khép lại.", told, "Cuộc thi do {UNIT|Tỉnh đoàn A} tổ chức.")
    assert [row.grantor for row in rows] == ["Tỉnh đoàn A"]
    shared = "Cuộc thi do {UNIT|Tỉnh đoàn A} phối hợp {UNIT|Sở B} tổ chức."
    assert [row.grantor for row in awards_in("[lead] Cuộc thi đã khép lại.", told, shared)] == [None]


def test_a_paragraph_of_history_goes_on() -> None:
    told = (
        "Trung đoàn từng được tặng {AWARD|Huân chương Quân công}. {UNIT|Trạm 4} được tặng {AWARD|Bằng khen}."
    )
    now = "Tại buổi lễ, {UNIT|Trạm 5} được tặng {AWARD|Bằng khen}."
    rows = awards_in(told, now, title="{UNIT|Trung đoàn 9} đón nhận {AWARD|Huân chương Chiến công}")
    status = {row.recipient: row.status for row in rows}
    assert (status["Trạm 4"], status["Trạm 5"]) == ("past", "conferred")


def test_the_person_of_the_title_is_she() -> None:
    opening = "{PERSON|Kiều Lam} là nghệ sĩ. Danh hài {PERSON|Tư Dế} nghe cô bé hát."
    told = "{DATE=1967|Năm 1967}, bà đoạt {AWARD|Huy chương Vàng}."
    rows = awards_in(opening, told, title="{PERSON|Kiều Lam}: một giọng ca")
    assert [row.recipient for row in rows] == ["Kiều Lam"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hai {AWARD|giải nhì} trao cho tác giả {PERSON|Lò Sen} với tác phẩm Nương xa và tác giả "
            "{PERSON|Vì Ón} với tác phẩm Bếp nhà.",
            {None, "Lò Sen", "Vì Ón"},
        ),
        (
            "Tác phẩm Gió đèo của tác giả {PERSON|Lò Sen}, tác phẩm Chợ {LOC|Bắc Hà} của tác giả "
            "{PERSON|Vì Ón} đoạt {AWARD|giải ba}.",
            {"Lò Sen", "Vì Ón"},
        ),
        ("Bức ảnh “Phố” của tác giả {PERSON|Lò Sen} vinh dự nhận được {AWARD|giải nhất}.", {"Lò Sen"}),
        (
            "1 {AWARD|HCV nội dung 51kg} của VĐV {PERSON|Lò Sen}; 1 {AWARD|HCB} của {PERSON|Vì Ón}.",
            {"Lò Sen", "Vì Ón"},
        ),
        ("{LOC|Đà Nẵng}, {LOC|Huế} đoạt nhiều {AWARD|giải A}.", set()),
        ("Xếp thứ hai là {UNIT|Đội A} (2 {AWARD|HCV}, 5 {AWARD|HCB}).", {"Đội A"}),
        ("45 họa sĩ của 24 {UNIT|Chi hội Mỹ thuật} đoạt {AWARD|giải A}.", {None}),
    ],
)
def test_makers_and_owners(sentence: str, expected: set[str | None]) -> None:
    assert {row.recipient for row in awards_in(sentence, title=CONTEST)} == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Với tinh thần thi đấu quyết tâm, {UNIT|Đội A} giành 2 {AWARD|HCV}.", "conferred"),
        ("{UNIT|Đội A} quyết tâm giành 2 {AWARD|HCV}.", "target"),
        ("Qua chấm, xét giải, {UNIT|Đội A} đoạt {AWARD|giải Nhất}.", "conferred"),
    ],
)
def test_spirit_and_aim(sentence: str, status: str) -> None:
    assert [row.status for row in awards_in(sentence, title=CONTEST)] == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "4 cá nhân được tặng {AWARD|danh hiệu A} theo Quyết định 356/QĐ-CTN ngày 8/3 của Chủ tịch nước, "
            "gồm các nghệ nhân {PERSON|Lò Sen}, {PERSON|Vì Ón}.",
            ["danh hiệu A: 4 individual", "- danh hiệu A: Lò Sen", "- danh hiệu A: Vì Ón"],
        ),
        (
            "Chủ tịch nước ký quyết định đối với 47 cá nhân được phong tặng {AWARD|danh hiệu A}.",
            ["danh hiệu A: 47 individual"],
        ),
        (
            "{UNIT|Sở A} trao {AWARD|Bằng khen} cho ông {PERSON|Lò Sen}, {UNIT|Khoa Sử} của trường.",
            ["Bằng khen: Lò Sen < Khoa Sử"],
        ),
        (
            "{UNIT|Trường ĐH Mỏ}, {UNIT|Đại học Sông Mã} đón nhận {AWARD|Bằng khen}.",
            ["Bằng khen: Trường ĐH Mỏ < Đại học Sông Mã"],
        ),
    ],
)
def test_sets_and_bodies_behind_names(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_the_next_to_act_is_nobodys_house() -> None:
    told = (
        "{UNIT|Sở A} trao {AWARD|Huân chương Dũng cảm} cho thân nhân em {PERSON|Lò Văn Sen}, "
        "{UNIT|Trung ương Đoàn} truy tặng {AWARD|Huy hiệu Tuổi trẻ dũng cảm}."
    )
    assert {row.recipient_parent for row in awards_in(told)} == {None}


def test_a_headline_counts_what_one_has_won() -> None:
    told = "Em {PERSON|Lò Sen} đạt tổng cộng 3 {AWARD|Huy chương Vàng}."
    rows = awards_in(told, title="Cô gái bản xa giành 3 {AWARD|Huy chương Vàng}")
    assert [(row.recipient, row.recipient_count) for row in rows] == [("Lò Sen", 3)]
