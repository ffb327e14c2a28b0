"""The record in the database: made of rows and acts, made anew only when they changed, kept by a rebuild."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count

import pytest

from extractor.errors import SeveralStoredError
from extractor.ground.acts import Act
from extractor.record_book import named_entries, open_book, record, refresh
from extractor.records.names import Name, name_of, same_name
from extractor.records.standing import standing
from extractor.report.record.wording import set_words
from extractor.store import Store, open_store, record_rows, record_tables
from tests.builders import a_page, an_article, an_award, an_extract

UNIT = "Công ty Sao Mai"


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        yield opened


def report(store: Store, number: int, **told: object) -> None:
    """An article of its own paper with one row."""
    url = f"https://bao{number}.example/tin.html"
    article = an_article(
        f"Bài {number}", f"Tỉnh tặng Bằng khen cho {UNIT}.", url=url, publisher=f"bao{number}.example"
    )
    usual = {"recipient": UNIT, "period": "2021", "award_id": "bang-khen-cap-tinh"}
    award = an_award(article, f"tặng Bằng khen cho {UNIT}", **(usual | told))
    store.save(a_page(str(number), url=url, source=url), an_extract(article, awards=(award,), source=url))


def act(store: Store, name, subject: str, **told) -> int:
    return record_rows.add_act(store, Act(name, subject, "Lê Mai", "2026-11-20T08:00:00+07:00", **told))


def test_two_papers_make_one_achievement_with_its_rows(store: Store) -> None:
    report(store, 1, status="proposed")
    report(store, 2, date="2022-03-17", decision="512/QĐ-UBND")
    report(store, 3, period="2020")
    assert refresh(store)
    one, other = record_tables.achievements(store)
    assert [(a.year, a.status, a.decision, len(a.rows)) for a in (one, other)] == [
        (2020, "conferred", None, 1), (2022, "conferred", "512/QĐ-UBND", 2),
    ]  # fmt: skip
    (entry,) = record_tables.entries(store)
    assert (entry.name, one.entry, other.entry) == (UNIT, entry.id, entry.id)
    assert record_tables.achievements(store, entry.id) == [one, other]
    assert {link.entry for link in record_tables.links(store).values()} == {entry.id}


def test_a_word_of_very_many_names_is_told_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(("Sơn Ca", "Hoa Mai", "Kim Đồng"), 1):
        report(store, number, recipient=f"Trường Mầm non {name}")
    refresh(store)
    with pytest.raises(SeveralStoredError, match="names 3 entries") as few:
        record(store, "mầm non")
    assert len(few.value.ids) == 3
    monkeypatch.setattr("extractor.record_book.MOST_INSIDE", 1)
    with pytest.raises(SeveralStoredError, match="names more than 1 entries") as many:
        record(store, "mầm")
    assert len(many.value.ids) == 2


def test_a_name_that_many_bear_is_compared_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 4):
        report(
            store,
            number,
            recipient="Nguyễn Minh",
            recipient_kind="individual",
            recipient_parent=f"Sở {number}",
        )
    refresh(store)
    compared = list[str]()

    def compare(one: Name, other: Name) -> bool:
        compared.append(one.full)
        return same_name(one, other)

    monkeypatch.setattr("extractor.record_book.same_name", compare)
    assert len(named_entries(store, "NGUYỄN MINH").ids) == 3
    assert compared == ["Nguyễn Minh"]


def test_a_unit_that_an_article_says_was_renamed_is_one_entry(store: Store) -> None:
    report(store, 1)
    report(store, 2, recipient="Tập đoàn Sao Mai")
    refresh(store)
    assert len(record_tables.entries(store)) == 2
    url = "https://bao3.example/tin.html"
    article = an_article("Đổi tên", f"{UNIT}, nay là Tập đoàn Sao Mai, được tặng Bằng khen.", url=url)
    award = an_award(article, "được tặng Bằng khen", recipient=UNIT, period="2019")
    store.save(a_page("3", url=url, source=url), an_extract(article, awards=(award,), source=url))
    refresh(store)
    assert len(record_tables.entries(store)) == 1


def test_nothing_new_makes_nothing_anew(store: Store) -> None:
    report(store, 1)
    assert refresh(store)
    assert not refresh(store)
    report(store, 2)
    assert refresh(store)


def test_an_article_saved_anew_within_the_same_second_makes_its_rows_anew(store: Store) -> None:
    store.stand_at(datetime.fromisoformat("2026-11-20T08:00:00+07:00"))
    report(store, 1)
    assert refresh(store)
    report(store, 1, grade="Nhì")
    assert refresh(store)
    assert [one.grade for one in record_tables.achievements(store)] == ["Nhì"]


def test_whether_anything_came_is_not_asked_of_every_row(store: Store) -> None:
    """Every page of the record asks it, of a million rows too."""

    def steps() -> int:
        taken = count()
        store.conn.set_progress_handler(lambda: next(taken) < 0, 1)
        assert not refresh(store)
        store.conn.set_progress_handler(None, 0)
        return next(taken)

    report(store, 1)
    refresh(store)
    of_few = steps()
    for number in range(2, 40):
        report(store, number)
    refresh(store)
    assert steps() == of_few


def test_another_program_or_lexicon_makes_the_record_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(store, 1)
    assert refresh(store)
    monkeypatch.setattr("extractor.record_book.edition", lambda: "9.9 khác")
    assert refresh(store)
    assert not refresh(store)


def test_the_word_of_a_person_is_seen_and_can_be_taken_back(store: Store) -> None:
    report(store, 1)
    report(store, 2)
    (row, other) = record_rows.record_rows(store).values()
    number = act(store, "reject", other.key, article=other.article, evidence=other.evidence, why="đăng nhầm")
    refresh(store)
    (achievement,) = record_tables.achievements(store)
    assert achievement.rows == (row.key,)
    act(store, "undo", str(number))
    refresh(store)
    assert len(record_tables.achievements(store)[0].rows) == 2
    assert [one.act for one in record_rows.acts(store)] == ["reject", "undo"]


def test_the_three_standings(store: Store) -> None:
    report(store, 1)
    (row,) = record_rows.record_rows(store).values()
    told = {"article": row.article, "evidence": row.evidence}
    seen = []
    for name, new in (
        ("", None),
        ("checked", None),
        ("decision_seen", '{"number": "7/QĐ-UBND", "date": "2022-03-01"}'),
    ):
        if name:
            act(store, name, row.key, new=new, **told)
        refresh(store)
        (one,) = record_tables.achievements(store)
        seen.append((one.standing, one.decision, one.decision_date))
    assert seen == [("press", None, None), ("checked", None, None), ("decided", "7/QĐ-UBND", "2022-03-01")]


def test_a_row_tells_which_fields_a_person_corrected_and_of_which_paper_its_day_is(store: Store) -> None:
    report(store, 1)
    (row,) = record_rows.record_rows(store).values()
    told = {"article": row.article, "evidence": row.evidence}
    dated = replace(row, decision="7/QĐ-UBND", decided="2022-03-01")
    act(store, "correct", row.key, field="grade", new="Nhì", **told)
    (graded,) = standing(record_rows.acts(store), [dated]).effective([dated])
    assert (graded.corrected, graded.decided) == ("grade", "2022-03-01")
    act(store, "correct", row.key, field="decision", new="8/QĐ-UBND", **told)
    (numbered,) = standing(record_rows.acts(store), [dated]).effective([dated])
    assert (numbered.corrected, numbered.decided) == ("grade,decision", None)


def test_the_day_of_a_decision_is_that_written_behind_its_number(store: Store) -> None:
    url = "https://bao1.example/tin.html"
    words = f"Tỉnh tặng Bằng khen cho {UNIT} theo Quyết định số 512/QĐ-UBND ngày 1/3/2022."
    article = an_article("Bài 1", words, url=url, publisher="bao1.example")
    award = an_award(article, f"tặng Bằng khen cho {UNIT}", recipient=UNIT, decision="512/QĐ-UBND")
    store.save(a_page("1", url=url, source=url), an_extract(article, awards=(award,), source=url))
    (line,) = record(store, UNIT).lines
    assert line.achievement.decision_date == "2022-03-01"
    assert line.decision.startswith("512/QĐ-UBND ngày 01/03/2022")


def test_a_decision_outlives_a_new_reading_of_the_article(store: Store) -> None:
    report(store, 1)
    (row,) = record_rows.record_rows(store).values()
    act(store, "correct", row.key, article=row.article, evidence=row.evidence, field="grade", new="Nhì")
    report(store, 1, recipient="Công ty TNHH Sao Mai")
    refresh(store)
    (achievement,) = record_tables.achievements(store)
    assert achievement.grade == "Nhì"
    (standing,) = open_book(store).rows.values()
    assert (standing.recipient, standing.grade) == ("Công ty TNHH Sao Mai", "Nhì")


@pytest.mark.parametrize("sql", ["UPDATE acts SET who = 'x'", "DELETE FROM acts"])
def test_history_is_only_added_to(store: Store, sql: str) -> None:
    act(store, "accept", "r1")
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        store.conn.execute(sql)


NAMES = (
    "Liên đoàn Lao động thành phố Hà Nội", "Trường Cao đẳng Nghề Bắc Ninh", "Lữ đoàn Công binh 283",
    "Công ty Cổ phần Tập đoàn Lam Giang", "Sở Giáo dục và Đào tạo Hà Nam", "BIDV chi nhánh Hà Nam",
    "Trường THPT Sao Mai", "Hội Nông dân xã Hòa Bình", "UBND huyện Ba Vì",
)  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        *NAMES, "LĐLĐ TP Hà Nội", "Lữ đoàn 283", "Trường CĐ Nghề Bắc Ninh", "Tập đoàn Lam Giang", "BIDV",
        "Sở GD&ĐT Hà Nam", "Trường Trung học phổ thông Sao Mai", "Ngân hàng Sao", "Hà Nam", "BIDV CN Hà Nam",
        "Trường THPT", "UBND H. Ba Vì", "Hội Nông dân xã Hoà Bình", "hội nông dân xã hoà bình",
    ],
)  # fmt: skip
def test_the_same_names_are_sought_as_if_all_were_compared(store: Store, name: str) -> None:
    for number, known in enumerate(NAMES, 1):
        report(store, number, recipient=known)
    refresh(store)
    entries = record_tables.entries(store)
    as_written = {one.id for one in entries if name in (one.name, *one.aliases)}
    same = {one.id for one in entries if same_name(name_of(one.name), name_of(name))}
    found = named_entries(store, name)
    assert set(found.ids) == (as_written or same)
    assert not (found.ids and found.inside)


def test_words_inside_longer_names_are_nobody_s_whole_name(store: Store) -> None:
    report(store, 1, recipient="Liên đoàn Lao động thành phố Hà Nội")
    refresh(store)
    (entry,) = record_tables.entries(store)
    assert named_entries(store, "Hà Nội").inside == (entry.id,)
    assert named_entries(store, "ha noi").inside == (entry.id,)
    assert named_entries(store, "Hà Nội").ids == ()
    assert named_entries(store, entry.id).ids == (entry.id,)
    assert named_entries(store, "Huế") == named_entries(store, "\n")


def test_a_name_that_comes_later_is_found_in_a_file_too(tmp_path) -> None:
    with open_store(tmp_path / "a.db") as store:
        report(store, 1)
        refresh(store)
        assert named_entries(store, "Hội Nông dân xã Yên Bình").ids == ()
        report(store, 2, recipient="Hội Nông dân xã Yên Bình")
        refresh(store)
        assert len(named_entries(store, "hoi nong dan xa yen binh").ids) == 1


def test_a_line_tells_the_sets_that_count_it(store: Store) -> None:
    flag = {"award": "Cờ thi đua của Chính phủ", "award_id": "co-thi-dua-cua-chinh-phu",
            "kind": "emulation_flag", "level": "government", "period": "2021"}  # fmt: skip
    url = "https://mot.example/tin.html"
    text = f"Hai đơn vị được tặng cờ, trong đó có {UNIT}."
    article = an_article("Tin", text, url=url, publisher="mot.example")
    whole = an_award(article, "Hai đơn vị", recipient=None, recipient_count=2, **flag)
    named = an_award(article, UNIT, recipient=UNIT, ref=2, member_of=1, **flag)
    store.save(a_page("mot", url=url, source=url), an_extract(article, awards=(whole, named), source=url))
    (line,) = record(store, UNIT).titles
    assert [(one.count, one.kind, one.papers) for one in line.sets] == [(2, "collective", ("mot.example",))]
    assert set_words(line) == "trong số 2 tập thể (mot.example)"
