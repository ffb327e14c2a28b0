"""Many addresses at once: sites side by side, each site one page after another."""

import socket
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import FetchError
from extractor.fetch import Settings
from extractor.fetch.client import Fetcher
from extractor.fetch.crew import AHEAD, AHEAD_IN_ORDER, Crew, Visit
from extractor.fetch.exchange import Exchange
from extractor.ground.page import Page
from extractor.ground.validators import NotModified, Validators
from tests.servers.ends import LONGEST
from tests.servers.loopback import Answer, Serve, talking

PAGE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<html>tin"
)


def here(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def visits(*addresses: str) -> list[Visit]:
    return [Visit(address) for address in addresses]


@dataclass
class TwoSites:
    """The slow site answers when ``release`` is set, which the fast one does if ``released_by_fast``."""

    addresses: list[str] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)
    released_by_fast: bool = False

    def slow(self, connection: socket.socket, over: threading.Event) -> None:
        self.release.wait(LONGEST)
        connection.sendall(PAGE)

    def fast(self, connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(PAGE)
        if self.released_by_fast:
            self.release.set()


@pytest.fixture
def two_sites() -> Iterator[TwoSites]:
    sites = TwoSites()
    with talking(sites.slow) as slow, talking(sites.fast) as fast:
        sites.addresses = [
            slow.replace("127.0.0.1", "cham.example"),
            fast.replace("127.0.0.1", "nhanh.example"),
        ]
        try:
            yield sites
        finally:
            # Else the slow one waits as long as the end of its server is waited for.
            sites.release.set()


def test_slow_site_does_not_hold_up_another(two_sites: TwoSites, local: Settings) -> None:
    with Crew(local, resolve=here) as crew:
        came = crew.as_they_come(visits(*two_sites.addresses))
        assert next(came)[0].address == two_sites.addresses[1]
        two_sites.release.set()
        assert [visit.address for visit, _ in came] == two_sites.addresses[:1]


def test_results_in_the_order_given(two_sites: TwoSites, local: Settings) -> None:
    two_sites.released_by_fast = True
    addresses = [two_sites.addresses[0], "ftp://x/", two_sites.addresses[1], "not an address"]
    with Crew(local, resolve=here) as crew:
        came = list(crew.in_order(visits(*addresses)))
    assert [visit.address for visit, _ in came] == addresses
    assert [type(found) for _, found in came] == [Page, FetchError, Page, FetchError]


def test_a_slow_site_is_not_waited_for_when_it_is_to_end(two_sites: TwoSites, local: Settings) -> None:
    is_to_end = threading.Event()
    with Crew(local, resolve=here) as crew:
        came = crew.in_order(visits(*reversed(two_sites.addresses)), is_to_end.is_set)
        assert next(came)[0].address == two_sites.addresses[1]
        is_to_end.set()
        assert list(came) == []
    assert not two_sites.release.is_set()


def test_validators_go_with_their_address(serve: Serve, local: Settings) -> None:
    server = serve({"/cu": Answer(status=304), "/moi": "<html>tin"})
    known = Validators('"v1"')
    with Crew(local) as crew:
        asked = [Visit(server.url("/cu"), known), Visit(server.url("/moi"))]
        found = [found for _, found in crew.in_order(asked)]
    assert found[0] == NotModified(server.url("/cu"), known)
    assert isinstance(found[1], Page)
    assert server.paths == ["/robots.txt", "/cu", "/moi"]


class Watched:
    """Stands in for ``Fetcher.get``: notes who is at which host while others may begin."""

    def __init__(self) -> None:
        self.now: Counter[str] = Counter()
        self.most_at_a_host = self.most_hosts = 0
        self.lock = threading.Lock()

    def get(self, fetcher: Fetcher, address: str, validators: Validators | None = None) -> Page:
        host = address.split("/")[2]
        with self.lock:
            self.now[host] += 1
            self.most_at_a_host = max(self.most_at_a_host, self.now[host])
            self.most_hosts = max(self.most_hosts, self.now.total())
        page = Page(address, address.encode(), "html")
        with self.lock:
            self.now[host] -= 1
        return page


@given(st.lists(st.sampled_from("abcdefg"), max_size=60), st.integers(1, 4), st.booleans())
def test_each_visit_once_and_one_at_a_host(hosts: list[str], threads: int, in_order: bool) -> None:
    addresses = [f"http://{host}.example/{number}" for number, host in enumerate(hosts)]
    watched = Watched()
    with pytest.MonkeyPatch.context() as patch, Crew(replace(Settings(), hosts_at_once=threads)) as crew:
        patch.setattr(Fetcher, "get", lambda *given: watched.get(*given))
        stream = crew.in_order if in_order else crew.as_they_come
        came = [visit.address for visit, _ in stream(visits(*addresses))]
    assert (came if in_order else sorted(came)) == (addresses if in_order else sorted(addresses))
    assert watched.most_at_a_host <= 1
    assert watched.most_hosts <= threads
    of_a = [address for address in came if "//a." in address]
    assert of_a == [address for address in addresses if "//a." in address]


@pytest.mark.parametrize(("stream", "most"), [("as_they_come", AHEAD), ("in_order", AHEAD_IN_ORDER)])
def test_no_more_is_taken_than_can_be_kept(
    local: Settings, monkeypatch: pytest.MonkeyPatch, stream: str, most: int
) -> None:
    first_may_end = threading.Event()

    def get(fetcher: Fetcher, address: str, validators: Validators | None = None) -> Page:
        if address.endswith("/0"):
            first_may_end.wait(LONGEST)
        return Page(address, b"", "html")

    taken: list[int] = []

    def endless() -> Iterator[Visit]:
        for number in range(5 * AHEAD):
            taken.append(number)
            if number == most - 1:
                first_may_end.set()
            assert first_may_end.is_set() or number < most
            yield Visit(f"http://{'dau' if number == 0 else 'sau'}.example/{number}")

    monkeypatch.setattr(Fetcher, "get", get)
    with Crew(local) as crew:
        results = getattr(crew, stream)(endless())
        next(results)
        assert len(taken) <= most
        results.close()


def test_site_is_never_asked_by_two_even_behind_redirects(
    serve: Serve, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = serve({"/bai": "<html>tin"})
    moved = {"/": Answer(status=302, headers={"Location": target.url("/bai", host="dich.example")})}
    sites = [serve(moved).url("/", host=f"{name}.example") for name in "abc"]
    unguarded: list[str] = []
    ask = Exchange.ask

    with Crew(local, resolve=here) as crew:

        def watched(self, url, **how):
            if not crew.manners.pace._site(url.host).turn.locked():
                unguarded.append(str(url))
            return ask(self, url, **how)

        monkeypatch.setattr(Exchange, "ask", watched)
        found = [found for _, found in crew.as_they_come(visits(*sites))]
    assert [type(one) for one in found] == [Page] * 3
    assert unguarded == []
    assert target.paths.count("/robots.txt") == 1


def test_fault_of_our_own_is_not_swallowed(local: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Fetcher, "get", lambda *given: 1 / 0)
    monkeypatch.setattr(threading, "excepthook", lambda fault: None)
    with Crew(local) as crew, pytest.raises(AssertionError, match="died"):
        list(crew.as_they_come(visits("http://a.example/")))


def test_left_in_the_middle(serve: Serve, local: Settings) -> None:
    server = serve({f"/{n}": "<html>tin" for n in range(50)})
    with Crew(local) as crew:
        results = crew.in_order(visits(*(server.url(f"/{n}") for n in range(50))))
        next(results)
        results.close()
    assert len(server.paths) < 50
