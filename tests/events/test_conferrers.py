"""Who confers, who only hands over, who proposes; what speaks against the law."""

import pytest

from tests.events.marked import awards_in


def grantors(*paragraphs: str) -> list[str | None]:
    return [award.grantor for award in awards_in(*paragraphs)]


@pytest.mark.parametrize(
    ("sentence", "grantor"),
    [
        ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.", "UBND tỉnh"),
        ("Chủ tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.", "Chủ tịch UBND tỉnh"),
        (
            "Chủ tịch {UNIT|UBND xã} {PERSON|Giàng A Dua} tặng {AWARD|Giấy khen} cho {UNIT|Trường B}.",
            "Chủ tịch UBND xã",
        ),
        ("{UNIT|Trường B} được {UNIT|Bộ Y tế} tặng {AWARD|Bằng khen}.", "Bộ Y tế"),
        ("{UNIT|Trường B} nhận {AWARD|Bằng khen của {UNIT|Bộ Y tế}}.", "Bộ Y tế"),
        ("{UNIT|Trường B} nhận {AWARD|Bằng khen} của {UNIT|Bộ Y tế}.", "Bộ Y tế"),
        (
            "Thừa ủy quyền của Chủ tịch nước, ông {PERSON|Hà Văn Muôn} trao {AWARD|Huân chương Lao "
            "động hạng Ba} cho {UNIT|Trường B}.",
            "Chủ tịch nước",
        ),
        (
            "Ông {PERSON|Hà Văn Muôn}, Chủ tịch {UNIT|UBND tỉnh}, trao {AWARD|Huân chương Lao động "
            "hạng Ba} cho {UNIT|Trường B}.",
            "Chủ tịch nước",
        ),
        (
            "Ông {PERSON|Hà Văn Muôn}, Chủ tịch {UNIT|UBND tỉnh}, trao {AWARD|Bằng khen} cho {UNIT"
            "|Trường B}.",
            "Chủ tịch UBND tỉnh",
        ),
        (
            "Bà {PERSON|Cà Thị Hom}, Phó Chủ tịch {UNIT|Hội Nông dân tỉnh}, trao {AWARD|Bằng khen} "
            "cho {UNIT|Chi hội Nà Bó}.",
            "Hội Nông dân tỉnh",
        ),
        (
            "Quyết định số 15/QĐ-UBND của {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.",
            "UBND tỉnh",
        ),
        (
            "{UNIT|Hội đồng Thi đua - Khen thưởng tỉnh} thông qua danh sách tặng {AWARD|Giấy khen} cho {UNIT"
            "|Trường B}.",
            None,
        ),
        (
            "Bà {PERSON|Cà Thị Hom}, Phó Giám đốc {UNIT|Sở Y tế}, tặng {AWARD|Giấy khen} cho "
            "{UNIT|Trường B}.",
            "Sở Y tế",
        ),
        ("{UNIT|Trường B} được {UNIT|Bộ A}, {UNIT|Bộ C} tặng {AWARD|Bằng khen}.", "Bộ A, Bộ C"),
        ("{UNIT|Trường B} nhận {AWARD|Huân chương Lao động hạng Nhì}.", "Chủ tịch nước"),
        ("{UNIT|Trường B} nhận {AWARD|Kỷ niệm chương của {UNIT|UBND thành phố}}.", "UBND thành phố"),
        (
            "{UNIT|Trường B} được Chủ tịch nước CHDCND Lào trao {AWARD|Huân chương Hữu nghị}.",
            "Chủ tịch nước CHDCND Lào",
        ),
        (
            "{UNIT|UBND huyện} tổ chức lễ truy tặng {AWARD|danh hiệu Bà mẹ Việt Nam anh hùng} cho mẹ "
            "{PERSON|Lò Thị Mảy}.",
            "Chủ tịch nước",
        ),
        (
            "{UNIT|Sở Y tế} đã trình hồ sơ đề nghị tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.",
            None,
        ),
        (
            "{UNIT|Hội đồng A} thống nhất trình Chủ tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT"
            "|Trường B}.",
            "Chủ tịch UBND tỉnh",
        ),
        (
            "{UNIT|Hội huyện} kỷ niệm 90 năm Ngày thành lập {UNIT|Hội Việt Nam}, trao {AWARD|Bằng khen} cho "
            "{UNIT|Trường B}.",
            "Hội huyện",
        ),
        ("Giám đốc Công ty trao {AWARD|Giấy khen} cho {UNIT|Tổ 5}.", "Giám đốc Công ty"),
        ("Ban Giám đốc bệnh viện đã tặng {AWARD|Giấy khen} cho {UNIT|Khoa Nhi}.", "Ban Giám đốc bệnh viện"),
        ("Phó Giám đốc Công ty trao {AWARD|Giấy khen} cho {UNIT|Tổ 5}.", None),
        (
            "Tổng giám đốc {PERSON|Hà Văn Muôn} trao {AWARD|Giấy khen} cho {UNIT|Tổ 5}.",
            "Tổng giám đốc",
        ),
        (
            "Ban Giám đốc bệnh viện đã thưởng tập thể 30 triệu đồng, tặng {AWARD|Giấy khen} cho "
            "{UNIT|Khoa Nhi}.",
            "Ban Giám đốc bệnh viện",
        ),
        (
            "{PERSON|Hà Văn Muôn} từng đoạt {AWARD|Giải thưởng {UNIT|Hội Nhà văn Việt Nam}}.",
            "Hội Nhà văn Việt Nam",
        ),
        ("{UNIT|Trường B} đạt {AWARD|danh hiệu “Đơn vị Quyết thắng”}.", None),
        ("{UNIT|Trường B} đạt {AWARD|danh hiệu “Công đoàn cơ sở vững mạnh xuất sắc”}.", None),
        ("{UNIT|Trường B} nhận {AWARD|Bằng khen}.", None),
        ("{PERSON|Cà Thị Hom} đoạt {AWARD|giải Nhất}.", None),
        (
            "Suy tôn {UNIT|Thanh tra tỉnh}, đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho "
            "{UNIT|Thanh tra tỉnh}.",
            "UBND tỉnh",
        ),
    ],
)
def test_grantor_of_one_clause(sentence: str, grantor: str | None) -> None:
    assert grantors(sentence) == [grantor]


