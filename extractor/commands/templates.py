"""``export template``: the Word templates that come with the program, to be changed in Word."""

from pathlib import Path
from typing import IO, Annotated, Literal

from typer import Argument, Option

from extractor.commands.language import say
from extractor.commands.screen import note

Paper = Annotated[
    Literal["record", "digest"],
    Argument(metavar="record|digest", help="Hồ sơ khen thưởng hoặc điểm báo."),
]
Copy = Annotated[Path, Option("-o", "--output", metavar="FILE.docx", help="Tệp mẫu để sửa trong Word.")]


def export_template(paper: Paper, output: Copy) -> None:
    """Mẫu Word đi kèm chương trình; sửa trong Word rồi dùng với record, digest --template."""
    from extractor.report.output import save
    from extractor.report.word import TEMPLATES

    def copy(stream: IO[bytes]) -> None:
        stream.write((TEMPLATES / f"{paper}.docx").read_bytes())

    save(output, copy)
    note(say("Đã ghi mẫu vào {file}", file=output))
