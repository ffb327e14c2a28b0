"""Lead, byline and tags of pages that give them no name of their own."""

import re

import pytest

from extractor.article import read_article
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.publishers import Publishers, using

LEAD = "Ba đời nhà họ Phùng ở bến Đò Cấm nối nhau coi sóc cây đèn báo luồng cho tàu vào sông lúc đêm hôm."
PARAGRAPHS = (
    "Cụ nội thắp đèn dầu lạc từ năm 1938, mỗi tối ba lượt chèo thuyền nan ra chân cọc tiêu giữa sông.",
    "Đến đời ông Phùng Văn Lũy đã có đèn điện, ông được Bộ Giao thông vận tải tặng Kỷ niệm chương năm 2019.",
    "Nay con trai ông trông 11 cây đèn bằng điện thoại, nhưng đêm gió lớn vẫn ra bến đứng nhìn cho yên tâm.",
)


def read(above: str = "", below: str = "", first: str = "", before: str = "") -> Article:
    prose = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    body = f'{before}<h1>Ba đời thắp đèn bên sông</h1>{above}<div class="k">{first}{prose}</div>{below}'
    html = f"<html><head><title>Ba đời thắp đèn bên sông</title></head><body>{body}</body></html>"
    with using(Publishers([], [])):
        return read_article(
            Page("x.html", html.encode(), "html", url="https://bao.example.vn/tin/le-hoi/ba-doi-12.html")
        )


@pytest.mark.parametrize("line", ["<p>{}</p>", "<p><strong>{}</strong></p>", "<div><b><i>{}</i></b></div>"])
def test_a_line_set_apart_is_the_lead_in_whatever_type_it_is_set(line: str) -> None:
    assert read(above=line.format(LEAD)).lead == LEAD


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Nước rút, đèn sông lại sáng.", "Nước rút, đèn sông lại sáng."),
        ("Phùng Văn Lũy, người gác đèn", None),
    ],
)
def test_a_short_sentence_is_a_lead_where_it_is_called_one(line: str, lead: str | None) -> None:
    assert [read(above=f'<h2 class="{name}">{line}</h2>').lead for name in ("detail-sapo", "box-des")] == [
        lead
    ] * 2
    assert read(above=f"<h2>{line}</h2>").lead is None


@pytest.mark.parametrize("called", ['p class="abs"', 'p class="HeaderDek"', 'blockquote class="lead-quote"'])
def test_what_is_called_a_lead_at_the_head_of_the_text_is_one(called: str) -> None:
    assert read(first=f"<{called}>{LEAD}</{called.split()[0]}>").lead == LEAD


def test_a_first_heading_that_is_a_sentence_is_the_lead() -> None:
    assert read(first=f"<h3>{LEAD}</h3>").lead == LEAD
    assert read(first=f"<h3>{LEAD[:-1]}</h3>").lead is None


@pytest.mark.parametrize("pictures", ["<p><img src='a'></p>", "<ul><li><img src='a'></li></ul>"])
def test_what_the_description_repeats_below_the_first_picture_is_the_lead(pictures: str) -> None:
    described = f'<meta name="description" content="{LEAD[:-1]}">'
    article = read(before=described, first=f"{pictures}<p><em>{LEAD}</em></p>")
    assert (article.lead, article.text.count(LEAD)) == (LEAD, 1)
    assert read(first=f"{pictures}<p><em>{LEAD}</em></p>").lead is None
    assert (
        read(before=described, first=f"{pictures}<p><em>Cây đèn cũ ở bến. Ảnh: Lê Ất</em></p>").lead is None
    )


