"""What a person may put in place of what was read: codes by their names, times and numbers in words."""

import pytest

from extractor.errors import UsageError
from extractor.records.corrections import checked_value


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("date", "Ngày 28/7/2020", "2020-07-28"), ("date", "28/7/2020", "2020-07-28"),
        ("date", "tháng 7 năm 2020", "2020-07"), ("date", "2020-07", "2020-07"), ("date", "", None),
        ("date", "2020-03/2019-07-28", "2019-07-28/2020-03"),
        ("period", "năm học 2025-2026", "2025-2026"), ("period", "năm 2021", "2021"),
        ("period", "2020-01/2020-03", "2020-01/2020-03"),
        ("recipient_count", "03", "3"), ("recipient_count", "Hai", "2"), ("recipient_count", "1.200", "1200"),
        ("status", "Đã trao tặng", "conferred"), ("status", "past", "past"),
        ("grade", "hạng Nhì", "Nhì"), ("reason", " dẫn đầu phong trào ", "dẫn đầu phong trào"),
    ],
)  # fmt: skip
def test_kept_as_rows_keep_it(field: str, written: str, kept: str | None) -> None:
    assert checked_value(field, written) == kept


@pytest.mark.parametrize(
    ("field", "written", "told"),
    [
        ("date", "ngày 32/13/2020", "1/3/2024"), ("date", "hôm qua", "1/3/2024"),
        ("recipient_count", "vài", "whole number"), ("recipient_count", "0", "whole number"),
        ("status", "đã nhận", "conferred"), ("status", "", "right value"),
        ("level", "tỉnh", "one of"),
    ],
)  # fmt: skip
def test_refused_with_what_to_write(field: str, written: str, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        checked_value(field, written)
    assert told in refused.value.remedy
