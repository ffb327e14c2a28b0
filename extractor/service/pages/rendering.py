"""Templates into answers: autoescape always on, a name that is not given is an error."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from extractor.service.access.person import Person
from extractor.service.static_files import StaticFiles

FOLDER = Path(__file__).parents[1] / "templates"


def templates(static: StaticFiles) -> Environment:
    """The environment of all pages; ``asset("app.css")`` gives the address of a file in ``static``."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["asset"] = static.address
    return environment


def page(
    request: Request, template: str, code: int = 200, headers: dict[str, str] | None = None, **values: Any
) -> HTMLResponse:
    """A page. Besides ``values`` a template has ``person``, ``csrf`` and ``path``."""
    person: Person | None = getattr(request.state, "person", None)
    environment: Environment = request.app.state.templates
    content = environment.get_template(template).render(
        **values, person=person, csrf=person.csrf if person else "", path=request.url.path
    )
    return HTMLResponse(content, code, headers)


def error_page(
    request: Request, status: int, title: str, detail: str, headers: dict[str, str]
) -> HTMLResponse:
    """The page that says what went wrong."""
    return page(request, "error.html", status, headers, status=status, title=title, detail=detail)
