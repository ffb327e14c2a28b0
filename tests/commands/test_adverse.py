"""``adverse``: what is listed of whom, in every format, and what an empty answer says."""

import csv
import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from extractor.report.adverse import CHECK_FORMATS
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call

UNIT = "Liên đoàn Lao động quận Bến Lăng"
LURE = "{{ name }} =1+1 <b> | *x*"


@pytest.fixture
def shelf(database: Path) -> Path:
    told = [
        ("mot", "2024-03-01", f"Trao cờ cho {UNIT}.", {"recipient": UNIT}),
        ("hai", "2024-04-02", "Bạn đọc khiếu nại LĐLĐ quận Bến Lăng chậm trả lời.", None),
        ("ba", "2025-05-03", f"{UNIT} bị xử phạt {LURE}.", None),
        ("bon", "2024-06-04", f"{UNIT} làm tốt phòng, chống tham nhũng, tiêu cực.", None),
        ("nam", "2024-07-05", "Công ty Khác bị xử phạt.", None),
    ]
    with open_store(database) as store:
        for paper, day, text, award in told:
            url = f"https://{paper}.example/tin.html"
            article = an_article(
                f"Tin {paper}", text, url=url, publisher=paper,
                published=datetime.fromisoformat(f"{day}T08:00:00+07:00"),
            )  # fmt: skip
            awards = (an_award(article, text, **award),) if award else ()
            store.save(a_page(paper, url=url, source=url), an_extract(article, awards=awards, source=url))
    return database


def checked(call: Call, shelf: Path, *more: object) -> dict:
    called = call("adverse", UNIT, "--format", "json", "--db", shelf, *more)
    assert called.code == 0, called.err
    return called.json


def test_what_is_found_and_what_was_searched(shelf: Path, call: Call) -> None:
    found = checked(call, shelf)
    assert [one["cue"]["text"] for one in found["findings"]] == ["xử phạt", "khiếu nại"]
    assert found["searched"] == {"articles": 5, "papers": 5, "naming": 4}
    assert "LĐLĐ quận Bến Lăng" in found["names"]


def test_it_speaks_english_when_asked_on_the_screen_and_in_files(shelf: Path, call: Call) -> None:
    shown = call("--lang", "en", "adverse", UNIT, "--db", shelf).text
    assert "To be verified: 2 sentences in 2 articles." in shown
    assert "Complaints, denunciations: the article says “khiếu nại”" in shown
    path = shelf.parent / "check.docx"
    call("--lang", "en", "adverse", UNIT, "--db", shelf, "-o", path)
    words = Document(str(path))
    assert words.paragraphs[0].text == "PRESS COVERAGE TO BE VERIFIED"
    assert [cell.text for cell in words.tables[0].rows[0].cells][:2] == ["No.", "Published"]
    keys = call("--lang", "en", "adverse", UNIT, "--format", "json", "--db", shelf).json
    assert keys == checked(call, shelf)


def test_offsets_hold_in_the_article(shelf: Path, call: Call) -> None:
    with open_store(shelf) as store:
        texts = dict(store.conn.execute("SELECT id, text FROM articles"))
    for one in checked(call, shelf)["findings"]:
        for part in (one["cue"], one["sentence"]):
            assert texts[one["article"]["id"]][part["start"] : part["end"]] == part["text"]


def test_the_period(shelf: Path, call: Call) -> None:
    found = checked(call, shelf, "--from", "2024", "--to", "2024")
    assert [one["cue"]["text"] for one in found["findings"]] == ["khiếu nại"]
    assert found["searched"]["articles"] == 4


def test_on_the_screen(shelf: Path, call: Call) -> None:
    text = " ".join(call("adverse", UNIT, "--db", shelf).text.split())
    assert "bài viết nêu “khiếu nại”" in text
    assert "Đã tìm trong 5 bài của 5 báo, toàn bộ thời gian; 4 bài có nhắc tên." in text
    assert "không phải là kết luận" in text


def test_nothing_found_says_what_was_searched(shelf: Path, call: Call) -> None:
    called = call("adverse", "Bệnh viện Chưa Ai Nhắc", "--from", "2024", "--to", "2024", "--db", shelf)
    text = " ".join(called.text.split())
    assert called.code == 0
    assert "Đã tìm trong 4 bài của 4 báo, từ 01/01/2024 đến 31/12/2024; 0 bài có nhắc tên." in text
    assert "Không bài nào đã lưu nhắc tên này: chưa kết luận được gì." in text


@pytest.mark.parametrize("file_format", CHECK_FORMATS)
def test_every_format_to_standard_output_and_to_a_file(file_format: str, shelf: Path, call: Call) -> None:
    path = shelf.parent / f"kiem-tra.{file_format}"
    assert call("adverse", UNIT, "--format", file_format, "--db", shelf).out
    assert call("adverse", UNIT, "-o", path, "--db", shelf).code == 0
    assert path.stat().st_size


