"""What the press desk makes: the digest of a day, and figures."""

from typing import Annotated, get_args

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse
from pydantic import Field, StrictBool

from extractor import record_book
from extractor.errors import UsageError
from extractor.press.choice import Choice, choose
from extractor.press.digest import Note, digest, digest_of
from extractor.press.figures import Figures, figures
from extractor.records.digest import Digest, arranged
from extractor.report.digest import DigestFormat, digest_json, write_digest
from extractor.report.figures import FigureFormat, chart_json, write_figures
from extractor.report.figures.wording import query
from extractor.service.api.articles import LARGEST
from extractor.service.api.files import described, sent, written
from extractor.service.api.models import ONLY_A_NUMBER, PLAIN, Model
from extractor.service.api.questions import Day, Name, in_order
from extractor.service.stores import Writing
from extractor.store import Store

router = APIRouter(tags=["desk"])

_MOST_ARTICLES = 500

_MOST_AT_ONCE = 5_000
"""Articles read and folded into stories in less than a second, for an answer that is not a file."""

Number = Annotated[int, Field(ge=1, le=LARGEST)]
Written = Annotated[int, Field(ge=1, le=LARGEST), ONLY_A_NUMBER]
From = Annotated[Day | None, Query(alias="from", examples=["2022-03-17"])]
To = Annotated[Day | None, Query(alias="to", examples=["2022-03-17"])]
Unit = Annotated[Name | None, Query(description="Whom it is about.", examples=["Liên đoàn Lao động"])]
Words = Annotated[Name | None, Query(description="In the query language.", examples=["giao ước thi đua"])]
Articles = Annotated[
    list[Number] | None,
    Query(max_length=_MOST_ARTICLES, description="These articles alone, in any order.", examples=[[]]),
]
Charts = Annotated[bool, Query(description="With charts, in Word and HTML.", examples=[False])]


class DigestArticleOut(Model):
    """An article of the digest."""

    id: int
    title: str
    publisher: str | None
    published: str | None
    url: str | None


class StoryOut(DigestArticleOut):
    """A story: its first article, what that says, and who else carries it."""

    topic: str
    opening: str
    quotes: list[str]
    notes: list[str]
    reprints: list[DigestArticleOut]
    reprinted_in: list[str]


class GroupOut(Model):
    """The stories about one unit; null for those about several or none."""

    unit: str | None
    several_units: bool
    stories: list[StoryOut]


class DigestOut(Model):
    """The press digest: what was chosen, and its stories by unit."""

    schema_version: int
    first: str | None = Field(alias="from")
    last: str | None = Field(alias="to")
    filters: dict[str, str]
    articles: int
    papers: list[str]
    stories: int
    officer: str | None
    groups: list[GroupOut]


class NoteIn(Model):
    """The officer's comment on an article of the digest."""

    article: Number = Field(examples=[20220317000000])
    text: Annotated[str, Field(min_length=1, max_length=5_000, pattern=PLAIN, examples=["Cần theo dõi"])]


class DigestIn(Model):
    """Articles by number, the first article of each story in the order wanted, with the officer's words."""

    articles: Annotated[
        list[Written],
        Field(min_length=1, max_length=_MOST_ARTICLES),
    ] = Field(examples=[[20220317000000]])
    notes: Annotated[list[NoteIn], Field(max_length=_MOST_ARTICLES)] = Field(default=[], examples=[[]])
    officer: Annotated[str | None, Field(max_length=5_000, pattern=PLAIN, examples=["Lan"])] = None
    charts: StrictBool = Field(default=False, examples=[False])


class SeriesOut(Model):
    """One value for each category of its chart."""

    name: str
    values: list[int]


class ChartOut(Model):
    """A table of whole numbers; ``unit`` is what is counted."""

    id: str
    title: str
    unit: str
    categories: list[str]
    series: list[SeriesOut]


