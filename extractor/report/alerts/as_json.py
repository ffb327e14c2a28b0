"""The message for programs: which search, which phrase, which sentence, in which article."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from extractor.ground.alerts import AlertHit, Channel
from extractor.report.alerts.grouped import by_article, message_id

SCHEMA_VERSION = 1


def message_json(hits: Sequence[AlertHit], channel: Channel, now: datetime) -> dict[str, Any]:
    """``id`` is the same when the same hits are sent again."""
    return {
        "schema_version": SCHEMA_VERSION,
        "id": message_id(hits),
        "sent_at": now.isoformat(timespec="seconds"),
        "tier": channel.tier,
        "articles": [
            {
                "watch": found.watch,
                "id": found.first.article,
                "title": found.first.title,
                "url": found.first.url,
                "publisher": found.first.publisher,
                "published": found.first.published,
                "hits": [
                    {"phrase": hit.phrase, "quote": hit.quote, "sentence": hit.sentence} for hit in found.hits
                ],
            }
            for found in by_article(hits)
        ],
    }
