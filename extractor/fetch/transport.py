"""The network below httpx: connections that go only to checked addresses and end at a deadline."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeGuard

import httpcore
import httpx

from extractor.fetch.guard import check_ip
from extractor.fetch.settings import Settings

Resolve = Callable[[str, int], list[str]]
"""Host name and port to IP addresses as written, preferred first; raises ``OSError`` when unknown."""

SocketOptions = Iterable[
    tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
]


class UnknownHostError(httpcore.ConnectError):
    """The host name has no address: asking again at once is of no use."""


class NameTimeoutError(httpcore.ConnectTimeout):
    """Nobody said in time which address the host name has."""


class Patience:
    """How long a name is waited for: less once nobody has answered for some names in a row.

    A resolver that is gone would else cost every site of a round the whole limit. Any answer, however late,
    gives the patience back.
    """

    _ENOUGH = 2
    _LEFT = 0.2

    def __init__(self) -> None:
        self._unanswered = 0

    def seconds_left(self, seconds: float) -> float:
        return seconds * self._LEFT if self._unanswered >= self._ENOUGH else seconds

    def ends(self) -> None:
        self._unanswered += 1

    def comes_back(self) -> None:
        self._unanswered = 0


class Deadline:
    """The moment at which the exchange under way must be over.

    The read limit alone bounds the silence between two bytes; a server that drips a byte a second would
    keep us for ever.
    """

    def __init__(self) -> None:
        self._end = float("inf")

    def start(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def within(self, timeout: float | None) -> float:
        """The shorter of the timeout and the time left. Raises ``httpcore.ReadTimeout`` when none is."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the total time is over")
        return left if timeout is None else min(timeout, left)


def system_resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves a name once, checks every address it has, and connects to the checked number.

    TLS still asks for the certificate of the name, and the Host header still carries it: both are set
    above this layer, from the address of the request.
    """

    def __init__(self, settings: Settings, deadline: Deadline, resolve: Resolve = system_resolve) -> None:
        self._settings = settings
        self._deadline = deadline
        self._resolve = resolve
        self._patience = Patience()
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._look_up(host, port, self._deadline.within(timeout))
        for address in addresses:
            check_ip(address, self._settings)
        failure: Exception = UnknownHostError(f"{host} has no address")
        for address in addresses:
            try:
                stream = self._sockets.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure

    def _look_up(self, host: str, port: int, seconds: float) -> list[str]:
        """The system's resolver knows no time limit, so it runs beside us and is left behind when slow."""
        answer: list[list[str] | OSError | UnicodeError] = []

        def ask() -> None:
            try:
                answer.append(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answer.append(error)
            if not _is_unanswered(answer[0]):
                self._patience.comes_back()

        asking = threading.Thread(target=ask, name=f"resolve {host}", daemon=True)
        asking.start()
        asking.join(self._patience.seconds_left(seconds))
        if not answer:
            self._patience.ends()
            raise NameTimeoutError(host)
        found = answer[0]
        if _is_unanswered(found):
            self._patience.ends()
            raise httpcore.ConnectError(f"the name {host} cannot be resolved now") from found
        if isinstance(found, OSError | UnicodeError):
            raise UnknownHostError(f"the host {host} is unknown") from found
        return found


def _is_unanswered(found: list[str] | OSError | UnicodeError) -> TypeGuard[socket.gaierror]:
    """Whether the resolver itself gave up waiting, or was told to ask again later."""
    return isinstance(found, socket.gaierror) and found.errno == socket.EAI_AGAIN


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every step ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedTransport(httpx.BaseTransport):
    """httpx over httpcore's pool with our backend: HTTP/1.1 and HTTP/2, no proxies, no Unix sockets.

    ``httpx.HTTPTransport`` offers no way to pass a backend. Errors come through as httpcore raises them.
    """

    def __init__(self, settings: Settings, deadline: Deadline, resolve: Resolve = system_resolve) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=trusted(),
            http1=True,
            http2=True,
            max_connections=10,
            max_keepalive_connections=5,
            keepalive_expiry=5.0,
            network_backend=GuardedBackend(settings, deadline, resolve),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(asked)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        with contextlib.suppress(httpcore.ReadTimeout, httpcore.WriteTimeout):
            # Leaving a page unread over HTTP/2 sends a frame, for which there may be no time left.
            self._answer.close()


@lru_cache(maxsize=1)
def trusted() -> ssl.SSLContext:
    """Whom TLS trusts: SSL_CERT_FILE or certifi. Built once: loading the certificates takes about 15 ms."""
    return httpx.create_ssl_context()
