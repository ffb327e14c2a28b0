"""The socket of ``serve``: its address is taken at the start, and listened on when the service is ready."""

import os
import socket

from extractor.errors import UsageError

_BACKLOG = 128


def bound(host: str, port: int) -> socket.socket:
    """A socket that has the address for itself and takes no visitor yet: whoever comes is refused at once
    instead of waiting for what is read at the start. Raises ``UsageError``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    try:
        if os.name == "posix":
            # A service that is started again need not wait until the connections of the former are forgotten.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), port))
    except OSError as error:
        listener.close()
        raise _unusable(host, port, error) from error
    # A page's body is sent at once, not when its head was acknowledged: that took 40 ms of each page after
    # the first of a connection. Connections have it from their listener.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def listen(listener: socket.socket) -> None:
    """Take visitors from now on. Raises ``UsageError`` where another has begun to meanwhile."""
    host, port = listener.getsockname()[:2]
    try:
        listener.listen(_BACKLOG)
    except OSError as error:
        raise _unusable(host, port, error) from error


def _unusable(host: str, port: int, error: OSError) -> UsageError:
    # What Python adds to the system's words repeats the address.
    reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
    return UsageError(f"{host}:{port}", f"cannot be listened on ({reason})", "give another --port or --host")
