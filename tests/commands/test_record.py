"""``record``: one unit's record on the screen and in every format, whole, sourced, and never guessed."""

import csv
import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docxtpl import DocxTemplate

from extractor.pipeline import group_stories
from extractor.report.record import RECORD_FORMATS
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call

UNIT = "Trường THPT Sơn Tây"
LURE = "{{ name }} =1+1 <b> | *x*"


@pytest.fixture
def shelf(database: Path) -> Path:
    """A database: an order told by two papers, a flag, a target, a flag without a decision."""
    rows = [
        ("mot", {"award": "Huân chương Lao động hạng Nhì", "award_id": "huan-chuong-lao-dong",
                 "kind": "order",
                 "level": "state", "grade": "Nhì", "date": "2022-03-17", "decision": "12/QĐ-CTN"}),
        ("hai", {"award": "Huân chương Lao động hạng Ba", "award_id": "huan-chuong-lao-dong", "kind": "order",
                 "level": "state", "grade": "Ba", "date": "2022-03-17"}),
        ("ba", {"award": "Cờ thi đua của Chính phủ", "award_id": "co-thi-dua-cua-chinh-phu",
                "kind": "emulation_flag", "level": "government", "period": "2019"}),
        ("bon", {"award": "Cờ thi đua của Chính phủ", "award_id": "co-thi-dua-cua-chinh-phu",
                 "kind": "emulation_flag", "level": "government", "period": "2025", "status": "target"}),
    ]  # fmt: skip
    with open_store(database) as store:
        for paper, told in rows:
            url = f"https://{paper}.example/tin.html"
            article = an_article(
                f"Tin {paper} {LURE}", f"Trao cho {UNIT}.", url=url, publisher=f"{paper}.example"
            )
            award = an_award(article, f"Trao cho {UNIT}", recipient=UNIT, place="01", **told)
            store.save(a_page(paper, url=url, source=url), an_extract(article, awards=(award,), source=url))
    return database


def written(call: Call, shelf: Path, name: str, *more: object) -> Path:
    path = shelf.parent / name
    called = call("record", "truong thpt son tay", "-o", path, "--db", shelf, *more)
    assert called.code == 0, called.err
    return path


def test_on_the_screen(shelf: Path, call: Call) -> None:
    shown = call("record", UNIT, "--db", shelf)
    assert shown.code == 0
    for words in ("Danh hiệu thi đua: 1", "Hình thức khen thưởng: 2", "12/QĐ-CTN", "báo đưa tin",
                  "Năm không có ghi nhận: 2020, 2021"):  # fmt: skip
        assert words in shown.text
    assert "báo viết khác nhau về hạng" in " ".join(shown.text.split())


def test_the_years_asked(shelf: Path, call: Call) -> None:
    found = call("record", UNIT, "--from", 2021, "--to", 2023, "--format", "json", "--db", shelf).json
    assert (found["count"], found["gaps"], len(found["emulation"])) == (2, [2021, 2023], 0)


@pytest.mark.parametrize("written", ["2022-01-01", "17/3/2022", "22", "năm nay"])
def test_what_is_no_year_is_refused_with_an_example(written: str, shelf: Path, call: Call) -> None:
    called = call("record", UNIT, "--from", written, "--db", shelf)
    assert called.code == 2
    assert called.err == f"--from {written}: không phải năm hợp lệ; hãy nhập một năm, ví dụ --from 2022\n"
    listed = call("export", "achievements", "--year", written, "--db", shelf)
    assert (listed.code, listed.err) == (2, called.err.replace("--from", "--year"))


def test_years_that_end_before_they_begin_are_refused(shelf: Path, call: Call) -> None:
    refused = call("record", UNIT, "--from", 2023, "--to", 2021, "--db", shelf)
    assert refused.code == 2
    assert "kết thúc trước khi bắt đầu" in refused.err


