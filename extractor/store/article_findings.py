"""What was found in one article: its award rows with the place of each value, and its events."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from extractor.ground.records import Claim, Event, Evidence
from extractor.ground.span import Span
from extractor.store.guard import store_errors
from extractor.store.store import Store

_AWARD_CLAIMS = """
SELECT awards.id, field, value, start_offset, end_offset, rule
FROM claims JOIN awards ON awards.id = claims.award_id
WHERE awards.article_id = ? ORDER BY claims.id"""

_EVENTS = """
SELECT id, type, name, evidence, evidence_start, evidence_end, confidence, date, place, organiser
FROM events WHERE article_id = ? ORDER BY evidence_start, id"""

_PARTICIPANTS = """
SELECT event_id, event_participants.name
FROM event_participants JOIN events ON events.id = event_id
WHERE article_id = ? ORDER BY event_id, position"""


def award_claims(store: Store, article_id: int) -> dict[int, tuple[Claim, ...]]:
    """The single values of each award row of an article, by the row's id."""
    found: dict[int, list[Claim]] = {}
    for row, field, value, start, end, rule in _rows(store, _AWARD_CLAIMS, article_id):
        span = None if start is None else Span(start, end)
        found.setdefault(row, []).append(Claim(field, value, span, rule))
    return {row: tuple(claims) for row, claims in found.items()}


def events_of(store: Store, article_id: int) -> list[Event]:
    """The events of an article in the order of its text, without their claims."""
    events = {row[0]: _event(*row[1:]) for row in _rows(store, _EVENTS, article_id)}
    for event, name in _rows(store, _PARTICIPANTS, article_id):
        events[event] = replace(events[event], participants=(*events[event].participants, name))
    return list(events.values())


def _event(
    kind: Any,
    name: str,
    words: str,
    start: int,
    end: int,
    confidence: float,
    date: str | None,
    place: str | None,
    organiser: str | None,
) -> Event:
    return Event(kind, name, Evidence(words, Span(start, end)), confidence, date, place, organiser)


def _rows(store: Store, sql: str, article_id: int) -> Iterator[tuple[Any, ...]]:
    with store_errors(store.path):
        yield from store.conn.execute(sql, (article_id,)).fetchall()
