"""Winners in brackets, sums with members named later, years compared with: hits and refusals."""

import pytest

from tests.events.marked import awards_in, receivers
from tests.events.test_award_press_shapes import told

CONTEST = "Hội thao bế mạc"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{AWARD|Giải Nhất} ({PERSON|Lò Văn Panh}, {UNIT|Vụ Tổ chức} và {PERSON|Hà Kim Sơn}, "
            "{UNIT|Vụ Kế hoạch}); {AWARD|Giải Nhì}: {PERSON|Vì Thị Ón}.",
            [
                "Giải Nhất: Lò Văn Panh < Vụ Tổ chức",
                "Giải Nhất: Hà Kim Sơn < Vụ Kế hoạch",
                "Giải Nhì: Vì Thị Ón",
            ],
        ),
        (
            "Ban tổ chức trao {AWARD|Giải Nhất} (5 triệu đồng) cho {UNIT|Đội A}.",
            ["Giải Nhất: Đội A"],
        ),
        (
            "{AWARD|giải Nhất} thuộc về {UNIT|Sở A} (đạt 6 {AWARD|HCV}, 4 {AWARD|HCB}). Xếp nhì là "
            "{UNIT|Cục B} (đạt 3 {AWARD|HCV}, 1 {AWARD|HCB}) và {AWARD|giải Ba} thuộc về {UNIT|Báo C}.",
            [
                "giải Nhất: Sở A",
                "HCV: Sở A x6",
                "HCB: Sở A x4",
                "HCV: Cục B x3",
                "HCB: Cục B",
                "giải Ba: Báo C",
            ],
        ),
        (
            "Em {PERSON|Lò Văn Panh} (lớp 12 {UNIT|Trường A}), đoạt {AWARD|giải Nhất}.",
            ["giải Nhất: Lò Văn Panh < Trường A"],
        ),
    ],
)
def test_brackets(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence, title=CONTEST)) == expected


@pytest.mark.parametrize(
    ("later", "members"),
    [
        (
            "3 đoàn viên đã cứu người là {PERSON|Phạm Như Ý} (31 tuổi); {PERSON|Lò Tuấn Anh} (27 tuổi) và "
            "{PERSON|Lê Anh Hùng}.",
            ["Phạm Như Ý", "Lò Tuấn Anh", "Lê Anh Hùng"],
        ),
        (
            "Trong đợt cao điểm {DATE=2024-02|tháng 2}, 3 đoàn viên là: {PERSON|Phạm Như Ý}, "
            "{PERSON|Lò Tuấn Anh} và {PERSON|Lê Anh Hùng} đã lập nhiều thành tích.",
            ["Phạm Như Ý", "Lò Tuấn Anh", "Lê Anh Hùng"],
        ),
        (
            "Trong đợt cao điểm, 2 đoàn viên là: {PERSON|Phạm Như Ý} và {PERSON|Lê Anh Hùng} bị thương.",
            [],
        ),
        ("3 đoàn viên đã kể lại cho {PERSON|Phạm Như Ý} là {PERSON|Lò Tuấn Anh}.", []),
        ("5 đoàn viên khác là {PERSON|Phạm Như Ý}, {PERSON|Lò Tuấn Anh}, {PERSON|Lê Anh Hùng}.", []),
    ],
)
def test_a_set_whose_members_the_next_paragraph_names(later: str, members: list[str]) -> None:
    first = "{UNIT|Tỉnh đoàn} trao {AWARD|huy hiệu “Tuổi trẻ dũng cảm”} cho 3 đoàn viên."
    rows = awards_in(first, later)
    assert [row.recipient for row in rows if row.member_of] == members


