"""``versions``: what a paper changed in an article after it was first read."""

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.questions import opened_for_reading
from extractor.commands.screen import console, write_json
from extractor.commands.wording import moment_words

if TYPE_CHECKING:
    from rich.text import Text

    from extractor.search.changes import Change

_SIGNS = {"kept": ("", ""), "added": ("{+", "+}"), "removed": ("[-", "-]")}
"""As ``git diff --word-diff`` writes them, so that they are seen without colours too."""

_STYLES = {"kept": "", "added": "green", "removed": "red"}


def versions(
    article: o.Article,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các phiên bản của một bài và những chỗ báo đã sửa."""
    from extractor.search.changes import changes
    from extractor.store.refer import article_id_of
    from extractor.store.taken_away import gone_since
    from extractor.store.versions import versions as all_versions

    with opened_for_reading(db) as store:
        number = article_id_of(store, article)
        found, gone = all_versions(store, number), gone_since(store, number)
    edits = [changes(older.text, newer.text) for older, newer in pairwise(found)]
    if format == "json":
        write_json(
            [
                {
                    "version": version.number,
                    "seen_at": version.seen_at,
                    "title": version.title,
                    "page": version.page_digest,
                    "changes": [_change_json(change) for change in edit],
                }
                for version, edit in zip(found, [[], *edits], strict=True)
            ]
        )
        return
    screen = console()
    for version, edit in zip(found, [[], *edits], strict=True):
        seen = moment_words(datetime.fromisoformat(version.seen_at))
        heading = say("Phiên bản {number}, đọc lúc {moment}", number=version.number, moment=seen)
        screen.print(heading, style="bold")
        screen.print(f"  {version.title}")
        for change in edit:
            screen.print(_shown(change), soft_wrap=True)
    if gone is not None:
        since = moment_words(datetime.fromisoformat(gone))
        screen.print(say("Báo đã gỡ bài: từ {moment} không còn ở địa chỉ cũ", moment=since), style="bold")


def _shown(change: "Change") -> "Text":
    from rich.text import Text

    text = Text("  ")
    for piece in change.pieces:
        before, after = _SIGNS[piece.act]
        words = piece.text.rstrip()
        text.append(before + words + after, style=_STYLES[piece.act])
        text.append(piece.text[len(words) :])
    return text


def _change_json(change: "Change") -> list[dict[str, str]]:
    return [{"act": piece.act, "text": piece.text} for piece in change.pieces]
