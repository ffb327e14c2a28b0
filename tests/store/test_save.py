"""Saving: everything of an article or nothing, the same thing once, a changed page as a new version."""

import json
import sqlite3
from dataclasses import replace
from datetime import datetime

import pytest

from extractor.errors import StoreError
from extractor.ground.article import Article, Caption
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.store import Store, open_store
from extractor.store.findings import FindingsWriter
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS
from tests.builders import ADDRESS, a_claim, a_mark, a_page, an_article, an_award, an_event, an_extract

TABLES = (
    "articles", "article_versions", "blocks", "entities", "awards", "events", "event_participants", "claims",
    "pages", "articles_fts", "awards_fts",
)  # fmt: skip


def counts(store: Store) -> dict[str, int]:
    return {name: store.conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}


def matches(store: Store, table: str, expression: str) -> list[int]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid"
    return [row[0] for row in store.conn.execute(sql, (expression,))]


def the_article(**fields: object) -> Article:
    return an_article(
        "Cụm thi đua số 4 ký giao ước",
        "Sáng 17/3, tỉnh tặng Bằng khen cho 2 đơn vị: Công ty Sao Mai và Trường Tiểu học Bình Minh.",
        lead="Các xã An Hòa và An Lạc cùng ký.",
        **fields,
    )


def the_extract(article: Article | None = None) -> Extract:
    article = article or the_article()
    whole = an_award(
        article, "tặng Bằng khen cho 2 đơn vị", recipient_count=2, recipient_parent="Cụm thi đua số 4"
    )
    company = an_award(
        article, "Công ty Sao Mai", ref=2, member_of=1, recipient="Công ty Sao Mai",
        claims=(a_claim(article, "recipient", "Công ty Sao Mai"),), flags=("cần xem lại",),
    )  # fmt: skip
    return an_extract(
        article,
        marks=(
            a_mark(article, "UNIT", "Công ty Sao Mai"),
            a_mark(article, "DATE", "17/3", value="2022-03-17"),
        ),
        awards=(company, whole),
        events=(an_event(article, "cùng ký", participants=("xã An Hòa", "xã An Lạc")),),
    )


@pytest.fixture
def store():
    with open_store(":memory:") as opened:
        yield opened


def test_everything_of_an_article_is_saved(store: Store) -> None:
    article = the_article(
        author="Lê Minh", tags=("thi đua",), captions=(Caption("Lễ ký.", "Mai Anh"),), lead_prefix="(BVD)"
    )
    assert store.save(a_page(), the_extract(article)) == "saved"
    assert counts(store) == {
        "articles": 1, "article_versions": 1, "blocks": 3, "entities": 2, "awards": 2, "events": 1,
        "event_participants": 2, "claims": 1, "pages": 1, "articles_fts": 1, "awards_fts": 2,
    }  # fmt: skip
    row = next(store.db["articles"].rows)
    assert row["text"] == article.text
    assert (row["author"], row["published"], row["lead_prefix"]) == (
        "Lê Minh",
        "2022-03-17T16:30:00+07:00",
        "(BVD)",
    )
    assert json.loads(row["captions"]) == [{"text": "Lễ ký.", "credit": "Mai Anh"}]
    assert row["host"] == "bao.example"
    assert [r["name"] for r in store.db["event_participants"].rows] == ["xã An Hòa", "xã An Lạc"]


def test_offsets_point_into_the_version_they_were_read_from(store: Store) -> None:
    store.save(a_page(), the_extract())
    rows = store.conn.execute(
        "SELECT entities.text, substr(article_versions.text, start_offset + 1, end_offset - start_offset) "
        "FROM entities JOIN article_versions ON article_versions.id = version_id"
    ).fetchall()
    assert rows
    assert all(text == cut for text, cut in rows)


def test_a_member_refers_to_its_set_whatever_their_order(store: Store) -> None:
    store.save(a_page(), the_extract())
    rows = {row["ref"]: row for row in store.db["awards"].rows}
    assert rows[2]["member_of_id"] == rows[1]["id"]
    assert rows[1]["member_of_id"] is None


def test_how_the_raw_page_arrived_is_noted(store: Store) -> None:
    page = a_page(
        headers=(("content-type", "text/html"),),
        fetched_at=datetime.fromisoformat("2022-03-18T08:00:00+07:00"),
    )
    store.save(page, the_extract())
    row = store.db["pages"].get(page.digest)
    assert json.loads(row["headers"]) == [["content-type", "text/html"]]
    assert (row["url"], row["status"], row["fetched_at"]) == (ADDRESS, 200, "2022-03-18T08:00:00+07:00")


def test_the_raw_page_of_every_new_version_is_handed_on_to_be_kept(store: Store) -> None:
    kept: list[str] = []

    def keep(page: Page, moment: datetime) -> None:
        kept.append(page.digest)

    first, same, changed = a_page("1"), a_page("2"), a_page("3")
    store.save(first, the_extract(), keep_page=keep)
    store.save(same, the_extract(), keep_page=keep)
    store.save(changed, an_extract(an_article("Sửa", "Khác.")), keep_page=keep)
    assert kept == [first.digest, changed.digest]
    assert {row["digest"] for row in store.db["pages"].rows} == set(kept)


