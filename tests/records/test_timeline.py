"""A record has the form's tables, leaves blank what nobody told, and marks its gaps."""

import pytest

from extractor.ground.achievements import Achievement
from extractor.records import timeline
from extractor.records.achieve import achievements
from extractor.records.entries import Answers, build
from extractor.records.merging import RowAnswers
from extractor.records.timeline import Record, award_words, decision_words, line_among, record_of
from extractor.report.record.wording import (
    award_and_times,
    corrected_words,
    doubts,
    note_words,
    set_words,
    year_words,
)
from tests.records.rows import a_flag, a_row, an_order

UNIT = "Công ty Sao Mai"


def record(*rows, first=None, last=None) -> Record:
    registry = build(rows, Answers())
    (entry,) = registry.entries
    found = achievements(rows, registry, RowAnswers())
    return record_of(entry, found, (), {row.key: row for row in rows}, first, last)


def test_each_award_stands_in_its_table() -> None:
    found = record(
        a_flag(UNIT, "2021"), an_order(UNIT, "Ba", date="2019"),
        a_row(UNIT, "Giải Vàng", kind="prize", date="2020"),
        a_row(UNIT, "Huân chương Tự do", kind="order", level="international", date="2018"),
        a_flag(UNIT, "2025", status="target"), an_order(UNIT, "Nhì", date="2024", status="proposed"),
    )  # fmt: skip
    assert [line.award for line in found.titles] == ["Cờ thi đua của Chính phủ"]
    assert [line.award for line in found.honours] == ["Huân chương Lao động hạng Ba"]
    assert {line.award for line in found.others} == {"Giải Vàng", "Huân chương Tự do"}
    assert {line.achievement.status for line in found.pending} == {"target", "proposed"}
    assert len(found.lines) == 4


def test_years_without_a_word_are_gaps_and_other_years_are_left_out() -> None:
    rows = [a_flag(UNIT, "2018"), a_flag(UNIT, "2020"), a_flag(UNIT, None)]
    assert record(*rows).gaps == (2019,)
    assert record(*rows, first=2019, last=2021).gaps == (2019, 2021)
    assert len(record(*rows, first=2019, last=2021).lines) == 2
    assert [line.achievement.period for line in record(*rows).undated] == [None]


def test_flags_of_each_year_of_a_time_leave_no_gap() -> None:
    told = record(a_flag(UNIT, "2019"), a_flag(UNIT, "2020-2022", status="past"), a_flag(UNIT, "2024"))
    assert told.gaps == (2023,)
    assert [year_words(line.achievement) for line in told.titles] == ["2019", "2020-2022", "2024"]


def test_the_time_of_an_order_is_no_year_of_its_own() -> None:
    for date in ("2020-07-28", "2020"):
        (line,) = record(an_order(UNIT, "Ba", period="2019-2020", date=date)).honours
        assert year_words(line.achievement) == "2020"


def test_an_award_that_a_paper_only_counts_says_how_often_it_was_given() -> None:
    (once, often) = record(a_flag(UNIT, "2021"), a_flag(UNIT, None, recipient_count=6, status="past")).titles
    told = {award_and_times(once), award_and_times(often)}
    assert told == {"Cờ thi đua của Chính phủ", "Cờ thi đua của Chính phủ (6 lần)"}


def test_the_note_of_the_form_tells_that_papers_differ() -> None:
    told = record(an_order(UNIT, "Ba", date="2020-07-28"), an_order(UNIT, "Nhì", date="2020-07-28"))
    assert {note_words(line) for line in told.honours} == {"theo báo chí; báo viết khác nhau về hạng"}
    (line,) = record(an_order(UNIT, "Ba", date="2020-07-28")).honours
    assert note_words(line) == "theo báo chí"


def test_what_a_person_corrected_is_told_beside_the_quotation() -> None:
    (line,) = record(an_order(UNIT, "Nhì", date="2020-07-28", corrected="grade,period")).honours
    assert corrected_words(line) == "đã sửa khi xem xét: hạng, thành tích năm"
    assert note_words(line) == "theo báo chí; đã sửa khi xem xét: hạng, thành tích năm"


def test_sets_of_one_size_that_two_papers_count_are_told_once() -> None:
    flag = {"date": "2022-07-20", "grantor": "Chính phủ", "place": "40"}
    row = a_flag(UNIT, "2021", **flag)
    wholes = [
        a_flag(None, "2021", recipient_count=3, publisher=paper, **flag) for paper in ("Báo A", "Báo B")
    ]
    rows = [row, *wholes]
    own, *sets = sorted(
        achievements(rows, build(rows, Answers()), RowAnswers()), key=lambda one: not one.recipient
    )
    line = line_among(own, {one.key: one for one in rows}, {}, {}, sets)
    assert set_words(line) == "trong số 3 tập thể (Báo A, Báo B)"


def test_one_difference_is_told_once_with_all_its_papers() -> None:
    told = record(
        an_order(UNIT, "Nhì", date="2020-07-28", publisher="Báo A"),
        an_order(UNIT, "Ba", date="2020-07-28", publisher="Báo B", decision="1015/QĐ-CTN"),
        an_order(UNIT, "Ba", date="2020-07-28", publisher="Báo C", decision="1051/QĐ-CTN"),
    )
    (second,) = (line for line in told.honours if line.achievement.grade == "Nhì")
    assert list(doubts(second)) == ["báo viết khác nhau về hạng: Nhì (Báo A) / Ba (Báo B, Báo C)"]


