"""The digest builder: a day or articles, which stories in which order, with comments, as a file."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from extractor import record_book
from extractor.errors import UsageError
from extractor.ground.labels import Speak
from extractor.press.choice import Choice, Chosen, choose
from extractor.press.digest import Note, digest, digest_of
from extractor.records.digest import Digest, Story, arranged
from extractor.report.digest import DIGEST_FORMATS, write_digest
from extractor.report.digest.wording import group_heading, topics
from extractor.report.words import day_words
from extractor.search.coverage import by_day
from extractor.search.filters import covered_days
from extractor.service.pages.downloads import download
from extractor.service.pages.frame import speech_of
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import Store
from extractor.store.overview import day_with_articles

router = APIRouter()

_MOST = 40
"""Stories that a page offers one by one, some 95 kB; a day of a province's papers has some dozens. The others
may be put into the file as they are."""

_MOST_READ = 500
"""Articles that are read to find which stories come first, in 65 ms. Of more the page tells how many there
are on each day or month, to choose from, and offers all of them as a file."""

Day = Annotated[str, Query(max_length=20)]
Until = Annotated[str, Query(alias="to", max_length=20)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the digest is made of, as written: a day, or the days until another one, or articles by number or
    address, one a line."""

    day: str
    until: str
    unit: str
    words: str
    articles: str

    @property
    def choice(self) -> Choice:
        """Raises ``UsageError`` for a day that is none."""
        named = self.articles.split()
        if named:
            return Choice(named=named)
        told = (self.day, self.until, self.unit, self.words)
        day, until, unit, words = (one.strip() or None for one in told)
        covered_days("day", day)  # Else the error would name "Từ ngày", a field that this page has not.
        return Choice(from_day=day, to_day=until or day, unit=unit, words=words)

    @property
    def names_days_alone(self) -> bool:
        return not (self.unit.strip() or self.words.strip() or self.articles.strip())


@dataclass(frozen=True, slots=True)
class Topic:
    """Stories under one heading, each with its place in the digest, from 1."""

    heading: str
    stories: tuple[tuple[int, Story], ...]


@dataclass(frozen=True, slots=True)
class DigestGroup:
    """The stories about one unit, whose name is the heading, or under a heading of ours."""

    heading: str
    is_unit: bool
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A day, or the days of a month that were asked for, as people write them, with its articles' number."""

    year: str
    label: str
    day: str
    until: str
    articles: int


@dataclass(frozen=True, slots=True)
class DigestWidePage:
    """More articles than a page reads, and the days or months in which they stand."""

    asked: Asked
    articles: int
    spans: tuple[Span, ...]
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DigestPage:
    """``left_out`` stories are more than the page offers; ``other_day`` has articles where the days asked for
    have none."""

    asked: Asked
    digest: Digest
    groups: tuple[DigestGroup, ...]
    left_out: int
    formats: tuple[str, ...]
    other_day: str | None


@router.get("/diem-bao")
def build(
    request: Request,
    store: Writing,
    day: Day = "",
    until: Until = "",
    unit: str = "",
    words: str = "",
    articles: str = "",
) -> Response:
    asked = Asked(day or ("" if until else _newest_day(store)), until, unit, words, articles)
    record_book.refresh(store)
    chosen = choose(store, asked.choice)
    if len(chosen.ids) > _MOST_READ:
        wide = DigestWidePage(asked, len(chosen.ids), tuple(_spans(store, chosen)), DIGEST_FORMATS)
        return show(request, "digest_wide.html", wide)
    made = digest_of(store, chosen)
    shown = arranged(made, [story.article.id for story in made.stories[:_MOST]])
    page = DigestPage(
        asked,
        made,
        tuple(_groups(shown, speech_of(request).word)),
        len(made.stories) - len(shown.stories),
        DIGEST_FORMATS,
        _other_day(store, made) if asked.names_days_alone and not made.stories else None,
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
    until: Annotated[str, Form(alias="to")] = "",
    unit: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
    articles: Annotated[str, Form()] = "",
    officer: Annotated[str, Form(max_length=5000)] = "",
    charts: Annotated[bool, Form()] = False,
    others: Annotated[bool, Form()] = False,
    whole: Annotated[bool, Form()] = False,
) -> Response:
    """The file. Fields ``chon`` are numbers of articles, ``thu-tu-N`` and ``nhan-xet-N`` are of article N.
    ``others``: behind these come all stories that the page had no room for; ``whole``: all stories, of which
    it offered none one by one."""
    file_format = next((one for one in DIGEST_FORMATS if one == format), None)
    if file_format is None:
        raise UsageError(format, "no such format", f"one of: {', '.join(DIGEST_FORMATS)}")
    picked = _picked(sent)
    choice = Asked(day, until, unit, words, articles).choice
    made = digest(store, choice, list(_notes(sent, picked)), officer.strip() or None)
    content = io.BytesIO()
    speak = speech_of(request).word
    if others:
        picked += [story.article.id for story in made.stories[_MOST:]]
    ordered = made if whole else arranged(made, picked)
    write_digest(ordered, content, file_format, charts=charts, speak=speak)
    return download(content.getvalue(), "diem-bao", file_format)


def _newest_day(store: Store) -> str:
    """The last day with articles, which a reader most likely wants; today when nothing is saved."""
    today = store.moment().date().isoformat()
    return day_words(day_with_articles(store, today) or today)


def _other_day(store: Store, made: Digest) -> str | None:
    """The day with articles that is nearest before the days asked for."""
    near = None if made.last_day is None else day_with_articles(store, made.last_day)
    return None if near is None else day_words(near)


def _spans(store: Store, chosen: Chosen) -> Iterator[Span]:
    """By month; by day where there are but two months, as of the last of one and the first of another."""
    days = by_day(store, chosen.ids)
    months = [list(of_month) for _, of_month in groupby(days, lambda day: day[:7])]
    by_month = len(months) > 2
    for spanned in months if by_month else ([day] for day in days):
        first, last = spanned[0], spanned[-1]
        label = day_words(first[:7] if by_month else first)
        yield Span(first[:4], label, day_words(first), day_words(last), sum(days[day] for day in spanned))


def _groups(made: Digest, speak: Speak) -> Iterator[DigestGroup]:
    place = {story.article.id: at for at, story in enumerate(made.stories, start=1)}
    for group in made.groups:
        yield DigestGroup(
            group_heading(group, speak),
            group.unit is not None,
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
            yield Note(str(number), told.strip())
