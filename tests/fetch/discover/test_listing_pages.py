"""Section pages: which links are articles, what stands around them, where the list goes on."""

from datetime import datetime

import pytest

from extractor.fetch.discover import ListingError, discover
from extractor.ground.discovery import Discovery, Entry
from extractor.ground.page import Page
from extractor.viet.times import VIETNAM

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=VIETNAM)
UNKNOWN = "https://bao.example.vn/thi-dua"


def read(body: str | bytes, url: str = UNKNOWN, header: str = "text/html; charset=utf-8") -> Discovery:
    html = body.encode() if isinstance(body, str) else body
    page = Page(url, html, "html", url, 200, (("content-type", header),), NOW)
    return discover(page, now=NOW)


def page(inside: str, head: str = "<title>Thi đua</title>") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{inside}</body></html>"


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type,misc]


MASTERCMS = page("""
<nav><a href="/thoi-su">Thời sự</a><a href="/tin-noi-bat-trong-menu-200001.html">Bài trong menu</a></nav>
<div class="__MB_LIST">
 <div class="item"><a href="/ba-don-vi-nhan-co-thi-dua-203111.html" title="x"><img alt="anh"></a>
  <h2 class="title"><a href="/ba-don-vi-nhan-co-thi-dua-203111.html">Ba đơn vị nhận Cờ thi đua</a></h2>
  <span class="format_time">19:07</span> <span class="date">19:07 | 27/11/2026</span>
  <p class="desc">(LĐTĐ) Sáng 27/11, ba đơn vị của quận nhận Cờ thi đua của Thành phố.</p></div>
 <div class="item"><h2><a href="https://tacnghiep.laodongthudo.vn/gap-mat-guong-tot-203112.html">Gặp mặt gương
  người tốt việc tốt</a></h2><span class="date">08:00 | 26/11/2026</span></div>
 <div class="item"><h2><a href="/phong-su-anh.media">Chuyện ảnh</a></h2></div>
</div>
<div class="__MB_ARTICLE_PAGING"><a href="?p=1">1</a><a href="/thi-dua&s_cond=&BRSR=15">2</a><a>Sau</a></div>
<div class="box-xem-nhieu"><h3>Đọc nhiều</h3>
<a href="/bai-doc-nhieu-nhat-trong-tuan-190000.html">Bài đọc nhiều nhất</a></div>
<footer><a href="/gioi-thieu-toa-soan-bao-100001.html">Giới thiệu toà soạn</a></footer>
<a href="https://bao-khac.example/mot-bai-rat-dai-cua-bao-khac-123456.html">Bài của báo khác</a>
""")


def test_a_section_of_a_known_paper() -> None:
    found = read(MASTERCMS, "https://laodongthudo.vn/thi-dua")
    assert found == Discovery(
        kind="listing",
        title="Thi đua",
        entries=(
            Entry(
                "https://laodongthudo.vn/ba-don-vi-nhan-co-thi-dua-203111.html",
                "Ba đơn vị nhận Cờ thi đua",
                at(2026, 11, 27, 19, 7),
                summary="(LĐTĐ) Sáng 27/11, ba đơn vị của quận nhận Cờ thi đua của Thành phố.",
            ),
            Entry(
                "https://tacnghiep.laodongthudo.vn/gap-mat-guong-tot-203112.html",
                "Gặp mặt gương người tốt việc tốt",
                at(2026, 11, 26, 8),
            ),
        ),
        next_page="https://laodongthudo.vn/thi-dua&s_cond=&BRSR=15",
    )


def test_an_unknown_paper_of_a_known_family_has_the_familys_pager() -> None:
    found = read(MASTERCMS.replace('href="https://tacnghiep.laodongthudo.vn', 'href="'), UNKNOWN)
    assert found.entries[0].title == "Ba đơn vị nhận Cờ thi đua"
    assert found.next_page == "https://bao.example.vn/thi-dua&s_cond=&BRSR=15"


