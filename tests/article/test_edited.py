"""An edit of the paper is told from a new design that the same article is printed in."""

from collections.abc import Callable

import pytest

from extractor.article import change_of, read_article
from extractor.ground.article import Article
from extractor.ground.page import Page

HERE = "https://bao.example/tin/hop-tac-xa-muoi-bac-lieu-20261.html"
TITLE = "Hợp tác xã muối Điền Hải nhận Cờ thi đua của tỉnh"
TEXT = (
    "Chiều 12/5, tại nhà văn hóa ấp Gò Cát, Ủy ban nhân dân tỉnh trao Cờ thi đua năm 2025 cho hợp tác xã.",
    "Ba năm qua, 64 hộ diêm dân trải bạt trên 90 héc-ta ruộng, hạt muối trắng hơn và bán được giá gấp rưỡi.",
    "Giám đốc hợp tác xã Trần Thị Út Lý nói sẽ dành tiền thưởng mua máy bơm cho các hộ tát nước bằng gàu.",
    "Dịp này, tỉnh cũng khen 12 cá nhân đã giữ nghề làm muối qua những năm mất mùa, mất giá.",
)
RELATED = "Vụ muối này xã bên cạnh cũng được mùa, thương lái về tận ruộng đặt tiền trước."


def old_design(*text: str) -> Page:
    body = "".join(f"<p>{one}</p>" for one in text)
    return page(f'<div id="khung-12"><h1>{TITLE}</h1><div class="noi-dung">{body}</div></div>')


def new_design(*text: str, title: str = TITLE) -> Page:
    body = "".join(f'<p class="p-33">{one}</p>' for one in text)
    return page(
        f'<main><h1>{title}</h1><section class="story"><div class="txt">{body}</div></section></main>'
    )


def new_box(*text: str) -> Page:
    """The new design where only the box of the text is a new one."""
    body = "".join(f"<p>{one}</p>" for one in text)
    return page(f'<div id="khung-12"><h1>{TITLE}</h1><section class="txt">{body}</section></div>')


def page(body: str) -> Page:
    head = f'<title>{TITLE}</title><meta property="og:type" content="article">'
    return Page(HERE, f"<html><head>{head}</head><body>{body}</body></html>".encode(), "html", url=HERE)


def read(one: Page) -> tuple[Page, Article]:
    return one, read_article(one)


def change(before: Page, now: Page) -> str:
    return change_of(read(before), read(now))


def reworded(*text: str) -> tuple[str, ...]:
    return tuple(one.replace("12 cá nhân", "14 cá nhân") for one in text)


@pytest.mark.parametrize("now", [new_design(*TEXT, RELATED), new_box(*TEXT, RELATED)])
def test_a_box_that_the_new_design_reads_along_is_no_edit(now: Page) -> None:
    assert change(old_design(*TEXT), now) == "more_around_it"


def test_a_box_less_is_no_edit_and_what_was_read_stays() -> None:
    assert change(old_design(*TEXT, RELATED), new_design(*TEXT)) == "nothing_new"


def test_half_of_the_text_lost_in_the_new_design_is_no_edit() -> None:
    assert change(old_design(*TEXT), new_design(*TEXT[:2], RELATED)) == "nothing_new"


def test_paragraphs_cut_otherwise_and_a_line_before_the_text_are_no_edit() -> None:
    joined = (TEXT[0], f"{TEXT[1]} {TEXT[2]}", TEXT[3])
    before_it = (f"Tin từ ấp Gò Cát. {joined[0]}", *joined[1:])
    assert change(old_design(*TEXT), new_design(*joined)) == "nothing_new"
    assert change(old_design(*TEXT), new_design(*before_it)) == "more_around_it"


@pytest.mark.parametrize(
    "now", [old_design(*reworded(*TEXT)), new_design(*reworded(*TEXT)), new_box(*reworded(*TEXT))]
)
def test_a_sentence_with_another_number_is_an_edit_in_whatever_design(now: Page) -> None:
    assert change(old_design(*TEXT), now) == "edited"


@pytest.mark.parametrize("design", [old_design, new_design, new_box])
def test_a_sentence_more_in_a_paragraph_is_an_edit_in_whatever_design(design: Callable[..., Page]) -> None:
    longer = f"{TEXT[1]} Riêng ấp Gò Cát đã xóa xong ruộng đất đen."
    assert change(old_design(*TEXT), design(TEXT[0], longer, *TEXT[2:], RELATED)) == "edited"


def test_another_headline_is_an_edit() -> None:
    other = "Hợp tác xã muối Điền Hải được tỉnh tặng Cờ thi đua lần thứ hai"
    assert change(old_design(*TEXT), new_design(*TEXT, title=other)) == "edited"


@pytest.mark.parametrize("now", [old_design(*TEXT, RELATED), old_design(*TEXT[:3])])
def test_a_paragraph_more_or_less_in_the_same_design_is_an_edit(now: Page) -> None:
    assert change(old_design(*TEXT), now) == "edited"


def test_numbers_in_the_names_of_boxes_are_no_new_design() -> None:
    renumbered = page(
        old_design(*TEXT, RELATED).body.decode().partition("<body>")[2].replace("khung-12", "khung-90817")
    )
    assert change(old_design(*TEXT), renumbered) == "edited"


def test_a_text_without_boxes_is_edited() -> None:
    plain = [Page("bai.txt", "\n\n".join((TITLE, *text)).encode(), "text") for text in (TEXT, TEXT[:3])]
    assert change(*plain) == "edited"