def test_a_bare_certificate_goes_on_with_the_body_before() -> None:
    chain = (
        "{UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho {UNIT|Trường B}; 6 cá nhân khác nhận {AWARD|Bằng khen}."
    )
    assert grantors(chain) == ["UBND tỉnh", "UBND tỉnh"]


@pytest.mark.parametrize(
    ("sentences", "conferring"),
    [
        (
            "12 xã nhận {AWARD|Cờ thi đua của {UNIT|UBND tỉnh}}; 48 thôn được trao {AWARD|Bằng khen}.",
            ["UBND tỉnh", "UBND tỉnh"],
        ),
        (
            "2 xã nhận {AWARD|Cờ thi đua của {UNIT|Chính phủ}}; 48 thôn được trao {AWARD|Bằng khen}.",
            ["Chính phủ", None],
        ),
        (
            "2 xã được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}; 9 thôn được tặng {AWARD|Bằng khen} các cấp.",
            ["UBND tỉnh", None],
        ),
        (
            "2 xã được {UNIT|Bộ A} tặng {AWARD|Bằng khen}; 9 người được Tỉnh hội tặng {AWARD|Bằng khen}.",
            ["Bộ A", None],
        ),
        (
            "{UNIT|Bộ A} tặng {AWARD|Bằng khen} cho 3 xã. {UNIT|Sở B} tặng {AWARD|Bằng khen} cho 5 xã. Anh "
            "{PERSON|Lò Văn Hom} được tặng {AWARD|Bằng khen}.",
            ["Bộ A", "Sở B", None],
        ),
    ],
)
def test_the_body_before_is_carried_only_where_no_other_may_be_meant(
    sentences: str, conferring: list[str | None]
) -> None:
    assert grantors(sentences) == conferring


