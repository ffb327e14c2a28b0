"""What ``ingest`` and ``backfill`` share: results told as they come, then watches, record and sums."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from typer import Exit

from extractor.commands.language import say
from extractor.commands.old_font_hint import hint_old_font
from extractor.commands.questions import make_record_anew
from extractor.commands.screen import console, note, progress, report
from extractor.commands.wording import found_words, outcome_words
from extractor.ground.extract import Extract
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Encoding

if TYPE_CHECKING:
    from extractor.pipeline import Result
    from extractor.store import Store

_IN_THE_DATABASE: tuple[OutcomeCode, ...] = ("saved", "updated", "unchanged", "duplicate")


def read_in(
    results: "Iterable[Result]",
    store: "Store",
    database: Path,
    encoding: Encoding | None,
    tell: Callable[[Extract], None],
) -> None:
    """Report every fault, ``tell`` what is new, and end with the sums; exit code 1 when some input failed.

    Stopped by Ctrl-C, the sums of what was done are told all the same.
    """
    from extractor.record_book import refresh
    from extractor.tracking.watches import look_through

    counts: Counter[str] = Counter()
    with progress(say("Đã đọc")) as done:
        try:
            for result in results:
                counts[result.outcome] += 1
                if result.error is not None:
                    report(result.error)
                elif result.extract is not None and result.outcome != "unchanged":
                    tell(result.extract)
                    hint_old_font(result.source, result.extract.article.text, encoding)
                done(result.source)
            for found in look_through(store):
                console().print(found_words(found))
        except KeyboardInterrupt:
            note(_summary(counts, database))
            raise
    make_record_anew(store)
    refresh(store)
    note(_summary(counts, database))
    if _failed(counts):
        raise Exit(1)


def _failed(counts: Mapping[str, int]) -> bool:
    """Whether any input had a fate other than to be in the database."""
    return any(count for outcome, count in counts.items() if outcome not in _IN_THE_DATABASE)


def _summary(counts: Counter[str], database: Path) -> str:
    """How many inputs had which fate, and where the database is."""
    told = outcome_words(counts) or say("không có gì")
    return say("{count} đầu vào: {told}. Cơ sở dữ liệu: {database}",
               count=counts.total(), told=told, database=database)  # fmt: skip
