"""Which events an article reports, and when it reports none."""

from typing import Any

import pytest

from extractor.events.reported.event_names import MOST_WORDS
from extractor.events.reported.happenings import CONFIDENCE, ECHOED, find_events
from extractor.ground.reading import Reading
from extractor.ground.records import Award
from tests.builders import an_award
from tests.events.readings import a_reading

DAY = {"Ngày 16/3": "2022-03-16"}


def types_of(reading: Reading, *awards: Award) -> list[str]:
    return [event.type for event in find_events(reading, awards)]


REPORTED = [
    (
        "Khối 4 ký giao ước thi đua",
        "Ngày 16/3, Khối thi đua 4 tổ chức ký kết giao ước thi đua năm 2022.",
        ["pact_signing"],
    ),
    (
        "Sở Xây dựng nhìn lại một năm",
        "Ngày 16/3, Sở Xây dựng tổ chức hội nghị tổng kết công tác năm 2021.",
        ["review_conference"],
    ),
    ("Ra quân", "Ngày 16/3, Cảng vụ phát động đợt thi đua 90 ngày.", ["emulation_launch"]),
    ("Đại hội Hội Làm vườn", "Ngày 16/3, Hội Làm vườn huyện khai mạc đại hội lần thứ V.", ["congress"]),
    ("Gọi tên thợ giỏi", "Ngày 16/3, Hội thi thợ hàn giỏi của ngành đã bế mạc.", ["contest"]),
    ("Mái trường bên sông", "Ngày 16/3, Trường Nông Lâm kỷ niệm 30 năm thành lập.", ["anniversary"]),
    (
        "Giao lưu đầu xuân",
        "Ngày 16/3, xã bế mạc Giải cờ tướng Đại hội Thể dục thể thao lần thứ I.",
        ["contest"],
    ),
    ("Giao lưu đầu xuân", "Ngày 16/3, Trung đoàn tổ chức giải giao lưu bóng chuyền.", ["contest"]),
    ("Tri ân thầy cô", "Ngày 16/3, nhà trường tọa đàm kỷ niệm Ngày Nhà giáo Việt Nam.", ["anniversary"]),
    (
        "Một buổi chiều vui",
        "Ngày 16/3, Hội Người cao tuổi tổ chức lễ trao Huy hiệu Đảng.",
        ["award_ceremony"],
    ),
    ("Tin vắn", "Chủ tịch UBND huyện vừa ký quyết định tặng Giấy khen cho ba hộ dân.", ["commendation"]),
    ("Hội đồng họp", "Ngày 16/3, Hội đồng Thi đua - Khen thưởng huyện họp xét khen thưởng quý I.", ["other"]),
    (
        "Đề nghị truy tặng Huân chương Dũng cảm",
        "UBND huyện vừa gửi tờ trình đề nghị truy tặng Huân chương.",
        ["other"],
    ),
    ("Hủy quyết định tặng Bằng khen", "Chủ tịch tỉnh vừa ký quyết định hủy bỏ quyết định cũ.", ["other"]),
    ("Đối thoại với công nhân", "Ngày 16/3, LĐLĐ quận tổ chức đối thoại với công nhân.", ["other"]),
    ("Họp báo", "Ngày 16/3, UBND huyện họp báo về lễ kỷ niệm 40 năm thành lập huyện.", ["other"]),
    ("Thợ giỏi", "Ngày 16/3, Công đoàn tỉnh phối hợp với Sở Y tế tôn vinh thợ giỏi.", ["award_ceremony"]),
    ("Nộp thuế đúng hạn", "Ngày 16/3, Chi cục Thuế biểu dương các hộ kinh doanh.", ["commendation"]),
    (
        "Tại nơi làm việc",
        "Ngày 16/3, Công đoàn tổ chức chương trình tuyên dương công nhân.",
        ["award_ceremony"],
    ),
    (
        "Vinh danh trò giỏi",
        "Ngày 16/3, Sở tổ chức lễ vinh danh học sinh đoạt giải trong các cuộc thi cấp quốc gia.",
        ["award_ceremony"],
    ),
    (
        "Chạy vì rừng",
        "Ngày 16/3, một nghìn người tham gia ngày chạy Olympic quanh hồ.",
        ["other"],
    ),
    (
        "Sân chơi cho thợ trẻ",
        "Ngày 16/3, Hội Doanh nhân tổ chức lễ phát động chương trình bình chọn sản phẩm tiêu biểu.",
        ["contest"],
    ),
    (
        "Chuẩn bị tổ chức Đại hội Thi đua yêu nước huyện",
        "UBND huyện vừa ban hành Kế hoạch số 74/KH-UBND về việc tổ chức Đại hội Thi đua yêu nước.",
        ["other"],
    ),
    (
        "Hai nghìn người thợ",
        "Ngày 16/3, nhà máy tổ chức hội nghị tổng kết năm 2021 và hội nghị đại biểu người lao động.",
        ["review_conference"],
    ),
    (
        "Vào vụ",
        "Ngày 16/3, chi nhánh tổ chức hội nghị người lao động và triển khai nhiệm vụ năm 2022.",
        ["review_conference"],
    ),
    ("Bữa ca thêm thịt", "Ngày 16/3, công đoàn và nhà máy ký thỏa ước lao động tập thể.", ["other"]),
    (
        "Mùa thi cũ",
        "Ngày 16/3, hội công bố kết quả xét giải văn học năm 2021.",
        ["contest"],
    ),
    (
        "Tin buồn ấm lòng",
        "Chủ tịch nước vừa ký Quyết định số 68/QĐ-CTN ngày 9/3/2022 truy tặng Huân chương cho em Na.",
        ["commendation"],
    ),
    (
        "Hội nghị tổng kết Khối thi đua",
        "Hội nghị đã nghe báo cáo một năm của các đơn vị.",
        ["review_conference"],
    ),
    ("Cờ hồng", "Ngày 16/3, Đại hội Thi đua yêu nước xã đã khai mạc.", ["congress"]),
    ("Huy hiệu về làng", "Ban Thường vụ vừa quyết định trao tặng Huy hiệu cho 60 người.", ["commendation"]),
    ("Mùa báo", "Ngày 16/3, tỉnh tổ chức lễ tổng kết, trao giải Báo chí lần thứ ba.", ["award_ceremony"]),
    (
        "Thưởng cho 1.300 trò giỏi",
        "Bộ vừa quyết định tặng Bằng khen cho 1.300 học sinh đoạt giải kỳ thi học sinh giỏi.",
        ["commendation"],
    ),
    ("Phá án nhanh", "Ngày 16/3, Bộ Công an có thư khen gửi ban chuyên án.", ["commendation"]),
    ("Quả ngọt", "Ngày 16/3, UBND huyện ban hành quyết định công nhận 14 sản phẩm OCOP.", ["other"]),
    ("Một đại biểu", "Trung ương Hội vừa triệu tập đại biểu dự lễ trao giải thưởng.", ["other"]),
    ("Bế mạc", "Ngày 16/3, tỉnh tổ chức lễ bế mạc, trao giải Liên hoan chèo.", ["award_ceremony"]),
    ("Hội chèo", "Ngày 16/3, Liên hoan chèo của tỉnh bế mạc.", ["contest"]),
    ("Họp cổ đông", "Ngày 16/3, nhà máy tổ chức Đại hội đồng cổ đông.", ["other"]),
    ("Ngày vui", "Ngày 16/3, xã tổ chức gặp mặt kỷ niệm 40 năm Ngày Nhà giáo.", ["anniversary"]),
    ("Cầu mới", "Ngày 16/3, cây cầu qua suối Vàng thông xe.", ["other"]),
]


