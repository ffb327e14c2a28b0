"""Writing what was found in one article: entities, award rows and events with their claims."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from extractor.ground.extract import Extract
from extractor.ground.records import Award, Claim, Event
from extractor.store.fulltext import AWARDS_FTS, exact_form, folded_form
from extractor.store.indexed import indexed_awards
from extractor.store.moments import IDS_PER_DAY, award_days, award_years, first_id_of_day
from extractor.store.sql import insert

_AWARD_COLUMNS = (
    "id", "article_id", "version_id", "ref", "member_of_id", "award", "award_id", "award_key", "kind",
    "level", "grade", "recipient", "recipient_parent", "recipient_key", "recipient_kind",
    "recipient_count", "grantor", "proposer", "status", "date", "period", "decision", "reason", "place",
    "evidence", "evidence_start", "evidence_end", "confidence", "flags", "year_from", "year_to",
    "day_from", "day_to",
)  # fmt: skip

_ENTITY_COLUMNS = (
    "article_id", "version_id", "label", "text", "text_folded", "start_offset", "end_offset", "value",
    "inferred", "lexicon_id", "score", "found_by",
)  # fmt: skip

_EVENT_COLUMNS = (
    "article_id", "version_id", "type", "name", "date", "place", "organiser", "evidence", "evidence_start",
    "evidence_end", "confidence",
)  # fmt: skip


class FindingsWriter:
    """Replaces the rows of one article on a connection whose transaction the caller opens and ends."""

    def __init__(self, conn: sqlite3.Connection, article_id: int) -> None:
        self._conn = conn
        self._article_id = article_id

    def remove(self) -> None:
        """Take out the rows of an earlier reading; claims and participants go with their records."""
        AWARDS_FTS.remove(self._conn, indexed_awards(self._conn, self._article_id))
        for table in ("entities", "awards", "events"):
            self._conn.execute(f"DELETE FROM {table} WHERE article_id = ?", (self._article_id,))

    def add(self, version_id: int, extract: Extract, published: date | None, id_day: date) -> None:
        """Insert what ``extract`` holds; award ids are numbered on within ``id_day``."""
        self._add_entities(version_id, extract)
        self._add_awards(version_id, extract.awards, published, id_day)
        for event in extract.events:
            self._add_event(version_id, event)
        AWARDS_FTS.add(self._conn, indexed_awards(self._conn, self._article_id))

    def _add_entities(self, version_id: int, extract: Extract) -> None:
        self._conn.executemany(
            insert("entities", _ENTITY_COLUMNS),
            (
                (
                    self._article_id, version_id, mark.label, mark.text, folded_form(mark.text),
                    mark.span.start, mark.span.end, mark.value, mark.inferred, mark.id, mark.score, mark.by,
                )
                for mark in extract.marks
            ),
        )  # fmt: skip

    def _add_awards(
        self, version_id: int, awards: tuple[Award, ...], published: date | None, id_day: date
    ) -> None:
        first = self._next_award_id(id_day)
        ids = {award.ref: first + number for number, award in enumerate(awards)}
        self._conn.executemany(
            insert("awards", _AWARD_COLUMNS),
            (self._award_row(award, version_id, ids, published) for award in awards),
        )
        for award in awards:
            self._add_claims("award_id", ids[award.ref], award.claims)

    def _next_award_id(self, day: date) -> int:
        first = first_id_of_day(day)
        row = self._conn.execute(
            "SELECT max(id) FROM awards WHERE id BETWEEN ? AND ?", (first, first + IDS_PER_DAY - 1)
        ).fetchone()
        return (row[0] or first) + 1

    def _award_row(
        self, award: Award, version_id: int, ids: dict[int, int], published: date | None
    ) -> tuple[Any, ...]:
        years = award_years(award, published) or (None, None)
        days = award_days(award, published) or (None, None)
        whole_name = " ".join(filter(None, (award.recipient, award.recipient_parent)))
        return (
            ids[award.ref], self._article_id, version_id, award.ref,
            None if award.member_of is None else ids[award.member_of],
            award.award, award.award_id, exact_form(award.award), award.kind, award.level, award.grade,
            award.recipient, award.recipient_parent, exact_form(whole_name), award.recipient_kind,
            award.recipient_count, award.grantor, award.proposer, award.status, award.date, award.period,
            award.decision, award.reason, award.place, award.evidence.text, award.evidence.span.start,
            award.evidence.span.end, award.confidence, json.dumps(award.flags, ensure_ascii=False),
            *years, *days,
        )  # fmt: skip

    def _add_event(self, version_id: int, event: Event) -> None:
        cursor = self._conn.execute(
            insert("events", _EVENT_COLUMNS),
            (
                self._article_id, version_id, event.type, event.name, event.date, event.place,
                event.organiser, event.evidence.text, event.evidence.span.start, event.evidence.span.end,
                event.confidence,
            ),
        )  # fmt: skip
        event_id = cursor.lastrowid
        assert event_id is not None
        self._conn.executemany(
            insert("event_participants", ("event_id", "position", "name")),
            ((event_id, position, name) for position, name in enumerate(event.participants)),
        )
        self._add_claims("event_id", event_id, event.claims)

    def _add_claims(self, owner: str, owner_id: int, claims: Iterable[Claim]) -> None:
        self._conn.executemany(
            insert("claims", (owner, "field", "value", "start_offset", "end_offset", "rule")),
            (
                (
                    owner_id, claim.field, claim.value, claim.span.start if claim.span else None,
                    claim.span.end if claim.span else None, claim.rule,
                )
                for claim in claims
            ),
        )  # fmt: skip
