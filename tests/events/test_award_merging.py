"""What headline, lead, body and captions say of one award becomes one row; different awards stay apart."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"),
    [
        (
            "{UNIT|Trường B} nhận {AWARD|Huân chương Lao động}",
            ("{UNIT|Trường B} đón nhận {AWARD|Huân chương Lao động hạng Ba}.",),
            ["Huân chương Lao động hạng Ba: Trường B"],
        ),
        (
            "{UNIT|Trường B} nhận {AWARD|Huân chương Lao động hạng Ba}",
            (
                "{UNIT|Trường B} đón nhận {AWARD|Huân chương Lao động hạng Ba}.",
                "[caption] {UNIT|Trường B} nhận {AWARD|Huân chương Lao động hạng Ba}.",
            ),
            ["Huân chương Lao động hạng Ba: Trường B"],
        ),
        (
            "2 trường nhận {AWARD|Bằng khen}",
            ("{UNIT|Bộ A} trao {AWARD|Bằng khen} cho {UNIT|Trường Mường Bú} và {UNIT|Trường Tà Hộc}.",),
            ["Bằng khen: 2 collective", "- Bằng khen: Trường Mường Bú", "- Bằng khen: Trường Tà Hộc"],
        ),
        (
            "Lễ trao thưởng",
            (
                "{UNIT|Bộ A} trao {AWARD|Bằng khen} cho {UNIT|Trường Mường Bú}.",
                "{UNIT|Bộ A} trao {AWARD|Bằng khen} cho {UNIT|Trường Tà Hộc}.",
            ),
            ["Bằng khen: Trường Mường Bú", "Bằng khen: Trường Tà Hộc"],
        ),
        (
            "Lễ trao thưởng",
            (
                "{UNIT|Trường Tà Hộc} nhận {AWARD|Huân chương Lao động hạng Ba}.",
                "{UNIT|Trường Tà Hộc} từng nhận {AWARD|Huân chương Lao động hạng Nhì}.",
            ),
            ["Huân chương Lao động hạng Ba: Trường Tà Hộc", "Huân chương Lao động hạng Nhì: Trường Tà Hộc"],
        ),
        (
            "Tặng {AWARD|Bằng khen} cho 46 tập thể và cá nhân",
            ("{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 23 tập thể và 23 cá nhân theo đề nghị của "
            "{UNIT|Sở A}.",),
            ["Bằng khen: 23 collective", "Bằng khen: 23 individual"],
        ),
        (
            "12 tập thể được đề nghị tặng {AWARD|Cờ thi đua của Chính phủ}",
            ("Hội đồng đề nghị tặng {AWARD|Cờ thi đua của UBND tỉnh} cho 54 tập thể.",),
            ["Cờ thi đua của UBND tỉnh: 54 collective", "Cờ thi đua của Chính phủ: 12 collective"],
        ),
        (
            "{UNIT|Trường B} đón nhận {AWARD|Huân chương của Chủ tịch nước}",
            ("{UNIT|Trường B} nhận {AWARD|Huân chương Lao động hạng Ba}.",),
            ["Huân chương Lao động hạng Ba: Trường B"],
        ),
        (
            "Lễ trao thưởng",
            ("{PERSON|Lò Văn Panh} nhận {AWARD|Kỷ niệm chương Vì sự nghiệp giáo dục}. {PERSON|Lò "
            "Văn Panh} còn nhận {AWARD|Kỷ niệm chương Vì sự nghiệp lâm nghiệp}.",),
            [
                "Kỷ niệm chương Vì sự nghiệp giáo dục: Lò Văn Panh",
                "Kỷ niệm chương Vì sự nghiệp lâm nghiệp: Lò Văn Panh",
            ],
        ),
    ],
)  # fmt: skip
def test_merging(title: str, paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert receivers(awards_in(*paragraphs, title=title)) == expected


def test_the_fuller_row_keeps_what_only_the_other_knew() -> None:
    (award,) = awards_in(
        "{UNIT|Trường B} đón nhận {AWARD|Huân chương Lao động hạng Ba}.",
        "Quyết định số 15/QĐ-CTN của Chủ tịch nước trao {AWARD|Huân chương Lao động hạng Ba} cho "
        "{UNIT|Trường B}.",
    )
    assert award.decision == "15/QĐ-CTN"


def test_awards_that_share_one_count_are_one_row() -> None:
    (award,) = awards_in("{UNIT|UBND xã} tặng {AWARD|danh hiệu Người tốt}, {AWARD|Giấy khen} cho 9 cá nhân.")
    assert (award.award, award.recipient_count) == ("danh hiệu Người tốt, Giấy khen", 9)
    assert award.award_id is None


@pytest.mark.parametrize(
    ("giver", "flags"), [("{UNIT|Bộ Công Thương}", 2), ("{UNIT|UBND tỉnh}", 1), ("nhà nước", 1)]
)
def test_flags_of_two_levels_are_two(giver: str, flags: int) -> None:
    told = "{UNIT|Trường B} 5 năm liền được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}."
    again = f"{{UNIT|Trường B}} nhiều năm liền được {giver} tặng {{AWARD|Cờ thi đua}}."
    assert [row.status for row in awards_in(told, again)] == ["past"] * flags


def test_each_body_of_a_list_gives_its_own_certificate() -> None:
    rows = awards_in(
        "{UNIT|Phòng Văn hóa Mù Lu} được {UNIT|Sở Văn hóa} tặng {AWARD|Giấy khen}, được "
        "{UNIT|UBND huyện Mù Lu} tặng {AWARD|Giấy khen}."
    )
    assert [row.grantor for row in rows] == ["Sở Văn hóa", "UBND huyện Mù Lu"]


@pytest.mark.parametrize(("second", "kept"), [("Huy hiệu 55 năm tuổi Đảng", 2), ("Huy hiệu Đảng", 0)])
def test_one_of_two_who_are_only_counted(second: str, kept: int) -> None:
    rows = awards_in(
        f"Có 1 đồng chí nhận {{AWARD|Huy hiệu 65 năm tuổi Đảng}}, 1 đồng chí nhận {{AWARD|{second}}}.",
        "Đại diện các đảng viên được nhận {AWARD|Huy hiệu Đảng}, đồng chí {PERSON|Lò Thị Mai} phát biểu.",
    )
    assert sum(row.recipient is None for row in rows) == kept


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("{UNIT|Doanh nghiệp dệt vùng cao} được tặng {AWARD|Huân chương Lao động}", 1),
        ("Gò Mơ: {UNIT|viện kiểm sát huyện} đón {AWARD|Huân chương Lao động}", 1),
        ("{UNIT|Doanh nghiệp tư nhân Hoa Mai} được tặng {AWARD|Huân chương Lao động}", 2),
        ("{UNIT|Nhà máy Hoa Mai} được tặng {AWARD|Huân chương Lao động}", 2),
    ],
)
def test_what_a_headline_only_describes_is_what_the_body_names(title: str, kept: int) -> None:
    body = "{UNIT|Viện Kiểm sát nhân dân huyện Gò Mơ} vừa được tặng {AWARD|Huân chương Lao động hạng Ba}."
    assert len(awards_in(body, title=title)) == kept
