"""Pages that only say where to go instead, as old portals redirect: ``<meta http-equiv="refresh">``."""

import re
from html import unescape

from extractor.fetch.exchange import Answer

_LARGEST = 8_192
"""Bytes; a whole article that has itself renewed or leads on after it is longer, and is read."""
_AT_ONCE_SECONDS = 5
_HIDDEN = re.compile(rb"<!--.*?-->|<noscript\b.*?</noscript\s*>", re.IGNORECASE | re.DOTALL)
"""What a browser with scripts does not do: "/bat-javascript.html" is no place of the article."""
_META = re.compile(rb"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?refresh\b[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')", re.IGNORECASE)
_ORDER = re.compile(
    r"\s*(?P<seconds>\d{1,5})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?(?P<address>[^\"'\s]+)", re.IGNORECASE
)


def leads_on_to(answer: Answer) -> str | None:
    """The address, as written, to which a small page leads its reader within a few seconds; None when it does
    not.
    """
    if answer.status != 200 or len(answer.body) > _LARGEST:
        return None
    for order in (answer.headers.get("refresh"), _stated(answer)):
        found = _ORDER.match(order) if order else None
        if found is not None and int(found["seconds"]) <= _AT_ONCE_SECONDS:
            return found["address"]
    return None


def _stated(answer: Answer) -> str | None:
    """What the page itself orders. Such pages are ASCII where it matters."""
    if "html" not in answer.headers.get("content-type", "html").lower():
        return None
    meta = _META.search(_HIDDEN.sub(b"", answer.body))
    content = _CONTENT.search(meta[0].decode("utf-8", errors="replace")) if meta else None
    return unescape(content["double"] or content["single"] or "") if content else None
