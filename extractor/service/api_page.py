"""The page that lists what the API answers, made from its description."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from extractor.service.access.dependencies import require
from extractor.service.pages.rendering import page

router = APIRouter(include_in_schema=False, dependencies=[Depends(require("viewer"))])


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing to be asked; ``parameters`` are the names of those that stand in the query."""

    method: str
    path: str
    summary: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """Operations that belong together."""

    name: str
    description: str
    operations: tuple[Operation, ...]


@router.get("/api")
def api_page(request: Request) -> Response:
    return page(request, "api.html", tags=_tags(request.app.openapi()))


def _tags(description: dict[str, Any]) -> list[Tag]:
    found: dict[str, list[Operation]] = {tag["name"]: [] for tag in description["tags"]}
    for path, methods in description["paths"].items():
        for method, told in methods.items():
            asked = tuple(one["name"] for one in told.get("parameters", ()) if one["in"] == "query")
            found[told["tags"][0]].append(Operation(method.upper(), path, told["summary"], asked))
    return [Tag(tag["name"], tag["description"], tuple(found[tag["name"]])) for tag in description["tags"]]
