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

import h2.config
import h2.connection
import h2.events

from tests.servers.loopback import knock

OPENSSL = shutil.which("openssl")
HOST = "bao.example"


@dataclass
class Http2Server:
    """``certificate`` is the file to trust; ``paths`` are those that were asked for over HTTP/2."""

    port: int
    certificate: Path
    paths: list[str] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"https://{HOST}:{self.port}{path}"


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for ``HOST`` and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    names = f"-subj /CN={HOST} -addext subjectAltName=DNS:{HOST}"
    command = f"{OPENSSL} req -x509 -newkey rsa:2048 -nodes -days 2 {names}"
    subprocess.run(
        [*command.split(), "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True
    )
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
            with plain:
                if over.is_set():
                    return
                try:
                    with context.wrap_socket(plain, server_side=True) as secured:
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
            thread.join()


def _talk(connection: ssl.SSLSocket, server: Http2Server, body: bytes) -> None:
    http2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
    http2.initiate_connection()
    connection.sendall(http2.data_to_send())
    while received := connection.recv(65_536):
        for event in http2.receive_data(received):
            if isinstance(event, h2.events.RequestReceived) and event.stream_id is not None:
                path = dict(event.headers)[":path"]
                server.paths.append(path)
                found = path != "/robots.txt"
                status = "200" if found else "404"
                http2.send_headers(event.stream_id, [(":status", status), ("content-type", "text/html")])
                for start in range(0, len(body), 1000) if found else ():
                    http2.send_data(event.stream_id, body[start : start + 1000])
                http2.end_stream(event.stream_id)
        connection.sendall(http2.data_to_send())
