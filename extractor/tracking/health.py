"""The health of each publisher's file: are its pages still read by the sources that the file names first?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from extractor.ground.provenance import Field
from extractor.ground.tracking import Source
from extractor.store.identity import host_of
from extractor.store.reading_history import PastReading, outcomes_by_publisher
from extractor.store.sources import newest_addresses, sources
from extractor.store.store import Store
from extractor.tracking.past_readings import NOT_READ, Readings, Share, Window, readings_of_all, summed

FEWEST = 5
"""Articles or addresses below which nothing is judged."""

OUTCOME_DAYS = 7
STALE_DAYS = 14
_LEAST_FALL = 0.5
_RELIABLE = 0.8
"""Share of the older articles for which a source spoke that five in a row do not miss by chance."""
_MOST_FALLBACK = 0.5
_USUAL_FALLBACK = 0.2
_NO_LAYOUT = 0.9
_MOST_DRIFT = 2.0
_MOST_REVIEWS = 0.3
_MOST_BLOCKED = 0.5

SURE_FIELDS: tuple[Field, ...] = ("title", "body", "published")
"""Fields that every article has: when their first source is silent, the page has changed."""

Sign = Literal["layout", "source", "length", "review", "blocked", "stale"]
"""``layout``: no layout of the file finds the body any more; ``source``: the first source of a sure field
fell silent; ``length``: bodies are much shorter or longer than before; ``review``: many readings are doubted;
``blocked``: the site refuses us; ``stale``: a followed feed has brought nothing new for two weeks."""


OF_THE_PAGE: tuple[Sign, ...] = ("layout", "source", "length")
"""What says that a paper's pages have another shape, so that its file must be mended."""


@dataclass(frozen=True, slots=True)
class Health:
    """``layouts`` is whose file the newest article was read by; None when nothing was saved of a host."""

    publisher: str
    layouts: str | None
    read_at: str | None
    recent: Window
    before: Window
    newest: Window
    older: Window
    blocked: Share
    stale_sources: tuple[str, ...]
    signs: tuple[Sign, ...] = ()

    @property
    def drift(self) -> float | None:
        """Median length of the recent articles against that of those before."""
        if not self.recent.letters or not self.before.letters:
            return None
        return self.recent.letters / self.before.letters


def health_of_all(store: Store) -> list[Health]:
    """Of every publisher that has articles, or addresses that were tried this week, by name."""
    now, readings = store.moment(), readings_of_all(store)
    outcomes = outcomes_by_publisher(store, now - timedelta(days=OUTCOME_DAYS))
    stale = _stale_sources(sources(store), newest_addresses(store), now)
    return [
        _judged(name, readings.get(name, NOT_READ), outcomes.get(name, Counter()), stale.get(name, ()))
        for name in sorted({*readings, *outcomes})
    ]


def health(
    publisher: str, readings: Sequence[PastReading], outcomes: Counter[str], stale: Sequence[str]
) -> Health:
    """``readings`` are the newest first."""
    return _judged(publisher, summed(readings), outcomes, stale)


def _judged(publisher: str, read: Readings, outcomes: Counter[str], stale: Sequence[str]) -> Health:
    blocked = Share(outcomes["blocked"], outcomes.total())
    told = Health(
        publisher, read.layouts, read.read_at, read.recent, read.before, read.newest, read.older,
        blocked, tuple(stale),
    )  # fmt: skip
    return replace(told, signs=_signs(told))


def _stale_sources(
    followed: Iterable[Source], newest: dict[int, datetime], now: datetime
) -> dict[str, list[str]]:
    """The addresses of feeds that brought nothing for long, by their host."""
    found: dict[str, list[str]] = {}
    for source in followed:
        since = newest.get(source.id, source.added_at)
        host = host_of(source.address)
        if host is not None and source.last_round is not None and now - since > timedelta(days=STALE_DAYS):
            found.setdefault(host, []).append(source.address)
    return found


def _signs(told: Health) -> tuple[Sign, ...]:
    known = told.layouts not in {None, "general"}
    judged = told.recent.articles >= FEWEST
    signs: dict[Sign, bool] = {
        "layout": known and judged and _lost_layout(told),
        "source": known and judged and any(_fell_silent(told, name) for name in SURE_FIELDS),
        "length": judged and told.before.articles >= FEWEST and _drifts(told.drift),
        "review": judged and (told.recent.review.value or 0) >= _MOST_REVIEWS,
        "blocked": told.blocked.whole >= FEWEST and (told.blocked.value or 0) >= _MOST_BLOCKED,
        "stale": bool(told.stale_sources),
    }
    return tuple(sign for sign, seen in signs.items() if seen)


def _lost_layout(told: Health) -> bool:
    """Most bodies are found by general rules where they were not, or nearly all are.

    The latter whatever was before: a page looked at again after the break is read anew by the general rules
    too, and a file that never found a body is lost as well.
    """
    usual, now = told.before.fallback.value, told.recent.fallback.value or 0
    fell = now >= _MOST_FALLBACK and (usual is None or usual <= _USUAL_FALLBACK)
    just_fell = _breaks_off(told) and told.newest.fallback.value == 1 and _is_usual(told.older.fallback)
    return fell or just_fell or now >= _NO_LAYOUT


def _is_usual(fallback: Share) -> bool:
    return (fallback.value or 0) <= _USUAL_FALLBACK


def _fell_silent(told: Health, name: Field) -> bool:
    now, before = told.recent.first[name].value, told.before.first[name].value
    fell = told.before.articles >= FEWEST and (before or 0) - (now or 0) >= _LEAST_FALL
    silent = not told.newest.first[name].value and (told.older.first[name].value or 0) >= _RELIABLE
    return fell or (_breaks_off(told) and silent)


def _breaks_off(told: Health) -> bool:
    """Whether there are enough articles to set the newest against those before."""
    return told.newest.articles >= FEWEST and told.older.articles >= FEWEST


def _drifts(drift: float | None) -> bool:
    return drift is not None and not 1 / _MOST_DRIFT <= drift <= _MOST_DRIFT


def health_json(told: Health) -> dict[str, Any]:
    """Shares are 0 to 1, null where there is nothing to share; ``letters`` are medians."""
    return {
        "publisher": told.publisher,
        "layouts": told.layouts,
        "read_at": told.read_at,
        "recent": _window_json(told.recent),
        "before": _window_json(told.before),
        "drift": _rounded(told.drift),
        "blocked": _rounded(told.blocked.value),
        "stale_sources": list(told.stale_sources),
        "signs": list(told.signs),
    }


def _window_json(one: Window) -> dict[str, Any]:
    return {
        "articles": one.articles,
        "first_choice": {name: _rounded(share.value) for name, share in one.first.items()},
        "fallback": _rounded(one.fallback.value),
        "review": _rounded(one.review.value),
        "letters": one.letters,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
