"""The table of health and the words of its signs."""

from typing import TYPE_CHECKING

from extractor.commands.language import say
from extractor.commands.screen import console

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.ground.provenance import Field
    from extractor.tracking.health import Health, Sign

_GENERAL = "general"
_SHOWN: "tuple[Field, ...]" = ("title", "lead", "body", "author", "published")


def print_health(found: "Sequence[Health]") -> None:
    """A row for each paper, and a marked line for each sign that something is broken."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(say("Báo"), no_wrap=True)
    for heading in (
        *(say("Số bài"), say("Tiêu đề"), say("Sapo"), say("Thân bài"), say("Tác giả"), say("Giờ đăng")),
        *(say("Đọc chung"), say("Độ dài"), say("Bị chặn")),
    ):
        table.add_column(heading, justify="right")
    for one in found:
        table.add_row(
            *(one.publisher, f"{one.recent.articles}/{one.recent.articles + one.before.articles}"),
            *(_percent(_first_choice(one, name)) for name in _SHOWN),
            *(_percent(one.recent.fallback.value), _percent(one.drift), _percent(one.blocked.value)),
        )
    screen = console()
    if not found:
        screen.print(say("Chưa có bài nào được đọc từ trang."))
        return
    screen.print(table)
    for one in found:
        if (lack := _lack_of_file(one)) is not None:
            screen.print(lack, soft_wrap=True)
    for one in found:
        for sign in one.signs:
            screen.print(f"!! {one.publisher}: {sign_words(sign)}", style="bold red", soft_wrap=True)


def _lack_of_file(one: "Health") -> str | None:
    """That a paper is read without a file of its own: no fault, but what a file would mend."""
    from extractor.publishers import publishers

    if one.layouts is None or publishers().paper_of(one.publisher) is not None:
        return None
    if one.layouts == _GENERAL:
        return say("{paper}: chưa có tệp riêng, đọc bằng quy tắc chung; "
                   "soạn nháp: publisher new ĐỊA_CHỈ_MỘT_BÀI", paper=one.publisher)  # fmt: skip
    return say(
        "{paper}: chưa có tệp riêng, đọc theo hệ quản trị {system}", paper=one.publisher, system=one.layouts
    )


def _first_choice(one: "Health", name: "Field") -> float | None:
    """How often the first source of a field answers; general rules have no first source to fall silent."""
    return None if one.layouts == _GENERAL else one.recent.first[name].value


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


def sign_words(sign: "Sign") -> str:
    return {
        "layout": say("không khuôn nào còn tìm thấy thân bài; trang đã đổi, hãy sửa tệp của báo"),
        "source": say("nguồn thứ nhất của tiêu đề, thân bài hoặc giờ đăng không còn trả lời"),
        "length": say("bài ngắn hoặc dài khác hẳn trước"),
        "review": say("nhiều bài cần người xem lại"),
        "blocked": say("trang chặn phần lớn lượt đọc"),
        "stale": say("nguồn theo dõi không có bài mới đã hai tuần"),
    }[sign]
