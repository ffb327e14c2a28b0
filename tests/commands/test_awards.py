"""``awards``: filters and formats over a small database."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call


@pytest.fixture
def shelf(database: Path) -> Path:
    """A database of two articles with four rows."""
    first = an_article("Trao thưởng ở Hà Nội", "Trao Huân chương; tặng Bằng khen.", publisher="Báo Một")
    second = an_article(
        "Tuyên dương ở Huế", "Tặng Giấy khen, trình Cờ thi đua.", url="https://hai.example/2.html",
        publisher="Báo Hai",
    )  # fmt: skip
    rows = (
        an_award(first, "Trao Huân chương", ref=1, award="Huân chương Lao động hạng Nhì", kind="order",
                 award_id="huan-chuong-lao-dong-hang-nhi", level="state", grade="Nhì", date="2022-03-17",
                 recipient="Trường THPT Sơn Tây", grantor="Chủ tịch nước", decision="12/QĐ-CTN"),
        an_award(first, "tặng Bằng khen", ref=2, recipient="Nguyễn Thị Hà", recipient_kind="individual",
                 recipient_count=2, grantor="UBND thành phố Hà Nội", place="01", period="2021"),
    )  # fmt: skip
    others = (
        an_award(second, "Tặng Giấy khen", ref=1, award="Giấy khen", kind="letter_of_commendation",
                 level="unit", recipient_count=5, grantor="Giám đốc Sở Y tế"),
        an_award(second, "trình Cờ thi đua", ref=2, award="Cờ thi đua của Chính phủ", kind="emulation_flag",
                 level="government", status="proposed", recipient="Sở Y tế", proposer="UBND tỉnh",
                 period="2019"),
    )  # fmt: skip
    with open_store(database) as store:
        store.save(a_page("một", source="1.html"), an_extract(first, awards=rows, source="1.html"))
        url = "https://hai.example/2.html"
        store.save(
            a_page("hai", source="2.html", url=url), an_extract(second, awards=others, source="2.html")
        )
    return database


FILTERS = [
    (("--unit", "truong thpt son tay"), ["Huân chương Lao động hạng Nhì"]),
    (("--unit", "Trường Đại học Y"), []),
    (("--person", "Nguyễn Thị Hà"), ["Bằng khen của UBND tỉnh"]),
    (("--person", "Nguyễn Thị Hạ"), []),
    (("--award", "huan-chuong-lao-dong"), ["Huân chương Lao động hạng Nhì"]),
    (("--award", "giấy khen"), ["Giấy khen"]),
    (("--kind", "order,letter_of_commendation"), ["Giấy khen", "Huân chương Lao động hạng Nhì"]),
    (("--level", "government"), ["Cờ thi đua của Chính phủ"]),
    (("--status", "proposed"), ["Cờ thi đua của Chính phủ"]),
    (("--grantor", "chu tich nuoc"), ["Huân chương Lao động hạng Nhì"]),
    (("--year", "2019-2020"), ["Cờ thi đua của Chính phủ"]),
    (("--from", "17/3/2022", "--to", "2022-03-17", "--kind", "order"), ["Huân chương Lao động hạng Nhì"]),
    (("--from", "2023"), []),
    (("--place", "Hà Nội"), ["Bằng khen của UBND tỉnh"]),
    (("--place", "ha noi"), ["Bằng khen của UBND tỉnh"]),
    (("--place", "Huế"), []),
    (("--publisher", "Báo Hai"), ["Cờ thi đua của Chính phủ", "Giấy khen"]),
    (("--publisher", "hai.example"), ["Cờ thi đua của Chính phủ", "Giấy khen"]),
    (("--decision", "12/QĐ-CTN"), ["Huân chương Lao động hạng Nhì"]),
    (("--status", "conferred", "--level", "state,unit"), ["Giấy khen", "Huân chương Lao động hạng Nhì"]),
]


@pytest.mark.parametrize(("filters", "found"), FILTERS)
def test_filters(filters: tuple[str, ...], found: list[str], call: Call, shelf: Path) -> None:
    called = call("awards", *filters, "--db", shelf, "--format", "json")
    assert called.code == 0
    assert sorted(row["award"] for row in called.json["awards"]) == found


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (("--kind", "huân"), "--kind huân: no such code; one of: order, medal"),
        (("--year", "20x"), "--year 20x: is not a year; "),
        (("--from", "31/2/2022"), "--from 31/2/2022: is not a date; "),
        (("--from", "2023", "--to", "2022"), "--from 2023 --to 2022: ends before it begins; "),
        (("--unit", "?"), "--unit: holds no word; give a name"),
        (("--format", "docx"), "vinhdanh awards: Invalid value for '--format'"),
        (("--nothing",), "vinhdanh awards: No such option: --nothing"),
        (
            ("-o", "bang.docx"),
            "-o bang.docx: its ending names no known format; add --format csv|xlsx|json|jsonl",
        ),
        (("-o", "bang.csv", "--format", "table"), "--format table: is for the screen, not for a file; "),
    ],
)
def test_wrong_usage(wrong: tuple[str, ...], line: str, call: Call, shelf: Path) -> None:
    called = call("--lang", "en", "awards", *wrong, "--db", shelf)
    assert (called.code, called.out) == (2, b"")
    (message,) = called.messages
    assert message.startswith(line)


def test_table(call: Call, shelf: Path) -> None:
    called = call("awards", "--db", shelf)
    assert called.code == 0
    assert called.messages == ["4 dòng khen thưởng"]
    words = " ".join(called.text.split())
    for wanted in ("Đơn vị, cá nhân", "Trường THPT Sơn Tây", "5 tập thể", "2 lần", "Đã trao tặng", "Báo Một"):
        assert wanted in words
    assert words.count("Báo đưa tin") == 4
    assert max(map(len, called.text.splitlines())) <= 100


def test_table_in_english(call: Call, shelf: Path) -> None:
    called = call("awards", "--db", shelf, "--lang", "en", "--status", "proposed")
    assert called.messages == ["1 award rows"]
    assert "Unit or person" in called.text
    words = " ".join(called.text.split())
    assert "proposed by: UBND" in words
    assert "told by the press" in words


def test_csv_on_the_screen_and_in_a_file(call: Call, shelf: Path, tmp_path: Path) -> None:
    printed = call("awards", "--db", shelf, "--format", "csv")
    written = call("awards", "--db", shelf, "-o", tmp_path / "ra" / "bang.csv")
    assert written.out == b""
    assert written.messages == [f"Đã ghi 4 dòng vào {tmp_path / 'ra' / 'bang.csv'}"]
    assert (tmp_path / "ra" / "bang.csv").read_bytes() == printed.out
    rows = list(csv.DictReader(io.StringIO(printed.out.decode("utf-8-sig"))))
    assert len(rows) == 4
    assert {row["Báo"] for row in rows} == {"Báo Một", "Báo Hai"}


def test_xlsx(call: Call, shelf: Path, tmp_path: Path) -> None:
    call("awards", "--db", shelf, "-o", tmp_path / "bang.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "bang.xlsx").worksheets[0]
    assert sheet.max_row == 5
    piped = call("awards", "--db", shelf, "--format", "xlsx").out
    assert openpyxl.load_workbook(io.BytesIO(piped)).worksheets[0].max_row == 5


def test_json_file_whatever_its_name(call: Call, shelf: Path, tmp_path: Path) -> None:
    call("awards", "--db", shelf, "--format", "json", "-o", tmp_path / "bang.txt")
    assert json.loads((tmp_path / "bang.txt").read_text(encoding="utf-8"))["count"] == 4


def test_a_file_that_cannot_be_written(call: Call, shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    called = call("--lang", "en", "awards", "--db", shelf, "-o", tmp_path / "tep" / "bang.csv")
    assert called.code == 2
    (line,) = called.messages
    assert line.startswith(f"{tmp_path / 'tep' / 'bang.csv'}: cannot be written")
