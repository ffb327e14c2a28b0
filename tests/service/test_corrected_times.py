"""What the API's description says of a correction's time is what is taken: the days of the calendar."""

import re
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.records.corrections import checked_value
from extractor.service.api.questions import TIME

ONE = re.compile(TIME)


@settings(max_examples=60, deadline=None)
@given(st.from_regex(f"{TIME}(/{TIME})?", fullmatch=True, alphabet=st.characters(max_codepoint=127)))
def test_every_time_that_is_allowed_is_kept(written: str) -> None:
    kept = checked_value("date", written)
    assert kept is not None
    assert sorted(kept.split("/")) == sorted(written.split("/"))


def test_the_days_that_are_allowed_are_those_of_the_calendar() -> None:
    begun = date(1999, 1, 1)
    days = {(begun + timedelta(days=one)).isoformat() for one in range(366 * 6)}
    written = {
        f"{year}-{month:02}-{day:02}"
        for year in range(1999, 2005)
        for month in range(14)
        for day in range(33)
    }
    assert {one for one in written if ONE.fullmatch(one)} == written & days
    for none in ("2100-02-29", "1900-02-29", "2022-13", "2022-00", "0000", "22", "2022-3", "--03-17", ""):
        assert not ONE.fullmatch(none), none
    for some in ("2000-02-29", "2400-02-29", "2022-12", "2022", "1000"):
        assert ONE.fullmatch(some), some
