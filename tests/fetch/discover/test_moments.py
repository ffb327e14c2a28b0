"""Times of feeds: month first or day first, zones that are none, never the future, never "now"."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch.discover.moments import AHEAD, Clock, clock_for, is_stale
from extractor.viet.times import VIETNAM

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)
DAYS = st.datetimes(datetime(2000, 1, 1), datetime(2026, 11, 27), timezones=st.just(VIETNAM))


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Fri, 04 Sep 2026 18:48:27 GMT+7", at(2026, 9, 4, 18, 48, 27)),
        ("Fri, 04 Sep 2026 18:48:27 +0700", at(2026, 9, 4, 18, 48, 27)),
        ("Fri, 04 Sep 2026 11:48:27 GMT", at(2026, 9, 4, 18, 48, 27)),
        ("Fri, 04 Sep 2026 11:48:27 Z", at(2026, 9, 4, 18, 48, 27)),
        ("04 Sep 2026 18:48", at(2026, 9, 4, 18, 48)),
        ("2026-09-04T11:48:27Z", at(2026, 9, 4, 18, 48, 27)),
        ("2026-09-04T18:48:27.000 +07:00", at(2026, 9, 4, 18, 48, 27)),
        ("2026-09-04", at(2026, 9, 4)),
        ("Thứ Sáu, 04/09/2026 18:48", at(2026, 9, 4, 18, 48)),
        ("18:48 | 04/09/2026", at(2026, 9, 4, 18, 48)),
        ("", None),
        ("  ", None),
        (None, None),
        ("hôm qua", at(2026, 11, 27)),
        ("Fri, 99 Sep 2026 18:48:27 GMT", None),
        ("13/13/2026 3:42:00 PM", None),
        ("Mon, 01 Jan 0001 00:00:00 GMT", None),
        ("1/1/0001 12:00:00 AM", None),
        ("01/01/1900 00:00", None),
        ("27 thg 11, 2026 08:00", at(2026, 11, 27, 8)),
        ("Sat, 28 Nov 2026 17:10:00 +0700", at(2026, 11, 28, 17, 10)),
        ("Sat, 28 Nov 2026 17:16:00 +0700", None),
        ("2106-02-07T06:28:15Z", None),
    ],
)
def test_single_times(written: str | None, moment: datetime | None) -> None:
    assert clock_for([written], NOW).read(written) == moment


@pytest.mark.parametrize(
    ("written", "month_first", "moments"),
    [
        (["10/5/2026 3:42:00 PM"], None, [at(2026, 10, 5, 15, 42)]),
        (["11/27/26 3:00 PM", "11/9/26 8:00 AM"], None, [at(2026, 11, 27, 15), at(2026, 11, 9, 8)]),
        (["10/5/2026 12:00:00 AM"], True, [at(2026, 10, 5)]),
        (["10/5/2026 12:42:00 PM"], True, [at(2026, 10, 5, 12, 42)]),
        (["05/10/2026 15:42"], None, [at(2026, 10, 5, 15, 42)]),
        (["05/10/2026 15:42"], True, [at(2026, 5, 10, 15, 42)]),
        (["12/5/2026 3:42:00 PM"], True, [at(2026, 5, 12, 15, 42)]),
        (["11/27/2026 3:00:00 PM", "11/9/2026 8:00:00 AM"], None, [at(2026, 11, 27, 15), at(2026, 11, 9, 8)]),
        (["5/10/2026 15:00", "5/9/2026 15:00"], None, [at(2026, 5, 10, 15), at(2026, 5, 9, 15)]),
        (["9/5/2026 15:00", "10/5/2026 15:00"], None, [at(2026, 5, 9, 15), at(2026, 5, 10, 15)]),
        (["31/10/2026 3:42:00 PM"], True, [at(2026, 10, 31, 15, 42)]),
    ],
    ids=[
        "AM and PM are American", "the years short", "midnight", "noon", "without them the day is first",
        "a fact of the paper", "not in the future, whatever is known", "one month that has no 27th",
        "a month apart or a day", "the same, day first", "no 31st month",
    ],
)  # fmt: skip
def test_slashed_times(written: list[str], month_first: bool | None, moments: list[datetime]) -> None:
    clock = clock_for(written, NOW, month_first=month_first)
    assert [clock.read(text) for text in written] == moments


@given(st.lists(DAYS, min_size=1, max_size=30))
def test_a_known_american_feed_is_read_as_written(moments: list[datetime]) -> None:
    moments = [moment.replace(microsecond=0) for moment in moments]
    written = [f"{m.month}/{m.day}/{m.year} {(m.hour + 11) % 12 + 1}:{m:%M:%S %p}" for m in moments]
    clock = clock_for(written, NOW, month_first=True)
    assert [clock.read(text) for text in written] == moments


@given(DAYS)
def test_one_day_is_read_alike_in_every_form(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    forms = [
        moment.isoformat(),
        moment.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        f"{moment:%a, %d %b %Y %H:%M:%S} +0700",
        f"{moment:%a, %d %b %Y %H:%M:%S} GMT+7",
        f"{moment:%d/%m/%Y %H:%M}",
        f"{moment:%H:%M | %d/%m/%Y}",
    ]
    assert {clock_for([text], NOW).read(text) for text in forms} == {moment}


@given(
    st.lists(
        st.text(max_size=40) | st.from_regex(r"\d{1,2}/\d{1,2}/\d{4}( \d{1,2}:\d{2})?( [AP]M)?"), max_size=5
    )
)
def test_whatever_is_written_no_time_is_in_the_future(written: list[str]) -> None:
    clock = clock_for(written, NOW)
    for text in written:
        moment = clock.read(text)
        assert moment is None or moment <= NOW + AHEAD


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59-11:00"])
def test_ends_of_time(written: str) -> None:
    assert Clock(NOW).read(written) is None


def test_stale() -> None:
    assert is_stale([None, NOW - timedelta(days=400)], NOW)
    assert not is_stale([NOW - timedelta(days=400), NOW - timedelta(days=3)], NOW)
    assert not is_stale([None], NOW)
