"""Shapes of the press: each that gives rows stands beside the like one that must give none or others."""

import pytest

from tests.events.marked import awards_in, receivers, told

REVIEW = "Ngành tổng kết công tác năm"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Dự lễ trao {AWARD|Huân chương Lao động} có các đồng chí: {PERSON|Lò Văn Panh}, {PERSON|Vì "
            "Thị Ón}.",
            [],
        ),
        (
            "Đến dự và trao {AWARD|Giấy khen} có bà {PERSON|Vì Thị Ón}, Phó Chủ tịch {UNIT|UBND xã Tà Lài}.",
            [],
        ),
        ("Cùng chứng kiến lễ đón nhận {AWARD|Cờ thi đua} có ông {PERSON|Lò Văn Panh}.", []),
        ("Cùng đón nhận {AWARD|Giấy khen} có bà {PERSON|Vì Thị Ón}.", ["conferred Giấy khen: Vì Thị Ón"]),
    ],
)
def test_guests_of_a_ceremony_receive_nothing(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Xã trao {AWARD|Giấy khen} cho ông {PERSON|Lò Văn Panh} trú tại {LOC|bản Nà Hin} và bà "
            "{PERSON|Vì Thị Ón} quê ở {LOC|xã Pá Lau}, {LOC|huyện Trạm Tấu}.",
            ["conferred Giấy khen: Lò Văn Panh", "conferred Giấy khen: Vì Thị Ón"],
        ),
        (
            "{UNIT|Sở Y tế} trao {AWARD|Huân chương Lao động hạng Nhì, hạng Ba} cho ông {PERSON|Lò Văn "
            "Panh} và "
            "nguyên Phó Giám đốc {UNIT|Bệnh viện Mắt} {PERSON|Vì Thị Ón}.",
            [
                "conferred Huân chương Lao động hạng Nhì: Lò Văn Panh",
                "conferred Huân chương Lao động hạng Ba: Vì Thị Ón",
            ],
        ),
        (
            "Tỉnh trao {AWARD|Huân chương Lao động hạng Nhất, Nhì, Ba} cho 9 cá nhân.",
            ["conferred Huân chương Lao động hạng Nhất, Nhì, Ba: 9 individual"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 14 tập thể, 6 cá nhân đạt {AWARD|danh hiệu "
            "“Ong vàng”}.",
            ["conferred Bằng khen: 14 collective", "conferred Bằng khen: 6 individual"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 14 tập thể; 6 cá nhân đạt {AWARD|danh hiệu "
            "“Ong vàng”}.",
            ["conferred Bằng khen: 14 collective", "conferred danh hiệu “Ong vàng”: 6 individual"],
        ),
        (
            "{UNIT|Trung ương Hội} tặng {AWARD|Cờ thi đua} cho {UNIT|Hội Nông dân tỉnh Lai Châu}, "
            "{LOC|Sơn La}.",
            [
                "conferred Cờ thi đua: Hội Nông dân tỉnh Lai Châu",
                "conferred Cờ thi đua: Hội Nông dân tỉnh Sơn La",
            ],
        ),
        (
            "{UNIT|Trung ương Hội} tặng {AWARD|Cờ thi đua} cho {UNIT|Hội Nông dân tỉnh Lai Châu}, "
            "{LOC|huyện Phong Thổ}.",
            ["conferred Cờ thi đua: Hội Nông dân tỉnh Lai Châu", "conferred Cờ thi đua: huyện Phong Thổ"],
        ),
        (
            "{UNIT|UBND tỉnh} công bố 2 xã {LOC|Nậm Cang} và {LOC|Tả Van} {AWARD|đạt chuẩn nông thôn mới}.",
            [
                "conferred đạt chuẩn nông thôn mới: 2 collective",
                "conferred đạt chuẩn nông thôn mới: xã Nậm Cang",
                "conferred đạt chuẩn nông thôn mới: xã Tả Van",
            ],
        ),
        (
            "{UNIT|UBND tỉnh} tổ chức Lễ đón nhận {AWARD|Huân chương Lao động hạng Ba} và công bố quyết "
            "định công "
            "nhận {LOC|huyện Sìn Hồ} {AWARD|đạt chuẩn nông thôn mới}.",
            [
                "conferred Huân chương Lao động hạng Ba: huyện Sìn Hồ",
                "conferred đạt chuẩn nông thôn mới: huyện Sìn Hồ",
            ],
        ),
        (
            "{UNIT|Hội Làm vườn} tặng {AWARD|Giấy khen} cho các tập thể cấp huyện, cấp xã, các doanh "
            "nghiệp góp vốn.",
            [],
        ),
        (
            "Anh {PERSON|Lò Văn Panh} là chủ doanh nghiệp được {UNIT|Cục Thuế tỉnh} tặng {AWARD|Giấy khen}.",
            ["conferred Giấy khen: Lò Văn Panh"],
        ),
    ],
)
def test_who_receives(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Nhân dịp này, tỉnh trao {AWARD|Huân chương Lao động hạng Ba} cho bà {PERSON|Vì Thị Ón}; 8 "
            "bác sĩ đã "
            "được trao tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}.",
            "conferred danh hiệu Thầy thuốc Ưu tú: 8 individual",
        ),
        (
            "Tỉnh trao {AWARD|Huân chương Lao động hạng Ba} cho bà {PERSON|Vì Thị Ón}; bệnh viện có 8 "
            "bác sĩ đã "
            "được trao tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}.",
            "past danh hiệu Thầy thuốc Ưu tú: 8 individual",
        ),
        (
            "{UNIT|Nhà máy Giấy Bãi Bằng} vinh dự đón nhận nhiều phần thưởng cao quý như {AWARD|Huân "
            "chương Độc "
            "lập hạng Nhì}.",
            "past Huân chương Độc lập hạng Nhì: Nhà máy Giấy Bãi Bằng",
        ),
        (
            "Tại buổi lễ, {UNIT|Nhà máy Giấy Bãi Bằng} vinh dự đón nhận nhiều phần thưởng cao quý như "
            "{AWARD|Huân "
            "chương Độc lập hạng Nhì}.",
            "conferred Huân chương Độc lập hạng Nhì: Nhà máy Giấy Bãi Bằng",
        ),
        (
            "Đóng góp của thợ {UNIT|Nhà máy Giấy Bãi Bằng} được Đảng, Nhà nước ghi nhận bằng nhiều phần "
            "thưởng: "
            "{AWARD|Huân chương Độc lập hạng Nhì}.",
            "past Huân chương Độc lập hạng Nhì: Nhà máy Giấy Bãi Bằng",
        ),
        (
            "Tỉnh có 96/115 xã {AWARD|đạt chuẩn nông thôn mới}.",
            "conferred đạt chuẩn nông thôn mới: 96 collective",
        ),
        ("Trường có 96/115 học sinh {AWARD|đạt chuẩn nông thôn mới}.", None),
    ],
)
def test_now_or_before(sentence: str, expected: str | None) -> None:
    rows = told("Lời mở đầu.", "Bài viết có thêm một đoạn.", sentence)
    assert (rows[-1] if rows else None) == expected


