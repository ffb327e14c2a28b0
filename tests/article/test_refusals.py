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
        "Cầu Nậm Tè đang được bảo trì, đội thi công được khen thưởng",
        "Truy cập bị từ chối: sổ tay an toàn mạng của học sinh được khen",
    ],
)
def test_headline_with_words_of_a_refusal_is_read(title: str) -> None:
    article = read(
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{PROSE}</div></body></html>"
    )
    assert article.title == title
    assert len(article.blocks_of("paragraph")) == 8


COOKIES = (
    "Chúng tôi và 140 đối tác dùng cookie để lưu thông tin trên thiết bị của bạn, "
    "phục vụ quảng cáo và đo lường. "
)


@pytest.mark.parametrize("button", ["<button>Đồng ý</button>", "<input type='submit' value='Accept all'>"])
def test_a_dialog_of_consent_as_long_as_an_article_is_none(button: str) -> None:
    with pytest.raises(NotAnArticleError, match="consent dialog") as refused:
        read(
            "<html><head><title>Báo Thử</title></head><body><h2>Chúng tôi coi trọng quyền riêng tư</h2>"
            f"<p>{COOKIES * 5}</p>{button}</body></html>"
        )
    assert refused.value.outcome == "blocked"


@pytest.mark.parametrize("prose", [PROSE, f"<p>{COOKIES * 3}</p>"])
def test_an_article_beside_a_dialog_or_about_cookies_is_one(prose: str) -> None:
    dialog = (
        f"<div class='cookie-bar'><p>{COOKIES}</p><button>Đồng ý</button></div>" if prose is PROSE else ""
    )
    article = read(
        "<html><head><title>Phường tập huấn bảo vệ dữ liệu</title></head><body>"
        f"<h1>Phường tập huấn bảo vệ dữ liệu</h1><div>{prose}</div>{dialog}</body></html>"
    )
    assert article.title == "Phường tập huấn bảo vệ dữ liệu"


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


@pytest.mark.parametrize(
    "beside",
    [
        "<form>Nhập mã captcha: <input name='ma'></form>",
        "<script>grecaptcha.ready(go)</script>",
        "<script>var a = '/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>",
        "<script>document.cookie = 'lan=1'; function go() { window.location.href = '/' }</script>",
        "<form>Đăng nhập: <input type='password'></form><noscript>Hãy bật JavaScript.</noscript>",
    ],
    ids=["captcha in a form", "captcha script", "Cloudflare's counter", "cookie script", "a form to sign in"],
)
def test_short_article_beside_signs_of_a_challenge_is_read(beside: str) -> None:
    head = "<html><head><title>Đơn vị được khen thưởng</title></head>"
    page = f"{head}<body><h1>Đơn vị được khen thưởng</h1><div>{PROSE}</div>{beside}</body></html>"
    assert len(read(page).blocks_of("paragraph")) == 8


@pytest.mark.parametrize(
    ("told", "is_read"),
    [
        ("<meta property='article:published_time' content='2025-11-20T08:00:00+07:00'>", True),
        ("<meta property='og:type' content='article'>", True),
        ("", False),
    ],
)
def test_two_sentences_are_an_article_where_the_page_says_that_it_is_one(told: str, is_read: bool) -> None:
    title = "Trường THCS Hoa Lư đón Cờ thi đua"
    news = "<p>Sáng 20/11, Trường THCS Hoa Lư được tặng Cờ thi đua.</p><p>Nhà trường có 20 lớp học.</p>"
    page = f"<html><head><title>{title}</title>{told}</head><body><h1>{title}</h1>{news}</body></html>"
    if is_read:
        assert len(read(page).blocks_of("paragraph")) == 2
    else:
        assert "no article text" in refused(page).cause


def refused(body: str, url: str | None = None, source: str = "input") -> NotAnArticleError:
    with pytest.raises(NotAnArticleError) as caught:
        read_article(Page(source=source, body=body.encode(), media_type="html", url=url))
    return caught.value


SECTION = "<html><head><title>Xã hội</title></head><body>{}</body></html>".format(
    "".join(
        f"<div><h3><a href='/tin-{number}.html'>Tin số {number} của chuyên mục xã hội</a></h3></div>"
        for number in range(12)
    )
)
ASKED = "https://x.example.vn/xa-hoi/ba-to-duoc-khen-1.html"
FAULT = (
    "<p>Description: An application error occurred on the server. The current custom error settings for this "
    "application prevent the details of the application error from being viewed remotely.</p><p>Details: To "
    "enable the details to be viewable on remote machines, create a tag within a configuration file.</p>"
)


