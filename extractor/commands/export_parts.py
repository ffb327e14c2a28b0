"""``export article-…``, ``row-…``, ``job-events``: what is told of one thing, as a file."""

from typing import TYPE_CHECKING, Annotated

from typer import Argument

from extractor.commands import options as o
from extractor.commands.acting import Key
from extractor.commands.list_files import FileFormat, export_list
from extractor.commands.questions import opened_for_reading, opened_for_record
from extractor.errors import NotStoredError
from extractor.report.listing import given

if TYPE_CHECKING:
    from extractor.store import Store

Job = Annotated[int, Argument(metavar="JOB", min=1, help="Số của việc.")]


def export_article_awards(
    article: o.Article,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các dòng khen thưởng của một bài, theo thứ tự trong bài."""
    from extractor.lists.press import AWARDS
    from extractor.store.read import awards_of_article

    with opened_for_reading(db) as store:
        number = _number(store, article)
        export_list(AWARDS, awards_of_article(store, number), given(article=number), format, output)


def export_article_entities(
    article: o.Article,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các tên, danh hiệu, ngày, nơi trong một bài cùng chỗ đứng của chúng."""
    from extractor.lists.article import MENTIONS, known_article

    with opened_for_reading(db) as store:
        number = _number(store, article)
        export_list(MENTIONS, known_article(store, number).marks, given(article=number), format, output)


def export_article_events(
    article: o.Article,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các sự kiện mà một bài kể."""
    from extractor.lists.article import EVENTS
    from extractor.store.article_findings import events_of

    with opened_for_reading(db) as store:
        number = _number(store, article)
        export_list(EVENTS, events_of(store, number), given(article=number), format, output)


def export_article_versions(
    article: o.Article,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các phiên bản của một bài và những chỗ báo đã sửa."""
    from extractor.lists.article import EDITIONS, edition_rows

    with opened_for_reading(db) as store:
        number = _number(store, article)
        export_list(EDITIONS, edition_rows(store, number), given(article=number), format, output)


def export_article_story(
    article: o.Article,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các bài cùng một tin với một bài, kèm tỷ lệ trùng."""
    from extractor.lists.article import STORY, story_rows

    with opened_for_reading(db) as store:
        number = _number(store, article)
        export_list(STORY, story_rows(store, number), given(article=number), format, output)


def export_row_neighbours(
    key: Key,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các dòng khác của cùng đơn vị, cá nhân, cùng loại khen thưởng."""
    from extractor.lists.rows import NEIGHBOURS, neighbours_of
    from extractor.review import Review

    with opened_for_record(db) as store:
        row = Review(store, "").row(key)
        export_list(NEIGHBOURS, neighbours_of(store, row), given(row=row.key), format, output)


def export_row_acts(
    key: Key,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các thao tác trên một dòng, mới nhất trước."""
    from extractor.lists.review import ROW_ACTS, row_act_rows
    from extractor.review import Review

    with opened_for_record(db) as store:
        row = Review(store, "").row(key)
        export_list(ROW_ACTS, row_act_rows(store, row), given(row=row.key), format, output)


def export_job_events(
    job: Job, format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Diễn biến của một việc dài: từng trang, nguồn, câu tìm được, người nhận."""
    from extractor.lists.office import TOLD, told_rows
    from extractor.store.office import office_file, open_office, work

    with open_office(office_file(db)) as office:
        if work.work_of(office, job) is None:
            raise NotStoredError(str(job), "is the number of no work", "see the list: export jobs")
        export_list(TOLD, told_rows(office, job), given(job=job), format, output)


def _number(store: "Store", article: str) -> int:
    from extractor.store.refer import article_id_of

    return article_id_of(store, article)
