"""What a person should look at first: rows that matter and are doubtful."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from extractor.ground.achievements import Achievement, Contradiction, Link, Row
from extractor.ground.labels import (
    NOT_TOLD,
    PAPERS_DIFFER,
    SLOT_LABELS,
    Speak,
    Wording,
    in_vietnamese,
)
from extractor.ground.records import Kind, Level
from extractor.records.standing import Standing

WEIGHT_OF_LEVEL: Mapping[Level, float] = {
    "state": 1.0, "government": 0.9, "ministry": 0.7, "province": 0.7, "international": 0.6,
    "mass_organisation": 0.5, "district_commune": 0.4, "unit": 0.3, "other": 0.3,
}  # fmt: skip
"""How much a row weighs in a record: what the state confers counts in every file (Luật 06/2022/QH15)."""

WEIGHT_OF_KIND: Mapping[Kind, float] = {
    "order": 1.0, "state_title": 1.0, "emulation_flag": 0.9, "medal": 0.8, "emulation_title": 0.8,
    "certificate_of_merit": 0.8, "commemorative_medal": 0.5, "badge": 0.5, "prize": 0.5,
    "letter_of_commendation": 0.4, "other": 0.3,
}  # fmt: skip

LEAST_DOUBT = 0.05
"""A row that nothing speaks against still waits for a person, after all others."""

_OPEN = Wording("chưa rõ là đơn vị, cá nhân nào", "it is open which unit or person is meant")
_NEW = Wording("tên chưa gặp ở đâu khác", "a name met nowhere else")

UNCLEAR, DIFFERING, UNLAWFUL = 0.5, 0.8, 0.6
"""A name that may mean several, papers that differ, what does not fit the law."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row to look at, its place in the queue (value times doubt, 0 to 1), and why it is doubtful."""

    row: Row
    weight: float
    reasons: tuple[Wording, ...]


def review_queue(
    rows: Iterable[Row], links: Mapping[str, Link], found: Iterable[Achievement], stands: Standing
) -> list[Item]:
    """Rows that no person has accepted, rejected or checked, the weightiest doubt first."""
    achievement_of = {key: one for one in found for key in one.rows}
    done = stands.looked_at
    items = [
        _item(row, links.get(row.key), achievement_of.get(row.key))
        for row in rows
        if row.key not in done and row.status != "target"
    ]
    return sorted(items, key=lambda item: (-item.weight, item.row.published or "", item.row.key))


def _item(row: Row, link: Link | None, achievement: Achievement | None) -> Item:
    told = list(_doubts(row, link, achievement))
    doubt = max(1 - row.confidence, LEAST_DOUBT, *(size for size, _ in told))
    value = WEIGHT_OF_LEVEL[row.level] * WEIGHT_OF_KIND[row.kind]
    return Item(row, value * doubt, tuple(reason for _, reason in told))


def _doubts(row: Row, link: Link | None, achievement: Achievement | None) -> Iterator[tuple[float, Wording]]:
    if row.confidence < 0.9:
        share = f"{row.confidence:.0%}"
        yield 1 - row.confidence, Wording(f"độ tin cậy {share}", f"confidence {share}")
    if link is not None and link.entry is None:
        yield UNCLEAR, _OPEN if link.candidates else _NEW
    if achievement is None:
        return
    for other in achievement.contradictions:
        yield DIFFERING, Wording(_differing(other, in_vietnamese), _differing(other, attrgetter("en")))
    for flag in achievement.flags:
        yield UNLAWFUL, flag.cited


def _differing(other: Contradiction, speak: Speak) -> str:
    """ "báo viết khác nhau về hạng: Nhì / Ba"."""
    values = " / ".join(value or speak(NOT_TOLD) for value in (other.ours, other.theirs))
    return f"{speak(PAPERS_DIFFER)} {speak(SLOT_LABELS[other.field])}: {values}"
