"""``search``: full text over articles and award rows."""

import sys
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from extractor.commands import options as o
from extractor.commands.language import say, translated, word
from extractor.commands.questions import award_filters, opened_for_reading
from extractor.commands.screen import console, note, write_json
from extractor.ground.article import BLOCK_BREAK
from extractor.ground.labels import STATUS_LABELS
from extractor.ground.span import Span
from extractor.search import SearchRequest, answer_json, ask

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from extractor.search import SearchAnswer, Total
    from extractor.search.snippets import Snippet

WRONG_USAGE = 2
HIGHLIGHT = "bold yellow"


def search(
    words: Annotated[
        list[str],
        Argument(
            metavar="WORDS...",
            help='Từ cần tìm, có dấu hoặc không dấu; "cụm từ", OR, NOT và ngoặc đơn đều dùng được.',
        ),
    ],
    unit: o.Unit = None,
    person: o.Person = None,
    award: o.AwardName = None,
    kind: o.Kind = None,
    level: o.Level = None,
    status: o.Status = None,
    grantor: o.Grantor = None,
    year: o.Year = None,
    from_day: o.From = None,
    to_day: o.To = None,
    place: o.PlaceName = None,
    publisher: o.Publisher = None,
    decision: o.Decision = None,
    limit: Annotated[int, Option("--limit", min=1, help="Số bài và số dòng khen thưởng in ra.")] = 10,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Tìm trong toàn văn bài báo và các ghi nhận khen thưởng đã lưu."""
    filters = award_filters(
        unit=unit, person=person, award=award, kind=kind, level=level, status=status, grantor=grantor,
        year=year, from_day=from_day, to_day=to_day, place=place, publisher=publisher, decision=decision,
    )  # fmt: skip
    with opened_for_reading(db) as store:
        answer = ask(store, SearchRequest(words=" ".join(words), filters=filters, page_size=limit))
    if format == "json":
        write_json(answer_json(answer))
    else:
        _print(console(), answer)
    if answer.hint is not None:
        (hint,) = translated(answer.hint.text)
        note(f"{answer.words}: {hint}")
        raise Exit(WRONG_USAGE)
    if not answer.articles.hits and not answer.awards.hits:
        note(say("Không tìm thấy gì cho: {words}", words=answer.words))


def _print(screen: "Console", answer: "SearchAnswer") -> None:
    from rich.padding import Padding

    from extractor.commands.tables import recipient_words

    if answer.articles.hits:
        screen.print(_heading(say("Bài báo"), answer.articles.total))
    for hit in answer.articles.hits:
        screen.print(_highlighted(hit.title, "bold"))
        reprinted = say("đăng lại ở {count} báo", count=hit.reprints) if hit.reprints else None
        details = (
            str(hit.article.id),
            hit.article.publisher,
            (hit.article.published or "")[:10],
            reprinted,
            hit.article.url,
        )
        screen.print(_dim("  " + " · ".join(filter(None, details))), soft_wrap=True)
        screen.print(Padding(_highlighted(hit.passage), (0, 0, 1, 2), expand=False))
    if answer.awards.hits:
        screen.print(_heading(say("Khen thưởng"), answer.awards.total))
    for award_hit in answer.awards.hits:
        row = award_hit.award
        told = (row.award, recipient_words(row), row.grantor, word(STATUS_LABELS[row.status]))
        screen.print(" · ".join(filter(None, told)))
        screen.print(Padding(_highlighted(award_hit.passage), (0, 0, 0, 2), expand=False))
        screen.print(Padding(_dim(row.title), (0, 0, 1, 2), expand=False))


def _heading(name: str, total: "Total") -> "Text":
    from rich.text import Text

    return Text(f"{name}: {total.count}{'' if total.precision == 'exact' else '+'}\n", style="bold underline")


def _highlighted(passage: "Snippet", style: str = "") -> "Text":
    """A passage with the words found in colour, or between ** where there is no colour to show them."""
    from rich.text import Text

    mark = "" if sys.stdout.isatty() else "**"
    text = Text("… " if passage.cut_before else "", style=style)
    at = 0
    for span in _joined(passage):
        text.append(_on_one_line(passage.text[at : span.start]))
        text.append(mark + _on_one_line(span.of(passage.text)) + mark, style=HIGHLIGHT)
        at = span.end
    text.append(_on_one_line(passage.text[at:]) + (" …" if passage.cut_after else ""))
    return text


def _on_one_line(words: str) -> str:
    return words.replace(BLOCK_BREAK, " / ").replace("\n", " ")


def _joined(passage: "Snippet") -> list[Span]:
    """The highlights, those of neighbouring words made one ("**cờ thi đua**")."""
    joined: list[Span] = []
    for span in passage.highlights:
        if joined and not passage.text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _dim(words: str) -> "Text":
    from rich.text import Text

    return Text(words, style="dim")
