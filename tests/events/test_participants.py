"""Parties to an event: members, signers, opponents; never guests, organisers or recipients."""

import pytest

from extractor import events, text
from extractor.events.reported.participants import participants_of, read_parties
from extractor.ground.records import EventType
from extractor.ground.span import Span
from tests.builders import an_article
from tests.events.readings import a_reading


def names(kind: EventType, sentence: str, organiser: str | None = None, **marks: object) -> list[str]:
    reading = a_reading("Tin", sentence, **marks)  # type: ignore[arg-type]
    return [p.name for p in participants_of(reading, kind, reading.sentences, organiser)]


SIGNERS = [
    (
        "Cụm gồm các huyện: Tủa Chùa, Mường Nhé và thị xã Mường Lay.",
        [],
        ["Tủa Chùa", "Mường Nhé", "thị xã Mường Lay"],
        ["huyện Tủa Chùa", "huyện Mường Nhé", "thị xã Mường Lay"],
    ),
    (
        "Khối gồm 3 đơn vị: LĐLĐ các huyện Tủa Chùa, Mường Nhé và Công đoàn Giáo dục.",
        ["Công đoàn Giáo dục"],
        ["Tủa Chùa", "Mường Nhé"],
        ["LĐLĐ huyện Tủa Chùa", "LĐLĐ huyện Mường Nhé", "Công đoàn Giáo dục"],
    ),
    (
        "Tham gia ký kết có 2 đơn vị: các Trường MN Hoa Ban, Sao Mai.",
        ["Trường MN Hoa Ban"],
        ["Sao Mai"],
        ["Trường MN Hoa Ban", "Trường MN Sao Mai"],
    ),
    (
        "Dự có lãnh đạo các tỉnh thành viên: Lào Cai, Yên Bái.",
        [],
        ["Lào Cai", "Yên Bái"],
        ["tỉnh Lào Cai", "tỉnh Yên Bái"],
    ),
    (
        "Cụm thi đua số 1, bao gồm các địa phương: Lạc Dương, Đơn Dương đã ký giao ước.",
        [],
        ["Lạc Dương", "Đơn Dương"],
        ["Lạc Dương", "Đơn Dương"],
    ),
    (
        "Khối gồm 3 đơn vị: Sở Y tế (Khối trưởng), Sở Nội vụ và Sở Tư pháp.",
        ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"],
        [],
        ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"],
    ),
    (
        "Khối thi đua các sở, ngành kinh tế gồm: Sở Xây dựng, Sở Công Thương.",
        ["Sở Xây dựng", "Sở Công Thương"],
        [],
        ["Sở Xây dựng", "Sở Công Thương"],
    ),
    (
        "Đại diện Sở Y tế, Sở Nội vụ đã ký giao ước thi đua.",
        ["Sở Y tế", "Sở Nội vụ"],
        [],
        ["Sở Y tế", "Sở Nội vụ"],
    ),
    (
        "Tại xã Gò Mơ, các huyện Tủa Chùa, Mường Nhé và thị xã Mường Lay ký kết giao ước thi đua.",
        [],
        ["xã Gò Mơ", "Tủa Chùa", "Mường Nhé", "thị xã Mường Lay"],
        ["huyện Tủa Chùa", "huyện Mường Nhé", "thị xã Mường Lay"],
    ),
    (
        "Lãnh đạo Sở Nội vụ chứng kiến Sở Y tế và Sở Tư pháp cùng nhau ký giao ước thi đua.",
        ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"],
        [],
        ["Sở Y tế", "Sở Tư pháp"],
    ),
    (
        "Cụm có 2 đơn vị: Sở Y tế, Sở Nội vụ.",
        ["Sở Y tế", "Sở Nội vụ"],
        [],
        ["Sở Y tế", "Sở Nội vụ"],
    ),
]


@pytest.mark.parametrize(("sentence", "units", "places", "parties"), SIGNERS)
def test_members_of_a_list_sign(
    sentence: str, units: list[str], places: list[str], parties: list[str]
) -> None:
    assert names("pact_signing", sentence, units=units, places=places) == parties


NO_PARTIES = [
    ("Dự hội nghị có lãnh đạo Sở Y tế, Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"], []),
    ("Đại diện Sở Y tế, Sở Nội vụ phát biểu.", ["Sở Y tế", "Sở Nội vụ"], []),
    ("Cụm gồm Sở Y tế.", ["Sở Y tế"], []),
    ("Cụm của Sở Y tế, Sở Nội vụ dẫn đầu đã ký giao ước thi đua.", ["Sở Y tế", "Sở Nội vụ"], []),
    ("Khối tặng Cờ cho 2 đơn vị: Sở Y tế, Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"], []),
    ("Giao ước gồm 5 nội dung do Sở Y tế, Sở Nội vụ soạn.", ["Sở Y tế", "Sở Nội vụ"], []),
    ("Đoàn đi qua các huyện: Tủa Chùa, Mường Nhé.", [], ["Tủa Chùa", "Mường Nhé"]),
]


