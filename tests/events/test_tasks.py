"""What somebody is told to prepare, or from when a time counts, gives nothing yet."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    "sentence",
    [
        "{UNIT|Sở Nội vụ} chủ trì, phối hợp với {UNIT|Sở Tư pháp} và các đơn vị có liên quan tham mưu việc "
        "xét tặng {AWARD|bằng khen} cho các tập thể.",
        "Giao {UNIT|Sở Y tế} tham mưu {UNIT|UBND tỉnh} tặng {AWARD|Kỷ niệm chương} cho các bác sĩ.",
        "{LOC|Xã Ba Vân} có ba năm để hoàn thành kể từ ngày Chủ tịch {UNIT|UBND tỉnh} ký quyết định "
        "công nhận xã {AWARD|đạt chuẩn nông thôn mới}.",
    ],
)
def test_a_task_or_a_reckoning_gives_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Theo tham mưu của {UNIT|Sở Nội vụ}, {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Sở Y tế}.",
            "Bằng khen: Sở Y tế",
        ),
        (
            "Kể từ ngày thành lập, {UNIT|Trường Ba Vân} được tặng {AWARD|Huân chương Lao động hạng Ba}.",
            "Huân chương Lao động hạng Ba: Trường Ba Vân",
        ),
    ],
)
def test_what_was_given_stands(sentence: str, row: str) -> None:
    (found,) = told(sentence)
    assert found.endswith(row)
