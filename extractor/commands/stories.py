"""``stories``: near-copies of one story in several papers, and what a person says of them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from typer import Option, Typer

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.questions import opened_for_changes, opened_for_reading
from extractor.commands.screen import console, note, write_json
from extractor.commands.wording import moment_words

if TYPE_CHECKING:
    from extractor.store.stories import Member

stories = Typer(no_args_is_help=True, help="Tin đăng lại: các bài gần giống nhau của nhiều báo.")


@stories.command("list")
def list_stories(
    limit: Annotated[int, Option("--limit", min=1, help="Số tin in ra.")] = 20,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Các tin được đăng lại, mới nhất trước."""
    from extractor.lists.article import member_json
    from extractor.store import stories as kept

    with opened_for_reading(db) as store:
        found = [kept.members(store, head) for head, _ in kept.story_heads(store, limit)]
    if format == "json":
        write_json([[member_json(member) for member in members] for members in found])
        return
    for members in found:
        _print_story(members)
    if not found:
        note(say("Chưa có tin nào được đăng lại."))


@stories.command("show")
def show_story(
    article: o.Article, format: o.TableOrJson = "table", db: o.Database = o.DEFAULT_DATABASE
) -> None:
    """Mọi bài của một tin, kèm lý do được xếp chung."""
    from extractor.lists.article import member_json, story_rows
    from extractor.store.refer import article_id_of

    with opened_for_reading(db) as store:
        members = story_rows(store, article_id_of(store, article))
    if format == "json":
        write_json([member_json(member) for member in members])
    else:
        _print_story(members)


@stories.command("join")
def join_stories(article: o.Article, other: o.Article, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Xếp hai bài vào một tin; quyết định này được giữ khi đọc lại."""
    from extractor.store import stories as kept
    from extractor.store.refer import article_id_of

    with opened_for_changes(db) as store:
        one = article_id_of(store, article)
        kept.join(store, one, article_id_of(store, other))
        _print_story(kept.members(store, one))


@stories.command("split")
def split_story(article: o.Article, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Tách một bài khỏi tin đăng lại; quyết định này được giữ khi đọc lại."""
    from extractor.store import stories as kept
    from extractor.store.refer import article_id_of

    with opened_for_changes(db) as store:
        left = kept.split(store, article_id_of(store, article))
    note(say("Đã tách bài khỏi {count} bài khác.", count=left))


def _print_story(members: "list[Member]") -> None:
    from rich.text import Text

    screen = console()
    papers = len({member.publisher or member.url or member.article_id for member in members})
    heading = [say("{articles} bài", articles=len(members))]
    if papers > 1:
        heading.append(say("đăng lại ở {papers} báo", papers=papers - 1))
    screen.print(Text(f"{members[0].title} ({', '.join(heading)})", style="bold"))
    for member in members:
        published = moment_words(datetime.fromisoformat(member.published) if member.published else None)
        told = (str(member.article_id), member.publisher, published, _reason(member))
        screen.print(Text("  " + " · ".join(filter(None, told))), soft_wrap=True)
        if member.title != members[0].title:
            screen.print(Text(f"    {member.title}", style="dim"), soft_wrap=True)


def _reason(member: "Member") -> str:
    """Why the article stands in its story."""
    if member.by_person:
        return say("do người dùng xếp")
    if member.words is None or member.names is None:
        return say("không trùng bài nào")
    return say("trùng {words}% câu chữ, {names}% tên và số", words=round(100 * member.words),
               names=round(100 * member.names))  # fmt: skip
