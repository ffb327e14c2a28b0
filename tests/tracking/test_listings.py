"""Which pages and sitemaps of a listing are read, and which of their entries count."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from extractor.errors import FetchError, InputError
from extractor.fetch.client import Fetcher
from extractor.fetch.discover import ListingError
from extractor.fetch.listing import Listing
from extractor.ground.discovery import ChildSitemap, Discovery, Entry
from extractor.ground.page import Page
from extractor.ground.tracking import Source
from extractor.ground.validators import NotModified, Validators
from extractor.tracking import listings
from extractor.tracking.listings import (
    BACK_FILL_PAGES,
    CATCH_UP_PAGES,
    CATCH_UP_SITEMAPS,
    MOST_UNDATED,
    NO_BACK_FILL,
    SITEMAPS_A_ROUND,
    BackFill,
    BrokenOffError,
    ListingReader,
    Reading,
)
from tests.tracking.conftest import NOON

TODAY = NOON.date()
SECTION = Source(1, "https://bao.test/muc", "listing", "báo", (), timedelta(minutes=30), NOON, NOON, NOON)
FIRST_ROUND = replace(SECTION, last_round=None)
SITEMAP = replace(SECTION, kind="sitemap")


class Paper(Fetcher):
    """Listings by their address; those that are not there fail."""

    def __init__(self, listings: dict[str, Discovery]) -> None:
        self.listings = listings
        self.asked: list[str] = []
        self.moments: list[datetime] = []

    def get(self, address: str, validators: Validators | None = None) -> Any:
        self.asked.append(address.removeprefix("https://bao.test/"))
        if address not in self.listings:
            raise FetchError(address, "the page does not exist (HTTP 404)", "check", outcome="not_found")
        return (
            NotModified(address, validators)
            if validators
            else Listing(address, b"", headers=(("etag", '"e"'),))
        )

    def discovered(self, found: Listing, *, now: datetime) -> Discovery:
        self.moments.append(now)
        return self.listings[found.source]


def entry(name: str, day: datetime | None = None, updated: datetime | None = None) -> Entry:
    return Entry(f"https://bao.test/{name}", published=day, updated=updated)


def paged(pages: int, each: int = 2) -> dict[str, Discovery]:
    """A listing of so many pages, an article a day back in time."""
    found = {}
    for page in range(pages):
        entries = tuple(
            entry(f"bai-{page * each + at}", NOON - timedelta(days=page * each + at)) for at in range(each)
        )
        following = f"https://bao.test/muc-{page + 1}" if page + 1 < pages else None
        address = SECTION.address if page == 0 else f"https://bao.test/muc-{page}"
        found[address] = Discovery("listing", None, entries, (), following)
    return found


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Any:
    """``read(paper, source, back_fill, known={"bai-3"})``: the last parts of the addresses."""

    def reading(
        paper: Paper,
        source: Source,
        back_fill: BackFill = NO_BACK_FILL,
        known: set[str] = frozenset(),  # type: ignore[assignment]
    ) -> Reading:
        monkeypatch.setattr(listings, "discover", paper.discovered)

        def any_known(addresses: Any) -> bool:
            return any(address.rpartition("/")[2] in known for address in addresses)

        return ListingReader(paper, source, any_known, NOON, back_fill).read()

    return reading


def names(reading: Reading) -> list[str]:
    return [one.address.rpartition("/")[2] for one in reading.listed]


def test_the_first_round_takes_the_first_page(read: Any) -> None:
    paper = Paper(paged(5))
    reading = read(paper, FIRST_ROUND)
    assert (names(reading), reading.validators.etag) == (["bai-0", "bai-1"], '"e"')
    assert paper.asked == ["muc"]


def test_after_downtime_it_reads_on_until_something_is_known(read: Any) -> None:
    paper = Paper(paged(20))
    assert len(names(read(paper, SECTION, known={"bai-5"}))) == 6
    assert paper.asked == ["muc", "muc-1", "muc-2"]


def test_a_listing_of_which_nothing_is_known_is_not_read_to_its_end(read: Any) -> None:
    paper = Paper(paged(50))
    read(paper, SECTION)
    assert len(paper.asked) == CATCH_UP_PAGES


def test_back_fill_of_pages(read: Any) -> None:
    paper = Paper(paged(20))
    assert len(names(read(paper, SECTION, BackFill(pages=4), known={"bai-0"}))) == 8
    assert paper.asked == ["muc", "muc-1", "muc-2", "muc-3"]


def test_back_fill_to_a_day_takes_that_day_and_ends_behind_it(read: Any) -> None:
    paper = Paper(paged(20))
    since = TODAY - timedelta(days=4)
    assert names(read(paper, SECTION, BackFill(since=since))) == [f"bai-{number}" for number in range(5)]
    assert paper.asked == ["muc", "muc-1", "muc-2", "muc-3"]


class Undated(Paper):
    """As ``paged``, but only the articles tell their days; ``strays`` stand at the end of every page."""

    def __init__(self, pages: int, each: int, strays: tuple[str, ...] = ()) -> None:
        told = paged(pages, each)
        self.days = {one.url: one.published for page in told.values() for one in page.entries}
        others = tuple(map(entry, strays))
        super().__init__({
            address: replace(page, entries=(*(replace(one, published=None) for one in page.entries), *others))
            for address, page in told.items()
        })  # fmt: skip

    def get(self, address: str, validators: Validators | None = None) -> Any:
        if address in self.listings:
            return super().get(address, validators)
        self.asked.append(address.removeprefix("https://bao.test/"))
        day = self.days.get(address, NOON - timedelta(days=3_000))
        told = f'<meta property="article:published_time" content="{day.isoformat() if day else ""}">'
        text = "<p>Sáng nay, xã Tân Lập tổ chức lễ đón nhận Cờ thi đua của Ủy ban nhân dân tỉnh.</p>" * 4
        page = f"<html><head>{told}</head><body><h1>Xã Tân Lập đón Cờ thi đua</h1>{text}</body></html>"
        return Page(address, page.encode(), "html", address, 200)


def test_a_back_fill_to_a_day_asks_the_articles_where_the_listing_tells_no_days(read: Any) -> None:
    paper = Undated(20, each=4)
    found = names(read(paper, SECTION, BackFill(since=TODAY - timedelta(days=9))))
    assert found == [f"bai-{number}" for number in range(12)]
    assert paper.asked[:6] == ["muc", "bai-3", "bai-2", "muc-1", "bai-7", "bai-6"]
    assert paper.asked[-3:] == ["muc-2", "bai-11", "bai-10"]


def test_old_articles_in_a_box_at_the_end_of_a_page_end_no_back_fill(read: Any) -> None:
    paper = Undated(4, each=4, strays=("nhin-lai-1", "nhin-lai-2"))
    found = names(read(paper, SECTION, BackFill(since=TODAY - timedelta(days=30))))
    assert {f"bai-{number}" for number in range(16)} < set(found)


def test_a_listing_that_goes_on_for_ever_ends(read: Any) -> None:
    class Endless(Paper):
        def get(self, address: str, validators: Validators | None = None) -> Any:
            self.asked.append(address)
            return Listing(address, b"")

        def discovered(self, found: Listing, *, now: datetime) -> Discovery:
            return Discovery("listing", None, (entry("bai"),), (), f"{found.source}+")

    paper = Endless({})
    read(paper, SECTION, BackFill(since=date(2020, 1, 1)))
    assert len([address for address in paper.asked if "muc" in address]) == BACK_FILL_PAGES
    assert paper.asked.count("https://bao.test/bai") == 1


def test_a_page_that_names_itself_as_the_next_one_ends(read: Any) -> None:
    paper = Paper({SECTION.address: Discovery("listing", None, (entry("bai"),), (), SECTION.address)})
    read(paper, SECTION, BackFill(pages=9))
    assert paper.asked == ["muc"]


def test_a_later_page_that_fails_is_told_and_the_rest_is_kept(read: Any) -> None:
    pages = paged(5)
    del pages["https://bao.test/muc-1"]
    reading = read(Paper(pages), SECTION, BackFill(pages=5))
    assert names(reading) == ["bai-0", "bai-1"]
    assert [error.source for error in reading.errors] == ["https://bao.test/muc-1"]
    assert not reading.validators


def test_a_listing_that_broke_off_is_asked_for_in_full_the_next_time(read: Any) -> None:
    cut = Paper({SECTION.address: Discovery("feed", None, (entry("bai"),), problems=("cut_off",))})
    reading = read(cut, SECTION)
    assert (names(reading), bool(reading.validators)) == (["bai"], False)


def test_times_are_judged_at_the_moment_of_the_round_on_every_page(read: Any) -> None:
    paper = Paper(paged(3))
    read(paper, SECTION, BackFill(pages=3))
    assert paper.moments == [NOON] * 3


def test_the_first_page_that_fails_fails_the_round(read: Any) -> None:
    with pytest.raises(FetchError):
        read(Paper({}), SECTION)


def test_what_is_no_listing_fails_the_round(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(found: object, *, now: datetime) -> Discovery:
        raise ListingError("is broken XML")

    monkeypatch.setattr(listings, "discover", refuse)
    paper = Paper({SECTION.address: Discovery("feed")})
    with pytest.raises(InputError, match="is broken XML"):
        ListingReader(paper, SECTION, lambda _: False, NOON).read()


def test_validators_are_sent_but_not_for_a_back_fill(read: Any) -> None:
    source = replace(SECTION, validators=Validators('"e"'))
    assert read(Paper(paged(1)), source).not_modified
    assert not read(Paper(paged(1)), source, BackFill(pages=1)).not_modified


def test_forms_of_one_address_count_once_with_the_first_change_stated(read: Any) -> None:
    entries = (entry("bai?utm_source=rss"), entry("bai", updated=NOON), entry("bai#anh"))
    reading = read(Paper({SECTION.address: Discovery("feed", None, entries)}), SECTION)
    (listed,) = reading.listed
    assert (listed.address, listed.target) == ("https://bao.test/bai", "https://bao.test/bai?utm_source=rss")
    assert listed.stated == NOON.isoformat()


def index(*sitemaps: ChildSitemap) -> dict[str, Discovery]:
    found = {SITEMAP.address: Discovery("sitemap_index", None, (), sitemaps)}
    return found | {
        one.url: Discovery("sitemap", None, (entry(f"bai-{number}", NOON),))
        for number, one in enumerate(sitemaps)
    }


def child(number: int, day: date | None = None) -> ChildSitemap:
    return ChildSitemap(f"https://bao.test/map-{number}", None, day, day)


@pytest.mark.parametrize(("offline", "count"), [(0, 2), (7, 9), (1000, CATCH_UP_SITEMAPS), (-1000, 2)])
def test_of_an_index_the_sitemaps_of_the_days_since_the_last_round_are_read(
    read: Any, offline: int, count: int
) -> None:
    paper = Paper(index(*(child(back, TODAY - timedelta(days=back)) for back in range(50))))
    source = replace(SITEMAP, last_round=NOON - timedelta(days=offline))
    assert names(read(paper, source)) == [f"bai-{number}" for number in range(count)]
    assert paper.asked == ["muc", *(f"map-{number}" for number in range(count))]


def test_of_an_index_that_tells_nothing_only_a_few_are_read(read: Any) -> None:
    paper = Paper(index(*map(child, range(40))))
    read(paper, SITEMAP)
    assert len(paper.asked) == 1 + SITEMAPS_A_ROUND


def test_back_fill_of_an_index_to_a_day(read: Any) -> None:
    paper = Paper(index(*(child(back, TODAY - timedelta(days=back)) for back in range(10))))
    assert len(names(read(paper, SITEMAP, BackFill(since=TODAY - timedelta(days=6))))) == 7


def test_sitemaps_that_fail_are_told_unless_all_do(read: Any) -> None:
    found = index(child(0, TODAY), child(1, TODAY))
    del found["https://bao.test/map-0"]
    reading = read(Paper(found), SITEMAP)
    assert (names(reading), len(reading.errors)) == (["bai-1"], 1)
    del found["https://bao.test/map-1"]
    with pytest.raises(FetchError):
        read(Paper(found), SITEMAP)


def test_following_a_sitemap_from_today_does_not_fetch_all_that_was_ever_printed(read: Any) -> None:
    old, new = NOON - timedelta(days=400), NOON - timedelta(hours=5)
    entries = (entry("cu", old), entry("moi", new), entry("cu-sua", old, updated=new))
    paper = Paper({SITEMAP.address: Discovery("sitemap", None, entries)})
    assert names(read(paper, SITEMAP)) == ["moi", "cu-sua"]
    assert names(read(paper, SITEMAP, BackFill(pages=1))) == ["cu", "moi", "cu-sua"]


def test_of_a_sitemap_without_times_only_so_many_are_taken(read: Any) -> None:
    entries = tuple(entry(f"bai-{number}") for number in range(MOST_UNDATED + 100))
    paper = Paper({SITEMAP.address: Discovery("sitemap", None, entries)})
    assert len(names(read(paper, SITEMAP))) == MOST_UNDATED


class Asked:
    """A wish to stop that comes before the part of the listing with this number."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def break_off(monkeypatch: pytest.MonkeyPatch) -> Any:
    """``break_off(paper, source, back_fill, known, at)``: a reading asked to stop before its part ``at``."""

    def reading(paper: Paper, source: Source, back_fill: BackFill, known: set[str], at: int) -> Reading:
        monkeypatch.setattr(listings, "discover", paper.discovered)

        def any_known(addresses: Any) -> bool:
            return any(address.rpartition("/")[2] in known for address in addresses)

        return ListingReader(paper, source, any_known, NOON, back_fill, Asked(at)).read()

    return reading


