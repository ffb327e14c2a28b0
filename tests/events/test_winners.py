"""Winners told in short beside their prize, and numbers that are no winners."""

import pytest

from tests.events.marked import awards_in


def counted(*sentences: str) -> list[tuple[str, int, str]]:
    return [(row.award, row.recipient_count, row.status) for row in awards_in(*sentences)]


def test_counted_works_before_their_ranks() -> None:
    rows = counted("Trong đó, 9 tác phẩm {AWARD|giải B}, 15 tác phẩm {AWARD|giải C}.")
    assert [(award, count) for award, count, _ in rows] == [("giải B", 9), ("giải C", 15)]


def test_those_listed_behind_a_top_that_was_called() -> None:
    rows = awards_in(
        "{AWARD|Top 10 Thương hiệu mạnh} được xướng tên gồm: "
        "{UNIT|Công ty Chè Khau Phạ}, {UNIT|Công ty Gốm Sa Lộ}."
    )
    assert [row.recipient for row in rows] == ["Công ty Chè Khau Phạ", "Công ty Gốm Sa Lộ"]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Thông tư quy định rõ hơn tiêu chuẩn chung đạt danh hiệu {AWARD|Chiến sĩ thi đua cơ sở}.", 0),
        ("{UNIT|Trường Tiểu học Nậm Cắn} đủ tiêu chuẩn đạt danh hiệu {AWARD|Tập thể lao động xuất sắc}.", 1),
    ],
)
def test_what_is_asked_for_is_not_what_was_given(sentence: str, rows: int) -> None:
    assert len(awards_in(sentence)) == rows


def test_honours_counted_up_over_years_are_past() -> None:
    told = "sư đoàn có 120 đồng chí được tặng {AWARD|Bằng khen}."
    assert counted(f"Trong 5 năm, {told}") == [("Bằng khen", 120, "past")]
    assert [status for *_, status in counted(f"Tại buổi lễ, {told}")] == ["conferred"]


def test_an_uncounted_rest_does_not_inherit_the_count_before_it() -> None:
    rows = counted(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 3 tập thể; nhiều đồng chí được tặng {AWARD|Giấy khen}."
    )
    assert ("Bằng khen", 3, "conferred") in rows
    assert all(count != 3 for award, count, _ in rows if award == "Giấy khen")


def test_who_is_served_is_not_honoured() -> None:
    rows = counted(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho hợp tác xã tạo việc làm cho hơn 900 lao động."
    )
    assert rows == [("Bằng khen", 1, "conferred")]
