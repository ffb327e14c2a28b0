"""Achievements tell stages, sources, members and contradictions, and only what rows tell."""

from extractor.records.achieve import achievements
from extractor.records.entries import Answers, build
from extractor.records.merging import RowAnswers
from extractor.records.told_beside import with_units_beside
from tests.records.rows import a_flag, a_row, an_order

UNIT = "Công ty Sao Mai"


def made(*rows):
    return achievements(rows, build(rows, Answers()), RowAnswers())


def test_from_the_proposal_to_the_handing_over() -> None:
    rows = [
        a_flag(UNIT, "2021", status="proposed", published="2022-03-17"),
        a_flag(
            UNIT,
            "2021",
            status="announced",
            published="2022-06-01",
            decision="900/QĐ-TTg",
            decided="2022-05-30",
        ),
        a_flag(UNIT, "2021", date="2022-07-20", published="2022-07-21"),
    ]
    (one,) = made(*rows)
    assert [(step.status, step.date) for step in one.steps] == [
        ("proposed", "2022-03-17"), ("announced", "2022-05-30"), ("conferred", "2022-07-20"),
    ]  # fmt: skip
    assert (one.status, one.year, one.period, one.date, one.decision) == (
        "conferred", 2021, "2021", "2022-07-20", "900/QĐ-TTg",
    )  # fmt: skip
    assert one.decision_date == "2022-05-30"
    assert (one.sources, set(one.rows)) == (3, {row.key for row in rows})


def test_a_paper_that_tells_of_the_decision_after_the_handing_over_tells_not_when_it_was_made() -> None:
    given = an_order(UNIT, "Ba", date="2025-08-18", published="2025-08-19", decision="1402/QĐ-CTN")
    late = {"status": "announced", "published": "2025-08-20", "decision": "1402/QĐ-CTN"}
    (one,) = made(given, an_order(UNIT, "Ba", **late))
    assert [(step.status, step.date) for step in one.steps] == [
        ("announced", None),
        ("conferred", "2025-08-18"),
    ]
    (dated,) = made(given, an_order(UNIT, "Ba", decided="2025-06-30", **late))
    assert dated.steps[0].date == "2025-06-30"


def test_one_order_in_two_near_years_is_told_side_by_side() -> None:
    past = {"status": "past", "published": "2023-11-18"}
    ours, theirs = an_order(UNIT, "Ba", date="2009", **past), an_order(UNIT, "Ba", date="2008", **past)
    found = made(ours, theirs, an_order(UNIT, "Nhì", date="2018", **past))
    told = {(one.year, other.field, other.theirs) for one in found for other in one.contradictions}
    assert told == {(2008, "time", "2009"), (2009, "time", "2008")}
    assert not any(one.contradictions for one in made(ours, an_order(UNIT, "Ba", date="2015", **past)))
    assert not any(
        one.contradictions for one in made(ours, an_order("Công ty Ánh Dương", "Ba", date="2008", **past))
    )


def test_an_order_stands_under_the_year_in_which_it_was_given_a_flag_under_that_which_it_honours() -> None:
    order = an_order(UNIT, "Ba", period="2015-2019", date="2020-07-28")
    unsaid = an_order("Công ty Ánh Dương", "Ba", period="2015-2019")
    flag = a_flag("Công ty Minh Long", "2021", date="2022-07-20")
    assert [one.year for one in made(order, unsaid, flag)] == [2020, 2019, 2021]


def test_copies_of_one_press_release_are_one_source() -> None:
    one = a_flag(UNIT, "2021", date="2022-07-20", story=77)
    other = a_flag(UNIT, "2021", date="2022-07-20", story=77)
    (achievement,) = made(one, other)
    assert achievement.sources == 1


def test_two_papers_that_disagree_stand_side_by_side() -> None:
    one, other = made(an_order(UNIT, "Nhì", date="2020-11-20"), an_order(UNIT, "Ba", date="2020-11-20"))
    assert [(c.field, c.ours, c.theirs) for c in one.contradictions] == [("grade", one.grade, other.grade)]
    assert other.contradictions[0].other == one.id


def test_a_past_honour_is_no_proposal() -> None:
    (one,) = made(
        an_order(UNIT, "Ba", date="2019", status="past"),
        an_order(UNIT, "Ba", date="2019-05-01", status="proposed"),
    )
    assert one.status == "past"


