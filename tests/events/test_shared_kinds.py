"""Lists of bodies of several kinds: each keeps its own type, the number before them is none of theirs."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Các {AWARD|giải Ba} thuộc về các đơn vị: {UNIT|UBND quận A}; {LOC|phường Nậm Cắn}; "
            "{LOC|khách sạn Rừng Xanh}.",
            ["UBND quận A", "phường Nậm Cắn", "khách sạn Rừng Xanh"],
        ),
        (
            "4 {AWARD|giải Ba} thuộc về các trường: {UNIT|THCS Nậm Mòn}; {UNIT|THCS Bản Liền} và "
            "{UNIT|PTDT Nội trú THCS Cốc Lầu}.",
            ["trường THCS Nậm Mòn", "trường THCS Bản Liền", "trường PTDT Nội trú THCS Cốc Lầu"],
        ),
        (
            "{AWARD|Giải Nhì} thuộc về 2 {UNIT|trường THCS Nậm Mòn} ({LOC|xã A}) và "
            "{UNIT|Tiểu học & THCS Bản Liền} ({LOC|xã B}).",
            ["trường THCS Nậm Mòn", "trường Tiểu học & THCS Bản Liền"],
        ),
    ],
)
def test_each_keeps_its_type(line: str, names: list[str]) -> None:
    assert [row.split(": ")[1] for row in told(line)] == names
