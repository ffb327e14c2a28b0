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
    """One thing to be asked; ``parameters`` are the names of those that stand in the query, ``role`` is the
    least that may ask it, ``by_token`` whether a program may."""

    method: str
    path: str
    summary: str
    parameters: tuple[str, ...]
    role: str
    by_token: bool


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
            ways = [way for way in told["security"] if way]
            role, by_token = ways[-1]["session"][0], any("token" in way for way in ways)
            operation = Operation(method.upper(), path, told["summary"], asked, role, by_token)
            found[told["tags"][0]].append(operation)
    return [Tag(tag["name"], tag["description"], tuple(found[tag["name"]])) for tag in description["tags"]]
