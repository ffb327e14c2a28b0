"""The description of the API as OpenAPI 3.1."""

from functools import cache
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from extractor.service.access.visit import is_open
from extractor.service.api.proofs import demands, schemes
from extractor.service.problems import MEDIA_TYPE, Problem
from extractor.service.settings import ServiceSettings
from extractor.service.stores import Stores

_PROBLEM = {"$ref": "#/components/schemas/Problem"}

PROBLEM_ANSWER: dict[str, Any] = {
    "description": "What went wrong, as problem details (RFC 9457).",
    "content": {MEDIA_TYPE: {"schema": _PROBLEM}},
}

TAGS = (
    ("reading", "Extract articles without saving them."),
    ("articles", "Saved articles: text, mentions, award rows, versions, reprints."),
    ("awards", "Award rows as the press asserts them."),
    ("records", "What all articles together tell of a unit or person."),
    ("names", "Units and persons under all their names."),
    ("search", "Full text over articles and award rows, with facets."),
    ("review", "A person's word on records."),
    ("sources", "What is followed: papers, feeds, sections."),
    ("receivers", "Who is told of new hits, by mail or by a signed call; for admins."),
    ("jobs", "Long work: imports, rounds of sources, the record made anew."),
    ("desk", "The press digest and figures."),
    ("exports", "Everything that meets the filters as a file, never capped."),
    ("stats", "What lies in the database."),
    ("me", "Who asks; one's tokens and sessions."),
    ("people", "Accounts and the audit log, for admins."),
)

_ABOUT = """
The same answers as the pages, as JSON. Times are those of Vietnam; offsets are code points.

**Lists** come a page at a time: give `next` of one page as `cursor` of the next; the header `Link` has the
whole address. **Answers** carry an `ETag`; send it as `If-None-Match` to be told that nothing changed (304).
**Changes** take `If-Match` with the ETag under which was seen what is to be changed (412 when somebody was
faster). `HEAD` is answered as `GET`, without the body. **Failures** are problem details.
A parameter that an address does not take is refused (422), with the nearest one that it does.

**Who may ask** stands in `security` of each operation, with the role: `viewer`, `reviewer`, `admin`, each of
which may do what those before it may. Tokens are made on the account page and sent as
`Authorization: Bearer …`; a session's cookie needs the header `X-CSRF-Token` for changes (`GET /me` has it).
Tokens, sessions and accounts are managed by people who have signed in, not by a token. At a machine of one's
own, without accounts, nothing is needed.
"""


def operation_id(route: APIRoute) -> str:
    """The name of the function: it is what programs made from the description will call."""
    return route.name


def describe(app: FastAPI) -> None:
    """Let ``/openapi.json`` describe the API as a whole, and who must prove what for each operation."""
    where_people_sign_in = cache(lambda: _description(app))
    at_ones_own_machine = cache(lambda: _open_to_its_owner(where_people_sign_in()))

    def openapi() -> dict[str, Any]:
        settings: ServiceSettings = app.state.settings
        stores: Stores = app.state.stores
        with stores.office() as office:
            return at_ones_own_machine() if is_open(settings, office) else where_people_sign_in()

    setattr(app, "openapi", openapi)  # noqa: B010 - mypy minds an assignment to a method, ruff this


def _open_to_its_owner(told: dict[str, Any]) -> dict[str, Any]:
    """Without accounts nothing is needed: an empty demand stands beside the others."""
    paths = {
        path: {method: {**one, "security": [{}, *one["security"]]} for method, one in methods.items()}
        for path, methods in told["paths"].items()
    }
    return {**told, "paths": paths}


def _description(app: FastAPI) -> dict[str, Any]:
    told = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=_ABOUT.strip(),
        routes=app.routes,
        tags=[{"name": name, "description": words} for name, words in TAGS],
    )
    schemas = told.setdefault("components", {}).setdefault("schemas", {})
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    told["components"]["securitySchemes"] = schemes(app.state.settings)
    for (path, method), demand in demands(app).items():
        told["paths"][path][method]["security"] = demand
    return told
