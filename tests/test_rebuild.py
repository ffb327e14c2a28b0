"""A database made anew from the raw pages alone is the old one, row by row."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from extractor import pipeline
from extractor.errors import StoreError
from extractor.fetch import Archive, Settings
from extractor.fetch.warc import write_warc
from extractor.ground.page import Page
from extractor.rebuild import Rebuild
from extractor.store import Store, kept, open_store, stories
from extractor.store.refer import article_id_of
from extractor.store.watches import add_watch
from extractor.tracking.watches import look_through
from tests.commands.calling import Call, caller
from tests.servers.loopback import Serve

SAMPLES = Path(__file__).parents[1] / "corpora" / "samples"
RELEASE = (
    "Sáng 5/3/2024, tại hội trường trung tâm, UBND tỉnh Nghệ An trao Bằng khen cho 3 tập thể có thành tích "
    "trong phong trào hiến đất mở đường. Ông Lê Văn Khuê, Phó Chủ tịch UBND tỉnh, biểu dương các đơn vị và "
    "đề nghị nhân rộng cách làm hay của xã Khe Lim."
)
DERIVED = {
    "pages", "articles", "article_versions", "blocks", "entities", "awards", "events", "event_participants",
    "claims", "story_bands", "story_links", "watch_hits", "readings", "reading_sources",
    "registry_entries", "registry_links", "achievements", "achievement_rows", "rejected_rows", "record_state",
    "record_made", "facet_values", "award_blocks", "article_blocks", "frequent_matches", "frequent_rows",
    "frequent_parts", "achievement_sums", "press_sums", "set_members", "unclear_links",
    "record_changes", "record_marks", "record_told", "overfull_sets", "register_changes",
    "names_looked_up", "named_articles", "named_state",
}  # fmt: skip
"""Tables that hold nothing but what the pages say."""


class Clock:
    """A clock that goes on by a minute with every look."""

    def __init__(self) -> None:
        self.now = datetime.fromisoformat("2026-11-20T08:00:00+07:00")

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


class House:
    """An office's folder: its database, its archive, its clock."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.database = folder / "coverage.db"
        self.pages = folder / "pages"
        self.archive = Archive(self.pages)
        self.settings = settings
        self.clock = Clock()

    def ingest(self, *targets: object) -> None:
        with open_store(self.database, clock=self.clock) as store:
            for _ in pipeline.ingest(map(str, targets), store, self.archive, self.settings):
                pass

    def rebuilding(self) -> Rebuild:
        return Rebuild(self.database, self.archive, self.pages)

    def rebuild(self) -> list[pipeline.Result]:
        work = self.rebuilding()
        results = list(work.run(work.plan()))
        work.finish()
        return results

    def versions(self) -> list[tuple[Any, ...]]:
        """What each article said in turn, and what it says now, which a paper may have taken back."""
        asked = (
            "SELECT title, version, text FROM article_versions UNION ALL "
            "SELECT title, 'now', text FROM articles ORDER BY title, version"
        )
        with open_store(self.database) as store:
            return store.conn.execute(asked).fetchall()

    def rows(self, tables: Iterable[str]) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of the tables, but for the number of the run that wrote them."""
        with open_store(self.database) as store:
            return {table: store.conn.execute(told(store, table)).fetchall() for table in tables}


def told(store: Store, table: str) -> str:
    """But for runs and for how often an article changed: both are numbered as they came."""
    names = [row[1] for row in store.conn.execute(f"PRAGMA table_info({table})")]
    asked = [name for name in names if name not in ("run_id", "at")]
    return f"SELECT {', '.join(asked)} FROM {table} ORDER BY {', '.join(asked[:2])}"


@pytest.fixture
def house(tmp_path: Path, local: Settings) -> House:
    return House(tmp_path / "kho", local)


def tables_of(store: Store) -> set[str]:
    rows = store.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows if not re.search(r"_fts|^_|^sqlite", name)}


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, local: Settings) -> Call:
    return caller(monkeypatch, local)


@pytest.fixture
def filled(house: House, tmp_path: Path, serve: Serve) -> House:
    """Pages that were reprinted, edited and taken back, one removed, records, a file that is missing."""
    first, second = page_of("Trao Bằng khen", RELEASE), page_of("Ba tập thể được khen", RELEASE)
    server = serve({"/mot.html": first, "/hai.html": second})
    one, other = server.url("/mot.html"), server.url("/hai.html")
    records = tmp_path / "bai.jsonl"
    records.write_text(
        '{"title": "T", "text": "Sáng nay, xã Khe Lim trao Giấy khen cho 2 hộ."}\n'
        '{"title": "U", "text": "Chiều qua, UBND tỉnh ký quyết định."}\n',
        encoding="utf-8",
    )
    house.ingest(SAMPLES / "army-unit.txt", one, other, records)
    server.answers["/mot.html"] = page_of("Trao Bằng khen", RELEASE.replace("3 tập thể", "5 tập thể"))
    house.ingest(one)
    server.answers["/mot.html"] = first
    house.ingest(one, tmp_path / "khong-co.txt")
    del server.answers["/hai.html"]
    house.ingest(other)
    with open_store(house.database) as store:
        stories.split(store, article_id_of(store, other))
        add_watch(store, "xã Khe Lim", ("xã Khe Lim",), house.clock())
        add_watch(store, "Bằng khen", ("Bằng khen", "Giấy khen"), house.clock())
        assert len(list(look_through(store))) == 2
    return house


def page_of(title: str, text: str) -> str:
    head = f"<head><title>{title}</title></head>"
    return f"<html>{head}<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"


def test_every_table_is_made_anew_or_taken_over() -> None:
    with open_store(":memory:") as store:
        assert tables_of(store) == DERIVED | set(kept.KEPT)


def test_the_rebuilt_database_is_the_old_one(filled: House) -> None:
    before, taken_over = filled.rows(DERIVED), filled.rows(kept.KEPT)
    assert len(before["article_versions"]) > len(before["articles"]) == 5
    assert taken_over["story_answers"]
    assert taken_over["taken_away"]
    assert before["watch_hits"]
    results = filled.rebuild()
    assert [result.error for result in results] == [None] * 7
    assert filled.rows(DERIVED) == before
    after = filled.rows(kept.KEPT)
    assert after["runs"][: len(taken_over["runs"])] == taken_over["runs"]
    assert after | {"runs": taken_over["runs"]} == taken_over
    assert filled.rebuilding().replaced.exists()


def test_a_web_archive_read_after_a_younger_one_gives_earlier_versions(house: House, tmp_path: Path) -> None:
    def kept(day: int, text: str) -> Path:
        body = page_of("Trao Bằng khen", text).encode()
        fetched_at = datetime.fromisoformat(f"2026-11-{day:02}T08:00:00+07:00")
        page = Page("-", body, "html", "https://x.example.vn/mot.html", 200, fetched_at=fetched_at)
        path = tmp_path / f"{day}.warc.gz"
        with path.open("wb") as file:
            write_warc([page], file)
        return path

    texts = {day: RELEASE.replace("3 tập thể", f"{day} tập thể") for day in (5, 6, 7, 8)}
    house.ingest(*(kept(day, texts[day]) for day in (7, 5, 6, 6, 8)))
    told = [(number, re.findall(r"\d tập thể", text)) for _, number, text in house.versions()]
    assert told == [(1, ["5 tập thể"]), (2, ["6 tập thể"]), (3, ["7 tập thể"]), (4, ["8 tập thể"]),
                    ("now", ["8 tập thể"])]  # fmt: skip
    before = house.rows(DERIVED)
    house.rebuild()
    assert house.rows(DERIVED) == before


def test_a_rebuild_that_was_stopped_goes_on(filled: House) -> None:
    before = filled.rows(DERIVED)
    work = filled.rebuilding()
    results = work.run(work.plan())
    next(results)
    next(results)
    results.close()
    again = filled.rebuilding()
    plan = again.plan()
    assert plan.done == 2
    assert len(list(again.run(plan))) == 5
    again.finish()
    assert filled.rows(DERIVED) == before


def test_a_database_of_its_own_accord_without_an_old_one(filled: House) -> None:
    before = filled.rows(DERIVED)
    filled.database.unlink()
    filled.rebuild()
    after = filled.rows(DERIVED)
    assert (
        after["articles"] != before["articles"]
    )  # the split that a person decided is gone with the old file
    assert after["entities"] == before["entities"]
    assert after["awards"] == before["awards"]
    assert not filled.rebuilding().replaced.exists()


def test_a_damaged_page_is_named_and_the_database_in_use_stays(filled: House, call: Call) -> None:
    before = filled.rows(DERIVED)
    sorted(filled.pages.rglob("*.html.gz"))[0].write_bytes(b"")
    called = call("rebuild", "--db", filled.database)
    assert called.code == 1
    assert "hỏng" in called.messages[0]
    assert "cơ sở dữ liệu đang dùng được giữ nguyên" in called.messages[-1]
    assert filled.rows(DERIVED) == before
    filled.database.unlink()
    called = call("rebuild", "--db", filled.database)
    assert called.code == 1
    versions = ["article_versions"]
    assert 0 < len(filled.rows(versions)["article_versions"]) < len(before["article_versions"])


def test_by_hand_as_a_person_does_it(filled: House, call: Call, tmp_path: Path) -> None:
    called = call("rebuild", "--db", filled.database)
    assert called.code == 0
    assert called.text.splitlines() == [
        f"Đã dựng lại {filled.database} từ 7 trang.", f"Bản cũ: {filled.database}.before-rebuild",
    ]  # fmt: skip
    checked = call("archive", "check", "--db", filled.database)
    assert (checked.code, checked.text) == (0, "6 trang nguyên vẹn, 0 trang hỏng.\n")
    warc = tmp_path / "kho.warc.gz"
    exported = call("archive", "export", warc, "--db", filled.database)
    assert (exported.code, exported.text) == (0, f"Đã ghi 7 trang vào {warc}\n")
    other = House(tmp_path / "khac", filled.settings)
    other.ingest(warc)
    assert filled.versions() == other.versions()


def test_a_check_names_the_page_that_is_damaged(filled: House, call: Call) -> None:
    """By its file, and by the address to fetch it from again."""
    damaged = sorted(filled.pages.rglob("*.html.gz"))[0]
    damaged.write_bytes(b"")
    checked = call("archive", "check", "--db", filled.database)
    assert (checked.code, checked.text) == (1, "5 trang nguyên vẹn, 1 trang hỏng.\n")
    arrival = Archive(filled.pages).arrivals(damaged.name.partition(".")[0])[0]
    (message,) = checked.messages
    assert message.startswith(f"{damaged}: trang gốc bị hỏng (")
    assert message.endswith(f"; hãy tải lại trang: {arrival.page.url or arrival.page.source}")


def test_an_archive_that_lacks_pages_replaces_nothing(filled: House) -> None:
    before = filled.database.read_bytes()
    for path in list(filled.pages.rglob("*.json"))[:1]:
        path.unlink()
    with pytest.raises(StoreError, match="1 raw pages of its articles are not in the archive"):
        filled.rebuilding().plan()
    assert filled.database.read_bytes() == before


def test_an_empty_archive_is_refused(house: House) -> None:
    with pytest.raises(StoreError, match="holds no raw pages"):
        house.rebuilding().plan()
