"""Lists a page at a time: a cursor says behind which row the next page begins, so that rows that come in or
go meanwhile neither repeat nor hide others."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response
from pydantic import BaseModel, Field

from extractor.errors import NotStoredError

Item = TypeVar("Item")
Shown = TypeVar("Shown")

Key = tuple[str | int | float, ...]
"""Where a row stands in the order of its list; no two rows of it have the same."""

MOST = 200
_USUAL = 50
_MOST_DIGITS = 18


class Page(BaseModel, Generic[Item]):
    """Some rows of a list. ``next`` is the ``cursor`` of the next page, null on the last one; the same stands
    in the header ``Link``."""

    items: list[Item]
    next: str | None = Field(examples=["WyI5YzE0ZiIsIDIwMjIwMzE3MDAwMDAxXQ"])


class Paging:
    """The page that a request asks for."""

    def __init__(
        self,
        request: Request,
        response: Response,
        limit: Annotated[
            int, Query(ge=1, le=MOST, description="Rows on a page at most.", examples=[20])
        ] = _USUAL,
        cursor: Annotated[
            str | None,
            Query(max_length=1_000, description="`next` of the page before.", examples=[None]),
        ] = None,
    ) -> None:
        self._request = request
        self._response = response
        self._cursor = cursor
        self.limit = limit

    @property
    def after(self) -> Key | None:
        """The key of the last row of the page before. Raises ``NotStoredError`` for another list's."""
        return None if self._cursor is None else self._read(self._cursor)

    @property
    def after_number(self) -> int | None:
        """``after`` where the key is one number."""
        key = self.after_numbers(1)
        return key[0] if key else None

    def after_numbers(self, count: int) -> tuple[int, ...]:
        """``after`` where the key is so many numbers; empty at the beginning."""
        key = self.after or ()
        numbers = tuple(part for part in key if isinstance(part, int))
        if key and len(numbers) != count:
            raise self._no_cursor()
        return numbers

    def after_kinds(self, *kinds: type[str | int | float]) -> tuple[Any, ...] | None:
        """``after`` where the key is of these kinds, one after the other; None at the beginning."""
        key = self.after
        if key is None:
            return None
        if len(key) != len(kinds) or not all(map(isinstance, key, kinds)):
            raise self._no_cursor()
        return key

    def page(
        self,
        rows: Sequence[Item],
        key: Callable[[Item], Key],
        shown: Callable[[Item], Shown],
    ) -> Page[Shown]:
        """The page of the rows found behind ``after``: those asked for, and one more when there is a next."""
        kept = rows[: self.limit]
        following = self._write(key(kept[-1])) if len(rows) > self.limit else None
        if following is not None:
            self._response.headers["Link"] = f'<{self._address(following)}>; rel="next"'
        return Page(items=[shown(row) for row in kept], next=following)

    @property
    def _list(self) -> str:
        """What list is asked: its address and its filters."""
        asked = sorted(
            pair for pair in self._request.query_params.multi_items() if pair[0] not in ("cursor", "limit")
        )
        return sha256(f"{self._request.url.path}?{urlencode(asked)}".encode()).hexdigest()[:10]

    def _write(self, key: Key) -> str:
        told = json.dumps([self._list, *key], ensure_ascii=False, separators=(",", ":"))
        return urlsafe_b64encode(told.encode()).decode().rstrip("=")

    def _read(self, cursor: str) -> Key:
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            told: Any = json.loads(urlsafe_b64decode(padded.encode("ascii")))
        except (ValueError, RecursionError, binascii.Error) as error:
            raise self._no_cursor() from error
        if not isinstance(told, list) or not told or told[0] != self._list:
            raise self._no_cursor()
        key = tuple(told[1:])
        if not all(isinstance(part, str | float) or _is_number(part) for part in key):
            raise self._no_cursor()
        return key

    def _no_cursor(self) -> NotStoredError:
        return NotStoredError(
            "cursor", "is not of this list", "take it from the page before, or leave it out"
        )

    def _address(self, cursor: str) -> str:
        url = self._request.url.include_query_params(cursor=cursor)
        return f"{url.path}?{url.query}"


PageAsked = Annotated[Paging, Depends(Paging)]
"""A parameter of an endpoint."""


def _is_number(part: object) -> bool:
    return isinstance(part, int) and not isinstance(part, bool) and len(str(abs(part))) <= _MOST_DIGITS
