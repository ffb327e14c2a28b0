"""What a sentence proposes without naming awards is only proposed in the one that spells it out."""

import pytest

from tests.events.marked import awards_in

PROPOSED = "Hội đồng thống nhất đề nghị 7 tập thể, cá nhân được khen thưởng cấp Nhà nước."
SPELT_OUT = (
    "Trong đó, có 3 tập thể nhận {AWARD|Huân chương Lao động hạng Ba} và 4 cá nhân nhận {AWARD|Bằng khen}."
)


@pytest.mark.parametrize(
    ("before", "statuses"),
    [
        (PROPOSED, {"proposed"}),
        ("Cuộc họp thông qua danh sách trình Thủ tướng khen thưởng 7 trường hợp.", {"proposed"}),
        (
            "Theo đề nghị của Hội đồng, Chủ tịch tỉnh quyết định khen thưởng 7 tập thể, cá nhân.",
            {"conferred"},
        ),
        ("Hội nghị khen thưởng 7 tập thể, cá nhân.", {"conferred"}),
    ],
)
@pytest.mark.parametrize("title", ["Lễ khen thưởng ngành dọc", "Đề xuất 7 trường hợp được khen thưởng"])
def test_a_proposal_spelt_out(title: str, before: str, statuses: set[str]) -> None:
    rows = awards_in(f"{before} {SPELT_OUT}", title=title)
    assert [(row.recipient_count, row.recipient_kind) for row in rows] == [
        (3, "collective"),
        (4, "individual"),
    ]
    assert {row.status for row in rows} == statuses


def test_only_the_sentence_that_spells_it_out_is_meant() -> None:
    given = "Dịp này, tỉnh trao {AWARD|Bằng khen} cho 4 cá nhân."
    (row,) = awards_in(f"{PROPOSED} {given}")
    assert row.status == "conferred"


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Hội đồng lấy ý kiến để đề nghị Thủ tướng khen thưởng, cụ thể:", "proposed"),
        ("Hội đồng trình Thủ tướng xét khen thưởng các trường hợp sau:", "proposed"),
        ("Theo đề nghị của Hội đồng, Thủ tướng quyết định khen thưởng, cụ thể:", "announced"),
        ("Hội đồng đề nghị Thủ tướng khen thưởng các trường hợp tiêu biểu.", "conferred"),
        ("Kết quả khen thưởng như sau:", "conferred"),
    ],
)
def test_lines_below_a_proposal(heading: str, status: str) -> None:
    rows = awards_in(
        heading,
        "1. {AWARD|Cờ thi đua} cho 2 tập thể gồm:",
        "[list]- {UNIT|Sở Mỏ}",
        "[list]- {UNIT|Tỉnh đoàn}",
        "2. {AWARD|Bằng khen} cho {UNIT|Hội Làm vườn}.",
    )
    assert [row.recipient for row in rows] == [None, "Sở Mỏ", "Tỉnh đoàn", "Hội Làm vườn"]
    assert {row.status for row in rows} == {status}


@pytest.mark.parametrize(
    ("told", "winners"),
    [
        (
            "{UNIT|Bộ Gò Găng} đề xuất vận động viên đoạt {AWARD|Huy chương Vàng} được thưởng 9 triệu đồng.",
            [],
        ),
        ("Học sinh lớp 12 đạt {AWARD|giải Nhất} được tuyển thẳng vào đại học.", []),
        ("Cá nhân được tặng {AWARD|Bằng khen} được hưởng mức tiền thưởng 3,5 lần lương cơ sở.", []),
        (
            "Vận động viên {PERSON|Lê Văn Hà} đoạt {AWARD|Huy chương Vàng} được thưởng 45 triệu đồng.",
            ["Lê Văn Hà"],
        ),
    ],
)
def test_who_is_entitled_has_won_nothing_yet(told: str, winners: list[str]) -> None:
    assert [row.recipient for row in awards_in(told)] == winners
