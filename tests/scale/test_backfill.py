"""A backfill makes the database that ``ingest`` makes, and goes on where it was stopped."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.errors import InputError
from extractor.fetch import Archive, Settings, read_inputs
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.pipeline import Result
from extractor.scale.backfill import backfill
from extractor.scale.workers import Workers
from extractor.store import Store, open_store
from tests.commands.calling import Call, caller
from tests.test_rebuild import DERIVED, Clock, told

ROOT = Path(__file__).parents[2]
TARGETS = [str(ROOT / "corpora" / "samples"), str(ROOT / "corpora" / "seed_article.txt")]


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2) as both:
        yield both


def opened(folder: Path) -> Store:
    return open_store(folder / "coverage.db", clock=Clock())


def filled(store: Store, folder: Path, workers: Workers, targets: list[str]) -> Iterator[Result]:
    return backfill(read_inputs(targets, Settings()), store, Archive(folder / "pages"), workers)


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {table: store.conn.execute(told(store, table)).fetchall() for table in sorted(DERIVED)}


def outcomes(store: Store) -> list[tuple[str, str]]:
    return store.conn.execute("SELECT input, outcome FROM outcomes ORDER BY id").fetchall()


def test_it_is_what_ingest_makes(tmp_path: Path, workers: Workers) -> None:
    bad = tmp_path / "rong.html"
    bad.write_bytes(b"")
    targets = [TARGETS[0], str(bad), TARGETS[1]]
    one, other = tmp_path / "ingest", tmp_path / "backfill"
    with opened(one) as store:
        expected = list(pipeline.ingest(targets, store, Archive(one / "pages"), Settings()))
        rows_expected, outcomes_expected = rows(store), outcomes(store)
    with opened(other) as store:
        results = list(filled(store, other, workers, targets))
        assert [(r.source, r.outcome, str(r.error)) for r in results] == [
            (r.source, r.outcome, str(r.error)) for r in expected
        ]
        assert rows(store) == rows_expected
        assert outcomes(store) == outcomes_expected
    assert {path.name for path in other.rglob("*.gz")} == {path.name for path in one.rglob("*.gz")}


def refuse(page: Page) -> Extract | InputError:
    return InputError(page.source, "was read", "again")


def test_what_a_stopped_run_has_behind_it_is_not_read_anew(tmp_path: Path, workers: Workers) -> None:
    with opened(tmp_path) as store:
        stopped = [result.source for result in islice(filled(store, tmp_path, workers, TARGETS), 7)]
        with Workers(1, refuse) as unwilling:
            again = {result.source: result.outcome for result in filled(store, tmp_path, unwilling, TARGETS)}
        assert [source for source, outcome in again.items() if outcome == "unchanged"] == stopped
        assert len(again) > len(stopped)
        assert {outcome for source, outcome in again.items() if source not in stopped} == {"unreadable"}


def test_another_lexicon_reads_everything_anew(
    tmp_path: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as store:
        list(filled(store, tmp_path, workers, TARGETS[1:]))
        monkeypatch.setattr("extractor.scale.backfill.fingerprint", lambda: "another")
        with Workers(1, refuse) as unwilling:
            (again,) = filled(store, tmp_path, unwilling, TARGETS[1:])
        assert again.outcome == "unreadable"


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, local: Settings) -> Call:
    return caller(monkeypatch, local)


def test_the_command(call: Call, tmp_path: Path) -> None:
    database, missing = tmp_path / "coverage.db", tmp_path / "khong-co.txt"
    called = call("backfill", *TARGETS, missing, "--workers", 1, "--db", database)
    assert called.code == 1
    assert called.messages == [
        f"{missing}: không tìm thấy tệp; hãy kiểm tra lại đường dẫn",
        f"22 đầu vào: đã lưu 21, không đọc được 1. Cơ sở dữ liệu: {database}",
    ]
    assert called.text.endswith(" dòng khen thưởng\n")
    entries = call("awards", "--db", database, "--format", "json").json["awards"]
    assert called.text == f"{len(entries)} dòng khen thưởng\n"
    again = call("backfill", *TARGETS, "--workers", 1, "--db", database)
    assert (again.code, again.text) == (0, "0 dòng khen thưởng\n")


@pytest.mark.parametrize("count", ["0", "65", "hai"])
def test_workers_that_cannot_be(call: Call, tmp_path: Path, count: str) -> None:
    called = call("backfill", *TARGETS, "--workers", count, "--db", tmp_path / "coverage.db")
    assert called.code == 2
    assert not (tmp_path / "coverage.db").exists()