@pytest.mark.parametrize(
    ("sentence", "conferring"),
    [
        (
            "5 đơn vị nhận {AWARD|Cờ thi đua} và 11 đơn vị nhận {AWARD|bằng khen của {UNIT|Bộ Y tế}}.",
            ["Bộ Y tế", "Bộ Y tế"],
        ),
        (
            "{UNIT|Sở Y tế} trao 2 {AWARD|Cờ thi đua}, 3 {AWARD|Bằng khen của {UNIT|Bộ Y tế}} cho "
            "các tập thể.",
            ["Bộ Y tế", "Bộ Y tế"],
        ),
        (
            "{UNIT|Sở Y tế} tặng {AWARD|Cờ thi đua} cho 2 khoa, trao {AWARD|Bằng khen của {UNIT|Bộ "
            "Y tế}} cho 3 khoa.",
            ["Sở Y tế", "Bộ Y tế"],
        ),
        (
            "5 đơn vị nhận {AWARD|Cờ thi đua} và 11 đơn vị nhận {AWARD|bằng khen của Thủ tướng "
            "{UNIT|Chính phủ}}.",
            [None, "Thủ tướng Chính phủ"],
        ),
    ],
)
def test_a_bare_award_shares_the_body_behind_the_next(sentence: str, conferring: list[str | None]) -> None:
    assert grantors(sentence) == conferring


def test_orders_of_another_state_are_carried_on_as_such() -> None:
    first, second = awards_in(
        "{UNIT|Trường B} đón nhận {AWARD|Huân chương Tự do hạng Nhì} do Chủ tịch nước CHDCND Lào trao tặng.",
        "Ông {PERSON|Hà Văn Muôn} cũng nhận {AWARD|Huân chương Lao động hạng Ba}.",
    )
    assert (first.level, second.level) == ("international", "international")
    assert second.grantor == first.grantor == "Chủ tịch nước CHDCND Lào"


def test_a_province_that_confers_an_order_is_kept_and_flagged() -> None:
    (award,) = awards_in(
        "{UNIT|UBND tỉnh Sơn La} phong tặng {AWARD|Huân chương Lao động hạng Ba} cho {UNIT|Trường B}."
    )
    assert award.grantor == "UBND tỉnh Sơn La"
    assert "Chủ tịch nước" in award.flags[0]
    assert award.confidence < 0.9


def test_handing_over_an_order_is_no_contradiction() -> None:
    (award,) = awards_in("{UNIT|UBND tỉnh} trao {AWARD|Huân chương Lao động hạng Ba} cho {UNIT|Trường B}.")
    assert award.flags == ()


def test_a_title_of_persons_given_to_a_unit_is_flagged() -> None:
    (award,) = awards_in("{UNIT|Trường B} được phong tặng {AWARD|danh hiệu Nhà giáo Nhân dân}.")
    assert "cá nhân" in award.flags[0]


@pytest.mark.parametrize(
    ("sentence", "proposer"),
    [
        ("{UNIT|Sở Y tế} đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.", "Sở Y tế"),
        (
            "{UNIT|Hội đồng Thi đua tỉnh} trình {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho 3 đơn vị.",
            "Hội đồng Thi đua tỉnh",
        ),
        (
            "Theo đề nghị của {UNIT|Sở Y tế}, đang trình cấp trên xét tặng {AWARD|Bằng khen} cho "
            "{UNIT|Trường B}.",
            "Sở Y tế",
        ),
        ("Đề nghị tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.", None),
    ],
)
def test_proposers(sentence: str, proposer: str | None) -> None:
    (award,) = awards_in(sentence)
    assert (award.status, award.proposer) == ("proposed", proposer)


def test_a_bare_council_is_the_one_named_before() -> None:
    (award,) = awards_in(
        "{UNIT|Hội đồng Thi đua - Khen thưởng tỉnh} bỏ phiếu.",
        "Sau đó Hội đồng đề nghị tặng {AWARD|Bằng khen} cho 9 tập thể.",
    )
    assert award.proposer == "Hội đồng Thi đua - Khen thưởng tỉnh"


def test_who_was_conferred_on_proposes_nothing() -> None:
    (award,) = awards_in("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.")
    assert award.proposer is None


