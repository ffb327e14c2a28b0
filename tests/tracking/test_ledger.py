"""Whatever papers, clocks and people do, in any order: sums agree, nothing is saved or counted twice."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import pipeline
from extractor.errors import FetchError, NotAnArticleError
from extractor.fetch import Archive
from extractor.fetch.crew import Visit
from extractor.fetch.listing import Listing
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.ground.validators import NotModified, Validators
from extractor.store import Store, open_store
from extractor.store.rounds import IN_THE_WORK
from extractor.store.sources import add_source, remove_source, sources
from extractor.tracking.desk import Desk, PageDone
from extractor.tracking.rounds import run
from tests.builders import an_article
from tests.tracking.conftest import Clock
from tests.tracking.paper import feed
from tests.tracking.test_rounds import ask, check_sums

SITE = "https://bao.test"
FEEDS = ("/rss-1", "/rss-2")
OWN = f"state = 'done' AND reason IS NOT '{IN_THE_WORK}'"
"""Jobs that were done here, and not for another source."""
FATES = ("text", "text", "text", "failed", "blocked", "not_found", "nothing")


class World:
    """A paper in memory: what stands at each address, and what each feed lists."""

    def __init__(self) -> None:
        self.pages: dict[int, tuple[str, int]] = {}
        self.feeds: dict[str, list[int]] = {name: [] for name in FEEDS}
        self.broken: set[str] = set()

    def get(self, address: str, validators: Validators | None = None) -> Any:
        path = address.removeprefix(SITE)
        if path in self.broken:
            raise FetchError(address, "cannot connect: no", "wait", outcome="failed")
        if path in self.feeds:
            return Listing(address, feed(f"{SITE}/bai-{number}" for number in self.feeds[path]).raw)
        fate, edition = self.pages[int(path.removeprefix("/bai-"))]
        if fate in ("failed", "blocked", "not_found"):
            raise FetchError(address, "is not there", "wait", outcome=fate)  # type: ignore[arg-type]
        tag = Validators(f'"{edition}"')
        if validators == tag:
            return NotModified(address, tag)
        headers = (("etag", f'"{edition}"'),)
        return Page(address, f"{path} {edition} {fate}".encode(), "html", address, 200, headers)

    def as_they_come(self, visits: Iterable[Visit]) -> Iterator[Any]:
        for visit in visits:
            try:
                yield visit, self.get(visit.address, visit.validators)
            except FetchError as error:
                yield visit, error


def read_page(page: Page, published: object = None) -> Extract:
    path, edition, fate = page.body.decode().split()
    if fate == "nothing":
        raise NotAnArticleError(page.source, "the page is empty", "give another")
    article = an_article(path, f"Bản {edition}", url=page.url)
    return Extract(page.source, article, (), (), ())


numbers = st.integers(0, 6)
actions = st.one_of(
    st.tuples(st.just("page"), numbers, st.sampled_from(FATES), st.integers(0, 3)),
    st.tuples(st.just("list"), st.sampled_from(FEEDS), st.lists(numbers, max_size=7)),
    st.tuples(st.just("break"), st.sampled_from(FEEDS)),
    st.tuples(st.just("heal"), st.sampled_from(FEEDS)),
    st.tuples(st.just("run"), st.integers(0, 8)),
    st.tuples(st.just("clock"), st.sampled_from((-90_000, -3, 1, 2, 30, 200, 90_000))),
    st.tuples(st.just("remove"), st.sampled_from(FEEDS)),
    st.tuples(st.just("follow"), st.sampled_from(FEEDS)),
)


def follow(desk: Desk, name: str) -> None:
    half_an_hour = timedelta(minutes=30)
    add_source(
        desk.store, SITE + name, kind="feed", name=name, tags=(), interval=half_an_hour, now=desk.clock()
    )


def some_run(desk: Desk, most: int) -> None:
    """A run that is stopped after so many pages; 0 lets it come to its end."""
    done: list[object] = []
    for event in run(desk, sources(desk.store), lambda: len(done) >= most > 0):
        if isinstance(event, PageDone):
            done.append(event)


def do(world: World, desk: Desk, clock: Clock, action: tuple[Any, ...]) -> None:
    match action:
        case ("page", number, fate, edition):
            world.pages[number] = (fate, edition)
        case ("list", name, listed):
            world.feeds[name] = listed
        case ("break", name):
            world.broken.add(name)
        case ("heal", name):
            world.broken.discard(name)
        case ("run", most):
            some_run(desk, most)
        case ("clock", hours):
            clock.goes(hours=hours)
        case ("remove", name):
            for source in sources(desk.store):
                if source.name == name:
                    remove_source(desk.store, source, clock.now)
        case ("follow", name):
            follow(desk, name)


def check(store: Store) -> None:
    check_sums(store)
    assert ask(store, "SELECT count(*) - count(DISTINCT identity) FROM articles") == [(0,)]
    assert ask(store, "SELECT count(*) FROM jobs WHERE state = 'leased'") == [(0,)]
    done = ask(store, f"SELECT outcome, count(*) FROM jobs WHERE {OWN} GROUP BY 1 ORDER BY 1")
    assert done == ask(store, "SELECT outcome, count(*) FROM outcomes GROUP BY 1 ORDER BY 1")
    saved = ask(store, "SELECT count(*) FROM outcomes WHERE outcome = 'saved'")
    assert saved == ask(store, "SELECT count(*) FROM articles")
    open_rounds = ask(store, "SELECT id FROM rounds WHERE ended_at IS NULL ORDER BY 1")
    assert open_rounds == ask(store, "SELECT DISTINCT round_id FROM jobs WHERE state <> 'done' ORDER BY 1")


@settings(max_examples=60)
@given(st.lists(actions, min_size=5, max_size=40))
def test_the_ledger_holds_whatever_happens(tmp_path_factory: Any, many: list[tuple[Any, ...]]) -> None:
    world, clock = World(), Clock()
    world.pages = dict.fromkeys(range(7), ("text", 0))
    folder: Path = tmp_path_factory.mktemp("kho")
    reading, pipeline.extract = pipeline.extract, read_page
    try:
        with open_store(":memory:", clock=clock) as store:
            desk = Desk(store, Archive(folder), world, world, clock, lambda: 0.5)  # type: ignore[arg-type]
            for name in FEEDS:
                follow(desk, name)
            for action in many:
                do(world, desk, clock, action)
                check(store)
            do(world, desk, clock, ("run", 0))
            check(store)
            assert ask(store, "SELECT count(*) FROM rounds WHERE ended_at IS NULL") == [(0,)]
            followed = {source.name for source in sources(store)} - world.broken
            listed = {number for name in followed for number in world.feeds[name]}
            assert {f"{SITE}/bai-{number}" for number in listed} <= {
                address
                for (address,) in ask(store, "SELECT address FROM tracked_addresses WHERE outcome <> ''")
            }
    finally:
        pipeline.extract = reading
