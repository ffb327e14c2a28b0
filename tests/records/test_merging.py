"""Rows are one award when their slots agree or are silent, never because they are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.achievements import Row
from extractor.records.merging import Nearness, RowAnswers, contradictions, merge
from extractor.records.slots import compare, names_of_award, published_within, times, times_sought
from extractor.records.told_beside import with_units_beside
from tests.records.rows import a_flag, a_row, an_order

UNIT = "Công ty Sao Mai"
NOBODY = RowAnswers()


def groups(*rows: Row, answers: RowAnswers = NOBODY) -> set[frozenset[str]]:
    return {frozenset(row.key for row in group) for group in merge(rows, answers)}


def together(*rows: Row) -> bool:
    return len(groups(*rows)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (a_flag(UNIT, "2021", status="proposed", published="2022-03-17"),
         a_flag(UNIT, "2021", date="2022-07-20", published="2022-07-21")),
        (an_order(UNIT, "Nhì", date="2020-11-20", published="2020-11-20"),
         an_order(UNIT, "Nhì", date="2020-11-20", published="2020-11-25")),
        (an_order(UNIT, "Nhì", date="2020-11-20"), an_order(UNIT, None, date="2020-11-20")),
        (a_row(UNIT, "Bằng khen", award_id="bang-khen", date="2024-03-05"),
         a_row(UNIT, "Bằng khen của UBND tỉnh", award_id="bang-khen-cap-tinh", date="2024-03-05")),
        (an_order(UNIT, "Ba", date="2019", status="past"), an_order(UNIT, "Ba", date="2019-05-01")),
        (a_row(UNIT, decision="512/QĐ-TTg", date="2024"),
         a_row(UNIT, decision="512 / QĐ-TTg", date="2024-02-01")),
        (a_row(UNIT, grantor="Chủ tịch UBND TP. Hà Nội", date="2024-02-01"),
         a_row(UNIT, grantor="UBND thành phố Hà Nội", date="2024-02-01")),
        (a_row(UNIT, period="2020/2025", date="2025-08-01"),
         a_row(UNIT, period="2020-2025", date="2025-08-03")),
        (an_order(UNIT, "Ba", status="proposed", published="2022-11-14"),
         an_order(UNIT, "Ba", date="2024-11-16", published="2024-11-18")),
    ],
)  # fmt: skip
def test_one_award_in_two_articles(one: Row, other: Row) -> None:
    assert together(one, other)
    assert together(other, one)


@pytest.mark.parametrize(
    ("one", "other", "slot"),
    [
        (a_flag(UNIT, "2021"), a_flag(UNIT, "2022"), "time"),
        (an_order(UNIT, "Nhì", date="2020-11-20"), an_order(UNIT, "Nhất", date="2020-11-20"), "grade"),
        (a_row(UNIT, date="2024-02-01", decision="512/QĐ-TTg"),
         a_row(UNIT, date="2024-02-01", decision="513/QĐ-TTg"), "decision"),
        (a_row(UNIT, "Bằng khen của Bộ Y tế", award_id="bang-khen-cua-bo-ban-nganh", date="2024-02-01"),
         a_row(UNIT, "Bằng khen của UBND tỉnh", award_id="bang-khen-cap-tinh", date="2024-02-01"), "award"),
        (a_row(UNIT, grantor="UBND tỉnh Nghệ An", date="2024-02-01"),
         a_row(UNIT, grantor="Bộ Y tế", date="2024-02-01"), "grantor"),
        (a_row(UNIT, date="2023-02-01"), a_row(UNIT, date="2024-02-01"), "time"),
        (an_order(UNIT, "Ba", status="proposed", published="2020-01-10"),
         an_order(UNIT, "Ba", date="2024-11-16", published="2024-11-18"), "time"),
        (a_row(UNIT, status="proposed", published="2022-11-14"),
         a_row(UNIT, date="2024-11-16", published="2024-11-18"), "time"),
        (a_row(UNIT, published="2023-02-01"), a_row(UNIT, published="2024-02-01"), "time"),
        (a_row(UNIT, "giải Nhất Hội thi A", kind="prize", award_id="giai-thuong-hoi-thi", date="2024"),
         a_row(UNIT, "giải Nhất Hội thi B", kind="prize", award_id="giai-thuong-hoi-thi", date="2024"),
         "award"),
        (a_row(UNIT, recipient_count=3, date="2024"), a_row(UNIT, date="2024"), "count"),
    ],
)  # fmt: skip
def test_two_awards_of_one_unit(one: Row, other: Row, slot: str) -> None:
    assert slot in compare(one, other).against
    assert not together(one, other)


def test_a_row_that_fits_two_awards_joins_neither() -> None:
    first, second = an_order(UNIT, "Nhì", date="2010-05-01"), an_order(UNIT, "Ba", date="2010-05-01")
    unsaid = an_order(UNIT, None, date="2010-05-01")
    assert groups(first, second, unsaid) == {frozenset({row.key}) for row in (first, second, unsaid)}


def test_a_proposal_joins_the_version_of_its_award_that_more_papers_tell() -> None:
    usual = [
        an_order(UNIT, "Ba", date="2023-09-13", published=f"2023-09-1{day}", decision="612/QĐ-CTN", story=1)
        for day in (4, 5)
    ]
    unusual = an_order(UNIT, "Ba", date="2023-09-13", published="2023-09-14", decision="621/QĐ-CTN")
    proposed = an_order(UNIT, "Ba", status="proposed", published="2022-11-08")
    past = an_order(UNIT, "Ba", status="past", date="2023", published="2025-06-25")
    assert groups(*usual, unusual, proposed, past) == {
        frozenset(row.key for row in (*usual, proposed, past)), frozenset({unusual.key}),
    }  # fmt: skip


def test_what_may_tell_of_either_of_two_awards_is_one_among_itself() -> None:
    first, second = (
        an_order(UNIT, "Ba", date="2020-07-28", decision=number) for number in ("1015/QĐ-CTN", "1051/QĐ-CTN")
    )
    retold = [
        an_order(UNIT, "Ba", status="past", date="2020", published=f"202{year}-06-01") for year in (2, 4, 5)
    ]
    assert groups(first, second, *retold) == {
        frozenset({first.key}), frozenset({second.key}), frozenset(row.key for row in retold),
    }  # fmt: skip


def test_a_silent_row_does_not_bring_two_grades_together() -> None:
    rows = [
        an_order(UNIT, None, date="2010"),
        an_order(UNIT, "Nhì", date="2010"),
        an_order(UNIT, "Nhất", date="2010"),
    ]
    for group in groups(*rows):
        assert not {rows[1].key, rows[2].key} <= group


def test_one_article_tells_of_a_proposal_beside_an_honour() -> None:
    told = {"article": "bao.example/1", "date": "2024-02-01"}
    assert not together(a_row(UNIT, status="proposed", **told), a_row(UNIT, status="conferred", **told))


def test_what_a_person_says_wins() -> None:
    one, other = a_flag(UNIT, "2021"), a_flag(UNIT, "2022")
    first, second = sorted((one.key, other.key))
    assert len(groups(one, other, answers=RowAnswers(same=frozenset({(first, second)})))) == 1
    alike, too = a_flag(UNIT, "2021", date="2022-07-20"), a_flag(UNIT, "2021", date="2022-07-20")
    first, second = sorted((alike.key, too.key))
    assert len(groups(alike, too, answers=RowAnswers(different=frozenset({(first, second)})))) == 2


def test_what_a_person_joined_takes_along_what_was_one_with_it() -> None:
    """Two papers report one flag, a third tells it of another year: joined with one, it is one with both."""
    one = a_flag(UNIT, "2021", date="2022-07-20", published="2022-07-21")
    reprint = a_flag(UNIT, "2021", date="2022-07-20", published="2022-07-22")
    other = a_flag(UNIT, "2019", date="2020-07-20", published="2020-07-21")
    assert len(groups(one, reprint, other)) == 2
    pair = tuple(sorted((reprint.key, other.key)))
    assert len(groups(one, reprint, other, answers=RowAnswers(same=frozenset({pair})))) == 1
    apart = tuple(sorted((one.key, other.key)))
    kept = groups(one, reprint, other, answers=RowAnswers(frozenset({pair}), frozenset({apart})))
    assert kept == {frozenset({one.key}), frozenset({reprint.key, other.key})}


def test_another_grade_of_one_ceremony_is_a_contradiction() -> None:
    one, other = an_order(UNIT, "Nhì", date="2020-11-20"), an_order(UNIT, "Ba", date="2020-11-20")
    earlier = an_order(UNIT, "Ba", date="2010-11-20")
    merged = merge([one, other, earlier], NOBODY)
    found = contradictions(merged)
    assert [slot for _, _, slot in found] == ["grade"]
    pair = {merged[number][0].key for number in found[0][:2]}
    assert pair == {one.key, other.key}


SLOTS = st.fixed_dictionaries(
    {
        "period": st.sampled_from([None, "2021", "2022"]),
        "date": st.sampled_from([None, "2022", "2022-07-20"]),
        "grade": st.sampled_from([None, "Nhất", "Nhì"]),
        "decision": st.sampled_from([None, "1/QĐ-TTg", "2/QĐ-TTg"]),
        "status": st.sampled_from(["proposed", "conferred", "past"]),
        "published": st.sampled_from([None, "2022-07-21"]),
    }
)


@given(st.lists(SLOTS, max_size=7))
def test_no_group_holds_two_rows_that_contradict_each_other(told: list[dict]) -> None:
    rows = [an_order(UNIT, **slots) for slots in told]
    merged = merge(rows, NOBODY)
    assert sorted(row.key for group in merged for row in group) == sorted(row.key for row in rows)
    for group in merged:
        assert all(compare(one, other).compatible for one in group for other in group if one is not other)


def test_a_flag_of_a_year_may_be_that_of_the_school_year_that_ends_in_it() -> None:
    decided = a_flag(UNIT, "2021", status="announced", date="2022-10-06", published="2022-10-12")
    handed = a_flag(UNIT, "2020-2021", date="2022-11-20", published="2022-11-21")
    assert together(decided, handed)
    assert not together(decided, a_flag(UNIT, "2021-2022", date="2022-11-20", published="2022-11-21"))


def test_one_tie_is_enough_where_nothing_speaks_against() -> None:
    title = {"award_id": "thay-thuoc-uu-tu", "recipient_kind": "individual"}
    ceremony = a_row("Lê Mai", date="2023-02-25", published="2023-02-26", **title)
    undated = a_row("Lê Mai", published="2023-02-28", **title)
    retold = a_row("Lê Mai", date="2023", status="past", published="2024-02-26", **title)
    assert together(ceremony, undated, retold)
    assert together(undated, retold)
    certificate = {"award_id": "bang-khen-cap-tinh", "recipient_kind": "individual"}
    certified = a_row("Lê Mai", published="2023-02-28", **certificate)
    assert not together(certified, a_row("Lê Mai", date="2023", status="past", **certificate))


def test_two_papers_of_one_ceremony_that_differ_in_the_year() -> None:
    one = a_flag(UNIT, "2021", published="2023-02-26")
    other = a_flag(UNIT, "2022", published="2023-02-28")
    years_later = a_flag(UNIT, "2023", published="2024-02-28")
    found = merge([one, other, years_later], NOBODY)
    assert len(found) == 3
    assert [slot for _, _, slot in contradictions(found)] == ["time"]


def test_flags_of_two_bodies_under_one_wording_do_not_contradict() -> None:
    told = {"kind": "emulation_flag", "period": "2021"}
    one = a_row(UNIT, "Cờ thi đua", grantor="Chính phủ", award_id="co-thi-dua-cua-chinh-phu", **told)
    other = a_row(UNIT, "Cờ thi đua", grantor="Bộ Y tế", award_id="co-thi-dua-cua-bo-ban-nganh", **told)
    found = merge([one, other], NOBODY)
    assert (len(found), contradictions(found)) == (2, [])


def test_a_flag_of_a_year_is_given_once_however_often_an_article_tells_it() -> None:
    conferred = a_flag(UNIT, "2021", article="bao.example/x", date="2022-12-22")
    again = a_flag(UNIT, "2021", article="bao.example/x", status="past")
    assert together(conferred, again)
    assert not together(conferred, a_flag(UNIT, "2020", article="bao.example/x", status="past"))


told_rows = st.builds(
    lambda award, told: a_row(UNIT, award, **told),
    st.sampled_from(("Bằng khen", "Bằng khen của Bộ Y tế", "Giải Nhất", "Giải Nhất cuộc thi viết")),
    st.fixed_dictionaries(
        {
            "award_id": st.sampled_from((None, "bang-khen", "giai-nhat")),
            "kind": st.sampled_from(("certificate_of_merit", "prize")),
            "status": st.sampled_from(("conferred", "proposed", "past")),
            "period": st.sampled_from((None, "2020", "2021", "2020-2021", "2019/2021", "quý I", "quý II")),
            "date": st.sampled_from((None, "2021", "2021-12", "2021-12-31", "2022-01-02", "2022-03")),
            "published": st.sampled_from((None, "2021-12-30", "2022-01-02", "2022-01-06", "2022-01-09")),
            "story": st.integers(1, 3),
            "grantor": st.sampled_from((None, "Bộ Y tế", "Bộ Công an")),
        }
    ),
)


@given(told_rows, told_rows)
def test_rows_of_one_award_or_one_time_are_found_by_what_they_are_put_under(one: Row, other: Row) -> None:
    """So that not every row of a recipient need be compared with every other."""
    compared = compare(one, other)
    if compared.compatible:
        near = Nearness()
        near.add(one)
        assert near.that_may_fit(other) == [0]
    if compared.award == "agree":
        assert names_of_award(one) & names_of_award(other)
    if compared.time == "agree" or one.story == other.story or published_within(one, other, 7):
        assert times(one) & times_sought(other)


@given(st.lists(told_rows, max_size=8))
def test_of_a_persons_answers_those_about_rows_of_other_recipients_change_nothing(rows: list[Row]) -> None:
    keys = [row.key for row in rows]
    pairs = frozenset(tuple(sorted((key, "another"))) for key in keys)
    assert merge(rows, RowAnswers(same=pairs, different=pairs)) == merge(rows, NOBODY)


def test_certificates_of_two_days_are_two_though_one_tells_its_merit() -> None:
    first = a_row(
        "Công ty Sao Mai", grantor="UBND huyện", date="2024-03-05", period="2023", published="2024-03-06"
    )
    second = a_row("Công ty Sao Mai", grantor="UBND huyện", date="2025-09-05", published="2025-09-06")
    assert len(merge([first, second], RowAnswers())) == 2
    again = a_row("Công ty Sao Mai", grantor="UBND huyện", date="2024-03-05", published="2024-03-07")
    assert len(merge([first, again], RowAnswers())) == 1


@pytest.mark.parametrize(
    ("told", "are_one"),
    [
        ({}, True),
        ({"reason": "phòng, chống dịch"}, True),
        ({"date": "2022-08-10"}, False),
        ({"grantor": "Ban Thường vụ Tỉnh đoàn"}, False),
        ({"published": "2022-10-30"}, False),
    ],
)
def test_a_story_months_later_tells_the_ceremony_again(told: dict[str, str], are_one: bool) -> None:
    body = {"award_id": "bang-khen-cap-tinh", "grantor": "Chủ tịch UBND tỉnh"}
    given = a_row(UNIT, date="2022-05-10", published="2022-05-11", **body)
    again = a_row(UNIT, **(body | {"published": "2022-08-12", "evidence": "vừa được tặng Bằng khen"} | told))
    assert together(given, again) is are_one


def test_a_story_months_later_for_something_else_is_another_award() -> None:
    body = {"award_id": "bang-khen-cap-tinh", "grantor": "Chủ tịch UBND tỉnh"}
    given = a_row(UNIT, date="2022-05-10", published="2022-05-11", reason="phòng, chống dịch", **body)
    again = a_row(UNIT, published="2022-08-12", reason="xây dựng nông thôn mới", **body)
    assert not together(given, again)


@pytest.mark.parametrize(
    ("told", "are_one"),
    [
        ({}, True),
        ({"title": "Nơi vun đắp"}, False),
        ({"date": "2022-05-05"}, False),
        ({"date": "2023-01-05"}, False),
        ({"grantor": "Bộ trưởng Bộ Y tế"}, False),
    ],
)
def test_what_is_told_of_the_year_reviewed_was_given_at_the_review(
    told: dict[str, str], *, are_one: bool
) -> None:
    giver = {"award_id": "bang-khen", "grantor": "Chủ tịch UBND tỉnh"}
    review = {"title": "Sở Y tế tổng kết công tác năm 2021", "date": "2022-01-05", "published": "2022-01-06"}
    past = a_row(UNIT, date="2021", status="past", published="2022-11-24", **giver)
    assert together(past, a_row(UNIT, **(giver | review | told))) is are_one


@pytest.mark.parametrize(
    ("year", "are_one"), [("2024", True), ("2023", True), ("2022", False), ("2026", False)]
)
def test_years_later_the_year_tells_what_came_of_a_proposal(year: str, *, are_one: bool) -> None:
    asked = an_order(UNIT, "Ba", status="proposed", published="2023-03-14")
    assert together(asked, an_order(UNIT, "Ba", date=year, status="past", published="2027-09-02")) is are_one


def test_the_flag_of_a_branch_is_given_by_its_ministry_or_department() -> None:
    flag = {"award_id": "co-thi-dua", "kind": "emulation_flag", "period": "2020"}
    branch = a_row(UNIT, "Cờ thi đua ngành Tư pháp", grantor="ngành Tư pháp", date="2020-10-29", **flag)
    assert together(branch, a_row(UNIT, "Cờ thi đua", grantor="Bộ Tư pháp", status="past", **flag))
    one, other = (a_row(UNIT, "Cờ thi đua", grantor=giver, **flag) for giver in ("Bộ Y tế", "Bộ Tư pháp"))
    assert not together(one, other)


@pytest.mark.parametrize(
    ("stage", "day", "year", "are_one"),
    [
        ("conferred", "2022-02-15", "2021", True),
        ("announced", "2021-12-24", "2022", True),
        ("proposed", "2023-03-14", "2024", True),
        ("conferred", "2022-02-15", "2020", False),
        ("conferred", "2022-02-15", "2023", False),
        ("announced", "2021-12-24", "2020", False),
    ],
)
@pytest.mark.parametrize("award", ["order", "certificate"])
def test_what_few_receive_twice_is_one_whose_stages_lie_in_two_years(
    award: str, stage: str, day: str, year: str, *, are_one: bool
) -> None:
    certificate = {"award_id": "bang-khen-cua-thu-tuong-chinh-phu", "level": "government"}

    def told(**when: str) -> Row:
        if award == "order":
            return an_order(UNIT, "Ba", **when)
        return a_row(UNIT, "Bằng khen của Thủ tướng Chính phủ", **(certificate | when))

    past = told(date=year, status="past", published="2026-09-02")
    assert together(told(status=stage, date=day, published=day), past) is are_one


def test_a_certificate_of_the_province_is_of_the_year_told() -> None:
    giver = {"award_id": "bang-khen", "grantor": "Chủ tịch UBND tỉnh"}
    given = a_row(UNIT, date="2022-02-15", published="2022-02-16", **giver)
    assert not together(given, a_row(UNIT, date="2021", status="past", published="2024-05-19", **giver))


@pytest.mark.parametrize(("period", "are_one"), [("2021", True), ("2020", False), (None, False)])
def test_a_flag_of_the_year_before_tells_which_year_is_reviewed(period: str | None, *, are_one: bool) -> None:
    giver = {"award_id": "bang-khen", "grantor": "Chủ tịch UBND tỉnh"}
    meeting = {"article": "bao.example/tong-ket", "date": "2022-01-06", "published": "2022-01-07"}
    given, _ = with_units_beside([a_row(UNIT, **giver, **meeting), a_flag("Công ty B", period, **meeting)])
    assert (
        together(given, a_row(UNIT, date="2021", status="past", published="2024-10-20", **giver)) is are_one
    )


def test_an_order_of_a_grade_told_without_a_day_is_the_one_handed_over_within_the_year() -> None:
    handed = an_order(UNIT, "Ba", date="2024-03-22", published="2024-03-23", grantor="Chủ tịch nước")
    again = {"published": "2024-10-20", "grantor": "Chủ tịch nước"}
    assert together(handed, an_order(UNIT, "Ba", **again))
    assert not together(handed, an_order(UNIT, "Nhì", **again))
    flag = {"award_id": "bang-khen-cap-tinh", "grantor": "Chủ tịch UBND tỉnh"}
    given = a_row(UNIT, date="2024-03-22", published="2024-03-23", **flag)
    assert not together(given, a_row(UNIT, published="2024-10-20", **flag))


@pytest.mark.parametrize(("year", "are_one"), [("2022", True), ("2023", False)])
def test_what_a_portrait_tells_beside_earlier_honours_is_no_news(year: str, *, are_one: bool) -> None:
    """Beside an honour of its own year it may be another that is news now."""
    giver = {"award_id": "giay-khen-cua-cong-an-tinh", "grantor": "Giám đốc Công an tỉnh"}
    given = a_row(UNIT, "Giấy khen", date="2022-04-19", published="2022-04-20", **giver)
    portrait = {"article": "bao.example/chan-dung", "published": "2023-08-18", "status": "past"}
    told, _ = with_units_beside(
        [a_row(UNIT, "Giấy khen", **giver, **portrait), a_row("Công ty B", date=year, **portrait)]
    )
    assert together(given, told) is are_one
