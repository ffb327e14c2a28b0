"""What stands around the text of a short article: long comments, a dialog of consent, other articles."""

import pytest

from extractor.article import read_article
from extractor.errors import NotAnArticleError
from tests.builders import a_page

TITLE = "Xã Tân Lập đón nhận Cờ thi đua của Ủy ban nhân dân tỉnh"
BODY = (
    "Sáng 20/11, xã Tân Lập tổ chức lễ đón nhận Cờ thi đua vì dẫn đầu phong trào làm đường nông thôn.",
    "Trong năm qua, bà con trong xã đã hiến hơn 12.000 m2 đất và góp 3.400 ngày công làm đường.",
    "Dịp này, Chủ tịch UBND xã được Chủ tịch UBND tỉnh tặng Bằng khen vì thành tích vận động nhân dân.",
)
REMARK = "Tôi quê ở đây, đọc mà thấy tự hào quá, mong xã nhà ngày càng đổi mới và bà con luôn khỏe. " * 3
WORDS = "Chúng tôi dùng cookie để cá nhân hóa nội dung và chia sẻ dữ liệu với các đối tác phân tích. " * 2
NEWS = "Giá cà phê trong nước tăng trở lại", "Khởi công cầu mới qua sông Lô", "Bắc Bộ chuyển rét từ cuối tuần"


def comments(name: str, remark: str, said: str) -> str:
    return "".join(
        f"<div class={name!r}><b>Bạn đọc {n}</b><p>{remark}</p><i>{said}</i></div>" for n in "ABCD"
    )


AROUND = {
    "comments under their heading": (
        "",
        f"<section><h4>Bình luận (4)</h4>{comments('x', REMARK, '')}</section>",
    ),
    "comments by their look": ("", f"<div>{comments('q7', REMARK, '3 giờ trước')}</div>"),
    "comments with a tool": ("", f"<div>{comments('q7', REMARK, 'Trả lời')}</div>"),
    "a dialog above": (f"<div><p>{WORDS}</p><button>Đồng ý</button></div>", ""),
    "leads of other articles": (
        "",
        "".join(
            f'<div><h3><a href="/{n}">{news}</a></h3><p>{REMARK}</p></div>' for n, news in enumerate(NEWS)
        ),
    ),
}


@pytest.mark.parametrize("frame", ['<div class="widget Blog">{}</div>', '<div class="main">{}</div>', "{}"])
@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_only_the_article_is_read(around: tuple[str, str], frame: str) -> None:
    text = f"<h1>{TITLE}</h1><p>20/11/2026 08:30</p>" + "".join(f"<p>{line}</p>" for line in BODY)
    above, below = around
    page = f"<html><head><title>{TITLE}</title></head><body>{above}{frame.format(text)}{below}</body></html>"
    article = read_article(a_page(page))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]
    assert article.published is not None and article.published.isoformat() == "2026-11-20T08:30:00+07:00"


def test_a_live_report_is_no_list_of_comments() -> None:
    entries = [
        f"Đoàn số {n} tiến vào sân vận động trong tiếng vỗ tay của hàng nghìn người dân." for n in range(5)
    ]
    live = "".join(f"<div class='e'><b>9h{n}5</b><p>{entry}</p></div>" for n, entry in enumerate(entries))
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{live}</div></body></html>"
    article = read_article(a_page(page))
    assert all(entry in article.text for entry in entries)


def test_zones_of_a_portal_that_open_with_a_name_and_tell_a_day_are_no_comments() -> None:
    zone = "<div class='zone'><b>{}</b><h3>{}</h3><i>(20/11/2026 08:30)</i>{}</div>"
    text = zone.format("Tin hoạt động", TITLE, "".join(f"<p>{line}</p>" for line in BODY))
    other = zone.format("Tin đã đưa", "Lịch tiếp dân", "".join(f"<p>{news}</p>" for news in NEWS))
    article = read_article(
        a_page(f"<html><head><title>Cổng xã</title></head><body>{text}{other}</body></html>")
    )
    assert all(line in article.text for line in BODY)


