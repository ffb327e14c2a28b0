"""Who signs and when, on pages that give neither a name of its own: each way of printing in one table."""

import pytest

from extractor.article import read_article
from extractor.article.blocks import Piece
from extractor.article.selection import body_pieces, without_bylines
from extractor.ground.page import Page
from extractor.publishers import Publishers, using

PARAGRAPHS = (
    "Sáng 14/10, huyện tổng kết năm năm phong trào; gần bốn trăm đại biểu của 12 xã, thị trấn về dự.",
    "Toàn huyện đã cứng hóa 218 km đường làng, dựng mới 31 nhà văn hóa và đưa nước sạch tới phần lớn số hộ.",
    "Người dân góp hơn 46 tỷ đồng và trên ba vạn ngày công, phần nhiều ở những thôn còn khó khăn nhất.",
    "Giai đoạn tới, huyện chọn ba việc để làm cho xong, trong đó có việc gom rác ngay tại từng ngõ.",
)
CLOCK = "<p>14/10/2024 16:42</p>"


def page(*, under: str = CLOCK, end: str = "", head: str = "", above: str = "", title: str = "") -> Page:
    prose = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        f'<html><head><meta charset="utf-8"><title>Huyện tổng kết phong trào{title}</title>{head}'
        f'</head><body><div class="top">{above}</div><h1>Huyện tổng kết phong trào</h1>{under}'
        f'<div class="c">{prose}{end}</div><ul><li><a href="/k">Chợ nổi mở lại sau hai năm vắng khách</a>'
        "<span>13/10/2024</span></li></ul></body></html>"
    )
    return Page("x.html", html.encode(), "html", url="https://bao.example.vn/huyen-tong-ket-1234.html")


def right(text: str) -> str:
    return f'<p style="text-align:right"><b>{text}</b></p>'


