"""When and where an event was, and who held it."""

from datetime import datetime

import pytest

from extractor import events, text
from extractor.events.reported.happenings import find_events
from extractor.ground.records import Event
from tests.builders import an_article, an_award
from tests.events.readings import a_reading

DAY = {"Ngày 16/3": "2022-03-16"}


def the_event(lead: str, *paragraphs: str, **marks: object) -> Event:
    named = {"dates": DAY if "Ngày 16/3" in lead else {}, **marks}
    (event,) = find_events(a_reading("Tin", lead, *paragraphs, **named), ())  # type: ignore[arg-type]
    return event


def read_event(title: str, lead: str) -> Event:
    """What the whole program reads of an article printed on 1 June 2024."""
    item = an_article(title, lead=lead, published=datetime.fromisoformat("2024-06-01T08:00:00+07:00"))
    (event,) = events.find(text.read(item)).events
    return event


ORGANISERS = [
    ("Ngày 16/3, hội thi thợ may của Công ty Kim Chỉ khép lại.", ["Công ty Kim Chỉ"], "Công ty Kim Chỉ"),
    ("Ngày 16/3, hội thi thợ may mở tại Công ty Kim Chỉ khép lại.", ["Công ty Kim Chỉ"], None),
    ("Ngày 16/3, TAND huyện Kim Sơn tuyên phạt ba bị cáo.", ["TAND huyện Kim Sơn"], "TAND huyện Kim Sơn"),
    ("Ngày 16/3, Sở Y tế tổ chức hội thảo.", ["Sở Y tế"], "Sở Y tế"),
    ("Vừa qua, Sở Y tế đã tổ chức hội thảo.", ["Sở Y tế"], "Sở Y tế"),
    (
        "Ngày 16/3, Hội Nông dân phối hợp với Sở Y tế tổ chức tập huấn.",
        ["Hội Nông dân", "Sở Y tế"],
        "Hội Nông dân",
    ),
    (
        "Ngày 16/3, tại Sở Y tế, Đoàn Khối cơ quan tổ chức hội thảo.",
        ["Sở Y tế", "Đoàn Khối cơ quan"],
        "Đoàn Khối cơ quan",
    ),
    ("Ngày 16/3, Đại đội 5, Tiểu đoàn 9 tổ chức giao lưu.", ["Đại đội 5", "Tiểu đoàn 9"], "Đại đội 5"),
    ("Ngày 16/3, tại hội nghị tổng kết năm, Sở Y tế đã nêu kết quả.", ["Sở Y tế"], "Sở Y tế"),
    ("Ngày 16/3, Hội thi tay kéo vàng do Sở Y tế tổ chức đã bế mạc.", ["Sở Y tế"], "Sở Y tế"),
    (
        "Ngày 16/3, Liên hiệp các tổ chức hữu nghị gặp mặt hội viên.",
        ["Liên hiệp các tổ chức hữu nghị"],
        "Liên hiệp các tổ chức hữu nghị",
    ),
    (
        "Ngày 16/3, thực hiện kế hoạch của Bộ Y tế, Sở Y tế tổ chức tập huấn.",
        ["Bộ Y tế", "Sở Y tế"],
        "Sở Y tế",
    ),
    ("Ngày 16/3, ông Tá, Ủy viên Hội Nông dân chủ trì hội thảo.", ["Hội Nông dân"], None),
    ("Ngày 16/3, Phó Giám đốc Sở Y tế dự lễ khai giảng.", ["Sở Y tế"], None),
    ("Ngày 16/3, diễn ra hội thảo tại Sở Y tế.", ["Sở Y tế"], None),
    ("Ngày 16/3, lãnh đạo Sở Y tế tới dự lễ khánh thành.", ["Sở Y tế"], None),
    ("Ngày 16/3, hơn 300 công nhân Công ty Sao Vàng đã trở lại làm việc.", ["Công ty Sao Vàng"], None),
    (
        "Ngày 16/3, đoàn kiểm tra của Sở Y tế đã làm việc với xã.",
        ["Sở Y tế"],
        "Sở Y tế",
    ),
    (
        "Ngày 16/3, gần 500 học sinh Trường Hoa Ban dự lễ khai giảng.",
        ["Trường Hoa Ban"],
        "Trường Hoa Ban",
    ),
    ("Ngày 16/3, gần 500 học sinh Trường Hoa Ban dự hội thảo.", ["Trường Hoa Ban"], None),
    ("Ngày 16/3, Sở Y tế được xướng tên tại lễ tôn vinh.", ["Sở Y tế"], None),
    ("Ngày 16/3, Chủ tịch Hội Làm vườn dự lễ khánh thành.", ["Hội Làm vườn"], None),
    (
        "Ngày 16/3, Đảng ủy, HĐND, UBND xã Khe Lim tổ chức hội thảo.",
        ["Đảng ủy", "HĐND", "UBND xã Khe Lim"],
        "Đảng ủy, HĐND, UBND xã Khe Lim",
    ),
    ("Ngày 16/3, Sở Y tế và Báo Sông Lam tổ chức hội thảo.", ["Sở Y tế", "Báo Sông Lam"], "Sở Y tế"),
    ("Ngày 16/3, đội Sấm Sét giành chức vô địch giải bóng đá huyện.", ["Sấm Sét"], None),
]