@pytest.mark.parametrize(
    ("body", "url", "source", "outcome", "cause"),
    [
        (f"<html><h1>Trang tin</h1>{PROSE}", "https://x.example.vn/", "https://x.example.vn",
         "not_an_article",
         "this is the home page of a site, not an article"),
        (f"<html><h1>Trang tin</h1>{PROSE}", "https://x.example.vn/", ASKED, "not_found",
         "the address leads to the home page of the site now"),
        (SECTION, "https://x.example.vn/xa-hoi/", "https://x.example.vn/xa-hoi", "not_an_article",
         "this is a list of articles (home or section page), not one article"),
        (SECTION, "https://x.example.vn/xa-hoi/", ASKED, "not_found",
         "the address leads to a list of articles (home or section page) now"),
        (SECTION, None, "saved/xa-hoi.html", "not_an_article",
         "this is a list of articles (home or section page), not one article"),
        ("<html><title>404</title><h1>Không tìm thấy trang</h1>", ASKED, ASKED, "not_found",
         "the page says that the article does not exist (soft 404)"),
        ("<html><title>Just a moment...</title><p>Verify you are human</p>", ASKED, ASKED, "blocked",
         "the site answered with a browser challenge instead of the article"),
        ("<html><div>Trang này dùng cookie, xem chính sách bảo mật</div>", ASKED, ASKED, "blocked",
         "the page holds only a consent dialog"),
        ("<html><h1>Lễ trao cờ</h1><video src='/a.mp4'></video>", ASKED, ASKED, "not_an_article",
         "the page holds a video and no article text"),
        ("<html><h1>Lễ trao cờ</h1><video src='/a.mp4'></video><a href='/bm'>Chính sách bảo mật</a>", ASKED,
         ASKED, "not_an_article", "the page holds a video and no article text"),
        ("<html><body><script>run()</script></body></html>", ASKED, ASKED, "not_an_article",
         "the page is empty"),
        ("<html><title>Request Rejected</title>The requested URL was rejected. Your support ID is: 12</html>",
         ASKED, ASKED, "blocked", "the site's guard turned this program away"),
        ("<html><title>Tin</title><p>Truy cập của bạn đã bị chặn bởi tường lửa của Trung tâm dữ liệu.</p>",
         ASKED, ASKED, "blocked", "the site's guard turned this program away"),
        (f"<html><title>Runtime Error</title><h1>Server Error in '/' Application.</h1>{FAULT}", ASKED, ASKED,
         "failed", "the site shows a fault of its own, or is being repaired"),
        ("<html><h1>Thông báo</h1><p>Cổng thông tin đang được bảo trì, mời quay lại sau.</p>", ASKED, ASKED,
         "failed", "the site shows a fault of its own, or is being repaired"),
        ("<html><h1>Đăng nhập để đọc tiếp</h1><form><input type='password'></form>", ASKED, ASKED, "blocked",
         "the site shows this page only to those who sign in"),
        ("<html><div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript>",
         ASKED, ASKED, "unreadable", "the page shows its text by script only"),
        ("<html><p>Bài viết không còn tồn tại hoặc chưa được xuất bản.</p>", ASKED, ASKED, "not_found",
         "the page says that the article does not exist (soft 404)"),
        ("<html><h1>Chùm ảnh ngày hội</h1>" + "<figure><figcaption>Một góc.</figcaption></figure>" * 3,
         ASKED, ASKED, "not_an_article", "the page holds pictures and no article text"),
        ("detail.tpl.vm", ASKED, ASKED, "failed", "the site sent a single word instead of a page"),
        ("article/show", ASKED, ASKED, "failed", "the site sent a single word instead of a page"),
    ],
)  # fmt: skip
def test_page_is_reported_as_what_it_is(
    body: str, url: str | None, source: str, outcome: str, cause: str
) -> None:
    error = refused(body, url, source)
    assert (error.outcome, error.cause) == (outcome, cause)


def test_page_without_a_body_tag_is_read() -> None:
    page = f"<html><title>Đơn vị được khen</title><article><h1>Đơn vị được khen</h1>{PROSE}</article>"
    assert len(read(page).blocks_of("paragraph")) == 8


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0052)https://www.nhandan.vn/ba-to-duoc-khen-post812345.html -->",
        "<!--\n Page saved with SingleFile \n url: https://www.nhandan.vn/ba-to-duoc-khen-post812345.html"
        " \n saved date: Tue Nov 24 2026 08:00:00 GMT+0700\n-->",
    ],
    ids=["Chrome", "SingleFile"],
)
def test_saved_page_tells_its_address(comment: str) -> None:
    head = "<head><title>Ba tổ được khen</title><link rel='canonical' href='https://khac.example/'></head>"
    article = read(
        f"<!DOCTYPE html>\n{comment}\n<html>{head}<body><h1>Ba tổ được khen</h1>{PROSE}</body></html>"
    )
    assert article.url == "https://www.nhandan.vn/ba-to-duoc-khen-post812345.html"
    assert (article.publisher, article.canonical_url) == (
        "nhandan.vn", "https://nhandan.vn/ba-to-duoc-khen-post812345.html"
    )  # fmt: skip


def test_page_saved_by_firefox_tells_its_address_by_the_canonical_link() -> None:
    address = "https://nhandan.vn/ba-to-duoc-khen-post812345.html"
    article = read(
        f"<!DOCTYPE html>\n<html><head><title>Ba tổ được khen</title><link rel='canonical' href='{address}'>"
        f"<link rel='stylesheet' href='ba-to_files/a.css'></head><body><h1>Ba tổ được khen</h1>{PROSE}"
    )
    assert (article.canonical_url, article.publisher) == (address, "nhandan.vn")


@pytest.mark.parametrize(
    "comment",
    [
        "saved from url=(0014)about:internet",
        "saved from url=(0011)file:///c:/",
        "saved from url=https://x.vn/a",
    ],
)
def test_comment_that_names_no_web_address(comment: str) -> None:
    page = f"<!-- {comment} --><html><body><h1>Ba tổ được khen</h1>{PROSE}</body></html>"
    assert read(page).url is None


def test_address_that_was_fetched_is_believed_before_the_comment() -> None:
    page = f"<!-- saved from url=(0020)https://khac.vn/a --><html><body><h1>Ba tổ được khen</h1>{PROSE}"
    assert read(page, "https://x.example.vn/tin-1.html").url == "https://x.example.vn/tin-1.html"


def test_article_with_a_video_and_text_is_read() -> None:
    body = (
        f"<h1>Đơn vị đón nhận cờ thi đua</h1><iframe src='https://www.youtube.com/embed/a'></iframe>{PROSE}"
    )
    assert len(read(f"<html><body>{body}</body></html>").blocks_of("paragraph")) == 8