@pytest.mark.parametrize(
    ("parts", "author"),
    [
        ({"under": "<div>Thu Trang - 16:42 14/10/2024</div>"}, "Thu Trang"),
        ({"under": "<div>Thu Trang (TTXVN) <time>14/10/2024 16:42</time></div>"}, "Thu Trang"),
        ({"under": "<p>Thu Trang | Thứ hai, 14/10/2024 16:42 (GMT+7)</p>"}, "Thu Trang"),
        ({"under": "<p>14/10/2024 16:42 | PV Hà An</p>"}, "Hà An"),
        ({"under": "<p>Ngày tạo: 14/10/2024 16:42 | Người tạo: Lê Thị Trang</p>"}, "Lê Thị Trang"),
        (
            {"under": "<p>Người đăng: Lê Thị Trang <span>Ngày đăng: 14/10/2024 16:42</span></p>"},
            "Lê Thị Trang",
        ),
        ({"under": "<p>Tác giả: Admin | 14/10/2024 16:42</p>"}, None),
        (
            {"under": f"<ul><li><a href='/author/le-thi-trang/'>Lê Thị Trang</a></li></ul>{CLOCK}"},
            "Lê Thị Trang",
        ),
        ({"under": f"<ul><li><a href='/author/le-thi-trang/'>admin</a></li></ul>{CLOCK}"}, None),
        ({"under": f"<ul><li><a href='/author/vp/'>Ban Biên tập</a></li></ul>{CLOCK}"}, None),
        ({"end": "</div><p><a href='/author/le-thi-trang/'>Lê Thị Trang</a> Chợ nổi mở lại</p><div>"}, None),
        ({"under": f"{CLOCK}<p><a>Thu Trang</a>, <a>Đức Huy</a></p>"}, "Thu Trang, Đức Huy"),
        ({"under": f"<div><p><a>Thu Trang</a>, <a>Đức Huy</a></p>{CLOCK}</div>"}, "Thu Trang, Đức Huy"),
        ({"under": f"<div><p><a>Văn Hóa</a>, <a>Hà Giang</a></p>{CLOCK}</div>"}, None),
        ({"under": f"<div><p><a>Thu Trang</a></p></div><div><div><div>{CLOCK}</div></div></div>"}, None),
        (
            {
                "under": "<div>Thực hiện: <span>Thu Trang</span> <i>14/10/2024 16:42</i></div>",
                "head": "<meta property='og:title' content='Huyện tổng kết phong trào'>"
                "<meta name='author' content='Tuần Tin'>",
                "title": " | Tuần Tin",
            },
            "Thu Trang",
        ),
        (
            {
                "end": "<p>Phóng viên theo dõi mảng y tế, từng công tác ở Huế.</p>",
                "under": "<p>Thu Trang | 14/10/2024 16:42</p>",
            },
            "Thu Trang",
        ),
        ({"under": f"{CLOCK}<p><a>Thu Trang</a></p><div><p>Lê Văn Bách</p></div>"}, "Thu Trang"),
        ({"under": f"{CLOCK}<p><a>Thu Trang</a> <b>gửi từ Hà Giang</b> <a>Đức Huy</a></p>"}, "Thu Trang"),
        (
            {"under": CLOCK, "end": "<div class='ArticleAuthor'>Thu Trang - Đức Huy</div>"},
            "Thu Trang, Đức Huy",
        ),
        ({"under": "<p>14/10/2024 16:42</p><div><p>Biên tập: Trần Đức Tiến</p></div>"}, None),
        ({"under": "<p>Hà Nội, 14/10/2024 16:42</p>"}, None),
        ({"under": "<p>Thái Bình - 14/10/2024 16:42</p>"}, None),
        ({"under": "<p>Văn Hóa | 14/10/2024 16:42</p>"}, None),
        ({"under": "<p><a href='/x'>Xã Hội</a> <span>14/10/2024 16:42</span></p>"}, None),
        ({"end": right("Thu Trang") + right("Ảnh: Đức Huy")}, "Thu Trang"),
        ({"end": right("Thu Trang<br>Ảnh: Đức Huy")}, "Thu Trang"),
        ({"end": right("THU TRANG") + right("XUÂN TRƯỜNG")}, "THU TRANG, XUÂN TRƯỜNG"),
        ({"end": "<p><b>Thu Trang - Báo Hòa Bình</b></p>"}, "Thu Trang"),
        ({"end": "<p><b>Thu Trang</b></p><p>Theo Báo Hòa Bình</p>"}, "Thu Trang"),
        ({"end": right("<b>Lê Thu Trang</b> - LĐLĐ huyện")}, "Lê Thu Trang"),
        ({"end": "<div class='author'>Ảnh: Đức Huy</div>"}, None),
        ({"end": "<div class='flex justify-end'>Thu Trang - Báo Hòa Bình</div>"}, "Thu Trang"),
        (
            {"end": right("Luật sư Lê Văn Bách") + "<p><em>(Đoàn Luật sư Hà Nội)</em></p>"},
            "Luật sư Lê Văn Bách",
        ),
        ({"end": right("Nội dung: Hoài Lam - Thiết kế: Thái Sơn")}, "Hoài Lam"),
        ({"end": right("Ban Tuyên giáo LĐLĐ huyện")}, None),
        ({"end": right("(Thu Trang)")}, "Thu Trang"),
        ({"end": right("(Thái Bình)")}, None),
        ({"end": "<p>(Thu Trang)</p>"}, None),
        (
            {"under": f"{CLOCK}<div><a href='/u/7'>Lê Thị Trang</a> <span>3 ngày trước</span></div>"},
            "Lê Thị Trang",
        ),
        ({"under": f"{CLOCK}<div><a href='/u/7'>Xã Hội</a> <span>3 ngày trước</span></div>"}, None),
        ({"end": right("Theo Thu Trang")}, "Thu Trang"),
        ({"end": right("Theo Lao Động")}, None),
        ({"end": right("Theo Hòa Bình")}, None),
        ({"end": "<p><b>CHÈ TÂN HƯƠNG - HƯƠNG VỊ ĐẤT LÀNH</b></p>"}, None),
        ({"end": right("Đồ họa: Thái Sơn")}, "Thái Sơn"),
        ({"end": right("Đồ họa: Thái Sơn"), "head": '<meta name="author" content="Thu Trang">'}, "Thu Trang"),
        ({"end": "<p>Bài viết Hoài Lam</p><p>Ảnh Đức Huy</p>"}, "Hoài Lam"),
        ({"under": "<div><b>Thu Trang</b><i>Phóng viên</i></div><div>14/10/2024 16:42</div>"}, "Thu Trang"),
        ({"under": "<div><b>Hà Nội</b><i>Phóng viên</i></div><div>14/10/2024 16:42</div>"}, None),
        (
            {"under": f"{CLOCK}<p><b>ThS. Lê Thu Trang</b></p><p><i>Trường Chính trị</i></p>"},
            "ThS. Lê Thu Trang",
        ),
        ({"under": f"{CLOCK}<p><b>Văn Hóa</b></p>"}, None),
        ({"under": f"<div><p>Thu Trang</p><p><a>tt@bao.example</a></p></div>{CLOCK}"}, "Thu Trang"),
        ({"under": f"<div><p>Văn Hóa</p><p>Email: tt@bao.example</p></div>{CLOCK}"}, None),
        ({"end": "<p>(Bài, ảnh: Thu Trang)</p>"}, "Thu Trang"),
        (
            {
                "under": '<div><span><a href="/x#respond">Để lại bình luận</a></span> / '
                '<i class="author">Thu Trang</i> / <i>14/10/2024 16:42</i></div>'
            },
            "Thu Trang",
        ),
        ({"end": "<p>(Quảng Nam)</p>"}, None),
        ({"end": right("Ghi chép của Thu Trang")}, "Thu Trang"),
        ({"end": right("Theo Thu Trang/Báo Hòa Bình")}, "Thu Trang"),
        ({"end": right("Biên tập: Đức Huy")}, None),
        (
            {"end": right("Biên tập: Đức Huy"), "head": '<meta name="author" content="Thu Trang">'},
            "Thu Trang",
        ),
        (
            {
                "under": f"<p><i>Đăng bởi</i> <a>Hòa Bình Xanh</a></p>{CLOCK}",
                "head": '<meta property="og:site_name" content="Hòa Bình Xanh">',
            },
            None,
        ),
        (
            {"end": "<p>Thu Trang<span>Phóng viên</span></p><p>Đức Huy<span>Phóng viên ảnh</span></p>"},
            "Thu Trang, Đức Huy",
        ),
        ({"under": f"<p><i>Người viết: Lê Thu Trang - GV Ngữ văn</i></p>{CLOCK}"}, "Lê Thu Trang"),
        ({"under": f"<p><i>Người viết: Văn Hóa - Xã Hội</i></p>{CLOCK}"}, None),
        ({"under": '<div class="subtitle">Được viết bởi Quản Trị Viên, 14/10/2024 16:42</div>'}, None),
        ({"end": "<p>CTV Siu Hiếu/VOV-Tây Nguyên</p>"}, "Siu Hiếu"),
        ({"end": right("Theo Thu Trang (Dân Việt)")}, "Thu Trang"),
        ({"end": right("Bút ký: Thu Trang")}, "Thu Trang"),
        ({"end": right("Lời: Thu Trang - Ảnh: Đức Huy")}, "Thu Trang"),
        ({"end": "<p><b>Thu Trang - Ảnh Đức Huy</b></p>"}, "Thu Trang"),
        ({"end": right("Ảnh: Đức Huy")}, None),
        ({"end": "<p><em>(Theo Thu Trang/laodong.example.vn)</em></p>"}, "Thu Trang"),
        ({"end": "<p>(Theo Lao Động/TTXVN)</p>"}, None),
        ({"end": "</div><p><cite>— Thu Trang</cite></p><div>"}, "Thu Trang"),
        ({"end": "</div><p><i>Hải Phòng</i></p><div>"}, None),
        ({"end": "</div><p><a>TẤN PHÁT</a></p><div>"}, "TẤN PHÁT"),
        ({"end": "</div><p><a>Tấn Phát</a></p><div>"}, None),
        ({"end": "</div><p><a>HẢI PHÒNG</a></p><div>"}, None),
        ({"end": "</div><div><a href='/tac-gia'>CTV Thu Trang/Đài PTQĐ</a></div><div>"}, "Thu Trang"),
        ({"end": "</div><div><a href='/pv'>CTV Đài PTQĐ</a></div><div>"}, None),
        ({"under": CLOCK + "<div>Chia sẻ</div><div>— Thu Trang —</div>"}, "Thu Trang"),
        ({"end": "<p>Ảnh: Đức Huy - Thu Trang</p>"}, None),
        (
            {
                "end": "<div class='author'><span class='name'>Thu Trang</span>"
                "<span class='name'>Lê An</span></div>"
            },
            "Thu Trang, Lê An",
        ),
        ({"end": "<p><i>Tin: PV; ảnh: Đức Huy</i></p>"}, None),
        ({"end": "<p>Tin, ảnh: Đài Truyền thanh xã</p>"}, None),
        ({"under": "<p>By Thu Trang | Oct 14, 2024 | Stories</p>" + CLOCK}, "Thu Trang"),
        ({"under": "<p>Đăng bởi Thu Trang vào lúc 16:42 14/10/2024</p>"}, "Thu Trang"),
        ({"under": "<p>Thu Trang · 1.203 lượt xem · 14/10/2024 16:42</p>"}, "Thu Trang"),
        ({"under": CLOCK + "<p><em>Thu Trang - Báo Hòa Bình</em></p>"}, "Thu Trang"),
        ({"under": CLOCK + "<p>Chia sẻ</p><p><b>Thu Trang</b></p>"}, "Thu Trang"),
        ({"under": CLOCK + "<p>Chia sẻ</p><p><a href='/thu-trang'>Thu Trang</a></p>"}, None),
        ({"under": CLOCK + "<p>Chia sẻ</p><p><b>Hải Phòng</b></p>"}, None),
        (
            {"end": "<p class='tags'>Từ khóa: <a href='/t'>đường làng</a></p><p><b>Thu Trang</b></p>"},
            "Thu Trang",
        ),
        (
            {"end": "<div class='credits'><p>Thực hiện:</p><p>Thu Trang</p><p>Ma Thị Quyên</p></div>"},
            "Thu Trang, Ma Thị Quyên",
        ),
        (
            {"end": '<div class="box-author"><h3 class="name">Thu Trang</h3><p>Sống ở Hội An.</p></div>'},
            "Thu Trang",
        ),
        (
            {
                "head": '<meta name="twitter:label1" content="Được viết bởi">'
                '<meta name="twitter:data1" content="Thu Trang">'
            },
            "Thu Trang",
        ),
        (
            {"head": '<span itemprop="author"><meta itemprop="name" content="Thu Trang"></span>'},
            "Thu Trang",
        ),
        ({"above": '<p itemprop="isPartOf"><meta itemprop="name" content="Thu Trang"></p>'}, None),
        ({"under": "<p>14/10/2024 16:42 · Lê Thu Trang · 3 phút đọc</p>"}, "Lê Thu Trang"),
        ({"under": "<p>14/10/2024 16:42 · Văn Hóa · 3 phút đọc</p>"}, None),
        ({"under": "<p>Người gửi: Lê Thu Trang Ngày gửi: 16h:42' 14-10-2024</p>"}, "Lê Thu Trang"),
        ({"under": "<p>Người gửi: Ban biên tập Ngày gửi: 16h:42' 14-10-2024</p>"}, None),
        ({"end": right("Lê Thu Trang, giáo viên Trường THCS Tân Hội")}, "Lê Thu Trang"),
        ({"end": right("Lê Thu Trang, Trưởng thôn Tân Hội")}, None),
        ({"end": right("Nhóm PV (Thu Trang - Đức Huy)")}, "Thu Trang, Đức Huy"),
        ({"end": right("Nhóm PV (Ban Thời sự)")}, None),
        ({"end": "<p><em>– Lê Thu Trang –</em></p>"}, "Lê Thu Trang"),
        ({"end": "<p><b>Thu Trang</b></p><p>thutrang@bao.example</p>"}, "Thu Trang"),
        ({"under": "<p>Đăng: 14/10/2024, 16:42. Lượt xem: 34. Người đăng: Lê Thu Trang</p>"}, "Lê Thu Trang"),
        ({"under": f"{CLOCK}<p><b>Tác giả bài viết:</b> Vì Văn Hặc</p>"}, "Vì Văn Hặc"),
        ({"under": f"{CLOCK}<p>Đồng Sậy, ngày 14 tháng 10 năm 2024</p>"}, None),
        (
            {
                "head": '<script type="application/ld+json">{"@type": "PodcastEpisode", "name": "A", '
                '"author": [{"name": "Lê Thu Trang"}, {"name": "Đức Huy"}]}</script>'
            },
            "Lê Thu Trang, Đức Huy",
        ),
        (
            {"end": "<div><b>Lê Thu Trang</b><p>Phóng viên Văn hóa, gắn bó với báo từ năm 2014.</p></div>"},
            "Lê Thu Trang",
        ),
        ({"end": "<p><b>(Lê Quân)</b></p>"}, "Lê Quân"),
        ({"end": "<p><b>Phòng Nghiệp vụ 2</b></p>"}, None),
        ({"end": "<p><b>Thực hiện: NHÓM PHÓNG VIÊN</b></p>"}, None),
        ({"end": "<h4>Đọc tiếp</h4><p>Thích bài này 12</p><p>Bản in Gửi bài viết</p>"}, None),
    ],
)
def test_who_signs(parts: dict[str, str], author: str | None) -> None:
    with using(Publishers([], [])):
        article = read_article(page(**parts))
    assert article.author == author
    assert article.published is not None
    assert article.published.isoformat() == "2024-10-14T16:42:00+07:00"
    body = [block.span.of(article.text) for block in article.blocks if block.kind != "title"]
    assert tuple(body) == PARAGRAPHS


