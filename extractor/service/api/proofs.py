"""What each operation demands of who asks, for the description: read from what its route depends on."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts

from extractor.service.access.dependencies import (
    FORM_HEADER,
    SAFE_METHODS,
    Required,
    checked_header,
    in_person,
)
from extractor.service.access.visit import SESSION_COOKIE, cookie_name
from extractor.service.settings import ServiceSettings
from extractor.store.office.people import ROLES, Role

Demand = dict[str, list[str]]
"""Schemes needed together, each with the role: OpenAPI 3.1 lets roles stand where OAuth has scopes."""


def schemes(settings: ServiceSettings) -> dict[str, Any]:
    """The ways of proving who asks."""
    return {
        "token": {
            "type": "http",
            "scheme": "bearer",
            "description": "A person's API token, made on the account page or by `POST /me/tokens`.",
        },
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": cookie_name(settings, SESSION_COOKIE),
            "description": "The session of a browser in which a person has signed in.",
        },
        "form": {
            "type": "apiKey",
            "in": "header",
            "name": FORM_HEADER,
            "description": "The word of the session (`csrf` of `GET /me`); changes need it too.",
        },
    }


def demands(app: FastAPI) -> dict[tuple[str | None, str], list[Demand]]:
    """By path and method in small letters: the ways in, one of which is enough."""
    return {
        (route.path_format, method.lower()): list(_ways_in(route.dependant, method))
        for route in iter_route_contexts(app.routes)
        if isinstance(route.original_route, APIRoute) and route.include_in_schema
        for method in route.methods or ()
    }


def _ways_in(dependant: Dependant, method: str) -> Iterator[Demand]:
    asked = list(_all_of(dependant))
    role = _highest([one.role for one in asked if isinstance(one, Required)])
    if role is None:
        yield {}
        return
    if in_person not in asked:
        yield {"token": [role]}
    bound = checked_header in asked and method not in SAFE_METHODS
    yield {"session": [role], "form": []} if bound else {"session": [role]}


def _all_of(dependant: Dependant) -> Iterator[Any]:
    for one in dependant.dependencies:
        yield one.call
        yield from _all_of(one)


def _highest(roles: list[Role]) -> Role | None:
    return max(roles, key=ROLES.index, default=None)
