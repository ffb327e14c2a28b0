"""Who is told of new hits of the watches, how, and how often."""

from datetime import datetime
from typing import Literal, get_args
from urllib.parse import urlsplit

from extractor.ground.value_class import value_class

ChannelKind = Literal["mail", "webhook"]

Tier = Literal["now", "daily", "weekly"]
TIERS: tuple[Tier, ...] = get_args(Tier)


@value_class
class Channel:
    """One receiver: an e-mail address, or the address of a program (``webhook``) with the secret it shares.

    ``watch`` is the name of the one watch it is told of, None for all. ``failures`` counts the attempts that
    failed since the last one that did not; ``last_try`` and ``last_sent`` are the moments of those, and
    ``fault`` is the error line of the last one, None when it did not fail.
    """

    id: int
    kind: ChannelKind
    target: str
    tier: Tier
    watch: str | None
    secret: str | None
    added_at: datetime
    failures: int = 0
    last_try: datetime | None = None
    last_sent: datetime | None = None
    fault: str | None = None

    @property
    def called(self) -> str:
        """The receiver where others than admins read of it, and in files: of a program its host alone, for
        whoever knows all of its address can often post there (``https://chat.example/hooks/T0/word``)."""
        return f"{urlsplit(self.target).hostname}/…" if self.kind == "webhook" else self.target


@value_class
class AlertHit:
    """A sentence that a watch found: by which phrase, in which article; moments are ISO 8601 with their zone.

    ``key`` is the same for the same sentence of the same article, after a rebuild too. ``is_search`` when the
    watch is a saved search: then ``phrase`` is what is searched for, and ``quote`` what of it stands there.
    """

    key: str
    watch: str
    phrase: str
    quote: str
    sentence: str
    is_search: bool
    came_in: str
    article: int
    title: str
    url: str | None
    publisher: str | None
    published: str | None

    @property
    def found_by(self) -> str:
        """The watch and its phrase, once where the watch is called so."""
        return self.watch if self.watch == self.phrase else f"{self.watch} · {self.phrase}"