def test_json_leads_back_to_the_articles(shelf: Path, call: Call) -> None:
    found = call("record", UNIT, "--format", "json", "--db", shelf).json
    citations = [c for line in found["honours"] for c in line["citations"]]
    assert {c["url"] for c in citations} == {"https://mot.example/tin.html", "https://hai.example/tin.html"}
    assert [line["decision_cell"] for line in found["emulation"]] == [""]
    assert len(found["pending"]) == 1


def test_the_word_document_is_the_form(shelf: Path, call: Call) -> None:
    document = Document(str(written(call, shelf, "r.docx")))
    titles, honours, *_ = document.tables
    assert [cell.text for cell in titles.rows[0].cells][:2] == ["Năm", "Danh hiệu thi đua"]
    assert [[cell.text for cell in row.cells] for row in titles.rows[1:]] == [
        ["2019", "Cờ thi đua của Chính phủ", "", "theo báo chí"]
    ]
    assert {row.cells[1].text for row in honours.rows[1:]} == {
        "Huân chương Lao động hạng Nhì", "Huân chương Lao động hạng Ba",
    }  # fmt: skip
    text = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert LURE in text
    assert "{%" not in text


def test_an_office_fills_its_own_template(shelf: Path, call: Call, tmp_path: Path) -> None:
    own = tmp_path / "mau.docx"
    page = Document()
    page.add_paragraph("Đơn vị: {{ name }}")
    page.save(str(own))
    document = Document(str(written(call, shelf, "r.docx", "--template", own)))
    assert [p.text for p in document.paragraphs] == ["Đơn vị: Trường trung học phổ thông Sơn Tây"]


def test_the_shipped_template_is_given_to_be_changed(shelf: Path, call: Call, tmp_path: Path) -> None:
    own = tmp_path / "mau" / "ho-so.docx"
    assert call("export", "template", "record", "-o", own).code == 0
    page = Document(str(own))
    page.paragraphs[0].insert_paragraph_before("SỞ NỘI VỤ")
    page.save(str(own))
    shipped, changed = (
        [p.text for p in Document(str(written(call, shelf, name, *given))).paragraphs]
        for name, given in (("r.docx", ()), ("s.docx", ("--template", own)))
    )
    assert changed == ["SỞ NỘI VỤ", *shipped]


@pytest.mark.parametrize("content", [b"%PDF-1.4", b"PK\x03\x04 broken", b""])
def test_what_is_no_word_file_is_no_template(content: bytes, shelf: Path, call: Call, tmp_path: Path) -> None:
    own = tmp_path / "mau.docx"
    own.write_bytes(content)
    called = call("record", UNIT, "-o", tmp_path / "r.docx", "--template", own, "--db", shelf)
    assert (called.code, len(called.messages)) == (2, 1)
    assert "không điền được làm mẫu" in called.err


def test_a_template_that_is_not_there_is_told_in_vietnamese(shelf: Path, call: Call, tmp_path: Path) -> None:
    called = call(
        "record", UNIT, "-o", tmp_path / "r.docx", "--template", tmp_path / "khong.docx", "--db", shelf
    )
    assert called.code == 2 and "(không có tệp hoặc thư mục này)" in called.err


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("{{ ten_don_vi }}", "không có trường ten_don_vi"),
        ("{{ entry.ten }}", "không có trường"),
        ("{{ name", "không đóng bằng hai ngoặc nhọn"),
        ("{{ name }", "không đóng bằng hai ngoặc nhọn"),
        ("{% for line in titles %}", "không có hàng endfor"),
        ("{{ name ! }}", "có dấu"),
        ("{% lap %}", "không có lệnh lap"),
    ],
)
def test_a_template_with_a_fault_is_one_line(
    written: str, reason: str, shelf: Path, call: Call, tmp_path: Path
) -> None:
    own = tmp_path / "mau.docx"
    page = Document()
    page.add_paragraph(written)
    page.save(str(own))
    called = call("record", UNIT, "-o", tmp_path / "r.docx", "--template", own, "--db", shelf)
    assert called.code == 2
    assert "không điền được làm mẫu" in called.err
    assert reason in called.err
    assert not (tmp_path / "r.docx").exists()


