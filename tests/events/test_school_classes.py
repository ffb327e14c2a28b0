"""Classes of a school that win, in lists and in sentences; classes that only tell where a pupil learns."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("+ Tập thể lớp 5/7: {AWARD|giải Nhì} trang trí cây mai", ["conferred giải Nhì: lớp 5/7"]),
        ("Lớp 4/1: {AWARD|giải Ba} vẽ tranh.", ["conferred giải Ba: Lớp 4/1"]),
        (
            "Lớp 3A5 và 3A6: {AWARD|giải Ba}.",
            ["conferred giải Ba: Lớp 3A5", "conferred giải Ba: 3A6"],
        ),
        ("Chi đội 8A: {AWARD|giải Khuyến khích}.", ["conferred giải Khuyến khích: Chi đội 8A"]),
        ("Khối 5 đạt {AWARD|giải Nhì} toàn trường.", ["conferred giải Nhì: Khối 5"]),
        ("Tập thể lớp 12A1 xuất sắc giành {AWARD|giải Nhất}.", ["conferred giải Nhất: lớp 12A1"]),
        (
            "{AWARD|Giải Nhì}: lớp 6B, lớp 7C và 7D.",
            [f"conferred Giải Nhì: {name}" for name in ("lớp 6B", "lớp 7C", "7D")],
        ),
        (
            "{AWARD|Giải Nhì} được trao cho lớp 8/3, 8/4.",
            ["conferred Giải Nhì: lớp 8/3", "conferred Giải Nhì: 8/4"],
        ),
    ],
)
def test_classes_that_win(line: str, rows: list[str]) -> None:
    assert told(line) == rows


@pytest.mark.parametrize(
    "line",
    [
        "Em {PERSON|Lò Thị Mai}, lớp 12B, giành {AWARD|giải Nhất}.",
        "{AWARD|Giải Nhất} thuộc về em {PERSON|Lò Thị Mai} (lớp 9/2).",
        "Lớp 9A mừng em {PERSON|Lò Thị Mai} giành {AWARD|giải Nhất}.",
        "Khối 5 có em {PERSON|Lò Thị Mai} giành {AWARD|giải Nhất}.",
    ],
)
def test_a_class_told_of_a_pupil_wins_nothing(line: str) -> None:
    assert [row.split(": ")[1] for row in told(line)] == ["Lò Thị Mai"]


def test_prizes_of_a_year_are_past_in_a_report_on_it_and_titles_are_not() -> None:
    rows = told(
        "Sáng {DATE=2024-05-26|26/5/2024}, {UNIT|Trường THCS Nậm Mòn} tổng kết {DATE=2023/2024|năm học "
        "2023-2024}. Trường có 11 học sinh đạt giải học sinh giỏi lớp 9 cấp tỉnh, 5 giáo viên đạt "
        "{AWARD|danh hiệu Chiến sĩ thi đua cơ sở}."
    )
    assert rows == [
        "past giải học sinh giỏi lớp 9 cấp tỉnh: 11 individual",
        "conferred danh hiệu Chiến sĩ thi đua cơ sở: 5 individual",
    ]
