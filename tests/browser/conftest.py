"""The service in a real browser: one server and one database for all tests here, a page for each.

Chromium is the system's own (``chromium`` or ``google-chrome`` on the path). Where there is none the tests
are skipped, and fail when ``VINHDANH_BROWSER=required``, as continuous integration sets it.
"""

import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from html import unescape
from pathlib import Path
from urllib.request import urlopen

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from extractor import pipeline, record_book
from extractor.fetch import Archive, Settings
from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from extractor.store import open_store
from extractor.store.alerts import add_channel
from extractor.store.sources import add_source
from extractor.store.watches import add_watch
from extractor.tracking.watches import look_through
from tests.documents import ROOT
from tests.servers.ends import LONGEST, joined

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REQUIRED = "VINHDANH_BROWSER"

SAMPLES = (
    "corpora/seed_article.txt",
    "corpora/pages/laodongthudo.vn/seed.html",
    "corpora/samples/ceremony-conferral.txt",
    "corpora/samples/named-recipients-grade.txt",
    "corpora/samples/proposal-to-pm.txt",
    "corpora/samples/hospital-doctors.txt",
)
OFFICE_VIEW = {"width": 1280, "height": 800}
PHONE_VIEW = {"width": 390, "height": 844}

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a browser."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        remedy = "install Chromium (Debian: apt-get install chromium), or leave these tests out"
        if os.environ.get(REQUIRED) == "required":
            pytest.fail(f"there is no Chromium on the path: {remedy}")
        pytest.skip(f"there is no Chromium on the path: {remedy}")
    return found


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Ended with its module: while Playwright runs, no other test of the process can run an event loop."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def database(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few articles, read and saved as ``ingest`` does."""
    folder = tmp_path_factory.mktemp("office")
    with open_store(folder / "coverage.db") as store:
        targets = [str(ROOT / sample) for sample in SAMPLES]
        outcomes = [
            one.outcome for one in pipeline.ingest(targets, store, Archive(folder / "pages"), Settings())
        ]
        assert set(outcomes) <= {"saved", "updated", "duplicate"}
        assert list(look_through(store)) == []
        record_book.refresh(store)
        now = store.moment()
        add_watch(store, "Ba Vì", ("huyện Ba Vì",), now)
        add_source(
            store,
            "https://bavi.example/thi-dua-khen-thuong/feed.xml",
            kind="feed",
            name="Cổng thông tin Ba Vì",
            tags=("cổng",),
            interval=timedelta(minutes=30),
            now=now,
        )
        add_channel(store, "mail", "vp@bavi.example", "daily", None, None, now)
    return folder / "coverage.db"


@contextmanager
def serving(settings: ServiceSettings) -> Iterator[str]:
    """The address of a service that runs in a thread on a free port of this machine."""
    config = uvicorn.Config(create_app(settings), port=0, log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the service did not start"
            thread.join(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        joined(thread)


@pytest.fixture(scope="session")
def office(database: Path) -> Iterator[str]:
    """The address of the service on the common database: read it, or undo what is changed."""
    with serving(ServiceSettings(database=database)) as address:
        yield address


@pytest.fixture(scope="session")
def pages(office: str) -> tuple[str, ...]:
    """The address of every kind of page, of things that the common database has."""

    def first(path: str, link: str) -> str:
        with urlopen(office + path, timeout=LONGEST) as answer:
            found = re.search(f'href="({link})["#]', answer.read().decode("utf-8"))
        assert found is not None, f"{path} leads to no {link}"
        return unescape(found[1])

    return (
        "/", "/tim-kiem?q=thi+dua", "/tim-kiem?q=thi+dua&about=articles&f=level:state", "/tim-kiem?q=(",
        first("/tim-kiem", "/bai-bao/[^#\"]+"), "/bai-bao/20220317000001/phien-ban",
        "/ho-so", first("/ho-so", "/ho-so/[^\"?]+"),
        "/khen-thuong", first("/khen-thuong", "/khen-thuong/[^\"]+"),
        "/so-lieu", "/doi-chieu?done=1", first("/doi-chieu", "/doi-chieu/[0-9a-f]+"), "/lich-su", "/ten-goi",
        "/ten-goi/gan-giong",
        "/nguon?added=B", "/nguon/ket-qua", "/diem-bao?day=17/3/2022", "/theo-doi?q=thi+dua",
        "/theo-doi/1/bo", "/nguoi-nhan", "/nguoi-nhan/1/bo",
        "/nhap-bai", "/tai-khoan", "/nguoi-dung",
        "/nhat-ky",
        "/xac-minh?name=Trung+Kien", "/huong-dan", "/khong-co-trang-nay",
    )  # fmt: skip


@pytest.fixture
def own_office(database: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a service on a database of the test's own."""
    shutil.copytree(database.parent, tmp_path / "kho")
    settings = ServiceSettings(database=tmp_path / "kho" / database.name, allow_private=True)
    with serving(settings) as address:
        yield address


def is_fault(told: ConsoleMessage) -> bool:
    """Errors of scripts and refusals of the policy; that a page is not found is an answer."""
    return told.type == "error" and "status of 404" not in told.text


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """``visit(address, "/tim-kiem", color_scheme="dark")``: a page in a context of its own.

    A fault that the page's console tells of (a script's error, a refusal by the policy) fails the test.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def visited(address: str, path: str, **choices: object) -> Page:
        context = browser.new_context(**{"viewport": OFFICE_VIEW, "locale": "vi-VN", **choices})
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if is_fault(told) else None)
        page.goto(address + path)
        return page

    yield visited
    for context in contexts:
        context.close()
    assert faults == []
