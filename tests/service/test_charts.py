"""Drawings of charts: a grid that can be read, names that have room, no colour twice."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

import extractor.service
from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS
from extractor.records.figures import Chart, Series
from extractor.service.pages.charts import Drawing, Words, drawing
from extractor.service.words import Speech

STATIC = Path(extractor.service.__file__).parent / "static"
TEMPLATES = Path(extractor.service.__file__).parent / "templates"


LARGE_LETTER = 12.5
"""Units of the drawing that a letter is wide on a phone, where words are written larger."""


def drawn(names: list[str], values: list[int], *, by_time: bool = True) -> Drawing:
    series = (Series("Số lượng", tuple(values)),)
    found = drawing(Chart("x", "Tin", "bài", "Năm", tuple(names), series, by_time=by_time), Speech("vi"))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (1, ["0", "1"]), (3, ["0", "1", "2", "3"]), (5, ["0", "2", "4", "6"]),
        (100, ["0", "50", "100"]), (111, ["0", "50", "100", "150"]),
        (12_345, ["0", "5.000", "10.000", "15.000"]),
    ],
)  # fmt: skip
def test_the_grid_has_round_numbers_and_ends_above_the_largest_bar(most: int, told: list[str]) -> None:
    found = drawn(["2020", "2021"], [most, 1])
    assert [one.text for one in found.words if one.anchor == "end"][: len(told)] == told
    assert len(found.lines) == len(told)
    highest = min(bar.y for bar in found.bars)
    assert found.lines[-1] <= highest
    assert all(upper < lower for lower, upper in pairwise(found.lines))


def ends_of(word: Words) -> tuple[float, float]:
    width = LARGE_LETTER * len(word.text)
    left = {"start": word.x, "middle": word.x - width / 2, "end": word.x - width}[word.anchor]
    return left, left + width


@pytest.mark.parametrize(
    ("names", "most", "by_time"),
    [
        ([*map(str, range(1990, 2026)), "không rõ năm"], 123_456, True),
        (["2019", "2020", "2021", "2022", "2023", "không rõ năm"], 3, True),
        (
            ["congdoanviet.example", "Tạp chí Thi đua Khen thưởng và Gương điển hình"],
            123_456,
            False,
        ),
    ],
)
def test_words_stay_within_the_drawing_where_a_phone_writes_them_larger(
    names: list[str], most: int, by_time: bool
) -> None:
    found = drawn(names, [most] * len(names), by_time=by_time)
    assert found.is_narrow
    for word in found.words:
        left, right = ends_of(word)
        assert left >= 0, word
        assert right <= found.width, word


def test_a_name_of_a_ranking_has_a_line_of_its_own_with_its_number() -> None:
    found = drawn(["nhandan.example", "Báo Lao động"], [17, 4], by_time=False)
    assert [word.text for word in found.words] == ["nhandan.example", "17", "Báo Lao động", "4"]
    for (name, number), bar in zip(
        zip(found.words[::2], found.words[1::2], strict=True), found.bars, strict=True
    ):
        assert name.y == number.y < bar.y
        assert ends_of(name)[1] < ends_of(number)[0]


def test_the_zero_of_the_grid_keeps_clear_of_the_first_year() -> None:
    """Larger letters are some 17 units high; the year may reach to the left under the zero."""
    found = drawn([str(year) for year in range(1980, 2027)], [9] * 47)
    zero = next(word for word in found.words if word.text == "0")
    assert min(word.y for word in found.words if word.text == "1980") - 17 > zero.y


def test_what_has_no_year_is_named_a_line_below_the_years() -> None:
    found = drawn([*map(str, range(1995, 2027)), "không rõ năm"], [9] * 33)
    heights = {word.text: word.y for word in found.words}
    assert heights["2025"] == heights["2000"] < heights["không rõ năm"] < found.height
    assert found.height > drawn(["2020", "2021"], [1, 2]).height


def test_there_are_as_many_colours_as_parts_of_a_stack() -> None:
    """A kind or level that had the colour of another one would be read as that one."""
    styles = (STATIC / "app.css").read_text(encoding="utf-8")
    colours = len(set(re.findall(r"^\.s-(\d+) ", styles, re.MULTILINE)))
    assert colours >= max(len(LEVEL_LABELS), len(KIND_LABELS))
    template = (TEMPLATES / "parts" / "chart.html").read_text(encoding="utf-8")
    assert set(re.findall(r"% (\d+) ", template)) == {str(colours)}


@pytest.mark.parametrize(
    ("names", "fits"),
    [
        (list(map(str, range(2019, 2027))), True), ([*map(str, range(1980, 2027)), "không rõ năm"], True),
        (list(map(str, range(1950, 2027))), False), ([f"{month:02}/2022" for month in range(1, 7)], False),
        (["01/2022", "02/2022"], False), (["không rõ năm"], True),
    ],
)  # fmt: skip
def test_a_phone_shows_a_chart_whole_where_its_names_stay_apart(names: list[str], fits: bool) -> None:
    assert drawn(names, [9] * len(names)).is_narrow == fits
