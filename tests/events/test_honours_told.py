"""Bare lists of past honours, a row a year, and who goes on receiving behind a semicolon."""

import pytest

from tests.events.marked import awards_in

ANNIVERSARY = "{UNIT|Trạm Sông Bôi} tròn nửa thế kỷ"
PORTRAIT = "Thầy {PERSON|Lò Văn Panh} và chuyến đò sớm"
PUBLISHED = "2022-11-20T08:00:00+07:00"


def told(*paragraphs: str, title: str = ANNIVERSARY) -> list[str]:
    rows = awards_in(*paragraphs, title=title, published=PUBLISHED)
    return [
        f"{r.status} {r.award}: {r.recipient} x{r.recipient_count} {r.date or r.period or ''}" for r in rows
    ]


@pytest.mark.parametrize(
    ("title", "line", "expected"),
    [
        (
            ANNIVERSARY,
            "[list] - {AWARD|Huân chương Lao động hạng Ba}: {DATE=2003|năm 2003};",
            ["past Huân chương Lao động hạng Ba: Trạm Sông Bôi x1 2003"],
        ),
        (
            ANNIVERSARY,
            "[list] - {AWARD|Cờ thi đua của Chính phủ}: các {DATE=2009|năm 2009}, {DATE=2018|2018}.",
            [
                "past Cờ thi đua của Chính phủ: Trạm Sông Bôi x1 2009",
                "past Cờ thi đua của Chính phủ: Trạm Sông Bôi x1 2018",
            ],
        ),
        (
            ANNIVERSARY,
            "Cuốn sổ truyền thống ghi: {AWARD|danh hiệu Anh hùng Lao động} ({DATE=1985|1985}), cùng 3 "
            "{AWARD|Bằng khen của Bộ Y tế}.",
            [
                "past danh hiệu Anh hùng Lao động: Trạm Sông Bôi x1 1985",
                "past Bằng khen của Bộ Y tế: Trạm Sông Bôi x3 ",
            ],
        ),
        (
            PORTRAIT,
            "Trên vách nứa có {AWARD|Huân chương Lao động hạng Ba} ({DATE=2007|2007}).",
            ["past Huân chương Lao động hạng Ba: Lò Văn Panh x1 2007"],
        ),
        (
            ANNIVERSARY,
            "{DATE=2016|Năm 2016} và {DATE=2020|năm 2020}, {UNIT|Trạm Sông Bôi} được {UNIT|UBND tỉnh} tặng "
            "{AWARD|Cờ thi đua}.",
            [
                "past Cờ thi đua: Trạm Sông Bôi x1 2016",
                "past Cờ thi đua: Trạm Sông Bôi x1 2020",
            ],
        ),
        (
            ANNIVERSARY,
            "{PERSON|Quàng Hặc} được {UNIT|Bộ Y tế} tặng {AWARD|Kỷ niệm chương} {DATE=2011|năm 2011}; "
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} {DATE=2013|năm 2013}.",
            ["past Kỷ niệm chương: Quàng Hặc x1 2011", "past Bằng khen: Quàng Hặc x1 2013"],
        ),
    ],
)
def test_honours_of_years_gone_by(title: str, line: str, expected: list[str]) -> None:
    assert told(line, title=title) == expected


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Ngôi nhà cũ bên sông", "Trên vách có {AWARD|Huân chương Lao động hạng Ba} ({DATE=2007|2007})."),
        (
            "Thầy {PERSON|Lò Văn Panh} ở {UNIT|Trường Tiểu học Nà Tòng}",
            "Trên vách có {AWARD|Huân chương Lao động hạng Ba} ({DATE=2007|2007}).",
        ),
        (ANNIVERSARY, "Hội thi năm ấy có {AWARD|giải Nhất} ({DATE=2007|2007})."),
        (PORTRAIT, "Trên vách có {AWARD|Bằng Tổ quốc ghi công} ({DATE=1975|1975})."),
        (ANNIVERSARY, "Đặt tên {AWARD|Huân chương Lao động hạng Ba} cho một con đường."),
        (ANNIVERSARY, "{AWARD|Huân chương Lao động} do Chủ tịch nước tặng, có ba hạng."),
        (ANNIVERSARY, "Trên vách có {AWARD|Huân chương Lao động hạng Ba} của một người bạn."),
    ],
)
def test_lists_whose_owner_nobody_tells(title: str, line: str) -> None:
    assert told(line, title=title) == []


def test_years_in_brackets_are_no_years_of_the_award() -> None:
    twice = "({DATE=2009|2009}, {DATE=2015|2015})"
    assert len(told(f"Bà {{PERSON|Vì Thị Ón}} vào đội tuyển {twice}, được tặng {{AWARD|Bằng khen}}.")) == 1


def test_a_bare_list_is_of_the_house_that_the_opening_speaks_of() -> None:
    lead = "[lead] {UNIT|Trường THPT Sông Bôi} tròn nửa thế kỷ."
    board = "Bảng vàng ghi: {AWARD|Huân chương Lao động hạng Ba} ({DATE=2007|2007})."
    assert told(lead, board, title="Mùa phượng") == [
        "past Huân chương Lao động hạng Ba: Trường THPT Sông Bôi x1 2007"
    ]
    two = "[lead] {UNIT|Trường THPT Sông Bôi} đón {UNIT|Trường THPT Sông Đà}."
    assert told(two, board, title="Mùa phượng") == []