def test_recognising_at_a_meeting_is_giving_there() -> None:
    opening = "[lead] {UNIT|Công đoàn ngành Xây dựng} họp tổng kết."
    told_later = "Ban chỉ đạo đã ký quyết định công nhận 7 cơ quan {AWARD|đạt chuẩn văn hóa}."
    at_meeting = (
        "Tại hội nghị, {UNIT|Công đoàn ngành Xây dựng} công nhận 31/40 công đoàn đạt {AWARD|danh hiệu "
        "Công đoàn "
        "cơ sở vững mạnh}, tặng {AWARD|Giấy khen} cho 5 tập thể. " + told_later
    )
    assert told(opening, at_meeting, title=REVIEW) == [
        "conferred danh hiệu Công đoàn cơ sở vững mạnh: 31 collective",
        "conferred Giấy khen: 5 collective",
        "announced đạt chuẩn văn hóa: 7 collective",
    ]


@pytest.mark.parametrize(
    ("sentence", "period", "status"),
    [
        (
            "Quyết định số 88/QĐ-TTg công nhận {LOC|huyện Sìn Hồ} {AWARD|đạt chuẩn nông thôn mới} "
            "{DATE=2020|năm 2020}.",
            "2020",
            "announced",
        ),
        (
            "Bà con {LOC|xã Tả Van} {AWARD|đạt chuẩn nông thôn mới} {DATE=2015|năm 2015} đón khách.",
            None,
            "past",
        ),
    ],
)
def test_the_year_of_a_recognition(sentence: str, period: str | None, status: str) -> None:
    (row,) = awards_in(sentence, published="2022-03-17T08:00:00+07:00")
    assert (row.period, row.status) == (period, status)


