"""An article cut in several pages: read as one where they are there, told to be partial where not."""

import pytest

from extractor.article import read_article
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.ground.several_pages import joined, parted
from extractor.publishers.continuation import is_later_part, next_part
from extractor.publishers.tree import parse

HERE = "https://bao.example/phong-su/nguoi-giu-den-dao-xa-20261.html"
TITLE = "Người giữ đèn trên đảo xa"
FIRST = (
    "Ba mươi năm nay, đêm nào ông Tạ Văn Hào cũng leo 128 bậc lên ngọn hải đăng lau kính và thắp đèn.",
    "Ông kể ngày mới ra đảo chưa có điện, mỗi tháng một chuyến tàu chở dầu, gạo và thư nhà của mấy anh em.",
)
SECOND = (
    "Năm 2024, trạm đèn của ông được Bộ Giao thông vận tải tặng Cờ thi đua, ông nhận Huân chương Lao động.",
    "Ông bảo tấm huân chương ấy có phần của người vợ thay ông nuôi ba con ăn học trên đất liền ngần ấy năm.",
)
LINK = '<div class="phan-trang"><a href="{}">{}</a></div>'


def document(paragraphs: tuple[str, ...], below: str = "", title: str = TITLE, head: str = "") -> str:
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f'<html><head><title>{title}</title><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{title}">{head}</head>'
        f'<body><h1>{title}</h1><div class="bai">{text}</div>{below}</body></html>'
    )


def read(*documents: str, is_whole: bool = False, url: str | None = HERE) -> Article:
    pages = [(f"{HERE}?page={number}", one.encode()) for number, one in enumerate(documents, 1)]
    return read_article(Page("bai.html", joined(pages, is_whole=is_whole), "html", url=url))


def review(article: Article) -> str | None:
    assert article.provenance is not None
    return article.provenance.review


def test_pages_make_one_text() -> None:
    article = read(document(FIRST, LINK.format("?page=2", "2")), document(SECOND))
    assert [block.span.of(article.text) for block in article.blocks][1:] == [*FIRST, *SECOND]
    assert article.title == TITLE and article.canonical_url == HERE
    assert review(article) is None


def test_what_both_pages_print_stands_once_and_the_last_page_is_signed() -> None:
    last = (FIRST[0], *SECOND, "Bài, ảnh: Lò Thị Ban")
    article = read(document(FIRST), document(last))
    assert article.text.count(FIRST[0]) == 1
    assert article.author == "Lò Thị Ban" and "Bài, ảnh" not in article.text


@pytest.mark.parametrize(
    "documents",
    [
        (document(FIRST, LINK.format("?page=2", "2")),),
        (document(FIRST, LINK.format("/phong-su/nguoi-giu-den-dao-xa-20261-p2.html", "Trang sau ›")),),
        (document(FIRST, LINK.format("?page=2", "2")), document(SECOND, LINK.format("?page=3", "3"))),
        (document(FIRST, LINK.format("?page=2", "2")), document(SECOND, title="Giá cà phê tăng trở lại")),
        (document(FIRST, LINK.format("?page=2", "2")), "<html><body><p>Đang bảo trì.</p></body></html>"),
    ],
)
def test_missing_pages_are_told(documents: tuple[str, ...]) -> None:
    article = read(*documents)
    assert review(article) == "partial"
    assert FIRST[1] in article.text and "Giá cà phê" not in article.text


def test_nothing_is_missing_where_the_next_page_was_seen_to_be_no_part() -> None:
    assert review(read(document(FIRST, LINK.format("?page=2", "2")), is_whole=True)) != "partial"


def test_a_page_given_from_the_middle_is_partial() -> None:
    below = LINK.format(HERE, "1") + LINK.format("?page=3", "3")
    assert review(read(document(SECOND, below), url=f"{HERE}?page=2")) == "partial"
    assert review(read(document(SECOND, LINK.format(HERE, "1")), url=f"{HERE}?page=2")) == "partial"


