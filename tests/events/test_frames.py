"""Which verb governs an award, where its recipients stand, who acts."""

import pytest

from tests.events.marked import frames_in


@pytest.mark.parametrize(
    ("sentence", "direction", "passive"),
    [
        ("{UNIT|Sở A} tặng {AWARD|Giấy khen} cho {PERSON|Lò Văn Panh}.", "forward", False),
        ("{UNIT|Sở A} trao cho {PERSON|Lò Văn Panh} {AWARD|Giấy khen}.", "middle", False),
        ("{PERSON|Lò Văn Panh} được {UNIT|Sở A} tặng {AWARD|Giấy khen}.", "backward", True),
        ("{PERSON|Lò Văn Panh} vinh dự nhận {AWARD|Giấy khen}.", "backward", False),
        ("{PERSON|Lò Văn Panh} đoạt {AWARD|giải Nhất}.", "backward", False),
        ("{AWARD|Giải Nhất} thuộc về {PERSON|Lò Văn Panh}.", "forward", False),
        ("{AWARD|Giải Nhì} về tay {UNIT|Đội bản Mòng}.", "forward", False),
        ("{AWARD|Giải Nhất}: {PERSON|Lò Văn Panh}.", "forward", False),
        ("{PERSON|Lò Văn Panh}: {AWARD|giải Nhất}.", "line", False),
        ("{PERSON|Lò Văn Panh} ({AWARD|giải Nhất}).", "line", False),
        (
            "{UNIT|Sở A} suy tôn {UNIT|Trường B} là đơn vị dẫn đầu, đề nghị tặng {AWARD|Cờ thi đua}.",
            "middle",
            False,
        ),
        ("{LOC|Xã Tà Xùa} {AWARD|đạt chuẩn nông thôn mới}.", "backward", False),
        ("Hai {AWARD|HCV} do {PERSON|Lò Văn Panh} và {PERSON|Hà Văn Muôn} giành được.", "forward", False),
        ("{UNIT|Sở A} tổ chức lễ trao {AWARD|Giấy khen}.", "none", False),
        ("Sự ấm áp sau tấm {AWARD|Giấy khen} ấy còn mãi.", "none", False),
    ],
)
def test_directions(sentence: str, direction: str, passive: bool) -> None:
    (frame,) = frames_in(sentence)
    assert (frame.direction, frame.passive) == (direction, passive)


def names(sentence: str) -> list[tuple[list[str], list[str | int]]]:
    return [
        ([award.text for award in frame.awards], [r.name or r.count for r in frame.recipients])
        for frame in frames_in(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Sở A} tặng {AWARD|Cờ thi đua} cho 2 tập thể, {AWARD|Giấy khen} cho 5 cá nhân.",
            [(["Cờ thi đua"], [2]), (["Giấy khen"], [5])],
        ),
        (
            "3 tập thể được tặng {AWARD|Cờ thi đua}; 8 cá nhân nhận {AWARD|Giấy khen}.",
            [(["Cờ thi đua"], [3]), (["Giấy khen"], [8])],
        ),
        (
            "{PERSON|Lò Văn Panh} được tặng {AWARD|danh hiệu A}; {AWARD|Danh hiệu B} được trao cho "
            "{PERSON|Cà Thị Hom}.",
            [(["danh hiệu A"], ["Lò Văn Panh"]), (["Danh hiệu B"], ["Cà Thị Hom"])],
        ),
        (
            "Họp xong, đề nghị {UNIT|Bộ A} tặng {AWARD|Bằng khen}, Chủ tịch nước tặng {AWARD|Huân "
            "chương} cho {UNIT|Trường B}.",
            [(["Bằng khen"], ["Trường B"]), (["Huân chương"], ["Trường B"])],
        ),
        (
            "{PERSON|Lò Văn Panh} được {UNIT|Bộ A} tặng {AWARD|Bằng khen}, nhiều năm đạt {AWARD"
            "|Chiến sĩ thi đua}.",
            [(["Bằng khen"], ["Lò Văn Panh"]), (["Chiến sĩ thi đua"], ["Lò Văn Panh"])],
        ),
        (
            "{UNIT|Sở A} tặng {AWARD|Cờ thi đua} và {AWARD|Bằng khen} cho {UNIT|Trường B}.",
            [(["Cờ thi đua", "Bằng khen"], ["Trường B"])],
        ),
        (
            "{AWARD|giải Nhất} thuộc về {UNIT|Đội 1}, {AWARD|giải Nhì} thuộc về {UNIT|Đội 2}, "
            "{AWARD|giải Ba} {UNIT|Đội 3}.",
            [(["giải Nhất"], ["Đội 1"]), (["giải Nhì"], ["Đội 2"]), (["giải Ba"], ["Đội 3"])],
        ),
        (
            "Ông là một trong hai người của xã nhận {AWARD|Bằng khen}.",
            [(["Bằng khen"], [2])],
        ),
    ],
)
def test_frames_of_one_sentence(sentence: str, expected: list[tuple[list[str], list[str | int]]]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("{PERSON|Lò Văn Panh} được {UNIT|Sở A} tặng {AWARD|Giấy khen}.", "Sở A"),
        ("{PERSON|Lò Văn Panh} được {UNIT|Bộ A}, {UNIT|Bộ B} tặng {AWARD|Bằng khen}.", "Bộ A, Bộ B"),
        ("{PERSON|Lò Văn Panh} được Thủ tướng Chính phủ tặng {AWARD|Bằng khen}.", "Thủ tướng Chính phủ"),
        ("{PERSON|Lò Văn Panh} được tặng {AWARD|Bằng khen}.", None),
        ("{UNIT|Sở A} tặng {AWARD|Giấy khen} cho {PERSON|Lò Văn Panh}.", None),
    ],
)
def test_agents(sentence: str, agent: str | None) -> None:
    (frame,) = frames_in(sentence)
    assert (frame.agent.text if frame.agent else None) == agent