def test_the_year_of_one_award_is_not_that_of_the_next() -> None:
    sentence = (
        "{LOC|Huyện Sìn Hồ} {AWARD|đạt chuẩn nông thôn mới} {DATE=2020|năm 2020} và đón nhận "
        "{AWARD|Huân chương "
        "Lao động hạng Ba}."
    )
    rows = awards_in(sentence, published="2021-03-17T08:00:00+07:00")
    assert [row.status for row in rows] == ["conferred", "conferred"]


@pytest.mark.parametrize(
    ("sentence", "proposer"),
    [
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 5 tập thể theo đề nghị của {UNIT|Sở Nội vụ}.",
            "Sở Nội vụ",
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 5 tập thể đã gỡ khó theo ý kiến của {UNIT|Sở "
            "Nội vụ}.",
            None,
        ),
    ],
)
def test_who_proposed_what_was_decided(sentence: str, proposer: str | None) -> None:
    (row,) = awards_in(sentence)
    assert row.proposer == proposer


def test_party_badges_told_by_years_come_from_who_gave_them_all() -> None:
    rows = awards_in(
        "{UNIT|Tỉnh ủy Lào Cai} trao {AWARD|Huy hiệu Đảng} cho 12 đảng viên.",
        "Trong đó, 5 đồng chí nhận {AWARD|Huy hiệu 60 năm tuổi Đảng}; 7 đồng chí nhận {AWARD|Huy hiệu 40 năm "
        "tuổi Đảng}.",
    )
    assert [row.grantor for row in rows] == ["Tỉnh ủy Lào Cai"] * 3


def test_names_under_each_part_of_a_list() -> None:
    rows = told(
        "Trao {AWARD|Bằng Lao động sáng tạo} cho 3 tập thể, cá nhân.",
        "Đó là, các tập thể: {UNIT|Điện lực Mường La}, {UNIT|Trạm Y tế Tà Hộc}; các cá nhân: ông "
        "{PERSON|Lò Văn "
        "Panh}, Giám đốc {UNIT|Điện lực Mường La}.",
    )
    assert sorted(row.rsplit(": ")[1] for row in rows) == [
        "3 other",
        "Lò Văn Panh",
        "Trạm Y tế Tà Hộc",
        "Điện lực Mường La",
    ]


def test_what_bodies_above_gave_in_the_year_reviewed_is_of_that_year() -> None:
    rows = awards_in(
        "[lead] Sáng nay, {UNIT|Sở Công Thương} tổ chức hội nghị tổng kết công tác {DATE=2021|năm 2021}.",
        "Với những thành tích đó, 3 tập thể được {UNIT|Bộ Công Thương} tặng {AWARD|Bằng khen}.",
        "Tại hội nghị, {UNIT|Sở Công Thương} tặng {AWARD|Giấy khen} cho 9 tập thể.",
        title="Ngành Công Thương tổng kết công tác {DATE=2021|năm 2021}",
        published="2022-01-17T08:00:00+07:00",
    )
    assert [(row.status, row.period) for row in rows] == [("past", "2021"), ("conferred", None)]


