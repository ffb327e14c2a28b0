"""``export``: every list of the office as a file, complete, however long it is."""

from dataclasses import asdict
from typing import Annotated

from typer import Argument, Option, Typer

from extractor.commands import export_parts as parts
from extractor.commands import options as o
from extractor.commands.list_files import FileFormat, export_list
from extractor.commands.questions import opened_for_reading, opened_for_record
from extractor.commands.templates import export_template
from extractor.commands.years import one_year
from extractor.ground.achievements import EntryKind, Standing
from extractor.report.listing import given

Words = Annotated[list[str] | None, Argument(metavar="[WORDS...]", help="Chữ trong tên, có dấu hoặc không.")]
Kind = Annotated[EntryKind | None, Option("--kind", help="Chỉ đơn vị (unit) hoặc cá nhân (person).")]
EntryId = Annotated[str | None, Option("--entry", metavar="ID", help="Mã danh bạ của đơn vị, cá nhân.")]
AwardId = Annotated[str | None, Option("--award", metavar="ID", help="Mã hình thức khen thưởng.")]
Established = Annotated[
    Standing | None, Option("--standing", help="Mức xác thực: press, checked hoặc decided.")
]
OneYear = Annotated[str | None, Option("--year", metavar="YEAR", help="Năm được khen.")]
OneWatch = Annotated[
    str | None,
    Option("--word", metavar="PHRASE", help="Chỉ từ khóa, tìm kiếm này; mặc định mọi mục theo dõi."),
]
ByCount = Annotated[bool, Option("--most-honoured", help="Được khen nhiều nhất trước, thay vì theo tên.")]

export = Typer(no_args_is_help=True, help="Xuất trọn một danh sách ra CSV, Excel, JSON hoặc JSON Lines.")

export.command("template", no_args_is_help=True)(export_template)
for name, command in (
    ("article-awards", parts.export_article_awards),
    ("article-entities", parts.export_article_entities),
    ("article-events", parts.export_article_events),
    ("article-versions", parts.export_article_versions),
    ("article-story", parts.export_article_story),
    ("row-neighbours", parts.export_row_neighbours),
    ("row-acts", parts.export_row_acts),
    ("job-events", parts.export_job_events),
):
    export.command(name, no_args_is_help=True)(command)


