"""The parameters of an address: one that it does not take is refused, "?yaer=2024" would give all years."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from fastapi import Request
from fastapi.dependencies.utils import get_flat_params
from fastapi.params import Cookie, Header, Path
from fastapi.routing import APIRoute

from extractor.errors import UsageError

_LIKE_ENOUGH = 0.6
"""Of 1: "yaer" is "year", "publsher" is "publisher", "page" is none."""


def only_known(request: Request) -> None:
    """A dependency of every address of the API. Raises ``UsageError``."""
    if not request.query_params:
        return
    route = request.scope["route"]
    assert isinstance(route, APIRoute)
    known = {
        field.alias: field.field_info.annotation
        for field in get_flat_params(route.dependant)
        # The fields of a model of parameters are plain.
        if not isinstance(field.field_info, Path | Header | Cookie)
    }
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in known:
            raise UsageError(name, "is no parameter of this address", _instead(name, known))
        if given.count(name) > 1 and not _is_list(known[name]):
            raise UsageError(name, "is given more than once", "give it once")


def _instead(name: str, known: Collection[str]) -> str:
    if not known:
        return "leave it out: the address takes none"
    if nearest := get_close_matches(name, known, 1, _LIKE_ENOUGH):
        return f"did you mean “{nearest[0]}”?"
    return f"the address takes: {', '.join(known)}"


def _is_list(kind: Any) -> bool:
    return any(get_origin(one) in (list, tuple) for one in (kind, *get_args(kind)))
