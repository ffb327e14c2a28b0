"""Times of publication in all the formats seen in the press, and what is no time."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.viet.times import VIETNAM, read_moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ Năm, 17/03/2022 16:30", "2022-03-17T16:30:00+07:00"),
        ("Thứ Bảy, 07/03/2026 - 08:52", "2026-03-07T08:52:00+07:00"),
        ("Thứ bảy, 7/3/2026, 00:05 (GMT+7)", "2026-03-07T00:05:00+07:00"),
        ("07/03/2026 08:01 GMT+7", "2026-03-07T08:01:00+07:00"),
        ("07-03-2026 - 00:01 AM", "2026-03-07T00:01:00+07:00"),
        ("12:05 AM 07/03/2026", "2026-03-07T00:05:00+07:00"),
        ("07/03/2026 3:42:10 PM", "2026-03-07T15:42:10+07:00"),
        ("Cập nhật: 02:15 CH - 06/03/2013", "2013-03-06T14:15:00+07:00"),
        ("19:07 | 25/05/2022", "2022-05-25T19:07:00+07:00"),
        ("Ngày gửi: 19h:07' 25-05-2022", "2022-05-25T19:07:00+07:00"),
        ("10:00 08/11/2020", "2020-11-08T10:00:00+07:00"),
        ("16:30, 17/03/2022", "2022-03-17T16:30:00+07:00"),
        ("14/08/2026 - 21:20", "2026-08-14T21:20:00+07:00"),
        ("15-01-2024 13:04", "2024-01-15T13:04:00+07:00"),
        ("Thứ bảy, 16:30 17/03/2022", "2022-03-17T16:30:00+07:00"),
        ("8h05 ngày 6.3.2013", "2013-03-06T08:05:00+07:00"),
        ("16 giờ 30, ngày 17 tháng 3 năm 2022", "2022-03-17T16:30:00+07:00"),
        ("2026-03-07 08:07", "2026-03-07T08:07:00+07:00"),
        ("2026-02-25T11:05:00+0700", "2026-02-25T11:05:00+07:00"),
        ("2026-03-07T08:52:11.000 +07:00", "2026-03-07T08:52:11+07:00"),
        ("2026-09-02T00:04:00", "2026-09-02T00:04:00+07:00"),
        ("2019-11-20T02:12:44Z", "2019-11-20T09:12:44+07:00"),
        ("Fri, 04 Sep 2026 18:48:27 GMT+7", "2026-09-04T18:48:27+07:00"),
        ("Fri, 04 Sep 2026 18:48:27 +0700", "2026-09-04T18:48:27+07:00"),
        ("240915103012", "2024-09-15T10:30:12+07:00"),
        ("20211025143012", "2021-10-25T14:30:12+07:00"),
        ("1771992300", "2026-02-25T11:05:00+07:00"),
        ("/Date(1771992300000)/", "2026-02-25T11:05:00+07:00"),
        ("/Date(1771992300000+0700)/", "2026-02-25T11:05:00+07:00"),
        ("14/10/24 16:42", "2024-10-14T16:42:00+07:00"),
        ("Thứ 2, 14/10/24 - 4:42 chiều", "2024-10-14T16:42:00+07:00"),
        ("16:42 | 14.10.24", "2024-10-14T16:42:00+07:00"),
        ("16h 42 - 14/10/2024", "2024-10-14T16:42:00+07:00"),
        ("2024/10/14 16:42", "2024-10-14T16:42:00+07:00"),
        ("14 Tháng Mười, 2024 4:42 chiều", "2024-10-14T16:42:00+07:00"),
        ("Tháng Mười Hai 14, 2024 - 8:15 sáng", "2024-12-14T08:15:00+07:00"),
        ("16:42, 14 thg 10, 2024", "2024-10-14T16:42:00+07:00"),
        ("Mon, 14 Thg. 10 2024 16:42:05 +0700", "2024-10-14T16:42:05+07:00"),
        ("Tháng 10 14, 2024 - 4:42 chiều", "2024-10-14T16:42:00+07:00"),
        ("Oct 14, 2024, 4:42 PM", "2024-10-14T16:42:00+07:00"),
        ("Mon Oct 14 16:42:05 GMT+07:00 2024", "2024-10-14T16:42:05+07:00"),
        ("Mon, 14 Oct 2024 09:42:00 +0000", "2024-10-14T16:42:00+07:00"),
    ],
)
def test_time_to_the_minute(text: str, expected: str) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert moment.value.isoformat() == expected
    assert moment.to_minute


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày đăng: 12/01/2022", "2022-01-12"),
        ("14 Tháng Mười 2024", "2024-10-14"),
        ("Ngày đăng: 14/10/24", "2024-10-14"),
        ("Tháng Một 3, 2024", "2024-01-03"),
        ("3 tháng Năm năm 2024", "2024-05-03"),
        ("21 Tháng Mười Một, 2023", "2023-11-21"),
        ("14 Th10, 2024", "2024-10-14"),
        ("October 14th, 2024", "2024-10-14"),
        ("Mon, 14 Oct 2024", "2024-10-14"),
        ("2024/10/14", "2024-10-14"),
    ],
)
def test_bare_day_is_not_to_the_minute(text: str, day: str) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert (moment.value.isoformat(), moment.to_minute) == (f"{day}T00:00:00+07:00", False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm nay",
        "16:30",
        "17/3",
        "32/01/2022",
        "31/02/2022",
        "01/01/0001",
        "2022",
        "khoảng 12/2022",
        "abc 9999",
    ],
)
def test_no_time_is_invented(text: str) -> None:
    assert read_moment(text) is None


@given(st.datetimes(min_value=datetime(1996, 1, 1), max_value=datetime(2090, 1, 1)))
def test_printed_times_come_back(value: datetime) -> None:
    moment = read_moment(value.strftime("%d/%m/%Y - %H:%M"))
    assert moment is not None
    assert moment.value == value.replace(second=0, microsecond=0, tzinfo=VIETNAM)


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    read_moment(text)
