"""The trained tagger's files: where they lie, what its configuration says, and whether they fit this code."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from extractor.errors import DataError
from extractor.ground.value_class import value_class

FEATURES = 3
"""Number of the feature set in ``features`` and ``columns``; raised whenever features change, since a
model reads only the features it was trained on."""

MODEL_FILE, CONFIG_FILE = "tagger.crf", "config.toml"
_PLACES = (
    Path(__file__).parents[2] / "trained" / "tagger",  # in an installed wheel
    Path(__file__).parents[3] / "models" / "tagger",  # in the repository
)


@value_class
class Settings:
    """How the tagger is trained and how far it is trusted; the file explains each."""

    features: int
    c1: float
    c2: float
    iterations: int
    seed: int
    fills: int
    swaps: int
    shouted: float
    forget: float
    forget_copies: float
    add: float
    win: float
    drop: float


def folder() -> Path:
    """The tagger's folder. Raises ``DataError`` when the model is nowhere."""
    for place in _PLACES:
        if (place / MODEL_FILE).is_file():
            return place
    raise DataError(
        str(_PLACES[-1] / MODEL_FILE),
        "the trained tagger is missing",
        "run `make train`, or install the package anew",
    )


@cache
def settings() -> Settings:
    """The settings beside the model. Raises ``DataError`` when they do not fit this code."""
    path = folder() / CONFIG_FILE
    found = read_settings(path)
    if found.features != FEATURES:
        raise DataError(
            str(path), f"the model has features {found.features}, the code {FEATURES}", "run `make train`"
        )
    return found


def read_settings(path: Path) -> Settings:
    """Settings of one file. Raises ``DataError`` naming what is unreadable, missing, unknown or no number."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(str(path), f"cannot be read: {error}", "repair this file") from error
    return Settings(**_checked(path, table))


def _checked(path: Path, table: Mapping[str, Any]) -> dict[str, Any]:
    kinds = {field.name: field.type for field in fields(Settings)}
    wrong = [
        *(f"no {name}" for name in kinds.keys() - table.keys()),
        *(f"unknown key {name}" for name in table.keys() - kinds.keys()),
        *(
            f"{name} is {table[name]!r}"
            for name in kinds.keys() & table.keys()
            if not isinstance(table[name], int if kinds[name] is int else int | float)
            or isinstance(table[name], bool)
        ),
    ]
    if wrong:
        raise DataError(str(path), "; ".join(sorted(wrong)), "repair this file")
    return dict(table)
