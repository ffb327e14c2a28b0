"""Receivers: who may be one, what each is told, and a message to try whether it arrives."""

import json
from dataclasses import dataclass
from datetime import datetime

from extractor.alerts.mail import is_mail_address, mail_server, send_mail
from extractor.alerts.signing import new_secret, signed_headers
from extractor.errors import ConflictError, UsageError
from extractor.fetch import Settings
from extractor.fetch.post import check_address, post
from extractor.ground.alerts import Channel, Tier
from extractor.ground.tracking import Watch
from extractor.report.alerts.trial import trial_json, trial_mail
from extractor.store import Store
from extractor.store.alerts import add_channel, change_channel, channels


@dataclass(frozen=True, slots=True)
class Added:
    """A receiver as it is kept now; ``is_new`` when it was not told before."""

    channel: Channel
    is_new: bool


def add_receiver(
    store: Store, target: str, tier: Tier, watch: Watch | None, settings: Settings, now: datetime
) -> Added:
    """Tell an e-mail address, or a program at a web address, from now on, of one watch or of all.

    One that is told already is told in this tier and keeps its secret. Raises ``UsageError`` for what is
    neither, ``FetchError`` for a web address that may not be called.
    """
    is_web = target.startswith(("https://", "http://"))
    if not is_web and not is_mail_address(target):
        raise UsageError(target, "is neither an e-mail address nor a web address", "give one of them")
    if is_web:
        check_address(target, settings)
    before = _same(channels(store), target, watch)
    secret = new_secret() if is_web else None
    add_channel(store, "webhook" if is_web else "mail", target, tier, watch, secret, now)
    added = _same(channels(store), target, watch)
    assert added is not None, "it was added in the line before"
    return Added(added, before is None)


def change_receiver(store: Store, channel: Channel, tier: Tier, watch: Watch | None) -> None:
    """Tell it in this tier, of this watch or of all; its secret stays.

    Raises ``ConflictError`` when the same address is told of that already.
    """
    same = _same(channels(store), channel.target, watch)
    if same is not None and same.id != channel.id:
        raise ConflictError(channel.target, "is told of that already", "change or remove the other entry")
    change_channel(store, channel, tier, watch)


def try_receiver(channel: Channel, settings: Settings, now: datetime) -> None:
    """Send a message that tells nothing new, the way alerts go. It counts as no attempt.

    Raises ``FetchError``, ``DeliveryError``, or ``UsageError`` when no mail server is named.
    """
    if channel.kind == "mail":
        server = mail_server()
        send_mail(server, trial_mail(channel, server.sender, now))
        return
    body = json.dumps(trial_json(channel, now), ensure_ascii=False).encode()
    post(channel.target, body, signed_headers(channel.secret, now, body), settings)


def _same(known: list[Channel], target: str, watch: Watch | None) -> Channel | None:
    """The receiver with that address that is told of that watch, or of all."""
    name = None if watch is None else watch.name
    return next((one for one in known if (one.target, one.watch) == (target, name)), None)