@pytest.mark.parametrize(
    "line",
    [
        "20/11/2026 | Màu chữ Cỡ chữ In bài viết Đọc bài viết",
        "Cỡ chữ In trang này",
        "12/08/202616:48Lượt xem: 1.022",
        "Le Hoang HaNovember 20, 2026 - 08:30",
        "Trang chủ / Tin tức",
    ],
)
def test_tools_beside_the_time_are_no_text(line: str) -> None:
    text = f"<h1>{TITLE}</h1><div><p>{line}</p>" + "".join(f"<p>{one}</p>" for one in BODY) + "</div>"
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head><body>{text}</body></html>"))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


def test_columns_of_an_old_table_stand_beside_the_text() -> None:
    menu = "<td><div class='LeftTitle'>Danh mục bài viết</div><a href='/1'>Tin tức</a></td>"
    other = f"<td><div>Chỉ thị mới</div><div>{NEWS[0]}; các thôn, bản khẩn trương triển khai ngay.</div></td>"
    text = "".join(f"<p>{line}</p>" for line in BODY)
    cell = f"<td><div class='Title1'>{TITLE}</div><div>20/11/2026 08:30</div><div>{text}</div></td>"
    page = (
        f"<html><head><title>Xã Tân Lập</title></head><body><div><table><tr>{menu}{cell}{other}</tr></table>"
    )
    article = read_article(a_page(page))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


def test_a_text_whose_paragraphs_are_rows_is_read_whole() -> None:
    rows = "".join(f"<tr><td>{line}</td></tr>" for line in (f"<b>{TITLE}</b>", "20/11/2026 08:30", *BODY))
    page = f"<html><head><title>{TITLE}</title></head><body><div><table>{rows}</table></div></body></html>"
    article = read_article(a_page(page))
    assert all(line in article.text for line in BODY)


@pytest.mark.parametrize(
    ("beside", "title"), [("", TITLE), (f"<h2><a href='/2'>{NEWS[0]}</a></h2>", "Trường Tiểu học Tân Lập")]
)
def test_a_second_heading_that_links_itself_is_the_headline_where_it_stands_alone(
    beside: str, title: str
) -> None:
    text = "<p>20/11/2026</p>" + "".join(f"<p>{line}</p>" for line in BODY)
    entry = f"<div class='e'><h2><a href='/entry-7'>{TITLE}</a></h2>{beside}<div>{text}</div></div>"
    page = f"<html><head><title>Trường Tiểu học Tân Lập</title></head><body>{entry}</body></html>"
    assert read_article(a_page(page)).title == title


def test_two_columns_alike_are_no_comments() -> None:
    """A column of the page is as short as a comment, begins with a short line and tells a time, too."""
    text = "".join(f"<p>{line}</p>" for line in BODY)
    column = f"<p>Thời sự</p><h1>{TITLE}</h1><p>20/11/2026 08:30</p>{text}"
    beside = f"<p>Đọc nhiều</p><p>{NEWS[0]} ở các tỉnh</p><p>19/11/2026 07:00</p>"
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div class='row'><div class='cot'>{column}</div>"
        f"<div class='cot'>{beside}</div></div></body></html>"
    )
    article = read_article(a_page(page))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


@pytest.mark.parametrize("parting", [" - ", " -- ", " | "])
def test_the_name_of_the_site_set_as_a_main_heading_is_no_headline(parting: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in BODY)
    page = (
        f"<html><head><title>{TITLE}{parting}Báo Đồi Chè</title><meta property='og:title' content='{TITLE}'>"
        f"</head><body><h1>Báo Đồi Chè</h1><div><h4>{TITLE}</h4>{text}</div></body></html>"
    )
    assert read_article(a_page(page)).title == TITLE


ONLY_SITE = "<title>Công đoàn huyện Tân Lập</title>"
DETAIL = f'<div class="tieu-de">{TITLE}</div><p>20/11/2026 08:30</p>' + "".join(
    f"<p>{line}</p>" for line in BODY
)


