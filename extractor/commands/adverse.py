"""``adverse``: coverage of a nominee that raises problems, for a person to verify."""

import sys
from typing import TYPE_CHECKING

from extractor.commands import options as o
from extractor.commands.formats import chosen_format
from extractor.commands.language import say, word
from extractor.commands.questions import opened_for_record
from extractor.commands.screen import console, note

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from extractor.records.adverse import Check, Finding


def adverse(
    name: o.Entry,
    from_day: o.From = None,
    to_day: o.To = None,
    format: o.DocumentFormat = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các câu báo nêu vấn đề về một đơn vị, cá nhân (vi phạm, khiếu nại…) để xác minh trước khi khen."""
    from extractor.press.adverse import check
    from extractor.report.adverse import CHECK_FORMATS, save_check, write_check

    file_format = None if format == "table" else chosen_format(format, output, CHECK_FORMATS)
    with opened_for_record(db) as store:
        found = check(store, name, from_day, to_day)
    if file_format is None:
        _print(console(), found)
    elif output is not None:
        save_check(found, output, file_format, word)
        note(say("Đã ghi {count} câu vào {file}", count=len(found.findings), file=output))
    else:
        write_check(found, sys.stdout.buffer, file_format, word)


def _print(screen: "Console", found: "Check") -> None:
    from rich.padding import Padding
    from rich.text import Text

    from extractor.records.adverse import group_name
    from extractor.report.adverse.wording import NOTE, may_mean, outcome, query, said, searched
    from extractor.report.words import day_words

    screen.print(Text(found.label, style="bold"))
    screen.print(Text(f"{query(found, word)[1][0]}: {'; '.join(found.names)}", style="dim"))
    screen.print(Text(searched(found, word)))
    if (others := may_mean(found, word)) is not None:
        screen.print(Text(others))
    screen.print(Text(outcome(found, word), style="bold"))
    for finding in found.findings:
        article = finding.article
        told = (str(article.id), article.paper, day_words(article.published), article.url)
        screen.print()
        screen.print(Text(f"{word(group_name(finding.group))}: {word(said(finding))}", style="bold"))
        screen.print(Padding(_quoted(finding), (0, 0, 0, 2), expand=False))
        screen.print(Text(f"  {article.heading}", style="dim"), soft_wrap=True)
        screen.print(Text("  " + " · ".join(filter(None, told)), style="dim"), soft_wrap=True)
    screen.print()
    screen.print(Text(word(NOTE), style="dim"))


def _quoted(finding: "Finding") -> "Text":
    """The sentence with the words that raise the problem in colour, and its place in the text."""
    from rich.text import Text

    text = Text(f"“{finding.quote}”")
    at = 1 + finding.cue.start - finding.sentence.start
    text.stylize("bold yellow", at, at + len(finding.words))
    text.append(f" [{finding.sentence.start}–{finding.sentence.end}]", style="dim")
    return text
