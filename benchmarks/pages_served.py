"""How long the server takes for each page, and how large it is: medians, without a browser.

    python -m benchmarks.pages_served --db data/coverage.db [--http]

The pages are those that the browser's tests look at, of things that the database has, and those of the unit
that was honoured most. Measured are requests from this process to the app, through everything but the
network: middleware, sign-in, store, template. Beside the time of the clock stands that of the processor,
which counts on a machine that does other work too. With ``--http`` the service runs as it does for an office,
in a process of its own, and is asked over one connection; then there is no time of the processor.
"""

import argparse
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import httpx
from starlette.testclient import TestClient

from extractor.search.entries import entry_counts
from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from extractor.store import open_store

PORT = 8000
ADDRESS = f"http://127.0.0.1:{PORT}"
PATIENCE = 60.0
"""Seconds in which the service must be there and answer."""


def addresses(client: httpx.Client, honoured: str | None) -> list[str]:
    """A page of every kind; one that the database has nothing for is left out."""

    def first(path: str, link: str) -> list[str]:
        found = re.search(f'href="({link})["#]', client.get(path).text)
        return [unescape(found[1])] if found else []

    of_honoured = [] if honoured is None else [f"/ho-so/{honoured}", f"/so-lieu?unit={honoured}"]
    return [
        "/", "/tim-kiem", "/tim-kiem?q=thi+đua", "/tim-kiem?q=thi+đua&about=articles",
        *first("/tim-kiem?about=articles", "/bai-bao/[^#\"]+"), "/ho-so", "/ho-so?q=lien+doan",
        *first("/ho-so", "/ho-so/[^\"?]+"), "/khen-thuong", *first("/khen-thuong", "/khen-thuong/[^\"]+"),
        "/so-lieu",
        "/doi-chieu", *first("/doi-chieu", "/doi-chieu/[0-9a-f]+"), "/lich-su", "/ten-goi", "/nguon",
        "/nguon/ket-qua", "/diem-bao", "/theo-doi", "/xac-minh?name=Liên+đoàn+Lao+động",
        "/xac-minh?name=Trường+THPT+Sao+Mai", "/nguoi-nhan", "/huong-dan",
        *of_honoured,
    ]  # fmt: skip


def most_honoured(database: Path) -> str | None:
    with open_store(database, create=False, read_only=True) as store:
        units, _ = entry_counts(store, "", "unit", by_count=True, limit=1)
        return units[0].entry.id if units else None


@contextmanager
def served(database: Path) -> Iterator[httpx.Client]:
    """The service in a process of its own, when it has begun to answer."""
    command = [sys.executable, "-m", "extractor", "serve", "--db", str(database), "--port", str(PORT)]
    service = subprocess.Popen(command)
    try:
        with httpx.Client(base_url=ADDRESS, timeout=PATIENCE) as client:
            end = time.monotonic() + PATIENCE
            while True:
                try:
                    client.get("/huong-dan")
                    break
                except httpx.ConnectError:
                    if time.monotonic() > end or service.poll() is not None:
                        raise
                    time.sleep(0.2)
            # What it reads at its start it reads behind the first answers.
            time.sleep(10.0)
            yield client
    finally:
        service.terminate()
        service.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, default=Path("data/coverage.db"))
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--http", action="store_true")
    asked = parser.parse_args()
    if asked.http:
        opened = served(asked.db)
    else:
        opened = TestClient(create_app(ServiceSettings(database=asked.db)), base_url=ADDRESS)
    every: list[float] = []
    with opened as client:
        print(f"{'page':60} {'first ms':>8} {'median':>8} {'worst':>8} {'cpu ms':>8} {'kB':>6}")
        for path in addresses(client, most_honoured(asked.db)):
            begun = time.perf_counter()
            answer = client.get(path)
            first = 1000 * (time.perf_counter() - begun)
            taken, worked = [], []
            for _ in range(asked.times):
                begun, busy = time.perf_counter(), time.process_time()
                answer = client.get(path)
                taken.append(1000 * (time.perf_counter() - begun))
                worked.append(1000 * (time.process_time() - busy))
            told = f"{first:8.1f} {statistics.median(taken):8.1f} {max(taken):8.1f} "
            told += f"{statistics.median(worked):8.1f} {len(answer.content) / 1000:6.1f}"
            print(f"{path[:60]:60} {told}{'' if answer.status_code == 200 else f'  {answer.status_code}'}")
            every += taken
    every.sort()
    p50, p95 = (every[int(share * len(every))] for share in (0.5, 0.95))
    print(f"all: p50 {p50:.1f}, p95 {p95:.1f}, max {every[-1]:.1f} ms")


if __name__ == "__main__":
    main()