@pytest.mark.parametrize(("title", "lead", "types"), REPORTED)
def test_a_fresh_lead_reports_its_event(title: str, lead: str, types: list[str]) -> None:
    dates = DAY if "Ngày 16/3" in lead else {}
    assert types_of(a_reading(title, lead, dates=dates)) == types


SILENT = [
    ("Người gác rừng", "Hai mươi năm, ông Lã Văn Nhu đi bộ khắp cánh rừng già."),
    ("Chị Mùi nuôi ong", "Vườn nhãn nhà chị Mùi vừa ra hoa vừa đậu quả, ong về kín tổ."),
    ("Mức thưởng kèm Bằng khen là bao nhiêu?", "Theo quy định, mức thưởng tính theo lương cơ sở."),
    ("Hướng dẫn lập hồ sơ", "Sở Nội vụ vừa ban hành Hướng dẫn về hồ sơ đề nghị khen thưởng."),
    ("Nhìn lại năm năm", "Phong trào thi đua của huyện đã đi vào chiều sâu."),
    ("Quy chế thi đua năm học mới", "Quy chế áp dụng cho mọi tổ, vừa được hội đồng trường thông qua."),
    ("Hội làm vườn", "Những tháng qua, hội đã tổ chức 67 lớp tập huấn cho nông dân."),
    ("Người thợ giỏi", "Đầu quý tới, hội nghị thợ giỏi sẽ được tổ chức ở thành phố."),
    ("Mười kỳ đại hội", "Qua 10 kỳ đại hội thi đua yêu nước, nhiều tên tuổi đã thành tấm gương."),
    ("Giá tiêu", "Ngày 16/3, các đại lý mua tiêu ở mức 90.000 đồng/kg."),
    ("Hội qua các kỳ", "Hội đã trở thành một tổ chức chính trị rộng khắp."),
    ("Những món quà", "Trong 64 gương mặt được tôn vinh, nhiều thầy cô chưa có quà ngày 16/3."),
    ("Tờ vé trả lại", "(PL)- Câu chuyện xảy ra ngày 16/3 ở con hẻm nhỏ."),
    ("Bếp lửa của bà", "Bà kể, hồi trẻ từng dự hội thi nấu cơm ở đình."),
]