@pytest.mark.parametrize(
    ("paragraphs", "grantor"),
    [
        (("{UNIT|Huyện ủy Sông Rin} trao {AWARD|Huy hiệu Đảng} cho ông {PERSON|Đèo Văn Phú}.",), None),
        (
            ("{UNIT|Tỉnh ủy Sông Rin} trao {AWARD|Huy hiệu Đảng} cho ông {PERSON|Đèo Văn Phú}.",),
            "Tỉnh ủy Sông Rin",
        ),
        (
            (
                "{UNIT|Thành ủy Ba Chẽ} trao {AWARD|Huy hiệu Đảng} cho ông {PERSON|Đèo Văn Phú}.",
                "Quyết định do {UNIT|Ban Thường vụ Tỉnh ủy} ký từ tháng trước.",
            ),
            "Ban Thường vụ Tỉnh ủy",
        ),
        (
            (
                "{UNIT|Thành ủy Ba Chẽ} trao {AWARD|Huy hiệu Đảng} cho ông {PERSON|Đèo Văn Phú}.",
                "Tới dự có lãnh đạo {UNIT|Ban Tổ chức Tỉnh ủy}.",
            ),
            None,
        ),
    ],
)
def test_badges_of_the_party_come_from_the_committee_of_a_province(
    paragraphs: tuple[str, ...], grantor: str | None
) -> None:
    assert [row.grantor for row in awards_in(*paragraphs)] == [grantor]


def test_the_commander_of_an_arm_named_without_a_head_noun() -> None:
    (row,) = awards_in("Đại úy {PERSON|Trần Việt} được Tư lệnh Hải quân tặng {AWARD|Bằng khen}.")
    assert row.grantor == "Tư lệnh Hải quân"


def test_a_decision_in_the_bracket_of_one_award_is_not_that_of_the_next() -> None:
    rows = awards_in(
        "{UNIT|Trường B} được công nhận {AWARD|danh hiệu Tập thể lao động xuất sắc} (Quyết định số "
        "1120/QĐ-UBND của {UNIT|UBND tỉnh}); {UNIT|Tổ Toán} đạt {AWARD|danh hiệu Tập thể lao động tiên tiến}."
    )
    assert [(row.grantor, row.decision) for row in rows] == [("UBND tỉnh", "1120/QĐ-UBND"), (None, None)]


def test_the_prime_minister_confers_no_order() -> None:
    order, _ = awards_in(
        "Chủ tịch nước, Thủ tướng Chính phủ tặng 3 {AWARD|Huân chương Độc lập}, "
        "12 {AWARD|Cờ thi đua của Chính phủ}."
    )
    assert order.grantor == "Chủ tịch nước"


@pytest.mark.parametrize(
    ("sentence", "grantor"),
    [
        ("Công ty đã trao {AWARD|danh hiệu “Tổ giỏi”} cho {UNIT|Tổ 5}.", "Công ty Cao su Ia Bang"),
        ("Nhà trường đã trao {AWARD|danh hiệu “Tổ giỏi”} cho {UNIT|Tổ 5}.", None),
        ("{UNIT|Tổ 5} đạt {AWARD|danh hiệu “Tổ giỏi”}.", None),
    ],
)
def test_the_host_that_gives_under_the_head_of_its_name(sentence: str, grantor: str | None) -> None:
    opening = "{UNIT|Công ty Cao su Ia Bang} tổ chức hội nghị mừng công."
    assert grantors(opening, sentence) == [grantor]