@pytest.mark.parametrize("back_fill", [BackFill(pages=10), BackFill(since=TODAY - timedelta(days=20))])
@pytest.mark.parametrize(("source", "known"), [(FIRST_ROUND, set()), (SECTION, {"bai-3"})])
def test_a_back_fill_that_is_broken_off_keeps_what_it_has_read(
    break_off: Any, back_fill: BackFill, source: Source, known: set[str]
) -> None:
    paper = Paper(paged(20))
    reading = break_off(paper, source, back_fill, known, 2)
    assert paper.asked == ["muc", "muc-1", "muc-2"]
    assert (len(names(reading)), reading.broken_off) == (6, True)


def test_a_back_fill_that_ends_by_itself_is_not_broken_off(break_off: Any) -> None:
    assert not break_off(Paper(paged(3)), SECTION, BackFill(pages=3), {"bai-0"}, 2).broken_off


@pytest.mark.parametrize("back_fill", [NO_BACK_FILL, BackFill(pages=10)])
def test_nothing_is_kept_that_would_hide_what_was_not_read(break_off: Any, back_fill: BackFill) -> None:
    """The next round would find the first pages known and never read the third."""
    with pytest.raises(BrokenOffError):
        break_off(Paper(paged(20)), SECTION, back_fill, {"bai-9"}, 1)


@pytest.mark.parametrize("back_fill", [NO_BACK_FILL, BackFill(pages=3), BackFill(since=TODAY)])
def test_sitemaps_that_were_not_all_read_are_read_anew(break_off: Any, back_fill: BackFill) -> None:
    children = tuple(ChildSitemap(f"https://bao.test/{name}", changed=NOON) for name in "abc")
    paper = Paper(
        {
            SITEMAP.address: Discovery("sitemap", None, (), children),
            **{
                f"https://bao.test/{name}": Discovery("sitemap", None, (entry(f"bai-{name}", NOON),))
                for name in "abc"
            },
        }
    )
    with pytest.raises(BrokenOffError):
        break_off(paper, SITEMAP, back_fill, set(), 2)
    assert paper.asked == ["muc", "a", "b"]