def test_excel_holds_texts_and_the_query(shelf: Path, call: Call) -> None:
    book = openpyxl.load_workbook(written(call, shelf, "r.xlsx"))
    assert book.sheetnames[-1] == "Nguồn & truy vấn"
    assert book["Hình thức khen thưởng"].freeze_panes == "A2"
    assert all(sheet.page_setup.orientation == "landscape" for sheet in book)
    # Its many columns are read on A3: as wide together as that is, not shrunk to dots.
    table = book["Hình thức khen thưởng"]
    a3, a4 = 8, 9
    assert (table.page_setup.paperSize, book["Nguồn & truy vấn"].page_setup.paperSize) == (a3, a4)
    assert sum(column.width for column in table.column_dimensions.values()) < 270
    cells = [
        cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    assert all(isinstance(value, str) for value in cells)
    assert any(LURE in value for value in cells)


def test_csv_is_whole(shelf: Path, call: Call) -> None:
    content = written(call, shelf, "r.csv").read_bytes()
    assert content.startswith("\ufeff".encode())
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 1 + 4
    asked = rows[0].index("Truy vấn")
    assert all(f"Số ghi nhận: {3}" in row[asked] for row in rows[1:])


def test_markdown_shows_what_was_written_and_runs_none_of_it(shelf: Path, call: Call) -> None:
    text = written(call, shelf, "r.md").read_text(encoding="utf-8")
    assert r"=1+1 \<b\> \| \*x\*" in text


@pytest.mark.parametrize("file_format", RECORD_FORMATS)
def test_every_format_goes_to_standard_output_too(file_format: str, shelf: Path, call: Call) -> None:
    assert call("record", UNIT, "--format", file_format, "--db", shelf).out


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Công ty Không Có", "Công ty Không Có: không có đơn vị, cá nhân nào"),
        ("tr", "tr: là tên của 2 đơn vị"),
        ("", "“”: không có đơn vị, cá nhân nào"),
        (" ", "“ ”: không có đơn vị, cá nhân nào"),
        ("–", "–: không có đơn vị, cá nhân nào"),
    ],
)
def test_a_name_that_means_none_or_several_is_one_line(
    name: str, message: str, shelf: Path, call: Call
) -> None:
    with open_store(shelf) as store:
        article = an_article("Tin", "Trao cho Trạm Y tế xã Cổ Loa.", url="https://nam.example/t.html")
        award = an_award(article, "Trao cho Trạm", recipient="Trạm Y tế xã Cổ Loa")
        store.save(a_page("nam", url="https://nam.example/t.html"), an_extract(article, awards=(award,)))
    called = call("record", name, "--db", shelf)
    assert called.code == 1
    (told,) = called.messages
    assert told.startswith(message)


def test_the_shipped_template_is_the_one_the_script_makes(tmp_path: Path) -> None:
    from extractor.lab.record_template import TEMPLATE, make

    make(tmp_path / "record.docx")
    fields = [
        DocxTemplate(str(path)).get_undeclared_template_variables()
        for path in (tmp_path / "record.docx", TEMPLATE)
    ]
    assert fields[0] == fields[1]


def staged(database: Path) -> None:
    """A flag proposed in one paper, conferred in two that copy one release."""
    release = (
        "Sáng 20/7, tại hội trường thành phố diễn ra lễ trao Cờ thi đua của Chính phủ cho ba đơn vị dẫn đầu "
        "các khối thi đua của năm trước, sau nhiều tháng bình xét công khai từ cơ sở, trong đó có"
    )
    rows = [
        ("mot", "proposed", "2022-03-17", f"Đề nghị tặng cờ cho {UNIT}."),
        ("hai", "conferred", "2022-07-20", f"{release} {UNIT}."),
        ("ba", "conferred", "2022-07-20", f"{release} {UNIT}."),
    ]
    with open_store(database) as store:
        for paper, status, day, words in rows:
            url = f"https://{paper}.example/tin.html"
            article = an_article(
                f"Tin {paper}", words, url=url, publisher=f"{paper}.example",
                published=datetime.fromisoformat(f"{day}T08:00:00+07:00"),
            )  # fmt: skip
            award = an_award(
                article, words, award="Cờ thi đua của Chính phủ", award_id="co-thi-dua-cua-chinh-phu",
                kind="emulation_flag", level="government", recipient=UNIT, place="01", period="2021",
                status=status, date=day,
            )  # fmt: skip
            store.save(a_page(paper, url=url, source=url), an_extract(article, awards=(award,), source=url))
        group_stories(store)


