"""``extract``: the same reading and extraction as ``ingest``, nothing saved."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Literal

from typer import Exit, Option

from extractor.commands.language import say
from extractor.commands.old_font_hint import hint_old_font
from extractor.commands.options import Legacy, Published, Targets
from extractor.commands.results import ResultWriter
from extractor.commands.screen import console, progress, report
from extractor.errors import UsageError, VinhDanhError
from extractor.viet.times import VIETNAM

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].+)?")


def extract(
    targets: Targets,
    published: Published = None,
    encoding: Legacy = None,
    format: Annotated[
        Literal["json", "jsonl", "table"],
        Option("--format", help="json, jsonl (mỗi bài một dòng, in ngay) hoặc table (bảng để đọc)."),
    ] = "json",
) -> None:
    """Đọc bài báo và in mọi thứ rút ra được, không lưu."""
    moment = None if published is None else published_moment(published)

    from extractor.commands.tables import print_extract
    from extractor.fetch import settings_from_environment
    from extractor.ground.extract import extract_json
    from extractor.pipeline import extract_all

    settings = replace(settings_from_environment(), encoding=encoding)
    failed = False
    screen = console() if format == "table" else None
    with ResultWriter(format, targets) as writer, progress(say("Đã đọc")) as done:
        for found in extract_all(targets, settings, moment):
            if isinstance(found, VinhDanhError):
                report(found)
                failed = True
                done(found.source)
                continue
            if screen is not None:
                print_extract(screen, found)
            else:
                writer.write(extract_json(found))
            hint_old_font(found.source, found.article.text, encoding)
            done(found.source)
    if failed:
        raise Exit(1)


def published_moment(given: str) -> datetime:
    """A date, or date and time, in ISO form; on Vietnam's clock without a zone. Raises ``UsageError``."""
    try:
        moment = datetime.fromisoformat(given.strip()) if _ISO_DATE.fullmatch(given.strip()) else None
    except ValueError:
        moment = None
    if moment is None:
        raise UsageError(
            f"--published {given}", "is not a date", "give 2022-03-17 or 2022-03-17T16:30, or add +07:00"
        )
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
