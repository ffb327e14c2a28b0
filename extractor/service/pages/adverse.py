"""The check of a nominee before an award: sentences that raise problems, for a person to verify."""

import io
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from extractor.errors import SeveralStoredError
from extractor.ground.achievements import Entry
from extractor.ground.labels import Wording
from extractor.press.adverse import CheckPart, check, check_part
from extractor.records.adverse import Check, Finding, group_name
from extractor.report.adverse import CheckFormat, write_check
from extractor.service.pages.asked_entry import AskedEntry, EntryAsked, asked_entry
from extractor.service.pages.downloads import download
from extractor.service.pages.figures import FromDay, ToDay
from extractor.service.pages.frame import speech_of
from extractor.service.pages.numbers import Start
from extractor.service.pages.records import place_names
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import record_tables

router = APIRouter()

Name = Annotated[str, Query(max_length=300)]

_AT_ONCE = 100
"""Articles looked through for one page; hardly any nominee is named in as many. A file has all of them."""


@dataclass(frozen=True, slots=True)
class Raised:
    """A sentence with the words that raise the problem parted from those before and behind."""

    finding: Finding
    group: Wording
    before: str
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry that may be meant, and what tells it from others of its name: its parent or where it lies."""

    entry: Entry
    where: str


@dataclass(frozen=True, slots=True)
class AdversePage:
    """What was asked, as written. ``found`` is None while nobody is asked about, or several are meant; then
    ``choices`` are these, else those in whose longer names the name stands. ``part`` tells which of the
    articles that hold the words of the name were looked through, ``size`` at once."""

    name: AskedEntry
    from_day: str
    to_day: str
    found: Check | None
    part: CheckPart | None
    size: int
    raised: tuple[Raised, ...]
    choices: tuple[Choice, ...]


@router.get("/xac-minh")
def adverse(
    request: Request,
    store: Writing,
    name: Name = "",
    entry: EntryAsked = "",
    from_day: FromDay = "",
    to_day: ToDay = "",
    start: Start = 0,
) -> Response:
    part, meant = None, tuple[Entry, ...]()
    asked = asked_entry(store, name, entry)
    try:
        if asked.name:
            part = check_part(store, asked.name, from_day or None, to_day or None, max(0, start), _AT_ONCE)
            meant = part.check.inside
    except SeveralStoredError as several:
        meant = tuple(record_tables.entries(store, several.ids))
    found = part.check if part else None
    raised = tuple(_raised(finding) for finding in found.findings) if found else ()
    choices = tuple(Choice(entry, where(entry)) for entry in meant)
    page = AdversePage(asked, from_day, to_day, found, part, _AT_ONCE, raised, choices)
    return show(request, "adverse.html", page)


@router.get("/xac-minh/xuat")
def export(
    request: Request,
    store: Writing,
    name: Name,
    format: CheckFormat,
    from_day: FromDay = "",
    to_day: ToDay = "",
) -> Response:
    content = io.BytesIO()
    found = check(store, name, from_day or None, to_day or None)
    write_check(found, content, format, speech_of(request).word)
    return download(content.getvalue(), "can-xac-minh", format, found.label)


def where(entry: Entry) -> str:
    """The unit it belongs to, else the names of its places."""
    return entry.parent or "; ".join(place_names(entry.places))


def _raised(finding: Finding) -> Raised:
    text = finding.article.text
    before = text[finding.sentence.start : finding.cue.start]
    behind = text[finding.cue.end : finding.sentence.end]
    return Raised(finding, group_name(finding.group), before, finding.words, behind)
