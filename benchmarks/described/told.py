"""What is there, told to schemathesis: its configuration with the numbers and keys of a database."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.described.stock import ACTS, JOBS, MANY, Session, Words
from extractor.attachments import FOLDER
from extractor.store import Store, open_store

_OWN = Path(__file__).parents[2] / "schemathesis.toml"
_MOST = 400
_SHARE = 0.7
"""Of the requests that name a thing which is there; the others are made up."""

_FOUND = {
    "articles": "SELECT id FROM articles",
    "awards": "SELECT id FROM awards",
    "achievements": "SELECT id FROM achievements",
    "entries": "SELECT id FROM registry_entries",
    "names": "SELECT DISTINCT name FROM registry_entries",
    "keys": "SELECT row_key FROM achievement_rows WHERE row_key IS NOT NULL",
}
_FIRST_OTHERS = {"watches": 1, "sources": 1, "receivers": 1, "accounts": 4, "tokens": 2, "jobs": 1, "acts": 1}
"""The number of the first one that the run may touch."""

_LEAVING = """[[operations]]
include-name = "DELETE /api/v1/me/sessions"
checks.negative_data_rejection.enabled = false
headers = {{ Cookie = "vinhdanh_phien={word}", X-CSRF-Token = "{bound}" }}"""
"""It ends the sessions of its person, who is another one for that; asked again it is answered 401."""
_LISTS = ("query.article", "body.articles", "body.sources")
"""Told by examples only: a dictionary's entry is one value."""

BOUND = {
    "/api/v1/articles/{number}": {"path.number": "articles"},
    "/api/v1/articles/{number}/entities": {"path.number": "articles"},
    "/api/v1/articles/{number}/awards": {"path.number": "articles"},
    "/api/v1/articles/{number}/events": {"path.number": "articles"},
    "/api/v1/articles/{number}/versions": {"path.number": "articles"},
    "/api/v1/articles/{number}/story": {"path.number": "articles", "body.other": "articles"},
    "/api/v1/awards/{number}": {"path.number": "awards"},
    "/api/v1/achievements": {"query.entry": "entries"},
    "/api/v1/achievements/{number}": {"path.number": "achievements"},
    "/api/v1/record": {"query.name": "names"},
    "/api/v1/adverse": {"query.name": "names"},
    "/api/v1/names/{entry}": {"path.entry": "entries"},
    "/api/v1/names/{entry}/candidates": {"path.entry": "entries"},
    "/api/v1/names/answers": {"body.row": "keys", "body.other": "keys", "body.about": "entries"},
    **{
        f"/api/v1/review/rows/{{key}}{act}": {"path.key": "keys"}
        for act in ("", "/accept", "/reject", "/check", "/correct", "/decision")
    },
    **{
        f"/api/v1/review/rows/{{key}}/{act}": {"path.key": "keys", "body.other": "keys"}
        for act in ("merge", "split")
    },
    "/api/v1/review/acts/{number}/undo": {"path.number": "acts"},
    "/api/v1/sources/{number}": {"path.number": "sources"},
    "/api/v1/jobs/rounds": {"body.sources": "sources"},
    "/api/v1/watches/{number}": {"path.number": "watches"},
    "/api/v1/watches/{number}/hits": {"path.number": "watches"},
    "/api/v1/receivers/{number}": {"path.number": "receivers"},
    "/api/v1/receivers/{number}/trial": {"path.number": "receivers"},
    "/api/v1/jobs/{number}": {"path.number": "jobs"},
    "/api/v1/jobs/{number}/cancel": {"path.number": "jobs"},
    "/api/v1/jobs/{number}/events": {"path.number": "jobs"},
    "/api/v1/exports/digest.{file_format}": {"query.article": "articles", "body.articles": "articles"},
    **{
        f"/api/v1/exports/article-{part}.{{file_format}}": {"query.article": "articles"}
        for part in ("awards", "entities", "events", "versions", "story")
    },
    **{
        f"/api/v1/exports/row-{part}.{{file_format}}": {"query.row": "keys"}
        for part in ("neighbours", "acts")
    },
    "/api/v1/exports/job-events.{file_format}": {"query.job": "jobs"},
    "/api/v1/exports/figures.{file_format}": {"query.unit": "entries"},
    "/api/v1/figures": {"query.unit": "entries"},
    "/api/v1/exports/achievements.{file_format}": {"query.entry": "entries"},
    "/api/v1/exports/names.{file_format}": {"query.entry": "entries"},
    "/api/v1/exports/record.{file_format}": {"query.name": "names"},
    "/api/v1/papers/{name}": {"path.name": "papers"},
    "/api/v1/me/tokens/{number}": {"path.number": "tokens"},
    "/api/v1/accounts/{number}": {"path.number": "accounts"},
}
"""Which of them an operation's parameter takes."""


def found(database: Path) -> dict[str, list[int | str]]:
    """What the database has of each."""
    with open_store(database) as store:
        told = {name: _values(store, sql) for name, sql in _FOUND.items()}
    papers = [paper.name for paper in (database.parent / FOLDER).iterdir()]
    return (
        told
        | {"papers": papers}
        | {name: list(range(first, _last(name))) for name, first in _FIRST_OTHERS.items()}
    )


def configuration(told: dict[str, list[int | str]], words: Words) -> str:
    """The repository's, with what is there, and what each request signs in with."""
    return "\n\n".join(
        [
            _OWN.read_text(encoding="utf-8"),
            *(_dictionary(name, values) for name, values in told.items()),
            *(told for path, bound in BOUND.items() for told in _operation(path, bound)),
            _signed_in(words.session, words.token),
            _LEAVING.format(word=words.leaving.word, bound=words.leaving.bound),
        ]
    )


def _values(store: Store, sql: str) -> list[int | str]:
    """Some of them, from all over: numbers of articles tell their day."""
    values = [row[0] for row in store.rows(sql)]
    return values[:: max(1, len(values) // _MOST)]


def _last(name: str) -> int:
    return {"jobs": JOBS, "acts": ACTS}.get(name, MANY)


def _dictionary(name: str, values: list[int | str]) -> str:
    return f"[dictionaries.{name}]\nvalues = {json.dumps(values, ensure_ascii=False)}"


def _signed_in(session: Session, token: str) -> str:
    """What fulfils the schemes of the description."""
    proofs = {"token.bearer": token, "session.api_key": session.word, "form.api_key": session.bound}
    told = {name.partition("."): word for name, word in proofs.items()}
    return "\n".join(
        f"[auth.openapi.{scheme}]\n{kind} = {json.dumps(word)}" for (scheme, _, kind), word in told.items()
    )


def _operation(path: str, bound: dict[str, str]) -> Iterator[str]:
    bindings = [
        f'parameters."{parameter}" = {{ dictionary = "{dictionary}", probability = {_SHARE} }}'
        for parameter, dictionary in bound.items()
        if parameter not in _LISTS
    ]
    if bindings:
        yield "\n".join((f'[[operations]]\ninclude-path = "{path}"', *bindings))
