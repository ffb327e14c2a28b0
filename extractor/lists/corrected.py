"""Award rows as a person corrected them: what the table on the screen shows in place of what was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractor.records.standing import Standing, standing
from extractor.search import AwardRow
from extractor.store import Store, record_rows

_SHOWN = (
    "award", "award_id", "kind", "level", "grade", "recipient", "recipient_parent", "recipient_kind",
    "recipient_count", "grantor", "proposer", "status", "date", "period", "decision",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Corrected:
    """A row with a person's ``values`` by field, if any; its evidence stays what the article says."""

    row: AwardRow
    values: Mapping[str, str | None] = field(default_factory=dict)


def as_corrected(store: Store, rows: Sequence[AwardRow]) -> list[Corrected]:
    """The rows in their order; those that nobody corrected as they are."""
    read = record_rows.record_rows(store, {row.article_id for row in rows}) if rows else {}
    acts = record_rows.acts_standing(store, {row.article for row in read.values()})
    stands = standing(acts, read.values())
    key_of = {number: row.key for number, row in read.items()}
    now = {row.key: row for row in replace(stands, rejected=set()).effective(read.values())}
    return [_corrected(row, key_of[row.id], stands, now) for row in rows]


def _corrected(row: AwardRow, key: str, stands: Standing, now: Mapping[str, object]) -> Corrected:
    if key not in stands.corrected:
        return Corrected(row)
    shown = replace(row, **{name: getattr(now[key], name) for name in _SHOWN})
    return Corrected(shown, stands.corrected[key])
