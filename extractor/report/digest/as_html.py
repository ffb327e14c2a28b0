"""The digest as one HTML page that needs nothing else: for the intranet, for e-mail, for printing."""

from collections.abc import Sequence
from pathlib import Path

from extractor.records.digest import Digest
from extractor.report.digest.as_docx import context

PAGE = Path(__file__).parents[1] / "data" / "digest.html"


def html(digest: Digest, drawings: Sequence[str] = ()) -> str:
    """The page. Everything that was written by others is escaped; addresses that are none of the web are
    shown and not linked. ``drawings`` are SVG drawings of ours, put in as they are."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(PAGE.parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template(PAGE.name).render(context(digest), drawings=drawings)