@pytest.mark.parametrize(
    ("told_before", "period"),
    [
        ("{DATE=2015/2020|Giai đoạn 2015 - 2020}, xã mở 12 km đường.", "2015-2020"),
        ("{DATE=2017/2020|Giai đoạn 2017 - 2020}, xã mở 12 km đường.", None),
    ],
)
def test_the_last_five_years_are_those_that_the_article_names(told_before: str, period: str | None) -> None:
    rows = awards_in(
        "[lead] Xã tổ chức đại hội.",
        told_before,
        "Báo cáo nêu rõ, trong 5 năm qua {LOC|xã Tả Van} đã được tặng {AWARD|Huân chương Lao động hạng Ba}.",
        title="Đại hội Thi đua yêu nước xã",
        published="2020-08-17T08:00:00+07:00",
    )
    assert [(row.status, row.period) for row in rows] == [("past", period)]


@pytest.mark.parametrize(
    ("first", "period"),
    [
        (
            "Chủ tịch {UNIT|UBND tỉnh} ban hành Quyết định số 77/QĐ-UBND tặng {AWARD|Bằng khen} cho các "
            "cá nhân có "
            "thành tích giữ rừng {DATE=2017|năm 2017}.",
            "2017",
        ),
        (
            "Chủ tịch {UNIT|UBND tỉnh} ban hành Quyết định số 77/QĐ-UBND tặng {AWARD|Bằng khen} cho các "
            "cá nhân.",
            None,
        ),
    ],
)
def test_the_time_of_a_decision_is_that_of_its_list(first: str, period: str | None) -> None:
    rows = awards_in(first, "Theo đó, tặng {AWARD|Bằng khen} cho 4 cá nhân.", title="Khen thưởng")
    assert [(row.recipient_count, row.period) for row in rows] == [(4, period)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "Huyện đội trao {AWARD|Bằng Tổ quốc ghi công} cho bà {PERSON|Vì Thị Ón}, vợ liệt sĩ "
            "{PERSON|Lò Văn "
            "Panh}.",
            ["conferred Bằng Tổ quốc ghi công: Lò Văn Panh"],
        ),
        (
            "Huyện đội trao {AWARD|Bằng Tổ quốc ghi công} cho gia đình liệt sĩ {PERSON|Lò Văn Panh}.",
            ["conferred Bằng Tổ quốc ghi công: Lò Văn Panh"],
        ),
        (
            "Huyện đội trao {AWARD|Huân chương} tới thân nhân gia đình Trung tá {PERSON|Lò Văn Panh}.",
            ["conferred Huân chương: Lò Văn Panh"],
        ),
        (
            "Xã trao {AWARD|Giấy khen} cho gia đình ông {PERSON|Lò Văn Panh}.",
            ["conferred Giấy khen: gia đình ông Lò Văn Panh"],
        ),
        ("Phó trưởng {UNIT|Công an xã Nà Hẩu} hy sinh được truy tặng {AWARD|Huân chương}.", []),
        (
            "Xã trao {AWARD|Giấy khen} cho bà {PERSON|Vì Thị Ón}, vợ ông {PERSON|Lò Văn Panh}.",
            ["conferred Giấy khen: Vì Thị Ón"],
        ),
        (
            "{UNIT|Bộ Giáo dục} truy tặng {AWARD|Bằng khen} cho em {PERSON|Lò Văn Panh}. Hôm qua, "
            "{UNIT|Sở Giáo "
            "dục} đến nhà trao {AWARD|Bằng khen} cho gia đình.",
            ["conferred Bằng khen: Lò Văn Panh"],
        ),
        (
            "{UNIT|Bộ Giáo dục} truy tặng {AWARD|Bằng khen} cho em {PERSON|Lò Văn Panh}. Hôm qua, "
            "{UNIT|Sở Giáo "
            "dục} trao {AWARD|Giấy khen} cho 3 gia đình.",
            ["conferred Bằng khen: Lò Văn Panh", "conferred Giấy khen: 3 household"],
        ),
        (
            "Bà {PERSON|Vì Thị Ón}, 71 tuổi, Tổ trưởng {LOC|tổ dân phố 3}, được {UNIT|UBND xã} tặng "
            "{AWARD|Giấy "
            "khen}.",
            ["conferred Giấy khen: Vì Thị Ón"],
        ),
    ],
)
def test_the_dead_and_their_kin(paragraph: str, expected: list[str]) -> None:
    assert told(paragraph) == expected


