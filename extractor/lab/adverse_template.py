"""Make the Word template of the adverse check: ``python -m extractor.lab.adverse_template [FILE.docx]``.

The template that ships was made by this; an office changes its copy in Word.
"""

import sys
from pathlib import Path

from docx import Document

from extractor.lab.office_page import line, set_up, table

TEMPLATE = Path(__file__).parents[1] / "report" / "data" / "adverse.docx"


def make(path: Path) -> None:
    page = Document()
    set_up(page)
    line(page, "THÔNG TIN BÁO CHÍ CẦN XÁC MINH", bold=True, centred=True, size=14)
    line(page, "{{ name }}", bold=True, centred=True, size=14)
    line(page, "{{ searched }}")
    line(page, "{{ outcome }}", bold=True)
    line(page, "{%p if findings %}")
    table(
        page,
        "findings",
        ("TT", "Ngày đăng", "Ghi nhận", "Câu trong bài", "Bài báo"),
        ("number", "day", "said", "quote", "where"),
        (1, 2.2, 3.3, 6, 4),
    )
    line(page, "{%p endif %}")
    line(page, "{{ note }}", italic=True)
    line(page, "Truy vấn", bold=True)
    table(page, "query", ("Mục", "Giá trị"), ("name", "value"), (5, 11.5))
    page.save(str(path))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