@pytest.mark.parametrize(("title", "lead"), SILENT)
def test_lives_rules_and_looks_back_report_none(title: str, lead: str) -> None:
    dates = {day: "2022-03-16" for day in ("ngày 16/3", "Ngày 16/3") if day in lead}
    assert types_of(a_reading(title, lead, dates=dates)) == []


def test_a_day_long_before_publication_is_no_news() -> None:
    lead = "Ngày 2/9/2021, làng dựng lại ngôi đình cũ."
    assert types_of(a_reading("Ngôi đình", lead, dates={"Ngày 2/9/2021": "2021-09-02"})) == []


def test_an_announced_day_is_no_news() -> None:
    lead = "Cuốn sách của cụ Tư sẽ ra đời ngày 18/3."
    assert types_of(a_reading("Cụ Tư", lead, dates={"ngày 18/3": "2022-03-18"})) == []


def test_a_review_and_a_signing_told_in_the_body_are_two_events() -> None:
    lead = "Ngày 16/3, Cụm thi đua số 3 tổ chức hội nghị tổng kết công tác thi đua."
    reading = a_reading("Cụm 3 nhìn lại", lead, "Dịp này, các đơn vị đã ký giao ước thi đua.", dates=DAY)
    assert types_of(reading) == ["review_conference", "pact_signing"]


def test_a_planning_meeting_is_part_of_the_signing() -> None:
    lead = "Ngày 16/3, Cụm 3 tổ chức hội nghị triển khai nhiệm vụ và ký giao ước thi đua."
    assert types_of(a_reading("Cụm 3 vào việc", lead, dates=DAY)) == ["pact_signing"]


def test_an_order_received_at_an_anniversary_is_part_of_it() -> None:
    lead = "Ngày 16/3, nhà máy kỷ niệm 50 năm thành lập và đón nhận Huân chương."
    reading = a_reading("Nhà máy tròn 50 tuổi", lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "đón nhận Huân chương")) == ["anniversary"]


def test_an_order_with_a_ceremony_of_its_own_is_a_second_event() -> None:
    lead = "Ngày 16/3, nhà máy kỷ niệm 50 năm thành lập."
    title = "Tròn 50 tuổi, đón nhận Huân chương"
    reading = a_reading(title, lead, "Dịp này, nhà máy tổ chức lễ đón nhận Huân chương.", dates=DAY)
    row = an_award(reading.article, "đón nhận Huân chương")
    assert types_of(reading, row) == ["award_ceremony", "anniversary"]


@pytest.mark.parametrize(
    "title", ["Khen thưởng thầy thuốc", "Lễ kỷ niệm và khen thưởng", "Ngày của những người áo trắng"]
)
def test_awards_at_a_ceremony_of_the_trade_day_are_part_of_it(title: str) -> None:
    lead = "Ngày 16/3, bệnh viện tổ chức lễ kỷ niệm 68 năm Ngày Thầy thuốc, khen thưởng 30 người."
    reading = a_reading(title, lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "khen thưởng")) == ["anniversary"]


