"""Awards that are marked in an article, but of which no row was made, and why gold rows are missed.

``python -m extractor.lab.unclaimed [--list] SPLIT…`` reads splits of the gold corpus ("dev") or files of
plain text, and prints a line of figures for each; ``--list`` adds the awards left over with their sentences,
and the missed rows by cause. Awards in words that assert nothing (negations, rules) are not left over.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor import text
from extractor.article import read_article
from extractor.events.awards import spoken_of
from extractor.fetch import Settings, read_inputs
from extractor.ground.page import Page
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lab.corpus import load_split
from extractor.lab.evaluate import judge
from extractor.lab.missed_rows import Missed, causes
from extractor.lab.roots import GOLD


@dataclass(frozen=True, slots=True)
class Reuse:
    """The awards marked in an article: those that rows were made of, and those left over."""

    awards: tuple[Mark, ...]
    used: tuple[Mark, ...]
    left: tuple[Mark, ...]


@dataclass(slots=True)
class Tally:
    """What was seen in one split or file."""

    awards: int = 0
    lines: list[str] = field(default_factory=list)
    left: int = 0
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, reading: Reading, reuse: Reuse, missed: Iterable[Missed] = ()) -> None:
        self.awards += len(reuse.awards)
        self.left += len(reuse.left)
        self.lines += [f"{name}: left {mark.text!r} in {_around(reading, mark)!r}" for mark in reuse.left]
        for one in missed:
            self.missed[one.cause] += 1
            who = (
                one.row.get("recipient") or f"{one.row.get('recipient_count', 1)} {one.row['recipient_kind']}"
            )
            self.lines.append(
                f"{name}: missed ({one.cause}) {one.row['award']} → {who} [{one.row['status']}]"
            )

    def told(self, name: str) -> str:
        by_cause = ", ".join(f"{cause} {number}" for cause, number in self.missed.most_common())
        return (
            f"{name}: {self.awards} awards, {self.left} left over; {self.missed.total()} missed: {by_cause}"
        )


def reuse_of(reading: Reading) -> Reuse:
    """Which awards of a reading rows were made of, and which are left over."""
    claimed, denied = spoken_of(reading)
    awards = tuple(mark for mark in reading.marks if mark.label == "AWARD")
    used = tuple(mark for mark in awards if _meets(mark, claimed))
    left = tuple(mark for mark in awards if mark not in used and not _meets(mark, denied))
    return Reuse(awards, used, left)


def _meets(mark: Mark, spans: Sequence[Span]) -> bool:
    return any(mark.span.overlaps(span) for span in spans)


def _around(reading: Reading, mark: Mark) -> str:
    where = next((one.span for one in reading.sentences if one.span.covers(mark.span)), mark.span)
    return where.of(reading.article.text)


def of_split(folder: Path) -> Tally:
    """The tally of a split of the gold corpus, with the causes of its missed rows."""
    tally = Tally()
    for gold in load_split(folder):
        reading = text.read(gold.article)
        reuse = reuse_of(reading)
        missed = causes(reading, judge(gold, reading).rows, reuse.used, reuse.awards)
        tally.add(gold.path.name, reading, reuse, missed)
    return tally


def of_file(path: Path) -> Tally:
    """The tally of an article without gold. Raises the error that keeps it from being read."""
    tally = Tally()
    for page in _pages(path):
        reading = text.read(read_article(page))
        tally.add(path.name, reading, reuse_of(reading))
    return tally


def _pages(path: Path) -> Iterator[Page]:
    for page in read_inputs([str(path)], Settings()):
        if not isinstance(page, Page):
            raise page
        yield page


def main(arguments: list[str]) -> int:
    """Print the tallies of the splits and files named; 2 when none is, or one is neither."""
    names = [name for name in arguments if name != "--list"]
    unknown = [name for name in names if not (GOLD / name).is_dir() and not Path(name).is_file()]
    if not names or unknown:
        sys.stderr.write(
            f"usage: python -m extractor.lab.unclaimed [--list] SPLIT|FILE…; not found: {unknown}\n"
        )
        return 2
    for name in names:
        split = GOLD / name
        tally = of_split(split) if split.is_dir() else of_file(Path(name))
        sys.stdout.write(
            "\n".join([*(tally.lines if "--list" in arguments else ()), tally.told(name)]) + "\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
