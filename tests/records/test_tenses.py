"""A past honour without a year joins the one that it must be, and no other."""

from dataclasses import replace

import pytest

from extractor.ground.achievements import Row
from extractor.records.merging import RowAnswers, merge
from extractor.records.tenses import is_news
from tests.records.rows import a_flag, a_row, an_order

UNIT = "Công ty Sao Mai"
NEWS = "Công ty Sao Mai được UBND tỉnh tặng Bằng khen"


def together(*rows: Row) -> bool:
    return len(merge(rows, RowAnswers())) == 1


@pytest.mark.parametrize(
    ("evidence", "news"),
    [
        (NEWS, True),
        ("Công ty Sao Mai vừa nhận Cờ thi đua của Chính phủ", True),
        ("Công ty Sao Mai từng được tặng Bằng khen", False),
        ("Trước đó, Công ty Sao Mai được tặng Bằng khen", False),
        ("năm 2019 Công ty Sao Mai được tặng Bằng khen", False),
        ("nhiều năm liền được tặng Cờ thi đua", False),
        ("Công ty Sao Mai, từng nhận Cờ thi đua, mới đây được tặng Bằng khen", True),
        ("mới đây kể rằng Công ty Sao Mai từng được tặng Bằng khen", False),
    ],
)
def test_words_take_an_honour_out_of_the_news(evidence: str, news: bool) -> None:
    assert is_news(a_row(UNIT, status="past", evidence=evidence)) is news


def test_a_past_that_no_word_tells_is_news_of_its_days() -> None:
    news = a_row(UNIT, grantor="UBND tỉnh", date="2024-03-05", published="2024-03-06")
    told = a_row(UNIT, grantor="UBND tỉnh", status="past", published="2024-03-07", evidence=NEWS)
    assert together(news, told)
    once = a_row(UNIT, grantor="UBND tỉnh", status="past", published="2024-03-07", evidence=f"từng {NEWS}")
    assert not together(news, once)


def test_a_certificate_of_one_body_and_year_is_one() -> None:
    news = a_row(UNIT, grantor="Chủ tịch UBND tỉnh", published="2022-12-28")
    past = a_row(UNIT, grantor="UBND tỉnh", status="past", date="2022", published="2023-05-07")
    assert together(news, past)
    other_body = a_row(UNIT, status="past", date="2022", published="2023-05-07")
    assert not together(news, other_body)


def test_a_flag_handed_over_in_winter_is_of_the_year_before() -> None:
    told = "Công ty Sao Mai được tặng Cờ thi đua"
    winter = a_flag(UNIT, None, status="past", published="2021-01-08", evidence=told)
    autumn = a_flag(UNIT, None, status="past", published="2020-11-08", evidence=told)
    of_2020 = a_flag(UNIT, "2020", status="past", published="2024-05-01")
    of_2021 = a_flag(UNIT, "2021", status="past", published="2024-05-01")
    assert together(winter, of_2020) and not together(winter, of_2021)
    assert together(autumn, of_2020) and not together(autumn, of_2021)


def test_an_order_of_a_grade_is_given_once() -> None:
    news = an_order(UNIT, "Ba", date="2021-03-03", published="2021-03-04")
    later = an_order(UNIT, "Ba", status="past", published="2024-03-03", evidence="đã được tặng")
    assert together(news, later)
    earlier = an_order(UNIT, "Ba", status="past", published="2020-03-03", evidence="đã được tặng")
    assert not together(news, earlier)
    undated = an_order(UNIT, "Nhì", published="2023-11-19")
    first = an_order(UNIT, "Nhì", status="past", date="2008", published="2023-11-20")
    assert not together(undated, first)


def test_what_was_proposed_is_later_told_as_given() -> None:
    proposed = a_flag(UNIT, None, status="proposed", published="2024-05-02")
    given = a_flag(UNIT, None, status="past", published="2025-10-12", evidence="đã được tặng")
    assert together(proposed, given)
    too_late = a_flag(UNIT, None, status="past", published="2026-10-12", evidence="đã được tặng")
    assert not together(proposed, too_late)


def test_the_prime_minister_needs_no_government() -> None:
    one = a_row(UNIT, grantor="Thủ tướng", date="2021-12-28")
    assert together(one, a_row(UNIT, grantor="Thủ tướng Chính phủ", status="past", date="2021"))


