"""What a person should look at first: rows that matter and are doubtful."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extractor.ground.achievements import Achievement, Link, Row
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

UNCLEAR, DIFFERING, UNLAWFUL = 0.5, 0.8, 0.6
"""A name that may mean several, papers that differ, what does not fit the law."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row to look at, its place in the queue (value times doubt, 0 to 1), and why it is doubtful."""

    row: Row
    weight: float
    reasons: tuple[str, ...]


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


def _doubts(row: Row, link: Link | None, achievement: Achievement | None) -> Iterator[tuple[float, str]]:
    if row.confidence < 0.9:
        yield 1 - row.confidence, f"độ tin cậy {row.confidence:.0%}"
    if link is not None and link.entry is None:
        yield UNCLEAR, "chưa rõ là đơn vị, cá nhân nào" if link.candidates else "tên chưa gặp ở đâu khác"
    if achievement is not None and achievement.contradictions:
        yield DIFFERING, "báo viết khác nhau"
    if achievement is not None and achievement.flags:
        yield UNLAWFUL, "; ".join(flag.problem for flag in achievement.flags)
