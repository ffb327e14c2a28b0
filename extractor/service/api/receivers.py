"""Who is told of new hits of the watches: an admin lists, adds, changes, tries and removes receivers."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response
from pydantic import Field

from extractor.alerts.receivers import add_receiver, change_receiver, try_receiver
from extractor.errors import NotStoredError
from extractor.ground.alerts import Channel, ChannelKind, Tier
from extractor.ground.tracking import Watch
from extractor.service.access import require
from extractor.service.api.models import PLAIN, Model
from extractor.service.fetching import FetchSettings
from extractor.service.preconditions import IfMatch, check_unchanged, tagged
from extractor.service.stores import Reading, Writing
from extractor.service.telling import told_line
from extractor.store import Store
from extractor.store.alerts import channel_numbered, channels, remove_channel
from extractor.store.watches import watches

router = APIRouter(prefix="/receivers", tags=["receivers"], dependencies=[Depends(require("admin"))])

Number = Annotated[int, Path(ge=1, le=2**53 - 1, examples=[1])]
WatchName = Annotated[
    str | None,
    Field(
        min_length=1, max_length=2_000, pattern=PLAIN, examples=["huyện Ba Vì"],
        description="The name of the one watch it is told of; null for all.",
    ),
]  # fmt: skip

_TARGET = (
    r"^([0-9A-Za-z][0-9A-Za-z._+-]{0,60}@[0-9A-Za-z][0-9A-Za-z-]{0,60}\.[A-Za-z]{2,20}"
    r"|https?://[0-9A-Za-z][0-9A-Za-z-]{0,60}\.[A-Za-z]{2,20}(/[0-9A-Za-z._/-]{0,200})?)$"
)
"""For the description alone: what is told of as wrong is told by whoever takes the address."""


class ReceiverIn(Model):
    """An e-mail address, or the web address of a program, and how often it is told of what."""

    target: Annotated[
        str,
        Field(
            min_length=3, max_length=4_000, examples=["van-phong@coquan.vn"],
            json_schema_extra={"pattern": _TARGET},
        ),
    ]  # fmt: skip
    tier: Tier = "daily"
    watch: WatchName = None


class TermsIn(Model):
    """How often it is told of what."""

    tier: Tier
    watch: WatchName = None


class ReceiverOut(Model):
    """A receiver. ``failures`` counts the attempts that failed since the last that did not, ``last_fault``
    tells why the last one failed."""

    id: int
    kind: ChannelKind
    target: str
    tier: Tier
    watch: str | None
    added_at: datetime
    failures: int
    last_try: datetime | None
    last_sent: datetime | None
    last_fault: str | None


class AddedReceiverOut(ReceiverOut):
    """``secret`` is what a program checks signatures with: shown this once, null for mail and for a receiver
    that was there already."""

    secret: str | None


@router.get("", summary="Receivers of alerts")
def list_receivers(request: Request, store: Reading) -> list[ReceiverOut]:
    return [_told(request, one) for one in channels(store)]


@router.get("/{number:int}", summary="One receiver")
def get_receiver(request: Request, store: Reading, number: Number, response: Response) -> ReceiverOut:
    """The ETag is what `If-Match` takes where the receiver is changed or removed."""
    found = _told(request, channel_numbered(store, number))
    tagged(response, found)
    return found


@router.post("", summary="Tell somebody of new hits", status_code=201)
def add(request: Request, store: Writing, fetching: FetchSettings, asked: ReceiverIn) -> AddedReceiverOut:
    """From now on. One that is told of that already takes the new tier and keeps its secret."""
    watch = watch_named(store, asked.watch)
    added = add_receiver(store, asked.target.strip(), asked.tier, watch, fetching, store.moment())
    secret = added.channel.secret if added.is_new else None
    return AddedReceiverOut(**_told(request, added.channel).model_dump(), secret=secret)


@router.put("/{number:int}", summary="Tell a receiver otherwise")
def change(
    request: Request, store: Writing, number: Number, asked: TermsIn, if_match: IfMatch = None
) -> ReceiverOut:
    """Its secret stays. 409 when the same address is told of that already."""
    channel = channel_numbered(store, number)
    check_unchanged(if_match, _told(request, channel), channel.target)
    change_receiver(store, channel, asked.tier, watch_named(store, asked.watch))
    return _told(request, channel_numbered(store, number))


@router.post("/{number:int}/trial", summary="Send a message that tells nothing new", status_code=204)
def send_trial(store: Reading, fetching: FetchSettings, number: Number) -> None:
    """At once, the way alerts go. 424 when it could not be handed over."""
    try_receiver(channel_numbered(store, number), fetching, store.moment())


@router.delete("/{number:int}", summary="Tell a receiver nothing more", status_code=204)
def remove(request: Request, store: Writing, number: Number, if_match: IfMatch = None) -> None:
    """A program's secret is gone for good."""
    channel = channel_numbered(store, number)
    check_unchanged(if_match, _told(request, channel), channel.target)
    remove_channel(store, channel, store.moment())


def watch_named(store: Store, name: str | None) -> Watch | None:
    """None for all. Raises ``NotStoredError``."""
    if name is None:
        return None
    for watch in watches(store):
        if watch.name == name:
            return watch
    raise NotStoredError(name, "names no key word that is followed", "see the list: track list")


def _told(request: Request, one: Channel) -> ReceiverOut:
    fault = None if one.fault is None else told_line(request, one.fault)
    return ReceiverOut(
        id=one.id, kind=one.kind, target=one.target, tier=one.tier, watch=one.watch, added_at=one.added_at,
        failures=one.failures, last_try=one.last_try, last_sent=one.last_sent, last_fault=fault,
    )  # fmt: skip