@pytest.mark.parametrize(("box", "kept"), [("author-name", 1), ("note", 2)])
def test_what_a_person_is_stands_in_the_box_of_the_author(box: str, kept: int) -> None:
    office = "Ủy viên Ban Chấp hành Đảng bộ huyện, Phó Chủ tịch UBND huyện"
    told = [Piece("paragraph", "LÊ THU TRANG", names=box), Piece("paragraph", office, names=box)]
    body = without_bylines([*told, Piece("paragraph", PARAGRAPHS[0])], "Lê Thu Trang")
    assert [piece.text for piece in body] == [office, PARAGRAPHS[0]][-kept:]


def test_who_is_told_last_of_persons_of_the_press_signs_nothing() -> None:
    end = "".join(
        f"<p>{name}</p><p>Nhà báo của tòa soạn ở Huế, hai lần được giải.</p>"
        for name in ("Lê Thu Trang", "Vũ Đức Huy")
    )
    with using(Publishers([], [])):
        article = read_article(page(end=end))
    assert (article.author, article.text.count("Nhà báo")) == (None, 2)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Thu TrangPhóng viên Văn hóa19 tháng 11 2026", 1),
        ("Thu Trang19 thg 11, 2026 · 09:15", 1),
        ("Thu Trang sinh ngày 19/11/1996 ở Huế.", 2),
    ],
)
def test_a_line_of_the_author_and_the_time(line: str, kept: int) -> None:
    body = without_bylines([Piece("paragraph", line), Piece("paragraph", PARAGRAPHS[0])], "Thu Trang")
    assert len(body) == kept


