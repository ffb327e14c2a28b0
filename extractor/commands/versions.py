"""``versions``: what a paper changed in an article after it was first read."""

from datetime import datetime
from typing import TYPE_CHECKING

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.questions import opened_for_reading
from extractor.commands.screen import console, write_json
from extractor.commands.wording import moment_words

if TYPE_CHECKING:
    from rich.text import Text

    from extractor.search.changes import Change

_STYLES = {"kept": "", "added": "green", "removed": "red"}


def versions(
    article: o.Article,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các phiên bản của một bài và những chỗ báo đã sửa."""
    from extractor.lists.article import edition_json, edition_rows
    from extractor.store.refer import article_id_of
    from extractor.store.taken_away import gone_since

    with opened_for_reading(db) as store:
        number = article_id_of(store, article)
        editions, gone = list(edition_rows(store, number)), gone_since(store, number)
    if format == "json":
        write_json([edition_json(edition) for edition in editions])
        return
    screen = console()
    for edition in editions:
        version = edition.version
        seen = moment_words(datetime.fromisoformat(version.seen_at))
        heading = say("Phiên bản {number}, đọc lúc {moment}", number=version.number, moment=seen)
        screen.print(heading, style="bold")
        screen.print(f"  {version.title}")
        for change in edition.changes:
            screen.print(_shown(change), soft_wrap=True)
    if gone is not None:
        since = moment_words(datetime.fromisoformat(gone))
        screen.print(say("Báo đã gỡ bài: từ {moment} không còn ở địa chỉ cũ", moment=since), style="bold")


def _shown(change: "Change") -> "Text":
    from rich.text import Text

    from extractor.lists.article import signed

    text = Text("  ")
    for piece in change.pieces:
        words, space = signed(piece)
        text.append(words, style=_STYLES[piece.act])
        text.append(space)
    return text
