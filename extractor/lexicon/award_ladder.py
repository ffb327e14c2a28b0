"""Which award the law asks for before another, and how many years must lie between."""

from functools import cache
from typing import Any, Literal

from extractor.ground.value_class import value_class
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.load import DATA, broken, build, read_toml

_PATH = DATA / "award_ladder.toml"


@value_class
class LadderStep:
    """``award`` (of ``grade``) may follow ``after`` (of ``after_grade``) after ``years`` years."""

    award: str
    after: str
    years: int
    basis: str
    grade: str | None = None
    after_grade: str | None = None
    whom: Literal["collective", "individual"] | None = None


@value_class
class TitleRun:
    """``award`` asks for ``times`` of one of the awards ``after`` in years without a gap."""

    award: str
    after: tuple[str, ...]
    times: int
    basis: str


@cache
def ladder() -> tuple[LadderStep, ...]:
    """All steps. Raises ``DataError`` for a step of an award that the catalogue does not know."""
    steps = tuple(build(LadderStep, row, _PATH) for row in _tables()["step"])
    for step in steps:
        _check(step.award, step.grade)
        _check(step.after, step.after_grade)
    return steps


@cache
def title_runs() -> tuple[TitleRun, ...]:
    """All runs. Raises ``DataError`` for an award that the catalogue does not know."""
    runs = tuple(build(TitleRun, row, _PATH) for row in _tables()["run"])
    for run in runs:
        for award in (run.award, *run.after):
            _check(award, None)
    return runs


@cache
def _tables() -> dict[str, list[dict[str, Any]]]:
    return read_toml(_PATH, ["step", "run"])


def _check(award: str, grade: str | None) -> None:
    entry = catalogue().by_id.get(award)
    if entry is None or (grade is not None and grade not in entry.grades):
        raise broken(_PATH, f"no award {award!r} of grade {grade!r}")