@pytest.mark.parametrize(("lead", "units", "organiser"), ORGANISERS)
def test_the_organiser_is_who_holds_it(lead: str, units: list[str], organiser: str | None) -> None:
    assert the_event(lead, units=units).organiser == organiser


@pytest.mark.parametrize(
    ("lead", "units", "organiser"),
    [
        (
            "Bí thư Huyện ủy, Chủ tịch UBND huyện Lắk vừa ký quyết định tặng Giấy khen cho Na.",
            ["Huyện ủy", "UBND huyện Lắk"],
            "UBND huyện Lắk",
        ),
        (
            "Ngay sau khi Công an quận phá vụ cướp, Chủ tịch UBND thị xã vừa có quyết định khen thưởng.",
            ["Công an quận", "UBND thị xã"],
            "UBND thị xã",
        ),
        (
            "Tin từ Công an tỉnh cho biết, Chủ tịch UBND huyện vừa ký quyết định tặng Giấy khen cho Na.",
            ["Công an tỉnh", "UBND huyện"],
            "UBND huyện",
        ),
        ("Chủ tịch nước vừa ký quyết định tặng Huân chương cho Sở Y tế.", ["Sở Y tế"], None),
        ("Ông Tá, hội viên Hội Làm vườn vừa được ký quyết định tặng thưởng.", ["Hội Làm vườn"], None),
    ],
)
def test_honours_by_decision_come_from_the_body_of_who_signs(
    lead: str, units: list[str], organiser: str | None
) -> None:
    event = the_event(lead, units=units)
    assert (event.type, event.organiser) == ("commendation", organiser)


HELD_BY = [
    (
        "Phiên họp Hội đồng Thi đua - Khen thưởng tỉnh Đắk Lim",
        "Sáng 28/5, ông Lê Duy Thàng, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh"
        " chủ trì phiên họp xét khen thưởng năm 2023.",
        "Hội đồng Thi đua - Khen thưởng tỉnh Đắk Lim",
    ),
    (
        "Vùng 9 Hải quân phát động đợt thi đua cao điểm",
        "Ngày 28/5, các cơ quan, đơn vị trong toàn Vùng đồng loạt tổ chức phát động đợt thi đua cao điểm.",
        "Vùng 9 Hải quân",
    ),
    (
        "Trường THPT Sông Lam đón nhận Huân chương",
        "Sáng 28/5, đã diễn ra lễ đón nhận Huân chương Lao động hạng Ba tặng Trường THPT Sông Lam.",
        None,
    ),
    (
        "Tổng kết thi đua",
        "Ngày 28/5, đã diễn ra hội nghị tổng kết công tác thi đua của Cụm thi đua số 5.",
        "Cụm thi đua số 5",
    ),
    (
        "Tổng kết thi đua",
        "Sáng 28/5, Khối thi đua 5 (do Sở Y tế làm Khối trưởng) tổ chức hội nghị tổng kết thi đua năm 2023.",
        "Khối thi đua 5",
    ),
    (
        "Hội thi nấu ăn",
        "Sáng 28/5, diễn ra hội thi do Thành đoàn Đắk Lim phối hợp với Sở Y tế, Sở Xây dựng, Sở Tư pháp, Báo"
        " Đắk Lim và Công ty A tổ chức.",
        "Thành đoàn Đắk Lim",
    ),
    (
        "Công an Đắk Lim ký giao ước",
        "Nhằm thực hiện phong trào thi đua do Đảng ủy, Ban Giám đốc Công an tỉnh phát động, sáng 28/5, các"
        " đội đã ký giao ước thi đua.",
        "Công an Đắk Lim",
    ),
    (
        "Tuyên dương người lao động",
        "Chiều 28/5, lãnh đạo Công ty May Sông Lam đã tổ chức chương trình tuyên dương người lao động.",
        "Công ty May Sông Lam",
    ),
    (
        "Tuyên dương người lao động",
        "Chiều 28/5, lãnh đạo Sở Y tế dự lễ tuyên dương người lao động.",
        None,
    ),
    ("Thi đua", "Sáng 28/5, tỉnh Đắk Lim tổ chức Đại hội Thi đua yêu nước lần thứ VI.", "tỉnh Đắk Lim"),
]


