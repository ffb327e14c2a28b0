"""Who is told of new hits of the watches: an admin adds, changes, tries and removes receivers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor.alerts.mail import mail_server
from extractor.alerts.receivers import Added, add_receiver, change_receiver, try_receiver
from extractor.errors import NotStoredError, UsageError, VinhDanhError
from extractor.ground.alerts import TIERS, Channel, Tier
from extractor.ground.tracking import Watch
from extractor.service.access import require
from extractor.service.fetching import FetchSettings
from extractor.service.pages.confirm import ConfirmPage, ask
from extractor.service.pages.frame import see_other, speech_of
from extractor.service.pages.numbers import Number
from extractor.service.pages.rendering import show
from extractor.service.stores import Reading, Writing
from extractor.service.telling import code_of, told_by, told_line
from extractor.store import Store
from extractor.store.alerts import channel_numbered, channels, remove_channel
from extractor.store.watches import watches

router = APIRouter(dependencies=[Depends(require("admin"))])

_HOME = "/nguoi-nhan"
_ALL = ""
"""The choice of a form that stands for all watches."""

Did = Literal["", "added", "changed", "tried", "removed"]
Only = Annotated[str, Form(max_length=20, pattern="^[0-9]*$")]


@dataclass(frozen=True, slots=True)
class ReceiversPage:
    """``did`` is what was just done, to ``target``; ``problem`` why it was not. ``added`` is a program that
    is told from now on: its secret is shown this once. ``no_mail`` says why no mail can be sent;
    ``faults`` why the last message to a receiver, by number, was not."""

    receivers: tuple[Channel, ...]
    faults: Mapping[int, str]
    watches: tuple[Watch, ...]
    tiers: tuple[Tier, ...]
    did: Did
    target: str
    added: Channel | None
    problem: str | None
    no_mail: str | None


@router.get(_HOME)
def list_receivers(request: Request, store: Reading, did: Did = "", target: str = "") -> Response:
    return _shown(request, store, did=did, target=target)


@router.post(f"{_HOME}/them")
def add(
    request: Request,
    store: Writing,
    settings: FetchSettings,
    target: Annotated[str, Form(max_length=4000)],
    tier: Annotated[Tier, Form()],
    only: Only = _ALL,
) -> Response:
    """A program's secret is shown on the answer, once."""
    try:
        added = add_receiver(store, target.strip(), tier, _chosen(store, only), settings, store.moment())
    except VinhDanhError as error:
        return _shown(request, store, error=error)
    if added.is_new and added.channel.secret is not None:
        return _shown(request, store, did="added", target=added.channel.target, added=added)
    return see_other(request, _HOME, did="added" if added.is_new else "changed", target=added.channel.target)


@router.post(f"{_HOME}/{{number}}/sua")
def change(
    request: Request, store: Writing, number: Number, tier: Annotated[Tier, Form()], only: Only = _ALL
) -> Response:
    channel = channel_numbered(store, number)
    try:
        change_receiver(store, channel, tier, _chosen(store, only))
    except VinhDanhError as error:
        return _shown(request, store, error=error)
    return see_other(request, _HOME, did="changed", target=channel.target)


@router.post(f"{_HOME}/{{number}}/thu")
def send_trial(request: Request, store: Reading, settings: FetchSettings, number: Number) -> Response:
    """A message that tells nothing new goes out at once."""
    channel = channel_numbered(store, number)
    try:
        try_receiver(channel, settings, store.moment())
    except VinhDanhError as error:
        return _shown(request, store, error=error)
    return see_other(request, _HOME, did="tried", target=channel.target)


@router.get(f"{_HOME}/{{number}}/bo")
def ask_to_remove(request: Request, store: Reading, number: Number) -> Response:
    channel, speech = channel_numbered(store, number), speech_of(request)
    loss = (
        speech.say("Khóa kiểm chữ ký của địa chỉ này mất hẳn; thêm lại thì có khóa khác.")
        if channel.kind == "webhook"
        else speech.say("Địa chỉ này không nhận tin nữa; có thể thêm lại sau.")
    )
    question = speech.say("Thôi báo cho {target}?", target=channel.target)
    asked = ConfirmPage(question, loss, speech.say("Thôi báo"), f"{_HOME}/{number}/bo", _HOME)
    return ask(request, asked)


@router.post(f"{_HOME}/{{number}}/bo")
def remove(request: Request, store: Writing, number: Number) -> Response:
    channel = channel_numbered(store, number)
    remove_channel(store, channel, store.moment())
    return see_other(request, _HOME, did="removed", target=channel.target)


def _shown(
    request: Request,
    store: Store,
    *,
    did: Did = "",
    target: str = "",
    added: Added | None = None,
    error: VinhDanhError | None = None,
) -> Response:
    known = tuple(channels(store))
    page = ReceiversPage(
        known, {one.id: told_line(request, one.fault) for one in known if one.fault is not None},
        tuple(watches(store)), TIERS, did, target,
        None if added is None else added.channel,
        None if error is None else told_by(request, error),
        _no_mail(request) if any(one.kind == "mail" for one in known) else None,
    )  # fmt: skip
    return show(request, "receivers.html", page, 200 if error is None else code_of(error))


def _no_mail(request: Request) -> str | None:
    try:
        mail_server()
    except UsageError as error:
        return told_by(request, error)
    return None


def _chosen(store: Store, only: str) -> Watch | None:
    """The watch that a form names by its number, None for all. Raises ``NotStoredError``."""
    if only == _ALL:
        return None
    for watch in watches(store):
        if watch.id == int(only):
            return watch
    raise NotStoredError(only, "names no key word that is followed", "see the list: track list")
