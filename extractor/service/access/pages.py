"""The pages of signing in and out and of one's own account."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from extractor.service.access.dependencies import checked_form, current_person
from extractor.service.pages.rendering import page

router = APIRouter(include_in_schema=False, dependencies=[Depends(current_person), Depends(checked_form)])


@router.get("/dang-nhap")
def sign_in_page(request: Request, tiep: str = "/") -> Response:
    return page(request, "sign_in.html", next=tiep, problem=None, name="")