CARDS = page("""
<main><article><a href="/tin/trao-huan-chuong-lao-dong-hang-nhi"><h3>Trao Huân chương Lao động hạng Nhì</h3>
<p>Chiều qua, công ty đón nhận phần thưởng cao quý của Nhà nước.</p></a>
<time datetime="2026-11-27T01:30:00Z">hôm qua</time></article>
<article><a href="/tin/le-tuyen-duong-cong-nhan-gioi-thu-do"><img alt="Lễ tuyên dương công nhân giỏi"></a>
<a href="/tin/le-tuyen-duong-cong-nhan-gioi-thu-do#binh-luan">5 bình luận</a></article>
<article><h3><a href="index.php?option=com_content&view=article&id=4321&utm_source=x">Thông báo kết quả
 xét tặng danh hiệu</a></h3></article>
<a href="/gioi-thieu">Giới thiệu</a> <a href="/thi-dua?trang=2">2</a></main>
""")


def test_a_section_of_an_unknown_site() -> None:
    found = read(CARDS)
    assert found.entries == (
        Entry(
            "https://bao.example.vn/tin/trao-huan-chuong-lao-dong-hang-nhi",
            "Trao Huân chương Lao động hạng Nhì",
            at(2026, 11, 27, 8, 30),
            summary="Chiều qua, công ty đón nhận phần thưởng cao quý của Nhà nước.",
        ),
        Entry(
            "https://bao.example.vn/tin/le-tuyen-duong-cong-nhan-gioi-thu-do", "Lễ tuyên dương công nhân giỏi"
        ),
        Entry(
            "https://bao.example.vn/index.php?option=com_content&view=article&id=4321",
            "Thông báo kết quả xét tặng danh hiệu",
        ),
    )


SHORT_ADDRESSES = page("""
<ul class="menu"><li><a href="/">Trang chủ</a></li>
 <li><a href="/tin/1">Tin tức sự kiện trong huyện nhà</a></li></ul>
<div class="block"><h2 class="head"><a href="/van-ban">Văn bản chỉ đạo điều hành mới</a></h2>
 <h2 class="head"><a href="/thi-dua">Phong trào thi đua yêu nước huyện</a></h2></div>
<div class="list">
 <div class="it"><a href="/tin/12"><img src="a.jpg"></a><h3><a href="/tin/12">Ba tập thể của huyện nhận
  Giấy khen</a></h3><span class="ago">2 giờ trước</span></div>
 <div class="it"><h3><a href="/tin/13">Phát động đợt thi đua nước rút cuối năm</a></h3>
  <span class="date">Hôm qua, 14:05</span></div>
 <div class="it"><h3><a href="/tin/le-trao-giai">Trao giải cuộc thi viết về người tốt</a></h3>
  <time>3 ngày trước</time></div>
</div><footer><a href="/p/9">Đơn vị thiết kế và vận hành trang</a></footer>""")


def test_a_site_whose_addresses_tell_nothing_is_read_by_the_places_of_its_links() -> None:
    assert read(SHORT_ADDRESSES, "https://huyen.example.gov.vn/tin").entries == (
        Entry(
            "https://huyen.example.gov.vn/tin/12",
            "Ba tập thể của huyện nhận Giấy khen",
            at(2026, 11, 28, 15, 0),
        ),
        Entry(
            "https://huyen.example.gov.vn/tin/13",
            "Phát động đợt thi đua nước rút cuối năm",
            at(2026, 11, 27, 14, 5),
        ),
        Entry(
            "https://huyen.example.gov.vn/tin/le-trao-giai",
            "Trao giải cuộc thi viết về người tốt",
            at(2026, 11, 25, 17, 0),
        ),
    )


def test_times_and_titles_that_nothing_names() -> None:
    cards = "".join(
        f'<div class="Card_x1"><a href="/n/{key}"><img alt="{title}"></a><div><i>{time}</i></div></div>'
        for key, title, time in (
            ("a", "Xã tổng kết phong trào năm qua", "(27/11/2026)"),
            ("b", "Bàn giao nhà tình nghĩa đầu tiên", "3 giờ trước"),
            ("c", "Chợ nổi mở lại sau hai năm", "số 12"),
        )
    )
    assert [(entry.title, entry.published) for entry in read(page(cards)).entries] == [
        ("Xã tổng kết phong trào năm qua", at(2026, 11, 27)),
        ("Bàn giao nhà tình nghĩa đầu tiên", at(2026, 11, 28, 14)),
        ("Chợ nổi mở lại sau hai năm", None),
    ]


