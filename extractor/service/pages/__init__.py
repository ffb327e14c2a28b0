"""The pages. A page is a plain function that asks for what it needs and renders a template.

    @router.get("/bai-bao/{number}")
    def article(request: Request, store: Reading, number: int) -> Response:
        return page(request, "article.html", article=...)

``Reading``, ``Writing`` (``service.stores``) give the open database; ``require("reviewer")``
(``service.access``) says who may; every POST form holds the hidden field ``csrf`` with the value
``{{ csrf }}``, which is checked for all routes here. Errors (``HTTPException``, ``VinhDanhError``) become a
page by themselves.
"""

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from extractor.service.access import checked_form, require
from extractor.service.pages.rendering import page

router = APIRouter(include_in_schema=False, dependencies=[Depends(require("viewer")), Depends(checked_form)])


@router.get("/")
def home(request: Request) -> Response:
    return page(request, "home.html")
