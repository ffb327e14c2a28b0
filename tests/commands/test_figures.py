"""``figures`` and ``--charts``: the same numbers in every form, opened again."""

import csv
import io
import json
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call

UNIT = "Công ty Mai Lĩnh"
IDS = ("awards-by-level", "awards-by-kind", "coverage-by-month", "coverage-by-paper")


@pytest.fixture
def shelf(database: Path) -> Path:
    told = [
        ("mot", "2022-03-01", UNIT, {"period": "2021", "level": "province"}),
        ("hai", "2024-05-01", UNIT, {"period": "2023", "level": "state", "kind": "order",
                                     "award": "Huân chương Lao động hạng Ba"}),
        ("ba", "2024-05-02", "Công ty Lam Sơn", {"period": "2023", "level": "province"}),
        ("bon", "2024-05-03", UNIT, {"period": "2024", "status": "proposed"}),
    ]  # fmt: skip
    with open_store(database) as store:
        for paper, day, unit, fields in told:
            url = f"https://{paper}.example/tin.html"
            article = an_article(
                f"Tin {paper}", f"Trao cho {unit}.", url=url, publisher=f"Báo {paper}",
                published=datetime.fromisoformat(f"{day}T08:00:00+07:00"),
            )  # fmt: skip
            award = an_award(article, f"Trao cho {unit}", recipient=unit, place="01", **fields)
            store.save(a_page(paper, url=url, source=url), an_extract(article, awards=(award,), source=url))
    return database


def charts(call: Call, shelf: Path, *more: object) -> dict[str, dict]:
    called = call("figures", "--format", "json", "--db", shelf, *more)
    assert called.code == 0, called.err
    return {chart["id"]: chart for chart in called.json["charts"]}


def test_they_speak_english_when_asked_and_programs_read_the_same(shelf: Path, call: Call) -> None:
    shown = call("--lang", "en", "figures", "--db", shelf).text
    assert "Awards by year and level (awards)" in shown
    assert "How counted: each award once" in shown
    folder = shelf.parent / "charts"
    call("--lang", "en", "figures", "--db", shelf, "-o", folder)
    assert (folder / "coverage-by-month.csv").read_text(encoding="utf-8-sig").startswith("Month,Number")
    assert '<title id="chart-title">Articles by paper</title>' in (
        folder / "coverage-by-paper.svg"
    ).read_text(encoding="utf-8")
    in_english = call("--lang", "en", "figures", "--format", "json", "--db", shelf).json
    assert in_english == call("figures", "--format", "json", "--db", shelf).json


def total(chart: dict) -> int:
    return sum(sum(series["values"]) for series in chart["series"])


@pytest.mark.parametrize(
    ("arguments", "awards", "articles"),
    [
        ([], 3, 4),
        (["--unit", UNIT], 2, 3),
        (["--unit", "cong ty mai linh", "--from", "2023"], 1, 2),
        (["--unit", "Công ty Mai Linh"], 0, 0),
        (["--unit", "Bệnh viện Chưa Ai Nhắc"], 0, 0),
        (["--to", "2022"], 1, 1),
    ],
)
def test_what_is_counted(arguments: list[str], awards: int, articles: int, shelf: Path, call: Call) -> None:
    found = charts(call, shelf, *arguments)
    assert tuple(found) == IDS
    assert [total(found[name]) for name in IDS] == [awards, awards, articles, articles]


def told_rows(chart: dict) -> list[int]:
    """Those of the table: of months only those with articles."""
    places = range(len(chart["categories"]))
    if chart["id"] != "coverage-by-month":
        return list(places)
    return [at for at in places if any(one["values"][at] for one in chart["series"])]


def test_every_file_says_the_same(shelf: Path, call: Call) -> None:
    folder = shelf.parent
    for name in ("f.svg", "f.xlsx", "f.json", "bieu-do"):
        called = call("figures", "-o", folder / name, "--db", shelf)
        assert (called.code, called.out) == (0, b""), called.err
    found = charts(call, shelf)
    assert {
        chart["id"]: chart for chart in json.loads((folder / "f.json").read_text("utf-8"))["charts"]
    } == found
    book = openpyxl.load_workbook(folder / "f.xlsx")
    assert book.sheetnames == [*(found[name]["title"] for name in IDS), "Truy vấn"]
    assert sorted(path.name for path in (folder / "bieu-do").iterdir()) == sorted(
        f"{name}.{ending}" for name in IDS for ending in ("svg", "csv")
    )
    for name in IDS:
        text = (folder / "bieu-do" / f"{name}.csv").read_bytes().decode("utf-8-sig")
        heading, *lines = csv.reader(io.StringIO(text))
        sheet = [[cell.value for cell in row] for row in book[found[name]["title"]].iter_rows()]
        assert [[str(cell) for cell in row] for row in sheet] == [heading, *lines]
        values = [[int(cell) for cell in line[1 : 1 + len(found[name]["series"])]] for line in lines]
        told = told_rows(found[name])
        assert list(map(list, zip(*values, strict=True))) == [
            [one["values"][at] for at in told] for one in found[name]["series"]
        ]
        assert [line[0] for line in lines] == [found[name]["categories"][at] for at in told]
        assert len(book[found[name]["title"]]._images) == 1


def test_on_the_screen(shelf: Path, call: Call) -> None:
    shown = call("figures", "--unit", UNIT, "--db", shelf)
    for words in ("Khen thưởng theo năm và cấp (lần khen)", "05/2024", "Báo hai", "mỗi lần khen tính một"):
        assert words in shown.text
    empty = call("figures", "--unit", "Bệnh viện Chưa Ai Nhắc", "--db", shelf)
    assert empty.text.count("không có số liệu") == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["-o", "f.pdf"], "không có định dạng này"), (["--from", "hôm qua"], "không phải ngày hợp lệ")],
)
def test_wrong_calls_are_one_line(
    arguments: list[str], message: str, shelf: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shelf.parent)
    called = call("figures", *arguments, "--db", shelf)
    assert (called.code, len(called.messages)) == (2, 1)
    assert message in called.err
    assert not (shelf.parent / "f.pdf").exists()


def pictures(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        return sum(name.startswith("word/media/") for name in archive.namelist())


def test_charts_in_documents_when_wanted(shelf: Path, call: Call) -> None:
    record, digest = shelf.parent / "r.docx", shelf.parent / "d.docx"
    for wanted, number in ((["--charts"], 2), ([], 0)):
        assert call("record", UNIT, "-o", record, *wanted, "--db", shelf).code == 0
        assert call("digest", "--from", "2022", "-o", digest, *wanted, "--db", shelf).code == 0
        assert (pictures(record), pictures(digest)) == (number, number)
        lines = [paragraph.text for path in (record, digest) for paragraph in Document(str(path)).paragraphs]
        assert any("2023: Nhà nước 1" in line for line in lines) is bool(number)
        assert any("Báo mot: 1" in line for line in lines) is bool(number)


def test_charts_in_html_are_inside_the_page(shelf: Path, call: Call) -> None:
    page = call("digest", "--from", "2022", "--charts", "--format", "html", "--db", shelf).text
    assert page.count('<img src="data:image/svg+xml;base64,') == 2
    assert 'alt="Bài báo theo báo (đơn vị: bài). ' in page
    assert "<img" not in call("digest", "--from", "2022", "--format", "html", "--db", shelf).text


def test_an_empty_day_has_no_charts(shelf: Path, call: Call) -> None:
    path = shelf.parent / "d.docx"
    assert call("digest", "--day", "2001-01-01", "--charts", "-o", path, "--db", shelf).code == 0
    assert pictures(path) == 0
