"""A section page of an unknown site whose older part comes as JSON, read over a real socket."""

import json
from datetime import timedelta

from extractor.store.sources import add_source, sources
from extractor.tracking.desk import Desk, PageDone
from extractor.tracking.listings import BackFill
from extractor.tracking.rounds import run
from tests.servers.loopback import Answer, Serve
from tests.tracking.paper import article

JSON = {"Content-Type": "application/json"}


def card(number: int) -> str:
    title = f"Trao Bằng khen đợt {number} cho Đội sản xuất số 7"
    return (
        f'<div class="it"><h3><a href="/tin/{number}">{title}</a></h3><span>{number} giờ trước</span></div>'
    )


def cards(first: int, last: int) -> str:
    return "".join(map(card, range(first, last)))


def test_the_answers_behind_the_button_are_read_until_one_is_empty(desk: Desk, serve: Serve) -> None:
    server = serve({f"/tin/{number}": article(number) for number in range(10)})
    button = '<button class="load-more" data-url="/ajax?muc=3&page=2">Xem thêm</button>'
    server.answers |= {
        "/muc": f"<html><head><title>Thi đua</title></head><body>{cards(0, 4)}{button}</body></html>",
        "/ajax?muc=3&page=2": Answer(json.dumps({"ok": True, "html": cards(4, 8)}), headers=JSON),
        "/ajax?muc=3&page=3": Answer(json.dumps({"ok": True, "html": cards(8, 10)}), headers=JSON),
        "/ajax?muc=3&page=4": Answer(json.dumps({"ok": True, "html": ""}), headers=JSON),
    }
    half_an_hour = timedelta(minutes=30)
    add_source(
        desk.store, server.url("/muc"), kind="listing", name="huyện", tags=(), interval=half_an_hour,
        now=desk.clock(),
    )  # fmt: skip
    events = list(run(desk, sources(desk.store), lambda: False, BackFill(pages=9)))
    done = {event.job.address.rpartition("/")[2] for event in events if isinstance(event, PageDone)}
    assert done == {str(number) for number in range(10)}
    assert [path for path in server.paths if "ajax" in path] == [
        f"/ajax?muc=3&page={number}" for number in (2, 3, 4)
    ]