@pytest.mark.parametrize(("sentence", "units", "places"), NO_PARTIES)
def test_guests_recipients_and_single_names_are_no_parties(
    sentence: str, units: list[str], places: list[str]
) -> None:
    assert names("pact_signing", sentence, units=units, places=places) == []


def test_a_list_in_a_sentence_of_awards_is_one_of_recipients() -> None:
    sentence = "Cụm có thành viên gồm: Sở Y tế, Sở Nội vụ được tặng Cờ thi đua."
    assert names("pact_signing", sentence, units=["Sở Y tế", "Sở Nội vụ"], awards=["Cờ thi đua"]) == []


def test_the_organiser_is_no_party() -> None:
    sentence = "Khối gồm các đơn vị: Sở Y tế, Sở Nội vụ, Sở Xây dựng."
    units = ["Sở Y tế", "Sở Nội vụ", "Sở Xây dựng"]
    assert names("pact_signing", sentence, "Sở Nội Vụ", units=units) == ["Sở Y tế", "Sở Xây dựng"]


@pytest.mark.parametrize(
    ("sentence", "organiser"),
    [
        ("Chiều 30/5, Sở Y tế, Sở Tư pháp và Sở Nội vụ ký kết giao ước thi đua năm 2024.", None),
        ("Chiều 30/5, Cụm thi đua số 4 ký kết giao ước thi đua năm 2024.", "Cụm thi đua số 4"),
    ],
)
def test_who_signs_with_others_holds_no_meeting(sentence: str, organiser: str | None) -> None:
    (event,) = events.find(text.read(an_article("Ký kết giao ước thi đua", "Hết.", lead=sentence))).events
    assert event.organiser == organiser


def test_the_teams_of_a_match() -> None:
    reading = a_reading("Sấm Sét 2-1 Sóng Biển: Ngược dòng", "Mưa lớn.", units=["Sấm Sét", "Sóng Biển"])
    assert [p.name for p in participants_of(reading, "contest", (), None)] == ["Sấm Sét", "Sóng Biển"]
    sentence = "Vòng 5 khép lại bằng trận hòa giữa Sấm Sét và Sóng Biển."
    assert names("contest", sentence, units=["Sấm Sét", "Sóng Biển"]) == ["Sấm Sét", "Sóng Biển"]


def test_two_names_of_a_headline_need_not_have_played() -> None:
    reading = a_reading("Sấm Sét mời Sóng Biển dự lễ", "Mưa lớn.", units=["Sấm Sét", "Sóng Biển"])
    assert participants_of(reading, "contest", (), None) == ()


OTHER_SIDES = [
    (
        "Khoa Điện làm việc với đoàn chuyên gia Công ty Hoa Sen.",
        ["Khoa Điện", "Công ty Hoa Sen"],
        ["Công ty Hoa Sen"],
    ),
    (
        "Lễ ký kết hợp tác giữa Sở Y tế và Viettel diễn ra sáng nay.",
        ["Sở Y tế", "Viettel"],
        ["Sở Y tế", "Viettel"],
    ),
    ("Khoa Điện làm việc với tinh thần cao tại Công ty Hoa Sen.", ["Khoa Điện", "Công ty Hoa Sen"], []),
    ("UBND huyện và Viettel ký thỏa thuận hợp tác.", ["UBND huyện", "Viettel"], ["UBND huyện", "Viettel"]),
    ("UBND huyện và Viettel ký tên vào sổ.", ["UBND huyện", "Viettel"], []),
    ("Khoa Điện gặp khó, Công ty Hoa Sen giúp.", ["Khoa Điện", "Công ty Hoa Sen"], []),
]


@pytest.mark.parametrize(("sentence", "units", "parties"), OTHER_SIDES)
def test_the_other_side_of_a_meeting(sentence: str, units: list[str], parties: list[str]) -> None:
    assert names("other", sentence, "Khoa Điện", units=units) == parties


@pytest.mark.parametrize("kind", ["award_ceremony", "anniversary", "commendation", "congress"])
def test_other_kinds_have_no_parties(kind: EventType) -> None:
    sentence = "Khối gồm các đơn vị: Sở Y tế, Sở Nội vụ."
    assert names(kind, sentence, units=["Sở Y tế", "Sở Nội vụ"]) == []


def test_each_party_stands_where_its_name_does() -> None:
    reading = a_reading("Tin", "Các huyện: Tủa Chùa, Mường Nhé.", places=["Tủa Chùa", "Mường Nhé"])
    sentence = reading.sentences[1].span
    parties = read_parties(reading, Span(sentence.start, sentence.end), words_from=sentence.start)
    assert [p.span.of(reading.article.text) for p in parties] == ["Tủa Chùa", "Mường Nhé"]
    assert [p.name for p in parties] == ["huyện Tủa Chùa", "huyện Mường Nhé"]
