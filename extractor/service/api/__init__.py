"""The HTTP API, version 1: one module for each thing that can be asked for."""

from importlib import import_module

from fastapi import APIRouter, Depends
from fastapi.security import APIKeyCookie, HTTPBearer

from extractor.service.access import require
from extractor.service.access.dependencies import checked_header
from extractor.service.access.visit import SESSION_COOKIE
from extractor.service.api.description import PROBLEM_ANSWER

GROUPS = (
    "reading", "articles", "awards", "records", "names", "searching", "reviewing", "papers", "sources",
    "receivers", "jobs", "desk", "exports", "stats", "me", "people",
)  # fmt: skip
"""The modules with endpoints, each with a ``router``, in the order of the description."""

_proofs = (
    HTTPBearer(auto_error=False, scheme_name="token", description="An API token of a person."),
    APIKeyCookie(name=SESSION_COOKIE, auto_error=False, scheme_name="session", description="Of a browser."),
)
"""For the description; who asks is found by ``access.visit``."""

router = APIRouter(
    prefix="/api/v1",
    dependencies=[
        *(Depends(proof) for proof in _proofs), Depends(require("viewer")), Depends(checked_header),
    ],
    responses={"default": PROBLEM_ANSWER},
)  # fmt: skip
for group in GROUPS:
    router.include_router(import_module(f"{__name__}.{group}").router)