@pytest.mark.parametrize(
    ("first", "further", "is_lead"),
    [
        (f"<em>{LEAD}</em>", "Ông Lũy bên cây đèn. Ảnh: Lê Ất", True),
        (f"<em>{LEAD}</em>", "<em>Ông Lũy bên cây đèn. Ảnh: Lê Ất</em>", False),
        (f"<em>{LEAD[:-1]}</em>", "Ông Lũy bên cây đèn. Ảnh: Lê Ất", False),
        (f"<em>{LEAD} Ảnh: Lê Ất</em>", "Ông Lũy bên cây đèn. Ảnh: Lê Ất", False),
    ],
)
def test_a_sentence_in_italics_below_the_first_picture_where_captions_are_in_none(
    first: str, further: str, is_lead: bool
) -> None:
    below = f"<p><img src='b'></p><p style='text-align:center'>{further}</p>"
    article = read(first=f"<p><img src='a'></p><p>{first}</p><p>{PARAGRAPHS[0]}</p>{below}")
    assert (article.lead is not None) is is_lead


@pytest.mark.parametrize(
    ("line", "is_lead"), [("Người viết: Lê Thị Mận", True), ("Chuyện cây đèn: Lê Thị Mận", False)]
)
def test_the_first_paragraph_below_who_wrote_it(line: str, is_lead: bool) -> None:
    article = read(first=f"<p>{line}</p><p><em>{LEAD}</em></p>")
    assert (article.lead == LEAD) is is_lead


@pytest.mark.parametrize(
    ("cover", "is_lead"), [("<h1>{0}</h1><p>{1}</p>", True), ("<h1>{0}</h1><p>{1}</p><p>{1}</p>", False)]
)
def test_the_line_under_the_headline_of_a_magazine_whose_text_stands_in_sections(
    cover: str, is_lead: bool
) -> None:
    title, (one, two, three) = "Ba đời thắp đèn bên sông", PARAGRAPHS
    parts = [cover.format(title, LEAD), f"<p>{one}</p><p>{two}</p>", f"<h3>Đời thứ ba</h3><p>{three}</p>"]
    body = "".join(f"<section>{part}</section>" for part in parts)
    html = f"<html><head><title>{title}</title></head><body><div>{body}</div></body></html>"
    with using(Publishers([], [])):
        article = read_article(Page("x.html", html.encode(), "html"))
    assert (article.lead == LEAD) is is_lead


@pytest.mark.parametrize(
    ("size", "kind"),
    [('width="6" height="4" layout="responsive"', "caption"), ('width="6" height="4"', "paragraph")],
)
def test_small_type_below_a_picture_that_is_no_icon_is_its_caption(size: str, kind: str) -> None:
    article = read(first=f"<p>{LEAD}</p><amp-img src='a' {size}></amp-img><p><small>Cây đèn cũ</small></p>")
    assert [one.kind for one in article.blocks if one.span.of(article.text) == "Cây đèn cũ"] == [kind]


def test_a_line_of_hashtags_is_no_text() -> None:
    assert "#" not in read(below="", first="<p>#bendo #densong</p>").text


def test_two_lines_set_apart_are_no_lead() -> None:
    assert read(above=f"<p><u>{LEAD}</u></p><p><u>{PARAGRAPHS[0]}</u></p>").lead is None


LINKS = '<a href="/t/1">đèn sông</a> <a href="/t/2">bến đò</a>'


@pytest.mark.parametrize("label", ["<span>TAGS</span>", "<b>Từ khóa</b>", "<b>Từ khóa:</b>", "Tags: "])
def test_links_behind_a_heading_of_tags_are_tags(label: str) -> None:
    assert read(below=f"<div>{label} {LINKS}</div>").tags == ("đèn sông", "bến đò")


@pytest.mark.parametrize("label", ["<b>Thẻ bảo hiểm</b>", "<b>Xem tiếp</b>"])
def test_links_behind_another_heading_are_none(label: str) -> None:
    assert read(below=f"<div>{label} {LINKS}</div>").tags == ()


BYLINE = (
    '<div class="author-box"><span class="author">Phùng Thị Lài</span><span>{}</span><span>•</span></div>'
)


