"""The law speaks beside a record, with its article; it changes nothing."""

import re
from dataclasses import replace

import pytest

from extractor.ground.achievements import Row
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_linker import identify
from extractor.records.achieve import achievements
from extractor.records.entries import Answers, build
from extractor.records.law import judged
from extractor.records.merging import RowAnswers
from extractor.records.queue import review_queue
from extractor.records.standing import Standing
from tests.records.rows import a_flag, a_row, an_order

UNIT = "Công ty Sao Mai"


def flags(*rows: Row) -> list[tuple[str, str]]:
    found = judged(achievements(rows, build(rows, Answers()), RowAnswers()))
    return [(flag.problem, flag.basis) for one in found for flag in one.flags]


def test_the_law_that_is_cited_says_since_when_it_holds() -> None:
    def basis(year: int) -> str:
        ((_, told),) = flags(a_flag("Lê Mai", str(year), recipient_kind="individual"))
        return told

    assert basis(2021).endswith("; hiệu lực từ 01/01/2024")
    assert "hiệu lực" not in basis(2024)
    amended = "; đã được sửa đổi từ 01/10/2026 (Luật 06/2026/QH16), cần đối chiếu bản mới"
    assert basis(2027).endswith(amended)
    days = {"2026-09-30": "", "2026-10-05": amended}
    for date, note in days.items():
        ((_, told),) = flags(named("Bằng khen", "Công ty Cổ phần Ánh Dương", date=date))
        assert told == f"Luật 06/2022/QH15 Điều 72, 74, 76, 80{note}"
    ((_, of_a_firm),) = flags(named("Bằng khen", "Công ty Cổ phần Ánh Dương", date="2024-03-12"))
    assert of_a_firm == "Luật 06/2022/QH15 Điều 72, 74, 76, 80"


def a_title(award: str, year: int) -> Row:
    name = catalogue().by_id[award]
    return a_row(
        "Lê Mai", name.name, award_id=award, kind=name.kind, level=name.level, recipient_kind="individual",
        recipient_parent=UNIT, period=str(year),
    )  # fmt: skip


def named(award: str, giver: str | None = None, date: str = "2021-03-12") -> Row:
    """A row of what the program makes of these words."""
    means = identify(award, giver)
    return a_row(
        UNIT, award, award_id=means.award_id, kind=means.kind, level=means.level, grade=means.grade,
        grantor=giver, date=date, recipient_kind="other",
    )  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [
            an_order(UNIT, "Ba", date="2005"),
            an_order(UNIT, "Nhì", date="2010"),
            an_order(UNIT, "Nhất", date="2016"),
        ],
        [an_order(UNIT, "Nhất", date="2016")],
        [an_order(UNIT, "Ba", date="2005"), an_order("Công ty Ánh Dương", "Nhì", date="2006")],
        [an_order(UNIT, "Ba", date="2005"), an_order(UNIT, "Nhì", date="2006", status="proposed")],
        [a_flag(UNIT, "2021"), a_flag(UNIT, "2022", grantor="Chính phủ")],
        [an_order(UNIT, "Ba", date="2005", grantor="Đảng, Nhà nước")],
        [
            a_row(
                UNIT,
                "Giấy khen",
                award_id="giay-khen",
                kind="letter_of_commendation",
                grantor="Công ty Sao Mai",
            )
        ],
        [a_row(UNIT, "Giải thưởng Làng nghề")],
        [named("Huân chương Lao động hạng Ba", "Nhà nước Lào")],
        [named("Huy chương Hữu nghị")],
        [named("Huân chương Chiến sĩ vẻ vang hạng Ba", date="1986")],
        [named("Bằng khen", "Chủ tịch UBND tỉnh Nghệ An")],
        [named("Bằng khen", "Liên đoàn Lao động huyện Ba Vì")],
        [named("Bằng khen", "Bộ Tư lệnh Quân khu 4")],
        [named("Bằng khen", "Ban Tổ chức cuộc thi")],
        [named("Bằng khen", "UBND huyện Ba Vì", date="1986")],
        [named("Giấy khen", "UBND xã Đà Sơn")],
        [named("Giấy khen", "Chủ tịch UBND thành phố")],
        [named("Cờ thi đua", "UBND tỉnh Nghệ An")],
        [named("danh hiệu Chiến sĩ thi đua cơ sở", "Bộ trưởng Bộ Y tế")],
        [an_order(UNIT, "Ba", date="2005", grantor="Chủ tịch nước")],
        [
            a_title("chien-si-thi-dua-cap-tinh", 2020),
            a_title("chien-si-thi-dua-cap-tinh", 2021),
            a_title("chien-si-thi-dua-toan-quoc", 2022),
        ],
        [a_title("chien-si-thi-dua-toan-quoc", 2022)],
        [
            an_order(UNIT, "Nhì", date="2020-07-28", period="2015-2019", story=1),
            an_order(UNIT, "Ba", date="2020-07-28", story=2),
        ],
    ],
)
def test_what_fits_the_law_or_cannot_be_judged(rows: list[Row]) -> None:
    assert flags(*rows) == []


