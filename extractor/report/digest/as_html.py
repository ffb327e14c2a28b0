"""The digest as one HTML page that needs nothing else: for the intranet, for e-mail, for printing."""

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path

from extractor.ground.labels import Speak, in_vietnamese
from extractor.records.digest import Digest
from extractor.report.digest.as_docx import context
from extractor.report.figures import Picture

PAGE = Path(__file__).parents[1] / "data" / "digest.html"


def html(digest: Digest, charts: Sequence[Picture] = (), speak: Speak = in_vietnamese) -> str:
    """The page. Everything that was written by others is escaped; addresses that are none of the web are
    shown and not linked."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(PAGE.parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    shown = [{"data": b64encode(one.svg).decode(), "caption": one.caption} for one in charts]
    return environment.get_template(PAGE.name).render(context(digest, speak), charts=shown)
