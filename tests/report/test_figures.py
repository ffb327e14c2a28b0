"""Charts as drawings: the same bytes each time, told in words too, and no name of a paper is markup."""

import io
import struct
from xml.etree import ElementTree

import pytest

from extractor.ground.coverage import CoverageTally
from extractor.ground.labels import KIND_LABELS
from extractor.records.figures import Chart, Series, coverage_charts, ranking
from extractor.report.figures import draw
from extractor.report.figures.wording import description, headings, labelled, rows

SVG = "{http://www.w3.org/2000/svg}"
STACKED = Chart(
    "theo-nam", "Khen thưởng theo năm", "lần khen", "Năm", ("2020", "2021"),
    (Series("Nhà nước", (1, 0)), Series("Bộ, ban, ngành", (2, 0))), by_time=True,
)  # fmt: skip
RANKED = ranking("theo-bao", "Bài báo theo báo", "bài", "Báo", [('Báo <b>&"$x^2$', 3), ("Báo Mới", 1)])
EMPTY = ranking("trong", "Bài báo theo báo", "bài", "Báo", [])
MANY = ranking("nhieu", "Nhiều báo", "bài", "Báo", [(f"Báo {number}", 50 - number) for number in range(40)])


@pytest.mark.parametrize(
    ("count", "last", "named"),
    [
        (4, [], ["2000", "2001", "2002", "2003"]),
        (8, [], ["2000", "2002", "2004", "2006"]),
        (9, [], ["2000", "2005"]),
        (20, ["không rõ năm"], ["2000", "2005", "2010", "2015", "không rõ năm"]),
    ],
)
def test_names_below_bars_are_round_years_and_the_unknown_one_is_among_them(
    count: int, last: list[str], named: list[str]
) -> None:
    categories = [*(str(2000 + at) for at in range(count)), *last]
    assert [categories[at] for at in labelled(categories, 4)] == named


def test_of_many_months_every_so_many_is_named() -> None:
    months = [f"{month:02}/2024" for month in range(1, 13)]
    assert [months[at] for at in labelled(months, 4)] == ["01/2024", "06/2024", "11/2024"]


@pytest.mark.parametrize("charts", [[STACKED], [RANKED], [EMPTY], [MANY], [STACKED, RANKED, EMPTY]])
def test_a_drawing_is_the_same_each_time_and_speaks(charts: list[Chart]) -> None:
    drawn = draw.svg(charts)
    assert drawn == draw.svg(charts)
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == "; ".join(chart.title for chart in charts)
    assert root[1].text == " ".join(map(description, charts))
    assert not list(root.iter(f"{SVG}script"))
    assert not list(root.iter(f"{SVG}text"))


def test_each_kind_of_award_has_a_look_of_its_own() -> None:
    looks = {(draw._SHADES[at % len(draw._SHADES)], draw._HATCHES[at % len(draw._HATCHES)])
             for at in range(len(KIND_LABELS))}  # fmt: skip
    assert len(looks) == len(KIND_LABELS)


def test_png_is_the_same_each_time_and_wide_enough_for_paper() -> None:
    drawn = draw.png([STACKED])
    assert drawn == draw.png([STACKED])
    width, height = struct.unpack(">II", io.BytesIO(drawn[16:24]).read())
    assert width == 1400
    assert height > 500


def test_every_letter_of_vietnamese_is_in_the_font() -> None:
    from matplotlib.font_manager import findfont, get_font

    letters = "aăâeêioôơuưyđ"
    marked = [base + mark for base in letters for mark in "\u0300\u0301\u0303\u0309\u0323"]
    from unicodedata import normalize

    wanted = {one for text in marked for one in normalize("NFC", text + text.upper())} - set(
        "\u0300\u0301\u0303\u0309\u0323"
    )
    known = get_font(findfont("DejaVu Sans", fallback_to_default=False)).get_charmap()
    assert [letter for letter in wanted if ord(letter) not in known] == []


def test_words_of_a_chart() -> None:
    assert description(STACKED) == (
        "Khen thưởng theo năm (đơn vị: lần khen). 2020: Nhà nước 1; Bộ, ban, ngành 2. 2021: 0."
    )
    assert description(EMPTY) == "Bài báo theo báo: không có số liệu."


def test_tables_are_whole_where_drawings_are_not() -> None:
    assert headings(STACKED) == ["Năm", "Nhà nước", "Bộ, ban, ngành", "Cộng"]
    assert rows(STACKED) == [["2020", 1, 2, 3], ["2021", 0, 0, 0]]
    assert (headings(MANY), len(rows(MANY))) == (["Báo", "Số lượng"], 40)


def test_months_without_articles_are_drawn_and_have_no_row() -> None:
    (by_month, _) = coverage_charts(CoverageTally({"2023-11": 2, "2024-01": 1}, {"A": 3}))
    assert by_month.categories == ("11/2023", "12/2023", "01/2024")
    assert rows(by_month) == [["11/2023", 2], ["01/2024", 1]]
    assert "12/2023" not in description(by_month)
