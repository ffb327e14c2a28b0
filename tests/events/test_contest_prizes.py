"""Prizes of contests in the shapes the press gives them: works without a word for them, ties, parts."""

import pytest

from extractor.ground.records import RecipientKind
from tests.events.marked import awards_in

CONTEST = "Lễ bế mạc và trao giải hội thi"


@pytest.mark.parametrize(
    ("sentence", "makers"),
    [
        ("{AWARD|Giải Nhất}: “Tiếng chày” của {PERSON|Lường Thị Vui}.", {"Lường Thị Vui"}),
        (
            "{AWARD|Giải Nhì} trao cho “Gió” ({PERSON|Lường Thị Vui}) và “Muối” ({PERSON|Kha Văn Sơ}).",
            {"Lường Thị Vui", "Kha Văn Sơ"},
        ),
        ("{AWARD|Giải Ba} thuộc về truyện “Ngõ gió” ({PERSON|Kha Văn Sơ}).", {"Kha Văn Sơ"}),
        ("{AWARD|Giải Nhất}: “Tiếng chày” và “Ngõ gió”.", set()),
        ("{AWARD|Giải Nhất} trao cho “Tiếng chày” của một người giấu tên.", set()),
        (
            "Không tác phẩm nào đạt {AWARD|giải A}. “Bài còn đơn điệu”, ông {PERSON|Kha Văn Sơ} nói.",
            set(),
        ),
    ],
)
def test_works_without_a_word_for_them(sentence: str, makers: set[str]) -> None:
    assert {r.recipient for r in awards_in(sentence, title=CONTEST) if r.recipient} == makers


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Bốn sáng kiến còn lại đồng {AWARD|giải Khuyến khích}.", [4]),
        ("Hai mô hình khác đồng đạt {AWARD|giải Ba}.", [2]),
        ("{AWARD|Giải Nhì} kèm 20 triệu đồng {AWARD|giải Ba} kèm 10 triệu đồng.", []),
        ("Mức chi 5 triệu đồng {AWARD|giải Ba}.", []),
    ],
)
def test_ties(sentence: str, counts: list[int]) -> None:
    assert [
        row.recipient_count for row in awards_in(sentence, title=CONTEST) if row.recipient_count > 1
    ] == counts


@pytest.mark.parametrize(
    ("sentence", "winners"),
    [
        (
            "{PERSON|Vi Thị Mơ} và đồng đội {PERSON|Lò Thị Én} bỏ xa cặp {LOC|Thái Lan} để đoạt {AWARD|HCV}.",
            {"Vi Thị Mơ", "Lò Thị Én"},
        ),
        ("{PERSON|Vi Thị Mơ} có {AWARD|HCB} cự ly 500m.", {"Vi Thị Mơ"}),
        ("{PERSON|Vi Thị Mơ} thắng đối thủ {LOC|Lào} để giành {AWARD|HCB}.", {"Vi Thị Mơ"}),
        ("{PERSON|Vi Thị Mơ} về sau cặp {LOC|Thái Lan} vừa đoạt {AWARD|HCV}.", set()),
        ("Nội dung này có {AWARD|HCB} chung.", set()),
        ("{PERSON|Vi Thị Mơ} dự nội dung có {AWARD|HCB} chung.", set()),
    ],
)
def test_medals_in_running_reports(sentence: str, winners: set[str]) -> None:
    assert {row.recipient for row in awards_in(sentence, title=CONTEST) if row.recipient} == winners


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Giải cá nhân có 2 {AWARD|giải Nhất}, 4 {AWARD|giải Nhì}.", ["individual", "individual"]),
        ("Giải tập thể gồm 2 {AWARD|giải Nhất}, 4 {AWARD|giải Nhì}.", ["collective", "collective"]),
        ("Hội thi có 2 {AWARD|giải Nhất}, 4 {AWARD|giải Nhì}.", ["other", "other"]),
        ("Giải cá nhân đã khép lại; hội thi còn 4 {AWARD|giải Nhì}.", ["other"]),
    ],
)
def test_parts_of_a_contest(sentence: str, kinds: list[RecipientKind]) -> None:
    assert [row.recipient_kind for row in awards_in(sentence, title=CONTEST)] == kinds


@pytest.mark.parametrize(
    ("sentence", "makers"),
    [
        (
            "3 {AWARD|giải thưởng thơ}: tập thơ Mưa về từ núi của {PERSON|Lường Thị Vui} do "
            "{UNIT|NXB Sông Cái} ấn hành; tập thơ Nắng sớm của {PERSON|Kha Văn Sơ} do "
            "{UNIT|NXB Sông Cái ấn hành}; trường ca Bến Đá của {PERSON|Lò Văn Sáo}.",
            {"Lường Thị Vui", "Kha Văn Sơ", "Lò Văn Sáo"},
        ),
        (
            "{AWARD|Giải A} trao cho tiểu thuyết Đi đến tận cùng của {PERSON|Lường Thị Vui}.",
            {"Lường Thị Vui"},
        ),
        (
            "{AWARD|Giải A} trao cho công trình Câu chữ và cội nguồn của 2 tác giả {PERSON|Lường Thị Vui} và "
            "{PERSON|Kha Văn Sơ}.",
            {"Lường Thị Vui", "Kha Văn Sơ"},
        ),
        ("{AWARD|Giải A} trao cho tiết mục được dàn dựng công phu của chương trình.", set()),
    ],
)
def test_titles_without_quotation_marks(sentence: str, makers: set[str]) -> None:
    assert {r.recipient for r in awards_in(sentence, title=CONTEST) if r.recipient} == makers


def test_the_place_of_a_team_and_the_prizes_of_its_members_are_two() -> None:
    rows = awards_in(
        "{UNIT|Đội Sao Mai} đạt {AWARD|giải Nhất toàn đoàn}, 2 {AWARD|giải Nhất} cá nhân.", title=CONTEST
    )
    assert [(row.award, row.recipient_count) for row in rows] == [
        ("giải Nhất toàn đoàn", 1),
        ("giải Nhất", 2),
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Họ đoạt 13 {AWARD|HCV}, 16 {AWARD|HCB}; tăng 1 {AWARD|HCV}, 1 {AWARD|HCB} so với kỳ trước.",
            [13, 16],
        ),
        ("Các đoàn đoạt 5 {AWARD|HCV}, nhiều hơn 2 {AWARD|HCV} so với kỳ trước.", [5]),
        ("Các đoàn đoạt hơn 13 {AWARD|HCV}, 16 {AWARD|HCB}.", [13, 16]),
    ],
)
def test_by_how_many_a_number_grew_is_no_award(sentence: str, counts: list[int]) -> None:
    assert [row.recipient_count for row in awards_in(sentence, title=CONTEST)] == counts
