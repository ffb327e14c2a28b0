"""A web server on this machine for tests: real HTTP over a real socket, on a port of the system's choice."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.servers.ends import LONGEST, joined

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """What the server says at one path. ``Content-Length`` is added unless ``headers`` has one."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": HTML})

    @property
    def raw(self) -> bytes:
        return self.body.encode("utf-8") if isinstance(self.body, str) else self.body


Said = Answer | str | bytes | Sequence[Answer]
"""One answer, its body alone, or answers to the first, second, … request (the last one repeats)."""


@dataclass
class Asked:
    """One request that came in."""

    path: str
    headers: dict[str, str]
    body: bytes = b""


class Loopback:
    """The running server: ``server.url("/bai")``, ``server.asked``, ``server.paths``.

    ``connected`` is for tests that lead other addresses here: they note them in it.
    """

    def __init__(self, answers: Mapping[str, Said], port: int) -> None:
        self.answers = dict(answers)
        self.port = port
        self.asked: list[Asked] = []
        self.connected: list[str] = []

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def answer(self, path: str) -> Answer:
        said = self.answers.get(path, self.answers.get(path.partition("?")[0]))
        if said is None:
            return Answer("<html><body><h1>Không tìm thấy</h1></body></html>", 404)
        if isinstance(said, Answer):
            return said
        if isinstance(said, str | bytes):
            return Answer(said)
        return said[min(self.paths.count(path), len(said)) - 1]


Serve = Callable[[Mapping[str, Said]], Loopback]


@contextmanager
def serving(answers: Mapping[str, Said]) -> Iterator[Loopback]:
    """Serve the answers by path (with the query, or without it) until the block ends; else 404."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = LONGEST

        def do_POST(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            loopback.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            answer = loopback.answer(self.path)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.raw)))
            self.end_headers()
            self.wfile.write(answer.raw)

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                # The client may leave before the end: that is what several tests are about.
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        loopback = Loopback(answers, server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield loopback
        finally:
            server.shutdown()
            joined(thread)


Talk = Callable[[socket.socket, threading.Event], None]
"""What a raw server does with a connection whose request has been read; the event is set at the end."""


@contextmanager
def talking(talk: Talk) -> Iterator[str]:
    """A server that speaks no HTTP but what ``talk`` writes; gives its address, without a path.

    Requests for robots.txt are answered with 404, so that ``talk`` sees only pages.
    """
    over = threading.Event()

    def serve(listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            connection.settimeout(LONGEST)
            with closing(connection):
                if over.is_set():
                    return
                try:
                    request = connection.recv(65_536)
                    if b"/robots.txt" in request.partition(b"\r\n")[0]:
                        connection.sendall(
                            b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        )
                    else:
                        talk(connection, over)
                except OSError:
                    continue

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            over.set()
            knock(listener)
            joined(thread)


def knock(listener: socket.socket) -> None:
    """Wake a thread that waits for a connection, so that it sees that all is over."""
    socket.create_connection(listener.getsockname(), timeout=LONGEST).close()
