"""Everything that meets the filters as a file, sent while it is read, never capped."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import StreamingResponse

from extractor import record_book
from extractor.ground.achievements import EntryKind, Standing
from extractor.ground.program import source_hash
from extractor.lists.alike import ALIKE, alike_rows
from extractor.lists.following import FOLLOWED, HITS, RECEIVERS, WATCHES, source_rows, watch_hit_rows
from extractor.lists.press import ARTICLES, AWARDS, article_rows, award_rows
from extractor.lists.records import (
    ACHIEVEMENTS,
    AWARD_NAMES,
    ENTRIES,
    achievement_rows,
    award_name_rows,
    entry_rows,
)
from extractor.lists.review import (
    HISTORY,
    LOST_ACTS,
    QUEUE,
    UNCLEAR_NAMES,
    history_rows,
    lost_act_rows,
    queue_rows,
    unclear_name_rows,
)
from extractor.lists.tracking import DAYS, GONE, HEALTH, days_shown, gone_rows, outcome_rows
from extractor.report.listing import LIST_FORMATS, ListFormat, Listing, Row, given
from extractor.report.output import list_pieces
from extractor.report.record import RecordFormat, write_record
from extractor.search import AwardFilters
from extractor.service.access import require
from extractor.service.api.files import described, sent, written
from extractor.service.api.questions import Day, Filters, Name, Years, in_order
from extractor.service.api.sources import watch_numbered
from extractor.service.stores import Reading, Writing
from extractor.store import Store
from extractor.store.alerts import channels
from extractor.store.overview import state_of
from extractor.store.record_pages import AchievementFilters
from extractor.store.watches import watches
from extractor.tracking.health import health_of_all

router = APIRouter(prefix="/exports", tags=["exports"])

Format = Annotated[ListFormat, Path(examples=["csv"])]
Order = Annotated[
    Literal["name", "count"],
    Query(description="By name, or the most honoured first.", examples=["count"]),
]
Words = Annotated[str, Query(max_length=500, description="Letters of a name.", examples=["truong thpt"])]

LIST = described(*LIST_FORMATS)
"""What the description says of every list's file."""


@router.get("/awards.{file_format}", summary="Award rows as a file", **LIST)
def export_awards(store: Reading, filters: Filters, file_format: Format) -> StreamingResponse:
    """All rows that meet the filters, the newest article first. A text that a spreadsheet would run as a
    formula gets an apostrophe before it."""
    return list_file(store, AWARDS, award_rows(store, filters), filters.given(), file_format)


@router.get("/articles.{file_format}", summary="Articles as a file", **LIST)
def export_articles(
    store: Reading,
    file_format: Format,
    first: Annotated[Day | None, Query(alias="from", examples=["2022-03-17"])] = None,
    last: Annotated[Day | None, Query(alias="to", examples=["2022"])] = None,
    publisher: Annotated[Name | None, Query(examples=["laodongthudo.vn"])] = None,
) -> StreamingResponse:
    """All articles of the days and papers asked for, without their texts, the newest first."""
    first, last = in_order(first, last)
    filters = AwardFilters(from_day=first, to_day=last, publisher=publisher)
    return list_file(store, ARTICLES, article_rows(store, filters), filters.given(), file_format)


@router.get("/entries.{file_format}", summary="Units and persons as a file", **LIST)
def export_entries(
    store: Writing,
    file_format: Format,
    words: Words = "",
    kind: Annotated[EntryKind | None, Query(examples=["unit"])] = None,
    order: Order = "name",
) -> StreamingResponse:
    """Everybody in one of whose names the words stand, with how often each was honoured."""
    rows = entry_rows(store, words, kind, by_count=order == "count")
    asked = given(words=words, kind=kind, order=order if order != "name" else None)
    return list_file(store, ENTRIES, rows, asked, file_format)