@pytest.mark.parametrize(("title", "lead", "organiser"), HELD_BY)
def test_the_organiser_is_told_by_headline_council_or_cluster(
    title: str, lead: str, organiser: str | None
) -> None:
    assert read_event(title, lead).organiser == organiser


HALLS = [
    "hội trường UBND xã Khe Lim",
    "Hội trường UBND thị trấn Sông Lam",
    "hội trường HĐND huyện Khe Lim",
    "Trung tâm Văn hóa Sông Lam",
    "Nhà khách Chính phủ",
    "Trường trung học phổ thông (THPT) chuyên Sông Lam",
]


@pytest.mark.parametrize("hall", HALLS)
def test_the_name_of_a_hall_is_whole(hall: str) -> None:
    event = read_event("Tin", f"Ngày 24/5, tại {hall}, Hội Nông dân tỉnh tổ chức hội nghị tổng kết.")
    assert event.place == hall


SIGNED = [
    (
        "Ngày 15/5, Trường THCS Nguyễn Du, Trường THCS Đồng Khởi và Trường THCS Trần Văn Ơn"
        " ký giao ước thi đua.",
        ("Trường THCS Nguyễn Du", "Trường THCS Đồng Khởi", "Trường THCS Trần Văn Ơn"),
        None,
    ),
    (
        "Ngày 15/5, Cụm thi đua số 3 (gồm các huyện: Khe Lim, Mường Tấc) tổ chức ký giao ước thi đua.",
        ("huyện Khe Lim", "huyện Mường Tấc"),
        "Cụm thi đua số 3",
    ),
    (
        "Ngày 15/5, Cụm thi đua số 3 gồm: Hội Nông dân tỉnh, Bộ Tư lệnh, Sở Y tế và Sở Nội vụ"
        " ký giao ước thi đua.",
        ("Hội Nông dân tỉnh", "Bộ Tư lệnh", "Sở Y tế", "Sở Nội vụ"),
        "Cụm thi đua số 3",
    ),
]


@pytest.mark.parametrize(("lead", "parties", "organiser"), SIGNED)
def test_those_who_sign_are_parties_and_no_hosts(
    lead: str, parties: tuple[str, ...], organiser: str | None
) -> None:
    event = read_event("Tin", lead)
    assert (event.participants, event.organiser) == (parties, organiser)


def test_the_organiser_may_be_named_in_the_next_sentence() -> None:
    event = the_event(
        "Ngày 16/3, Hội thi thợ nề giỏi đã bế mạc. Hội thi do Sở Xây dựng tổ chức.", units=["Sở Xây dựng"]
    )
    assert event.organiser == "Sở Xây dựng"


def test_what_is_told_without_its_day_is_held_by_whom_the_lead_names() -> None:
    reading = a_reading(
        "Trao Giải thưởng Cánh én",
        "Ngày 16/3, LĐLĐ quận Sơn Trà tổ chức gặp mặt cán bộ.",
        "Tại buổi gặp mặt, lãnh đạo quận đã trao Giải thưởng Cánh én.",
        units=["LĐLĐ quận Sơn Trà"],
        dates=DAY,
    )
    (event,) = find_events(reading, [an_award(reading.article, "đã trao Giải thưởng Cánh én")])
    assert (event.type, event.organiser, event.date) == ("award_ceremony", "LĐLĐ quận Sơn Trà", "2022-03-16")


