"""Lists that scripts fetch: JSON with HTML in it, JSON of items, the button that names them."""

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch.discover import ListingError, discover
from extractor.ground.discovery import Discovery, Entry
from extractor.ground.page import Page
from extractor.viet.times import VIETNAM

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)
API = "https://bao.example.vn/api/category/12/paging/2"
HALL = "https://bao.example.vn/khanh-thanh-nha-van-hoa-thon-dong-phu-1002.html"


def read(value: Any, url: str = API, kind: str = "application/json") -> Discovery:
    body = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    media = "json" if "json" in kind else "html"
    return discover(Page(url, body, media, url, 200, (("content-type", kind),), NOW), now=NOW)  # type: ignore[arg-type]


TITLE = "Khánh thành nhà văn hóa thôn Đồng Phú"
CARD = f'<li><h3><a href="{HALL}">{TITLE}</a></h3><span class="time">{{}}</span></li>'
SHORT = HALL.removeprefix("https://bao.example.vn")


@pytest.mark.parametrize(
    "value",
    [
        {"success": True, "html": CARD.format("08:30 27/11/2026")},
        {"data": {"list": [CARD.format("27/11/2026 08:30")]}},
        [{"title": TITLE, "url": HALL, "publishedAt": "2026-11-27T08:30:00"}],
        {
            "data": {"items": [{"Title": TITLE, "Link": SHORT, "Publish_Date": "27/11/2026 08:30"}]},
            "total": 9,
        },
    ],
)
def test_the_articles_of_a_json_answer(value: Any) -> None:
    found = read(value)
    assert found.kind == "listing"
    assert found.entries == (Entry(HALL, TITLE, datetime(2026, 11, 27, 8, 30, tzinfo=VIETNAM)),)
    assert found.next_page == "https://bao.example.vn/api/category/12/paging/3"


def test_json_that_is_called_html_is_read_too() -> None:
    assert len(read({"html": CARD.format("")}, kind="text/html; charset=utf-8").entries) == 1


def test_a_stated_next_page_goes_before_the_number() -> None:
    stated = {"html": CARD.format(""), "next_page_url": "/api/category/12?cursor=abc"}
    assert read(stated).next_page == "https://bao.example.vn/api/category/12?cursor=abc"


@pytest.mark.parametrize(
    "value", [{}, [], {"html": ""}, {"data": [], "next": "/api?page=3"}, ["x"], {"a": None}]
)
def test_an_answer_without_articles_ends_the_list(value: Any) -> None:
    found = read(value)
    assert (found.entries, found.next_page, found.problems) == ((), None, ("empty",))


def test_items_that_are_no_articles_of_the_site_are_left_out() -> None:
    items = [
        {"name": "Thời sự", "url": "/thoi-su"},
        {"title": "Bài của một tờ báo khác hẳn", "url": "https://khac.example/bai-cua-bao-khac-123456.html"},
        {"title": "Quyết định khen thưởng của huyện", "url": "/tep/quyet-dinh-khen-thuong-1234.pdf"},
        {"title": "Không có địa chỉ nào ở đây cả"},
    ]
    assert read({"data": items}).entries == ()


@pytest.mark.parametrize("body", [b'{"html": ', b"[" * 100_000, b'{"a": \xff\xfe}'])
def test_broken_json(body: bytes) -> None:
    with pytest.raises(ListingError):
        read(body)


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
)


@given(TREES)
def test_any_json_is_read(value: Any) -> None:
    body = json.dumps({"data": value}).encode()
    assert read(body).kind == "listing"


@pytest.mark.parametrize(
    "button",
    [
        '<button class="btn load-more" data-url="/api/category/12/paging/2">Xem thêm</button>',
        '<a class="xem-them" href="javascript:void(0)" data-href="/api/category/12/paging/2">Xem thêm</a>',
    ],
)
def test_the_button_of_a_section_page_names_the_first_answer(button: str) -> None:
    page = f"<html><body><ul>{CARD.format('')}</ul>{button}</body></html>"
    url = "https://bao.example.vn/xa-hoi"
    found = discover(Page(url, page.encode(), "html", url, 200, (), NOW), now=NOW)
    assert found.next_page == API


def a_post(number: int) -> dict[str, Any]:
    """A post as WordPress lists it; its text links to other articles of the site."""
    return {
        "id": number,
        "date": "2026-11-27T08:30:00",
        "date_gmt": "2026-11-27T01:30:00",
        "guid": {"rendered": f"https://bao.example.vn/?p={number}"},
        "modified": "2026-11-27T09:05:00",
        "link": f"https://bao.example.vn/nha-van-hoa-{number}/",
        "title": {"rendered": "Kh&#225;nh th&agrave;nh nh&agrave; v&#259;n h&#243;a &#8220;xanh&#8221;"},
        "content": {"rendered": f'<p>Xem <a href="{HALL}">{TITLE}</a>.</p>', "protected": False},
        "excerpt": {"rendered": '<p>Ngày vui của thôn. <a href="#">[&hellip;]</a></p>', "protected": False},
        "_links": {"author": [{"href": "https://bao.example.vn/wp-json/wp/v2/users/1"}]},
    }


POSTS = "https://bao.example.vn/wp-json/wp/v2/posts?per_page=2&page={}"


@pytest.mark.parametrize(
    ("link", "following"),
    [
        ('<{1}>; rel="prev", <{3}>; rel="next"', POSTS.format(3)),
        ('<{1}>; rel="prev"', None),
        ('<https://bao.example.vn/wp-json/>; rel="https://api.w.org/"', POSTS.format(3)),
        ("", POSTS.format(3)),
    ],
)
def test_the_posts_that_wordpress_lists(link: str, following: str | None) -> None:
    said = link.format(*(POSTS.format(n) for n in range(4)))
    headers = (("content-type", "application/json; charset=UTF-8"), ("link", said))
    body = json.dumps([a_post(7), a_post(8)]).encode()
    found = discover(Page(API, body, "json", POSTS.format(2), 200, headers, NOW), now=NOW)
    assert [entry.url for entry in found.entries] == [a_post(7)["link"], a_post(8)["link"]]
    first = found.entries[0]
    assert (first.title, first.summary) == ("Khánh thành nhà văn hóa “xanh”", "Ngày vui của thôn. […]")
    assert (first.published, first.updated) == (
        datetime(2026, 11, 27, 8, 30, tzinfo=VIETNAM),
        datetime(2026, 11, 27, 9, 5, tzinfo=VIETNAM),
    )
    assert found.next_page == following
