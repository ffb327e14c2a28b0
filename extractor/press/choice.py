"""Which articles a digest is made of: their numbers, told by full text and days before any is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.ground.labels import Wording
from extractor.press.named import MANY, articles_naming, those_naming
from extractor.press.naming import meant
from extractor.search.coverage import Wanted, wanted_ids
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.refer import article_id_of

UNIT_FILTER = Wording("Đơn vị, cá nhân", "Unit or person")
WORDS_FILTER = Wording("Từ tìm", "Words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Articles by number or address; when none are given, by days as people write them, unit and words."""

    named: Sequence[str] = ()
    from_day: str | None = None
    to_day: str | None = None
    unit: str | None = None
    words: str | None = None

    @property
    def filters(self) -> tuple[tuple[Wording, str], ...]:
        """What is asked beside days, as name and value."""
        asked = ((UNIT_FILTER, self.unit), (WORDS_FILTER, self.words))
        return tuple((name, value) for name, value in asked if value is not None)


@dataclass(frozen=True, slots=True)
class Chosen:
    """``ids`` ascending; ``days`` ISO and inclusive as they were asked for, None open, and None for articles
    that were named one by one."""

    ids: Sequence[int]
    days: tuple[str | None, str | None] | None
    filters: tuple[tuple[Wording, str], ...]


def choose(store: Store, choice: Choice) -> Chosen:
    """The articles chosen.

    Raises ``UsageError`` for days or words that mean nothing, ``StoreError`` for an article or unit that is
    not known.
    """
    first, last = day_range(choice.from_day, choice.to_day)
    if choice.named:
        return Chosen(sorted({article_id_of(store, one) for one in choice.named}), None, choice.filters)
    ids = _ids(store, choice, first, last)
    return Chosen(ids, (first, last), choice.filters)


def _ids(store: Store, choice: Choice, first: str | None, last: str | None) -> Sequence[int]:
    """Of a unit: where its name stands, without those that mean a longer one, which their text tells; of very
    many it is kept."""
    if choice.unit is None:
        return wanted_ids(store, Wanted(first, last, words=choice.words))
    naming = meant(store, choice.unit).naming
    ids = wanted_ids(store, Wanted(first, last, naming.written, choice.words))
    if len(ids) <= MANY:
        return those_naming(store, naming, ids)
    return sorted(set(articles_naming(store, naming)).intersection(ids))
