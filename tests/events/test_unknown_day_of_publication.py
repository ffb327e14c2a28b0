"""Articles whose day of publication nobody knows: pasted texts, pages without a date.

A day told in the opening, with or without its year, is news then; honours of other years stay past.
"""

from dataclasses import replace

import pytest

from extractor import events
from extractor.text import read
from tests.builders import an_article


def _found(title: str, lead: str, *paragraphs: str) -> events.Findings:
    article = replace(an_article(title, *paragraphs, lead=lead), published=None)
    return events.find(read(article))


def _statuses(title: str, lead: str, *paragraphs: str) -> list[str]:
    return [award.status for award in _found(title, lead, *paragraphs).awards]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Ngày 15-12, Sở Công Thương tỉnh Phú Thọ tổng kết công tác thi đua.", "review_conference"),
        ("Chiều 9/3, Cụm thi đua số 2 họp và ký giao ước thi đua năm 2018.", "pact_signing"),
        ("Sáng nay, Liên đoàn Lao động huyện Gia Lâm tổng kết hoạt động công đoàn.", "review_conference"),
    ],
)
def test_a_day_without_its_year_is_news(lead: str, kind: str) -> None:
    found = _found("Tin trong ngày", lead, "Phong trào năm qua có nhiều chuyển biến.")
    assert [event.type for event in found.events] == [kind]


def test_a_day_that_is_kept_is_no_news() -> None:
    lead = "Trường được thành lập đúng dịp kỷ niệm Ngày Quốc khánh 2/9 và tổng kết mỗi năm một lần."
    assert _found("Một ngôi trường", lead).events == ()


def test_a_decision_of_the_day_told_is_of_now_though_a_term_runs_on() -> None:
    lead = (
        "Ngày 21/01/2022, Chủ tịch UBND tỉnh Cao Bằng ban hành Quyết định số 97/QĐ-UBND tặng Bằng khen cho "
        "5 tập thể có thành tích trong cuộc bầu cử nhiệm kỳ 2021 - 2026."
    )
    assert _statuses("Khen thưởng thành tích bầu cử", lead) == ["announced"]


def test_what_is_given_at_a_meeting_of_a_yearless_day_is_of_now() -> None:
    lead = "Ngày 30/6, Công ty TNHH Sunwon Vina tổ chức bữa cơm tri ân 400 công nhân tại nhà ăn số 2."
    body = "Ông Oh Min Jae, Tổng Giám đốc Công ty, tặng giấy khen cho tổ bảo trì và chuyền may 7."
    assert set(_statuses("Bữa cơm tri ân", lead, body)) == {"conferred"}


def test_honours_of_named_years_stay_past() -> None:
    lead = "Ngày 30/6, Công ty TNHH Sunwon Vina tổ chức bữa cơm tri ân 400 công nhân tại nhà ăn số 2."
    body = "Năm 2016, công ty được UBND tỉnh Bắc Ninh tặng Bằng khen."
    assert _statuses("Bữa cơm tri ân năm 2022", lead, body) == ["past"]


def test_a_day_in_full_is_kept_beside_a_later_one_without_its_year() -> None:
    lead = "Chiều 02/10/2021, Giám đốc Công an tỉnh Bình Dương đến thưởng nóng Ban chuyên án."
    body = "Theo hồ sơ, 9h ngày 30/9, người dân trình báo."
    [award] = _found("Thưởng nóng lực lượng phá án", lead, body).awards
    assert (award.status, award.date) == ("conferred", "2021-10-02")
