"""One award row under review: its values by machine and by person, its evidence in the text, rows like it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from extractor.errors import NotStoredError
from extractor.ground.achievements import Row, Standing
from extractor.ground.acts import Act
from extractor.ground.labels import FIELD_LABELS, RECIPIENT_LABELS, STATUS_LABELS, Wording
from extractor.ground.records import Claim
from extractor.ground.span import Span
from extractor.lists.rows import Neighbour, neighbours
from extractor.record_book import open_book
from extractor.records.standing import SeenDecision, seen_decision
from extractor.review import Review
from extractor.service.pages.marked_text import Evidenced, TextBlock, text_blocks
from extractor.store import Store, read
from extractor.store.annotated import annotated_article
from extractor.store.article_findings import award_claims
from extractor.store.record_pages import act_numbered
from extractor.store.record_rows import record_rows
from extractor.store.record_tables import links
from extractor.store.refer import article_of_identity

_MOST_NEIGHBOURS = 12
"""Rows shown beside the one under review; all of them stand in the record of the unit or person."""

CODED: Mapping[str, Mapping[str, Wording]] = {"status": STATUS_LABELS, "recipient_kind": RECIPIENT_LABELS}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the row: what was read, what stands now, and the rule that read it."""

    name: str
    words: Wording
    read: str | None
    now: str | None
    rule: str | None


@dataclass(frozen=True, slots=True)
class RowPage:
    """``standing`` is that of the achievement the row is part of, "rejected" of a row that was rejected.
    ``neighbours`` are the nearest of the ``near`` rows whose award is of its kind.
    ``problem`` is why the act just asked for was not done, ``given`` what was written for it by field.
    ``acts`` are those on this row, the newest first, ``decisions`` what they tell of decisions seen,
    ``undone`` the numbers of those taken back; ``names`` are those of fields, ``coded`` of codes."""

    row: Row
    article: int
    blocks: tuple[TextBlock, ...]
    fields: tuple[Field, ...]
    coded: Mapping[str, Mapping[str, Wording]]
    standing: Standing | str
    reasons: tuple[Wording, ...]
    neighbours: tuple[Neighbour, ...]
    near: int
    acts: tuple[Act, ...]
    decisions: Mapping[int, SeenDecision]
    names: Mapping[str, Wording]
    undone: frozenset[int]
    done: Act | None
    problem: str | None
    given: Mapping[str, str]
    entry: str | None


def row_page(
    store: Store,
    review: Review,
    key: str,
    done: int | None = None,
    problem: str | None = None,
    given: Mapping[str, str] = MappingProxyType({}),
) -> RowPage:
    """Raises ``NotStoredError`` when there is no such row."""
    row = review.row(key)
    item = review.item(row.key)
    article = article_of_identity(store, row.article)
    found = annotated_article(store, article)
    if found is None:
        raise NotStoredError(key, "is the key of no row", "take the key from: review list")
    number = next(one for one, other in record_rows(store, [article]).items() if other.key == row.key)
    stored = read.awards_by_id(store, [number])[number]
    claims = award_claims(store, article).get(number, ())
    evidence = Evidenced(number, Span(stored.evidence_start, stored.evidence_end), claims)
    now = open_book(store, [article]).rows.get(row.key, row)
    link = links(store, [number]).get(row.key)
    entry = link.entry if link is not None else None
    near = neighbours(store, row, entry)
    acts = tuple(review.acts_on(row))
    return RowPage(
        row=now,
        article=article,
        blocks=text_blocks(found.article, found.marks, [evidence], number),
        fields=tuple(_fields(row, now, claims)),
        coded=CODED,
        standing=stored.standing,
        reasons=item.reasons if item is not None else (),
        neighbours=tuple(islice(near.rows(store), _MOST_NEIGHBOURS)),
        near=near.count,
        acts=acts,
        decisions={act.id: seen_decision(act) for act in acts if act.id and act.act == "decision_seen"},
        names=FIELD_LABELS,
        undone=review.undone(),
        done=act_numbered(store, done),
        problem=problem,
        given=given,
        entry=entry,
    )


def _fields(row: Row, now: Row, claims: Iterable[Claim]) -> Iterable[Field]:
    rules = {claim.field: claim.rule for claim in claims}
    for name, words in FIELD_LABELS.items():
        yield Field(name, words, _told(row, name), _told(now, name), rules.get(name))


def _told(row: Row, name: str) -> str | None:
    value = getattr(row, name)
    return None if value is None else str(value)