@pytest.mark.parametrize(("author", "kept"), [("Thu Trang", 6), ("Lê Quân", 8), (None, 8)])
def test_the_life_of_the_author_below_the_text_is_no_part_of_it(author: str | None, kept: int) -> None:
    life = ("Thu Trang", "Thu Trang sinh năm 1985 ở Huế, viết báo từ năm 2009.")
    body = [Piece("paragraph", one) for one in (*PARAGRAPHS[:1] * 6, *life)]
    assert len(without_bylines(body, author)) == kept


def test_a_name_set_apart_above_prose_was_quoted() -> None:
    end = right("Ông Nguyễn Văn Á") + f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p>"
    with using(Publishers([], [])):
        assert read_article(page(end=end)).author is None


def test_the_last_of_a_list_of_persons_signs_nothing() -> None:
    listed = ("Ông Vũ Đình Nhạc", "Bà Trịnh Thị Mão", "Trần Đức Lân")
    with using(Publishers([], [])):
        article = read_article(page(end="".join(f"<p>{name}</p>" for name in listed)))
    assert article.author is None
    assert [block.span.of(article.text) for block in article.blocks[-3:]] == list(listed)


@pytest.mark.parametrize("office", [("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")])
def test_who_signs_an_official_paper_wrote_no_article(office: tuple[str, str]) -> None:
    signed = (*office, "Trần Đức Tiến")
    with using(Publishers([], [])):
        article = read_article(page(end="".join(map(right, signed))))
    assert article.author is None
    assert [block.span.of(article.text) for block in article.blocks[-3:]] == list(signed)


