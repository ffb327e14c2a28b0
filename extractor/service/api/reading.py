"""Reading an article without saving it: text, a page's HTML, or an address."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Body, Depends
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from extractor import pipeline
from extractor.fetch import Settings, fetch
from extractor.ground.extract import article_json, extract_json
from extractor.ground.page import Page
from extractor.service.api.models import PLAIN, Address, ArticleOut, ExtractOut
from extractor.service.fetching import FetchSettings, checked_address
from extractor.service.limits import one_reading
from extractor.viet.times import VIETNAM

router = APIRouter(tags=["reading"], dependencies=[Depends(one_reading)])

_MOST_LETTERS = 300_000
_UTF_8 = (("content-type", "text/html; charset=utf-8"),)

_TEXT = (
    "Trường THCS Hoa Sen nhận Bằng khen\n\nSáng 20/11/2023, Chủ tịch UBND tỉnh tặng Bằng khen cho "
    "Trường THCS Hoa Sen, huyện Ba Vì."
)

_PAGE = (
    "<html><head><title>Trường THCS Hoa Sen nhận Bằng khen</title></head><body><article>"
    "<h1>Trường THCS Hoa Sen nhận Bằng khen</h1><p>Sáng 20/11/2023, Chủ tịch UBND tỉnh tặng Bằng khen cho "
    "Trường THCS Hoa Sen, huyện Ba Vì.</p><p>Nhà trường đã nhiều năm liền hoàn thành tốt nhiệm vụ, chăm lo "
    "cho học sinh có hoàn cảnh khó khăn và xây dựng phòng đọc cho cả xã.</p><p>Dự lễ có thầy và trò nhà "
    "trường cùng đông đảo phụ huynh.</p></article></body></html>"
)


def _as_text(given: object) -> object:
    """Raises ``ValueError`` for a number, which would be taken for seconds since 1970."""
    if isinstance(given, int | float):
        raise ValueError("must be a date and time in ISO 8601")
    return given


class _ReadIn(BaseModel):
    """``published`` is used where the article gives no time itself; without a zone it is Vietnam's."""

    model_config = ConfigDict(extra="forbid")

    published: Annotated[datetime | None, BeforeValidator(_as_text)] = Field(
        default=None, examples=["2023-11-20T09:00:00+07:00"]
    )


class TextIn(_ReadIn):
    """An article as plain text: a short first line followed by a blank one is its title."""

    text: Annotated[str, Field(min_length=1, max_length=_MOST_LETTERS, pattern=PLAIN, examples=[_TEXT])]


class HtmlIn(_ReadIn):
    """An article as its page, and the address that the page came from."""

    html: Annotated[
        str,
        Field(
            min_length=1,
            max_length=3 * _MOST_LETTERS,
            pattern=PLAIN,
            examples=[_PAGE],
        ),
    ]
    page_address: Address | None = None


class AddressIn(_ReadIn):
    """The address of an article, which is fetched."""

    address: Address


ReadIn = Annotated[TextIn | HtmlIn | AddressIn, Body()]


@router.post("/extract", summary="Everything that an article says")
def extract(asked: ReadIn, fetching: FetchSettings) -> ExtractOut:
    """One article, nothing saved. Addresses of this machine and the intranet are refused."""
    found = pipeline.extract(_page(asked, fetching), _moment(asked.published))
    return ExtractOut.model_validate(extract_json(found))


@router.post("/read", summary="Only the article, without language work")
def read(asked: ReadIn, fetching: FetchSettings) -> ArticleOut:
    """Title, byline, time, paragraphs and captions as read from the page."""
    return ArticleOut.model_validate(article_json(pipeline.read_page(_page(asked, fetching))))


def _page(asked: TextIn | HtmlIn | AddressIn, fetching: Settings) -> Page:
    match asked:
        case AddressIn(address=address):
            return fetch(checked_address(address), fetching)
        case TextIn(text=text):
            return Page("text", text.encode("utf-8", "replace"), "text")
        case HtmlIn(html=html, page_address=address):
            url = checked_address(address) if address is not None else None
            content = html.encode("utf-8", "replace")
            return Page(url or "html", content, "html", url=url, headers=_UTF_8)


def _moment(given: datetime | None) -> datetime | None:
    return given if given is None or given.tzinfo else given.replace(tzinfo=VIETNAM)