def test_a_citation_an_article_the_oldest_first() -> None:
    rows = [
        a_flag(UNIT, "2021", date="2022-07-20", published="2022-07-25", evidence="tặng Cờ", article="b"),
        a_flag(UNIT, "2021", date="2022-07-20", published="2022-07-20", evidence="trao Cờ", article="a"),
        a_flag(
            UNIT,
            "2021",
            date="2022-07-20",
            published="2022-07-20",
            evidence="trao Cờ cho Công ty",
            article="a",
        ),
    ]
    (line,) = record(*rows).titles
    assert [citation.quote for citation in line.citations] == ["trao Cờ cho Công ty", "tặng Cờ"]


def an_achievement(**told) -> Achievement:
    usual = {
        "id": "a", "entry": "e", "recipient": UNIT, "recipient_kind": "collective", "recipient_count": 1,
        "award": "Bằng khen", "award_id": None, "kind": "certificate_of_merit", "level": "province",
        "status": "conferred",
    }  # fmt: skip
    return Achievement(**(usual | told))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, ""),
        ({"decision": "512/QĐ-UBND"}, "512/QĐ-UBND"),
        ({"decision": "512/QĐ-UBND", "grantor": "UBND tỉnh"}, "512/QĐ-UBND của UBND tỉnh"),
        ({"decision": "512/QĐ-TTg", "grantor": "Chính phủ"}, "512/QĐ-TTg của Thủ tướng Chính phủ"),
        ({"decision": "512/QĐ-TTg"}, "512/QĐ-TTg của Thủ tướng Chính phủ"),
        ({"decision": "5/QĐ-CTN", "grantor": "Chủ tịch nước Tô Lâm"}, "5/QĐ-CTN của Chủ tịch nước Tô Lâm"),
        ({"decision": "512/QĐ-TTg", "decision_date": "2024-03-01", "signer": "Lê Mai",
          "grantor": "Thủ tướng"}, "512/QĐ-TTg ngày 01/03/2024 của Lê Mai"),
        ({"grantor": "Thủ tướng", "date": "2024-03-01"}, ""),
    ],
)  # fmt: skip
def test_the_decision_cell_is_blank_unless_told(told: dict, words: str) -> None:
    assert decision_words(an_achievement(**told)) == words


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"award": "HCLĐ hạng nhì", "award_id": "huan-chuong-lao-dong", "kind": "order", "grade": "Nhì"},
         "Huân chương Lao động hạng Nhì"),
        ({"award": "danh hiệu “Chiến sĩ thi đua cơ sở”", "kind": "emulation_title"},
         "Chiến sĩ thi đua cơ sở"),
        ({"award": "Bằng khen của Bộ Y tế"}, "Bằng khen của Bộ Y tế"),
        ({"award": "Bằng khen của Bộ Y tế", "grantor": "Bộ trưởng Bộ Y tế"}, "Bằng khen của Bộ Y tế"),
        ({"award": "Bằng khen", "grantor": "UBND tỉnh"}, "Bằng khen của Ủy ban nhân dân tỉnh"),
        ({"award": "Cờ thi đua xuất sắc", "grantor": "Bộ Y tế"}, "Cờ thi đua xuất sắc của Bộ Y tế"),
        ({"award": "Bằng khen cấp bộ", "grantor": "Bộ Y tế"}, "Bằng khen cấp bộ"),
        ({"award": "Giấy khen"}, "Giấy khen"),
        ({"award": "Huân chương Tự do hạng Nhất của Nhà nước Lào", "award_id": "huan-chuong-nuoc-ngoai",
          "kind": "order", "level": "international"}, "Huân chương Tự do hạng Nhất của Nhà nước Lào"),
        ({"award": "Bằng khen của Thủ tướng", "award_id": "bang-khen-cua-thu-tuong"},
         "Bằng khen của Thủ tướng Chính phủ"),
        ({"award": "Cờ thi đua của Thủ tướng Chính phủ", "award_id": "co-thi-dua-cua-chinh-phu",
          "kind": "emulation_flag"}, "Cờ thi đua của Chính phủ"),
        ({"award": "Cờ thi đua của Tổng LĐLĐ", "award_id": "co-thi-dua-cua-tong-lien-doan-lao-dong",
          "kind": "emulation_flag"}, "Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam"),
        ({"award": "Cờ thi đua chuyên đề của Tổng LĐLĐ", "award_id": "co-thi-dua-cua-tong-lien-doan-lao-dong",
          "kind": "emulation_flag"}, "Cờ thi đua chuyên đề của Tổng Liên đoàn Lao động"),
    ],
)  # fmt: skip
def test_an_award_is_written_in_full(told: dict, words: str) -> None:
    assert award_words(an_achievement(**told)) == words


def test_an_award_given_a_thousand_times_is_put_in_full_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written = list[str]()

    def written_out(wording: str) -> str:
        written.append(wording)
        return wording

    monkeypatch.setattr(timeline, "written_out", written_out)
    timeline._in_full.cache_clear()
    given = [an_achievement(id=number, award="Giấy khen của UBND xã Hoa Mai") for number in "abcde"]
    assert len({award_words(one) for one in given}) == len(written) == 1
    timeline._in_full.cache_clear()
