"""``serve``: the HTTP API and the pages."""

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated

from typer import Option

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.opening import opened
from extractor.commands.screen import note
from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.service.settings import ServiceSettings

Host = Annotated[
    str | None,
    Option("--host", metavar="ADDRESS", help="Địa chỉ lắng nghe; ngoài 127.0.0.1 thì cần có tài khoản."),
]
Port = Annotated[int | None, Option("--port", min=0, max=65_535, help="Cổng; mặc định 8000.")]

_SECONDS_TO_END = 10
"""For answers that are under way when the service is stopped."""

_SECONDS_UNTOLD, _MOST_SECONDS = 2, 30
"""How long the service makes itself ready without a word, and how long it takes no visitor for it: with a
million rows, not in the system's cache, it is ready in a third of that."""


def serve(
    host: Host = None, port: Port = None, db: o.Database = o.DEFAULT_DATABASE, pages: o.Pages = None
) -> None:
    """Chạy dịch vụ: giao diện web và HTTP API, mặc định chỉ trên máy này."""
    from uvicorn import Config, Server

    from extractor.commands.connections import Connection
    from extractor.commands.listening import bound, listen
    from extractor.questions import take_turns_often
    from extractor.record_book import rows_to_be_made_anew
    from extractor.service.app import create_app
    from extractor.service.ready import Readiness
    from extractor.service.settings import settings_of
    from extractor.service.work.only_one import only_one

    settings = settings_of(database=db, archive=pages, host=host, port=port)
    _check_accounts(settings)
    with (
        only_one(settings.office_file),
        bound(settings.host, settings.port) as listener,
    ):
        with opened(settings.database) as store:
            rows = rows_to_be_made_anew(store)
        app = create_app(settings)
        config = Config(
            app,
            http=Connection,
            access_log=False,
            log_level="warning",
            server_header=False,
            # What a server that stands before ours says of addresses is believed only when there is one.
            proxy_headers=settings.base_url is not None,
            timeout_graceful_shutdown=_SECONDS_TO_END,
        )
        if rows:
            note(
                say(
                    "Gộp lại hồ sơ từ {count} dòng khen thưởng trong lúc chạy; hồ sơ cũ hiện tới khi xong.",
                    count=rows,
                )
            )
        take_turns_often()
        readiness = Readiness(app)
        if not readiness.wait(_SECONDS_UNTOLD):
            note(
                say(
                    "Đang đọc trước dữ liệu để các trang mở nhanh (tối đa {seconds} giây)…",
                    seconds=_MOST_SECONDS,
                )
            )
            readiness.wait(_MOST_SECONDS - _SECONDS_UNTOLD)
        listen(listener)
        note(say("Mở {address} trong trình duyệt; dừng bằng Ctrl-C.", address=_address(settings, listener)))
        Server(config).run(sockets=[listener])


def _check_accounts(settings: "ServiceSettings") -> None:
    """Raises ``UsageError`` when others could reach the service and nobody needed to sign in."""
    from extractor.store.office import open_office, people

    if settings.is_private:
        return
    with open_office(settings.office_file) as office:
        if not people.anybody(office):
            raise UsageError(
                f"serve --host {settings.host}",
                "others could reach the service, and there is no account to sign in with",
                "make one first: account add NAME --role admin",
            )


def _address(settings: "ServiceSettings", listener: socket.socket) -> str:
    if settings.base_url is not None:
        return settings.base_url
    name, port = listener.getsockname()[:2]
    if ip_address(name).is_unspecified:
        # "0.0.0.0" is every address of this machine, and none that a browser of somebody else can open.
        name = socket.gethostname()
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"