def test_two_long_links_are_no_list() -> None:
    links = ("/a", "Văn bản chỉ đạo điều hành mới"), ("/b", "Góp ý cho dự thảo văn bản")
    heads = "".join(f'<h2><a href="{address}">{words}</a></h2>' for address, words in links)
    assert read(page(heads)).entries == ()


@pytest.mark.parametrize(
    "beside",
    ["<span>26/11/2026</span>", "<p>Sáng nay, huyện trao Giấy khen cho ba tập thể có thành tích.</p>"],
)
def test_one_headline_with_a_date_or_summary_is_a_list(beside: str) -> None:
    box = '<div class="box"><h2><a href="/van-ban">Văn bản chỉ đạo điều hành mới</a></h2></div>'
    item = (
        f'<div class="tin"><h3><a href="/tin/12">Ba tập thể của huyện nhận Giấy khen</a></h3>{beside}</div>'
    )
    found = read(page(box + item), "https://huyen.example.gov.vn/tin").entries
    assert [entry.url for entry in found] == ["https://huyen.example.gov.vn/tin/12"]


def test_a_changed_layout_is_told_and_the_list_read_all_the_same() -> None:
    item = '<div class="{}"><a href="/tang-co-cho-ba-don-vi.html">Tặng cờ cho ba đơn vị</a></div>'
    url = "https://kinhtedothi.vn/xa-hoi.html"
    assert read(page(item.format("story__title")), url).problems == ()
    changed = read(page(item.format("new-title")), url)
    assert changed.problems == ("layout",)
    assert [entry.title for entry in changed.entries] == ["Tặng cờ cho ba đơn vị"]


def test_titles_of_the_rules_keep_other_boxes_out() -> None:
    body = page(
        '<div class="story__title"><a href="/tang-co-cho-ba-don-vi.html">Tặng cờ cho ba đơn vị</a></div>'
        '<div class="x"><a href="/tin-o-hop-ben-canh-trang.html">Tin ở hộp bên cạnh trang</a></div>'
    )
    found = read(body, "https://kinhtedothi.vn/xa-hoi.html")
    assert [entry.url for entry in found.entries] == ["https://kinhtedothi.vn/tang-co-cho-ba-don-vi.html"]


def article(number: int, paper: str) -> str:
    forms = {
        "tuoitre.vn": f"/tin-100261128{number:09d}.htm",
        "vnexpress.net": f"/tin-{5_000_000 + number}.html",
        "dantri.com.vn": f"/xa-hoi/tin-20261128{number:09d}.htm",
        "vietnamnet.vn": f"/tin-{2_000_000 + number}.html",
        "qdnd.vn": f"/xa-hoi/tin-tuc/tin-{number}",
        "cand.vn": f"/Xa-hoi/tin-i{number}/",
    }
    return f'<h3><a href="{forms[paper]}">Bài thứ {number} của trang này</a></h3>'


@pytest.mark.parametrize(
    ("url", "following"),
    [
        ("https://vnexpress.net/thoi-su", "https://vnexpress.net/thoi-su-p2"),
        ("https://vnexpress.net/thoi-su-p2", "https://vnexpress.net/thoi-su-p3"),
        ("https://dantri.com.vn/xa-hoi.htm", "https://dantri.com.vn/xa-hoi/trang-2.htm"),
        ("https://dantri.com.vn/xa-hoi/trang-9.htm", "https://dantri.com.vn/xa-hoi/trang-10.htm"),
        ("https://vietnamnet.vn/thoi-su", "https://vietnamnet.vn/thoi-su-page1"),
        ("https://vietnamnet.vn/thoi-su-page1", "https://vietnamnet.vn/thoi-su-page2"),
        ("https://www.qdnd.vn/thi-dua", "https://www.qdnd.vn/thi-dua?trang=2"),
        ("https://www.qdnd.vn/thi-dua?trang=2", "https://www.qdnd.vn/thi-dua?trang=3"),
        ("https://cand.vn/xa-hoi/", "https://cand.vn/xa-hoi/page-2/"),
        ("https://cand.vn/xa-hoi/page-2/", "https://cand.vn/xa-hoi/page-3/"),
        ("https://tuoitre.vn/thoi-su.htm", "https://tuoitre.vn/timeline/3/trang-2.htm"),
        ("https://tuoitre.vn/timeline/3/trang-2.htm", "https://tuoitre.vn/timeline/3/trang-3.htm"),
    ],
)
def test_pages_that_a_paper_numbers(url: str, following: str) -> None:
    paper = url.split("/")[2].removeprefix("www.")
    links = article(1, paper) + article(2, paper)
    zone = '<input type="hidden" id="hdZoneId" value="3">' if url.endswith("thoi-su.htm") else ""
    found = read(page(links + zone), url)
    assert len(found.entries) == 2
    assert found.next_page == following
    assert read(page(zone), url).next_page is None


