"""The message for people: plain text and HTML of the same words."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from extractor.ground.alerts import AlertHit, Channel
from extractor.report.alerts.grouped import ArticleHits, by_article, message_id
from extractor.report.words import day_words

TEMPLATES = Path(__file__).parents[1] / "data"
_ID_HOST = "vinhdanh.invalid"
"""Message ids need a host; this one can belong to nobody (RFC 6761)."""

_NAMED = 3
"""Watches named in the subject."""


def mail(hits: Sequence[AlertHit], channel: Channel, sender: str, now: datetime) -> EmailMessage:
    """One message about the hits; what an article brought along can neither break a header nor be HTML."""
    found = by_article(hits)
    message = addressed(channel, sender, now, subject(found), message_id(hits))
    message.set_content(_rendered("alert.txt", found))
    message.add_alternative(_rendered("alert.html", found), subtype="html")
    return message


def addressed(channel: Channel, sender: str, now: datetime, about: str, identity: str) -> EmailMessage:
    """A message to the receiver that has no words yet; ``about`` becomes one line."""
    message = EmailMessage()
    message["Subject"] = _on_one_line(about)
    message["From"] = sender
    message["To"] = channel.target
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{identity}.{channel.id}@{_ID_HOST}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = "vi"
    return message


def subject(found: Sequence[ArticleHits]) -> str:
    """ "Vinh Danh: 3 bài mới về huyện Ba Vì, Cờ thi đua" """
    watches = list(dict.fromkeys(one.watch for one in found))
    named = ", ".join(watches[:_NAMED]) + (", …" if len(watches) > _NAMED else "")
    count = len({one.first.article for one in found})
    return f"Vinh Danh: {count} bài mới về {named}"


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _rendered(template: str, found: Sequence[ArticleHits]) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=template.endswith(".html"), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters["day"] = day_words
    environment.filters["is_web"] = _is_web
    environment.filters["found_by"] = _found_by
    watches = list(dict.fromkeys(one.watch for one in found))
    return environment.get_template(template).render(
        groups=[(watch, [one for one in found if one.watch == watch]) for watch in watches]
    )


def _found_by(hit: AlertHit) -> str:
    """The key word; of a saved search what it asks, and what stands in the sentence where that is not most of
    it: a search by filters alone is answered by whole sentences."""
    if not hit.is_search:
        return f"từ khóa: {hit.phrase}"
    is_part = len(hit.quote) < len(hit.sentence) / 2
    return f"tìm kiếm đã lưu: {hit.phrase}" + (f"; trong câu: {hit.quote}" if is_part else "")


def _is_web(address: str | None) -> bool:
    return address is not None and address.startswith(("https://", "http://"))
