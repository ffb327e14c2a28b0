"""The pages. A page is a plain function that asks for what it needs and shows a view model by a template.

    @router.get("/bai-bao/{number}")
    def article(request: Request, store: Reading, number: int) -> Response:
        return show(request, "article.html", ArticlePage(...))

``Reading``, ``Writing`` (``service.stores``) give the open database; ``require("reviewer")``
(``service.access``) says who may; every POST form holds the hidden field ``csrf``, which is checked for all
routes here. Errors (``HTTPException``, ``VinhDanhError``) become a page by themselves. View models are frozen
dataclasses beside their routes; a test compares them with what the templates use.
"""

from importlib import import_module

from fastapi import APIRouter, Depends

from extractor.service.access import checked_form, require

GROUPS = (
    "home", "looks", "search", "articles", "records", "awards", "figures", "review", "history", "alike",
    "names", "sources", "digest", "watches", "receivers", "adverse", "about", "imports",
)  # fmt: skip
"""The modules with pages, each with a ``router``."""

router = APIRouter(include_in_schema=False, dependencies=[Depends(require("viewer")), Depends(checked_form)])
for group in GROUPS:
    router.include_router(import_module(f"{__name__}.{group}").router)
