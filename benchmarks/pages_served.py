"""How long the server takes for each page, and how large it is: medians, without a browser.

    python -m benchmarks.pages_served --db data/coverage.db

The pages are those that the browser's tests look at, of things that the database has. Measured are requests
from this process to the app, through everything but the network: middleware, sign-in, store, template. Beside
the time of the clock stands that of the processor, which counts on a machine that does other work too.
"""

import argparse
import re
import statistics
import time
from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings

ADDRESS = "http://127.0.0.1:8000"


def addresses(client: TestClient) -> list[str]:
    """A page of every kind; one that the database has nothing for is left out."""

    def first(path: str, link: str) -> list[str]:
        found = re.search(f'href="({link})["#]', client.get(path).text)
        return [unescape(found[1])] if found else []

    return [
        "/", "/tim-kiem", "/tim-kiem?q=thi+đua", "/tim-kiem?q=thi+đua&about=articles",
        *first("/tim-kiem?about=articles", "/bai-bao/[^#\"]+"), "/ho-so", "/ho-so?q=lien+doan",
        *first("/ho-so", "/ho-so/[^\"?]+"), "/khen-thuong", *first("/khen-thuong", "/khen-thuong/[^\"]+"),
        "/so-lieu",
        "/doi-chieu", *first("/doi-chieu", "/doi-chieu/[0-9a-f]+"), "/lich-su", "/ten-goi", "/nguon",
        "/nguon/ket-qua", "/diem-bao", "/theo-doi", "/xac-minh?name=Liên+đoàn+Lao+động",
        "/xac-minh?name=Trường+THPT+Sao+Mai", "/nguoi-nhan", "/huong-dan",
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, default=Path("data/coverage.db"))
    parser.add_argument("--times", type=int, default=7)
    asked = parser.parse_args()
    app = create_app(ServiceSettings(database=asked.db))
    with TestClient(app, base_url=ADDRESS) as client:
        print(f"{'page':60} {'median ms':>10} {'worst ms':>10} {'cpu ms':>10} {'kB':>6}")
        for path in addresses(client):
            taken, worked, answer = [], [], client.get(path)
            for _ in range(asked.times):
                begun, busy = time.perf_counter(), time.process_time()
                answer = client.get(path)
                taken.append(1000 * (time.perf_counter() - begun))
                worked.append(1000 * (time.process_time() - busy))
            told = f"{statistics.median(taken):10.1f} {max(taken):10.1f} {statistics.median(worked):10.1f}"
            told += f" {len(answer.content) / 1000:6.1f}"
            print(f"{path[:60]:60} {told}{'' if answer.status_code == 200 else f'  {answer.status_code}'}")


if __name__ == "__main__":
    main()
