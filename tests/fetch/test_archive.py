"""Raw pages by hash: kept once, read back whole, damage noticed."""

import gzip
import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import StoreError
from extractor.fetch import Archive
from extractor.ground.page import MediaType, Page

PAGE = Page(
    source="https://bao.example/bai?x=1",
    body="<html>Bằng khen</html>".encode(),
    media_type="html",
    url="https://bao.example/bai",
    status=200,
    headers=(("content-type", "text/html"), ("set-cookie", "a=1"), ("set-cookie", "b=2")),
    fetched_at=datetime(2026, 11, 24, 8, 30, tzinfo=UTC),
)


NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 7, 0, tzinfo=UTC)


def body_file(folder: Path) -> Path:
    return folder / PAGE.digest[:2] / f"{PAGE.digest}.html.gz"


def test_page_comes_back_whole(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "raw")
    digest = archive.keep(PAGE, NOW)
    assert archive.read(digest) == PAGE
    assert gzip.decompress(body_file(tmp_path / "raw").read_bytes()) == PAGE.body


@given(st.binary(), st.sampled_from(["html", "text", "json"]))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, body: bytes, kind: MediaType) -> None:
    archive = Archive(tmp_path_factory.getbasetemp() / "any")
    kept = archive.read(archive.keep(Page("tệp.html", body, kind), NOW))
    assert kept.body == body


def test_same_bytes_are_written_once_and_every_arrival_is_told(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(PAGE, NOW)
    before = body_file(tmp_path).stat().st_ino
    assert archive.keep(Page("khác", PAGE.body, "html"), LATER) == PAGE.digest
    assert body_file(tmp_path).stat().st_ino == before
    first, second = archive.arrivals(PAGE.digest)
    assert (first.page.source, first.kept_at) == (PAGE.source, NOW)
    assert (second.page.source, second.kept_at) == ("khác", LATER)
    assert second.order > first.order
    assert archive.read(PAGE.digest) == PAGE
    assert archive.page(second).body == PAGE.body


def test_what_the_user_said_of_the_encoding_comes_back(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    said = replace(PAGE, encoding="vni")
    assert archive.read(archive.keep(said, NOW)) == said


def test_heads_of_the_first_version_are_read(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(PAGE, NOW)
    path = tmp_path / PAGE.digest[:2] / f"{PAGE.digest}.json"
    told = json.loads(path.read_text())
    (arrival,) = told["arrivals"]
    del arrival["kept_at"], arrival["order"]
    path.write_text(json.dumps({"media_type": "html", **arrival}))
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    (read,) = archive.arrivals(PAGE.digest)
    assert (read.kept_at, archive.page(read)) == (NOW, PAGE)


def test_digests_are_those_of_all_pages(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert list(archive.digests()) == []
    kept = {archive.keep(Page(f"{number}.txt", b"%d" % number, "text"), NOW) for number in range(4)}
    (tmp_path / "ab").mkdir(exist_ok=True)
    (tmp_path / "ab" / "ghi-chu.txt").write_text("x")
    assert list(archive.digests()) == sorted(kept)


def test_nothing_temporary_is_left(tmp_path: Path) -> None:
    Archive(tmp_path).keep(PAGE, NOW)
    names = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert names == [f"{PAGE.digest}.html.gz", f"{PAGE.digest}.json"]


def damage_bytes(folder: Path) -> None:
    body_file(folder).write_bytes(gzip.compress(b"another page"))


def damage_gzip(folder: Path) -> None:
    body_file(folder).write_bytes(body_file(folder).read_bytes()[:-9])


def empty_body(folder: Path) -> None:
    body_file(folder).write_bytes(b"")


def empty_arrivals(folder: Path) -> None:
    (folder / PAGE.digest[:2] / f"{PAGE.digest}.json").write_text('{"media_type": "html", "arrivals": []}')


def damage_head(folder: Path) -> None:
    (folder / PAGE.digest[:2] / f"{PAGE.digest}.json").write_text('{"source": 1')


def lose_a_field(folder: Path) -> None:
    path = folder / PAGE.digest[:2] / f"{PAGE.digest}.json"
    head = json.loads(path.read_text())
    del head["arrivals"][0]["url"]
    path.write_text(json.dumps(head))


@pytest.mark.parametrize(
    "damage", [damage_bytes, damage_gzip, empty_body, damage_head, empty_arrivals, lose_a_field]
)
def test_damage_is_noticed_and_mended_by_keeping_again(tmp_path: Path, damage) -> None:
    archive = Archive(tmp_path)
    archive.keep(PAGE, NOW)
    damage(tmp_path)
    with pytest.raises(StoreError, match="is damaged"):
        archive.read(PAGE.digest)
    archive.keep(PAGE, NOW)
    assert archive.read(PAGE.digest) == PAGE


def test_missing_page(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not in the archive"):
        Archive(tmp_path).read("0" * 64)


@pytest.mark.parametrize("digest", ["", "abc", "../" * 20 + "etc/passwd0", "A" * 64, "0" * 65])
def test_what_is_no_digest(tmp_path: Path, digest: str) -> None:
    with pytest.raises(StoreError, match="is not a page digest"):
        Archive(tmp_path).read(digest)


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "raw").write_text("x")
    with pytest.raises(StoreError, match="cannot be kept"):
        Archive(tmp_path / "raw").keep(PAGE, NOW)


@pytest.mark.parametrize("number", [13, 28, 30])
def test_full_or_read_only_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreError, match="make the folder writable"):
        Archive(tmp_path).keep(PAGE, NOW)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
