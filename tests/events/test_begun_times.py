"""Years of a beginning are no years of an award; an award told with the report's own day is its news."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2026-01-22"
HOSPITAL = "{UNIT|Bệnh viện Gò Găng}"
ORDER = "{AWARD|Huân chương Lao động hạng Nhì}"


@pytest.mark.parametrize(
    "opening",
    [
        "Thành lập {DATE=1994|năm 1994}, {UNIT|Bệnh viện Gò Găng}",
        "Được thành lập từ {DATE=1994|năm 1994}, {UNIT|Bệnh viện Gò Găng}",
        "Ra đời {DATE=1994-03-05|ngày 5/3/1994} với 12 thầy thuốc, {UNIT|Bệnh viện Gò Găng}",
        "Hoạt động trong lĩnh vực y tế từ {DATE=1994|năm 1994}, {UNIT|Bệnh viện Gò Găng}",
        "Sinh {DATE=1964|năm 1964}, công tác ở xã từ {DATE=1994-07|tháng 7/1994}, ông {PERSON|Lê Văn Hà}",
        "Nhập ngũ {DATE=1971|năm 1971}, ông {PERSON|Lê Văn Hà}",
    ],
)
def test_a_beginning_is_no_day_of_an_award(opening: str) -> None:
    told = f"{opening} đã được Chủ tịch nước tặng {ORDER}."
    (row,) = awards_in("[lead] Chuyện kể bên sông.", told, title="Một chặng đường", published=PUBLISHED)
    assert (row.date, row.period, row.status) == (None, None, "past")


def test_the_year_of_the_award_stays_beside_that_of_the_beginning() -> None:
    told = f"Thành lập {{DATE=1994|năm 1994}}, đến {{DATE=2010|năm 2010}} {HOSPITAL} được tặng {ORDER}."
    (row,) = awards_in("[lead] Chuyện kể.", told, title="Một chặng đường", published=PUBLISHED)
    assert row.date == "2010"


@pytest.mark.parametrize(
    ("merit", "period"),
    [
        ("có thành tích công tác {DATE=2025|năm 2025}", "2025"),
        ("có thành tích công tác {DATE=2021/2025|từ năm 2021 đến năm 2025}", "2021-2025"),
    ],
)
def test_work_in_a_time_is_its_merit(merit: str, period: str) -> None:
    told = "{UNIT|Hội Nông dân tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Hội Nông dân xã Lạc An}"
    (row,) = awards_in(f"{told} {merit}.", published=PUBLISHED)
    assert row.period == period


@pytest.mark.parametrize(
    ("told", "status", "date"),
    [
        ("tại hội nghị tổng kết {DATE=2026-01-21|ngày 21/1/2026}", "conferred", "2026-01-21"),
        ("trong buổi lễ tổ chức {DATE=2026-01-21|sáng 21/1}", "conferred", "2026-01-21"),
        ("và mở rộng nhà xưởng", "past", None),
    ],
)
def test_given_at_the_meeting_of_the_day(told: str, status: str, date: str | None) -> None:
    """ "Đã được" and an earlier year beside it do not make the news of the day an honour of former years."""
    begun = "Mới hoạt động từ {DATE=2020-07|tháng 7/2020}, {UNIT|Công ty Sao Khuê}"
    lead = f"{begun} đã được Chủ tịch nước tặng {ORDER} {told}."
    (row,) = awards_in(f"[lead] {lead}", title="Chặng đường của Sao Khuê", published=PUBLISHED)
    assert (row.status, row.date) == (status, date)


def test_the_president_gives_no_certificates() -> None:
    told = f"{{UNIT|Bệnh viện Gò Găng}} được Chủ tịch nước tặng {ORDER} và nhiều {{AWARD|bằng khen}}."
    rows = awards_in(told, published=PUBLISHED)
    assert [(row.award, row.grantor) for row in rows][:1] == [
        ("Huân chương Lao động hạng Nhì", "Chủ tịch nước")
    ]
    assert [row.grantor for row in rows if row.award == "bằng khen"] == [None]
