"""What every page has: its language, its looks, who reads it, and where its links go.

A page's language stands in its address: ``/tim-kiem`` is Vietnamese, ``/en/tim-kiem`` the same in English.
So a link that is sent on opens in the language it was sent in, and caches need not know of cookies
(docs/decisions/pages.md). Dark and light follow the system unless the reader chose; the choice is a cookie
that holds nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal, get_args
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse

from extractor import __version__
from extractor.ground.span import Span
from extractor.record_making.turns import is_being_made
from extractor.search.snippets import Snippet
from extractor.service.access.person import Person
from extractor.service.words import Language, Speech

ENGLISH_PREFIX = "/en"
THEME_COOKIE = "vinhdanh_nen"

Theme = Literal["auto", "light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page.

    ``path`` is the page's address without the prefix of its language, ``query`` what stands behind "?".
    ``other`` is the same page in the other language.
    """

    language: Language
    theme: Theme
    path: str
    query: str
    other: str
    person: Person
    version: str = __version__
    record_is_being_made: bool = False
    """Anew, after an update of the program: until then names and achievements are those of before."""

    @property
    def here(self) -> str:
        """The page's own address, to come back to."""
        shown = address(self.language, self.path)
        return f"{shown}?{self.query}" if self.query else shown

    def is_at(self, path: str) -> bool:
        """Whether the page is the one of this path, or below it."""
        return self.path == path or (path != "/" and self.path.startswith(f"{path}/"))


def frame_of(request: Request, person: Person) -> Frame:
    language, path = split_path(request.url.path)
    query = request.url.query
    other = f"{address('vi' if language == 'en' else 'en', path)}{f'?{query}' if query else ''}"
    updating = is_being_made(request.app.state.settings.database)
    return Frame(language, _theme(request), path, query, other, person, record_is_being_made=updating)


def speech_of(request: Request) -> Speech:
    """The language of a page, for the sentences that are no template's."""
    return Speech(split_path(request.url.path)[0])


def see_other(request: Request, path: str, **query: object) -> RedirectResponse:
    """The answer to a form: lead on to a page in the same language (303)."""
    return RedirectResponse(address(split_path(request.url.path)[0], path, **query), 303)


def split_path(path: str) -> tuple[Language, str]:
    """The language of an address and the address without it."""
    if path == ENGLISH_PREFIX or path.startswith(f"{ENGLISH_PREFIX}/"):
        return "en", path.removeprefix(ENGLISH_PREFIX) or "/"
    return "vi", path


def address(language: Language, path: str, **query: object) -> str:
    """A page's address in a language; what is None or empty in the query is left out, lists are repeated."""
    given = {name: value for name, value in query.items() if value not in (None, "", (), [])}
    asked = urlencode(given, doseq=True)
    prefix = ENGLISH_PREFIX if language == "en" else ""
    return f"{prefix}{path}{'?' if asked else ''}{asked}"


def link_in(language: Language) -> Callable[..., str]:
    """Addresses of our pages in one language: ``link("/tim-kiem", q="…")``."""
    return partial(address, language)


def file_address(name: str, ending: str, query: Mapping[str, object]) -> str:
    """Where a whole list is to be had as a file: the API's address of it, which has no language."""
    return address("vi", f"/api/v1/exports/{name}.{ending}", **query)


def own_path(given: str | None) -> str:
    """A place of our own to go back to; the home page for anything else ("//elsewhere", "https://…")."""
    parts = urlsplit(given or "")
    is_own = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    is_plain = "\\" not in parts.path and not parts.path.startswith("//") and given and given.isprintable()
    return given if given and is_own and is_plain else "/"


def web_address(given: str | None) -> str | None:
    """An address of the web that may be linked; None for every other (``javascript:``, ``file:``)."""
    return given if given and urlsplit(given).scheme.lower() in ("http", "https") else None


def parted(snippet: Snippet) -> list[tuple[bool, str]]:
    """The snippet cut into what is highlighted and what is not, in order."""
    parts: list[tuple[bool, str]] = []
    at = 0
    for span in _joined(snippet):
        parts += [(False, snippet.text[at : span.start]), (True, span.of(snippet.text))]
        at = span.end
    return [(found, text) for found, text in (*parts, (False, snippet.text[at:])) if text]


def _joined(snippet: Snippet) -> list[Span]:
    """The highlights, those of neighbouring words made one ("cờ thi đua")."""
    joined: list[Span] = []
    for span in snippet.highlights:
        if joined and not snippet.text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _theme(request: Request) -> Theme:
    chosen = request.cookies.get(THEME_COOKIE)
    return next((theme for theme in THEMES if theme == chosen), "auto")