def test_one_counted_and_named_at_the_end() -> None:
    rows = awards_in(
        "Một cá nhân khác cũng được tặng {AWARD|Huân chương Hữu nghị} trong đợt này là "
        "ông {PERSON|Lò Văn Panh}."
    )
    assert [row.recipient for row in rows] == ["Lò Văn Panh"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Nguyên Chủ tịch {UNIT|Hội A} {PERSON|Lò Văn Panh} được trao "
            "{AWARD|Huân chương Lao động hạng Ba}.",
            ["conferred Huân chương Lao động hạng Ba: Lò Văn Panh"],
        ),
        (
            "Đoàn lập cột mốc mới trong 28 năm qua với 2 {AWARD|giải Nhất}.",
            ["conferred giải Nhất: 2 other"],
        ),
        (
            "Trong 28 năm qua, đoàn có 2 {AWARD|giải Nhất}.",
            ["past giải Nhất: 2 other"],
        ),
        (
            "{DATE=2023|Năm ngoái}, {AWARD|Giải thưởng Hoa Ban} được trao cho 9 người.",
            ["past Giải thưởng Hoa Ban: 9 individual"],
        ),
    ],
)
def test_what_tells_of_the_past(sentence: str, expected: list[str]) -> None:
    assert told(sentence, published="2024-03-20") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lễ công bố xã {AWARD|đạt chuẩn nông thôn mới} tạm dừng.", []),
        ("Các huyện có xã được công nhận {AWARD|đạt chuẩn nông thôn mới}.", []),
        (
            "{LOC|xã Tà Lài} được công nhận {AWARD|đạt chuẩn nông thôn mới}.",
            ["đạt chuẩn nông thôn mới: xã Tà Lài"],
        ),
    ],
)
def test_recognitions_of_bodies_without_name(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Công an A} đón nhận {AWARD|Bằng khen của Thủ tướng Chính phủ} tặng {UNIT|Hội B}.",
            ["Bằng khen của Thủ tướng Chính phủ: Hội B"],
        ),
        (
            "{UNIT|Công an A} đón nhận {AWARD|Bằng khen của Thủ tướng Chính phủ} trao tặng.",
            ["Bằng khen của Thủ tướng Chính phủ: Công an A"],
        ),
        (
            "Chị {PERSON|Vì Thị Ón} - Chủ tịch {UNIT|Hội A} báo cáo kết quả, được {UNIT|Hội B} tặng "
            "{AWARD|Cờ thi đua}.",
            ["Cờ thi đua: Hội A"],
        ),
        (
            "Chị {PERSON|Vì Thị Ón} - Chủ tịch {UNIT|Hội A} báo cáo kết quả, được {UNIT|Hội B} tặng "
            "{AWARD|Bằng khen}.",
            ["Bằng khen: Vì Thị Ón < Hội A"],
        ),
        (
            "{LOC|Huyện A} đón nhận {AWARD|danh hiệu Anh hùng Lao động} (AHLĐ), đón nhận "
            "{AWARD|Huân chương Lao động hạng Ba} và đón nhận {AWARD|Cờ thi đua của Chính phủ}.",
            [
                "danh hiệu Anh hùng Lao động: Huyện A",
                "Huân chương Lao động hạng Ba: Huyện A",
                "Cờ thi đua của Chính phủ: Huyện A",
            ],
        ),
        (
            "Các giải cá nhân gồm: {AWARD|Giải Nhất} – {PERSON|Lò Văn Panh}; {AWARD|giải Nhì} gồm Thượng "
            "úy {PERSON|Hà Kim Sơn} và {PERSON|Vì Thị Ón}; {AWARD|giải Ba} gồm nhiều phần quà.",
            ["Giải Nhất: Lò Văn Panh", "giải Nhì: Hà Kim Sơn", "giải Nhì: Vì Thị Ón"],
        ),
        (
            "Mười bài viết đoạt {AWARD|giải Nhì}, 15 bài viết đoạt {AWARD|giải Ba}.",
            ["giải Nhì: 10 other", "giải Ba: 15 other"],
        ),
        (
            "{UNIT|Công ty A} góp phần phát triển kinh tế - xã hội, được {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen}.",
            ["Bằng khen: Công ty A"],
        ),
        (
            "{UNIT|Hội A} tặng {AWARD|Bằng khen} cho 2 tập thể và 22 cá nhân thuộc {UNIT|Ban B} và cơ quan "
            "chuyên trách.",
            ["Bằng khen: 2 collective < Ban B", "Bằng khen: 22 individual < Ban B"],
        ),
    ],
)
def test_whom_the_words_around_hide(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence, title=CONTEST)) == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "{UNIT|Công ty A} đã hoàn thành mục tiêu kép, được {UNIT|Bộ B} tặng {AWARD|Bằng khen}.",
            "conferred",
        ),
        ("{UNIT|Công ty A} đặt mục tiêu được {UNIT|Bộ B} tặng {AWARD|Bằng khen}.", "target"),
        (
            "Báo trân trọng giới thiệu danh sách tác phẩm đoạt giải: {AWARD|Giải A}: {PERSON|Vì Thị Ón}.",
            "conferred",
        ),
        ("Chi hội giới thiệu bà {PERSON|Vì Thị Ón} xét tặng {AWARD|Giải A}.", "proposed"),
    ],
)
def test_words_that_only_look_like_aims_and_proposals(sentence: str, status: str) -> None:
    assert [row.status for row in awards_in(sentence)] == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nổi bật là VĐV {PERSON|Vì Thị Ón} với 3 {AWARD|HCV} điền kinh.", ["HCV: Vì Thị Ón x3"]),
        ("Đoàn ra quân với 3 {AWARD|HCV} làm hành trang.", ["HCV: 3 other"]),
        (
            "Hành động dũng cảm của anh {PERSON|Lò Văn Panh} và anh {PERSON|Hà Kim Sơn} đã được {UNIT|Hội A} "
            "ghi nhận và trao tặng {AWARD|Huy hiệu}.",
            ["Huy hiệu: Lò Văn Panh", "Huy hiệu: Hà Kim Sơn"],
        ),
        (
            "{LOC|Tỉnh A} là một trong những địa phương có đông học sinh được khen thưởng với 103 học sinh, "
            "gồm 15 em đoạt {AWARD|giải Nhất}, 44 em {AWARD|giải Nhì}.",
            ["giải Nhất: 15 individual", "giải Nhì: 44 individual"],
        ),
        (
            "{PERSON|Lò Văn Panh} là một trong hai cá nhân nhận {AWARD|Bằng khen}.",
            ["- Bằng khen: Lò Văn Panh", "Bằng khen: 2 individual"],
        ),
        (
            "Một nghệ nhân được truy tặng {AWARD|danh hiệu Nghệ nhân nhân dân} là NNƯT {PERSON|Lò Văn Panh}.",
            ["danh hiệu Nghệ nhân nhân dân: Lò Văn Panh"],
        ),
        (
            "Bên cạnh việc tặng {AWARD|Bằng khen}, {UNIT|Hội A} tặng {AWARD|Huy hiệu} cho 4 học sinh.",
            ["Huy hiệu: 4 individual"],
        ),
        (
            "Bên cạnh việc tặng {AWARD|Bằng khen} cho 2 giáo viên, {UNIT|Hội A} tặng {AWARD|Huy hiệu} cho 4 "
            "học sinh.",
            ["Bằng khen: 2 individual", "Huy hiệu: 4 individual"],
        ),
    ],
)
def test_who_is_meant_in_reports_of_many(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence, title=CONTEST)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ghi nhận nỗ lực trong 2 {DATE=2014|năm 2014} và {DATE=2015|2015}, {UNIT|Hội A} đã trao tặng "
            "{AWARD|Bằng khen} cho 36 đồng chí.",
            ["conferred Bằng khen: 36 individual"],
        ),
        (
            "Ghi nhận đóng góp, {DATE=2010|năm 2010} {UNIT|Hội A} đã tặng {AWARD|Bằng khen} cho 36 đồng chí.",
            ["past Bằng khen: 36 individual"],
        ),
        (
            "Trong {DATE=2019|năm 2019} và {DATE=2020|2020}, {UNIT|Hội A} tặng {AWARD|Giải thưởng Hoa Ban} "
            "cho 61 doanh nghiệp ({DATE=2019|năm 2019}) và 55 doanh nghiệp ({DATE=2020|năm 2020}).",
            ["past Giải thưởng Hoa Ban: 61 collective", "past Giải thưởng Hoa Ban: 55 collective"],
        ),
        (
            "{UNIT|Sở B} khen thưởng 24 học sinh đạt {AWARD|giải quốc gia} "
            "{DATE=2017/2018|năm học 2017-2018} và {DATE=2018/2019|2018-2019}.",
            ["past giải quốc gia: 24 individual"],
        ),
        (
            "Sáng {DATE=2021-03-18|18/3}, {UNIT|Xã A} tổ chức Lễ đón nhận "
            "{AWARD|Huân chương Lao động hạng Ba} {UNIT|Trường B}.",
            ["conferred Huân chương Lao động hạng Ba: Trường B"],
        ),
        (
            "Sáng {DATE=2021-03-18|18/3}, {UNIT|Trường B} tổ chức Lễ đón nhận {AWARD|Huân chương Lao động "
            "hạng Ba}, {UNIT|Xã A} tặng hoa.",
            ["conferred Huân chương Lao động hạng Ba: Trường B"],
        ),
        (
            "{DATE=2020-12-21|Ngày 21/12/2020}, {UNIT|Bộ A} ban hành Quyết định số 96/QĐ-BA tặng "
            "{AWARD|Bằng khen của Bộ A} cho {UNIT|Trường B}. Sáng {DATE=2021-03-18|18/3/2021}, "
            "{UNIT|Trường B} tổ chức lễ đón nhận {AWARD|Bằng khen của Bộ A}.",
            ["conferred Bằng khen của Bộ A: Trường B"],
        ),
    ],
)
def test_years_of_merit_and_days_of_handing_over(sentence: str, expected: list[str]) -> None:
    assert told(sentence, published="2021-03-19") == expected


@pytest.mark.parametrize(("edition", "status"), [("2024", "conferred"), ("2021", "past")])
def test_winners_of_this_year_are_news(edition: str, status: str) -> None:
    lead = f"10 doanh nhân được trao {{AWARD|Giải thưởng Hoa Ban}} {{DATE={edition}|{edition}}} gồm:"
    rows = awards_in(lead, "Bà {PERSON|Vì Thị Ón}.", title="10 gương mặt", published="2024-03-20")
    assert {row.status for row in rows} == {status}
