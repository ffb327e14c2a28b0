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
        ("Trước đó, {DATE=2021-11|tháng 11}", "conferred"),
        ("Trước đó, {DATE=2021-02|tháng 2/2021}", "past"),
        ("Trước đó, {DATE=2021|năm 2021}", "past"),
        ("Trước đó", "conferred"),
        ("Trước đó, thừa ủy quyền của {UNIT|Trung ương Đoàn}", "conferred"),
        ("Trước đây", "past"),
    ],
)
def test_an_earlier_day_of_the_same_affair(when: str, status: str) -> None:
    decided = "[lead] Chủ tịch nước vừa ký quyết định khen thưởng em {PERSON|Quàng Văn Thái}."
    told = f"{when}, {{UNIT|Tỉnh đoàn}} đã truy tặng {{AWARD|Bằng khen}} cho em {{PERSON|Quàng Văn Thái}}."
    assert statuses(decided, told, title="Truy tặng {AWARD|Huân chương Dũng cảm}") == [status]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Trước đó, {UNIT|UBND tỉnh} đã quyết định tặng {AWARD|Cờ thi đua} cho 6 tập thể.",
            "announced",
        ),
        (
            "Trước đó, vào {DATE=2021-12|tháng 12/2021}, {UNIT|UBND tỉnh} cũng đã quyết định tặng "
            "{AWARD|Cờ thi đua} cho 6 tập thể.",
            "announced",
        ),
        (
            "Trước đó, vào {DATE=2020-12|tháng 12/2020}, {UNIT|UBND tỉnh} cũng đã quyết định tặng "
            "{AWARD|Cờ thi đua} cho 6 tập thể.",
            "past",
        ),
        ("Trước đó, 6 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.", "past"),
        ("Trước đó, {UNIT|UBND tỉnh} từng tặng {AWARD|Cờ thi đua} cho 6 tập thể.", "past"),
        ("Trước đó, {UNIT|UBND tỉnh} 3 lần tặng {AWARD|Cờ thi đua} cho 6 tập thể.", "past"),
    ],
)
def test_what_was_decided_before_in_the_same_affair(told: str, status: str) -> None:
    decided = "[lead] {UNIT|UBND tỉnh} vừa ký quyết định khen thưởng 4 tập thể."
    assert statuses(decided, told, title="Tỉnh khen thưởng 4 tập thể") == [status]


@pytest.mark.parametrize(("act", "status"), [("tặng", "conferred"), ("đề nghị tặng", "proposed")])
def test_the_next_act_of_an_earlier_day(act: str, status: str) -> None:
    decided = "[lead] {UNIT|UBND tỉnh} vừa ký quyết định khen thưởng anh {PERSON|Lò Văn Panh}."
    told = (
        "Trước đó, {UNIT|Tỉnh đoàn} quyết định tặng {AWARD|Huy hiệu B} cho anh {PERSON|Lò Văn Panh}; "
        f"{{UNIT|Công an tỉnh}} {act} {{AWARD|Giấy khen}} cho {{UNIT|Công an xã C}}."
    )
    assert statuses(decided, told, title="Tỉnh khen thưởng người cứu nạn") == ["announced", status]


def test_an_undated_act_before_the_reported_one_has_not_its_day() -> None:
    lead = (
        "[lead] {DATE=2022-01-10|Ngày 10/1}, {UNIT|Sở A} trao {AWARD|Bằng khen} cho anh {PERSON|Lò Văn Panh}."
    )
    told = "Trước đó, {UNIT|Tỉnh đoàn} đã tặng {AWARD|Huy hiệu B} cho anh {PERSON|Lò Văn Panh}."
    given = awards_in(lead, told, title="Khen thưởng người cứu nạn", published="2022-01-11")
    assert [(row.status, row.date) for row in given] == [("conferred", "2022-01-10"), ("conferred", None)]


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


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "5 tập thể được {UNIT|Tổng Liên đoàn Lao động Việt Nam} tặng {AWARD|Bằng khen}; 12 cá nhân được "
            "{UNIT|UBND tỉnh} tặng {AWARD|Giấy khen}.",
            ["conferred", "conferred"],
        ),
        ("Có 3 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", ["conferred"]),
        (
            "5 tập thể có thành tích trong phong trào {DATE=2021|năm 2021} được {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen}.",
            ["conferred"],
        ),
        ("Trong năm, 3 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", ["past"]),
        ("3 tập thể trong năm được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", ["past"]),
        ("5 lượt tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", ["past"]),
        (
            "Các hội giúp 318 hộ thoát nghèo. 3 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["past"],
        ),
        ("{UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", ["past"]),
    ],
)
def test_a_paragraph_on_the_honoured_tells_of_the_meeting(told: str, expected: list[str]) -> None:
    assert statuses(MEETING, told) == expected


@pytest.mark.parametrize(
    ("end", "status"),
    [(":\n1. {UNIT|Trường B};", "conferred"), (".", "past"), (": {UNIT|Trường B}.", "past")],
)
def test_a_line_that_heads_the_honoured_in_other_news(end: str, status: str) -> None:
    lead = "[lead] Kỳ họp thứ 10 của {UNIT|HĐND tỉnh} xem xét 25 tờ trình."
    told = "6 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}" + end
    assert set(statuses(lead, *told.split("\n"), title="Khai mạc kỳ họp")) == {status}


@pytest.mark.parametrize(("whom", "status"), [("7 cá nhân", "conferred"), ("1 cá nhân", "past")])
def test_several_who_are_only_counted_have_no_portrait(whom: str, status: str) -> None:
    lead = "[lead] {UNIT|Sở A} sơ kết công tác {DATE=2021|năm 2021}."
    told = f"Nhiều mô hình hay đã ra đời, và {whom} được {{UNIT|Sở A}} tặng {{AWARD|Giấy khen}}."
    assert statuses(lead, told, title="Sở A giữ rừng") == [status]


@pytest.mark.parametrize(
    ("day", "status"),
    [("{DATE=2021-12-26|ngày 26/12/2021}", "announced"), ("{DATE=2020-12-26|ngày 26/12/2020}", "past")],
)
def test_what_was_decided_before_the_turn_of_the_year(day: str, status: str) -> None:
    lead = "[lead] {UNIT|Bộ A} vừa ký quyết định tặng {AWARD|Bằng khen} cho 62 huấn luyện viên."
    told = f"Trước đó, {day}, Thủ tướng cũng đã ký quyết định tặng {{AWARD|Bằng khen}} cho 300 vận động viên."
    rows = awards_in(lead, told, title="Khen thưởng huấn luyện viên", published="2022-01-07")
    assert [row.status for row in rows] == ["announced", status]
