"""How far two annotators agree on the same articles: entities, award rows, fields of paired rows, events.

Agreement is F1 of one annotator against the other, which is the same in both directions. A mark agrees
exactly when label and span are the same, and relaxed when the label is the same and the spans share at least
half of the longer one ("Tối 16/8" and "16/8"). Rows pair by ``extractor.lab.compare_rows``.

``python -m extractor.lab.agreement FIRST SECOND`` compares the articles that both folders hold under the same
relative path and prints a Markdown table.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from extractor.errors import DataError
from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.lab.compare_rows import Json, awards_agree, fields_agree, pair_rows
from extractor.lab.corpus import GoldArticle, load_gold

ROW_FIELDS = (
    "kind",
    "level",
    "grade",
    "recipient_parent",
    "grantor",
    "proposer",
    "date",
    "period",
    "decision",
)
EVENT_FIELDS = ("date", "place", "organiser")
NEAR = 0.5
"""Shared part of the longer span from which two marks agree relaxed."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Things that both annotators have, and those that only the first or only the second has."""

    both: int = 0
    first_only: int = 0
    second_only: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(
            self.both + other.both,
            self.first_only + other.first_only,
            self.second_only + other.second_only,
        )

    @property
    def f1(self) -> float | None:
        """None when neither annotator has anything."""
        total = 2 * self.both + self.first_only + self.second_only
        return 2 * self.both / total if total else None


@dataclass(frozen=True, slots=True)
class Report:
    """The agreement over a set of articles; ``fields`` and ``event_fields`` count (right, paired)."""

    articles: int
    exact: dict[str, Agreement]
    relaxed: dict[str, Agreement]
    rows: Agreement
    fields: dict[str, tuple[int, int]]
    events: Agreement
    event_fields: dict[str, tuple[int, int]]


def mark_agreement(first: Iterable[Mark], second: Iterable[Mark], *, relaxed: bool) -> Agreement:
    """Marks of one label in one article, each paired at most once; exact twins first."""
    ours, theirs = Counter(mark.span for mark in first), Counter(mark.span for mark in second)
    twins = ours & theirs
    both = twins.total()
    left, right = list((ours - twins).elements()), list((theirs - twins).elements())
    if relaxed:
        for span in tuple(left):
            near = max(right, key=lambda other: _shared(span, other), default=None)
            if near is not None and _shared(span, near) >= NEAR:
                left.remove(span)
                right.remove(near)
                both += 1
    return Agreement(both, len(left), len(right))


def _shared(one: Span, other: Span) -> float:
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return max(0, overlap) / max(one.end - one.start, other.end - other.start)


def compare(pairs: Sequence[tuple[GoldArticle, GoldArticle]]) -> Report:
    """Agreement over pairs of the same article. Raises ``DataError`` when their texts differ."""
    exact = dict.fromkeys(get_args(Label), Agreement())
    relaxed = dict(exact)
    rows = events = Agreement()
    row_pairs: list[tuple[Json, Json]] = []
    event_pairs: list[tuple[Json, Json]] = []
    for first, second in pairs:
        if first.article.text != second.article.text:
            raise DataError(
                str(second.path), f"its text is not that of {first.path}", "strip the article again"
            )
        for label in exact:
            ours = [mark for mark in first.marks if mark.label == label]
            theirs = [mark for mark in second.marks if mark.label == label]
            exact[label] += mark_agreement(ours, theirs, relaxed=False)
            relaxed[label] += mark_agreement(ours, theirs, relaxed=True)
        rows += _paired(first.awards, second.awards, awards_agree, row_pairs)
        events += _paired(first.events, second.events, _same_type, event_pairs)
    return Report(
        len(pairs),
        exact,
        relaxed,
        rows,
        _right(ROW_FIELDS, row_pairs),
        events,
        _right(EVENT_FIELDS, event_pairs),
    )


def _paired(
    first: Sequence[Json],
    second: Sequence[Json],
    agree: Callable[[Json, Json], bool],
    collected: list[tuple[Json, Json]],
) -> Agreement:
    pairing = pair_rows(first, second, agree)
    collected.extend(pairing.pairs)
    return Agreement(len(pairing.pairs), len(pairing.invented), len(pairing.missed))


def _same_type(one: Json, other: Json) -> bool:
    return bool(one["type"] == other["type"])


def _right(names: Iterable[str], pairs: Sequence[tuple[Json, Json]]) -> dict[str, tuple[int, int]]:
    return {name: (sum(fields_agree(name, a, b) for a, b in pairs), len(pairs)) for name in names}


def table(report: Report) -> str:
    """The report as a Markdown table; F1 in per cent."""
    lines = [
        f"| {report.articles} articles | exact F1 | relaxed F1 | both / first only / second only (exact) |",
        "|---|---|---|---|",
    ]
    every = (sum(report.exact.values(), Agreement()), sum(report.relaxed.values(), Agreement()))
    named = [(label, (report.exact[label], report.relaxed[label])) for label in report.exact]
    for name, (exact, relaxed) in [*named, ("all marks", every)]:
        lines.append(f"| {name} | {_percent(exact)} | {_percent(relaxed)} | {_counts(exact)} |")
    lines.append(f"| award rows | {_percent(report.rows)} | | {_counts(report.rows)} |")
    lines.append(f"| events by type | {_percent(report.events)} | | {_counts(report.events)} |")
    for title, fields in (("rows", report.fields), ("events", report.event_fields)):
        parts = ", ".join(f"{name} {right}/{paired}" for name, (right, paired) in fields.items())
        lines.append(f"\nFields of paired {title}: {parts}.")
    return "\n".join(lines)


def _percent(agreement: Agreement) -> str:
    return "–" if agreement.f1 is None else f"{100 * agreement.f1:.1f}"


def _counts(agreement: Agreement) -> str:
    return f"{agreement.both} / {agreement.first_only} / {agreement.second_only}"


def main(arguments: list[str]) -> int:
    """Compare two folders of gold files; 2 when they are not named or share no file."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m extractor.lab.agreement FIRST SECOND\n")
        return 2
    first, second = (Path(name) for name in arguments)
    shared = [path.relative_to(second) for path in sorted(second.rglob("*.gold"))]
    shared = [path for path in shared if (first / path).is_file()]
    if not shared:
        sys.stderr.write(f"{first} and {second} share no gold file: name two folders of the same articles\n")
        return 2
    pairs = [(load_gold(first / path), load_gold(second / path)) for path in shared]
    sys.stdout.write(table(compare(pairs)) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
