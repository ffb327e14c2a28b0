"""Hits as the store gives them, for tests of messages and feeds."""

from datetime import datetime
from typing import Any

from extractor.ground.alerts import AlertHit, Channel
from extractor.viet.times import read_moment

NOW = datetime.fromisoformat("2026-03-17T10:00:00+07:00")


def a_hit(number: int = 1, **fields: Any) -> AlertHit:
    settings: dict[str, Any] = {
        "key": f"{number:032x}",
        "watch": "Ba Vì",
        "phrase": "huyện Ba Vì",
        "quote": "huyện Ba Vì",
        "sentence": "Sáng nay, huyện Ba Vì đón nhận Cờ thi đua.",
        "is_search": False,
        "came_in": f"2026-03-17T08:00:{number:02}+07:00",
        "article": 20260317000000 + number,
        "title": f"Ba Vì nhận Cờ thi đua {number}",
        "url": f"https://bao.example/{number}.html",
        "publisher": "bao.example",
        "published": "2026-03-17T07:30:00+07:00",
    }
    return AlertHit(**(settings | fields))


def a_channel(**fields: Any) -> Channel:
    moment = read_moment("2026-03-16T09:00:00+07:00")
    assert moment is not None
    settings: dict[str, Any] = {
        "id": 1, "kind": "mail", "target": "vp@bavi.example", "tier": "now", "watch": None, "secret": None,
        "added_at": moment.value,
    }  # fmt: skip
    return Channel(**(settings | fields))
