"""Which award the law asks for before another, and how many years must lie between."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.load import DATA, broken, build, read_toml

_PATH = DATA / "award_ladder.toml"


@dataclass(frozen=True, slots=True)
class LadderStep:
    """``award`` (of ``grade``) may follow ``after`` (of ``after_grade``) after ``years`` years."""

    award: str
    after: str
    years: int
    basis: str
    grade: str | None = None
    after_grade: str | None = None
    whom: Literal["collective", "individual"] | None = None


@cache
def ladder() -> tuple[LadderStep, ...]:
    """All steps. Raises ``DataError`` for a step of an award that the catalogue does not know."""
    steps = tuple(build(LadderStep, row, _PATH) for row in read_toml(_PATH, ["step"])["step"])
    for step in steps:
        for award, grade in ((step.award, step.grade), (step.after, step.after_grade)):
            entry = catalogue().by_id.get(award)
            if entry is None or (grade is not None and grade not in entry.grades):
                raise broken(_PATH, f"no award {award!r} of grade {grade!r}")
    return steps
