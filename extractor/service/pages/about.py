"""Help: how to search, how to review, what the words mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, STANDING_LABELS, STATUS_LABELS, Wording
from extractor.search.fields import FIELD_NAMES, Field
from extractor.service.pages.rendering import show

router = APIRouter()


@dataclass(frozen=True, slots=True)
class AboutPage:
    """``fields`` are the filters of the query language with all their names, ``coded`` those whose values
    are codes with names."""

    fields: Mapping[Field, tuple[str, ...]]
    coded: Mapping[str, Mapping[str, Wording]]


@router.get("/huong-dan")
def about(request: Request) -> Response:
    coded = {"kind": KIND_LABELS, "level": LEVEL_LABELS, "status": STATUS_LABELS, "standing": STANDING_LABELS}
    return show(request, "about.html", AboutPage(FIELD_NAMES, coded))
