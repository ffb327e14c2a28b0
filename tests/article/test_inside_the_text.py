"""What stands inside the text and is no part of it, and captions however they are set."""

from dataclasses import replace

import pytest

from extractor.article import read_article
from extractor.article.blocks import Piece
from extractor.article.selection import body_pieces
from extractor.ground.page import Page
from extractor.lab.pages import reviewed_pages
from extractor.publishers import Publishers, using

PARAGRAPHS = (
    "Sáng 14/10, huyện tổng kết năm năm phong trào; gần bốn trăm đại biểu của 12 xã, thị trấn về dự.",
    "Toàn huyện đã cứng hóa 218 km đường làng, dựng mới 31 nhà văn hóa và đưa nước sạch tới phần lớn số hộ.",
    "Người dân góp hơn 46 tỷ đồng và trên ba vạn ngày công, phần nhiều ở những thôn còn khó khăn nhất.",
    "Giai đoạn tới, huyện chọn ba việc để làm cho xong, trong đó có việc gom rác ngay tại từng ngõ.",
)
LINKS = "".join(
    f'<p><a href="/{number}.html">{title}</a></p>'
    for number, title in (
        (1, "Chợ nổi mở lại sau hai năm vắng khách"),
        (2, "Giá cà phê tăng sau ba tuần giảm sâu"),
    )
)
CAPTION = "Đại biểu dự hội nghị tổng kết"


def blocks(inside: str) -> list[tuple[str, str]]:
    first, second = ("".join(f"<p>{text}</p>" for text in part) for part in (PARAGRAPHS[:2], PARAGRAPHS[2:]))
    html = (
        '<html><head><meta charset="utf-8"><title>Huyện tổng kết phong trào</title></head><body>'
        f"<h1>Huyện tổng kết phong trào</h1><p>14/10/2024 16:42</p>"
        f'<div class="c">{first}{inside}{second}</div></body></html>'
    )
    with using(Publishers([], [])):
        article = read_article(
            Page("x.html", html.encode(), "html", url="https://bao.example.vn/tong-ket-1234.html")
        )
    return [(block.kind, block.span.of(article.text)) for block in article.blocks if block.kind != "title"]


