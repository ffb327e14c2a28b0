"""What events are called: short headlines whole, long ones and sentences ended where a reader would stop."""

import pytest

from extractor.events.reported.event_names import MOST_WORDS
from extractor.events.reported.happenings import find_events
from tests.events.readings import a_reading

DAY = {"Ngày 16/3": "2022-03-16"}

NAMED = [
    pytest.param(
        "Khối 4 ký giao ước",
        "Ngày 16/3, Khối thi đua 4 tổ chức ký kết giao ước thi đua năm 2022.",
        "Khối 4 ký giao ước",
        id="a short headline is the name",
    ),
    pytest.param(
        "Cụm thi đua số IX các cơ quan hành chính thành phố Sông Hồng ký giao ước thi đua năm 2022",
        "Ngày 16/3, Cụm thi đua số IX tổ chức ký kết giao ước thi đua năm 2022.",
        "Ký giao ước thi đua năm 2022",
        id="a long headline without who holds it",
    ),
    pytest.param(
        "Một năm nhìn lại",
        "Ngày 16/3, Sở Xây dựng tổ chức hội nghị tổng kết công tác năm 2021 tại hội trường lớn.",
        "Hội nghị tổng kết công tác năm 2021",
        id="from the noun of the meeting up to its place",
    ),
    pytest.param(
        "Bốn mươi mùa hoa",
        "Ngày 16/3, Trường Nông Lâm tổ chức lễ kỷ niệm 40 năm thành lập (1982 - 2022) và đón nhận Cờ.",
        "Lễ kỷ niệm 40 năm thành lập",
        id="brackets end it",
    ),
    pytest.param(
        "Bốn mươi mùa hoa của ngành trồng rừng Sông Gâm nhìn từ những cánh tay đã chai sạn",
        "Ngày 16/3, Trường Nông Lâm tổ chức “Lễ tôn vinh người trồng rừng năm 2022” cho 98 cá nhân.",
        "Lễ tôn vinh người trồng rừng năm 2022",
        id="a name in quotation marks ends with them",
    ),
    pytest.param(
        "Hai xã bắt tay",
        "Ngày 16/3, xã Na Lạng vừa tiếp nhận hai cây cầu.",
        "Hai xã bắt tay",
        id="news without a word of a meeting is called by its headline",
    ),
    pytest.param(
        "Thợ mỏ vui tổng kết năm",
        "Ngày 16/3, Cảng vụ tổ chức tổng kết nhân dịp năm mới.",
        "Thợ mỏ vui tổng kết năm",
        id="a name of two words gives way to the headline",
    ),
    pytest.param(
        "Vì màu xanh",
        "Ngày 16/3, Hội Làm vườn huyện phát động phong trào trồng cây gây rừng phủ xanh đồi trọc ven sông"
        " Lam năm 2022.",
        "Phát động phong trào trồng cây gây rừng phủ xanh đồi trọc ven sông Lam",
        id="no word that leaves the reader hanging",
    ),
    pytest.param(
        "Sáng đèn",
        "Ngày 16/3, Cảng vụ tổ chức chương trình tôn vinh những người thợ máy, thợ lặn giỏi “Ánh đèn khơi xa"
        " ngoài đảo nhỏ”.",
        "Chương trình tôn vinh những người thợ máy, thợ lặn giỏi",
        id="quoted names are kept whole or left out",
    ),
    pytest.param(
        "Ngành y vui ngày hội lớn",
        "Ngày 16/3, tại lễ kỷ niệm có Bộ trưởng Bộ Y tế, Thứ trưởng Bộ Nội vụ cùng hơn 300 thầy thuốc.",
        "Ngành y vui ngày hội lớn",
        id="guests are no part of it, and a bare noun gives way to the headline",
    ),
    pytest.param(
        "Một ngày tháng Ba",
        "Ngày 16/3, Trường Nông Lâm tổ chức lễ kỷ niệm 40 năm thành lập với sự tham dự của Bí thư Tỉnh ủy.",
        "Lễ kỷ niệm 40 năm thành lập",
        id="nor is who came to it",
    ),
    pytest.param(
        "Một ngày tháng Ba",
        "Ngày 16/3, Hội đồng Thi đua - Khen thưởng (TĐKT) tỉnh họp xét khen thưởng tại hội trường lớn.",
        "Hội đồng Thi đua - Khen thưởng (TĐKT) tỉnh họp xét khen thưởng",
        id="a short form in brackets ends no name",
    ),
    pytest.param(
        "Gương sáng đầu xuân",
        "Ngày 16/3, tại Hội nghị tổng kết phong trào thi đua năm 2023, 25 cá nhân được tặng Giấy khen.",
        "Hội nghị tổng kết phong trào thi đua năm 2023",
        id="who is honoured there is no part of the name",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "lead", "name"), NAMED)
def test_an_event_is_called(title: str, lead: str, name: str) -> None:
    event = find_events(a_reading(title, lead, dates=DAY), ())[0]
    assert event.name == name
    assert len(name.split()) <= MOST_WORDS


def test_a_name_does_not_cut_a_body_in_two() -> None:
    body = "Liên hiệp các Hội Khoa học và Kỹ thuật"
    lead = f"Ngày 16/3, xã tổ chức hội nghị tổng kết phong trào trồng rừng ven sông của {body}."
    (event,) = find_events(a_reading("Một năm", lead, units=(body,), dates=DAY), ())
    assert event.name == "Hội nghị tổng kết phong trào trồng rừng ven sông"
