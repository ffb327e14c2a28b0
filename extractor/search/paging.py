"""Cursors: where a page ended, so that the next one goes on there whatever was added meanwhile.

A cursor names the last row by what never changes of it (its place in the order, its id), not by a number of
rows to skip: rows that come in meanwhile push nothing over the edge of a page.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import astuple, dataclass
from hashlib import blake2s

from extractor.errors import NotStoredError
from extractor.search.request import SearchRequest, Subject

_SIGNATURE = 8
_ORDER = 2
"""Which order a cursor goes on with: one of an older order is refused."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """``floor`` is the lowest id of the newest rows that a stage weighs, -1 where all are, beyond every id
    where none is; ``reach`` the lowest of those from farther back, weighed for words that stand together."""

    floor: int
    reach: int


@dataclass(frozen=True, slots=True)
class Place:
    """The last row shown. ``stage`` is the part of the order it stood in, ``score`` its weight there.

    ``bounds`` are those of the two stages that weigh rows, None for one that was not begun.
    """

    about: Subject
    stage: int
    score: int
    id: int
    bounds: tuple[Bounds | None, Bounds | None] = (None, None)


def cursor(place: Place, request: SearchRequest) -> str:
    """The place as a text that goes into an address."""
    told = json.dumps(astuple(place), separators=(",", ":")).encode()
    return urlsafe_b64encode(_signature(told, request) + told).decode().rstrip("=")


def place_of(request: SearchRequest) -> Place | None:
    """Where the request goes on; None at the beginning. Raises ``NotStoredError`` for another cursor."""
    if request.cursor is None:
        return None
    try:
        packed = urlsafe_b64decode(request.cursor + "=" * (-len(request.cursor) % 4))
    except (NotBase64, ValueError):
        packed = b""
    told = packed[_SIGNATURE:]
    if not told or packed[:_SIGNATURE] != _signature(told, request):
        raise NotStoredError(
            "cursor", "belongs to another search", "begin this search at its first page, without a cursor"
        )
    about, stage, score, row_id, bounds = json.loads(told)
    exact, others = (None if one is None else Bounds(*one) for one in bounds)
    return Place(about, stage, score, row_id, (exact, others))


def _signature(told: bytes, request: SearchRequest) -> bytes:
    """Of the place and of all that decides which rows there are and in what order."""
    asked = json.dumps(
        [_ORDER, request.words, sorted(request.filters.given().items()), sorted(request.chosen), request.sort]
    )
    return blake2s(told + b"\n" + asked.encode(), digest_size=_SIGNATURE).digest()