@export.command("articles")
def export_articles(
    from_day: o.From = None,
    to_day: o.To = None,
    publisher: o.Publisher = None,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các bài báo đã lưu, không kèm toàn văn, bài mới trước."""
    from extractor.lists.press import ARTICLES, article_rows
    from extractor.search import AwardFilters

    filters = AwardFilters(from_day=from_day, to_day=to_day, publisher=publisher)
    with opened_for_reading(db) as store:
        export_list(ARTICLES, article_rows(store, filters), filters.given(), format, output)


@export.command("entries")
def export_entries(
    words: Words = None,
    kind: Kind = None,
    most_honoured: ByCount = False,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Danh bạ đơn vị, cá nhân cùng số lần được khen."""
    from extractor.lists.records import ENTRIES, entry_rows

    wanted = " ".join(words or ())
    asked = given(words=wanted, kind=kind, order="count" if most_honoured else None)
    with opened_for_record(db) as store:
        export_list(ENTRIES, entry_rows(store, wanted, kind, by_count=most_honoured), asked, format, output)


@export.command("achievements")
def export_achievements(
    entry: EntryId = None,
    award: AwardId = None,
    standing: Established = None,
    year: OneYear = None,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Thành tích gộp từ mọi bài báo, theo năm."""
    from extractor.lists.records import ACHIEVEMENTS, achievement_rows
    from extractor.store.record_pages import AchievementFilters

    filters = AchievementFilters(entry, award, standing, one_year("--year", year))
    with opened_for_record(db) as store:
        export_list(ACHIEVEMENTS, achievement_rows(store, filters), given(**asdict(filters)), format, output)


@export.command("award-names")
def export_award_names(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Các hình thức khen thưởng cùng số lần, nhiều nhất trước."""
    from extractor.lists.records import AWARD_NAMES, award_name_rows

    with opened_for_record(db) as store:
        export_list(AWARD_NAMES, award_name_rows(store), {}, format, output)


@export.command("names")
def export_names(
    entry: EntryId = None,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những dòng chưa rõ tên là của ai, cùng những người, đơn vị có thể là."""
    from extractor.lists.review import UNCLEAR_NAMES, unclear_name_rows

    with opened_for_record(db) as store:
        export_list(UNCLEAR_NAMES, unclear_name_rows(store, entry), given(entry=entry), format, output)


@export.command("alike")
def export_alike(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Những cặp tên có thể là một, giống nhau nhất trước."""
    from extractor.lists.alike import ALIKE, alike_rows

    with opened_for_record(db) as store:
        export_list(ALIKE, alike_rows(store), {}, format, output)


@export.command("queue")
def export_queue(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Những dòng chờ đối chiếu, quan trọng và đáng ngờ nhất trước."""
    from extractor.lists.review import QUEUE, queue_rows

    with opened_for_record(db) as store:
        export_list(QUEUE, queue_rows(store), {}, format, output)


@export.command("history")
def export_history(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Mọi thao tác của người xem xét, mới nhất trước."""
    from extractor.lists.review import HISTORY, history_rows

    with opened_for_reading(db) as store:
        export_list(HISTORY, history_rows(store), {}, format, output)


@export.command("lost-acts")
def export_lost_acts(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Những thao tác mà dòng của chúng không còn bài nào nêu."""
    from extractor.lists.review import LOST_ACTS, lost_act_rows

    with opened_for_record(db) as store:
        export_list(LOST_ACTS, lost_act_rows(store), {}, format, output)


@export.command("outcomes")
def export_outcomes(
    from_day: o.From = None,
    to_day: o.To = None,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Kết quả đọc theo ngày và nguồn tin; bảy ngày gần đây nếu không nêu ngày."""
    from extractor.lists.tracking import DAYS, days_shown, outcome_rows

    with opened_for_reading(db) as store:
        since, until = days_shown(store, from_day, to_day)
        asked = {"from": since.isoformat(), "to": until.isoformat()}
        export_list(DAYS, outcome_rows(store, since, until), asked, format, output)


@export.command("sources")
def export_sources(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Các nguồn tin đang theo dõi, lần đọc trước, lần đọc tới."""
    from extractor.lists.following import FOLLOWED, source_rows

    with opened_for_reading(db) as store:
        export_list(FOLLOWED, source_rows(store), {}, format, output)


@export.command("hits")
def export_hits(
    watch: OneWatch = None,
    from_day: o.From = None,
    to_day: o.To = None,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những câu có từ khóa đang theo dõi; bảy ngày gần đây nếu không nêu ngày."""
    from extractor.lists.following import HITS, watch_hit_rows
    from extractor.lists.tracking import days_shown
    from extractor.store.watches import watches
    from extractor.tracking.choice import watch_named

    with opened_for_reading(db) as store:
        since, until = days_shown(store, from_day, to_day)
        asked = given(watch=watch, **{"from": since.isoformat(), "to": until.isoformat()})
        chosen = None if watch is None else watch_named(watch, watches(store))
        export_list(HITS, watch_hit_rows(store, since, until, chosen), asked, format, output)


@export.command("watches")
def export_watches(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Các từ khóa, tìm kiếm đang theo dõi cùng số bài."""
    from extractor.lists.following import WATCHES
    from extractor.store.watches import watches

    with opened_for_reading(db) as store:
        export_list(WATCHES, watches(store), {}, format, output)


@export.command("receivers")
def export_receivers(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Những người nhận tin; khóa kiểm chữ ký và phần sau tên máy của webhook không có trong tệp."""
    from extractor.lists.following import RECEIVERS
    from extractor.store.alerts import channels

    with opened_for_reading(db) as store:
        export_list(RECEIVERS, channels(store), {}, format, output)


@export.command("health")
def export_health(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Sức khỏe của từng báo: các bài mới đọc có đủ tiêu đề, thân bài, giờ đăng không."""
    from extractor.lists.tracking import HEALTH
    from extractor.tracking.health import health_of_all

    with opened_for_reading(db) as store:
        export_list(HEALTH, health_of_all(store), {}, format, output)


@export.command("gone")
def export_gone(
    from_day: o.From = None,
    to_day: o.To = None,
    format: FileFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các bài báo đã gỡ; bảy ngày gần đây nếu không nêu ngày."""
    from extractor.lists.tracking import GONE, days_shown, gone_rows

    with opened_for_reading(db) as store:
        since, until = days_shown(store, from_day, to_day)
        asked = {"from": since.isoformat(), "to": until.isoformat()}
        export_list(GONE, gone_rows(store, since, until), asked, format, output)


@export.command("accounts")
def export_accounts(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Tài khoản của dịch vụ cùng quyền; không có gì của mật khẩu."""
    from extractor.lists.office import ACCOUNTS
    from extractor.store.office import office_file, open_office, people

    with open_office(office_file(db)) as office:
        export_list(ACCOUNTS, people.accounts(office), {}, format, output)


@export.command("jobs")
def export_jobs(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Các việc dài của dịch vụ: nhập bài, đọc nguồn, lập lại hồ sơ."""
    from extractor.lists.office import WORKS, work_rows
    from extractor.store.office import office_file, open_office

    with open_office(office_file(db)) as office:
        export_list(WORKS, work_rows(office), {}, format, output)


@export.command("audit")
def export_audit(
    format: FileFormat = None, output: o.Output = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Nhật ký của dịch vụ: ai làm gì, từ đâu, kết quả ra sao."""
    from extractor.lists.office import AUDIT, audit_rows
    from extractor.store.office import office_file, open_office

    with open_office(office_file(db)) as office:
        export_list(AUDIT, audit_rows(office), {}, format, output)