@pytest.mark.parametrize(
    "inside",
    [
        f"<p><b>Đừng bỏ lỡ</b></p>{LINKS}",
        f"<h3>Việc cần biết hôm nay</h3>{LINKS}",
        f"<h3>Video khác</h3>{LINKS}",
        '<p>Dòng sự kiện: <a href="/sk">Xây dựng nông thôn mới</a></p>',
        '<ul><li>Mục lục</li><li><a href="#m1">Những việc đã làm trong năm năm qua</a></li></ul>',
        "<div>1/3</div>",
        "<p>Trang 1 / 3</p>",
        "<p>Trang: 1 | 2 | 3 | 4 tiếp</p>",
        "<p>Tệp đính kèm: QĐ-2211.pdf</p>",
        "<dl><dt>Chi tiết</dt><dd>Chuyên mục: Dạy nghề</dd></dl>",
        '<p><b>Bài trước:</b> <a href="/ky-1">Kỳ 1: Từ những khẩu đội nữ</a></p>',
        '<div><p>Thư mỗi sáng</p><p>Chuyện hay gửi tới hòm thư của bạn.</p><input type="email"></div>',
        "<app-footer><p>Cơ quan của huyện, in lại xin hỏi trước, thư gửi về phòng tiếp dân.</p></app-footer>",
        "<div>5/5 - (3 bình chọn)</div><p>Đánh giá bài viết</p>",
        "<p>Đánh giá bài viết: 1 2 3 4 5 Tổng số lượt xem: 210</p>",
        "<p>Bạn nhận được thư này vì đã đăng ký. Hủy đăng ký</p>",
        "<p>Tải ứng dụng của báo để đọc nhanh hơn: App Store | Google Play</p>",
        "<h3>Bạn cần đăng nhập để đọc tiếp</h3><p>Đăng ký tài khoản để đọc không giới hạn.</p>",
        '<div><p>Theo bạn, việc nào làm trước?</p><form><label><input type="radio"> Rác</label></form></div>',
        "<p>Nghe đọc bài<span>0:00</span>/<span>3:45</span></p><p>Nữ miền Bắc</p><p>1.5x</p>",
        "<p>Sao chép liên kết thành công</p><p>BOX</p>",
        "<p>Tóm tắt bài viết</p><ul><li>Huyện tổng kết năm năm phong trào.</li><li>218 km đường.</li></ul>",
        "<p>Bạn đã đọc hết 3/3 bài miễn phí trong tháng.</p>",
        "<p>Bài viết dành riêng cho hội viên. Vui lòng đăng nhập để đọc toàn bộ bài viết.</p>",
        "<p>Nội dung này chỉ dành cho độc giả đã đăng ký.</p><p>Vui lòng mua gói tháng để đọc tiếp.</p>",
        "<p>Để đọc toàn bộ bài viết, mời bạn đăng nhập hoặc đăng ký.</p><p>Đăng nhập để bình luận</p>",
        "<p>Tải ứng dụng Báo Sông Chảy để đọc tin nhanh nhất</p>",
        "<p>Mời quý vị theo dõi kênh YouTube của báo</p>",
        "<p>Mọi ý kiến đóng góp xin gửi về tòa soạn: toasoan@bao.example.vn</p>",
        "<p>Quý độc giả có tin, bài cộng tác xin gửi về hộp thư bandoc@bao.example.vn</p>",
        "<p>Nguồn: https://bao.example.vn/bai-goc</p>",
        "<p>Đường dẫn bài viết: https://bao.example.vn/bai-88.html</p>",
        "<p>Bài viết này có hữu ích với bạn không?</p>",
        "<p>Mọi thư từ, bài vở xin gửi về: Ban Bạn đọc, số 5 phố Cầu Đất.</p>",
        "<p>Toàn văn bài viết xem tại đây.</p><p>Xem tiếp trang 2</p>",
        "<div>A- A A+</div><p>0 Bình luận 2 Lượt thích</p><p>Bạn thích bài viết này?</p><p>Gửi phản hồi</p>",
        "<ul><li>In ra</li><li>Gửi bài viết</li></ul><p>Chia sẻ bài viết lên Facebook Zalo Copy link</p>",
        "<p>Nhấn vào đây để xem toàn bộ danh sách</p><p>Hotline: 0912 345 678</p>",
        "<p>Lưu ý: Nội dung được tóm tắt bởi AI</p><p>Video đang xem nhiều</p>",
        "<div class='x'><p>Tin tài trợ</p><p>Căn hộ ven sông mở bán, bớt 12% cho ai đặt sớm.</p></div>",
        "<div class='k'><h4>Về chúng tôi</h4><p>Tạp chí là diễn đàn của người trẻ, ra thứ Hai.</p></div>",
        "<div class='promo-box'><div>Sách mới</div><div class='promo-desc'>Tập bút ký 320 trang kể chuyện "
        "bên bếp lửa, giá 150.000 đồng.</div></div>",
        "<div><div>Bản tin sáng</div><div>5 tin đáng đọc nhất lúc 6 giờ.</div><button>Đăng ký</button></div>",
        "<p>Thích Chia sẻ Lượt xem: 2.310</p>",
        "<p>Nguồn Báo Sông Chảy: https://songchay.example.vn/tong-ket-77.html</p>",
        "<p>Nội dung tóm tắt được tạo bằng AI, có thể sai sót.</p>",
        "<p>Quý phụ huynh vui lòng để lại số điện thoại, nhà trường sẽ gọi lại trong ngày.</p>",
        "<p>Liên hệ ngay hotline để được tư vấn</p><p>Vui lòng gọi tổng đài 1900 0000</p>",
        "<div class='k2'><div>Đặt hàng ngay</div><div>Giao tận nhà trong ngày, miễn phí nội thị.</div></div>",
        "<div class='stock-info'><div>SCH</div><div>12.150</div><div>KLGD: 88.200</div></div>",
        f"<h3>Phóng sự khác</h3>{LINKS}",
        f"<h3>Gợi ý cho bạn</h3>{LINKS}",
        "<h3>More from The Countryside</h3>",
        "<div><time-ago>4 tháng trước</time-ago><share-bar>Chia sẻ</share-bar></div>",
        "<table class='AttachFiles'><tr><td>1</td><td>Quyết định.pdf</td><td>2 MB</td></tr></table>",
        "<p>In bài viết | Gửi cho bạn bè | Về đầu trang</p><p><span>Link gốc</span><span>Báo lỗi</span></p>",
        "<p>Đang xem: 3 · Hôm nay: 210 · Tổng: 99.120</p>",
        "<p>Nghiêm cấm sao chép nội dung khi chưa có văn bản đồng ý của báo.</p>",
        "<p>• (25/11)• (22/11)</p>",
        "<h3>Chia sẻ:</h3><h3>Thích điều này:</h3><p>Thích Đang tải...</p>",
        "<p>Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p>",
        "<p>Chưa có đánh giá nào, hãy là người đầu tiên đánh giá bài viết này</p>",
        "<p>[Quảng cáo]</p><p>(Quảng cáo)</p><div>- QC -</div><div>Đang phát</div><p>Ảnh 1/5</p>",
        "<div><span>0:00</span>/<span>4:32</span><span>Nữ miền Bắc</span></div><p>1.024 lượt xem</p>",
        "<p>Quan tâm Zalo OA của báo để nhận tin nhanh</p><p>Tham gia nhóm Zalo của báo tại đây</p>",
        "<p>Bạn thấy bài viết này thế nào?</p><p>Ý kiến (0)</p><p>Gửi ý kiến của bạn</p><p>Đã xem: 88</p>",
        '<p>(Xem thêm: <a href="/x">Chợ nổi mở lại</a>)</p><p>Mời xem thêm: <a href="/v">Chợ nổi</a></p>',
        "<p>Mọi đóng góp xin gửi về bao@bao.example</p><p>Liên hệ quảng cáo: 0912.345.678</p>",
        "<blockquote class='instagram-media'><a href='/p'>Bài của Tân Lập (@tanlap)</a></blockquote>",
        '<div><b>CHUYÊN ĐỀ: LÀNG MỚI</b><a href="/1">Chợ nổi mở lại sau hai năm vắng khách</a></div>',
        "<p>- Advertisement -</p><p>— Quảng cáo —</p>",
        "<p style='text-align:center'>Video: Toàn cảnh hội nghị tổng kết</p>",
        "<div class='vid'><h4>VIDEO: Người dân góp ngày công</h4><iframe src='v'></iframe></div>",
        '<div><span>CHỦ ĐỀ NÓNG</span><a href="/b">Bão số 9</a><a href="/t">Tàu chìm</a></div>',
        '<p>XEM THÊM VIDEO: <a href="/v">Chợ nổi mở lại</a></p>',
        '<p>Bạn đang đọc bài viết "Huyện tổng kết phong trào" tại chuyên mục Xã hội.</p>',
        f'<table><tr><td><h4><a href="/3.html">Đội nữ thắng trận thứ tư</a></h4>{CAPTION}.</td></tr></table>',
    ],
)
def test_left_out(inside: str) -> None:
    assert blocks(inside) == [("paragraph", text) for text in PARAGRAPHS]


