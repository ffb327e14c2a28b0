"""A page as it came in, before anything was read from it."""

from datetime import datetime
from hashlib import sha256
from typing import Literal

from extractor.ground.validators import Validators, validators_of
from extractor.ground.value_class import value_class

MediaType = Literal["html", "text", "json"]

Encoding = Literal["tcvn3", "vni", "auto-legacy"]
"""Encodings of before Unicode that a user may say a text is in; ``auto-legacy`` is whichever it is."""


@value_class
class Page:
    """Raw bytes of one input and how they arrived.

    ``source`` is the path or address as the user gave it. ``url`` is the address the bytes came from after
    redirects (None for a file). ``headers`` are lower-case names with their values, in order.
    ``fetched_at`` has a time zone (None for a file). ``encoding`` is what the user said of the text; None
    when nothing was said, and the bytes and headers tell.
    """

    source: str
    body: bytes
    media_type: MediaType
    url: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    fetched_at: datetime | None = None
    encoding: Encoding | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the body, the key under which the raw page is kept."""
        return sha256(self.body).hexdigest()

    @property
    def validators(self) -> Validators:
        """What to send with the next visit so that an unchanged page need not be sent again."""
        return validators_of(self.headers)

    def header(self, name: str) -> str | None:
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)
