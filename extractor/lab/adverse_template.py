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
    line(page, "{{ title }}", bold=True, centred=True, size=14)
    line(page, "{{ name }}", bold=True, centred=True, size=14)
    line(page, "{{ searched }}")
    line(page, "{{ outcome }}", bold=True)
    line(page, "{%p if findings %}")
    table(
        page,
        "findings",
        tuple(f"{{{{ headings[{at}] }}}}" for at in range(5)),
        ("number", "day", "said", "quote", "where"),
        (1, 2.2, 3.3, 6, 4),
    )
    line(page, "{%p endif %}")
    line(page, "{{ note }}", italic=True)
    line(page, "{{ query_title }}", bold=True, keep=True)
    table(page, "query", ("{{ query_headings[0] }}", "{{ query_headings[1] }}"), ("name", "value"), (5, 11.5))
    page.save(str(path))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
