"""What schemathesis loads (``SCHEMATHESIS_HOOKS``): examples that are there; nothing is taken from the run.

The description's examples are of nobody's database. They become those of this one, so that what is made
of examples finds something too.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import schemathesis

from benchmarks.described.stock import OWN_ACCOUNTS, OWN_TOKEN
from benchmarks.described.told import BOUND

_OWN = {
    "/api/v1/accounts/{number}": {str(one) for one in OWN_ACCOUNTS},
    "/api/v1/me/tokens/{number}": {str(OWN_TOKEN)},
}
_ANOTHER = 9


@schemathesis.hook
def before_load_schema(_: Any, raw_schema: dict[str, Any]) -> None:
    found = json.loads(Path(os.environ["DESCRIBED_FOUND"]).read_text(encoding="utf-8"))
    for path, bound in BOUND.items():
        for operation in raw_schema["paths"][path].values():
            for parameter, dictionary in bound.items():
                for schema in _schemas(raw_schema, operation, *parameter.split(".")):
                    _tell(schema, found[dictionary])


@schemathesis.hook
def before_call(_: Any, case: schemathesis.Case, __: dict[str, Any]) -> None:
    """Nobody removes, disables or revokes what the run signs in with."""
    if str((case.path_parameters or {}).get("number")) in _OWN.get(case.operation.path, ()):
        case.path_parameters["number"] = _ANOTHER
    if "If-Match" in case.headers and case.meta is not None and case.meta.generation.mode.is_positive:
        # What is made up is the ETag of nothing: all that carry one would be answered 412.
        case.headers["If-Match"] = "*"


def _schemas(
    raw: dict[str, Any], operation: dict[str, Any], place: str, name: str, *_: str
) -> Iterator[dict[str, Any]]:
    if place == "body":
        for media in operation.get("requestBody", {}).get("content", {}).values():
            reference = media["schema"].get("$ref", "").rpartition("/")[2]
            yield from _named(raw["components"]["schemas"].get(reference, {}).get("properties", {}), name)
    for parameter in operation.get("parameters", ()):
        if (parameter["in"], parameter["name"]) == (place, name):
            parameter.pop("example", None)
            yield parameter["schema"]


def _named(properties: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    if name in properties:
        yield properties[name]


def _tell(schema: dict[str, Any], values: list[int | str]) -> None:
    some = values[:: max(1, len(values) // 4)]
    schema["examples"] = [some] if schema.get("type") == "array" else some
    # Of a pattern sought anywhere and a length it makes one expression, which no name would fit.
    for one in (schema, *schema.get("anyOf", ())):
        if "pattern" in one:
            one.pop("maxLength", None)
