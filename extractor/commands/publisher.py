"""``publisher``: are the papers' pages still read as their files say? A new paper's file drafted."""

from typing import Annotated, Literal

from typer import Argument, Exit, Option, Typer

from extractor.commands import options as o
from extractor.commands.publisher_check import check
from extractor.commands.publisher_new import new
from extractor.commands.publisher_tables import print_health
from extractor.commands.questions import opened_for_reading
from extractor.commands.screen import write_json

publisher = Typer(no_args_is_help=True, help="Khuôn trang của các báo: còn đọc đúng không.")

Host = Annotated[
    str | None, Argument(metavar="HOST", help="Chỉ báo này, ví dụ nhandan.vn; mặc định mọi báo.")
]


@publisher.command("health")
def health(
    host: Host = None,
    format: Annotated[Literal["table", "json"], Option("--format", help="table hoặc json.")] = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Sức khỏe khuôn trang theo từng báo trong kho; mã thoát 1 khi có dấu hiệu hỏng."""
    from extractor.tracking.health import health_json, health_of_all

    with opened_for_reading(db) as store:
        found = [one for one in health_of_all(store) if host in (None, one.publisher)]
    if format == "json":
        write_json([health_json(one) for one in found])
    else:
        print_health(found)
    if any(one.signs for one in found):
        raise Exit(1)


publisher.command("check")(check)
publisher.command("new", no_args_is_help=True)(new)
