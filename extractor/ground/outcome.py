"""The one counted fate of every input."""

from typing import Literal, get_args

OutcomeCode = Literal[
    "saved",
    "updated",
    "unchanged",
    "duplicate",
    "not_an_article",
    "blocked",
    "robots",
    "not_found",
    "unreadable",
    "failed",
]

OUTCOMES: tuple[OutcomeCode, ...] = get_args(OutcomeCode)