def test_where_an_official_paper_was_signed_is_text_of_it() -> None:
    signed = "Đồng Sậy, ngày 14 tháng 10 năm 2024"
    prose = Piece("paragraph", PARAGRAPHS[0])
    paper = [Piece("paragraph", "Số: 31/QĐ-UBND"), Piece("paragraph", signed), prose]
    assert body_pieces(paper, "Quyết định") == paper
    assert body_pieces([Piece("paragraph", signed), prose], "Quyết định") == [prose]


def test_who_took_a_picture_in_the_text_wrote_nothing() -> None:
    picture = "<figure><img src='a.jpg'><p class='PhotoCMS_Author'>Đức Huy</p></figure>"
    with using(Publishers([], [])):
        assert read_article(page(end=f"{picture}<p>Cuối năm, huyện khen.</p>")).author is None


def test_a_byline_that_names_nobody_is_no_text() -> None:
    with using(Publishers([], [])):
        assert read_article(page(end="<p>PV</p>")).text.endswith(PARAGRAPHS[-1])


def test_a_section_that_is_called_like_a_person_signs_nothing() -> None:
    stated = '<meta property="article:section" content="Gương Sáng">'
    with using(Publishers([], [])):
        article = read_article(page(head=stated, under=f"{CLOCK}<div>Gương Sáng</div>"))
    assert (article.section, article.author) == ("Gương Sáng", None)