PLACES = [
    ("Ngày 16/3, hội họp bàn nghị quyết “Dạy nghề tại xã Tà Cạ”.", ["xã Tà Cạ"], [], None),
    (
        "Ngày 16/3, tại thị trấn Mường Xén, hội tổ chức tập huấn.",
        ["thị trấn Mường Xén"],
        [],
        "thị trấn Mường Xén",
    ),
    (
        "Ngày 16/3, hội tổ chức tập huấn tại xã Tà Cạ, huyện Kỳ Sơn.",
        ["xã Tà Cạ", "huyện Kỳ Sơn"],
        [],
        "xã Tà Cạ",
    ),
    (
        "Ngày 16/3, tại Trường THCS Bình Minh, hội tổ chức tập huấn.",
        [],
        ["Trường THCS Bình Minh"],
        "Trường THCS Bình Minh",
    ),
    ("Ngày 16/3, tại quân cảng Cam Ranh, hội tổ chức giao lưu.", ["Cam Ranh"], [], "quân cảng Cam Ranh"),
    ("Ngày 16/3, tại Hội trường 26-3, hội tổ chức giao lưu.", [], [], "Hội trường 26-3"),
    (
        "Ngày 16/3, tại hội trường Công an tỉnh Hòa An diễn ra lễ giao lưu.",
        [],
        [],
        "hội trường Công an tỉnh Hòa An",
    ),
    (
        "Ngày 16/3, Trường Tiểu học Hoa Sen (huyện Lắk) tổ chức giao lưu.",
        ["huyện Lắk"],
        ["Trường Tiểu học Hoa Sen"],
        "huyện Lắk",
    ),
    ("Ngày 16/3, tại Nhà thi đấu đa năng tỉnh, hội tổ chức giao lưu.", [], [], "Nhà thi đấu đa năng tỉnh"),
    ("Ngày 16/3, tại Nhà Quốc hội, hội tổ chức giao lưu.", ["Nhà Quốc"], [], "Nhà Quốc hội"),
    ("Ngày 16/3, tại trụ sở Công an tỉnh, hội tổ chức giao lưu.", [], [], "trụ sở Công an tỉnh"),
    ("Ngày 16/3, hội tổ chức tập huấn tại điểm cầu Hà Nội.", ["Hà Nội"], [], "Hà Nội"),
    ("Ngày 16/3, hội tổ chức khen người phá vụ cướp tại Chợ Lớn.", ["Chợ Lớn"], [], None),
    ("Ngày 16/3, đoàn đại biểu tiếp xúc cử tri xã Ea Tul.", ["xã Ea Tul"], [], "xã Ea Tul"),
    ("Ngày 16/3, xã Ea Tul tổ chức ngày hội.", ["xã Ea Tul"], [], "xã Ea Tul"),
    ("Ngày 16/3, hội tổ chức giao lưu với anh Tú, trú tại xã Ea Tul.", ["xã Ea Tul"], [], None),
    ("Ngày 16/3, hội tổ chức tặng quà cho 2 mẹ ở xã Ea Tul.", ["xã Ea Tul"], [], None),
    ("Ngày 16/3, hội tổ chức tập huấn cho 20 hộ tại xã Ea Tul.", ["xã Ea Tul"], [], "xã Ea Tul"),
    ("Ngày 16/3, tại buổi giao lưu, hội tặng quà trẻ em Đắk Lắk.", ["Đắk Lắk"], [], None),
    ("Ngày 16/3, hội tổ chức giao lưu với khách từ Hà Nội.", ["Hà Nội"], [], None),
    ("Ngày 16/3, Công ty Ánh Dương (Hưng Yên) tổ chức giao lưu.", ["Hưng Yên"], ["Công ty Ánh Dương"], None),
    ("Ngày 16/3, Đài Truyền hình tại Gia Lai tổ chức giao lưu.", ["Gia Lai"], ["Đài Truyền hình"], None),
    (
        "Sáng 16/3, Đảng ủy phường tổ chức Lễ trao Huy hiệu Đảng cho ông Toại (sinh hoạt tại Chi bộ 27).",
        [],
        ["Chi bộ 27"],
        None,
    ),
]


@pytest.mark.parametrize(("lead", "places", "units", "place"), PLACES)
def test_the_place_is_where_it_was_held(
    lead: str, places: list[str], units: list[str], place: str | None
) -> None:
    assert the_event(lead, places=places, units=units).place == place


