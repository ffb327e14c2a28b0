"""Who proposes: the subject of the proposal, never the body that is asked."""

import pytest

from tests.events.marked import awards_in

MEETING = "Ngày {DATE=2021-12-18|18/12/2021}, {UNIT|Cụm số 3} tổ chức hội nghị tổng kết."
TITLE = "Cụm số 3 tổng kết năm"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "{UNIT|Sở Y tế} đề nghị {UNIT|Bộ Y tế} tặng {AWARD|Cờ thi đua} cho {UNIT|Khoa Nội}; đề nghị Chủ "
            "tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 12 tập thể.",
            [("Bộ Y tế", "Sở Y tế"), ("Chủ tịch UBND tỉnh", "Sở Y tế")],
        ),
        (
            "{UNIT|Khối 1} đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho {UNIT|Khoa Nội}; {UNIT|Khối "
            "2} trình {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Khoa Nhi}.",
            [("UBND tỉnh", "Khối 1"), ("UBND tỉnh", "Khối 2")],
        ),
        (
            "Hội nghị thống nhất đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho {UNIT|Khoa Nội}.",
            [("UBND tỉnh", "Cụm số 3")],
        ),
        (
            "Kết quả bình xét, suy tôn {UNIT|Khoa Nội} dẫn đầu, đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi "
            "đua}.",
            [("UBND tỉnh", "Cụm số 3")],
        ),
        (
            "Theo đề nghị của {UNIT|Sở Nội vụ}, Chủ tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho "
            "{UNIT|Khoa Nội}.",
            [("Chủ tịch UBND tỉnh", "Sở Nội vụ")],
        ),
        (
            "Chủ tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Khoa Nội}.",
            [("Chủ tịch UBND tỉnh", None)],
        ),
        (
            "{UNIT|Khoa Nội} được trình Chủ tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
            [("Chủ tịch UBND tỉnh", None)],
        ),
    ],
)
def test_who_gives_and_who_proposes(sentence: str, told: list[tuple[str, str | None]]) -> None:
    rows = awards_in(MEETING, sentence, title=TITLE)
    assert [(row.grantor, row.proposer) for row in rows] == told


COUNCIL = "{DATE=2024-03-05|Sáng 5/3/2024}, {UNIT|Hội đồng Thi đua - Khen thưởng tỉnh A} họp xét khen thưởng."


@pytest.mark.parametrize(
    ("paragraphs", "proposers"),
    [
        (
            (
                COUNCIL,
                "Hội đồng đã bỏ phiếu, nhất trí trình cấp trên như sau:",
                "[list] 1. {AWARD|Huân chương Độc lập hạng Ba}: {UNIT|Trường B}.",
            ),
            ["Hội đồng Thi đua - Khen thưởng tỉnh A"],
        ),
        (
            (
                "{UNIT|Sở C} đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho {UNIT|Trường B}. "
                "Ngoài ra, còn có {AWARD|Bằng khen của {UNIT|UBND tỉnh}}: 4 tập thể.",
            ),
            ["Sở C", "Sở C"],
        ),
        (("4 tập thể được đề nghị tặng {AWARD|Bằng khen của {UNIT|UBND tỉnh}}.",), [None]),
        (
            (
                "4 tập thể được đề nghị tặng {AWARD|Bằng khen của {UNIT|UBND tỉnh}}.",
                "Cuối năm 2023, tỉnh kiện toàn nhiều ban.",
                "Sau đó {UNIT|Hội đồng nghĩa vụ quân sự tỉnh} họp về việc khác.",
            ),
            [None],
        ),
    ],
)
def test_what_the_clause_leaves_out_the_proposer_before_or_the_council_put_forward(
    paragraphs: tuple[str, ...], proposers: list[str | None]
) -> None:
    rows = awards_in(*paragraphs, title="Đề nghị khen thưởng năm 2023", published="2024-03-06T08:00:00+07:00")
    assert [row.proposer for row in rows] == proposers
