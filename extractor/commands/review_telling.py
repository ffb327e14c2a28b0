"""How ``review`` tells rows, their doubts and the acts of persons."""

from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import TYPE_CHECKING

from extractor.commands.language import say, word
from extractor.commands.wording import moment_words
from extractor.ground.labels import ACT_LABELS, RECIPIENT_LABELS, STATUS_LABELS
from extractor.report.words import day_words, new_words

if TYPE_CHECKING:
    from rich.text import Text

    from extractor.ground.achievements import Row
    from extractor.ground.acts import Act
    from extractor.ground.labels import Wording


def row_words(row: "Row", reasons: "tuple[Wording, ...]") -> "Text":
    """A row as a person judges it: what is said, why it is doubtful, the words that say so, and where."""
    from rich.text import Text

    from extractor.review import SHORT

    whom = row.recipient or f"{row.recipient_count} {word(RECIPIENT_LABELS[row.recipient_kind]).lower()}"
    text = Text(f"{row.key[:SHORT]}  ", style="cyan")
    text.append(f"{whom}: {row.award}", style="bold default")
    details = (row.grantor, row.period, day_words(row.date), row.decision, word(STATUS_LABELS[row.status]))
    text.append("\n  " + " · ".join(filter(None, details)), style="default")
    if reasons:
        text.append(f"\n  {say('Cần xem lại')}: {'; '.join(map(word, reasons))}", style="yellow")
    text.append(f"\n  “{row.evidence}”", style="default")
    text.append(
        "\n  " + " · ".join(filter(None, (row.publisher, day_words(row.published), row.title, row.url))),
        style="dim",
    )
    return text


def act_words(act: "Act", undone: AbstractSet[int]) -> str:
    """An act on one line: its number, when, who, what, on which row, old and new, why, whether it was taken
    back."""
    from extractor.review import SHORT

    about = [f"“{name}”" for name in act.names] or [
        one[:SHORT] for one in (_subject(act), act.other) if one is not None
    ]
    quote = f"“{act.quote}”" if act.quote else None
    told = (
        str(act.id),
        moment_words(datetime.fromisoformat(act.done_at)),
        act.who,
        word(ACT_LABELS[act.act]),
        *about,
        _said(act),
        quote,
        act.why,
        say("đã hoàn tác") if act.id in undone else None,
    )
    return " · ".join(filter(None, told))


def _subject(act: "Act") -> str | None:
    """The row, or the act taken back; not the hash of a redacted name, which tells nobody anything."""
    return None if act.act == "redact" else act.subject


def _said(act: "Act") -> str:
    """The value that a person put in place of another, the day of a change, or the decision that was seen."""
    told = new_words(act)
    return f"{act.field}: {act.old or '–'} → {told or '–'}" if act.field else told
