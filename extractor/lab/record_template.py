"""Make the Word template of the achievement record: ``python -m extractor.lab.record_template [FILE.docx]``.

The template that ships was made by this; an office changes its copy in Word.
"""

import sys
from pathlib import Path

from docx import Document

from extractor.lab.office_page import line, set_up, table

TEMPLATE = Path(__file__).parents[1] / "report" / "data" / "record.docx"
_TABLES = (
    ("1. Danh hiệu thi đua", "titles", "Danh hiệu thi đua"),
    ("2. Hình thức khen thưởng", "honours", "Hình thức khen thưởng"),
)
_EXTRA = (
    ("3. Giải thưởng và ghi nhận khác", "others"),
    ("Đang đề nghị, phấn đấu (không tính vào thành tích)", "pending"),
    ("Chưa rõ có phải của đơn vị, cá nhân này", "unsure"),
)
_NOTES = (
    ("Cần xem lại trước khi dùng", "doubtful", "Điểm cần xem lại", "doubts"),
    ("Quá trình khen thưởng theo báo chí", "staged", "Các bước và nguồn", "stages"),
)
_DECISION = "Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định"


def make(path: Path) -> None:
    page = Document()
    set_up(page)
    line(page, "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", bold=True, centred=True, size=14)
    line(page, "{{ name }}", bold=True, centred=True, size=14)
    line(page, "Thời gian: {{ span }}", centred=True)
    for heading, rows, column in _TABLES:
        line(page, heading, bold=True, keep=True)
        table(
            page,
            rows,
            ("Năm", column, _DECISION, "Ghi chú"),
            ("year", "award", "decision", "note"),
            (2, 6, 6, 3),
        )
    for heading, rows in _EXTRA:
        line(page, f"{{%p if {rows} %}}")
        line(page, heading, bold=True, keep=True)
        columns = ("Năm", "Nội dung", "Tình trạng", "Cần xem lại")
        table(page, rows, columns, ("year", "award", "status", "doubts"), (2, 6, 4, 5))
        line(page, "{%p endif %}")
    for heading, rows, column, cell in _NOTES:
        line(page, f"{{%p if {rows} %}}")
        line(page, heading, bold=True, keep=True)
        table(page, rows, ("Năm", "Nội dung", column), ("year", "award", cell), (2, 5, 10))
        line(page, "{%p endif %}")
    line(page, "{%p if gaps %}")
    line(page, "Năm không có ghi nhận trên báo chí: {{ gaps }}.")
    line(page, "{%p endif %}")
    line(page, "{%p for chart in charts %}")
    line(page, "{{ chart.picture }}", centred=True, keep=True)
    line(page, "{{ chart.caption }}", italic=True, size=10)
    line(page, "{%p endfor %}")
    line(page, "Nguồn và trích dẫn", bold=True, keep=True)
    table(
        page,
        "sources",
        ("TT", "Nội dung", "Trích dẫn", "Bài báo"),
        ("number", "award", "quote", "where"),
        (1, 4, 6, 6),
    )
    line(page, "Truy vấn", bold=True, keep=True)
    table(page, "query", ("Mục", "Giá trị"), ("name", "value"), (6, 11))
    path.parent.mkdir(parents=True, exist_ok=True)
    page.save(str(path))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
