"""``review``: a person's word on records. It outlives new readings, and every act can be taken back."""

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Option, Typer

from extractor.commands import options as o
from extractor.commands.acting import Key, Who, Why, at_work, say_act
from extractor.commands.language import say, word
from extractor.commands.screen import console, note, write_json
from extractor.ground.labels import STATUS_LABELS

if TYPE_CHECKING:
    from rich.text import Text

    from extractor.ground.achievements import Row
    from extractor.ground.acts import Act
    from extractor.records.queue import Item

review = Typer(no_args_is_help=True, help="Xem xét ghi nhận: chấp nhận, bác, sửa, ghép, tách, hoàn tác.")

Format = Annotated[Literal["table", "json"], Option("--format", help="table (để đọc) hoặc json.")]


@review.command("list")
def list_queue(
    limit: Annotated[int, Option("--limit", min=1, help="Số dòng in ra.")] = 20,
    format: Format = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những dòng cần xem, quan trọng và đáng ngờ nhất trước."""
    with at_work(db, None) as work:
        items, lost = work.queue(), work.orphans()
    if format == "json":
        write_json([_item_json(item) for item in items[:limit]])
        return
    for item in items[:limit]:
        console().print(_shown(item.row, item.reasons))
    note(say("{shown} trong {count} dòng chờ xem.", shown=min(limit, len(items)), count=len(items)))
    if lost:
        note(say("{count} thao tác không còn dòng nào ứng với; xem review history.", count=len(lost)))


@review.command("show", no_args_is_help=True)
def show_row(key: Key, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Một dòng với bài báo và mọi thao tác trên dòng ấy."""
    with at_work(db, None) as work:
        row, acts = work.row(key), work.history()
    console().print(_shown(row, ()))
    for act in acts:
        if row.key in (act.subject, act.other):
            console().print(_act_words(act), soft_wrap=True)


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
    date: Annotated[str | None, Option("--date", metavar="DATE", help="Ngày ký: 2024-03-01.")] = None,
    signer: Annotated[str | None, Option("--signer", metavar="NAME", help="Cơ quan, người ký.")] = None,
    file: Annotated[str | None, Option("--file", metavar="FILE", help="Nơi để văn bản.")] = None,
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ghi rằng đã thấy quyết định."""
    from extractor.records.standing import SeenDecision

    with at_work(db, who) as work:
        say_act(work.decision_seen(key, SeenDecision(number, date, signer, file), why))


@review.command("redact", no_args_is_help=True)
def redact(
    name: Annotated[str, Argument(metavar="NAME", help="Họ và tên cần ẩn.")],
    why: Why = None,
    who: Who = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ẩn tên một người khỏi mọi bài, mọi dòng, cả khi đọc lại; trang gốc trong kho giữ nguyên."""
    with at_work(db, who) as work:
        number, articles = work.redact(name, why)
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
        acts = work.history()
    for act in acts[:limit]:
        console().print(_act_words(act), soft_wrap=True)
    if not acts:
        note(say("Chưa có thao tác nào."))


def _shown(row: "Row", reasons: tuple[str, ...]) -> "Text":
    """A row as a person judges it: what is said, why it is doubtful, the words that say so, and where."""
    from rich.text import Text

    from extractor.review import SHORT

    whom = row.recipient or f"{row.recipient_count} {row.recipient_kind}"
    text = Text(f"{row.key[:SHORT]}  ", style="cyan")
    text.append(f"{whom}: {row.award}", style="bold default")
    details = (row.grantor, row.period, row.date, row.decision, word(STATUS_LABELS[row.status]))
    text.append("\n  " + " · ".join(filter(None, details)), style="default")
    if reasons:
        text.append(f"\n  {say('Cần xem lại')}: {'; '.join(reasons)}", style="yellow")
    text.append(f"\n  “{row.evidence}”", style="default")
    text.append(
        "\n  " + " · ".join(filter(None, (row.publisher, row.published, row.title, row.url))), style="dim"
    )
    return text


def _act_words(act: "Act") -> str:
    from extractor.review import SHORT

    subject = act.subject[:SHORT] if act.article else act.subject
    change = f"{act.field}: {act.old or '–'} → {act.new or '–'}" if act.field else act.new
    quote = f"“{act.quote}”" if act.quote else None
    told = (
        str(act.id),
        act.done_at[:16],
        act.who,
        act.act,
        subject,
        act.other and act.other[:SHORT],
        change,
        quote,
        act.why,
    )
    return " · ".join(filter(None, told))


def _item_json(item: "Item") -> dict[str, object]:
    row = item.row
    return {
        "key": row.key, "weight": round(item.weight, 3), "reasons": list(item.reasons), "award": row.award,
        "recipient": row.recipient, "status": row.status, "period": row.period, "date": row.date,
        "grantor": row.grantor, "decision": row.decision, "confidence": round(row.confidence, 3),
        "evidence": row.evidence, "article": {"title": row.title, "url": row.url, "published": row.published},
    }  # fmt: skip
