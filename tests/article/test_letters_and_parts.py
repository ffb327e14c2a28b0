"""Letters that an office-holder signs, parts of a longer story, leads below small pictures."""

import pytest

from extractor.article import read_article
from extractor.article.serial import goes_on_later
from extractor.ground.article import Article
from extractor.ground.page import Page
from tests.builders import a_page

TITLE = "Thư chúc mừng nhân Ngày Nhà giáo Việt Nam"
GREETING = "Kính gửi các thầy giáo, cô giáo!"
BODY = (
    "Nhân Ngày Nhà giáo Việt Nam, thay mặt lãnh đạo tỉnh, tôi gửi các thầy cô lời chúc mừng tốt đẹp.",
    "Năm học vừa qua, thầy và trò đã vượt qua nhiều khó khăn, giữ nền nếp dạy và học ở mọi điểm trường.",
    "Tôi mong các thầy cô tiếp tục thi đua dạy tốt, học tốt và luôn là tấm gương sáng cho học sinh noi theo.",
    "Chúc các thầy giáo, cô giáo mạnh khỏe, hạnh phúc và thành công.",
)
POST, NAME = "Chủ tịch UBND tỉnh Mường Lay", "Lò Văn Panh"


def read(*lines: str, right: tuple[str, ...] = ()) -> Article:
    below = "".join(f"<p style='text-align:right'><b>{line}</b></p>" for line in right)
    text = "".join(f"<p>{line}</p>" for line in lines) + below
    return read_article(
        a_page(
            f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
            f"<p>20/11/2026 08:30</p><div class='body'>{text}</div></article></body></html>"
        )
    )


def text_of(article: Article) -> list[str]:
    return article.text.split("\n\n")[1:]


@pytest.mark.parametrize(
    "signed",
    [
        ("Thân ái!", POST, NAME.upper()),
        ("Chào thân ái và quyết thắng!", POST, "(Đã ký)", NAME),
        ("Mường Lay, ngày 18 tháng 11 năm 2026", POST.upper(), NAME),
        ("Thân ái!", NAME, POST),
        (f"{NAME}, {POST}",),
    ],
    ids=["post, name", "signed", "day", "name, post", "one line"],
)
@pytest.mark.parametrize("is_right", [True, False])
def test_who_signs_a_letter_stands_in_its_text(signed: tuple[str, ...], is_right: bool) -> None:
    lines = (GREETING, *BODY, *(() if is_right else signed))
    article = read(*lines, right=signed if is_right else ())
    assert article.author is None
    assert text_of(article) == [GREETING, *BODY, *signed]


def test_who_sent_a_letter_in_is_no_signer_of_it() -> None:
    article = read(GREETING, *BODY, POST, NAME, "Hà Thu Trang (ghi)", "Theo TTXVN")
    assert (article.author, text_of(article)[-2:]) == ("Hà Thu Trang", [POST, NAME])


@pytest.mark.parametrize("signed", [(NAME, POST), (POST, NAME), (f"{NAME}, {POST}",)])
def test_an_office_holder_who_writes_an_article_is_its_author(signed: tuple[str, ...]) -> None:
    article = read(*BODY, right=signed)
    assert (article.author, text_of(article)) == (NAME, list(BODY))


def test_a_reader_who_signs_a_letter_wrote_it() -> None:
    assert read(GREETING, *BODY, "Thân ái!", NAME).author == NAME


def test_a_reader_signs_above_where_to_write_to_the_paper() -> None:
    asked = "Mọi thư từ, bài vở xin gửi về: Ban Bạn đọc, số 5 phố Cầu Đất. Email: bandoc@bao.example"
    article = read("Kính gửi tòa soạn!", *BODY, "Xin cảm ơn!", f"<b>{NAME}</b>", "<i>(Bản Hạ)</i>", asked)
    assert (article.author, text_of(article)[-1]) == (NAME, "Xin cảm ơn!")


def test_a_heading_of_what_a_chairman_does_is_no_post() -> None:
    told = f"{POST} trao Giấy khen cho các tập thể"
    article = read(*BODY, told, right=(NAME,))
    assert (article.author, text_of(article)[-1]) == (NAME, told)


SIGNER = "Lường Thị Mai"


@pytest.mark.parametrize(
    "promise",
    [
        "(Còn nữa)",
        "<em>Còn nữa…</em>",
        "---Còn tiếp---",
        "(Còn nữa) Bài 2: Những người giữ rừng",
        "Kỳ 2: Những người giữ rừng",
        "Đón đọc kỳ tới: Những người giữ rừng",
        "(Xem tiếp số sau)",
        "Mời bạn đọc theo dõi tiếp phần 3",
    ],
)
@pytest.mark.parametrize("is_below", [True, False])
def test_what_is_promised_of_the_next_part_is_no_text(promise: str, is_below: bool) -> None:
    signer = f"<b>{SIGNER}</b>"
    article = read(*BODY, *((signer, promise) if is_below else (promise, signer)))
    assert (article.author, text_of(article)) == (SIGNER, list(BODY))


def test_a_promise_behind_the_last_sentence() -> None:
    assert text_of(read(*BODY[:-1], f"{BODY[-1]} (Còn nữa)", right=(SIGNER,))) == list(BODY)


@pytest.mark.parametrize(
    "last",
    [
        ("Bài 1: Đường về bản", "Bài 2: Những người giữ rừng"),
        ("Bài 2: Những người giữ rừng được trao giải Nhất.",),
        ("Con đường vào bản vẫn còn nữa.",),
        ("Theo dõi bài thi của các em có mười giám khảo.",),
    ],
)
def test_what_only_looks_like_a_promise(last: tuple[str, ...]) -> None:
    assert text_of(read(*BODY, *last)) == [*BODY, *last]
    assert not any(map(goes_on_later, last))


@pytest.mark.parametrize("last", ["(Còn nữa)", "(Còn nữa)\n\nLường Thị Mai", "Lường Thị Mai\n\nCòn tiếp..."])
def test_a_promise_at_the_end_of_plain_text(last: str) -> None:
    text = "\n\n".join((TITLE, *BODY, last))
    article = read_article(Page(source="-", body=text.encode(), media_type="text"))
    assert text_of(article) == list(BODY)
    assert article.author == (SIGNER if SIGNER in last else None)


LEAD = "Sau ba năm vận động hiến đất, mọi con đường của xã đã được trải bê tông đến tận ngõ."


@pytest.mark.parametrize("kind", ["figure", "li", "div"])
@pytest.mark.parametrize("is_inside", [True, False])
def test_a_lead_below_a_row_of_small_pictures_is_told_once(kind: str, is_inside: bool) -> None:
    line = {"figure": "figcaption", "li": "span", "div": "p"}[kind]
    row = "".join(
        f"<{kind}><a href='/{at}.jpg'><img src='/nho/{at}.jpg'></a><{line}>Đường bản {at}</{line}></{kind}>"
        for at in range(6)
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    head = f"<div class='thumbs'>{row}<p>+12 ảnh</p></div><p class='sapo'>{LEAD}</p>"
    body = f"<div class='body'>{head}{text}</div>" if is_inside else f"{head}<div class='body'>{text}</div>"
    page = f"<article><h1>{TITLE}</h1>{body}</article>"
    article = read_article(a_page(f"<html><head><title>{TITLE}</title></head><body>{page}</body></html>"))
    assert article.lead == LEAD
    assert text_of(article) == [LEAD, *(f"Đường bản {at}" for at in range(6)), *BODY]