@pytest.mark.parametrize(("source", "is_read"), [("Theo Lao Động", False), ("theo dõi cây đèn từ nhỏ", True)])
def test_author_and_paper_glued_together_are_no_paragraph(source: str, is_read: bool) -> None:
    box = BYLINE.format(source)
    article = read(above=f'<div class="sapo">{LEAD}</div>', first=box)
    assert article.author == "Phùng Thị Lài"
    assert (source in article.text) is is_read


def test_the_headline_of_a_page_saved_without_its_head() -> None:
    prose = f"<p>{PARAGRAPHS[0]}</p><h2>Chuyện người con</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    html = f"<body><h1>Ba đời thắp đèn bên sông</h1><div><div class='k'>{prose}</div></div></body>"
    with using(Publishers([], [])):
        article = read_article(Page("x.html", html.encode(), "html"))
    assert article.title == "Ba đời thắp đèn bên sông"
    assert [block.span.of(article.text) for block in article.blocks_of("heading")] == ["Chuyện người con"]


CRUMBS = (
    '<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": ['
    '{"@type": "ListItem", "position": 1, "name": "Trang chủ"}, '
    '{"@type": "ListItem", "position": 2, "item": {"@id": "/doi-song", "name": "Đời sống"}}, '
    '{"@type": "ListItem", "position": 3, "name": "Ba đời thắp đèn bên sông"}]}</script>'
)
STATED = '<meta itemprop="articleSection" content="Xã hội">'
UNFOLDING = (
    '<div class="bread-crumb"><ul><li><a href="/van-hoa">Văn hóa</a><div class="menus-bread-crumb"><ul>'
    '<li><a href="/du-lich">Du lịch</a></li><li><a href="/ban-doc">Bạn đọc</a></li></ul></div></li>'
    '<li><a href="/van-hoa/le-hoi">Lễ hội</a></li></ul></div>'
)


@pytest.mark.parametrize(
    ("told", "section"),
    [
        (STATED, "Xã hội"),
        (CRUMBS, "Đời sống"),
        (STATED + CRUMBS, "Xã hội"),
        ('<div class="breadcrumb"><a href="/thoi-su">Thời sự</a></div>' + CRUMBS, "Thời sự"),
        (re.sub(r"\[.*\]", "[7, {}]", CRUMBS), None),
        (UNFOLDING, "Lễ hội"),
        ('<ul><li><ul class="breadcrumb"><li><a href="/le-hoi">Lễ hội</a></li></ul></li></ul>', "Lễ hội"),
        ("", None),
    ],
)
def test_a_section_is_stated_in_microdata_or_in_a_script(told: str, section: str | None) -> None:
    assert read(above=told).section == section


@pytest.mark.parametrize(
    ("before", "section"),
    [
        ('<div class="cate-name"><a href="">Tin nóng</a></div>', None),
        ('<div class="cate-name"><a href="/van-hoa">Văn hóa</a></div>', "Văn hóa"),
        ('<div><a href="/tin/le-hoi"><span>Lễ hội</span></a></div>', "Lễ hội"),
        ("<div>Trang chủ / Văn hóa</div>", "Văn hóa"),
        ("<div>Trang chủ » Tin tức » Văn hóa</div>", "Văn hóa"),
        ("<div>Trang chủ đổi giao diện</div>", None),
    ],
)
def test_a_section_stands_as_a_link_above_the_headline(before: str, section: str | None) -> None:
    assert read(before=before).section == section


@pytest.mark.parametrize("label", ["Xem toàn màn hình", "Xem ảnh lớn", "Nhấn để phóng to"])
def test_the_label_of_a_picture_is_no_text(label: str) -> None:
    picture = f'<figure><a href="#"><img src="a.jpg"><span>{label}</span></a></figure>'
    assert label not in read(above=f'<div class="sapo">{LEAD}</div>', first=picture).text


def test_a_sentence_that_begins_like_such_a_label_is_text() -> None:
    sentence = "Xem ảnh lớn trên tường, ông nhớ lại đêm đầu tiên thắp đèn một mình."
    assert sentence in read(first=f"<p>{sentence}</p>").text
