"""A feed or sitemap as it came; what it announces is told by ``discover``."""

from dataclasses import dataclass
from hashlib import sha256

from extractor.ground.validators import Validators, validators_of


class ListingError(Exception):
    """The bytes cannot be read as a feed, sitemap or page that lists articles; the message says why."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A feed or sitemap as it came; ``url`` is the address after redirects, None for a file.

    ``headers`` are lower-case names with their values, in order; a file has none.
    """

    source: str
    body: bytes
    url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def validators(self) -> Validators:
        """What to send with the next visit so that an unchanged listing need not be sent again."""
        return validators_of(self.headers)

    @property
    def digest(self) -> str:
        """SHA-256 of the body: some servers send the same bytes again whatever they are asked."""
        return sha256(self.body).hexdigest()