def test_the_words_of_a_quoted_post_are_text() -> None:
    said = "Chúc mừng bà con xã nhà đã giữ Cờ thi đua ba năm liền!"
    assert ("paragraph", said) in blocks(f"<blockquote class='twitter-tweet'><p>{said}</p></blockquote>")


@pytest.mark.parametrize(
    "line",
    [
        "Nhận tin báo, công an có mặt ngay.",
        "Trang 1 của cuốn sổ ghi tên 12 hộ hiến đất đầu tiên.",
        "Văn bản kèm theo nêu rõ ba mức thưởng.",
        "Nghe tin báo lũ lúc 3:45 sáng, cả đội đã ra đê trước khi trời sáng rõ.",
        "Tóm tắt bài viết của học sinh được dán trên tường lớp.",
        "Điểm chính",
        "Thích trang trí nhà cửa, chị Hoa mở một xưởng mộc nhỏ ở cuối làng.",
        "Để đọc tiếp những trang sách mẹ để lại, em phải học chữ Thái từ đầu.",
        "Bài viết dành cho độc giả nhỏ tuổi của anh được giải Nhì cuộc thi.",
        "Hãy đăng ký hiến máu trước ngày 20/11, ông Minh kêu gọi.",
        "Mọi thư từ gửi chiến sĩ đảo xa được xếp theo từng đơn vị.",
        "Bài viết này có hữu ích hay không, các em tự chấm cho nhau.",
        "Đường dẫn nước về bản dài hơn bốn cây số.",
        "Mọi thông tin về giải thưởng xin liên hệ Ban Tổ chức, điện thoại 0912 345 678.",
        "Độc giả gửi về hơn 3.000 bài dự thi trong sáu tháng phát động.",
        "Nguồn nước của bản nằm sau quả núi, phải dẫn về bằng hơn bốn cây số ống tre.",
        "Khách hàng có thể đặt cọc trước 30%, bà Hà cho biết về xưởng mộc được khen.",
        "Gọi tổng đài 111, em nhỏ đã tự cứu mình và hai bạn cùng xóm.",
        "Hôm nay: 210 hộ đã nhận giống mới.",
        "Đặt hàng từ đầu năm, đến nay xã mới nhận được máy gặt.",
        "Nhà tài trợ của giải là Công ty Sao Khuê, năm thứ ba liên tiếp.",
        "Tải ứng dụng Sổ tay đảng viên, 98% đảng viên đã đăng nhập và học tập.",
        "Bấm chuông để vào lớp, thầy hiệu trưởng nhớ lại buổi đầu.",
        "Bạn thích bài này thì chép lại, cụ bảo cháu.",
        "Thời gian: từ 5 đến 8/11/2026",
        "Tham gia nhóm Zalo của thôn, bà con báo nhau lịch gặt.",
        "Đóng góp của bà con được ghi vào bảng vàng",
        "Tài trợ cho giải là Công ty Sao Khuê.",
        "Bạn thấy bài báo này thì nhớ thầy, ông dặn.",
        "Mời xem thêm các gian hàng, chị Hoa níu tay khách.",
        "Video: ba phút quay bằng điện thoại của anh Dũng được giải Nhất",
    ],
)
def test_kept(line: str) -> None:
    """Sentences that begin as a page's tools do."""
    assert ("paragraph", line) in blocks(f"<p>{line}</p>")