PAGING = {
    "query": ("?page=2", "2"),
    "query of the whole address": (f"{HERE}?trang=2", "Trang 2"),
    "name before the ending": ("/phong-su/nguoi-giu-den-dao-xa-20261-p2.html", "Tiếp theo"),
    "point and number": ("/phong-su/nguoi-giu-den-dao-xa-20261.p2.html", "2"),
    "folder": ("/phong-su/nguoi-giu-den-dao-xa-20261/2/", "2"),
    "folder behind the ending": ("/phong-su/nguoi-giu-den-dao-xa-20261.html/trang-2", "Trang sau »"),
    "Joomla's chapters": ("?start=1", "Những đêm biển động"),
    "tracked": ("?utm_source=zalo&page=2", "2"),
    "www": ("https://www.bao.example/phong-su/nguoi-giu-den-dao-xa-20261.html?page=2", "2"),
}
NO_PAGING = {
    "another article": ("/phong-su/nguoi-giu-den-dao-xa-20262.html", "2"),
    "the page after the next": ("?page=3", "3"),
    "itself": ("?page=1", "1"),
    "comments": ("?page=2#comments", "2"),
    "another site": ("https://khac.example/phong-su/nguoi-giu-den-dao-xa-20261.html?page=2", "2"),
    "a section": ("/phong-su?page=2", "2"),
    "a headline with a number": ("/phong-su/nguoi-giu-den-dao-xa-20261/2", "Hai năm giữ đèn trên đảo"),
}


@pytest.mark.parametrize("link", PAGING.values(), ids=PAGING.keys())
def test_next_page_is_the_articles_own_address_with_a_number(link: tuple[str, str]) -> None:
    found = next_part(parse("bai", document(FIRST, LINK.format(*link))), HERE, HERE, 1)
    assert found is not None and found.endswith(link[0].removeprefix("https://www.bao.example"))


@pytest.mark.parametrize("link", NO_PAGING.values(), ids=NO_PAGING.keys())
def test_other_links_lead_to_no_next_page(link: tuple[str, str]) -> None:
    assert next_part(parse("bai", document(FIRST, LINK.format(*link))), HERE, HERE, 1) is None


def test_head_states_the_next_page() -> None:
    head = '<link rel="next" href="?page=2"><link rel="next" href="/bai-khac-20263.html">'
    assert next_part(parse("bai", document(FIRST, head=head)), HERE, HERE, 1) == f"{HERE}?page=2"


@pytest.mark.parametrize(
    "around",
    [
        '<div class="comments"><a href="?page=2">2</a></div>',
        "".join(
            f'<li><a href="/tin-{n}.html">Xã Tân Lập làm thêm {n} km đường hoa nông thôn</a></li>'
            for n in range(8)
        )
        + LINK.format("?page=2", "2"),
    ],
    ids=["pages of comments", "pages of a list below the text"],
)
def test_pages_of_what_stands_below_the_text_are_not_the_articles(around: str) -> None:
    assert next_part(parse("bai", document(FIRST, around)), HERE, HERE, 1) is None


def test_a_list_of_excerpts_has_no_next_part() -> None:
    excerpts = "".join(
        f'<h3><a href="/{n}">{one[:60]}</a></h3><p>{one}</p>' for n, one in enumerate(FIRST * 4)
    )
    page = f"<html><body>{excerpts}{LINK.format('?page=2', '2')}</body></html>"
    assert (
        next_part(parse("muc", page), "https://bao.example/phong-su", "https://bao.example/phong-su", 1)
        is None
    )


def test_an_article_with_a_small_number_is_no_later_page() -> None:
    page = document(
        FIRST, '<a href="/tin-tuc">Tin tức</a><a href="/tin-tuc/1">Thư ngỏ gửi bạn đọc xa gần</a>'
    )
    assert not is_later_part(parse("bai", page), "https://xa.example/tin-tuc/15")


def test_a_page_that_pretends_to_be_many_is_read_no_further() -> None:
    forged = [document((f"Đoạn thứ {n}: {SECOND[0]}",)) for n in range(60)]
    article = read(document(FIRST), *forged)
    assert "Đoạn thứ 18:" in article.text and "Đoạn thứ 19:" not in article.text
    assert review(article) == "partial"


def test_a_bare_pager_is_no_text() -> None:
    pager = "".join(f'<a href="?page={n}">{n}</a> ' for n in range(1, 30))
    article = read(document(FIRST, pager), is_whole=True)
    assert article.text.endswith(FIRST[1])


def test_addresses_cannot_end_the_comment_between_pages() -> None:
    body = joined([("a", b"<p>1</p>"), ("https://a.vn/x--><b>", b"<p>2</p>")], is_whole=False)
    documents, is_whole = parted(body.decode(), "a")
    assert [text for _, text in documents] == ["<p>1</p>", "<p>2</p>"] and not is_whole
