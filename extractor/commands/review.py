"""``review``: a person's word on records. It outlives new readings, and every act can be taken back."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option, Typer

from extractor.commands import options as o
from extractor.commands.acting import Key, Who, Why, at_work, say_act
from extractor.commands.language import say
from extractor.commands.review_telling import act_words, row_words
from extractor.commands.screen import console, note, write_json

review = Typer(no_args_is_help=True, help="Xem xét ghi nhận: chấp nhận, bác, sửa, ghép, tách, hoàn tác.")


@review.command("list")
def list_queue(
    limit: Annotated[int, Option("--limit", min=1, help="Số dòng in ra.")] = 20,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những dòng cần xem, quan trọng và đáng ngờ nhất trước."""
    with at_work(db, None) as work:
        (items, count), lost = work.head_of_queue(limit), work.orphans()
    if format == "json":
        from extractor.lists.review import item_json

        write_json([item_json(item) for item in items])
        return
    for item in items:
        console().print(row_words(item.row, item.reasons))
    note(say("{shown} trong {count} dòng chờ xem.", shown=len(items), count=count))
    if lost:
        note(say("{count} thao tác không còn dòng nào ứng với; xem review history.", count=len(lost)))


@review.command("show", no_args_is_help=True)
def show_row(key: Key, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Một dòng với bài báo và mọi thao tác trên dòng ấy."""
    with at_work(db, None) as work:
        row = work.as_it_stands(key)
        acts, undone = work.acts_on(row), work.undone()
    console().print(row_words(row, ()))
    for act in acts:
        console().print(act_words(act, undone), soft_wrap=True)


@review.command("accept", no_args_is_help=True)
def accept(keys: list[str], why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Chấp nhận các dòng."""
    with at_work(db, who) as work:
        for key in keys:
            say_act(work.accept(key, why))


@review.command("reject", no_args_is_help=True)
def reject(keys: list[str], why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Bác các dòng: không tính vào hồ sơ nữa."""
    with at_work(db, who) as work:
        for key in keys:
            say_act(work.reject(key, why))


@review.command("check", no_args_is_help=True)
def check(keys: list[str], why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Ghi rằng các dòng đã được đối chiếu."""
    with at_work(db, who) as work:
        for key in keys:
            say_act(work.check(key, why))


@review.command("correct", no_args_is_help=True)
def correct(
    key: Key,
    field: Annotated[str, Argument(metavar="FIELD", help="Trường cần sửa, ví dụ grade, recipient, period.")],
    value: Annotated[str, Argument(metavar="VALUE", help="Giá trị đúng; để trống là không rõ.")],
    quote: Annotated[
        str | None, Option("--quote", metavar="TEXT", help="Đoạn chữ trong bài nói điều ấy.")
    ] = None,
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Sửa một trường của một dòng."""
    with at_work(db, who) as work:
        say_act(work.correct(key, field, value, quote=quote, why=why))


@review.command("merge", no_args_is_help=True)
def merge(
    key: Key, other: Key, why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Hai dòng nói về một lần khen thưởng."""
    with at_work(db, who) as work:
        say_act(work.merge(key, other, why))


@review.command("split", no_args_is_help=True)
def split(
    key: Key, other: Key, why: Why = None, who: Who = None, db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Hai dòng nói về hai lần khen thưởng khác nhau."""
    with at_work(db, who) as work:
        say_act(work.split(key, other, why))


@review.command("decision", no_args_is_help=True)
def decision(
    key: Key,
    number: Annotated[str, Option("--number", metavar="NUMBER", help="Số quyết định.")],
    date: Annotated[
        str | None, Option("--date", metavar="DATE", help="Ngày ký: 2024-03-01 hoặc 1/3/2024.")
    ] = None,
    signer: Annotated[str | None, Option("--signer", metavar="NAME", help="Cơ quan, người ký.")] = None,
    file: Annotated[
        Path | None,
        Option("--file", metavar="FILE", help="Văn bản, được chép vào thư mục papers cạnh cơ sở dữ liệu."),
    ] = None,
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ghi rằng đã thấy quyết định."""
    from extractor.attachments import attach
    from extractor.records.standing import SeenDecision

    with at_work(db, who) as work:
        work.row(key)
        place = attach(db, file) if file else None
        say_act(work.decision_seen(key, SeenDecision(number, date, signer, place), why))


@review.command("redact", no_args_is_help=True)
def redact(
    name: Annotated[str, Argument(metavar="NAME", help="Họ và tên cần ẩn.")],
    namesakes: Annotated[
        bool, Option("--namesakes", help="Ẩn cả những người cùng tên trong danh bạ.")
    ] = False,
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ẩn tên một người khỏi mọi bài, mọi dòng, cả khi đọc lại; trang gốc trong kho giữ nguyên."""
    with at_work(db, who) as work:
        number, articles = work.redact(name, why, namesakes=namesakes)
    say_act(number)
    note(say("Đã ẩn tên trong {count} bài.", count=articles))


@review.command("undo", no_args_is_help=True)
def undo(
    number: Annotated[int, Argument(metavar="ACT", help="Số thao tác, như review history in ra.")],
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Hoàn tác một thao tác; lịch sử vẫn giữ cả hai."""
    with at_work(db, who) as work:
        say_act(work.undo(number, why))


@review.command("history")
def history(
    limit: Annotated[int, Option("--limit", min=1, help="Số thao tác in ra.")] = 50,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Mọi thao tác đã làm, mới nhất trước."""
    with at_work(db, None) as work:
        acts, undone = work.history(), work.undone()
    for act in acts[:limit]:
        console().print(act_words(act, undone), soft_wrap=True)
    if not acts:
        note(say("Chưa có thao tác nào."))
