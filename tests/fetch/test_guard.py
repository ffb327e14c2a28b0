"""Addresses that may not be reached, as written and as resolved."""

import socket
import threading
from dataclasses import replace
from pathlib import Path

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import FetchError
from extractor.fetch import Settings, read_inputs
from extractor.fetch.client import Fetcher
from extractor.fetch.guard import RefusedError, check_ip, parse_url
from extractor.fetch.transport import Patience
from extractor.publishers.address import publisher_of
from tests.servers.ends import LONGEST, joined
from tests.servers.loopback import Answer, Loopback, Serve, talking

PUBLIC = Settings()

ALLOWED_URLS = [
    "http://laodongthudo.vn/bai-1.html",
    "https://laodongthudo.vn:443/",
    "https://báo-mới.vn/tin",
    "http://113.160.1.2/",
    "http://bao.example:8080/",
    "http://[2001:ee0:4f40::1]/",
    "http://1.vn/",
    "http://[::ffff:113.160.1.2]/",
    "HTTPS://BAO.EXAMPLE/",
    "http://bao.example./",
    "http://bao_noi-bo.example/",
    "http://113.160.1.2?@127.0.0.1/",
    "http://113.160.1.2#@127.0.0.1/",
]
REFUSED_URLS = [
    ("ftp://bao.example/", "not http or https"),
    ("file:///etc/passwd", "not http or https"),
    ("javascript:alert(1)", "not http or https"),
    ("//bao.example/", "without a scheme"),
    ("http://bao\x00.example/", "not a web address"),
    ("http://[::1/", "not a web address"),
    ("http://", "names no host"),
    ("http://:80/", "names no host"),
    ("http://user@bao.example/", "user name or password"),
    ("http://user:secret@bao.example/", "user name or password"),
    ("http://bao.example@127.0.0.1/", "user name or password"),
    ("http://bao.example:22/", "not a web port"),
    ("http://bao.example:6379/", "not a web port"),
    ("http://localhost/", "this machine"),
    ("http://LOCALHOST./", "this machine"),
    ("http://a.localhost/", "this machine"),
    ("http://127.0.0.1/", "loopback"),
    ("http://127.0.0.1./", "loopback"),
    ("http://0/", "disguised"),
    ("http://127.1/", "disguised"),
    ("http://2130706433/", "disguised"),
    ("http://0x7f000001/", "disguised"),
    ("http://0x7f.0.0.1/", "disguised"),
    ("http://017700000001/", "disguised"),
    ("http://0177.0.0.1/", "not a web address"),
    ("http://10.0.0.5/", "private"),
    ("http://192.168.1.1/", "private"),
    ("http://172.31.255.255/", "private"),
    ("http://169.254.169.254/latest/meta-data/", "link-local"),
    ("http://168.63.129.16/metadata", "cloud provider's"),
    ("http://100.64.0.1/", "CGNAT"),
    ("http://100.100.100.200/latest/meta-data/", "CGNAT"),
    ("http://[fd00:ec2::254]/", "private"),
    ("http://0.0.0.0/", "unspecified"),
    ("http://224.0.0.1/", "multicast"),
    ("http://255.255.255.255/", "reserved"),
    ("http://[::1]/", "loopback"),
    ("http://[::]/", "unspecified"),
    ("http://[::ffff:127.0.0.1]/", "loopback"),
    ("http://[::ffff:7f00:1]/", "loopback"),
    ("http://[::127.0.0.1]/", "IPv4-compatible"),
    ("http://[64:ff9b::7f00:1]/", "NAT64"),
    ("http://[64:ff9b::8.8.8.8]/", "NAT64"),
    ("http://[2002:7f00:1::]/", "6to4"),
    ("http://[fe80::1]/", "link-local"),
    ("http://[fc00::1]/", "private"),
    ("http://[ff02::1]/", "multicast"),
    ("http://[2001:db8::1]/", "documentation"),
    ("http://[2001:0:1::1]/", "Teredo"),
    ("http://[4000::1]/", "unassigned"),
    ("http://bao.example/" + "a" * 5000, "longer than"),
    ("http://127。0。0。1/", "loopback"),
    ("http://localhost。/", "this machine"),
    ("http://0x7f。1/", "disguised"),
    ("http://①②⑦.⓪.⓪.①/", "not a web address"),
    ("http://１２７.0.0.1/", "not a web address"),
    ("http://127.0.0.١/", "not a web address"),
    ("http://ⓛocalhost/", "not a web address"),
    ("http://ba\u200bo.vn/", "not a web address"),
    ("http://xn--.vn/", "not a web address"),
    ("http://xn--a.vn/", "not a web address"),
    ("http://bao.example\\@127.0.0.1/", "user name or password"),
    ("http://127.0.0.1\\.bao.example/", "no name of a host"),
    ("http://127.0.0.1%2f.bao.example/", "no name of a host"),
    ("http://bao.example%00.vn/", "no name of a host"),
    ("http://bao example.vn/", "no name of a host"),
    ("http://bao..vn/", "no name of a host"),
    ("http://.vn/", "no name of a host"),
    ("http://" + "a" * 64 + ".vn/", "no name of a host"),
    ("http://" + "a." * 127 + "vn/", "no name of a host"),
    ("http://[fe80::1%25eth0]/", "no name of a host"),
    ("http://[2001:ee0:4f40::1%25eth0]/", "no name of a host"),
    ("http://[0:0:0:0:0:ffff:127.0.0.1]/", "loopback"),
    ("http://[::ffff:0:127.0.0.1]/", "unassigned"),
    ("http://[64:ff9b:1::7f00:1]/", "NAT64"),
    ("http://[2002:c0a8:101::1]/", "6to4"),
    ("http:127.0.0.1/", "names no host"),
    ("http:///127.0.0.1/", "names no host"),
    ("http://bao.example:0/", "not a web port"),
    ("http://127.0.0.1:80@bao.example/", "user name or password"),
]


