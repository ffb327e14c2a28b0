"""The record of very many rows is made piece by piece, and is the one that is made at once."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import RecordNotReadyError
from extractor.record_book import refresh
from extractor.record_making import making, pieces
from extractor.store import Store, open_store
from extractor.store.redacting import redact_name
from tests.records.test_record_making import acts, articles, do, save, tables

ORDERS = [
    {"recipient": name, "recipient_kind": kind, "period": "2021", "recipient_count": count}
    for name, kind, count in (
        ("Công ty Sao Mai", "collective", 1), ("Lê Văn An", "individual", 1),
        ("Trần Thị Mai", "individual", 1), (None, "collective", 2),
        ("Trường Tiểu học Kim Đồng", "collective", 1),
    )
]  # fmt: skip


@pytest.fixture
def in_pieces(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """One row is very many, and two are a piece."""
    for module, name, size in (
        (making, "VERY_MANY_ROWS", 1), (pieces, "ROWS_AT_ONCE", 2),
        (pieces, "STORIES_AT_ONCE", 1), (pieces, "ARTICLES_AT_ONCE", 1),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, size)
    return monkeypatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    database = tmp_path / "coverage.db"
    with open_store(database) as store:
        for number in (1, 2, 3):
            save(store, number, ORDERS, "Công ty Sao Mai, nay là Tập đoàn Sao Mai.", number)
    return database


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    with open_store(file) as opened:
        yield opened


def stage_of(store: Store) -> Path:
    return Path(f"{store.path}.record")


def made_whole(store: Store) -> dict[str, list]:
    store.conn.execute("DELETE FROM record_state")
    assert refresh(store)
    return tables(store)


@settings(max_examples=40, deadline=None)
@given(st.lists(articles | acts, min_size=2, max_size=8))
def test_piece_by_piece_and_at_once_are_the_same(steps) -> None:
    with open_store(":memory:") as store:
        for kind, *told in steps:
            (save if kind == "article" else do)(store, *told)
        refresh(store)
        at_once = made_whole(store)
        with pytest.MonkeyPatch.context() as patch:
            in_pieces.__wrapped__(patch)  # type: ignore[attr-defined]
            assert made_whole(store) == at_once


def test_broken_off_it_goes_on_with_the_pieces_that_are_left(
    store: Store, in_pieces: pytest.MonkeyPatch
) -> None:
    with in_pieces.context() as patch:
        patch.setattr(making, "VERY_MANY_ROWS", 1_000)
        at_once = made_whole(store)
    store.conn.execute("DELETE FROM record_state")
    counted: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        counted.append((done, total))
        if total == 15 and done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        refresh(store, counted=stop)
    first = counted[-1]
    assert tables(store) == at_once and stage_of(store).exists()
    counted.clear()
    assert refresh(store, counted=lambda *told: counted.append(told))
    assert counted[0] > first and counted[-1] == (15, 15)
    assert all(total == 15 for _, total in counted), "articles were read a second time"
    assert tables(store) == at_once and not stage_of(store).exists()


def test_what_came_after_it_was_broken_off_is_in_the_record(
    store: Store, in_pieces: pytest.MonkeyPatch
) -> None:
    def stop(done: int, total: int) -> None:
        if total == 15:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        refresh(store, counted=stop)
    save(store, 4, [{"recipient": "Hội Nông dân xã Hưng Vũ"}], "", 4)
    assert refresh(store)
    assert ("Hội Nông dân xã Hưng Vũ",) in store.rows("SELECT name FROM registry_entries")
    assert not stage_of(store).exists()


def test_a_redacted_name_stands_in_no_file_that_was_left(store: Store, in_pieces: pytest.MonkeyPatch) -> None:
    def stop(done: int, total: int) -> None:
        if total == 15:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        refresh(store, counted=stop)
    assert "Lê Văn An".encode() in stage_of(store).read_bytes()
    redact_name(store, "Lê Văn An")
    assert not stage_of(store).exists()


def test_an_article_saved_anew_while_the_pieces_are_made_is_made_the_next_time(
    store: Store, in_pieces: pytest.MonkeyPatch
) -> None:
    def save_anew(done: int, total: int) -> None:
        if total == 15 and len(store.rows("SELECT 1 FROM awards")) == 15:
            save(store, 1, ORDERS[:1], "", 1)

    assert refresh(store, counted=save_anew)
    refresh(store)
    in_part = tables(store)
    assert len(in_part["record_made"]) == 11
    assert made_whole(store) == in_part


def test_a_file_that_another_process_has_is_left_alone(store: Store, in_pieces: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(stage_of(store), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RecordNotReadyError):
        refresh(store)
    other.execute("ROLLBACK")
    other.close()
    assert refresh(store)


def test_of_a_former_record_the_other_process_is_not_waited_for(
    store: Store, in_pieces: pytest.MonkeyPatch
) -> None:
    refresh(store)
    store.conn.execute("UPDATE record_state SET fingerprint = 'another version'")
    other = sqlite3.connect(stage_of(store), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert not refresh(store)
    other.execute("ROLLBACK")
    other.close()


def test_what_is_no_stage_is_begun_anew(store: Store, in_pieces: pytest.MonkeyPatch) -> None:
    stage_of(store).write_bytes(b"torn" * 2_000)
    assert refresh(store)
    assert not stage_of(store).exists()
