"""``ingest``: fetch or read, extract, save."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from typer import Exit

from extractor.commands.language import say
from extractor.commands.old_font_hint import hint_old_font
from extractor.commands.options import DEFAULT_DATABASE, Database, Legacy, Pages, Targets
from extractor.commands.screen import console, note, progress, report
from extractor.commands.wording import found_words, outcome_words
from extractor.ground.outcome import OutcomeCode

_IN_THE_DATABASE: tuple[OutcomeCode, ...] = ("saved", "updated", "unchanged", "duplicate")


def ingest(
    targets: Targets,
    db: Database = DEFAULT_DATABASE,
    pages: Pages = None,
    encoding: Legacy = None,
) -> None:
    """Đọc bài báo, rút ra ghi nhận khen thưởng và lưu. Chạy lại không lưu hai lần."""
    from extractor.commands.tables import print_extract
    from extractor.fetch import Archive, settings_from_environment
    from extractor.pipeline import ingest as ingest_all
    from extractor.record_book import refresh
    from extractor.store import open_store
    from extractor.tracking.watches import look_through

    settings = replace(settings_from_environment(), encoding=encoding)
    counts: Counter[str] = Counter()
    screen = console()
    archive = Archive(pages or db.parent / "pages")
    with open_store(db) as store, progress(say("Đã đọc")) as done:
        try:
            for result in ingest_all(targets, store, archive, settings):
                counts[result.outcome] += 1
                if result.error is not None:
                    report(result.error)
                elif result.extract is not None and result.outcome != "unchanged":
                    print_extract(screen, result.extract)
                    hint_old_font(result.source, result.extract.article.text, encoding)
                done(result.source)
            for found in look_through(store):
                screen.print(found_words(found))
        except KeyboardInterrupt:
            note(summary(counts, db))
            raise
        refresh(store)
    note(summary(counts, db))
    if failed(counts):
        raise Exit(1)


def failed(counts: Mapping[str, int]) -> bool:
    """Whether any input had a fate other than to be in the database."""
    return any(count for outcome, count in counts.items() if outcome not in _IN_THE_DATABASE)


def summary(counts: Counter[str], database: Path) -> str:
    """How many inputs had which fate, and where the database is."""
    told = outcome_words(counts) or say("không có gì")
    return say("{count} đầu vào: {told}. Cơ sở dữ liệu: {database}",
               count=counts.total(), told=told, database=database)  # fmt: skip
