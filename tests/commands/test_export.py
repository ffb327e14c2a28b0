"""``export``: each list as a file, complete, in the format that the file's ending names."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from extractor.review import Review
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call

NAMES = ("Trường Hoa Mai", "Công ty Sao Mai", "Nông trường Bình Minh")
LISTS = (
    "articles", "entries", "achievements", "award-names", "names", "alike", "queue", "history", "outcomes",
    "sources", "hits", "watches", "receivers", "health", "gone", "accounts", "jobs", "audit",
    "lost-acts",
)  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Three units, each honoured in an article of its own, and one act."""
    path = tmp_path / "coverage.db"
    with open_store(path) as store:
        for number, name in enumerate(NAMES):
            url = f"https://bao.example/{number}"
            text = f"Tỉnh tặng Bằng khen cho {name}."
            article = an_article(f"Tin {number}", text, url=url)
            award = an_award(article, text, recipient=name, award="Bằng khen", award_id="bang-khen-tinh")
            store.save(a_page(str(number), url=url), an_extract(article, awards=(award,)))
        review = Review(store, "Lan")
        review.accept(review.head_of_queue(1)[0][0].row.key)
    return path


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_written_in_every_format(database: Path, tmp_path: Path, call: Call, name: str) -> None:
    printed = call("export", name, "--format", "jsonl", "--db", database)
    assert printed.code == 0
    rows = printed.lines
    for ending in ("csv", "xlsx", "json"):
        file = tmp_path / f"danh-sach.{ending}"
        told = call("export", name, "-o", file, "--db", database)
        assert (told.code, told.messages) == (0, [f"Đã ghi {len(rows)} dòng vào {file}"])
    table = list(csv.reader(io.StringIO((tmp_path / "danh-sach.csv").read_bytes().decode("utf-8-sig"))))
    book = openpyxl.load_workbook(tmp_path / "danh-sach.xlsx")
    document = json.loads((tmp_path / "danh-sach.json").read_text(encoding="utf-8"))
    assert len(table) - 1 == book.worksheets[0].max_row - 1 == document["count"] == len(rows)


def test_lists_hold_what_is_there(database: Path, call: Call) -> None:
    def written(*arguments: str) -> list[dict[str, object]]:
        return call("export", *arguments, "--format", "jsonl", "--db", database).lines

    assert {one["name"] for one in written("entries")} == set(NAMES)
    assert [one["name"] for one in written("entries", "binh", "minh")] == ["Nông trường Bình Minh"]
    assert written("entries", "--kind", "person") == []
    assert len(written("achievements")) == 3
    (entry,) = written("entries", "sao", "mai")
    assert [one["recipient"] for one in written("achievements", "--entry", str(entry["id"]))] == [
        "Công ty Sao Mai"
    ]
    assert [one["count"] for one in written("award-names")] == [3]
    assert len(written("queue")) == 2
    assert [(one["act"], one["who"], one["undone"]) for one in written("history")] == [
        ("accept", "Lan", False)
    ]
    call("track", "add", "--word", "bằng khen", "--db", database)
    assert [one["quote"] for one in written("hits", "--word", "bằng khen")] == ["Bằng khen"] * 3
    assert written("hits", "--from", "2001", "--to", "2002") == []
    assert [one["title"] for one in written("articles")] == ["Tin 2", "Tin 1", "Tin 0"]


def test_what_is_told_of_one_article_or_row_is_written(database: Path, call: Call) -> None:
    (act,) = call("export", "history", "--format", "jsonl", "--db", database).lines
    (article, *_) = call("export", "articles", "--format", "jsonl", "--db", database).lines
    counts = {"awards": 1, "entities": 0, "events": 0, "versions": 1, "story": 1}
    for part, count in counts.items():
        told = call("export", f"article-{part}", str(article["url"]), "--format", "jsonl", "--db", database)
        assert (told.code, len(told.lines)) == (0, count), part
    key = str(act["subject"])
    for name, count in {"row-acts": 1, "row-neighbours": 0}.items():
        told = call("export", name, key[:8], "--format", "jsonl", "--db", database)
        assert (told.code, len(told.lines)) == (0, count), name
    assert call("export", "row-acts", "0000", "--db", database).code == 1
    assert call("export", "job-events", "7", "--db", database).code == 1


def test_without_a_file_it_is_csv(database: Path, call: Call) -> None:
    assert call("export", "queue", "--db", database).out.startswith("\ufeffMã dòng,".encode())


def test_an_ending_that_is_no_format_is_refused(database: Path, tmp_path: Path, call: Call) -> None:
    called = call("export", "queue", "-o", tmp_path / "hàng chờ.doc", "--db", database)
    assert called.code == 2 and not (tmp_path / "hàng chờ.doc").exists()
