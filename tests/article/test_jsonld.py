"""What pages state of themselves in JSON-LD, whole and broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.article import read_article
from extractor.article.jsonld import documents
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.publishers import Publishers, using

DAY = '"datePublished":"2026-03-07T08:05:00+07:00"'
LAN = '"author":{"@type":"Person","name":"Thu Trang"}'
PROSE = (
    "<p>Sáng nay, xã tổng kết phong trào thi đua; các thôn kể lại việc đã làm và việc còn dang dở.</p>" * 6
)


def read(script: str, head: str = "", host: str = "bao.example.vn") -> Article:
    html = (
        f'<html><head><meta charset="utf-8"><title>Xã tổng kết phong trào</title>{head}'
        f'<script type="application/ld+json">{script}</script></head>'
        f"<body><h1>Xã tổng kết phong trào</h1><div>{PROSE}</div></body></html>"
    )
    with using(Publishers([], [])):
        return read_article(
            Page("x.html", html.encode(), "html", url=f"https://{host}/xa-tong-ket-1234.html")
        )


@pytest.mark.parametrize(
    "script",
    [
        f'{{"@type":"NewsArticle",{DAY},{LAN}}}',
        f'{{"@type":["NewsArticle"],{DAY},{LAN},}}',
        f'//<![CDATA[\n{{"@type":"NewsArticle",{DAY},{LAN}}}\n//]]>',
        f'/* bài */ {{"@type":"NewsArticle",{DAY},{LAN}}};',
        f'{{"@type":"BreadcrumbList"}}{{"@type":"NewsArticle",{DAY},{LAN}}}',
        f'{{"@type":"NewsArticle","headline":"Thi đua "5 tốt" toàn xã",{DAY},{LAN}}}',
        f'{{"@type":"NewsArticle",{DAY},{LAN}}}'.replace('"', "&quot;"),
        f'{{"@type":"LiveBlogPosting",{DAY},{LAN},"liveBlogUpdate":[{{"@type":"BlogPosting"}}]}}',
    ],
    ids=["whole", "trailing comma", "CDATA", "comment", "two", "quotes inside", "escaped", "live"],
)
def test_time_and_author_however_broken(script: str) -> None:
    article = read(script)
    assert article.published is not None
    assert article.published.isoformat() == "2026-03-07T08:05:00+07:00"
    assert article.author == "Thu Trang"


@pytest.mark.parametrize(
    ("script", "head"),
    [
        ('{"@type":"NewsArticle","author":{"@type":"Organization","name":"Hà Thành Mới"}}', ""),
        (
            '{"@type":"NewsArticle","author":{"@type":"Person","name":"Hà Thành Mới"},'
            '"publisher":{"@type":"Organization","name":"Hà Thành Mới"}}',
            "",
        ),
        (
            "{}",
            '<meta name="author" content="Hà Thành Mới">'
            '<meta property="og:site_name" content="Hà Thành Mới">',
        ),
        ("{}", '<meta name="author" content="Hà Thành Mới">'),
    ],
    ids=["body", "publisher", "site", "host"],
)
def test_a_site_that_names_itself_is_no_author(script: str, head: str) -> None:
    assert read(script, head, "www.hathanhmoi.vn").author is None


@given(st.text(max_size=60) | st.text(alphabet='{}[],:"@typeNewsArticle ', max_size=60))
def test_whatever_is_written_ends(script: str) -> None:
    assert len(list(documents(script))) <= 60


def test_an_author_who_stands_apart_is_found_by_the_id_that_the_article_names() -> None:
    script = (
        f'{{"@graph":[{{"@type":"Article",{DAY},"author":{{"@id":"#/schema/person/9f1c"}}}},'
        '{"@type":"Organization","@id":"#organization","name":"Hòa Bình Xanh"},'
        '{"@type":"Person","@id":"#/schema/person/9f1c","name":"Thu Trang"}]}'
    )
    assert read(script).author == "Thu Trang"
    assert read(script.replace('"#/schema/person/9f1c","name"', '"#/schema/person/77","name"')).author is None


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ('["Thu Trang","Ma Thị Quyên"]', "Thu Trang, Ma Thị Quyên"),
        (
            '[{"@type":"Person","name":"Thu Trang"},{"@type":"Person","name":"Ma Thị Quyên"}]',
            "Thu Trang, Ma Thị Quyên",
        ),
        ('"Bài và ảnh: THU TRANG"', "THU TRANG"),
        ('{"@type":"Person","name":"Báo Hòa Bình"}', None),
        ('{"@id":5}', None),
        ('null,"creator":{"@type":"Person","name":"Thu Trang"}', "Thu Trang"),
    ],
)
def test_the_forms_in_which_authors_are_stated(author: str, expected: str | None) -> None:
    assert read(f'{{"@type":"NewsArticle",{DAY},"author":{author}}}').author == expected