@pytest.mark.parametrize(
    "inside",
    [
        f"<figure><img src='a.jpg'><p>{CAPTION}</p></figure>",
        f"<div class='photo'><a href='a.jpg'><img src='a.jpg'></a><span>{CAPTION}</span></div>",
        f"<div class='slide'><img src='a.jpg'><div>1/3</div><p class='cap'>{CAPTION}</p></div>",
        f"<p><img src='a.jpg'><br><em>{CAPTION}</em></p>",
        f"<div class='photo'><a><img src='a.jpg'></a><div><i>1/3</i><p>{CAPTION}</p></div></div>",
    ],
)
def test_captions(inside: str) -> None:
    assert ("caption", CAPTION) in blocks(inside)


@pytest.mark.parametrize(
    ("caption", "told"),
    [(f"<span>2/9</span><p>{CAPTION}</p>", CAPTION), (f"2/9 {CAPTION}", f"2/9 {CAPTION}")],
)
def test_the_place_of_a_picture_among_others_is_none_of_its_caption(caption: str, told: str) -> None:
    found = blocks(f"<div class='slide'><img src='a.jpg'><div class='slide-caption'>{caption}</div></div>")
    assert [text for kind, text in found if kind == "caption"] == [told]


@pytest.mark.parametrize(
    "inside",
    [
        "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure><p>ẢNH: ĐỨC HUY</p>",
        "<p><img src='a.jpg'></p><p style='text-align:center'><i>{}</i></p><p><em>Ảnh: Đức Huy</em></p>",
    ],
)
def test_who_took_a_picture_stands_in_the_line_below_its_caption(inside: str) -> None:
    found = blocks(inside.format(CAPTION))
    assert [text for kind, text in found if kind == "paragraph"] == list(PARAGRAPHS)
    assert [text.lower() for kind, text in found if kind == "caption"] == [f"{CAPTION} Ảnh: Đức Huy".lower()]


