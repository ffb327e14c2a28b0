"""``ingest``: what it prints, what it saves, and that twice adds nothing."""

import sqlite3
from pathlib import Path

import pytest

from tests.commands.calling import Call

SAMPLES = Path(__file__).parents[2] / "corpora" / "samples"

TABLES = ("articles", "article_versions", "entities", "awards", "events", "claims", "pages")


def counts(database: Path) -> dict[str, int]:
    conn = sqlite3.connect(database)
    try:
        return {name: conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}
    finally:
        conn.close()


def test_it_prints_what_was_found_and_where_it_is(call: Call, seed: Path, database: Path) -> None:
    called = call("ingest", seed, "--db", database)
    assert called.code == 0
    assert "Cụm thi đua số XII thành phố Hà Nội ký giao ước thi đua năm 2022" in called.text
    assert "Cờ Thi đua của Chính phủ" in called.text
    assert "Ký giao ước thi đua: " in called.text
    assert called.messages == [f"1 đầu vào: đã lưu 1. Cơ sở dữ liệu: {database}"]


def test_no_line_of_a_table_is_wider_than_the_page(call: Call, database: Path) -> None:
    called = call("ingest", SAMPLES, "--db", database)
    assert called.code == 0
    addresses = ("http://", "https://")
    wide = [
        line for line in called.text.splitlines() if len(line) > 100 and not any(a in line for a in addresses)
    ]
    assert not wide


def test_twice_adds_nothing(call: Call, seed: Path, seed_page: Path, database: Path) -> None:
    assert call("ingest", seed_page, SAMPLES, "--db", database).code == 0
    before = counts(database)
    again = call("ingest", seed_page, SAMPLES, "--db", database)
    assert again.code == 0
    assert again.text == ""
    assert f"không thay đổi {before['articles']}." in again.err
    assert counts(database) == before


def test_a_changed_article_is_a_further_version_of_the_same(
    call: Call, seed: Path, tmp_path: Path, database: Path
) -> None:
    changed = tmp_path / "bai.txt"
    changed.write_text(
        seed.read_text(encoding="utf-8").replace("cho 03 đơn vị", "cho 04 đơn vị"), encoding="utf-8"
    )
    call("ingest", seed, "--db", database)
    called = call("ingest", changed, "--db", database)
    assert "đã cập nhật 1" in called.err
    assert (counts(database)["articles"], counts(database)["article_versions"]) == (1, 2)
    rows = call("awards", "--db", database, "--format", "json").json["awards"]
    assert [row["recipient_count"] for row in rows] == [1, 4, 2]


def test_standard_input(call: Call, seed: Path, database: Path) -> None:
    called = call("ingest", "-", "--db", database, stdin=seed.read_bytes())
    assert called.code == 0
    assert "đã lưu 1" in called.err


def test_raw_pages_are_kept_beside_the_database(call: Call, seed: Path, database: Path) -> None:
    call("ingest", seed, "--db", database)
    assert len(list((database.parent / "pages").rglob("*.gz"))) == 1


def test_the_database_named_by_the_environment(
    call: Call, seed: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINHDANH_DB", str(database))
    assert call("ingest", seed).code == 0
    assert database.exists()
    assert call("awards", "--format", "json").json["count"] == 3


def test_a_run_is_noted_with_its_code_and_lexicon(call: Call, seed: Path, database: Path) -> None:
    call("ingest", seed, "--db", database)
    conn = sqlite3.connect(database)
    version, lexicon = conn.execute("SELECT code_version, lexicon_fingerprint FROM runs").fetchone()
    conn.close()
    assert version
    assert len(lexicon) == 64


def test_interrupted_it_says_what_was_saved(
    call: Call, seed: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extractor.pipeline import extract

    def interrupted_at_second(page: object, published: object = None) -> object:
        if Path(str(getattr(page, "source", ""))) != seed:
            raise KeyboardInterrupt
        return extract(page)  # type: ignore[arg-type]

    monkeypatch.setattr("extractor.pipeline.extract", interrupted_at_second)
    called = call("ingest", seed, SAMPLES, "--db", database)
    assert called.code == 130
    assert called.messages == [
        f"1 đầu vào: đã lưu 1. Cơ sở dữ liệu: {database}",
        "Đã dừng theo yêu cầu.",
    ]
    assert counts(database)["articles"] == 1


def test_a_bug_is_not_hidden(call: Call, seed: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: object, published: object = None) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr("extractor.pipeline.extract", broken)
    with pytest.raises(ZeroDivisionError):
        call("ingest", seed, "--db", database)
