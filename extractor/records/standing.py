"""What stands after all acts of persons: rows accepted, rejected, corrected; names and awards told apart."""

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, replace
from typing import Any

from extractor.ground.achievements import Row
from extractor.ground.acts import NAME_ACTS, ROW_PAIR_ACTS, Act
from extractor.lexicon.award_linker import identify
from extractor.records.corrections import ALWAYS_KNOWN, CORRECTABLE
from extractor.records.entries import Answers
from extractor.records.merging import RowAnswers
from extractor.records.registered import Change


@dataclass(frozen=True, slots=True)
class SeenDecision:
    """A decision that a person has seen: its number, ISO day, signer and where the paper lies."""

    number: str
    date: str | None = None
    signer: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stood when a person spoke of it: the article's identity, and its evidence there."""

    article: str
    evidence: str


@dataclass(slots=True)
class Standing:
    """The sum of all acts that were not undone, by row key."""

    accepted: set[str] = field(default_factory=set)
    rejected: set[str] = field(default_factory=set)
    corrected: dict[str, dict[str, str | None]] = field(default_factory=dict)
    checked: set[str] = field(default_factory=set)
    decisions: dict[str, SeenDecision] = field(default_factory=dict)
    names: dict[tuple[str, str], Act] = field(default_factory=dict)
    awards: dict[tuple[str, str], bool] = field(default_factory=dict)

    @property
    def looked_at(self) -> frozenset[str]:
        """Rows that a person has accepted, rejected or compared with papers: they wait for nobody."""
        return frozenset(self.accepted | self.rejected | self.checked | self.decisions.keys())

    @property
    def name_answers(self) -> Answers:
        return Answers(
            frozenset(pair for pair, said in self.names.items() if said.act in ("same_name", "renamed")),
            frozenset(
                pair for pair, said in self.names.items() if said.act in ("different_name", "merged_into")
            ),
            frozenset(_change(said) for said in self.names.values() if said.act == "renamed"),
            frozenset(_change(said) for said in self.names.values() if said.act == "merged_into"),
        )

    @property
    def row_answers(self) -> RowAnswers:
        return RowAnswers(
            frozenset(pair for pair, same in self.awards.items() if same),
            frozenset(pair for pair, same in self.awards.items() if not same),
        )

    def effective(self, rows: Iterable[Row]) -> list[Row]:
        """The rows as they stand: without rejected ones, with corrected values in place of the machine's."""
        return [
            _corrected(row, self.corrected.get(row.key, {})) for row in rows if row.key not in self.rejected
        ]


def standing(acts: Sequence[Act], rows: Iterable[Row]) -> Standing:
    """What stands. Acts on rows that a new reading gave another key are led to the row of the same article
    with the same evidence, when there is one."""
    undone = {act.subject for act in acts if act.act == "undo"}
    homes = _Homes(rows)
    stands = Standing()
    for act in acts:
        if str(act.id) not in undone and act.act != "undo":
            _apply(act, stands, homes)
    return stands


def seen_decision(act: Act) -> SeenDecision:
    """What a person noted of the decision, of an act ``decision_seen``."""
    return SeenDecision(**json.loads(act.new or "{}"))


def other_place(act: Act) -> Place | None:
    """Where the other of two rows stood; None of acts of earlier versions, which know it by its key alone."""
    return Place(**json.loads(act.new)) if act.act in ROW_PAIR_ACTS and act.new else None


def articles_acted_on(acts: Sequence[Act]) -> set[str]:
    """The articles whose rows the acts are about, those of the other row of two among them."""
    others = (there.article for act in acts if (there := other_place(act)) is not None)
    return {*(act.article for act in acts if act.article is not None), *others}


def orphans(acts: Sequence[Act], rows: Iterable[Row]) -> list[Act]:
    """Acts on rows that no article asserts any more; a person should look at them again."""
    homes = _Homes(rows)
    return [act for act in acts if act.article is not None and homes.of_act(act) is None]


class _Homes:
    """Where the rows of acts are now."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._keys: set[str] = set()
        self._by_evidence: dict[tuple[str, str], list[str]] = {}
        for row in rows:
            self._keys.add(row.key)
            self._by_evidence.setdefault((row.article, row.evidence), []).append(row.key)

    def of_act(self, act: Act) -> tuple[str, str | None] | None:
        """The row that the act is about now, with the other of an act on two; None when one is lost."""
        own = self._of(act.subject, _own_place(act))
        if own is None or act.act not in ROW_PAIR_ACTS or act.other is None:
            return None if own is None else (own, None)
        there = other_place(act)
        # An act of an earlier version does not say where the other stood: it is taken at its word.
        other = act.other if there is None else self._of(act.other, there)
        return None if other is None else (own, other)

    def _of(self, key: str, place: Place | None) -> str | None:
        if key in self._keys or place is None:
            return key if key in self._keys else None
        found = self._by_evidence.get((place.article, place.evidence), [])
        return found[0] if len(found) == 1 else None


def _own_place(act: Act) -> Place | None:
    return Place(act.article, act.evidence) if act.article is not None and act.evidence is not None else None


def _apply(act: Act, stands: Standing, homes: _Homes) -> None:
    match act.act:
        case name if name in NAME_ACTS:
            stands.names[_pair(act.subject, act.other or "")] = act
            return
        case "redact":
            return
        case _:
            found = homes.of_act(act)
    if found is None:
        return
    key, other = found
    match act.act:
        case "accept":
            stands.accepted.add(key)
            stands.rejected.discard(key)
        case "reject":
            stands.rejected.add(key)
            stands.accepted.discard(key)
        case "correct":
            stands.corrected.setdefault(key, {})[act.field or ""] = act.new
        case "checked":
            stands.checked.add(key)
        case "decision_seen":
            stands.decisions[key] = seen_decision(act)
        case "same_award" | "different_award":
            stands.awards[_pair(key, other or "")] = act.act == "same_award"


def _change(act: Act) -> Change:
    return Change(act.subject, act.other or "", act.new)


def _corrected(row: Row, values: Mapping[str, str | None]) -> Row:
    if not values:
        return row
    known = {one.name for one in fields(Row)} & set(CORRECTABLE)
    # An act of an earlier version may have emptied what every row has.
    told: dict[str, Any] = {
        name: value
        for name, value in values.items()
        if name in known and (value is not None or name not in ALWAYS_KNOWN)
    }
    if told.get("recipient_count") is not None:
        told["recipient_count"] = int(told["recipient_count"] or 1)
    row = replace(row, corrected=",".join(told) or None)
    if "decision" in told:
        # The day that an article writes is that of the number it writes.
        row = replace(row, decided=None)
    return _identified(replace(row, **told), row, told.keys())


def _identified(row: Row, before: Row, told: Set[str]) -> Row:
    """The row with what its award means where a person told the award or who gave it: "Huân chương Lao động
    hạng Ba" in place of "Bằng khen" is an order of the State, and of another grade for the law."""
    if told.isdisjoint(("award", "grantor")):
        return row
    means = identify(row.award, row.grantor)
    grade = means.grade or (row.grade if means.award_id == before.award_id else None)
    return replace(
        row, award_id=means.award_id, kind=means.kind, level=means.level,
        grade=row.grade if "grade" in told else grade,
    )  # fmt: skip


def _pair(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((one, other))
    return first, second
