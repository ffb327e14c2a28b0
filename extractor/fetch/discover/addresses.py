"""Addresses as listings write them → addresses that can be fetched."""

from collections.abc import Iterable
from urllib.parse import urljoin

from extractor.fetch.discover.limits import LONGEST_ADDRESS
from extractor.ground.discovery import Entry
from extractor.publishers.address import split_address, without_tracking


def absolute(base: str | None, link: str | None) -> str | None:
    """The link as an address of the web; None for anything else (``javascript:``, ``mailto:``, broken).

    ``www.bao.vn/tin.html`` is meant as a host, not as a folder below ``base``.
    """
    if not link or not link.strip() or len(link) > LONGEST_ADDRESS:
        return None
    link = link.strip()
    if base and link[:4].lower() == "www.":
        link = f"//{link}"
    try:
        joined = urljoin(base or "", link)
    except ValueError:
        return None
    return joined if split_address(joined) else None


def article_address(base: str | None, link: str | None) -> str | None:
    """As ``absolute``, without fragment and tracking parameters."""
    joined = absolute(base, link)
    return without_tracking(joined) if joined else None


def each_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries with each address once, as it was announced first."""
    found: dict[str, Entry] = {}
    for entry in entries:
        found.setdefault(entry.url, entry)
    return tuple(found.values())