def test_an_anniversary_that_the_headline_names_stands_beside_the_review() -> None:
    lead = "Ngày 16/3, nhà máy tổ chức hội nghị sơ kết quý I và kỷ niệm 50 năm thành lập."
    named = a_reading("Nhà máy kỷ niệm 50 năm thành lập", lead, dates=DAY)
    unnamed = a_reading("Nhà máy nhìn lại quý I", lead, dates=DAY)
    assert types_of(named) == ["anniversary", "review_conference"]
    assert types_of(unnamed) == ["review_conference"]


def test_a_signing_of_another_year_is_background() -> None:
    reading = a_reading("Ông Thự", "Ông Thự trồng rừng.", "Đầu năm, các đơn vị đã ký giao ước thi đua.")
    assert types_of(reading) == []


def test_awards_handed_over_on_the_spot_are_a_commendation() -> None:
    lead = "Ngày 16/3, lãnh đạo tỉnh đã đến trao thưởng cho tổ tuần tra."
    reading = a_reading("Thưởng nóng tổ tuần tra", lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "trao thưởng cho tổ tuần tra")) == ["commendation"]


def test_praise_that_is_held_is_a_ceremony() -> None:
    lead = "Ngày 16/3, nhà trường đã tổ chức tuyên dương và tặng giấy khen cho em Na."
    reading = a_reading("Tặng giấy khen cho em Na", lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "tặng giấy khen cho em Na")) == ["award_ceremony"]


def test_the_same_with_a_ceremony_is_a_ceremony() -> None:
    lead = "Ngày 16/3, lãnh đạo tỉnh đã đến trao thưởng cho tổ tuần tra."
    reading = a_reading("Thưởng nóng tổ tuần tra", lead, "Tại buổi lễ, đại diện tổ cảm ơn.", dates=DAY)
    assert types_of(reading, an_award(reading.article, "trao thưởng cho tổ tuần tra")) == ["award_ceremony"]


@pytest.mark.parametrize(
    ("status", "types"), [("conferred", ["award_ceremony"]), ("past", ["other"]), ("target", ["other"])]
)
def test_a_bare_word_of_honour_needs_awards_given(status: Any, types: list[str]) -> None:
    lead = "Ngày 16/3, phường nói chuyện với những người nhận huy hiệu; tại buổi lễ có văn nghệ."
    reading = a_reading("Giọt hồng", lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "nhận huy hiệu", status=status)) == types


def test_praise_without_meeting_or_place_is_a_commendation() -> None:
    lead = "Ngày 16/3, Chi cục Thuế tuyên dương 12 hộ kinh doanh."
    reading = a_reading("Nộp thuế đúng hạn", lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "tuyên dương")) == ["commendation"]


def test_a_contest_that_only_names_the_prizes_is_none() -> None:
    lead = "Ngày 16/3, liên hiệp hội tổ chức tổng kết, trao giải Hội thi sáng tạo kỹ thuật."
    reading = a_reading("Hội thi sáng tạo: 33 giải pháp đoạt giải", lead, dates=DAY)
    assert types_of(reading, an_award(reading.article, "trao giải")) == ["award_ceremony"]


def test_news_of_two_days_are_two_events() -> None:
    dates = DAY | {"ngày 17/3": "2022-03-17"}
    reading = a_reading(
        "Tin vắn",
        "Ngày 16/3, xã tổ chức lễ trao Huy hiệu Đảng.",
        "Sáng ngày 17/3, huyện phát động thi đua.",
        dates=dates,
    )
    assert types_of(reading) == ["award_ceremony", "emulation_launch"]


def test_of_one_day_the_ceremony_is_part_of_the_launch() -> None:
    lead = "Ngày 16/3, xã tổ chức lễ trao Huy hiệu Đảng và phát động thi đua."
    assert types_of(a_reading("Tin vắn", lead, dates=DAY)) == ["emulation_launch"]


def test_medals_in_the_lead_tell_of_a_contest() -> None:
    reading = a_reading("Thêm chín tấm vàng", "Ngày 16/3, đoàn có thêm chín HCV.", dates=DAY)
    medal = an_award(reading.article, "chín HCV", kind="prize", grade="Vàng")
    honour = an_award(reading.article, "chín HCV", kind="prize", grade="Kim cương")
    assert (types_of(reading, medal), types_of(reading, honour)) == (["contest"], ["commendation"])