def test_the_word_document(shelf: Path, call: Call) -> None:
    path = shelf.parent / "kiem-tra.docx"
    call("adverse", UNIT, "-o", path, "--db", shelf)
    document = Document(str(path))
    table = document.tables[0]
    assert [row.cells[1].text for row in table.rows] == ["Ngày đăng", "03/05/2025", "02/04/2024"]
    assert LURE in table.rows[1].cells[3].text
    assert "{%" not in "".join(paragraph.text for paragraph in document.paragraphs)


def test_excel_and_csv_are_whole_and_run_nothing(shelf: Path, call: Call) -> None:
    for ending in ("xlsx", "csv"):
        call("adverse", UNIT, "-o", shelf.parent / f"k.{ending}", "--db", shelf)
    book = openpyxl.load_workbook(shelf.parent / "k.xlsx")
    assert book.sheetnames == ["Cần xác minh", "Truy vấn"]
    assert book["Cần xác minh"].max_row == 3
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    rows = list(csv.reader(io.StringIO((shelf.parent / "k.csv").read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 3


def test_markdown_runs_nothing(shelf: Path, call: Call) -> None:
    assert r"\<b\> \| \*x\*" in call("adverse", UNIT, "--format", "md", "--db", shelf).text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "2025", "--to", "2024"], "kết thúc trước khi bắt đầu"),
        (["--from", "hôm qua"], "không phải ngày hợp lệ"),
        (["--format", "pdf"], "không có định dạng này"),
    ],
)
def test_wrong_calls_are_one_line(arguments: list[str], message: str, shelf: Path, call: Call) -> None:
    called = call("adverse", UNIT, *arguments, "--db", shelf)
    assert (called.code, len(called.messages)) == (2, 1)
    assert message in called.err


@pytest.mark.parametrize("name", ["", " ", "…"])
def test_no_name_at_all_is_one_line(name: str, shelf: Path, call: Call) -> None:
    called = call("adverse", name, "--db", shelf)
    assert (called.code, len(called.messages)) == (2, 1)
    assert "không có từ nào" in called.err


def test_the_shipped_template_is_the_one_the_script_makes(tmp_path: Path) -> None:
    from docxtpl import DocxTemplate

    from extractor.lab.adverse_template import TEMPLATE, make

    make(tmp_path / "adverse.docx")
    made, shipped = (
        DocxTemplate(str(path)).get_undeclared_template_variables()
        for path in (tmp_path / "adverse.docx", TEMPLATE)
    )
    assert made == shipped


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("lien doan lao dong quan ben lang", UNIT),
        ("LĐLĐ quận Bến Lăng", UNIT),
        # A place is not the union in whose name it stands.
        ("quận Bến Lăng", "quận Bến Lăng"),
        ("Liên đoàn Lao động quận Bến Lang", "Liên đoàn Lao động quận Bến Lang"),
        ("Liên đoàn Lao động quận Bến Lă", "Liên đoàn Lao động quận Bến Lă"),
    ],
)
def test_whom_a_name_means(name: str, label: str, shelf: Path, call: Call) -> None:
    assert call("adverse", name, "--format", "json", "--db", shelf).json["name"] == label


def test_a_name_inside_longer_ones_tells_whom_it_may_mean(shelf: Path, call: Call) -> None:
    told = call("adverse", "quận Bến Lăng", "--format", "json", "--db", shelf).json
    assert [one["name"] for one in told["may_mean"]] == [UNIT]
    assert UNIT in call("adverse", "quận Bến Lăng", "--db", shelf).text
    assert call("adverse", UNIT, "--format", "json", "--db", shelf).json["may_mean"] == []


def test_an_article_without_a_day_may_be_of_the_period(shelf: Path, call: Call) -> None:
    """A commission that asks for one year must not miss what nobody has dated."""
    url = "https://sau.example/tin.html"
    article = an_article("Tin sau", f"{UNIT} bị khiếu nại.", url=url, publisher="sau", published=None)
    with open_store(shelf) as store:
        store.save(a_page("sau", url=url, source=url), an_extract(article, source=url))
    found = checked(call, shelf, "--from", "2025-01-01")
    assert [one["cue"]["text"] for one in found["findings"]] == ["khiếu nại", "xử phạt"]
    assert found["searched"] == {"articles": 2, "papers": 2, "naming": 2}
    path = shelf.parent / "check.xlsx"
    call("adverse", UNIT, "--from", "2025-01-01", "--db", shelf, "-o", path)
    table = openpyxl.load_workbook(path).worksheets[0]
    assert {table.cell(line, 1).value for line in (2, 3)} == {"03/05/2025", "không rõ"}


def test_rows_of_the_workbook_are_as_tall_as_their_texts(shelf: Path, call: Call) -> None:
    path = shelf.parent / "check.xlsx"
    call("adverse", UNIT, "--db", shelf, "-o", path)
    query = openpyxl.load_workbook(path).worksheets[1]
    heights = [query.row_dimensions[line].height or 15 for line in range(2, query.max_row + 1)]
    longest = max(range(len(heights)), key=lambda at: len(str(query.cell(at + 2, 2).value)))
    assert heights[longest] == max(heights) > 15
