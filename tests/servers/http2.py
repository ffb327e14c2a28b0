"""A server on this machine that speaks HTTP/2 over TLS, under a certificate that it makes for itself."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import h2.config
import h2.connection
import h2.errors
import h2.events

from tests.servers.ends import LONGEST, LONGEST_RUN, joined
from tests.servers.loopback import knock

OPENSSL = shutil.which("openssl")
HOST = "bao.example"


Rude = Literal["goaway", "answer, goaway", "goaway in the body", "reset"]
"""How a server may end a connection or, by reset, one answer."""


@dataclass
class Http2Server:
    """``certificate`` is the file to trust; ``paths`` are those that were asked for over HTTP/2.

    ``rude`` says how the first requests for pages end; those after them are answered well.
    """

    port: int
    certificate: Path
    paths: list[str] = field(default_factory=list)
    rude: list[Rude] = field(default_factory=list)
    connections: int = 0

    def url(self, path: str) -> str:
        return f"https://{HOST}:{self.port}{path}"


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for ``HOST`` and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    names = f"-subj /CN={HOST} -addext subjectAltName=DNS:{HOST}"
    command = f"{OPENSSL} req -x509 -newkey rsa:2048 -nodes -days 2 {names}"
    subprocess.run(
        [*command.split(), "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True, timeout=LONGEST_RUN,
    )  # fmt: skip
    return certificate, key


@contextmanager
def serving_http2(folder: Path, body: bytes) -> Iterator[Http2Server]:
    """Answers every path but /robots.txt with the body, in frames of 1,000 bytes."""
    certificate, key = make_certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols(["h2"])

    over = threading.Event()

    def serve() -> None:
        while True:
            plain, _ = listener.accept()
            plain.settimeout(LONGEST)
            with plain:
                if over.is_set():
                    return
                try:
                    with context.wrap_socket(plain, server_side=True) as secured:
                        server.connections += 1
                        _talk(secured, server, body)
                except OSError:
                    # The client may not trust the certificate, or leave when it has what it wants.
                    continue

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Http2Server(listener.getsockname()[1], certificate)
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            over.set()
            knock(listener)
            joined(thread)


def _talk(connection: ssl.SSLSocket, server: Http2Server, body: bytes) -> None:
    http2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
    http2.initiate_connection()
    connection.sendall(http2.data_to_send())
    over = False
    while not over and (received := connection.recv(65_536)):
        for event in http2.receive_data(received):
            if isinstance(event, h2.events.RequestReceived) and event.stream_id is not None:
                path = dict(event.headers)[":path"]
                server.paths.append(path)
                if path == "/robots.txt":
                    http2.send_headers(event.stream_id, [(":status", "404")], end_stream=True)
                else:
                    over = _answer(http2, event.stream_id, body, server.rude.pop(0) if server.rude else None)
        connection.sendall(http2.data_to_send())


def _answer(http2: h2.connection.H2Connection, stream: int, body: bytes, rude: Rude | None) -> bool:
    """Send the body, or as much of it as the rudeness lets through; whether the connection is over."""
    if rude == "goaway":
        http2.close_connection(h2.errors.ErrorCodes.ENHANCE_YOUR_CALM, last_stream_id=0)
        return True
    http2.send_headers(stream, [(":status", "200"), ("content-type", "text/html")])
    for start in range(0, len(body), 1000):
        if start and rude == "goaway in the body":
            http2.close_connection(last_stream_id=stream)
            return True
        if start and rude == "reset":
            http2.reset_stream(stream, h2.errors.ErrorCodes.INTERNAL_ERROR)
            return False
        http2.send_data(stream, body[start : start + 1000])
    http2.end_stream(stream)
    if rude == "answer, goaway":
        http2.close_connection(last_stream_id=stream)
    return rude == "answer, goaway"