def test_columns_beside_an_article_that_tells_its_own_time() -> None:
    """The head names only the site, so that nothing confirms the headline."""
    remark = REMARK[: len(REMARK) // 3]
    beside = f"<div><h3>Lịch công tác</h3><p>{remark}</p></div>" * 2
    page = f"<html><head>{ONLY_SITE}</head><body><div>{beside}<div>{DETAIL}</div></div></body></html>"
    article = read_article(a_page(page))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


@pytest.mark.parametrize("heading", ["Tin tức - Sự kiện", "TIN HOẠT ĐỘNG", "Chi tiết bài viết"])
def test_a_main_heading_that_only_tells_the_part_of_the_site(heading: str) -> None:
    head = f"<title>{heading} - Công đoàn huyện Tân Lập</title>"
    page = f"<html><head>{head}</head><body><h1>{heading}</h1><div>{DETAIL}</div></body></html>"
    assert read_article(a_page(page)).title == TITLE


def test_an_article_in_the_cell_of_a_table_with_its_picture() -> None:
    prose = "".join(f"<p>{line}</p>" for line in BODY[1:])
    cell = f"<table><tr><td><img src='a.jpg'>{prose}</td></tr></table>"
    page = f"<html><body><h1>{TITLE}</h1><article><p>{BODY[0]}</p>{cell}</article></body></html>"
    assert read_article(a_page(page)).text == "\n\n".join((TITLE, *BODY))


@pytest.mark.parametrize(
    "line", ["Tác giả: Phạm Hải Yến - Lê Thu Trang | {}", "{} (GMT+7) | Nguyễn Hoàng Anh, Trần Bảo Ngọc"]
)
def test_a_line_of_authors_and_the_time_is_no_text(line: str) -> None:
    prose = "".join(f"<p>{one}</p>" for one in BODY)
    told = line.format("Cập nhật lúc 18:59, 06/11/2026")
    page = f"<html><body><h1>{TITLE}</h1><article><p>{told}</p>{prose}</article></body></html>"
    assert read_article(a_page(page)).text == "\n\n".join((TITLE, *BODY))


TABLE = "<div class='k'><table><tbody><tr><td>{}</td></tr></tbody></table></div>"


@pytest.mark.parametrize(
    ("above", "frame"),
    [
        ("<h1><a href='/tan-lap-1.html'>{}</a></h1><p>20/11/2026 08:30</p>", "<div class='k'>{}</div>"),
        (
            "<p class='tieu-de'><b>{}</b></p><p>20/11/2026 08:30</p>",
            "<div><h2 class='sapo'>Làm đường.</h2>{}</div>",
        ),
        ("<h2>{}</h2><p>20/11/2026 08:30</p>", TABLE),
        ("<span class='title'>{}</span><time>20/11/2026 08:30</time>", "{}"),
    ],
    ids=["a link to itself", "a lead set as a heading", "a table in a box", "the time run on"],
)
def test_the_headline_of_a_page_whose_head_names_the_paper_alone(above: str, frame: str) -> None:
    prose = "".join(f"<p>{line}</p>" for line in BODY) + "<p style='text-align:right'><b>Thu Trang</b></p>"
    page = f"<html><head><title>Báo Hòa Bình</title></head><body><div>{above}{frame}</div></body></html>"
    article = read_article(a_page(page.format(TITLE, prose)))
    assert (article.title, article.author) == (TITLE, "Thu Trang")
    assert [block.span.of(article.text) for block in article.blocks_of("paragraph")] == list(BODY)
    assert article.published is not None and article.published.isoformat() == "2026-11-20T08:30:00+07:00"


def test_a_signature_below_a_table_that_holds_the_text() -> None:
    prose = "".join(f"<p>{line}</p>" for line in BODY)
    below = "<p style='text-align:right'>Thu Trang</p>"
    article = read_article(
        a_page(f"<html><title>{TITLE}</title><h1>{TITLE}</h1><div>{TABLE.format(prose)}{below}</div></html>")
    )
    assert article.author == "Thu Trang"


SIGNED = "".join(f"<p>{line}</p>" for line in BODY) + "<p style='text-align:right'><b>{}</b></p>"
CALL = "<h3>Cùng viết</h3><p>Bạn đọc gửi bài và ảnh về hộp thư của tòa soạn, bài được đăng có nhuận bút.</p>"


@pytest.mark.parametrize(
    "beside",
    [
        f"<div>{CALL}</div>",
        f"<div><div>{CALL}</div></div><div><p>{WORDS[:150]}</p><a>Chấp nhận</a></div>",
        "<div><b>Thời tiết</b><p>Hà Nội nhiều mây, có mưa vài nơi, đêm trời rét, ban ngày 24 độ.</p></div>",
    ],
    ids=["a call", "a call in two boxes and a dialog", "weather"],
)
@pytest.mark.parametrize("signed", ["Thu Trang", "BBT"])
def test_what_follows_the_signature_is_the_pages(beside: str, signed: str) -> None:
    text = f"<h1>{TITLE}</h1><p>20/11/2026 08:30</p><div class='css-1'>{SIGNED.format(signed)}</div>"
    body = f"<body><div class='css-2'>{text}{beside}</div></body>"
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head>{body}</html>"))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]
    assert article.author == (signed if signed != "BBT" else None)


PLAIN = "<div class='css-1'>" + "".join(f"<p>{line}</p>" for line in BODY) + "</div>"


def texts(inside: str) -> list[str]:
    body = f"<body><div class='css-2'><h1>{TITLE}</h1><p>20/11/2026 08:30</p>{inside}</div></body>"
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head>{body}</html>"))
    return [block.span.of(article.text) for block in article.blocks]


ASKED = "<h3>Nhà bạn cần thợ giỏi?</h3><p>Tổ thợ của hợp tác xã nhận sửa nhà ở cả ba xã vùng cao.</p>"


@pytest.mark.parametrize("box", [CALL, f"{ASKED}<a href='/tho'>Gọi thợ</a>", f"{ASKED}<button>Gọi</button>"])
def test_a_small_box_with_a_heading_of_its_own_below_the_text_is_the_pages(box: str) -> None:
    assert texts(f"{PLAIN}<div class='css-3'>{box}</div>") == [TITLE, *BODY]


def test_a_box_below_a_text_whose_paragraphs_have_boxes_of_their_own_is_the_pages() -> None:
    parts = "".join(f"<section><p>{line}</p></section>" for line in BODY)
    assert texts(f"<div>{parts}</div><div class='css-3'>{CALL}</div>") == [TITLE, *BODY]


def test_a_question_that_the_article_answers_below_it_is_text() -> None:
    assert "Nhà bạn cần thợ giỏi?" in texts(f"{PLAIN}<div class='css-3'>{ASKED}</div>")


@pytest.mark.parametrize(
    "sections",
    [
        f"{PLAIN}<div class='css-1'>{CALL}</div>",
        f"{PLAIN}<div class='css-3'>{CALL}<p>{REMARK}</p></div>",
        f"{PLAIN}<div class='css-3'>{CALL}</div><p style='text-align:right'>Thu Trang</p>",
        PLAIN.replace("<p>", "<h2>Nhìn lại</h2><p>", 1) + f"<div class='css-3'>{CALL}</div>",
    ],
    ids=["made alike", "of several paragraphs", "the signature below", "the first headed as well"],
)
def test_headed_sections_of_an_article_are_read(sections: str) -> None:
    assert {"Cùng viết", *BODY} < set(texts(sections))


def test_several_signed_texts_on_one_page_are_all_read() -> None:
    second = SIGNED.format("Lê Văn Bách").replace("xã Tân Lập", "xã Đông Sơn")
    text = f"<h1>{TITLE}</h1><div><div>{SIGNED.format('Thu Trang')}</div><div>{second}</div></div>"
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head><body>{text}</body></html>"))
    assert "xã Đông Sơn" in article.text


def entries(around: str) -> str:
    return "".join(
        around.format(
            f"<h3><a href='/{number}.html'>Tin vắn số {number} của huyện nhà tuần qua</a></h3>", REMARK
        )
        for number in range(9)
    )


def test_a_short_article_beside_long_lists_is_no_list() -> None:
    links = "".join(
        f"<li><h4><a href='/{n}{at}'>{news}</a></h4></li>" for n in "ab" for at, news in enumerate(NEWS)
    )
    papers = "".join(
        f"<li><a href='/q{n}'>Quyết định số {n}/QĐ-UBND về thi đua của huyện</a></li>" for n in range(9)
    )
    rain = "<p>Hà Nội 24 độ, nhiều mây, có mưa vài nơi, đêm trời rét.</p>"
    lines = "".join(f"<div>{line}</div>" for line in BODY) + "<p class='text-right'>Thu Trang</p>"
    text = f"<div class='news-title'>{TITLE}</div><div>Đăng ngày 20/11/2026 08:30</div><div>{lines}</div>"
    left, right = f"<ul>{links}</ul>{rain}", f"<div>{text}<ul>{papers}</ul></div>"
    columns = f"<table><tr><td>{left}</td><td>{right}</td></tr></table>"
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head><body>{columns}</body></html>"))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


@pytest.mark.parametrize("around", ["<div>{}<p>{}</p></div>", "{}<p>{}</p>"])
def test_a_list_is_no_article(around: str) -> None:
    heading = "Tin tức, sự kiện nổi bật của huyện"
    page = (
        f"<html><head><title>{heading}</title></head><body><h1>{heading}</h1>{entries(around)}</body></html>"
    )
    with pytest.raises(NotAnArticleError):
        read_article(a_page(page))


def whole_page(rows: str) -> str:
    return f"<html><head><title>{TITLE}</title></head><body>{rows}</body></html>"


def test_the_next_articles_of_a_section_each_under_a_second_heading() -> None:
    """The section's name is the only main heading; each article stands in an ``<article>`` of its own."""
    text = "".join(f"<p>{line}</p>" for line in BODY)
    others = "".join(
        f"<article id='{n}' class='muc'><h2>{news} ở các huyện</h2><p>{REMARK}</p><p>{REMARK}</p></article>"
        for n, news in enumerate(NEWS)
    )
    own = f"<article id='x' class='muc'><h2>{TITLE}</h2><p>20/11/2026 08:30</p>{text}</article>"
    article = read_article(a_page(whole_page(f"<h1>Thời sự</h1><main>{own}{others}</main>")))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


def test_the_parts_of_one_article_under_second_headings_stay() -> None:
    parts = "".join(f"<div class='khoi'><h2>Phần thứ {n} của bài viết</h2><p>{line}</p></div>"
                    for n, line in enumerate(BODY))  # fmt: skip
    own = f"<article><div class='khoi'><h2>{TITLE}</h2></div>{parts}</article>"
    article = read_article(a_page(whole_page(own)))
    assert [block.span.of(article.text) for block in article.blocks_of("paragraph")] == list(BODY)


def test_a_frame_that_is_called_after_the_column_beside_the_text() -> None:
    text = "".join(f"<p>{line}</p>" for line in BODY)
    frame = f"<div class='o-row c-fixed-sidebar-layout'><div class='c-bai'>{text}</div></div>"
    foot = f"<footer>{'<p>Trang tin của xã Tân Lập, tỉnh Phú Thọ.</p>' * 12}</footer>"
    article = read_article(a_page(whole_page(f"<header><h1>{TITLE}</h1></header>{frame}{foot}")))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]


def test_the_first_and_the_last_of_a_list_of_teasers_are_of_its_kind() -> None:
    places = "tin dau first", "tin dau", "tin dau last"
    items = "".join(
        f"<li class='{place}'><div><a href='/{n}'>{news}</a><p>{REMARK[:190]} …</p></div></li>"
        for n, (place, news) in enumerate(zip(places, NEWS, strict=True))
    )
    text = "".join(f"<p>{line}</p>" for line in BODY)
    column = f"<div><h1>{TITLE}</h1><div>{text}</div><div><ul>{items}</ul></div></div>"
    article = read_article(a_page(whole_page(column)))
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, *BODY]
