"""What a search found, on the screen."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.commands.language import say, word
from extractor.ground.article import BLOCK_BREAK
from extractor.ground.labels import STATUS_LABELS
from extractor.ground.span import Span
from extractor.search import FACET_LABELS

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from extractor.search import ArticleHit, AwardHit, Facet, SearchAnswer, Total
    from extractor.search.snippets import Snippet

HIGHLIGHT = "bold yellow"


def print_answer(screen: "Console", answer: "SearchAnswer") -> None:
    """Articles, then award rows: the words found in colour, facets, and how to see the next page."""
    articles, awards = answer.articles, answer.awards
    if articles.hits:
        screen.print(_heading(say("Bài báo"), articles.total))
    for article in articles.hits:
        _print_article(screen, article)
    _print_rest(screen, articles.facets, articles.next_cursor)
    if awards.hits:
        screen.print(_heading(say("Khen thưởng"), awards.total))
    for award in awards.hits:
        _print_award(screen, award)
    _print_rest(screen, awards.facets, awards.next_cursor)


def _print_article(screen: "Console", hit: "ArticleHit") -> None:
    from rich.padding import Padding

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


def _print_award(screen: "Console", hit: "AwardHit") -> None:
    from rich.padding import Padding

    from extractor.commands.tables import recipient_words

    row = hit.award
    told = (row.award, recipient_words(row), row.grantor, word(STATUS_LABELS[row.status]))
    screen.print(" · ".join(filter(None, told)))
    screen.print(Padding(_highlighted(hit.passage), (0, 0, 0, 2), expand=False))
    screen.print(Padding(_dim(row.title), (0, 0, 1, 2), expand=False))


def _print_rest(screen: "Console", facets: Sequence["Facet"], cursor: str | None) -> None:
    """Facets, a line each, and the option that shows the next page."""
    for facet in facets:
        if not facet.values:
            continue
        about = "" if facet.precision == "exact" else say("khoảng") + " "
        values = [f"{word(one.label)} ({about}{one.count})" for one in facet.values]
        others = [say("và {count} giá trị khác", count=facet.others)] if facet.others else []
        screen.print(_facet_line(word(FACET_LABELS[facet.name]), " · ".join([*values, *others])))
    if facets and any(facet.values for facet in facets):
        screen.print()
    if cursor is not None:
        screen.print(_dim(say("Xem tiếp: --cursor {cursor}", cursor=cursor)), soft_wrap=True)
        screen.print()


def _facet_line(name: str, values: str) -> "Text":
    from rich.text import Text

    return Text.assemble((f"{name}: ", "bold"), values)


def _heading(name: str, total: "Total") -> "Text":
    from rich.text import Text

    about = {"exact": "", "about": say("khoảng") + " ", "at_least": "≥ "}[total.precision]
    return Text(f"{name}: {about}{total.count}\n", style="bold underline")


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
