"""Who gives is told by the head of a name told before; of two decisions each gives its own."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2022-11-30T08:00:00+07:00"
MEETING = "{DATE=2022-11-28|Chiều 28/11}, {UNIT|Công ty Cao su Gò Mơ} tổ chức hội nghị tổng kết."


@pytest.mark.parametrize(
    ("sentence", "grantor"),
    [
        ("18 thợ được công ty công nhận {AWARD|danh hiệu “Bàn tay vàng”}.", "Công ty Cao su Gò Mơ"),
        ("Công ty tặng {AWARD|Giấy khen} cho 18 thợ.", "Công ty Cao su Gò Mơ"),
        ("18 thợ được công nhận {AWARD|danh hiệu “Bàn tay vàng”}.", None),
        ("Chị {PERSON|Hoa} được nhà trường tặng {AWARD|Giấy khen}.", None),
        ("18 thợ của công ty được tặng {AWARD|Bằng khen}.", None),
    ],
)
def test_the_house_gives_under_the_head_of_its_name(sentence: str, grantor: str | None) -> None:
    rows = awards_in(MEETING, sentence, title="Tổng kết năm 2022", published=PUBLISHED)
    assert [row.grantor for row in rows] == [grantor]


def test_of_two_decisions_each_gives_its_own() -> None:
    rows = awards_in(
        "Chủ tịch {UNIT|UBND tỉnh A} ký Quyết định số 112/QĐ-UBND tặng {AWARD|Bằng khen} cho 40 tập thể; "
        "Quyết định số 113/QĐ-UBND công nhận {AWARD|danh hiệu “Tập thể lao động xuất sắc”} cho 90 tập thể.",
        title="Khen thưởng năm 2022",
        published=PUBLISHED,
    )
    assert [(row.recipient_count, row.decision) for row in rows] == [
        (40, "112/QĐ-UBND"),
        (90, "113/QĐ-UBND"),
    ]


def test_a_decision_in_brackets_behind_gives_what_stands_before_it() -> None:
    rows = awards_in(
        "Chủ tịch {UNIT|UBND tỉnh A} ký các quyết định tặng {AWARD|Cờ thi đua} cho 42 tập thể (Quyết định số "
        "655/QĐ-UBND), {AWARD|Bằng khen} cho 12 tập thể (Quyết định số 656/QĐ-UBND).",
        title="Khen thưởng năm 2022",
        published=PUBLISHED,
    )
    assert [(row.recipient_count, row.decision) for row in rows] == [
        (42, "655/QĐ-UBND"),
        (12, "656/QĐ-UBND"),
    ]
