"""``backfill`` by so many workers beside ``ingest``, on the same inputs, each into a database of its own.

python -m benchmarks.backfill TARGET… [--workers 1 2 4]
"""

import argparse
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor import pipeline
from extractor.errors import InputError, VinhDanhError
from extractor.fetch import Archive, Settings, read_inputs
from extractor.pipeline import Result
from extractor.scale.backfill import backfill
from extractor.scale.workers import Workers
from extractor.store import Store, open_store


def ingested(targets: list[str], store: Store, archive: Archive) -> Iterable[Result]:
    return pipeline.ingest(targets, store, archive, Settings())


def backfilled(targets: list[str], store: Store, archive: Archive, workers: Workers) -> Iterable[Result]:
    return backfill(read_inputs(targets, Settings()), store, archive, workers)


def timed(targets: list[str], count: int) -> tuple[int, float, float]:
    """Pages, seconds by the clock, and seconds of processor time of the writing process alone.

    No workers is ``ingest``. The first page is not timed: processes start and models load with it. Raises the
    first input's error, or ``InputError``, when fewer than two could be read.
    """
    with tempfile.TemporaryDirectory() as folder, Workers(count or 1) as workers:
        archive = Archive(Path(folder) / "pages")
        with open_store(Path(folder) / "coverage.db") as store:
            faults: list[VinhDanhError] = []
            results = read_well(
                backfilled(targets, store, archive, workers) if count else ingested(targets, store, archive),
                faults,
            )
            next(results, None)
            wall, processor = time.perf_counter(), time.process_time()
            pages = sum(1 for _ in results)
            if not pages:
                alone = InputError(
                    ", ".join(targets), "holds fewer than two pages", "name a folder with more"
                )
                raise next(iter(faults), alone)
            return pages, time.perf_counter() - wall, time.process_time() - processor


def read_well(results: Iterable[Result], faults: list[VinhDanhError]) -> Iterator[Result]:
    """The results that are articles, as they come; the errors of the others go into ``faults``."""
    for result in results:
        if result.error is None:
            yield result
        else:
            faults.append(result.error)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="+", metavar="TARGET")
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2, 4], metavar="N")
    chosen = parser.parse_args()
    for count in [0, *chosen.workers]:
        try:
            pages, wall, processor = timed(chosen.targets, count)
        except VinhDanhError as error:
            raise SystemExit(str(error)) from error
        name = f"backfill, {count} workers" if count else "ingest"
        print(
            f"{name:20} {pages} pages, {1000 * wall / pages:6.2f} ms each, "
            f"of it {1000 * processor / pages:6.2f} ms processor time of the process that writes"
        )


if __name__ == "__main__":
    main()
