"""``article``: the article as read from its page, no language work."""

from dataclasses import replace
from typing import Annotated, Literal

from typer import Exit, Option

from extractor.commands.language import say
from extractor.commands.old_font_hint import hint_old_font
from extractor.commands.options import Legacy, Targets
from extractor.commands.results import ResultWriter
from extractor.commands.screen import progress, report
from extractor.errors import VinhDanhError


def article(
    targets: Targets,
    encoding: Legacy = None,
    format: Annotated[
        Literal["json", "jsonl"], Option("--format", help="json hoặc jsonl (mỗi bài một dòng, in ngay).")
    ] = "json",
) -> None:
    """Chỉ đọc bài báo từ trang: tiêu đề, tác giả, ngày đăng, các đoạn, chú thích ảnh."""
    from extractor.fetch import settings_from_environment
    from extractor.ground.extract import SCHEMA_VERSION, article_json
    from extractor.pipeline import read_all

    settings = replace(settings_from_environment(), encoding=encoding)
    failed = False
    with ResultWriter(format, targets) as writer, progress(say("Đã đọc")) as done:
        for found in read_all(targets, settings):
            if isinstance(found, VinhDanhError):
                report(found)
                failed = True
                done(found.source)
                continue
            source, content = found
            writer.write(
                {"schema_version": SCHEMA_VERSION, "source": source, "article": article_json(content)}
            )
            hint_old_font(source, content.text, encoding)
            done(source)
    if failed:
        raise Exit(1)
