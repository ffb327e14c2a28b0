"""Words quoted for a correction hold the value that they are said to tell."""

import pytest

from extractor.records.quotations import tells


@pytest.mark.parametrize(
    ("field", "value", "quote", "held"),
    [
        ("grade", "Nhì", "Huân chương Lao động hạng Nhì", True),
        ("grade", "Nhì", "Huân chương Lao động hạng Ba", False),
        ("recipient", "Liên đoàn Lao động quận Hoàn Kiếm", "LĐLĐ quận Hoàn Kiếm nhận cờ", True),
        ("recipient", "LĐLĐ quận Hoàn Kiếm", "Liên đoàn Lao động quận Hoàn Kiếm nhận cờ", True),
        ("recipient", "LĐLĐ quận Hoàn Kiếm", "LĐLĐ quận Thanh Xuân nhận cờ", False),
        ("recipient_count", "3", "trao cờ cho 03 đơn vị", True),
        ("recipient_count", "3", "trao cờ cho ba đơn vị", True),
        ("recipient_count", "3", "trao cờ cho 13 đơn vị", False),
        ("recipient_count", "1", "trao cờ cho Trường A", True),
        ("date", "2024-03-01", "sáng 1/3", True),
        ("date", "2024-03-01", "sáng nay, Trường A nhận cờ", True),
        ("date", "2024-03-01", "Trường A nhận cờ", False),
        ("period", "2020/2021", "năm học 2020-2021", True),
        ("period", "2020/2021", "năm học 2018-2019", False),
        ("decision", "755/QĐ-TTg", "Quyết định số 755/QĐ-TTg", True),
        ("decision", "755/QĐ-TTg", "Quyết định số 756/QĐ-TTg", False),
        ("status", "conferred", "Trường A nhận cờ", True),
        ("grade", None, "Trường A nhận cờ", True),
    ],
)
def test_a_quotation_holds_its_value(field: str, value: str | None, quote: str, held: bool) -> None:
    assert tells(field, value, quote) is held
