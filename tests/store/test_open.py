"""Opening: new files, old files, broken files, busy files, files of others."""

import _thread
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from extractor.errors import StoreError
from extractor.store import open_store
from extractor.store.migrations import HISTORY, RECORDS, Series
from extractor.store.open import How, open_file
from extractor.store.record_rows import acts
from extractor.store.records_schema import LATER_COLUMNS
from tests.builders import a_page, an_article, an_extract
from tests.laid_tables import lay_anew
from tests.servers.ends import LONGEST_RUN


@pytest.fixture(autouse=True)
def tables_laid_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.store.open._prepare", lay_anew)


def saved(path: Path) -> Path:
    with open_store(path) as store:
        store.save(a_page(), an_extract(an_article("Tiêu đề", "Nội dung.")))
    return path


def test_a_new_database_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "coverage.db"
    with open_store(path) as store:
        assert {"articles", "entities", "awards", "events", "achievements", "outcomes"} <= set(
            store.db.table_names()
        )
        assert store.db.view_names() == []
        assert store.conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store.conn.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_an_empty_file_is_brought_to_the_present_schema(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_store(path) as store:
        assert {migration.name for migration in RECORDS.migrations().applied(store.db)} == RECORDS.names
        assert RECORDS.migrations().pending(store.db) == []


@pytest.mark.parametrize("already", [(), LATER_COLUMNS[1:], LATER_COLUMNS])
def test_a_database_of_the_first_days_of_the_record_keeps_its_acts(
    already: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    path = tmp_path / "x.db"
    older = Migrations(RECORDS.name)
    for migration in HISTORY[:5]:
        older(name=migration.__name__)(migration)
    db = Database(path)
    older.apply(db)
    for table, column in already:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT")
    db["acts"].insert(
        {"done_at": "2026-11-28T09:00:00+07:00", "who": "Lê Mai", "act": "accept", "subject": "a"}
    )
    db.close()
    with open_store(path) as store:
        assert [(act.who, act.subject, act.quote) for act in acts(store)] == [("Lê Mai", "a", None)]
        assert store.db["rejected_rows"].count == 0


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    with open_store(path) as store:
        before = list(store.conn.iterdump())
    with open_store(path) as store:
        assert list(store.conn.iterdump()) == before


def test_the_file_opens_in_plain_sqlite_utils(tmp_path: Path) -> None:
    db = Database(saved(tmp_path / "x.db"))
    assert db["articles"].count == 1
    assert list(db["achievements"].rows) == []
    pairs = {(key.column, key.other_table) for key in db["awards"].foreign_keys}
    assert pairs == {
        ("article_id", "articles"),
        ("version_id", "article_versions"),
        ("member_of_id", "awards"),
    }
    db.close()


def error_of(path: Path, **settings: object) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_store(path, **settings)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_text("đây là một bức thư, không phải cơ sở dữ liệu\n" * 100, encoding="utf-8")
    content = path.read_bytes()
    assert "is not a database" in error_of(path).cause
    assert path.read_bytes() == content


def test_a_damaged_database(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    content = bytearray(path.read_bytes())
    content[1024:] = b"\xff" * (len(content) - 1024)
    path.write_bytes(content)
    assert "damaged" in error_of(path).cause


def test_damage_found_while_reading(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    with open_store(path) as store:
        page_size = store.conn.execute("PRAGMA page_size").fetchone()[0]
        root = store.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'articles'").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * page_size : root * page_size] = b"\xff" * page_size
    path.write_bytes(content)
    with open_store(path) as store, pytest.raises(StoreError, match="damaged"):
        store.save(a_page(), an_extract(an_article("Khác", "Khác.")))


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    assert "folder" in error_of(tmp_path).cause


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot be" in error_of(tmp_path / "file" / "x.db").cause


@pytest.mark.parametrize("settings", [{"create": False}, {"read_only": True}])
def test_a_missing_database_is_not_made_by_readers(tmp_path: Path, settings: dict[str, bool]) -> None:
    path = tmp_path / "missing" / "x.db"
    assert "no such database" in error_of(path, **settings).cause
    assert not path.parent.exists()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE articles (a)")
    other.commit()
    other.close()
    content = path.read_bytes()
    assert "another program" in error_of(path).cause
    assert path.read_bytes() == content


def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    with open_store(path) as store:
        store.db["_sqlite_migrations"].insert(
            {"migration_set": "vinhdanh", "name": "m999_from_the_future", "applied_at": "2030-01-01"}
        )
    assert "newer version" in error_of(path).cause


def test_another_writer_holds_the_lock(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(path, busy_seconds=0.01) as store:
        with pytest.raises(StoreError, match="locked by another program"):
            store.save(a_page(), an_extract(an_article("Tiêu đề", "Sửa.")))
        assert store.db["articles"].count == 1
        other.execute("ROLLBACK")
        assert store.save(a_page(), an_extract(an_article("Tiêu đề", "Sửa."))) == "updated"
    other.close()


def test_a_lock_while_the_tables_are_made(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "locked" in error_of(path, busy_seconds=0.01).cause
    other.execute("ROLLBACK")
    other.close()
    open_store(path).close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    with open_store(path, read_only=True) as store:
        assert store.db["articles"].count == 1
        with pytest.raises(StoreError, match="cannot be written"):
            store.save(a_page(), an_extract(an_article("Khác", "Khác.")))


def made_by_an_older_version(path: Path) -> None:
    older = Migrations(RECORDS.name)
    for migration in HISTORY[:-2]:
        older(name=migration.__name__)(migration)
    db = Database(path)
    older.apply(db)
    db.close()


def test_changes_done_before_ctrl_c_stay_and_the_next_go_on_behind_them(tmp_path: Path) -> None:
    made_by_an_older_version(path := tmp_path / "x.db")
    told: list[tuple[int, int]] = []

    def stopped_at_the_second(done: int, of: int) -> None:
        told.append((done, of))
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_store(path, told=stopped_at_the_second)
    open_store(path, told=stopped_at_the_second).close()
    assert told == [(0, 2), (1, 2), (0, 1)]
    open_store(path, told=stopped_at_the_second).close()
    assert len(told) == 3


def test_ctrl_c_breaks_off_a_long_change_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    def for_seconds(db: Database) -> None:
        db.execute("CREATE TABLE half_done (id INTEGER)")
        # Had nobody looked for Ctrl-C before, it would come up here and be an error of this function.
        db.conn.create_function("at_the_end", 1, lambda count: count)
        threading.Timer(0.05, _thread.interrupt_main).start()
        numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 20000000)"
        db.execute(f"{numbers} SELECT at_the_end(count(*)) FROM n").fetchall()

    path = saved(tmp_path / "x.db")
    # Whoever begins the tests in the background has Ctrl-C ignored.
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    # As Datasette has it: what a callback raises is printed.
    sqlite3.enable_callback_tracebacks(True)
    try:
        with pytest.raises(KeyboardInterrupt):
            open_file(path, Series(RECORDS.name, (*HISTORY, for_seconds)), How())
    finally:
        sqlite3.enable_callback_tracebacks(False)
        signal.signal(signal.SIGINT, former)
    with open_store(path) as store:
        assert store.db["articles"].count == 1
        assert not store.db["half_done"].exists()


def test_a_reader_brings_what_an_older_version_made_up_to_date(tmp_path: Path) -> None:
    made_by_an_older_version(path := tmp_path / "x.db")
    with open_store(path, read_only=True) as store:
        assert RECORDS.migrations().pending(store.db) == []
        assert store.db["articles"].count == 0
        with pytest.raises(StoreError, match="cannot be written"):
            store.save(a_page(), an_extract(an_article("Khác", "Khác.")))


def test_a_reader_says_why_an_older_database_could_not_be_brought_up_to_date(tmp_path: Path) -> None:
    made_by_an_older_version(path := tmp_path / "x.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    error = error_of(path, read_only=True, busy_seconds=0.01)
    assert "older version" in error.cause and "locked" in error.cause
    assert "may be written" in error.remedy
    other.execute("ROLLBACK")
    other.close()
    open_store(path, read_only=True).close()


def test_a_reader_of_an_empty_file_is_told_so(tmp_path: Path) -> None:
    (path := tmp_path / "x.db").touch()
    assert error_of(path, read_only=True).cause == "holds nothing yet"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Path]:
    """A folder with a database in it, of which nothing may be written."""
    folder = tmp_path / "shelf"
    path = saved(folder / "x.db")
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        yield folder
    finally:
        folder.chmod(0o755)


def test_a_database_on_a_read_only_shelf_can_be_read(shelf: Path) -> None:
    with open_store(shelf / "x.db", read_only=True) as store:
        assert store.db["articles"].count == 1


def test_a_read_only_shelf_refuses_writers(shelf: Path) -> None:
    assert "write" in error_of(shelf / "x.db").remedy
    assert "write" in error_of(shelf / "new.db").remedy
    assert "write" in error_of(shelf / "sub" / "new.db").remedy


def test_a_full_disk_loses_only_what_did_not_fit(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    with open_store(path) as store:
        pages = store.conn.execute("PRAGMA page_count").fetchone()[0]
        store.conn.execute(f"PRAGMA max_page_count = {pages + 5}")
        big = an_extract(an_article("To", "chữ " * 100_000, url="https://bao.example/to"))
        with pytest.raises(StoreError, match="disk is full"):
            store.save(a_page(), big)
        assert store.db["articles"].count == 1
        store.conn.execute(f"PRAGMA max_page_count = {pages * 1000}")
        assert store.save(a_page(), big) == "saved"


def test_a_process_killed_in_the_middle_of_a_save_loses_only_that_save(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.db")
    program = (
        "import os, sys\n"
        "from extractor.store import open_store\n"
        "from extractor.store.findings import FindingsWriter\n"
        "from tests.builders import a_page, an_article, an_extract\n"
        "FindingsWriter.add = lambda *_: os._exit(9)\n"
        "open_store(sys.argv[1]).save(a_page(), an_extract(an_article('Tiêu đề', 'Sửa.')))\n"
    )
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", program, str(path)], cwd=root, timeout=LONGEST_RUN, check=False
    )
    assert ended.returncode == 9
    with open_store(path) as store:
        assert [row["text"] for row in store.db["articles"].rows] == ["Tiêu đề\n\nNội dung."]
        assert store.conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_rows_that_nobody_reads_to_their_end_may_outlive_their_store() -> None:
    """As of ``awards --format jsonl | head -1``: the pipe breaks, the store closes, then the rows end."""
    with open_store(":memory:") as store:

        def rows() -> Iterator[int]:
            with store.snapshot():
                yield from range(9)

        half_read = rows()
        assert next(half_read) == 0
    half_read.close()


def test_a_snapshot_inside_a_transaction_is_part_of_it() -> None:
    with open_store(":memory:") as store, store.snapshot():
        with store.snapshot():
            assert store.conn.in_transaction
        assert store.conn.in_transaction
