"""The headline of pages whose head names only the site or speaks of an offer, and of stories of pictures."""

import pytest

from extractor.article import read_article
from tests.builders import a_page

TITLE = "Xã Tân Lập đón nhận Cờ thi đua của Ủy ban nhân dân tỉnh"
BODY = (
    "Sáng 20/11, xã Tân Lập tổ chức lễ đón nhận Cờ thi đua vì dẫn đầu phong trào làm đường nông thôn.",
    "Trong năm qua, bà con trong xã đã hiến hơn 12.000 m2 đất và góp 3.400 ngày công làm đường.",
    "Dịp này, Chủ tịch UBND xã được Chủ tịch UBND tỉnh tặng Bằng khen vì thành tích vận động nhân dân.",
)


OFFER = "Đọc báo Sông Lô miễn phí 30 ngày"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (f"<h1>Ưu đãi: {OFFER.lower()}</h1><div><h1>{TITLE}</h1>{{}}</div>", TITLE),
        (f"<div><h1>{TITLE}</h1>{{}}</div>", TITLE),
        ("<div><h1>Thi đua yêu nước</h1>{}</div>", OFFER),
        (f"<h1>Ưu đãi dành riêng cho bạn đọc của báo</h1><div><h2>{OFFER}</h2>{{}}</div>", OFFER),
    ],
    ids=["an offer in the head and on the page", "in the head alone", "a section", "what is printed"],
)
def test_the_headline_of_a_page_whose_head_speaks_of_an_offer(above: str, title: str) -> None:
    text = above.format("<p>20/11/2026 08:30</p><div>" + "".join(f"<p>{one}</p>" for one in BODY) + "</div>")
    head = f"<title>{OFFER}</title><meta property='og:title' content='{OFFER}'>"
    article = read_article(a_page(f"<html><head>{head}</head><body>{text}</body></html>"))
    assert article.title == title


SITE = "Ban Chỉ huy Quân sự xã"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"<h4 class='news-heading'>{TITLE}</h4>", TITLE),
        (f"<h4>{TITLE}</h4>", TITLE),
        (f"<div style='font-size:22px;font-weight:bold'>{TITLE}</div>", TITLE),
        (f"<div style='font-size: 1.6em'>{TITLE}</div>", TITLE),
        (f"<div style='font-size:15px;font-weight:bold'>{TITLE}</div><p>{BODY[0]}</p>", SITE),
        (f"<h4 class='news-heading'><a href='/2'>{TITLE}</a></h4>", SITE),
    ],
    ids=[
        "called one",
        "a small heading",
        "large letters",
        "larger letters",
        "letters of a text",
        "of another page",
    ],
)
def test_the_headline_of_a_page_whose_head_names_only_the_site(heading: str, title: str) -> None:
    text = "<div>20/11/2026</div><div>" + "".join(f"<p>{one}</p>" for one in BODY) + "</div>"
    head = f"<title>{SITE}</title><meta property='og:title' content='{SITE}'>"
    page = f"<html><head>{head}</head><body><div><div>{heading}{text}</div></div></body></html>"
    assert read_article(a_page(page)).title == title


DIV = "<div>{}</div>".format
OTHERS = (
    "<div class='box-title'>Các tin khác</div><a href='/1'>Khởi công cầu mới qua sông Lô</a> (20/11/2026)"
)


@pytest.mark.parametrize(
    ("name", "banner", "heading"),
    [
        ("Trường THCS Tân Lập", "<h1>TRƯỜNG THCS TÂN LẬP</h1>", "<h3 class='title'>{}</h3>"),
        ("Trang thông tin điện tử xã Tân Lập", "", "<div class='ArticleHeader'>{}</div>"),
    ],
)
def test_the_headline_below_a_banner_that_says_what_the_head_says(
    name: str, banner: str, heading: str
) -> None:
    text = "".join(f"<div>{line}</div>" for line in BODY)
    column = f"<div>{heading.format(TITLE)}<div>Ngày đăng: 21/11/2026</div><div>{text}</div>{OTHERS}</div>"
    page = f"<html><head><title>{name}</title></head><body><div id='top'>{banner}</div>{column}</body></html>"
    assert read_article(a_page(page)).title == TITLE


@pytest.mark.parametrize(("name", "is_site"), [("TRANG TIN Y TE", True), ("Tân Lập có trang tin", False)])
def test_a_line_in_bold_above_the_time_where_the_head_names_a_page_of_news(name: str, is_site: bool) -> None:
    rows = (f"<b>{TITLE}</b>", "Cập nhật: 27/11/2026 15:47", "<br>".join(BODY))
    text = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    page = f"<html><head><title>{name}</title></head><body><table>{text}</table></body></html>"
    article = read_article(a_page(page))
    assert article.title == (TITLE if is_site else name)
    assert (article.published is not None) is is_site


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (f"{TITLE[:31]} - Tin trong tỉnh - Cổng xã", "<h2>Tin trong tỉnh</h2><h3>{}</h3>"),
        ("XA TAN LAP", "<table><tr><td><font size='4'><b>{}</b></font></td></tr></table>"),
    ],
    ids=["cut short before its section", "without accents above large letters"],
)
def test_the_headline_that_a_head_does_not_write_out(head: str, above: str) -> None:
    text = f"<p>21/11/2026 08:30</p><div>{''.join(f'<p>{line}</p>' for line in BODY)}</div>"
    page = (
        f"<html><head><title>{head}</title></head><body><div>{above.format(TITLE)}{text}</div></body></html>"
    )
    assert read_article(a_page(page)).title == TITLE