def test_who_is_quoted_before_a_short_paragraph_signs_nothing() -> None:
    end = right("Đại tá Nguyễn Hữu Lượng") + "<p>Buổi chiều, lữ đoàn thi nối dây trong bóng tối.</p>"
    with using(Publishers([], [])):
        assert read_article(page(end=end)).author is None


@pytest.mark.parametrize(
    ("parts", "time"),
    [
        ({"head": '<meta property="article:published_time" content="2024-10-14T16:42:00Z">'}, "16:42"),
        ({"head": '<meta property="article:published_time" content="2024-10-14T09:42:00+00:00">'}, "16:42"),
        (
            {"head": '<meta property="article:published_time" content="2024-10-14T16:42:00Z">', "under": ""},
            "23:42",
        ),
        ({"head": '<meta name="dcterms.date" content="2024-10-14T16:42+07:00">', "under": ""}, "16:42"),
        ({"above": "<div>Thứ Bảy, 28/11/2026 21:30:11</div>"}, "16:42"),
        ({"under": "<p>Cập nhật: 15/10/2024 08:00</p><p>Đăng: 14/10/2024 16:42</p>"}, "16:42"),
        ({"under": "<p>Cập nhật lúc 16h42, 14/10/2024</p>"}, "16:42"),
        ({"under": "<p>Ngày cập nhật: 15/10/2024 08:00 | Đăng: 14/10/2024 16:42</p>"}, "16:42"),
        (
            {"under": "<p>Được đăng: 14 Tháng 10 2024</p><p>Lễ trao: 8 giờ 00, ngày 25/10/2024.</p>"},
            "00:00",
        ),
        ({"under": "<p>14/10/2024</p><p>Đăng lúc 16h42 ngày 14/10/2024 trên Cổng</p>"}, "16:42"),
        ({"under": "<p><time-ago datetime='2024-10-14T16:42:00+07:00'>2 giờ trước</time-ago></p>"}, "16:42"),
        ({"under": "<p>Đăng ngày 14/10/2024 16:42, cập nhật 15/10/2024 08:00</p>"}, "16:42"),
        (
            {"under": '<p>Hà An</p><span class="time" data-time="1728898920">3 ngày trước</span>'},
            "16:42",
        ),
        ({"under": "<p><span title='14/10/2024 16:42'>2 giờ trước</span></p>"}, "16:42"),
        (
            {"under": "<p property='dc:date' content='2024-10-14T16:42:00+07:00'>T2, 10/14/2024</p>"},
            "16:42",
        ),
    ],
)
def test_when(parts: dict[str, str], time: str) -> None:
    with using(Publishers([], [])):
        published = read_article(page(**parts)).published
    assert published is not None
    assert f"{published:%d/%m/%Y %H:%M}" == f"14/10/2024 {time}"