def test_a_caption_with_a_credit_follows_a_list_of_other_articles() -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>{CAPTION} (Ảnh: Đức Huy)</figcaption></figure>"
    told = blocks(f"<p><b>XEM THÊM:</b></p>{LINKS}{figure}")
    assert ("caption", f"{CAPTION} (Ảnh: Đức Huy)") in told


def test_a_heading_below_a_list_of_other_articles_goes_on_with_this_one() -> None:
    told = blocks(f"<p><b>Tin liên quan</b></p>{LINKS}<h3>Đường làng rộng mở</h3>")
    assert ("heading", "Đường làng rộng mở") in told
    told = blocks(
        f"<p><b>Tin liên quan</b></p>{LINKS}<figure><img><figcaption>{CAPTION}</figcaption></figure>"
    )
    assert ("caption", CAPTION) in told
    told = blocks(f"<p><b>Tin liên quan</b></p><h3>Đường làng rộng mở</h3>{LINKS}")
    assert ("heading", "Đường làng rộng mở") not in told


def test_a_made_up_element_amid_a_sentence_is_words_of_it() -> None:
    told = blocks("<p>Xã được tặng <award-term>Cờ thi đua</award-term> của tỉnh lần thứ ba.</p>")
    assert ("paragraph", "Xã được tặng Cờ thi đua của tỉnh lần thứ ba.") in told


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("Viết bởi Tô Hiệp ngày 15/10/2026 lúc 10:25 | Chuyên mục: Điển hình", False),
        ("Viết bởi bà con ngày 15/10/2026, lá đơn có 46 chữ ký.", True),
    ],
)
def test_who_posted_and_when_stands_below_the_text(last: str, kept: bool) -> None:
    pieces = [Piece("paragraph", text) for text in (*PARAGRAPHS, last)]
    assert (body_pieces(pieces, "")[-1].text == last) is kept


def test_nothing_but_links_is_no_text() -> None:
    assert body_pieces([], "Huyện tổng kết phong trào") == []


def test_a_paragraph_in_one_box_with_a_teaser_below_it_stays() -> None:
    line = "Quyết định có hiệu lực từ ngày ký, tiền thưởng theo quy định hiện hành."
    teaser = "<div><h4><a href='/x-1.htm'>Mở thêm ngành cơ khí ở ba huyện vùng cao</a></h4></div>"
    told = blocks(f"<div><p>{line}</p>{teaser}</div>")
    assert [text for _, text in told] == [*PARAGRAPHS[:2], line, *PARAGRAPHS[2:]]


