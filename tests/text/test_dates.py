"""DATE marks: spans, values and refusals."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.dates import PartialDate
from extractor.ground.reading import Mark
from extractor.text.dates import agreed_year, find_dates
from tests.text.date_tables import HITS, TRAPS

VIETNAM = timezone(timedelta(hours=7))
PRINTED = datetime(2022, 3, 17, 16, 30, tzinfo=VIETNAM)

_MARKED = re.compile(r"\{([~?0-9/-]*)\|([^}]*)\}")


def plain_and_marks(sentence: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The sentence without its markup; (start, words, value) of each mark."""
    plain, marks, at = "", [], 0
    for found in _MARKED.finditer(sentence):
        plain += sentence[at : found.start()]
        marks.append((len(plain), found[2], found[1]))
        plain += found[2]
        at = found.end()
    return plain + sentence[at:], marks


def shown(mark: Mark) -> tuple[int, str, str]:
    value = "?" if mark.value is None else ("~" if mark.inferred else "") + mark.value
    return mark.span.start, mark.text, value


@pytest.mark.parametrize("sentence", HITS)
def test_dates(sentence: str) -> None:
    text, expected = plain_and_marks(sentence)
    assert [shown(mark) for mark in find_dates(text, PRINTED, None)] == expected


@pytest.mark.parametrize("sentence", TRAPS)
def test_refusals(sentence: str) -> None:
    assert [mark.text for mark in find_dates(sentence, PRINTED, None)] == []


def test_tables_are_balanced() -> None:
    assert len(HITS) + len(TRAPS) >= 180
    assert len(TRAPS) >= len(HITS) * 0.8


@pytest.mark.parametrize(
    ("text", "published", "agreed", "value", "inferred"),
    [
        ("Ngày 17/3, cụm họp.", None, None, "--03-17", False),
        ("Ngày 17/3, cụm họp.", None, 2022, "2022-03-17", True),
        ("Ngày 17/3, cụm họp.", PRINTED, 2019, "2022-03-17", True),
        ("Trong tháng 3, cụm họp.", None, None, "--03", False),
        ("Từ 5 đến 7/5, cụm họp.", None, None, "--05-05/--05-07", False),
        ("Từ 28/12 đến 3/1, cụm họp.", None, 2022, "2021-12-28/2022-01-03", True),
        ("Quý I, cụm họp.", None, 2022, "2022-01/2022-03", True),
        ("Hôm qua, cụm họp.", None, 2022, None, False),
        ("Năm ngoái, cụm họp.", None, 2022, None, False),
        ("Tháng trước, cụm họp.", None, None, None, False),
        ("Tối 28/12, cụm họp.", datetime(2022, 1, 3, 8, 0, tzinfo=VIETNAM), None, "2021-12-28", True),
        ("Hôm qua, cụm họp.", datetime(2022, 1, 1, 8, 0, tzinfo=VIETNAM), None, "2021-12-31", True),
        ("Tháng trước, cụm họp.", datetime(2022, 1, 5, 8, 0, tzinfo=VIETNAM), None, "2021-12", True),
        ("Hôm nay, cụm họp.", datetime(2022, 3, 16, 20, 0, tzinfo=UTC), None, "2022-03-17", True),
        ("Ngày 29/2, cụm họp.", datetime(2022, 3, 1, 8, 0, tzinfo=VIETNAM), None, "--02-29", False),
        ("Ngày 29/2, cụm họp.", datetime(2024, 3, 1, 8, 0, tzinfo=VIETNAM), None, "2024-02-29", True),
    ],
)
def test_what_the_year_is_concluded_from(
    text: str, published: datetime | None, agreed: int | None, value: str | None, inferred: bool
) -> None:
    [mark] = find_dates(text, published, agreed)
    assert (mark.value, mark.inferred) == (value, inferred)


