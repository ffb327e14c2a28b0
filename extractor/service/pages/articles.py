"""An article: its text with what was found in it, the award rows beside it, its versions, its story."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.headings import heading
from extractor.ground.provenance import ReviewReason
from extractor.ground.reading import LABELS, Label
from extractor.ground.records import Claim, Event
from extractor.ground.span import Span
from extractor.lists.article import Edition, edition_rows, known_article
from extractor.service.access import require
from extractor.service.pages.frame import see_other
from extractor.service.pages.marked_text import Evidenced, TextBlock, text_blocks
from extractor.service.pages.numbers import Number, Shown
from extractor.service.pages.rendering import show
from extractor.service.stores import Reading, Writing
from extractor.store import Store, read, stories
from extractor.store.article_findings import award_claims, events_of
from extractor.store.read import AwardRow
from extractor.store.reading_history import review_of
from extractor.store.record_rows import record_rows
from extractor.store.refer import article_id_of
from extractor.store.stories import Member
from extractor.store.taken_away import gone_since
from extractor.store.versions import versions

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An award row of the article: ``key`` is the one under which a person reviews it, ``claims`` its values
    with their places, ``shown`` whether its evidence is the one looked at."""

    row: AwardRow
    key: str
    claims: tuple[Claim, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """``called`` is its headline or its first words. ``labels`` are those of the marks that the text has.
    ``story`` are all articles of its story, itself among them, ``papers`` how many other papers they are in.
    ``review`` says why the reading is doubted, ``gone`` since when the paper has taken the article away."""

    article: AnnotatedArticle
    called: str
    number: int
    blocks: tuple[TextBlock, ...]
    rows: tuple[ArticleRow, ...]
    events: tuple[Event, ...]
    labels: tuple[Label, ...]
    versions: int
    story: tuple[Member, ...]
    papers: int
    words: str
    review: ReviewReason | None
    gone: str | None


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """All versions, the newest first."""

    number: int
    called: str
    editions: tuple[Edition, ...]


@router.get("/bai-bao/{number}")
def article(request: Request, store: Reading, number: Number, row: Shown = None, q: str = "") -> Response:
    return show(request, "article.html", article_page(store, number, row, q))


@router.get("/bai-bao/{number}/phien-ban")
def article_versions(request: Request, store: Reading, number: Number) -> Response:
    found = known_article(store, number).article
    editions = tuple(edition_rows(store, number))[::-1]
    return show(request, "versions.html", VersionsPage(number, heading(found.title, found.text), editions))


@router.post("/bai-bao/{number}/tach-tin", dependencies=[Depends(require("reviewer"))])
def split_story(request: Request, store: Writing, number: Number) -> Response:
    """A person says that the article is no copy of the others."""
    stories.split(store, number)
    return see_other(request, f"/bai-bao/{number}")


@router.post("/bai-bao/{number}/gop-tin", dependencies=[Depends(require("reviewer"))])
def join_story(
    request: Request, store: Writing, number: Number, other: Annotated[str, Form(max_length=2000)]
) -> Response:
    """A person says that the article tells the story of another one, named by its number or address."""
    stories.join(store, number, article_id_of(store, other.strip()))
    return see_other(request, f"/bai-bao/{number}")


def article_page(store: Store, number: int, shown: int | None, words: str) -> ArticlePage:
    """Raises ``NotStoredError`` for an unknown number."""
    found = known_article(store, number)
    rows, claims = read.awards_of_article(store, number), award_claims(store, number)
    keys = {row_id: row.key for row_id, row in record_rows(store, [number]).items()}
    told = [
        Evidenced(place, Span(row.evidence_start, row.evidence_end), claims.get(row.id, ()))
        for place, row in enumerate(rows, 1)
    ]
    place_shown = next((place for place, row in enumerate(rows, 1) if row.id == shown), None)
    story, gone = stories.members(store, number), gone_since(store, number)
    return ArticlePage(
        found,
        heading(found.article.title, found.article.text),
        number,
        text_blocks(found.article, found.marks, told, place_shown),
        tuple(ArticleRow(row, keys[row.id], claims.get(row.id, ()), row.id == shown) for row in rows),
        tuple(events_of(store, number)),
        tuple(label for label in LABELS if any(mark.label == label for mark in found.marks)),
        len(versions(store, number)),
        tuple(story),
        _other_papers(story, number),
        words,
        review_of(store, number),
        gone,
    )


def _other_papers(story: Sequence[Member], number: int) -> int:
    own = next((member.publisher for member in story if member.article_id == number), None)
    return len({member.publisher or str(member.article_id) for member in story if member.article_id != number}
               - {own})  # fmt: skip
