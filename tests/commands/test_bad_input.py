"""Bad input, one by one: a line that names the input, the cause and the remedy; the rest is saved.

The lines are read in English, as the stages say them; ``test_error_lines_printed`` reads the Vietnamese ones.
"""

import os
import re
import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from extractor.fetch import Settings
from extractor.store import open_store
from tests.commands.calling import Call, Called
from tests.servers.loopback import talking

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "corpora" / "pages"


@pytest.fixture
def call(call: Call) -> Call:
    def called(*arguments: object, stdin: bytes = b"") -> Called:
        return call("--lang", "en", *arguments, stdin=stdin)

    return called


FILES = {
    "khong-co.txt": "there is no such file; check the path",
    "trong": "the folder holds no articles; give a folder with",
    "rong.html": "is empty; ",
    "anh.html": "not a page; |not text; |a PNG",
    "ma-la.txt": "is in no character encoding that could be recognised; save it as UTF-8",
    "hong.json": "; give an object with title and text",
    "lon.txt": "is larger than 20 MB; give one article a file",
    "van-ban.pdf": "; save it as plain text",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read(
    name: str, call: Call, bad_files: Path, seed: Path, database: Path
) -> None:
    bad = bad_files / name
    called = call("ingest", bad, seed, "--db", database)
    assert called.code == 1
    line, summary = called.messages
    assert line.startswith(f"{bad}")
    assert re.search(FILES[name], line), line
    assert "saved 1" in summary
    assert rows_in(database, "articles") == 1


ADDRESSES = {
    "/khong-co": "does not exist (HTTP 404); check the address",
    "/cam": "robots.txt of 127.0.0.1 does not allow this page; open it in a browser, save the page",
    "/vong-1": "redirects in a circle",
    "/lon": "is larger than 20 MB; give the address of a single article",
    "/anh": "; give the address of an article page",
    "/hong": "the site has an error|HTTP 500",
    "/chan": "refuses access to this page (HTTP 403); open it in a browser",
    "/trang-chu": "; give the address of a single article",
    "/trong": "; give the address of a",
}


@pytest.mark.parametrize("path", ADDRESSES)
def test_an_address_that_gives_no_article(path: str, call: Call, bad_site: str, database: Path) -> None:
    called = call("ingest", bad_site + path, f"{bad_site}/bai.html", "--db", database)
    assert called.code == 1
    line, summary = called.messages
    assert line.startswith(f"{bad_site}{path}: ")
    wanted = re.escape(ADDRESSES[path]).replace(r"\|", "|")
    assert re.search(wanted, line), line
    assert "saved 1" in summary


def test_a_site_that_does_not_answer_in_time(
    call: Call, seed: Path, database: Path, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = replace(local, read_seconds=0.05, attempts=1)
    monkeypatch.setattr("extractor.fetch.settings_from_environment", lambda: hasty)
    with talking(lambda connection, over: over.wait(30) and None) as site:
        called = call("ingest", f"{site}/bai", seed, "--db", database)
    assert called.code == 1
    line, summary = called.messages
    assert line.startswith(f"{site}/bai: timed out: ")
    assert line.endswith("; try again later")
    assert "saved 1" in summary


def test_all_at_once_each_has_its_line_and_the_rest_is_saved(
    call: Call, bad_files: Path, bad_site: str, seed: Path, database: Path
) -> None:
    bad = [*(str(bad_files / name) for name in FILES), *(bad_site + path for path in ADDRESSES)]
    called = call("ingest", *bad, seed, "--db", database)
    assert called.code == 1
    *lines, summary = called.messages
    assert len(lines) == len(bad)
    assert all(line.startswith(target) for line, target in zip(lines, bad, strict=True))
    assert f"{len(bad) + 1} inputs" in summary
    assert outcomes_in(database) == len(bad) + 1


def test_a_page_in_another_charset_than_it_says_is_read_all_the_same(call: Call, tmp_path: Path) -> None:
    page = (PAGES / "laodongthudo.vn" / "seed.html").read_text(encoding="utf-8")
    lying = tmp_path / "sai-ma.html"
    lying.write_bytes(page.replace("utf-8", "iso-8859-1").replace("UTF-8", "iso-8859-1").encode("utf-8"))
    called = call("article", lying)
    assert called.code == 0
    assert called.json["article"]["title"].startswith("Cụm thi đua số XII")


def test_a_file_that_is_no_database(call: Call, seed: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hong.db"
    broken.write_bytes(b"no database at all\n" * 100)
    for called in (
        call("ingest", seed, "--db", broken),
        call("awards", "--db", broken),
        call("search", "cờ", "--db", broken),
    ):
        assert called.code == 1
        (line,) = called.messages
        assert line.startswith(f"{broken}: is not a database; ")
    assert broken.read_bytes().startswith(b"no database")


def test_a_damaged_database(call: Call, seed: Path, database: Path) -> None:
    assert call("ingest", seed, "--db", database).code == 0
    content = bytearray(database.read_bytes())
    for name in ("-wal", "-shm"):
        database.with_name(database.name + name).unlink(missing_ok=True)
    content[4096:] = os.urandom(len(content) - 4096)
    database.write_bytes(content)
    called = call("awards", "--db", database)
    assert called.code == 1
    (line,) = called.messages
    assert line.startswith(f"{database}: ")


def test_a_database_that_is_not_there(call: Call, tmp_path: Path) -> None:
    called = call("awards", "--db", tmp_path / "khong-co.db")
    assert called.code == 1
    assert called.messages == [
        f"{tmp_path / 'khong-co.db'}: there is no such database; "
        "ingest articles or follow a paper first, or correct --db"
    ]


def test_a_database_locked_by_another_writer(
    call: Call, seed: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call("ingest", seed, "--db", database).code == 0
    monkeypatch.setattr("extractor.commands.opening.open_store", partial(open_store, busy_seconds=0.0))
    writer = sqlite3.connect(database, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    called = call("ingest", seed, "--db", database)
    assert called.code == 1
    assert called.messages[0].startswith(f"{database}: the database is locked by another program")
    assert "; wait until that program has ended" in called.messages[0]
    assert call("awards", "--db", database).code == 0
    writer.execute("ROLLBACK")
    writer.close()
    assert call("ingest", seed, "--db", database).code == 0


def test_a_folder_that_cannot_be_written(call: Call, seed: Path, tmp_path: Path) -> None:
    # Root may write everywhere but here.
    closed = Path("/proc") if os.geteuid() == 0 else tmp_path / "dong"
    closed.mkdir(mode=0o500, exist_ok=True)
    called = call("ingest", seed, "--db", closed / "coverage.db")
    assert called.code == 1
    (line,) = called.messages
    assert line.startswith(f"{closed / 'coverage.db'}: ")


def test_a_folder_that_is_a_file(call: Call, seed: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    called = call("ingest", seed, "--db", tmp_path / "tep" / "coverage.db")
    assert called.code == 1
    (line,) = called.messages
    assert line.startswith(f"{tmp_path / 'tep' / 'coverage.db'}: its folder cannot be entered or made")


def test_raw_pages_that_cannot_be_kept_are_not_saved_as_if_they_were(
    call: Call, seed: Path, tmp_path: Path, database: Path
) -> None:
    (tmp_path / "tep").write_text("x")
    called = call("ingest", seed, "--db", database, "--pages", tmp_path / "tep")
    assert called.code == 1
    line, summary = called.messages
    assert line.startswith(f"{seed}: was read but not saved, for {tmp_path / 'tep'}: ")
    assert "failed 1" in summary
    assert rows_in(database, "articles") == 0


def rows_in(database: Path, table: str) -> int:
    conn = sqlite3.connect(database)
    try:
        count: int = conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        conn.close()
    return count


def outcomes_in(database: Path) -> int:
    return rows_in(database, "outcomes")


def test_a_name_cannot_break_the_line_nor_steer_the_terminal(call: Call, tmp_path: Path) -> None:
    called = call("extract", tmp_path / "hai\ndòng \x1b[31m.txt")
    assert called.code == 1
    (line,) = called.messages
    assert line.startswith(f"{tmp_path / 'hai dòng'}  [31m.txt: there is no such file")
