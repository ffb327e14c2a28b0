"""What lies in the database, in numbers."""

from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from extractor import __version__, record_book
from extractor.record_making.turns import is_being_made
from extractor.service.api.models import Model
from extractor.service.stores import Reading, Writing
from extractor.store import Store
from extractor.store.overview import award_counts, extent

router = APIRouter(prefix="/stats", tags=["stats"])


RecordState = Literal["ready", "being_made", "outdated"]


class StatsOut(Model):
    """How much there is of what. ``record``: ``being_made`` anew after an update of the program, names and
    achievements being those of before; ``outdated`` when that is done for the next one who asks."""

    version: str
    articles: int
    papers: int
    awards: int
    names: int
    record: RecordState


class AwardCountOut(Model):
    """How often an award of the catalogue was given, by achievements."""

    award_id: str
    award: str
    kind: str
    level: str
    count: int


@router.get("", summary="How much there is")
def stats(store: Reading) -> StatsOut:
    found = extent(store)
    return StatsOut(
        version=__version__,
        articles=found.articles,
        papers=found.papers,
        awards=found.awards,
        names=found.entries,
        record=_record_state(store),
    )


def _record_state(store: Store) -> RecordState:
    if is_being_made(Path(store.path)):
        return "being_made"
    return "outdated" if record_book.is_to_be_made_anew(store) else "ready"


@router.get("/awards", summary="How often each award was given")
def award_stats(
    store: Writing, limit: Annotated[int, Query(ge=1, le=1_000, examples=[20])] = 100
) -> list[AwardCountOut]:
    record_book.refresh(store)
    return [AwardCountOut.model_validate(one) for one in award_counts(store)[:limit]]
