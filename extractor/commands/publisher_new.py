"""``publisher new``: a first draft of a paper's file from one of its pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from extractor.commands.language import say
from extractor.commands.screen import console, note
from extractor.errors import UsageError, VinhDanhError

if TYPE_CHECKING:
    from extractor.ground.page import Page
    from extractor.lab.draft_publisher import Draft


def new(
    target: Annotated[
        str, Argument(metavar="TARGET", help="Địa chỉ một bài của báo, hoặc tệp .html đã lưu.")
    ],
    papers: Annotated[
        Path | None,
        Option("--papers", metavar="FOLDER", help="Thư mục tệp của báo; mặc định trong mã nguồn."),
    ] = None,
    pages: Annotated[
        Path | None, Option("--pages", metavar="FOLDER", help="Thư mục trang mẫu; mặc định corpora/pages.")
    ] = None,
) -> None:
    """Soạn nháp tệp của một báo và trang mẫu; bài kiểm thử của trang chỉ đạt khi có người duyệt."""
    from extractor.lab.draft_publisher import draft_publisher
    from extractor.lab.roots import PAGES, PAPERS

    page = _page(target)
    draft = draft_publisher(page, _address(page), papers or PAPERS, pages or PAGES)
    _print(draft)
    if not draft.is_new:
        note(say("{file} đã có sẵn, chỉ thêm trang mẫu.", file=draft.publisher.name))
    note(say("Hãy sửa {file}, sửa {reading} cho đúng rồi bỏ dòng reviewed. "
             "Trang là văn bản của báo: hãy viết lại lời trước khi công bố.",
             file=draft.publisher.name, reading=draft.reading.name))  # fmt: skip


def _page(target: str) -> "Page":
    """Raises what is wrong with the target."""
    from extractor.fetch import read_inputs, settings_from_environment

    found = next(read_inputs([target], settings_from_environment()), None)
    if isinstance(found, VinhDanhError):
        raise found
    if found is None or found.media_type != "html":
        raise UsageError(target, "is no web page", "give the address of an article or a saved page")
    return found


def _address(page: "Page") -> str:
    """The article's address. Raises what is wrong with the page."""
    from extractor.pipeline import read_page

    article = read_page(page)
    address = page.url or article.url
    if address is None:
        raise UsageError(page.source, "names no address of its own", "give the address instead of a file")
    return address


def _print(draft: "Draft") -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in (say("Trường"), say("Nguồn"), say("Tìm thấy")):
        table.add_column(heading, overflow="fold")
    for field, found in draft.found.items():
        for at, one in enumerate(found):
            many = "" if one.count == 1 else f" (×{one.count})"
            table.add_row(field if at == 0 else "", one.source + many, one.found)
        if not found:
            table.add_row(field, say("không thấy"), "")
    screen = console()
    screen.print(f"{draft.host}: {draft.family or say('không thuộc hệ quản trị nào đã biết')}")
    screen.print(table)
    for path in (draft.publisher, draft.page, draft.reading):
        screen.print(str(path), soft_wrap=True)
