"""Word documents by a template that an office can change in Word: its fields stand in double braces."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from extractor.errors import UsageError
from extractor.report.figures import Picture

TEMPLATES = Path(__file__).parent / "data"

PICTURE_WIDTH = 16 * 360_000
"""Of charts: 16 cm in Word's units, as wide as the lines of an official paper."""


def fill(
    template: Path, context: Mapping[str, Any], stream: IO[bytes], charts: Sequence[Picture] = ()
) -> None:
    """Fill the template; nothing that an article wrote becomes a field. The template gets the
    charts as the list ``charts``, each a ``picture`` and its ``caption``.

    Raises ``UsageError`` when the template is no Word document or has a field that the context does not.
    """
    from docxtpl import DocxTemplate, InlineImage
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    content = io.BytesIO()
    try:
        ZipFile(template).close()
        document = DocxTemplate(str(template))
        pictures = [
            {
                "picture": InlineImage(document, io.BytesIO(one.png), width=PICTURE_WIDTH),
                "caption": one.caption,
            }
            for one in charts
        ]
        document.render(
            {**context, "charts": pictures}, SandboxedEnvironment(undefined=StrictUndefined), autoescape=True
        )
        document.save(content)
    except (TemplateError, BadZipFile, OSError, KeyError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            str(template), f"cannot be filled as a template ({reason})",
            "take the one that `export template` gives and change it in Word",
        ) from error  # fmt: skip
    stream.write(content.getvalue())
