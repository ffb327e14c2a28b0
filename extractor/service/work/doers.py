"""What each kind of work does."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor import pipeline, record_book
from extractor.alerts.deliver import Told, tell_all
from extractor.ground.headings import heading
from extractor.pipeline import Result
from extractor.record_making import turns
from extractor.service.fetching import archive_for, settings_for
from extractor.service.local_paths import without_folders
from extractor.service.ready import ask_ahead
from extractor.service.settings import ServiceSettings
from extractor.service.stores import Stores
from extractor.service.work.apart import make_record, make_record_apart
from extractor.service.work.runner import Doer, Report, remove_sent
from extractor.store import Store
from extractor.store.moments import now
from extractor.store.office.work import Kind
from extractor.store.overview import achievement_count, award_count
from extractor.store.refer import saved_article
from extractor.store.sources import sources
from extractor.tracking.desk import ListingsAhead, PageDone, RoundFailed, RoundOpened, open_desk
from extractor.tracking.rounds import run
from extractor.tracking.watches import Found, look_through

WORTH_A_PROCESS = 20_000
"""Award rows of which the record takes some seconds, many times as long as a process takes to begin."""

_WAITS = 60.0
"""Seconds for a visitor who makes the record meanwhile."""

KEPT_WELL = ("saved", "updated", "unchanged", "duplicate")


def doers(settings: ServiceSettings, stores: Stores) -> Mapping[Kind, Doer]:
    """How each kind is done on this database."""
    return {
        "import": lambda terms, report: _import(settings, stores, terms, report),
        "round": lambda terms, report: _round(settings, stores, terms, report),
        "record": lambda terms, report: _record(stores, terms, report),
    }


def _import(settings: ServiceSettings, stores: Stores, terms: Mapping[str, Any], report: Report) -> None:
    """``addresses`` to fetch, or a ``folder`` of files that were sent, which is removed afterwards; receivers
    are told."""
    folder = Path(terms["folder"]) if "folder" in terms else None
    targets = terms["addresses"] if folder is None else list(map(str, sorted(folder.glob("*/*"))))
    report("expect", {"count": len(targets)}, total=len(targets))
    try:
        with stores.writing() as store:
            found = pipeline.ingest(
                targets, store, archive_for(settings), settings_for(settings), report.is_to_end
            )
            for result in found:
                told = _page_told(store, result, folder, settings)
                report("page", told, done=1, failures=_is_failure(result))
                if report.is_to_end():
                    break
            for hit in look_through(store):
                report("watch", {"watch": hit.watch.name, "hits": hit.hits})
            record_book.refresh(store)
            _tell_receivers(store, settings, report)
    finally:
        remove_sent(terms)


def _round(settings: ServiceSettings, stores: Stores, terms: Mapping[str, Any], report: Report) -> None:
    """One round of the ``sources`` with these numbers, of all when none are named; receivers are told."""
    wanted = set(terms.get("sources") or ())
    with stores.writing() as store:
        followed = [source for source in sources(store) if not wanted or source.id in wanted]
        with open_desk(store, archive_for(settings), settings_for(settings)) as desk:
            for event in run(desk, followed, report.is_to_end):
                match event:
                    case ListingsAhead(count=count):
                        report("listings", {"count": count})
                    case RoundOpened(source=source, round=opened):
                        expected = {"source": source.id, "name": source.name, "count": opened.jobs}
                        report("round", expected, total=opened.jobs)
                    case Found(watch=watch, hits=hits):
                        report("watch", {"watch": watch.name, "hits": hits})
                    case RoundFailed(source=source, error=error):
                        report(
                            "unread",
                            {"source": source.id, "cause": without_folders(str(error), settings)},
                            failures=1,
                        )
                    case PageDone(result=result):
                        told = _page_told(store, result, None, settings)
                        report("page", told, done=1, failures=_is_failure(result))
        record_book.refresh(store)
        _tell_receivers(store, settings, report)


def _record(stores: Stores, terms: Mapping[str, Any], report: Report) -> None:
    """Names looked up and entries and achievements made anew; of many rows by a process of its own."""
    telling, is_update = _RecordTelling(report), bool(terms.get("update"))
    with stores.writing() as store:
        try:
            if award_count(store) < WORTH_A_PROCESS:
                turns.give_up(stores.database)
                make_record(store, telling.begun, telling.counted, is_update=is_update)
            else:
                with turns.turn(store, seconds=_WAITS, is_long_work=True):
                    make_record_apart(
                        stores.database, telling.begun, telling.counted,
                        is_update=is_update, is_to_end=report.is_to_end,
                    )  # fmt: skip
        except _EndedError:
            return
        if report.is_to_end():
            return
        # Whoever comes next would read the names and columns that are other ones now.
        ask_ahead(stores)
        report("record", {"achievements": achievement_count(store)}, done=1, total=1)


class _EndedError(Exception):
    """The work was told to end."""


class _RecordTelling:
    """Tells of the steps of a record, and of those of very many rows how far they are."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._step = ""
        self._done = 0

    def begun(self, step: str) -> None:
        self._step, self._done = step, 0
        self._report("step", {"step": step})

    def counted(self, done: int, total: int) -> None:
        """Raises ``_EndedError`` when asked to end: what was made so far is kept."""
        more, self._done = done - self._done, done
        expected = total if more == done else 0
        self._report("counted", {"step": self._step, "done": done, "of": total}, done=more, total=expected)
        if self._report.is_to_end():
            raise _EndedError


def _tell_receivers(store: Store, settings: ServiceSettings, report: Report) -> None:
    """Who wants to know at once is told of what came, whichever way; not while the service ends."""
    if report.is_to_end():
        return
    for told in tell_all(store, settings_for(settings), now):
        report("told", _told_to(told), failures=int(told.error is not None))


def _told_to(told: Told) -> dict[str, Any]:
    fault = {} if told.error is None else {"cause": told.error.cause, "remedy": told.error.remedy}
    return {"target": told.channel.called, "hits": told.hits, **fault}


def _is_failure(result: Result) -> int:
    return int(result.outcome not in KEPT_WELL)


def _page_told(
    store: Store, result: Result, folder: Path | None, settings: ServiceSettings
) -> dict[str, Any]:
    """``source`` of a file is its name alone: where it lay for a moment means nothing. ``called`` is
    the headline or the first words, ``article`` the number under which the article is saved."""
    source = result.source if folder is None else re.sub(rf"{re.escape(str(folder))}/\d+/", "", result.source)
    told: dict[str, Any] = {"source": source, "outcome": result.outcome}
    if result.extract is not None:
        article = result.extract.article
        told |= {"title": article.title, "awards": len(result.extract.awards)}
        told |= {"called": heading(article.title, article.text), "article": saved_article(store, article)}
    if result.error is not None:
        words = {"cause": result.error.cause, "remedy": result.error.remedy}
        told |= {name: without_folders(said, settings) for name, said in words.items()}
    return told