@pytest.mark.parametrize(
    ("holders", "grantor"),
    [
        ("{UNIT|Hội Nhà văn tỉnh} và {UNIT|Tạp chí Đồi Chè}", None),
        ("{UNIT|Sở Giáo dục và Đào tạo}", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_two_who_hold_a_contest_confer_its_prizes_together(holders: str, grantor: str | None) -> None:
    rows = awards_in(
        f"Cuộc thi viết “Quê nhà” do {holders} tổ chức đã trao giải.",
        "{PERSON|Cà Thị Hom} đoạt {AWARD|giải Nhất}.",
        title="Trao giải cuộc thi viết",
    )
    assert {row.grantor for row in rows if row.recipient} == {grantor}


@pytest.mark.parametrize(
    ("award", "grantor"),
    [("Giấy khen cấp huyện", None), ("Giấy khen", "Bộ trưởng Bộ Y tế")],
)
def test_a_level_in_the_wording_keeps_off_a_body_of_another_level(award: str, grantor: str | None) -> None:
    rows = awards_in(
        "3 cá nhân được Bộ trưởng {UNIT|Bộ Y tế} tặng {AWARD|Giấy khen}; 4 tập thể nhận {AWARD|"
        + award
        + "}."
    )
    assert [row.grantor for row in rows if row.recipient_kind == "collective"] == [grantor]


def test_a_title_of_the_prime_minister_is_not_the_presidents() -> None:
    rows = awards_in(
        "Chủ tịch nước tặng 5 {AWARD|Huân chương Lao động hạng Ba} và có 3 {AWARD|Chiến sĩ thi đua toàn "
        "quốc}."
    )
    assert [row.grantor for row in rows][-1] == "Thủ tướng Chính phủ"


def test_what_one_handed_over_before_another_decided_is_an_award_of_its_own() -> None:
    rows = awards_in(
        "{DATE=2022-03-15|Ngày 15/3}, Chủ tịch {UNIT|UBND tỉnh} ký quyết định tặng {AWARD|Bằng khen} cho em "
        "{PERSON|Lò Thị Hoa}.",
        "Trước đó, {DATE=2022-02-28|ngày 28/2}, {UNIT|Tỉnh đoàn} đã trao {AWARD|Bằng khen} cho em {PERSON|Lò "
        "Thị Hoa}.",
        title="Tặng Bằng khen cho nữ sinh cứu bạn",
        published="2022-03-17T08:00:00+07:00",
    )
    assert {row.grantor for row in rows} == {"Chủ tịch UBND tỉnh", "Tỉnh đoàn"}


@pytest.mark.parametrize(
    ("hands_over", "award", "grantor"),
    [
        ("Liên đoàn Lao động quận 1", "Bằng khen của {UNIT|LĐLĐ thành phố}", "LĐLĐ thành phố"),
        ("LĐLĐ thành phố Huế", "Bằng khen của {UNIT|LĐLĐ thành phố}", "LĐLĐ thành phố Huế"),
    ],
)
def test_the_body_in_the_award_gives_way_only_to_its_own_fuller_name(
    hands_over: str, award: str, grantor: str
) -> None:
    (row,) = awards_in("{UNIT|" + hands_over + "} trao {AWARD|" + award + "} cho 8 tập thể.")
    assert row.grantor == grantor


@pytest.mark.parametrize(("body", "decision"), [("Tỉnh đoàn", None), ("UBND tỉnh A", "15/QĐ-UBND")])
def test_a_decision_told_before_is_not_that_of_a_body_that_cannot_have_signed_it(
    body: str, decision: str | None
) -> None:
    rows = awards_in(
        "Chủ tịch {UNIT|UBND tỉnh} có Quyết định số 15/QĐ-UBND tặng {AWARD|Bằng khen} cho {PERSON|Lò Hoa}.",
        "{UNIT|" + body + "} đã trao {AWARD|Bằng khen} cho {PERSON|Lò Văn Hom}.",
    )
    assert [row.decision for row in rows if row.recipient == "Lò Văn Hom"] == [decision]


def test_a_province_gives_its_own_and_not_what_the_law_leaves_to_others() -> None:
    rows = awards_in(
        "{UNIT|Trường A} được {UNIT|UBND tỉnh B} tặng {AWARD|Cờ thi đua} và {AWARD|Huân chương Lao động hạng "
        "Ba}."
    )
    assert [row.grantor for row in rows] == ["UBND tỉnh B", "Chủ tịch nước"]
    (_, title) = awards_in(
        "Ông {PERSON|Hà Văn Sinh} được {UNIT|UBND tỉnh B} tặng {AWARD|Bằng khen} và {AWARD|Chiến sĩ thi đua "
        "toàn quốc}."
    )
    assert title.grantor == "Thủ tướng Chính phủ"
