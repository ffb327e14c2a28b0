"""Meetings that look back: what was given during the year, and what is handed out at the meeting."""

import pytest

from tests.events.marked import awards_in

REVIEW = "{UNIT|Cụm thi đua số 2} tổng kết công tác {DATE=2021|năm 2021}"
MEETING = (
    "[lead] {DATE=2021-12-09|Ngày 9-12}, {UNIT|Cụm thi đua số 2} tổ chức hội nghị tổng kết công tác thi đua."
)
PRIZE_NEWS = "{AWARD|Giải thưởng Văn học tỉnh} {DATE=2021|2021}: mùa của người trẻ"


def statuses(*paragraphs: str, title: str = REVIEW) -> list[str]:
    return [award.status for award in awards_in(*paragraphs, title=title, published="2021-12-10T08:00:00")]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Theo báo cáo, 4 tập thể được {UNIT|Bộ A} tặng {AWARD|Cờ thi đua}.", "past"),
        ("Kết thúc năm, {UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", "past"),
        ("{UNIT|Trường B} được {UNIT|UBND tỉnh} công nhận {AWARD|Tập thể Lao động xuất sắc}.", "past"),
        ("Tại hội nghị, 4 tập thể được {UNIT|Bộ A} tặng {AWARD|Cờ thi đua}.", "conferred"),
        ("Dịp này, {UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", "conferred"),
        ("4 tập thể được {UNIT|Cụm thi đua số 2} tặng {AWARD|Giấy khen}.", "conferred"),
        ("Trường có 6 giáo viên đạt {AWARD|danh hiệu Chiến sĩ thi đua cơ sở}.", "conferred"),
    ],
)
def test_review_tells_of_the_year_or_of_the_meeting(told: str, status: str) -> None:
    assert statuses(MEETING, told) == [status]


def test_what_follows_the_first_handing_over_belongs_to_the_meeting() -> None:
    told = (
        "{UNIT|Sở A} trao {AWARD|Giấy khen} cho 3 tập thể.",
        "{UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
    )
    assert statuses(MEETING, *told) == ["conferred", "conferred"]


def test_a_ceremony_of_honour_is_no_review() -> None:
    told = "4 tập thể được {UNIT|Bộ A} tặng {AWARD|Cờ thi đua}."
    assert statuses(MEETING, told, title="Lễ tuyên dương điển hình tiên tiến") == ["conferred"]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Do mưa bão, lễ trao giải dời sang {DATE=2022-03|tháng 3}.", "announced"),
        ("Lễ trao giải diễn ra trong tiếng trống hội.", "conferred"),
    ],
)
def test_results_told_before_the_handing_over(told: str, status: str) -> None:
    result = (
        "[lead] {UNIT|Hội Nhà văn tỉnh} vừa công bố kết quả. {AWARD|Giải A} thuộc về {PERSON|Lò Văn Panh}."
    )
    assert statuses(result, told, title=PRIZE_NEWS)[-1] == status


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("Trước đó, {DATE=2021-11-12|ngày 12/11}", "conferred"),
        ("Trước đó, {DATE=2019-11-12|ngày 12/11/2019}", "past"),
    ],
)
def test_an_earlier_day_of_the_same_affair(when: str, status: str) -> None:
    decided = "[lead] Chủ tịch nước vừa ký quyết định khen thưởng em {PERSON|Quàng Văn Thái}."
    told = f"{when}, {{UNIT|Tỉnh đoàn}} đã truy tặng {{AWARD|Bằng khen}} cho em {{PERSON|Quàng Văn Thái}}."
    assert statuses(decided, told, title="Truy tặng {AWARD|Huân chương Dũng cảm}") == [status]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("11 thầy thuốc được phong tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}.", "past"),
        ("{UNIT|Công đoàn B} được {UNIT|Tổng LĐLĐ} tặng {AWARD|Cờ thi đua}.", "past"),
        ("Tại lễ kỷ niệm, 11 thầy thuốc được phong tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}.", "conferred"),
    ],
)
def test_an_anniversary_tells_of_the_house_before_its_ceremony(told: str, status: str) -> None:
    lead = "[lead] {UNIT|Bệnh viện A} tổ chức lễ kỷ niệm 50 năm thành lập."
    assert statuses(lead, told, title="{UNIT|Bệnh viện A} kỷ niệm 50 năm thành lập") == [status]