def test_stages_are_told_with_their_papers_and_copies_are_one_source(database: Path, call: Call) -> None:
    staged(database)
    told = call("record", UNIT, "--format", "md", "--db", database).text
    assert "Đang đề nghị 17/03/2022 (mot.example) → Đã trao tặng 20/07/2022 (ba.example, hai.example)" in told
    assert "2 nguồn, 3 bài (báo đưa tin)" in told
    english = " ".join(call("--lang", "en", "record", UNIT, "--db", database).text.split())
    assert "Emulation titles: 1" in english
    assert "told by the press" in english
    assert "báo đưa tin" not in english


def test_doubts_are_told_in_english_on_the_screen_and_the_file_stays_the_official_form(
    database: Path, call: Call
) -> None:
    company = "Công ty Sao Mai"
    with open_store(database) as store:
        for year, grade in (("2015", "Nhất"), ("2017", "Nhì")):
            url = f"https://bao{year}.example/tin.html"
            article = an_article(f"Tin {year}", f"{company} nhận Huân chương hạng {grade}.", url=url)
            award = an_award(
                article, f"{company} nhận Huân chương hạng {grade}", award="Huân chương Lao động",
                award_id="huan-chuong-lao-dong", kind="order", level="state", grade=grade,
                recipient=company, status="past", period=year,
            )  # fmt: skip
            store.save(a_page(year, url=url, source=url), an_extract(article, awards=(award,), source=url))
    shown = " ".join(call("--lang", "en", "record", company, "--db", database).text.split())
    assert "of 2017 stands after" in shown
    queued = " ".join(call("--lang", "en", "review", "list", "--db", database).text.split())
    assert "To be checked" in queued and "of 2017 stands after" in queued
    path = database.parent / "record.md"
    call("--lang", "en", "record", company, "--db", database, "-o", path)
    assert "các hình thức đã được khen thưởng" in path.read_text(encoding="utf-8")
    assert "ghi sau" in path.read_text(encoding="utf-8")


def test_papers_that_differ_stand_side_by_side(shelf: Path, call: Call) -> None:
    told = call("record", UNIT, "--format", "md", "--db", shelf).text
    assert "báo viết khác nhau về hạng: Nhì (mot.example) / Ba (hai.example)" in told
    sheet = "\n".join(
        cell.text for table in Document(str(written(call, shelf, "so.docx"))).tables for cell in table._cells
    )
    assert "báo viết khác nhau về hạng: Ba (hai.example) / Nhì (mot.example)" in sheet


def test_the_paper_of_a_decision_is_named_in_every_file(shelf: Path, call: Call) -> None:
    (shelf.parent / "qd.pdf").write_bytes(b"%PDF")
    items = call("review", "list", "--format", "json", "--db", shelf).json
    key = next(item["key"] for item in items if item["decision"] == "12/QĐ-CTN")
    call("review", "decision", key, "--number", "12/QĐ-CTN", "--file", shelf.parent / "qd.pdf", "--db", shelf)
    for name in ("so.md", "so.csv", "so.json"):
        assert "papers/" in written(call, shelf, name).read_text(encoding="utf-8-sig"), name
    assert "có quyết định" in call("record", UNIT, "--db", shelf).text


def test_the_headings_of_the_workbook_are_shown_whole(call: Call, shelf: Path) -> None:
    """ "Số, ngày quyết định; cơ quan ban hành" takes two lines of its column, in bold letters."""
    table = openpyxl.load_workbook(written(call, shelf, "r.xlsx")).worksheets[1]
    assert (table.row_dimensions[1].height or 15) > 30