def test_the_next_ranks_of_a_vote() -> None:
    rows = told(
        "Cụm bỏ phiếu suy tôn {LOC|huyện Sìn Hồ} dẫn đầu, đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}; "
        "{LOC|huyện Mường Tè} hạng nhì, đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}; cụm mời "
        "{LOC|huyện Nậm "
        "Nhùn} dự họp."
    )
    assert rows == ["proposed Cờ thi đua: huyện Sìn Hồ", "proposed Bằng khen: huyện Mường Tè"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "[list] 1. {UNIT|Trạm Bảo vệ rừng Nà Hẩu}, {UNIT|Vườn Thông Xanh};",
            "Trạm Bảo vệ rừng Nà Hẩu < Vườn Thông Xanh",
        ),
        ("[list] 1. {UNIT|Trạm Bảo vệ rừng Nà Hẩu};", "Trạm Bảo vệ rừng Nà Hẩu"),
    ],
)
def test_a_numbered_line_names_one_receiver(line: str, expected: str) -> None:
    rows = receivers(awards_in("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho:", line))
    assert rows == [f"Bằng khen: {expected}"]


def test_a_set_told_some_lines_before_keeps_to_its_number() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 46 tập thể.",
        "5 đơn vị gồm {UNIT|Trường Nội trú}, {UNIT|Trạm Y tế Tà Hộc} ký cam kết.",
    )
    assert rows == ["conferred Bằng khen: 46 collective"]


@pytest.mark.parametrize(
    ("afterwards", "expected"),
    [
        (
            "Qua bỏ phiếu, hội đồng đề nghị tặng {AWARD|Cờ thi đua của {UNIT|UBND tỉnh}} cho 9 đơn vị.",
            ["proposed Cờ thi đua của UBND tỉnh: 9 collective"],
        ),
        ("Hội đồng hẹn tuần sau họp tiếp.", ["proposed Cờ thi đua của UBND tỉnh: 14 collective"]),
    ],
)
def test_a_list_read_before_the_vote_gives_way_to_it(afterwards: str, expected: list[str]) -> None:
    rows = told(
        "[lead] Hội đồng Thi đua - Khen thưởng huyện họp xét khen thưởng.",
        "Các thành viên nghe trình bày danh sách xét tặng {AWARD|Cờ thi đua của {UNIT|UBND tỉnh}} cho "
        "14 đơn vị.",
        afterwards,
        title="Phiên họp xét khen thưởng",
    )
    assert rows == expected


@pytest.mark.parametrize(
    ("sentence", "grantor"),
    [
        (
            "{UNIT|LĐLĐ huyện Sốp Cộp} trao {AWARD|Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công "
            "đoàn”} cho 6 "
            "cán bộ.",
            "Tổng Liên đoàn Lao động Việt Nam",
        ),
        ("{UNIT|LĐLĐ huyện Sốp Cộp} trao {AWARD|Giấy khen} cho 6 cán bộ.", "LĐLĐ huyện Sốp Cộp"),
    ],
)
def test_a_medal_of_a_body_above_is_only_handed_over(sentence: str, grantor: str) -> None:
    (row,) = awards_in(sentence)
    assert row.grantor == grantor


