"""A person's work on the record: the queue, and acts that are checked before they are written down."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace

from extractor import record_book
from extractor.errors import ConflictError, NotStoredError, SeveralStoredError, UsageError
from extractor.ground.achievements import Row
from extractor.ground.acts import Act, ActName
from extractor.records.corrections import checked_value, day_as_kept
from extractor.records.mentions import mention_of
from extractor.records.queue import Item, review_queue
from extractor.records.quotations import tells
from extractor.records.standing import Place, SeenDecision, articles_acted_on, orphans
from extractor.store import Store, record_pages, record_parts, record_rows, record_tables
from extractor.store.queue_places import WaitingKey, waiting_count, waiting_rows
from extractor.store.redacting import redact_name
from extractor.store.redaction import redaction_of
from extractor.store.refer import article_of_identity
from extractor.viet.fold import nfc

_LEAST_WORDS = 2
_AT_ONCE = 200
SHORT = 8
"""Letters of a row's key that are shown and may be typed."""


@dataclass(frozen=True, slots=True)
class Review:
    """One person at work on one database."""

    store: Store
    who: str

    def head_of_queue(self, limit: int) -> tuple[list[Item], int]:
        """The first rows of the queue, and how many wait in all, without reading the others."""
        record_book.refresh(self.store)
        rows = waiting_rows(self.store, limit)
        return self._items([row for _, row in rows]), waiting_count(self.store)

    def queue_page(self, after: WaitingKey | None, limit: int) -> list[tuple[WaitingKey, Item]]:
        """The first rows of the queue behind a place in it, each with its own place."""
        record_book.refresh(self.store)
        rows = waiting_rows(self.store, limit, after)
        places = {place[-1]: place for place, _ in rows}
        return [(places[item.row.key], item) for item in self._items([row for _, row in rows])]

    def waiting(self) -> Iterator[Item]:
        """The whole queue of a record that is up to date, some hundreds of rows in memory at a time."""
        rows = waiting_rows(self.store, -1)
        for at in range(0, len(rows), _AT_ONCE):
            yield from self._items([row for _, row in rows[at : at + _AT_ONCE]])

    def item(self, key: str) -> Item | None:
        """The row as it waits in the queue; None when a person has looked at it."""
        record_book.refresh(self.store)
        rows = record_parts.rows_beginning(self.store, self.row(key).key)
        return next((item for item in self._items(list(rows.values())) if item.row.key in rows), None)

    def _items(self, rows: list[int]) -> list[Item]:
        """What waits of some award rows, in the order of the queue."""
        book = record_book.open_book(self.store, record_parts.articles_of_rows(self.store, rows))
        wanted = record_rows.record_rows(self.store, record_parts.articles_of_rows(self.store, rows))
        keys = {wanted[row].key for row in rows if row in wanted}
        links = record_tables.links(self.store, rows)
        found = record_tables.achievements(self.store, rows_of=rows)
        own = (row for key, row in book.rows.items() if key in keys)
        return review_queue(own, links, found, book.standings)

    def rows(self) -> dict[str, Row]:
        """All rows as the articles assert them, by key."""
        return {row.key: row for row in record_rows.record_rows(self.store).values()}

    def row(self, key: str) -> Row:
        """The row whose key begins so. Raises ``StoreError`` when there is none or more than one."""
        record_book.refresh(self.store)
        numbers = record_parts.rows_beginning(self.store, key) if key else {}
        articles = record_parts.articles_of_rows(self.store, numbers.values())
        rows = record_rows.record_rows(self.store, articles).values()
        found = [row for row in rows if row.key in numbers]
        if not found:
            raise NotStoredError(key, "is the key of no row", "take the key from: review list")
        if len(found) > 1:
            cause = f"begins the keys of {len(found)} rows"
            raise SeveralStoredError(key, cause, "take the key from: review list")
        return found[0]

    def accept(self, key: str, why: str | None = None) -> int:
        return self._on_row("accept", self.row(key), why=why)

    def reject(self, key: str, why: str | None = None) -> int:
        return self._on_row("reject", self.row(key), why=why)

    def check(self, key: str, why: str | None = None) -> int:
        """The row was compared with papers of one's own (đã đối chiếu)."""
        return self._on_row("checked", self.row(key), why=why)

    def correct(
        self, key: str, field: str, value: str, *, quote: str | None = None, why: str | None = None
    ) -> int:
        """Put a value in place of what was read; ``quote`` are the article's words that say so.

        Raises ``UsageError`` for no such field or value, ``ConflictError`` for words that do not stand in the
        article or do not hold the value.
        """
        row, new = self.row(key), checked_value(field, value)
        if quote is not None and nfc(quote) not in record_rows.text_of(self.store, row.article):
            raise ConflictError(quote, "does not stand in the article", "copy the words from the article")
        if quote is not None and not tells(field, new, nfc(quote)):
            raise ConflictError(
                quote, "does not hold the value", "quote the words that tell it, or quote none"
            )
        old = getattr(self._standing(row), field)
        told = None if old is None else str(old)
        return self._on_row("correct", row, field=field, old=told, new=new, why=why, quote=quote)

    def as_it_stands(self, key: str) -> Row:
        """The row whose key begins so, with what persons corrected. Raises ``StoreError``."""
        return self._standing(self.row(key))

    def _standing(self, row: Row) -> Row:
        """The row with what persons corrected before; one that was rejected as the article asserts it."""
        article = article_of_identity(self.store, row.article)
        return record_book.open_book(self.store, [article]).rows.get(row.key, row)

    def merge(self, key: str, other: str, why: str | None = None) -> int:
        """Two rows tell of one award."""
        return self._on_rows("same_award", key, other, why)

    def split(self, key: str, other: str, why: str | None = None) -> int:
        """Two rows tell of two awards."""
        return self._on_rows("different_award", key, other, why)

    def decision_seen(self, key: str, seen: SeenDecision, why: str | None = None) -> int:
        """A person has the decision in hand (có quyết định)."""
        if seen.date is not None:
            seen = replace(seen, date=day_as_kept(seen.date))
        told = {one.name: getattr(seen, one.name) for one in fields(seen)}
        return self._on_row("decision_seen", self.row(key), new=json.dumps(told, ensure_ascii=False), why=why)

    def name(self, act: ActName, key: str, other: str, why: str | None = None, day: str | None = None) -> int:
        """The names in two rows mean one, or two, or it cannot be told; or the first was given up for the
        second, or its body became part of the other, on an ISO day where it is known."""
        day = None if day is None else day_as_kept(day)
        keys = [
            mention.key
            for row in (self.row(key), self.row(other))
            if (mention := mention_of(row)) is not None
        ]
        if len(set(keys)) != 2:
            raise ConflictError(
                f"{key} {other}", "are not two names", "give two rows with different recipients"
            )
        return self._add(Act(act, keys[0], self.who, self._now(), other=keys[1], new=day, why=why))

    def redact(self, name: str, why: str | None = None, *, namesakes: bool = False) -> tuple[int, int]:
        """Block a person's name out of everything; gives the act and in how many articles the name stood.

        Raises ``UsageError`` for a name of one word, which would block out half of the country, and
        ``ConflictError`` for one that several persons of the registry bear, unless ``namesakes`` are meant.
        """
        redaction = redaction_of(name)
        if redaction.count < _LEAST_WORDS:
            raise UsageError(name, "is not a full name", "give surname and given name")
        bearers = () if namesakes else self._persons_named(name)
        if len(bearers) > 1:
            raise ConflictError(
                name,
                f"is the name of several persons: {'; '.join(bearers)}",
                "add --namesakes to block out all",
            )
        number = record_rows.add_act(self.store, Act("redact", redaction.key, self.who, self._now(), why=why))
        touched = redact_name(self.store, name)
        record_book.refresh(self.store)
        return number, touched

    def _persons_named(self, name: str) -> tuple[str, ...]:
        """The persons of the registry who bear the name, each with the house."""
        record_book.refresh(self.store)
        named = record_tables.entries(self.store, record_book.named_entries(self.store, name).ids)
        return tuple(
            sorted(
                f"{one.name} ({one.parent})" if one.parent else one.name
                for one in named
                if one.kind == "person"
            )
        )

    def undo(self, number: int, why: str | None = None) -> int:
        """Take an act back. Raises ``StoreError`` when there is no such act or it was taken back already."""
        acts = record_rows.acts(self.store)
        if all(act.id != number for act in acts) or any(
            act.act == "undo" and act.subject == str(number) for act in acts
        ):
            raise NotStoredError(
                str(number), "is no act that can be undone", "take the number from: review history"
            )
        return self._add(Act("undo", str(number), self.who, self._now(), why=why))

    def history(self) -> list[Act]:
        """All acts, the newest first."""
        return record_rows.acts(self.store)[::-1]

    def acts_on(self, row: Row) -> list[Act]:
        """The acts on a row, the newest first."""
        return record_pages.acts_on(self.store, row.key)

    def undone(self) -> frozenset[int]:
        """The numbers of acts that were taken back."""
        return record_pages.undone_acts(self.store)

    def last_act(self) -> int | None:
        """The number of the person's newest act that was not taken back."""
        return record_pages.last_act_of(self.store, self.who)

    def orphans(self) -> list[Act]:
        """Acts whose row no article asserts any more."""
        record_book.refresh(self.store)
        lost = record_parts.acts_without_rows(self.store)
        articles = record_parts.articles_called(self.store, articles_acted_on(lost))
        return orphans(lost, record_rows.record_rows(self.store, articles).values())

    def _on_rows(self, name: ActName, key: str, other: str, why: str | None) -> int:
        one, two = self.row(key), self.row(other)
        if one.key == two.key:
            raise ConflictError(key, "is one row, not two", "give two rows")
        there = json.dumps(asdict(Place(two.article, two.evidence)), ensure_ascii=False)
        return self._on_row(name, one, other=two.key, new=there, why=why)

    def _on_row(
        self,
        name: ActName,
        row: Row,
        *,
        other: str | None = None,
        field: str | None = None,
        old: str | None = None,
        new: str | None = None,
        why: str | None = None,
        quote: str | None = None,
    ) -> int:
        at, now = (row.article, row.evidence), self._now()
        return self._add(Act(name, row.key, self.who, now, other, *at, field, old, new, why, quote))

    def _add(self, act: Act) -> int:
        number = record_rows.add_act(self.store, act)
        record_book.refresh(self.store)
        return number

    def _now(self) -> str:
        return self.store.moment().isoformat()
