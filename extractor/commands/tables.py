"""Award rows, events and marks of an article as tables for people."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from extractor.commands.language import say, word
from extractor.ground.article import Article
from extractor.ground.extract import Extract
from extractor.ground.labels import (
    EVENT_LABELS,
    LEVEL_LABELS,
    RECIPIENT_LABELS,
    STATUS_LABELS,
)
from extractor.ground.reading import LABELS, Mark
from extractor.ground.records import Event

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text


class AwardLike(Protocol):
    """An award row, of an article just read or of the database."""

    @property
    def award(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def member_of(self) -> int | None: ...
    @property
    def recipient(self) -> str | None: ...
    @property
    def recipient_parent(self) -> str | None: ...
    @property
    def recipient_kind(self) -> str: ...
    @property
    def recipient_count(self) -> int: ...
    @property
    def grantor(self) -> str | None: ...
    @property
    def proposer(self) -> str | None: ...
    @property
    def status(self) -> str: ...
    @property
    def date(self) -> str | None: ...
    @property
    def period(self) -> str | None: ...
    @property
    def decision(self) -> str | None: ...


def print_extract(screen: "Console", found: Extract) -> None:
    """The article's title and source, its award rows, its events, and how many marks of each label."""
    from rich.text import Text

    article = found.article
    screen.print(Text(article.title, style="bold"))
    screen.print(Text(" · ".join(_where_from(article, found.source)), style="dim"), soft_wrap=True)
    if found.awards:
        screen.print(award_table(found.awards))
    else:
        screen.print(say("Không có ghi nhận khen thưởng nào."))
    for event in found.events:
        screen.print(_event_line(event))
    screen.print(Text(_mark_counts(found.marks), style="dim"))
    screen.print()


def award_table(rows: Sequence[AwardLike], sources: "Sequence[Text] | None" = None) -> "Table":
    """A table of award rows; ``sources`` fill a last column that tells the article of each row."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in (say("Đơn vị, cá nhân"), say("Hình thức khen thưởng"), say("Cơ quan")):
        table.add_column(heading)
    table.add_column(say("Tình trạng"), min_width=13)
    if sources is not None:
        table.add_column(say("Bài báo"), min_width=12)
    for number, row in enumerate(rows):
        cells = [_recipient(row), _award(row), _authorities(row), _status(row)]
        table.add_row(*cells, *([] if sources is None else [sources[number]]))
    return table


def _where_from(article: Article, source: str) -> list[str]:
    published = article.published.strftime("%H:%M %d/%m/%Y") if article.published else None
    parts = (article.publisher, article.author, published, article.canonical_url or article.url or source)
    return [part for part in parts if part]


def recipient_words(row: AwardLike) -> str:
    """The recipient by name, else how many of which kind: "3 tập thể"."""
    return row.recipient or f"{row.recipient_count} {word(RECIPIENT_LABELS[row.recipient_kind]).lower()}"


def _recipient(row: AwardLike) -> "Text":
    """A named one with how often an article says that they were given it: "sáu lần được tặng"."""
    times = (
        say("{count} lần", count=row.recipient_count) if row.recipient and row.recipient_count != 1 else None
    )
    mark = "" if row.member_of is None else "· "
    return _lines(mark + recipient_words(row), (times, row.recipient_parent))


def _award(row: AwardLike) -> "Text":
    """The award; where no body is known to confer it, its level tells how much it weighs."""
    return _lines(row.award, (None if row.grantor else word(LEVEL_LABELS[row.level]),))


def _authorities(row: AwardLike) -> "Text":
    proposer = f"{say('đề nghị')}: {row.proposer}" if row.proposer else None
    if row.grantor is None:
        return _lines(proposer or "", (row.decision,))
    return _lines(row.grantor, (proposer, row.decision))


def _status(row: AwardLike) -> "Text":
    period = f"{say('năm')} {row.period}" if row.period and row.period.isdecimal() else row.period
    return _lines(word(STATUS_LABELS[row.status]), (row.date, period))


def _lines(first: str, others: Sequence[str | None]) -> "Text":
    from rich.text import Text

    text = Text(first)
    for other in filter(None, others):
        text.append("\n")
        text.append(other, style="dim")
    return text


def _event_line(event: Event) -> "Text":
    from rich.text import Text

    text = Text(f"{word(EVENT_LABELS[event.type])}: ", style="cyan")
    text.append(event.name, style="default")
    details = (event.date, event.place, event.organiser)
    text.append("".join(f" · {detail}" for detail in details if detail), style="default")
    if event.participants:
        text.append(f" · {say('gồm')}: {', '.join(event.participants)}", style="default")
    return text


def _mark_counts(marks: Sequence[Mark]) -> str:
    counts = Counter(mark.label for mark in marks)
    return ", ".join(f"{label} {counts[label]}" for label in LABELS)
