"""A database made anew from its raw pages still follows what it followed, from where it was."""

from datetime import timedelta
from pathlib import Path

import pytest

from extractor.fetch import Settings
from extractor.store import kept, open_store
from extractor.store.sources import add_source, sources
from extractor.store.watches import add_watch
from extractor.tracking.desk import PageDone, RoundOpened, open_desk
from extractor.tracking.rounds import run
from tests.servers.loopback import Loopback, Serve
from tests.test_rebuild import DERIVED, House
from tests.tracking.paper import article, feed
from tests.tracking.test_rounds import check_sums, paper


class Office(House):
    """An office's folder whose tracker goes round."""

    def follow(self, server: Loopback) -> None:
        with open_store(self.database, clock=self.clock) as store:
            add_source(
                store, server.url("/rss"), kind="feed", name="báo", tags=("a",), interval=timedelta(hours=1),
                now=self.clock(),
            )  # fmt: skip
            add_watch(store, "Bằng khen", ("Bằng khen",), self.clock())

    def one_run(self) -> list[object]:
        with (
            open_store(self.database, clock=self.clock) as store,
            open_desk(store, self.archive, self.settings, clock=self.clock) as desk,
        ):
            events = list(run(desk, sources(store), lambda: False))
            check_sums(store)
        return list(events)


@pytest.fixture
def office(tmp_path: Path, local: Settings) -> Office:
    return Office(tmp_path / "kho", local)


def test_sources_rounds_addresses_and_hits_are_what_they_were(office: Office, serve: Serve) -> None:
    server = paper(serve, 3)
    office.follow(server)
    office.one_run()
    server.answers["/bai-1"] = article(1, extra="Đã đính chính.")
    office.clock.now += timedelta(hours=2)
    office.one_run()
    before, followed = office.rows(DERIVED), office.rows(kept.KEPT)
    assert all(followed[table] for table in ("sources", "rounds", "jobs", "tracked_addresses", "watches"))
    assert before["watch_hits"]
    assert [result.error for result in office.rebuild()] == [None] * 4
    after = office.rows(kept.KEPT)
    assert {name: after[name] for name in after if name != "runs"} == {
        name: followed[name] for name in followed if name != "runs"
    }
    assert office.rows(DERIVED) == before


def test_the_next_round_goes_on_from_there(office: Office, serve: Serve) -> None:
    server = paper(serve, 2)
    office.follow(server)
    office.one_run()
    office.rebuild()
    server.answers["/bai-7"] = article(7)
    server.answers["/rss"] = feed(server.url(path) for path in ("/bai-7", "/bai-0", "/bai-1"))
    events = office.one_run()
    (opened,) = (event.round for event in events if isinstance(event, RoundOpened))
    assert (opened.addresses, opened.known, opened.gap) == (3, 2, False)
    assert [event.result.outcome for event in events if isinstance(event, PageDone)] == ["saved"]
