"""The record made anew at a first question: said, shown step by step, and safe to stop."""

from pathlib import Path

import pytest

from extractor import record_book
from extractor.record_making import making
from extractor.store import open_store
from tests.commands.calling import Call

SAID = "Gộp hồ sơ từ"


@pytest.fixture
def shelf(call: Call, seed: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database as another version of the program left it, whose few rows count as many."""
    assert call("ingest", seed, "--db", database).code == 0
    with open_store(database) as store, store.transaction() as conn:
        conn.execute("UPDATE record_state SET fingerprint = ''")
    monkeypatch.setattr(record_book, "MANY_ROWS", 1)
    return database


def is_due(database: Path) -> bool:
    with open_store(database, read_only=True) as store:
        return record_book.is_to_be_made_anew(store)


def test_it_is_said_once_and_made(call: Call, shelf: Path) -> None:
    assert is_due(shelf)
    first, second = (call("names", "list", "--db", shelf) for _ in range(2))
    assert first.code == second.code == 0
    assert [one for one in first.messages if SAID in one] == [
        "Gộp hồ sơ từ 3 dòng khen thưởng, lần đầu hoặc vì chương trình đã đổi; dừng bằng Ctrl-C."
    ]
    assert SAID not in second.err and not is_due(shelf)


def test_of_few_rows_nothing_is_said(call: Call, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_book, "MANY_ROWS", 4)
    assert SAID not in call("names", "list", "--db", shelf).err
    assert not is_due(shelf)


@pytest.mark.parametrize("step", ["rows", "record", "tables"])
def test_stopped_at_any_step_it_is_as_before_and_begins_anew(
    call: Call, shelf: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    make = making.make

    def stopped(*made: object, told: object, **settings: object) -> None:
        def at(begun: str) -> None:
            if begun == step:
                raise KeyboardInterrupt

        make(*made, told=at, **settings)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(making, "make", stopped)
        called = call("names", "list", "--db", shelf)
    assert (called.code, called.messages[-1]) == (130, "Đã dừng theo yêu cầu.")
    assert is_due(shelf)
    assert call("names", "list", "--db", shelf).code == 0
    assert not is_due(shelf)


def test_steps_come_in_order(call: Call, shelf: Path) -> None:
    begun: list[str] = []
    with open_store(shelf) as store:
        assert record_book.refresh(store, begun.append)
        assert begun == ["rows", "record", "tables"]
        assert not record_book.refresh(store, begun.append)
