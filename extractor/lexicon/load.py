"""Strict loading of the lexicon's TOML files into frozen dataclasses.

A data file of ours is either right or refused: unknown keys, missing keys and values of a wrong type raise
``DataError`` that names the file, the entry and the key.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from extractor.errors import DataError
from extractor.viet.fold import nfc

DATA = Path(__file__).parent / "data"
"""Where the lexicon's files lie, inside the package."""

Row = TypeVar("Row")


def read_toml(path: Path, allowed: Iterable[str]) -> dict[str, Any]:
    """The tables of one file, in NFC. Raises ``DataError`` when it is unreadable or has a key not allowed."""
    try:
        tables = tomllib.loads(nfc(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise broken(path, f"cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise broken(path, f"bad TOML: {error}") from error
    unknown = tables.keys() - set(allowed)
    if unknown:
        raise broken(path, f"unknown keys {', '.join(sorted(unknown))}")
    return tables


def build(row_type: type[Row], row: Mapping[str, Any], path: Path) -> Row:
    """One frozen dataclass from one TOML table; lists become tuples. Raises ``DataError``."""
    where = f"entry {row.get('id', '?')!r}"
    shaped: Any = row_type
    hints, required = _shape(shaped)
    unknown = row.keys() - hints.keys()
    if unknown:
        raise broken(path, f"{where}: unknown keys {', '.join(sorted(unknown))}")
    missing = required - row.keys()
    if missing:
        raise broken(path, f"{where}: missing keys {', '.join(sorted(missing))}")
    values = {}
    for key, value in row.items():
        frozen = tuple(value) if isinstance(value, list) else value
        if not _fits(frozen, hints[key]):
            raise broken(path, f"{where}: {key} is {value!r}")
        values[key] = frozen
    return row_type(**values)


def broken(path: Path, cause: str) -> DataError:
    return DataError(str(path), cause, "repair this lexicon file")


@cache
def _shape(row_type: Any) -> tuple[dict[str, Any], frozenset[str]]:
    if not is_dataclass(row_type):
        raise TypeError(f"{row_type.__name__} is not a dataclass")
    required = frozenset(
        field.name
        for field in fields(row_type)
        if field.default is MISSING and field.default_factory is MISSING
    )
    return get_type_hints(row_type), required


def _fits(value: object, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in inner)
    if origin is Literal:
        return value in inner
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(one, inner[0]) for one in value)
    if origin is Mapping:
        return isinstance(value, dict) and all(_fits(one, inner[1]) for one in value.values())
    if hint is bool or hint is NoneType:
        return isinstance(value, hint)
    return isinstance(value, hint) and not isinstance(value, bool)
