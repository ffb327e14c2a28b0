"""Reading a source's listing: which addresses it holds now."""

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from extractor import pipeline
from extractor.errors import InputError
from extractor.fetch.client import Fetcher
from extractor.fetch.listing import Listing, links_of
from extractor.ground.tracking import Listed, Source
from extractor.ground.validators import NotModified, Validators


@dataclass(frozen=True, slots=True)
class BackFill:
    """How far back to go beyond the newest page: so many pages, or to a day of publication."""

    pages: int | None = None
    since: date | None = None

    def __bool__(self) -> bool:
        return self.pages is not None or self.since is not None


NO_BACK_FILL = BackFill()


@dataclass(frozen=True, slots=True)
class Reading:
    """The addresses of a listing, each once, and how it is to be asked next."""

    listed: tuple[Listed, ...]
    validators: Validators = field(default_factory=Validators)
    not_modified: bool = False


def read_listing(
    fetcher: Fetcher, source: Source, back_fill: BackFill, *, conditional: bool = True
) -> Reading:
    """Raises ``FetchError`` or ``InputError`` for a listing that cannot be read."""
    validators = source.validators if conditional and not back_fill else None
    found = fetcher.get(source.address, validators)
    if isinstance(found, NotModified):
        return Reading((), found.validators, True)
    if not isinstance(found, Listing):
        raise InputError(source.address, "is neither a feed nor a sitemap", "give the address of one")
    listed: dict[str, Listed] = {}
    for link in links_of(found).articles:
        address = pipeline.canonical(link)
        if address is not None:
            listed.setdefault(address, Listed(address, link, urlsplit(link).hostname or ""))
    return Reading(tuple(listed.values()), found.validators)