def test_a_name_that_ends_in_a_number_word_counts_nothing() -> None:
    rows = told("{UNIT|UBND tỉnh} công nhận {LOC|huyện Thanh Ba} {AWARD|đạt chuẩn nông thôn mới}.")
    assert rows == ["conferred đạt chuẩn nông thôn mới: huyện Thanh Ba"]


def test_parts_of_a_list_some_sentences_below_its_award() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 tập thể, 2 cá nhân.",
        "Họ đã giúp dân dựng lại nhà sau lũ.",
        "Danh sách gồm các tập thể: {UNIT|Trạm Y tế Tà Hộc}; các cá nhân: ông {PERSON|Lò Văn Panh}.",
    )
    assert rows[-2:] == ["conferred Bằng khen: Trạm Y tế Tà Hộc", "conferred Bằng khen: Lò Văn Panh"]


@pytest.mark.parametrize(
    ("told_before", "expected"),
    [
        ("Em {PERSON|Lò Văn Panh} được truy tặng {AWARD|Huân chương Dũng cảm}.", "Lò Văn Panh"),
        ("Em {PERSON|Lò Văn Panh} bơi giỏi.", "Vì Thị Ón"),
    ],
)
def test_a_mother_receives_for_the_dead(told_before: str, expected: str) -> None:
    rows = awards_in(
        told_before, "Tỉnh trao {AWARD|Huân chương Dũng cảm} cho bà {PERSON|Vì Thị Ón} (mẹ em {PERSON|Panh})."
    )
    assert [row.recipient for row in rows] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Thủ tướng tặng {AWARD|Bằng khen} cho 1 cá nhân thuộc {UNIT|Bệnh viện Bưu chính}, {UNIT|Tập "
            "đoàn Sao "
            "Khuê}; 3 tập thể của {UNIT|Bộ Y tế}.",
            [
                "Bằng khen: 1 individual < Bệnh viện Bưu chính, Tập đoàn Sao Khuê",
                "Bằng khen: 3 collective < Bộ Y tế",
            ],
        ),
        (
            "Tỉnh có 3 tập thể được tặng {AWARD|Cờ thi đua của Chính phủ} gồm: {UNIT|Văn phòng UBND "
            "tỉnh Lai Châu}, "
            "{UNIT|Sở Y tế tỉnh Lai Châu}, {UNIT|Báo Lai Châu}.",
            [
                "Cờ thi đua của Chính phủ: 3 collective",
                "- Cờ thi đua của Chính phủ: Văn phòng UBND tỉnh Lai Châu",
                "- Cờ thi đua của Chính phủ: Sở Y tế tỉnh Lai Châu",
                "- Cờ thi đua của Chính phủ: Báo Lai Châu",
            ],
        ),
    ],
)
def test_owners_and_members_of_sets(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("subject", "status"),
    [("7 cá nhân hiến máu tình nguyện 30 lần", "conferred"), ("{UNIT|Trường B} đã 3 lần", "past")],
)
def test_what_was_repeated(subject: str, status: str) -> None:
    (row,) = awards_in(f"{subject} được {{UNIT|UBND tỉnh}} tặng {{AWARD|Bằng khen}}.")
    assert row.status == status


@pytest.mark.parametrize(
    ("number", "grantor"),
    [("668/QĐ-TTg", "Thủ tướng Chính phủ"), ("668/QĐ-UBND", None), ("14-NQ/HU", None)],
)
def test_the_sign_of_a_decision_tells_who_decided(number: str, grantor: str | None) -> None:
    (row,) = awards_in(
        f"Quyết định số {number} công nhận {{LOC|huyện Sìn Hồ}} {{AWARD|đạt chuẩn nông thôn mới}}.",
        title="Công nhận đạt chuẩn",
    )
    assert row.grantor == grantor
