"""Names in lines, tables and later sentences that take the award of an earlier one."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 tập thể:", "[list] 1. {UNIT|Trường Nội "
            "trú};", "[list] 2. {UNIT|Trạm Y tế Tà Hộc}."),
            ["Bằng khen: 2 collective", "- Bằng khen: Trường Nội trú", "- Bằng khen: Trạm Y tế Tà Hộc"],
        ),
        (
            ("{UNIT|UBND tỉnh} ban hành quyết định tặng {AWARD|Bằng khen} cho các tập thể, cá "
            "nhân.", "Danh sách gồm 1 tập thể, 2 cá nhân:", "[list] 1. {UNIT|Trường Nội "
            "trú};", "[list] 2. Ông {PERSON|Lò Văn Panh};", "[list] 3. Bà {PERSON|Vì Thị Ón}."),
            ["Bằng khen: 2 individual", "Bằng khen: Trường Nội trú", "- Bằng khen: Lò Văn "
            "Panh", "- Bằng khen: Vì Thị Ón"],
        ),
        (
            ("[heading] I. {AWARD|Cờ thi đua}", "[row] 1 | {UNIT|Trường Nội trú} | Dẫn "
            "đầu", "[heading] II. {AWARD|Bằng khen}", "[row] 1 | Ông {PERSON|Lò Văn Panh} | Giám "
            "đốc {UNIT|HTX Nà Sản}"),
            ["Cờ thi đua: Trường Nội trú", "Bằng khen: Lò Văn Panh < HTX Nà Sản"],
        ),
        (
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 12 đơn vị; trong số này có {UNIT|Trường "
            "Nội trú} và {UNIT|Báo Sông Mã}.",),
            ["Bằng khen: 12 collective", "- Bằng khen: Trường Nội trú", "- Bằng khen: Báo Sông Mã"],
        ),
        (
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 12 cá nhân. Trong số các cá nhân có ông "
            "{PERSON|Lò Văn Panh}.",),
            ["Bằng khen: 12 individual", "- Bằng khen: Lò Văn Panh"],
        ),
        (
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường Nội trú}. Cùng nhận có {UNIT"
            "|Báo Sông Mã}.",),
            ["Bằng khen: Trường Nội trú", "Bằng khen: Báo Sông Mã"],
        ),
        (
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 tập thể.", "{UNIT|Trường Nội trú} khai "
            "giảng sớm."),
            ["Bằng khen: 2 collective"],
        ),
        (
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 tập thể:", "Dự lễ có đông đủ bà "
            "con.", "[list] 1. {UNIT|Trường Nội trú};"),
            ["Bằng khen: 2 collective"],
        ),
        (
            ("Dự lễ có: ông {PERSON|Lò Văn Panh}, bà {PERSON|Vì Thị Ón}.",),
            [],
        ),
        (
            ("{UNIT|Hội A} không tặng {AWARD|Giấy khen} cho các tập thể.", "Danh sách gồm 5 tập thể "
            "bị nhắc nhở."),
            [],
        ),
    ],
)  # fmt: skip
def test_lists(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert receivers(awards_in(*paragraphs)) == expected


def test_a_sentence_that_leaves_out_the_award_of_the_headline() -> None:
    awards = awards_in(
        "Có 68 mẹ được Chủ tịch nước phong tặng, truy tặng đợt này.",
        title="Phong tặng {AWARD|danh hiệu Bà mẹ Việt Nam anh hùng}",
    )
    assert receivers(awards) == ["danh hiệu Bà mẹ Việt Nam anh hùng: 68 individual"]


def test_gifts_are_no_award_left_out() -> None:
    awards = awards_in(
        "Có 68 mẹ được công ty trao tặng quà.",
        title="Phong tặng {AWARD|danh hiệu Bà mẹ Việt Nam anh hùng}",
    )
    assert receivers(awards) == []


def test_those_honoured_are_named_some_sentences_after_the_award() -> None:
    awards = awards_in(
        "[lead] {UNIT|UBND thành phố} tổ chức lễ vinh danh {AWARD|Công dân Thủ đô ưu tú}.",
        "Dự lễ có ông {PERSON|Hà Văn Muôn}.",
        "Những gương mặt được tôn vinh có bà {PERSON|Vì Thị Ón}; ông {PERSON|Lò Văn Panh}.",
    )
    assert receivers(awards) == ["Công dân Thủ đô ưu tú: Vì Thị Ón", "Công dân Thủ đô ưu tú: Lò Văn Panh"]


def test_a_chronicle_is_of_the_unit_in_the_title() -> None:
    awards = awards_in(
        "[list] - {DATE=2005|Năm 2005}: {AWARD|Huân chương Lao động hạng Ba};",
        "[list] - {DATE=2010|Năm 2010}: {AWARD|Bằng khen của Bộ Y tế}.",
        title="Lịch sử {UNIT|Trường Mường Bú}",
        published="2022-03-17T08:00:00+07:00",
    )
    assert receivers(awards) == [
        "Huân chương Lao động hạng Ba: Trường Mường Bú",
        "Bằng khen của Bộ Y tế: Trường Mường Bú",
    ]
    assert {award.status for award in awards} == {"past"}


def test_a_chronicle_without_an_owner_gives_nothing() -> None:
    assert receivers(awards_in("[list] - {DATE=2005|Năm 2005}: {AWARD|Huân chương Lao động hạng Ba};")) == []


def test_types_that_begin_anew_inside_a_list() -> None:
    awards = awards_in(
        "{UNIT|UBND tỉnh} trao {AWARD|Bằng khen} cho: {UNIT|Trung tâm Quỹ đất}; Chi nhánh Văn phòng Đăng ký "
        "đất đai các huyện {LOC|Bắc Yên}, {LOC|Phù Yên}; các thôn {LOC|Nà Bó}, {LOC|Tà Hộc}."
    )
    assert [award.recipient for award in awards] == [
        "Trung tâm Quỹ đất",
        "Chi nhánh Văn phòng Đăng ký đất đai huyện Bắc Yên",
        "Chi nhánh Văn phòng Đăng ký đất đai huyện Phù Yên",
        "thôn Nà Bó",
        "thôn Tà Hộc",
    ]


def test_a_headline_counts_more_than_the_body_names() -> None:
    awards = awards_in(
        "{UNIT|LĐLĐ tỉnh} trao {AWARD|Giải thưởng Chè Xanh} cho bà {PERSON|Vì Thị Ón}.",
        title="10 công nhân nhận {AWARD|Giải thưởng Chè Xanh}",
    )
    assert receivers(awards) == ["Giải thưởng Chè Xanh: 10 individual", "- Giải thưởng Chè Xanh: Vì Thị Ón"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trong số các đảng viên được nhận {AWARD|Huy hiệu Đảng} đợt này có 1 đảng viên 70 năm tuổi Đảng, "
            "2 đảng viên 65 năm tuổi Đảng.",
            {("Huy hiệu 70 năm tuổi Đảng", 1), ("Huy hiệu 65 năm tuổi Đảng", 2)},
        ),
        (
            "Huyện có 866 hộ đạt {AWARD|danh hiệu nông dân sản xuất giỏi các cấp}; trong đó 41 hộ đạt cấp "
            "Trung ương, 530 hộ đạt cấp tỉnh.",
            {
                ("danh hiệu nông dân sản xuất giỏi các cấp", 866),
                ("danh hiệu nông dân sản xuất giỏi", 41),
                ("danh hiệu nông dân sản xuất giỏi", 530),
            },
        ),
        (
            "Huyện có 900 hộ đạt {AWARD|danh hiệu nông dân sản xuất giỏi các cấp}, trong đó cấp tỉnh 705 "
            "lượt hộ, 12 hộ cấp Trung ương.",
            {
                ("danh hiệu nông dân sản xuất giỏi các cấp", 900),
                ("danh hiệu nông dân sản xuất giỏi", 705),
                ("danh hiệu nông dân sản xuất giỏi", 12),
            },
        ),
        (
            "Có 30 hộ nhận {AWARD|Giấy khen}, cấp tỉnh 5 hộ.",
            {("Giấy khen", 30)},
        ),
        (
            "Có 30 đảng viên nhận {AWARD|Huy hiệu Đảng}. Chi bộ có 3 đảng viên 18 năm tuổi nghề.",
            {("Huy hiệu Đảng", 30)},
        ),
    ],
)
def test_a_chain_that_only_tells_the_grade(sentence: str, expected: set[tuple[str, int]]) -> None:
    assert {(row.award, row.recipient_count) for row in awards_in(sentence)} == expected


def test_a_list_of_a_decision_named_some_words_later() -> None:
    rows = awards_in(
        "Phó Thủ tướng vừa ký Quyết định số 118/QĐ-TTg tặng "
        "{AWARD|Cờ thi đua của Chính phủ} cho các tập thể dẫn đầu phong trào thi đua.",
        "Trong danh sách có {UNIT|Sở Y tế}, {UNIT|Công ty Gò Găng} cùng hai đơn vị khác.",
    )
    assert [row.recipient for row in rows] == ["Sở Y tế", "Công ty Gò Găng"]
