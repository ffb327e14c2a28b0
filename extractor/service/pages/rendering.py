"""Templates into answers: everything is escaped, a name that is not given is an error.

There is one environment for each language. A template has these tools besides what the page gives it:
``say`` and ``word`` in its language, ``number``, ``percent``, ``day``, ``moment``; ``link`` to our own pages
in its language; ``labels`` of all codes; ``asset`` for files in ``static``; ``frame``, ``person``, ``csrf``.
``own`` are words of a paper and names, ``in_vietnamese`` the attribute of an element that holds nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any, get_args
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from extractor.error_lines import error_lines
from extractor.ground import labels
from extractor.ground.headings import as_first_words
from extractor.lists.audited import act_words
from extractor.service.access.person import Person
from extractor.service.pages.frame import file_address, frame_of, link_in, own_path, parted, web_address
from extractor.service.static_files import StaticFiles
from extractor.service.words import Language, Speech
from extractor.service.words.browsers import browser_words
from extractor.service.words.described import described
from extractor.store.moments import now

FOLDER = Path(__file__).parents[1] / "templates"

NOBODY = Person("", None, "nobody", "")
"""Who reads the page of an error that came before anybody was looked up."""

_LABELS: Mapping[str, object] = {
    name.removesuffix("_LABELS").lower(): getattr(labels, name)
    for name in dir(labels)
    if name.endswith("_LABELS")
}


class _Compiled(BytecodeCache):
    """Templates compiled once for both languages, whose tools alone differ: to compile all takes 0.4 s."""

    def __init__(self) -> None:
        self._kept: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._kept[bucket.key] = bucket.code


def templates(static: StaticFiles) -> Mapping[Language, Environment]:
    """The environments of all pages by language."""
    compiled = _Compiled()
    return {language: _environment(language, static, compiled) for language in get_args(Language)}


def _environment(language: Language, static: StaticFiles, compiled: BytecodeCache) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        bytecode_cache=compiled,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    speech = Speech(language)
    environment.globals.update(
        asset=static.address, link=link_in(language), file_address=file_address, labels=_LABELS,
        parted=parted, web_address=web_address, days=speech.days, say=speech.say, word=speech.word,
        number=speech.number, counted=speech.counted, period=speech.period,
        percent=speech.percent, day=speech.day, moment=speech.moment, published=speech.published,
        explained=partial(_told, language), act_words=act_words, browser_words=browser_words,
        described=partial(described, language), headline=partial(_headline, speech),
        own=_own if language == "en" else _as_it_is,
        in_vietnamese=Markup(' lang="vi"') if language == "en" else "",
    )  # fmt: skip
    environment.filters["with_capital"] = _with_capital
    return environment


def _own(words: str | None) -> str | None:
    """Words of a paper or a name on a page in English, for those who hear it read (WCAG 3.1.2)."""
    return Markup('<span lang="vi">{}</span>').format(words) if words else words


def _as_it_is(words: str | None) -> str | None:
    return words


def _with_capital(words: str) -> str:
    """As a line begins: "7 giờ sáng thứ Hai" keeps its other capitals."""
    return words[:1].upper() + words[1:]


def _headline(speech: Speech, called: str) -> str:
    """What an article is called (``ground.headings``): without a headline its first words, set apart."""
    first_words = as_first_words(called)
    own = _own if speech.language == "en" else _as_it_is
    if first_words is None:
        return own(called) or speech.say("(bài không có tiêu đề)")
    return Markup("<i>{}</i>").format(own(first_words))


def show(request: Request, template: str, model: object, code: int = 200) -> HTMLResponse:
    """A page from its view model, which the template calls ``page``."""
    return page(request, template, code, page=model)


def page(
    request: Request, template: str, code: int = 200, headers: dict[str, str] | None = None, **values: Any
) -> HTMLResponse:
    """A page. Besides ``values`` and the tools a template has ``frame``, ``person`` and ``csrf``."""
    person: Person = getattr(request.state, "person", NOBODY)
    frame = frame_of(request, person)
    environment: Environment = request.app.state.templates[frame.language]
    content = environment.get_template(template).render(
        **values, frame=frame, person=person, csrf=person.csrf
    )
    return HTMLResponse(content, code, headers)


def error_page(
    request: Request,
    status: int,
    detail: str,
    headers: dict[str, str],
    source: str | None = None,
    cause: str | None = None,
    remedy: str | None = None,
    errors: object = None,
) -> HTMLResponse:
    """The page that says what went wrong: of an error of ours its parts, else ``detail``."""
    language = frame_of(request, NOBODY).language
    model = ErrorPage(
        status, source, _told(language, cause or detail), _told(language, remedy or ""), errors is not None,
        _came_from(request), *_another_try(request, status, headers), now() if status == 500 else None,
    )  # fmt: skip
    return page(request, "error.html", status, headers, page=model)


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """``source`` is what was given, ``cause`` what is wrong with it, ``remedy`` what to do (may be empty).
    ``is_for_programs`` when the fault lies in the address itself, which no form of ours writes; ``back`` is
    the page whose form was sent, ``again`` the page asked for if asking again may help, after so many seconds
    to ``wait`` if that is known, ``at`` the moment at which our own fault happened."""

    status: int
    source: str | None
    cause: str
    remedy: str
    is_for_programs: bool = False
    back: str | None = None
    again: str | None = None
    wait: int | None = None
    at: datetime | None = None


_MAY_PASS = (429, 500, 503)
"""Failures that may be over when the same is asked again."""


def _another_try(request: Request, status: int, headers: Mapping[str, str]) -> tuple[str | None, int | None]:
    if status not in _MAY_PASS:
        return None, None
    wait = headers.get("Retry-After")
    return _here(request) if request.method == "GET" else None, int(wait) if wait else None


def _here(request: Request) -> str:
    return own_path(f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path)


def _came_from(request: Request) -> str | None:
    """The page of ours from which a form was sent, where the browser tells it."""
    parts = urlsplit(request.headers.get("referer", ""))
    if request.method != "POST" or parts.netloc != request.headers.get("host"):
        return None
    here = own_path(f"{parts.path}?{parts.query}" if parts.query else parts.path)
    return None if here == "/" else here


def _told(language: Language, sentence: str) -> str:
    """A sentence of an error in the language of the page; one that has no twin stays English."""
    return (error_lines().vietnamese(sentence) if language == "vi" else None) or sentence
