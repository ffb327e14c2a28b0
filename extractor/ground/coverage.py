"""Articles as the press desk reads them: what stood in which paper on which day."""

from collections.abc import Mapping
from dataclasses import replace

from extractor.ground.article import BLOCK_BREAK
from extractor.ground.headings import heading
from extractor.ground.records import EventType, RecipientKind, Status
from extractor.ground.value_class import value_class


@value_class
class Coverage:
    """The current text of an article. ``story`` is shared by near-copies; ``published`` is an ISO day."""

    id: int
    story: int
    title: str
    lead: str | None
    text: str
    url: str | None
    paper: str | None
    published: str | None

    @property
    def heading(self) -> str:
        return heading(self.title, self.text)

    @property
    def opening(self) -> str:
        """The lead, else the first block behind the headline; empty for an article of a headline alone."""
        return self.lead or self._first_block

    @property
    def abridged(self) -> "Coverage":
        """The same with no more text than its heading and opening need: a digest of ten years holds
        200,000 of them."""
        return replace(self, text=f"{self.title}{BLOCK_BREAK}{self._first_block}")

    @property
    def _first_block(self) -> str:
        return self.text.removeprefix(self.title).strip().partition(BLOCK_BREAK)[0]


@value_class
class CoverageTally:
    """How many articles were published by month (``2024-03``, empty when unknown), and by paper."""

    by_month: Mapping[str, int]
    by_paper: Mapping[str | None, int]

    @property
    def articles(self) -> int:
        return sum(self.by_month.values())


@value_class
class Told:
    """An award row or event of an article, as a digest needs it: whom it is about, and the words.

    ``unit`` is the unit honoured or holding the event, by its name in the registry where it has one.
    ``status`` and ``recipient_kind`` are those of an award row, ``event`` the type of an event.
    ``is_bare_name`` of a line of a list, whose words are but the recipient's name.
    """

    article: int
    quote: str
    start: int
    unit: str | None = None
    recipient_kind: RecipientKind | None = None
    status: Status | None = None
    event: EventType | None = None
    is_bare_name: bool = False


def papers(articles: "list[Coverage] | tuple[Coverage, ...]") -> tuple[str, ...]:
    """The papers that the articles stand in, each once, by name."""
    return tuple(sorted({article.paper for article in articles if article.paper is not None}))