def test_a_page_that_cannot_be_kept_is_not_saved(store: Store) -> None:
    def keep(page: Page, moment: datetime) -> None:
        raise StoreError("folder", "cannot be written", "make it writable")

    with pytest.raises(StoreError, match="make it writable"):
        store.save(a_page(), the_extract(), keep_page=keep)
    assert set(counts(store).values()) == {0}


def test_ids_are_in_the_order_of_publication(store: Store) -> None:
    def saved_id(address: str, published: str | None, fetched: str) -> int:
        moment = datetime.fromisoformat(published) if published else None
        article = the_article(url=address, published=moment)
        store.save(a_page(url=address, fetched_at=datetime.fromisoformat(fetched)), the_extract(article))
        identity = address.removeprefix("https://")
        return store.conn.execute("SELECT id FROM articles WHERE identity = ?", (identity,)).fetchone()[0]

    fetched = "2024-01-05T00:00:00+07:00"
    assert saved_id("https://a.example/1", "2022-03-17T16:30:00+07:00", fetched) == 20220317000001
    assert saved_id("https://a.example/2", "2019-08-01T00:10:00+07:00", fetched) == 20190801000001
    assert saved_id("https://a.example/3", "2022-03-16T18:00:00+00:00", fetched) == 20220317000002
    assert saved_id("https://a.example/4", None, fetched) == 20240105000001


def test_the_same_thing_twice_adds_nothing(store: Store) -> None:
    store.save(a_page(), the_extract())
    before, rows = counts(store), list(store.db["awards"].rows)
    assert store.save(a_page(), the_extract()) == "unchanged"
    assert store.save(a_page("<p>trang có quảng cáo khác</p>"), the_extract()) == "unchanged"
    assert counts(store) == before
    assert list(store.db["awards"].rows) == rows


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("https://bao.example/a-1.html", "https://bao.example/a-1.html#binh-luan", True),
        ("https://bao.example/a-1.html", "http://www.bao.example/a-1.html", True),
        ("https://bao.example/a-1", "https://BAO.example/a-1/", True),
        ("https://bao.example/xem?id=1", "https://bao.example/xem?utm_source=zalo&id=1&fbclid=x", True),
        ("https://bao.example/a-1.html", "https://bao.example/a-2.html", False),
        ("https://bao.example/xem?id=1", "https://bao.example/xem?id=2", False),
    ],
)
def test_an_article_is_known_by_its_address(store: Store, first: str, second: str, same: bool) -> None:
    store.save(a_page(url=first), the_extract(the_article(url=first)))
    outcome = store.save(a_page(url=second), the_extract(the_article(url=second)))
    assert outcome == ("unchanged" if same else "saved")
    assert store.db["articles"].count == (1 if same else 2)


def test_the_canonical_address_goes_before_the_address(store: Store) -> None:
    mobile = the_article(url="https://m.bao.example/a-1", canonical_url="https://bao.example/a-1.html")
    store.save(a_page(), the_extract(mobile))
    store.save(a_page(), the_extract(the_article(url="https://bao.example/a-1.html")))
    assert store.db["articles"].count == 1


def test_a_canonical_address_that_is_the_front_page_is_passed_over(store: Store) -> None:
    for address in ("https://bao.example/a-1", "https://bao.example/a-2"):
        article = the_article(url=address, canonical_url="https://bao.example/")
        store.save(a_page(url=address), the_extract(article))
    assert store.db["articles"].count == 2


def test_files_without_address_are_known_by_their_text(store: Store) -> None:
    article = the_article(url=None)
    for name in ("a.txt", "copy-of-a.txt"):
        extract = replace(the_extract(article), source=name)
        store.save(a_page(source=name, url=None, media_type="text"), extract)
    other = an_article("Bài khác", "Nội dung khác.", url=None)
    store.save(a_page(url=None), an_extract(other))
    assert store.db["articles"].count == 2


def test_a_changed_page_makes_a_new_version_and_keeps_the_old_text(store: Store) -> None:
    store.save(a_page(), the_extract())
    changed = an_article("Cụm thi đua số 4 ký giao ước", "Bản sửa: tỉnh tặng Cờ cho huyện Sông Lam.")
    award = an_award(changed, "tặng Cờ cho huyện Sông Lam", award="Cờ thi đua", recipient="huyện Sông Lam")
    assert store.save(a_page("<p>bản sửa</p>"), an_extract(changed, awards=(award,))) == "updated"
    versions = list(store.db["article_versions"].rows_where(order_by="version"))
    assert [row["text"] for row in versions] == [the_article().text, changed.text]
    assert [row["version"] for row in store.db["articles"].rows] == [2]
    assert [row["award"] for row in store.db["awards"].rows] == ["Cờ thi đua"]
    assert {row["version_id"] for row in store.db["awards"].rows} == {versions[1]["id"]}
    assert store.db["pages"].count == 2
    assert store.db["entities"].count == store.db["events"].count == store.db["claims"].count == 0