@router.get("/achievements.{file_format}", summary="Achievements as a file", **LIST)
def export_achievements(
    store: Writing,
    file_format: Format,
    entry: Annotated[str | None, Query(max_length=300, examples=["be-ngoc-khue"])] = None,
    award: Annotated[str | None, Query(max_length=300, examples=["huan-chuong-lao-dong"])] = None,
    standing: Annotated[Standing | None, Query(examples=["decided"])] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200, examples=[2015])] = None,
) -> StreamingResponse:
    """By year, those without a year last."""
    filters = AchievementFilters(entry, award, standing, year)
    rows = achievement_rows(store, filters)
    return list_file(store, ACHIEVEMENTS, rows, given(**asdict(filters)), file_format)


@router.get("/award-names.{file_format}", summary="The awards told of, as a file", **LIST)
def export_award_names(store: Writing, file_format: Format) -> StreamingResponse:
    """Each award of the catalogue with how often it was given, the most frequent first."""
    return list_file(store, AWARD_NAMES, award_name_rows(store), {}, file_format)


@router.get("/names.{file_format}", summary="Names that are not clear, as a file", **LIST)
def export_names(
    store: Writing,
    file_format: Format,
    entry: Annotated[str | None, Query(max_length=300, examples=["be-ngoc-khue"])] = None,
) -> StreamingResponse:
    """Rows whose recipient may be one of several entries, or those that may be one entry, with reasons."""
    return list_file(store, UNCLEAR_NAMES, unclear_name_rows(store, entry), given(entry=entry), file_format)


@router.get("/alike.{file_format}", summary="Names that may be one, as a file", **LIST)
def export_alike(store: Writing, file_format: Format) -> StreamingResponse:
    """Pairs of entries of which no paper and no person said whether they are one, the likeliest first."""
    return list_file(store, ALIKE, alike_rows(store), {}, file_format)


@router.get("/queue.{file_format}", summary="Rows to look at, as a file", **LIST)
def export_queue(store: Writing, file_format: Format) -> StreamingResponse:
    """The weightiest doubt first."""
    return list_file(store, QUEUE, queue_rows(store), {}, file_format)


@router.get("/history.{file_format}", summary="All acts of persons, as a file", **LIST)
def export_history(store: Writing, file_format: Format) -> StreamingResponse:
    """The newest first, with those that were taken back."""
    return list_file(store, HISTORY, history_rows(store), {}, file_format)


@router.get("/lost-acts.{file_format}", summary="Acts whose row is no longer there, as a file", **LIST)
def export_lost_acts(store: Writing, file_format: Format) -> StreamingResponse:
    """An article was read anew and no longer tells of the row; a person looks at the article again."""
    return list_file(store, LOST_ACTS, lost_act_rows(store), {}, file_format)


@router.get("/outcomes.{file_format}", summary="What became of addresses, as a file", **LIST)
def export_outcomes(
    store: Reading,
    file_format: Format,
    first: Annotated[Day | None, Query(alias="from", examples=["2022-03-17"])] = None,
    last: Annotated[Day | None, Query(alias="to", examples=["2022"])] = None,
) -> StreamingResponse:
    """By day and source, the newest day first; the last seven days unless others are named."""
    since, until = days_shown(store, *in_order(first, last))
    return list_file(store, DAYS, outcome_rows(store, since, until), _days(since, until), file_format)


@router.get("/sources.{file_format}", summary="Sources that are followed, as a file", **LIST)
def export_sources(store: Reading, file_format: Format) -> StreamingResponse:
    """With their rounds, and when each last brought something new."""
    rows = source_rows(store)
    return list_file(store, FOLLOWED, rows, {}, file_format, also=rows)


