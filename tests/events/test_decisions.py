"""Numbers of decisions that may confer."""

import pytest

from extractor.events.parts.decisions import find_decisions


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("theo Quyết định số 512/QĐ-TTg ngày 4/6", ["512/QĐ-TTg"]),
        ("Quyết định 2015/QĐ-CTN và Quyết định số 97/QĐ-UBND", ["2015/QĐ-CTN", "97/QĐ-UBND"]),
        ("Quyết định số 449 của tỉnh", ["449"]),
        ("quyết định số 31 về khen thưởng", ["31"]),
        ("Tờ trình số 7/TTr-SNV", []),
        ("Kế hoạch số 99/KH-UBND", []),
        ("Nghị định số 98/2023/NĐ-CP", []),
        ("quyết định 5 tập thể được khen", []),
        ("quyết định 12 người vào vòng sau", []),
        ("quyết định khen thưởng 2 đơn vị", []),
        ("tỷ số 2-1", []),
    ],
)
def test_numbers(text: str, numbers: list[str]) -> None:
    found = find_decisions(text)
    assert [decision.number for decision in found] == numbers
    assert all(decision.number.split("/")[0] in decision.span.of(text) for decision in found)
