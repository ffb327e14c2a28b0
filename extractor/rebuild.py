"""A database made anew beside the old one, put in its place only when it is whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor import pipeline
from extractor.errors import StoreError
from extractor.fetch import Archive
from extractor.fetch.arrivals import Arrival
from extractor.lexicon.fingerprint import fingerprint
from extractor.pipeline import Result
from extractor.store import kept, open_store
from extractor.tracking.watches import look_through

UNFINISHED = ".rebuilding"
REPLACED = ".before-rebuild"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done: all arrivals in order, and what cannot even be looked at.

    ``done`` is how many of the arrivals an earlier run has behind it, ``failed`` how many of those failed.
    """

    arrivals: tuple[Arrival, ...]
    done: int
    failed: int
    unreadable: tuple[StoreError, ...]


class Rebuild:
    """Makes the database at ``path`` anew from the pages of an archive.

    The work goes on in ``path`` + ``.rebuilding``; stopped, it is taken up again where it was. ``finish``
    takes over what no page says and puts the new file in the place of the old one, which stays beside it
    as ``path`` + ``.before-rebuild``.
    """

    def __init__(self, path: Path, archive: Archive, folder: Path) -> None:
        self._path = path
        self._archive = archive
        self._folder = folder
        self._unfinished = path.with_name(path.name + UNFINISHED)

    @property
    def replaced(self) -> Path:
        return self._path.with_name(self._path.name + REPLACED)

    def plan(self) -> Plan:
        """Look at the archive. Raises ``StoreError`` when it is empty or lacks pages of the old database."""
        arrivals: list[Arrival] = []
        unreadable: list[StoreError] = []
        for digest in self._archive.digests():
            try:
                arrivals += self._archive.arrivals(digest)
            except StoreError as error:
                unreadable.append(error)
        if not arrivals:
            raise StoreError(
                str(self._folder), "holds no raw pages", "name the folder of the pages by --pages"
            )
        if self._path.exists():
            with open_store(self._path) as old:
                kept.require_pages(old, {arrival.digest for arrival in arrivals})
        return Plan(tuple(sorted(arrivals)), *self._behind(), tuple(unreadable))

    def run(self, plan: Plan) -> Iterator[Result]:
        """The outcome of every arrival that is still to be done."""
        with open_store(self._unfinished) as store:
            yield from pipeline.rebuild(store, self._archive, plan.arrivals[plan.done :])

    def finish(self) -> None:
        """Put the new database in the place of the old one. Raises ``StoreError``."""
        with open_store(self._unfinished) as new:
            if self._path.exists():
                with open_store(self._path) as old:
                    kept.settle(old)
                kept.take_over(new, self._path)
                for _ in look_through(new):
                    pass
            kept.settle(new)
        if self._path.exists():
            self._path.replace(self.replaced)
        self._unfinished.replace(self._path)

    def _behind(self) -> tuple[int, int]:
        """How far an earlier run came; its file is thrown away when another program or lexicon began it."""
        if not self._unfinished.exists():
            return 0, 0
        with open_store(self._unfinished) as store:
            behind = kept.finished(store, pipeline.reading_version(), fingerprint())
        if behind is None:
            self.discard()
        return behind or (0, 0)

    def discard(self) -> None:
        """Throw the unfinished database away."""
        for ending in ("", "-wal", "-shm"):
            self._unfinished.with_name(self._unfinished.name + ending).unlink(missing_ok=True)
