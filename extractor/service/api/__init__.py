"""The HTTP API, version 1: one module for each thing that can be asked for."""

from importlib import import_module

from fastapi import APIRouter, Depends

from extractor.service.access import require
from extractor.service.access.dependencies import checked_header
from extractor.service.api.description import PROBLEM_ANSWER
from extractor.service.api.parameters import only_known

GROUPS = (
    "reading", "articles", "awards", "records", "names", "searching", "reviewing", "papers", "sources",
    "receivers", "jobs", "desk", "exports", "part_exports", "office_exports", "stats", "me", "people",
)  # fmt: skip
"""The modules with endpoints, each with a ``router``, in the order of the description."""

router = APIRouter(
    prefix="/api/v1",
    dependencies=[Depends(require("viewer")), Depends(checked_header), Depends(only_known)],
    responses={"default": PROBLEM_ANSWER},
)
for group in GROUPS:
    router.include_router(import_module(f"{__name__}.{group}").router)
