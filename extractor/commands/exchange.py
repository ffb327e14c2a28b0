"""``exchange``: annotated articles to and from other tools."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option, Typer

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.questions import opened_for_reading
from extractor.commands.screen import console, progress
from extractor.errors import InputError
from extractor.exchange.files import Format, ReadFormat
from extractor.search import AwardFilters

if TYPE_CHECKING:
    from extractor.ground.annotated import AnnotatedArticle
    from extractor.lab.corpus import GoldArticle

exchange = Typer(
    no_args_is_help=True,
    help="Trao đổi bài đã gán nhãn với công cụ khác: spaCy, Label Studio, doccano, schema.org, W3C.",
)


@exchange.command("export")
def export_articles(
    file: Annotated[Path, Argument(metavar="FILE", help="Tệp để ghi; đuôi .json thì ghi thành một mảng.")],
    format: Annotated[Format, Option("--format", help="Định dạng của công cụ nhận.")],
    gold: Annotated[
        Path | None, Option("--gold", metavar="FOLDER", help="Lấy bài của ngữ liệu vàng thay cho bài đã lưu.")
    ] = None,
    from_day: o.From = None,
    to_day: o.To = None,
    publisher: o.Publisher = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ghi bài báo cùng nhãn thực thể vào tệp của công cụ khác; đủ mọi bài khớp bộ lọc."""
    from extractor.exchange.files import write
    from extractor.report.output import save

    count = 0

    def counted(articles: "Iterator[AnnotatedArticle]") -> "Iterator[AnnotatedArticle]":
        nonlocal count
        with progress(say("Đã ghi")) as done:
            for one in articles:
                yield one
                count += 1
                done(one.article.title)

    filters = AwardFilters(from_day=from_day, to_day=to_day, publisher=publisher)
    with _articles(gold, filters, db) as articles:
        as_array = file.suffix.lower() == ".json"
        save(file, lambda stream: write(counted(articles), format, stream, as_array=as_array))
    console().print(say("Đã ghi {count} bài vào {file}", count=count, file=file), soft_wrap=True)


@exchange.command("import")
def import_articles(
    file: Annotated[Path, Argument(metavar="FILE", help="Tệp mà công cụ gán nhãn xuất ra.")],
    folder: Annotated[Path, Argument(metavar="FOLDER", help="Thư mục để ghi các tệp .gold.")],
    format: Annotated[ReadFormat, Option("--format", help="Công cụ đã xuất tệp.")],
    family: Annotated[
        str,
        Option("--family", metavar="NAME", help="Họ bài trong ngữ liệu; các bài cùng họ ở cùng một phần."),
    ] = "annotated",
) -> None:
    """Đọc bài đã gán nhãn và ghi thành tệp ngữ liệu vàng, mỗi bài một tệp."""
    from extractor.exchange.files import read
    from extractor.lab.write_gold import write_gold

    written = write_gold(read(file, format), folder, family)
    told = say("Đã ghi {count} bài vào {file}", count=len(written), file=folder)
    console().print(told, soft_wrap=True)


@exchange.command("labels")
def show_labelling_interface() -> None:
    """In giao diện gán nhãn (XML) để dán vào dự án Label Studio."""
    from extractor.exchange.label_studio import LABELING_CONFIG

    sys.stdout.write(LABELING_CONFIG)


@contextmanager
def _articles(gold: Path | None, filters: AwardFilters, db: Path) -> "Iterator[Iterator[AnnotatedArticle]]":
    from extractor.questions import knowledge
    from extractor.search.filters import article_criteria
    from extractor.store import read
    from extractor.store.annotated import annotated_articles

    if gold is not None:
        yield _of_corpus(gold)
        return
    with opened_for_reading(db) as store:
        yield annotated_articles(store, article_criteria(filters, read.sources(store), knowledge()))


def _of_corpus(folder: Path) -> "Iterator[AnnotatedArticle]":
    from extractor.lab.corpus import load_split

    if not folder.is_dir():
        raise InputError(str(folder), "there is no such folder", "check the path")
    for article in load_split(folder):
        yield _annotated(article, folder)


def _annotated(gold: "GoldArticle", folder: Path) -> "AnnotatedArticle":
    from extractor.ground.annotated import AnnotatedArticle

    return AnnotatedArticle(gold.path.relative_to(folder).as_posix(), gold.article, gold.marks, checked=True)