def test_a_zone_that_is_no_number_or_name_makes_no_address() -> None:
    zone = '<input type="hidden" id="hdZoneId" value="//evil.example/">'
    body = page(article(1, "tuoitre.vn") + zone)
    assert read(body, "https://tuoitre.vn/thoi-su.htm").next_page is None


@pytest.mark.parametrize(
    ("query", "pager", "following"),
    [
        ("", '<a rel="next" href="/thi-dua/page/2">Older</a>', "/thi-dua/page/2"),
        (
            "",
            '<b class="pagination"><a href="?page=2">2</a><a href="?page=9">»</a></b>',
            "/thi-dua?page=2",
        ),
        ("?page=2", '<b class="pager"><a href="?page=2">2</a><a href="?page=3">3</a></b>', "/thi-dua?page=3"),
        ("", '<b class="paging"><a href="/thi-dua/trang-2.htm">Trang sau</a></b>', "/thi-dua/trang-2.htm"),
        ("", '<b class="pager"><a href="/x" aria-label="Next page"></a></b>', "/x"),
        ("", '<b class="pager"><a href="#">2</a><a href="javascript:more()">Tiếp</a></b>', None),
        ("", '<b class="pager"><a href="https://khac.example/2">2</a></b>', None),
        ("", '<b class="page-body"><a href="/x">2</a></b>', None),
        ("", "", None),
    ],
)
def test_pagers_of_unknown_sites(query: str, pager: str, following: str | None) -> None:
    link = '<h3><a href="/le-trao-giai-thuong-nam-nay">Lễ trao giải thưởng năm nay</a></h3>'
    wanted = following and f"https://bao.example.vn{following}"
    assert read(page(link + pager), UNKNOWN + query).next_page == wanted


def test_links_start_from_the_pages_base() -> None:
    head = '<base href="https://bao.example.vn/tin/">'
    found = read(page('<h3><a href="le-trao-giai-thuong-nam-nay">Lễ trao giải</a></h3>', head))
    assert [entry.url for entry in found.entries] == [
        "https://bao.example.vn/tin/le-trao-giai-thuong-nam-nay"
    ]


def test_a_page_without_articles_is_empty() -> None:
    found = read(page("<p>Trang đang được cập nhật.</p>"))
    assert (found.entries, found.problems, found.next_page) == ((), ("empty",), None)


def test_a_page_in_windows_1258() -> None:
    link = '<h3><a href="/le-trao-giai-thuong-nam-nay">Đoàn thê\u0309 nhâ\u0323n thư khen</a></h3>'
    body = page(link, "<meta charset=windows-1258>").encode("cp1258")
    assert [entry.title for entry in read(body, header="text/html").entries] == ["Đoàn thể nhận thư khen"]


def test_a_list_of_thousands_is_read_in_part() -> None:
    links = "".join(f'<p><a href="/bai-viet-so-hieu-rieng-{n}">Bài viết số {n}</a></p>' for n in range(3_000))
    found = read(page(links))
    assert len(found.entries) == 1_000
    assert "truncated" in found.problems


@pytest.mark.parametrize(
    "body",
    [
        "<div class='pager desc time'>" * 150 + '<a href="/mot-bai-rat-dai-cua-bao-1">2</a>' * 60_000,
        f'<a href="/{"a-" * 1_000_000}b">Bài</a>',
        f'<time>{"1/1/" * 100_000}</time><a href="/mot-bai-rat-dai-cua-bao">Một bài rất dài</a>',
    ],
    ids=["deep and wide", "long address", "long time"],
)
def test_monstrous_pages_are_read_within_bounds(body: str) -> None:
    assert len(read(page(body)).entries) <= 1


@pytest.mark.parametrize("body", ["", "<a>" * 300_000], ids=["empty", "endless"])
def test_pages_that_cannot_be_read(body: str) -> None:
    with pytest.raises(ListingError):
        read(body)
