"""How a raw page arrived, as told in the JSON beside its bytes in the archive."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, get_args

from extractor.ground.page import Encoding, MediaType, Page


@dataclass(frozen=True, slots=True, order=True)
class Arrival:
    """One coming of a page: when it was saved and, within that second, in which order.

    ``page`` has all but the body. The same bytes may come from two addresses, or come back after the paper
    had printed something else: each coming is told, so that a database can be made again in the same order.
    """

    kept_at: datetime
    order: int
    digest: str
    page: Page

    def of_body(self, body: bytes) -> Page:
        return replace(self.page, body=body)


def head_json(arrivals: Sequence[Arrival]) -> bytes:
    """What stands beside the bytes of a page. Raises ``IndexError`` for no arrival."""
    told = {"media_type": arrivals[0].page.media_type, "arrivals": [_arrival_json(one) for one in arrivals]}
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")


def read_head(digest: str, content: bytes, written_at: datetime) -> list[Arrival]:
    """The arrivals told, at least one; ``written_at`` stands in for one that gives no time of its own.

    Archives of version 0.1 told only the first arrival, without its time. Raises ``KeyError``, ``TypeError``
    or ``ValueError`` for a broken head.
    """
    head = json.loads(content)
    kind = next((name for name in get_args(MediaType) if name == head["media_type"]), None)
    if kind is None:
        raise ValueError("unknown media type")
    told = head.get("arrivals", [head])
    if not isinstance(told, list) or not told:
        raise TypeError("arrivals are no list")
    return [_arrival(digest, kind, one, written_at) for one in told]


def _arrival_json(arrival: Arrival) -> dict[str, Any]:
    page = arrival.page
    told = {
        "source": page.source,
        "url": page.url,
        "status": page.status,
        "headers": [list(pair) for pair in page.headers],
        "fetched_at": page.fetched_at.isoformat() if page.fetched_at else None,
        "kept_at": arrival.kept_at.isoformat(),
        "order": arrival.order,
    }
    return told if page.encoding is None else {**told, "encoding": page.encoding}


def _arrival(digest: str, kind: MediaType, told: dict[str, Any], written_at: datetime) -> Arrival:
    url, status, headers, fetched_at = (told[name] for name in ("url", "status", "headers", "fetched_at"))
    if not isinstance(headers, list):
        raise TypeError("headers are no list")
    page = Page(
        source=str(told["source"]),
        body=b"",
        media_type=kind,
        url=None if url is None else str(url),
        status=status if isinstance(status, int) else None,
        headers=tuple((str(name), str(value)) for name, value in headers),
        fetched_at=None if fetched_at is None else datetime.fromisoformat(str(fetched_at)),
        encoding=next((name for name in get_args(Encoding) if name == told.get("encoding")), None),
    )
    kept_at = datetime.fromisoformat(str(told["kept_at"])) if "kept_at" in told else written_at
    return Arrival(kept_at, int(told.get("order", 0)), digest, page)
