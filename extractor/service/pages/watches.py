"""Watches: names and searches that are looked for in everything that comes in, and who is told."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor.errors import NotStoredError
from extractor.ground.alerts import AlertHit
from extractor.ground.tracking import Watch
from extractor.report.alerts.as_feed import atom, json_feed
from extractor.report.alerts.grouped import ArticleHits, by_article
from extractor.search.saved import checked_search
from extractor.service.access import require
from extractor.service.feed_paths import ATOM, JSON_FEED
from extractor.service.pages.confirm import ConfirmPage, ask
from extractor.service.pages.frame import see_other, speech_of
from extractor.service.pages.numbers import Number, Shown
from extractor.service.pages.questions import Question, question
from extractor.service.pages.rendering import show
from extractor.service.stores import Reading, Writing
from extractor.store import Store
from extractor.store.alerts import channels, hits_since
from extractor.store.watches import add_watch, remove_watch, watches
from extractor.tracking.watches import checked_phrase, look_through

router = APIRouter()

_DAYS = 30
"""Days of hits that the page and the feeds hold: an office closes for two weeks at Tết."""

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class WatchesPage:
    """``found`` are the hits of ``days`` days by article, the newest first, of all watches or of ``chosen``;
    ``more`` articles are not shown; ``since`` is the first of these days. ``search`` is a search to be saved,
    ``added`` and ``removed`` name watches. ``receivers`` are so many that are told of hits."""

    watches: tuple[Watch, ...]
    chosen: Watch | None
    found: tuple[ArticleHits, ...]
    more: int
    days: int
    since: str
    search: str
    receivers: int
    added: str
    removed: str


@router.get("/theo-doi")
def list_watches(
    request: Request,
    store: Reading,
    asked: Annotated[Question, Depends(question)],
    only: Shown = None,
    added: str = "",
    removed: str = "",
) -> Response:
    followed = watches(store)
    chosen = _the_watch(followed, only) if only is not None else None
    found = by_article(_newest(store, chosen))
    page = WatchesPage(
        tuple(followed), chosen, tuple(found[:_SHOWN]), max(0, len(found) - _SHOWN), _DAYS,
        _since(store).date().isoformat(), asked.as_words, len(channels(store)), added, removed,
    )  # fmt: skip
    return show(request, "watches.html", page)


@router.post("/theo-doi/them", dependencies=[Depends(require("reviewer"))])
def add(
    request: Request,
    store: Writing,
    phrases: Annotated[str, Form(max_length=4000)],
    name: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Watch for the phrases, one a line, and look through everything that is saved."""
    wanted = tuple(dict.fromkeys(checked_phrase(line) for line in phrases.splitlines() if line.strip()))
    called = name.strip() or (wanted or (checked_phrase(""),))[0]
    add_watch(store, called, wanted, store.moment())
    for _ in look_through(store):
        pass
    return see_other(request, "/theo-doi", added=called)


@router.post("/theo-doi/luu-tim-kiem", dependencies=[Depends(require("reviewer"))])
def save_search(
    request: Request,
    store: Writing,
    query: Annotated[str, Form(max_length=4000)],
    name: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Watch for what a search finds, and look through everything that is saved."""
    wanted = checked_search(query)
    called = name.strip() or wanted
    add_watch(store, called, (), store.moment(), query=wanted)
    for _ in look_through(store):
        pass
    return see_other(request, "/theo-doi", added=called)


@router.get("/theo-doi/{number}/bo", dependencies=[Depends(require("reviewer"))])
def ask_to_remove(request: Request, store: Reading, number: Number) -> Response:
    watch, speech = _the_watch(watches(store), number), speech_of(request)
    told = sum(one.watch == watch.name for one in channels(store))
    loss = speech.say("Các cách viết đã nhập không còn; câu đã tìm được vẫn giữ.")
    if told:
        loss += " " + speech.say(
            "{told} người nhận chỉ được báo về mục này sẽ không nhận tin nữa.", told=told
        )
    question = speech.say("Thôi theo dõi “{name}”?", name=watch.name)
    action = f"/theo-doi/{number}/bo"
    return ask(request, ConfirmPage(question, loss, speech.say("Thôi theo dõi"), action, "/theo-doi"))


@router.post("/theo-doi/{number}/bo", dependencies=[Depends(require("reviewer"))])
def remove(request: Request, store: Writing, number: Number) -> Response:
    watch = _the_watch(watches(store), number)
    remove_watch(store, watch, store.moment())
    return see_other(request, "/theo-doi", removed=watch.name)


@router.get(ATOM)
def atom_feed(request: Request, store: Reading, only: Shown = None) -> Response:
    hits, title = _fed(request, store, only)
    return Response(atom(hits, title, str(request.url)), media_type="application/atom+xml; charset=utf-8")


@router.get(JSON_FEED)
def json_feed_of(request: Request, store: Reading, only: Shown = None) -> Response:
    hits, title = _fed(request, store, only)
    content = json.dumps(json_feed(hits, title, str(request.url)), ensure_ascii=False)
    return Response(content, media_type="application/feed+json; charset=utf-8")


def _fed(request: Request, store: Store, only: int | None) -> tuple[list[AlertHit], str]:
    chosen = _the_watch(watches(store), only) if only is not None else None
    name = chosen.name if chosen else speech_of(request).say("mọi mục theo dõi")
    return _newest(store, chosen), f"Vinh Danh: {name}"


def _newest(store: Store, chosen: Watch | None) -> list[AlertHit]:
    return hits_since(store, _since(store), chosen.name if chosen else None)


def _since(store: Store) -> datetime:
    return store.moment() - timedelta(days=_DAYS)


def _the_watch(followed: list[Watch], number: int) -> Watch:
    for watch in followed:
        if watch.id == number:
            return watch
    raise NotStoredError(str(number), "names no key word that is followed", "see the list: track list")
