"""What looks like no article and is one, and the reverse."""

import pytest

from extractor.article import read_article
from extractor.errors import NotAnArticleError
from extractor.ground.article import Article
from extractor.ground.page import Page

PROSE = "".join(
    f"<p>Đoạn văn thứ {number} kể rằng đơn vị đã vượt khó, hoàn thành nhiệm vụ và được biểu dương.</p>"
    for number in range(1, 9)
)


def read(body: str, url: str | None = None) -> Article:
    return read_article(Page(source="input", body=body.encode(), media_type="html", url=url))


@pytest.mark.parametrize(
    "title",
    [
        "Trung đoàn 404 đón nhận Huân chương Chiến công",
        "Ngôi làng không tồn tại trên bản đồ được khen thưởng",
        "Video và ảnh: Lễ đón nhận cờ thi đua của đơn vị",
        "Chính sách bảo mật cookie của ngành được khen thưởng",
    ],
)
def test_headline_with_words_of_a_refusal_is_read(title: str) -> None:
    article = read(
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{PROSE}</div></body></html>"
    )
    assert article.title == title
    assert len(article.blocks_of("paragraph")) == 8


def test_excerpts_of_a_list_page_are_no_article() -> None:
    entries = "".join(
        f"<article><h2 class='entry-title'><a href='/bai-{number}'>Tin số {number} của nhà trường</a></h2>"
        f"<div class='entry-content'><p>Tóm tắt tin số {number}, đọc tiếp để biết thêm.</p></div></article>"
        for number in range(10)
    )
    with pytest.raises(NotAnArticleError, match="list of articles"):
        read(
            f"<html><head><title>Nhà trường</title></head><body>{entries}</body></html>",
            "https://x.example.vn/tin/",
        )


def test_scrambled_paper_is_refused_with_the_reason() -> None:
    with pytest.raises(NotAnArticleError, match="scrambled"):
        read(f"<html><body><h1>Tin</h1>{PROSE}</body></html>", "https://baophutho.vn/tin-1.htm")


@pytest.mark.parametrize(
    "url", ["https://x.example.vn/", "https://x.example.vn/index.html", "https://nhandan.vn"]
)
def test_home_page_by_its_address(url: str) -> None:
    with pytest.raises(NotAnArticleError, match="home page"):
        read(f"<html><body><h1>Trang tin của tỉnh</h1>{PROSE}</body></html>", url)


def test_article_with_a_video_and_text_is_read() -> None:
    body = (
        f"<h1>Đơn vị đón nhận cờ thi đua</h1><iframe src='https://www.youtube.com/embed/a'></iframe>{PROSE}"
    )
    assert len(read(f"<html><body>{body}</body></html>").blocks_of("paragraph")) == 8
