"""Those whom a meeting chooses so that another may honour them: put forward, not honoured yet."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Hội đồng đã xét chọn ra 135 người để Chủ tịch nước quyết định phong tặng {AWARD|danh hiệu “Thầy "
            "thuốc Nhân dân”}; 16 người để Chủ tịch nước quyết định phong tặng {AWARD|danh hiệu “Thầy thuốc "
            "Ưu tú”}.",
            [
                "proposed danh hiệu “Thầy thuốc Nhân dân”: 135 individual",
                "proposed danh hiệu “Thầy thuốc Ưu tú”: 16 individual",
            ],
        ),
        (
            "Hội đồng chọn 5 tập thể để đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["proposed Cờ thi đua: 5 collective"],
        ),
        (
            "Hội đồng thống nhất lựa chọn 5 tập thể trình {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["proposed Cờ thi đua: 5 collective"],
        ),
        (
            "Ban Giám khảo đã chọn ra 34 tác phẩm để trao 4 {AWARD|giải A}.",
            ["conferred giải A: 4 other"],
        ),
    ],
)
def test_chosen(line: str, rows: list[str]) -> None:
    assert told(line) == rows
