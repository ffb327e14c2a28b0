"""Reading a source's listing: which addresses it holds now, over as many pages as are wanted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from extractor import pipeline
from extractor.errors import InputError, VinhDanhError
from extractor.fetch.client import Fetcher
from extractor.fetch.discover import ListingError, discover
from extractor.fetch.listing import Listing
from extractor.ground.discovery import Discovery, Entry
from extractor.ground.page import Page
from extractor.ground.tracking import Listed, Source
from extractor.ground.validators import NotModified, Validators

CATCH_UP_PAGES = 10
"""How many pages of a listing are read on, after downtime, until one holds something known."""

BACK_FILL_PAGES = 1_000
"""Where a back-fill to a day ends at the latest: a listing whose last page names itself as the next one."""

SITEMAPS_A_ROUND = 3
"""How many sitemaps of an index are read in a round that tell neither their days nor their last change."""

CATCH_UP_SITEMAPS = 31
"""How many are read that tell of days since the last round: a month of daily ones."""

BEFORE_ADDED = timedelta(days=2)
"""What a sitemap holds of older days than these before the source was added is left to a back-fill: following
a paper from today on must not fetch all that it has ever printed."""

MOST_UNDATED = 500
"""So many addresses of a sitemap that states no times are taken in an ordinary round."""

AnyKnown = Callable[[Sequence[str]], bool]
"""Whether any of these addresses was known when the listing was read last."""


@dataclass(frozen=True, slots=True)
class BackFill:
    """How far back to go beyond the newest page: so many pages, or to a day of publication."""

    pages: int | None = None
    since: date | None = None

    def __bool__(self) -> bool:
        return self.pages is not None or self.since is not None


NO_BACK_FILL = BackFill()


class BrokenOffError(Exception):
    """It was asked to stop while the listing was read; what was read of it is not enough to go on from."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The addresses of a listing, each once, and how it is to be asked next.

    ``problems`` are codes of ``ground.discovery.PROBLEMS``; ``errors`` tell of further pages or sitemaps that
    could not be read, where the first could. ``broken_off`` tells that a back-fill was to go on.
    """

    listed: tuple[Listed, ...] = ()
    validators: Validators = field(default_factory=Validators)
    not_modified: bool = False
    problems: tuple[str, ...] = ()
    errors: tuple[VinhDanhError, ...] = ()
    broken_off: bool = False


@dataclass(frozen=True)
class ListingReader:
    """Reads the listing of one source. ``any_known`` tells where catching up may end; ``stop`` is asked
    between two parts of the listing.
    """

    fetcher: Fetcher
    source: Source
    any_known: AnyKnown
    now: datetime
    back_fill: BackFill = NO_BACK_FILL
    stop: Callable[[], bool] = lambda: False
    _days: dict[str, date | None] = field(default_factory=dict)
    """Of the articles that were asked for their own."""

    def read(self, *, conditional: bool = True) -> Reading:
        """Raises ``FetchError`` or ``InputError`` for a listing that cannot be read, not even in part, and
        ``BrokenOffError``.
        """
        validators = self.source.validators if conditional and not self.back_fill else None
        found = self.fetcher.get(self.source.address, validators)
        if isinstance(found, NotModified):
            return Reading((), found.validators, True)
        first = discovered(found, self.now)
        pages: list[Discovery | VinhDanhError] = []
        broken_off = False
        for page in self._pages(first):
            if page is None:
                broken_off = self._may_end_at(pages)
                break
            pages.append(page)
        errors = [page for page in pages if isinstance(page, VinhDanhError)]
        if len(errors) == len(pages) > 0:
            raise errors[0]
        entries = [entry for page in pages if isinstance(page, Discovery) for entry in page.entries]
        if self.source.kind == "sitemap":
            entries = self._of_the_span(entries)
        listed = _listed(self._since(entries))
        # A part that could not be read is wanted again, though the first page may not change till then.
        in_part = errors or "cut_off" in first.problems
        known = Validators() if in_part else found.validators
        return Reading(listed, known, problems=first.problems, errors=tuple(errors), broken_off=broken_off)

    def _may_end_at(self, pages: Sequence[Discovery | VinhDanhError]) -> bool:
        """That a back-fill may be broken off behind these pages: they hold all that an ordinary round reads.

        Else the next round would find the first of them known and read no further. Raises ``BrokenOffError``.
        """
        held = [page for page in pages if isinstance(page, Discovery)]
        enough = self.source.last_round is None or any(
            self.any_known([one.address for one in _listed(page.entries)]) for page in held
        )
        if not (self.back_fill and held and enough):
            raise BrokenOffError
        return True

    def _pages(self, first: Discovery) -> Iterator[Discovery | VinhDanhError | None]:
        """The parts of the listing that are wanted, newest first; an error in the place of one. None where it
        is to stop before the last one.
        """
        if first.sitemaps:
            for sitemap in self._wanted_sitemaps(first):
                if self.stop():
                    raise BrokenOffError
                yield self._fetched(sitemap)
            return
        page: Discovery | VinhDanhError = first
        seen = {self.source.address}
        yield page
        while isinstance(page, Discovery) and page.next_page not in {None, *seen}:
            if not self._goes_on(page, len(seen)):
                return
            if self.stop():
                yield None
                return
            assert page.next_page is not None
            seen.add(page.next_page)
            page = self._fetched(page.next_page)
            yield page

    def _wanted_sitemaps(self, index: Discovery) -> list[str]:
        """Newest first, those that may hold what came since the last round, or as far back as is asked."""
        if self.back_fill.pages is not None:
            return [one.url for one in index.sitemaps[: self.back_fill.pages]]
        since = self.back_fill.since or self._unread_since()
        held = [one for one in index.sitemaps if one.may_hold(since, self.now.date())]
        if self.back_fill.since is not None:
            return [one.url for one in held[:BACK_FILL_PAGES]]
        telling = [one for one in held if one.last is not None or one.changed is not None]
        silent = [one for one in held if one not in telling]
        return [one.url for one in (*telling[:CATCH_UP_SITEMAPS], *silent[:SITEMAPS_A_ROUND])]

    def _goes_on(self, page: Discovery, count: int) -> bool:
        """Whether a page older than this one, the ``count``-th, is wanted too."""
        if self.back_fill.pages is not None:
            return count < self.back_fill.pages
        if self.back_fill.since is not None:
            return count < BACK_FILL_PAGES and not self._is_older(page.entries, self.back_fill.since)
        if self.source.last_round is None or not page.entries:
            return False
        return count < CATCH_UP_PAGES and not self.any_known([one.address for one in _listed(page.entries)])

    def _is_older(self, entries: Sequence[Entry], since: date) -> bool:
        """Whether all of a page is of days before this one: by the times that it tells.

        Section pages of many papers tell none: then its last article is asked, and the one in the middle,
        for a box of old ones may stand at the end.
        """
        told = [moment.date() for one in entries if (moment := one.published or one.updated) is not None]
        if entries and not told:
            asked = dict.fromkeys((entries[-1].url, entries[len(entries) // 2].url))
            told = [day for address in asked if (day := self._published_on(address)) is not None]
        return bool(told) and all(day < since for day in told)

    def _published_on(self, address: str) -> date | None:
        if address not in self._days:
            try:
                found = self.fetcher.get(address)
                moment = pipeline.read_page(found).published if isinstance(found, Page) else None
            except VinhDanhError:
                moment = None
            self._days[address] = None if moment is None else moment.date()
        return self._days[address]

    def _of_the_span(self, entries: Sequence[Entry]) -> list[Entry]:
        """Of a sitemap, which holds years: what is newer than the source's beginning, newest first."""
        if self.back_fill:
            return list(entries)
        since = self._followed_since()
        dated = [(day, entry) for entry in entries if (day := _day(entry)) is not None and day >= since]
        dated.sort(key=lambda pair: pair[0], reverse=True)
        undated = [entry for entry in entries if _day(entry) is None]
        return [*(entry for _, entry in dated), *undated[:MOST_UNDATED]]

    def _since(self, entries: Sequence[Entry]) -> list[Entry]:
        """Without those that are surely older than the day a back-fill goes to."""
        since = self.back_fill.since
        if since is None:
            return list(entries)
        return [entry for entry in entries if (day := _day(entry)) is None or day >= since]

    def _unread_since(self) -> date:
        """The day before the last round, which may have been read before its midnight."""
        if self.source.last_round is None:
            return self._followed_since()
        return (min(self.source.last_round, self.now) - timedelta(days=1)).date()

    def _followed_since(self) -> date:
        return (self.source.added_at - BEFORE_ADDED).date()

    def _fetched(self, address: str) -> Discovery | VinhDanhError:
        try:
            return discovered(self.fetcher.get(address), self.now)
        except VinhDanhError as error:
            return error


def discovered(found: Page | Listing, now: datetime) -> Discovery:
    """What a listing holds. Raises ``InputError`` for one that cannot be read."""
    try:
        return discover(found, now=now)
    except ListingError as error:
        raise unreadable(found.source, error) from error


def unreadable(source: str, error: ListingError) -> InputError:
    return InputError(source, str(error), "check the address in a browser")


def _listed(entries: Iterable[Entry]) -> tuple[Listed, ...]:
    """The addresses in their order, each once whatever forms of it are listed."""
    listed: dict[str, Listed] = {}
    for entry in entries:
        address = pipeline.canonical(entry.url)
        if address is None:
            continue
        stated = entry.updated.isoformat() if entry.updated else None
        known = listed.setdefault(
            address, Listed(address, entry.url, urlsplit(entry.url).hostname or "", stated)
        )
        if known.stated is None and stated is not None:
            listed[address] = replace(known, stated=stated)
    return tuple(listed.values())


def _day(entry: Entry) -> date | None:
    """The day that tells how new an entry is: of its last change, else of its publication."""
    moment = entry.updated or entry.published
    return None if moment is None else moment.date()
