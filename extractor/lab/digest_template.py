"""Make the Word template of the press digest: ``python -m extractor.lab.digest_template [FILE.docx]``.

The template that ships was made by this; an office changes its copy in Word.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document

from extractor.lab.office_page import line, set_up

if TYPE_CHECKING:
    from docx.document import Document as Page

TEMPLATE = Path(__file__).parents[1] / "report" / "data" / "digest.docx"


def make(path: Path) -> None:
    page = Document()
    set_up(page)
    line(page, "{{ title }}", bold=True, centred=True, size=14)
    line(page, "{{ summary }}", italic=True, centred=True)
    _if(page, "filters", "{{ filters }}", italic=True, centred=True)
    _if(page, "officer", "{{ comment }}: {{ officer }}")
    line(page, "{%p for chart in charts %}")
    line(page, "{{ chart.picture }}", centred=True, keep=True)
    line(page, "{{ chart.caption }}", italic=True, size=10)
    line(page, "{%p endfor %}")
    line(page, "{%p for group in groups %}")
    line(page, "{{ loop.index }}. {{ group.heading }}", bold=True, size=13, keep=True)
    line(page, "{%p for topic in group.topics %}")
    line(page, "{{ topic.heading }}", italic=True, keep=True)
    line(page, "{%p for story in topic.stories %}")
    _story(page)
    for _ in ("story", "topic", "group"):
        line(page, "{%p endfor %}")
    page.save(str(path))


def _story(page: "Page") -> None:
    line(page, "- {{ story.title }} ({{ story.place }})", bold=True, keep=True)
    _if(page, "story.lead", "{{ story.lead }}", indent=0.5)
    line(page, "{%p for quote in story.quotes %}")
    line(page, "“{{ quote }}”", italic=True, indent=1)
    line(page, "{%p endfor %}")
    _if(page, "story.reprinted", "{{ story.reprinted }}", indent=0.5)
    line(page, "{%p for note in story.notes %}")
    line(page, "{{ comment }}: {{ note }}", indent=0.5)
    line(page, "{%p endfor %}")
    _if(page, "story.url", "{{ story.url }}", indent=0.5, size=10)


def _if(
    page: "Page",
    field: str,
    text: str,
    *,
    italic: bool = False,
    centred: bool = False,
    indent: float = 0,
    size: int | None = None,
) -> None:
    """A line that is there only when its field holds something."""
    line(page, f"{{%p if {field} %}}")
    line(page, text, italic=italic, centred=centred, indent=indent, size=size)
    line(page, "{%p endif %}")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