@pytest.mark.parametrize(
    ("title", "lead", "year"),
    [
        ("Ký giao ước thi đua năm 2022", "Cụm họp triển khai nhiệm vụ năm 2022.", 2022),
        ("Ký giao ước thi đua năm 2022", "Ngày 17/3/2022, cụm tổng kết năm 2021.", 2022),
        ("Ký giao ước thi đua năm 2022", "Cụm tổng kết năm 2021.", None),
        ("Tổng kết năm 2021, giao ước năm 2022", "Năm 2021 và năm 2022 là hai năm bản lề.", None),
        ("Giai đoạn 2016-2020 thắng lợi", "Giai đoạn 2016-2020 khép lại.", None),
        ("Ký giao ước thi đua năm 2022", None, None),
        ("Luật số 06/2022/QH15", "Luật số 06/2022/QH15 mới.", None),
    ],
)
def test_year_of_headline_and_lead(title: str, lead: str | None, year: int | None) -> None:
    assert agreed_year(title, lead) == year


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Nhân dịp 20/11/2021, trường gặp mặt.", "dates.occasion"),
        ("Mừng Ngày Thầy thuốc Việt Nam (27/2), viện gặp mặt.", "dates.occasion"),
        ("Kỷ niệm thành lập ngành (6/12/1989 - 6/12/2019).", "dates.occasion"),
        ("Họp từ 6/12/2019 đến 8/12/2019.", "dates.interval"),
        ("Ngày 20/11, trường gặp mặt.", "dates.day"),
        ("Sáng nay (27/2), viện gặp mặt.", "dates.day"),
    ],
)
def test_remembered_days_are_told_apart(text: str, rule: str) -> None:
    assert [mark.by for mark in find_dates(text, PRINTED, None)] == [rule]


_PIECES = st.sampled_from(
    [
        "ngày ", "tháng ", "năm ", "quý ", "sáng ", "từ ", "đến ", "hết ", "hôm nay", "(", ")",
        " ", ", ",
        "-", "–",
        "/", ".", "17", "3", "03", "2022",
        "31", "30/4", "I", "IV", "học ", "mùng ", "Tết", "cùng ngày", "\n", "İ",
        "âm lịch", "năm ngoái", "thứ Sáu tuần trước", "giai đoạn ", "6 tháng đầu ", "\u00a0", "đạt ", " xã",
    ]
)  # fmt: skip


@given(
    st.lists(_PIECES, max_size=30).map("".join),
    st.sampled_from([None, PRINTED]),
    st.sampled_from([None, 2022]),
)
def test_marks_are_slices_with_valid_values(
    text: str, published: datetime | None, agreed: int | None
) -> None:
    marks = find_dates(text, published, agreed)
    for mark in marks:
        assert text[mark.span.start : mark.span.end] == mark.text
        assert mark.text == mark.text.strip()
        assert mark.value is None or PartialDate(mark.value)
        assert "\n" not in mark.text
    for before, after in pairwise(marks):
        assert before.span.end <= after.span.start


def test_a_cue_at_the_end_of_a_line_is_not_of_the_next() -> None:
    assert [mark.text for mark in find_dates("ngày \n30/4", PRINTED, None)] == ["30/4"]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(mark.span.of(text) == mark.text for mark in find_dates(text, PRINTED, None))


_DAYS = st.dates(date(1930, 1, 1), date(2049, 12, 31))
_FORMS = st.sampled_from(
    [
        "ngày {d}/{m}/{y}", "ngày {d}-{m}-{y}", "ngày {d}.{m}.{y}", "{d:02d}/{m:02d}/{y}", "sáng {d}/{m}/{y}",
        "ngày {d} tháng {m} năm {y}", "ngày {d:02d} tháng {m:02d} năm {y}", "ngày {d}/{m} năm {y}",
        "ngày {d} – {m} – {y}", "Ngày {d} / {m} / {y}", "chiều ngày {d}.{m}.{y}", "ngày {d} tháng {m}, {y}",
    ]
)  # fmt: skip


@given(_DAYS, _FORMS)
def test_written_days_come_back(day: date, form: str) -> None:
    words = form.format(d=day.day, m=day.month, y=day.year)
    [mark] = find_dates(f"Hội nghị mở {words}, tại xã.", None, None)
    assert (mark.text, mark.value, mark.inferred) == (words, day.isoformat(), False)


@given(
    st.dates(date(2022, 1, 1), date(2022, 3, 17)),
    st.sampled_from(["Ngày {d}/{m}", "Sáng {d}.{m}", "Tối {d}-{m}"]),
)
def test_days_of_this_year_find_their_year(day: date, form: str) -> None:
    words = form.format(d=day.day, m=day.month)
    [mark] = find_dates(f"{words}, xã họp.", PRINTED, None)
    assert (mark.text, mark.value, mark.inferred) == (words, day.isoformat(), True)


@given(_DAYS, st.integers(1, 400), st.sampled_from([" - ", "-", " đến ", " đến hết "]))
def test_written_intervals_come_back(first: date, length: int, gap: str) -> None:
    last = first + timedelta(days=length)
    words = gap.join(f"{day.day}/{day.month}/{day.year}" for day in (first, last))
    [mark] = find_dates(f"Đợt thi đua ({words}) khép lại.", None, None)
    assert (mark.text, mark.value) == (words, f"{first.isoformat()}/{last.isoformat()}")


def test_long_columns_of_numbers_are_read_in_passing() -> None:
    assert find_dates("1, " * 5000, PRINTED, None) == []