def test_what_a_paper_says_of_itself_is_left_out_by_its_file_too() -> None:
    page = next(page for page in reviewed_pages() if page.name == "vnexpress.net/title-detail").page()
    box = "<div><p>Về chúng tôi</p><p>Tạp chí là diễn đàn của người trẻ, ra thứ Hai hằng tuần.</p></div>"
    first, paragraph, rest = page.body.decode().rpartition('<p class="Normal">')
    assert paragraph
    article = read_article(replace(page, body=f"{first}{box}{paragraph}{rest}".encode()))
    assert "diễn đàn của người trẻ" not in article.text and article.text == read_article(page).text


def test_a_description_amid_the_text_is_no_lead() -> None:
    told = blocks("<div class='mo-ta'>Tập bút ký 320 trang kể chuyện bên bếp lửa vừa ra mắt.</div>")
    assert [kind for kind, _ in told] == ["paragraph"] * 5


@pytest.mark.parametrize("count", ["Bình luận (0)", "0 bình luận"])
def test_a_line_that_counts_no_comments(count: str) -> None:
    """Above the text it is a tool, below the text it heads the form."""
    form = "<p>Ý kiến của bạn sẽ được biên tập trước khi đăng. Xin gõ tiếng Việt có dấu.</p>"
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    for body in (f"<div>{count}</div>{text}", f"{text}<div>{count}</div>{form}"):
        page = f"<title>Huyện tổng kết phong trào</title><h1>Huyện tổng kết phong trào</h1><div>{body}</div>"
        with using(Publishers([], [])):
            article = read_article(Page("x.html", f"<html>{page}</html>".encode(), "html"))
        assert [block.span.of(article.text) for block in article.blocks_of("paragraph")] == list(PARAGRAPHS)


def test_words_of_a_sentence_are_kept_whatever_they_are_called() -> None:
    linked = (
        '<p>Năm qua, các cấp <a class="tag popup" href="/cd">Công đoàn</a> đã trao quà cho công nhân.</p>'
    )
    whole = "Năm qua, các cấp Công đoàn đã trao quà cho công nhân."
    assert ("paragraph", whole) in blocks(linked)


@pytest.mark.parametrize(
    ("above", "told"),
    [
        (f"<div class='anh-dai-dien'><img src='a.jpg'><div class='chu-thich'>{CAPTION}</div></div>", True),
        (f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>", True),
        (f"<div class='chu-thich'>{CAPTION}</div>", False),
        (
            f"<div class='share'><figure><img src='a.jpg'><p>{CAPTION}</p></figure></div>",
            False,
        ),
    ],
)
def test_caption_of_the_picture_above_the_text(above: str, told: bool) -> None:
    prose = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        '<html><head><meta charset="utf-8"><title>Huyện tổng kết phong trào</title></head><body>'
        f"<div><h1>Huyện tổng kết phong trào</h1><p>14/10/2024 16:42</p>{above}"
        f"<div>{prose}</div></div></body></html>"
    )
    with using(Publishers([], [])):
        article = read_article(Page("x.html", html.encode(), "html"))
    assert (CAPTION in [caption.text for caption in article.captions]) is told


@pytest.mark.parametrize("how", ['class="mt-4 whitespace-pre-line"', 'style="white-space: pre-wrap"'])
def test_plain_text_whose_line_breaks_are_seen(how: str) -> None:
    plain = "\n\n".join([*PARAGRAPHS, "<b>Phần thưởng</b>\nBa xã nhận cờ."])
    told = blocks(f"<div {how}>{plain}</div>")
    assert [text for _, text in told[2:-2]] == [*PARAGRAPHS, "Phần thưởng", "Ba xã nhận cờ."]


def test_spans_that_are_lines_of_their_own() -> None:
    spans = "".join(f'<span style="margin:0; display: block">{text}</span>' for text in PARAGRAPHS)
    assert [text for _, text in blocks(f"<div>{spans}</div>")[2:-2]] == list(PARAGRAPHS)


def test_line_breaks_that_nobody_sees() -> None:
    told = blocks("<div>" + PARAGRAPHS[0].replace(", ", ",\n\n") + "</div>")
    assert [text for _, text in told[2:-2]] == [PARAGRAPHS[0]]
