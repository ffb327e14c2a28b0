"""The digest builder: a day or articles, which stories in which order, with comments, as a file."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from extractor.errors import UsageError
from extractor.ground.labels import Speak
from extractor.press.digest import Choice, Note, digest
from extractor.records.digest import Digest, Story, arranged
from extractor.report.digest import DIGEST_FORMATS, write_digest
from extractor.report.digest.wording import group_heading, topics
from extractor.report.words import day_words
from extractor.search.filters import covered_days
from extractor.service.pages.downloads import download
from extractor.service.pages.frame import speech_of
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import Store
from extractor.store.overview import newest_articles

router = APIRouter()

_MOST = 40
"""Stories that a page offers one by one, some 95 kB; a day of a province's papers has some dozens. The others
may be put into the file as they are."""

Day = Annotated[str, Query(max_length=20)]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the digest is made of, as written: a day, or articles by number or address, one a line."""

    day: str
    unit: str
    words: str
    articles: str

    @property
    def choice(self) -> Choice:
        """Raises ``UsageError`` for a day that is none."""
        named = self.articles.split()
        if named:
            return Choice(named=named)
        day, unit, words = (one.strip() or None for one in (self.day, self.unit, self.words))
        covered_days("day", day)  # Else the error would name "Từ ngày", a field that this page has not.
        return Choice(from_day=day, to_day=day, unit=unit, words=words)


@dataclass(frozen=True, slots=True)
class Topic:
    """Stories under one heading, each with its place in the digest, from 1."""

    heading: str
    stories: tuple[tuple[int, Story], ...]


@dataclass(frozen=True, slots=True)
class DigestGroup:
    """The stories about one unit."""

    heading: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class DigestPage:
    """``left_out`` stories are more than the page offers."""

    chosen: Chosen
    digest: Digest
    groups: tuple[DigestGroup, ...]
    left_out: int
    formats: tuple[str, ...]


@router.get("/diem-bao")
def build(
    request: Request, store: Writing, day: Day = "", unit: str = "", words: str = "", articles: str = ""
) -> Response:
    chosen = Chosen(day or _newest_day(store), unit, words, articles)
    made = digest(store, chosen.choice)
    shown = arranged(made, [story.article.id for story in made.stories[:_MOST]])
    page = DigestPage(
        chosen,
        made,
        tuple(_groups(shown, speech_of(request).word)),
        len(made.stories) - len(shown.stories),
        DIGEST_FORMATS,
    )
    return show(request, "digest.html", page)


async def sent_form(request: Request) -> FormData:
    return await request.form()


Sent = Annotated[FormData, Depends(sent_form)]


@router.post("/diem-bao/tep")
def write(
    request: Request,
    store: Writing,
    sent: Sent,
    format: Annotated[str, Form()],
    day: Annotated[str, Form()] = "",
    unit: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
    articles: Annotated[str, Form()] = "",
    officer: Annotated[str, Form(max_length=5000)] = "",
    charts: Annotated[bool, Form()] = False,
    others: Annotated[bool, Form()] = False,
) -> Response:
    """The file. Fields ``chon`` are numbers of articles, ``thu-tu-N`` and ``nhan-xet-N`` are of article N.
    ``others``: behind these come all stories that the page had no room for."""
    file_format = next((one for one in DIGEST_FORMATS if one == format), None)
    if file_format is None:
        raise UsageError(format, "no such format", f"one of: {', '.join(DIGEST_FORMATS)}")
    picked = _picked(sent)
    choice = Chosen(day, unit, words, articles).choice
    made = digest(store, choice, list(_notes(sent, picked)), officer.strip() or None)
    content = io.BytesIO()
    speak = speech_of(request).word
    if others:
        picked += [story.article.id for story in made.stories[_MOST:]]
    write_digest(arranged(made, picked), content, file_format, charts=charts, speak=speak)
    return download(content.getvalue(), "diem-bao", file_format)


def _newest_day(store: Store) -> str:
    """The day of the newest article, which a reader most likely wants; today when nothing is saved."""
    newest = next((one.published for one in newest_articles(store, 20) if one.published), None)
    return day_words(newest or store.moment().isoformat())


def _groups(made: Digest, speak: Speak) -> Iterator[DigestGroup]:
    place = {story.article.id: at for at, story in enumerate(made.stories, start=1)}
    for group in made.groups:
        yield DigestGroup(
            group_heading(group, speak),
            tuple(
                Topic(heading, tuple((place[story.article.id], story) for story in stories))
                for heading, stories in topics(group, speak)
            ),
        )


def _picked(sent: FormData) -> list[int]:
    """The numbers of the articles picked, in the order that their fields tell."""
    numbers = [int(value) for value in sent.getlist("chon") if isinstance(value, str) and value.isdecimal()]
    return sorted(numbers, key=lambda number: _order(sent, number))


def _order(sent: FormData, number: int) -> tuple[int, int]:
    told = sent.get(f"thu-tu-{number}")
    return int(told) if isinstance(told, str) and told.isdecimal() else 10**6, number


def _notes(sent: FormData, picked: Sequence[int]) -> Iterator[Note]:
    for number in picked:
        told = sent.get(f"nhan-xet-{number}")
        if isinstance(told, str) and told.strip():
            yield Note(number, told.strip())
