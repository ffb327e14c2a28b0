"""``ingest``: fetch or read, extract, save."""

from dataclasses import replace
from functools import partial

from extractor.commands.opening import opened
from extractor.commands.options import DEFAULT_DATABASE, Database, Legacy, Pages, Targets
from extractor.commands.reading_in import read_in
from extractor.commands.screen import console


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
    from extractor.store.pages_folder import pages_folder

    settings = replace(settings_from_environment(), encoding=encoding)
    archive = Archive(pages or pages_folder(db))
    with opened(db) as store:
        results = ingest_all(targets, store, archive, settings)
        read_in(results, store, db, encoding, partial(print_extract, console()))