class FiguresOut(Model):
    """``label`` is whom the figures are about, null for everybody; ``articles`` how many were looked at."""

    label: str | None
    first: str | None = Field(alias="from")
    last: str | None = Field(alias="to")
    articles: int
    charts: list[ChartOut]


@router.get("/digest", summary="The press digest")
def get_digest(
    store: Writing,
    first: From = None,
    last: To = None,
    unit: Unit = None,
    words: Words = None,
    article: Articles = None,
) -> DigestOut:
    """Stories, not copies, by unit and topic: of some days, or of the articles named. 422 for more than 5,000
    articles, which go into a file."""
    record_book.refresh(store)
    chosen = choose(store, _choice(first, last, unit, words, article))
    if len(chosen.ids) > _MOST_AT_ONCE:
        raise UsageError(
            f"{first or ''}–{last or ''}",
            f"has {len(chosen.ids)} articles, more than are told at once",
            "choose fewer days, a unit or words, or have it as a file",
        )
    return DigestOut.model_validate(digest_json(digest_of(store, chosen)))


@router.get(
    "/exports/digest.{file_format}",
    summary="The press digest as a file",
    **described(*get_args(DigestFormat)),
)
def export_digest(
    store: Writing,
    file_format: Annotated[DigestFormat, Path(examples=["md"])],
    first: From = None,
    last: To = None,
    unit: Unit = None,
    words: Words = None,
    article: Articles = None,
    charts: Charts = False,
) -> StreamingResponse:
    made = digest(store, _choice(first, last, unit, words, article))
    return _digest_file(made, file_format, charts=charts)


@router.post(
    "/exports/digest.{file_format}",
    summary="A press digest in an order of one's own, with comments",
    **described(*get_args(DigestFormat)),
)
def write_own_digest(
    store: Writing, file_format: Annotated[DigestFormat, Path(examples=["md"])], asked: DigestIn
) -> StreamingResponse:
    """404 for an article that is not saved, 409 for a comment on one that is not chosen."""
    notes = [Note(str(one.article), one.text) for one in asked.notes]
    made = digest(store, Choice(named=list(map(str, asked.articles))), notes, asked.officer)
    return _digest_file(arranged(made, asked.articles), file_format, charts=asked.charts)


@router.get("/figures", summary="Awards by year, level and kind; coverage by month and paper")
def get_figures(store: Writing, first: From = None, last: To = None, unit: Unit = None) -> FiguresOut:
    """Of everything, or of what is said of one unit or person; 409 when several have the name."""
    found = _figures(store, first, last, unit)
    return FiguresOut.model_validate(
        {
            "label": found.label,
            "from": found.first_day,
            "to": found.last_day,
            "articles": found.articles,
            "charts": [chart_json(chart) for chart in found.charts],
        }
    )


@router.get(
    "/exports/figures.{file_format}", summary="Figures as a file", **described(*get_args(FigureFormat))
)
def export_figures(
    store: Writing,
    file_format: Annotated[FigureFormat, Path(examples=["svg"])],
    first: From = None,
    last: To = None,
    unit: Unit = None,
) -> StreamingResponse:
    found = _figures(store, first, last, unit)
    asked = query(found.label, found.first_day, found.last_day, found.articles)
    pieces = written(lambda stream: write_figures(found.charts, asked, stream, file_format))
    return sent(pieces, "so-lieu", file_format, made_of=found)


def _choice(
    first: str | None, last: str | None, unit: str | None, words: str | None, articles: list[int] | None
) -> Choice:
    first, last = in_order(first, last)
    named = list(map(str, articles or ()))
    return Choice(named=named, from_day=first, to_day=last, unit=unit, words=words)


def _digest_file(made: Digest, file_format: DigestFormat, *, charts: bool) -> StreamingResponse:
    pieces = written(lambda stream: write_digest(made, stream, file_format, charts=charts))
    return sent(pieces, "diem-bao", file_format, made_of=(made, charts))


def _figures(store: Store, first: str | None, last: str | None, unit: str | None) -> Figures:
    first, last = in_order(first, last)
    return figures(store, unit, first, last)