@router.get("/hits.{file_format}", summary="Sentences with key words, as a file", **LIST)
def export_hits(
    store: Reading,
    file_format: Format,
    watch: Annotated[
        int | None, Query(ge=1, le=2**53 - 1, description="The number of one watch.", examples=[None])
    ] = None,
    first: Annotated[Day | None, Query(alias="from", examples=["2022-03-17"])] = None,
    last: Annotated[Day | None, Query(alias="to", examples=["2022"])] = None,
) -> StreamingResponse:
    """Of one watch or of all, in what came in on these days; the last seven days unless others are named."""
    since, until = days_shown(store, *in_order(first, last))
    asked = given(watch=watch, **_days(since, until))
    chosen = None if watch is None else watch_numbered(store, watch)
    rows = watch_hit_rows(store, since, until, chosen)
    return list_file(store, HITS, rows, asked, file_format, also=rows)


@router.get("/watches.{file_format}", summary="Watches as a file", **LIST)
def export_watches(store: Reading, file_format: Format) -> StreamingResponse:
    """Key words and saved searches, with the number of articles that each was found in."""
    rows = watches(store)
    return list_file(store, WATCHES, rows, {}, file_format, also=rows)


@router.get(
    "/receivers.{file_format}",
    summary="Receivers of alerts as a file",
    dependencies=[Depends(require("admin"))],
    **LIST,
)
def export_receivers(store: Reading, file_format: Format) -> StreamingResponse:
    """Of a program its host alone: neither its secret nor all of its address, which often is one too."""
    rows = channels(store)
    return list_file(store, RECEIVERS, rows, {}, file_format, also=rows)


@router.get("/health.{file_format}", summary="How well papers are read, as a file", **LIST)
def export_health(store: Reading, file_format: Format) -> StreamingResponse:
    """Of the articles read last, how many had title, body and time where the paper's file says."""
    rows = health_of_all(store)
    return list_file(store, HEALTH, rows, {}, file_format, also=rows)


@router.get("/gone.{file_format}", summary="Articles that papers took away, as a file", **LIST)
def export_gone(
    store: Reading,
    file_format: Format,
    first: Annotated[Day | None, Query(alias="from", examples=["2022-03-17"])] = None,
    last: Annotated[Day | None, Query(alias="to", examples=["2022"])] = None,
) -> StreamingResponse:
    """Found missing on these days; in the last seven unless others are named."""
    since, until = days_shown(store, *in_order(first, last))
    rows, asked = gone_rows(store, since, until), _days(since, until)
    return list_file(store, GONE, rows, asked, file_format, also=rows)


@router.get(
    "/record.{file_format}",
    summary="The record of a unit or person as a file",
    **described("docx", "xlsx", "csv", "json", "md"),
)
def export_record(
    store: Writing,
    file_format: Annotated[RecordFormat, Path(examples=["docx"])],
    name: Annotated[Name, Query(examples=["Phùng Văn Lực"])],
    years: Years,
    charts: Annotated[bool, Query(description="With charts, in Word.", examples=[False])] = False,
) -> StreamingResponse:
    """Word in the official form's tables, every line with its sources."""
    found = record_book.record(store, name, *years)
    pieces = written(lambda stream: write_record(found, stream, file_format, charts=charts))
    return sent(pieces, f"ho-so-{found.entry.name}", file_format, made_of=(found, charts))


def list_file(
    store: Store,
    listing: Listing[Row],
    rows: Iterable[Row],
    asked: Mapping[str, str],
    file_format: ListFormat,
    also: object = None,
) -> StreamingResponse:
    """``also`` is what the file's content hangs on beside what is saved and done."""
    # A download may take longer than a question may.
    store.allow(None)
    made_of = (program(), listing.key, sorted(asked.items()), state_of(store), also)
    return sent(list_pieces(listing, rows, asked, file_format), listing.file, file_format, made_of=made_of)


def _days(first: date, last: date) -> dict[str, str]:
    return {"from": first.isoformat(), "to": last.isoformat()}


def program() -> str:
    """A file that was downloaded before an upgrade may be another now."""
    return source_hash("**/*.py")