@pytest.mark.parametrize("address", ALLOWED_URLS)
def test_public_address_is_allowed(address: str) -> None:
    parse_url(address, PUBLIC)


@given(st.text(max_size=40))
def test_whatever_is_written_is_an_address_or_refused(written: str) -> None:
    for address in (written, f"http://{written}", f"http://{written}/", f"https://xn--{written}.vn"):
        try:
            host = parse_url(address, PUBLIC).host
        except RefusedError:
            continue
        assert host


def test_look_alike_of_a_paper_is_not_the_paper() -> None:
    cyrillic = parse_url("https://vn\u0435xpress.net/tin", PUBLIC)
    assert cyrillic.raw_host.startswith(b"xn--")
    assert publisher_of(str(cyrillic)) != publisher_of("https://vnexpress.net/tin")


@pytest.mark.parametrize(("address", "reason"), REFUSED_URLS, ids=[url[:40] for url, _ in REFUSED_URLS])
def test_address_is_refused_with_its_reason(address: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        parse_url(address, PUBLIC)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/", "http://localhost:1/", "http://10.0.0.1/"])
def test_private_addresses_open_only_by_the_setting(address: str) -> None:
    with pytest.raises(RefusedError):
        parse_url(address, PUBLIC)
    parse_url(address, replace(PUBLIC, allow_private=True))


@pytest.mark.parametrize(
    "address",
    [
        "ftp://127.0.0.1/", "http://u:p@127.0.0.1/", "http://127.1/", "http://0.0.0.0/",
        "http://169.254.169.254/latest", "http://[fe80::1]/", "http://[::ffff:169.254.169.254]/",
        "http://168.63.129.16/", "http://224.0.0.1/", "http://[64:ff9b::a00:1]/", "http://[2002:7f00:1::]/",
    ],
)  # fmt: skip
def test_setting_opens_nothing_else(address: str) -> None:
    with pytest.raises(RefusedError):
        parse_url(address, replace(PUBLIC, allow_private=True))


@pytest.mark.parametrize("resolved", ["169.254.169.254", "fe80::1%eth0", "168.63.129.16", "0.0.0.0"])
def test_setting_opens_no_keys_of_the_machine_behind_a_name_either(resolved: str) -> None:
    error = refused(replace(PUBLIC, allow_private=True), "http://bao.example/", resolved)
    assert error.cause.startswith("refused: ") and "address" in error.cause


def test_page_that_redirects_to_the_keys_of_the_machine_is_refused(serve: Serve, local: Settings) -> None:
    """With the setting too: an office on a rented machine opens its own network, and reads papers as well."""
    server = serve({"/": Answer(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"})})
    with Fetcher(local) as fetcher, pytest.raises(FetchError, match="link-local"):
        fetcher.page(server.url("/"))


@given(st.ip_addresses())
def test_whatever_python_calls_not_global_is_refused(address) -> None:
    mapped = getattr(address, "ipv4_mapped", None)
    if (mapped or address).is_global and not address.is_multicast:
        return
    with pytest.raises(RefusedError):
        check_ip(str(address), PUBLIC)


@pytest.mark.parametrize("network", ["10.0.0.0", "127.8.9.1", "172.16.0.1", "192.168.255.255"])
def test_mapped_form_is_judged_as_what_it_wraps(network: str) -> None:
    with pytest.raises(RefusedError):
        check_ip(f"::ffff:{network}", PUBLIC)


def refused(settings: Settings, address: str, *resolved: str) -> FetchError:
    with (
        Fetcher(settings, resolve=lambda host, port: list(resolved)) as fetcher,
        pytest.raises(FetchError) as caught,
    ):
        fetcher.page(address)
    return caught.value


@pytest.mark.parametrize(
    "resolved", [["127.0.0.1"], ["10.1.2.3"], ["::1"], ["113.160.1.2", "127.0.0.1"], ["fe80::1%eth0"]]
)
def test_name_that_resolves_inside_is_refused_before_connecting(resolved: list[str]) -> None:
    error = refused(PUBLIC, "http://bao.example/", *resolved)
    assert error.cause.startswith("refused: ") and "address" in error.cause


@pytest.fixture
def internet(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> Loopback:
    """A server on this machine that every public address leads to; ``connected`` keeps the addresses."""
    server = serve({})
    connect = httpcore.SyncBackend.connect_tcp

    def detour(self, host, port, *rest):
        server.connected.append(host)
        return connect(self, "127.0.0.1", server.port, *rest)

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", detour)
    return server


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://noi-bo.example/",
        "//localhost/",
        "http://bao.example:6379/",
        "file:///etc/passwd",
        "http://u:p@bao.example/",
        "http://[64:ff9b::a00:1]/",
    ],
)
def test_redirect_inside_is_refused(internet: Loopback, target: str) -> None:
    internet.answers["/bai"] = Answer(status=302, headers={"Location": target})
    names = {"bao.example": "113.160.1.2", "noi-bo.example": "10.0.0.1"}
    settings = replace(PUBLIC, pause_seconds=0.0)
    with (
        Fetcher(settings, resolve=lambda host, port: [names[host]]) as fetcher,
        pytest.raises(FetchError, match="refused: "),
    ):
        fetcher.page("http://bao.example/bai")
    assert set(internet.connected) == {"113.160.1.2"}
    assert internet.paths == ["/robots.txt", "/bai"]


def test_robots_txt_that_redirects_inside_is_refused(internet: Loopback) -> None:
    internet.answers["/robots.txt"] = Answer(status=302, headers={"Location": "http://10.0.0.1/robots.txt"})
    error = refused(PUBLIC, "http://bao.example/bai", "113.160.1.2")
    assert error.cause.startswith("refused: it redirects to http://10.0.0.1/robots.txt")
    assert internet.connected == ["113.160.1.2"]


def test_addresses_found_in_a_feed_are_guarded_too(serve: Serve, tmp_path: Path) -> None:
    inside = serve({"/bai": "<html>tin</html>"})
    links = [inside.url("/bai"), "file:///etc/passwd", "http://[::ffff:10.0.0.1]/", "http://u:p@bao.example/"]
    feed = tmp_path / "nguon.xml"
    feed.write_text(f"<rss>{''.join(f'<item><link>{link}</link></item>' for link in links)}</rss>")
    found = list(read_inputs([str(feed)], PUBLIC))
    assert [isinstance(one, FetchError) and one.cause.startswith("refused: ") for one in found] == [True] * 3
    assert not any("passwd" in one.source for one in found if isinstance(one, FetchError))
    assert inside.asked == []


def test_proxies_of_the_environment_are_not_asked(
    serve: Serve, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, server = serve({}), serve({"/bai": "<html>tin</html>"})
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url())
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with Fetcher(local) as fetcher:
        fetcher.page(server.url("/bai"))
    assert proxy.asked == []


def test_name_that_changes_its_address_between_requests_is_refused(internet: Loopback) -> None:
    internet.answers["/robots.txt"] = Answer(status=404, headers={"Connection": "close"})
    answers = iter([["113.160.1.2"], ["127.0.0.1"]])
    with (
        Fetcher(PUBLIC, resolve=lambda host, port: next(answers)) as fetcher,
        pytest.raises(FetchError, match=r"refused: 127\.0\.0\.1 is a loopback address"),
    ):
        fetcher.page("http://bao.example/bai")
    assert internet.paths == ["/robots.txt"]


def test_connection_goes_to_the_address_that_was_checked(serve: Serve, local: Settings) -> None:
    server = serve({"/bai": "<html>tin</html>"})
    answers = iter([["127.0.0.1"], ["192.0.2.1"]])
    with Fetcher(local, resolve=lambda host, port: next(answers)) as fetcher:
        fetcher.page(f"http://bao.example:{server.port}/bai")
    assert {asked.headers["host"] for asked in server.asked} == {f"bao.example:{server.port}"}


def test_next_address_of_a_name_is_tried(serve: Serve, local: Settings) -> None:
    server = serve({"/bai": "<html>tin</html>"})
    with Fetcher(local, resolve=lambda host, port: ["::1", "127.0.0.1"]) as fetcher:
        assert fetcher.page(f"http://bao.example:{server.port}/bai").status == 200


def test_tls_asks_for_the_name_and_offers_http2(local: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        hello: list[bytes] = []

        def resolve(host: str, port: int) -> list[str]:
            return ["127.0.0.1"]

        def accept() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(LONGEST)
                hello.append(connection.recv(65_536))

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        with (
            Fetcher(replace(local, attempts=1), resolve=resolve) as fetcher,
            pytest.raises(FetchError),
        ):
            fetcher.page(f"https://bao.example:{port}/bai")
        joined(thread)
    assert b"bao.example" in hello[0]
    assert b"\x02h2" in hello[0]


def test_unknown_name_is_named(local: Settings) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with Fetcher(local, resolve=resolve) as fetcher, pytest.raises(FetchError) as caught:
        fetcher.page("http://khong-co.example/")
    assert caught.value.cause == "cannot connect: the host khong-co.example is unknown"


def test_slow_resolver_times_out(local: Settings) -> None:
    over = threading.Event()

    def resolve(host: str, port: int) -> list[str]:
        over.wait(LONGEST)
        return []

    with (
        Fetcher(replace(local, connect_seconds=0.05), resolve=resolve) as fetcher,
        pytest.raises(FetchError) as caught,
    ):
        fetcher.page("http://cham.example/")
    over.set()
    assert caught.value.cause == "timed out: the name cham.example was not resolved"


def test_names_are_waited_for_less_once_nobody_answers() -> None:
    patience = Patience()
    patience.ends()
    assert patience.seconds_left(10) == 10
    patience.ends()
    assert patience.seconds_left(10) == 2
    patience.comes_back()
    assert patience.seconds_left(10) == 10


def test_plain_speech_on_a_tls_port_is_named(local: Settings) -> None:
    with talking(lambda connection, over: connection.sendall(b"HTTP/1.0 400 Bad\r\n\r\n")) as site:
        error = refused(local, site.replace("http:", "https:"), "127.0.0.1")
    assert error.outcome == "failed"
    assert error.cause.startswith("cannot connect")
