"""``digest``: the press digest of a day or of chosen articles."""

import re
import sys
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from extractor.commands import options as o
from extractor.commands.formats import chosen_format
from extractor.commands.language import say, word
from extractor.commands.questions import opened_for_record
from extractor.commands.screen import note
from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.press.choice import Choice
    from extractor.press.digest import Note

_NOTE = re.compile(r"\s*(?:(\d{1,18})\s*:|(https?://\S+?)\s*:(?=\s))\s*(\S.*)", re.DOTALL)


def digest(
    articles: Annotated[
        list[str] | None,
        Argument(metavar="[ARTICLE]...", help="Số hoặc địa chỉ của các bài; không nêu thì chọn theo ngày."),
    ] = None,
    day: Annotated[
        str | None, Option("--day", metavar="DATE", help="Ngày điểm báo; mặc định hôm nay.")
    ] = None,
    from_day: o.From = None,
    to_day: o.To = None,
    unit: Annotated[
        str | None, Option("--unit", metavar="NAME", help="Chỉ những bài nhắc đến đơn vị, cá nhân này.")
    ] = None,
    query: Annotated[
        str | None, Option("--query", metavar="WORDS", help="Chỉ những bài có các từ này, như lệnh search.")
    ] = None,
    notes: Annotated[
        list[str] | None,
        Option(
            "--note",
            metavar='"ARTICLE: TEXT"',
            help="Nhận xét của cán bộ về một bài, theo số hoặc địa chỉ của bài; dùng được nhiều lần.",
        ),
    ] = None,
    officer: Annotated[
        str | None, Option("--officer", metavar="TEXT", help="Nhận xét chung, đặt ở đầu bản điểm báo.")
    ] = None,
    format: Annotated[
        str | None,
        Option("--format", metavar="docx|html|md|json", help="Mặc định theo đuôi tệp; không có tệp thì md."),
    ] = None,
    output: o.Output = None,
    template: o.Template = None,
    charts: o.Charts = False,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Điểm báo: các bài trong ngày, gộp bài đăng lại, xếp theo đơn vị và chủ đề, kèm trích dẫn."""
    from extractor.press.digest import digest as digest_of
    from extractor.report.digest import DIGEST_FORMATS, save_digest, write_digest
    from extractor.report.digest.as_docx import TEMPLATE

    file_format = chosen_format(format, output, DIGEST_FORMATS) or "md"
    choice = _choice(articles or [], day, from_day, to_day, unit, query)
    comments = [_note(written) for written in notes or []]
    with opened_for_record(db) as store:
        made = digest_of(store, choice, comments, officer)
    if output is None:
        write_digest(made, sys.stdout.buffer, file_format, template or TEMPLATE, charts=charts, speak=word)
        return
    save_digest(made, output, file_format, template or TEMPLATE, charts=charts, speak=word)
    told = {"articles": len(made.articles), "stories": len(made.stories), "file": output}
    note(say("Đã ghi {articles} bài, {stories} tin vào {file}", **told))


def _choice(
    articles: list[str],
    day: str | None,
    from_day: str | None,
    to_day: str | None,
    unit: str | None,
    query: str | None,
) -> "Choice":
    """What is asked; today when nothing says when. Raises ``UsageError`` for two ways at once."""
    from extractor.press.choice import Choice
    from extractor.store.moments import now

    if articles:
        if any((day, from_day, to_day, unit, query)):
            raise UsageError(
                " ".join(articles), "is given beside days or filters", "give articles, or the others"
            )
        return Choice(named=articles)
    if day is not None and (from_day or to_day):
        raise UsageError(f"--day {day}", "is given beside --from or --to", "give one day, or a range")
    if not (from_day or to_day):
        from_day = to_day = day or now().date().isoformat()
    return Choice(from_day=from_day, to_day=to_day, unit=unit, words=query)


def _note(written: str) -> "Note":
    from extractor.press.digest import Note

    found = _NOTE.fullmatch(written)
    if found is None:
        raise UsageError(
            f"--note {written}", "is not an article, a colon and a text", 'give "20220317000001: text"'
        )
    return Note(found[1] or found[2], found[3].strip())