def test_a_section_printed_above_a_headline_of_other_words() -> None:
    text = "<h2>Tin trong tỉnh</h2><h3>Lịch tiếp dân tháng 11</h3>" + "".join(f"<p>{one}</p>" for one in BODY)
    page = f"<html><head><title>{TITLE[:31]} - Tin trong tỉnh</title></head><body>{text}</body></html>"
    assert read_article(a_page(page)).title == "Tin trong tỉnh"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Báo Quân khu điện tử", TITLE),
        ("Trang thông tin điện tử xã Tân Lập", TITLE),
        (".: Thị xã Hòa Bình :. - Tin tức", TITLE),
        ("Tin hoạt động", TITLE),
        ("Làm đường ở Tân Lập", "Làm đường ở Tân Lập"),
    ],
)
def test_the_line_above_the_time_where_the_head_names_only_whose_page_it_is(name: str, title: str) -> None:
    text = (
        f"<div>{TITLE}</div><div>Thi đua</div><div>20/11/2026 08:30</div><div>{''.join(map(DIV, BODY))}</div>"
    )
    page = f"<html><head><title>{name}</title></head><body><div>{text}</div></body></html>"
    assert read_article(a_page(page)).title == title


def test_a_headline_that_begins_with_the_name_of_a_body() -> None:
    told = "Trường Tân Lập nhận Cờ thi đua"
    text = f"<h1>{told}</h1><h3>Dẫn đầu phong trào</h3>" + "".join(f"<p>{line}</p>" for line in BODY)
    page = f"<html><head><title>{told}</title></head><body>{text}</body></html>"
    assert read_article(a_page(page)).title == told


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("", TITLE),
        ("?id=5", TITLE),
        ("#top", TITLE),
        ("/tin-5.html", TITLE),
        ("/", "Xã Tân Lập"),
        ("https://tanlap.example", "Xã Tân Lập"),
    ],
)
def test_a_main_heading_that_links_to_its_own_page(address: str, title: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in BODY)
    text = f"<div><h1><a href='{address}'>{TITLE}</a></h1><div>{lines}</div></div>"
    page = f"<html><head><title>Xã Tân Lập</title></head><body>{text}</body></html>"
    assert read_article(a_page(page)).title == title


def test_the_only_headline_below_a_head_as_short_as_a_name() -> None:
    lines = "".join(f"<p>{line}</p>" for line in BODY)
    text = f"<div><h3>Thông báo</h3><a href='/1'>Lịch cắt điện</a></div><h1>{TITLE}</h1><div>{lines}</div>"
    page = f"<html><head><title>Hòa Bình Online</title></head><body><div>{text}</div></body></html>"
    assert read_article(a_page(page)).title == TITLE


def test_the_headline_above_a_text_in_many_boxes() -> None:
    lines = "".join(f"<p>{line}</p>" for line in BODY)
    text = f"<h2>{TITLE}</h2><div><div><table><tr><td>{lines}</td></tr></table></div></div>"
    page = f"<html><head><title>Hòa Bình Online</title></head><body><main>{text}</main></body></html>"
    assert read_article(a_page(page)).title == TITLE


@pytest.mark.parametrize("box", ["Thăm dò ý kiến", "Văn bản mới", "Đọc nhiều", "Tin tức - Sự kiện"])
def test_the_name_of_a_box_is_no_headline(box: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in BODY)
    beside = f"<div><h3>{box}</h3><span>Có tốt không?</span></div>"
    text = f"<div><div>{beside}</div><h2>{TITLE}</h2>{lines}</div>"
    page = f"<html><head><title>Xã Tân Lập</title></head><body>{text}</body></html>"
    assert read_article(a_page(page)).title == TITLE


def test_a_story_of_captions() -> None:
    lead = "Từ 5 giờ sáng, bà con các thôn đã có mặt ở sân nhà văn hóa xã Tân Lập."
    story = f"<h1>{TITLE}</h1><h2>{lead}</h2>" + "".join(
        f"<div class='photo-item'><img src='{at}.jpg'><p>{line}</p></div>" for at, line in enumerate(BODY)
    )
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head><body>{story}</body></html>"))
    assert [block.kind for block in article.blocks] == ["title", "lead", "caption", "caption", "caption"]