def test_a_later_sentence_may_tell_where_it_was_held_but_not_where_others_live() -> None:
    lead = "Ngày 16/3, UBND quận phát động đợt thi đua cao điểm."
    told = the_event(lead, "Lễ phát động diễn ra tại phường Phú Mỹ.", places=["phường Phú Mỹ"])
    other = the_event(lead, "Bà Năm sống ở phường Phú Mỹ.", places=["phường Phú Mỹ"])
    assert (told.place, other.place) == ("phường Phú Mỹ", None)


DATES = [
    ("Ngày 16/3, hội tổ chức tập huấn.", {"Ngày 16/3": "2022-03-16"}, "2022-03-16"),
    (
        "Trong hai ngày 14 và 15/3, hội tổ chức tập huấn.",
        {"ngày 14 và 15/3": "2022-03-14/2022-03-15"},
        "2022-03-14/2022-03-15",
    ),
    ("Sáng nay, hội tổ chức tập huấn.", {}, "2022-03-17"),
    ("Chiều qua, hội tổ chức tập huấn.", {}, "2022-03-16"),
    ("Hội vừa tổ chức tập huấn.", {}, None),
    ("Hội vừa tổ chức tập huấn, sẽ bế giảng ngày 18/3.", {"ngày 18/3": "2022-03-18"}, None),
    ("Hội vừa tổ chức tập huấn theo Kế hoạch số 12/KH-HND ngày 1/3.", {"ngày 1/3": "2022-03-01"}, None),
    (
        "Hội vừa tổ chức tập huấn nhân 20 năm thành lập (15/3/2002 - 15/3/2022).",
        {"15/3/2002 - 15/3/2022": "2002-03-15/2022-03-15"},
        None,
    ),
]


@pytest.mark.parametrize(("lead", "dates", "day"), DATES)
def test_the_day_is_that_of_the_news(lead: str, dates: dict[str, str], day: str | None) -> None:
    assert the_event(lead, dates=dates).date == day


def test_what_was_just_done_takes_no_day_of_another_paragraph() -> None:
    event = the_event(
        "Bệnh viện vừa mổ thành công.", "Ngày 10/3, anh Tú bị ngã.", dates={"Ngày 10/3": "2022-03-10"}
    )
    assert event.date is None


def test_a_meeting_told_without_its_day_takes_that_of_the_next_paragraph() -> None:
    event = the_event(
        "Bệnh viện tổ chức gặp mặt thân mật.",
        "Buổi gặp mặt ngày 15/3 chỉ có nước trà.",
        dates={"ngày 15/3": "2022-03-15"},
    )
    assert event.date == "2022-03-15"


def test_each_value_claims_the_words_that_it_was_read_from() -> None:
    lead = "Ngày 16/3, tại xã Tà Cạ, Sở Y tế tổ chức tập huấn."
    reading = a_reading("Tin", lead, units=["Sở Y tế"], places=["xã Tà Cạ"], dates=DAY)
    (event,) = find_events(reading, ())
    said = {c.field: c.span.of(reading.article.text) for c in event.claims if c.span is not None}
    assert said["organiser"] == "Sở Y tế" and said["place"] == "xã Tà Cạ" and said["date"] == "Ngày 16/3"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Vòng chung kết dự kiến diễn ra ngày 26/7 tại Nhà hát Sông Hương.", None),
        ("Chương trình diễn ra sôi nổi tại Nhà hát Sông Hương.", "Nhà hát Sông Hương"),
    ],
)
def test_where_the_final_will_be_is_not_where_this_round_was(told: str, place: str | None) -> None:
    lead = "Vòng sơ khảo hội diễn văn nghệ do Công ty Kim Chỉ tổ chức đã diễn ra vào sáng 30/5."
    assert read_event("Hội diễn", f"{lead} {told}").place == place


def test_whose_meeting_a_member_attends_is_read_from_the_headline() -> None:
    title = "Công ty Kim Chỉ dự hội nghị sơ kết công tác thi đua Khối thi đua số 9"
    event = read_event(title, "Ngày 30/5, hội nghị được nghe báo cáo kết quả thực hiện các chỉ tiêu đã ký.")
    assert event.organiser == "Khối thi đua số 9"