def test_a_past_without_a_time_is_the_one_of_that_body_told_months_before() -> None:
    news = a_row(UNIT, grantor="Chủ tịch UBND tỉnh Lào Cai", date="2022-03-05", published="2022-03-06")
    told = a_row(
        UNIT, grantor="Chủ tịch UBND tỉnh", status="past", published="2024-03-07", evidence=f"từng {NEWS}"
    )
    assert together(news, told)
    elsewhere = a_row(UNIT, grantor="Bộ Y tế", status="past", published="2024-03-07", evidence=f"từng {NEWS}")
    assert not together(news, elsewhere)
    before = a_row(UNIT, grantor="UBND tỉnh", status="past", published="2021-03-07", evidence=f"từng {NEWS}")
    assert not together(news, before)


def test_a_medal_for_years_in_a_trade_is_given_once() -> None:
    medal = {
        "award": "Kỷ niệm chương",
        "award_id": "knc-vi-su-nghiep-nhan-dao",
        "kind": "commemorative_medal",
        "level": "ministry",
        "recipient_kind": "individual",
    }
    given = a_row("Lê Thị Hoa", grantor="Hội A", date="2022-05-08", published="2022-05-09", **medal)
    told = a_row("Lê Thị Hoa", status="past", published="2023-11-20", **medal)
    assert together(given, told)
    others = [
        replace(one, kind="certificate_of_merit", award_id="bang-khen-cap-tinh") for one in (given, told)
    ]
    assert not together(*others)


GOVERNMENT = {"level": "government", "award_id": "bang-khen-cua-thu-tuong", "grantor": "Thủ tướng Chính phủ"}


def test_what_the_government_gives_is_meant_a_year_later_though_no_word_says_past() -> None:
    news = a_row(UNIT, date="2022-02-25", published="2022-02-26", **GOVERNMENT)
    told = a_row(
        UNIT, status="past", published="2023-06-01", evidence=f"{UNIT} được tặng Bằng khen", **GOVERNMENT
    )
    assert together(news, told)
    before = a_row(
        UNIT, status="past", published="2021-06-01", evidence=f"{UNIT} được tặng Bằng khen", **GOVERNMENT
    )
    assert not together(news, before)


@pytest.mark.parametrize(
    ("kind", "award_id", "one"),
    [
        ("emulation_title", "chien-si-thi-dua-cap-tinh", True),
        ("certificate_of_merit", "bang-khen-cap-tinh", False),
    ],
)
def test_a_title_just_received_is_that_of_these_days_though_no_body_is_told(kind, award_id, one) -> None:
    what = {"kind": kind, "award_id": award_id}
    news = a_row(UNIT, "danh hiệu", date="2023-08-25", published="2023-08-26", period="2022-2023", **what)
    told = a_row(
        UNIT, "danh hiệu", status="past", published="2023-09-05", evidence="mới đây được tặng", **what
    )
    assert together(news, told) is one


@pytest.mark.parametrize(
    ("evidence", "published", "body", "one"),
    [
        ("anh đã được Chủ tịch UBND tỉnh tặng Bằng khen", "2024-04-02", "UBND tỉnh", True),
        ("Trước đó, anh được UBND tỉnh tặng Bằng khen", "2024-04-02", "UBND tỉnh", True),
        ("anh từng được UBND tỉnh tặng Bằng khen", "2024-04-02", "UBND tỉnh", False),
        ("nhiều năm anh được UBND tỉnh tặng Bằng khen", "2024-04-02", "UBND tỉnh", False),
        ("anh đã được Bộ Công an tặng Bằng khen", "2024-04-02", "Bộ Công an", False),
        ("anh đã được UBND tỉnh tặng Bằng khen", "2024-03-02", "UBND tỉnh", False),
    ],
)
def test_what_was_news_some_weeks_ago_is_told_again(
    evidence: str, published: str, body: str, one: bool
) -> None:
    person = {"recipient_kind": "individual"}
    news = a_row("Lê Văn Mai", grantor="UBND tỉnh", date="2024-03-05", published="2024-03-06", **person)
    past = a_row("Lê Văn Mai", grantor=body, status="past", published=published, evidence=evidence, **person)
    assert together(news, past) is one


def test_a_badge_is_given_a_person_once() -> None:
    badge = {"kind": "badge", "award_id": "huy-hieu-tuoi-tre-dung-cam", "level": "mass_organisation"}
    told = {"award": "Huy hiệu “Tuổi trẻ dũng cảm”", **badge}
    news = a_row("Lê Văn Mai", recipient_kind="individual", grantor="Trung ương Đoàn", date="2021-09-04",
                 published="2021-09-05", **told)  # fmt: skip
    past = a_row("Lê Văn Mai", recipient_kind="individual", status="past", published="2023-04-20",
                 evidence="bên cạnh Huy hiệu", **told)  # fmt: skip
    seldom = {"level": "government"}
    assert together(replace(news, **seldom), replace(past, **seldom))
    assert not together(replace(news, **seldom), replace(past, **seldom, published="2020-04-20"))
