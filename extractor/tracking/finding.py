"""What to follow at an address that a person gives."""

from dataclasses import dataclass

from extractor.errors import InputError
from extractor.fetch.client import Fetcher
from extractor.fetch.listing import Listing
from extractor.ground.tracking import SourceKind


@dataclass(frozen=True, slots=True)
class Offer:
    """A listing to follow, with the name it goes by."""

    address: str
    kind: SourceKind
    name: str


def look_at(fetcher: Fetcher, address: str) -> Offer:
    """Look what kind of listing the address is. Raises ``FetchError`` or ``InputError``."""
    found = fetcher.get(address)
    if not isinstance(found, Listing):
        raise InputError(address, "is neither a feed nor a sitemap", "give the address of one")
    kind: SourceKind = "sitemap" if b"<urlset" in found.body or b"<sitemapindex" in found.body else "feed"
    return Offer(address, kind, name_of(address))


def name_of(address: str) -> str:
    """A name for a source that nobody named: its address without scheme."""
    return address.partition("://")[2].strip("/") or address
