"""Award tables as CSV, JSON and Excel: complete, in Vietnamese, and harmless to open."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import openpyxl
import pytest

from extractor.errors import UsageError
from extractor.ground import labels
from extractor.ground.acts import ACT_NAMES
from extractor.ground.outcome import OUTCOMES
from extractor.ground.records import EventType, Kind, Level, RecipientKind, Status
from extractor.report.columns import AWARDS, COLUMNS
from extractor.report.listing import ListFormat
from extractor.report.output import list_pieces, save
from extractor.report.workbook import CELL_LIMIT, xlsx_pieces
from extractor.search import AwardFilters, AwardRow, awards
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract

ASKED = AwardFilters(unit="Sở Tư pháp", year="2021")


@pytest.fixture(scope="module")
def row() -> AwardRow:
    article = an_article("Trao Cờ thi đua", "UBND tỉnh tặng Cờ cho Sở Tư pháp.")
    award = an_award(
        article, "tặng Cờ cho Sở Tư pháp", recipient="Sở Tư pháp", period="2021", kind="emulation_flag",
        award="Cờ thi đua của UBND tỉnh", grantor="UBND tỉnh", decision="512/QĐ-UBND", flags=("xem lại cấp",),
    )  # fmt: skip
    with open_store(":memory:") as store:
        store.save(a_page(), an_extract(article, awards=(award,)))
        return awards(store, AwardFilters())[0]


def written(rows: Sequence[AwardRow], file_format: ListFormat) -> bytes:
    return b"".join(list_pieces(AWARDS, rows, ASKED.given(), file_format))


def save_csv(rows: Sequence[AwardRow], path: Path) -> None:
    save(path, lambda stream: stream.writelines(list_pieces(AWARDS, rows, ASKED.given(), "csv")))


def csv_rows(rows: Sequence[AwardRow]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(rows, "csv").decode("utf-8-sig"), newline="")))


def workbook(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_csv_is_headed_and_worded_in_vietnamese(row: AwardRow) -> None:
    content = written([row], "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 2
    line = csv_rows([row])[0]
    assert line["Đơn vị, cá nhân"] == "Sở Tư pháp"
    assert line["Hình thức khen thưởng"] == "Cờ thi đua của UBND tỉnh"
    assert (line["Loại"], line["Cấp"], line["Tình trạng"]) == (
        "Cờ thi đua",
        "Tỉnh, thành phố",
        "Đã trao tặng",
    )
    assert (line["Trích dẫn"], line["Địa chỉ"]) == (row.evidence, row.url)
    assert (line["Ngày đăng"], line["Độ tin cậy"], line["Hạng"]) == ("2022-03-17", "0.9", "")


@pytest.mark.parametrize("text", ["=1+1", "+84 9", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_csv_guards_against_formulas(row: AwardRow, text: str) -> None:
    assert csv_rows([replace(row, reason=text)])[0]["Lý do"] == f"'{text}"


@pytest.mark.parametrize("text", ["2-1", "Sở = A", 'nói "được"', "hai\ndòng", ""])
def test_csv_leaves_other_texts_alone(row: AwardRow, text: str) -> None:
    assert csv_rows([replace(row, reason=text)])[0]["Lý do"] == text


def test_json_holds_the_contract_s_fields_and_the_query(row: AwardRow) -> None:
    content = json.loads(written([row, row], "json"))
    assert (content["schema_version"], content["count"]) == (1, 2)
    assert content["filters"] == {"unit": "Sở Tư pháp", "year": "2021"}
    assert content["awards"][0]["kind"] == "emulation_flag"
    assert content["awards"][0]["article"]["url"] == row.url
    assert "Sở Tư pháp".encode() in written([row], "json")


def test_the_workbook_has_a_table_and_the_query(row: AwardRow) -> None:
    book = workbook(written([row] * 3, "xlsx"))
    assert book.sheetnames == ["Khen thưởng", "Truy vấn"]
    table = book["Khen thưởng"]
    assert [cell.value for cell in table[1]] == [column.heading for column in COLUMNS]
    assert table.max_row == 4
    assert table.freeze_panes == "A2"
    assert (table.page_setup.orientation, table.page_setup.fitToHeight) == ("landscape", 0)
    assert (table.sheet_properties.pageSetUpPr.fitToPage, table.print_title_rows) == (True, "$1:$1")
    assert table.auto_filter.ref == f"A1:{table.cell(4, len(COLUMNS)).coordinate}"
    assert [[cell.value for cell in line] for line in book["Truy vấn"].rows] == [
        ["Số dòng", 3], ["Đơn vị", "Sở Tư pháp"], ["Năm", "2021"],
    ]  # fmt: skip


def test_the_workbook_holds_texts_as_texts(row: AwardRow) -> None:
    book = workbook(
        written([replace(row, reason="=1+1", recipient="https://a.example", period="2021")], "xlsx")
    )
    cells = {heading.value: cell for heading, cell in zip(*book["Khen thưởng"].rows, strict=True)}
    assert (cells["Lý do"].value, cells["Lý do"].data_type) == ("=1+1", "s")
    assert cells["Đơn vị, cá nhân"].hyperlink is None
    assert (cells["Thời gian thành tích"].value, cells["Số lượng"].value) == ("2021", 1)


def test_a_workbook_goes_on_to_further_sheets(row: AwardRow) -> None:
    book = workbook(b"".join(xlsx_pieces(AWARDS, [row] * 5, ASKED.given(), rows_per_sheet=2)))
    assert book.sheetnames == ["Khen thưởng", "Khen thưởng 2", "Khen thưởng 3", "Truy vấn"]
    assert [book[name].max_row for name in book.sheetnames[:3]] == [3, 3, 2]


def test_a_text_too_long_for_a_cell_is_cut_not_lost(row: AwardRow) -> None:
    cells = workbook(written([replace(row, evidence="đ" * 40_000)], "xlsx"))["Khen thưởng"][2]
    longest = max((str(cell.value) for cell in cells), key=len)
    assert len(longest) == CELL_LIMIT and longest.endswith("…")


def test_no_rows_are_a_table_without_rows() -> None:
    assert csv_rows([]) == []
    assert json.loads(written([], "json"))["awards"] == []
    assert written([], "jsonl") == b""
    assert workbook(written([], "xlsx"))["Khen thưởng"].max_row == 1


def test_json_lines_are_the_rows_of_the_json(row: AwardRow) -> None:
    lines = [json.loads(line) for line in written([row, row], "jsonl").splitlines()]
    assert lines == json.loads(written([row, row], "json"))["awards"]


def test_a_file_is_written_whole_into_a_new_folder(tmp_path: Path, row: AwardRow) -> None:
    path = tmp_path / "mới" / "bảng.csv"
    save_csv([row], path)
    assert path.read_bytes() == written([row], "csv")
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_leaves_the_older_file(tmp_path: Path, row: AwardRow) -> None:
    path = tmp_path / "bảng.csv"
    path.write_text("cũ", encoding="utf-8")
    with pytest.raises(KeyError):
        save_csv([row, replace(row, kind="unheard_of")], path)
    assert path.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written(tmp_path: Path, row: AwardRow) -> None:
    (tmp_path / "tệp").touch()
    for path in (tmp_path, tmp_path / "tệp" / "bảng.csv"):
        with pytest.raises(UsageError, match="cannot be written"):
            save_csv([row], path)


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (labels.KIND_LABELS, get_args(Kind)),
        (labels.LEVEL_LABELS, get_args(Level)),
        (labels.STATUS_LABELS, get_args(Status)),
        (labels.RECIPIENT_LABELS, get_args(RecipientKind)),
        (labels.EVENT_LABELS, get_args(EventType)),
        (labels.OUTCOME_LABELS, OUTCOMES),
        (labels.ACT_LABELS, ACT_NAMES),
    ],
)
def test_every_code_has_one_wording_of_its_own(
    table: dict[str, labels.Wording], codes: tuple[str, ...]
) -> None:
    assert tuple(table) == codes
    assert len({wording.vi for wording in table.values()}) == len({wording.en for wording in table.values()})
    assert len({wording.vi for wording in table.values()}) == len(codes)
