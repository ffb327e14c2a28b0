"""Telling every receiver that is due what it has not been told; a fault of one stops nobody else."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from extractor.alerts.mail import mail_server, send_mail
from extractor.alerts.schedule import is_due
from extractor.alerts.signing import signed_headers
from extractor.errors import VinhDanhError
from extractor.fetch import Settings
from extractor.fetch.post import post
from extractor.ground.alerts import AlertHit, Channel
from extractor.report.alerts.as_json import message_json
from extractor.report.alerts.as_mail import mail
from extractor.store import Store
from extractor.store.alerts import channels, note_attempt, untold

MOST_HITS = 500
"""Sentences in one message; what is left over goes into the next."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one receiver: how many hits it was sent, or the error."""

    channel: Channel
    hits: int
    error: VinhDanhError | None = None


def tell_all(
    store: Store, settings: Settings, clock: Callable[[], datetime], *, by_hand: bool = False
) -> Iterator[Told]:
    """Send what is due. A receiver whose message failed is told the same again later, with growing pauses, or
    when a person sends ``by_hand``.

    A message that was handed over but could not be noted, because the machine stopped in between, goes out a
    second time under the same id. Raises ``StoreError`` only.
    """
    for channel in channels(store):
        if not is_due(channel, clock(), by_hand=by_hand):
            continue
        if not (hits := untold(store, channel)[:MOST_HITS]):
            continue
        try:
            _send(channel, hits, settings, clock())
        except VinhDanhError as error:
            note_attempt(store, channel, hits, clock(), str(error))
            yield Told(channel, len(hits), error)
            continue
        note_attempt(store, channel, hits, clock())
        yield Told(channel, len(hits))


def waiting(store: Store, now: datetime) -> Iterator[tuple[Channel, list[AlertHit], bool]]:
    """For each receiver what it has not been told, and whether it would be told now if sent by hand."""
    for channel in channels(store):
        yield channel, untold(store, channel), is_due(channel, now, by_hand=True)


def _send(channel: Channel, hits: Sequence[AlertHit], settings: Settings, now: datetime) -> None:
    if channel.kind == "mail":
        server = mail_server()
        send_mail(server, mail(hits, channel, server.sender, now))
        return
    body = json.dumps(message_json(hits, channel, now), ensure_ascii=False).encode()
    post(channel.target, body, signed_headers(channel.secret, now, body), settings)