def test_a_set_knows_its_members() -> None:
    award = {"award_id": "bang-khen-cap-tinh", "grantor": "Chủ tịch UBND tỉnh"}
    told = {"article": "bao.example/9", "story": 9, "date": "2024-03-05", "place": "40", **award}
    whole = a_row(None, recipient_count=3, **told)
    named = a_row(UNIT, member_of=whole.key, **told)
    elsewhere = a_row("Công ty Ánh Dương", date="2024-03-05", place="40.thanh-pho-vinh", **award)
    others = [
        a_row("Công ty Minh Long", date="2023-03-05", place="40", **award),
        a_row("Công ty Sông Xanh", date="2024", place="40", **award),
        a_row("Công ty Đồi Chè", date="2024-03-05", place="42", **award),
        a_row("Công ty Bến Đò", date="2024-03-05", **award),
    ]
    found = {one.recipient: one for one in made(whole, named, elsewhere, *others)}
    assert set(found[""].members) == {found[UNIT].id, found["Công ty Ánh Dương"].id}


def test_a_set_lies_where_those_lie_whom_its_article_names() -> None:
    told = {
        "award_id": "co-thi-dua-cap-tinh",
        "kind": "emulation_flag",
        "period": "2022",
        "grantor": "UBND tỉnh",
    }
    own = {"article": "bao.example/9", "story": 9}
    whole = a_row(None, "Cờ thi đua", recipient_count=3, **told, **own)
    beside = a_row("Sở Y tế Nghệ An", "Cờ thi đua", member_of=whole.key, **told, **own)
    near = a_row("Bệnh viện Sản - Nhi Nghệ An", "Cờ thi đua", **told)
    away = a_row("Bệnh viện Phổi Hải Dương", "Cờ thi đua", **told)
    found = {one.recipient: one for one in made(*with_units_beside([whole, beside, near, away]))}
    members = {found["Sở Y tế Nghệ An"].id, found["Bệnh viện Sản - Nhi Nghệ An"].id}
    assert set(found[""].members) == members


def test_provinces_that_were_merged_later_had_each_its_own_set() -> None:
    told = {
        "kind": "emulation_flag",
        "level": "government",
        "award_id": "co-thi-dua-cua-chinh-phu",
        "period": "2022",
    }
    for published, is_member in (("2023-02-21", False), ("2026-02-21", True)):
        whole = a_row(None, "Cờ thi đua", recipient_count=20, place="25", published=published, **told)
        centre = a_row("Trung tâm Pháp y tỉnh Hòa Bình", "Cờ thi đua", published=published, **told)
        found = {one.recipient: one for one in made(whole, centre)}
        assert (found[""].members != ()) is is_member


def test_a_set_takes_no_more_members_from_elsewhere_than_it_counts() -> None:
    told = {"date": "2024-03-05", "award_id": "bang-khen-cap-tinh", "place": "40"}
    whole = a_row(None, recipient_count=2, **told)
    found = made(whole, *(a_row(f"Công ty Số {number}", **told) for number in range(3)))
    assert next(one for one in found if not one.recipient).members == ()


def test_targets_stay_targets() -> None:
    (one,) = made(a_flag(UNIT, "2025", status="target"))
    assert one.status == "target"


def test_a_set_knows_members_that_other_papers_name_in_their_words() -> None:
    told = {"award_id": "co-thi-dua-cua-lien-doan-lao-dong-tinh", "kind": "emulation_flag", "period": "2022"}
    whole = a_row(None, "Cờ thi đua", recipient_count=2, grantor="LĐLĐ thành phố Hà Nội", **told)
    member = a_row("Công đoàn A", "Cờ thi đua", grantor="Liên đoàn Lao động TP. Hà Nội", **told)
    beside = a_row(
        "Công đoàn B", "Cờ thi đua", grantor="LĐLĐ thành phố Hà Nội", article=whole.article, **told
    )
    found = {one.recipient: one for one in made(whole, member, beside)}
    assert found[""].members == (found["Công đoàn A"].id,)


def test_a_giver_that_breaks_off_is_that_of_the_recipients_place() -> None:
    unit = "Liên đoàn Lao động quận Cầu Giấy, Hà Nội"
    (own,) = made(a_row(unit, grantor="Chủ tịch UBND Thành phố"))
    assert own.grantor == "Chủ tịch UBND Thành phố Hà Nội"
    (full,) = made(a_row(unit, grantor="UBND Thành phố Hải Phòng"))
    assert full.grantor == "UBND Thành phố Hải Phòng"
    (away,) = made(a_row(unit, grantor="UBND tỉnh"))
    assert away.grantor == "UBND tỉnh", "Hà Nội is no tỉnh"
    (guest,) = made(a_row(unit, grantor="UBND thành phố", region="31"))
    assert guest.grantor == "UBND thành phố", "the article speaks of Hải Phòng"
