"""Reading an article without saving it: text, a page's HTML, or an address."""

from datetime import datetime
from typing import Annotated, Self

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from extractor import pipeline
from extractor.fetch import fetch
from extractor.ground.extract import article_json, extract_json
from extractor.ground.page import MediaType, Page
from extractor.service.api.models import ArticleOut, ExtractOut
from extractor.service.fetching import FetchSettings, checked_address
from extractor.service.limits import one_reading
from extractor.viet.times import VIETNAM

router = APIRouter(tags=["reading"], dependencies=[Depends(one_reading)])

_MOST_LETTERS = 300_000

_EXAMPLE: JsonDict = {
    "text": "Trường THCS Hoa Sen nhận Bằng khen\n\nSáng 20/11/2023, Chủ tịch UBND tỉnh tặng Bằng khen cho "
    "Trường THCS Hoa Sen, huyện Ba Vì.",
    "published": "2023-11-20",
}


class ReadIn(BaseModel):
    """One of ``text``, ``html`` and ``address``.

    ``published`` is used where the article gives no time itself; without a zone it is Vietnam's.
    ``page_address`` is where a page given as ``html`` came from.
    """

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    text: Annotated[str | None, Field(min_length=1, max_length=_MOST_LETTERS)] = None
    html: Annotated[str | None, Field(min_length=1, max_length=3 * _MOST_LETTERS)] = None
    address: Annotated[str | None, Field(min_length=1, max_length=4_096)] = None
    page_address: Annotated[str | None, Field(max_length=4_096)] = None
    published: datetime | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if [self.text, self.html, self.address].count(None) != 2:
            raise ValueError("give one of text, html and address")
        return self


@router.post("/extract", summary="Everything that an article says")
def extract(asked: ReadIn, fetching: FetchSettings) -> ExtractOut:
    """One article, nothing saved. Addresses of this machine and the intranet are refused."""
    found = pipeline.extract(_page(asked, fetching), _moment(asked.published))
    return ExtractOut.model_validate(extract_json(found))


@router.post("/read", summary="Only the article, without language work")
def read(asked: ReadIn, fetching: FetchSettings) -> ArticleOut:
    """Title, byline, time, paragraphs and captions as read from the page."""
    return ArticleOut.model_validate(article_json(pipeline.read_page(_page(asked, fetching))))


def _page(asked: ReadIn, fetching: FetchSettings) -> Page:
    if asked.address is not None:
        return fetch(checked_address(asked.address), fetching)
    kind: MediaType = "text" if asked.text is not None else "html"
    content = (asked.text or asked.html or "").encode("utf-8", "replace")
    url = checked_address(asked.page_address) if asked.page_address else None
    headers = (("content-type", "text/html; charset=utf-8"),) if kind == "html" else ()
    return Page(url or kind, content, kind, url=url, headers=headers)


def _moment(given: datetime | None) -> datetime | None:
    return given if given is None or given.tzinfo else given.replace(tzinfo=VIETNAM)
