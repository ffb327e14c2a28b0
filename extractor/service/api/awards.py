"""Award rows as the press asserts them, one for each award and recipient of an article."""

from typing import Annotated

from fastapi import APIRouter, Path

from extractor.errors import NotStoredError
from extractor.questions import knowledge
from extractor.search import award_page, award_row_json
from extractor.service.api.articles import LARGEST
from extractor.service.api.models import StoredAwardOut
from extractor.service.api.paging import Page, PageAsked
from extractor.service.api.questions import Filters
from extractor.service.stores import Reading
from extractor.store import read

router = APIRouter(prefix="/awards", tags=["awards"])

_KEY_LENGTH = 2


@router.get("", summary="Award rows that meet the filters, the newest article first")
def list_awards(store: Reading, filters: Filters, paging: PageAsked) -> Page[StoredAwardOut]:
    """Complete, page by page. For all of them at once see the exports."""
    after = paging.after_numbers(_KEY_LENGTH)
    place = (after[0], after[1]) if after else None
    rows = award_page(store, filters, knowledge(), place, paging.limit + 1)
    return paging.page(
        rows,
        lambda row: (row.article_id, row.ref),
        lambda row: StoredAwardOut.model_validate(award_row_json(row)),
    )


@router.get("/{number}", summary="One award row")
def get_award(
    store: Reading, number: Annotated[int, Path(ge=1, le=LARGEST, examples=[20220317000000])]
) -> StoredAwardOut:
    found = read.awards_by_id(store, [number]).get(number)
    if found is None:
        raise NotStoredError(str(number), "is the number of no award row", "take it from: GET /api/v1/awards")
    return StoredAwardOut.model_validate(award_row_json(found))
