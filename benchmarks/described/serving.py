"""``python -m benchmarks.described.serving DATABASE PORT``: the service, which nothing outside answers."""

import os
import socket
import sys
from pathlib import Path
from typing import Any

import uvicorn

from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings, is_loopback

_MANY = 1_000_000
_NOBODY = "smtp://127.0.0.1:9"
"""A mail server that takes nothing."""

_name_looked_up = socket.getaddrinfo


def _of_this_machine(host: Any, *more: Any, **named: Any) -> Any:
    """Addresses that are made up may be somebody's; nobody is asked."""
    name = host.decode() if isinstance(host, bytes) else host
    if name is None or is_loopback(name):
        return _name_looked_up(host, *more, **named)
    raise socket.gaierror(socket.EAI_NONAME, "no name leaves this machine")


def main(database: Path, port: int) -> None:
    socket.getaddrinfo = _of_this_machine
    os.environ |= {"VINHDANH_SMTP": _NOBODY, "VINHDANH_MAIL_FROM": "thu@coquan.example"}
    settings = ServiceSettings(database=database, port=port, requests_a_minute=_MANY, readings_a_minute=_MANY)
    uvicorn.run(create_app(settings), host=settings.host, port=port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