def test_ranked_prizes_make_a_gathering_a_contest() -> None:
    lead = "Ngày 16/3, công đoàn tổ chức chương trình áo dài cho nữ công nhân."
    reading = a_reading("Sàn diễn trong xưởng", lead, "Giải Nhất: tổ Cắt. Giải Nhì: tổ May.", dates=DAY)
    prizes = [an_award(reading.article, f"Giải {g}", kind="prize", grade=g) for g in ("Nhất", "Nhì")]
    assert types_of(reading, *prizes) == ["contest"]
    assert types_of(reading) == ["other"]


def test_a_list_of_titles_just_given_is_a_commendation() -> None:
    reading = a_reading(
        "Kết quả năm học",
        "Tập thể nhà trường đã nỗ lực:",
        "Tổ Văn đạt danh hiệu lao động tiên tiến.",
        "Tổ Toán đạt danh hiệu lao động xuất sắc.",
    )
    rows = [an_award(reading.article, f"{words} đạt danh hiệu lao động") for words in ("Tổ Văn", "Tổ Toán")]
    assert types_of(reading, *rows) == ["commendation"]
    assert types_of(reading, rows[0]) == []


def test_a_list_of_ranked_prizes_is_a_contest() -> None:
    reading = a_reading("Mùa quả ngọt", "Kết quả của trường:", "Giải Nhất: em Na.", "Giải Nhì: em Mơ.")
    prizes = [an_award(reading.article, f"Giải {g}", kind="prize", grade=g) for g in ("Nhất", "Nhì")]
    assert types_of(reading, *prizes) == ["contest"]


def test_titles_told_by_a_portrait_are_none() -> None:
    reading = a_reading("Chị Dệt", "Chị Dệt yêu khung cửi.", "Chị từng được tặng Bằng khen.")
    assert types_of(reading, an_award(reading.article, "Bằng khen")) == []


def test_an_event_quotes_its_sentence_and_grades_itself() -> None:
    lead = "Ngày 16/3, Khối thi đua 4 tổ chức ký kết giao ước thi đua năm 2022."
    reading = a_reading("Khối 4 ký giao ước", lead, dates=DAY)
    (event,) = find_events(reading, ())
    assert event.evidence.text == lead == event.evidence.span.of(reading.article.text)
    assert event.name == "Khối 4 ký giao ước"
    assert event.confidence == pytest.approx(CONFIDENCE["cue-in-opening"] + ECHOED)
    assert event.claims[0].field == "type" and event.claims[0].span is not None


def test_names_are_cut_and_confidence_is_a_share() -> None:
    lead = "Ngày 16/3, xã " + "rất " * 30 + "vui tổ chức đối thoại " + "dài " * 30 + "."
    (event,) = find_events(a_reading("Chuyện xã", lead, dates=DAY), ())
    assert event.name == "Đối thoại " + " ".join(["dài"] * (MOST_WORDS - 2))
    assert all(0 < share + ECHOED < 1 for share in CONFIDENCE.values())


@pytest.mark.parametrize(
    ("task", "types"),
    [
        ("Tổ chức ký giao ước thi đua giữa 6 xã trong tháng 4.", ["review_conference"]),
        ("Đã tổ chức ký giao ước thi đua giữa 6 xã.", ["review_conference", "pact_signing"]),
    ],
)
def test_a_signing_with_a_term_is_a_task(task: str, types: list[str]) -> None:
    lead = "Ngày 16/3, huyện tổ chức hội nghị tổng kết năm 2021."
    assert types_of(a_reading("Một năm nhìn lại", lead, "Xã nào cũng góp ý.", task, dates=DAY)) == types


def test_people_who_meet_on_a_trade_day_and_are_given_awards_meet_for_these() -> None:
    lead = "Ngày 16/3, bệnh viện tổ chức họp mặt kỷ niệm 67 năm Ngày Thầy thuốc Việt Nam."
    reading = a_reading("Ngày của blouse trắng", lead, "Dịp này, 4 bác sĩ nhận Giấy khen.", dates=DAY)
    assert types_of(reading) == ["anniversary"]
    assert types_of(reading, an_award(reading.article, "4 bác sĩ nhận Giấy khen", status="conferred")) == [
        "award_ceremony"
    ]
    assert types_of(reading, an_award(reading.article, "4 bác sĩ nhận Giấy khen", status="past")) == [
        "anniversary"
    ]
