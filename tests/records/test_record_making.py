"""A record of which only the changed parts were made is the record made whole."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.ground.achievements import Row
from extractor.ground.acts import ROW_PAIR_ACTS, Act
from extractor.ground.records import Award
from extractor.record_book import refresh
from extractor.records.edition import edition
from extractor.records.mentions import mention_of
from extractor.store import Store, open_store, record_rows, record_tables
from extractor.store.migrations import RECORDS, Series
from extractor.store.moments import now
from extractor.store.open import How, open_file
from extractor.store.queue_places import waiting_count, waiting_rows
from extractor.viet.times import VIETNAM
from tests.builders import a_page, an_article, an_award, an_extract

NAMES = (
    "Công ty Sao Mai", "Tập đoàn Sao Mai", "Công ty Sao Băng", "Trường Tiểu học Kim Đồng",
    "Trường Tiểu học Kim Đồng, quận Ba Đình", "Trường Tiểu học Kim Đồng (huyện Gia Lâm)",
    "LĐLĐ Q. Hoàn Kiếm", "Liên đoàn Lao động quận Hoàn Kiếm", "Công ty Sao-Mai", None,
)  # fmt: skip
PERSONS = ("Lê Văn An", "Lê Văn Ân", "Trần Thị Mai")
TABLES = (
    "registry_entries", "registry_links", "achievements", "achievement_rows", "rejected_rows", "record_made",
    "achievement_sums", "press_sums", "set_members", "unclear_links", "record_marks", "overfull_sets",
    "record_told",
)  # fmt: skip

rows = st.builds(
    dict,
    recipient=st.sampled_from(NAMES), recipient_parent=st.sampled_from((None, "Công ty Sao Mai")),
    recipient_count=st.sampled_from((1, 2, 3)), period=st.sampled_from((None, "2020", "2021")),
    grade=st.sampled_from((None, "Nhì", "Ba")), date=st.sampled_from((None, "2022-03-17", "2022-03")),
    status=st.sampled_from(("conferred", "proposed", "past")),
    award=st.sampled_from(("Bằng khen", "Bằng khen của Chủ tịch UBND tỉnh")),
    decision=st.sampled_from((None, "512/QĐ-UBND")),
)  # fmt: skip
people = st.builds(
    lambda told, name: told | {"recipient": name, "recipient_kind": "individual"},
    rows,
    st.sampled_from(PERSONS),
)
texts = st.sampled_from(
    ("", "Công ty Sao Mai, nay là Tập đoàn Sao Mai.", "Công ty Sao Băng sáp nhập vào Tập đoàn Sao Mai.")
)
articles = st.tuples(
    st.just("article"), st.integers(1, 5), st.lists(rows | people, min_size=1, max_size=3), texts,
    st.integers(1, 28),
)  # fmt: skip
ACTS = (
    "accept", "reject", "checked", "decision_seen", "same_award", "different_award", "same_name",
    "different_name", "renamed", "merged_into", "undo",
)  # fmt: skip
acts = st.tuples(st.just("act"), st.sampled_from(ACTS), st.integers(0, 30), st.integers(0, 30))


def save(store: Store, number: int, told: list[dict], text: str, day: int) -> None:
    url = f"https://bao{number}.example/tin.html"
    words = [f"Câu {at} tặng thưởng." for at in range(len(told))]
    published = datetime(2022, 3, day, 8, tzinfo=VIETNAM)
    article = an_article(f"Bài {number}", *words, text or "Hết.", url=url, published=published)
    found: tuple[Award, ...] = tuple(
        an_award(article, words[at], ref=at + 1, award_id="huan-chuong-lao-dong", kind="order", **one)
        for at, one in enumerate(told)
    )
    store.save(a_page(str(number), url=url, source=url), an_extract(article, awards=found, source=url))


def do(store: Store, name: str, one: int, other: int) -> None:
    found = list(record_rows.record_rows(store).values())
    done = record_rows.acts(store)
    if not found or (name == "undo" and not done):
        return
    row, second = found[one % len(found)], found[other % len(found)]
    where = {"article": row.article, "evidence": row.evidence}
    if name == "undo":
        told = Act("undo", str(done[one % len(done)].id), "Mai", "2026-11-20")
    elif name.endswith("_name") or name in ("renamed", "merged_into"):
        told = Act(name, name_key(store, row.key), "Mai", "2026-11-20", other=name_key(store, second.key))
    else:
        new = json.dumps({"number": "7/QĐ"}) if name == "decision_seen" else None
        if name in ROW_PAIR_ACTS and one % 2:  # half of them as earlier versions did, by the key alone
            new = json.dumps({"article": second.article, "evidence": second.evidence})
        told = Act(name, row.key, "Mai", "2026-11-20", other=second.key, new=new, **where)
    record_rows.add_act(store, told)


def name_key(store: Store, key: str) -> str:
    mention = mention_of(next(row for row in record_rows.record_rows(store).values() if row.key == key))
    return mention.key if mention else ""


def tables(store: Store) -> dict[str, list]:
    return {name: sorted(map(repr, store.conn.execute(f"SELECT * FROM {name}"))) for name in TABLES}


@settings(max_examples=40, deadline=None)
@given(st.lists(articles | acts, min_size=2, max_size=8))
def test_in_part_and_whole_are_the_same(steps) -> None:
    with open_store(":memory:") as store:
        for kind, *told in steps:
            (save if kind == "article" else do)(store, *told)
            refresh(store)
            in_part = tables(store)
            store.conn.execute("DELETE FROM record_state")
            refresh(store)
            assert tables(store) == in_part


def test_all_of_one_award_may_go_at_once_whatever_their_wordings() -> None:
    """Sums of awards tell one wording; two that go together left none to take its place, and nothing was
    written any more."""
    with open_store(":memory:") as store:
        for number, award in ((1, "Bằng khen"), (2, "Bằng khen của Chủ tịch UBND tỉnh")):
            told = {"recipient": "Công ty Sao Mai", "award": award, "period": f"202{number}", "date": "2022"}
            save(store, number, [told], "", number)
        refresh(store)
        for at in range(2):
            do(store, "reject", at, at)
        assert refresh(store)
        assert store.rows("SELECT * FROM achievement_sums") == []


def test_a_further_article_reads_none_that_tell_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(":memory:") as store:
        for number in range(1, 6):
            save(store, number, [{"recipient": f"Trường Tiểu học Kim Đồng {number}"}], "", number)
        save(store, 6, [{"recipient": "Công ty Sao Mai", "period": "2021"}], "", 6)
        refresh(store)
        read: list[set[int]] = []

        def noted(opened: Store, articles: set[int] | None = None) -> dict[int, Row]:
            assert articles is not None
            read.append(set(articles))
            return all_rows(opened, articles)

        all_rows = record_rows.record_rows
        monkeypatch.setattr(record_rows, "record_rows", noted)
        save(store, 7, [{"recipient": "Công ty Sao Mai", "period": "2021", "grade": "Ba"}], "", 7)
        assert refresh(store)
        monkeypatch.undo()
        ids = dict(store.rows("SELECT url, id FROM articles"))
        touched = {ids[f"https://bao{number}.example/tin.html"] for number in (6, 7)}
        assert set().union(*read) == touched
        assert store.rows("SELECT sources FROM achievements WHERE recipient = 'Công ty Sao Mai'") == [(2,)]


def test_a_name_that_comes_later_is_renamed_by_what_was_said_before() -> None:
    """ "A, nay là B" says nothing as long as nobody bears one of the names; and no more when nobody does."""
    with open_store(":memory:") as store:
        save(store, 1, [{"recipient": "Công ty Sao Mai"}], "Công ty Sao Mai, nay là Tập đoàn Sao Mai.", 1)
        refresh(store)
        assert store.rows("SELECT name, former FROM registry_entries") == [("Công ty Sao Mai", "[]")]
        save(store, 2, [{"recipient": "Tập đoàn Sao Mai"}], "", 2)
        refresh(store)
        found = store.rows("SELECT name, former FROM registry_entries")
        assert found == [("Tập đoàn Sao Mai", '["Công ty Sao Mai"]')]
        save(store, 2, [{"recipient": "Trường Tiểu học Kim Đồng"}], "Sửa.", 2)
        refresh(store)
        assert ("Công ty Sao Mai", "[]") in store.rows("SELECT name, former FROM registry_entries")


def test_who_is_overtaken_while_making_the_record_looks_again(tmp_path: Path) -> None:
    """A page asked for while another brings the record up to date: achievements were written twice."""
    orders = [{"recipient": "Công ty Sao Mai", "grade": grade, "period": "2021"} for grade in ("Nhì", "Ba")]
    with open_store(tmp_path / "coverage.db") as store, open_store(tmp_path / "coverage.db") as other:
        save(store, 1, orders, "", 1)
        refresh(store)
        do(store, "reject", 0, 0)
        overtakings = iter(["undo"])

        def overtake(step: str) -> None:
            if step == "tables" and (act := next(overtakings, None)):
                do(other, act, 0, 0)
                refresh(other)

        assert not refresh(store, overtake)
        last = tables(store)
        assert len(last["achievements"]) == 2
        store.conn.execute("DELETE FROM record_state")
        refresh(store)
        assert tables(store) == last


def test_sums_are_those_of_counting(tmp_path: Path) -> None:
    """What pages show of all of the record, beside the questions that counted it of old."""
    with open_store(tmp_path / "coverage.db") as store:
        named = {"recipient": "Công ty Sao Mai", "period": "2021"}
        save(
            store,
            1,
            [named, {"recipient": "Công ty Sao Băng"}, {"recipient": None, "recipient_count": 2}],
            "",
            1,
        )
        save(store, 2, [named | {"status": "proposed", "grade": "Ba"}, {"recipient": "Trường A"}], "", 2)
        refresh(store)
        for _ in range(2):
            given = "status IN ('conferred', 'announced', 'past')"
            counted = f"SELECT entry_id, count(*), min(year), max(year) FROM achievements WHERE {given}"
            kept = "SELECT id, given, first_year, last_year FROM registry_entries WHERE given"
            where = "AND entry_id IS NOT NULL GROUP BY 1 ORDER BY 1"
            assert store.rows(f"{kept} ORDER BY 1") == store.rows(f"{counted} {where}")
            assert store.rows("SELECT sum(count) FROM achievement_sums") == store.rows(
                "SELECT count(*) FROM achievements"
            )
            assert store.rows("SELECT sum(count) FROM press_sums") == store.rows(
                "SELECT count(*) FROM articles"
            )
            assert waiting_count(store) == len(waiting_rows(store, -1)) > 0
            do(store, "reject", 0, 0)
            save(store, 3, [named | {"status": "past"}], "", 3)
            refresh(store)


def test_a_record_of_before_is_made_anew_with_its_sums(tmp_path: Path) -> None:
    """A database of an older version, whose record has no sums and does not tell what a change touches."""
    file, before = tmp_path / "coverage.db", Series(RECORDS.name, RECORDS.changes[:21])
    with Store(str(file), open_file(file, before, How()), now) as store:
        save(store, 1, [{"recipient": "Công ty Sao Mai"}, {"recipient": None}], "", 1)
        state = f"{edition()} {record_tables.source_fingerprint(store)}"
        store.conn.execute("INSERT INTO record_state (only_one, fingerprint) VALUES (1, ?)", (state,))
    with open_store(file) as store:
        assert refresh(store) and not refresh(store)
        assert waiting_count(store) == 2
        assert store.rows("SELECT sum(count) FROM achievement_sums") == [(2,)]
        assert store.rows("SELECT sum(count) FROM press_sums") == [(1,)]