def test_a_page_that_goes_back_takes_up_its_old_version(store: Store) -> None:
    store.save(a_page(), the_extract())
    changed = the_extract(
        an_article("Cụm thi đua số 4", "tặng Bằng khen cho 2 đơn vị Công ty Sao Mai 17/3 cùng ký")
    )
    store.save(a_page("2"), changed)
    assert store.save(a_page(), the_extract()) == "updated"
    assert store.db["article_versions"].count == 2
    assert next(store.db["articles"].rows)["version"] == 1


def test_the_index_forgets_the_old_text_and_finds_the_new(store: Store) -> None:
    store.save(a_page(), the_extract())
    assert matches(store, "articles_fts", '"sao mai"')
    assert matches(store, "awards_fts", '{recipient_folded} : "cong ty sao mai"')
    changed = an_article("Tin khác", "Không còn gì.")
    store.save(a_page(), an_extract(changed))
    assert matches(store, "articles_fts", '"sao mai"') == []
    assert matches(store, "awards_fts", '"cong ty sao mai"') == []
    assert len(matches(store, "articles_fts", '"khong con gi"')) == 1
    for table in (ARTICLES_FTS, AWARDS_FTS):
        vocabulary = f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, '{table.name}', 'row')"
        store.conn.execute(vocabulary)
        words = {row[0] for row in store.conn.execute("SELECT term FROM temp.words")}
        store.conn.execute("DROP TABLE temp.words")
        assert words.isdisjoint({"mai", "sao"})


def test_another_extraction_of_the_same_text_replaces_its_rows(store: Store) -> None:
    store.save(a_page(), the_extract())
    article = the_article()
    better = an_extract(article, awards=(an_award(article, "Công ty Sao Mai", status="announced"),))
    assert store.save(a_page(), better) == "updated"
    assert counts(store) == {
        "articles": 1, "article_versions": 1, "blocks": 3, "entities": 0, "awards": 1, "events": 0,
        "event_participants": 0, "claims": 0, "pages": 1, "articles_fts": 1, "awards_fts": 1,
    }  # fmt: skip
    assert next(store.db["awards"].rows)["status"] == "announced"


def test_a_save_that_breaks_off_leaves_what_was_there(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save(a_page(), the_extract())
    before, dump = counts(store), list(store.conn.iterdump())

    class PowerCutError(Exception):
        pass

    def cut(*_: object) -> None:
        raise PowerCutError

    monkeypatch.setattr(FindingsWriter, "_add_event", cut)
    article = the_article(author="Người khác")
    with pytest.raises(PowerCutError):
        store.save(a_page("khác"), the_extract(article))
    monkeypatch.undo()
    assert counts(store) == before
    assert list(store.conn.iterdump()) == dump
    assert store.save(a_page("khác"), the_extract(article)) == "updated"


def test_every_input_is_counted_once_with_its_run(store: Store) -> None:
    run = store.begin_run("0.1.0", "abc")
    store.save(a_page(), the_extract())
    store.save(a_page(), the_extract())
    store.record_outcome("https://bao.example/x", "robots", "robots.txt forbids it")
    rows = [(r["run_id"], r["outcome"], r["reason"]) for r in store.db["outcomes"].rows]
    assert rows == [(run, "saved", None), (run, "unchanged", None), (run, "robots", "robots.txt forbids it")]
    assert next(store.db["articles"].rows)["run_id"] == run


def test_rows_cannot_refer_to_what_is_not_there(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError), store.transaction() as conn:
        conn.execute("INSERT INTO event_participants (event_id, position, name) VALUES (9, 0, 'xã An Hòa')")


@pytest.mark.parametrize(
    ("period", "date", "years", "days"),
    [
        ("2021", "2022-03-17", (2021, 2021), ("2022-03-17", "2022-03-17")),
        ("2016-2020", None, (2016, 2020), ("2022-03-17", "2022-03-17")),
        (None, "2019-02", (2019, 2019), ("2019-02-01", "2019-02-28")),
        (None, "2015/2017", (2015, 2017), ("2015-01-01", "2017-12-31")),
        (None, "--03-17", (2022, 2022), ("2022-03-17", "2022-03-17")),
        ("nhiều năm", None, (2022, 2022), ("2022-03-17", "2022-03-17")),
    ],
)
def test_the_years_and_days_a_row_counts_for(
    store: Store, period: str | None, date: str | None, years: tuple[int, int], days: tuple[str, str]
) -> None:
    article = the_article()
    store.save(a_page(), an_extract(article, awards=(an_award(article, "Sáng", period=period, date=date),)))
    row = next(store.db["awards"].rows)
    assert (row["year_from"], row["year_to"]) == years
    assert (row["day_from"], row["day_to"]) == days
