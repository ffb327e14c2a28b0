"""Ceremonies that are only planned: announced, and received by none of those who prepare them."""

import pytest

from tests.events.marked import awards_in

AWARD = "{AWARD|Huân chương Lao động hạng Nhì}"


def told(sentence: str, title: str = "Tin từ huyện Tiên Lữ") -> list[tuple[str | None, str, str | None]]:
    return [
        (row.recipient, row.status, row.date)
        for row in awards_in(sentence, title=title, published="2024-05-13")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "{UNIT|Trường B} có kế hoạch tổ chức lễ đón nhận %s.",
        "{UNIT|Trường B} họp bàn kế hoạch lễ kỷ niệm 60 năm thành lập và đón nhận %s.",
        "{UNIT|Trường B} ban hành Kế hoạch số 45/KH-TB về tổ chức lễ kỷ niệm và đón nhận %s.",
        "{UNIT|Trường B} họp Ban Tổ chức lễ kỷ niệm và đón nhận %s.",
        "{UNIT|Trường B} rà soát các nội dung công việc tổ chức lễ đón nhận %s.",
        "{UNIT|Trường B} chuẩn bị lễ đón nhận %s.",
        "{UNIT|Trường B} sẽ tổ chức lễ kỷ niệm và đón nhận %s.",
    ],
)
def test_who_prepares_its_own_ceremony_will_receive(sentence: str) -> None:
    assert told(sentence % AWARD) == [("Trường B", "announced", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "{UNIT|Trường B} tổ chức lễ kỷ niệm 60 năm thành lập và đón nhận %s.",
        "Với kế hoạch năm hoàn thành sớm, {UNIT|Trường B} đón nhận %s.",
        "Theo kế hoạch tổ chức lễ kỷ niệm, {DATE=2024-05-12|sáng 12/5}, {UNIT|Trường B} đón nhận %s.",
        "Sau khi rà soát, {UNIT|Trường B} đã tổ chức lễ đón nhận %s.",
        "Chủ động xây dựng kế hoạch dạy học, {UNIT|Trường B} đón nhận %s.",
    ],
)
def test_plans_that_are_not_of_the_ceremony(sentence: str) -> None:
    assert [row[:2] for row in told(sentence % AWARD, title="Trường B đón nhận Huân chương")] == [
        ("Trường B", "conferred")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "{PERSON|Lò Văn Panh}, Chủ tịch {UNIT|UBND huyện} chủ trì họp bàn kế hoạch lễ đón nhận %s.",
        "Ông {PERSON|Lò Văn Panh} kiểm tra công tác chuẩn bị lễ đón nhận %s.",
        "Ông {PERSON|Lò Văn Panh} nhấn mạnh, lễ đón nhận %s là sự kiện quan trọng.",
        "{UNIT|Sở A} hướng dẫn các địa phương tổ chức đón nhận %s.",
        "{UNIT|Sở A} kiểm tra việc chuẩn bị lễ đón nhận %s.",
    ],
)
def test_who_prepares_the_ceremony_of_others_receives_nothing(sentence: str) -> None:
    assert told(sentence % AWARD) == []


def test_a_person_about_to_receive() -> None:
    sentence = "Nghệ sĩ {PERSON|Lò Văn Panh} chuẩn bị đón nhận {AWARD|danh hiệu Nghệ sĩ Ưu tú}."
    assert told(sentence, title="Nghệ sĩ của bản") == [("Lò Văn Panh", "announced", None)]


def test_the_day_of_the_meeting_is_not_that_of_the_award() -> None:
    sentence = "{DATE=2024-05-12|Ngày 12/5}, {UNIT|Trường B} họp Ban Tổ chức lễ kỷ niệm và đón nhận " + AWARD
    assert told(sentence + ".") == [("Trường B", "announced", None)]


@pytest.mark.parametrize(
    ("second", "status"),
    [
        (
            "và công bố quyết định của {UNIT|UBND tỉnh} công nhận {LOC|xã B} {AWARD|đạt chuẩn nông thôn mới}",
            "announced",
        ),
        ("; {DATE=2019|năm 2019}, {LOC|xã B} được công nhận {AWARD|đạt chuẩn nông thôn mới}", "past"),
    ],
)
def test_what_else_belongs_to_the_plan(second: str, status: str) -> None:
    sentence = f"{{LOC|Xã B}} sẽ tổ chức lễ đón nhận {AWARD} {second}."
    rows = awards_in(sentence, title="Xã B đón nhận Huân chương", published="2024-05-13")
    assert [row.status for row in rows if "nông thôn" in row.award] == [status]


def test_what_is_held_around_the_reception_is_to_come_with_it() -> None:
    award = "{AWARD|Huân chương Lao động hạng Ba}"
    to_come = told(
        f"Nằm trong chương trình lễ kỷ niệm 50 năm thành lập trường và đón nhận {award}, "
        "{UNIT|Trường Ba Vân} sẽ tổ chức cắm trại."
    )
    assert [status for _, status, _ in to_come] == ["announced"]
    done = told(f"Trong chương trình lễ kỷ niệm, {{UNIT|Trường Ba Vân}} đón nhận {award}.")
    assert [status for _, status, _ in done] == ["conferred"]