@pytest.mark.parametrize(
    ("number", "time"),
    [
        ("20241014164209118", "2024-10-14T16:42:09+07:00"),
        ("20249914164209118", None),
        ("2024101416420911877777777", None),
    ],
)
def test_the_time_in_an_address_where_the_page_tells_none(number: str, time: str | None) -> None:
    silent = page(under="<p>cách đây 2 giờ</p>")
    body = silent.body.replace(b"<span>13/10/2024</span>", b"")
    with using(Publishers([], [])):
        article = read_article(Page("x.html", body, "html", url=f"https://bao.example.vn/a-{number}.htm"))
    assert (article.published and article.published.isoformat()) == time


def test_a_head_that_writes_the_month_first_is_read_by_the_printed_time() -> None:
    stated = '<meta property="article:published_time" content="12/2/2020 4:35:00 PM">'
    with using(Publishers([], [])):
        published = read_article(page(head=stated, under="<p>Thứ Tư, 02-12-2020, 16:35</p>")).published
        elsewhere = read_article(page(head=stated, under="<p>Thứ Tư, 02-12-2020, 16:36</p>")).published
    assert published is not None and f"{published:%d/%m/%Y}" == "02/12/2020"
    assert elsewhere is not None and f"{elsewhere:%d/%m/%Y}" == "12/02/2020"


def test_the_time_of_a_post_stands_in_its_foot() -> None:
    """Themes of Blogger mark it up as hAtom does, the clock alone to be seen."""
    prose = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    foot = '<div class="post-footer">lúc <abbr class="published" title="{}">{}</abbr></div>'
    own = foot.format("2024-10-14T16:42:00+07:00", "16:42")
    other = foot.format("2020-01-02T08:00:00+07:00", "08:00")
    html = (
        "<html><head><title>Huyện tổng kết phong trào</title></head><body>"
        f'<div class="post hentry"><h3 class="post-title">Huyện tổng kết phong trào</h3>'
        f"<div>{prose}</div>{own}"
        f'</div><div class="post hentry"><h3>Chợ nổi mở lại sau hai năm</h3>{other}</div></body></html>'
    )
    with using(Publishers([], [])):
        published = read_article(Page("x.html", html.encode(), "html")).published
    assert published is not None
    assert published.isoformat() == "2024-10-14T16:42:00+07:00"
