"""One JSON object as an article: fields given by name, or what our own ``extract`` printed.

Fields: ``title`` (without it a headline is looked for where a plain text has it); ``text``, ``body`` or
``content`` (a string, blank lines between paragraphs),
``paragraphs`` (a list) or ``html``; ``url``; ``published`` or ``date``; ``author`` (a string or a list);
``lead``; ``tags`` (a list or a string with commas); ``section``.
"""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any, get_args

from extractor.article.html_page import read_html
from extractor.article.parts import Parts
from extractor.article.plain_text import read_text
from extractor.errors import InputError, NotAnArticleError
from extractor.ground.article import BlockKind
from extractor.publishers.address import canonical_address, publisher_of
from extractor.viet.tidy import tidy
from extractor.viet.times import read_moment

_TEXTS = ("text", "body", "content")
_REMEDY = 'give an object like {"title": "…", "text": "…", "url": "…"}'


def read_json(source: str, text: str, url: str | None) -> Parts:
    """Raises ``InputError`` for what is no such object, ``NotAnArticleError`` for one without text."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(source, "is not valid JSON", _REMEDY) from error
    if isinstance(record, dict) and isinstance(record.get("article"), dict):
        record = record["article"]
    if not isinstance(record, dict):
        raise InputError(source, "is JSON but no object", _REMEDY)
    address = _string(record, "url", "canonical_url") or url
    return _with_fields(_content(source, record, address), record, address)


def _content(source: str, record: dict[str, Any], address: str | None) -> Parts:
    title = tidy(_string(record, "title") or "")
    if (printed := _own_blocks(record)) is not None:
        body = [(kind, content) for kind, content in printed if kind not in {"title", "lead"}]
        return Parts(title, body, lead=next((content for kind, content in printed if kind == "lead"), None))
    if (markup := _string(record, "html")) is not None:
        return read_html(source, markup, address)
    paragraphs = record.get("paragraphs")
    if isinstance(paragraphs, list):
        text = "\n\n".join(item for item in paragraphs if isinstance(item, str))
    else:
        text = _string(record, *_TEXTS) or ""
    lead = _string(record, "lead")
    if not tidy(f"{title}{text}{lead or ''}"):
        raise NotAnArticleError(source, "the JSON object has neither title nor text", _REMEDY)
    if "title" not in record and text:
        return read_text(source, text)
    head = title or "\u2014"
    if tidy(text).startswith(title):
        text = text.strip().removeprefix(title)
    parts = read_text(source, f"{head}\n\n{text}")
    return replace(parts, title=title)


def _own_blocks(record: dict[str, Any]) -> list[tuple[BlockKind, str]] | None:
    """The blocks of an article that we printed before; None when the object is of another make."""
    blocks, text = record.get("blocks"), record.get("text")
    if not isinstance(blocks, list) or not isinstance(text, str):
        return None
    kinds = {str(kind): kind for kind in get_args(BlockKind)}
    result: list[tuple[BlockKind, str]] = []
    for block in blocks:
        if not isinstance(block, dict) or block.get("kind") not in kinds:
            return None
        start, end = block.get("start"), block.get("end")
        if not isinstance(start, int) or not isinstance(end, int):
            return None
        result.append((kinds[block["kind"]], text[start:end]))
    return result


def _with_fields(parts: Parts, record: dict[str, Any], address: str | None) -> Parts:
    """What the object states of itself goes before what was read from its text."""
    url = address or parts.url
    canonical = canonical_address(url, parts.canonical_url)
    lead = tidy(_string(record, "lead") or "") or parts.lead
    body = list(parts.body)
    if parts.lead and lead != parts.lead:
        body.insert(0, ("paragraph", parts.lead))
    body = [block for block in body if block[1] != lead]
    return replace(
        parts,
        body=body,
        lead=lead,
        author=_joined(record.get("author")) or parts.author,
        published=_published(record) or parts.published,
        section=tidy(_string(record, "section") or "") or parts.section,
        tags=_tags(record.get("tags")) or parts.tags,
        url=url,
        canonical_url=canonical,
        publisher=publisher_of(canonical) or _string(record, "publisher") or parts.publisher,
    )


def _published(record: dict[str, Any]) -> datetime | None:
    stated = _string(record, "published", "date")
    moment = read_moment(stated) if stated else None
    return moment.value if moment else None


def _string(record: dict[str, Any], *names: str) -> str | None:
    """The first of the fields that is a string with anything in it."""
    return next(
        (value for name in names if isinstance(value := record.get(name), str) and value.strip()), None
    )


def _joined(author: Any) -> str | None:
    names = author if isinstance(author, list) else [author]
    return ", ".join(tidy(name) for name in names if isinstance(name, str) and name.strip()) or None


def _tags(tags: Any) -> tuple[str, ...]:
    items = tags if isinstance(tags, list) else str(tags or "").split(",")
    return tuple(tidy(item) for item in items if isinstance(item, str) and item.strip())