@pytest.mark.parametrize(
    ("rows", "problem", "basis"),
    [
        ([an_order(UNIT, "Ba", date="2015"), an_order(UNIT, "Nhì", date="2017")], "chỉ cách", "Điều 43"),
        ([an_order(UNIT, "Ba", date="2017-01-09"), an_order(UNIT, "Nhì", date="2017-11-20")],
         "cùng năm với", "Điều 43"),
        ([an_order(UNIT, "Nhì", date="2010"), an_order(UNIT, "Ba", date="2016")], "ghi sau", "Điều 43"),
        ([an_order(UNIT, "Ba", date="2012"), an_order(UNIT, "Nhì", date="2018"),
          an_order(UNIT, "Ba", date="2024-05-02")],
         "năm 2024 ghi sau Huân chương Lao động hạng Nhì năm 2018", "Điều 43"),
        ([an_order(UNIT, "Ba", date="2019", grantor="UBND tỉnh A")], "do Chủ tịch nước tặng", "Điều 33"),
        ([a_flag("Lê Mai", "2021", recipient_kind="individual")],
         "không tặng cho cá nhân", "Luật 06/2022/QH15"),
        ([a_row(UNIT, "Huân chương Sao vàng", award_id="huan-chuong-sao-vang", kind="order",
                level="state", grade="Nhất")],
         "không chia hạng", "Luật 06/2022/QH15"),
        ([named("Huân chương Vì an ninh Tổ quốc")],
         "theo luật là Huy chương Vì an ninh Tổ quốc, loại Huy chương; báo ghi loại Huân chương", "Luật 06"),
        ([named("Huy chương Lao động hạng Ba")], "theo luật là Huân chương Lao động", "Điều 33"),
        ([named("Kỷ niệm chương “Lao động”")], "báo ghi loại Kỷ niệm chương", "Điều 33"),
        ([named("Bằng khen", "UBND huyện Ba Vì")],
         "và tương đương tặng; báo ghi UBND huyện Ba Vì (cấp Huyện, xã)", "Điều 72, 74, 76"),
        ([named("Bằng khen của Chủ tịch nước", "Chủ tịch nước")], "(cấp Nhà nước)", "Điều 72, 74, 76"),
        ([named("Bằng khen", "Công ty Cổ phần Ánh Dương")], "(cấp Đơn vị)", "Điều 72, 74, 76"),
        ([named("Giấy khen", "Chủ tịch UBND tỉnh Nghệ An")], "(cấp Tỉnh, thành phố)", "Điều 75, 80"),
        ([named("Giấy khen của Thủ tướng Chính phủ", "Thủ tướng Chính phủ")], "(cấp Chính phủ)", "Điều 75"),
        ([named("Cờ thi đua", "UBND quận Đống Đa")], "(cấp Huyện, xã)", "Điều 25, 26, 32"),
        ([named("danh hiệu Tập thể lao động xuất sắc", "UBND xã Đà Sơn")],
         "do cấp Bộ, ban, ngành, đoàn thể trung ương tặng; báo ghi UBND xã Đà Sơn", "Điều 20, 27, 79"),
        ([a_title("chien-si-thi-dua-cap-tinh", 2019), a_title("chien-si-thi-dua-toan-quoc", 2022)],
         "luật định 2 lần liên tục", "Điều 21"),
        ([a_title("chien-si-thi-dua-co-so", 2019), a_title("chien-si-thi-dua-co-so", 2021),
          a_title("chien-si-thi-dua-cap-tinh", 2022)], "báo chỉ ghi năm 2019, 2021", "Điều 22"),
        ([a_row(UNIT, "Huân chương Độc lập hạng Nhất", award_id="huan-chuong-doc-lap", kind="order",
                level="state", grade="Nhất", date="2012"),
          a_row(UNIT, "Huân chương Hồ Chí Minh", award_id="huan-chuong-ho-chi-minh", kind="order",
                level="state", date="2015")], "chỉ cách", "Điều 35"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_its_article(rows: list[Row], problem: str, basis: str) -> None:
    (found,) = flags(*rows)
    assert problem in found[0]
    assert basis in found[1]


def test_titles_told_as_a_run_are_years_of_a_row() -> None:
    """ "liên tục từ 2021 đến 2022 đạt danh hiệu Chiến sĩ thi đua cấp tỉnh"."""
    national = a_title("chien-si-thi-dua-toan-quoc", 2023)
    last = a_title("chien-si-thi-dua-cap-tinh", 2022)
    assert flags(national, replace(last, period="2021-2022")) == []
    assert len(flags(national, last)) == 1


def test_what_is_given_behind_its_last_day() -> None:
    letter = {
        "award_id": "giay-khen-cap-huyen",
        "kind": "letter_of_commendation",
        "level": "district_commune",
        "grantor": "Chủ tịch UBND huyện",
    }
    (flag,) = flags(a_row(UNIT, "Giấy khen", date="2025-09-05", **letter))
    assert "chỉ tặng đến ngày 30/06/2025; ghi nhận ngày 05/09/2025" in flag[0]
    (later,) = flags(a_row(UNIT, "Giấy khen", date="2027", **letter))
    assert "thôi tặng từ năm 2025; ghi nhận năm 2027" in later[0]
    assert not flags(a_row(UNIT, "Giấy khen", date="2025-06-20", **letter))
    assert not flags(a_row(UNIT, "Giấy khen", date="2025", **letter))


def test_the_law_is_told_in_vietnamese() -> None:
    """Each entry's basis is shown to officers: no word of the English notes it was taken from."""
    english = re.compile(r"(?<!\w)(?:of|the|in|by|before|after|now|not|law|from|on)(?!\w)")
    told = [entry.basis for entry in catalogue().entries if entry.basis]
    assert len(told) > 100
    assert [basis for basis in told if english.search(basis)] == []


def test_the_queue_cites_the_article_too() -> None:
    row = a_flag("Lê Mai", "2024", recipient_kind="individual")
    found = judged(achievements([row], build([row], Answers()), RowAnswers()))
    (item,) = review_queue([row], {}, found, Standing())
    assert [reason.vi for reason in item.reasons] == [
        "Cờ thi đua của Chính phủ không tặng cho cá nhân (Luật 06/2022/QH15 Điều 20, 25, 78)"
    ]
